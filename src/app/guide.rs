//! The guide through one exercise: which set and side the reader is at, and for how long.
//!
//! Everything is worked out from moments, never from counting ticks: whoever looks again after an hour finds the
//! guide where it would be had they looked every second, and looking twice changes nothing.

use crate::codec::session::ShortHolds;
use crate::domain::answers::Pain;
use crate::domain::exercise::{Amount, Exercise, Tempo};

/// Milliseconds of a clock that only goes forward; see [`Steady`].
pub type Moment = u64;

/// Makes a clock that only goes forward out of one that may be set back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Steady {
    last: Moment,
    /// How far the other clock was set back in all.
    ahead: u64,
}

impl Steady {
    /// The moment at which the other clock shows this.
    pub fn at(&mut self, clock: u64) -> Moment {
        if clock + self.ahead < self.last {
            self.ahead = self.last - clock;
        }
        self.last = clock + self.ahead;
        self.last
    }
}

/// The side of a one-sided exercise that works. Left comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Left,
    Right,
}

/// Where in an exercise the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Waits until the reader starts this set.
    Ready {
        set: u8,
        side: Side,
    },
    /// Counts down while the reader gets into position.
    LeadIn {
        set: u8,
        side: Side,
        seconds: u16,
    },
    Work {
        set: u8,
        side: Side,
    },
    /// After this set.
    Rest {
        set: u8,
    },
    /// Nothing is left to do.
    Over,
}

/// Seconds to get into position after a tap, or for the other side.
pub const LEAD_IN: u16 = 5;

/// Seconds to read and to get into position when an exercise starts by itself: what a plan reckons with (6.6).
pub const GET_READY: u16 = 30;

/// Seconds of the march that begins a session and of the walk that ends it: 1 to 2 minutes (5.3).
pub const EASY: u16 = 90;

/// A press this soon after a phase began by itself was meant for the phase before, in milliseconds.
const TOO_SOON: u32 = 700;

/// What the guide leads through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    pub sets: u8,
    /// Repetitions, or seconds of a hold.
    pub count: u16,
    /// The pace of a repetition; `None` for a hold.
    pub tempo: Option<Tempo>,
    pub one_sided: bool,
    /// Seconds between two sets.
    pub rest: u16,
}

impl Task {
    /// Marching or walking with ease.
    pub const EASY: Self = Self {
        sets: 1,
        count: EASY,
        tempo: None,
        one_sided: false,
        rest: 0,
    };

    pub fn of(exercise: &Exercise, sets: u8, count: u16) -> Self {
        let amount = exercise.dose.amount;
        Self {
            sets,
            count,
            tempo: match amount {
                Amount::Hold { .. } => None,
                Amount::Reps { .. } | Amount::RepsHeld { .. } => Some(exercise.tempo()),
            },
            one_sided: exercise.one_sided,
            rest: exercise.dose.rest,
        }
    }

    /// Seconds of one set on one side.
    pub fn seconds(&self) -> u32 {
        let each = self.tempo.map_or(1, Tempo::seconds);
        u32::from(self.count) * u32::from(each)
    }

    fn last_side(&self) -> Side {
        if self.one_sided { Side::Right } else { Side::Left }
    }
}

/// Something to hear or feel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// So many seconds until the next change: 3, 2, 1.
    Count(u8),
    /// This repetition begins.
    Repetition(u16),
    /// Another phase, another exercise: what there is to say, the page says too.
    Change,
}

impl Cue {
    /// Whether it may be said in place of what is being said: a number never cuts a sentence off.
    pub fn may_cut(self) -> bool {
        self == Self::Change
    }
}

/// Where a hold that ended early is remembered.
fn place(set: u8, side: Side) -> usize {
    (2 * usize::from(set.saturating_sub(1)) + side as usize).min(ShortHolds::default().len() - 1)
}

/// Where the reader is in one exercise, and what was said about it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    pub phase: Phase,
    pub sets_done: u8,
    /// Seconds of each hold that the reader ended early.
    pub short: ShortHolds,
    /// The strongest pain the reader spoke of while doing it, and whether the leg had a part in it.
    pub pain: Option<Pain>,
    pub leg: bool,
    /// "This hurts": everything waits for the answer.
    pub hurting: bool,
    /// Milliseconds of the phase that had passed when the clock was last started.
    before: u32,
    /// When the clock was last started; `None` while it stands.
    since: Option<Moment>,
    /// The phase began without a press.
    by_itself: bool,
}

impl Default for Guide {
    /// Waits for the reader.
    fn default() -> Self {
        Self {
            phase: Phase::Ready {
                set: 1,
                side: Side::Left,
            },
            sets_done: 0,
            short: ShortHolds::default(),
            pain: None,
            leg: false,
            hurting: false,
            before: 0,
            since: None,
            by_itself: false,
        }
    }
}

