//! A button. A screen has one primary button at most.

use yew::prelude::*;

use crate::view::markup::html;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// Another thing that can be done.
    Quiet,
    /// Something that cannot be undone, or an emergency.
    Danger,
    /// A small thing beside a text.
    Link,
}

impl ButtonKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
            Self::Link => "link",
        }
    }

    /// What a host page may dress.
    const fn part(self) -> &'static str {
        match self {
            Self::Primary => "primary-button",
            _ => "button",
        }
    }
}

/// What happens when a button is pressed.
pub type Press = Callback<MouseEvent>;

/// A button with all that one can have; [`button`] draws the usual one.
#[derive(Clone, Debug)]
pub struct Button {
    pub kind: ButtonKind,
    pub label: AttrValue,
    pub on_press: Press,
    pub disabled: bool,
    /// For a button that the focus is moved to.
    pub id: Option<&'static str>,
    /// It leads to where the reader is.
    pub current: bool,
    /// What the button is about, for those who hear it without what stands beside it.
    pub about: Option<AttrValue>,
}

impl Button {
    pub fn new(kind: ButtonKind, label: impl Into<AttrValue>, on_press: Press) -> Self {
        Self {
            kind,
            label: label.into(),
            on_press,
            disabled: false,
            id: None,
            current: false,
            about: None,
        }
    }

    pub fn draw(self) -> Html {
        let Self {
            kind,
            label,
            on_press,
            disabled,
            id,
            current,
            about,
        } = self;
        html! {
            <button type="button" {id} class="button" part={kind.part()} data-kind={kind.name()} {disabled}
                aria-current={current.then_some("page")} onclick={on_press}>
                { label }
                if let Some(about) = about {
                    <span class="unseen">{ format!(": {about}") }</span>
                }
            </button>
        }
    }
}

pub fn button(kind: ButtonKind, label: impl Into<AttrValue>, on_press: Press) -> Html {
    Button::new(kind, label, on_press).draw()
}
