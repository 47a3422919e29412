//! What stands in the address of the page after its `#`.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::page::window;

/// The text after the `#`; nothing where there is none.
pub fn fragment() -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    fragment
        .strip_prefix('#')
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// Takes the text after the `#` out of the address, without another entry in the history. Where the page may not do
/// that, as in a frame without an address of its own, it stays.
pub fn clear_fragment() {
    let clear = || {
        let window = window()?;
        let location = window.location();
        let rest = [location.pathname().ok()?, location.search().ok()?].concat();
        let history = window.history().ok()?;
        history
            .replace_state_with_url(&history.state().ok()?, "", Some(&rest))
            .ok()
    };
    let _ = clear();
}

/// Tells the text after the `#` whenever another one comes while the page is open.
pub fn on_fragment(told: impl Fn(String) + 'static) {
    let Some(window) = window() else { return };
    let hear = Closure::<dyn Fn()>::new(move || {
        if let Some(fragment) = fragment() {
            told(fragment);
        }
    });
    // A page that cannot listen still reads the address it was opened with.
    let _ = window.add_event_listener_with_callback("hashchange", hear.as_ref().unchecked_ref());
    hear.forget();
}
