//! Eligibility: which exercises a reader may be given at all (clinical.md 6.5, the hard rules).

use super::answers::Pain;
use super::codes::{codes, sets};
use super::exercise::{Catalogue, Direction, Exercise, ExerciseId, Load};
use super::flag::{Flag, Flags};
use super::triage::Cleared;

codes! {
    /// A hard rule that keeps an exercise out.
    Hard {
        /// A flag of the reader's excludes it.
        X1 = "X1",
        /// Equipment is missing.
        X2 = "X2",
        /// It needs the floor.
        X3 = "X3",
        /// It is above the level cap.
        X4 = "X4",
        /// High load while pain is 4 or more.
        X5 = "X5",
        /// More than low load while pain is 7 or more.
        X6 = "X6",
        /// A relief position: for easing, not for strength.
        X10 = "X10",
    }
}

sets! {
    /// A set of exercises.
    ExerciseSet of ExerciseId in u128
}

/// Why one exercise is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    pub exercise: &'static Exercise,
    pub rule: Hard,
    /// The flag, where the rule is X1.
    pub flag: Option<Flag>,
}

/// Pain from which the heaviest exercises are left out (X5).
const NO_HIGH_LOAD_FROM: u8 = 4;

/// Pain from which only light exercises are left (X6).
const ONLY_LOW_LOAD_FROM: u8 = 7;

/// Too heavy a load for this pain, which holds of the pain before a session too (X5).
pub fn too_heavy(exercise: &Exercise, pain: Pain) -> bool {
    let heavy = exercise.load == Load::High || matches!(exercise.id, ExerciseId::RussianTwist | ExerciseId::Superman);
    heavy && pain.score() >= NO_HIGH_LOAD_FROM
}

/// The first hard rule that keeps this exercise from this reader, if any does.
pub fn exclusion(exercise: &'static Exercise, cleared: &Cleared, cap: u8) -> Option<Exclusion> {
    let answers = cleared.answers();
    let because = |rule| {
        Some(Exclusion {
            exercise,
            rule,
            flag: None,
        })
    };
    let pain = answers.pain_now.score();

    if exercise.is_relief() {
        because(Hard::X10)
    } else if let Some(flag) = exercise.excluded_by.and(cleared.flags()).iter().next() {
        Some(Exclusion {
            exercise,
            rule: Hard::X1,
            flag: Some(flag),
        })
    } else if let Some(flag) = provokes(exercise, cleared.flags()) {
        Some(Exclusion {
            exercise,
            rule: Hard::X1,
            flag: Some(flag),
        })
    } else if !exercise.need.is_met_by(answers.kits) {
        because(Hard::X2)
    } else if exercise.floor && !answers.floor {
        because(Hard::X3)
    } else if exercise.level > cap {
        because(Hard::X4)
    } else if too_heavy(exercise, answers.pain_now) {
        because(Hard::X5)
    } else if exercise.load != Load::Low && pain >= ONLY_LOW_LOAD_FROM {
        because(Hard::X6)
    } else {
        None
    }
}

/// Whom both bending and arching bother keeps the back in the middle (2.3).
fn provokes(exercise: &Exercise, flags: Flags) -> Option<Flag> {
    let both = Flags::of(&[Flag::Flex, Flag::Ext]);
    let flag = match exercise.direction {
        Direction::Flexion => Flag::Flex,
        Direction::Extension => Flag::Ext,
        Direction::Neutral | Direction::Rotation => return None,
    };
    (flags.and(both) == both).then_some(flag)
}

/// The exercises that every hard rule lets through, warm-ups included, and why the others are left out.
pub fn sift(catalogue: Catalogue, cleared: &Cleared, cap: u8) -> (Vec<&'static Exercise>, Vec<Exclusion>) {
    let mut eligible = Vec::new();
    let mut excluded = Vec::new();
    for exercise in catalogue.iter() {
        match exclusion(exercise, cleared, cap) {
            None => eligible.push(exercise),
            Some(exclusion) => excluded.push(exclusion),
        }
    }
    (eligible, excluded)
}

/// The relief positions that suit these flags, the likeliest to help first (2.3).
pub fn relief(catalogue: Catalogue, cleared: &Cleared) -> Vec<&'static Exercise> {
    let flags = cleared.flags();
    let answers = cleared.answers();
    let order = match (flags.contains(Flag::Flex), flags.contains(Flag::Ext)) {
        (true, false) => [
            ExerciseId::ReliefProneElbows,
            ExerciseId::ReliefWalk,
            ExerciseId::Relief9090,
        ],
        (false, true) => [
            ExerciseId::ReliefKneesToChest,
            ExerciseId::Relief9090,
            ExerciseId::ReliefWalk,
        ],
        _ => [
            ExerciseId::Relief9090,
            ExerciseId::ReliefWalk,
            ExerciseId::ReliefKneesToChest,
        ],
    };
    order
        .into_iter()
        .filter_map(|id| catalogue.get(id))
        .filter(|exercise| may_ease(exercise, flags, answers.floor, answers.kits))
        .collect()
}

fn may_ease(exercise: &Exercise, flags: Flags, floor: bool, kits: super::exercise::Kits) -> bool {
    exercise.excluded_by.and(flags).is_empty() && (floor || !exercise.floor) && exercise.need.is_met_by(kits)
}
