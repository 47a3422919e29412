//! What is kept on this device, in the browser's local storage, under keys that begin with `strongback.`, or with
//! `strongback@name.` for a profile of that name.
//!
//! `gloo-storage` reaches the storage only behind [`Store::open`], which asks first: where a browser blocks storage,
//! asking returns an error while reaching for it would end the program. Nothing that cannot be read is ever
//! overwritten: it is set aside under a key of its own. Nothing that can be read is either, before what takes its place
//! was written beside it and read back.
//!
//! Tabs share the keys and no browser lets them take turns: a text may be written over by a tab that has not heard of it
//! yet. Each tab writes again what it finds missing; where other tabs are about, it leaves its text beside the shared one
//! until that has come to rest, so that no closing comes too early.
//!
//! On a first visit nothing is kept: what reads it comes with the rest of the program, and waits for it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

use super::clock::{self, Alarm};
use super::page::{Ears, Listener, window};
use super::rest::Rest;
use super::script::{self, call, global};
use crate::app::Trouble;
use crate::codec::Unreadable;
use crate::codec::saved::{
    ANSWERS, MONTH, Month, changed_months, months, read_answers, read_month, write_answers, write_month,
};
use crate::codec::session::{Kept, read_session, write_session};
use crate::domain::day::Day;
use crate::domain::diary::Diary;
use crate::domain::questionnaire::Draft;
use crate::domain::record::Record;

const ASIDE: &str = "aside.";
const SESSION: &str = "session";
const COPIED: &str = "copied";
/// A text on trial, before it takes its place: then comes a number of the tab, a dot, and the name of the place.
const NEXT: &str = "next.";
/// Written and gone at once: the reader deletes everything. Whatever else clears a storage does not say so.
const DELETED: &str = "deleted";

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
    /// What was kept here is gone, and no reader asked for it.
    Cleared,
}

/// In milliseconds: after so long without a word, tabs have heard of each other.
const SETTLED: u32 = 2000;
/// And so long after all was deleted, what was written before is not heard of any more.
const DEAF: u64 = 10_000;
/// No tab that began so long ago still waits for another one.
const LEFT_OVER: u64 = 24 * 60 * 60 * 1000;

/// The longest name of a profile, in characters.
const LONGEST_PROFILE: usize = 32;

/// The place of one profile in what the browser keeps for this site.
#[derive(Clone, Debug)]
pub struct Store {
    prefix: Rc<str>,
    /// The host asked that nothing is kept.
    closed: bool,
    /// One widget's own: it need not hear of what it does itself.
    own: Rc<Own>,
    rest: Rest,
}

/// What one widget knows of what is kept.
#[derive(Debug)]
struct Own {
    /// Unlike that of any other tab: when it began.
    number: u64,
    /// There is a record, with these answers.
    knows: Cell<Option<Draft>>,
    /// Other tabs keep something, too.
    shares: Cell<bool>,
    /// All was deleted a moment before this; what a tab wrote that had not heard of it yet is not to come back.
    deaf_until: Cell<u64>,
    /// The names of texts that are on trial still.
    on_trial: RefCell<Vec<String>>,
    settling: RefCell<Option<Alarm>>,
    /// The text of the answers that was written last, and what it says where that is more than this widget knew: found
    /// again, it need not be read.
    written: RefCell<Option<(String, Option<Record>)>>,
}

impl Own {
    fn know(&self, record: &Record) {
        self.knows.set((!record.is_empty()).then_some(record.draft));
    }
}

