//! Relief positions: for easing a sore back; never counted as strength work: one row each, as clinical.md section 4 gives it.

use super::prelude::*;

/// In the order of the table.
pub static ALL: [&Exercise; 4] = [
    &RELIEF_90_90,
    &RELIEF_PRONE_ELBOWS,
    &RELIEF_KNEES_TO_CHEST,
    &RELIEF_WALK,
];

pub static RELIEF_90_90: Exercise = Exercise {
    id: ExerciseId::Relief9090,
    group: None,
    primary: Muscles::EMPTY,
    secondary: Muscles::EMPTY,
    need: Need::All(Kits::of(&[Kit::Chair])),
    floor: true,
    level: 0,
    position: Position::Supine,
    direction: Direction::Neutral,
    load: Load::Low,
    one_sided: false,
    excluded_by: Flags::of(&[Flag::PregSupine]),
    cautioned_by: Flags::EMPTY,
    dose: Dose {
        sets: 1,
        amount: Amount::Hold { low: 180, high: 180 },
        rest: 0,
    },
    easier: None,
    harder: None,
    in_article: false,
};

pub static RELIEF_PRONE_ELBOWS: Exercise = Exercise {
    id: ExerciseId::ReliefProneElbows,
    group: None,
    primary: Muscles::EMPTY,
    secondary: Muscles::EMPTY,
    need: Need::Nothing,
    floor: true,
    level: 0,
    position: Position::Prone,
    direction: Direction::Extension,
    load: Load::Low,
    one_sided: false,
    excluded_by: Flags::of(&[Flag::Ext, Flag::PregProne]),
    cautioned_by: Flags::EMPTY,
    dose: Dose {
        sets: 1,
        amount: Amount::Hold { low: 60, high: 120 },
        rest: 0,
    },
    easier: None,
    harder: None,
    in_article: false,
};

pub static RELIEF_KNEES_TO_CHEST: Exercise = Exercise {
    id: ExerciseId::ReliefKneesToChest,
    group: None,
    primary: Muscles::EMPTY,
    secondary: Muscles::EMPTY,
    need: Need::Nothing,
    floor: true,
    level: 0,
    position: Position::Supine,
    direction: Direction::Flexion,
    load: Load::Low,
    one_sided: false,
    excluded_by: Flags::of(&[Flag::Flex, Flag::Osteo, Flag::PregSupine]),
    cautioned_by: Flags::of(&[Flag::Sci]),
    dose: Dose {
        sets: 1,
        amount: Amount::Reps { low: 5, high: 10 },
        rest: 0,
    },
    easier: None,
    harder: None,
    in_article: false,
};

pub static RELIEF_WALK: Exercise = Exercise {
    id: ExerciseId::ReliefWalk,
    group: None,
    primary: Muscles::EMPTY,
    secondary: Muscles::EMPTY,
    need: Need::Nothing,
    floor: false,
    level: 0,
    position: Position::Standing,
    direction: Direction::Neutral,
    load: Load::Low,
    one_sided: false,
    excluded_by: Flags::EMPTY,
    cautioned_by: Flags::EMPTY,
    dose: Dose {
        sets: 1,
        amount: Amount::Hold { low: 180, high: 600 },
        rest: 0,
    },
    easier: None,
    harder: None,
    in_article: false,
};
