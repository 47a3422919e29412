//! A step of the questionnaire: its heading, its questions, why we ask, and the way on.

mod about;
mod aims;
mod checklist;
mod means;
mod moves;
mod pain;
mod posture;
mod tests;

pub(super) use about::AGES;
pub(super) use checklist::ticks_of;

use yew::prelude::*;

use std::ops::{Deref, RangeInclusive};

use crate::app::{Anew, Msg};
use crate::content::language::QuestionText;
use crate::domain::questionnaire::{Draft, Prompt, Question, Reply, Step};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{
    ButtonKind, Field, NoticeKind, back_bar, button, error_summary, heading, more, notice, number_field, progress_bar,
    radios,
};

/// `tried` is that the reader pressed Continue while something was missing.
pub fn asking(page: &Page, step: Step, tried: bool) -> Html {
    let (language, model) = (page.language, &page.model);
    let phrases = language.phrases;
    let text = (language.step)(step);
    let asked = Asked::new(page, step, tried);
    let body = match step {
        Step::About => about::questions(&asked),
        Step::Emergency | Step::SameDay | Step::Days | Step::Heart | Step::Bones | Step::Joints | Step::Pattern => {
            checklist::questions(&asked, step)
        }
        Step::Pain => pain::questions(&asked),
        Step::Moves => moves::questions(&asked),
        Step::Posture => posture::questions(&asked),
        Step::Aims => aims::questions(&asked),
        Step::Means => means::questions(&asked),
        Step::Tests => tests::questions(&asked),
    };
    let private = matches!(
        step,
        Step::Emergency | Step::SameDay | Step::Days | Step::Heart | Step::Bones
    );
    let (n, of) = model.draft().place(step, model.today);
    let progress = if of > 0 {
        progress_bar(language, n, of)
    } else {
        Html::default()
    };
    let hints: Vec<_> = asked.prompts.iter().filter(|prompt| !prompt.stops()).collect();
    html! {
        <section class="asking" data-step={step.code()}>
            { back_bar(phrases.back, page.sends(Msg::WentBack), progress) }
            { heading(text.title) }
            if let Some(intro) = text.intro {
                <p class="intro">{ intro }</p>
            }
            if let Some(anew) = model.asked_anew {
                { notice(NoticeKind::Info, html! {
                    <p>
                        { match anew {
                            Anew::BroughtIn => phrases.brought_in,
                            Anew::Leg => phrases.leg_anew,
                        } }
                    </p>
                }) }
            }
            if private {
                <p class="private">{ language.safety.privacy }</p>
            }
            if !asked.errors.is_empty() {
                { error_summary(phrases.something_missing, &asked.summary()) }
            }
            { body }
            <div class="prompts" role="status">
                for prompt in hints {
                    { notice(NoticeKind::Info, html! { <p>{ (language.prompt)(*prompt) }</p> }) }
                }
            </div>
            { more(phrases.why, html! { <p>{ text.why }</p> }) }
            <div class="actions">
                { button(ButtonKind::Primary, asked.way_on(step), page.sends(Msg::Continued)) }
            </div>
        </section>
    }
}

/// What the questions of a step are made from.
struct Asked<'a> {
    page: &'a Page,
    /// The fields that need the reader's eye, once Continue was pressed: the question and what to say there.
    errors: Vec<(Question, &'static str)>,
    prompts: Vec<Prompt>,
}

impl Deref for Asked<'_> {
    type Target = Page;

    fn deref(&self) -> &Page {
        self.page
    }
}

impl<'a> Asked<'a> {
    fn new(page: &'a Page, step: Step, tried: bool) -> Self {
        let (language, draft) = (page.language, page.model.draft());
        let prompts = page.model.prompts(step);
        let mut errors = Vec::new();
        if tried {
            errors.extend(
                draft
                    .missing(step)
                    .into_iter()
                    .map(|question| (question, language.phrases.answer_needed)),
            );
            let stops = prompts.iter().filter(|prompt| prompt.stops());
            errors.extend(stops.map(|prompt| (field_of(*prompt, draft), (language.prompt)(*prompt))));
        }
        Self { page, errors, prompts }
    }

