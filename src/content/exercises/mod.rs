//! The exercise table: one file for each muscle group, one row for each exercise.

mod prelude {
    pub(super) use crate::domain::body::Group::{self, Core, Glutes, LowBack, Quads};
    pub(super) use crate::domain::body::Muscle::{
        self, Adductors, ErectorSpinae, GluteusMaximus, GluteusMedius, GluteusMinimus, Obliques, Quadriceps,
        RectusAbdominis, ShoulderGirdle, TransverseAbdominis,
    };
    pub(super) use crate::domain::body::Muscles;
    pub(super) use crate::domain::exercise::{
        Amount, Direction, Dose, Exercise, ExerciseId, Kit, Kits, Load, Need, Position,
    };
    pub(super) use crate::domain::flag::{Flag, Flags};
}

pub mod core;
pub mod glutes;
pub mod hamstrings;
pub mod lower_back;
pub mod quads;
pub mod relief;

use crate::domain::exercise::{Catalogue, Exercise, ExerciseId};

/// Every exercise and relief position, in the order of [`ExerciseId::ALL`].
pub static CATALOGUE: Catalogue = Catalogue(&ALL);

static ALL: [&Exercise; 84] = [
    &glutes::GLUTE_BRIDGE,
    &glutes::CLAMSHELL,
    &glutes::PRONE_HIP_EXTENSION,
    &glutes::QUADRUPED_HIP_EXTENSION,
    &glutes::STANDING_HIP_ABDUCTION,
    &glutes::STANDING_HIP_EXTENSION,
    &glutes::SIDE_LYING_ABDUCTION,
    &glutes::BRIDGE_MARCH,
    &glutes::HIP_THRUST,
    &glutes::BAND_SIDE_STEP,
    &glutes::SIDE_STEP_SQUAT,
    &glutes::SINGLE_LEG_BRIDGE,
    &glutes::WEIGHTED_HIP_THRUST,
    &glutes::SINGLE_LEG_SQUAT_TO_CHAIR,
    &glutes::PLANK_HIP_EXTENSION,
    &glutes::SIDE_PLANK_ABDUCTION,
    &quads::QUAD_SET,
    &quads::SEATED_KNEE_EXTENSION,
    &quads::SIT_TO_STAND,
    &quads::WALL_MINI_SQUAT,
    &quads::SUPPORTED_SQUAT,
    &quads::BODYWEIGHT_SQUAT,
    &quads::WALL_SIT,
    &quads::REVERSE_LUNGE,
    &quads::STEP_UP,
    &quads::LEG_PRESS,
    &quads::FORWARD_LUNGE,
    &quads::GOBLET_SQUAT,
    &quads::REAR_FOOT_SPLIT_SQUAT,
    &quads::LATERAL_STEP_DOWN,
    &hamstrings::STANDING_LEG_CURL,
    &hamstrings::SEATED_HEEL_DRAG,
    &hamstrings::BRIDGE_HEEL_DIG,
    &hamstrings::HIP_HINGE_WALL,
    &hamstrings::HAMSTRING_BRIDGE_CHAIR,
    &hamstrings::SLIDING_LEG_CURL,
    &hamstrings::BAND_LEG_CURL,
    &hamstrings::MACHINE_LEG_CURL,
    &hamstrings::GOOD_MORNING,
    &hamstrings::DUMBBELL_RDL,
    &hamstrings::WALKING_LUNGE,
    &hamstrings::SINGLE_LEG_RDL,
    &hamstrings::SINGLE_LEG_HAMSTRING_BRIDGE,
    &hamstrings::NORDIC_CURL_ASSISTED,
    &hamstrings::DEADLIFT,
    &core::STANDING_BRACE,
    &core::STANDING_MARCH,
    &core::WALL_PLANK,
    &core::PELVIC_TILT,
    &core::HEEL_SLIDE,
    &core::DEAD_BUG_TOE_TAP,
    &core::KNEE_PLANK,
    &core::KNEE_SIDE_PLANK,
    &core::PELVIC_CURL,
    &core::CURL_UP_MCGILL,
    &core::DEAD_BUG,
    &core::INCLINE_PLANK,
    &core::FOREARM_PLANK,
    &core::SIDE_PLANK,
    &core::PALLOF_PRESS,
    &core::SUITCASE_CARRY,
    &core::SINGLE_LEG_STRETCH,
    &core::RUSSIAN_TWIST_HEELS_DOWN,
    &core::RUSSIAN_TWIST,
    &core::HUNDRED,
    &core::LONG_LEVER_PLANK,
    &core::PLANK_SHOULDER_TAP,
    &lower_back::CAT_COW,
    &lower_back::SEATED_CAT_COW,
    &lower_back::BIRD_DOG_LEG,
    &lower_back::STANDING_BIRD_DOG,
    &lower_back::SUPPORTED_HINGE_HOLD,
    &lower_back::BIRD_DOG,
    &lower_back::HINGE_HOLD,
    &lower_back::PRONE_CHEST_RAISE,
    &lower_back::SUPERMAN_ALTERNATING,
    &lower_back::BIRD_DOG_SQUARES,
    &lower_back::SWIMMING_PILATES,
    &lower_back::SUPERMAN,
    &lower_back::BACK_EXTENSION_BENCH,
    &relief::RELIEF_90_90,
    &relief::RELIEF_PRONE_ELBOWS,
    &relief::RELIEF_KNEES_TO_CHEST,
    &relief::RELIEF_WALK,
];

const _: () = assert!(
    each_row_is_at_its_id(),
    "two exercises share an id, or a row is out of order"
);

const fn each_row_is_at_its_id() -> bool {
    let mut at = 0;
    while at < ALL.len() {
        if ALL[at].id as usize != at {
            return false;
        }
        at += 1;
    }
    ALL.len() == ExerciseId::ALL.len()
}

/// The row of one exercise.
pub fn row(id: ExerciseId) -> &'static Exercise {
    ALL[id as usize]
}
