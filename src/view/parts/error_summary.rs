//! What is still missing, at the top, each with a way to its field. It takes the focus when it appears.

use yew::prelude::*;

use crate::browser::page;

/// The id of the summary.
pub const ERROR_SUMMARY: &str = "error-summary";

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    pub title: AttrValue,
    /// The name of each field that needs an answer, and the words of it.
    pub errors: Vec<(AttrValue, AttrValue)>,
}

#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    html! {
        <div class="error-summary" id={ERROR_SUMMARY} tabindex="-1" role="alert">
            <p class="title">{ &props.title }</p>
            <ul>
                for (name, words) in &props.errors {
                    <li>
                        // A link to the field would leave an entry in the history of the host.
                        <button
                            type="button"
                            class="button"
                            data-kind="link"
                            onclick={let id = format!("{name}-0"); move |_: MouseEvent| page::focus(&id)}
                        >
                            { words }
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}
