//! The way back, and how far the reader has come.

use yew::prelude::*;

use crate::view::markup::html;

use super::{ButtonKind, Press, button};

/// `beside` is what stands next to the way back, such as a progress bar.
pub fn back_bar(label: &'static str, on_back: Press, beside: Html) -> Html {
    html! {
        <div class="back-bar">
            { button(ButtonKind::Link, label, on_back) }
            { beside }
        </div>
    }
}
