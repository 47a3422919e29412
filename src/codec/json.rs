//! JSON that is written: its text, put together piece by piece. What a first visit keeps needs no more of JSON than this.

use serde_json::Value;

/// A value as its text.
///
/// Written out: serde's own values and writer, which sort fields and know of fractions, cost every first visit some 3 kB
/// more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Json(String);

impl Json {
    pub(super) fn text(self) -> String {
        self.0
    }

    /// A field of an object whose brackets are still to come.
    #[inline(never)]
    pub(super) fn field(&mut self, name: &str, value: &Self) {
        self.begin_another();
        push_text(&mut self.0, name);
        self.0.push(':');
        self.0.push_str(&value.0);
    }

    #[inline(never)]
    fn item(&mut self, value: &Self) {
        self.begin_another();
        self.0.push_str(&value.0);
    }

    fn begin_another(&mut self) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
    }

    #[inline(never)]
    pub(super) fn within(mut self, [open, close]: [char; 2]) -> Self {
        self.0.insert(0, open);
        self.0.push(close);
        self
    }

    /// A value that was read, written as this program writes it.
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Null => None::<bool>.into(),
            Value::Bool(said) => (*said).into(),
            // No field holds anything but whole numbers. What is none makes no text that can be read.
            Value::Number(number) => number.as_i64().map_or_else(|| Self("-".to_owned()), Self::from),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => items.iter().map(Self::of).collect(),
            Value::Object(fields) => {
                let mut object = Self::default();
                for (name, field) in fields {
                    object.field(name, &Self::of(field));
                }
                object.within(['{', '}'])
            }
        }
    }
}

/// A list.
impl FromIterator<Self> for Json {
    fn from_iter<I: IntoIterator<Item = Self>>(items: I) -> Self {
        let mut list = Self::default();
        for item in items {
            list.item(&item);
        }
        list.within(['[', ']'])
    }
}

impl From<Vec<Self>> for Json {
    fn from(items: Vec<Self>) -> Self {
        items.into_iter().collect()
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self(number.to_string())
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl From<$number> for Json {
            fn from(number: $number) -> Self {
                i64::from(number).into()
            }
        })*
    };
}

numbers! { u8 u16 u32 }

impl From<bool> for Json {
    fn from(said: bool) -> Self {
        Self(if said { "true" } else { "false" }.to_owned())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        let mut out = String::new();
        push_text(&mut out, text);
        Self(out)
    }
}

impl<T: Into<Self>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(|| Self("null".to_owned()), Into::into)
    }
}

fn push_text(out: &mut String, text: &str) {
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

    use super::Json;

    #[test]
    fn what_is_written_is_json_and_says_the_same() {
        let every: String = (0..0x300).filter_map(char::from_u32).collect();
        let value = json!({
            "all": [null, true, false, 0, -1, i64::from(i32::MIN), u32::MAX, 1_u64 << 53, {}, [], [[]]],
            "text \"\\\n": every,
            "far": "\u{2028}\u{1F9B4}",
        });
        let text = Json::of(&value).text();
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(value));
        let plain = json!({ "answers": [1, true, { "age": 40 }], "b": "c d" });
        assert_eq!(Json::of(&plain).text(), plain.to_string());
    }
}
