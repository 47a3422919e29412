//! A number in a small range, as a row of radios.

use yew::prelude::*;

use super::{described_by, error_line, hint_line};

#[derive(Properties, PartialEq)]
pub struct ScaleProps {
    pub name: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the lowest number means.
    #[prop_or_default]
    pub low: AttrValue,
    /// What the highest number means.
    #[prop_or_default]
    pub high: AttrValue,
    pub chosen: Option<u8>,
    pub on_choose: Callback<u8>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or(0)]
    pub from: u8,
    #[prop_or(10)]
    pub to: u8,
}

#[component]
pub fn Scale(props: &ScaleProps) -> Html {
    let ScaleProps { name, legend, hint, low, high, chosen, on_choose, error, from, to } = props;
    let worded = !low.is_empty() || !high.is_empty();
    let describedby =
        described_by(name, &[("hint", hint.is_some()), ("ends", worded), ("error", error.is_some())]);
    html! {
        <fieldset class="scale" aria-describedby={describedby} aria-invalid={error.is_some().then_some("true")}>
            <legend class="legend">{ legend }</legend>
            { hint_line(name, hint.as_ref()) }
            { error_line(name, error.as_ref()) }
            <div class="numbers">
                for number in *from..=*to {
                    <label class="number">
                        <input
                            type="radio"
                            id={format!("{name}-{}", number - from)}
                            {name}
                            value={number.to_string()}
                            checked={*chosen == Some(number)}
                            onchange={on_choose.reform(move |_: Event| number)}
                        />
                        <span>{ number }</span>
                    </label>
                }
            </div>
            if worded {
                <p class="ends" id={format!("{name}-ends")}>
                    <span>{ format!("{from}: {low}") }</span>
                    <span>{ format!("{to}: {high}") }</span>
                </p>
            }
        </fieldset>
    }
}
