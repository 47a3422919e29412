//! The space of answers: every question that the rules read, and the classes of answers that they tell apart.
//!
//! [`read`] takes [`Answers`] apart field by field, so that a new question does not compile until it has its classes
//! here. That the rules do not tell apart what is in one class is tried, not believed: `run::classes_hold`.

use std::fmt::{self, Display, Formatter};

use strongback::domain::answers::{
    Answers, Block, Bp, Cancer, Duration, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Rating,
    Ratings, Sex, Sign, Trigger, Word,
};
use strongback::domain::body::Group;
use strongback::domain::eligibility::ExerciseSet;
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::plan::Course;
use strongback::domain::triage::{Row, found};

use crate::noise::Noise;

/// What a plan is made from: every answer, and where in its course the plan stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    pub answers: Answers,
    pub course: Course,
}

impl Default for Given {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            course: Course::week(1),
        }
    }
}

impl Given {
    #[must_use]
    pub fn with(mut self, answers: &[Answer]) -> Self {
        for answer in answers {
            answer.apply(&mut self);
        }
        self
    }
}

/// One question with what is said to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    Age(u8),
    Sex(Sex),
    Sign(Sign, Word),
    Cancer(Cancer),
    PainNew(bool),
    Worsening(bool),
    Bp(Bp),
    PregWeeks(u8),
    PpWeeks(Option<u8>),
    SurgeryWeeks(Option<u8>),
    VertFxWeeks(Option<u16>),
    PainNow(Pain),
    PainWorst(Option<Pain>),
    Duration(Duration),
    FirstEver(bool),
    Episodes(u8),
    OnsetAge(Option<u8>),
    Pattern(Pattern, bool),
    LegPain(LegPain),
    LegNumb(bool),
    Trigger(Trigger, bool),
    Ease(Ease, bool),
    Posture(Posture),
    SitHours(u8),
    Joint(Joint, bool),
    Floor(bool),
    Confidence(Option<u8>),
    Goal(Goal),
    Experience(Experience),
    Kit(Kit, bool),
    Days(u8),
    Minutes(u8),
    Rating(Group, Option<Rating>),
    Stance(Option<Rating>),
    StepDown(Option<Rating>),
    Unsteady(bool),
    Seen(Row, bool),
    Lifted(Row, bool),
    WorseWeeks(bool),
    Week(u16),
    Easing(bool),
    SetAside(ExerciseSet),
}

impl Answer {
    pub fn apply(self, given: &mut Given) {
        let Given { answers, course } = given;
        match self {
            Self::Age(age) => answers.age = age,
            Self::Sex(sex) => answers.sex = sex,
            Self::Sign(sign, word) => answers.signs.say(sign, word),
            Self::Cancer(cancer) => answers.cancer = cancer,
            Self::PainNew(new) => answers.pain_new = new,
            Self::Worsening(worse) => answers.worsening = worse,
            Self::Bp(bp) => answers.bp = bp,
            Self::PregWeeks(weeks) => answers.preg_weeks = weeks,
            Self::PpWeeks(weeks) => answers.pp_weeks = weeks,
            Self::SurgeryWeeks(weeks) => answers.surgery_weeks = weeks,
            Self::VertFxWeeks(weeks) => answers.vert_fx_weeks = weeks,
            Self::PainNow(pain) => answers.pain_now = pain,
            Self::PainWorst(pain) => answers.pain_worst = pain,
            Self::Duration(duration) => answers.duration = duration,
            Self::FirstEver(first) => answers.first_ever = first,
            Self::Episodes(episodes) => answers.episodes = episodes,
            Self::OnsetAge(age) => answers.onset_age = age,
            Self::Pattern(pattern, said) => answers.patterns.set(pattern, said),
            Self::LegPain(leg) => answers.leg_pain = leg,
            Self::LegNumb(numb) => answers.leg_numb = numb,
            Self::Trigger(trigger, said) => answers.triggers.set(trigger, said),
            Self::Ease(ease, said) => answers.eases.set(ease, said),
            Self::Posture(posture) => answers.posture = posture,
            Self::SitHours(hours) => answers.sit_hours = hours,
            Self::Joint(joint, sore) => answers.joints.set(joint, sore),
            Self::Floor(floor) => answers.floor = floor,
            Self::Confidence(confidence) => answers.confidence = confidence,
            Self::Goal(goal) => answers.goal = goal,
            Self::Experience(experience) => answers.experience = experience,
            Self::Kit(kit, owned) => answers.kits.set(kit, owned),
            Self::Days(days) => answers.days = days,
            Self::Minutes(minutes) => answers.minutes = minutes,
            Self::Rating(group, rating) => answers.ratings.groups[group] = rating,
            Self::Stance(rating) => answers.ratings.stance = rating,
            Self::StepDown(rating) => answers.ratings.step_down = rating,
            Self::Unsteady(unsteady) => answers.ratings.unsteady = unsteady,
            Self::Seen(row, said) => answers.seen.set(row, said),
            Self::Lifted(row, said) => answers.lifted.set(row, said),
            Self::WorseWeeks(worse) => answers.worse_weeks = worse,
            Self::Week(week) => course.week = week,
            Self::Easing(easing) => course.easing = easing,
            Self::SetAside(aside) => course.set_aside = aside,
        }
    }
}

