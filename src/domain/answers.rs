//! The answers that the rules read, all of them given. [`Draft::answers`](super::questionnaire::Draft::answers) makes them from a questionnaire.

use super::body::PerGroup;
use super::codes::{codes, sets};
use super::exercise::Kits;

/// Pain from 0, none, to 10, the worst one can imagine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pain(u8);

impl Pain {
    pub const NONE: Self = Self(0);

    pub const fn new(score: u8) -> Option<Self> {
        if score <= 10 { Some(Self(score)) } else { None }
    }

    pub const fn score(self) -> u8 {
        self.0
    }
}

codes! {
    /// The screen that asks for a sign.
    Block {
        Emergency = "E",
        SameDay = "U",
        Days = "W",
        Readiness = "R",
    }
}

codes! {
    /// A sign that the safety and health lists ask for (clinical.md 1.2 and 1.3).
    Sign {
        Saddle = "saddle",
        Bladder = "bladder",
        Bowel = "bowel",
        Sexual = "sexual",
        BothLegs = "both_legs",
        LegCollapse = "leg_collapse",
        Accident = "accident",
        VeryUnwell = "very_unwell",
        TearingBelly = "tearing_belly",
        ChestNow = "chest_now",
        PregBleed = "preg_bleed",
        Unsteady = "unsteady",
        Fever = "fever",
        UrineFever = "urine_fever",
        Calf = "calf",
        WeightLoss = "weight_loss",
        Night = "night",
        MidBack = "mid_back",
        Lump = "lump",
        LegWeak = "leg_weak",
        InfectRisk = "infect_risk",
        MinorFall = "minor_fall",
        Aneurysm = "aneurysm",
        ChestEffort = "chest_effort",
        Faint = "faint",
        ToldNot = "told_not",
        Heart = "heart",
        PregProblem = "preg_problem",
        Osteo = "osteo",
        Steroids = "steroids",
        Falls = "falls",
        Hernia = "hernia",
    }
}

sets! {
    /// A set of signs.
    SignSet of Sign in u32
}

impl Sign {
    pub const fn block(self) -> Block {
        match self {
            Self::Saddle
            | Self::Bladder
            | Self::Bowel
            | Self::Sexual
            | Self::BothLegs
            | Self::LegCollapse
            | Self::Accident
            | Self::VeryUnwell
            | Self::TearingBelly
            | Self::ChestNow
            | Self::PregBleed => Block::Emergency,
            Self::Unsteady | Self::Fever | Self::UrineFever | Self::Calf => Block::SameDay,
            Self::WeightLoss
            | Self::Night
            | Self::MidBack
            | Self::Lump
            | Self::LegWeak
            | Self::InfectRisk
            | Self::MinorFall
            | Self::Aneurysm => Block::Days,
            Self::ChestEffort
            | Self::Faint
            | Self::ToldNot
            | Self::Heart
            | Self::PregProblem
            | Self::Osteo
            | Self::Steroids
            | Self::Falls
            | Self::Hernia => Block::Readiness,
        }
    }

    /// The signs of one block, in the order they are asked.
    pub fn of_block(block: Block) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |sign| sign.block() == block)
    }
}

codes! {
    /// What a reader says about one sign.
    Word {
        No = "no",
        Yes = "yes",
        NotSure = "not_sure",
        /// Old, checked by a doctor, and not changing: counts as no and is noted.
        Checked = "checked",
        /// Only for the question about sex: counts as no, and the warning card is offered.
        NotSaid = "not_said",
    }
}

/// What the reader said about every sign. A sign is in one of the four sets at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signs {
    yes: SignSet,
    not_sure: SignSet,
    checked: SignSet,
    not_said: SignSet,
}

impl Signs {
    pub fn word(self, sign: Sign) -> Word {
        if self.yes.contains(sign) {
            Word::Yes
        } else if self.not_sure.contains(sign) {
            Word::NotSure
        } else if self.checked.contains(sign) {
            Word::Checked
        } else if self.not_said.contains(sign) {
            Word::NotSaid
        } else {
            Word::No
        }
    }

    pub fn say(&mut self, sign: Sign, word: Word) {
        self.yes.set(sign, word == Word::Yes);
        self.not_sure.set(sign, word == Word::NotSure);
        self.checked.set(sign, word == Word::Checked);
        self.not_said.set(sign, word == Word::NotSaid);
    }

