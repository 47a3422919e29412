//! Legs, what bothers, what eases.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::domain::answers::{Ease, LegPain, Sign, Trigger, Word};
use crate::domain::questionnaire::{Question, Reply, Step};
use crate::view::parts::{Checks, Notice, NoticeKind, Radios};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let draft = asked.draft();
    let moves = draft.moves.value;
    let leg = asked.text(Question::LegPain);
    let numb = asked.text(Question::LegNumb);
    let triggers = asked.text(Question::Triggers);
    let eases = asked.text(Question::Eases);
    let both = moves.leg_pain == Some(LegPain::Both)
        && !draft.is_given(Step::Emergency)
        && draft.signs().word(Sign::BothLegs) == Word::No;
    html! {
        <>
            <Radios
                name={Question::LegPain.code()}
                legend={leg.title}
                hint={leg.hint.map(AttrValue::from)}
                options={options(LegPain::ALL, language.leg_pain)}
                chosen={position(LegPain::ALL, moves.leg_pain)}
                on_choose={asked.reply(|at: usize| Reply::LegPain(LegPain::ALL[at]))}
                error={asked.error(Question::LegPain)}
            />
            <div role="status">
                if both {
                    <Notice kind={NoticeKind::Alert}><p>{ language.phrases.both_legs }</p></Notice>
                }
            </div>
            <Checks
                name={Question::LegNumb.code()}
                legend={numb.title}
                hint={numb.hint.map(AttrValue::from)}
                options={vec![(AttrValue::from(language.ticks.leg_numb), None, moves.leg_numb)]}
                on_tick={asked.reply(|(_, ticked): (usize, bool)| Reply::LegNumb(ticked))}
            />
            <Checks
                name={Question::Triggers.code()}
                legend={triggers.title}
                hint={triggers.hint.map(AttrValue::from)}
                options={Trigger::ALL
                    .iter()
                    .map(|trigger| ((language.trigger)(*trigger).into(), None, moves.triggers.contains(*trigger)))
                    .collect::<Vec<_>>()}
                on_tick={asked.reply(|(at, ticked): (usize, bool)| Reply::Trigger(Trigger::ALL[at], ticked))}
            />
            <Checks
                name={Question::Eases.code()}
                legend={eases.title}
                hint={eases.hint.map(AttrValue::from)}
                options={Ease::ALL
                    .iter()
                    .map(|ease| ((language.ease)(*ease).into(), None, moves.eases.contains(*ease)))
                    .collect::<Vec<_>>()}
                on_tick={asked.reply(|(at, ticked): (usize, bool)| Reply::Ease(Ease::ALL[at], ticked))}
            />
        </>
    }
}
