//! Experience, equipment and time.

use yew::prelude::*;

use super::{Asked, position};
use crate::domain::answers::{Answers, Experience};
use crate::domain::exercise::Kit;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::markup::html;
use crate::view::parts::{Check, checks, radios, scale};

const MINUTES: &[u8] = &[10, 15, 20, 30, 45, 60];

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let means = asked.draft().means.value;
    let unsaid = Answers::default();
    let experience = means.experience.unwrap_or(unsaid.experience);
    let kits = Kit::ALL
        .iter()
        .map(|kit| Check::new((language.kit)(*kit), means.kits.contains(*kit)))
        .collect();
    let days = means.days.unwrap_or(unsaid.days);
    let minutes = MINUTES
        .iter()
        .map(|minutes| (language.phrases.minutes)(*minutes).into())
        .collect();
    html! {
        <>
            { asked.one_of(
                &asked.field(Question::Experience),
                Experience::ALL,
                language.experience,
                Some(experience),
                Reply::Experience,
            ) }
            { checks(
                &asked.field(Question::Kits),
                kits,
                &asked.reply(|(at, ticked): (usize, bool)| Reply::Kit(Kit::ALL[at], ticked)),
            ) }
            { scale(&asked.field(Question::Days7), 1..=7, None, Some(days), &asked.reply(Reply::Days)) }
            { radios(
                &asked.field(Question::Minutes),
                minutes,
                position(MINUTES, Some(means.minutes.unwrap_or(unsaid.minutes))),
                &asked.reply(|at: usize| Reply::Minutes(MINUTES[at])),
            ) }
        </>
    }
}
