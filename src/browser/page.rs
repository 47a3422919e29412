//! What is done to the document: focus, scrolling, files to save and to read.

use std::any::Any;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, Document, Element, Event, EventInit, EventTarget, File, FileReader, FocusOptions, HtmlAnchorElement,
    HtmlElement, HtmlInputElement, Url, Window,
};

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

/// The event that asks the page around for a print of the widget; it stays within the shadow root.
const PRINT: &str = "strongback-print";

/// Where a widget is drawn. Everything of the widget is looked for in here and nowhere else: there may be several on a
/// page, and within a shadow root the document finds nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Root(Option<Element>);

impl Root {
    pub fn new(element: Element) -> Self {
        Self(Some(element))
    }

    /// The outermost element of the widget in which something happened.
    pub fn around(event: &Event, id: &str) -> Self {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        Self(target.and_then(|target| target.closest(&by_id(id)).ok().flatten()))
    }

    pub(super) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.0.as_ref().and_then(|root| root.query_selector_all(selector).ok());
        let Some(found) = found else { return Vec::new() };
        let elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok());
        elements.collect()
    }

    pub(super) fn first(&self, selector: &str) -> Option<Element> {
        self.0.as_ref()?.query_selector(selector).ok().flatten()
    }

    /// The element with this id.
    fn element(&self, id: &str) -> Option<HtmlElement> {
        self.first(&by_id(id))?.dyn_into().ok()
    }

    pub(super) fn field(&self, id: &str) -> Option<HtmlInputElement> {
        self.first(&by_id(id))?.dyn_into().ok()
    }

    /// Whether anything of the widget has the focus. What had it may have gone.
    pub fn has_focus(&self) -> bool {
        self.first(":focus").is_some()
    }

    /// Takes the focus from what is about to go. A browser that finds it in an element being removed lays out the old
    /// screen and the new one together first: half the time of a change of screens. A field keeps it: it would take its
    /// loss for the end of typing.
    pub fn let_go(&self) {
        if let Some(Ok(element)) = self.first(":focus:not(input)").map(JsCast::dyn_into::<HtmlElement>) {
            // What keeps it is no worse off than before.
            let _ = element.blur();
        }
    }

    /// Moves the focus to the element with this id, and leaves the page where it is.
    pub fn focus_in_place(&self, id: &str) {
        if let Some(element) = self.element(id) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus_with_options(&options);
        }
    }

    /// Moves the focus to the element with this id, which comes into view.
    pub fn focus(&self, id: &str) {
        if let Some(element) = self.element(id) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    }

    /// Brings the start of the element with this id to the top of the window; `gently` only where it is out of sight.
    pub fn show_start_of(&self, id: &str, gently: bool) {
        let Some(element) = self.element(id) else { return };
        let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
        let in_sight = 0.0..height.unwrap_or(0.0) / 2.0;
        if !gently || !in_sight.contains(&element.get_bounding_client_rect().top()) {
            element.scroll_into_view();
        }
    }

    /// Prints the widget. A page around it may see to it that it is printed alone.
    pub fn print(&self) {
        let asks = EventInit::new();
        asks.set_bubbles(true);
        asks.set_cancelable(true);
        let ask = Event::new_with_event_init_dict(PRINT, &asks).ok();
        let seen_to = ask
            .zip(self.0.as_ref())
            .is_some_and(|(ask, root)| root.dispatch_event(&ask) == Ok(false));
        if let Some(window) = window().filter(|_| !seen_to) {
            // A browser without a dialog prints nothing.
            let _ = window.print();
        }
    }

    /// Tells those who hear the page that its headings are so many levels lower than their elements say.
    pub fn lower_headings(&self, by: i8) {
        if by == 0 {
            for heading in self.all("[aria-level]") {
                // A heading that keeps it is read at that level.
                let _ = heading.remove_attribute("aria-level");
            }
            return;
        }
        for heading in self.all("h2, h3, h4, h5") {
            let name = heading.tag_name();
            // H2 to H5.
            let level = name.as_bytes().get(1).map_or(2, |digit| (digit - b'0').cast_signed());
            // A heading that refuses it is read at the level of its name.
            let _ = heading.set_attribute("aria-level", &(level + by).to_string());
        }
    }
}

fn by_id(id: &str) -> String {
    ["[id=\"", id, "\"]"].concat()
}

/// A new element that is nowhere yet.
pub fn fresh_element() -> Option<Element> {
    document()?.create_element("div").ok()
}

/// Something that is listened to, until this is dropped.
pub(super) struct Listener {
    target: EventTarget,
    event: &'static str,
    hear: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// A target that cannot be listened to stays silent.
    pub(super) fn new(target: &EventTarget, event: &'static str, hear: impl FnMut(Event) + 'static) -> Self {
        let hear = Closure::new(hear);
        let _ = target.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
        Self {
            target: target.clone(),
            event,
            hear,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, self.hear.as_ref().unchecked_ref());
    }
}

/// What a widget listens to, for as long as it is on the page.
#[derive(Default)]
pub struct Ears(pub(super) Vec<Box<dyn Any>>);

impl Ears {
    pub(super) fn keep(&mut self, what: impl Any) {
        self.0.push(Box::new(what));
    }
}

/// Whether the reader prefers that little moves.
pub fn prefers_still() -> bool {
    let asked = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    asked.is_some_and(|asked| asked.matches())
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
    // Some browsers ask the reader first and fetch it after that: the address lasts as long as the page.
    anchor.click();
    Ok(())
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

/// Tells when the browser is about to print the page, from its menu too.
pub fn on_print(ears: &mut Ears, told: impl Fn() + 'static) {
    if let Some(window) = window() {
        ears.keep(Listener::new(&window, "beforeprint", move |_| told()));
    }
}
