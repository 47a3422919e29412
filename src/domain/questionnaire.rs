//! The questionnaire: its steps, the reader's replies so far, and the way through.
//!
//! A [`Draft`] is always a valid beginning. Each step is kept with a stamp, so that two drafts of the same
//! reader merge step by step and neither overwrites the other.

use super::answers::{
    Answers, Block, Bp, Cancer, Duration, Ease, Eases, Experience, Goal, Joint, Joints, LegPain, Pain, Pattern,
    Patterns, Posture, Ratings, Sex, Sign, Signs, Trigger, Triggers, Word,
};
use super::codes::codes;
use super::day::Day;
use super::exercise::{Kit, Kits};
use super::spots::{Spot, Spots};
use super::triage::{ADULT_FROM, Level, Rows, asks_for_pattern, triage};

codes! {
    /// A screen of the questionnaire, in the order they are asked.
    Step {
        About = "about",
        Emergency = "emergency",
        SameDay = "same_day",
        Days = "days",
        Heart = "heart",
        Bones = "bones",
        Joints = "joints",
        /// Also the legs, of readers whose back does not hurt.
        Pain = "pain",
        /// Asked only after long-lasting pain that began before 45.
        Pattern = "pattern",
        /// Legs, what bothers, what eases: asked only of readers with pain.
        Moves = "moves",
        Posture = "posture",
        Aims = "aims",
        Means = "means",
        /// The optional self-tests: done or skipped.
        Tests = "tests",
    }
}

codes! {
    /// A single question, as far as something can be said about it.
    Question {
        Age = "age",
        Sex = "sex",
        Emergency = "block_e",
        SameDay = "block_u",
        Days = "block_w",
        Cancer = "cancer",
        PainNew = "pain_new",
        Heart = "heart_list",
        Bp = "bp",
        Bones = "bones_list",
        PregWeeks = "preg_weeks",
        VertFx = "vert_fx_weeks",
        Joints = "joints",
        Duration = "duration_weeks",
        PainNow = "pain_now",
        PainWorst = "pain_worst",
        PainAverage = "pain_avg",
        Interfere = "interfere",
        Trend = "worsening",
        Episodes = "episodes",
        OnsetAge = "onset_age",
        Pattern = "block_i",
        Spots = "spots",
        /// The sign of that name, asked once more where a mark speaks for it.
        MidBack = "mid_back",
        LegPain = "leg_pain",
        LegNumb = "leg_numb",
        Triggers = "triggers",
        Eases = "eases",
        Posture = "posture",
        Goal = "goal",
        SitHours = "sit_hours",
        Activities = "activities",
        Confidence = "confidence",
        Experience = "experience",
        Kits = "equip",
        Days7 = "days_a_week",
        Minutes = "minutes",
    }
}

codes! {
    /// How long the back has hurt, as the reader picks it.
    HowLong {
        NoPain = "no_pain",
        Under2Weeks = "under_2_weeks",
        To6Weeks = "2_to_6_weeks",
        To12Weeks = "6_to_12_weeks",
        To12Months = "3_to_12_months",
        OverAYear = "over_a_year",
    }
}

impl HowLong {
    /// The value the rules read (2.6).
    pub const fn duration(self) -> Duration {
        Duration::weeks(match self {
            Self::NoPain => 0,
            Self::Under2Weeks => 1,
            Self::To6Weeks => 4,
            Self::To12Weeks => 9,
            Self::To12Months => 26,
            Self::OverAYear => 100,
        })
    }
}

codes! {
    /// The last two weeks.
    Trend { Better = "better", Same = "same", Worse = "worse" }
}

codes! {
    /// Earlier episodes.
    Before { First = "first", LongAgo = "long_ago", Once = "once", Often = "often" }
}

codes! {
    /// How long ago a bone in the spine broke.
    SpineFracture { Recent = "recent", Old = "old" }
}

/// Something with the count of when it was last said. The greater stamp holds; equal stamps fall to the greater value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamped<T> {
    pub stamp: u32,
    /// The reader went on past this step with these replies.
    pub given: bool,
    pub value: T,
}

impl<T: Clone + Ord> Stamped<T> {
    pub fn merge(&mut self, other: &Self) {
        if other > self {
            *self = other.clone();
        }
    }
}

/// Age and sex, and the day they were said, since an age grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    pub age: Option<u8>,
    pub sex: Option<Sex>,
    pub on: Option<Day>,
}

/// Block E, and the day it was last gone through, since it is asked again after a long break.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct EmergencyList {
    pub signs: Signs,
    pub on: Option<Day>,
}

/// Block W, with what is asked about cancer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct DaysList {
    pub signs: Signs,
    pub cancer: Option<Cancer>,
    pub pain_new: Option<bool>,
}

/// Heart, breath and balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeartList {
    pub signs: Signs,
    pub high_pressure: bool,
    /// `None` when high blood pressure is not ticked.
    pub bp: Option<Bp>,
}

/// Bones, operations and pregnancy, and the day they were said, since weeks pass.
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BonesList {
    pub signs: Signs,
    pub pregnant: bool,
    pub preg_weeks: Option<u8>,
    pub gave_birth: bool,
    pub operation: bool,
    pub spine_broken: bool,
    pub spine_fracture: Option<SpineFracture>,
    pub on: Option<Day>,
}

