//! The poses: one figure for each exercise, relief position and self-test, in the files of their muscle groups.
//!
//! A figure belongs to no language. The side that trains is the near one; in the rows of the table that are done on
//! each side in turn, the picture is mirrored for the other.

mod prelude {
    pub(super) use super::bases::*;
    pub(super) use crate::figure::Landmark::*;
    pub(super) use crate::figure::*;
}

mod bases;
pub mod body_map;
pub mod core;
pub mod floor;
pub mod glutes;
pub mod hamstrings;
pub mod lower_back;
pub mod postures;
pub mod quads;
pub mod relief;
pub mod self_tests;

use super::exercises::row;
use crate::domain::answers::Posture;
use crate::domain::exercise::{Amount, Exercise, ExerciseId, Tempo};
use crate::domain::self_test::SelfTest;
use crate::figure::{Figure, Lit, Moment};

/// A figure with what it is shown with.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub figure: &'static Figure,
    pub lit: Lit,
    pub tempo: Tempo,
    /// A hold: once in the end position, the body stays there.
    pub holds: bool,
}

/// For what has no dose of its own.
const TEMPO: Tempo = Tempo {
    up: 2,
    hold: 2,
    down: 2,
};
const HELD: Tempo = Tempo {
    up: 2,
    hold: 4,
    down: 3,
};

impl Shown {
    pub fn exercise(exercise: &Exercise) -> Self {
        Self {
            figure: self::exercise(exercise.id),
            lit: Lit {
                group: exercise.group,
                near_only: exercise.one_sided,
            },
            tempo: match exercise.dose.amount {
                // Long enough to see that it is held.
                Amount::Hold { .. } => HELD,
                Amount::Reps { .. } | Amount::RepsHeld { .. } => exercise.tempo(),
            },
            holds: exercise.dose.amount.is_hold(),
        }
    }

    pub fn self_test(test: SelfTest) -> Self {
        Self::plain(self_test(test))
    }

    pub fn plain(figure: &'static Figure) -> Self {
        Self {
            figure,
            lit: Lit::default(),
            tempo: TEMPO,
            holds: false,
        }
    }

    /// The moment so many milliseconds after the start. In a session, `led`, a hold is held to its end.
    pub fn moment(&self, milliseconds: u32, led: bool) -> Moment {
        let held = u32::from(self.tempo.up) * 1000;
        let at = if led && self.holds {
            milliseconds.min(held)
        } else {
            milliseconds
        };
        self.figure.moment(self.tempo, at)
    }

    /// What a code names: an exercise or a self-test.
    pub fn by_code(code: &str) -> Option<Self> {
        if let Some(id) = ExerciseId::from_code(code) {
            return Some(Self::exercise(row(id)));
        }
        SelfTest::from_code(code).map(Self::self_test)
    }
}

/// A person from the side, standing in this way, a little more than life; upright where there is none.
pub fn posture(posture: Posture) -> &'static Figure {
    match posture {
        Posture::None => &postures::NEUTRAL,
        Posture::Arched => &postures::ARCHED,
        Posture::Sway => &postures::SWAY,
        Posture::Flat => &postures::FLAT,
        Posture::Slump => &postures::SLUMP,
    }
}

