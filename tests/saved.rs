//! What is kept and carried away: it comes back whole, merges in any order, and no bytes break the readers.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeMap;

use common::{Bytes, monday, reply, shared_plan};
use proptest::prelude::*;
use strongback::codec::Unreadable;
use strongback::codec::saved::{
    ANSWERS, MONTH, Month, changed_months, months, read_answers, read_month, write_answers, write_month,
};
use strongback::codec::session::{read_session, write_session};
use strongback::codec::{case, export};
use strongback::domain::answers::{Pain, Sign, Word};
use strongback::domain::day::{Date, Day};
use strongback::domain::diary::{CheckIn, Diary, Done, Effort, Entry, Kind, LeftOut, Morning, Noted, Subject};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::Step;
use strongback::domain::record::Record;
use strongback::domain::self_test::{SelfTest, Stop, TestResult};

fn entry(bytes: &mut Bytes<'_>) -> (Subject, Entry) {
    let exercise = bytes.pick(ExerciseId::ALL);
    match bytes.below(10) {
        8 => (Subject::Before, Entry::Before(bytes.pain())),
        0 => (Subject::Started, Entry::Started),
        1 => (Subject::Skipped(exercise), Entry::Skipped(bytes.pick(LeftOut::ALL))),
        2 => (Subject::Swapped(exercise), Entry::Swapped(bytes.pick(LeftOut::ALL))),
        3 => (
            Subject::Session,
            Entry::Session {
                before: bytes.pain(),
                after: bytes.pain(),
            },
        ),
        4 => (Subject::Morning, Entry::Morning(bytes.pick(Morning::ALL))),
        5 => (Subject::Flare, Entry::Flare),
        6 => {
            let activities = if bytes.rarely(2) {
                Some(bytes.byte(0, 100))
            } else {
                None
            };
            (
                Subject::CheckIn,
                Entry::CheckIn(CheckIn {
                    week: bytes.pick(&[0, 2, 6, 12]),
                    pain: bytes.pain(),
                    activities,
                    shorter: bytes.rarely(3),
                }),
            )
        }
        7 => {
            let test = bytes.pick(SelfTest::ALL);
            let right = if bytes.rarely(2) {
                Some(u16::from(bytes.byte(0, 90)))
            } else {
                None
            };
            let result = TestResult {
                test,
                left: u16::from(bytes.byte(0, 90)),
                right,
                stop: bytes.pick(Stop::ALL),
            };
            (Subject::Tested(test), Entry::Tested(result))
        }
        _ => {
            let done = Done {
                exercise: bytes.pick(ExerciseId::ALL),
                sets: bytes.byte(1, 3),
                count: u16::from(bytes.byte(1, 60)),
                effort: bytes.pick(Effort::ALL),
                pain: bytes.pain(),
                leg: bytes.rarely(4),
            };
            (Subject::Done(exercise), Entry::Done(done))
        }
    }
}

/// A record as some tab may have made it: replies, steps given, entries over two months.
fn record(bytes: &[u8]) -> Record {
    let mut bytes = Bytes::new(bytes);
    let mut record = Record::default();
    for _ in 0..bytes.below(30) {
        match bytes.below(6) {
            5 if bytes.rarely(3) => record.follow(None),
            5 => record.follow(Some(shared_plan(&mut bytes))),
            0 | 1 => record.reply(reply(&mut bytes), monday()),
            2 => record.give(bytes.pick(Step::ALL), monday()),
            3 => {
                let (subject, entry) = entry(&mut bytes);
                record.note(monday().plus(i32::from(bytes.byte(0, 40))), subject, entry);
            }
            _ => {
                let name = if bytes.rarely(2) {
                    "Gärten & Treppen \"hoch\"\u{1F9D1}"
                } else {
                    "tie my shoes"
                };
                let score = bytes.pain();
                record.set_activity(bytes.below(3), |activity| {
                    activity.name = name.into();
                    activity.score = Some(score);
                });
            }
        }
    }
    record
}

