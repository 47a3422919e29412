//! What was left out, why, what would bring it back, and what stands in for it.

use yew::prelude::*;

use super::PlanPage;
use crate::content::Language;
use crate::content::article::Named;
use crate::domain::eligibility::{Exclusion, Hard};
use crate::domain::exercise::{Exercise, ExerciseId, Need};
use crate::view::markup::html;
use crate::view::parts::late_more;

/// The exercises of the article to explain first (6.6).
const EXPLAINED_FIRST: usize = 5;

/// Why it is out, as a whole sentence, and when it comes back.
pub(in crate::view::screens) fn reason(language: &Language, exclusion: &Exclusion) -> (String, &'static str) {
    match (exclusion.rule, exclusion.flag) {
        (Hard::X1, Some(flag)) => {
            let text = (language.flag)(flag);
            ((language.plan.left_out_because)(text.left_out), text.comes_back)
        }
        (rule, _) => {
            let text = (language.hard)(rule);
            let mut why = (language.plan.left_out_because)(text.why);
            if rule == Hard::X2
                && let Some(kits) = kits(language, exclusion.exercise.need)
            {
                why = [why, (language.plan.it_needs)(&kits)].join(" ");
            }
            (why, text.comes_back)
        }
    }
}

/// The equipment for an exercise in words; nothing where it needs none.
pub(in crate::view::screens) fn kits(language: &Language, need: Need) -> Option<String> {
    let kits: Vec<&str> = need.kits().iter().map(language.kit).collect();
    match need {
        Need::Nothing => None,
        Need::All(_) => Some((language.count.list)(&kits)),
        Need::Any(_) => Some((language.plan.need_any)(&kits)),
    }
}

/// Why this exercise is kept out of the plan, if a hard rule does.
pub(in crate::view::screens) fn exclusion(page: PlanPage, id: ExerciseId) -> Option<Exclusion> {
    let strength = |found: &&Exclusion| found.exercise.id == id && found.rule != Hard::X10;
    page.week.plan.excluded.iter().find(strength).copied()
}

/// An exercise of this week that does the work of the one left out.
fn stands_in(page: PlanPage, named: Named, exclusion: &Exclusion) -> Option<ExerciseId> {
    let this_week = |id: &ExerciseId| page.week.standings.iter().any(|standing| standing.exercise.id == *id);
    let by_name = named.exercises().iter().rev().copied().find(this_week);
    let by_flag = || {
        exclusion
            .flag
            .and_then(|flag| (page.language.flag)(flag).instead.iter().copied().find(this_week))
    };
    let by_group = || {
        let same = |exercise: &&Exercise| exercise.group == exclusion.exercise.group;
        page.week
            .standings
            .iter()
            .map(|standing| standing.exercise)
            .find(same)
            .map(|exercise| exercise.id)
    };
    by_name.or_else(by_flag).or_else(by_group)
}

pub(super) fn section(page: PlanPage) -> Html {
    let language = page.language;
    let plan = &page.week.plan;
    let out = |named: &Named| exclusion(page, named.itself()).map(|exclusion| (*named, exclusion));
    let named: Vec<_> = Named::ALL.iter().filter_map(out).take(EXPLAINED_FIRST).collect();
    let strength = plan.excluded.iter().filter(|exclusion| exclusion.rule != Hard::X10);
    let strength: Vec<_> = strength.copied().collect();
    let aside: Vec<_> = ExerciseId::ALL
        .iter()
        .copied()
        .filter(|id| plan.course.set_aside.contains(*id))
        .collect();
    if strength.is_empty() && aside.is_empty() {
        return Html::default();
    }
    let explained = |(named, exclusion): (Named, Exclusion)| {
        let (why, back) = reason(language, &exclusion);
        html! {
            <li key={exclusion.exercise.id.code()}>
                <strong>{ page.name(exclusion.exercise.id) }</strong>
                <p>{ why }</p>
                <p>{ back }</p>
                if let Some(id) = stands_in(page, named, &exclusion) {
                    <p>{ language.plan.instead }{ " " }{ page.link(id) }</p>
                }
            </li>
        }
    };
    let short = move |exclusion: &Exclusion| {
        let (why, back) = reason(language, exclusion);
        html! {
            <li key={exclusion.exercise.id.code()}>
                <strong>{ (language.exercise_name)(exclusion.exercise.id) }</strong>{ " " }{ why }{ " " }{ back }
            </li>
        }
    };
    html! {
        <section class="left-out">
            <h3>{ language.plan.left_out }</h3>
            if !named.is_empty() {
                <p class="soft">{ language.plan.left_out_intro }</p>
                <ul>{ for named.into_iter().map(explained) }</ul>
            }
            if !aside.is_empty() {
                <p>{ language.plan.set_aside }{ " " }
                    { (language.count.list)(&aside.iter().map(|id| page.name(*id)).collect::<Vec<_>>()) }
                </p>
            }
            if !strength.is_empty() {
                { late_more((language.plan.left_out_all)(strength.len()), None, move || {
                    html! { <ul class="all">{ for strength.iter().map(short) }</ul> }
                }) }
            }
        </section>
    }
}
