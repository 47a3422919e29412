//! History: what the diary says over weeks and years, gathered for the pictures of progress.
//!
//! Everything here goes through the diary once, so that ten years of it take no pause. Nothing here is saved.

use super::day::Day;
use super::diary::{CheckIn, Diary, Entry, Subject};
use super::eligibility::ExerciseSet;
use super::exercise::{Catalogue, Exercise, ExerciseId};
use super::order;
use super::progress::{MOST_SETS, Standing};
use super::review::RELIEF_DAYS;
use super::self_test::{SelfTest, TestResult};

/// The weeks that a picture shows at most; what is older is shown by month.
pub const RECENT_WEEKS: i32 = 26;

/// The Monday from which on a picture by week shows what there is.
pub fn recent_from(today: Day) -> Day {
    today.monday().plus(-7 * (RECENT_WEEKS - 1))
}

/// Average pain over a week or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PainSpan {
    pub first: Day,
    /// In tenths of a point.
    pub average: u16,
    /// The days on which it was noted.
    pub days: u16,
}

/// Weekly averages of pain, oldest first; weeks without a note are left out.
pub fn pain_by_week(diary: &Diary) -> Vec<PainSpan> {
    pain_by(diary, Day::monday)
}

/// The average pain of the week that begins on this Monday, in tenths; `None` where none was noted.
pub fn pain_of_week(diary: &Diary, monday: Day) -> Option<u16> {
    let (mut sum, mut days) = (0, 0);
    for pain in (0..7).filter_map(|at| diary.pain_on(monday.plus(at))) {
        sum += pain;
        days += 1;
    }
    (days > 0).then(|| sum / days)
}

/// Monthly averages of pain, oldest first; months without a note are left out.
pub fn pain_by_month(diary: &Diary) -> Vec<PainSpan> {
    pain_by(diary, Day::month)
}

fn pain_by(diary: &Diary, first_of: fn(Day) -> Day) -> Vec<PainSpan> {
    let mut spans: Vec<PainSpan> = Vec::new();
    for (day, tenths) in diary.pain_by_day() {
        let first = first_of(day);
        match spans.last_mut() {
            // A sum until all is gathered.
            Some(span) if span.first == first => {
                span.average += tenths;
                span.days += 1;
            }
            _ => spans.push(PainSpan {
                first,
                average: tenths,
                days: 1,
            }),
        }
    }
    for span in &mut spans {
        span.average /= span.days;
    }
    spans
}

/// Days trained in a week, or in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrainingSpan {
    pub first: Day,
    pub sessions: u16,
    /// The days of it that count: those since training began, up to today.
    pub days: u16,
}

impl TrainingSpan {
    /// Sessions a week, in tenths.
    pub const fn a_week(self) -> u16 {
        if self.days == 0 {
            return 0;
        }
        (self.sessions * 70 + self.days / 2) / self.days
    }
}

/// Every week from the first with training to this one, those without training too; at most the recent ones.
pub fn training_by_week(diary: &Diary, today: Day) -> Vec<TrainingSpan> {
    training_by(diary, Some(recent_from(today)), today, Day::monday, |monday| {
        monday.plus(7)
    })
}

/// Every month from the first with training to this one, those without training too.
pub fn training_by_month(diary: &Diary, today: Day) -> Vec<TrainingSpan> {
    training_by(diary, None, today, Day::month, |first| first.plus(31).month())
}

fn training_by(
    diary: &Diary,
    from: Option<Day>,
    today: Day,
    first_of: fn(Day) -> Day,
    next: fn(Day) -> Day,
) -> Vec<TrainingSpan> {
    let mut trained = diary.training_days().filter(|day| *day <= today).peekable();
    let Some(began) = trained.peek().copied() else {
        return Vec::new();
    };
    let from = from.unwrap_or(began).max(began);
    while trained.next_if(|day| *day < from).is_some() {}
    let mut spans = Vec::new();
    let mut first = first_of(from);
    while first <= today {
        let end = next(first);
        let mut sessions = 0;
        while trained.next_if(|day| *day < end).is_some() {
            sessions += 1;
        }
        let days = end.min(today.plus(1)).since(first.max(began));
        spans.push(TrainingSpan {
            first,
            sessions,
            days: u16::try_from(days).unwrap_or(0),
        });
        first = end;
    }
    spans
}

/// What a day was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Before the first training day, or not yet here.
    #[default]
    Blank,
    Rested,
    /// Trained, but something was left out or the session was not finished.
    Partly,
    Trained,
}

