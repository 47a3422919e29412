//! How far the reader has come, as a bar and in words.

use yew::prelude::*;

use crate::view::use_language;

#[derive(Properties, PartialEq)]
pub struct ProgressBarProps {
    pub n: usize,
    pub of: usize,
}

#[component]
pub fn ProgressBar(props: &ProgressBarProps) -> Html {
    let language = use_language();
    let words = (language.count.step_of)(props.n, props.of);
    html! {
        <div class="progress-bar">
            <progress value={props.n.to_string()} max={props.of.to_string()} aria-hidden="true" />
            <span>{ words }</span>
        </div>
    }
}
