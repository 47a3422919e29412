//! Readers who have trained for a while: their answers, and a diary of so many weeks up to today.

#![allow(dead_code, reason = "every program uses a part of it")]

use std::cell::Cell;
use std::time::{SystemTime, UNIX_EPOCH};

use strongback::app::{Model, Msg};
use strongback::codec::saved;
use strongback::content::exercises::row;
use strongback::domain::answers::{Ease, Experience, Goal, Joint, LegPain, Pain, Posture, Sex, Sign, Trigger, Word};
use strongback::domain::day::Day;
use strongback::domain::diary::{CheckIn, Done, Effort, Entry, LeftOut, Morning, Subject};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::questionnaire::{Before, HowLong, Reply, Trend};
use strongback::domain::record::Record;
use strongback::domain::self_test::{SelfTest, Stop, TestResult};

/// Weeks in ten years.
pub(crate) const TEN_YEARS: i32 = 521;

fn pain(score: i32) -> Pain {
    Pain::new(u8::try_from(score.clamp(0, 10)).unwrap_or(0)).unwrap_or_default()
}

/// What this device keeps of a reader: keys of the storage, and their texts.
pub(crate) fn kept(record: &Record) -> Vec<(String, String)> {
    let months = saved::months(&record.diary).into_iter().map(|month| {
        let key = format!("strongback.diary.{}", month.name());
        (key, saved::write_month(&record.diary, month))
    });
    let answers = ("strongback.answers".to_owned(), saved::write_answers(record));
    core::iter::once(answers).chain(months).collect()
}

thread_local! {
    static SET: Cell<Option<Day>> = const { Cell::new(None) };
}

/// From now on this is today, for all readers of this thread.
pub(crate) fn set_today(day: Day) {
    SET.set(Some(day));
}

/// Today by this machine's clock, which a browser on it goes by as well, unless a test has set it.
#[allow(
    clippy::disallowed_methods,
    reason = "these run on a real machine, which has a clock"
)]
pub(crate) fn today() -> Day {
    if let Some(day) = SET.get() {
        return day;
    }
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or_default();
    Day::from_number(days).unwrap_or_default()
}

/// An office worker, every question answered today, with nothing done yet.
pub(crate) fn newcomer(today: Day) -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(today));
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(38)),
        Reply::Sex(Sex::Female),
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(pain(3)),
        Reply::PainWorst(pain(6)),
        Reply::PainAverage(pain(3)),
        Reply::Interfere(pain(3)),
        Reply::Trend(Trend::Same),
        Reply::Before(Before::Once),
        Reply::LegPain(LegPain::None),
        Reply::Trigger(Trigger::Sit, true),
        Reply::Trigger(Trigger::Rise, true),
        Reply::Ease(Ease::Walk, true),
        Reply::Posture(Posture::Slump),
        Reply::Goal(Goal::SitWork),
        Reply::SitHours(Some(9)),
        Reply::Confidence(7),
        Reply::Experience(Experience::Regular),
        Reply::Kit(Kit::Chair, true),
        Reply::Kit(Kit::Step, true),
        Reply::Days(3),
        Reply::Minutes(30),
    ] {
        model.record.reply(reply, today);
    }
    finished(model, today)
}

/// The questionnaire gone through to its end.
fn finished(mut model: Model, today: Day) -> Model {
    while let Some(step) = model.draft().next(today) {
        model.record.give(step, today);
        if model.draft().next(today) == Some(step) {
            break;
        }
    }
    model.update(Msg::Closed);
    model
}

/// What the reader does of one exercise of the plan, and how far the form at hand has come.
struct Climber {
    slot: ExerciseId,
    form: ExerciseId,
    sets: u8,
    count: u16,
}

impl Climber {
    fn new(slot: ExerciseId) -> Self {
        let dose = row(slot).dose;
        Self {
            slot,
            form: slot,
            sets: dose.sets,
            count: dose.amount.low(),
        }
    }

