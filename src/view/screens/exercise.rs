//! One exercise: how to do it, how much today, what it trains, and why it is in the plan or not.

use yew::prelude::*;

use super::plan::{PlanPage, left_out, marks, reasons, safety};
use crate::app::{Msg, Screen};
use crate::content::Language;
use crate::content::exercises::row;
use crate::content::rules::Reason;
use crate::domain::body::Muscles;
use crate::domain::diary::LeftOut;
use crate::domain::exercise::{Amount, Exercise, ExerciseId, Position};
use crate::domain::flag::Flag;
use crate::domain::plan::Why;
use crate::domain::progress::{Standing, grows_to};
use crate::domain::triage::Triage;
use crate::domain::weight::main_focus;
use crate::view::Page;
use crate::view::figure::{self, Show};
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, Field, NoticeKind, back_bar, button, heading, more, radios, titled_notice};

#[inline(never)]
pub fn exercise(page: &Page) -> Html {
    let triage = page.model.triage();
    let (Some(cleared), Screen::Exercise(id)) = (triage.as_ref().and_then(Triage::cleared), &page.model.screen) else {
        return Html::default();
    };
    let language = page.language;
    let exercise = row(*id);
    let week = &page.model.week_of(cleared);
    let page = PlanPage { page, cleared, week };
    let standing = week.standings.iter().find(|standing| standing.exercise == exercise);
    let exclusion = left_out::exclusion(page, *id);
    html! {
        <section class="exercise">
            { back_bar(language.phrases.back, page.sends(Msg::Closed), Html::default()) }
            { heading(page.name(*id)) }
            if let Some(exclusion) = exclusion {
                // What is kept out of the plan is explained, not taught.
                { facts(page, exercise, false) }
                { out(page, &exclusion) }
            } else {
                { facts(page, exercise, true) }
                { aim(page, exercise, standing) }
                { cautions(page, exercise) }
                { how(page, exercise) }
                if exercise.floor {
                    { figure::to_the_floor(language) }
                }
            }
            { muscles(page, exercise) }
            { ladder(page, exercise) }
            { why(page, exercise, standing) }
            if let Some(evidence) = (language.exercise)(*id).evidence {
                <p class="evidence">{ evidence }</p>
            }
            if let Some(standing) = standing.filter(|_| page.model.opened.is_none()) {
                { swap(page, standing.slot.id) }
            }
            { safety::help(&page, cleared.answers().preg_weeks > 0) }
        </section>
    }
}

/// The picture, which moves where the exercise is taught, the position, and what is needed.
fn facts(page: PlanPage, exercise: &Exercise, taught: bool) -> Html {
    let language = page.language;
    let focus = |group| main_focus(&page.week.plan.weights).any(|main| main == group);
    let need = left_out::kits(language, exercise.need);
    let need = need.unwrap_or_else(|| (language.later)().need_nothing.to_owned());
    html! {
        <div class="facts" data-wide={taught.then_some("true")}>
            if taught {
                { figure::exercise(page.language, exercise, false, Show::Moving) }
            } else {
                { figure::small(exercise) }
            }
            <div>
                if let Some(group) = exercise.group {
                    <p>{ marks::group_chip(language, group, focus(group)) }</p>
                }
                <p>{ ((language.later)().position)(exercise.position) }{ " · " }{ need }</p>
                if exercise.level > 0 {
                    <p>{ (language.plan.level)(exercise.level) }</p>
                }
            </div>
        </div>
    }
}

fn out(page: PlanPage, exclusion: &crate::domain::eligibility::Exclusion) -> Html {
    let (why, back) = left_out::reason(page.language, exclusion);
    titled_notice(
        NoticeKind::Warm,
        (page.language.later)().out_title,
        html! {
            <>
                <p>{ why }</p>
                <p>{ back }</p>
            </>
        },
    )
}

/// What to do today, and how fast.
fn aim(page: PlanPage, exercise: &Exercise, standing: Option<&Standing>) -> Html {
    let language = page.language;
    let (sets, amount) = (exercise.dose.sets, exercise.dose.amount);
    // No longer than this reader may hold.
    let most = grows_to(exercise, page.cleared);
    let said = match standing {
        Some(standing) => (language.count.aim)(exercise, standing.sets, standing.count),
        None if most < amount.high() => (language.count.aim)(exercise, sets, amount.low().min(most)),
        None => (language.count.range)(exercise, sets),
    };
    html! {
        <div class="aim">
            <p class="dose">{ said }</p>
            <p>
                if exercise.dose.rest > 0 && exercise.dose.sets > 1 {
                    { ((language.later)().rest_between)(&(language.count.seconds)(exercise.dose.rest.into())) }{ " " }
                }
                if matches!(exercise.dose.amount, Amount::Reps { .. }) { { (language.later)().tempo } }
            </p>
            if page.cleared.is_gentle() {
                <p>{ (language.later)().gentle_effort }</p>
            }
            if let Some(harder) = standing.and_then(Standing::harder_now) {
                <p>{ (language.harder)(harder) }</p>
            }
            if let Some(rule) = standing.and_then(|standing| standing.rule) {
                <p class="rule-line">
                    <span class="chip rule">{ (language.plan.rule_badge)(rule) }</span>
                    { " " }{ (language.progress)(rule) }
                </p>
            }
        </div>
    }
}

/// The cautions that this reader's flags ask for.
pub(super) fn cautions(page: PlanPage, exercise: &Exercise) -> Html {
    cautions_of(page, exercise, exercise.position == Position::Standing)
}

