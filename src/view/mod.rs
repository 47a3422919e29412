//! Floor 7: what the reader sees. One root component ([`Widget`]), a function per screen ([`screens`]), small parts that
//! know no `Msg` ([`parts`]). Drawn are figures ([`figure`]), the body ([`body_map`]), progress ([`charts`]) and the code of
//! a link ([`qr`]); what only a small piece of a screen looks at ([`Pulse`], `local`) is drawn without the rest of it.
//! `html!` is that of `markup`; what the page around asks for is in [`Options`].
//!
//! Text comes from the [`Language`] of the [`Page`] and from nowhere else.

pub mod body_map;
pub mod charts;
pub mod figure;
mod local;
mod markup;
mod options;
pub mod parts;
mod pulse;
pub mod qr;
pub mod screens;
mod typed;
mod widget;

use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::app::{Model, Msg};
use crate::browser::page::Root;
use crate::browser::storage::Store;
use crate::content::Language;
pub use options::{Options, Place, Told};
use parts::Press;
pub use pulse::Pulse;
pub use typed::Typed;
use typed::{CONSENT, SHARED};
pub use widget::{Widget, WidgetProps};

/// The id of the widget's outermost element.
pub(crate) const ROOT: &str = "strongback-widget";

/// What every screen is drawn from. A clone is cheap.
#[derive(Clone)]
pub struct Page {
    pub model: Rc<Model>,
    pub send: Callback<Msg>,
    pub language: &'static Language,
    /// The time of a session.
    pub pulse: Rc<Pulse>,
    /// What the page around the widget asks for.
    pub options: Rc<Options>,
    /// The element the widget is in.
    pub root: Root,
    /// Where things are kept.
    pub store: Store,
    /// The address that links begin with, where it is known.
    pub link_base: Option<AttrValue>,
    /// Links can be made here.
    pub shares: bool,
    /// What was pressed needs the rest of the program.
    pub rest: Waiting,
}

/// Whether something that was pressed waits for the rest of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Waiting {
    #[default]
    Nothing,
    Waits,
    /// The rest did not come. What was pressed is forgotten.
    InVain,
}

impl Page {
    /// A press that says this.
    pub fn sends(&self, msg: Msg) -> Press {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(msg.clone()))
    }
}
