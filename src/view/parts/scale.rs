//! A number in a small range, as a row of radios.

use std::ops::RangeInclusive;

use yew::prelude::*;

use crate::view::markup::html;

use super::Field;

/// From 0 to 10.
pub const TO_TEN: RangeInclusive<u8> = 0..=10;

/// `ends` is what the lowest and the highest number mean, where that is said.
pub fn scale(
    field: &Field,
    range: RangeInclusive<u8>,
    ends: Option<(&'static str, &'static str)>,
    chosen: Option<u8>,
    on_choose: &Callback<u8>,
) -> Html {
    let name = &field.name;
    let (from, to) = (*range.start(), *range.end());
    html! {
        <fieldset class="scale" aria-describedby={field.described_by(ends.is_some())} aria-invalid={field.invalid()}>
            { field.legend() }
            <div class="numbers">
                for number in range {
                    <label class="number">
                        <input
                            type="radio"
                            id={format!("{name}-{}", number - from)}
                            {name}
                            value={number.to_string()}
                            checked={chosen == Some(number)}
                            onchange={on_choose.reform(move |_: Event| number)}
                        />
                        <span>{ number }</span>
                    </label>
                }
            </div>
            if let Some((low, high)) = ends {
                <p class="ends" id={format!("{name}-ends")}>
                    <span>{ format!("{from}: {low}") }</span>
                    <span>{ format!("{to}: {high}") }</span>
                </p>
            }
        </fieldset>
    }
}