    pub const fn yes(self, sign: Sign) -> bool {
        // The health list asks yes or no: whatever shows as a tick there counts as one.
        let ticked = matches!(sign.block(), Block::Readiness)
            && (self.not_sure.contains(sign) || self.checked.contains(sign) || self.not_said.contains(sign));
        ticked || self.yes.contains(sign)
    }

    pub const fn not_sure(self, sign: Sign) -> bool {
        self.not_sure.contains(sign)
    }

    /// Every sign the reader spoke of, in the order of the lists.
    pub fn named(self) -> impl Iterator<Item = (Sign, Word)> {
        Sign::ALL
            .iter()
            .map(move |sign| (*sign, self.word(*sign)))
            .filter(|(_, word)| *word != Word::No)
    }

    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Both together; the lists of two screens never share a sign.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            yes: self.yes.or(other.yes),
            not_sure: self.not_sure.or(other.not_sure),
            checked: self.checked.or(other.checked),
            not_said: self.not_said.or(other.not_said),
        }
    }
}

codes! {
    /// Used only to read self-test norms.
    Sex { Female = "f", Male = "m", Unsaid = "x" }
}

codes! {
    /// Ever had cancer? `Recent` is now or in the last five years.
    Cancer { None = "none", Recent = "recent", Old = "old" }
}

codes! {
    /// Blood pressure.
    Bp {
        /// Normal, or high and controlled.
        Normal = "normal",
        /// Not controlled, or 160/100 and above.
        Uncontrolled = "uncontrolled",
        /// 180/120 and above.
        Crisis = "crisis",
    }
}

codes! {
    /// Does pain go into a leg?
    LegPain { None = "none", AboveKnee = "above_knee", BelowKnee = "below_knee", Both = "both" }
}

codes! {
    /// What bothers the back.
    Trigger {
        Sit = "sit",
        Stand = "stand",
        Walk = "walk",
        Bend = "bend",
        Lift = "lift",
        Rise = "rise",
        Twist = "twist",
        Arch = "arch",
    }
}

sets! {
    /// Everything that bothers the back.
    Triggers of Trigger in u8
}

codes! {
    /// What eases the back. Lying down has no effect on flags.
    Ease { Sit = "sit", Stand = "stand", Walk = "walk", Bend = "bend", Lie = "lie" }
}

sets! {
    /// Everything that eases the back.
    Eases of Ease in u8
}

codes! {
    /// The side view a reader picks as most like them.
    Posture { None = "none", Arched = "arched", Sway = "sway", Flat = "flat", Slump = "slump" }
}

codes! {
    /// What the reader would most like to do better.
    Goal {
        Lift = "lift",
        WalkStand = "walk_stand",
        SitWork = "sit_work",
        Stairs = "stairs",
        Sport = "sport",
        General = "general",
    }
}

codes! {
    /// How used the reader is to strength exercise.
    Experience { None = "none", Some = "some", Regular = "regular", Advanced = "advanced" }
}

impl Experience {
    /// What a group is taken for as long as no self-test speaks of it (6.2).
    pub const fn untested(self) -> Rating {
        match self {
            Self::None | Self::Some => Rating::Weak,
            Self::Regular => Rating::Fair,
            Self::Advanced => Rating::Good,
        }
    }
}

codes! {
    /// A joint that hurts when loaded.
    Joint { Knee = "knee", Hip = "hip", Wrist = "wrist", Shoulder = "shoulder" }
}

sets! {
    /// The joints that hurt when loaded.
    Joints of Joint in u8
}

codes! {
    /// An item of the morning-stiffness list (block I).
    Pattern {
        Gradual = "gradual",
        Stiff30 = "stiff30",
        BetterMove = "better_move",
        NightHalf = "night_half",
        ButtockAlt = "buttock_alt",
        Extras = "extras",
        /// One red, hot, painful eye: its own rule, not counted among the others.
        RedEye = "red_eye",
    }
}

sets! {
    /// The items of block I that the reader ticked.
    Patterns of Pattern in u8
}

codes! {
    /// How a self-test went against its comparison group.
    Rating { Weak = "weak", Fair = "fair", Good = "good" }
}

/// Self-test results as the rules read them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    pub groups: PerGroup<Option<Rating>>,
    /// Single-leg stance: balance more than strength, so half weight (W1b).
    pub stance: Option<Rating>,
    pub step_down: Option<Rating>,
    /// Stood under five seconds on one leg: sets the balance flag at any age.
    pub unsteady: bool,
}

