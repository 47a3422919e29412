//! A step of the questionnaire: its heading, its questions, why we ask, and the way on.

mod about;
mod aims;
mod checklist;
mod means;
mod moves;
mod pain;
mod posture;
mod tests;

pub use aims::activities;
pub(super) use checklist::ticks_of;

use yew::prelude::*;

use crate::app::{Model, Msg};
use crate::content::Language;
use crate::content::language::QuestionText;
use crate::domain::questionnaire::{Draft, Prompt, Question, Reply, Step};
use crate::view::parts::{BackBar, Button, ButtonKind, ErrorSummary, Heading, More, Notice, NoticeKind};
use crate::view::{ModelRef, use_language};

#[derive(Properties, PartialEq)]
pub struct AskingScreenProps {
    pub model: ModelRef,
    pub send: Callback<Msg>,
    pub step: Step,
    /// The reader pressed Continue while something was missing.
    pub tried: bool,
}

#[component]
pub fn AskingScreen(props: &AskingScreenProps) -> Html {
    let AskingScreenProps { model, send, step, tried } = props;
    let (step, tried) = (*step, *tried);
    let language = use_language();
    let phrases = language.phrases;
    let text = (language.step)(step);
    let asked = Asked::new(language, model, send, step, tried);
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
    let private = matches!(step, Step::Emergency | Step::SameDay | Step::Days | Step::Heart | Step::Bones);
    let (n, of) = model.draft().place(step, model.today);
    let hints: Vec<_> = asked.prompts.iter().filter(|prompt| !prompt.stops()).collect();
    html! {
        <section class="asking" data-step={step.code()}>
            <BackBar on_back={send.reform(|()| Msg::WentBack)} {n} {of} />
            <Heading text={text.title} />
            if let Some(intro) = text.intro {
                <p class="intro">{ intro }</p>
            }
            if private {
                <p class="private">{ language.safety.privacy }</p>
            }
            if !asked.errors.is_empty() {
                <ErrorSummary title={phrases.something_missing} errors={asked.summary()} />
            }
            { body }
            <div class="prompts" role="status">
                for prompt in hints {
                    <Notice kind={NoticeKind::Info}><p>{ (language.prompt)(*prompt) }</p></Notice>
                }
            </div>
            <More summary={phrases.why}>
                <p>{ text.why }</p>
            </More>
            <div class="actions">
                <Button
                    kind={ButtonKind::Primary}
                    label={asked.way_on(step)}
                    on_press={send.reform(|()| Msg::Continued)}
                />
            </div>
        </section>
    }
}

/// What the questions of a step are made from.
struct Asked<'a> {
    language: &'static Language,
    model: &'a Model,
    send: &'a Callback<Msg>,
    /// The fields that need the reader's eye, once Continue was pressed: the question and what to say there.
    errors: Vec<(Question, &'static str)>,
    prompts: Vec<Prompt>,
}

impl<'a> Asked<'a> {
    fn new(language: &'static Language, model: &'a Model, send: &'a Callback<Msg>, step: Step, tried: bool) -> Self {
        let draft = model.draft();
        let prompts = draft.prompts(step, model.today);
        let mut errors = Vec::new();
        if tried {
            errors.extend(draft.missing(step).into_iter().map(|question| (question, language.phrases.answer_needed)));
            let stops = prompts.iter().filter(|prompt| prompt.stops());
            errors.extend(stops.map(|prompt| (field_of(*prompt, draft), (language.prompt)(*prompt))));
        }
        Self { language, model, send, errors, prompts }
    }

    fn draft(&self) -> &'a Draft {
        self.model.draft()
    }

    /// A callback that answers a question.
    fn reply<T: 'static>(&self, reply: impl Fn(T) -> Reply + 'static) -> Callback<T> {
        self.send.reform(move |value| Msg::Replied(reply(value)))
    }

    fn text(&self, question: Question) -> QuestionText {
        (self.language.question)(question)
    }

    fn error(&self, question: Question) -> Option<AttrValue> {
        let found = self.errors.iter().find(|(other, _)| *other == question)?;
        Some(found.1.into())
    }

    /// The names of the fields with what to say in the summary.
    fn summary(&self) -> Vec<(AttrValue, AttrValue)> {
        let words = |question: Question, words: &'static str| {
            if words == self.language.phrases.answer_needed { self.text(question).title } else { words }
        };
        self.errors
            .iter()
            .map(|(question, text)| (question.code().into(), words(*question, text).into()))
            .collect()
    }

    /// The label of the one primary button.
    fn way_on(&self, step: Step) -> &'static str {
        let phrases = self.language.phrases;
        let draft = self.draft();
        match step {
            Step::Posture if draft.posture.value.is_none() => phrases.skip,
            Step::Tests if self.model.record.diary.latest_tests().is_empty() => phrases.skip_tests,
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
