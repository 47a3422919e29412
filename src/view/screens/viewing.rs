//! A link as a doctor or physiotherapist looks at it for somebody else: all that came, to read and to print, and
//! nothing to start.

use yew::prelude::*;

use super::answers::said;
use super::plan::reasons;
use super::plan::safety::stop_list;
use crate::app::{Msg, Place, Sender};
use crate::codec::link::Link;
use crate::content::Language;
use crate::content::exercises::row;
use crate::content::rules::Reason;
use crate::domain::flag::{Flag, Flags};
use crate::domain::questionnaire::{Draft, Step};
use crate::domain::shared::{SharedExercise, SharedPlan};
use crate::domain::triage::{Level, Triage};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, back_bar, button, heading, notice};

#[inline(never)]
pub fn viewing(page: &Page) -> Html {
    let Some(opened) = page.model.opened.as_deref() else {
        return Html::default();
    };
    let (words, today) = ((page.language.links)(), page.model.today);
    let sender = opened.sender(today);
    let shared = opened.shared(today);
    let follows = matches!(opened.link, Link::Answers(_));
    let print = page.sends(Msg::PrintChosen);
    html! {
        <section class="viewing">
            { back_bar(words.viewing_back, page.sends(Msg::PlaceChosen(Place::Link)), Html::default()) }
            { heading(words.viewing_title) }
            { notice(NoticeKind::Info, html! { <p>{ words.viewing_note }</p> }) }
            <div class="actions">{ button(ButtonKind::Quiet, page.language.phrases.print, print) }</div>
            if let Some(sender) = &sender {
                { safety(page, sender) }
            }
            if let Some(shared) = &shared {
                { plan(page, shared, follows) }
                { stop(page, sender.as_ref()) }
            } else {
                <p class="strong">{ words.viewing_no_plan }</p>
            }
            if let Some(sender) = &sender {
                { answers(page, sender) }
            }
            <p class="evidence">{ page.language.safety.evidence_note }</p>
        </section>
    }
}

/// The safety result of whoever's answers came, with the rules behind it.
fn safety(page: &Page, sender: &Sender) -> Html {
    let (language, words) = (page.language, (page.language.links)());
    let result = match sender.triage.as_ref().map(Triage::level) {
        None => words.safety_open,
        Some(Level::Emergency) => words.safety_emergency,
        Some(Level::ClinicianFirst) => words.safety_clinician,
        Some(Level::AdultsOnly) => words.safety_adults,
        Some(Level::GentleOnly) => words.safety_gentle,
        Some(Level::Go) => words.safety_go,
    };
    let findings = sender.triage.as_ref().map(Triage::findings).unwrap_or_default();
    html! {
        <div class="result">
            <h3>{ words.safety_title }</h3>
            <p class="strong">{ result }</p>
            if !findings.is_empty() {
                <p>{ words.safety_rules }</p>
                { reasons::list(language, findings.iter().map(|finding| Reason::Row(finding.row))) }
            }
        </div>
    }
}

/// Session by session: sets and range, level, and who is not given it.
fn plan(page: &Page, shared: &SharedPlan, follows: bool) -> Html {
    let (language, words) = (page.language, (page.language.links)());
    let exercise = |shared: &SharedExercise| {
        let exercise = row(shared.id);
        let codes: Vec<&str> = exercise.excluded_by.iter().map(Flag::code).collect();
        html! {
            <tr key={shared.id.code()}>
                <th scope="row">{ (language.exercise_name)(shared.id) }</th>
                <td>{ (language.count.range)(exercise, shared.sets) }</td>
                <td>{ label(words.level_column) }{ exercise.level.to_string() }</td>
                <td class="codes">
                    { label(words.excluded_column) }
                    { if codes.is_empty() { words.excluded_none.to_owned() } else { codes.join(" ") } }
                </td>
            </tr>
        }
    };
    let session = |(at, session): (usize, &Vec<SharedExercise>)| {
        html! {
            <table>
                <caption>{ (words.session)(at + 1) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.exercise_column }</th>
                        <th scope="col">{ words.dose_column }</th>
                        <th scope="col">{ words.level_column }</th>
                        <th scope="col">{ words.excluded_column }</th>
                    </tr>
                </thead>
                <tbody>{ for session.iter().map(exercise) }</tbody>
            </table>
        }
    };
    let flags = shared
        .sessions
        .iter()
        .flatten()
        .fold(Flags::EMPTY, |flags, exercise| flags.or(row(exercise.id).excluded_by));
    html! {
        <div class="sessions">
            <h3>{ words.viewing_plan }</h3>
            if follows {
                <p>{ words.viewing_follows }</p>
            }
            { for shared.sessions.iter().enumerate().map(session) }
            <h4>{ words.excluded_column }</h4>
            { reasons::list(language, flags.iter().map(Reason::Flag)) }
        </div>
    }
}

/// When to stop at once: whoever trains with it on paper has it there.
fn stop(page: &Page, sender: Option<&Sender>) -> Html {
    let language = page.language;
    let pregnant = sender.is_some_and(|sender| sender.draft.bones.value.pregnant);
    html! {
        <div class="stop-now">
            <h3>{ (language.sheet)().stop_title }</h3>
            { stop_list(language, pregnant) }
        </div>
    }
}

/// The name of a column, where a table has no room for columns.
fn label(column: &'static str) -> Html {
    html! { <span class="label">{ column }{ ": " }</span> }
}

/// All that was answered, in words.
fn answers(page: &Page, sender: &Sender) -> Html {
    let (language, draft) = (page.language, &sender.draft);
    let route = draft.route(page.model.today);
    html! {
        <div class="answered-all">
            <h3>{ (language.links)().answers_title }</h3>
            for step in route.into_iter().filter(|step| draft.is_given(*step)) {
                { step_said(language, draft, step) }
            }
        </div>
    }
}

/// A step with nothing to tell, such as tests that were offered, has no heading either.
fn step_said(language: &'static Language, draft: &Draft, step: Step) -> Html {
    let said = said(language, draft, &[], step);
    if said.is_empty() {
        return Html::default();
    }
    let title = (language.step)(step).title;
    html! {
        <>
            <h4>{ title }</h4>
            <dl>
                for (question, answer) in said {
                    <div>
                        <dt class={(question == title).then_some("unseen")}>{ question }</dt>
                        <dd>{ answer }</dd>
                    </div>
                }
            </dl>
        </>
    }
}
