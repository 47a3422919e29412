//! Experience, equipment and time.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::domain::answers::{Answers, Experience};
use crate::domain::exercise::Kit;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::parts::{Checks, Radios, Scale};

const MINUTES: &[u8] = &[10, 15, 20, 30, 45, 60];

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let means = asked.draft().means.value;
    let unsaid = Answers::default();
    let experience = asked.text(Question::Experience);
    let kits = asked.text(Question::Kits);
    let days = asked.text(Question::Days7);
    let minutes = asked.text(Question::Minutes);
    html! {
        <>
            <Radios
                name={Question::Experience.code()}
                legend={experience.title}
                hint={experience.hint.map(AttrValue::from)}
                options={options(Experience::ALL, language.experience)}
                chosen={position(Experience::ALL, Some(means.experience.unwrap_or(unsaid.experience)))}
                on_choose={asked.reply(|at: usize| Reply::Experience(Experience::ALL[at]))}
            />
            <Checks
                name={Question::Kits.code()}
                legend={kits.title}
                hint={kits.hint.map(AttrValue::from)}
                options={Kit::ALL
                    .iter()
                    .map(|kit| ((language.kit)(*kit).into(), None, means.kits.contains(*kit)))
                    .collect::<Vec<_>>()}
                on_tick={asked.reply(|(at, ticked): (usize, bool)| Reply::Kit(Kit::ALL[at], ticked))}
            />
            <Scale
                name={Question::Days7.code()}
                legend={days.title}
                hint={days.hint.map(AttrValue::from)}
                chosen={Some(means.days.unwrap_or(unsaid.days))}
                from=1
                to=7
                on_choose={asked.reply(Reply::Days)}
            />
            <Radios
                name={Question::Minutes.code()}
                legend={minutes.title}
                hint={minutes.hint.map(AttrValue::from)}
                options={MINUTES
                    .iter()
                    .map(|minutes| AttrValue::from((language.phrases.minutes)(*minutes)))
                    .collect::<Vec<_>>()}
                chosen={position(MINUTES, Some(means.minutes.unwrap_or(unsaid.minutes)))}
                on_choose={asked.reply(|at: usize| Reply::Minutes(MINUTES[at]))}
            />
        </>
    }
}