/// Sore joints, and the way to the floor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct JointsList {
    pub joints: Joints,
    pub no_floor: bool,
}

/// Pain and its course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PainReplies {
    pub how_long: Option<HowLong>,
    pub now: Option<Pain>,
    pub worst: Option<Pain>,
    pub average: Option<Pain>,
    /// How much the back got in the way of daily life, 0 to 10. Shown in progress; no rule reads it.
    pub interfere: Option<Pain>,
    pub trend: Option<Trend>,
    pub before: Option<Before>,
    pub onset_age: Option<u8>,
}

/// Legs, what bothers, what eases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MovesReplies {
    /// What the list says; the marks may say more. See [`MovesReplies::leg_pain`].
    pub listed: Option<LegPain>,
    pub leg_numb: bool,
    pub triggers: Triggers,
    pub eases: Eases,
    /// Where it hurts, as marked on the body picture.
    pub spots: Spots,
    /// It hurts between the shoulder blades, but the main pain is elsewhere.
    pub not_mid_back: bool,
}

impl MovesReplies {
    /// Pain in a leg, as the list and the body picture say together: neither takes back what the other says.
    pub fn leg_pain(self) -> Option<LegPain> {
        let marked = Some(self.spots.leg_pain()).filter(|marked| *marked != LegPain::None);
        self.listed.max(marked)
    }
}

/// What the reader wants, and how the day goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct AimsReplies {
    pub goal: Option<Goal>,
    pub sit_hours: Option<u8>,
    pub confidence: Option<u8>,
}

/// Experience, equipment and time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeansReplies {
    pub experience: Option<Experience>,
    pub kits: Kits,
    pub days: Option<u8>,
    pub minutes: Option<u8>,
}

/// What a clinician said about findings of the triage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClinicianSaid {
    /// Seen for these, and exercise is fine.
    pub seen: Rows,
    /// Normal exercise is fine despite these.
    pub lifted: Rows,
}

/// The reader's replies so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Draft {
    /// The reader has read what this is and is not, and wants to go on.
    pub consent: Stamped<()>,
    pub about: Stamped<About>,
    pub emergency: Stamped<EmergencyList>,
    pub same_day: Stamped<Signs>,
    pub days: Stamped<DaysList>,
    pub heart: Stamped<HeartList>,
    pub bones: Stamped<BonesList>,
    pub joints: Stamped<JointsList>,
    pub pain: Stamped<PainReplies>,
    pub pattern: Stamped<Patterns>,
    pub moves: Stamped<MovesReplies>,
    pub posture: Stamped<Option<Posture>>,
    pub aims: Stamped<AimsReplies>,
    pub means: Stamped<MeansReplies>,
    pub tests: Stamped<()>,
    pub clinician: Stamped<ClinicianSaid>,
    /// Only of answers that go out without their diary: it said, worse for two weeks running.
    pub worse_weeks: bool,
}

/// One thing the reader said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Age(Option<u8>),
    Sex(Sex),
    Sign(Sign, Word),
    /// Ever had cancer; `None` takes the tick back.
    Cancer(Option<Cancer>),
    PainNew(bool),
    HighPressure(bool),
    Bp(Bp),
    Pregnant(bool),
    PregWeeks(Option<u8>),
    GaveBirth(bool),
    Operation(bool),
    SpineBroken(bool),
    SpineFracture(SpineFracture),
    Joint(Joint, bool),
    NoFloor(bool),
    HowLong(HowLong),
    PainNow(Pain),
    PainWorst(Pain),
    PainAverage(Pain),
    Interfere(Pain),
    Trend(Trend),
    Before(Before),
    OnsetAge(Option<u8>),
    Pattern(Pattern, bool),
    /// A region of the body picture, marked or not.
    Spot(Spot, bool),
    /// Marked between the shoulder blades, but the main pain is elsewhere. The other answer is the sign itself.
    NotMidBack,
    LegPain(LegPain),
    LegNumb(bool),
    Trigger(Trigger, bool),
    Ease(Ease, bool),
    Posture(Posture),
    Goal(Goal),
    SitHours(Option<u8>),
    Confidence(u8),
    Experience(Experience),
    Kit(Kit, bool),
    Days(u8),
    Minutes(u8),
    /// A clinician has seen the reader for these and said exercise is fine.
    Seen(Rows),
    /// A clinician said normal exercise is fine despite these.
    Lifted(Rows),
}

codes! {
    /// Something in the answers that does not fit together. Asked about, never mended in silence (6.1).
    Prompt {
        NowOverWorst = "now_over_worst",
        NoPainButTriggers = "no_pain_but_triggers",
        LongerThanLife = "longer_than_life",
        PregnantTooLong = "pregnant_too_long",
        BothDirections = "both_directions",
        AdvancedButWeak = "advanced_but_weak",
        TooMuchAtOnce = "too_much_at_once",
        AgeUnlikely = "age_unlikely",
    }
}

impl Prompt {
    /// A prompt that must be settled before the reader can go on; the others only explain.
    pub const fn stops(self) -> bool {
        matches!(self, Self::AgeUnlikely | Self::PregnantTooLong | Self::LongerThanLife)
    }
}

