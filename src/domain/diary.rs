//! The diary: what was done on which day, and how it felt.
//!
//! One entry for each day and thing; noting it again replaces the first. Merging two diaries keeps, for each
//! day and thing, the entry noted last, so that tabs, imports and restored files all come together alike.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::answers::Pain;
use super::codes::codes;
use super::day::Day;
use super::exercise::ExerciseId;
use super::order;
use super::self_test::{SelfTest, TestResult};

codes! {
    /// How hard it was.
    Effort { Easy = "easy", Right = "right", Hard = "hard" }
}

impl Effort {
    /// On a scale of 0 to 10 (5.4).
    pub const fn score(self) -> u8 {
        match self {
            Self::Easy => 4,
            Self::Right => 6,
            Self::Hard => 8,
        }
    }
}

codes! {
    /// How the back feels the morning after.
    Morning { Better = "better", Same = "same", Worse = "worse" }
}

codes! {
    /// Why an exercise was left.
    LeftOut {
        Hurts = "hurts",
        NoSpace = "no_space",
        Dull = "dull",
        NotForMe = "not_for_me",
    }
}

/// One exercise done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Done {
    /// The exercise done.
    pub exercise: ExerciseId,
    pub sets: u8,
    /// Repetitions or seconds of each set.
    pub count: u16,
    pub effort: Effort,
    /// Pain while doing it.
    pub pain: Pain,
    /// Pain moved down the leg, or new numbness: red at once.
    pub leg: bool,
}

/// A re-assessment (5.8), or the start to compare it with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckIn {
    /// Week of the plan: 0 at the start, then 2, 6 and 12.
    pub week: u16,
    pub pain: Pain,
    /// How well "my activities" go, 0 to 10, the average in tenths; `None` when there are none.
    pub activities: Option<u8>,
}

/// One thing noted on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A plan begins: the first, or a new start after a long break.
    Started,
    /// An exercise done in place of the plan's own one, which names the entry.
    Done(Done),
    /// An exercise of the plan left out today.
    Skipped(LeftOut),
    /// An exercise of the plan exchanged for another one from now on.
    Swapped(LeftOut),
    /// A session came to its end: pain before it and after it.
    Session {
        before: Pain,
        after: Pain,
    },
    Morning(Morning),
    /// A flare-up began.
    Flare,
    CheckIn(CheckIn),
    Tested(TestResult),
    /// Pain before the first exercise of the day: it holds for a session that does not come to its end, too.
    Before(Pain),
}

/// What an entry is about. Two entries of a day with one subject are the same entry, noted twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Started,
    CheckIn,
    Tested(SelfTest),
    Swapped(ExerciseId),
    Skipped(ExerciseId),
    /// The plan's own exercise.
    Done(ExerciseId),
    Session,
    Morning,
    Flare,
    Before,
}

/// An entry and the count of when it was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Noted {
    pub stamp: u32,
    pub entry: Entry,
}

/// Every entry, by day and subject. A clone is cheap, and so is finding that nothing changed: ten years are many entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    entries: Arc<BTreeMap<(Day, Subject), Noted>>,
}

impl Diary {
    pub fn note(&mut self, day: Day, subject: Subject, entry: Entry, stamp: u32) {
        let noted = Noted { stamp, entry };
        if self.entries.get(&(day, subject)).is_none_or(|known| *known < noted) {
            Arc::make_mut(&mut self.entries).insert((day, subject), noted);
        }
    }

    /// Both diaries together. Associative, commutative and idempotent.
    pub fn merge(&mut self, other: &Self) {
        if self.is_empty() {
            *self = other.clone();
        }
        if Arc::ptr_eq(&self.entries, &other.entries) {
            return;
        }
        for ((day, subject), noted) in &*other.entries {
            self.note(*day, *subject, noted.entry, noted.stamp);
        }
    }

    /// Oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Day, Subject, Noted)> + '_ {
        self.entries
            .iter()
            .map(|((day, subject), noted)| (*day, *subject, *noted))
    }

    /// The entries from this day on, oldest first.
    pub fn from(&self, first: Day) -> impl DoubleEndedIterator<Item = (Day, Subject, Entry)> + '_ {
        self.entries
            .range((first, Subject::Started)..)
            .map(|((day, subject), noted)| (*day, *subject, noted.entry))
    }

    /// The entries from the one day up to the other, without the latter, oldest first.
    pub fn between(&self, first: Day, end: Day) -> impl Iterator<Item = (Day, Subject, Noted)> + '_ {
        self.entries
            .range((first, Subject::Started)..(end.max(first), Subject::Started))
            .map(|((day, subject), noted)| (*day, *subject, *noted))
    }

    pub fn get(&self, day: Day, subject: Subject) -> Option<Entry> {
        self.entries.get(&(day, subject)).map(|noted| noted.entry)
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn stamps(&mut self) -> impl Iterator<Item = &mut u32> {
        Arc::make_mut(&mut self.entries)
            .values_mut()
            .map(|noted| &mut noted.stamp)
    }

    pub fn last_stamp(&self) -> u32 {
        self.entries.values().map(|noted| noted.stamp).max().unwrap_or(0)
    }

    /// The day the plan in force began.
    pub fn started(&self) -> Option<Day> {
        self.days_of(|subject| subject == Subject::Started).next_back()
    }

    /// The days on which anything was trained, oldest first.
    pub fn training_days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self
            .days_of(|subject| matches!(subject, Subject::Done(_) | Subject::Session))
            .collect();
        days.dedup();
        days
    }

    pub fn first_training_day(&self) -> Option<Day> {
        self.days_of(|subject| matches!(subject, Subject::Done(_) | Subject::Session))
            .next()
    }

    /// The days of flare-ups, oldest first.
    pub fn flares(&self) -> Vec<Day> {
        self.days_of(|subject| subject == Subject::Flare).collect()
    }

    fn days_of(&self, wanted: impl Fn(Subject) -> bool) -> impl DoubleEndedIterator<Item = Day> {
        self.entries
            .keys()
            .filter(move |(_, subject)| wanted(*subject))
            .map(|(day, _)| *day)
    }

    /// The latest result of each self-test.
    pub fn latest_tests(&self) -> Vec<TestResult> {
        let mut latest: Vec<TestResult> = Vec::new();
        for noted in self.entries.values().rev() {
            if let Entry::Tested(result) = noted.entry
                && !latest.iter().any(|known| known.test == result.test)
            {
                latest.push(result);
            }
        }
        order::by(&mut latest, |result| result.test);
        latest
    }

    /// Every check-in, oldest first.
    pub fn check_ins(&self) -> impl DoubleEndedIterator<Item = (Day, CheckIn)> + '_ {
        self.entries.iter().filter_map(|((day, _), noted)| match noted.entry {
            Entry::CheckIn(check_in) => Some((*day, check_in)),
            _ => None,
        })
    }

    /// Pain noted in sessions and check-ins, oldest first: the day's average over what was noted, in tenths.
    pub fn pain_by_day(&self) -> Vec<(Day, u16)> {
        let mut days: Vec<(Day, u16, u16)> = Vec::new();
        for ((day, _), noted) in &*self.entries {
            let pain = match noted.entry {
                Entry::Session { before, .. } => before,
                Entry::CheckIn(check_in) => check_in.pain,
                _ => continue,
            };
            let tenths = u16::from(pain.score()) * 10;
            match days.last_mut() {
                Some((last, sum, count)) if last == day => {
                    *sum += tenths;
                    *count += 1;
                }
                _ => days.push((*day, tenths, 1)),
            }
        }
        days.into_iter().map(|(day, sum, count)| (day, sum / count)).collect()
    }
}
