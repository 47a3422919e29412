//! What is done to the document: focus, scrolling, files to save and to read.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Document, File, FileReader, FocusOptions, HtmlAnchorElement, HtmlElement, Url, Window};

/// The page's window; there is none while a page is drawn outside a browser.
#[expect(clippy::disallowed_methods, reason = "this floor is the one that may")]
pub(super) fn window() -> Option<Window> {
    // Outside a browser even asking for the window is not possible.
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

/// Whether anything in the page has the focus. What had it may have gone.
pub fn has_focus() -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.tag_name() != "BODY")
}

/// Moves the focus to the element with this id, and leaves the page where it is.
pub fn focus_in_place(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the element with this id, which comes into view.
pub fn focus(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Brings the start of the element with this id into view.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Whether the reader prefers that little moves.
pub fn prefers_still() -> bool {
    let asked = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    asked.is_some_and(|asked| asked.matches())
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        // A browser without a dialog prints nothing.
        let _ = window.print();
    }
}

/// The address of the page, without what a `?` or a `#` adds; nothing where it was opened from a disk.
pub fn address() -> Option<String> {
    let address = document()?.url().ok()?;
    let end = address.find(['?', '#']).unwrap_or(address.len());
    address
        .get(..end)
        .filter(|address| address.starts_with("http"))
        .map(str::to_owned)
}

/// Offers a text as a file to save. `false` when the browser cannot.
pub fn download(name: &str, text: &str) -> bool {
    offer(name, text).is_ok()
}

fn offer(name: &str, text: &str) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence(&parts)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(|_| JsValue::NULL)?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The browser keeps what it is already saving.
    Url::revoke_object_url(&address)
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadTrouble {
    TooLarge,
    /// The browser could not read it.
    Failed,
}

/// Reads a chosen file as text, up to `most` bytes.
pub fn read_text(file: &File, most: f64, told: impl FnOnce(Result<String, ReadTrouble>) + 'static) {
    if file.size() > most {
        told(Err(ReadTrouble::TooLarge));
        return;
    }
    let Ok(reader) = FileReader::new() else {
        told(Err(ReadTrouble::Failed));
        return;
    };
    let done = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            let text = reader.result().ok().and_then(|text| text.as_string());
            told(text.ok_or(ReadTrouble::Failed));
        })
    };
    reader.set_onloadend(Some(done.unchecked_ref()));
    // A failure to start is told through the same event.
    let _ = reader.read_as_text(file);
}