/// Ages outside this range are asked for again.
pub const LIKELY_AGES: core::ops::RangeInclusive<u8> = 10..=110;

/// No pregnancy lasts longer than this many weeks.
pub const LONGEST_PREGNANCY: u8 = 45;

impl Draft {
    /// The greatest stamp in the draft.
    pub fn last_stamp(&self) -> u32 {
        [
            self.consent.stamp,
            self.about.stamp,
            self.emergency.stamp,
            self.same_day.stamp,
            self.days.stamp,
            self.heart.stamp,
            self.bones.stamp,
            self.joints.stamp,
            self.pain.stamp,
            self.pattern.stamp,
            self.moves.stamp,
            self.posture.stamp,
            self.aims.stamp,
            self.means.stamp,
            self.tests.stamp,
            self.clinician.stamp,
        ]
        .into_iter()
        .max()
        .unwrap_or(0)
    }

    /// Step by step, what was said last. Associative, commutative and idempotent.
    pub fn merge(&mut self, other: &Self) {
        self.consent.merge(&other.consent);
        self.about.merge(&other.about);
        self.emergency.merge(&other.emergency);
        self.same_day.merge(&other.same_day);
        self.days.merge(&other.days);
        self.heart.merge(&other.heart);
        self.bones.merge(&other.bones);
        self.joints.merge(&other.joints);
        self.pain.merge(&other.pain);
        self.pattern.merge(&other.pattern);
        self.moves.merge(&other.moves);
        self.posture.merge(&other.posture);
        self.aims.merge(&other.aims);
        self.means.merge(&other.means);
        self.tests.merge(&other.tests);
        self.clinician.merge(&other.clinician);
        self.worse_weeks |= other.worse_weeks;
    }

    /// All that was said earlier is in it, or was said anew since. What does not go on from it is another record.
    #[inline(never)]
    pub fn goes_on_from(&self, earlier: &Self) -> bool {
        let mut both = *self;
        both.merge(earlier);
        both == *self
    }

    /// As if all of it were said today: ages and weeks have grown, and what is over by now is no longer said.
    ///
    /// For what carries no days. Weeks since a birth or a break begin anew there: on the careful side.
    #[must_use]
    pub fn as_of(&self, today: Day) -> Self {
        let grown = self.answers(today, Ratings::default());
        let mut it = *self;
        let about = &mut it.about.value;
        about.age = about.age.map(|_| grown.age);
        about.on = about.on.map(|_| today);
        if it.pain.value.onset_age.is_none() && it.asks_onset_age() {
            it.pain.value.onset_age = grown.onset_age;
        }
        if asks_for_pattern(&grown) && !asks_for_pattern(&it.answers(today, Ratings::default())) {
            // Pain of less than a year that began before 45 goes with the age of that time: no rule but this one turns on
            // the birthday in between.
            it.about.value.age = self.about.value.age;
        }
        let bones = &mut it.bones.value;
        if bones.pregnant && bones.preg_weeks.is_some() {
            bones.preg_weeks = Some(grown.preg_weeks);
        }
        bones.gave_birth &= grown.gave_birth_lately();
        if bones.spine_broken && bones.spine_fracture.is_some() && !grown.broke_the_spine_lately() {
            bones.spine_fracture = Some(SpineFracture::Old);
        }
        bones.on = bones.on.map(|_| today);
        it
    }

    /// As said on this day, all of it with this stamp: for answers that come without days and stamps.
    #[must_use]
    pub fn said_on(&self, today: Day, stamp: u32) -> Self {
        let mut it = *self;
        for step in it.stamps() {
            if *step > 0 {
                *step = stamp;
            }
        }
        it.about.value.on = it.about.value.age.map(|_| today);
        it.emergency.value.on = it.emergency.given.then_some(today);
        it.bones.value.on = (it.bones.stamp > 0).then_some(today);
        it
    }

    /// The stamp of every step.
    pub(super) fn stamps(&mut self) -> [&mut u32; 16] {
        [
            &mut self.consent.stamp,
            &mut self.about.stamp,
            &mut self.emergency.stamp,
            &mut self.same_day.stamp,
            &mut self.days.stamp,
            &mut self.heart.stamp,
            &mut self.bones.stamp,
            &mut self.joints.stamp,
            &mut self.pain.stamp,
            &mut self.pattern.stamp,
            &mut self.moves.stamp,
            &mut self.posture.stamp,
            &mut self.aims.stamp,
            &mut self.means.stamp,
            &mut self.tests.stamp,
            &mut self.clinician.stamp,
        ]
    }

