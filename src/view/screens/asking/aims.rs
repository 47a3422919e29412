//! What the reader wants, and how the day goes.

use yew::prelude::*;

use super::Asked;
use crate::app::Msg;
use crate::domain::answers::{Answers, Goal, Pain};
use crate::domain::questionnaire::{Question, Reply, Step};
use crate::domain::record::{Activity, LONGEST_NAME, MOST_ACTIVITIES};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{Field, TO_TEN, opened_more, scale, text_field};

/// Nobody sits longer than this in a day that has also to hold the plan.
const MOST_HOURS: u32 = 16;

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let phrases = language.phrases;
    let aims = asked.draft().aims.value;
    let mut goal = asked.field(Question::Goal);
    goal.unseen = goal.label == (language.step)(Step::Aims).title;
    let chosen = aims.goal.unwrap_or(Answers::default().goal);
    let sitting = asked.field(Question::SitHours).hint(phrases.can_skip);
    let confidence = asked.field(Question::Confidence).hint(phrases.can_skip);
    let ends = Some((phrases.confidence_low, phrases.confidence_high));
    let named = !asked.model.record.activities.value.is_empty();
    let page = asked.page.clone();
    let inside = Callback::from(move |()| activities(&page));
    html! {
        <>
            { asked.one_of(&goal, Goal::ALL, language.goal, Some(chosen), Reply::Goal) }
            { asked.number(sitting, aims.sit_hours, 0..=MOST_HOURS, Reply::SitHours) }
            { scale(&confidence, TO_TEN, ends, aims.confidence, &asked.reply(Reply::Confidence)) }
            // Within a check-in the same ones are scored again, on its own screen.
            if !asked.model.is_checking_in() {
                { opened_more(named, language.review.activities, inside) }
            }
        </>
    }
}

/// Up to three things that the back makes hard, in the reader's own words, and how well each goes.
fn activities(page: &Page) -> Html {
    let named = &page.model.record.activities.value;
    let given = named.iter().filter(|activity| !activity.name.is_empty()).count();
    let fields = (0..MOST_ACTIVITIES).filter(|at| *at <= given || *at < named.len());
    html! {
        <div class="activities">
            <p class="hint">{ page.language.review.activities_hint }</p>
            for at in fields {
                { activity(page, at, named.get(at).unwrap_or(&Activity::default())) }
            }
        </div>
    }
}

fn activity(page: &Page, at: usize, said: &Activity) -> Html {
    let (phrases, send) = (page.language.phrases, &page.send);
    let name = Field::new(format!("activity-{at}"), (phrases.activity)(at + 1));
    let on_name = send.reform(move |name: String| Msg::ActivityNamed(at, name));
    let score = Field::new(format!("activity-score-{at}"), page.language.review.activity);
    let ends = Some((phrases.activity_low, phrases.activity_high));
    let on_score = send.reform(move |score: u8| Msg::ActivityScored(at, Pain::new(score).unwrap_or_default()));
    html! {
        <div class="activity" key={at}>
            { text_field(&name, &said.name, LONGEST_NAME, &on_name) }
            if !said.name.trim().is_empty() {
                { scale(&score, TO_TEN, ends, said.score.map(Pain::score), &on_score) }
            }
        </div>
    }
}