impl Default for Store {
    fn default() -> Self {
        Self::new("", false, Rest::default())
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

/// A widget of this page that wants to hear of what another one keeps.
struct Beside {
    store: Store,
    told: Weak<dyn Fn(Heard)>,
}

thread_local! {
    /// The browser tells only other pages of what one keeps.
    static BESIDE: RefCell<Vec<Beside>> = const { RefCell::new(Vec::new()) };
}

impl Store {
    /// The place of a profile: the letters, digits and hyphens of its name count, capitals as small letters. A closed
    /// one keeps nothing.
    pub fn new(profile: &str, closed: bool, rest: Rest) -> Self {
        let name: String = profile
            .chars()
            .map(|letter| letter.to_ascii_lowercase())
            .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
            .take(LONGEST_PROFILE)
            .collect();
        let prefix = if name.is_empty() {
            "strongback.".to_owned()
        } else {
            // No beginning of another profile's keys.
            ["strongback@", &name, "."].concat()
        };
        Self {
            prefix: prefix.into(),
            closed,
            own: Rc::new(Own {
                number: clock::now(),
                knows: Cell::default(),
                shares: Cell::default(),
                deaf_until: Cell::default(),
                on_trial: RefCell::default(),
                settling: RefCell::default(),
                written: RefCell::default(),
            }),
            rest,
        }
    }

    /// The storage, if this browser lets the page have one.
    fn open(&self) -> Result<Storage, Trouble> {
        if self.closed {
            return Err(Trouble::NotHere);
        }
        match window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
            _ => Err(Trouble::Blocked),
        }
    }

    fn key(&self, name: &str) -> String {
        [&self.prefix, name].concat()
    }

    /// The names of what is kept, without what all of them begin with.
    fn names(&self, storage: &Storage) -> Vec<String> {
        let count = storage.length().unwrap_or(0);
        (0..count)
            .filter_map(|at| storage.key(at).ok().flatten())
            .filter_map(|key| key.strip_prefix(&*self.prefix).map(str::to_owned))
            .collect()
    }

    fn get(&self, storage: &Storage, name: &str) -> Option<String> {
        storage.get_item(&self.key(name)).ok().flatten()
    }

    /// Writes a text and reads it back.
    fn put(&self, storage: &Storage, name: &str, text: &str) -> Result<(), Trouble> {
        storage
            .set_item(&self.key(name), text)
            .map_err(|error| trouble(&error))?;
        if self.get(storage, name).as_deref() == Some(text) {
            Ok(())
        } else {
            Err(Trouble::Lost)
        }
    }

    /// Writes a text in the place of another one, which stays until the new one was read back.
    fn replace(&self, storage: &Storage, name: &str, text: &str) -> Result<(), Trouble> {
        let trial = self.trial(name);
        match self.put(storage, &trial, text) {
            // There may be room for one of the two; where there is not, the old one stays as well.
            Ok(()) | Err(Trouble::Full) => {}
            Err(trouble) => {
                // What came of the trial says less than what is in its place.
                let _ = self.remove(storage, &trial);
                return Err(trouble);
            }
        }
        // A text that does not arrive in its place is read from beside it.
        self.put(storage, name, text)?;
        if !self.own.shares.get() {
            return self.remove(storage, &trial);
        }
        let mut on_trial = self.own.on_trial.borrow_mut();
        if !on_trial.iter().any(|known| known == name) {
            on_trial.push(name.to_owned());
        }
        let store = self.clone();
        *self.own.settling.borrow_mut() = Alarm::after(SETTLED, move || store.settle());
        Ok(())
    }

    fn trial(&self, name: &str) -> String {
        format!("{NEXT}{}.{name}", self.own.number)
    }

    /// Ends the trials: what another tab wrote over meanwhile is written again, until nothing is missing.
    fn settle(&self) {
        if self.own.on_trial.borrow().is_empty() || !self.rest.bring_now() {
            return;
        }
        let names = self.own.on_trial.take();
        // A browser that refuses now leaves the trials where they are, to be read with the next visit.
        let Ok(storage) = self.open() else { return };
        for name in names {
            let _ = self.take_in(&storage, &self.trial(&name), &name);
        }
    }

    /// Takes a text from beside its place into it, and away when nothing of it was missing there.
    #[inline(never)]
    fn take_in(&self, storage: &Storage, trial: &str, name: &str) -> Result<(), Trouble> {
        let Some(Piece::Read(mut all)) = self.get(storage, trial).map(|text| read(trial, &text)) else {
            return Err(Trouble::Lost);
        };
        self.join(storage, name, &mut all)?;
        if write(name, &all) == self.get(storage, name) {
            return self.remove(storage, trial);
        }
        self.replace(storage, name, &write(name, &all).unwrap_or_default())
    }

    fn remove(&self, storage: &Storage, name: &str) -> Result<(), Trouble> {
        storage.remove_item(&self.key(name)).map_err(|error| trouble(&error))
    }

    /// Whether anything is kept. Where it cannot be read now, nothing of it is written over.
    pub fn holds_anything(&self) -> Result<bool, Trouble> {
        let holds = !self.names(&self.open()?).is_empty();
        if holds && !self.rest.bring_now() {
            return Err(Trouble::Lost);
        }
        Ok(holds)
    }

    /// Reads everything that is kept. What cannot be read is set aside and counted.
    pub fn load(&self) -> Loaded {
        match self.open() {
            Ok(storage) if self.names(&storage).is_empty() => {
                self.own.knows.take();
                Loaded::default()
            }
            Ok(storage) => self.load_kept(&storage),
            Err(trouble) => Loaded {
                trouble: Some(trouble),
                ..Loaded::default()
            },
        }
    }

    #[inline(never)]
    fn load_kept(&self, storage: &Storage) -> Loaded {
        let mut loaded = Loaded::default();
        for name in self.names(storage) {
            let Some(text) = self.get(storage, &name) else {
                continue;
            };
            match read(&name, &text) {
                Piece::Read(record) => loaded.record.merge(&record),
                // A newer version of this program wrote it, and will read it again.
                Piece::Unreadable(Unreadable::Newer) => loaded.trouble = Some(Trouble::Newer),
                Piece::Unreadable(_) => {
                    if let Err(trouble) = self.set_aside(storage, &name) {
                        loaded.trouble = Some(trouble);
                    }
                }
                Piece::Other => {}
            }
        }
        loaded.set_aside = self.set_aside_texts().len();
        self.own.know(&loaded.record);
        self.take_in_left_over(storage);
        loaded
    }

    /// What tabs that ended too early left beside its place.
    fn take_in_left_over(&self, storage: &Storage) {
        for trial in self.names(storage) {
            let Some((number, name)) = trial.strip_prefix(NEXT).and_then(|rest| rest.split_once('.')) else {
                continue;
            };
            let age = number.parse().ok().and_then(|began| clock::now().checked_sub(began));
            if age.is_some_and(|age| age > LEFT_OVER) && self.take_in(storage, &trial, name).is_ok() {
                // It is where it belongs now.
                let _ = self.remove(storage, &trial);
            }
        }
    }

    /// Moves a text that cannot be read to a key of its own, as it is; only then is its old key free to be written.
    fn set_aside(&self, storage: &Storage, name: &str) -> Result<(), Trouble> {
        let free = (1..u16::MAX)
            .map(|at| format!("{ASIDE}{at}.{name}"))
            .find(|aside| self.get(storage, aside).is_none());
        let aside = self.key(&free.unwrap_or_else(|| format!("{ASIDE}0.{name}")));
        // Not every text of a browser is one of ours, letter for letter: this one never passes through them.
        let text = script::get(storage, &self.key(name)).map_err(|error| trouble(&error))?;
        script::set(storage, &aside, text.clone()).map_err(|error| trouble(&error))?;
        if script::get(storage, &aside) != Ok(text) {
            return Err(Trouble::Lost);
        }
        self.remove(storage, name)
    }

    /// The texts that were set aside, by name.
    pub fn set_aside_texts(&self) -> Vec<(String, String)> {
        let Ok(storage) = self.open() else { return Vec::new() };
        let aside = |name: String| {
            let text = self.get(&storage, &name)?;
            Some((name.strip_prefix(ASIDE)?.to_owned(), text))
        };
        self.names(&storage).into_iter().filter_map(aside).collect()
    }

    /// The texts that hold a record, by name, those that the browser can read. A text on trial is newer than what it is to
    /// replace.
    pub fn texts(&self) -> Vec<(String, String)> {
        let Ok(storage) = self.open() else { return Vec::new() };
        let (trials, placed): (Vec<_>, Vec<_>) = self
            .names(&storage)
            .into_iter()
            .partition(|name| name.starts_with(NEXT));
        let text = |name: String| {
            let text = self.get(&storage, &name)?;
            let name = place_of(&name);
            let reads = || global("JSON").and_then(|json| call(&json, "parse", &[text.as_str().into()]));
            let is_ours = name == ANSWERS || name.starts_with(MONTH);
            (is_ours && reads().is_ok()).then(|| (name.to_owned(), text))
        };
        placed.into_iter().chain(trials).filter_map(text).collect()
    }

    /// Keeps what changed between two records, together with what other tabs kept meanwhile; and what is known to have
    /// been kept and is gone. A text that is refused costs no other.
    pub fn save(&self, before: &Record, after: &Record) -> Result<(), Trouble> {
        let storage = self.open()?;
        let names = self.names(&storage);
        if !before.is_empty() && !names.iter().any(|name| holds_record(name)) {
            // Perhaps by the reader's own wish: not before they go on.
            return Err(Trouble::Cleared);
        }
        let without_diary = |record: &Record| Record {
            diary: Diary::default(),
            ..record.clone()
        };
        let mut outcome = Ok(());
        let (answered, answers) = (without_diary(before), without_diary(after));
        if answered != answers || !answered.is_empty() && !names.iter().any(|name| place_of(name) == ANSWERS) {
            outcome = self.save_piece(&storage, ANSWERS, answers);
        }
        if !before.diary.is_empty() || !after.diary.is_empty() {
            outcome = outcome.and(self.save_months(&storage, &names, &before.diary, &after.diary));
        }
        if outcome.is_ok() {
            self.own.know(after);
        }
        outcome
    }

    #[inline(never)]
    fn save_months(&self, storage: &Storage, names: &[String], before: &Diary, after: &Diary) -> Result<(), Trouble> {
        let mut changed = changed_months(before, after);
        let there: Vec<Month> = names.iter().filter_map(|name| month_of(place_of(name))).collect();
        let lost = |month: &Month| !there.contains(month);
        changed.extend(months(before).into_iter().filter(lost));
        let mut outcome = Ok(());
        for month in changed {
            let diary = Record {
                diary: after.clone(),
                ..Record::default()
            };
            outcome = outcome.and(self.save_piece(storage, &month_key(month), diary));
        }
        outcome
    }

    fn save_piece(&self, storage: &Storage, name: &str, mut all: Record) -> Result<(), Trouble> {
        let joined = self.join(storage, name, &mut all)?;
        let text = write(name, &all).unwrap_or_default();
        self.replace(storage, name, &text)?;
        self.tell_beside(|| Heard::Kept(all.clone()));
        if name == ANSWERS {
            self.own.written.replace(Some((text, joined.then_some(all))));
        }
        Ok(())
    }

    /// Takes in what the key holds now, before it is written over. `true` where there may have been something to take in.
    fn join(&self, storage: &Storage, name: &str, record: &mut Record) -> Result<bool, Trouble> {
        let kept = storage.get_item(&self.key(name)).map_err(|error| trouble(&error))?;
        let Some(text) = kept else { return Ok(false) };
        if let Some((written, known)) = &*self.own.written.borrow()
            && name == ANSWERS
            && *written == text
        {
            // What this widget wrote of its own it has gone on from.
            if let Some(known) = known {
                record.merge(known);
            }
            return Ok(known.is_some());
        }
        if !self.rest.bring_now() {
            return Err(Trouble::Lost);
        }
        self.join_text(storage, name, &text, record)?;
        Ok(true)
    }

    #[inline(never)]
    fn join_text(&self, storage: &Storage, name: &str, text: &str, record: &mut Record) -> Result<(), Trouble> {
        match read(name, text) {
            Piece::Read(kept) => record.merge(&kept),
            Piece::Unreadable(Unreadable::Newer) => return Err(Trouble::Newer),
            Piece::Unreadable(_) => self.set_aside(storage, name)?,
            Piece::Other => {}
        }
        Ok(())
    }

    /// What is kept besides the record. What cannot be read is worth no word: it is about today only.
    pub fn load_session(&self) -> Option<Kept> {
        let text = self.get(&self.open().ok()?, SESSION)?;
        read_session(&text).ok()
    }

    /// Whether this works is told by the record, which is kept in the same place.
    pub fn save_session(&self, kept: &Kept) {
        let Ok(storage) = self.open() else { return };
        let newer = self
            .get(&storage, SESSION)
            .is_some_and(|text| read_session(&text) == Err(Unreadable::Newer));
        if !newer {
            let _ = self.put(&storage, SESSION, &write_session(kept));
        }
    }

    /// When a copy was last saved, or put off.
    pub fn load_copied(&self) -> Option<Day> {
        let text = self.get(&self.open().ok()?, COPIED)?;
        Day::from_number(text.parse().ok()?)
    }

    /// What is not kept here is asked again.
    pub fn save_copied(&self, day: Day) {
        if let Ok(storage) = self.open() {
            let _ = self.put(&storage, COPIED, &day.number().to_string());
        }
    }

    /// Removes everything of this profile from this device, what was set aside too. `false` when something stayed.
    pub fn delete_all(&self) -> bool {
        self.begin_anew();
        let Ok(storage) = self.open() else { return true };
        // Now that there is room for it.
        self.remove_all(&storage);
        let _ = self.put(&storage, DELETED, "");
        let stayed = self.remove_all(&storage);
        self.tell_beside(|| Heard::Deleted);
        !stayed
    }

    fn begin_anew(&self) {
        self.own.knows.set(None);
        self.own.deaf_until.set(clock::now() + DEAF);
        self.own.on_trial.take();
        self.own.written.take();
    }

    /// `true` when something stayed.
    fn remove_all(&self, storage: &Storage) -> bool {
        for name in self.names(storage) {
            // What stayed is found below.
            let _ = self.remove(storage, &name);
        }
        !self.names(storage).is_empty()
    }

    /// Removes what this tab itself wrote before it heard that another one deletes everything. What another tab began
    /// since then is its own.
    pub fn forget(&self, kept: &Record) {
        self.begin_anew();
        let Ok(storage) = self.open() else { return };
        let names = self.names(&storage);
        for name in &names {
            let may_be_ours = name == ANSWERS || !kept.diary.is_empty();
            let ours =
                *name == self.trial(place_of(name)) || may_be_ours && write(name, kept) == self.get(&storage, name);
            if ours && holds_record(name) {
                // What stays is found when it is deleted again.
                let _ = self.remove(&storage, name);
            }
        }
        if !self.names(&storage).iter().any(|name| holds_record(name)) {
            self.remove_all(&storage);
        }
    }

    /// Tells the other widgets of this page that share the profile.
    fn tell_beside(&self, heard: impl Fn() -> Heard) {
        let others: Vec<_> = BESIDE.with_borrow(|beside| {
            let others = beside
                .iter()
                .filter(|other| other.store.prefix == self.prefix && !Rc::ptr_eq(&other.store.own, &self.own));
            let heard = |other: &Beside| Some((other.store.clone(), other.told.upgrade()?));
            others.filter_map(heard).collect()
        });
        for (store, told) in others {
            match heard() {
                Heard::Kept(_) if !store.rest.is_here() => store.hear_later(&told),
                heard => told(heard),
            }
        }
    }

    /// Tells what is kept once the rest of the program is here to read it, unless nobody listens any more.
    fn hear_later(&self, told: &Rc<dyn Fn(Heard)>) {
        let (store, told) = (self.clone(), Rc::downgrade(told));
        self.rest.bring(move |came| {
            if let Some(told) = told.upgrade().filter(|_| came) {
                told(Heard::Kept(store.load().record));
            }
        });
    }

    /// Tells what other tabs, and other widgets of this page, keep and delete. What they keep waits for the rest of the
    /// program, which reads it.
    pub fn listen(&self, ears: &mut Ears, told: impl Fn(Heard) + 'static) {
        let Some(window) = window() else { return };
        let told: Rc<dyn Fn(Heard)> = Rc::new(told);
        // Where nothing is kept, nothing comes in.
        if !self.closed {
            BESIDE.with_borrow_mut(|beside| {
                beside.retain(|other| other.told.strong_count() > 0);
                beside.push(Beside {
                    store: self.clone(),
                    told: Rc::downgrade(&told),
                });
            });
        }
        let (store, tell) = (self.clone(), told.clone());
        // A page that cannot listen still merges whenever it saves.
        ears.keep(Listener::new(&window, "storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else {
                return;
            };
            // Another storage of the page may change too, such as that of its visit.
            if event.storage_area() != store.open().ok() {
                return;
            }
            let Some(key) = event.key() else {
                if store.own.knows.take().is_some() {
                    tell(Heard::Cleared);
                }
                return;
            };
            let (Some(name), Some(text)) = (key.strip_prefix(&*store.prefix), event.new_value()) else {
                return;
            };
            if name == DELETED {
                tell(Heard::Deleted);
                return;
            }
            store.own.shares.set(true);
            // What is on trial comes to its place next.
            if name.starts_with(NEXT) || clock::now() < store.own.deaf_until.get() {
                return;
            }
            if !store.rest.is_here() {
                store.hear_later(&tell);
                return;
            }
            store.hear(name, &text, &*tell);
        }));
        // A page that the browser held on to while the reader was elsewhere heard nothing.
        let store = self.clone();
        ears.keep(Listener::new(&window, "pageshow", move |event| {
            let held = script::get(&event, "persisted").is_ok_and(|held| held.is_truthy());
            if held && store.rest.bring_now() {
                store.hear_all(&*told);
            } else if held && store.open().is_ok_and(|storage| !store.names(&storage).is_empty()) {
                store.hear_later(&told);
            }
        }));
    }

    /// What another tab wrote.
    #[inline(never)]
    fn hear(&self, name: &str, text: &str, told: &dyn Fn(Heard)) {
        if let Piece::Read(record) = read(name, text) {
            let mut known = self.own.knows.get().unwrap_or_default();
            known.merge(&record.draft);
            self.own.knows.set(Some(known));
            told(Heard::Kept(record));
        }
    }

    /// What other tabs did while nothing could be heard of it.
    #[inline(never)]
    fn hear_all(&self, told: &dyn Fn(Heard)) {
        let known = self.own.knows.get();
        let Loaded { record, trouble, .. } = self.load();
        let deleted = known.is_some_and(|known| record.began_after(&known));
        if deleted && trouble.is_none() {
            told(Heard::Deleted);
        }
        if !record.is_empty() {
            told(Heard::Kept(record));
        }
    }
}

