//! How long, how strong, and where it goes.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::domain::answers::Pain;
use crate::domain::questionnaire::{Before, HowLong, Question, Reply, Trend};
use crate::view::parts::{More, NumberField, Radios, Scale};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let draft = asked.draft();
    let pain = draft.pain.value;
    let how_long = asked.text(Question::Duration);
    let trend = asked.text(Question::Trend);
    // The first episode matters for safety in some cases; in all others it can be skipped.
    let before_needed = draft.missing(crate::domain::questionnaire::Step::Pain).contains(&Question::Episodes);
    let before_shown = before_needed || asked.error(Question::Episodes).is_some();
    let before = || {
        let text = asked.text(Question::Episodes);
        html! {
            <Radios
                name={Question::Episodes.code()}
                legend={text.title}
                hint={text.hint.map(AttrValue::from)}
                options={options(Before::ALL, language.before)}
                chosen={position(Before::ALL, pain.before)}
                on_choose={asked.reply(|at: usize| Reply::Before(Before::ALL[at]))}
                error={asked.error(Question::Episodes)}
            />
        }
    };
    let onset = asked.text(Question::OnsetAge);
    let more_said = pain.worst.is_some() || pain.average.is_some() || pain.interfere.is_some();
    html! {
        <>
            <Radios
                name={Question::Duration.code()}
                legend={how_long.title}
                hint={how_long.hint.map(AttrValue::from)}
                options={options(HowLong::ALL, language.how_long)}
                chosen={position(HowLong::ALL, pain.how_long)}
                on_choose={asked.reply(|at: usize| Reply::HowLong(HowLong::ALL[at]))}
                error={asked.error(Question::Duration)}
            />
            if draft.has_pain() {
                if draft.asks_onset_age() {
                    <NumberField
                        name={Question::OnsetAge.code()}
                        label={onset.title}
                        hint={onset.hint.map(AttrValue::from)}
                        value={pain.onset_age.map(u32::from)}
                        max=150
                        on_change={asked.reply(|age: Option<u32>| {
                            Reply::OnsetAge(age.and_then(|age| u8::try_from(age).ok()))
                        })}
                        error={asked.error(Question::OnsetAge)}
                    />
                }
                { scale(asked, Question::PainNow, pain.now, Reply::PainNow) }
                <Radios
                    name={Question::Trend.code()}
                    legend={trend.title}
                    hint={trend.hint.map(AttrValue::from)}
                    options={options(Trend::ALL, language.trend)}
                    chosen={position(Trend::ALL, pain.trend)}
                    on_choose={asked.reply(|at: usize| Reply::Trend(Trend::ALL[at]))}
                    error={asked.error(Question::Trend)}
                />
                if before_shown {
                    { before() }
                }
                <More summary={language.phrases.more_about_pain} open={more_said}>
                    { scale(asked, Question::PainWorst, pain.worst, Reply::PainWorst) }
                    { scale(asked, Question::PainAverage, pain.average, Reply::PainAverage) }
                    { scale(asked, Question::Interfere, pain.interfere, Reply::Interfere) }
                    if !before_shown {
                        { before() }
                    }
                </More>
            }
        </>
    }
}

/// A question from 0 to 10.
fn scale(asked: &Asked, question: Question, chosen: Option<Pain>, reply: fn(Pain) -> Reply) -> Html {
    let phrases = asked.language.phrases;
    let text = asked.text(question);
    let (low, high) = match question {
        Question::Interfere => (phrases.interfere_low, phrases.interfere_high),
        _ => (phrases.pain_low, phrases.pain_high),
    };
    html! {
        <Scale
            name={question.code()}
            legend={text.title}
            {low}
            {high}
            chosen={chosen.map(Pain::score)}
            on_choose={asked.reply(move |score: u8| reply(Pain::new(score).unwrap_or_default()))}
            error={asked.error(question)}
        />
    }
}
