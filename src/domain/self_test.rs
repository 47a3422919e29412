//! Self-tests at home: which to offer, what counts, and how a result compares (clinical.md section 3).
//!
//! A result is kept as measured; its rating is worked out when it is read, so that a mended norm corrupts no history.

use super::answers::{Answers, Duration, Experience, Pain, Rating, Ratings, Sex, Sign};
use super::body::{Group, PerGroup};
use super::codes::codes;
use super::exercise::Kit;
use super::flag::{Flag, Flags};
use super::triage::Cleared;

codes! {
    /// A test of strength, endurance or balance that needs no helper.
    SelfTest {
        BridgeHold = "bridge_hold",
        SlBridgeHold = "sl_bridge_hold",
        ChairStand = "chair_stand",
        WallSit = "wall_sit",
        HamstringBridge = "hamstring_bridge",
        FrontPlank = "front_plank",
        SideBridge = "side_bridge",
        ProneExtHold = "prone_ext_hold",
        BirddogHold = "birddog_hold",
        SlStance = "sl_stance",
        StepDown = "step_down",
    }
}

codes! {
    /// Why a test ended.
    Stop {
        /// At the cap, or when the body had enough.
        Done = "done",
        /// Pain of 5, or 2 above the start: the test counts as not done, never as weak.
        Pain = "pain",
        /// Leg symptoms or dizziness: not done.
        Unwell = "unwell",
    }
}

codes! {
    /// What a test measures.
    Unit { Seconds = "s", Repetitions = "reps", Points = "points" }
}

/// One result, as measured. A test of both legs together has only `left`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TestResult {
    pub test: SelfTest,
    pub left: u16,
    pub right: Option<u16>,
    pub stop: Stop,
}

impl TestResult {
    /// Gone through to the end, not stopped for pain or the like.
    pub fn is_done(&self) -> bool {
        self.stop == Stop::Done
    }

    /// The sides differ by so much that it is worth a word (3.1 and 3.6).
    pub fn sides_differ(&self) -> bool {
        let Some(right) = self.right else { return false };
        let difference = right.abs_diff(self.left);
        match self.test {
            SelfTest::SlBridgeHold => difference > 10,
            SelfTest::SideBridge => u32::from(difference) * 5 > u32::from(right.max(self.left)),
            _ => false,
        }
    }

    /// The side that decides: best of three on the better leg is not asked, so the weaker one does, as in every group.
    pub fn weaker(&self) -> u16 {
        let Some(right) = self.right else { return self.left };
        match self.test {
            // Fewer points are better.
            SelfTest::StepDown => right.max(self.left),
            _ => right.min(self.left),
        }
    }
}

impl SelfTest {
    pub const fn unit(self) -> Unit {
        match self {
            Self::ChairStand | Self::HamstringBridge => Unit::Repetitions,
            Self::StepDown => Unit::Points,
            _ => Unit::Seconds,
        }
    }

    /// The value at which the test stops, where it has one.
    pub const fn most(self) -> u16 {
        match self {
            Self::BridgeHold => 180,
            Self::SlBridgeHold | Self::WallSit => 90,
            Self::FrontPlank | Self::SideBridge => 120,
            Self::ProneExtHold => 150,
            Self::BirddogHold => 40,
            Self::SlStance => 45,
            Self::StepDown => 6,
            Self::ChairStand | Self::HamstringBridge => 99,
        }
    }

    pub const fn two_sided(self) -> bool {
        matches!(
            self,
            Self::SlBridgeHold
                | Self::HamstringBridge
                | Self::SideBridge
                | Self::BirddogHold
                | Self::SlStance
                | Self::StepDown
        )
    }

    pub const fn needs_floor(self) -> bool {
        !matches!(self, Self::ChairStand | Self::WallSit | Self::SlStance | Self::StepDown)
    }

    /// The groups a rating counts for, not those that only help; none for the two that measure balance and control (W1b).
    pub const fn groups(self) -> &'static [Group] {
        match self {
            Self::BridgeHold => &[Group::Glutes],
            Self::SlBridgeHold => &[Group::Glutes, Group::Hamstrings],
            Self::ChairStand | Self::WallSit => &[Group::Quads],
            Self::HamstringBridge => &[Group::Hamstrings],
            Self::FrontPlank | Self::SideBridge => &[Group::Core],
            Self::ProneExtHold | Self::BirddogHold => &[Group::LowBack],
            Self::SlStance | Self::StepDown => &[],
        }
    }

    /// The flags that block a test, hard.
    const fn blocked_by(self) -> Flags {
        match self {
            Self::BridgeHold | Self::SlBridgeHold => Flags::of(&[Flag::PregSupine, Flag::Bp]),
            Self::HamstringBridge => Flags::of(&[Flag::PregSupine]),
            Self::WallSit => Flags::of(&[Flag::Knee, Flag::Bp]),
            Self::FrontPlank => Flags::of(&[Flag::Bp, Flag::PregAbs, Flag::AbWall, Flag::Shoulder]),
            Self::SideBridge => Flags::of(&[Flag::Shoulder, Flag::Bp, Flag::PregAbs]),
            Self::ProneExtHold => Flags::of(&[Flag::Ext, Flag::PregProne, Flag::Osteo, Flag::Bp]),
            Self::BirddogHold => Flags::of(&[Flag::Wrist, Flag::Bp]),
            Self::StepDown => Flags::of(&[Flag::Knee, Flag::Bal]),
            Self::ChairStand | Self::SlStance => Flags::EMPTY,
        }
    }

    /// The age from which a test is not offered.
    const fn not_from_age(self) -> u8 {
        match self {
            Self::WallSit | Self::HamstringBridge | Self::SideBridge | Self::ProneExtHold => 65,
            Self::FrontPlank => 75,
            _ => u8::MAX,
        }
    }
}

