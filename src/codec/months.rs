//! The diary as text, month by month.
//!
//! Each text can be read and written without the others. What most of it says is which exercise was done. It is named by
//! its place in the list that links name exercises by, which only grows; and where it was the plan's own and the leg had
//! no part in it, neither is said. A month of daily sessions is half as long to write then.

use serde_json::Value;

use super::form::{Form, SHORT, SHORTER, Unreadable, VERSION};
use super::json::Json;
use super::link::EXERCISES;
use crate::domain::answers::Pain;
use crate::domain::day::{Date, Day};
use crate::domain::diary::{CheckIn, Diary, Done, Effort, Entry, LeftOut, Line, Morning, Subject};
use crate::domain::exercise::ExerciseId;
use crate::domain::record::LAST_STAMP;
use crate::domain::self_test::{SelfTest, Stop, TestResult};

/// A month of the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
}

impl Month {
    pub fn of(day: Day) -> Self {
        let Date { year, month, .. } = day.date();
        Self { year, month }
    }

    /// As in the key of its text: "2026-11".
    pub fn name(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    pub fn from_name(name: &str) -> Option<Self> {
        let (year, month) = name.split_once('-')?;
        let found = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
        };
        // One name only: "2026-+1" is no month.
        found.day(1).filter(|_| found.name() == name).map(|_| found)
    }

    fn day(self, day: u8) -> Option<Day> {
        Day::from_date(Date {
            year: self.year,
            month: self.month,
            day,
        })
    }
}

/// The months that have entries, oldest first.
pub fn months(diary: &Diary) -> Vec<Month> {
    diary.months().map(Month::of).collect()
}

/// The months in which two diaries differ, oldest first.
pub fn changed_months(before: &Diary, after: &Diary) -> Vec<Month> {
    before.differs_in(after).into_iter().map(Month::of).collect()
}

/// One month of the diary as text.
pub fn write_month(diary: &Diary, month: Month) -> String {
    let mut all = Form::default();
    let is_short = of_month(diary, month).iter().any(|line| in_short(line).is_some());
    let version = if is_short { SHORT } else { VERSION };
    all.put("entries", entries(diary, month, in_short));
    all.put("v", version.max(version_of_month(diary, month)));
    all.text()
}

/// The version of a month with all said in full.
pub(super) fn version_of_month(diary: &Diary, month: Month) -> u32 {
    let newer = |(.., noted): &Line| matches!(noted.entry, Entry::CheckIn(check_in) if check_in.shorter);
    let is_newer = of_month(diary, month).iter().any(newer);
    if is_newer { SHORTER } else { VERSION }
}

/// One month with all said in full, as in a file, which programs of every version read.
pub(super) fn month_json(diary: &Diary, month: Month) -> Json {
    entries(diary, month, |_| None)
}

fn of_month(diary: &Diary, month: Month) -> &[Line] {
    month.day(1).map_or(&[], |first| diary.of_month(first))
}

fn entries(diary: &Diary, month: Month, in_short: fn(&Line) -> Option<Vec<Json>>) -> Json {
    of_month(diary, month)
        .iter()
        .map(|line| {
            let (day, subject, noted) = line;
            let mut parts = vec![Json::from(day.date().day), Json::from(noted.stamp)];
            parts.extend(in_short(line).unwrap_or_else(|| entry_parts(*subject, noted.entry)));
            Json::from(parts)
        })
        .collect()
}

/// What was done, by numbers: the first one stands where the others have their kind.
fn in_short((_, subject, noted): &Line) -> Option<Vec<Json>> {
    let (Subject::Done(slot), Entry::Done(done)) = (*subject, noted.entry) else {
        return None;
    };
    let mut parts = vec![Json::from(place_of(slot)?)];
    let own = slot == done.exercise && !done.leg;
    if !own {
        parts.push(place_of(done.exercise)?.into());
    }
    parts.extend([
        done.sets.into(),
        done.count.into(),
        done.effort.code().into(),
        done.pain.score().into(),
    ]);
    if !own {
        parts.push(done.leg.into());
    }
    Some(parts)
}

fn place_of(exercise: ExerciseId) -> Option<u8> {
    let place = EXERCISES.iter().position(|other| *other == exercise)?;
    u8::try_from(place).ok()
}

