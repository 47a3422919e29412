//! An exercise as the rules see it: what it trains, what it needs, whom it does not suit, and its dose.
//!
//! The table itself is content (`content::exercises`); nothing here is text.

use super::body::{Group, Muscles};
use super::codes::{codes, sets};
use super::flag::Flags;

codes! {
    /// Something a reader may have at home.
    Kit {
        Chair = "chair",
        Step = "step",
        Band = "band",
        Dumbbell = "dumbbell",
        Towel = "towel",
        Anchor = "anchor",
        Gym = "gym",
    }
}

sets! {
    /// The equipment a reader has.
    Kits of Kit in u8
}

/// The equipment an exercise needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Nothing,
    /// All of these.
    All(Kits),
    /// Any one of these.
    Any(Kits),
}

impl Need {
    pub fn is_met_by(self, owned: Kits) -> bool {
        match self {
            Self::Nothing => true,
            Self::All(kits) => kits.without(owned).is_empty(),
            Self::Any(kits) => !kits.and(owned).is_empty(),
        }
    }

    pub fn kits(self) -> Kits {
        match self {
            Self::Nothing => Kits::EMPTY,
            Self::All(kits) | Self::Any(kits) => kits,
        }
    }
}

codes! {
    /// The position an exercise starts from, those on the feet and on a seat first.
    Position {
        Standing = "standing",
        Seated = "seated",
        Kneeling = "kneeling",
        Quadruped = "quadruped",
        Side = "side",
        Supine = "supine",
        Prone = "prone",
    }
}

codes! {
    /// What the spine moves into, or is held in.
    Direction { Neutral = "neutral", Flexion = "flex", Extension = "ext", Rotation = "rot" }
}

codes! {
    /// Compression of the spine: an order only (4.7), never a number for readers.
    Load { Low = "low", Mid = "mid", High = "high" }
}

/// What one set is made of. Ranges run from where a reader starts to where the next step begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    /// Repetitions.
    Reps { low: u16, high: u16 },
    /// One hold, in seconds.
    Hold { low: u16, high: u16 },
    /// Repetitions that are holds of so many seconds each.
    RepsHeld { low: u16, high: u16, seconds: u16 },
}

impl Amount {
    pub const fn low(self) -> u16 {
        match self {
            Self::Reps { low, .. } | Self::Hold { low, .. } | Self::RepsHeld { low, .. } => low,
        }
    }

    pub const fn high(self) -> u16 {
        match self {
            Self::Reps { high, .. } | Self::Hold { high, .. } | Self::RepsHeld { high, .. } => high,
        }
    }

    pub const fn is_hold(self) -> bool {
        matches!(self, Self::Hold { .. })
    }

    /// Seconds of work in one set at the top of the range (6.6).
    pub const fn seconds(self) -> u32 {
        match self {
            Self::Reps { high, .. } => high as u32 * 4,
            Self::Hold { high, .. } => high as u32,
            Self::RepsHeld { high, seconds, .. } => high as u32 * (seconds as u32 + 2),
        }
    }
}

/// The pace of one repetition, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tempo {
    /// Into the end position.
    pub up: u16,
    pub hold: u16,
    /// Back to the start.
    pub down: u16,
}

impl Tempo {
    pub const fn seconds(self) -> u16 {
        self.up + self.hold + self.down
    }
}

/// Sets × amount, and the rest between sets in seconds. Per side where the exercise is one-sided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    pub sets: u8,
    pub amount: Amount,
    pub rest: u16,
}

/// One row of the exercise table (clinical.md 4.0 explains every column).
#[derive(Debug)]
pub struct Exercise {
    pub id: ExerciseId,
    /// `None` for a relief position, which is never counted as strength work.
    pub group: Option<Group>,
    pub primary: Muscles,
    pub secondary: Muscles,
    pub need: Need,
    /// The reader must get down to the floor and up again.
    pub floor: bool,
    /// 1 gentle, 2 moderate, 3 strong; 0 for a relief position.
    pub level: u8,
    pub position: Position,
    pub direction: Direction,
    pub load: Load,
    /// Done on each side in turn: the dose counts per side.
    pub one_sided: bool,
    /// Hard: never shown to a reader with one of these flags.
    pub excluded_by: Flags,
    /// Soft: ranked lower and shown with a caution.
    pub cautioned_by: Flags,
    pub dose: Dose,
    pub easier: Option<ExerciseId>,
    pub harder: Option<ExerciseId>,
    /// Named in the article the widget was made for.
    pub in_article: bool,
}

impl Exercise {
    /// 2 seconds up, 1 at the top, 3 down, unless the dose or the steps say how long each repetition is held. A hold has no
    /// repetitions; its way in and out takes as long.
    pub const fn tempo(&self) -> Tempo {
        let hold = match self.dose.amount {
            Amount::RepsHeld { seconds, .. } => seconds,
            Amount::Reps { .. } => self.held_for(),
            Amount::Hold { .. } => 1,
        };
        Tempo { up: 2, hold, down: 3 }
    }

    /// Seconds in the end position; where the steps give a range, its least.
    const fn held_for(&self) -> u16 {
        match self.id {
            ExerciseId::BirdDogLeg | ExerciseId::BridgeHeelDig => 5,
            ExerciseId::PallofPress
            | ExerciseId::PelvicTilt
            | ExerciseId::ProneChestRaise
            | ExerciseId::SeatedKneeExtension
            | ExerciseId::StandingBirdDog
            | ExerciseId::SupermanAlternating => 3,
            ExerciseId::GluteBridge
            | ExerciseId::HamstringBridgeChair
            | ExerciseId::HipThrust
            | ExerciseId::ProneHipExtension
            | ExerciseId::SingleLegBridge
            | ExerciseId::StandingHipExtension
            | ExerciseId::StandingMarch
            | ExerciseId::Superman
            | ExerciseId::WallMiniSquat => 2,
            _ => 1,
        }
    }

