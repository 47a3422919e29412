//! The short lists: tick what fits, or "None of these". More is asked only about what was ticked.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::content::Language;
use crate::domain::answers::{Block, Bp, Cancer, Joint, Pattern, Sign, Signs, Word};
use crate::domain::questionnaire::{Draft, LONGEST_PREGNANCY, Question, Reply, SpineFracture, Step};
use crate::view::markup::html;
use crate::view::parts::{Check, Field, NoticeKind, checks, live_notice, radios};
use crate::view::screens::stopped::card;

/// What a line of a list stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view::screens) enum Subject {
    Sign(Sign),
    Cancer,
    HighPressure,
    Pregnant,
    GaveBirth,
    Operation,
    SpineBroken,
    Joint(Joint),
    NoFloor,
    Pattern(Pattern),
}

/// A line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view::screens) struct Tick {
    subject: Subject,
    pub(in crate::view::screens) label: &'static str,
    /// In a list of answers.
    pub(in crate::view::screens) shown: &'static str,
    help: Option<&'static str>,
    pub(in crate::view::screens) ticked: bool,
    /// What else was said about it, in a list of answers.
    pub(in crate::view::screens) said: Option<&'static str>,
}

/// The lines of a step that is a list; `None` for other steps.
pub(in crate::view::screens) fn ticks_of(language: &'static Language, draft: &Draft, step: Step) -> Option<Vec<Tick>> {
    let words = language.ticks;
    let plain = |subject, label, ticked, said| Tick {
        subject,
        label,
        shown: label,
        help: None,
        ticked,
        said,
    };
    let all = draft.signs();
    let sign = |sign: Sign| sign_tick(language, all, sign);
    // What was ticked stays in sight, whatever the age says now.
    let pregnancy = draft.asks_pregnancy();
    let bones = draft.bones.value;
    let ticks = match step {
        Step::Emergency => Sign::of_block(Block::Emergency)
            .map(sign)
            .filter(|tick| tick.subject != Subject::Sign(Sign::PregBleed) || pregnancy || tick.ticked)
            .collect(),
        Step::SameDay => Sign::of_block(Block::SameDay).map(sign).collect(),
        Step::Days => {
            let said = draft.days.value.cancer;
            let cancer = plain(
                Subject::Cancer,
                words.cancer,
                said.is_some_and(|said| said != Cancer::None),
                said.map(language.cancer),
            );
            let mut ticks: Vec<_> = Sign::of_block(Block::Days).map(sign).collect();
            let at = ticks
                .iter()
                .position(|tick| tick.subject == Subject::Sign(Sign::InfectRisk))
                .unwrap_or(0);
            ticks.insert(at, cancer);
            ticks
        }
        Step::Heart => {
            let heart = draft.heart.value;
            let pressure = plain(
                Subject::HighPressure,
                words.high_pressure,
                heart.high_pressure,
                heart.bp.map(language.bp),
            );
            let mut ticks: Vec<_> = [Sign::ChestEffort, Sign::Faint, Sign::ToldNot, Sign::Heart, Sign::Falls]
                .map(sign)
                .to_vec();
            ticks.insert(4, pressure);
            ticks
        }
        Step::Bones => {
            let mut ticks = vec![
                sign(Sign::Osteo),
                sign(Sign::Steroids),
                plain(
                    Subject::SpineBroken,
                    words.spine_broken,
                    bones.spine_broken,
                    bones.spine_fracture.map(language.spine_fracture),
                ),
                plain(Subject::Operation, words.operation, bones.operation, None),
                sign(Sign::Hernia),
            ];
            let of_pregnancy = [
                plain(Subject::Pregnant, words.pregnant, bones.pregnant, None),
                sign(Sign::PregProblem),
                plain(Subject::GaveBirth, words.gave_birth, bones.gave_birth, None),
            ];
            ticks.extend(of_pregnancy.into_iter().filter(|tick| pregnancy || tick.ticked));
            ticks
        }
        Step::Joints => {
            let joints = draft.joints.value;
            let joint = |joint: &Joint| {
                plain(
                    Subject::Joint(*joint),
                    (language.joint)(*joint),
                    joints.joints.contains(*joint),
                    None,
                )
            };
            let mut ticks: Vec<_> = Joint::ALL.iter().map(joint).collect();
            ticks.push(plain(Subject::NoFloor, words.no_floor, joints.no_floor, None));
            ticks
        }
        Step::Pattern => {
            let said = draft.pattern.value;
            let pattern = |pattern: &Pattern| {
                plain(
                    Subject::Pattern(*pattern),
                    (language.pattern)(*pattern),
                    said.contains(*pattern),
                    None,
                )
            };
            Pattern::ALL.iter().map(pattern).collect()
        }
        _ => return None,
    };
    Some(ticks)
}

fn sign_tick(language: &'static Language, signs: Signs, sign: Sign) -> Tick {
    let text = (language.sign)(sign);
    let word = signs.word(sign);
    let said = (word != Word::No && word != Word::Yes).then(|| (language.word)(word));
    Tick {
        subject: Subject::Sign(sign),
        label: text.ask,
        shown: text.shown,
        help: text.help,
        ticked: word != Word::No,
        said,
    }
}