/// Pain from which on there are no self-tests (3.0).
pub const NONE_FROM_PAIN: u8 = 5;

/// The most tests in one sitting.
pub const MOST_IN_ONE_SITTING: usize = 4;

/// The tests to offer this reader: the default set first, then the optional ones (3.0 and 3.11). `results` are
/// those of before, newest first.
pub fn offered(cleared: &Cleared, results: &[TestResult]) -> Vec<SelfTest> {
    let answers = cleared.answers();
    // New pain that is away for the moment is new pain all the same.
    let hurts = answers.pain_now > Pain::NONE || answers.duration > Duration::default();
    let acute = hurts && answers.duration.is_under_weeks(2);
    if answers.pain_now.score() >= NONE_FROM_PAIN || acute {
        return Vec::new();
    }
    let chosen: &[SelfTest] = if cleared.is_gentle() {
        let only_chair = answers.preg_weeks >= super::flag::PREGNANCY_FLAGS_FROM_WEEK
            || cleared.flags().contains(Flag::Bp)
            || answers.signs.yes(Sign::Falls);
        if only_chair {
            &[SelfTest::ChairStand]
        } else {
            &[SelfTest::ChairStand, SelfTest::SlStance]
        }
    } else if answers.age >= 75 || !answers.floor {
        &[SelfTest::ChairStand, SelfTest::SlStance]
    } else if answers.age >= 65 {
        &[
            SelfTest::ChairStand,
            SelfTest::SlStance,
            SelfTest::BridgeHold,
            SelfTest::BirddogHold,
        ]
    } else {
        &[
            SelfTest::BridgeHold,
            SelfTest::FrontPlank,
            SelfTest::ChairStand,
            SelfTest::ProneExtHold,
            SelfTest::BirddogHold,
            SelfTest::SlBridgeHold,
            SelfTest::SideBridge,
            SelfTest::HamstringBridge,
            SelfTest::WallSit,
            SelfTest::SlStance,
            SelfTest::StepDown,
        ]
    };
    chosen
        .iter()
        .copied()
        .filter(|test| may_offer(*test, cleared, results))
        .collect()
}

fn may_offer(test: SelfTest, cleared: &Cleared, results: &[TestResult]) -> bool {
    let answers = cleared.answers();
    let has = |kit| answers.kits.contains(kit);
    let equipped = match test {
        SelfTest::ChairStand | SelfTest::HamstringBridge => has(Kit::Chair),
        SelfTest::StepDown => has(Kit::Step),
        // The chair test says more; the wall is for those without a chair.
        SelfTest::WallSit => !has(Kit::Chair),
        // Offered where lying on the front does not suit.
        SelfTest::BirddogHold => {
            answers.age >= 65 || cleared.flags().contains(Flag::Ext) || cleared.flags().contains(Flag::Osteo)
        }
        // Only while the last two-leg bridge is good, whatever came of the one-leg bridge since.
        SelfTest::SlBridgeHold => {
            let bridge = results.iter().find(|result| result.test == SelfTest::BridgeHold);
            bridge.is_some_and(|bridge| rating(*bridge, answers) == Some(Rating::Good))
        }
        _ => true,
    };
    equipped
        && (answers.floor || !test.needs_floor())
        && answers.age < test.not_from_age()
        && test.blocked_by().and(cleared.flags()).is_empty()
}

/// The limits of one comparison: below `weak` is weak; from `good` on is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Norm {
    weak: u16,
    good: u16,
}

/// How a result compares with its comparison group; `None` when there is no rating to give.
pub fn rating(result: TestResult, answers: &Answers) -> Option<Rating> {
    if !result.is_done() {
        return None;
    }
    let worst = result.weaker();
    if result.test == SelfTest::StepDown {
        return Some(match worst {
            ..=1 => Rating::Good,
            2..=3 => Rating::Fair,
            _ => Rating::Weak,
        });
    }
    let norm = norm(result.test, answers)?;
    Some(if worst < norm.weak {
        Rating::Weak
    } else if worst < norm.good {
        Rating::Fair
    } else {
        Rating::Good
    })
}

