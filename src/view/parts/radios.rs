//! One of several answers.

use yew::prelude::*;

use crate::view::markup::html;

use super::Field;

pub fn radios(field: &Field, options: Vec<AttrValue>, chosen: Option<usize>, on_choose: &Callback<usize>) -> Html {
    pictured_radios(field, options, &[], chosen, on_choose)
}

/// Radios with drawings beside the options, in their order.
pub fn pictured_radios(
    field: &Field,
    options: Vec<AttrValue>,
    pictures: &[Html],
    chosen: Option<usize>,
    on_choose: &Callback<usize>,
) -> Html {
    let name = &field.name;
    html! {
        <fieldset class="radios" aria-describedby={field.described_by(false)} aria-invalid={field.invalid()}>
            { field.legend() }
            <div class="choices">
                for (at, option) in options.into_iter().enumerate() {
                    <label class="choice">
                        <input
                            type="radio"
                            id={format!("{name}-{at}")}
                            {name}
                            value={at.to_string()}
                            checked={chosen == Some(at)}
                            onchange={on_choose.reform(move |_: Event| at)}
                        />
                        { pictures.get(at).cloned().unwrap_or_default() }
                        <span>{ option }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
