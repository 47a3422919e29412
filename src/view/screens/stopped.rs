//! The results without a plan: help now, someone first, adults only. No exercise is named on them.

use yew::prelude::*;

use crate::app::{Msg, Place};
use crate::browser::page;
use crate::content::Language;
use crate::content::language::Link;
use crate::domain::answers::{Block, Sign};
use crate::domain::triage::{Finding, Level, Row, Urgency};
use crate::view::parts::{Button, ButtonKind, Heading, More, Notice, NoticeKind};
use crate::view::{ScreenProps, use_language};

/// Get help now. Nothing to press but a call, and the way to answer again.
#[component]
pub fn EmergencyScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let (phrases, emergency) = (language.phrases, &language.safety.emergency);
    let triage = model.triage();
    let findings = triage.as_ref().map(|triage| triage.findings()).unwrap_or_default();
    let pregnant = findings.iter().any(|finding| finding.row == Row::PregBleed);
    let only_pregnant = pregnant && findings.len() == 1;
    html! {
        <section class="emergency" role="alert">
            <div class="stop">
                <Heading text={format!("{} {}", emergency.title, emergency.now)} />
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
                        <li>{ shown(language, finding) }</li>
                    }
                </ul>
            </div>
            <p>{ card(language, &emergency.card) }</p>
            <p class="hint">{ emergency.hidden }</p>
            <div class="actions">
                <Button
                    kind={ButtonKind::Quiet}
                    label={phrases.answer_again}
                    on_press={send.reform(|()| Msg::EmergencyReopened)}
                />
            </div>
        </section>
    }
}

/// The id of the button of those whom nobody has seen.
const NOT_SEEN: &str = "seen-no";

/// See someone first, today or in the next days.
#[component]
pub fn ClinicianScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let (phrases, safety) = (language.phrases, language.safety);
    let asked = use_state(|| false);
    // The button that was pressed is gone: the focus goes to the answer that changes nothing.
    use_effect_with(*asked, |asked| {
        if *asked {
            page::focus(NOT_SEEN);
        }
    });
    let triage = model.triage();
    let findings = triage.as_ref().map(|triage| triage.findings()).unwrap_or_default();
    let today = triage.as_ref().and_then(|triage| triage.urgency()) == Some(Urgency::SameDay);
    let (reasons, others): (Vec<_>, Vec<_>) =
        findings.iter().partition(|finding| finding.level == Level::ClinicianFirst);
    let days = &safety.clinician_days;
    let ask = {
        let asked = asked.setter();
        move |yes: bool| {
            let asked = asked.clone();
            Callback::from(move |()| asked.set(yes))
        }
    };
    html! {
        <section class="clinician">
            <Heading text={if today { phrases.see_someone_today } else { phrases.see_someone_soon }} />
            <Notice kind={NoticeKind::Alert}>
                <p>{ if today { safety.clinician_same_day } else { days.see } }</p>
            </Notice>
            <p>{ if reasons.len() == 1 { days.because } else { days.because_many } }</p>
            { reasons_list(language, &reasons) }
            if !others.is_empty() {
                <p>{ phrases.tell_them_too }</p>
                { reasons_list(language, &others) }
            }
            <p>{ days.worse }</p>
            <More summary={phrases.emergency_in_short}>
                { emergency_list(language) }
                <p>{ safety.emergency.call }</p>
                <p>{ card(language, &safety.emergency.card) }</p>
            </More>
            if *asked {
                <Notice kind={NoticeKind::Warm} title={phrases.seen_sure_title} live={true}>
                    <p>{ phrases.seen_sure }</p>
                    <div class="actions">
                        <Button
                            kind={ButtonKind::Primary}
                            label={phrases.seen_yes}
                            on_press={send.reform(|()| Msg::ClinicianSaw)}
                        />
                        <Button kind={ButtonKind::Quiet} id={NOT_SEEN} label={phrases.seen_no} on_press={ask(false)} />
                    </div>
                </Notice>
            } else {
                <div class="actions">
                    <Button kind={ButtonKind::Quiet} label={safety.seen} on_press={ask(true)} />
                </div>
            }
            <p>
                <Button
                    kind={ButtonKind::Link}
                    label={phrases.change_answers}
                    on_press={send.reform(|()| Msg::PlaceChosen(Place::Answers))}
                />
            </p>
        </section>
    }
}

/// No plan below eighteen.
#[component]
pub fn AdultsScreen(props: &ScreenProps) -> Html {
    let language = use_language();
    let (phrases, safety) = (language.phrases, language.safety);
    html! {
        <section class="adults">
            <Heading text={phrases.adults_title} />
            <p>{ safety.adults_only }</p>
            <Notice kind={NoticeKind::Info}>
                <p>{ safety.under_18 }</p>
            </Notice>
            <More summary={phrases.emergency_in_short}>
                { emergency_list(language) }
                <p>{ safety.emergency.call }</p>
                <p>{ card(language, &safety.emergency.card) }</p>
            </More>
            <p>
                <Button
                    kind={ButtonKind::Link}
                    label={phrases.change_answers}
                    on_press={props.send.reform(|()| Msg::PlaceChosen(Place::Answers))}
                />
            </p>
        </section>
    }
}

/// The reader's own answer behind a finding, where there is one; else the sentence of its row.
fn shown(language: &'static Language, finding: &Finding) -> &'static str {
    match finding.row.code().strip_prefix("T-").and_then(Sign::from_code) {
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
pub fn emergency_list(language: &'static Language) -> Html {
    html! {
        <ul class="signs">
            for sign in Sign::of_block(Block::Emergency) {
                <li>{ (language.sign)(sign).shown }</li>
            }
        </ul>
    }
}

/// A link to a page elsewhere, opened beside this one so that nothing here is lost.
pub fn card(language: &'static Language, link: &'static Link) -> Html {
    html! {
        <a href={link.url} target="_blank" rel="noopener noreferrer">
            { link.label }
            <span class="unseen">{ language.phrases.opens_elsewhere }</span>
        </a>
    }
}