fn trouble(error: &JsValue) -> Trouble {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => Trouble::Full,
        _ => Trouble::Blocked,
    }
}

fn month_key(month: Month) -> String {
    [MONTH, &month.name()].concat()
}

fn month_of(name: &str) -> Option<Month> {
    name.strip_prefix(MONTH).and_then(Month::from_name)
}

/// Whether a text of this name says something of the reader, readable or not.
fn holds_record(name: &str) -> bool {
    ![SESSION, COPIED, DELETED].contains(&name)
}

/// The name under which a text on trial is to be.
fn place_of(name: &str) -> &str {
    let trial = name.strip_prefix(NEXT).and_then(|rest| rest.split_once('.'));
    trial.map_or(name, |(_, place)| place)
}

/// The text of this name, of all that a record says.
fn write(name: &str, record: &Record) -> Option<String> {
    if name == ANSWERS {
        Some(write_answers(record))
    } else {
        month_of(name).map(|month| write_month(&record.diary, month))
    }
}

#[inline(never)]
fn read(name: &str, text: &str) -> Piece {
    let name = place_of(name);
    let found = if name == ANSWERS {
        read_answers(text)
    } else if let Some(month) = month_of(name) {
        read_month(text, month).map(|diary| Record {
            diary,
            ..Record::default()
        })
    } else {
        return Piece::Other;
    };
    found.map_or_else(Piece::Unreadable, Piece::Read)
}
