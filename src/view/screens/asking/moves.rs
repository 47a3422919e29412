//! Legs, what bothers, what eases.

use yew::prelude::*;

use super::Asked;
use crate::domain::answers::{Ease, LegPain, Sign, Trigger, Word};
use crate::domain::questionnaire::{Question, Reply, Step};
use crate::view::parts::{Check, NoticeKind, checks, notice};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let draft = asked.draft();
    let moves = draft.moves.value;
    let both = moves.leg_pain == Some(LegPain::Both)
        && !draft.is_given(Step::Emergency)
        && draft.signs().word(Sign::BothLegs) == Word::No;
    let leg_pain = asked.field(Question::LegPain);
    let triggers = Trigger::ALL
        .iter()
        .map(|trigger| Check::new((language.trigger)(*trigger), moves.triggers.contains(*trigger)))
        .collect();
    let eases = Ease::ALL
        .iter()
        .map(|ease| Check::new((language.ease)(*ease), moves.eases.contains(*ease)))
        .collect();
    html! {
        <>
            { asked.one_of(&leg_pain, LegPain::ALL, language.leg_pain, moves.leg_pain, Reply::LegPain) }
            <div role="status">
                if both {
                    { notice(NoticeKind::Alert, html! { <p>{ language.phrases.both_legs }</p> }) }
                }
            </div>
            { checks(
                &asked.field(Question::LegNumb),
                vec![Check::new(language.ticks.leg_numb, moves.leg_numb)],
                &asked.reply(|(_, ticked): (usize, bool)| Reply::LegNumb(ticked)),
            ) }
            { checks(
                &asked.field(Question::Triggers),
                triggers,
                &asked.reply(|(at, ticked): (usize, bool)| Reply::Trigger(Trigger::ALL[at], ticked)),
            ) }
            { checks(
                &asked.field(Question::Eases),
                eases,
                &asked.reply(|(at, ticked): (usize, bool)| Reply::Ease(Ease::ALL[at], ticked)),
            ) }
        </>
    }
}
