//! What leaves the program as text, to the letter: doses, minutes, names of files, cases, and links as they arrive.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use serde_json::Value;
use strongback::codec::case::{self, dose};
use strongback::codec::link::{BadLink, Link, read, write};
use strongback::codec::saved::{Month, read_answers};
use strongback::codec::{Unreadable, export};
use strongback::content::exercises::row;
use strongback::domain::answers::Rating;
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::{Draft, Reply};
use strongback::domain::record::Record;

/// 4.11, the grammar of doses.
#[test]
fn a_dose_reads_as_in_the_table() {
    for (id, sets, expected) in [
        (ExerciseId::GluteBridge, 2, "2x8-12"),
        (ExerciseId::WallPlank, 3, "3x10s"),
        (ExerciseId::WallSit, 3, "3x20-40s"),
        (ExerciseId::SeatedHeelDrag, 1, "1x8-10 (5 s each)"),
    ] {
        assert_eq!(dose(&row(id).dose, sets), expected);
    }
}

fn answer(text: &str) -> Value {
    serde_json::from_str(&case::answer(text).unwrap()).unwrap()
}

#[test]
fn minutes_are_told_to_a_tenth() {
    let result = answer("{}");
    let minutes: Vec<f64> = result["minutes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m.as_f64().unwrap())
        .collect();
    let sessions = result["sessions"].as_array().unwrap();
    assert_eq!(minutes.len(), sessions.len());
    for (minutes, session) in minutes.iter().zip(sessions) {
        let seconds: u32 = session
            .as_array()
            .unwrap()
            .iter()
            .map(|planned| {
                let exercise = row(ExerciseId::from_code(planned["id"].as_str().unwrap()).unwrap());
                exercise.seconds(u8::try_from(planned["sets"].as_u64().unwrap()).unwrap())
            })
            .sum();
        // The warm-up takes three minutes.
        let exact = f64::from(180 + seconds) / 60.0;
        assert!((minutes - exact).abs() <= 0.05 + 1e-9, "{minutes} for {exact}");
        assert!((minutes * 10.0 - (minutes * 10.0).round()).abs() < 1e-9, "{minutes}");
    }
}

#[test]
fn tests_and_activities_of_a_case_are_checked() {
    let read = |text: &str| case::read(text).map(|(answers, _)| answers);
    let both = read(r#"{"tests":{"sl_stance":"weak","step_down":"fair","core":"good"}}"#).unwrap();
    assert_eq!(
        (both.ratings.stance, both.ratings.step_down),
        (Some(Rating::Weak), Some(Rating::Fair))
    );
    assert!(read(r#"{"tests":{"tail":"weak"}}"#).is_err());
    for fits in [
        r"[]",
        r#"[["Shoes",3]]"#,
        r#"[["Shoes",null],["Stairs",0],["Bags",10]]"#,
    ] {
        assert!(read(&format!(r#"{{"activities":{fits}}}"#)).is_ok(), "{fits}");
    }
    for wrong in [
        r"3",
        r#"["Shoes"]"#,
        r#"[["Shoes",11]]"#,
        r#"[["Shoes",3],["Stairs",4,5]]"#,
        r#"[["a",1],["b",2],["c",3],["d",4]]"#,
    ] {
        assert!(read(&format!(r#"{{"activities":{wrong}}}"#)).is_err(), "{wrong}");
    }
}

#[test]
fn a_file_is_named_after_its_day() {
    assert_eq!(export::file_name(monday()), "strongback-2026-11-23.json");
}

#[test]
fn every_trouble_with_a_text_has_words_of_its_own() {
    let all = [
        Unreadable::NotJson,
        Unreadable::Foreign,
        Unreadable::Newer,
        Unreadable::Damaged,
        Unreadable::TooLong,
    ];
    let words: Vec<String> = all.iter().map(ToString::to_string).collect();
    for (at, word) in words.iter().enumerate() {
        assert!(!word.is_empty() && !words[..at].contains(word), "{word:?}");
    }
}

#[test]
fn a_month_has_four_figures_and_two() {
    let month = Month::from_name("2026-11").unwrap();
    assert_eq!(month.name(), "2026-11");
    for wrong in [
        "2026-1", "226-11", "02026-11", "2026-011", "2026-00", "2026-13", "202611",
    ] {
        assert!(Month::from_name(wrong).is_none(), "{wrong}");
    }
}

fn link() -> (Link, String) {
    let mut draft = Draft::default();
    draft.note(Reply::Age(Some(40)), monday(), 1);
    let link = Link::Copy(draft.said_on(monday(), 1));
    let text = write(&link);
    (read(&text).unwrap(), text)
}

/// What people, mail programs and messengers put round and into a link does no harm.
#[test]
fn a_link_may_be_wrapped_in_these() {
    let (link, text) = link();
    let (head, tail) = text.split_at(9);
    for arrived in [
        text.clone(),
        format!("https://example.org/#{text}"),
        format!("https://example.org/*{text}"),
        format!("https://example.org/-23{text}"),
        format!("({text})"),
        format!("[{text}]"),
        format!("<{text}>"),
        format!("\"{text}\""),
        format!("'{text}'"),
        format!(" \t-{text}."),
        format!("{text}, and so on"),
        format!("{text}.See this"),
        format!("{head}\r\n{tail}"),
        format!("{head}\n> {tail}"),
        format!("{head}\n| {tail}"),
        format!("{head}\n > {tail}"),
        format!("{head}\n>> {tail}"),
        format!("{head}=\r\n{tail}"),
        format!("{head}=\n{tail}"),
        format!("{head}-{tail}"),
        format!("{head} {tail}"),
        format!("{head}\u{ad}{tail}"),
        format!("{head}\u{200b}{tail}"),
        format!("{head}\u{feff}{tail}"),
        text.to_lowercase(),
    ] {
        assert_eq!(read(&arrived).as_ref(), Ok(&link), "{arrived:?}");
    }
}

#[test]
fn what_does_not_belong_into_a_link_breaks_it() {
    let (_, text) = link();
    let (head, tail) = text.split_at(9);
    for arrived in [
        // Marks of quoting belong at the beginning of a line, and what breaks one at its end.
        format!("{head}>{tail}"),
        format!("{head}| {tail}"),
        format!("{head}={tail}"),
        format!("{head}\na> {tail}"),
        format!("{head}_{tail}"),
        // A letter too many.
        format!("{text}0"),
        format!("{text}Z"),
        format!("{text}u"),
    ] {
        let bad = read(&arrived).unwrap_err();
        assert!(
            matches!(bad, BadLink::Damaged | BadLink::Incomplete { .. }),
            "{arrived:?}: {bad:?}"
        );
    }
    assert_eq!(read(&format!("{text}0")), Err(BadLink::Damaged));
    assert_eq!(
        read(&format!("a{text}")),
        Err(BadLink::Foreign),
        "no link begins within a word"
    );
    assert_eq!(read("nothing of ours"), Err(BadLink::Foreign));
    assert_eq!(read("sb2.0000000000"), Err(BadLink::Newer));
    assert_eq!(read("sb0.0000000000"), Err(BadLink::Foreign));
    let cut = &text[..text.len() - 3];
    let expected = BadLink::Incomplete {
        came: cut.len() - 4,
        sent: text.len() - 4,
    };
    assert_eq!(read(cut), Err(expected));
    assert_eq!(read(&format!("{cut}.")), Err(expected), "a full stop ends it");
    assert_eq!(read(&format!("{cut}.a")), Err(BadLink::Damaged), "and not in its midst");
}

/// The first reason counts: a link that is cut short is no newer one because another text follows.
#[test]
fn of_several_marks_the_first_trouble_is_told() {
    let (link, text) = link();
    let cut = &text[..text.len() - 3];
    let both = format!("#{cut}. #sb2.0");
    assert!(
        matches!(read(&both), Err(BadLink::Incomplete { .. })),
        "{:?}",
        read(&both)
    );
    assert_eq!(read(&format!("#sb2.0 #{cut}")), Err(BadLink::Newer));
    assert_eq!(read(&format!("#sb2.0 #{text}")), Ok(link), "one that opens is opened");
}

#[test]
fn what_is_longer_than_any_link_is_told() {
    let header = "sb1.";
    for (letters, expected) in [(4096, false), (4097, true)] {
        let text = format!("{header}{}", "0".repeat(letters));
        assert_eq!(read(&text) == Err(BadLink::TooLong), expected, "{letters} letters");
    }
    let followed = format!("{header}{} ", "0".repeat(4096));
    assert_ne!(read(&followed), Err(BadLink::TooLong), "just as long as may be");
    // Only letters of the link itself count.
    let (link, text) = link();
    assert_eq!(read(&format!("{text}\n{}", " . ".repeat(5000))), Ok(link));
}

#[test]
fn a_text_of_another_version_says_whether_it_is_newer() {
    let version = |version: &str| read_answers(&format!(r#"{{"v":{version}}}"#));
    for newer in ["99", "18446744073709551615"] {
        assert_eq!(version(newer), Err(Unreadable::Newer), "{newer}");
    }
    for foreign in ["0", "-1", "1.5", "\"1\"", "null"] {
        assert_eq!(version(foreign), Err(Unreadable::Foreign), "{foreign}");
    }
}

/// What nobody's diary fills is not read.
#[test]
fn a_file_is_read_up_to_its_longest() {
    let file = export::write(&Record::default(), monday());
    let padded = |length: usize| format!("{file}{}", " ".repeat(length - file.len()));
    assert_eq!(export::read(&padded(export::LONGEST)), Ok(Record::default()));
    assert_eq!(export::read(&padded(export::LONGEST + 1)), Err(Unreadable::TooLong));
}
