//! A whole number, typed. What is typed stays, also when it is no number in the range.

use yew::prelude::*;

use super::{described_by, error_line, hint_line};
use crate::browser::field;
use crate::view::use_language;

#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    pub name: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: Option<u32>,
    #[prop_or(0)]
    pub min: u32,
    #[prop_or(u32::MAX)]
    pub max: u32,
    pub on_change: Callback<Option<u32>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps { name, label, hint, value, min, max, on_change, error } = props;
    let language = use_language();
    let typed = use_state(String::new);
    let left = use_state(|| false);
    let (min, max) = (*min, *max);
    let read = move |text: &str| text.trim().parse::<u32>().ok().filter(|number| (min..=max).contains(number));

    // What was typed holds as long as it means the value; another value comes from outside.
    let shown = if read(&typed) == *value {
        (*typed).clone()
    } else {
        value.map(|value| value.to_string()).unwrap_or_default()
    };
    let refused = *left && !shown.trim().is_empty() && read(&shown).is_none();
    let error = if refused { Some(AttrValue::from((language.phrases.number_between)(min, max))) } else { error.clone() };
    let describedby = described_by(name, &[("hint", hint.is_some()), ("error", error.is_some())]);
    let oninput = {
        let (typed, on_change) = (typed.setter(), on_change.clone());
        move |event: InputEvent| {
            let text = field::text(&event);
            on_change.emit(read(&text));
            typed.set(text);
        }
    };
    let onblur = {
        let left = left.setter();
        move |_: FocusEvent| left.set(true)
    };
    html! {
        <div class="number-field">
            <label class="legend" for={format!("{name}-0")}>{ label }</label>
            { hint_line(name, hint.as_ref()) }
            { error_line(name, error.as_ref()) }
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                id={format!("{name}-0")}
                {name}
                value={shown}
                aria-describedby={describedby}
                aria-invalid={error.is_some().then_some("true")}
                {oninput}
                {onblur}
            />
        </div>
    }
}
