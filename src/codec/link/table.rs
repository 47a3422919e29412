//! The frozen table of the questions: which digit stands where, with which radix.
//!
//! Links are read for ever, so nothing here is ever changed, moved or taken away. A new question is added at the end
//! and only from the revision that brought it (see [`Digits::revision`]), a new exercise at the end of its list with a
//! row in [`KNOWN`]; then [`REVISION`] goes up. The lists are written out here, for the order of the program's own enums may change.

use super::digits::Digits;
use crate::content::exercises::row;
use crate::domain::answers::{
    Bp, Cancer, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Sex, Sign, Signs, Trigger, Word,
};
use crate::domain::exercise::{ExerciseId, Kit};
use crate::domain::order;
use crate::domain::plan::doing_order;
use crate::domain::questionnaire::{Before, Draft, HowLong, SpineFracture, Stamped, Step, Trend, step_of};
use crate::domain::shared::{SharedExercise, SharedPlan};
use crate::domain::spots::Spot;
use crate::domain::triage::{Row, Rows};

/// The revision of questions and exercises that this program writes. There is none below 1.
pub(super) const REVISION: u16 = 1;

/// Ages as they can be said.
const AGES: (u8, u8) = (10, 110);

/// The last week of a pregnancy that can be said.
const LAST_WEEK: u8 = 45;

const MOST_SESSIONS: usize = 4;
const MOST_EXERCISES: usize = 8;
const MOST_SETS: u8 = 3;

/// The steps that every reader comes to, except [`Step::Pattern`] and [`Step::Moves`].
const STEPS: [Step; 12] = [
    Step::About,
    Step::Emergency,
    Step::SameDay,
    Step::Days,
    Step::Heart,
    Step::Bones,
    Step::Joints,
    Step::Pain,
    Step::Posture,
    Step::Aims,
    Step::Means,
    Step::Tests,
];

const SEXES: [Sex; 3] = [Sex::Female, Sex::Male, Sex::Unsaid];

const CANCERS: [Cancer; 3] = [Cancer::None, Cancer::Recent, Cancer::Old];

const PRESSURES: [Bp; 3] = [Bp::Normal, Bp::Uncontrolled, Bp::Crisis];

const FRACTURES: [SpineFracture; 2] = [SpineFracture::Recent, SpineFracture::Old];

const JOINTS: [Joint; 4] = [Joint::Knee, Joint::Hip, Joint::Wrist, Joint::Shoulder];

const HOW_LONG: [HowLong; 6] = [
    HowLong::NoPain,
    HowLong::Under2Weeks,
    HowLong::To6Weeks,
    HowLong::To12Weeks,
    HowLong::To12Months,
    HowLong::OverAYear,
];

const TRENDS: [Trend; 3] = [Trend::Better, Trend::Same, Trend::Worse];

const BEFORE: [Before; 4] = [Before::First, Before::LongAgo, Before::Once, Before::Often];

const PATTERNS: [Pattern; 7] = [
    Pattern::Gradual,
    Pattern::Stiff30,
    Pattern::BetterMove,
    Pattern::NightHalf,
    Pattern::ButtockAlt,
    Pattern::Extras,
    Pattern::RedEye,
];

const LEGS: [LegPain; 4] = [LegPain::None, LegPain::AboveKnee, LegPain::BelowKnee, LegPain::Both];

const TRIGGERS: [Trigger; 8] = [
    Trigger::Sit,
    Trigger::Stand,
    Trigger::Walk,
    Trigger::Bend,
    Trigger::Lift,
    Trigger::Rise,
    Trigger::Twist,
    Trigger::Arch,
];

const EASES: [Ease; 5] = [Ease::Sit, Ease::Stand, Ease::Walk, Ease::Bend, Ease::Lie];

const SPOTS: [Spot; 10] = [
    Spot::Blades,
    Spot::BackMiddle,
    Spot::BackLeft,
    Spot::BackRight,
    Spot::ButtockLeft,
    Spot::ButtockRight,
    Spot::ThighLeft,
    Spot::ThighRight,
    Spot::ShinLeft,
    Spot::ShinRight,
];

