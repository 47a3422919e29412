//! What stands in the address of the page after its `#`.

use super::page::{Ears, Listener, window};

/// The text after the `#`, where a link of ours may be in it.
pub fn fragment() -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    fragment
        .strip_prefix('#')
        .filter(|text| may_hold_a_link(text))
        .map(str::to_owned)
}

/// Every link of ours begins with these letters, as they are or percent-encoded. What reads links says more; it
/// may not be here yet, and most addresses need it not.
fn may_hold_a_link(text: &str) -> bool {
    text.contains('%') || text.as_bytes().windows(2).any(|pair| pair.eq_ignore_ascii_case(b"sb"))
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
pub fn on_fragment(ears: &mut Ears, told: impl Fn(String) + 'static) {
    let Some(window) = window() else { return };
    // A page that cannot listen still reads the address it was opened with.
    ears.keep(Listener::new(&window, "hashchange", move |_| {
        if let Some(fragment) = fragment() {
            told(fragment);
        }
    }));
}
