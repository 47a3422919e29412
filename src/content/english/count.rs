//! English numbers, plurals and dates.

use crate::content::language::CountText;
use crate::domain::day::Day;
use crate::domain::exercise::{Amount, Dose, Exercise, ExerciseId};

pub(super) static COUNT: CountText = CountText {
    sets: |sets| counted(sets.into(), "set", "sets"),
    repetitions: |count| counted(count.into(), "repetition", "repetitions"),
    seconds: |count| counted(count, "second", "seconds"),
    minutes: |count| ["about ", &counted(count, "minute", "minutes")].concat(),
    sessions: |count| counted(narrow(count), "session", "sessions"),
    exercises: |count| counted(narrow(count), "exercise", "exercises"),
    weeks: |count| counted(count, "week", "weeks"),
    days: |count| counted(count, "day", "days"),
    dose: |dose, one_sided, sets| amount_of(dose.amount, sets, one_sided, HOLDS),
    range: |exercise, sets| amount_of(exercise.dose.amount, sets, exercise.one_sided, words_of(exercise)),
    aim: |exercise, sets, count| amount_of(at(exercise.dose, count), sets, exercise.one_sided, words_of(exercise)),
    step_of: |at, of| [&at.to_string(), " of ", &of.to_string()].concat(),
    date: |day| dated(day, month, true),
    short_date: |day| dated(day, short_month, false),
    month: |day| {
        let date = day.date();
        [short_month(date.month), " ", &date.year.to_string()].concat()
    },
    weekday,
    short_weekday: |number| weekday(number).get(..2).unwrap_or_default(),
    list,
};

/// One and many of what a timed set is called.
type Words = (&'static str, &'static str);

const HOLDS: Words = ("hold", "holds");

/// What is timed and yet moves is not held.
fn words_of(exercise: &Exercise) -> Words {
    match exercise.id {
        ExerciseId::SuitcaseCarry | ExerciseId::ReliefWalk => ("walk", "walks"),
        ExerciseId::Hundred | ExerciseId::SwimmingPilates => ("set", "sets"),
        ExerciseId::Relief9090 | ExerciseId::ReliefProneElbows => ("rest", "rests"),
        _ => HOLDS,
    }
}

fn at(dose: Dose, count: u16) -> Amount {
    match dose.amount {
        Amount::Reps { .. } => Amount::Reps {
            low: count,
            high: count,
        },
        Amount::Hold { .. } => Amount::Hold {
            low: count,
            high: count,
        },
        Amount::RepsHeld { seconds, .. } => Amount::RepsHeld {
            low: count,
            high: count,
            seconds,
        },
    }
}

fn amount_of(amount: Amount, sets: u8, one_sided: bool, (hold, holds): Words) -> String {
    let sets = u32::from(sets);
    let range = |low: u16, high: u16| {
        if low == high {
            low.to_string()
        } else {
            [&low.to_string(), " to ", &high.to_string()].concat()
        }
    };
    let said = match amount {
        Amount::Reps { low, high } => [&counted(sets, "set", "sets"), " of ", &range(low, high)].concat(),
        // Whole minutes are said in minutes.
        Amount::Hold { low, high } if low >= 60 && low % 60 == 0 && high % 60 == 0 => {
            let unit = if high == 60 { " minute" } else { " minutes" };
            [&counted(sets, hold, holds), " of ", &range(low / 60, high / 60), unit].concat()
        }
        Amount::Hold { low, high } => {
            let unit = if high == 1 { " second" } else { " seconds" };
            [&counted(sets, hold, holds), " of ", &range(low, high), unit].concat()
        }
        Amount::RepsHeld { low, high, seconds } => {
            let each = counted(seconds.into(), "second", "seconds");
            [
                &counted(sets, "set", "sets"),
                " of ",
                &range(low, high),
                ", held ",
                &each,
                " each",
            ]
            .concat()
        }
    };
    if one_sided {
        [&said, ", each side"].concat()
    } else {
        said
    }
}

fn counted(count: u32, one: &str, many: &str) -> String {
    [count.to_string().as_str(), " ", if count == 1 { one } else { many }].concat()
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn dated(day: Day, name: fn(u8) -> &'static str, with_year: bool) -> String {
    let date = day.date();
    let mut said = [date.day.to_string().as_str(), " ", name(date.month)].concat();
    if with_year {
        said.push(' ');
        said.push_str(&date.year.to_string());
    }
    said
}

fn short_month(number: u8) -> &'static str {
    month(number).get(..3).unwrap_or_default()
}

const fn month(number: u8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

const fn weekday(number: u8) -> &'static str {
    match number {
        0 => "Monday",
        1 => "Tuesday",
        2 => "Wednesday",
        3 => "Thursday",
        4 => "Friday",
        5 => "Saturday",
        _ => "Sunday",
    }
}

fn list(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}