    /// Takes in one reply. The stamp must be above [`Draft::last_stamp`] for the reply to survive a merge.
    pub fn note(&mut self, reply: Reply, today: Day, stamp: u32) {
        match reply {
            Reply::Age(age) => {
                let about = stamped(&mut self.about, stamp);
                about.age = age;
                about.on = Some(today);
            }
            Reply::Sex(sex) => stamped(&mut self.about, stamp).sex = Some(sex),
            Reply::Sign(sign, word) => self.signs_of(sign, stamp).say(sign, word),
            Reply::Cancer(cancer) => stamped(&mut self.days, stamp).cancer = cancer,
            Reply::PainNew(new) => stamped(&mut self.days, stamp).pain_new = Some(new),
            Reply::HighPressure(high) => {
                let heart = stamped(&mut self.heart, stamp);
                heart.high_pressure = high;
                if !high {
                    heart.bp = None;
                }
            }
            Reply::Bp(bp) => stamped(&mut self.heart, stamp).bp = Some(bp),
            Reply::Pregnant(pregnant) => {
                let bones = self.bones_on(today, stamp);
                bones.pregnant = pregnant;
                if !pregnant {
                    bones.preg_weeks = None;
                }
            }
            Reply::PregWeeks(weeks) => self.bones_on(today, stamp).preg_weeks = weeks,
            Reply::GaveBirth(said) => self.bones_on(today, stamp).gave_birth = said,
            Reply::Operation(said) => self.bones_on(today, stamp).operation = said,
            Reply::SpineBroken(said) => {
                let bones = self.bones_on(today, stamp);
                bones.spine_broken = said;
                if !said {
                    bones.spine_fracture = None;
                }
            }
            Reply::SpineFracture(when) => self.bones_on(today, stamp).spine_fracture = Some(when),
            Reply::Joint(joint, sore) => stamped(&mut self.joints, stamp).joints.set(joint, sore),
            Reply::NoFloor(said) => stamped(&mut self.joints, stamp).no_floor = said,
            Reply::HowLong(how_long) => {
                if how_long != HowLong::NoPain && !self.has_pain() {
                    self.look_at_new_pain(stamp);
                }
                stamped(&mut self.pain, stamp).how_long = Some(how_long);
            }
            Reply::PainNow(pain) => stamped(&mut self.pain, stamp).now = Some(pain),
            Reply::PainWorst(pain) => stamped(&mut self.pain, stamp).worst = Some(pain),
            Reply::PainAverage(pain) => stamped(&mut self.pain, stamp).average = Some(pain),
            Reply::Interfere(score) => stamped(&mut self.pain, stamp).interfere = Some(score),
            Reply::Trend(trend) => stamped(&mut self.pain, stamp).trend = Some(trend),
            Reply::Before(before) => stamped(&mut self.pain, stamp).before = Some(before),
            Reply::OnsetAge(age) => stamped(&mut self.pain, stamp).onset_age = age,
            Reply::Pattern(pattern, said) => stamped(&mut self.pattern, stamp).set(pattern, said),
            Reply::Spot(spot, marked) => {
                let moves = stamped(&mut self.moves, stamp);
                let before = moves.leg_pain();
                moves.spots.set(spot, marked);
                if spot == Spot::Blades {
                    moves.not_mid_back = false;
                }
                let after = moves.leg_pain();
                if after != before {
                    self.look_at_both_legs(after, stamp);
                }
            }
            Reply::NotMidBack => stamped(&mut self.moves, stamp).not_mid_back = true,
            Reply::LegPain(leg) => {
                let moves = stamped(&mut self.moves, stamp);
                moves.listed = Some(leg);
                moves.spots = moves.spots.beside(leg);
                self.look_at_both_legs(Some(leg), stamp);
            }
            Reply::LegNumb(numb) => stamped(&mut self.moves, stamp).leg_numb = numb,
            Reply::Trigger(trigger, said) => stamped(&mut self.moves, stamp).triggers.set(trigger, said),
            Reply::Ease(ease, said) => stamped(&mut self.moves, stamp).eases.set(ease, said),
            Reply::Posture(posture) => *stamped(&mut self.posture, stamp) = Some(posture),
            Reply::Goal(goal) => stamped(&mut self.aims, stamp).goal = Some(goal),
            Reply::SitHours(hours) => stamped(&mut self.aims, stamp).sit_hours = hours,
            Reply::Confidence(confidence) => stamped(&mut self.aims, stamp).confidence = Some(confidence),
            Reply::Experience(experience) => stamped(&mut self.means, stamp).experience = Some(experience),
            Reply::Kit(kit, owned) => stamped(&mut self.means, stamp).kits.set(kit, owned),
            Reply::Days(days) => stamped(&mut self.means, stamp).days = Some(days),
            Reply::Minutes(minutes) => stamped(&mut self.means, stamp).minutes = Some(minutes),
            Reply::Seen(rows) => stamped(&mut self.clinician, stamp).seen = rows,
            Reply::Lifted(rows) => stamped(&mut self.clinician, stamp).lifted = rows,
        }
    }

    /// Where nothing hurt, the signs that come with pain were not asked of this pain: they are asked again, unless they were
    /// since it was asked about.
    #[inline(never)]
    fn look_at_new_pain(&mut self, stamp: u32) {
        let (told, asked) = (self.pain.given, self.pain.stamp);
        for step in [Step::Emergency, Step::SameDay, Step::Days, Step::Moves] {
            let is_older = match step {
                Step::Emergency => self.emergency.stamp,
                Step::SameDay => self.same_day.stamp,
                Step::Days => self.days.stamp,
                _ => self.moves.stamp,
            } < asked;
            if self.is_given(step) && (told || self.means.given && is_older) {
                self.ask_again(step, stamp);
            }
        }
    }

