//! The diary: what was done on which day, and how it felt.
//!
//! One entry for each day and thing; noting it again replaces the first. Merging two diaries keeps, for each
//! day and thing, the entry noted last, so that tabs, imports and restored files all come together alike.

use core::slice;
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
    /// Week of the plan: 0 at the start, then 2, 6 and 12, and 10 after a shorter plan.
    pub week: u16,
    pub pain: Pain,
    /// How well "my activities" go, 0 to 10, the average in tenths; `None` where there are none, or not each is scored.
    pub activities: Option<u8>,
    /// It led to a shorter plan, which is looked at after four weeks: how many days a week were planned then is kept
    /// nowhere else.
    pub shorter: bool,
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

/// What kind of thing an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Started,
    CheckIn,
    Tested,
    Swapped,
    Skipped,
    Done,
    Session,
    Morning,
    Flare,
    Before,
}

impl Kind {
    /// What says that anything was trained.
    pub const TRAINING: [Self; 2] = [Self::Done, Self::Session];
    /// What says how much the back hurts, whatever is done.
    pub const PAIN: [Self; 3] = [Self::Session, Self::CheckIn, Self::Before];

    const COUNT: usize = Self::Before as usize + 1;
}

impl Subject {
    pub const fn kind(self) -> Kind {
        match self {
            Self::Started => Kind::Started,
            Self::CheckIn => Kind::CheckIn,
            Self::Tested(_) => Kind::Tested,
            Self::Swapped(_) => Kind::Swapped,
            Self::Skipped(_) => Kind::Skipped,
            Self::Done(_) => Kind::Done,
            Self::Session => Kind::Session,
            Self::Morning => Kind::Morning,
            Self::Flare => Kind::Flare,
            Self::Before => Kind::Before,
        }
    }
}

/// An entry and the count of when it was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Noted {
    pub stamp: u32,
    pub entry: Entry,
}

/// One line of the diary.
pub type Line = (Day, Subject, Noted);

/// Every entry, by day and subject.
///
/// Ten years are many entries, so they are held by month: a copy of the diary shares its months with the first until
/// one of them is noted in, and each month knows on which of its days there is what.
#[derive(Clone, Debug, Default, Eq)]
pub struct Diary {
    /// Oldest first, none without a line.
    months: Vec<Arc<Month>>,
}

/// On a first visit there is nothing to compare.
impl PartialEq for Diary {
    fn eq(&self, other: &Self) -> bool {
        self.months.is_empty() && other.months.is_empty() || self.has_the_same(other)
    }
}

/// The lines of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Month {
    first: Day,
    /// In the order of days and subjects, each once.
    lines: Vec<Line>,
    /// For each kind, the days that have it: the lowest bit is the first of the month.
    days: [u32; Kind::COUNT],
    last_stamp: u32,
}

impl Month {
    const fn empty(first: Day) -> Self {
        Self {
            first,
            lines: Vec::new(),
            days: [0; Kind::COUNT],
            last_stamp: 0,
        }
    }

    fn find(&self, day: Day, subject: Subject) -> Result<usize, usize> {
        // What is read is in order: it comes after all that is here.
        if self.lines.last().is_none_or(|last| (last.0, last.1) < (day, subject)) {
            return Err(self.lines.len());
        }
        self.lines
            .binary_search_by_key(&(day, subject), |line| (line.0, line.1))
    }

    fn get(&self, day: Day, subject: Subject) -> Option<Noted> {
        self.find(day, subject).ok().map(|at| self.lines[at].2)
    }

    fn note(&mut self, line: Line) {
        let (day, subject, noted) = line;
        match self.find(day, subject) {
            Ok(at) => self.lines[at].2 = self.lines[at].2.max(noted),
            Err(at) => self.lines.insert(at, line),
        }
        self.days[subject.kind() as usize] |= 1 << day.since(self.first);
        self.last_stamp = self.last_stamp.max(noted.stamp);
    }

    /// Where the lines of a day begin, or would begin.
    fn begin(&self, day: Day) -> usize {
        self.lines.partition_point(|line| line.0 < day)
    }

    /// The days that have an entry of one of these kinds.
    fn with(&self, kinds: &[Kind]) -> DaysOfMonth {
        DaysOfMonth {
            first: self.first,
            days: kinds.iter().fold(0, |days, kind| days | self.days[*kind as usize]),
        }
    }
}

/// Some days of a month: the lowest bit is the first of it.
#[derive(Clone, Copy, Debug, Default)]
struct DaysOfMonth {
    first: Day,
    days: u32,
}

