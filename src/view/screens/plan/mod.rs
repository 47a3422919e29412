//! The plan: this week, the same by muscle group, and progress.
//!
//! Only answers that triage let through make a [`Page`], so that none of this can stand beside a red flag.

use yew::prelude::*;

use crate::app::{Model, Msg, Screen, Tab, Week};
use crate::content::Language;
use crate::domain::exercise::ExerciseId;
use crate::domain::plan::weekdays;
use crate::domain::triage::{Cleared, Triage};
use crate::view::parts::Heading;
use crate::view::{ScreenProps, use_language};

mod beside;
pub(in crate::view) mod due;
pub(in crate::view) mod left_out;
pub(in crate::view) mod marks;
mod muscles;
pub(in crate::view) mod progress;
pub(in crate::view) mod reasons;
pub(in crate::view) mod safety;
mod week;

/// What every page of the plan reads.
#[derive(Clone, Copy)]
pub(in crate::view) struct Page<'a> {
    pub(in crate::view) model: &'a Model,
    pub(in crate::view) cleared: &'a Cleared,
    pub(in crate::view) week: &'a Week,
    pub(in crate::view) language: &'static Language,
    pub(in crate::view) send: &'a Callback<Msg>,
}

impl Page<'_> {
    pub(in crate::view) fn name(&self, id: ExerciseId) -> &'static str {
        (self.language.exercise)(id).name
    }

    /// The weekday suggested for a session of the week.
    fn weekday(&self, session: usize) -> &'static str {
        let days = weekdays(self.week.plan.days());
        (self.language.count.weekday)(days.get(session).copied().unwrap_or(0))
    }

    /// A link to an exercise, shown as its name.
    pub(in crate::view) fn link(&self, id: ExerciseId) -> Html {
        html! {
            <button type="button" class="link" onclick={self.send.reform(move |_| Msg::ExerciseOpened(id))}>
                { self.name(id) }
            </button>
        }
    }
}

#[component]
pub fn PlanScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let triage = model.triage();
    let (Some(cleared), Screen::Outcome(tab)) = (triage.as_ref().and_then(Triage::cleared), &model.screen) else {
        return Html::default();
    };
    let tab = *tab;
    let week = model.week_of(cleared);
    let page = Page {
        model,
        cleared,
        week: &week,
        language,
        send,
    };
    let (heading, body) = match tab {
        Tab::Week => ((language.plan.week_heading)(week.plan.days()), week::body(page)),
        Tab::Muscles => (language.plan.muscles_heading.to_owned(), muscles::body(page)),
        Tab::Progress => (language.plan.progress_heading.to_owned(), progress::body(page)),
    };
    html! {
        <section class="plan">
            { tabs(language, tab, send) }
            <Heading text={heading} />
            { body }
            { safety::help(language, cleared.answers().preg_weeks > 0, send) }
            if tab == Tab::Week {
                { week::action(page) }
            }
        </section>
    }
}

/// The three pages. Choosing one moves the focus to its heading, so they are links of a page and not ARIA tabs.
fn tabs(language: &Language, current: Tab, send: &Callback<Msg>) -> Html {
    let tab = |tab: Tab| {
        let label = match tab {
            Tab::Week => language.plan.week_tab,
            Tab::Muscles => language.plan.muscles_tab,
            Tab::Progress => language.plan.progress_tab,
        };
        html! {
            <li>
                <button type="button" aria-current={(tab == current).then_some("page")}
                    onclick={send.reform(move |_| Msg::TabChosen(tab))}>
                    { label }
                </button>
            </li>
        }
    };
    html! {
        <nav class="tabs" aria-label={language.plan.tabs}>
            <ul>{ for [Tab::Week, Tab::Muscles, Tab::Progress].into_iter().map(tab) }</ul>
        </nav>
    }
}
