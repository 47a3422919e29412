//! A few words, typed.

use yew::prelude::*;

use super::{described_by, hint_line};
use crate::browser::field;

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub name: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    #[prop_or(80)]
    pub longest: usize,
    pub on_change: Callback<String>,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { name, label, hint, value, longest, on_change } = props;
    let describedby = described_by(name, &[("hint", hint.is_some())]);
    html! {
        <div class="text-field">
            <label class="legend" for={format!("{name}-0")}>{ label }</label>
            { hint_line(name, hint.as_ref()) }
            <input
                type="text"
                autocomplete="off"
                id={format!("{name}-0")}
                {name}
                {value}
                maxlength={longest.to_string()}
                aria-describedby={describedby}
                oninput={on_change.reform(|event: InputEvent| field::text(&event))}
            />
        </div>
    }
}