    /// Pain in both legs may be an emergency: its list is asked again.
    fn look_at_both_legs(&mut self, leg: Option<LegPain>, stamp: u32) {
        if leg == Some(LegPain::Both) && self.emergency.value.signs.word(Sign::BothLegs) == Word::No {
            self.ask_again(Step::Emergency, stamp);
        }
    }

    /// A region is marked: on the picture, or, between the shoulder blades, as a sign of the safety list.
    pub fn is_marked(&self, spot: Spot) -> bool {
        self.moves.value.spots.contains(spot) || spot == Spot::Blades && self.signs().word(Sign::MidBack) != Word::No
    }

    /// Everything that is marked, as [`Draft::is_marked`] says.
    pub fn marked(&self) -> Spots {
        Spot::ALL.iter().copied().filter(|spot| self.is_marked(*spot)).collect()
    }

    /// A mark between the shoulder blades waits for a word on the main pain.
    pub fn asks_mid_back(&self) -> bool {
        let moves = self.moves.value;
        moves.spots.contains(Spot::Blades) && !moves.not_mid_back && self.signs().word(Sign::MidBack) == Word::No
    }

    /// The list of bones and pregnancy, to change. Weeks of pregnancy said earlier have grown since.
    fn bones_on(&mut self, today: Day, stamp: u32) -> &mut BonesList {
        let bones = stamped(&mut self.bones, stamp);
        let days = bones.on.map_or(0, |on| today.since(on).max(0));
        if let Some(weeks) = bones.preg_weeks.filter(|weeks| *weeks <= LONGEST_PREGNANCY) {
            let grown = i32::from(weeks) + days / 7;
            bones.preg_weeks = u8::try_from(grown.min(LONGEST_PREGNANCY.into())).ok();
        }
        // Whole weeks are taken over; the days of a week that has begun go on counting.
        bones.on = Some(today.plus(-(days % 7)));
        bones
    }

    fn signs_of(&mut self, sign: Sign, stamp: u32) -> &mut Signs {
        match step_of(sign) {
            Step::Emergency => &mut stamped(&mut self.emergency, stamp).signs,
            Step::SameDay => stamped(&mut self.same_day, stamp),
            Step::Days => &mut stamped(&mut self.days, stamp).signs,
            Step::Heart => &mut stamped(&mut self.heart, stamp).signs,
            _ => &mut stamped(&mut self.bones, stamp).signs,
        }
    }

    /// Everything the reader said about signs.
    pub fn signs(&self) -> Signs {
        self.emergency
            .value
            .signs
            .or(self.same_day.value)
            .or(self.days.value.signs)
            .or(self.heart.value.signs)
            .or(self.bones.value.signs)
    }

    pub const fn is_given(&self, step: Step) -> bool {
        match step {
            Step::About => self.about.given,
            Step::Emergency => self.emergency.given,
            Step::SameDay => self.same_day.given,
            Step::Days => self.days.given,
            Step::Heart => self.heart.given,
            Step::Bones => self.bones.given,
            Step::Joints => self.joints.given,
            Step::Pain => self.pain.given,
            Step::Pattern => self.pattern.given,
            Step::Moves => self.moves.given,
            Step::Posture => self.posture.given,
            Step::Aims => self.aims.given,
            Step::Means => self.means.given,
            Step::Tests => self.tests.given,
        }
    }

    /// Steps of which something was said, and that wait for an answer: they were opened again, or are not gone past yet.
    pub fn open_again(mut self) -> impl Iterator<Item = Step> {
        let stamps = self.stamps().map(|stamp| *stamp);
        let said = move |step: Step| stamps[1 + step as usize] > 0;
        Step::ALL
            .iter()
            .copied()
            .filter(move |step| said(*step) && !self.is_given(*step))
    }

    fn mark(&mut self, step: Step, given: bool, stamp: u32) {
        match step {
            Step::About => mark(&mut self.about, given, stamp),
            Step::Emergency => mark(&mut self.emergency, given, stamp),
            Step::SameDay => mark(&mut self.same_day, given, stamp),
            Step::Days => mark(&mut self.days, given, stamp),
            Step::Heart => mark(&mut self.heart, given, stamp),
            Step::Bones => mark(&mut self.bones, given, stamp),
            Step::Joints => mark(&mut self.joints, given, stamp),
            Step::Pain => mark(&mut self.pain, given, stamp),
            Step::Pattern => mark(&mut self.pattern, given, stamp),
            Step::Moves => mark(&mut self.moves, given, stamp),
            Step::Posture => mark(&mut self.posture, given, stamp),
            Step::Aims => mark(&mut self.aims, given, stamp),
            Step::Means => mark(&mut self.means, given, stamp),
            Step::Tests => mark(&mut self.tests, given, stamp),
        }
    }

    /// Nothing required is missing on a step, and nothing must be settled first.
    pub fn is_whole(&self, step: Step, today: Day) -> bool {
        // Whatever is asked on the others, nothing on them must be settled first.
        let may_stop = matches!(step, Step::About | Step::Bones | Step::Pain);
        let stops = || {
            let prompts = self.prompts(step, today, Ratings::default());
            prompts.iter().any(|prompt| prompt.stops())
        };
        self.missing(step).is_empty() && !(may_stop && stops())
    }

