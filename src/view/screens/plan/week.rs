//! This week: the sessions with their days, what stands out, and the one thing to do next.

use yew::prelude::*;

use super::{PlanPage, beside, due, left_out, marks, reasons, safety, sheet};
use crate::app::Msg;
use crate::content::rules::Reason;
use crate::domain::diary::Subject;
use crate::domain::plan::{DAYS_WITH_REST, Planned, Session};
use crate::domain::progress::{eases_first, too_sore};
use crate::domain::review::{self, Phase};
use crate::domain::triage::Finding;
use crate::domain::weight::main_focus;
use crate::view::figure;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, button, more, titled_notice};

/// What today asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Today {
    /// A fresh flare-up: no strength work.
    Easing,
    /// Today's session is over.
    Trained,
    /// Pain on the stop list ended it: no strength work.
    Stopped,
    /// It hurt too much to begin: no strength work.
    TooSore,
    /// Today's session has begun.
    Underway,
    /// Every session of the week is done.
    WeekDone,
    /// A day without a session.
    Rest,
    /// The day after one, where the week has room for a day between (5.2).
    DayAfter,
    Session,
}

fn today(page: PlanPage) -> Today {
    let is_new = page.model.record.diary.is_empty();
    match page.week.plan.days() {
        0 if is_new => Today::WeekDone,
        _ if is_new => Today::Session,
        _ => today_by_diary(page),
    }
}

#[inline(never)]
fn today_by_diary(page: PlanPage) -> Today {
    let (model, week) = (&page.model, page.week);
    let diary = &model.record.diary;
    let mut noted = diary.on(model.today).iter();
    let begun = noted.any(|(_, subject, _)| matches!(subject, Subject::Done(_)));
    let days = crate::domain::plan::weekdays(week.plan.days());
    if week.phase == Some(Phase::Relief) {
        Today::Easing
    } else if model.trained_today() {
        Today::Trained
    } else if model.stopped_today() {
        Today::Stopped
    } else if model.sore_today() {
        // Last night's session, past midnight.
        Today::Trained
    } else if model.too_sore_today() {
        Today::TooSore
    } else if begun {
        Today::Underway
    } else if week.done >= week.plan.days() {
        Today::WeekDone
    } else if !days.contains(&model.today.weekday()) && diary.started(model.today).is_some() {
        Today::Rest
    } else if week.plan.days() <= DAYS_WITH_REST && review::trained_on(diary, model.today.plus(-1)) {
        Today::DayAfter
    } else {
        Today::Session
    }
}

pub(super) fn body(page: PlanPage) -> Html {
    let language = page.language;
    html! {
        <>
            { focus(page) }
            if page.model.unfinished().is_some() {
                { titled_notice(NoticeKind::Info, (language.guide)().unfinished_title, html! {
                    <p>
                        { (language.guide)().unfinished_text }
                        { " " }
                        if page.model.left_in_pain() {
                            { (language.guide)().unfinished_hurt }
                        } else {
                            { (language.guide)().unfinished_anew }
                        }
                    </p>
                }) }
            }
            if !page.model.record.diary.is_empty() {
                { due::cards(page) }
            }
            { result(page) }
            { beside::first(page) }
            { state(page) }
            { relief_first(page) }
            { sessions(page) }
            if page.week.phase != Some(Phase::Relief) {
                { sheet::print_button(page) }
            }
            { beside::besides(page) }
            { left_out::section(page) }
            { how_made(page) }
            <p class="evidence">{ language.safety.evidence_note }</p>
        </>
    }
}

/// Which groups get more, never how much: the points only tilt the plan.
fn focus(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    let plain = |group| (language.group)(group).plain;
    let main: Vec<_> = main_focus(&week.plan.weights).collect();
    let also: Vec<_> = week
        .plan
        .weights
        .iter()
        .map(|(group, _)| group)
        .filter(|group| !main.contains(group))
        .collect();
    let minutes = week
        .plan
        .sessions
        .iter()
        .map(|session| week.seconds(session))
        .max()
        .unwrap_or(0);
    let names = |groups: &[_]| (language.count.list)(&groups.iter().map(|group| plain(*group)).collect::<Vec<_>>());
    html! {
        <p class="focus">
            if main.is_empty() {
                { language.plan.focus_none }
            } else {
                { language.plan.focus_main }{ " " }<strong>{ names(&main) }</strong>{ ". " }
                { (language.plan.focus_also)(&names(&also)) }
            }
            if week.phase != Some(Phase::Relief) {
                { " " }{ (language.plan.session_minutes)(&(language.count.minutes)(rounded_minutes(minutes))) }
            }
        </p>
    }
}

