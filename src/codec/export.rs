//! The file a reader carries away: the whole record, to read in again here or elsewhere.

use serde_json::Value;

use super::form::{Form, SHORT, Unreadable, VERSION};
use super::months::{Month, month_value, months, read_entries};
use super::saved::{ANSWERS, MONTH, answers_value, read_answers_value, version_of};
use crate::domain::day::{Date, Day};
use crate::domain::record::Record;

/// Marks a file as one of ours.
const MARK: &str = "strongback";

/// The longest file that is read, in bytes: some twenty years of daily sessions.
pub const LONGEST: usize = 4 * 1024 * 1024;

/// The whole record as a file's text.
pub fn write(record: &Record, today: Day) -> String {
    let mut diary = Form::default();
    for month in months(&record.diary) {
        diary.put(&month.name(), month_value(&record.diary, month));
    }
    let mut all = Form::default();
    all.put("app", MARK);
    all.put("v", version_of(record));
    all.put("made", date_name(today));
    all.put("answers", answers_value(record));
    all.put("diary", diary.value());
    all.value().to_string()
}

/// The same file, put together from the texts that are kept, by name: for when the program cannot be trusted to read
/// them. A text that is no JSON of ours is left out; `None` when nothing is left.
pub fn of_texts(texts: &[(String, String)], today: Day) -> Option<String> {
    let mut answers = None;
    let mut diary = Form::default();
    let mut found = false;
    let mut version = VERSION;
    for (name, text) in texts {
        let Ok(Value::Object(mut parts)) = serde_json::from_str(text) else {
            continue;
        };
        let Some(of_this) = parts.get("v").and_then(Value::as_u64) else {
            continue;
        };
        version = version.max(of_this);
        if name == ANSWERS {
            answers = Some(Value::Object(parts));
            found = true;
        } else if let Some((month, entries)) = name.strip_prefix(MONTH).zip(parts.remove("entries")) {
            diary.put(month, entries);
            found = true;
        }
    }
    if !found {
        return None;
    }
    let answers = answers.unwrap_or_else(|| answers_value(&Record::default()));
    let mut all = Form::default();
    all.put("app", MARK);
    all.put("v", version);
    all.put("made", date_name(today));
    all.put("answers", answers);
    all.put("diary", diary.value());
    Some(all.value().to_string())
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
    let mut all = Form::parse(text.trim_start_matches('\u{feff}'), SHORT)?;
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
