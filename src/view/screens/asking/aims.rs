//! What the reader wants, and how the day goes.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::app::Msg;
use crate::content::Language;
use crate::domain::answers::{Answers, Goal, Pain};
use crate::domain::questionnaire::{Question, Reply};
use crate::domain::record::{Activity, LONGEST_NAME, MOST_ACTIVITIES, Record};
use crate::view::parts::{More, NumberField, Radios, Scale, TextField};

/// Nobody sits longer than this in a day that has also to hold the plan.
const MOST_HOURS: u32 = 16;

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let phrases = language.phrases;
    let aims = asked.draft().aims.value;
    let goal = asked.text(Question::Goal);
    let sitting = asked.text(Question::SitHours);
    let confidence = asked.text(Question::Confidence);
    let named = !asked.model.record.activities.value.is_empty();
    html! {
        <>
            <Radios
                name={Question::Goal.code()}
                legend={goal.title}
                unseen_legend={goal.title == (language.step)(crate::domain::questionnaire::Step::Aims).title}
                hint={goal.hint.map(AttrValue::from)}
                options={options(Goal::ALL, language.goal)}
                chosen={position(Goal::ALL, Some(aims.goal.unwrap_or(Answers::default().goal)))}
                on_choose={asked.reply(|at: usize| Reply::Goal(Goal::ALL[at]))}
            />
            <NumberField
                name={Question::SitHours.code()}
                label={sitting.title}
                hint={phrases.can_skip}
                value={aims.sit_hours.map(u32::from)}
                max={MOST_HOURS}
                on_change={asked.reply(|hours: Option<u32>| {
                    Reply::SitHours(hours.and_then(|hours| u8::try_from(hours).ok()))
                })}
            />
            <Scale
                name={Question::Confidence.code()}
                legend={confidence.title}
                hint={phrases.can_skip}
                low={phrases.confidence_low}
                high={phrases.confidence_high}
                chosen={aims.confidence}
                on_choose={asked.reply(Reply::Confidence)}
            />
            <More summary={language.review.activities} open={named}>
                { activities(language, &asked.model.record, asked.send) }
            </More>
        </>
    }
}

/// Up to three things that the back makes hard, in the reader's own words, and how well each goes.
pub fn activities(language: &'static Language, record: &Record, send: &Callback<Msg>) -> Html {
    let phrases = language.phrases;
    let named = &record.activities.value;
    let given = named.iter().filter(|activity| !activity.name.is_empty()).count();
    let fields = (0..MOST_ACTIVITIES).filter(|at| *at <= given || *at < named.len());
    html! {
        <div class="activities">
            <p class="hint">{ language.review.activities_hint }</p>
            for at in fields {
                { activity(language, at, named.get(at).unwrap_or(&Activity::default()), phrases.activity, send) }
            }
        </div>
    }
}

fn activity(
    language: &'static Language,
    at: usize,
    said: &Activity,
    label: fn(usize) -> String,
    send: &Callback<Msg>,
) -> Html {
    let phrases = language.phrases;
    let on_score = send.reform(move |score: u8| Msg::ActivityScored(at, Pain::new(score).unwrap_or_default()));
    html! {
        <div class="activity" key={at}>
            <TextField
                name={format!("activity-{at}")}
                label={label(at + 1)}
                value={said.name.clone()}
                longest={LONGEST_NAME}
                on_change={send.reform(move |name: String| Msg::ActivityNamed(at, name))}
            />
            if !said.name.trim().is_empty() {
                <Scale
                    name={format!("activity-score-{at}")}
                    legend={language.review.activity}
                    low={phrases.activity_low}
                    high={phrases.activity_high}
                    chosen={said.score.map(Pain::score)}
                    on_choose={on_score}
                />
            }
        </div>
    }
}
