//! The way back, and how far the reader has come.

use yew::prelude::*;

use super::{Button, ButtonKind, ProgressBar};
use crate::view::use_language;

#[derive(Properties, PartialEq)]
pub struct BackBarProps {
    pub on_back: Callback<()>,
    #[prop_or_default]
    pub n: usize,
    /// 0 where there is no way to count.
    #[prop_or_default]
    pub of: usize,
}

#[component]
pub fn BackBar(props: &BackBarProps) -> Html {
    let language = use_language();
    html! {
        <div class="back-bar">
            <Button kind={ButtonKind::Link} label={language.phrases.back} on_press={&props.on_back} />
            if props.of > 0 {
                <ProgressBar n={props.n} of={props.of} />
            }
        </div>
    }
}