const POSTURES: [Posture; 5] = [
    Posture::None,
    Posture::Arched,
    Posture::Sway,
    Posture::Flat,
    Posture::Slump,
];

const GOALS: [Goal; 6] = [
    Goal::Lift,
    Goal::WalkStand,
    Goal::SitWork,
    Goal::Stairs,
    Goal::Sport,
    Goal::General,
];

const EXPERIENCE: [Experience; 4] = [
    Experience::None,
    Experience::Some,
    Experience::Regular,
    Experience::Advanced,
];

const KITS: [Kit; 7] = [
    Kit::Chair,
    Kit::Step,
    Kit::Band,
    Kit::Dumbbell,
    Kit::Towel,
    Kit::Anchor,
    Kit::Gym,
];

/// What can be said about a sign. [`Word::NotSaid`] only about [`Sign::Sexual`].
const WORDS: [Word; 4] = [Word::Yes, Word::NotSure, Word::Checked, Word::NotSaid];

/// The signs, those that leave room for a plan first.
const SIGNS: [Sign; 32] = [
    Sign::ChestEffort,
    Sign::Faint,
    Sign::ToldNot,
    Sign::Heart,
    Sign::PregProblem,
    Sign::Osteo,
    Sign::Steroids,
    Sign::Falls,
    Sign::Hernia,
    Sign::WeightLoss,
    Sign::Night,
    Sign::MidBack,
    Sign::Lump,
    Sign::LegWeak,
    Sign::InfectRisk,
    Sign::MinorFall,
    Sign::Aneurysm,
    Sign::Unsteady,
    Sign::Fever,
    Sign::UrineFever,
    Sign::Calf,
    Sign::Saddle,
    Sign::Bladder,
    Sign::Bowel,
    Sign::Sexual,
    Sign::BothLegs,
    Sign::LegCollapse,
    Sign::Accident,
    Sign::VeryUnwell,
    Sign::TearingBelly,
    Sign::ChestNow,
    Sign::PregBleed,
];

/// The rows that a clinician's word can be about.
const ROWS: [Row; 44] = [
    Row::Saddle,
    Row::Bladder,
    Row::Bowel,
    Row::Sexual,
    Row::BothLegs,
    Row::LegCollapse,
    Row::Accident,
    Row::VeryUnwell,
    Row::TearingBelly,
    Row::ChestNow,
    Row::PregBleed,
    Row::Unsteady,
    Row::Fever,
    Row::UrineFever,
    Row::Calf,
    Row::WeightLoss,
    Row::Night,
    Row::MidBack,
    Row::Lump,
    Row::LegWeak,
    Row::Cancer,
    Row::InfectRisk,
    Row::MinorFall,
    Row::Aneurysm,
    Row::Worsening,
    Row::PainNow,
    Row::Inflammatory,
    Row::RedEye,
    Row::ChestEffort,
    Row::Faint,
    Row::ToldNot,
    Row::Heart,
    Row::Bp,
    Row::PregWeeks,
    Row::PregProblem,
    Row::PpWeeks,
    Row::SurgeryWeeks,
    Row::Osteo,
    Row::Steroids,
    Row::VertFxWeeks,
    Row::Falls,
    Row::LegNumb,
    Row::WorseWeeks,
    Row::Age,
];

