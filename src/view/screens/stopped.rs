//! The results without a plan: help now, someone first, adults only. No exercise is named on them.

use yew::prelude::*;

use crate::app::{Msg, Place};
use crate::content::Language;
use crate::content::language::Link;
use crate::domain::answers::{Block, Sign};
use crate::domain::triage::{Finding, Level, Row, Triage, Urgency};
use crate::view::Page;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{Button, ButtonKind, NoticeKind, asked_again, button, heading, more, notice};

/// Get help now. Nothing to press but a call, and the way to answer again.
pub fn emergency(page: &Page) -> Html {
    let language = page.language;
    let (phrases, emergency) = (language.phrases, &language.safety.emergency);
    let triage = page.model.triage();
    let findings = triage.as_ref().map(Triage::findings).unwrap_or_default();
    let pregnant = findings.iter().any(|finding| finding.row == Row::PregBleed);
    let only_pregnant = pregnant && findings.len() == 1;
    html! {
        <section class="emergency" role="alert">
            <div class="stop">
                { heading(format!("{} {}", emergency.title, emergency.now)) }
                <p>{ format!("{} {}", emergency.because, emergency.no_exercise) }</p>
                if pregnant {
                    <p class="maternity">{ emergency.maternity }</p>
                }
            </div>
            if only_pregnant {
                <p>{ phrases.no_maternity_unit }</p>
            }
            <p class="call">{ emergency.call }</p>
            <ul class="numbers">
                for (place, number) in emergency.numbers {
                    <li>
                        <a class="number" href={format!("tel:{number}")}>
                            <strong>{ *number }</strong>
                            <span>{ *place }</span>
                        </a>
                    </li>
                }
            </ul>
            <p class="strong">{ emergency.do_not_drive }</p>
            <div class="answers">
                <p class="strong">{ emergency.show_them }</p>
                <ul>
                    for finding in findings {
                        <li>{ shown(language, *finding) }</li>
                    }
                </ul>
            </div>
            <p>{ card(language, &emergency.card) }</p>
            if !page.model.record.diary.is_empty() {
                <p class="hint">{ emergency.hidden }</p>
            }
            <div class="actions">
                { button(ButtonKind::Quiet, phrases.answer_again, page.sends(Msg::EmergencyReopened)) }
            </div>
        </section>
    }
}

/// What to do in place of exercise, in a sentence; nothing where there is a plan, or where help is needed now.
pub(super) fn first_of_all(language: &Language, triage: Option<&Triage>) -> Option<&'static str> {
    let (triage, safety) = (triage?, language.safety);
    match (triage.level(), triage.urgency()) {
        (Level::ClinicianFirst, Some(Urgency::SameDay)) => Some(safety.clinician_same_day),
        (Level::ClinicianFirst, _) => Some(safety.clinician_days.see),
        (Level::AdultsOnly, _) => Some(safety.adults_only),
        (Level::Emergency | Level::GentleOnly | Level::Go, _) => None,
    }
}

/// The ids of the button of those whom someone has seen, and of those whom nobody has.
const SEEN: &str = "seen";
const NOT_SEEN: &str = "seen-no";

/// See someone first, today or in the next days.
pub fn clinician(page: &Page) -> Html {
    let (language, safety) = (page.language, page.language.safety);
    let phrases = language.phrases;
    let triage = page.model.triage();
    let findings = triage.as_ref().map(Triage::findings).unwrap_or_default();
    let today = triage.as_ref().and_then(Triage::urgency) == Some(Urgency::SameDay);
    let (reasons, others): (Vec<_>, Vec<_>) = findings
        .iter()
        .partition(|finding| finding.level == Level::ClinicianFirst);
    let days = &safety.clinician_days;
    let seen = {
        let page = page.clone();
        move |asked: &Local<bool>| seen(&page, asked)
    };
    html! {
        <section class="clinician">
            { heading(if today { phrases.see_someone_today } else { phrases.see_someone_soon }) }
            { notice(NoticeKind::Alert, html! { <p>{ first_of_all(language, triage.as_ref()) }</p> }) }
            <p>{ if reasons.len() == 1 { days.because } else { days.because_many } }</p>
            { reasons_list(language, &reasons) }
            if !others.is_empty() {
                <p>{ phrases.tell_them_too }</p>
                { reasons_list(language, &others) }
            }
            <p>{ days.worse }</p>
            { more(phrases.emergency_in_short, html! {
                <>
                    { emergency_list(language) }
                    <p>{ safety.emergency.call }</p>
                    <p>{ card(language, &safety.emergency.card) }</p>
                </>
            }) }
            { local("seen", false, seen) }
            <div class="actions">{ super::share::share_button(page) }</div>
            <p>
                { button(ButtonKind::Link, phrases.change_answers, page.sends(Msg::PlaceChosen(Place::Answers))) }
            </p>
        </section>
    }
}