/// The figure of an exercise or a relief position.
pub fn exercise(id: ExerciseId) -> &'static Figure {
    match id {
        ExerciseId::GluteBridge => &glutes::GLUTE_BRIDGE,
        ExerciseId::Clamshell => &glutes::CLAMSHELL,
        ExerciseId::ProneHipExtension => &glutes::PRONE_HIP_EXTENSION,
        ExerciseId::QuadrupedHipExtension => &glutes::QUADRUPED_HIP_EXTENSION,
        ExerciseId::StandingHipAbduction => &glutes::STANDING_HIP_ABDUCTION,
        ExerciseId::StandingHipExtension => &glutes::STANDING_HIP_EXTENSION,
        ExerciseId::SideLyingAbduction => &glutes::SIDE_LYING_ABDUCTION,
        ExerciseId::BridgeMarch => &glutes::BRIDGE_MARCH,
        ExerciseId::HipThrust => &glutes::HIP_THRUST,
        ExerciseId::BandSideStep => &glutes::BAND_SIDE_STEP,
        ExerciseId::SideStepSquat => &glutes::SIDE_STEP_SQUAT,
        ExerciseId::SingleLegBridge => &glutes::SINGLE_LEG_BRIDGE,
        ExerciseId::WeightedHipThrust => &glutes::WEIGHTED_HIP_THRUST,
        ExerciseId::SingleLegSquatToChair => &glutes::SINGLE_LEG_SQUAT_TO_CHAIR,
        ExerciseId::PlankHipExtension => &glutes::PLANK_HIP_EXTENSION,
        ExerciseId::SidePlankAbduction => &glutes::SIDE_PLANK_ABDUCTION,
        ExerciseId::QuadSet => &quads::QUAD_SET,
        ExerciseId::SeatedKneeExtension => &quads::SEATED_KNEE_EXTENSION,
        ExerciseId::SitToStand => &quads::SIT_TO_STAND,
        ExerciseId::WallMiniSquat => &quads::WALL_MINI_SQUAT,
        ExerciseId::SupportedSquat => &quads::SUPPORTED_SQUAT,
        ExerciseId::BodyweightSquat => &quads::BODYWEIGHT_SQUAT,
        ExerciseId::WallSit => &quads::WALL_SIT,
        ExerciseId::ReverseLunge => &quads::REVERSE_LUNGE,
        ExerciseId::StepUp => &quads::STEP_UP,
        ExerciseId::LegPress => &quads::LEG_PRESS,
        ExerciseId::ForwardLunge => &quads::FORWARD_LUNGE,
        ExerciseId::GobletSquat => &quads::GOBLET_SQUAT,
        ExerciseId::RearFootSplitSquat => &quads::REAR_FOOT_SPLIT_SQUAT,
        ExerciseId::LateralStepDown => &quads::LATERAL_STEP_DOWN,
        ExerciseId::StandingLegCurl => &hamstrings::STANDING_LEG_CURL,
        ExerciseId::SeatedHeelDrag => &hamstrings::SEATED_HEEL_DRAG,
        ExerciseId::BridgeHeelDig => &hamstrings::BRIDGE_HEEL_DIG,
        ExerciseId::HipHingeWall => &hamstrings::HIP_HINGE_WALL,
        ExerciseId::HamstringBridgeChair => &hamstrings::HAMSTRING_BRIDGE_CHAIR,
        ExerciseId::SlidingLegCurl => &hamstrings::SLIDING_LEG_CURL,
        ExerciseId::BandLegCurl => &hamstrings::BAND_LEG_CURL,
        ExerciseId::MachineLegCurl => &hamstrings::MACHINE_LEG_CURL,
        ExerciseId::GoodMorning => &hamstrings::GOOD_MORNING,
        ExerciseId::DumbbellRdl => &hamstrings::DUMBBELL_RDL,
        ExerciseId::WalkingLunge => &hamstrings::WALKING_LUNGE,
        ExerciseId::SingleLegRdl => &hamstrings::SINGLE_LEG_RDL,
        ExerciseId::SingleLegHamstringBridge => &hamstrings::SINGLE_LEG_HAMSTRING_BRIDGE,
        ExerciseId::NordicCurlAssisted => &hamstrings::NORDIC_CURL_ASSISTED,
        ExerciseId::Deadlift => &hamstrings::DEADLIFT,
        ExerciseId::StandingBrace => &core::STANDING_BRACE,
        ExerciseId::StandingMarch => &core::STANDING_MARCH,
        ExerciseId::WallPlank => &core::WALL_PLANK,
        ExerciseId::PelvicTilt => &core::PELVIC_TILT,
        ExerciseId::HeelSlide => &core::HEEL_SLIDE,
        ExerciseId::DeadBugToeTap => &core::DEAD_BUG_TOE_TAP,
        ExerciseId::KneePlank => &core::KNEE_PLANK,
        ExerciseId::KneeSidePlank => &core::KNEE_SIDE_PLANK,
        ExerciseId::PelvicCurl => &core::PELVIC_CURL,
        ExerciseId::CurlUpMcgill => &core::CURL_UP_MCGILL,
        ExerciseId::DeadBug => &core::DEAD_BUG,
        ExerciseId::InclinePlank => &core::INCLINE_PLANK,
        ExerciseId::ForearmPlank => &core::FOREARM_PLANK,
        ExerciseId::SidePlank => &core::SIDE_PLANK,
        ExerciseId::PallofPress => &core::PALLOF_PRESS,
        ExerciseId::SuitcaseCarry => &core::SUITCASE_CARRY,
        ExerciseId::SingleLegStretch => &core::SINGLE_LEG_STRETCH,
        ExerciseId::RussianTwistHeelsDown => &core::RUSSIAN_TWIST_HEELS_DOWN,
        ExerciseId::RussianTwist => &core::RUSSIAN_TWIST,
        ExerciseId::Hundred => &core::HUNDRED,
        ExerciseId::LongLeverPlank => &core::LONG_LEVER_PLANK,
        ExerciseId::PlankShoulderTap => &core::PLANK_SHOULDER_TAP,
        ExerciseId::CatCow => &lower_back::CAT_COW,
        ExerciseId::SeatedCatCow => &lower_back::SEATED_CAT_COW,
        ExerciseId::BirdDogLeg => &lower_back::BIRD_DOG_LEG,
        ExerciseId::StandingBirdDog => &lower_back::STANDING_BIRD_DOG,
        ExerciseId::SupportedHingeHold => &lower_back::SUPPORTED_HINGE_HOLD,
        ExerciseId::BirdDog => &lower_back::BIRD_DOG,
        ExerciseId::HingeHold => &lower_back::HINGE_HOLD,
        ExerciseId::ProneChestRaise => &lower_back::PRONE_CHEST_RAISE,
        ExerciseId::SupermanAlternating => &lower_back::SUPERMAN_ALTERNATING,
        ExerciseId::BirdDogSquares => &lower_back::BIRD_DOG_SQUARES,
        ExerciseId::SwimmingPilates => &lower_back::SWIMMING_PILATES,
        ExerciseId::Superman => &lower_back::SUPERMAN,
        ExerciseId::BackExtensionBench => &lower_back::BACK_EXTENSION_BENCH,
        ExerciseId::Relief9090 => &relief::RELIEF_90_90,
        ExerciseId::ReliefProneElbows => &relief::RELIEF_PRONE_ELBOWS,
        ExerciseId::ReliefKneesToChest => &relief::RELIEF_KNEES_TO_CHEST,
        ExerciseId::ReliefWalk => &relief::RELIEF_WALK,
    }
}