/// The exercises of a plan: strength work only, no warm-up and no relief position.
pub(in crate::codec) const EXERCISES: [ExerciseId; 78] = [
    ExerciseId::GluteBridge,
    ExerciseId::Clamshell,
    ExerciseId::ProneHipExtension,
    ExerciseId::QuadrupedHipExtension,
    ExerciseId::StandingHipAbduction,
    ExerciseId::StandingHipExtension,
    ExerciseId::SideLyingAbduction,
    ExerciseId::BridgeMarch,
    ExerciseId::HipThrust,
    ExerciseId::BandSideStep,
    ExerciseId::SideStepSquat,
    ExerciseId::SingleLegBridge,
    ExerciseId::WeightedHipThrust,
    ExerciseId::SingleLegSquatToChair,
    ExerciseId::PlankHipExtension,
    ExerciseId::SidePlankAbduction,
    ExerciseId::QuadSet,
    ExerciseId::SeatedKneeExtension,
    ExerciseId::SitToStand,
    ExerciseId::WallMiniSquat,
    ExerciseId::SupportedSquat,
    ExerciseId::BodyweightSquat,
    ExerciseId::WallSit,
    ExerciseId::ReverseLunge,
    ExerciseId::StepUp,
    ExerciseId::LegPress,
    ExerciseId::ForwardLunge,
    ExerciseId::GobletSquat,
    ExerciseId::RearFootSplitSquat,
    ExerciseId::LateralStepDown,
    ExerciseId::StandingLegCurl,
    ExerciseId::SeatedHeelDrag,
    ExerciseId::BridgeHeelDig,
    ExerciseId::HipHingeWall,
    ExerciseId::HamstringBridgeChair,
    ExerciseId::SlidingLegCurl,
    ExerciseId::BandLegCurl,
    ExerciseId::MachineLegCurl,
    ExerciseId::GoodMorning,
    ExerciseId::DumbbellRdl,
    ExerciseId::WalkingLunge,
    ExerciseId::SingleLegRdl,
    ExerciseId::SingleLegHamstringBridge,
    ExerciseId::NordicCurlAssisted,
    ExerciseId::Deadlift,
    ExerciseId::StandingBrace,
    ExerciseId::StandingMarch,
    ExerciseId::WallPlank,
    ExerciseId::PelvicTilt,
    ExerciseId::HeelSlide,
    ExerciseId::DeadBugToeTap,
    ExerciseId::KneePlank,
    ExerciseId::KneeSidePlank,
    ExerciseId::PelvicCurl,
    ExerciseId::CurlUpMcgill,
    ExerciseId::DeadBug,
    ExerciseId::InclinePlank,
    ExerciseId::ForearmPlank,
    ExerciseId::SidePlank,
    ExerciseId::PallofPress,
    ExerciseId::SuitcaseCarry,
    ExerciseId::SingleLegStretch,
    ExerciseId::RussianTwistHeelsDown,
    ExerciseId::RussianTwist,
    ExerciseId::Hundred,
    ExerciseId::LongLeverPlank,
    ExerciseId::PlankShoulderTap,
    ExerciseId::BirdDogLeg,
    ExerciseId::StandingBirdDog,
    ExerciseId::SupportedHingeHold,
    ExerciseId::BirdDog,
    ExerciseId::HingeHold,
    ExerciseId::ProneChestRaise,
    ExerciseId::SupermanAlternating,
    ExerciseId::BirdDogSquares,
    ExerciseId::SwimmingPilates,
    ExerciseId::Superman,
    ExerciseId::BackExtensionBench,
];

/// From which revision on how many of [`EXERCISES`] are known.
const KNOWN: [(u16, usize); 1] = [(1, EXERCISES.len())];

/// The numbers of a [`list`] are below this.
const LIST: usize = 128;

/// All answers of a reader: no days, no stamps, no words of their own.
pub(super) fn answers(digits: &mut Digits, draft: &Draft) -> Draft {
    let mut it = *draft;
    about(digits, &mut it);
    health(digits, &mut it);
    pain(digits, &mut it);
    moves(digits, &mut it);
    aims(digits, &mut it);
    it.pattern.given = digits.flag(draft.pattern.given);
    it.moves.given = digits.flag(draft.moves.given);
    signs(digits, &mut it);
    // What is open counts, not what is done: a questionnaire gone through adds nothing to the number.
    it.consent.given = !digits.flag(!draft.consent.given);
    for step in STEPS {
        let open = digits.flag(!draft.is_given(step));
        *given(&mut it, step) = !open;
    }
    clinician(digits, &mut it);
    it.worse_weeks = digits.flag(draft.worse_weeks);
    without_days(&it)
}

