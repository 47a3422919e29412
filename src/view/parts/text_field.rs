//! A few words, typed.

use yew::prelude::*;

use super::Field;
use crate::browser::field;
use crate::view::markup::html;

pub fn text_field(field: &Field, value: &str, longest: usize, on_change: &Callback<String>) -> Html {
    html! {
        <div class="text-field">
            { field.label() }
            <input
                type="text"
                autocomplete="off"
                id={format!("{}-0", field.name)}
                name={&field.name}
                value={value.to_owned()}
                maxlength={longest.to_string()}
                aria-describedby={field.described_by(false)}
                aria-invalid={field.invalid()}
                oninput={on_change.reform(|event: InputEvent| field::text(&event))}
            />
        </div>
    }
}