fn entry_parts(subject: Subject, entry: Entry) -> Vec<Json> {
    match (subject, entry) {
        (Subject::Done(slot), Entry::Done(done)) => vec![
            "done".into(),
            slot.code().into(),
            done.exercise.code().into(),
            done.sets.into(),
            done.count.into(),
            done.effort.code().into(),
            done.pain.score().into(),
            done.leg.into(),
        ],
        (Subject::Skipped(slot), Entry::Skipped(why)) => vec!["skipped".into(), slot.code().into(), why.code().into()],
        (Subject::Swapped(slot), Entry::Swapped(why)) => vec!["swapped".into(), slot.code().into(), why.code().into()],
        (_, Entry::Session { before, after }) => vec!["session".into(), before.score().into(), after.score().into()],
        (_, Entry::Morning(morning)) => vec!["morning".into(), morning.code().into()],
        (_, Entry::Before(before)) => vec!["before".into(), before.score().into()],
        (_, Entry::Flare) => vec!["flare".into()],
        (_, Entry::CheckIn(check_in)) => {
            let mut parts = vec![
                "check_in".into(),
                check_in.week.into(),
                check_in.pain.score().into(),
                check_in.activities.into(),
            ];
            if check_in.shorter {
                parts.push(true.into());
            }
            parts
        }
        (_, Entry::Tested(result)) => vec![
            "tested".into(),
            result.test.code().into(),
            result.left.into(),
            result.right.into(),
            result.stop.code().into(),
        ],
        // Subjects and entries are noted in pairs; a start is what carries nothing.
        _ => vec!["started".into()],
    }
}

