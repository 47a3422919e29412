//! JSON objects, taken apart or put together field by field: each value is checked, and nothing unknown is passed over.

use core::fmt;
use core::ops::RangeInclusive;

use serde_json::{Map, Value};

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
pub(super) const VERSION: u64 = 1;

/// The version of texts that name a shared plan which the reader follows. An older program knows that it is newer,
/// and leaves it alone.
pub(super) const FOLLOWING: u64 = 2;

/// The version of months of a diary that [say in short](super::months) what was done. The same holds for older programs.
pub(super) const SHORT: u64 = 3;

/// The version of months with a check-in that led to a shorter plan, and of files with one.
pub(super) const SHORTER: u64 = 4;

/// An object being filled in, or being read: what is said of its fields is said once, for both.
///
/// `it.age = form.byte("age", it.age)` puts the age into a form that is filled in, and gives it back; of a form that is
/// read it gives what stands there. What says nothing is left out. A field that is no such value makes the form
/// [damaged](Form::done), and so does one that nobody asked for.
#[derive(Default)]
pub(super) struct Form {
    fields: Map<String, Value>,
    reads: bool,
    is_damaged: bool,
}

// Not drawn into each of their many callers: it is the same, and less to load.
impl Form {
    /// A form to read.
    pub(super) fn of(value: Value) -> Result<Self, Unreadable> {
        match value {
            Value::Object(fields) => Ok(Self {
                fields,
                reads: true,
                is_damaged: false,
            }),
            _ => Err(Unreadable::Damaged),
        }
    }

    /// Reads a JSON text and its version, of which this program knows those up to `newest`.
    pub(super) fn parse(text: &str, newest: u64) -> Result<Self, Unreadable> {
        let value: Value = serde_json::from_str(text).map_err(|_| Unreadable::NotJson)?;
        let mut form = Self::of(value).map_err(|_| Unreadable::Foreign)?;
        match form.take("v").as_ref().and_then(Value::as_u64) {
            Some(version) if (VERSION..=newest).contains(&version) => Ok(form),
            Some(newer) if newer > newest => Err(Unreadable::Newer),
            _ => Err(Unreadable::Foreign),
        }
    }

    /// What was filled in.
    pub(super) fn value(self) -> Value {
        Value::Object(self.fields)
    }

    /// The same as text.
    pub(super) fn text(self) -> String {
        text(&self.value())
    }

    /// Whether everything was as it should be in a form that was read.
    pub(super) fn done(self) -> Result<(), Unreadable> {
        if self.is_damaged || self.reads && !self.fields.is_empty() {
            Err(Unreadable::Damaged)
        } else {
            Ok(())
        }
    }

    pub(super) const fn reads(&self) -> bool {
        self.reads
    }

    pub(super) const fn damage(&mut self) {
        self.is_damaged = true;
    }

    #[inline(never)]
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.fields.remove(name)
    }

    pub(super) fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.insert(name, value.into());
    }

    #[inline(never)]
    fn insert(&mut self, name: &str, value: Value) {
        self.fields.insert(name.into(), value);
    }

    /// The field in a form that is read; one that is filled in says nothing there, or this.
    #[inline(never)]
    fn field(&mut self, name: &str, said: Option<Value>) -> Option<Value> {
        if self.reads {
            return self.take(name);
        }
        if let Some(said) = said {
            self.insert(name, said);
        }
        None
    }

    /// What a field says, as `read` understands it.
    fn told<T>(&mut self, name: &str, said: Option<Value>, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let value = self.field(name, said)?;
        let told = read(&value);
        self.is_damaged |= told.is_none();
        told
    }

    #[inline(never)]
    fn number(&mut self, name: &str, said: Option<i64>, low: i64, high: i64) -> Option<i64> {
        let told = self.told(name, said.map(Value::from), |value| {
            value.as_i64().filter(|number| (low..=high).contains(number))
        });
        if self.reads { told } else { said }
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
        let told = self.told(name, said.map(Value::from), Value::as_bool);
        if self.reads { told } else { said }
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
        if self.reads { told } else { said }
    }

    /// What is said of a list; where nothing is, there is no list.
    pub(super) fn items<T: Coded, S: FromIterator<T>>(&mut self, name: &str, said: impl Iterator<Item = T>) -> S {
        let told = self.codes(name, said.map(T::place).collect(), T::CODES);
        told.into_iter().map(|at| T::ALL[at]).collect()
    }

    #[inline(never)]
    fn codes(&mut self, name: &str, said: Vec<usize>, codes: &[&'static str]) -> Vec<usize> {
        let list = || said.iter().map(|at| Value::from(codes[*at])).collect();
        let value = (!said.is_empty()).then(list);
        let told = self.told(name, value, |value| {
            let list = value.as_array()?.iter();
            list.map(|code| place(codes, code.as_str()?)).collect()
        });
        if self.reads { told.unwrap_or_default() } else { said }
    }

    /// A field that is neither of these: `write` makes it, and `read` understands it.
    pub(super) fn other<T>(
        &mut self,
        name: &str,
        write: impl FnOnce() -> Option<Value>,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        let said = if self.reads { None } else { write() };
        self.told(name, said, read)
    }
}

pub(super) fn number(value: &Value, most: u64) -> Option<u64> {
    value.as_u64().filter(|number| *number <= most)
}

pub(super) fn code<T: Coded>(value: &Value) -> Option<T> {
    place(T::CODES, value.as_str()?).map(|at| T::ALL[at])
}

/// JSON as text. Written out: serde's own writer, which knows of fractions, costs every first visit 1.5 kB more.
pub(super) fn text(value: &Value) -> String {
    let mut text = String::new();
    write(&mut text, value);
    text
}

fn write(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        // No field holds anything but whole numbers. What is none makes no text that can be read.
        Value::Number(number) => {
            out.push_str(
                &number
                    .as_i64()
                    .map_or_else(|| "-".to_owned(), |whole| whole.to_string()),
            );
        }
        Value::String(text) => write_text(out, text),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(out, item);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (at, (name, field)) in fields.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_text(out, name);
                out.push(':');
                write(out, field);
            }
            out.push('}');
        }
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\0'..' ' => {
                let [high, low] = [character as u32 / 16, character as u32 % 16];
                let digit = |number: u32| char::from_digit(number, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.extend([digit(high), digit(low)]);
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn what_is_written_is_json_and_says_the_same() {
        let every: String = (0..0x300).filter_map(char::from_u32).collect();
        let value = json!({
            "all": [null, true, false, 0, -1, i64::from(i32::MIN), u32::MAX, 1_u64 << 53, {}, []],
            "text \"\\\n": every,
            "far": "\u{2028}\u{1F9B4}",
        });
        let text = super::text(&value);
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(value));
        let plain = json!({ "answers": [1, true, { "age": 40 }], "b": "c d" });
        assert_eq!(super::text(&plain), plain.to_string());
    }
}
