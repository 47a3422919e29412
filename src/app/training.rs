//! A session in progress: pain before, the warm-up, one exercise after another, the walk at the end.

use super::guide::{self, GET_READY, Guide, LEAD_IN, Moment, Phase, Side, Task};
use crate::codec::session::Underway;
use crate::content::exercises::row;
use crate::domain::answers::Pain;
use crate::domain::day::Day;
use crate::domain::diary::{Diary, Done, Entry, Subject};
use crate::domain::eligibility::too_heavy;
use crate::domain::exercise::{Exercise, ExerciseId};
use crate::domain::order;
use crate::domain::plan::Session;
use crate::domain::progress::{Light, Standing, light};
use crate::domain::review::stops;

/// One exercise of today's session.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The plan's own exercise, which names the diary entry.
    pub slot: ExerciseId,
    /// The exercise to do.
    pub exercise: &'static Exercise,
    pub sets: u8,
    /// Repetitions or seconds of each set.
    pub count: u16,
}

/// What a session is made of, in its order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Station<'a> {
    /// On the spot, to get warm.
    March,
    /// The mobility exercise of the warm-up.
    Mobility(&'static Exercise),
    Exercise(&'a Item),
    /// The walk that ends it.
    CoolDown,
}

/// Why there is no more strength work in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// Too much pain before it.
    TooSore,
    /// Pain while doing an exercise that is on the stop list (5.7); whether the leg had a part in it.
    Stopped { leg: bool },
}

/// Today's session.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    pub day: Day,
    /// Which session of the week, from 0.
    pub session: usize,
    /// Pain before the first exercise; the session waits for it.
    pub before: Option<Pain>,
    pub items: Vec<Item>,
    /// What is too heavy for the pain before it, and left out today (X5).
    pub spared: Vec<&'static Exercise>,
    /// The item at hand; past the last one, only the end of the session is left.
    pub at: usize,
    /// The march of the warm-up is done.
    pub marched: bool,
    /// The reader went on from the warm-up.
    pub warm: bool,
    pub warm_up: &'static Exercise,
    /// Where in the station at hand the reader is.
    pub guide: Guide,
    /// When it was last looked at.
    pub now: Moment,
    /// Nothing more is led; worked out anew after each message.
    pub halt: Option<Halt>,
}

impl Training {
    /// The session of a day with everyone's standing, less what was noted that day already and what rests.
    pub fn new(
        session: usize,
        plan: &Session,
        warm_up: ExerciseId,
        standings: &[Standing],
        diary: &Diary,
        day: Day,
    ) -> Self {
        let mut items: Vec<Item> = plan
            .exercises
            .iter()
            .filter_map(|planned| standings.iter().find(|standing| standing.slot == planned.exercise))
            .filter(|standing| !standing.rests(day))
            .map(|standing| Item {
                slot: standing.slot.id,
                exercise: standing.exercise,
                sets: standing.sets,
                count: standing.count,
            })
            .collect();
        let noted = |item: &Item| {
            diary.get(day, Subject::Done(item.slot)).is_some() || diary.get(day, Subject::Skipped(item.slot)).is_some()
        };
        // What was done already comes first, so that a session made anew leaves nothing out and repeats nothing.
        order::by(&mut items, |item| !noted(item));
        let at = items.iter().position(|item| !noted(item)).unwrap_or(items.len());
        let before = match diary.get(day, Subject::Session) {
            Some(Entry::Session { before, .. }) => Some(before),
            _ => None,
        };
        let mut training = Self {
            day,
            session,
            before: None,
            items,
            spared: Vec::new(),
            at,
            marched: at > 0,
            warm: at > 0,
            warm_up: row(warm_up),
            guide: Guide::default(),
            now: 0,
            halt: None,
        };
        if let Some(before) = before {
            training.told_before(before);
        }
        training
    }

    /// Pain before the first exercise is told: what is too heavy for it is left out, but for what was done already.
    pub fn told_before(&mut self, pain: Pain) {
        self.before = Some(pain);
        let is_spared = |item: &Item| too_heavy(item.exercise, pain);
        let to_come = self.items.split_off(self.at);
        let (spared, kept): (Vec<Item>, Vec<Item>) = to_come.into_iter().partition(is_spared);
        self.items.extend(kept);
        self.spared.extend(spared.iter().map(|item| item.exercise));
    }

    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    pub fn is_over(&self) -> bool {
        self.at >= self.items.len()
    }

