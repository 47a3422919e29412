//! The heading of a screen, which takes the focus when the screen changes.

use yew::prelude::*;

/// The id of the heading.
pub const HEADING: &str = "screen-heading";

#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    pub text: AttrValue,
}

#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    html! { <h2 class="heading" id={HEADING} tabindex="-1">{ &props.text }</h2> }
}