/// One day of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CalendarDay {
    pub mark: Mark,
    /// One of the days of relief from a flare-up on.
    pub flare: bool,
}

/// A week of the calendar, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarWeek {
    pub monday: Day,
    pub days: [CalendarDay; 7],
}

/// The last so many weeks up to this one, oldest first; none before anything was trained.
pub fn calendar(diary: &Diary, today: Day, weeks: u8) -> Vec<CalendarWeek> {
    let Some(began) = diary.training_days().next() else {
        return Vec::new();
    };
    let first = today.monday().plus(-7 * (i32::from(weeks) - 1));
    let mut all: Vec<CalendarWeek> = (0..i32::from(weeks))
        .map(|week| CalendarWeek {
            monday: first.plus(7 * week),
            days: <[CalendarDay; 7]>::default(),
        })
        .collect();
    let mut set = |day: Day, change: &dyn Fn(&mut CalendarDay)| {
        let week = usize::try_from(day.since(first).div_euclid(7)).ok();
        if let Some(week) = week.and_then(|at| all.get_mut(at)).filter(|_| day <= today) {
            change(&mut week.days[usize::from(day.weekday())]);
        }
    };
    for at in began.max(first).since(first)..=today.since(first) {
        set(first.plus(at), &|day| day.mark = Mark::Rested);
    }
    let (mut at, mut done, mut finished, mut skipped) = (first, false, false, false);
    // A flare-up may have begun shortly before the first week.
    for (day, subject, _) in diary.from(first.plus(-RELIEF_DAYS)) {
        if day != at {
            (at, done, finished, skipped) = (day, false, false, false);
        }
        match subject {
            Subject::Done(_) => done = true,
            Subject::Session => (done, finished) = (true, true),
            Subject::Skipped(_) => skipped = true,
            Subject::Flare => {
                for after in 0..RELIEF_DAYS {
                    set(day.plus(after), &|day| day.flare = true);
                }
            }
            _ => {}
        }
        if done {
            let whole = finished && !skipped;
            set(day, &|day| day.mark = if whole { Mark::Trained } else { Mark::Partly });
        }
    }
    while all.len() > 1 && all[0].monday.plus(6) < began {
        all.remove(0);
    }
    all
}

/// An exercise as it was done from one day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    pub day: Day,
    pub exercise: &'static Exercise,
    pub sets: u8,
    pub count: u16,
}

impl Dose {
    fn same(&self, other: &Self) -> bool {
        (self.exercise, self.sets, self.count) == (other.exercise, other.sets, other.count)
    }

    /// How much of the most that the exercise asks for, in percent.
    pub fn share(&self) -> u16 {
        let most = u32::from(MOST_SETS) * u32::from(self.exercise.dose.amount.high());
        let done = u32::from(self.sets) * u32::from(self.count);
        u16::try_from((done * 100 / most.max(1)).min(100)).unwrap_or(100)
    }
}

/// How one exercise of the plan grew, through its easier and harder forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Climb {
    /// The forms that were done, the easiest first.
    pub forms: Vec<&'static Exercise>,
    /// Each change, oldest first. Over more than the recent weeks: the most of each month.
    pub doses: Vec<Dose>,
    /// The day it was done last.
    pub last: Day,
    /// How often it was done, in any form.
    pub times: u32,
    /// The doses are the most of each month.
    pub by_month: bool,
}

impl Climb {
    /// Where a form stands among those done, from 0.
    pub fn rung(&self, exercise: &Exercise) -> usize {
        self.forms.iter().position(|form| *form == exercise).unwrap_or(0)
    }
}

/// The climb of each exercise of the plan, in the order of the standings.
pub fn climbs(diary: &Diary, standings: &[Standing], catalogue: Catalogue) -> Vec<Climb> {
    let chains: Vec<ExerciseSet> = standings
        .iter()
        .map(|standing| chain(standing.slot, catalogue))
        .collect();
    let mut climbs = vec![Climb::default(); standings.len()];
    for (day, subject, noted) in diary.iter() {
        let (Subject::Done(slot), Entry::Done(done)) = (subject, noted.entry) else {
            continue;
        };
        // An earlier plan may have filed an easier or harder form under its own name.
        let own = standings.iter().position(|standing| standing.slot.id == slot);
        let at = own.or_else(|| chains.iter().position(|chain| chain.contains(done.exercise)));
        let (Some(at), Some(exercise)) = (at, catalogue.get(done.exercise)) else {
            continue;
        };
        let climb = &mut climbs[at];
        if !climb.forms.contains(&exercise) {
            climb.forms.push(exercise);
        }
        climb.last = day;
        climb.times += 1;
        let noted = Dose {
            day,
            exercise,
            sets: done.sets,
            count: done.count,
        };
        // What a month began with counts for it, changed or not.
        let known = |before: &Dose| before.same(&noted) && before.day.month() == day.month();
        if !climb.doses.last().is_some_and(known) {
            climb.doses.push(noted);
        }
    }
    for climb in &mut climbs {
        finish(climb, catalogue);
    }
    climbs
}

