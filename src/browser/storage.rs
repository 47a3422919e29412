//! What is kept on this device, in the browser's local storage, under keys that begin with `strongback.`.
//!
//! `gloo-storage` reaches the storage only behind [`open`], which asks first: where a browser blocks storage,
//! asking returns an error while reaching for it would end the program. Nothing that cannot be read is ever
//! overwritten: it is set aside under a key of its own.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

use super::page::window;
use crate::app::Trouble;
use crate::codec::Unreadable;
use crate::codec::saved::{Month, changed_months, read_answers, read_month, write_answers, write_month};
use crate::codec::session::{Kept, read_session, write_session};
use crate::domain::record::Record;

const PREFIX: &str = "strongback.";
const ANSWERS: &str = "strongback.answers";
const MONTH: &str = "strongback.diary.";
const ASIDE: &str = "strongback.aside.";
const SESSION: &str = "strongback.session";

/// What was found on this device.
#[derive(Debug, Default)]
pub struct Loaded {
    pub record: Record,
    /// How many texts could not be read, now or before, and are set aside.
    pub set_aside: usize,
    /// Why nothing can be kept, where that is known already.
    pub trouble: Option<Trouble>,
}

/// What another tab did.
#[expect(clippy::large_enum_variant, reason = "one at a time, taken apart at once")]
#[derive(Debug)]
pub enum Heard {
    Kept(Record),
    Deleted,
}

/// The storage, if this browser lets the page have one.
fn open() -> Result<Storage, Trouble> {
    match window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(Trouble::Blocked),
    }
}

fn keys(storage: &Storage) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect()
}

fn get(storage: &Storage, key: &str) -> Option<String> {
    storage.get_item(key).ok().flatten()
}

/// Writes a text and reads it back.
fn put(storage: &Storage, key: &str, text: &str) -> Result<(), Trouble> {
    storage.set_item(key, text).map_err(|error| trouble(&error))?;
    if get(storage, key).as_deref() == Some(text) {
        Ok(())
    } else {
        Err(Trouble::Lost)
    }
}

fn trouble(error: &JsValue) -> Trouble {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => Trouble::Full,
        _ => Trouble::Blocked,
    }
}

/// One of our texts, read.
#[expect(clippy::large_enum_variant, reason = "one at a time, taken apart at once")]
enum Piece {
    Read(Record),
    Unreadable(Unreadable),
    /// Not one of the two kinds that hold a record.
    Other,
}

fn read(key: &str, text: &str) -> Piece {
    let found = if key == ANSWERS {
        read_answers(text)
    } else if let Some(month) = key.strip_prefix(MONTH).and_then(Month::from_name) {
        read_month(text, month).map(|diary| Record {
            diary,
            ..Record::default()
        })
    } else {
        return Piece::Other;
    };
    found.map_or_else(Piece::Unreadable, Piece::Read)
}

/// Reads everything that is kept. What cannot be read is set aside and counted.
pub fn load() -> Loaded {
    let mut loaded = Loaded::default();
    let storage = match open() {
        Ok(storage) => storage,
        Err(trouble) => {
            return Loaded {
                trouble: Some(trouble),
                ..loaded
            };
        }
    };
    for key in keys(&storage) {
        let Some(text) = get(&storage, &key) else { continue };
        match read(&key, &text) {
            Piece::Read(record) => loaded.record.merge(&record),
            // A newer version of this program wrote it, and will read it again.
            Piece::Unreadable(Unreadable::Newer) => loaded.trouble = Some(Trouble::Newer),
            Piece::Unreadable(_) => {
                if let Err(trouble) = set_aside(&storage, &key, &text) {
                    loaded.trouble = Some(trouble);
                }
            }
            Piece::Other => {}
        }
    }
    loaded.set_aside = set_aside_texts().len();
    loaded
}

