//! JSON objects, taken apart or put together field by field: each value is checked, and nothing unknown is passed over.

use core::fmt;
use core::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::json::Json;
use crate::domain::answers::Pain;
use crate::domain::codes::{Coded, place};
use crate::domain::day::Day;

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not JSON at all.
    NotJson,
    /// JSON, but not of this program.
    Foreign,
    /// Made by a newer version.
    Newer,
    /// Of this program, but something in it is missing or out of range.
    Damaged,
    /// Longer than anything this program writes.
    TooLong,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotJson => "not JSON",
            Self::Foreign => "not a Strongback record",
            Self::Newer => "made by a newer version",
            Self::Damaged => "a field is missing or out of range",
            Self::TooLong => "too long",
        })
    }
}

/// The version of every text that says nothing newer, so that an older program can still read it.
pub(super) const VERSION: u32 = 1;

/// The version of texts that name a shared plan which the reader follows. An older program knows that it is newer,
/// and leaves it alone.
pub(super) const FOLLOWING: u32 = 2;

/// The version of months of a diary that [say in short](super::months) what was done. The same holds for older programs.
pub(super) const SHORT: u32 = 3;

/// The version of months with a check-in that led to a shorter plan, and of files with one.
pub(super) const SHORTER: u32 = 4;

/// An object being filled in, or being read: what is said of its fields is said once, for both.
///
/// `it.age = form.byte("age", it.age)` puts the age into a form that is filled in, and gives it back; of a form that is
/// read it gives what stands there. What says nothing is left out. A field that is no such value makes the form
/// [damaged](Form::done), and so does one that nobody asked for.
#[derive(Default)]
pub(super) struct Form {
    /// The fields that were filled in.
    written: Json,
    /// Those that are still to be read.
    fields: Option<Box<dyn Fields>>,
    is_damaged: bool,
}

/// The fields of a form that is read. Nothing but the two methods is known of them where a form is filled in, so that all
/// that knows of values comes with the rest of the program.
trait Fields {
    fn remove(&mut self, name: &str) -> Option<Value>;
    fn is_empty(&self) -> bool;
}

struct Object(Map<String, Value>);

impl Object {
    #[inline(never)]
    fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }
}

impl Fields for Object {
    fn remove(&mut self, name: &str) -> Option<Value> {
        self.take(name)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

// Not drawn into each of their many callers: it is the same, and less to load.
impl Form {
    /// A form to read.
    pub(super) fn of(value: Value) -> Result<Self, Unreadable> {
        match value {
            Value::Object(fields) => Ok(Self {
                fields: Some(Box::new(Object(fields))),
                ..Self::default()
            }),
            _ => Err(Unreadable::Damaged),
        }
    }

    /// Reads a JSON text and its version, of which this program knows those up to `newest`.
    pub(super) fn parse(text: &str, newest: u32) -> Result<Self, Unreadable> {
        let value: Value = serde_json::from_str(text).map_err(|_| Unreadable::NotJson)?;
        let mut form = Self::of(value).map_err(|_| Unreadable::Foreign)?;
        match form.take("v").as_ref().and_then(Value::as_u64) {
            Some(newer) if newer > newest.into() => Err(Unreadable::Newer),
            Some(known) if known >= VERSION.into() => Ok(form),
            _ => Err(Unreadable::Foreign),
        }
    }

    /// What was filled in, in the order in which it was.
    pub(super) fn json(self) -> Json {
        self.written.within(['{', '}'])
    }

    /// The same as text.
    pub(super) fn text(self) -> String {
        self.json().text()
    }

    /// Whether everything was as it should be in a form that was read.
    pub(super) fn done(self) -> Result<(), Unreadable> {
        if self.is_damaged || self.fields.is_some_and(|fields| !fields.is_empty()) {
            Err(Unreadable::Damaged)
        } else {
            Ok(())
        }
    }

    pub(super) const fn reads(&self) -> bool {
        self.fields.is_some()
    }

    pub(super) const fn damage(&mut self) {
        self.is_damaged = true;
    }

    #[inline(never)]
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.fields.as_mut()?.remove(name)
    }

    pub(super) fn put(&mut self, name: &str, value: impl Into<Json>) {
        self.written.field(name, &value.into());
    }

    /// What a field says, as `read` understands it; a form that is filled in says this there, or nothing.
    fn told<T>(&mut self, name: &str, said: Option<Json>, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        if self.reads() {
            return self.read_as(name, read);
        }
        if let Some(said) = said {
            self.put(name, said);
        }
        None
    }

    #[inline(never)]
    fn read_as<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let value = self.take(name)?;
        let told = read(&value);
        self.is_damaged |= told.is_none();
        told
    }

