//! What the reader filled in before the program ran, in the first question as it stands in the page.

use crate::browser::field::{self, Focused};
use crate::browser::page::Root;

/// The ids of the fields, in the page and in the widget.
pub(super) const CONSENT: &str = "consent-0";
pub(super) const SHARED: &str = "shared-0";
const AGE: &str = "age-0";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub consent: bool,
    pub shared: bool,
    /// As far as it was typed.
    pub age: String,
    /// The field the reader was in.
    pub focused: Option<Focused>,
}

impl Typed {
    pub fn read(root: &Root) -> Self {
        Self {
            consent: field::is_ticked(root, CONSENT),
            shared: field::is_ticked(root, SHARED),
            age: field::typed(root, AGE).unwrap_or_default(),
            focused: Focused::find(root),
        }
    }

    /// The reader is in the middle of the age: its field must not go away.
    pub(super) fn has_begun_age(&self) -> bool {
        !self.age.is_empty() || self.focused.as_ref().is_some_and(|focused| focused.id == AGE)
    }
}