impl DaysOfMonth {
    fn take(&mut self, last: bool) -> Option<Day> {
        if self.days == 0 {
            return None;
        }
        let at = if last {
            self.days.ilog2()
        } else {
            self.days.trailing_zeros()
        };
        self.days &= !(1 << at);
        Some(self.first.plus(at.cast_signed()))
    }
}

/// Days that have something noted, oldest first; see [`Diary::days_with`].
///
/// Written out: the standard library's `flat_map`, made anew for each place that uses it, costs every reader
/// 1.8 kB of the first visit.
#[derive(Clone, Debug)]
pub struct Days<'a> {
    kinds: &'static [Kind],
    months: slice::Iter<'a, Arc<Month>>,
    /// The month at hand, from the beginning and from the end.
    front: DaysOfMonth,
    back: DaysOfMonth,
}

impl Iterator for Days<'_> {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        loop {
            if let Some(day) = self.front.take(false) {
                return Some(day);
            }
            match self.months.next() {
                Some(month) => self.front = month.with(self.kinds),
                None => return self.back.take(false),
            }
        }
    }
}

impl DoubleEndedIterator for Days<'_> {
    fn next_back(&mut self) -> Option<Day> {
        loop {
            if let Some(day) = self.back.take(true) {
                return Some(day);
            }
            match self.months.next_back() {
                Some(month) => self.back = month.with(self.kinds),
                None => return self.front.take(true),
            }
        }
    }
}

impl Diary {
    #[inline(never)]
    fn has_the_same(&self, other: &Self) -> bool {
        self.months == other.months
    }

    pub fn note(&mut self, day: Day, subject: Subject, entry: Entry, stamp: u32) {
        let line = (day, subject, Noted { stamp, entry });
        let first = day.month();
        match self.find(first) {
            Ok(at) => Arc::make_mut(&mut self.months[at]).note(line),
            Err(at) => {
                let mut month = Month::empty(first);
                month.note(line);
                self.months.insert(at, Arc::new(month));
            }
        }
    }

    /// Where a month is, or would be.
    fn find(&self, first: Day) -> Result<usize, usize> {
        self.months.binary_search_by_key(&first, |month| month.first)
    }

    fn month(&self, first: Day) -> Option<&Arc<Month>> {
        self.find(first).ok().map(|at| &self.months[at])
    }

    /// The month that this day is in, if it is in any: what comes after the month before is in none.
    fn around(&self, day: Day) -> Option<&Month> {
        let at = self.months.partition_point(|month| month.first <= day).checked_sub(1)?;
        Some(&self.months[at])
    }

    /// Both diaries together. Associative, commutative and idempotent.
    pub fn merge(&mut self, other: &Self) {
        for month in &other.months {
            match self.find(month.first) {
                // Two that are one, or say the same, stay as they are.
                Ok(at) if self.months[at] != *month => {
                    let known = Arc::make_mut(&mut self.months[at]);
                    month.lines.iter().for_each(|line| known.note(*line));
                }
                Ok(_) => {}
                Err(at) => self.months.insert(at, month.clone()),
            }
        }
    }