/// "A clinician has seen me", asked about once more.
fn seen(page: &Page, asked: &Local<bool>) -> Html {
    let phrases = page.language.phrases;
    if !**asked {
        let ask = Button {
            id: Some(SEEN),
            ..Button::new(
                ButtonKind::Quiet,
                page.language.safety.seen,
                asked.set_on_press(true, Some(NOT_SEEN)),
            )
        };
        return html! { <div class="actions">{ ask.draw() }</div> };
    }
    let no = Button {
        id: Some(NOT_SEEN),
        ..Button::new(
            ButtonKind::Quiet,
            phrases.seen_no,
            asked.set_on_press(false, Some(SEEN)),
        )
    };
    asked_again(
        phrases.seen_sure_title,
        html! {
            <>
                <p>{ phrases.seen_sure }</p>
                <div class="actions">
                    // Neither is urged on the reader: the right one is the true one.
                    { button(ButtonKind::Quiet, phrases.seen_yes, page.sends(Msg::ClinicianSaw)) }
                    { no.draw() }
                </div>
            </>
        },
    )
}

/// No plan below eighteen.
pub fn adults(page: &Page) -> Html {
    let language = page.language;
    let (phrases, safety) = (language.phrases, language.safety);
    html! {
        <section class="adults">
            { heading(phrases.adults_title) }
            <p>{ safety.adults_only }</p>
            { notice(NoticeKind::Info, html! { <p>{ safety.under_18 }</p> }) }
            { more(phrases.emergency_in_short, html! {
                <>
                    { emergency_list(language) }
                    <p>{ safety.emergency.call }</p>
                    <p>{ card(language, &safety.emergency.card) }</p>
                </>
            }) }
            <p>
                { button(ButtonKind::Link, phrases.change_answers, page.sends(Msg::PlaceChosen(Place::Answers))) }
            </p>
        </section>
    }
}

/// The reader's own answer behind a finding, where there is one; else the sentence of its row.
fn shown(language: &'static Language, finding: Finding) -> &'static str {
    match finding.row.sign() {
        Some(sign) => (language.sign)(sign).shown,
        None => (language.row)(finding.row),
    }
}

fn reasons_list(language: &'static Language, findings: &[&Finding]) -> Html {
    html! {
        <ul class="reasons">
            for finding in findings {
                <li>
                    { (language.row)(finding.row) }
                    if finding.not_sure {
                        { " " }<em>{ language.safety.not_sure }</em>
                    }
                </li>
            }
        </ul>
    }
}

/// Every sign of the emergency list, in short.
pub(super) fn emergency_list(language: &'static Language) -> Html {
    html! {
        <ul class="signs">
            for sign in Sign::of_block(Block::Emergency) {
                <li>{ (language.sign)(sign).shown }</li>
            }
        </ul>
    }
}

/// A link to a page elsewhere, opened beside this one so that nothing here is lost.
pub(super) fn card(language: &'static Language, link: &'static Link) -> Html {
    html! {
        <a href={link.url} target="_blank" rel="noopener noreferrer">
            { link.label }
            <span class="unseen">{ language.phrases.opens_elsewhere }</span>
        </a>
    }
}