/// Whether the picture is mirrored to show this side. Drawn is the right side: the leg that works; in a side plank it is
/// the left one, whose forearm is on the floor.
pub fn mirrored(exercise: &Exercise, left: bool) -> bool {
    let leans_left = matches!(
        exercise.id,
        ExerciseId::KneeSidePlank | ExerciseId::SidePlank | ExerciseId::SidePlankAbduction
    );
    exercise.one_sided && left != leans_left
}

/// The figure of a self-test.
pub fn self_test(test: SelfTest) -> &'static Figure {
    match test {
        SelfTest::BridgeHold => &self_tests::BRIDGE_HOLD,
        SelfTest::SlBridgeHold => &self_tests::SL_BRIDGE_HOLD,
        SelfTest::ChairStand => &self_tests::CHAIR_STAND,
        SelfTest::WallSit => &self_tests::WALL_SIT,
        SelfTest::HamstringBridge => &self_tests::HAMSTRING_BRIDGE,
        SelfTest::FrontPlank => &self_tests::FRONT_PLANK,
        SelfTest::SideBridge => &self_tests::SIDE_BRIDGE,
        SelfTest::ProneExtHold => &self_tests::PRONE_EXT_HOLD,
        SelfTest::BirddogHold => &self_tests::BIRDDOG_HOLD,
        SelfTest::SlStance => &self_tests::SL_STANCE,
        SelfTest::StepDown => &self_tests::STEP_DOWN,
    }
}