    #[inline(never)]
    fn number(&mut self, name: &str, said: Option<i64>, low: i64, high: i64) -> Option<i64> {
        let told = self.told(name, said.map(Json::from), |value| {
            value.as_i64().filter(|number| (low..=high).contains(number))
        });
        if self.reads() { told } else { said }
    }

    #[inline(never)]
    pub(super) fn within(&mut self, name: &str, said: Option<u8>, range: RangeInclusive<u8>) -> Option<u8> {
        let (low, high) = range.into_inner();
        let told = self.number(name, said.map(i64::from), low.into(), high.into());
        told.and_then(|number| u8::try_from(number).ok())
    }

    pub(super) fn byte(&mut self, name: &str, said: Option<u8>) -> Option<u8> {
        self.within(name, said, 0..=u8::MAX)
    }

    pub(super) fn pain(&mut self, name: &str, said: Option<Pain>) -> Option<Pain> {
        let told = self.within(name, said.map(Pain::score), 0..=10);
        told.and_then(Pain::new)
    }

    #[inline(never)]
    pub(super) fn day(&mut self, name: &str, said: Option<Day>) -> Option<Day> {
        let (low, high) = (i32::MIN.into(), i32::MAX.into());
        let told = self.number(name, said.map(|day| day.number().into()), low, high)?;
        let day = i32::try_from(told).ok().and_then(Day::from_number);
        self.is_damaged |= day.is_none();
        day
    }

    /// What is not said is `false`.
    #[inline(never)]
    pub(super) fn flag(&mut self, name: &str, said: bool) -> bool {
        let told = self.maybe_flag(name, said.then_some(true));
        told.unwrap_or(false)
    }

    #[inline(never)]
    pub(super) fn maybe_flag(&mut self, name: &str, said: Option<bool>) -> Option<bool> {
        let told = self.told(name, said.map(Json::from), Value::as_bool);
        if self.reads() { told } else { said }
    }

    pub(super) fn choice<T: Coded>(&mut self, name: &str, said: Option<T>) -> Option<T> {
        let told = self.code(name, said.map(T::place), T::CODES);
        told.map(|at| T::ALL[at])
    }

    #[inline(never)]
    fn code(&mut self, name: &str, said: Option<usize>, codes: &[&'static str]) -> Option<usize> {
        let told = self.told(name, said.map(|at| codes[at].into()), |value| {
            place(codes, value.as_str()?)
        });
        if self.reads() { told } else { said }
    }

    /// What is said of a list; where nothing is, there is no list.
    pub(super) fn items<T: Coded, S: FromIterator<T>>(&mut self, name: &str, said: impl Iterator<Item = T>) -> S {
        let told = self.codes(name, said.map(T::place).collect(), T::CODES);
        told.into_iter().map(|at| T::ALL[at]).collect()
    }

    #[inline(never)]
    fn codes(&mut self, name: &str, said: Vec<usize>, codes: &[&'static str]) -> Vec<usize> {
        let list = || said.iter().map(|at| Json::from(codes[*at])).collect();
        let value = (!said.is_empty()).then(list);
        let told = self.told(name, value, |value| {
            let list = value.as_array()?.iter();
            list.map(|code| place(codes, code.as_str()?)).collect()
        });
        if self.reads() { told.unwrap_or_default() } else { said }
    }

    /// A field that is neither of these: `write` makes it, and `read` understands it.
    pub(super) fn other<T>(
        &mut self,
        name: &str,
        write: impl FnOnce() -> Option<Json>,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        let said = if self.reads() { None } else { write() };
        self.told(name, said, read)
    }
}

pub(super) fn number(value: &Value, most: u64) -> Option<u64> {
    value.as_u64().filter(|number| *number <= most)
}

pub(super) fn code<T: Coded>(value: &Value) -> Option<T> {
    place(T::CODES, value.as_str()?).map(|at| T::ALL[at])
}
