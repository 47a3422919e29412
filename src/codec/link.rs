//! Share links: the text after `#` of an address.

use crate::domain::questionnaire::Draft;
use crate::domain::shared::SharedPlan;

/// What a link carries.
#[expect(clippy::large_enum_variant, reason = "one at a time, taken apart at once")]
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// Exercises and sets; nothing about the reader.
    Plan(SharedPlan),
    /// All answers, for somebody else to look at, such as a physiotherapist. No dates, no words of the reader's own.
    Answers(Draft),
    /// Both.
    AnswersAndPlan(Draft, SharedPlan),
    /// The reader's own answers, on the way to another browser of theirs.
    Copy(Draft),
}

/// Why the text after `#` is no link of ours that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLink {
    /// Not ours at all: a place in the page, or something of another program's.
    Foreign,
    /// It ends too early: so many characters came, at least so many were sent.
    Incomplete { came: usize, sent: usize },
    /// A character was changed, lost or added.
    Damaged,
    /// Longer than any link of ours.
    TooLong,
    /// A newer version of the program made it.
    Newer,
}

/// The text after `#`: `sb1.` and what follows.
pub fn write(_link: &Link) -> String {
    String::new()
}

/// Reads the text after `#`, with or without the `#`, or a whole address.
pub fn read(_text: &str) -> Result<Link, BadLink> {
    Err(BadLink::Foreign)
}
