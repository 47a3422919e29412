//! Age, and sex for those who want to say it.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::domain::answers::Sex;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::parts::{NumberField, Radios};

pub(super) fn questions(asked: &Asked) -> Html {
    let about = asked.draft().about.value;
    let age = asked.text(Question::Age);
    let sex = asked.text(Question::Sex);
    html! {
        <>
            <NumberField
                name={Question::Age.code()}
                label={age.hint.unwrap_or(age.title)}
                value={about.age.map(u32::from)}
                max=150
                on_change={asked.reply(|age: Option<u32>| Reply::Age(age.and_then(|age| u8::try_from(age).ok())))}
                error={asked.error(Question::Age)}
            />
            <Radios
                name={Question::Sex.code()}
                legend={sex.title}
                hint={sex.hint.map(AttrValue::from)}
                options={options(Sex::ALL, asked.language.sex)}
                chosen={position(Sex::ALL, about.sex)}
                on_choose={asked.reply(|at: usize| Reply::Sex(Sex::ALL[at]))}
            />
        </>
    }
}