fn about(digits: &mut Digits, it: &mut Draft) {
    let about = &mut it.about.value;
    about.age = digits.within(AGES.0, AGES.1, about.age);
    about.sex = digits.choice(&SEXES, about.sex);
}

fn health(digits: &mut Digits, it: &mut Draft) {
    let days = &mut it.days.value;
    days.cancer = digits.choice(&CANCERS, days.cancer);
    days.pain_new = digits.choice(&[false, true], days.pain_new);

    let heart = &mut it.heart.value;
    heart.high_pressure = digits.flag(heart.high_pressure);
    heart.bp = digits.choice(&PRESSURES, heart.bp);

    // Without a pregnancy there are no weeks of it, and without a break no time of it.
    let bones = &mut it.bones.value;
    let known = bones.preg_weeks.filter(|weeks| *weeks <= LAST_WEEK);
    let weeks = known.map_or(1, |weeks| usize::from(weeks) + 2);
    let digit = digits.count(usize::from(LAST_WEEK) + 3, if bones.pregnant { weeks } else { 0 });
    bones.pregnant = digit > 0;
    bones.preg_weeks = digit.checked_sub(2).and_then(|weeks| u8::try_from(weeks).ok());
    bones.gave_birth = digits.flag(bones.gave_birth);
    bones.operation = digits.flag(bones.operation);
    let fracture = bones.spine_fracture;
    let when = fracture.and_then(|when| FRACTURES.iter().position(|item| *item == when));
    let when = when.map_or(1, |at| at + 2);
    let digit = digits.count(FRACTURES.len() + 2, if bones.spine_broken { when } else { 0 });
    bones.spine_broken = digit > 0;
    bones.spine_fracture = digit.checked_sub(2).map(|at| FRACTURES[at]);

    let joints = &mut it.joints.value;
    joints.joints = digits.items(&JOINTS, |joint| joints.joints.contains(joint));
    joints.no_floor = digits.flag(joints.no_floor);
}

fn pain(digits: &mut Digits, it: &mut Draft) {
    let mut score = |pain: Option<Pain>| digits.within(0, 10, pain.map(Pain::score)).and_then(Pain::new);
    let pain = &mut it.pain.value;
    pain.now = score(pain.now);
    pain.worst = score(pain.worst);
    pain.average = score(pain.average);
    pain.interfere = score(pain.interfere);
    pain.how_long = digits.choice(&HOW_LONG, pain.how_long);
    pain.trend = digits.choice(&TRENDS, pain.trend);
    pain.before = digits.choice(&BEFORE, pain.before);
    pain.onset_age = digits.within(0, AGES.1, pain.onset_age);
    let patterns = it.pattern.value;
    it.pattern.value = digits.items(&PATTERNS, |pattern| patterns.contains(pattern));
}

fn moves(digits: &mut Digits, it: &mut Draft) {
    let moves = &mut it.moves.value;
    moves.listed = digits.choice(&LEGS, moves.listed);
    moves.leg_numb = digits.flag(moves.leg_numb);
    moves.triggers = digits.items(&TRIGGERS, |trigger| moves.triggers.contains(trigger));
    moves.eases = digits.items(&EASES, |ease| moves.eases.contains(ease));
    moves.spots = digits.items(&SPOTS, |spot| moves.spots.contains(spot));
    moves.not_mid_back = digits.flag(moves.not_mid_back);
}

fn aims(digits: &mut Digits, it: &mut Draft) {
    it.posture.value = digits.choice(&POSTURES, it.posture.value);
    let aims = &mut it.aims.value;
    aims.goal = digits.choice(&GOALS, aims.goal);
    aims.sit_hours = digits.within(0, 24, aims.sit_hours);
    aims.confidence = digits.within(0, 10, aims.confidence);
    let means = &mut it.means.value;
    means.experience = digits.choice(&EXPERIENCE, means.experience);
    means.kits = digits.items(&KITS, |kit| means.kits.contains(kit));
    means.days = digits.within(1, 7, means.days);
    means.minutes = digits.within(10, 60, means.minutes);
}

