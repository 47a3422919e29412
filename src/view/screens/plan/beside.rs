//! What goes with the sessions: walking, sitting, and advice for what this reader spares.

use yew::prelude::*;

use super::{PlanPage, safety};
use crate::domain::answers::{Posture, Sign};
use crate::domain::flag::Flag;
use crate::domain::triage::Row;
use crate::view::markup::html;
use crate::view::parts::{NoticeKind, titled_notice};

/// Hours of sitting from which a tip to get up often is shown (2.4).
const LONG_SITTING_HOURS: u8 = 8;

/// Confidence up to which the plan is one exercise smaller (2.6).
const DOUBTFUL_UP_TO: u8 = 4;

/// What must be read before the first exercise.
pub(super) fn first(page: PlanPage) -> Html {
    let (language, cleared) = (page.language, page.cleared);
    let answers = cleared.answers();
    let flags = cleared.flags();
    let falls = answers.signs.yes(Sign::Falls) || flags.contains(Flag::Bal);
    let pregnant = answers.preg_weeks > 0;
    html! {
        <>
            if falls {
                { titled_notice(NoticeKind::Warm, language.plan.falls_title, html! {
                    <p>{ language.safety.falls }</p>
                }) }
            }
            if pregnant {
                { titled_notice(NoticeKind::Warm, language.plan.pregnancy_title, html! {
                    <>
                        <p>{ language.safety.pregnancy }</p>
                        { safety::pregnancy_stop_list(language) }
                    </>
                }) }
            }
        </>
    }
}

/// Everything else worth knowing, one line each.
pub(super) fn besides(page: PlanPage) -> Html {
    html! {
        <section class="beside">
            <h3>{ page.language.plan.beside }</h3>
            <ul>{ for lines(page).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </section>
    }
}

/// The same for the printed plan.
pub(super) fn lines(page: PlanPage) -> Vec<&'static str> {
    let (language, cleared, model) = (page.language, page.cleared, &page.model);
    let texts = language.safety;
    let answers = cleared.answers();
    let flags = cleared.flags();
    let has_pain = model.draft().has_pain();
    let found = |row| cleared.findings().iter().any(|finding| finding.row == row);
    let weeks_6_to_12 = !answers.duration.is_under_weeks(6) && answers.duration.is_under_weeks(12);
    let lines = [
        (true, texts.walking),
        (page.week.plan.days() == 1, texts.one_day),
        (answers.days > 4, texts.many_days),
        (
            answers
                .confidence
                .is_some_and(|confidence| confidence <= DOUBTFUL_UP_TO),
            texts.confidence,
        ),
        (answers.sit_hours >= LONG_SITTING_HOURS, texts.sitting),
        (answers.posture != Posture::None, texts.posture_note),
        (flags.contains(Flag::Flex), texts.morning),
        (!answers.floor, texts.no_floor),
        (found(Row::Worsening), texts.worsening),
        (found(Row::Inflammatory), texts.stiffness),
        (has_pain && answers.duration.is_under_weeks(6), texts.acute),
        (has_pain && weeks_6_to_12, texts.subacute),
    ];
    let mut said: Vec<&str> = lines
        .into_iter()
        .filter(|(applies, _)| *applies)
        .map(|(_, text)| text)
        .collect();
    said.extend(flags.iter().filter_map(|flag| (language.flag)(flag).advice));
    // The four flags of pregnancy share their advice.
    said.dedup();
    if flags.contains(Flag::Sci) {
        said.extend([texts.leg.up, texts.leg.down, texts.leg.stays_down]);
    }
    said
}