fn any_record() -> impl Strategy<Value = Record> {
    proptest::collection::vec(any::<u8>(), 240..241).prop_map(|bytes| record(&bytes))
}

fn both(left: &Record, right: &Record) -> Record {
    let mut merged = left.clone();
    merged.merge(right);
    merged
}

proptest! {
    #![proptest_config(common::cases(3_000))]

    #[test]
    fn what_is_kept_comes_back_whole(record in any_record()) {
        let mut back = read_answers(&write_answers(&record)).unwrap();
        for month in months(&record.diary) {
            back.diary.merge(&read_month(&write_month(&record.diary, month), month).unwrap());
        }
        prop_assert_eq!(&back, &record);
        prop_assert_eq!(export::read(&export::write(&record, monday())).unwrap(), record.clone());
        // Put together without reading, it says the same.
        let mut texts = vec![(ANSWERS.to_owned(), write_answers(&record))];
        let by_month = |month: Month| ([MONTH, &month.name()].concat(), write_month(&record.diary, month));
        texts.extend(months(&record.diary).into_iter().map(by_month));
        let put_together = export::of_texts(&texts, monday()).unwrap();
        prop_assert_eq!(export::read(&put_together).unwrap(), record);
    }

    #[test]
    fn records_merge_in_any_order_to_the_same(a in any_record(), b in any_record(), c in any_record()) {
        prop_assert_eq!(both(&a, &b), both(&b, &a), "commutative");
        prop_assert_eq!(both(&both(&a, &b), &c), both(&a, &both(&b, &c)), "associative");
        prop_assert_eq!(both(&a, &a), a.clone(), "idempotent");
        let all = both(&both(&a, &b), &c);
        prop_assert_eq!(both(&all, &b), all, "what is in stays in");
    }

    #[test]
    fn only_the_months_that_changed_are_written(a in any_record(), b in any_record()) {
        let merged = both(&a, &b);
        let changed = changed_months(&a.diary, &merged.diary);
        for month in months(&merged.diary) {
            let same = write_month(&a.diary, month) == write_month(&merged.diary, month);
            prop_assert_eq!(!changed.contains(&month), same);
        }
    }

    /// What is written is read letter by letter, anything else by way of JSON.
    #[test]
    fn a_month_says_the_same_however_it_is_spaced(record in any_record(), at in any::<prop::sample::Index>(), letter in "[0-9a-z,\"\\[\\] ]{0,2}") {
        for month in months(&record.diary) {
            let text = write_month(&record.diary, month);
            let at = at.index(text.len());
            let damaged = [&text[..at], &letter, &text[at + 1..]].concat();
            for text in [text, damaged] {
                prop_assert_eq!(read_month(&text, month), read_month(&format!(" {text}"), month), "{}", text);
            }
        }
    }

    /// The diary against the plainest one there is: a list of all entries.
    #[test]
    fn the_diary_says_what_a_list_of_its_entries_says(lines in proptest::collection::vec((-70_i32..70, any::<[u8; 16]>(), 1_u32..5), 0..60), at in -75_i32..75, again in 0_usize..60) {
        let lines: Vec<_> = lines
            .iter()
            .map(|(day, bytes, stamp)| (monday().plus(*day), entry(&mut Bytes::new(bytes)), *stamp))
            .collect();
        let (mut diary, mut list) = (Diary::default(), BTreeMap::new());
        let mut before = Diary::default();
        for (count, (day, (subject, entry), stamp)) in lines.iter().enumerate() {
            if count == again {
                before = diary.clone();
            }
            diary.note(*day, *subject, *entry, *stamp);
            let noted = Noted { stamp: *stamp, entry: *entry };
            let known = list.entry((*day, *subject)).or_insert(noted);
            *known = noted.max(*known);
        }
        let all: Vec<_> = list.iter().map(|((day, subject), noted)| (*day, *subject, *noted)).collect();
        prop_assert_eq!(diary.iter().collect::<Vec<_>>(), all.clone());
        prop_assert_eq!(diary.iter().rev().collect::<Vec<_>>(), all.iter().rev().copied().collect::<Vec<_>>());
        prop_assert_eq!((diary.len(), diary.is_empty()), (all.len(), all.is_empty()));
        prop_assert_eq!(diary.last_stamp(), all.iter().map(|line| line.2.stamp).max().unwrap_or(0));
        let day = monday().plus(at);
        let later: Vec<_> = all.iter().filter(|line| line.0 >= day).map(|line| (line.0, line.1, line.2.entry)).collect();
        prop_assert_eq!(diary.from(day).collect::<Vec<_>>(), later);
        let of_day: Vec<_> = all.iter().filter(|line| line.0 == day).copied().collect();
        prop_assert_eq!(diary.on(day), of_day);
        let of_month: Vec<_> = all.iter().filter(|line| line.0.month() == day.month()).copied().collect();
        prop_assert_eq!(diary.of_month(day.month()), of_month);
        for (day, (subject, ..), _) in &lines {
            prop_assert_eq!(diary.get(*day, *subject), list.get(&(*day, *subject)).map(|noted| noted.entry));
            prop_assert_eq!(diary.get(day.plus(40), *subject), list.get(&(day.plus(40), *subject)).map(|noted| noted.entry));
        }
        for kinds in [&[Kind::Started][..], &[Kind::Flare], &Kind::TRAINING, &Kind::PAIN, &[Kind::Swapped, Kind::Skipped], &[Kind::Morning, Kind::Before, Kind::Tested]] {
            let mut days: Vec<_> = all.iter().filter(|line| kinds.contains(&line.1.kind())).map(|line| line.0).collect();
            days.dedup();
            prop_assert_eq!(diary.days_with(kinds).collect::<Vec<_>>(), days.clone());
            // From both ends at once, in any order of the two.
            let (mut both, mut from_end) = (diary.days_with(kinds), Vec::new());
            let mut from_start = Vec::new();
            for turn in 0..days.len() {
                if (at.unsigned_abs() as usize + turn * turn).is_multiple_of(3) {
                    from_start.extend(both.next());
                } else {
                    from_end.extend(both.next_back());
                }
            }
            prop_assert_eq!((both.next(), both.next_back()), (None, None));
            from_start.extend(from_end.into_iter().rev());
            prop_assert_eq!(from_start, days);
        }
        let lines_of = |diary: &Diary, month: Day| diary.iter().filter(|line| line.0.month() == month).collect::<Vec<_>>();
        let mut changed: Vec<_> = diary.months().filter(|month| lines_of(&before, *month) != lines_of(&diary, *month)).collect();
        prop_assert_eq!(before.differs_in(&diary), changed.clone());
        prop_assert_eq!(diary.differs_in(&before), changed.clone());
        changed = all.iter().map(|line| line.0.month()).collect();
        changed.dedup();
        prop_assert_eq!(diary.months().collect::<Vec<_>>(), changed);
    }

    #[test]
    fn arbitrary_bytes_break_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "\\PC*") {
        let lossy = String::from_utf8_lossy(&bytes).into_owned();
        for text in [lossy, text] {
            let _ = read_answers(&text);
            let _ = read_month(&text, Month { year: 2026, month: 11 });
            let _ = export::read(&text);
            let _ = case::answer(&text);
            let _ = Month::from_name(&text);
        }
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_never_worse(record in any_record(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut file = export::write(&record, monday()).into_bytes();
        let at = at.index(file.len());
        file[at] = byte;
        if let Ok(text) = String::from_utf8(file) {
            // What is read is a record as good as any: nothing of it gets lost or turns into something else.
            if let Ok(read) = export::read(&text) {
                prop_assert_eq!(export::read(&export::write(&read, monday())), Ok(read));
            }
            let _ = read_answers(&text);
        }
    }
}

#[test]
fn every_field_has_its_kind_and_its_room() {
    for (step, said, in_range) in [
        ("about", "\"on\":-25567", true),
        ("about", "\"on\":-25568", false),
        ("about", "\"on\":376199", true),
        ("about", "\"on\":376200", false),
        // What is wrong stays so, whatever follows it.
        ("about", "\"age\":256,\"on\":20780", false),
        ("about", "\"age\":255,\"sex\":\"f\"", true),
        ("about", "\"sex\":\"none\"", false),
        ("about", "\"sex\":1", false),
        ("about", "\"more\":1", false),
        ("days", "\"pain_new\":false", true),
        ("days", "\"pain_new\":0", false),
        ("bones", "\"pregnant\":false", true),
        ("bones", "\"pregnant\":null", false),
        ("pain", "\"worst\":0", true),
        ("pain", "\"worst\":1.5", false),
        ("means", "\"days\":1,\"minutes\":60", true),
        ("means", "\"days\":0", false),
        ("means", "\"days\":7,\"minutes\":10", true),
        ("means", "\"days\":8", false),
        ("means", "\"minutes\":9", false),
        ("means", "\"minutes\":61", false),
        ("means", "\"kits\":[\"chair\",\"band\"]", true),
        ("means", "\"kits\":[\"chair\",\"sofa\"]", false),
        ("means", "\"kits\":\"chair\"", false),
        ("days", "\"signs\":[[\"night\",\"yes\"]]", true),
        ("days", "\"signs\":[[\"night\",\"yes\",1]]", false),
        ("days", "\"signs\":[[\"night\",\"perhaps\"]]", false),
    ] {
        let read = read_answers(&format!("{{\"v\":1,\"{step}\":[1,true,{{{said}}}]}}"));
        assert_eq!(read.is_ok(), in_range, "{step}: {said}");
    }
    for (step, in_range) in [
        ("[1,true,{}]", true),
        ("[1073741824,false,{}]", true),
        ("[1073741825,false,{}]", false),
        ("[4294967296,false,{}]", false),
        ("[0,true,{}]", false),
        ("[1,1,{}]", false),
        ("[1,true,[]]", false),
        ("[1,true]", false),
        ("{}", false),
    ] {
        let read = read_answers(&format!("{{\"v\":1,\"tests\":{step}}}"));
        assert_eq!(read.is_ok(), in_range, "{step}");
    }
}

#[test]
fn every_reader_says_what_is_wrong() {
    let refused = |text: &str| export::read(text).unwrap_err();
    assert_eq!(refused(""), Unreadable::NotJson);
    assert_eq!(refused("hello"), Unreadable::NotJson);
    assert_eq!(refused("[]"), Unreadable::Foreign);
    assert_eq!(refused("{\"a\":1}"), Unreadable::Foreign);
    assert_eq!(refused("{\"v\":1}"), Unreadable::Foreign);
    assert_eq!(refused("{\"v\":99,\"app\":\"strongback\"}"), Unreadable::Newer);
    assert_eq!(refused("{\"v\":1,\"app\":\"strongback\"}"), Unreadable::Damaged);
    let file = export::write(&Record::default(), monday());
    assert!(export::read(&file).is_ok());
    assert!(
        export::read(&format!("\u{feff}{file}")).is_ok(),
        "an editor's byte-order mark"
    );
    assert_eq!(
        refused(&file.replace("\"diary\":{}", "\"diary\":{},\"more\":1")),
        Unreadable::Damaged
    );
    assert_eq!(refused(&" ".repeat(export::LONGEST + 1)), Unreadable::TooLong);
    assert_eq!(
        read_answers("{\"v\":1,\"pain\":[1,true,{\"now\":11}]}"),
        Err(Unreadable::Damaged)
    );
    assert_eq!(
        read_answers("{\"v\":1,\"about\":[1,true,{\"age\":-1}]}"),
        Err(Unreadable::Damaged)
    );
    let month = Month { year: 2026, month: 11 };
    assert_eq!(
        read_month("{\"v\":1,\"entries\":[[31,1,\"flare\"]]}", month),
        Err(Unreadable::Damaged),
        "no 31 November"
    );
    // A number has its room: sets, repetitions and activities no less than pain.
    for (entry, in_range) in [
        (
            "\"done\",\"glute_bridge\",\"glute_bridge\",255,9999,\"right\",10,false",
            true,
        ),
        (
            "\"done\",\"glute_bridge\",\"glute_bridge\",256,9999,\"right\",10,false",
            false,
        ),
        (
            "\"done\",\"glute_bridge\",\"glute_bridge\",255,10000,\"right\",10,false",
            false,
        ),
        (
            "\"done\",\"glute_bridge\",\"glute_bridge\",255,9999,\"right\",11,false",
            false,
        ),
        ("\"check_in\",9999,10,100", true),
        ("\"check_in\",10000,10,100", false),
        ("\"check_in\",9999,10,101", false),
        ("\"tested\",\"bridge_hold\",9999,null,\"done\"", true),
        ("\"tested\",\"bridge_hold\",9999,10000,\"done\"", false),
    ] {
        for space in ["", " "] {
            let text = format!("{space}{{\"entries\":[[1,7,{entry}]],\"v\":1}}");
            assert_eq!(read_month(&text, month).is_ok(), in_range, "{text}");
        }
    }
}

/// Golden files of every released version: they are read for ever, and come to the same record.
#[test]
fn released_versions_are_read_for_ever() {
    let file = include_str!("saved/export-1.json");
    let record = export::read(file).expect("version 1");
    assert_eq!(record.draft.about.value.age, Some(52));
    assert_eq!(record.draft.emergency.value.signs.word(Sign::Saddle), Word::No);
    assert_eq!(record.draft.days.value.signs.word(Sign::Lump), Word::Checked);
    assert_eq!(record.draft.pain.value.now, Pain::new(4));
    assert_eq!(record.activities.value[0].name, "tie my shoes");
    assert_eq!(record.diary.training_days().count(), 2);
    assert_eq!(record.diary.test_results()[0].left, 70);
    assert!(record.draft.consent.given);
    // What this version writes says what it released.
    assert_eq!(said(&export::write(&record, monday())), said(file));
}

/// What a text says, in whatever order its fields stand.
fn said(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

/// Golden texts of every released version, as browsers hold them: read, and written again; months, which are read letter
/// by letter, letter for letter.
#[test]
fn released_texts_of_browsers_are_read_for_ever() {
    for golden in [
        include_str!("saved/answers-1.json"),
        include_str!("saved/answers-2.json"),
    ] {
        let record = read_answers(golden).expect("a released version");
        assert_eq!(record.draft.about.value.age, Some(52));
        assert_eq!(said(&write_answers(&record)), said(golden));
    }
    let month = Month { year: 2026, month: 11 };
    let golden = include_str!("saved/diary-3.json");
    let diary = read_month(golden, month).expect("a released version");
    let in_full = include_str!("saved/diary-1.json");
    assert_eq!(read_month(in_full, month).expect("a released version"), diary);
    let kinds: std::collections::BTreeSet<_> = diary
        .iter()
        .map(|(_, _, noted)| std::mem::discriminant(&noted.entry))
        .map(|kind| format!("{kind:?}"))
        .collect();
    assert_eq!(kinds.len(), 10, "one entry of every kind");
    assert_eq!(write_month(&diary, month), golden.trim_end());
    let golden = include_str!("saved/diary-4.json");
    let diary = read_month(golden, month).expect("a released version");
    assert!(diary.check_ins().all(|(_, check_in)| check_in.shorter));
    assert_eq!(write_month(&diary, month), golden.trim_end());
    let mut with_it = Record::default();
    with_it.diary.merge(&diary);
    assert!(
        export::write(&with_it, monday()).contains("\"v\":4"),
        "an older program leaves it alone"
    );
    let golden = include_str!("saved/session-1.json");
    let session = read_session(golden).expect("a released version");
    assert_eq!(said(&write_session(&session)), said(golden));
    let golden = include_str!("saved/export-2.json");
    let record = export::read(golden).expect("a released version");
    assert_eq!(record.followed.value.as_ref().map(|plan| plan.sessions.len()), Some(2));
    assert_eq!(said(&export::write(&record, monday())), said(golden));
}

/// Years of it go by month, and a month is found without reading the others.
#[test]
fn months_are_those_of_the_calendar() {
    let mut diary = Diary::default();
    let named = |year, month, day| Day::from_date(Date { year, month, day }).unwrap();
    let days = [
        named(1999, 12, 31),
        named(2024, 2, 29),
        named(2024, 3, 1),
        named(2024, 3, 31),
        named(2026, 1, 1),
    ];
    for day in days {
        diary.note(day, Subject::Flare, Entry::Flare, 1);
    }
    let by_month: Vec<String> = months(&diary).into_iter().map(Month::name).collect();
    assert_eq!(by_month, ["1999-12", "2024-02", "2024-03", "2026-01"]);
    let march = read_month(
        &write_month(&diary, Month { year: 2024, month: 3 }),
        Month { year: 2024, month: 3 },
    );
    assert_eq!(march.unwrap().len(), 2);
    let none = Month { year: 2024, month: 4 };
    assert_eq!(write_month(&diary, none), "{\"entries\":[],\"v\":1}");
    let mut later = diary.clone();
    later.note(named(2026, 1, 31), Subject::Flare, Entry::Flare, 2);
    assert_eq!(changed_months(&diary, &later), [Month { year: 2026, month: 1 }]);
}

#[test]
fn a_file_of_texts_leaves_out_only_what_is_none_of_ours() {
    let texts = |texts: &[(&str, &str)]| {
        let owned: Vec<_> = texts
            .iter()
            .map(|(name, text)| ((*name).into(), (*text).into()))
            .collect();
        export::of_texts(&owned, monday())
    };
    assert_eq!(texts(&[]), None);
    assert_eq!(
        texts(&[("answers", "{"), ("diary.2026-11", "[]"), ("answers", "{\"theirs\":1}")]),
        None
    );
    let month = "{\"entries\":[[23,7,\"before\",4]],\"v\":1}";
    let file = texts(&[("answers", "{"), ("diary.2026-11", month)]).unwrap();
    let record = export::read(&file).expect("the month alone is a file too");
    assert_eq!(record.diary.len(), 1);
    // What this program cannot read is carried away all the same.
    let file = texts(&[("answers", "{\"v\":9,\"new\":1}"), ("diary.2026-11", month)]).unwrap();
    assert!(file.contains("\"new\":1"), "{file}");
    assert_eq!(export::read(&file), Err(Unreadable::Newer));
}

/// A month in which nothing is said in short stays readable for all; a program that does not know the short way leaves
/// the others alone.
#[test]
fn a_month_that_says_something_in_short_names_its_version() {
    let of = |leg: bool| {
        let mut diary = Diary::default();
        let done = Done {
            exercise: ExerciseId::Clamshell,
            sets: 2,
            count: 10,
            effort: Effort::Right,
            pain: Pain::NONE,
            leg,
        };
        diary.note(monday(), Subject::Done(ExerciseId::Clamshell), Entry::Done(done), 1);
        write_month(&diary, Month::of(monday()))
    };
    assert_eq!(of(false), r#"{"entries":[[23,1,1,2,10,"right",0]],"v":3}"#);
    assert_eq!(of(true), r#"{"entries":[[23,1,1,1,2,10,"right",0,true]],"v":3}"#);
    let mut quiet = Diary::default();
    quiet.note(monday(), Subject::Flare, Entry::Flare, 1);
    let text = write_month(&quiet, Month::of(monday()));
    assert_eq!(text, r#"{"entries":[[23,1,"flare"]],"v":1}"#);
}

#[test]
fn a_followed_plan_is_kept_and_an_older_program_leaves_it_alone() {
    let mut record = export::read(include_str!("saved/export-1.json")).unwrap();
    let before = record.clone();
    assert!(
        write_answers(&record).contains("\"v\":1"),
        "what says nothing new stays readable for all"
    );
    let plan = shared_plan(&mut Bytes::new(&[3, 1, 4, 1, 5, 9, 2, 6]));
    record.follow(Some(plan.clone()));
    for text in [write_answers(&record), export::write(&record, monday())] {
        // A program of version 1 reads the number first, and stops there.
        assert!(text.contains("\"v\":2"), "{text}");
        let seen_as_1 = text.replace("\"v\":2", "\"v\":99");
        assert!(matches!(
            read_answers(&seen_as_1).or(export::read(&seen_as_1)),
            Err(Unreadable::Newer)
        ));
    }
    assert_eq!(
        export::read(&export::write(&record, monday())).unwrap().followed.value,
        Some(plan.clone())
    );
    // The later word holds: back to the own plan, also after a merge with what another tab still has.
    let followed = record.clone();
    record.follow(None);
    assert_eq!(both(&record, &followed).followed.value, None);
    assert_eq!(both(&followed, &before).followed.value, Some(plan));

    let text = |sessions: &str| format!("{{\"v\":2,\"followed\":[1,true,{{\"sessions\":{sessions}}}]}}");
    assert!(read_answers(&text("[[[\"bird_dog\",2]]]")).is_ok());
    for wrong in [
        "1",
        "[1]",
        "[[1]]",
        "[[[\"bird_dog\"]]]",
        "[[[\"bird_dog\",4]]]",
        "[[[\"no_move\",2]]]",
        "[[],[],[],[],[]]",
    ] {
        assert_eq!(read_answers(&text(wrong)), Err(Unreadable::Damaged), "{wrong}");
    }
}

#[test]
fn an_entry_noted_again_replaces_the_first() {
    let mut diary = Diary::default();
    diary.note(monday(), Subject::Morning, Entry::Morning(Morning::Worse), 1);
    diary.note(monday(), Subject::Morning, Entry::Morning(Morning::Better), 2);
    assert_eq!(diary.len(), 1);
    assert_eq!(
        diary.get(monday(), Subject::Morning),
        Some(Entry::Morning(Morning::Better))
    );
}

#[test]
fn the_pain_before_is_a_kind_of_entry_of_its_own() {
    let day = monday();
    let mut diary = Diary::default();
    diary.note(day, Subject::Before, Entry::Before(Pain::new(4).unwrap()), 7);
    let text = "{\"entries\":[[23,7,\"before\",4]],\"v\":1}";
    assert_eq!(write_month(&diary, Month::of(day)), text);
    assert_eq!(read_month(text, Month::of(day)), Ok(diary));
    let wrong = text.replace("4]]", "11]]");
    assert_eq!(read_month(&wrong, Month::of(day)), Err(Unreadable::Damaged));
}

/// No number of ours is a fraction: a text that holds one is not read as if it were none.
#[test]
fn a_fraction_is_damage_and_no_nought() {
    let month = |number: &str| format!("{{\"entries\":[[23,5,\"session\",{number},3]],\"v\":1}}");
    let read = |number: &str| read_month(&month(number), Month::of(monday()));
    assert!(read("8").is_ok());
    for number in ["8.5", "8.0", "1e1", "99999999999999999999"] {
        assert!(read(number).is_err(), "{number}");
        assert!(
            read_month(&format!(" {}", month(number)), Month::of(monday())).is_err(),
            "{number}"
        );
    }
}
