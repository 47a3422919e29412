//! Always in reach while there is a plan: when to stop at once, and what to do when pain flares up.

use yew::prelude::*;

use super::PlanPage;
use crate::app::{Msg, Place};
use crate::content::Language;
use crate::domain::exercise::Exercise;
use crate::view::Page;
use crate::view::figure;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, button};

/// The stop list behind one touch, and the way to the flare-up page.
pub(in crate::view::screens) fn help(page: &Page, pregnant: bool) -> Html {
    let language = page.language;
    html! {
        <aside class="help" aria-label={language.plan.help}>
            { stop_details(language, pregnant) }
            if page.model.opened.is_none() {
                { flare_button(page) }
            }
        </aside>
    }
}

/// The stop list behind one touch.
pub(in crate::view::screens) fn stop_details(language: &Language, pregnant: bool) -> Html {
    html! {
        <details class="stop">
            <summary>{ language.plan.stop_summary }</summary>
            { stop_list(language, pregnant) }
        </details>
    }
}

/// The way to the flare-up page.
pub(in crate::view::screens) fn flare_button(page: &Page) -> Html {
    button(
        ButtonKind::Quiet,
        page.language.plan.flare_button,
        page.sends(Msg::PlaceChosen(Place::Flare)),
    )
}

/// What to do at once, and at which signs (5.7): whoever opens it may have one.
pub(in crate::view::screens) fn stop_list(language: &Language, pregnant: bool) -> Html {
    let item = |line: &&'static str| html! { <li>{ *line }</li> };
    html! {
        <>
            <p><strong>{ language.safety.stop_now }</strong></p>
            <ul>{ for language.safety.stop_list.iter().map(item) }</ul>
            if pregnant {
                { pregnancy_stop_list(language) }
            }
        </>
    }
}

/// What else means stop while pregnant, and what to do then: triage stops for the same signs, and says so as strongly.
pub(super) fn pregnancy_stop_list(language: &Language) -> Html {
    html! {
        <>
            <p>{ language.plan.in_pregnancy }</p>
            <p><strong>{ language.safety.pregnancy_stop_now }</strong></p>
            <ul>{ for language.safety.pregnancy_stop_list.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
        </>
    }
}

/// The positions that may ease, the likeliest first.
#[inline(never)]
pub(in crate::view::screens) fn relief(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let row = |exercise: &'static Exercise| {
        let id = exercise.id;
        html! {
            <li key={id.code()}>
                <button type="button" class="exercise-row" onclick={page.sends(Msg::ExerciseOpened(id))}>
                    { figure::small(exercise) }
                    <span class="name">{ page.name(id) }</span>
                    <span class="aim">{ (language.count.range)(exercise, exercise.dose.sets) }</span>
                </button>
            </li>
        }
    };
    let all = model.relief();
    html! {
        <>
            // A walk alone needs no word on positions.
            if all.len() > 1 {
                <p>{ language.safety.relief.intro }</p>
            }
            <ol class="relief">{ for all.into_iter().map(row) }</ol>
        </>
    }
}