/// The signs that were spoken of: few at most, so each is a digit of its own.
fn signs(digits: &mut Digits, it: &mut Draft) {
    let all = it.signs();
    let word_of = |sign: Sign| WORDS.iter().position(|word| *word == all.word(sign));
    let said = SIGNS.iter().enumerate().filter_map(|(at, sign)| {
        let word = word_of(*sign).filter(|word| WORDS[*word] != Word::NotSaid || *sign == Sign::Sexual)?;
        Some(WORDS.len() * at + word)
    });
    let said = list(digits, said.collect());
    for sign in SIGNS {
        signs_of(it, sign).say(sign, Word::No);
    }
    for at in said {
        if let Some(sign) = SIGNS.get(at / WORDS.len()) {
            signs_of(it, *sign).say(*sign, WORDS[at % WORDS.len()]);
        }
    }
}

/// What clinicians said about rows: twice the place of a row, and one more where they lifted it.
fn clinician(digits: &mut Digits, it: &mut Draft) {
    let said = it.clinician.value;
    let rows = ROWS.iter().enumerate().flat_map(|(at, row)| {
        let seen = said.seen.contains(*row).then_some(2 * at);
        let lifted = said.lifted.contains(*row).then_some(2 * at + 1);
        seen.into_iter().chain(lifted)
    });
    let rows = list(digits, rows.collect());
    let of = |lifted: usize| {
        let rows = rows.iter().filter(move |at| **at % 2 == lifted);
        rows.filter_map(|at| ROWS.get(at / 2).copied()).collect::<Rows>()
    };
    it.clinician.value.seen = of(0);
    it.clinician.value.lifted = of(1);
    it.clinician.given = !rows.is_empty();
}

/// Numbers below 128, in ascending order: a digit for each, one more than the number, and 0 at the end.
///
/// What is out of order or unknown is not refused here: written anew, the link would not be the same.
fn list(digits: &mut Digits, written: Vec<usize>) -> Vec<usize> {
    let mut written = written.into_iter();
    let mut found = Vec::new();
    while found.len() < LIST {
        let digit = digits.count(LIST + 1, written.next().map_or(0, |number| number + 1));
        match digit.checked_sub(1) {
            Some(number) => found.push(number),
            None => break,
        }
    }
    found
}

fn signs_of(it: &mut Draft, sign: Sign) -> &mut Signs {
    match step_of(sign) {
        Step::Emergency => &mut it.emergency.value.signs,
        Step::SameDay => &mut it.same_day.value,
        Step::Days => &mut it.days.value.signs,
        Step::Heart => &mut it.heart.value.signs,
        _ => &mut it.bones.value.signs,
    }
}

fn given(it: &mut Draft, step: Step) -> &mut bool {
    match step {
        Step::About => &mut it.about.given,
        Step::Emergency => &mut it.emergency.given,
        Step::SameDay => &mut it.same_day.given,
        Step::Days => &mut it.days.given,
        Step::Heart => &mut it.heart.given,
        Step::Bones => &mut it.bones.given,
        Step::Joints => &mut it.joints.given,
        Step::Pain => &mut it.pain.given,
        Step::Pattern => &mut it.pattern.given,
        Step::Moves => &mut it.moves.given,
        Step::Posture => &mut it.posture.given,
        Step::Aims => &mut it.aims.given,
        Step::Means => &mut it.means.given,
        Step::Tests => &mut it.tests.given,
    }
}

