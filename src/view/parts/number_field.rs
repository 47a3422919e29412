//! A whole number, typed. What is typed stays, also when it is no number in the range.

use std::ops::RangeInclusive;

use yew::prelude::*;

use super::Field;
use crate::browser::field;
use crate::content::Language;
use crate::view::local::{Local, local};
use crate::view::markup::html;

/// What was typed, and whether the reader has left the field since.
#[derive(Clone, Debug)]
struct Typed {
    text: String,
    left: bool,
}

pub fn number_field(
    language: &'static Language,
    field: Field,
    value: Option<u32>,
    range: RangeInclusive<u32>,
    on_change: Callback<Option<u32>>,
) -> Html {
    begun_number_field(language, field, "", value, range, on_change)
}

/// With what was typed before the field was drawn.
pub fn begun_number_field(
    language: &'static Language,
    field: Field,
    begun: &str,
    value: Option<u32>,
    range: RangeInclusive<u32>,
    on_change: Callback<Option<u32>>,
) -> Html {
    let first = Typed {
        text: begun.to_owned(),
        left: false,
    };
    local(field.name.clone(), first, move |typed| {
        draw(language, &field, value, &range, &on_change, typed)
    })
}

fn draw(
    language: &Language,
    field: &Field,
    value: Option<u32>,
    range: &RangeInclusive<u32>,
    on_change: &Callback<Option<u32>>,
    typed: &Local<Typed>,
) -> Html {
    // What was typed holds as long as it means the value; another value comes from outside.
    let shown = if number(&typed.text, range) == value {
        typed.text.clone()
    } else {
        value.map(|value| value.to_string()).unwrap_or_default()
    };
    let refused = typed.left && !shown.trim().is_empty() && number(&shown, range).is_none();
    let mut field = field.clone();
    if refused {
        field.error = Some((language.phrases.number_between)(*range.start(), *range.end()).into());
        // Whoever has gone on already hears of it.
        field.comes = true;
    }
    let oninput = {
        let (typed, range, on_change) = (typed.clone(), range.clone(), on_change.clone());
        move |event: InputEvent| {
            let text = field::text(&event);
            on_change.emit(number(&text, &range));
            typed.set(Typed { text, left: typed.left });
        }
    };
    let onblur = {
        let typed = typed.clone();
        move |_: FocusEvent| {
            typed.set(Typed {
                left: true,
                ..(*typed).clone()
            });
        }
    };
    html! {
        <div class="number-field">
            { field.label() }
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                id={format!("{}-0", field.name)}
                name={&field.name}
                value={shown}
                aria-describedby={field.described_by(false)}
                aria-invalid={field.invalid()}
                {oninput}
                {onblur}
            />
        </div>
    }
}

fn number(text: &str, range: &RangeInclusive<u32>) -> Option<u32> {
    text.trim().parse().ok().filter(|number| range.contains(number))
}
