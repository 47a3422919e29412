//! The file a reader carries away: the whole record, to read in again here or elsewhere.

use serde_json::Value;

use super::form::{Form, SHORTER, Unreadable, VERSION};
use super::months::{Month, month_json, months, read_entries, version_of_month};
use super::saved::{ANSWERS, MONTH, answers_json, read_answers_value, version_of, write_answers};
use crate::domain::day::{Date, Day};
use crate::domain::record::Record;

/// Marks a file as one of ours.
const MARK: &str = "strongback";

/// The longest file that is read, in bytes: some twenty years of daily sessions.
pub const LONGEST: usize = 4 * 1024 * 1024;

/// The whole record as a file's text.
pub fn write(record: &Record, today: Day) -> String {
    let mut diary = Form::default();
    let mut version = version_of(record);
    for month in months(&record.diary) {
        diary.put(&month.name(), month_json(&record.diary, month));
        version = version.max(version_of_month(&record.diary, month));
    }
    let mut all = Form::default();
    all.put("answers", answers_json(record));
    all.put("app", MARK);
    all.put("diary", diary.json());
    all.put("made", date_name(today).as_str());
    all.put("v", version);
    all.text()
}

/// The same file, put together from the texts that are kept, by name: for when the program cannot be trusted to read
/// them. A text that is none of ours is left out; `None` when nothing is left. They are JSON: the browser says so, and
/// what would read them here comes with the rest of the program.
pub fn of_texts(texts: &[(String, String)], today: Day) -> Option<String> {
    let mut answers = None;
    let mut diary = String::new();
    let mut version = VERSION;
    for (name, text) in texts {
        let Some((before, of_this)) = text.split_once("\"v\":").filter(|_| text.ends_with('}')) else {
            continue;
        };
        let month = name
            .strip_prefix(MONTH)
            .filter(|month| month.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
        if name == ANSWERS {
            answers = Some(text.clone());
        } else if let Some(month) = month
            && let Some(entries) = before.strip_prefix("{\"entries\":").and_then(|it| it.strip_suffix(','))
        {
            if !diary.is_empty() {
                diary.push(',');
            }
            diary.push_str(&["\"", month, "\":", entries].concat());
        } else {
            continue;
        }
        let digits = of_this.bytes().take_while(u8::is_ascii_digit).take(9);
        version = version.max(digits.fold(0, |number, digit| number * 10 + u32::from(digit - b'0')));
    }
    if answers.is_none() && diary.is_empty() {
        return None;
    }
    let answers = answers.unwrap_or_else(|| write_answers(&Record::default()));
    let made = date_name(today);
    let parts = [
        "{\"answers\":",
        &answers,
        ",\"app\":\"",
        MARK,
        "\",\"diary\":{",
        &diary,
        "},\"made\":\"",
        &made,
        "\",\"v\":",
        &version.to_string(),
        "}",
    ];
    Some(parts.concat())
}

/// The name of the file: "strongback-2026-11-22.json".
pub fn file_name(today: Day) -> String {
    format!("{MARK}-{}.json", date_name(today))
}

fn date_name(day: Day) -> String {
    let Date { year, month, day } = day.date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Reads a file's text. Nothing is taken over unless all of it can be read.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    // A file saved by an editor may begin with a byte-order mark.
    let mut all = Form::parse(text.trim_start_matches('\u{feff}'), SHORTER)?;
    if all.take("app").as_ref().and_then(Value::as_str) != Some(MARK) {
        return Err(Unreadable::Foreign);
    }
    all.take("made").filter(Value::is_string).ok_or(Unreadable::Damaged)?;
    let mut record = read_answers_value(all.take("answers").ok_or(Unreadable::Damaged)?)?;
    let diary = all.take("diary").ok_or(Unreadable::Damaged)?;
    all.done()?;
    let Value::Object(by_month) = diary else {
        return Err(Unreadable::Damaged);
    };
    for (name, entries) in &by_month {
        let month = Month::from_name(name).ok_or(Unreadable::Damaged)?;
        record.diary.merge(&read_entries(entries, month)?);
    }
    record.lower_stamps();
    Ok(record)
}