    pub fn station(&self) -> Station<'_> {
        match self.item() {
            None => Station::CoolDown,
            Some(item) if self.warm => Station::Exercise(item),
            Some(_) if self.marched => Station::Mobility(self.warm_up),
            Some(_) => Station::March,
        }
    }

    /// What the guide leads through at this station.
    pub fn task(&self) -> Task {
        match self.station() {
            Station::March | Station::CoolDown => Task::EASY,
            // One set; how many sets there are besides is for a reader who does it as an exercise.
            Station::Mobility(exercise) => Task {
                rest: 0,
                ..Task::of(exercise, 1, exercise.dose.amount.high())
            },
            Station::Exercise(item) => Task::of(item.exercise, item.sets, item.count),
        }
    }

    /// Something is on that the guide leads: pain before is told and does not speak against it.
    pub fn is_led(&self) -> bool {
        self.before.is_some() && !self.items.is_empty() && self.halt.is_none()
    }

    /// Whether the time until now ends a phase.
    pub fn is_due(&self, now: Moment, hands_free: bool) -> bool {
        let end = self.guide.end(&self.task(), hands_free);
        end.is_some_and(|end| end <= now)
    }

    /// Brings the session to where it is at this moment, over as many phases as have passed.
    pub fn look(&mut self, now: Moment, hands_free: bool) {
        self.now = self.now.max(now);
        loop {
            let task = self.task();
            let Some(end) = self.guide.end(&task, hands_free).filter(|end| *end <= now) else {
                return;
            };
            self.guide.pass(end, &task, hands_free);
            self.mind_the_end(end, hands_free);
        }
    }

    /// The reader went on.
    pub fn advance(&mut self, hands_free: bool) {
        let (now, task) = (self.now, self.task());
        self.guide.advance(now, &task, hands_free);
        self.mind_the_end(now, hands_free);
    }

    /// The reader went back.
    pub fn back(&mut self) {
        let task = self.task();
        self.guide.back(&task);
    }

    /// What "This hurts" led to: the set again, or no more of this exercise.
    pub fn hurt(&mut self, pain: Pain, leg: bool, again: bool) {
        let task = self.task();
        self.guide.say_pain(pain, leg);
        // Red ends it, whatever was pressed (5.5).
        let red = light(pain, self.before.unwrap_or_default(), leg) == Light::Red;
        if again && !red {
            self.guide.ease(&task);
        } else {
            self.guide.stop();
        }
    }

    /// "This hurts" waits for its answer, or the answer was red, which is noted before anything is left out.
    pub fn owes_pain(&self) -> bool {
        let Guide { hurting, pain, leg, .. } = self.guide;
        hurting || light(pain.unwrap_or_default(), self.before.unwrap_or_default(), leg) == Light::Red
    }

    /// What the diary of the day says against going on. What is at hand is being told anew, so it does not count.
    pub fn stopped(&self, diary: &Diary) -> Option<Halt> {
        let leg = stops(self.day, diary).filter(|(slot, _)| self.item().is_none_or(|item| item.slot != *slot));
        leg.map(|(_, leg)| leg)
            .reduce(|one, other| one | other)
            .map(|leg| Halt::Stopped { leg })
    }

    /// Where the exercise that stopped the session stands, and what was said of it. One that rests from now on (P4)
    /// is not in a session made anew.
    pub fn to_tell_again(&self, diary: &Diary) -> Option<(usize, Done)> {
        let (slot, _) = stops(self.day, diary).last()?;
        let at = self.items.iter().position(|item| item.slot == slot)?;
        match diary.get(self.day, Subject::Done(slot)) {
            Some(Entry::Done(done)) if at < self.at => Some((at, done)),
            _ => None,
        }
    }

    /// Back to the exercise that stopped the session, to say again how it was.
    pub fn tell_again(&mut self, diary: &Diary) {
        let Some((at, done)) = self.to_tell_again(diary) else {
            return;
        };
        // All else that is noted stays before what is at hand.
        let mut item = self.items.remove(at);
        self.at -= 1;
        // As it was done: what the plan has for next time may have stepped down for the wrong number.
        item.exercise = row(done.exercise);
        item.count = done.count;
        item.sets = item.sets.max(done.sets);
        self.guide = Guide::waiting(item.sets, Side::Left, done.sets.min(item.sets));
        self.guide.stop();
        self.items.insert(self.at, item);
        self.warm = true;
    }

    /// A set counted by hand is not counted by the clock from its middle on: it begins again.
    pub fn change_hands(&mut self) {
        let task = self.task();
        if task.tempo.is_some() && matches!(self.guide.phase, Phase::Work { .. }) {
            self.guide.back(&task);
        }
    }

    /// The warm-up leads on by itself; an exercise waits until the reader said how it was.
    fn mind_the_end(&mut self, at: Moment, hands_free: bool) {
        if self.guide.phase != Phase::Over {
            return;
        }
        match self.station() {
            Station::March => {
                self.marched = true;
                self.begin(at, hands_free);
            }
            Station::Mobility(_) => {
                self.warm = true;
                self.begin(at, hands_free);
            }
            Station::Exercise(_) | Station::CoolDown => {}
        }
    }

    /// The reader is warm.
    pub fn warmed_up(&mut self, hands_free: bool) {
        self.marched = true;
        self.warm = true;
        self.begin(self.now, hands_free);
    }

    /// The exercise at hand is noted or left out.
    pub fn next_item(&mut self, hands_free: bool) {
        self.at += 1;
        self.begin(self.now, hands_free);
    }

    fn begin(&mut self, at: Moment, hands_free: bool) {
        let seconds = match self.station() {
            Station::CoolDown => LEAD_IN,
            _ => GET_READY,
        };
        self.guide = if hands_free {
            Guide::starting(at, seconds)
        } else {
            Guide::default()
        };
    }

    /// What is to be kept, so that a reload can go on here.
    pub fn underway(&self) -> Option<Underway> {
        let before = self.before?;
        let guide = &self.guide;
        let (set, side) = guide.set();
        Some(Underway {
            day: self.day,
            session: u8::try_from(self.session).ok()?,
            before,
            marched: self.marched,
            warm: self.warm,
            slot: self.item().map(|item| item.slot),
            set: set.min(self.task().sets).max(1),
            second_side: side == Side::Right,
            sets_done: guide.sets_done,
            short: guide.short,
            asked: self.item().is_some() && guide.phase == Phase::Over,
            hurting: guide.hurting,
            pain: guide.pain,
            leg: guide.leg,
        })
    }

    /// Goes on where a session was left, as far as today's plan still has it. Nothing runs until the reader starts it.
    pub fn resume(&mut self, underway: &Underway) {
        self.told_before(underway.before);
        self.marched |= underway.marched;
        self.warm |= underway.warm;
        let Some(item) = self.item().filter(|item| Some(item.slot) == underway.slot) else {
            return;
        };
        let sets = item.sets;
        let second = underway.second_side && item.exercise.one_sided;
        let side = if second { Side::Right } else { Side::Left };
        let mut guide = Guide::waiting(underway.set.min(sets), side, underway.sets_done.min(sets));
        guide.short = underway.short;
        guide.pain = underway.pain;
        guide.leg = underway.leg;
        if underway.asked {
            guide.stop();
        }
        guide.hurting = underway.hurting;
        self.guide = guide;
    }

    /// Keeps what does not depend on the plan when the session is made anew around the reader.
    pub fn take_over(&mut self, former: &Self) {
        self.day = former.day;
        if let Some(before) = former.before {
            self.told_before(before);
        }
        self.marched = former.marched;
        self.warm = former.warm;
        self.now = former.now;
        let same = |(one, other): (&Item, &Item)| one.slot == other.slot && one.exercise == other.exercise;
        if !self.warm || self.item().zip(former.item()).is_some_and(same) {
            self.guide = former.guide.clone();
        }
    }

    /// What there is to hear within the phase since an earlier look.
    pub fn cue(&self, earlier: Moment, now: Moment, hands_free: bool) -> Option<guide::Cue> {
        self.guide.cue(earlier, now, &self.task(), hands_free)
    }

    /// Milliseconds until something seen changes.
    pub fn next_look(&self, now: Moment, hands_free: bool) -> Option<u32> {
        self.guide.next_look(now, &self.task(), hands_free)
    }
}