/// The same where the reader is on their feet besides.
pub(super) fn cautions_of(page: PlanPage, exercise: &Exercise, on_feet: bool) -> Html {
    let flags = exercise.cautioned_by.and(page.cleared.flags());
    let mut lines: Vec<&str> = flags.iter().map(|flag| (page.language.flag)(flag).caution).collect();
    lines.dedup();
    // On the feet a hand has something to hold on to, whatever the exercise is (4.10).
    if on_feet && page.cleared.flags().contains(Flag::Bal) {
        lines.extend((page.language.flag)(Flag::Bal).advice);
    }
    if lines.is_empty() {
        return Html::default();
    }
    titled_notice(
        NoticeKind::Warm,
        (page.language.later)().caution_title,
        html! {
            <>
                for line in lines {
                    <p>{ line.to_owned() }</p>
                }
            </>
        },
    )
}

fn how(page: PlanPage, exercise: &Exercise) -> Html {
    let language = page.language;
    let text = (language.exercise)(exercise.id);
    let item = |line: &&'static str| html! { <li>{ *line }</li> };
    html! {
        <>
            <h3>{ language.plan.steps }</h3>
            <ol class="steps">{ for text.steps.iter().map(item) }</ol>
            if let Some(note) = text.note {
                <p class="note">{ note }</p>
            }
            if !text.mistakes.is_empty() {
                <h3>{ (language.later)().mistakes }</h3>
                <ul class="mistakes">{ for text.mistakes.iter().map(item) }</ul>
            }
            <p class="soft">{ language.safety.breathe }</p>
        </>
    }
}

fn muscles(page: PlanPage, exercise: &Exercise) -> Html {
    let language = page.language;
    let names = |muscles: Muscles| {
        let names: Vec<&str> = muscles.iter().map(|muscle| (language.muscle)(muscle).plain).collect();
        (language.count.list)(&names)
    };
    if exercise.primary.is_empty() {
        return Html::default();
    }
    html! {
        <p class="muscles">
            <strong>{ language.plan.trains }</strong>{ " " }{ names(exercise.primary) }{ ". " }
            if !exercise.secondary.is_empty() {
                { (language.later)().also_works }{ " " }{ names(exercise.secondary) }{ "." }
            }
        </p>
    }
}

fn ladder(page: PlanPage, exercise: &Exercise) -> Html {
    let step = |label: &'static str, id: Option<ExerciseId>| match id {
        Some(id) => html! { <p><strong>{ label }</strong>{ " " }{ page.link(id) }</p> },
        None => Html::default(),
    };
    html! {
        <div class="ladder">
            { step((page.language.later)().easier, exercise.easier) }
            { step((page.language.later)().harder, exercise.harder) }
        </div>
    }
}

/// Why the plan has it: its rules, with sources.
fn why(page: PlanPage, exercise: &Exercise, standing: Option<&Standing>) -> Html {
    let (language, week) = (page.language, page.week);
    let Some(standing) = standing else {
        return Html::default();
    };
    let mut planned = week
        .plan
        .sessions
        .iter()
        .flat_map(|session| &session.exercises)
        .filter(|planned| planned.exercise == standing.slot);
    let mut whys: Vec<Why> = Vec::new();
    for why in planned.by_ref().flat_map(|planned| planned.why.iter().copied()) {
        if !whys.contains(&why) {
            whys.push(why);
        }
    }
    let reason = |why: Why| match why {
        Why::Tilt(tilt) => Reason::Tilt(tilt),
        Why::Must(must) => Reason::Must(must),
        Why::Follow(follow) => Reason::Follow(follow),
    };
    let all = whys.into_iter().map(reason).chain(standing.rule.map(Reason::Progress));
    html! {
        <section class="why">
            <h3>{ (language.later)().why_title }</h3>
            if standing.slot != exercise {
                <p>{ ((language.later)().in_place_of)(page.name(standing.slot.id)) }</p>
            }
            { reasons::list(language, all) }
        </section>
    }
}

/// "Not for me": the reason, and what would come instead.
fn swap(page: PlanPage, slot: ExerciseId) -> Html {
    let language = page.language;
    let other = page
        .week
        .plan
        .stand_ins(row(slot), page.cleared)
        .first()
        .map(|other| page.name(other.id));
    let instead = match other {
        Some(name) => ((language.later)().swap_instead)(name),
        None => (language.later)().swap_nothing.to_owned(),
    };
    let page = page.page.clone();
    local(slot.code(), None, move |chosen: &Local<Option<LeftOut>>| {
        more(
            (language.later)().swap_summary,
            html! {
                <>
                    { why_left_out(language, "swap", chosen) }
                    <p>{ &instead }</p>
                    if **chosen == Some(LeftOut::Hurts) {
                        <p>{ (language.later)().hurts_advice }</p>
                    }
                    if let Some(reason) = **chosen {
                        { button(ButtonKind::Quiet, (language.later)().swap_button, page.sends(Msg::Swapped(slot, reason))) }
                    }
                </>
            },
        )
    })
}

/// The question why an exercise is left out.
pub(super) fn why_left_out(language: &'static Language, name: &'static str, chosen: &Local<Option<LeftOut>>) -> Html {
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| chosen.set(LeftOut::ALL.get(at).copied()))
    };
    radios(
        &Field::new(name, language.review.left_out),
        LeftOut::ALL
            .iter()
            .map(|reason| (language.left_out)(*reason).into())
            .collect(),
        LeftOut::ALL.iter().position(|reason| Some(*reason) == **chosen),
        &choose,
    )
}
