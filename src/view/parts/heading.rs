//! The heading of a screen, which takes the focus when the screen changes.

use yew::prelude::*;

use crate::view::markup::html;

/// The id of the heading.
pub const HEADING: &str = "screen-heading";

pub fn heading(text: impl Into<AttrValue>) -> Html {
    html! { <h2 class="heading" part="heading" id={HEADING} tabindex="-1">{ text.into() }</h2> }
}