/// What is said to every question, in the order of [`Space::questions`].
///
/// Every field is named: a new one does not compile until it is read here, and then needs its classes.
pub fn read(given: &Given) -> Vec<Answer> {
    let Given { answers, course } = given;
    let Answers {
        age,
        sex,
        signs,
        cancer,
        pain_new,
        worsening,
        bp,
        preg_weeks,
        pp_weeks,
        surgery_weeks,
        vert_fx_weeks,
        pain_now,
        pain_worst,
        duration,
        first_ever,
        episodes,
        onset_age,
        patterns,
        leg_pain,
        leg_numb,
        triggers,
        eases,
        posture,
        sit_hours,
        joints,
        floor,
        confidence,
        goal,
        experience,
        kits,
        days,
        minutes,
        ratings,
        seen,
        lifted,
        worse_weeks,
    } = *answers;
    let Ratings {
        groups,
        stance,
        step_down,
        unsteady,
    } = ratings;
    let Course {
        week,
        easing,
        set_aside,
    } = *course;
    let mut said = vec![Answer::Age(age), Answer::Sex(sex)];
    said.extend(signs_in_order().map(|sign| Answer::Sign(sign, signs.word(sign))));
    said.extend([
        Answer::Cancer(cancer),
        Answer::PainNew(pain_new),
        Answer::Worsening(worsening),
        Answer::Bp(bp),
        Answer::PregWeeks(preg_weeks),
        Answer::PpWeeks(pp_weeks),
        Answer::SurgeryWeeks(surgery_weeks),
        Answer::VertFxWeeks(vert_fx_weeks),
        Answer::PainNow(pain_now),
        Answer::PainWorst(pain_worst),
        Answer::Duration(duration),
        Answer::FirstEver(first_ever),
        Answer::Episodes(episodes),
        Answer::OnsetAge(onset_age),
    ]);
    said.extend(
        Pattern::ALL
            .iter()
            .map(|it| Answer::Pattern(*it, patterns.contains(*it))),
    );
    said.extend([Answer::LegPain(leg_pain), Answer::LegNumb(leg_numb)]);
    said.extend(
        Trigger::ALL
            .iter()
            .map(|it| Answer::Trigger(*it, triggers.contains(*it))),
    );
    said.extend(Ease::ALL.iter().map(|it| Answer::Ease(*it, eases.contains(*it))));
    said.extend([Answer::Posture(posture), Answer::SitHours(sit_hours)]);
    said.extend(Joint::ALL.iter().map(|it| Answer::Joint(*it, joints.contains(*it))));
    said.extend([
        Answer::Floor(floor),
        Answer::Confidence(confidence),
        Answer::Goal(goal),
        Answer::Experience(experience),
    ]);
    said.extend(Kit::ALL.iter().map(|it| Answer::Kit(*it, kits.contains(*it))));
    said.extend([Answer::Days(days), Answer::Minutes(minutes)]);
    said.extend(groups.iter().map(|(group, rating)| Answer::Rating(group, rating)));
    said.extend([
        Answer::Stance(stance),
        Answer::StepDown(step_down),
        Answer::Unsteady(unsteady),
    ]);
    said.extend(Row::ALL.iter().map(|row| Answer::Seen(*row, seen.contains(*row))));
    said.extend(Row::ALL.iter().map(|row| Answer::Lifted(*row, lifted.contains(*row))));
    said.extend([
        Answer::WorseWeeks(worse_weeks),
        Answer::Week(week),
        Answer::Easing(easing),
        Answer::SetAside(set_aside),
    ]);
    said
}

