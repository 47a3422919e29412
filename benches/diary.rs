//! How long a long diary takes: read, merged, noted in, written. Prints a name, a tab and a number per line: years and
//! bytes as they are, times in nanoseconds, each the mean of many runs.

#![allow(
    clippy::disallowed_methods,
    reason = "this runs on a real machine, which has a clock"
)]

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use strongback::app::{Model, Msg};
use strongback::codec::export;
use strongback::codec::saved::{Month, changed_months, months, read_answers, read_month, write_answers, write_month};
use strongback::domain::day::Day;
use strongback::domain::diary::Morning;
use strongback::domain::history;
use strongback::domain::record::Record;

#[path = "../tests/common/readers.rs"]
mod readers;

use readers::{kept, today, trained_every_day};

/// So many runs are timed together: the system counts in steps of a few milliseconds.
const TOGETHER: usize = 10;
/// Again and again for so long.
const LONG: Duration = Duration::from_secs(3);

fn main() {
    for years in [1, 10] {
        println!("years\t{years}");
        measure(years);
    }
}

/// The time that this program had a processor, where the system tells: what else runs on the machine does not count.
fn clock(start: Instant) -> u128 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|line| line.split_whitespace().next()?.parse().ok());
    told.unwrap_or_else(|| start.elapsed().as_nanos())
}

/// The mean time of a run; what a run begins with is made outside of it, and what comes of it goes outside of it.
fn mean<Begun, Ended>(name: &str, begin: impl Fn() -> Begun, run: impl Fn(Begun) -> Ended) {
    let start = Instant::now();
    let (mut time, mut runs) = (0, 0);
    while start.elapsed() < LONG {
        let begun: Vec<Begun> = (0..TOGETHER).map(|_| begin()).collect();
        let before = clock(start);
        let ended: Vec<Ended> = begun
            .into_iter()
            .map(|begun| black_box(run(black_box(begun))))
            .collect();
        time += clock(start).saturating_sub(before);
        runs += ended.len() as u128;
    }
    println!("{name}\t{}", time / runs);
}

/// As another reading of the same texts: nothing in memory is shared with the first.
fn read(texts: &[(String, String)]) -> Record {
    let mut record = Record::default();
    for (key, text) in texts {
        let name = key.strip_prefix("strongback.").unwrap_or(key);
        if let Some(month) = name.strip_prefix("diary.").and_then(Month::from_name) {
            let diary = read_month(text, month).expect("what was written can be read");
            record.merge(&Record {
                diary,
                ..Record::default()
            });
        } else {
            record.merge(&read_answers(text).expect("what was written can be read"));
        }
    }
    record
}

/// What a save writes: the answers if they changed, and the months that did.
fn save(before: &Record, after: &Record) -> Vec<String> {
    let mut texts = Vec::new();
    if before.draft != after.draft || before.activities != after.activities || before.followed != after.followed {
        texts.push(write_answers(after));
    }
    let changed = changed_months(&before.diary, &after.diary);
    texts.extend(changed.into_iter().map(|month| write_month(&after.diary, month)));
    texts
}

fn measure(years: i32) {
    let today: Day = today();
    let model = trained_every_day(today, 365 * years);
    let texts = kept(&model.record);
    let length = |texts: &[(String, String)]| texts.iter().map(|(key, text)| key.len() + text.len()).sum::<usize>();
    println!("entries\t{}", model.record.diary.len());
    println!("kept, texts\t{}", texts.len());
    println!("kept, bytes\t{}", length(&texts));
    println!("file, bytes\t{}", export::write(&model.record, today).len());
    let mut later = model.clone();
    later.update(Msg::MorningNoted(Morning::Better));
    let written = save(&model.record, &later.record);
    println!("one save, texts\t{}", written.len());
    println!("one save, bytes\t{}", written.iter().map(String::len).sum::<usize>());

    let copy = || read(&texts);
    mean("load", || (), |()| read(&texts));
    mean(
        "merge with a copy of the same",
        || (model.record.clone(), copy()),
        |(mut record, other)| {
            record.merge(&other);
            record
        },
    );
    let mut other_tab = read(&texts);
    other_tab.merge(&later.record);
    let heard = read(&kept(&other_tab));
    mean(
        "merge with a tab that has one note more",
        || (copy(), heard.clone()),
        |(mut record, other)| {
            record.merge(&other);
            record
        },
    );
    // A fresh model each time, shared as the page shares it: what is kept, what is drawn, what is changed.
    let page = || {
        let drawn: Model = model.clone();
        (drawn.record.clone(), drawn.clone(), drawn)
    };
    mean("one note", page, |(kept, drawn, mut model)| {
        let change = model.update(Msg::MorningNoted(Morning::Better));
        (change.record, kept, drawn, model)
    });
    mean("one press that notes nothing", page, |(kept, drawn, mut model)| {
        let change = model.update(Msg::Closed);
        (change.record, kept, drawn, model)
    });
    mean("one save", || (), |()| save(&model.record, &later.record));
    mean("the week", || (), |()| model.week());
    mean(
        "the pictures of progress",
        || (),
        |()| {
            let diary = &model.record.diary;
            (
                history::pain_by_week(diary),
                history::pain_by_month(diary),
                history::training_by_week(diary, today),
                history::training_by_month(diary, today),
                history::calendar(diary, today, 26),
                history::tests(diary),
            )
        },
    );
    mean("write the file", || (), |()| export::write(&model.record, today));
    let file = export::write(&model.record, today);
    mean("read the file", || (), |()| export::read(&file));
    assert_eq!(months(&model.record.diary).len() + 1, texts.len());
}
