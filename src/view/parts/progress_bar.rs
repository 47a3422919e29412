//! How far the reader has come, as a bar and in words.

use yew::prelude::*;

use crate::content::Language;
use crate::view::markup::html;

pub fn progress_bar(language: &Language, n: usize, of: usize) -> Html {
    html! {
        <div class="progress-bar" part="progress">
            <progress value={n.to_string()} max={of.to_string()} aria-hidden="true" />
            <span>{ (language.count.step_of)(n, of) }</span>
        </div>
    }
}

/// The same without words, for a number that says it already.
pub fn progress_line(n: u32, of: u32) -> Html {
    html! { <progress class="progress-line" value={n.to_string()} max={of.to_string()} aria-hidden="true" /> }
}