/// The signs list by list, as they are asked.
fn signs_in_order() -> impl Iterator<Item = Sign> {
    Block::ALL.iter().flat_map(|block| Sign::of_block(*block))
}

/// Answers that the rules do not tell apart.
#[derive(Clone, Debug)]
pub struct Class {
    pub values: Vec<Answer>,
}

impl Class {
    /// The answer that stands for the class.
    pub fn first(&self) -> Answer {
        self.values[0]
    }

    /// The answers at its bounds.
    pub fn bounds(&self) -> impl Iterator<Item = Answer> + '_ {
        let (first, last) = (self.values[0], self.values[self.values.len() - 1]);
        core::iter::once(first).chain((first != last).then_some(last))
    }
}

/// How the random sets answer a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Any class, all alike.
    Evenly,
    /// Away from the default in every third set.
    AtTimes,
    /// A safety answer: away from the default as rarely as the set of answers calls for.
    Rarely,
    /// A clinician's word: as rarely, or about what was found.
    AboutFindings,
}

/// A question and the classes of its answers.
#[derive(Clone, Debug)]
pub struct Question {
    /// Questions with the same name have the same classes, and share a row of the report.
    pub name: &'static str,
    pub classes: Vec<Class>,
    pub drawn: Drawn,
    /// Why the classes are bounded as they are.
    pub why: &'static str,
}

/// Every question, in the order of [`read`].
pub struct Space {
    pub questions: Vec<Question>,
}

impl Default for Space {
    fn default() -> Self {
        Self::new()
    }
}