/// How long the back has hurt, in whole days. The questionnaire asks for weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration(u32);

impl Duration {
    pub const fn days(days: u32) -> Self {
        Self(days)
    }

    pub const fn weeks(weeks: u32) -> Self {
        Self(weeks * 7)
    }

    pub const fn is_under_weeks(self, weeks: u32) -> bool {
        self.0 < weeks * 7
    }

    pub const fn in_years(self) -> u32 {
        self.0 / 364
    }
}

/// Everything the rules read, every answer given. The defaults are those of clinical.md section 7.
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answers {
    pub age: u8,
    pub sex: Sex,
    pub signs: Signs,
    pub cancer: Cancer,
    /// The pain is new or different from before the cancer or infection.
    pub pain_new: bool,
    pub worsening: bool,
    pub bp: Bp,
    /// Weeks of pregnancy; 0 when not pregnant.
    pub preg_weeks: u8,
    /// Weeks since giving birth.
    pub pp_weeks: Option<u8>,
    /// Weeks since an operation on belly, spine, hip or leg. Past twelve, only a spine operation is asked for.
    pub surgery_weeks: Option<u8>,
    /// Weeks since a spine fracture.
    pub vert_fx_weeks: Option<u16>,
    pub pain_now: Pain,
    pub pain_worst: Option<Pain>,
    pub duration: Duration,
    pub first_ever: bool,
    /// Episodes in the last twelve months.
    pub episodes: u8,
    /// Age when the pain began, where the duration does not tell.
    pub onset_age: Option<u8>,
    pub patterns: Patterns,
    pub leg_pain: LegPain,
    pub leg_numb: bool,
    pub triggers: Triggers,
    pub eases: Eases,
    pub posture: Posture,
    /// Hours of sitting on a normal day.
    pub sit_hours: u8,
    pub joints: Joints,
    /// Can get down to the floor and up again without help.
    pub floor: bool,
    /// How sure the reader is to be active, 0 to 10.
    pub confidence: Option<u8>,
    pub goal: Goal,
    pub experience: Experience,
    pub kits: Kits,
    /// Days a week the reader offers, 1 to 7.
    pub days: u8,
    /// Minutes each time, 10 to 60.
    pub minutes: u8,
    pub ratings: Ratings,
    /// Findings a clinician has seen the reader for and said exercise is fine: they no longer stop a plan.
    pub seen: super::triage::Rows,
    /// Findings for which a clinician said that normal exercise is fine: they no longer hold the plan at gentle.
    pub lifted: super::triage::Rows,
    /// The diary says: worse by 2 on the weekly average for two weeks running.
    pub worse_weeks: bool,
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            age: 40,
            sex: Sex::Unsaid,
            signs: Signs::default(),
            cancer: Cancer::None,
            pain_new: false,
            worsening: false,
            bp: Bp::Normal,
            preg_weeks: 0,
            pp_weeks: None,
            surgery_weeks: None,
            vert_fx_weeks: None,
            pain_now: Pain(3),
            pain_worst: Some(Pain(5)),
            duration: Duration::weeks(16),
            first_ever: false,
            episodes: 0,
            onset_age: None,
            patterns: Patterns::EMPTY,
            leg_pain: LegPain::None,
            leg_numb: false,
            triggers: Triggers::EMPTY,
            eases: Eases::EMPTY,
            posture: Posture::None,
            sit_hours: 4,
            joints: Joints::EMPTY,
            floor: true,
            confidence: None,
            goal: Goal::General,
            experience: Experience::None,
            kits: Kits::EMPTY,
            days: 3,
            minutes: 20,
            ratings: Ratings::default(),
            seen: super::triage::Rows::EMPTY,
            lifted: super::triage::Rows::EMPTY,
            worse_weeks: false,
        }
    }
}

impl Answers {
    /// Gave birth within the last twelve weeks.
    pub fn gave_birth_lately(&self) -> bool {
        self.pp_weeks.is_some_and(|weeks| weeks <= 12)
    }

    /// Broke a bone of the spine within the last twelve weeks.
    pub fn broke_the_spine_lately(&self) -> bool {
        self.vert_fx_weeks.is_some_and(|weeks| weeks < 12)
    }

    /// The age at which the pain began: as said, or as the duration tells.
    pub fn onset(&self) -> u32 {
        self.onset_age
            .map_or(u32::from(self.age).saturating_sub(self.duration.in_years()), u32::from)
    }
}
