//! The frozen table of the questions: which digit stands where, with which radix.
//!
//! Links are read for ever, so nothing here is ever changed, moved or taken away. A new question is added at the end
//! and only from the revision that brought it, a new choice or exercise at the end of a copy of its list; then
//! [`REVISION`] goes up. The lists are written out here, for the order of the program's own enums may change.

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

/// The signs, those that leave room for a plan first: so most numbers stay short.
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
const EXERCISES: [ExerciseId; 78] = [
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

/// A clinician's words are digits of this radix: 0 ends them, else 1 + 2 × row + 1 if it lifts a gentle plan.
const WORD_RADIX: usize = 129;

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
    for sign in SIGNS {
        let words = if sign == Sign::Sexual { &WORDS[..] } else { &WORDS[..3] };
        let said = Some(draft.signs().word(sign));
        let word = digits.choice(words, said).unwrap_or(Word::No);
        signs_of(&mut it, sign).say(sign, word);
    }
    // What is open counts, not what is done: a questionnaire gone through adds nothing to the number.
    it.consent.given = !digits.flag(!draft.consent.given);
    for step in STEPS {
        let open = digits.flag(!draft.is_given(step));
        *given(&mut it, step) = !open;
    }
    clinician(digits, &mut it);
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

/// What clinicians said: few rows at most, so each is a digit of its own, in the order of [`ROWS`].
fn clinician(digits: &mut Digits, it: &mut Draft) {
    let said = it.clinician.value;
    let mut words = ROWS.iter().enumerate().flat_map(|(at, row)| {
        let seen = said.seen.contains(*row).then_some(1 + 2 * at);
        let lifted = said.lifted.contains(*row).then_some(2 + 2 * at);
        seen.into_iter().chain(lifted)
    });
    let (mut seen, mut lifted) = (Rows::EMPTY, Rows::EMPTY);
    // No row is named twice: after each digit the next is greater, which writing the link anew makes sure of.
    for _ in 0..=2 * ROWS.len() {
        let digit = digits.count(WORD_RADIX, words.next().unwrap_or(0));
        let Some(at) = digit.checked_sub(1) else { break };
        if let Some(row) = ROWS.get(at / 2) {
            if at % 2 == 0 { &mut seen } else { &mut lifted }.insert(*row);
        }
    }
    it.clinician.value.seen = seen;
    it.clinician.value.lifted = lifted;
    it.clinician.given = !(seen.is_empty() && lifted.is_empty());
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

fn session(digits: &mut Digits, mut written: Vec<(usize, u8)>) -> Vec<SharedExercise> {
    let count = digits.count(MOST_EXERCISES, written.len().saturating_sub(1)) + 1;
    written.resize(count, (0, 1));
    let chosen: Vec<usize> = written.iter().map(|(at, _)| *at).collect();
    let chosen = digits.subset(EXERCISES.len(), &chosen);
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
