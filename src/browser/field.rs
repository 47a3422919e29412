//! What is in a form field when it tells of a change.

use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement};

use super::page::Root;

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// The text of a field.
pub fn text(event: &Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
}

/// The file that was chosen. The field is emptied, so that the same file can be chosen again.
pub fn file(event: &Event) -> Option<File> {
    let input = input(event)?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Whether the check box with this id is ticked.
pub fn is_ticked(root: &Root, id: &str) -> bool {
    root.field(id).is_some_and(|input| input.checked())
}

/// The text in the field with this id.
pub fn typed(root: &Root, id: &str) -> Option<String> {
    Some(root.field(id)?.value())
}

/// The field that has the focus, and what is selected in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focused {
    pub id: String,
    /// From and to; the same where there is only a caret.
    selected: Option<(u32, u32)>,
}

impl Focused {
    pub fn find(root: &Root) -> Option<Self> {
        let input: HtmlInputElement = root.first(":focus")?.dyn_into().ok()?;
        // A box to tick has no text to select.
        let selected = input
            .selection_start()
            .ok()
            .flatten()
            .zip(input.selection_end().ok().flatten());
        Some(Self {
            id: input.id(),
            selected,
        })
    }

    /// Gives the focus to the field of the same id, at the same place of its text.
    pub fn restore(&self, root: &Root) {
        let Some(input) = root.field(&self.id) else { return };
        // A field that cannot take it leaves the page as it is.
        let _ = input.focus();
        if let Some((from, to)) = self.selected {
            let _ = input.set_selection_range(from, to);
        }
    }
}
