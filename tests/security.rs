//! What strangers send: the table of `docs/security.md` and the tests that it names, and what was found by trying.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(
    clippy::disallowed_methods,
    reason = "this runs on a real machine, which has a clock"
)]

mod common;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use common::{monday, readers};
use strongback::app::{Model, Msg};
use strongback::codec::saved::{Month, changed_months, months, read_answers, read_month, write_answers, write_month};
use strongback::codec::{Unreadable, export};
use strongback::domain::answers::{Sign, Word};
use strongback::domain::diary::Effort;
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::{Reply, Step};
use strongback::domain::record::{LAST_STAMP, Record};

/// Tests that the document names: a file and a function.
fn named_tests(document: &str) -> Vec<(&str, &str)> {
    let spans = document.split('`').skip(1).step_by(2);
    spans.filter_map(|span| span.split_once(".rs::")).collect()
}

#[test]
fn every_test_that_the_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/security.md")).unwrap();
    let named = named_tests(&document);
    assert!(named.len() > 60, "{} are named", named.len());
    for (file, test) in named {
        let text = fs::read_to_string(root.join(format!("{file}.rs"))).unwrap_or_default();
        let Some((before, _)) = text.split_once(&format!("fn {test}(")) else {
            panic!("{file}.rs has no test {test}");
        };
        // Its own attribute, or that of the block of properties that it stands in.
        let last = before
            .rfind("#[test]")
            .unwrap_or_else(|| panic!("{file}.rs: {test} is no test"));
        assert!(!before[last..].contains("\n}"), "{file}.rs: {test} is no test");
    }
}

#[test]
fn every_row_of_the_table_names_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/security.md")).unwrap();
    let (_, table) = document.split_once("\n| Who, or what |").unwrap();
    let rows: Vec<&str> = table.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() >= 14, "{} rows", rows.len());
    for row in rows {
        assert!(!named_tests(row).is_empty(), "no test beside: {row}");
    }
}

/// What a host may style by name says nothing about the reader.
#[test]
fn no_part_that_a_host_may_style_is_an_answer() {
    const PARTS: [&str; 8] = [
        "card",
        "heading",
        "nav",
        "button",
        "primary-button",
        "progress",
        "figure",
        "footer",
    ];
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view")];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let text = fs::read_to_string(entry.path()).unwrap();
            for (at, _) in text.match_indices(" part=") {
                let value = &text[at + " part=".len()..];
                let plain = value.strip_prefix('"').and_then(|rest| rest.split('"').next());
                // A button's is told by its kind: one of two.
                assert!(
                    plain.map_or(value.starts_with("{kind.part()}"), |name| PARTS.contains(&name)),
                    "{}: {value:.40}",
                    entry.path().display()
                );
                let element = &text[text[..at].rfind('<').unwrap()..at];
                for answer in ["<input", "<textarea", "<select", "<option", "<label", "<output"] {
                    assert!(!element.starts_with(answer), "{element}");
                }
                found += 1;
            }
        }
    }
    assert!(found >= 7, "{found}");
}

/// A file whose counts are as great as can be: a later word would be no later, and what is asked again would be taken for
/// answered as soon as the page is opened again.
#[test]
fn no_file_can_freeze_what_the_reader_says() {
    let own = readers::newcomer(monday());
    let file = export::write(&own.record, monday());
    let mut value: serde_json::Value = serde_json::from_str(&file).unwrap();
    for (name, step) in value["answers"].as_object_mut().unwrap() {
        if name != "v" {
            step[0] = u32::MAX.into();
        }
    }
    let brought = export::read(&value.to_string()).unwrap();
    for mut model in [own, Model::default()] {
        model.update(Msg::DayCame(monday()));
        model.update(Msg::Imported(brought.clone()));
        let kept = model.record.clone();
        assert!(!kept.draft.emergency.given);
        model.record.give(Step::Emergency, monday());
        let given = model.record.clone();
        model.update(Msg::FlareBegan);
        // Saved beside what is kept: the later word holds, and block E stays open.
        let mut saved = model.record.clone();
        saved.merge(&given);
        assert!(saved == model.record && !saved.draft.emergency.given);
        for word in [Word::Yes, Word::No, Word::NotSure] {
            let before = model.record.clone();
            model.record.reply(Reply::Sign(Sign::Night, word), monday());
            let mut saved = model.record.clone();
            saved.merge(&before);
            assert_eq!(saved.draft.signs().word(Sign::Night), word);
        }
        assert!(read_answers(&write_answers(&model.record)).is_ok());
    }
}