    /// Seconds this exercise takes with so many sets (6.6).
    pub fn seconds(&self, sets: u8) -> u32 {
        let sides = if self.one_sided { 2 } else { 1 };
        let sets = u32::from(sets);
        sets * self.dose.amount.seconds() * sides + sets.saturating_sub(1) * u32::from(self.dose.rest) + 30
    }

    pub const fn is_relief(&self) -> bool {
        self.group.is_none()
    }

    /// Mobility work: it opens a session and never counts as strength work (X10).
    pub const fn is_warm_up(&self) -> bool {
        matches!(self.id, ExerciseId::CatCow | ExerciseId::SeatedCatCow)
    }
}

impl PartialEq for Exercise {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Exercise {}

/// The table of exercises that a plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue(pub &'static [&'static Exercise]);

impl Catalogue {
    pub fn iter(self) -> impl Iterator<Item = &'static Exercise> {
        self.0.iter().copied()
    }

    pub fn get(self, id: ExerciseId) -> Option<&'static Exercise> {
        self.iter().find(|exercise| exercise.id == id)
    }
}

codes! {
    /// Every exercise and relief position, by its permanent id.
    ExerciseId {
        GluteBridge = "glute_bridge",
        Clamshell = "clamshell",
        ProneHipExtension = "prone_hip_extension",
        QuadrupedHipExtension = "quadruped_hip_extension",
        StandingHipAbduction = "standing_hip_abduction",
        StandingHipExtension = "standing_hip_extension",
        SideLyingAbduction = "side_lying_abduction",
        BridgeMarch = "bridge_march",
        HipThrust = "hip_thrust",
        BandSideStep = "band_side_step",
        SideStepSquat = "side_step_squat",
        SingleLegBridge = "single_leg_bridge",
        WeightedHipThrust = "weighted_hip_thrust",
        SingleLegSquatToChair = "single_leg_squat_to_chair",
        PlankHipExtension = "plank_hip_extension",
        SidePlankAbduction = "side_plank_abduction",
        QuadSet = "quad_set",
        SeatedKneeExtension = "seated_knee_extension",
        SitToStand = "sit_to_stand",
        WallMiniSquat = "wall_mini_squat",
        SupportedSquat = "supported_squat",
        BodyweightSquat = "bodyweight_squat",
        WallSit = "wall_sit",
        ReverseLunge = "reverse_lunge",
        StepUp = "step_up",
        LegPress = "leg_press",
        ForwardLunge = "forward_lunge",
        GobletSquat = "goblet_squat",
        RearFootSplitSquat = "rear_foot_split_squat",
        LateralStepDown = "lateral_step_down",
        StandingLegCurl = "standing_leg_curl",
        SeatedHeelDrag = "seated_heel_drag",
        BridgeHeelDig = "bridge_heel_dig",
        HipHingeWall = "hip_hinge_wall",
        HamstringBridgeChair = "hamstring_bridge_chair",
        SlidingLegCurl = "sliding_leg_curl",
        BandLegCurl = "band_leg_curl",
        MachineLegCurl = "machine_leg_curl",
        GoodMorning = "good_morning",
        DumbbellRdl = "dumbbell_rdl",
        WalkingLunge = "walking_lunge",
        SingleLegRdl = "single_leg_rdl",
        SingleLegHamstringBridge = "single_leg_hamstring_bridge",
        NordicCurlAssisted = "nordic_curl_assisted",
        Deadlift = "deadlift",
        StandingBrace = "standing_brace",
        StandingMarch = "standing_march",
        WallPlank = "wall_plank",
        PelvicTilt = "pelvic_tilt",
        HeelSlide = "heel_slide",
        DeadBugToeTap = "dead_bug_toe_tap",
        KneePlank = "knee_plank",
        KneeSidePlank = "knee_side_plank",
        PelvicCurl = "pelvic_curl",
        CurlUpMcgill = "curl_up_mcgill",
        DeadBug = "dead_bug",
        InclinePlank = "incline_plank",
        ForearmPlank = "forearm_plank",
        SidePlank = "side_plank",
        PallofPress = "pallof_press",
        SuitcaseCarry = "suitcase_carry",
        SingleLegStretch = "single_leg_stretch",
        RussianTwistHeelsDown = "russian_twist_heels_down",
        RussianTwist = "russian_twist",
        Hundred = "hundred",
        LongLeverPlank = "long_lever_plank",
        PlankShoulderTap = "plank_shoulder_tap",
        CatCow = "cat_cow",
        SeatedCatCow = "seated_cat_cow",
        BirdDogLeg = "bird_dog_leg",
        StandingBirdDog = "standing_bird_dog",
        SupportedHingeHold = "supported_hinge_hold",
        BirdDog = "bird_dog",
        HingeHold = "hinge_hold",
        ProneChestRaise = "prone_chest_raise",
        SupermanAlternating = "superman_alternating",
        BirdDogSquares = "bird_dog_squares",
        SwimmingPilates = "swimming_pilates",
        Superman = "superman",
        BackExtensionBench = "back_extension_bench",
        Relief9090 = "relief_90_90",
        ReliefProneElbows = "relief_prone_elbows",
        ReliefKneesToChest = "relief_knees_to_chest",
        ReliefWalk = "relief_walk",
    }
}
