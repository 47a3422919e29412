//! What the reader filled in before the program ran, in the first question as it stands in the page.

use crate::browser::field;

/// The ids of the fields, in the page and in the widget.
pub(super) const CONSENT: &str = "consent-0";
pub(super) const SHARED: &str = "shared-0";
const AGE: &str = "age-0";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub consent: bool,
    pub shared: bool,
    pub age: Option<u8>,
}

impl Typed {
    pub fn read() -> Self {
        Self {
            consent: field::is_ticked(CONSENT),
            shared: field::is_ticked(SHARED),
            age: field::typed(AGE).and_then(|age| age.trim().parse().ok()),
        }
    }
}