#[test]
fn counts_are_lowered_in_their_order() {
    let text = |stamps: [u32; 3]| {
        format!(
            "{{\"answers\":{{\"consent\":[{},true,{{}}],\"v\":1}},\"app\":\"strongback\",\
             \"diary\":{{\"2026-11\":[[23,{},\"flare\"],[24,{},\"flare\"]]}},\"made\":\"2026-11-23\",\"v\":1}}",
            stamps[0], stamps[1], stamps[2]
        )
    };
    let stamps = |record: &Record| -> Vec<u32> {
        let diary = record.diary.iter().map(|(.., noted)| noted.stamp);
        [record.draft.consent.stamp].into_iter().chain(diary).collect()
    };
    let read = |of| stamps(&export::read(&text(of)).unwrap());
    assert_eq!(read([1, 2, 3]), [1, 2, 3], "a reader's own are left alone");
    let last = LAST_STAMP / 4;
    assert_eq!(read([u32::MAX, u32::MAX - 1, 5]), [last, last - 1, 1]);
    assert_eq!(read([LAST_STAMP / 2, 1, 1]), [last, 1, 1]);
    let record = export::read(&text([u32::MAX, 1, 1])).unwrap();
    assert_eq!(record.followed.stamp, 0, "what was never said stays so");
}

/// In the browser's own store nobody counts so far, and nothing that was never said is there.
#[test]
fn what_no_reader_can_have_said_is_set_aside() {
    let answers = |stamp: u32| read_answers(&format!("{{\"consent\":[{stamp},true,{{}}],\"v\":1}}"));
    assert!(answers(1).is_ok() && answers(LAST_STAMP).is_ok());
    for stamp in [0, LAST_STAMP + 1, u32::MAX] {
        assert_eq!(answers(stamp), Err(Unreadable::Damaged), "{stamp}");
    }
    let month = Month { year: 2026, month: 11 };
    let entries = |stamp: u32| read_month(&format!("{{\"entries\":[[23,{stamp},\"flare\"]],\"v\":1}}"), month);
    assert!(entries(7).is_ok() && entries(LAST_STAMP).is_ok());
    for stamp in [LAST_STAMP + 1, u32::MAX] {
        assert_eq!(entries(stamp), Err(Unreadable::Damaged), "{stamp}");
    }
}

#[test]
fn a_month_has_one_name() {
    assert_eq!(Month::from_name("2026-11"), Some(Month { year: 2026, month: 11 }));
    for name in [
        "2026-+1", "+026-11", "2026-1", "2026-13", "2026-00", "1899-12", "3000-01", "-026-11",
    ] {
        assert_eq!(Month::from_name(name), None, "{name}");
    }
}

/// The longest file there can be, with an entry in every month there is: it is read, joined, kept and looked at in the time
/// that the reader of an ordinary one waits as well. This machine is some ten times slower without optimization.
#[test]
fn no_file_makes_the_reader_wait() {
    let every_month = (1900..3000).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let mut diary = String::new();
    for (year, month) in every_month {
        let comma = if diary.is_empty() { "" } else { "," };
        let _ = write!(diary, "{comma}\"{year}-{month:02}\":[");
        for (at, id) in ExerciseId::ALL.iter().cycle().skip(month).take(4).enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let (day, id, effort) = (at * 9 + 1, id.code(), Effort::Easy.code());
            let _ = write!(
                diary,
                "{comma}[{day},9,\"done\",\"{id}\",\"{id}\",3,12,\"{effort}\",0,false]"
            );
        }
        diary += "]";
    }
    let file = format!(
        "{{\"answers\":{{\"v\":1}},\"app\":\"strongback\",\"diary\":{{{diary}}},\"made\":\"2026-11-23\",\"v\":1}}"
    );
    assert!(
        (export::LONGEST / 4 * 3..=export::LONGEST).contains(&file.len()),
        "{}",
        file.len()
    );
    let patience = |start: Instant, what: &str| {
        let took = start.elapsed();
        assert!(took < Duration::from_secs(20), "{what}: {took:?}");
        println!("{what}: {took:?}");
    };
    let start = Instant::now();
    let brought = export::read(&file).unwrap();
    patience(start, "read");
    let mut model = readers::newcomer(monday());
    let before = model.record.clone();
    let start = Instant::now();
    model.update(Msg::Imported(brought));
    patience(start, "joined");
    let start = Instant::now();
    let changed = changed_months(&before.diary, &model.record.diary);
    for month in &changed {
        read_month(&write_month(&model.record.diary, *month), *month).unwrap();
    }
    assert_eq!(changed, months(&model.record.diary));
    patience(start, "kept");
    let start = Instant::now();
    assert!(changed_months(&model.record.diary, &model.record.diary).is_empty());
    patience(start, "nothing changed");
    let start = Instant::now();
    model.record.give(Step::Emergency, monday());
    model.update(Msg::Closed);
    assert!(model.week().is_some());
    patience(start, "a plan beside it");
    let start = Instant::now();
    assert_eq!(
        export::read(&export::write(&model.record, monday())).unwrap(),
        model.record
    );
    patience(start, "saved as a file");
}