/// Puts the forms in order, and thins out what is too much for a picture.
fn finish(climb: &mut Climb, catalogue: Catalogue) {
    let forms = climb.forms.clone();
    order::by(&mut climb.forms, |form| {
        let below = forms.iter().filter(|other| leads_to(other, form.id, catalogue)).count();
        (form.level, below)
    });
    let began = climb.doses.first().map_or(climb.last, |dose| dose.day);
    climb.by_month = climb.last.since(began) >= 7 * RECENT_WEEKS;
    if climb.by_month {
        climb.doses = best_of_months(climb);
    }
    climb.doses.dedup_by(|after, before| after.same(before));
}

fn best_of_months(climb: &Climb) -> Vec<Dose> {
    let mut best: Vec<Dose> = Vec::new();
    for dose in &climb.doses {
        let rank = |dose: &Dose| (climb.rung(dose.exercise), dose.share());
        match best.last_mut() {
            Some(known) if known.day.month() == dose.day.month() => {
                if rank(dose) > rank(known) {
                    *known = *dose;
                }
            }
            _ => best.push(*dose),
        }
    }
    best
}

/// An exercise with all its easier and harder forms.
fn chain(exercise: &Exercise, catalogue: Catalogue) -> ExerciseSet {
    let mut chain = ExerciseSet::of(&[exercise.id]);
    for next in [|form: &Exercise| form.easier, |form: &Exercise| form.harder] {
        let mut form = next(exercise);
        while let Some(id) = form.filter(|id| !chain.contains(*id)) {
            chain.insert(id);
            form = catalogue.get(id).and_then(next);
        }
    }
    chain
}

/// Whether an exercise gets harder until it is this one.
fn leads_to(from: &Exercise, to: ExerciseId, catalogue: Catalogue) -> bool {
    let mut seen = ExerciseSet::of(&[from.id]);
    let mut next = from.harder;
    while let Some(id) = next.filter(|id| !seen.contains(*id)) {
        if id == to {
            return true;
        }
        seen.insert(id);
        next = catalogue.get(id).and_then(|form| form.harder);
    }
    false
}

/// Every result of each self-test that was tried, oldest first.
pub fn tests(diary: &Diary) -> Vec<(SelfTest, Vec<(Day, TestResult)>)> {
    let mut all: Vec<_> = SelfTest::ALL.iter().map(|test| (*test, Vec::new())).collect();
    for (day, result) in diary.tests() {
        if let Some((_, results)) = all.iter_mut().find(|(test, _)| *test == result.test) {
            results.push((day, result));
        }
    }
    all.retain(|(_, results)| !results.is_empty());
    all
}

/// Weeks from one time to the next: tests vary from day to day (3.0).
const TESTED_AGAIN_AFTER: i32 = 6;

/// Leaves the tests that may be done on this day: for the first time, again after six weeks, or anew on the day they were
/// done.
#[inline(never)]
pub fn hold_back(tests: &mut Vec<SelfTest>, diary: &Diary, today: Day) {
    tests.retain(|test| {
        let days = diary
            .tests()
            .filter(|(_, result)| result.test == *test)
            .map(|(day, _)| day);
        let last = days.max();
        last.is_none_or(|last| last == today || today.since(last) >= 7 * TESTED_AGAIN_AFTER)
    });
}

/// Every check-in with the one at the start of its plan, newest first. Activities that the start does not know are
/// compared with the first time that they were scored.
pub fn check_ins(diary: &Diary) -> Vec<(Day, CheckIn, Option<CheckIn>)> {
    let mut start: Option<CheckIn> = None;
    let mut all = Vec::new();
    for (day, check_in) in diary.check_ins() {
        if check_in.week == 0 {
            start = Some(check_in);
        }
        all.push((day, check_in, start.filter(|_| check_in.week > 0)));
        if let Some(start) = &mut start {
            start.activities = start.activities.or(check_in.activities);
        }
    }
    all.reverse();
    all
}