impl Space {
    pub fn new() -> Self {
        use Drawn::{AboutFindings, AtTimes, Evenly, Rarely};

        let mut questions = Vec::new();
        let mut ask = |name, drawn, classes: Vec<Class>, why| {
            questions.push(Question {
                name,
                classes,
                drawn,
                why,
            });
        };
        ask(
            "age",
            Evenly,
            ranges(
                &[
                    (10, 17),
                    (18, 44),
                    (45, 45),
                    (46, 49),
                    (50, 64),
                    (65, 69),
                    (70, 74),
                    (75, 79),
                    (80, 110),
                ],
                |age| Answer::Age(byte(age)),
            ),
            "adults from 18 (1.3); pain that began before 45, now or a year ago (1.2, block I); worsening from 50 and \
             small falls from 65 (1.2); points from 65 (W10); floor work ranked lower from 70 (6.5); cap from 75 (6.2); \
             balance from 80 (1.3)",
        );
        ask(
            "sex",
            Evenly,
            vec![class(Sex::ALL.iter().map(|sex| Answer::Sex(*sex)))],
            "no rule reads it; it only chooses the comparison group of a self-test (2.6)",
        );
        for sign in signs_in_order() {
            let say = |words: &[Word]| class(words.iter().map(|word| Answer::Sign(sign, *word)));
            let no: &[Word] = if sign == Sign::Sexual {
                &[Word::No, Word::Checked, Word::NotSaid]
            } else {
                &[Word::No, Word::Checked]
            };
            if sign.block() == Block::Readiness {
                ask(
                    "signs of the readiness lists",
                    Rarely,
                    vec![say(&[Word::No]), say(&[Word::Yes])],
                    "the lists of 1.3 offer yes and no only",
                );
            } else {
                let (name, why) = match sign.block() {
                    Block::Emergency => (
                        "signs of block E",
                        "1.2 (b): checked and not changing counts as no, and so does \
                        not to say (sexual function); (d): not sure drops one level",
                    ),
                    Block::SameDay => ("signs of block U", "as block E"),
                    _ => ("signs of block W", "as block E"),
                };
                ask(
                    name,
                    Rarely,
                    vec![say(no), say(&[Word::NotSure]), say(&[Word::Yes])],
                    why,
                );
            }
        }
        ask(
            "cancer",
            Rarely,
            each(Cancer::ALL, Answer::Cancer),
            "none, now or in the last 5 years, longer ago (1.2)",
        );
        ask(
            "pain new or different since",
            Evenly,
            yes_no(Answer::PainNew),
            "with cancer long ago, or a risk of infection (1.2)",
        );
        ask("getting worse for 2 weeks", Rarely, yes_no(Answer::Worsening), "1.2");
        ask(
            "blood pressure",
            Rarely,
            each(Bp::ALL, Answer::Bp),
            "1.3: under control, not, 180/120 and above",
        );
        ask(
            "weeks of pregnancy",
            Rarely,
            ranges(&[(0, 0), (1, 12), (13, 45)], |weeks| Answer::PregWeeks(byte(weeks))),
            "gentle from week 1, four flags from week 13 (1.3)",
        );
        ask(
            "weeks since a birth",
            Rarely,
            maybe(&[(0, 12), (13, 52)], |weeks| Answer::PpWeeks(weeks.map(byte))),
            "none; the last 12 weeks (1.3); longer ago",
        );
        ask(
            "weeks since an operation",
            Rarely,
            maybe(&[(0, 52)], |weeks| Answer::SurgeryWeeks(weeks.map(byte))),
            "none; any that the question asks for (1.3)",
        );
        ask(
            "weeks since a spine fracture",
            Rarely,
            maybe(&[(0, 11), (12, 60)], Answer::VertFxWeeks),
            "none; under 12 weeks; longer ago (1.3)",
        );
        ask(
            "pain now",
            Evenly,
            ranges(&[(0, 0), (1, 3), (4, 4), (5, 6), (7, 8), (9, 10)], |score| {
                Answer::PainNow(pain(score))
            }),
            "none: without any pain no self-test is kept back (3.0); 4: no high load (X5), caps while it is new (6.2); 5: cap (6.2), one set at first (4.11), no self-tests (3.0); \
             7: cap, low load only (X6), gentle; 9: clinician (1.2)",
        );
        ask(
            "pain at its worst",
            Evenly,
            vec![class(
                core::iter::once(None)
                    .chain((0..=10).map(|score| Some(pain(score))))
                    .map(Answer::PainWorst),
            )],
            "no rule reads it; it is only asked about where it does not fit (6.1)",
        );
        ask(
            "duration in days",
            Evenly,
            [
                &[0][..],
                &[1, 7, 13],
                &[14, 21, 28, 41],
                &[42, 63, 83],
                &[84, 112, 182, 363],
                &[364, 700, 727],
                &[7_280],
            ]
            .into_iter()
            .map(|days| class(days.iter().map(|days| Answer::Duration(Duration::days(*days)))))
            .collect(),
            "0: no pain, so none that is new (3.0); 2, 6 and 12 weeks (2.1, 6.2, block I, infection); a year and 20 years move the age at which it began",
        );
        ask(
            "first time",
            Evenly,
            yes_no(Answer::FirstEver),
            "with worsening from 50 (1.2)",
        );
        ask(
            "episodes in 12 months",
            Evenly,
            ranges(&[(0, 1), (2, 20)], |times| Answer::Episodes(byte(times))),
            "two and more give points (W11)",
        );
        ask(
            "age when it began",
            Evenly,
            maybe(&[(0, 44), (45, 110)], |age| Answer::OnsetAge(age.map(byte))),
            "not said; before 45; from 45 (block I)",
        );
        for pattern in Pattern::ALL {
            ask(
                "items of block I",
                AtTimes,
                yes_no(|said| Answer::Pattern(*pattern, said)),
                "three of six; the red eye alone (1.2)",
            );
        }
        ask(
            "pain into a leg",
            AtTimes,
            each(LegPain::ALL, Answer::LegPain),
            "2.2: none, above the knee, below it, both",
        );
        ask("numb patch in a leg", Rarely, yes_no(Answer::LegNumb), "1.3");
        for trigger in Trigger::ALL {
            ask(
                "what bothers",
                AtTimes,
                yes_no(|said| Answer::Trigger(*trigger, said)),
                "2.3 and 6.3, each alone",
            );
        }
        for ease in Ease::ALL {
            ask(
                "what eases",
                AtTimes,
                yes_no(|said| Answer::Ease(*ease, said)),
                "2.3, each alone",
            );
        }
        ask("posture", Evenly, each(Posture::ALL, Answer::Posture), "W9");
        ask(
            "hours of sitting",
            Evenly,
            ranges(&[(0, 7), (8, 16)], |hours| Answer::SitHours(byte(hours))),
            "8 and more give points (W8)",
        );
        for joint in Joint::ALL {
            ask(
                "sore joints",
                AtTimes,
                yes_no(|sore| Answer::Joint(*joint, sore)),
                "1.3, each alone",
            );
        }
        ask(
            "can get to the floor",
            Evenly,
            [true, false].map(|floor| one(Answer::Floor(floor))).into(),
            "X3",
        );
        ask(
            "confidence",
            Evenly,
            maybe(&[(0, 4), (5, 10)], |score| Answer::Confidence(score.map(byte))),
            "not said; up to 4 one exercise fewer; above (2.6)",
        );
        ask("goal", Evenly, each(Goal::ALL, Answer::Goal), "W12");
        ask(
            "experience",
            Evenly,
            each(Experience::ALL, Answer::Experience),
            "caps and targets (6.2)",
        );
        for kit in Kit::ALL {
            ask(
                "equipment",
                Evenly,
                yes_no(|owned| Answer::Kit(*kit, owned)),
                "X2, each alone",
            );
        }
        ask(
            "days a week",
            Evenly,
            ranges(&[(1, 1), (2, 2), (3, 3), (4, 7)], |days| Answer::Days(byte(days))),
            "1 to 4, in a gentle plan 1 to 3 (5.2)",
        );
        ask(
            MINUTES,
            Evenly,
            ranges(&[(10, 19), (20, 29), (30, 44), (45, 59), (60, 60)], |minutes| {
                Answer::Minutes(byte(minutes))
            }),
            "exercises a session (6.4). Within a class the sets still follow the minutes (6.6); all else is the same",
        );
        for group in Group::ALL {
            ask(
                "self-test of a group",
                Evenly,
                ratings(|rating| Answer::Rating(*group, rating)),
                "6.2 and W1",
            );
        }
        ask("single-leg stance", Evenly, ratings(Answer::Stance), "W1b");
        ask("step-down", Evenly, ratings(Answer::StepDown), "W1b");
        ask(
            "under 5 seconds on one leg",
            Rarely,
            yes_no(Answer::Unsteady),
            "balance at any age (3.8)",
        );
        for row in Row::ALL {
            ask(
                "seen by a clinician, for each row of the triage table",
                AboutFindings,
                yes_no(|said| Answer::Seen(*row, said)),
                "1.3: a clinician has seen me for this",
            );
        }
        for row in Row::ALL {
            ask(
                "normal exercise is fine, for each row of the triage table",
                AboutFindings,
                yes_no(|said| Answer::Lifted(*row, said)),
                "P8: a clinician said normal exercise is fine",
            );
        }
        ask(
            "worse for two weeks by the diary",
            Rarely,
            yes_no(Answer::WorseWeeks),
            "5.8",
        );
        ask(
            "week of the plan",
            Evenly,
            [&[1][..], &[2], &[3, 5, 7, 27], &[4, 8, 52]]
                .into_iter()
                .map(|weeks| class(weeks.iter().map(|week| Answer::Week(*week))))
                .collect(),
            "one set in a sore first week (4.11); learning the moves up to week 2 (6.2); every fourth lighter (P7)",
        );
        ask("days after a flare-up", AtTimes, yes_no(Answer::Easing), "5.6");
        ask(
            "set aside",
            Rarely,
            [
                &[][..],
                &[ExerciseId::SitToStand],
                &[
                    ExerciseId::StandingHipAbduction,
                    ExerciseId::Clamshell,
                    ExerciseId::SitToStand,
                    ExerciseId::WallMiniSquat,
                    ExerciseId::StandingLegCurl,
                    ExerciseId::HipHingeWall,
                    ExerciseId::StandingBrace,
                    ExerciseId::WallPlank,
                    ExerciseId::StandingBirdDog,
                    ExerciseId::SupportedHingeHold,
                ],
            ]
            .into_iter()
            .map(|aside| one(Answer::SetAside(ExerciseSet::of(aside))))
            .collect(),
            "none; one exercise; two of each group (P5)",
        );
        Self { questions }
    }

