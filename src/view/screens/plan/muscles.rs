//! The same week by muscle group: its muscles, its exercises, and why it has its share.

use yew::prelude::*;

use super::{PlanPage, left_out, reasons, week};
use crate::content::Language;
use crate::content::article::Named;
use crate::content::rules::Reason;
use crate::domain::body::{Group, Muscle, PerGroup};
use crate::domain::weight::main_focus;
use crate::view::body_map;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::more;

#[inline(never)]
pub(super) fn body(page: PlanPage) -> Html {
    let weights = &page.week.plan.weights;
    // The heaviest first.
    let mut groups: Vec<Group> = Vec::new();
    for group in Group::ALL {
        let lighter = |other: &Group| weights[*other] < weights[*group];
        groups.insert(groups.iter().position(lighter).unwrap_or(groups.len()), *group);
    }
    html! {
        <>
            <p class="focus">{ page.language.safety.focus_note }</p>
            { picture(page, groups.clone()) }
            <ol class="groups">{ for groups.into_iter().map(|group| card(page, group)) }</ol>
            <p class="evidence">{ page.language.safety.evidence_note }</p>
        </>
    }
}

/// The groups on a body. Whoever points at one in the list, or presses it, finds it in the picture.
fn picture(page: PlanPage, groups: Vec<Group>) -> Html {
    let language = page.language;
    let mut strong = PerGroup::all(false);
    for group in main_focus(&page.week.plan.weights) {
        strong[group] = true;
    }
    let leads = strong.iter().any(|(_, strong)| strong);
    local("body-groups", None, move |pointed: &Local<Option<Group>>| {
        let (now, kept) = (**pointed, pointed.clone());
        let on_point = Callback::from(move |group: Group| kept.set(Some(group).filter(|group| now != Some(*group))));
        let button = |group: &Group| {
            let (group, text) = (*group, (language.group)(*group));
            let pressed = if now == Some(group) { "true" } else { "false" };
            html! {
                <li key={group.code()} data-group={group.code()}>
                    <button type="button" aria-pressed={pressed}
                        onclick={on_point.reform(move |_| group)}>
                        <strong>{ text.name }</strong>
                        if strong[group] {
                            <span class="chip" data-focus="true">{ (language.later)().focus_alone }</span>
                        }
                        for muscle in group.muscles().iter().map(language.muscle) {
                            <small>{ muscle.plain }{ ", " }<i lang="la">{ muscle.anatomical }</i></small>
                        }
                    </button>
                </li>
            }
        };
        html! {
            <div class="body-groups">
                <div>
                    { body_map::muscles(language, strong, now, &on_point) }
                    if leads {
                        <p class="legend-line">
                            <span data-lit="strong">{ language.body.strong }</span>
                            <span>{ language.body.pale }</span>
                        </p>
                    }
                    // What the picture shows of it, for those who do not see it too.
                    <p class="place" role="status">{ now.map(|group| lies(language, group)) }</p>
                </div>
                <div>
                    <p class="hint">{ language.body.point }</p>
                    <ul>{ for groups.iter().map(button) }</ul>
                </div>
            </div>
        }
    })
}

/// "Gluteals: the back of your hip and the side of your hip."
fn lies(language: &Language, group: Group) -> String {
    let mut places: Vec<&str> = Vec::new();
    for place in group.muscles().iter().map(|muscle| (language.muscle)(muscle).place) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    [(language.group)(group).name, ": ", &(language.count.list)(&places), "."].concat()
}

fn card(page: PlanPage, group: Group) -> Html {
    let language = page.language;
    let text = (language.group)(group);
    let focus = main_focus(&page.week.plan.weights).any(|main| main == group);
    let muscle = |muscle: Muscle| {
        let text = (language.muscle)(muscle);
        html! {
            <>
                <dt>{ text.plain }</dt>
                <dd><i lang="la">{ text.anatomical }</i>{ ", " }{ text.place }</dd>
            </>
        }
    };
    let standings: Vec<_> = page
        .week
        .standings
        .iter()
        .filter(|standing| standing.exercise.group == Some(group))
        .collect();
    html! {
        <li class="group" key={group.code()} data-group={group.code()}>
            <div class="head">
                <h3>{ text.name }{ " " }<small>{ text.plain }</small></h3>
                if focus {
                    <span class="chip" data-focus="true">{ (language.later)().focus_alone }</span>
                }
            </div>
            <p>{ text.job }</p>
            <dl>{ for group.muscles().iter().map(muscle) }</dl>
            <h4>{ (language.later)().group_week }</h4>
            if standings.is_empty() {
                <p>{ (language.later)().group_none }</p>
            } else {
                <ul>{ for standings.into_iter().map(|standing| html! {
                    <li key={standing.slot.id.code()}>{ week::exercise_row(page, standing) }</li>
                }) }</ul>
            }
            { more(
                (language.later)().group_why,
                reasons::list(language, page.week.plan.why_group(group).map(Reason::Tilt)),
            ) }
            <h4>{ (language.later)().in_article }</h4>
            <ul class="named">{ for Named::of_group(group).iter().map(|named| named_line(page, *named)) }</ul>
        </li>
    }
}

/// What became of an exercise that the article names.
fn named_line(page: PlanPage, named: Named) -> Html {
    let language = page.language;
    let plan = &page.week.plan;
    let this_week = |id| page.week.standings.iter().any(|standing| standing.exercise.id == id);
    let itself = named.itself();
    let form = named.exercises().iter().rev().copied().find(|id| this_week(*id));
    let warm_up = named.exercises().contains(&plan.warm_up).then_some(plan.warm_up);
    let fate = if this_week(itself) {
        html! { <>{ (language.later)().named_chosen }{ " " }{ page.link(itself) }</> }
    } else if let Some(form) = form {
        html! { <>{ (language.later)().named_form }{ " " }{ page.link(form) }</> }
    } else if let Some(warm_up) = warm_up {
        html! { <>{ (language.later)().named_warm_up }{ " " }{ page.link(warm_up) }</> }
    } else if let Some(exclusion) = left_out::exclusion(page, itself) {
        let (why, back) = left_out::reason(page.language, &exclusion);
        html! { <>{ why }{ " " }{ back }</> }
    } else {
        html! { <>{ (language.later)().named_possible }{ " " }{ page.link(itself) }</> }
    };
    html! { <li key={itself.code()}><strong>{ (language.named)(named) }</strong>{ " " }<span>{ fate }</span></li> }
}
