//! Age, and sex for those who want to say it.

use yew::prelude::*;

use super::Asked;
use crate::domain::answers::Sex;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::parts::Field;

pub(super) fn questions(asked: &Asked) -> Html {
    let about = asked.draft().about.value;
    let mut age = asked.field(Question::Age);
    age = Field {
        label: age.hint.take().unwrap_or(age.label),
        ..age
    };
    html! {
        <>
            { asked.number(age, about.age, 0..=150, Reply::Age) }
            { asked.one_of(&asked.field(Question::Sex), Sex::ALL, asked.language.sex, about.sex, Reply::Sex) }
        </>
    }
}