    /// A random set of answers.
    pub fn draw(&self, noise: &mut Noise) -> Given {
        // Most sets have few safety answers, or hardly any would lead to a plan.
        let rarely = *noise.pick(&[96, 96, 96, 48, 48, 16, 16, 3]);
        let words_about_findings = noise.one_in(3);
        let mut given = Given::default();
        for question in &self.questions {
            let away = match question.drawn {
                Drawn::Evenly => true,
                Drawn::AtTimes => noise.one_in(3),
                Drawn::Rarely => noise.one_in(rarely),
                Drawn::AboutFindings => !words_about_findings && noise.one_in(rarely * 4),
            };
            if away {
                let class = noise.pick(&question.classes);
                noise.pick(&class.values).apply(&mut given);
            }
        }
        if words_about_findings {
            for finding in found(&given.answers) {
                given.answers.seen.set(finding.row, !noise.one_in(4));
                given.answers.lifted.set(finding.row, noise.one_in(2));
            }
        }
        given
    }
}

/// The one question whose classes are not alike in everything.
pub const MINUTES: &str = "minutes each time";

/// The readers around whom pairs and triples of answers are tried.
pub fn base_readers() -> Vec<(&'static str, Given)> {
    let signs = |signs: &[Sign]| {
        signs
            .iter()
            .map(|sign| Answer::Sign(*sign, Word::Yes))
            .collect::<Vec<_>>()
    };
    let all_kits: Vec<Answer> = Kit::ALL.iter().map(|kit| Answer::Kit(*kit, true)).collect();
    let base = Given::default();
    vec![
        ("the default answers of section 7", base),
        (
            "an advanced lifter: every piece of equipment, four hours a week, past the first weeks",
            base.with(&all_kits).with(&[
                Answer::PainNow(pain(1)),
                Answer::Experience(Experience::Advanced),
                Answer::Days(4),
                Answer::Minutes(60),
                Answer::Week(3),
            ]),
        ),
        (
            "78, falls, sore wrist, no way to the floor, a chair, 10 minutes",
            base.with(&signs(&[Sign::Falls])).with(&[
                Answer::Age(78),
                Answer::Joint(Joint::Wrist, true),
                Answer::Floor(false),
                Answer::Kit(Kit::Chair, true),
                Answer::Minutes(10),
            ]),
        ),
        (
            "pregnant in week 30, thin bones, sore shoulder, no equipment",
            base.with(&signs(&[Sign::Osteo])).with(&[
                Answer::Age(36),
                Answer::PregWeeks(30),
                Answer::Joint(Joint::Shoulder, true),
                Answer::Experience(Experience::Some),
            ]),
        ),
        (
            "four days of strong pain below the knee, numb, bending and arching hurt",
            base.with(&[
                Answer::PainNow(pain(8)),
                Answer::Duration(Duration::days(4)),
                Answer::LegPain(LegPain::BelowKnee),
                Answer::LegNumb(true),
                Answer::Trigger(Trigger::Bend, true),
                Answer::Trigger(Trigger::Arch, true),
                Answer::Days(7),
                Answer::Experience(Experience::Regular),
            ]),
        ),
        (
            "cancer long ago, heart trouble, steroids, seen by a doctor who said that normal exercise is fine",
            base.with(&signs(&[Sign::Heart, Sign::Steroids]))
                .with(&all_kits)
                .with(&[
                    Answer::Age(66),
                    Answer::Cancer(Cancer::Old),
                    Answer::Lifted(Row::Cancer, true),
                    Answer::Lifted(Row::Heart, true),
                    Answer::Lifted(Row::Steroids, true),
                    Answer::Experience(Experience::Regular),
                    Answer::Minutes(30),
                    Answer::Week(6),
                ]),
        ),
    ]
}