    /// The reader went on past a step. It stays open, or opens again, while it is not whole.
    pub fn give(&mut self, step: Step, today: Day, stamp: u32) {
        let whole = self.is_whole(step, today);
        self.mark(step, whole, stamp);
        if whole && step == Step::Emergency {
            self.emergency.value.on = Some(today);
        }
    }

    /// A step is open again: until it is given once more, there is no result.
    pub fn ask_again(&mut self, step: Step, stamp: u32) {
        self.mark(step, false, stamp);
    }

    /// How strong it is, and where it goes, is to be said of today: an old number that stays chosen would be compared with
    /// itself.
    pub fn ask_pain(&mut self, stamp: u32) {
        let pain = stamped(&mut self.pain, stamp);
        (pain.now, pain.worst, pain.average, pain.trend) = (None, None, None, None);
        self.ask_again(Step::Pain, stamp);
    }

    /// So many weeks of a plan have passed: pain has lasted as much longer than was told at its start; told since then, as
    /// long as the plan is old. The reader sees the answer and can change it.
    #[inline(never)]
    pub fn lengthen(&mut self, weeks: u16, told_since: bool, stamp: u32) {
        let Some(told) = self.pain.value.how_long else { return };
        let longer = match (told, weeks) {
            (HowLong::Under2Weeks, 2..6) => HowLong::To6Weeks,
            (HowLong::Under2Weeks | HowLong::To6Weeks, 6..12) => HowLong::To12Weeks,
            (HowLong::Under2Weeks | HowLong::To6Weeks | HowLong::To12Weeks, 12..) => HowLong::To12Months,
            (HowLong::To12Weeks, 6..) if !told_since => HowLong::To12Months,
            _ => return,
        };
        stamped(&mut self.pain, stamp).how_long = Some(longer);
    }

    /// It hurts where nothing hurt: how long it has is to be said, not only to be left as it was.
    pub fn ask_how_long(&mut self, stamp: u32) {
        stamped(&mut self.pain, stamp).how_long = None;
        self.ask_again(Step::Pain, stamp);
    }

    /// What was said on a day that has not come yet counts from today, and is asked again.
    pub fn ask_what_is_ahead(&mut self, today: Day, stamp: u32) {
        let ahead = |on: Option<Day>| on.is_some_and(|on| on.is_ahead_of(today));
        if ahead(self.about.value.on) {
            self.about.value.on = Some(today);
            self.ask_again(Step::About, stamp);
        }
        if ahead(self.bones.value.on) {
            self.bones.value.on = Some(today);
            self.ask_again(Step::Bones, stamp);
        }
    }

    /// Block E as if never answered: every word taken back, and the step open.
    pub fn forget_emergency(&mut self, stamp: u32) {
        self.emergency = Stamped {
            stamp,
            given: false,
            value: EmergencyList::default(),
        };
    }

    pub fn has_pain(&self) -> bool {
        self.pain
            .value
            .how_long
            .is_some_and(|how_long| how_long != HowLong::NoPain)
    }

    /// What counts of legs, of what bothers and of what eases: without back pain the legs alone, which are asked of everyone.
    fn moves_asked(&self) -> MovesReplies {
        let told = self.moves.value;
        if self.has_pain() {
            return told;
        }
        MovesReplies {
            listed: told.leg_pain(),
            leg_numb: told.leg_numb,
            ..MovesReplies::default()
        }
    }

    /// Asks whether the pain began before 45, where neither age nor duration tells.
    pub fn asks_onset_age(&self) -> bool {
        self.pain.value.how_long == Some(HowLong::OverAYear) && self.about.value.age.is_some_and(|age| age >= 45)
    }

    /// Asked of everyone aged 12 to 60; sex never hides it.
    pub fn asks_pregnancy(&self) -> bool {
        self.about.value.age.is_none_or(asks_pregnancy)
    }

    /// Asks whether the pain is new, where cancer or an infection makes that matter.
    pub fn asks_pain_new(&self) -> bool {
        let infection = self.days.value.signs.word(Sign::InfectRisk);
        self.days.value.cancer == Some(Cancer::Old) || matches!(infection, Word::Yes | Word::NotSure)
    }

    /// The steps on this reader's way, given what was said so far.
    pub fn route(&self, today: Day) -> Vec<Step> {
        let mut route = vec![Step::About, Step::Emergency];
        let answers = self.answers(today, Ratings::default());
        let asks_for_pattern = self.pain.given && asks_for_pattern(&answers);
        let level = triage(answers).level();
        if self.emergency.given && level == Level::Emergency {
            return route;
        }
        route.extend([Step::SameDay, Step::Days]);
        let listed = self.same_day.given && self.days.given;
        // A birthday since then opens the rest of the way.
        let minor = self.about.value.age.is_some() && answers.age < ADULT_FROM;
        if minor || (listed && level == Level::Emergency) {
            return route;
        }
        route.extend([Step::Heart, Step::Bones, Step::Joints, Step::Pain]);
        if asks_for_pattern {
            route.push(Step::Pattern);
        }
        if !self.pain.given || self.has_pain() {
            route.push(Step::Moves);
        }
        let asked_for_safety = route.iter().all(|step| self.is_given(*step));
        if asked_for_safety && level == Level::ClinicianFirst {
            return route;
        }
        route.extend([Step::Posture, Step::Aims, Step::Means, Step::Tests]);
        route
    }

