//! What is still missing, at the top, each with a way to its field. It takes the focus when it appears.

use yew::prelude::*;

use crate::browser::page::Root;
use crate::view::markup::html;

/// The id of the summary.
pub const ERROR_SUMMARY: &str = "error-summary";

/// Of each field that needs an answer: its name, and the words of it.
pub fn error_summary(title: &'static str, errors: &[(&'static str, &'static str)]) -> Html {
    html! {
        <div class="error-summary" id={ERROR_SUMMARY} tabindex="-1" role="alert">
            <p class="title">{ title }</p>
            <ul>
                for (name, words) in errors.iter().copied() {
                    <li>
                        // A link to the field would leave an entry in the history of the host.
                        <button
                            type="button"
                            class="button"
                            data-kind="link"
                            onclick={move |event: MouseEvent| {
                                Root::around(&event, crate::view::ROOT).focus(&format!("{name}-0"));
                            }}
                        >
                            { words }
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}