/// Whole minutes, the nearest.
pub(super) const fn rounded_minutes(seconds: u32) -> u32 {
    (seconds + 30) / 60
}

/// The safety result: nothing speaks against starting, or gentle moves only and why.
fn result(page: PlanPage) -> Html {
    let (language, cleared) = (page.language, page.cleared);
    if (page.week.phase == Some(Phase::Relief) || page.model.too_sore_today()) && !cleared.is_gentle() {
        // Not now: the flare-up has the word, or the pain of today.
        return Html::default();
    }
    if !cleared.is_gentle() {
        return html! { <p class="result">{ language.safety.go }</p> };
    }
    let gentle = &language.safety.gentle;
    let reason = |finding: &Finding| {
        html! {
            <li key={finding.row.code()}>
                { (language.row)(finding.row) }
                if finding.not_sure { { " " }{ language.safety.not_sure } }
            </li>
        }
    };
    titled_notice(
        NoticeKind::Warm,
        language.plan.gentle_title,
        html! {
            <>
                <p>{ gentle.start }</p>
                <p>{ gentle.tell }</p>
                <ul>{ for cleared.findings().iter().map(reason) }</ul>
                <p>{ gentle.stop }</p>
                if !cleared.liftable().is_empty() {
                    { more(language.plan.lift_summary, html! {
                        <>
                            <p>{ language.safety.lifted }</p>
                            { button(ButtonKind::Quiet, language.plan.lift_confirm, page.sends(Msg::ClinicianLifted)) }
                        </>
                    }) }
                }
            </>
        },
    )
}

/// What may ease, before the sessions, for whom that comes first.
fn relief_first(page: PlanPage) -> Html {
    let (language, answers) = (page.language, page.cleared.answers());
    // A flare-up, or a session that left the back sore or could not begin, has said so already.
    let is_said = page.model.sore_today() || page.model.too_sore_today();
    if !eases_first(answers) || page.week.phase == Some(Phase::Relief) || is_said {
        return Html::default();
    }
    titled_notice(
        NoticeKind::Warm,
        language.safety.relief.title,
        html! {
            <>
                if too_sore(answers.pain_now) {
                    <p>{ language.plan.relief_alone }</p>
                }
                { safety::relief(page) }
            </>
        },
    )
}

/// Where the reader stands today. Rest days never break anything.
fn state(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    let plan = language.plan;
    let (title, text) = match today(page) {
        Today::Trained => (plan.trained_title, plan.trained_text),
        Today::Stopped => (plan.stopped_title, plan.stopped_text),
        Today::WeekDone => (plan.week_done_title, plan.week_done_text),
        Today::Rest => (plan.rest_title, plan.rest_text),
        Today::DayAfter => ((language.later)().day_after_title, plan.rest_text),
        Today::Easing | Today::TooSore | Today::Underway | Today::Session => return Html::default(),
    };
    html! {
        <div class="today">
            <p><strong>{ title }</strong>{ " " }{ text }</p>
            <p>{ (plan.done_this_week)(week.done + usize::from(page.model.trained_today()), week.plan.days()) }</p>
        </div>
    }
}

fn sessions(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    let cards = html! {
        <ol class="sessions">{ for week.plan.sessions.iter().enumerate().map(|(at, session)| card(page, at, session)) }</ol>
    };
    if week.phase == Some(Phase::Relief) {
        return more(language.plan.sessions_later, cards);
    }
    cards
}

