//! Taking JSON apart, field by field: each value is checked, and nothing unknown is passed over.

use core::fmt;

use serde_json::{Map, Value};

use crate::domain::answers::Pain;

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
pub(super) const VERSION: u64 = 1;

/// The version of texts that name a shared plan which the reader follows. An older program knows that it is newer,
/// and leaves it alone.
pub(super) const FOLLOWING: u64 = 2;

/// An object whose fields are taken out one by one; [`Fields::done`] fails when any is left.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn of(value: Value) -> Result<Self, Unreadable> {
        match value {
            Value::Object(map) => Ok(Self(map)),
            _ => Err(Unreadable::Damaged),
        }
    }

    // Not drawn into each of their many callers: it is the same, and less to load.
    #[inline(never)]
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    #[inline(never)]
    pub(super) fn flag(&mut self, name: &str) -> Result<bool, Unreadable> {
        match self.take(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(Unreadable::Damaged),
        }
    }

    #[inline(never)]
    pub(super) fn maybe_flag(&mut self, name: &str) -> Result<Option<bool>, Unreadable> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(flag)),
            Some(_) => Err(Unreadable::Damaged),
        }
    }

    #[inline(never)]
    pub(super) fn number(&mut self, name: &str, most: u64) -> Result<Option<u64>, Unreadable> {
        self.take(name).map(|value| number(&value, most)).transpose()
    }

    #[inline(never)]
    pub(super) fn byte(&mut self, name: &str) -> Result<Option<u8>, Unreadable> {
        let found = self.number(name, u64::from(u8::MAX))?;
        Ok(found.and_then(|number| u8::try_from(number).ok()))
    }

    #[inline(never)]
    pub(super) fn pain(&mut self, name: &str) -> Result<Option<Pain>, Unreadable> {
        match self.byte(name)? {
            None => Ok(None),
            Some(score) => Pain::new(score).map(Some).ok_or(Unreadable::Damaged),
        }
    }

    pub(super) fn code<T>(&mut self, name: &str, from_code: fn(&str) -> Option<T>) -> Result<Option<T>, Unreadable> {
        match self.text(name)? {
            None => Ok(None),
            Some(text) => from_code(&text).map(Some).ok_or(Unreadable::Damaged),
        }
    }

    #[inline(never)]
    fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Unreadable::Damaged),
        }
    }

    pub(super) fn codes<T>(&mut self, name: &str, from_code: fn(&str) -> Option<T>) -> Result<Vec<T>, Unreadable> {
        let read = |value: &Value| code(value, from_code);
        self.list(name)?.iter().map(read).collect()
    }

    #[inline(never)]
    fn list(&mut self, name: &str) -> Result<Vec<Value>, Unreadable> {
        match self.take(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => Ok(values),
            Some(_) => Err(Unreadable::Damaged),
        }
    }

    pub(super) fn done(self) -> Result<(), Unreadable> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Unreadable::Damaged)
        }
    }
}

pub(super) fn number(value: &Value, most: u64) -> Result<u64, Unreadable> {
    value
        .as_u64()
        .filter(|number| *number <= most)
        .ok_or(Unreadable::Damaged)
}

pub(super) fn code<T>(value: &Value, from_code: fn(&str) -> Option<T>) -> Result<T, Unreadable> {
    value.as_str().and_then(from_code).ok_or(Unreadable::Damaged)
}

/// An object in the making; what says nothing is left out.
#[derive(Default)]
pub(super) struct Written(Map<String, Value>);

impl Written {
    pub(super) fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.into(), value.into());
    }

    pub(super) fn put_some(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    pub(super) fn put_true(&mut self, name: &str, flag: bool) {
        if flag {
            self.put(name, true);
        }
    }

    pub(super) fn put_codes(&mut self, name: &str, codes: impl Iterator<Item = &'static str>) {
        let codes: Vec<Value> = codes.map(Value::from).collect();
        if !codes.is_empty() {
            self.put(name, codes);
        }
    }

    pub(super) fn value(self) -> Value {
        Value::Object(self.0)
    }
}