    fn done(&self, felt: i32) -> Entry {
        Entry::Done(Done {
            exercise: self.form,
            sets: self.sets,
            count: self.count,
            effort: Effort::Right,
            pain: pain(felt),
            leg: false,
        })
    }

    /// A little more: repetitions, then a set, then the harder form.
    fn climb(&mut self) {
        let amount = row(self.form).dose.amount;
        if self.count < amount.high() {
            self.count = (self.count + if amount.is_hold() { 5 } else { 1 }).min(amount.high());
        } else if self.sets < 3 {
            self.sets += 1;
        } else if let Some(harder) = row(self.form).harder.filter(|id| row(*id).level <= 2) {
            *self = Self {
                slot: self.slot,
                ..Self::new(harder)
            };
        }
    }

    fn step_back(&mut self) {
        self.count = row(self.form).dose.amount.low();
    }
}

/// An office worker who began so many weeks ago and trains on most Mondays, Wednesdays and Fridays up to yesterday.
/// With 0 weeks: one session, yesterday.
pub(crate) fn trained_for(today: Day, weeks: i32) -> Model {
    let mut model = newcomer(today);
    let mut slots: Vec<ExerciseId> = Vec::new();
    let sessions: Vec<Vec<ExerciseId>> = model
        .week()
        .into_iter()
        .flat_map(|week| week.plan.sessions)
        .map(|session| session.exercises.iter().map(|planned| planned.exercise.id).collect())
        .collect();
    for id in sessions.iter().flatten() {
        if !slots.contains(id) {
            slots.push(*id);
        }
    }
    let mut climbers: Vec<Climber> = slots.into_iter().map(Climber::new).collect();
    let began = if weeks == 0 {
        today.plus(-1)
    } else {
        today.monday().plus(-7 * weeks)
    };
    let record = &mut model.record;
    let mut stamp = record.next_stamp();
    let mut note = |record: &mut Record, day: Day, subject: Subject, entry: Entry| {
        record.diary.note(day, subject, entry, stamp);
        stamp += 1;
    };
    note(record, began, Subject::Started, Entry::Started);
    let mut number = 0_usize;
    for at in 0..today.since(began) {
        let day = began.plus(at);
        let week = at / 7;
        // From 6 down to 2 within a year, with ups and downs.
        let felt = 6 - (week * 4 / 40).min(4) + [0, 1, 0, -1, 0][usize::try_from(at % 5).unwrap_or(0)];
        let review = u16::try_from(week).unwrap_or(0);
        if day.weekday() == 0 && [0, 2, 6, 12].contains(&week) || weeks == 0 {
            let check_in = CheckIn {
                week: review,
                pain: pain(felt),
                activities: Some(u8::try_from(40 + week * 3).unwrap_or(100)),
                shorter: false,
            };
            note(record, day, Subject::CheckIn, Entry::CheckIn(check_in));
        }
        if day.weekday() == 1 && (week == 0 || week == 6 || week % 26 == 11) {
            let better = u16::try_from(week.min(60)).unwrap_or(0);
            for (test, left, right) in [
                (SelfTest::BridgeHold, 40 + better, None),
                (SelfTest::ChairStand, 18 + better / 8, None),
                (SelfTest::SlStance, 22 + better / 4, Some(30 + better / 6)),
            ] {
                let result = TestResult {
                    test,
                    left,
                    right,
                    stop: Stop::Done,
                };
                note(record, day, Subject::Tested(test), Entry::Tested(result));
            }
        }
        if week % 40 == 7 && day.weekday() == 5 && at + 20 < today.since(began) {
            note(record, day, Subject::Flare, Entry::Flare);
        }
        let resting = week % 40 == 8 && day.weekday() < 2;
        if (![0, 2, 4].contains(&day.weekday()) || resting) && weeks != 0 {
            continue;
        }
        number += 1;
        if number.is_multiple_of(7) {
            continue;
        }
        let session = &sessions[number % sessions.len().max(1)];
        for (place, slot) in session.iter().enumerate() {
            let Some(climber) = climbers.iter_mut().find(|climber| climber.slot == *slot) else {
                continue;
            };
            if number % 9 == 3 && place == 1 {
                note(record, day, Subject::Skipped(*slot), Entry::Skipped(LeftOut::NoSpace));
                continue;
            }
            note(record, day, Subject::Done(*slot), climber.done(1));
            if number % 40 == 25 {
                climber.step_back();
            } else {
                climber.climb();
            }
        }
        let (before, after) = (pain(felt), pain(felt - 1));
        note(record, day, Subject::Session, Entry::Session { before, after });
        if day.plus(1) < today {
            note(record, day.plus(1), Subject::Morning, Entry::Morning(Morning::Same));
        }
    }
    model.update(Msg::Closed);
    model
}

