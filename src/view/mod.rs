//! Floor 6: what the reader sees. One root component, a file per screen, small parts that know no `Msg`.
//!
//! Text comes from the [`Language`] of the context and from nowhere else.

pub mod charts;
pub mod parts;
pub mod screens;
mod typed;
mod widget;

use std::ops::Deref;
use std::rc::Rc;

use yew::html::ImplicitClone;
use yew::prelude::*;

use crate::app::Model;
use crate::content::{ENGLISH, Language};

pub use typed::Typed;
use typed::{CONSENT, SHARED};
pub use widget::{Widget, WidgetProps};

/// The model as screens see it: cheap to pass on, and equal only to itself, since every message makes a new one.
#[derive(Clone, Debug, Default)]
pub struct ModelRef(Rc<Model>);

impl ImplicitClone for ModelRef {}

impl PartialEq for ModelRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ModelRef {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.0
    }
}

impl From<Model> for ModelRef {
    fn from(model: Model) -> Self {
        Self(Rc::new(model))
    }
}

/// The language of this widget, handed down as the one context.
#[derive(Clone, Copy)]
pub struct Spoken(pub &'static Language);

impl PartialEq for Spoken {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

/// The language that the reader reads.
#[hook]
pub fn use_language() -> &'static Language {
    use_context::<Spoken>().map_or(&ENGLISH, |spoken| spoken.0)
}

/// The props of a screen that needs nothing but the model.
#[derive(Clone, Properties, PartialEq)]
pub struct ScreenProps {
    pub model: ModelRef,
    pub send: Callback<crate::app::Msg>,
}