impl Guide {
    /// A guide that starts by itself at this moment.
    pub fn starting(at: Moment, seconds: u16) -> Self {
        let (set, side) = (1, Side::Left);
        Self {
            phase: Phase::LeadIn { set, side, seconds },
            since: Some(at),
            by_itself: true,
            ..Self::default()
        }
    }

    /// A guide that waits where the reader left.
    pub fn waiting(set: u8, side: Side, sets_done: u8) -> Self {
        Self {
            phase: Phase::Ready { set, side },
            sets_done,
            ..Self::default()
        }
    }

    /// Set and side at hand; after the last one, the last set.
    pub fn set(&self) -> (u8, Side) {
        match self.phase {
            Phase::Ready { set, side } | Phase::LeadIn { set, side, .. } | Phase::Work { set, side } => (set, side),
            Phase::Rest { set } => (set + 1, Side::Left),
            Phase::Over => (self.sets_done.max(1), Side::Left),
        }
    }

    /// Milliseconds of this phase that have passed.
    pub fn elapsed(&self, now: Moment) -> u32 {
        let run = self.since.map_or(0, |since| now.saturating_sub(since));
        self.before.saturating_add(u32::try_from(run).unwrap_or(u32::MAX))
    }

    /// Milliseconds of this phase that had passed when the clock was last started.
    pub fn started_at(&self) -> u32 {
        self.before
    }

    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// The clock stands in the middle of something.
    pub fn is_paused(&self) -> bool {
        self.since.is_none() && !self.hurting && !matches!(self.phase, Phase::Ready { .. } | Phase::Over)
    }

    /// Seconds this phase lasts; `None` where it lasts until the reader says so.
    pub fn seconds(&self, task: &Task, hands_free: bool) -> Option<u32> {
        match self.phase {
            Phase::Ready { .. } | Phase::Over => None,
            Phase::LeadIn { seconds, .. } => Some(seconds.into()),
            // Whoever counts repetitions alone has no one to hurry them.
            Phase::Work { .. } => (hands_free || task.tempo.is_none()).then(|| task.seconds()),
            Phase::Rest { .. } => Some(task.rest.into()),
        }
    }

    /// Seconds left in this phase, the begun one counted whole.
    pub fn left(&self, now: Moment, task: &Task, hands_free: bool) -> Option<u32> {
        let all = self.seconds(task, hands_free)? * 1000;
        Some(all.saturating_sub(self.elapsed(now)).div_ceil(1000))
    }

    /// The repetition at hand, from 1, where the guide counts them.
    pub fn repetition(&self, now: Moment, task: &Task, hands_free: bool) -> Option<u16> {
        let tempo = task.tempo.filter(|_| hands_free)?;
        if !matches!(self.phase, Phase::Work { .. }) {
            return None;
        }
        let done = self.elapsed(now) / 1000 / u32::from(tempo.seconds()).max(1);
        Some(
            u16::try_from(done)
                .unwrap_or(u16::MAX)
                .min(task.count.saturating_sub(1))
                + 1,
        )
    }

    /// When this phase ends by itself.
    pub fn end(&self, task: &Task, hands_free: bool) -> Option<Moment> {
        let all = self.seconds(task, hands_free)? * 1000;
        Some(self.since? + u64::from(all.saturating_sub(self.before)))
    }

    /// Milliseconds until something seen changes: the next whole second of the phase.
    pub fn next_look(&self, now: Moment, task: &Task, hands_free: bool) -> Option<u32> {
        self.since?;
        self.seconds(task, hands_free)?;
        Some(1000 - self.elapsed(now) % 1000)
    }

    /// What there is to hear between two looks within this phase.
    pub fn cue(&self, earlier: Moment, now: Moment, task: &Task, hands_free: bool) -> Option<Cue> {
        let repetition = self.repetition(now, task, hands_free);
        if repetition.is_some() {
            let new = repetition != self.repetition(earlier, task, hands_free);
            return repetition.filter(|_| new).map(Cue::Repetition);
        }
        let left = self.left(now, task, hands_free)?;
        let new = self.left(earlier, task, hands_free) != Some(left);
        (new && (1..=3).contains(&left)).then(|| Cue::Count(u8::try_from(left).unwrap_or_default()))
    }

    pub fn pause(&mut self, now: Moment) {
        self.before = self.elapsed(now);
        self.since = None;
    }

    pub fn go_on(&mut self, now: Moment) {
        if self.is_paused() {
            self.since = Some(now);
        }
    }

    /// The clock runs on; what moves with it starts again from here.
    pub fn start_anew(&mut self, now: Moment) {
        if self.is_running() {
            self.pause(now);
            self.since = Some(now);
        }
    }

    /// "This hurts": the clock stops before anything is asked.
    pub fn hurt(&mut self, now: Moment) {
        self.pause(now);
        self.hurting = true;
    }

