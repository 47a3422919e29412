//! What a browser kept: the answers, a month of the diary, a session that was not finished. Also a case as JSON.

use strongback::codec::case;
use strongback::codec::saved::{Month, read_answers, read_month, write_answers, write_month};
use strongback::codec::session::{read_session, write_session};
use strongback::domain::day::Day;
use strongback::domain::record::Record;
use strongback::{app, codec};

use crate::common::monday;
use crate::{RELEASED_FILE, begun, holds, readers, released_links};

const ANSWERS: u8 = b'a';
const MONTH: u8 = b'm';
const SESSION: u8 = b's';
const CASE: u8 = b'c';

pub fn run(bytes: &[u8]) {
    let Some((kind, text)) = bytes.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(text);
    match *kind {
        ANSWERS => answers(&text),
        MONTH => month(&text),
        SESSION => session(&text),
        CASE => asked(&text),
        _ => {}
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let released = codec::export::read(RELEASED_FILE).expect("the released file can be read");
    let mut seeds = vec![
        begun(SESSION, "{\"sound\":\"voice\",\"v\":1}"),
        begun(
            SESSION,
            "{\"asked\":true,\"before\":3,\"day\":20780,\"hands_free\":true,\"pain\":2,\"session\":1,\"set\":2,\"sets_done\":1,\
             \"short\":[0,0,12],\"slot\":\"bird_dog\",\"sound\":\"beeps\",\"v\":1,\"warm\":true}",
        ),
        begun(
            CASE,
            "{\"age\":38,\"pain_now\":4,\"triggers\":[\"sit\",\"rise\"],\"eases\":[\"walk\"],\"equip\":[\"chair\"]}",
        ),
    ];
    let mut texts = |record: &Record| {
        seeds.push(begun(ANSWERS, &write_answers(record)));
        for month in codec::saved::months(&record.diary) {
            seeds.push(begun(MONTH, &(month.name() + &write_month(&record.diary, month))));
        }
    };
    texts(&released);
    readers::with(|readers| readers.all().into_iter().for_each(|reader| texts(&reader.record)));
    for (text, _) in released_links() {
        use codec::link::{Link, read};
        let mut record = Record::default();
        match read(text) {
            Ok(Link::Answers(draft) | Link::Copy(draft)) => record.draft = draft.said_on(monday(), 7),
            Ok(Link::Plan(plan)) => record.follow(Some(plan)),
            Ok(Link::AnswersAndPlan(draft, plan)) => {
                record.draft = draft.said_on(monday(), 7);
                record.follow(Some(plan));
            }
            Err(why) => panic!("{text}: {why:?}"),
        }
        texts(&record);
    }
    seeds
}

/// The first day of the calendar, one of its last year, and one of today's.
fn some_day(text: &str) -> Day {
    let days = [20_780, 20_780, 0, 376_000].map(Day::from_number);
    days[text.len() % 4].unwrap_or_default()
}

fn answers(text: &str) {
    let Ok(record) = read_answers(text) else { return };
    let written = write_answers(&record);
    assert_eq!(read_answers(&written).as_ref(), Ok(&record));
    assert!(record.diary.is_empty());
    whole(&record, some_day(text));
}

fn month(text: &str) {
    let Some((name, text)) = text.split_at_checked(7) else {
        return;
    };
    let Some(month) = Month::from_name(name) else { return };
    assert_eq!(month.name(), name, "one name only for a month");
    let read = read_month(text, month);
    // Letter by letter or by way of JSON, it says the same.
    assert_eq!(read, read_month(&format!(" {text}"), month));
    let Ok(diary) = read else { return };
    assert!(codec::saved::months(&diary).into_iter().all(|other| other == month));
    let written = write_month(&diary, month);
    assert_eq!(read_month(&written, month).as_ref(), Ok(&diary));
    let mut record = Record {
        diary,
        ..Record::default()
    };
    whole(&record, some_day(text));
    // Beside the answers of a reader who has a plan, today or soon after.
    readers::with(|readers| {
        let soon = record
            .diary
            .iter()
            .next_back()
            .map_or(monday(), |(day, ..)| day.plus(2));
        record.merge(&readers.newcomer.record);
        holds::is_lived_with(&record, soon);
        holds::is_lived_with(&record, monday());
    });
}

fn whole(record: &Record, today: Day) {
    holds::comes_back(record, today);
    holds::merges(record);
    holds::a_later_word_holds(record, today);
    holds::is_lived_with(record, today);
}

fn session(text: &str) {
    let Ok(kept) = read_session(text) else { return };
    assert_eq!(read_session(&write_session(&kept)), Ok(kept));
    readers::with(|readers| {
        for reader in readers.all() {
            let mut model = reader.clone();
            for msg in [
                app::Msg::SessionKept(kept),
                app::Msg::SessionResumed,
                app::Msg::Continued,
                app::Msg::Advanced,
            ] {
                model.update(msg);
                holds::the_gate(&model);
            }
        }
    });
}

fn asked(text: &str) {
    if let Ok(answer) = case::answer(text) {
        let value: serde_json::Value = serde_json::from_str(&answer.to_string()).expect("the answer is JSON");
        assert!(value.is_object());
    }
}
