//! The walks through the page on which `shots` takes its pictures.
//!
//! A walk is a name and its steps; every [`Shot`] is one picture. Each walk begins with nothing
//! kept on the device. A screen that needs much clicking to be reached may be seeded instead.

use Step::{Open, Shot};

/// A way through the page.
pub(crate) struct Walk {
    pub(crate) name: &'static str,
    pub(crate) steps: &'static [Step],
}

/// What a reader does, by the names on the screen.
#[allow(
    dead_code,
    reason = "the words a walk can be written in, whether one uses them today or not"
)]
pub(crate) enum Step {
    /// Go to an address of the page.
    Open(&'static str),
    /// Keep a value under a key of `localStorage`; comes before [`Open`].
    Seed(&'static str, &'static str),
    /// Click what has this name.
    Click(&'static str),
    /// Click what this selector finds.
    Css(&'static str),
    /// Type a text into the field of a selector.
    Type(&'static str, &'static str),
    Press(&'static str),
    /// Wait for a text.
    Wait(&'static str),
    /// Take a picture of this name.
    Shot(&'static str),
}

pub(crate) const WALKS: &[Walk] = &[Walk {
    name: "start",
    steps: &[Open("/"), Shot("start")],
}];