/// The limits for this test, age and sex; `None` where no comparison holds.
fn norm(test: SelfTest, answers: &Answers) -> Option<Norm> {
    let norm = |weak, good| Some(Norm { weak, good });
    let age = answers.age;
    match test {
        SelfTest::SlBridgeHold if age < 65 => norm(20, 50),
        SelfTest::BridgeHold => norm(60, 120),
        SelfTest::ChairStand => chair_stand_norm(age, answers.sex),
        SelfTest::WallSit if age < 65 => norm(20, 60),
        SelfTest::HamstringBridge if answers.experience == Experience::Advanced => norm(20, 31),
        SelfTest::HamstringBridge => norm(8, 20),
        SelfTest::FrontPlank if age < 65 => norm(30, 72),
        SelfTest::FrontPlank if age < 75 => norm(10, 30),
        SelfTest::SideBridge if age < 65 => norm(30, 60),
        // Sex not given: the lower limits, as for the chair stand.
        SelfTest::ProneExtHold if answers.sex == Sex::Male => norm(85, 140),
        SelfTest::ProneExtHold => norm(70, 120),
        SelfTest::BirddogHold => norm(10, 30),
        SelfTest::SlStance => match age {
            ..50 => norm(25, 40),
            50..60 => norm(20, 35),
            60..70 => norm(10, 25),
            70..80 => norm(5, 15),
            80.. => norm(3, 6),
        },
        SelfTest::SlBridgeHold
        | SelfTest::WallSit
        | SelfTest::FrontPlank
        | SelfTest::SideBridge
        | SelfTest::StepDown => None,
    }
}

/// Full stands in 30 seconds (3.3): men's limits, then the lower ones for women and where sex is not given.
fn chair_stand_norm(age: u8, sex: Sex) -> Option<Norm> {
    let (men, women) = match age {
        ..40 => ((20, 24), (18, 22)),
        40..50 => ((17, 22), (15, 20)),
        50..60 => ((15, 20), (13, 18)),
        60..65 => ((14, 19), (12, 17)),
        65..70 => ((12, 18), (11, 16)),
        70..75 => ((12, 17), (10, 15)),
        75..80 => ((11, 17), (10, 15)),
        80..85 => ((10, 15), (9, 14)),
        85..90 => ((8, 14), (8, 13)),
        90..95 => ((7, 12), (4, 11)),
        95.. => return None,
    };
    let (weak, fair_to) = if sex == Sex::Male { men } else { women };
    Some(Norm {
        weak,
        good: fair_to + 1,
    })
}

/// Balance under this many seconds sets the balance flag at any age.
const UNSTEADY_BELOW_SECONDS: u16 = 5;

/// How a test compares by the last time it was done.
///
/// Since one that was stopped says nothing of strength, it makes no earlier result undone; but nor does that count
/// for more than none at all would (3.0).
#[inline(never)]
fn rated(test: SelfTest, results: &[TestResult], answers: &Answers) -> Option<Rating> {
    let of_test = || results.iter().filter(|result| result.test == test);
    let stopped = of_test().next().is_some_and(|newest| !newest.is_done());
    let done = of_test().find(|result| result.is_done())?;
    rating(*done, answers).filter(|rating| !stopped || *rating <= answers.experience.untested())
}

/// Whether a result stands though the same test was stopped later that day: without it there would be more to do.
pub fn outlasts_a_stop(result: TestResult, answers: &Answers) -> bool {
    let holds_back = |rating| rating < Rating::Good && rating <= answers.experience.untested();
    let stands = rating(result, answers).is_some_and(holds_back);
    stands || ratings(&[result], answers).unsteady
}

/// The ratings the rules read, from all results, newest first. Several tests of a group: the worst counts.
#[inline(never)]
pub fn ratings(results: &[TestResult], answers: &Answers) -> Ratings {
    let rated = |test| rated(test, results, answers);
    Ratings {
        groups: PerGroup::from_fn(|group| {
            SelfTest::ALL
                .iter()
                .filter(|test| test.groups().contains(&group))
                .filter_map(|test| rated(*test))
                .min()
        }),
        stance: rated(SelfTest::SlStance),
        step_down: rated(SelfTest::StepDown),
        unsteady: results
            .iter()
            .find(|result| result.test == SelfTest::SlStance && result.is_done())
            .is_some_and(|result| {
                result.right.map_or(result.left, |right| right.min(result.left)) < UNSTEADY_BELOW_SECONDS
            }),
    }
}

/// A change to speak of: over a fifth, and over 5 seconds or 2 repetitions (3.0).
pub fn has_changed(test: SelfTest, before: u16, after: u16) -> bool {
    let change = before.abs_diff(after);
    let least = match test.unit() {
        Unit::Seconds => 5,
        Unit::Repetitions => 2,
        Unit::Points => 1,
    };
    change > least && u32::from(change) * 5 > u32::from(before)
}