/// No days, and the stamp 1 on every step that says anything.
fn without_days(draft: &Draft) -> Draft {
    fn bare<T: Copy + Default + PartialEq>(step: Stamped<T>) -> Stamped<T> {
        let says = step.given || step.value != T::default();
        Stamped {
            stamp: u32::from(says),
            ..step
        }
    }
    let mut it = *draft;
    it.about.value.on = None;
    it.emergency.value.on = None;
    it.bones.value.on = None;
    Draft {
        consent: bare(it.consent),
        about: bare(it.about),
        emergency: bare(it.emergency),
        same_day: bare(it.same_day),
        days: bare(it.days),
        heart: bare(it.heart),
        bones: bare(it.bones),
        joints: bare(it.joints),
        pain: bare(it.pain),
        pattern: bare(it.pattern),
        moves: bare(it.moves),
        posture: bare(it.posture),
        aims: bare(it.aims),
        means: bare(it.means),
        tests: bare(it.tests),
        clinician: bare(it.clinician),
        worse_weeks: it.worse_weeks,
    }
}

/// A plan: sessions as sets of exercises, for the order to do them in follows from the exercises (5.3).
pub(super) fn plan(digits: &mut Digits, plan: &SharedPlan) -> SharedPlan {
    let sessions: Vec<Vec<(usize, u8)>> = plan.sessions.iter().map(|session| places(session)).collect();
    let mut sessions: Vec<_> = sessions.into_iter().filter(|session| !session.is_empty()).collect();
    sessions.truncate(MOST_SESSIONS);
    let count = digits.count(MOST_SESSIONS + 1, sessions.len());
    sessions.resize(count, Vec::new());
    SharedPlan {
        sessions: sessions.into_iter().map(|written| session(digits, written)).collect(),
    }
}

/// The exercises that a link can name, by their places in [`EXERCISES`], each once, and their sets.
fn places(session: &[SharedExercise]) -> Vec<(usize, u8)> {
    let mut places: Vec<(usize, u8)> = Vec::new();
    for shared in session {
        let Some(at) = EXERCISES.iter().position(|id| *id == shared.id) else {
            continue;
        };
        if places.len() < MOST_EXERCISES && !places.iter().any(|(other, _)| *other == at) {
            places.push((at, shared.sets.clamp(1, MOST_SETS)));
        }
    }
    order::by(&mut places, |(at, _)| *at);
    places
}

fn known(revision: u16) -> usize {
    let mut known = KNOWN.iter().filter(|(since, _)| *since <= revision);
    known.next_back().map_or(0, |(_, exercises)| *exercises)
}

fn session(digits: &mut Digits, mut written: Vec<(usize, u8)>) -> Vec<SharedExercise> {
    let count = digits.count(MOST_EXERCISES, written.len().saturating_sub(1)) + 1;
    written.resize(count, (0, 1));
    let chosen: Vec<usize> = written.iter().map(|(at, _)| *at).collect();
    let chosen = digits.subset(known(digits.revision), &chosen);
    let mut session: Vec<SharedExercise> = chosen
        .into_iter()
        .zip(written)
        .map(|(at, (_, sets))| SharedExercise {
            id: EXERCISES[at],
            sets: sets_of(digits, sets),
        })
        .collect();
    order::by(&mut session, |shared| doing_order(row(shared.id)));
    session
}