    /// The first days of the months that have entries, oldest first.
    pub fn months(&self) -> impl Iterator<Item = Day> + '_ {
        self.months.iter().map(|month| month.first)
    }

    /// The first days of the months in which two diaries differ, oldest first.
    pub fn differs_in(&self, other: &Self) -> Vec<Day> {
        let differs = |month: &&Arc<Month>| other.month(month.first) != Some(month);
        let gone = |month: &&Arc<Month>| self.month(month.first).is_none();
        let of_this = self.months.iter().filter(differs);
        let mut all: Vec<Day> = of_this
            .chain(other.months.iter().filter(gone))
            .map(|month| month.first)
            .collect();
        order::by(&mut all, |first| *first);
        all
    }

    /// Oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Line> + '_ {
        self.months.iter().flat_map(|month| &month.lines).copied()
    }

    /// The entries from this day on, oldest first.
    pub fn from(&self, first: Day) -> impl DoubleEndedIterator<Item = (Day, Subject, Entry)> + '_ {
        let at = self.months.partition_point(|month| month.first <= first);
        // The day may be in the middle of the month before.
        self.months[at.saturating_sub(1)..]
            .iter()
            .flat_map(move |month| &month.lines[month.begin(first)..])
            .map(|(day, subject, noted)| (*day, *subject, noted.entry))
    }

    /// The entries of a day, in the order of their subjects.
    pub fn on(&self, day: Day) -> &[Line] {
        self.around(day)
            .map_or(&[], |month| &month.lines[month.begin(day)..month.begin(day.plus(1))])
    }

    /// The entries of the month that begins on this day, oldest first.
    pub fn of_month(&self, first: Day) -> &[Line] {
        self.month(first).map_or(&[], |month| &month.lines)
    }

    #[inline(never)]
    pub fn get(&self, day: Day, subject: Subject) -> Option<Entry> {
        let noted = self.around(day)?.get(day, subject)?;
        Some(noted.entry)
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    pub fn len(&self) -> usize {
        self.months.iter().map(|month| month.lines.len()).sum()
    }

    pub fn last_stamp(&self) -> u32 {
        self.months.iter().map(|month| month.last_stamp).max().unwrap_or(0)
    }

    /// Gives every count anew.
    pub(super) fn restamp(&mut self, lower: impl Fn(&mut u32)) {
        for month in &mut self.months {
            let month = Arc::make_mut(month);
            month.lines.iter_mut().for_each(|(.., noted)| lower(&mut noted.stamp));
            month.last_stamp = month.lines.iter().map(|(.., noted)| noted.stamp).max().unwrap_or(0);
        }
    }

    /// The days that have an entry of one of these kinds, oldest first.
    pub fn days_with(&self, kinds: &'static [Kind]) -> Days<'_> {
        Days {
            kinds,
            months: self.months.iter(),
            front: DaysOfMonth::default(),
            back: DaysOfMonth::default(),
        }
    }

    /// The day the plan in force began. What a clock that ran ahead noted counts once its day has come.
    pub fn started(&self, today: Day) -> Option<Day> {
        let mut days = self.days_with(&[Kind::Started]);
        days.rfind(|day| !day.is_ahead_of(today))
    }

    /// The last day on which anything was trained, of those that have come.
    pub fn last_trained(&self, today: Day) -> Option<Day> {
        let mut days = self.training_days();
        days.rfind(|day| !day.is_ahead_of(today))
    }

    /// The days on which anything was trained, oldest first.
    pub fn training_days(&self) -> Days<'_> {
        self.days_with(&Kind::TRAINING)
    }

    /// The days of flare-ups, oldest first.
    pub fn flares(&self) -> Days<'_> {
        self.days_with(&[Kind::Flare])
    }

    /// Every result of a self-test, newest first.
    #[inline(never)]
    pub fn test_results(&self) -> Vec<TestResult> {
        self.tests().rev().map(|(_, result)| result).collect()
    }

    /// Every result of a self-test, oldest first.
    pub fn tests(&self) -> impl DoubleEndedIterator<Item = (Day, TestResult)> + '_ {
        let lines = self.days_with(&[Kind::Tested]).flat_map(|day| self.on(day));
        lines.filter_map(|(day, _, noted)| match noted.entry {
            Entry::Tested(result) => Some((*day, result)),
            _ => None,
        })
    }

    /// Every check-in, oldest first.
    pub fn check_ins(&self) -> impl DoubleEndedIterator<Item = (Day, CheckIn)> + '_ {
        self.days_with(&[Kind::CheckIn])
            .filter_map(|day| match self.get(day, Subject::CheckIn) {
                Some(Entry::CheckIn(check_in)) => Some((day, check_in)),
                _ => None,
            })
    }

    /// Pain noted before sessions and in check-ins, oldest first: the day's average over what was noted, in tenths.
    pub fn pain_by_day(&self) -> impl DoubleEndedIterator<Item = (Day, u16)> + '_ {
        let days = self.days_with(&Kind::PAIN);
        days.filter_map(|day| Some((day, self.pain_on(day)?)))
    }

    /// The pain of a day, noted in its session and check-in: the average of the two, in tenths. Where pain let no session
    /// come to its end, or none begin, it is the one before it.
    pub fn pain_on(&self, day: Day) -> Option<u16> {
        let (mut sum, mut count) = (0, 0);
        let ended = self.get(day, Subject::Session).is_some();
        for (.., noted) in self.on(day) {
            let pain = match noted.entry {
                Entry::Session { before, .. } => before,
                Entry::Before(before) if !ended => before,
                Entry::CheckIn(check_in) => check_in.pain,
                _ => continue,
            };
            sum += u16::from(pain.score()) * 10;
            count += 1;
        }
        (count > 0).then(|| sum / count)
    }
}
