//! The plan: this week, the same by muscle group, and progress.
//!
//! Only answers that triage let through make a [`PlanPage`], so that none of this can stand beside a red flag.

use std::ops::Deref;

use yew::prelude::*;

use super::following;
use crate::app::{Msg, Screen, Tab, Week};
use crate::domain::exercise::ExerciseId;
use crate::domain::plan::weekdays;
use crate::domain::review::Phase;
use crate::domain::triage::{Cleared, Triage};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::heading;

mod beside;
pub(super) mod due;
pub(super) mod left_out;
pub(super) mod marks;
mod muscles;
pub(super) mod progress;
pub(super) mod reasons;
pub(super) mod safety;
mod sheet;
mod week;

/// A page for someone who may train: what every page of the plan reads.
#[derive(Clone, Copy)]
pub(super) struct PlanPage<'a> {
    pub(super) page: &'a Page,
    pub(super) cleared: &'a Cleared,
    pub(super) week: &'a Week,
}

impl Deref for PlanPage<'_> {
    type Target = Page;

    fn deref(&self) -> &Page {
        self.page
    }
}

impl PlanPage<'_> {
    pub(super) fn name(&self, id: ExerciseId) -> &'static str {
        (self.language.exercise_name)(id)
    }

    /// The weekday suggested for a session of the week.
    fn weekday(&self, session: usize) -> &'static str {
        (self.language.count.weekday)(self.weekday_number(session))
    }

    fn weekday_number(&self, session: usize) -> u8 {
        let days = weekdays(self.week.plan.days());
        days.get(session).copied().unwrap_or(0)
    }

    /// A link to an exercise, shown as its name.
    pub(super) fn link(&self, id: ExerciseId) -> Html {
        html! {
            <button type="button" class="link" onclick={self.sends(Msg::ExerciseOpened(id))}>
                { self.name(id) }
            </button>
        }
    }
}

pub fn plan(page: &Page) -> Html {
    let triage = page.model.triage();
    let (Some(cleared), Screen::Outcome(tab)) = (triage.as_ref().and_then(Triage::cleared), &page.model.screen) else {
        return Html::default();
    };
    let (language, mut tab) = (page.language, *tab);
    if page.options.without_progress && tab == Tab::Progress {
        tab = Tab::Week;
    }
    let week = &page.model.week_of(cleared);
    let page = PlanPage { page, cleared, week };
    let (title, body) = match tab {
        Tab::Week => ((language.plan.week_heading)(week.plan.days()), week::body(page)),
        Tab::Muscles => (language.plan.muscles_heading.to_owned(), muscles::body(page)),
        Tab::Progress => (language.plan.progress_heading.to_owned(), progress::body(page)),
    };
    // While a flare-up is fresh there is nothing to train, on paper neither.
    let prints = week.phase != Some(Phase::Relief);
    html! {
        <section class="plan">
            { tabs(&page, tab) }
            { heading(title) }
            if page.model.opened.is_some() || page.model.is_followed() {
                { following::banner(page) }
            }
            { body }
            { safety::help(&page, cleared.answers().preg_weeks > 0) }
            if tab == Tab::Week {
                { week::action(page) }
                if prints && page.model.paper {
                    { sheet::sheet(page) }
                }
            }
        </section>
    }
}

/// The three pages. Choosing one moves the focus to its heading, so they are links of a page and not ARIA tabs.
fn tabs(page: &Page, current: Tab) -> Html {
    let plan = page.language.plan;
    let tab = |tab: Tab| {
        let label = match tab {
            Tab::Week => plan.week_tab,
            Tab::Muscles => plan.muscles_tab,
            Tab::Progress => plan.progress_tab,
        };
        html! {
            <li>
                <button type="button" aria-current={(tab == current).then_some("page")}
                    onclick={page.sends(Msg::TabChosen(tab))}>
                    { label }
                </button>
            </li>
        }
    };
    html! {
        <nav class="tabs" part="nav" aria-label={plan.tabs}>
            <ul>
                { tab(Tab::Week) }
                { tab(Tab::Muscles) }
                if !page.options.without_progress {
                    { tab(Tab::Progress) }
                }
            </ul>
        </nav>
    }
}
