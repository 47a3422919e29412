//! Age, and sex for those who want to say it.

use std::ops::RangeInclusive;

use yew::prelude::*;

use super::Asked;
use crate::domain::answers::Sex;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::markup::html;
use crate::view::parts::Field;

/// What the field of the age takes; an unlikely age is asked about once more.
pub(in crate::view::screens) const AGES: RangeInclusive<u32> = 0..=150;

pub(super) fn questions(asked: &Asked) -> Html {
    let about = asked.draft().about.value;
    let mut age = asked.field(Question::Age);
    age = Field {
        label: age.hint.take().unwrap_or(age.label),
        ..age
    };
    html! {
        <>
            { asked.number(age, about.age, AGES, Reply::Age) }
            { asked.one_of(&asked.field(Question::Sex), Sex::ALL, asked.language.sex, about.sex, Reply::Sex) }
        </>
    }
}