impl Subject {
    /// The reply when the box is ticked or the tick taken back.
    fn reply(self, ticked: bool) -> Reply {
        match self {
            Self::Sign(sign) => Reply::Sign(sign, if ticked { Word::Yes } else { Word::No }),
            Self::Cancer => Reply::Cancer(ticked.then_some(Cancer::Recent)),
            Self::HighPressure => Reply::HighPressure(ticked),
            Self::Pregnant => Reply::Pregnant(ticked),
            Self::GaveBirth => Reply::GaveBirth(ticked),
            Self::Operation => Reply::Operation(ticked),
            Self::SpineBroken => Reply::SpineBroken(ticked),
            Self::Joint(joint) => Reply::Joint(joint, ticked),
            Self::NoFloor => Reply::NoFloor(ticked),
            Self::Pattern(pattern) => Reply::Pattern(pattern, ticked),
        }
    }
}

pub(super) fn questions(asked: &Asked, step: Step) -> Html {
    let ticks = ticks_of(asked.language, asked.draft(), step).unwrap_or_default();
    let question = match step {
        Step::Emergency => Question::Emergency,
        Step::SameDay => Question::SameDay,
        Step::Days => Question::Days,
        Step::Heart => Question::Heart,
        Step::Bones => Question::Bones,
        Step::Joints => Question::Joints,
        _ => Question::Pattern,
    };
    let subjects: Vec<Subject> = ticks.iter().map(|tick| tick.subject).collect();
    let option = |tick: Tick| Check {
        help: tick.help,
        detail: detail(asked, tick),
        ..Check::new(tick.label, tick.ticked)
    };
    let field = Field {
        error: None,
        ..asked.titled_field(question)
    };
    let on_tick = asked.reply(move |(at, ticked): (usize, bool)| subjects[at].reply(ticked));
    checks(&field, ticks.into_iter().map(option).collect(), &on_tick)
}

/// What else is asked about a line once it is ticked.
fn detail(asked: &Asked, tick: Tick) -> Option<Html> {
    let (language, draft) = (asked.language, asked.draft());
    let (heart, bones) = (draft.heart.value, draft.bones.value);
    let detail = match tick.subject {
        _ if !tick.ticked => return None,
        // The lists on readiness know yes and no only: being unsure changes nothing there.
        Subject::Sign(sign) if sign.block() != Block::Readiness => sign_detail(asked, sign),
        Subject::Cancer => cancer_detail(asked),
        Subject::HighPressure => asked.one_of(&asked.field(Question::Bp), Bp::ALL, language.bp, heart.bp, Reply::Bp),
        Subject::Pregnant => {
            let most = u32::from(LONGEST_PREGNANCY) + 54;
            asked.number(
                asked.field(Question::PregWeeks),
                bones.preg_weeks,
                1..=most,
                Reply::PregWeeks,
            )
        }
        Subject::SpineBroken => asked.one_of(
            &asked.field(Question::VertFx),
            SpineFracture::ALL,
            language.spine_fracture,
            bones.spine_fracture,
            Reply::SpineFracture,
        ),
        _ => return None,
    };
    Some(detail)
}

fn sign_detail(asked: &Asked, sign: Sign) -> Html {
    let language = asked.language;
    let words: &'static [Word] = match sign {
        Sign::Sexual => &[Word::Yes, Word::NotSure, Word::Checked, Word::NotSaid],
        _ => &[Word::Yes, Word::NotSure, Word::Checked],
    };
    let word = asked.draft().signs().word(sign);
    let asks_pain_new = sign == Sign::InfectRisk && asked.draft().days.value.cancer != Some(Cancer::Old);
    html! {
        <>
            { radios(
                &Field::new(sign.code(), language.phrases.is_it_so),
                options(words, language.word),
                position(words, Some(word)),
                &asked.reply(move |at: usize| Reply::Sign(sign, words[at])),
            ) }
            if word == Word::Checked {
                <p class="hint">{ language.safety.checked }</p>
            }
            { live_notice((word == Word::NotSaid).then(|| {
                let inside = html! {
                    <>
                        <p>{ language.safety.not_said }</p>
                        <p>{ card(language, &language.safety.emergency.card) }</p>
                    </>
                };
                (NoticeKind::Info, None, inside)
            })) }
            if asks_pain_new {
                { pain_new(asked) }
            }
        </>
    }
}

fn cancer_detail(asked: &Asked) -> Html {
    const WHEN: &[Cancer] = &[Cancer::Recent, Cancer::Old];
    let said = asked.draft().days.value.cancer;
    let when = asked.field(Question::Cancer);
    html! {
        <>
            { asked.one_of(&when, WHEN, asked.language.cancer, said, |cancer| Reply::Cancer(Some(cancer))) }
            if said == Some(Cancer::Old) {
                { pain_new(asked) }
            }
        </>
    }
}

/// Asked after cancer long ago, or else after an infection; once.
fn pain_new(asked: &Asked) -> Html {
    let phrases = asked.language.phrases;
    let said = asked.draft().days.value.pain_new;
    if !asked.draft().asks_pain_new() {
        return Html::default();
    }
    radios(
        &asked.field(Question::PainNew),
        vec![phrases.yes.into(), phrases.no.into()],
        said.map(|new| usize::from(!new)),
        &asked.reply(|at: usize| Reply::PainNew(at == 0)),
    )
}
