//! English words for every exercise. A missing one does not compile.

mod core;
mod glutes;
mod hamstrings;
mod lower_back;
mod quads;
mod relief;

use crate::content::language::ExerciseText;
use crate::domain::exercise::ExerciseId;

/// The text of each exercise, and its name alone: a plan shows names before anybody reads how an exercise is done.
macro_rules! texts {
    ($($id:ident: $text:path,)*) => {
        pub(super) fn text(id: ExerciseId) -> &'static ExerciseText {
            match id {
                $(ExerciseId::$id => &$text,)*
            }
        }

        pub(super) fn name(id: ExerciseId) -> &'static str {
            match id {
                $(ExerciseId::$id => $text.name,)*
            }
        }
    };
}

texts! {
    GluteBridge: glutes::GLUTE_BRIDGE,
    Clamshell: glutes::CLAMSHELL,
    ProneHipExtension: glutes::PRONE_HIP_EXTENSION,
    QuadrupedHipExtension: glutes::QUADRUPED_HIP_EXTENSION,
    StandingHipAbduction: glutes::STANDING_HIP_ABDUCTION,
    StandingHipExtension: glutes::STANDING_HIP_EXTENSION,
    SideLyingAbduction: glutes::SIDE_LYING_ABDUCTION,
    BridgeMarch: glutes::BRIDGE_MARCH,
    HipThrust: glutes::HIP_THRUST,
    BandSideStep: glutes::BAND_SIDE_STEP,
    SideStepSquat: glutes::SIDE_STEP_SQUAT,
    SingleLegBridge: glutes::SINGLE_LEG_BRIDGE,
    WeightedHipThrust: glutes::WEIGHTED_HIP_THRUST,
    SingleLegSquatToChair: glutes::SINGLE_LEG_SQUAT_TO_CHAIR,
    PlankHipExtension: glutes::PLANK_HIP_EXTENSION,
    SidePlankAbduction: glutes::SIDE_PLANK_ABDUCTION,
    QuadSet: quads::QUAD_SET,
    SeatedKneeExtension: quads::SEATED_KNEE_EXTENSION,
    SitToStand: quads::SIT_TO_STAND,
    WallMiniSquat: quads::WALL_MINI_SQUAT,
    SupportedSquat: quads::SUPPORTED_SQUAT,
    BodyweightSquat: quads::BODYWEIGHT_SQUAT,
    WallSit: quads::WALL_SIT,
    ReverseLunge: quads::REVERSE_LUNGE,
    StepUp: quads::STEP_UP,
    LegPress: quads::LEG_PRESS,
    ForwardLunge: quads::FORWARD_LUNGE,
    GobletSquat: quads::GOBLET_SQUAT,
    RearFootSplitSquat: quads::REAR_FOOT_SPLIT_SQUAT,
    LateralStepDown: quads::LATERAL_STEP_DOWN,
    StandingLegCurl: hamstrings::STANDING_LEG_CURL,
    SeatedHeelDrag: hamstrings::SEATED_HEEL_DRAG,
    BridgeHeelDig: hamstrings::BRIDGE_HEEL_DIG,
    HipHingeWall: hamstrings::HIP_HINGE_WALL,
    HamstringBridgeChair: hamstrings::HAMSTRING_BRIDGE_CHAIR,
    SlidingLegCurl: hamstrings::SLIDING_LEG_CURL,
    BandLegCurl: hamstrings::BAND_LEG_CURL,
    MachineLegCurl: hamstrings::MACHINE_LEG_CURL,
    GoodMorning: hamstrings::GOOD_MORNING,
    DumbbellRdl: hamstrings::DUMBBELL_RDL,
    WalkingLunge: hamstrings::WALKING_LUNGE,
    SingleLegRdl: hamstrings::SINGLE_LEG_RDL,
    SingleLegHamstringBridge: hamstrings::SINGLE_LEG_HAMSTRING_BRIDGE,
    NordicCurlAssisted: hamstrings::NORDIC_CURL_ASSISTED,
    Deadlift: hamstrings::DEADLIFT,
    StandingBrace: core::STANDING_BRACE,
    StandingMarch: core::STANDING_MARCH,
    WallPlank: core::WALL_PLANK,
    PelvicTilt: core::PELVIC_TILT,
    HeelSlide: core::HEEL_SLIDE,
    DeadBugToeTap: core::DEAD_BUG_TOE_TAP,
    KneePlank: core::KNEE_PLANK,
    KneeSidePlank: core::KNEE_SIDE_PLANK,
    PelvicCurl: core::PELVIC_CURL,
    CurlUpMcgill: core::CURL_UP_MCGILL,
    DeadBug: core::DEAD_BUG,
    InclinePlank: core::INCLINE_PLANK,
    ForearmPlank: core::FOREARM_PLANK,
    SidePlank: core::SIDE_PLANK,
    PallofPress: core::PALLOF_PRESS,
    SuitcaseCarry: core::SUITCASE_CARRY,
    SingleLegStretch: core::SINGLE_LEG_STRETCH,
    RussianTwistHeelsDown: core::RUSSIAN_TWIST_HEELS_DOWN,
    RussianTwist: core::RUSSIAN_TWIST,
    Hundred: core::HUNDRED,
    LongLeverPlank: core::LONG_LEVER_PLANK,
    PlankShoulderTap: core::PLANK_SHOULDER_TAP,
    CatCow: lower_back::CAT_COW,
    SeatedCatCow: lower_back::SEATED_CAT_COW,
    BirdDogLeg: lower_back::BIRD_DOG_LEG,
    StandingBirdDog: lower_back::STANDING_BIRD_DOG,
    SupportedHingeHold: lower_back::SUPPORTED_HINGE_HOLD,
    BirdDog: lower_back::BIRD_DOG,
    HingeHold: lower_back::HINGE_HOLD,
    ProneChestRaise: lower_back::PRONE_CHEST_RAISE,
    SupermanAlternating: lower_back::SUPERMAN_ALTERNATING,
    BirdDogSquares: lower_back::BIRD_DOG_SQUARES,
    SwimmingPilates: lower_back::SWIMMING_PILATES,
    Superman: lower_back::SUPERMAN,
    BackExtensionBench: lower_back::BACK_EXTENSION_BENCH,
    Relief9090: relief::RELIEF_90_90,
    ReliefProneElbows: relief::RELIEF_PRONE_ELBOWS,
    ReliefKneesToChest: relief::RELIEF_KNEES_TO_CHEST,
    ReliefWalk: relief::RELIEF_WALK,
}