fn sets_of(digits: &mut Digits, sets: u8) -> u8 {
    let more = digits.count(usize::from(MOST_SETS), usize::from(sets) - 1);
    u8::try_from(more + 1).unwrap_or(MOST_SETS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::exercises::CATALOGUE;
    use crate::domain::progress;
    use crate::domain::questionnaire::{LIKELY_AGES, LONGEST_PREGNANCY};
    use crate::domain::shared;

    /// Whoever adds an answer or an exercise is sent here: it needs a digit, and a new revision.
    #[test]
    fn everything_that_can_be_said_has_its_digit() {
        #[track_caller]
        fn same<T: Copy + Ord + core::fmt::Debug>(frozen: &[T], now: &[T]) {
            let (mut frozen, mut now) = (frozen.to_vec(), now.to_vec());
            frozen.sort();
            now.sort();
            assert_eq!(frozen, now);
        }
        same(&[&STEPS[..], &[Step::Pattern, Step::Moves]].concat(), Step::ALL);
        same(&SEXES, Sex::ALL);
        same(&CANCERS, Cancer::ALL);
        same(&PRESSURES, Bp::ALL);
        same(&FRACTURES, SpineFracture::ALL);
        same(&JOINTS, Joint::ALL);
        same(&HOW_LONG, HowLong::ALL);
        same(&TRENDS, Trend::ALL);
        same(&BEFORE, Before::ALL);
        same(&PATTERNS, Pattern::ALL);
        same(&LEGS, LegPain::ALL);
        same(&TRIGGERS, Trigger::ALL);
        same(&EASES, Ease::ALL);
        same(&SPOTS, Spot::ALL);
        same(&POSTURES, Posture::ALL);
        same(&GOALS, Goal::ALL);
        same(&EXPERIENCE, Experience::ALL);
        same(&KITS, Kit::ALL);
        same(&[&WORDS[..], &[Word::No]].concat(), Word::ALL);
        same(&SIGNS, Sign::ALL);
        same(&ROWS, Row::ALL);
        let strength = |id: &ExerciseId| {
            CATALOGUE
                .get(*id)
                .is_some_and(|row| !row.is_relief() && !row.is_warm_up())
        };
        let strength: Vec<_> = ExerciseId::ALL.iter().copied().filter(strength).collect();
        same(&EXERCISES, &strength);
        assert_eq!(LIKELY_AGES, AGES.0..=AGES.1);
        assert_eq!(LONGEST_PREGNANCY, LAST_WEEK);
        assert_eq!(
            (shared::MOST_SESSIONS, shared::MOST_EXERCISES),
            (MOST_SESSIONS, MOST_EXERCISES)
        );
        assert_eq!(progress::MOST_SETS, MOST_SETS);
        assert!(2 * ROWS.len() <= LIST && SIGNS.len() * WORDS.len() <= LIST);
        assert!(KNOWN.is_sorted() && KNOWN.last() == Some(&(REVISION, EXERCISES.len())));
    }

    #[test]
    fn the_document_lists_the_same() {
        let document = include_str!("../../../docs/links.md").split_whitespace();
        let document = document.collect::<Vec<_>>().join(" ");
        for codes in [
            SIGNS.map(Sign::code).join(" "),
            ROWS.map(Row::code).join(" "),
            EXERCISES.map(ExerciseId::code).join(" "),
            STEPS.map(|step| format!("`{}`", step.code())).join(", "),
            SPOTS.map(|spot| format!("`{}`", spot.code())).join(", "),
            HOW_LONG.map(|how_long| format!("`{}`", how_long.code())).join(", "),
            KITS.map(|kit| format!("`{}`", kit.code())).join(", "),
        ] {
            assert!(document.contains(&codes), "{codes}");
        }
    }

    /// A table as it may be one day: one more question, asked from revision 2 on.
    fn answers_of_tomorrow(digits: &mut Digits, draft: &Draft, tea: Option<u8>) -> (Draft, Option<u8>) {
        let draft = answers(digits, draft);
        let tea = if digits.revision >= 2 {
            digits.within(0, 20, tea)
        } else {
            None
        };
        (draft, tea)
    }

    #[test]
    fn a_question_added_later_is_unanswered_in_an_older_link() {
        let mut draft = Draft::default();
        draft.pain.value.now = Pain::new(7);
        draft.clinician.value.seen = Rows::of(&[Row::Osteo, Row::Age]);
        let mut today = Digits::writing(1);
        let draft = answers(&mut today, &draft);
        let number = today.number();

        let mut later = Digits::reading(1, &number);
        assert_eq!(answers_of_tomorrow(&mut later, &Draft::default(), None), (draft, None));
        assert!(later.is_done());
        let mut again = Digits::writing(1);
        answers_of_tomorrow(&mut again, &draft, None);
        assert_eq!(again.number(), number, "and stays canonical");

        let mut later = Digits::writing(2);
        answers_of_tomorrow(&mut later, &draft, Some(3));
        let number = later.number();
        let mut back = Digits::reading(2, &number);
        assert_eq!(
            answers_of_tomorrow(&mut back, &Draft::default(), None),
            (draft, Some(3))
        );
        assert!(back.is_done());
    }
}