pub fn pain(score: u16) -> Pain {
    Pain::new(byte(score)).unwrap_or_default()
}

fn byte(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn class(values: impl IntoIterator<Item = Answer>) -> Class {
    Class {
        values: values.into_iter().collect(),
    }
}

fn one(value: Answer) -> Class {
    class([value])
}

fn each<T: Copy>(all: &[T], answer: impl Fn(T) -> Answer) -> Vec<Class> {
    all.iter().map(|item| one(answer(*item))).collect()
}

fn yes_no(answer: impl Fn(bool) -> Answer) -> Vec<Class> {
    each(&[false, true], answer)
}

fn ratings(answer: impl Fn(Option<Rating>) -> Answer) -> Vec<Class> {
    let rated = Rating::ALL.iter().map(|rating| Some(*rating));
    core::iter::once(None)
        .chain(rated)
        .map(|rating| one(answer(rating)))
        .collect()
}

fn ranges(bounds: &[(u16, u16)], answer: impl Fn(u16) -> Answer) -> Vec<Class> {
    let range = |(low, high): &(u16, u16)| class((*low..=*high).map(&answer));
    bounds.iter().map(range).collect()
}

fn maybe(bounds: &[(u16, u16)], answer: impl Fn(Option<u16>) -> Answer) -> Vec<Class> {
    let mut classes = vec![one(answer(None))];
    classes.extend(ranges(bounds, |number| answer(Some(number))));
    classes
}

/// Days, which a [`Duration`] keeps to itself.
fn days(duration: Duration) -> u32 {
    (0..40_100)
        .find(|days| Duration::days(*days) == duration)
        .unwrap_or(u32::MAX)
}

impl Answer {
    /// The value alone, where the question is known.
    pub fn value(self) -> String {
        let maybe = |value: Option<u16>| value.map_or("not said".into(), |value| value.to_string());
        let none_or = |value: Option<u16>| value.map_or("none".into(), |value| value.to_string());
        let yes = |said: bool| if said { "yes".to_owned() } else { "no".into() };
        let rated = |rating: Option<Rating>| rating.map_or("not done", Rating::code).to_owned();
        match self {
            Self::Age(number)
            | Self::PregWeeks(number)
            | Self::Episodes(number)
            | Self::SitHours(number)
            | Self::Days(number)
            | Self::Minutes(number) => number.to_string(),
            Self::Week(week) => week.to_string(),
            Self::Sex(sex) => sex.code().into(),
            Self::Sign(_, word) => word.code().replace('_', " "),
            Self::Cancer(cancer) => cancer.code().into(),
            Self::Bp(bp) => bp.code().into(),
            Self::LegPain(leg) => leg.code().replace('_', " "),
            Self::Posture(posture) => posture.code().into(),
            Self::Goal(goal) => goal.code().replace('_', " "),
            Self::Experience(experience) => experience.code().into(),
            Self::PpWeeks(weeks) | Self::SurgeryWeeks(weeks) => none_or(weeks.map(u16::from)),
            Self::VertFxWeeks(weeks) => none_or(weeks),
            Self::OnsetAge(number) | Self::Confidence(number) => maybe(number.map(u16::from)),
            Self::PainNow(pain) => pain.score().to_string(),
            Self::PainWorst(pain) => maybe(pain.map(|pain| pain.score().into())),
            Self::Duration(duration) => days(duration).to_string(),
            Self::PainNew(said)
            | Self::Worsening(said)
            | Self::FirstEver(said)
            | Self::Pattern(_, said)
            | Self::LegNumb(said)
            | Self::Trigger(_, said)
            | Self::Ease(_, said)
            | Self::Joint(_, said)
            | Self::Floor(said)
            | Self::Kit(_, said)
            | Self::Unsteady(said)
            | Self::Seen(_, said)
            | Self::Lifted(_, said)
            | Self::WorseWeeks(said)
            | Self::Easing(said) => yes(said),
            Self::Rating(_, rating) | Self::Stance(rating) | Self::StepDown(rating) => rated(rating),
            Self::SetAside(aside) => match aside.len() {
                0 => "none".into(),
                count => format!("{count} exercises"),
            },
        }
    }
}

impl Display for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let key: String = match self {
            Self::Age(_) => "age".into(),
            Self::Sex(_) => "sex".into(),
            Self::Sign(sign, _) => sign.code().into(),
            Self::Cancer(_) => "cancer".into(),
            Self::PainNew(_) => "pain_new".into(),
            Self::Worsening(_) => "worsening".into(),
            Self::Bp(_) => "bp".into(),
            Self::PregWeeks(_) => "preg_weeks".into(),
            Self::PpWeeks(_) => "pp_weeks".into(),
            Self::SurgeryWeeks(_) => "surgery_weeks".into(),
            Self::VertFxWeeks(_) => "vert_fx_weeks".into(),
            Self::PainNow(_) => "pain_now".into(),
            Self::PainWorst(_) => "pain_worst".into(),
            Self::Duration(_) => "duration_days".into(),
            Self::FirstEver(_) => "first_ever".into(),
            Self::Episodes(_) => "episodes".into(),
            Self::OnsetAge(_) => "onset_age".into(),
            Self::Pattern(pattern, _) => format!("ib {}", pattern.code()),
            Self::LegPain(_) => "leg_pain".into(),
            Self::LegNumb(_) => "leg_numb".into(),
            Self::Trigger(trigger, _) => format!("bothers {}", trigger.code()),
            Self::Ease(ease, _) => format!("eases {}", ease.code()),
            Self::Posture(_) => "posture".into(),
            Self::SitHours(_) => "sit_hours".into(),
            Self::Joint(joint, _) => format!("sore {}", joint.code()),
            Self::Floor(_) => "floor".into(),
            Self::Confidence(_) => "confidence".into(),
            Self::Goal(_) => "goal".into(),
            Self::Experience(_) => "experience".into(),
            Self::Kit(kit, _) => format!("has {}", kit.code()),
            Self::Days(_) => "days".into(),
            Self::Minutes(_) => "minutes".into(),
            Self::Rating(group, _) => format!("test {}", group.code()),
            Self::Stance(_) => "test sl_stance".into(),
            Self::StepDown(_) => "test step_down".into(),
            Self::Unsteady(_) => "unsteady on one leg".into(),
            Self::Seen(row, _) => format!("seen for {}", row.code()),
            Self::Lifted(row, _) => format!("fine despite {}", row.code()),
            Self::WorseWeeks(_) => "worse_weeks".into(),
            Self::Week(_) => "week".into(),
            Self::Easing(_) => "easing back".into(),
            Self::SetAside(_) => "set aside".into(),
        };
        write!(f, "{key} = {}", self.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_classes_and_none_speaks_for_another() {
        let space = Space::new();
        let default = read(&Given::default());
        assert_eq!(
            space.questions.len(),
            default.len(),
            "a question for each answer that is read"
        );
        for (at, question) in space.questions.iter().enumerate() {
            let mut homes = 0;
            for class in &question.classes {
                homes += usize::from(class.values.contains(&default[at]));
                for value in &class.values {
                    let mut expected = default.clone();
                    expected[at] = *value;
                    assert_eq!(
                        read(&Given::default().with(&[*value])),
                        expected,
                        "{}: {value}",
                        question.name
                    );
                }
            }
            assert_eq!(homes, 1, "{}: the default is in one class", question.name);
        }
    }

    #[test]
    fn the_sets_are_drawn_alike_every_time() {
        let space = Space::new();
        let draw = |seed| space.draw(&mut Noise::new(seed));
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }
}