    fn draft(&self) -> &'a Draft {
        self.page.model.draft()
    }

    /// A callback that answers a question.
    fn reply<T: 'static>(&self, reply: impl Fn(T) -> Reply + 'static) -> Callback<T> {
        self.page.send.reform(move |value| Msg::Replied(reply(value)))
    }

    fn text(&self, question: Question) -> QuestionText {
        (self.language.question)(question)
    }

    fn error(&self, question: Question) -> Option<&'static str> {
        self.errors
            .iter()
            .find(|(other, _)| *other == question)
            .map(|(_, words)| *words)
    }

    /// The field of a question.
    fn field(&self, question: Question) -> Field {
        let text = self.text(question);
        Field {
            hint: text.hint.map(AttrValue::from),
            error: self.error(question).map(AttrValue::from),
            ..Field::new(question.code(), text.title)
        }
    }

    /// The field of a question that the heading asks already.
    fn titled_field(&self, question: Question) -> Field {
        Field {
            hint: None,
            unseen: true,
            ..self.field(question)
        }
    }

    /// One of a closed set of answers.
    fn one_of<T: Copy + PartialEq + 'static>(
        &self,
        field: &Field,
        all: &'static [T],
        label: fn(T) -> &'static str,
        chosen: Option<T>,
        reply: fn(T) -> Reply,
    ) -> Html {
        radios(
            field,
            options(all, label),
            position(all, chosen),
            &self.reply(move |at: usize| reply(all[at])),
        )
    }

    /// A number that may be left open.
    fn number(
        &self,
        field: Field,
        value: Option<u8>,
        range: RangeInclusive<u32>,
        reply: fn(Option<u8>) -> Reply,
    ) -> Html {
        let reply = self.reply(move |value: Option<u32>| reply(value.and_then(|value| u8::try_from(value).ok())));
        number_field(self.language, field, value.map(u32::from), range, reply)
    }

    /// The names of the fields with what to say in the summary.
    fn summary(&self) -> Vec<(&'static str, &'static str)> {
        let words = |question: Question, words: &'static str| {
            if words == self.language.phrases.answer_needed {
                self.text(question).title
            } else {
                words
            }
        };
        self.errors
            .iter()
            .map(|(question, text)| (question.code(), words(*question, text)))
            .collect()
    }

    /// The label of the one primary button.
    fn way_on(&self, step: Step) -> &'static str {
        let phrases = self.language.phrases;
        let draft = self.draft();
        match step {
            Step::Posture if draft.posture.value.is_none() => phrases.skip,
            Step::Tests if self.model.test_results().is_empty() => phrases.skip_tests,
            Step::Tests => phrases.see_plan,
            _ if ticks_of(self.language, draft, step).is_some_and(|ticks| ticks.iter().all(|tick| !tick.ticked)) => {
                self.language.ticks.none
            }
            _ => phrases.go_on,
        }
    }
}

/// The question to look at when answers do not fit together.
fn field_of(prompt: Prompt, draft: &Draft) -> Question {
    match prompt {
        Prompt::AgeUnlikely => Question::Age,
        Prompt::PregnantTooLong => Question::PregWeeks,
        Prompt::LongerThanLife if draft.asks_onset_age() => Question::OnsetAge,
        Prompt::LongerThanLife => Question::Duration,
        Prompt::NowOverWorst | Prompt::NoPainButTriggers => Question::PainWorst,
        Prompt::BothDirections => Question::Triggers,
        Prompt::AdvancedButWeak => Question::Experience,
        Prompt::TooMuchAtOnce => Question::Days7,
    }
}

/// Labels of a closed set of answers.
fn options<T: Copy>(all: &[T], label: fn(T) -> &'static str) -> Vec<AttrValue> {
    all.iter().map(|option| label(*option).into()).collect()
}

/// Where an answer stands among all.
fn position<T: Copy + PartialEq>(all: &[T], answer: Option<T>) -> Option<usize> {
    let answer = answer?;
    all.iter().position(|option| *option == answer)
}
