//! Handing a text on: the clipboard, and the sheet of the system that sends it with another app. Neither is always
//! there, and either may refuse.

use js_sys::{Object, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::page::Root;
use super::script::{Attempt, call, get, global, set};

/// Puts a text into the clipboard, and tells whether it is there.
pub fn copy(text: &str, told: impl FnOnce(bool) + Clone + 'static) {
    let write = || {
        let clipboard = get(&global("navigator")?, "clipboard")?;
        call(&clipboard, "writeText", &[text.into()])
    };
    let Ok(answer) = write().and_then(JsCast::dyn_into::<Promise>) else {
        told(false);
        return;
    };
    let refused = {
        let told = told.clone();
        Closure::once_into_js(move |_: JsValue| told(false))
    };
    let done = Closure::once_into_js(move |_: JsValue| told(true));
    // Both ways are taken care of above.
    let _ = call(&answer, "then", &[done, refused]);
}

/// Marks the whole text of the field with this id, to be copied by hand.
pub fn select(root: &Root, id: &str) {
    if let Some(field) = root.field(id) {
        let _ = field.focus();
        field.select();
    }
}

/// Whether the system can send an address with another app.
pub fn can_send(address: &str) -> bool {
    let asked = || -> Attempt {
        let navigator = global("navigator")?;
        let what = Object::new();
        set(&what, "url", address)?;
        call(&navigator, "canShare", &[what.into()])
    };
    asked().is_ok_and(|can| can.is_truthy())
}

/// Opens the sheet that sends an address with another app. Whoever closes it again has changed nothing.
pub fn send(address: &str, title: &str) {
    let open = || -> Attempt {
        let navigator = global("navigator")?;
        let what = Object::new();
        set(&what, "url", address)?;
        set(&what, "title", title)?;
        call(&navigator, "share", &[what.into()])
    };
    if let Ok(answer) = open().and_then(JsCast::dyn_into::<Promise>) {
        let closed = Closure::once_into_js(|_: JsValue| {});
        let _ = call(&answer, "catch", &[closed]);
    }
}