fn card(page: PlanPage, at: usize, session: &Session) -> Html {
    let (language, week, model) = (page.language, page.week, &page.model);
    let done = at < week.done || (at == week.next && model.trained_today());
    let next = !done && at == week.next && week.phase != Some(Phase::Relief);
    let state = if done {
        Some(language.plan.done_chip)
    } else {
        next.then_some(language.plan.next_chip)
    };
    html! {
        <li class="session" aria-current={next.then_some("step")} data-done={done.then_some("true")}>
            <div class="head">
                <h3>{ page.weekday(at) }</h3>
                if let Some(state) = state {
                    <span class="chip state">{ state }</span>
                }
                <p>
                    { (language.count.exercises)(session.exercises.len()) }{ " · " }
                    { (language.count.minutes)(rounded_minutes(week.seconds(session))) }
                </p>
            </div>
            <ul>{ for session.exercises.iter().map(|planned| row(page, planned)) }</ul>
        </li>
    }
}

fn row(page: PlanPage, planned: &Planned) -> Html {
    let Some(standing) = page.week.standing(planned.exercise.id) else {
        return Html::default();
    };
    html! { <li key={planned.exercise.id.code()}>{ exercise_row(page, standing) }</li> }
}

/// One exercise of the week with today's aim; opens its page.
pub(super) fn exercise_row(page: PlanPage, standing: &crate::domain::progress::Standing) -> Html {
    let (language, week, model) = (page.language, page.week, &page.model);
    let exercise = standing.exercise;
    let id = exercise.id;
    let focus: Vec<_> = main_focus(&week.plan.weights).collect();
    html! {
        <button type="button" class="exercise-row" onclick={page.sends(Msg::ExerciseOpened(id))}>
            { figure::small(exercise) }
            <span class="name">{ page.name(id) }</span>
            <span class="aim">
                if let Some(until) = standing.rests_until.filter(|_| standing.rests(model.today)) {
                    { (language.plan.rests_until)(&(language.count.short_date)(until)) }
                } else {
                    { (language.count.aim)(exercise, standing.sets, standing.count) }
                }
            </span>
            <span class="chips">
                if let Some(group) = exercise.group {
                    { marks::group_chip(language, group, focus.contains(&group)) }
                }
                if let Some(rule) = standing.rule {
                    <span class="chip rule">{ (language.plan.rule_badge)(rule) }</span>
                }
            </span>
        </button>
    }
}

/// How the plan was made: what holds the level, and what the sessions rest on.
fn how_made(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    let holds = week
        .plan
        .limits
        .iter()
        .filter(|limit| limit.level == week.plan.cap)
        .map(|limit| Reason::Cap(limit.cap));
    more(
        language.plan.how_made,
        html! {
            <>
                <p>{ (language.plan.level_line)(week.plan.cap) }</p>
                { reasons::list(language, holds) }
                <p>{ language.safety.focus_note }</p>
            </>
        },
    )
}

/// The one primary action, in reach of a thumb.
pub(super) fn action(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    if page.model.opened.is_some() {
        // A plan is used before it is trained with.
        return html! {
            <div class="action-bar">
                { button(ButtonKind::Primary, (language.links)().use_it, page.sends(Msg::PlanWanted)) }
            </div>
        };
    }
    let next = week.next;
    let day = page.weekday(next);
    if page.model.unfinished().is_some() {
        return html! {
            <div class="action-bar">
                if !page.model.left_in_pain() {
                    { button(ButtonKind::Quiet, (language.guide)().anew, page.sends(Msg::SessionOpened(next))) }
                }
                { button(ButtonKind::Primary, (language.guide)().resume, page.sends(Msg::SessionResumed)) }
            </div>
        };
    }
    let (kind, label) = match today(page) {
        Today::Easing | Today::Trained => return Html::default(),
        // Back to what was said of it.
        Today::Stopped | Today::TooSore => (ButtonKind::Quiet, language.plan.wrong_number.to_owned()),
        Today::WeekDone => (ButtonKind::Quiet, (language.plan.start_extra)(day)),
        Today::Underway => (ButtonKind::Primary, (language.plan.carry_on_session)(day)),
        Today::Rest | Today::DayAfter | Today::Session => (ButtonKind::Primary, (language.plan.start_session)(day)),
    };
    html! {
        <div class="action-bar">
            { button(kind, label, page.sends(Msg::SessionOpened(next))) }
        </div>
    }
}
