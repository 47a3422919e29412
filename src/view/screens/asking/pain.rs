//! How long, how strong, and how it changes; without pain, what a leg feels.

use yew::prelude::*;

use super::Asked;
use super::moves::legs;
use crate::domain::answers::Pain;
use crate::domain::questionnaire::{Before, HowLong, Question, Reply, Step, Trend};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{Field, NoticeKind, TO_TEN, notice, opened_more, scale};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let draft = asked.draft();
    let pain = draft.pain.value;
    // The first episode matters for safety in some cases; in all others it can be skipped.
    let before_needed = draft.missing(Step::Pain).contains(&Question::Episodes);
    let before_shown = before_needed || asked.error(Question::Episodes).is_some();
    let how_long = asked.field(Question::Duration);
    let trend = asked.field(Question::Trend);
    let page = asked.page.clone();
    let inside = Callback::from(move |()| more(&page, before_shown));
    // A check-in compares the averages of two weeks where they are told.
    let more_said =
        asked.model.is_checking_in() || pain.worst.is_some() || pain.average.is_some() || pain.interfere.is_some();
    // Told in a session, where nothing was asked of how it began.
    let in_session = pain.how_long.is_none() && draft.is_given(Step::Means);
    let strong = in_session && pain.now.is_some_and(|now| now.score() >= 9);
    html! {
        <>
            if strong {
                { notice(NoticeKind::Warm, html! { <p>{ language.phrases.strong_pain }</p> }) }
            }
            { asked.one_of(&how_long, HowLong::ALL, language.how_long, pain.how_long, Reply::HowLong) }
            if draft.has_pain() {
                if draft.asks_onset_age() {
                    { asked.number(asked.field(Question::OnsetAge), pain.onset_age, 0..=150, Reply::OnsetAge) }
                }
                { score(asked, Question::PainNow, pain.now, Reply::PainNow) }
                { asked.one_of(&trend, Trend::ALL, language.trend, pain.trend, Reply::Trend) }
                if before_shown {
                    { before(asked) }
                }
                { opened_more(more_said, language.phrases.more_about_pain, inside) }
            } else if pain.how_long.is_some() {
                { legs(asked) }
            }
        </>
    }
}

/// What may be left open: nothing of it can be missing.
fn more(page: &Page, before_shown: bool) -> Html {
    let asked = &Asked::new(page, Step::Pain, false);
    let pain = asked.draft().pain.value;
    html! {
        <>
            { score(asked, Question::PainWorst, pain.worst, Reply::PainWorst) }
            { score(asked, Question::PainAverage, pain.average, Reply::PainAverage) }
            { score(asked, Question::Interfere, pain.interfere, Reply::Interfere) }
            if !before_shown {
                { before(asked) }
            }
        </>
    }
}

fn before(asked: &Asked) -> Html {
    asked.one_of(
        &asked.field(Question::Episodes),
        Before::ALL,
        asked.language.before,
        asked.draft().pain.value.before,
        Reply::Before,
    )
}

/// A question from 0 to 10.
fn score(asked: &Asked, question: Question, chosen: Option<Pain>, reply: fn(Pain) -> Reply) -> Html {
    let phrases = asked.language.phrases;
    let ends = match question {
        Question::Interfere => (phrases.interfere_low, phrases.interfere_high),
        _ => (phrases.pain_low, phrases.pain_high),
    };
    let field = Field {
        hint: None,
        ..asked.field(question)
    };
    let reply = asked.reply(move |score: u8| reply(Pain::new(score).unwrap_or_default()));
    scale(&field, TO_TEN, Some(ends), chosen.map(Pain::score), &reply)
}