/// Moves a text that cannot be read to a key of its own; only then is its old key free to be written.
fn set_aside(storage: &Storage, key: &str, text: &str) -> Result<(), Trouble> {
    let name = key.trim_start_matches(PREFIX);
    let free = (1..u16::MAX)
        .map(|at| format!("{ASIDE}{at}.{name}"))
        .find(|aside| get(storage, aside).is_none());
    put(storage, &free.unwrap_or_else(|| format!("{ASIDE}0.{name}")), text)?;
    storage.remove_item(key).map_err(|error| trouble(&error))
}

/// The texts that were set aside, by name.
pub fn set_aside_texts() -> Vec<(String, String)> {
    let Ok(storage) = open() else { return Vec::new() };
    keys(&storage)
        .into_iter()
        .filter(|key| key.starts_with(ASIDE))
        .filter_map(|key| get(&storage, &key).map(|text| (key.trim_start_matches(ASIDE).to_owned(), text)))
        .collect()
}

/// Keeps what changed between two records, together with what other tabs kept meanwhile.
pub fn save(before: &Record, after: &Record) -> Result<(), Trouble> {
    let storage = open()?;
    if before.draft != after.draft || before.activities != after.activities || before.followed != after.followed {
        let mut all = Record {
            diary: crate::domain::diary::Diary::default(),
            ..after.clone()
        };
        join(&storage, ANSWERS, &mut all)?;
        put(&storage, ANSWERS, &write_answers(&all))?;
    }
    for month in changed_months(&before.diary, &after.diary) {
        let key = [MONTH, &month.name()].concat();
        let mut all = Record {
            diary: after.diary.clone(),
            ..Record::default()
        };
        join(&storage, &key, &mut all)?;
        put(&storage, &key, &write_month(&all.diary, month))?;
    }
    Ok(())
}

/// Takes in what the key holds now, before it is written over.
fn join(storage: &Storage, key: &str, record: &mut Record) -> Result<(), Trouble> {
    let Some(text) = get(storage, key) else { return Ok(()) };
    match read(key, &text) {
        Piece::Read(kept) => record.merge(&kept),
        Piece::Unreadable(Unreadable::Newer) => return Err(Trouble::Newer),
        Piece::Unreadable(_) => set_aside(storage, key, &text)?,
        Piece::Other => {}
    }
    Ok(())
}

/// How the reader is led, and where a session stopped. What cannot be read is worth no word: it is about today only.
pub fn load_session() -> Kept {
    let text = open().ok().and_then(|storage| get(&storage, SESSION));
    text.and_then(|text| read_session(&text).ok()).unwrap_or_default()
}

/// Whether this works is told by the record, which is kept in the same place.
pub fn save_session(kept: &Kept) {
    let Ok(storage) = open() else { return };
    let newer = get(&storage, SESSION).is_some_and(|text| read_session(&text) == Err(Unreadable::Newer));
    if !newer {
        let _ = put(&storage, SESSION, &write_session(kept));
    }
}

/// Removes everything of ours from this device, what was set aside too. `false` when something stayed.
pub fn delete_all() -> bool {
    let Ok(storage) = open() else { return true };
    for key in keys(&storage) {
        // What stayed is found below.
        let _ = storage.remove_item(&key);
    }
    keys(&storage).is_empty()
}

fn holds_no_record(storage: &Storage) -> bool {
    keys(storage).iter().all(|key| key == SESSION)
}

/// Tells what other tabs keep and delete.
pub fn listen(told: impl Fn(Heard) + 'static) {
    let Some(window) = window() else { return };
    let hear =
        Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| match (event.key(), event.new_value()) {
            (None, _) => told(Heard::Deleted),
            // A text set aside leaves its key too, but not the others: only a deletion leaves nothing. A tab that had
            // not heard of it yet may have kept its session again.
            (Some(key), None) if key == ANSWERS && open().is_ok_and(|storage| holds_no_record(&storage)) => {
                told(Heard::Deleted);
            }
            (Some(key), Some(text)) => {
                if let Piece::Read(record) = read(&key, &text) {
                    told(Heard::Kept(record));
                }
            }
            (Some(_), None) => {}
        });
    // A page that cannot listen still merges whenever it saves.
    let _ = window.add_event_listener_with_callback("storage", hear.as_ref().unchecked_ref());
    hear.forget();
}