    /// The first step that is still open: not gone past, or no longer whole since another answer changed.
    pub fn next(&self, today: Day) -> Option<Step> {
        self.route(today)
            .into_iter()
            .find(|step| !self.is_given(*step) || !self.is_whole(*step, today))
    }

    /// The step before this one on the way.
    pub fn before(&self, step: Step, today: Day) -> Option<Step> {
        let route = self.route(today);
        let at = route.iter().position(|other| *other == step)?;
        at.checked_sub(1).map(|at| route[at])
    }

    /// The last step of the way.
    pub fn last(&self, today: Day) -> Option<Step> {
        self.route(today).pop()
    }

    /// The step after this one on the way.
    pub fn after(&self, step: Step, today: Day) -> Option<Step> {
        let route = self.route(today);
        let at = route.iter().position(|other| *other == step)?;
        route.get(at + 1).copied()
    }

    /// "n of m": where a step stands on the way.
    pub fn place(&self, step: Step, today: Day) -> (usize, usize) {
        let route = self.route(today);
        (
            route.iter().position(|other| *other == step).map_or(1, |at| at + 1),
            route.len(),
        )
    }

    /// Every step on the way is given, and the reader agreed to start: there can be a result.
    pub fn is_finished(&self, today: Day) -> bool {
        self.consent.given && self.next(today).is_none()
    }

    /// The questions of a step that still need a reply.
    pub fn missing(&self, step: Step) -> Vec<Question> {
        let mut missing = Vec::new();
        let mut need = |open: bool, question| {
            if open {
                missing.push(question);
            }
        };
        match step {
            Step::About => need(self.about.value.age.is_none(), Question::Age),
            Step::Days => {
                need(
                    self.asks_pain_new() && self.days.value.pain_new.is_none(),
                    Question::PainNew,
                );
            }
            Step::Heart => need(
                self.heart.value.high_pressure && self.heart.value.bp.is_none(),
                Question::Bp,
            ),
            Step::Bones => {
                let bones = self.bones.value;
                need(bones.pregnant && bones.preg_weeks.is_none(), Question::PregWeeks);
                need(bones.spine_broken && bones.spine_fracture.is_none(), Question::VertFx);
            }
            Step::Pain => {
                let pain = self.pain.value;
                need(pain.how_long.is_none(), Question::Duration);
                need(self.has_pain() && pain.now.is_none(), Question::PainNow);
                need(self.has_pain() && pain.trend.is_none(), Question::Trend);
                let first_matters =
                    pain.trend == Some(Trend::Worse) && self.about.value.age.is_some_and(|age| age >= 50);
                need(
                    self.has_pain() && first_matters && pain.before.is_none(),
                    Question::Episodes,
                );
                need(self.asks_onset_age() && pain.onset_age.is_none(), Question::OnsetAge);
            }
            Step::Moves => {
                need(self.asks_mid_back(), Question::MidBack);
                need(self.moves.value.leg_pain().is_none(), Question::LegPain);
            }
            Step::Emergency
            | Step::SameDay
            | Step::Joints
            | Step::Pattern
            | Step::Posture
            | Step::Aims
            | Step::Means
            | Step::Tests => {}
        }
        missing
    }

    /// What does not fit together on a step (6.1), among the answers or with the results of the self-tests.
    pub fn prompts(&self, step: Step, today: Day, ratings: Ratings) -> Vec<Prompt> {
        let answers = self.answers(today, ratings);
        prompts(&answers)
            .into_iter()
            .filter(|prompt| match prompt {
                Prompt::AgeUnlikely => step == Step::About && self.about.value.age.is_some(),
                Prompt::PregnantTooLong => step == Step::Bones,
                Prompt::NowOverWorst | Prompt::LongerThanLife => step == Step::Pain,
                Prompt::NoPainButTriggers | Prompt::BothDirections => step == Step::Moves,
                Prompt::TooMuchAtOnce => step == Step::Means,
                Prompt::AdvancedButWeak => step == Step::Tests,
            })
            .collect()
    }

