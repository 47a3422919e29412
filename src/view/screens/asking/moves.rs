//! Where it hurts, legs, what bothers, what eases.

use yew::prelude::*;

use super::Asked;
use crate::domain::answers::{Ease, LegPain, Sign, Trigger, Word};
use crate::domain::questionnaire::{Question, Reply, Step, step_of};
use crate::domain::spots::Spot;
use crate::view::body_map;
use crate::view::markup::html;
use crate::view::parts::{Check, Field, NoticeKind, checks, notice, pictured_checks, radios};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let draft = asked.draft();
    let moves = draft.moves.value;
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
            { spots(asked) }
            { legs(asked) }
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

/// What a leg feels: asked of readers whose back does not hurt, too.
pub(super) fn legs(asked: &Asked) -> Html {
    let (language, draft) = (asked.language, asked.draft());
    let moves = draft.moves.value;
    let both = moves.leg_pain() == Some(LegPain::Both)
        && !draft.is_given(Step::Emergency)
        && draft.signs().word(Sign::BothLegs) == Word::No;
    // What the marks say, where the list alone would say less.
    let chosen = moves.leg_pain().filter(|leg| moves.listed < Some(*leg));
    html! {
        <>
            <div role="status">
                if let Some(leg) = chosen {
                    <p class="hint">{ (language.body.chosen)((language.leg_pain)(leg)) }</p>
                }
            </div>
            { asked.one_of(&asked.field(Question::LegPain), LegPain::ALL, language.leg_pain, moves.leg_pain(), Reply::LegPain) }
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
        </>
    }
}

/// The body picture and its list. A sign of the safety list is taken back there and nowhere else.
fn spots(asked: &Asked) -> Html {
    let (language, draft) = (asked.language, asked.draft());
    let marked = draft.marked();
    let signed = draft.signs().word(Sign::MidBack) != Word::No;
    let fixed = move |spot: Spot| signed && spot == Spot::Blades;
    let options = Spot::ALL
        .iter()
        .map(|spot| Check {
            fixed: fixed(*spot),
            detail: (*spot == Spot::Blades).then(|| mid_back(asked)),
            ..Check::new((language.spot)(*spot), marked.contains(*spot))
        })
        .collect();
    let on_mark = asked.reply(|(spot, marked): (Spot, bool)| Reply::Spot(spot, marked));
    let on_touch = on_mark.clone();
    let picture = body_map::regions(
        language,
        marked,
        &Callback::from(move |(spot, marked)| {
            if !fixed(spot) {
                on_touch.emit((spot, marked));
            }
        }),
    );
    pictured_checks(
        &asked.field(Question::Spots),
        picture,
        options,
        &on_mark.reform(|(at, marked): (usize, bool)| (Spot::ALL[at], marked)),
    )
}

/// The safety question, once more, where a mark speaks for it: "yes" is the sign itself, "no" changes nothing.
fn mid_back(asked: &Asked) -> Html {
    let (language, draft) = (asked.language, asked.draft());
    let word = draft.signs().word(Sign::MidBack);
    let mut field = asked.field(Question::MidBack);
    let (options, chosen) = if word == Word::No {
        let no = draft.moves.value.not_mid_back.then_some(1);
        (vec![language.phrases.yes.into(), language.phrases.no.into()], no)
    } else {
        let list = (language.step)(step_of(Sign::MidBack)).title;
        field = Field {
            hint: Some((language.body.in_safety)(list).into()),
            ..field
        };
        (vec![(language.word)(word).into()], Some(0))
    };
    let on_choose = asked.reply(|at: usize| match at {
        0 => Reply::Sign(Sign::MidBack, Word::Yes),
        _ => Reply::NotMidBack,
    });
    radios(&field, options, chosen, &on_choose)
}