/// Reads one month of the diary.
pub fn read_month(text: &str, month: Month) -> Result<Diary, Unreadable> {
    // As `write_month` writes it; whoever else wrote it may have spaced and ordered it in another way.
    let entries = text.strip_prefix(r#"{"entries":"#).and_then(|rest| {
        rest.strip_suffix(r#","v":1}"#)
            .or(rest.strip_suffix(r#","v":3}"#))
            .or(rest.strip_suffix(r#","v":4}"#))
    });
    let diary = if let Some(diary) = entries.and_then(|entries| scan(entries, month)) {
        diary
    } else {
        let mut fields = Form::parse(text, SHORTER)?;
        let entries = fields.take("entries").ok_or(Unreadable::Damaged)?;
        fields.done()?;
        read_entries(&entries, month)?
    };
    if diary.last_stamp() > LAST_STAMP {
        return Err(Unreadable::Damaged);
    }
    Ok(diary)
}

/// Reads the entries of a month, out of a text that was taken apart already.
pub(super) fn read_entries(entries: &Value, month: Month) -> Result<Diary, Unreadable> {
    scan(&Json::of(entries).text(), month).ok_or(Unreadable::Damaged)
}

/// Reads entries letter by letter, as a JSON array without spaces.
///
/// Ten years are two megabytes, a third of a million values. A tree of them takes three times as long as this, and the
/// library's reader without one is eight kilobytes that every reader would download.
fn scan(entries: &str, month: Month) -> Option<Diary> {
    let mut diary = Diary::default();
    let mut lines = entries.strip_prefix('[')?.strip_suffix(']')?.split(']').peekable();
    while let Some(line) = lines.next() {
        if lines.peek().is_none() {
            // After the last entry comes nothing.
            return line.is_empty().then_some(diary);
        }
        let between = if diary.is_empty() { "[" } else { ",[" };
        let parts = line.strip_prefix(between)?.split(',');
        note(parts, month, &mut diary)?;
    }
    None
}

/// No entry has more parts: the day, the count, the kind, and seven of an exercise done.
const MOST_PARTS: usize = 10;

/// Notes one entry: the day of its month, when it was noted, and what. `None` when it is none.
fn note<'a>(parts: impl Iterator<Item = &'a str>, month: Month, diary: &mut Diary) -> Option<()> {
    let mut all = [Part::Nothing; MOST_PARTS];
    let mut count = 0;
    for part in parts {
        *all.get_mut(count)? = Part::scan(part)?;
        count += 1;
    }
    let [day, stamp, about_what @ ..] = &all[..count] else {
        return None;
    };
    let day = month.day(day.byte()?)?;
    let stamp = stamp.number()?;
    let (subject, entry) = match about_what {
        [Part::Word(kind), rest @ ..] => about(kind, rest)?,
        rest => about("done", rest)?,
    };
    diary.note(day, subject, entry, stamp);
    Some(())
}

/// One part of an entry.
#[derive(Clone, Copy)]
enum Part<'a> {
    Number(u32),
    Word(&'a str),
    Flag(bool),
    Nothing,
}

impl<'a> Part<'a> {
    fn scan(text: &'a str) -> Option<Self> {
        match text {
            "true" => Some(Self::Flag(true)),
            "false" => Some(Self::Flag(false)),
            "null" => Some(Self::Nothing),
            "0" => Some(Self::Number(0)),
            _ => match text.as_bytes() {
                [b'1'..=b'9', ..] => text.parse().ok().map(Self::Number),
                // Whether it is a word of ours is seen when it is looked up.
                [b'"', .., b'"'] => Some(Self::Word(&text[1..text.len() - 1])),
                _ => None,
            },
        }
    }
}

impl Part<'_> {
    fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    fn byte(self) -> Option<u8> {
        u8::try_from(self.number()?).ok()
    }

    /// Of repetitions, seconds or weeks.
    fn count(self) -> Option<u16> {
        u16::try_from(self.number()?).ok().filter(|count| *count <= 9999)
    }

    fn pain(self) -> Option<Pain> {
        self.byte().and_then(Pain::new)
    }

    fn code<T>(self, from_code: fn(&str) -> Option<T>) -> Option<T> {
        match self {
            Self::Word(text) => from_code(text),
            _ => None,
        }
    }

    /// By its name, or by its place.
    fn exercise(self) -> Option<ExerciseId> {
        match self {
            Self::Number(place) => EXERCISES.get(usize::try_from(place).ok()?).copied(),
            name => name.code(ExerciseId::from_code),
        }
    }

    fn flag(self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(flag),
            _ => None,
        }
    }
}

fn about(kind: &str, rest: &[Part<'_>]) -> Option<(Subject, Entry)> {
    Some(match (kind, rest) {
        ("started", []) => (Subject::Started, Entry::Started),
        ("flare", []) => (Subject::Flare, Entry::Flare),
        ("before", [before]) => (Subject::Before, Entry::Before(before.pain()?)),
        ("morning", [morning]) => (Subject::Morning, Entry::Morning(morning.code(Morning::from_code)?)),
        ("session", [before, after]) => {
            let (before, after) = (before.pain()?, after.pain()?);
            (Subject::Session, Entry::Session { before, after })
        }
        ("skipped", [slot, why]) => (
            Subject::Skipped(slot.exercise()?),
            Entry::Skipped(why.code(LeftOut::from_code)?),
        ),
        ("swapped", [slot, why]) => (
            Subject::Swapped(slot.exercise()?),
            Entry::Swapped(why.code(LeftOut::from_code)?),
        ),
        ("done", [slot, sets, count, effort, pain]) => {
            let slot = slot.exercise()?;
            (Subject::Done(slot), done(slot, [*sets, *count, *effort, *pain], false)?)
        }
        ("done", [slot, exercise, sets, count, effort, pain, leg]) => (
            Subject::Done(slot.exercise()?),
            done(exercise.exercise()?, [*sets, *count, *effort, *pain], leg.flag()?)?,
        ),
        ("check_in", [week, pain, activities, shorter @ ..]) => {
            let check_in = CheckIn {
                week: week.count()?,
                pain: pain.pain()?,
                activities: match activities {
                    Part::Nothing => None,
                    tenths => Some(tenths.byte().filter(|tenths| *tenths <= 100)?),
                },
                shorter: match shorter {
                    [] => false,
                    [Part::Flag(true)] => true,
                    _ => return None,
                },
            };
            (Subject::CheckIn, Entry::CheckIn(check_in))
        }
        ("tested", [test, left, right, stop]) => {
            let result = TestResult {
                test: test.code(SelfTest::from_code)?,
                left: left.count()?,
                right: match right {
                    Part::Nothing => None,
                    right => Some(right.count()?),
                },
                stop: stop.code(Stop::from_code)?,
            };
            (Subject::Tested(result.test), Entry::Tested(result))
        }
        _ => return None,
    })
}

fn done(exercise: ExerciseId, [sets, count, effort, pain]: [Part<'_>; 4], leg: bool) -> Option<Entry> {
    Some(Entry::Done(Done {
        exercise,
        sets: sets.byte()?,
        count: count.count()?,
        effort: effort.code(Effort::from_code)?,
        pain: pain.pain()?,
        leg,
    }))
}