    /// Every answer, with the defaults for what is not said. Ages and weeks have grown since the day they were said.
    pub fn answers(&self, today: Day, ratings: Ratings) -> Answers {
        let defaults = Answers::default();
        let days_since = |on: Option<Day>| on.map_or(0, |on| today.since(on).max(0).unsigned_abs());
        let about = self.about.value;
        let bones = self.bones.value;
        let pain = self.pain.value;
        let moves = self.moves_asked();
        let years = days_since(about.on) * 4 / 1461;
        let duration = pain.how_long.map_or(Duration::default(), HowLong::duration);
        let onset_age = match about.age {
            _ if self.asks_onset_age() => pain.onset_age,
            // Birthdays since then move the age, and not the one at which the pain began.
            Some(age) if years > 0 => u8::try_from(u32::from(age).saturating_sub(duration.in_years())).ok(),
            _ => None,
        };
        let weeks = days_since(bones.on) / 7;
        let grown = |weeks_then: u8| u8::try_from(u32::from(weeks_then) + weeks).unwrap_or(u8::MAX);
        let (first_ever, episodes) = match pain.before {
            Some(Before::First) => (true, 1),
            Some(Before::Once) => (false, 1),
            Some(Before::Often) => (false, 2),
            Some(Before::LongAgo) | None => (false, 0),
        };
        let mut answers = Answers {
            age: about.age.map_or(defaults.age, |age| {
                u8::try_from(u32::from(age) + years).unwrap_or(u8::MAX)
            }),
            sex: about.sex.unwrap_or(Sex::Unsaid),
            signs: self.signs(),
            cancer: self.days.value.cancer.unwrap_or(Cancer::None),
            pain_new: self.asks_pain_new() && self.days.value.pain_new == Some(true),
            worsening: self.has_pain() && pain.trend == Some(Trend::Worse),
            bp: self.heart.value.bp.unwrap_or(Bp::Normal),
            preg_weeks: if bones.pregnant {
                // Weeks counted on past the longest pregnancy stay there until the reader answers again.
                match bones.preg_weeks {
                    Some(said) if said > LONGEST_PREGNANCY => said,
                    said => grown(said.unwrap_or(1)).clamp(1, LONGEST_PREGNANCY),
                }
            } else {
                0
            },
            pp_weeks: bones.gave_birth.then(|| grown(0)),
            surgery_weeks: bones.operation.then_some(0),
            vert_fx_weeks: bones.spine_broken.then(|| match bones.spine_fracture {
                Some(SpineFracture::Old) => 52,
                Some(SpineFracture::Recent) | None => u16::try_from(weeks).unwrap_or(u16::MAX),
            }),
            pain_now: if self.has_pain() {
                pain.now.unwrap_or_default()
            } else {
                Pain::NONE
            },
            pain_worst: if self.has_pain() { pain.worst } else { None },
            duration,
            first_ever,
            episodes,
            onset_age,
            patterns: self.pattern.value,
            leg_pain: moves.leg_pain().unwrap_or(LegPain::None),
            leg_numb: moves.leg_numb,
            triggers: moves.triggers,
            eases: moves.eases,
            posture: self.posture.value.unwrap_or(Posture::None),
            sit_hours: self.aims.value.sit_hours.unwrap_or(defaults.sit_hours),
            joints: self.joints.value.joints,
            floor: !self.joints.value.no_floor,
            confidence: self.aims.value.confidence,
            goal: self.aims.value.goal.unwrap_or(defaults.goal),
            experience: self.means.value.experience.unwrap_or(defaults.experience),
            kits: self.means.value.kits,
            days: self.means.value.days.unwrap_or(defaults.days),
            minutes: self.means.value.minutes.unwrap_or(defaults.minutes),
            ratings,
            seen: self.clinician.value.seen,
            lifted: self.clinician.value.lifted,
            worse_weeks: self.worse_weeks,
        };
        if !asks_for_pattern(&answers) {
            answers.patterns = Patterns::EMPTY;
        }
        answers
    }
}

/// The step that asks for a sign.
pub const fn step_of(sign: Sign) -> Step {
    match sign.block() {
        Block::Emergency => Step::Emergency,
        Block::SameDay => Step::SameDay,
        Block::Days => Step::Days,
        Block::Readiness => match sign {
            Sign::ChestEffort | Sign::Faint | Sign::ToldNot | Sign::Heart | Sign::Falls => Step::Heart,
            _ => Step::Bones,
        },
    }
}

/// An age at which it may be asked.
pub fn asks_pregnancy(age: u8) -> bool {
    (12..=60).contains(&age)
}

/// Answers that do not fit together (6.1).
pub fn prompts(answers: &Answers) -> Vec<Prompt> {
    use super::flag::{Flag, flags};
    let over_worst = answers.pain_worst.is_some_and(|worst| answers.pain_now > worst);
    let moves_bother = !answers.triggers.is_empty() || answers.leg_pain != LegPain::None;
    let flags = flags(answers);
    let weak = answers
        .ratings
        .groups
        .iter()
        .filter(|(_, rating)| *rating == Some(super::answers::Rating::Weak))
        .count();
    [
        (Prompt::NowOverWorst, over_worst),
        (
            Prompt::NoPainButTriggers,
            answers.pain_worst == Some(Pain::NONE) && moves_bother,
        ),
        (
            Prompt::LongerThanLife,
            answers.duration.in_years() > u32::from(answers.age) || answers.onset() > u32::from(answers.age),
        ),
        (Prompt::PregnantTooLong, answers.preg_weeks > LONGEST_PREGNANCY),
        (
            Prompt::BothDirections,
            flags.contains(Flag::Flex) && flags.contains(Flag::Ext),
        ),
        (
            Prompt::AdvancedButWeak,
            answers.experience == Experience::Advanced && weak >= 3,
        ),
        (
            Prompt::TooMuchAtOnce,
            u16::from(answers.days) * u16::from(answers.minutes) > 420,
        ),
        (Prompt::AgeUnlikely, !LIKELY_AGES.contains(&answers.age)),
    ]
    .into_iter()
    .filter_map(|(prompt, found)| found.then_some(prompt))
    .collect()
}

fn stamped<T>(reply: &mut Stamped<T>, stamp: u32) -> &mut T {
    reply.stamp = stamp;
    &mut reply.value
}

fn mark<T>(reply: &mut Stamped<T>, given: bool, stamp: u32) {
    reply.given = given;
    reply.stamp = stamp;
}