/// Somebody who has done a session on each of so many days up to yesterday, with the pain before and after it, a note on
/// each exercise, and a word in the morning.
pub(crate) fn trained_every_day(today: Day, days: i32) -> Model {
    let first = today.plus(-days);
    let mut model = newcomer(first);
    let sessions: Vec<Vec<ExerciseId>> = model
        .week()
        .into_iter()
        .flat_map(|week| week.plan.sessions)
        .map(|session| session.exercises.iter().map(|planned| planned.exercise.id).collect())
        .collect();
    let record = &mut model.record;
    let mut stamp = record.next_stamp();
    let mut note = |day: Day, subject: Subject, entry: Entry| {
        record.diary.note(day, subject, entry, stamp);
        stamp += 1;
    };
    note(first, Subject::Started, Entry::Started);
    for (at, session) in (0..days).zip(sessions.iter().cycle()) {
        let day = first.plus(at);
        let felt = 5 - (at / 200).min(3) + [0, 1, 0, -1, 0][usize::try_from(at % 5).unwrap_or(0)];
        note(day, Subject::Before, Entry::Before(pain(felt)));
        for slot in session {
            note(day, Subject::Done(*slot), Climber::new(*slot).done(1));
        }
        let (before, after) = (pain(felt), pain(felt - 1));
        note(day, Subject::Session, Entry::Session { before, after });
        if day.plus(1) < today {
            note(day.plus(1), Subject::Morning, Entry::Morning(Morning::Same));
        }
    }
    model.update(Msg::DayCame(today));
    model.update(Msg::Closed);
    model
}

/// The fullest plan: four sessions of an hour, nothing to spare, every piece of equipment.
pub(crate) fn busiest(today: Day) -> Model {
    with(
        newcomer(today),
        today,
        &[
            Reply::Days(4),
            Reply::Minutes(60),
            Reply::Experience(Experience::Advanced),
            Reply::Kit(Kit::Band, true),
            Reply::Kit(Kit::Dumbbell, true),
            Reply::Kit(Kit::Towel, true),
            Reply::Kit(Kit::Anchor, true),
            Reply::Kit(Kit::Gym, true),
        ],
    )
}

/// The most to take care of: pregnant, thin bones, sore joints, pain into the leg.
pub(crate) fn most_careful(today: Day) -> Model {
    with(
        newcomer(today),
        today,
        &[
            Reply::Pregnant(true),
            Reply::PregWeeks(Some(30)),
            Reply::Sign(Sign::Osteo, Word::Yes),
            Reply::Sign(Sign::Falls, Word::Yes),
            Reply::Joint(Joint::Wrist, true),
            Reply::Joint(Joint::Knee, true),
            Reply::LegPain(LegPain::AboveKnee),
            Reply::Trigger(Trigger::Bend, true),
            Reply::Days(7),
            Reply::Confidence(3),
        ],
    )
}

fn with(mut model: Model, today: Day, replies: &[Reply]) -> Model {
    for reply in replies {
        model.record.reply(*reply, today);
    }
    finished(model, today)
}