    /// What was answered; the strongest is remembered.
    pub fn say_pain(&mut self, pain: Pain, leg: bool) {
        self.pain = self.pain.max(Some(pain));
        self.leg |= leg;
    }

    /// After pain the set at hand begins again, when the reader says so.
    pub fn ease(&mut self, task: &Task) {
        let (set, side) = self.set();
        self.hurting = false;
        self.do_again(set.min(task.sets), side);
    }

    /// No more of this exercise today.
    pub fn stop(&mut self) {
        self.hurting = false;
        self.enter(Phase::Over, None);
    }

    /// The phase ended by itself at this moment.
    pub fn pass(&mut self, at: Moment, task: &Task, hands_free: bool) {
        match self.phase {
            Phase::LeadIn { set, side, .. } => self.enter(Phase::Work { set, side }, Some(at)),
            Phase::Work { set, side } => self.worked(set, side, at, task, hands_free),
            // The last seconds of a rest have counted the next set in.
            Phase::Rest { set } if hands_free => {
                let side = Side::Left;
                self.enter(Phase::Work { set: set + 1, side }, Some(at));
            }
            Phase::Rest { set } => self.wait(set + 1, Side::Left),
            Phase::Ready { .. } | Phase::Over => {}
        }
        self.by_itself = true;
    }

    /// The reader went on: started, cut a countdown or a rest short, or finished the set.
    pub fn advance(&mut self, now: Moment, task: &Task, hands_free: bool) {
        if self.by_itself && self.is_running() && self.elapsed(now) < TOO_SOON {
            return;
        }
        match self.phase {
            Phase::Ready { set, side } => self.lead_in(set, side, now),
            // Whoever taps still has to get into position.
            Phase::LeadIn { set, side, seconds } if seconds > LEAD_IN => self.lead_in(set, side, now),
            Phase::LeadIn { set, side, .. } => self.enter(Phase::Work { set, side }, Some(now)),
            Phase::Work { set, side } => {
                // A hold that ended early counts for what it was.
                if task.tempo.is_none() {
                    let held = u16::try_from(self.elapsed(now) / 1000).unwrap_or(u16::MAX).max(1);
                    if held < task.count {
                        self.short[place(set, side)] = held;
                    }
                }
                self.worked(set, side, now, task, hands_free);
            }
            Phase::Rest { set } => self.lead_in(set + 1, Side::Left, now),
            Phase::Over => {}
        }
        self.by_itself = false;
    }

    /// The reader goes back: the set at hand again, or the one before it. `false` at the very beginning.
    pub fn back(&mut self, task: &Task) -> bool {
        let (set, side) = match self.phase {
            Phase::LeadIn { set, side, .. } | Phase::Work { set, side } => (set, side),
            Phase::Ready { set, side: Side::Right } => (set, Side::Left),
            Phase::Ready { set: 1, .. } => return false,
            Phase::Ready { set, .. } => (set - 1, task.last_side()),
            Phase::Rest { set } => (set, task.last_side()),
            Phase::Over => (self.sets_done.clamp(1, task.sets), task.last_side()),
        };
        self.sets_done = self.sets_done.min(set - 1);
        self.hurting = false;
        self.do_again(set, side);
        true
    }

    /// Seconds of the shortest hold that the reader ended early.
    pub fn shortest(&self) -> Option<u16> {
        self.short.iter().copied().filter(|held| *held > 0).min()
    }

    /// Waits for a set that comes anew: what was held in it and after it counts no more.
    fn do_again(&mut self, set: u8, side: Side) {
        self.short[place(set, side)..].fill(0);
        self.wait(set, side);
    }

    fn worked(&mut self, set: u8, side: Side, at: Moment, task: &Task, hands_free: bool) {
        if side != task.last_side() {
            self.begin(set, Side::Right, at, hands_free);
            return;
        }
        self.sets_done = set;
        if set >= task.sets {
            self.enter(Phase::Over, None);
        } else if task.rest > 0 {
            self.enter(Phase::Rest { set }, Some(at));
        } else {
            self.begin(set + 1, Side::Left, at, hands_free);
        }
    }

    fn begin(&mut self, set: u8, side: Side, at: Moment, hands_free: bool) {
        if hands_free {
            self.lead_in(set, side, at);
        } else {
            self.wait(set, side);
        }
    }

    fn lead_in(&mut self, set: u8, side: Side, at: Moment) {
        let seconds = LEAD_IN;
        self.enter(Phase::LeadIn { set, side, seconds }, Some(at));
    }

    fn wait(&mut self, set: u8, side: Side) {
        self.enter(Phase::Ready { set, side }, None);
    }

    fn enter(&mut self, phase: Phase, since: Option<Moment>) {
        self.phase = phase;
        self.before = 0;
        self.since = since;
    }
}
