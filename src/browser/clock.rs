//! Which day it is in the reader's own time zone, what time it is, and being called at a time.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::page::{Ears, Listener};
use crate::domain::day::{Date, Day};

/// Today.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let narrow = |number: u32| u8::try_from(number).unwrap_or(1);
    let date = Date {
        year: i32::try_from(now.get_full_year()).unwrap_or(1970),
        month: narrow(now.get_month() + 1),
        day: narrow(now.get_date()),
    };
    Day::from_date(date).unwrap_or_default()
}

/// Tells of the day whenever the page comes back into view. No timer runs while nobody looks.
pub fn on_new_day(ears: &mut Ears, told: impl Fn(Day) + 'static) {
    let Some(document) = super::page::document() else {
        return;
    };
    let told = Rc::new(told);
    for event in ["visibilitychange", "focusin"] {
        let told = told.clone();
        ears.keep(Listener::new(&document, event, move |_| told(today())));
    }
}

/// Milliseconds since 1970 on the device's clock. It goes on while the device sleeps, and can be set back.
pub fn now() -> u64 {
    if cfg!(target_arch = "wasm32") {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole milliseconds of our time fit"
        )]
        let now = js_sys::Date::now() as u64;
        now
    } else {
        0
    }
}

/// Calls once, unless it is dropped before.
#[derive(Debug)]
pub struct Alarm {
    id: i32,
    // The browser calls it as long as it lives.
    _ring: Closure<dyn FnMut()>,
}

impl Alarm {
    pub fn after(milliseconds: u32, ring: impl FnOnce() + 'static) -> Option<Self> {
        let window = super::page::window()?;
        let ring = Closure::once(ring);
        let wait = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let id = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(ring.as_ref().unchecked_ref(), wait)
            .ok()?;
        Some(Self { id, _ring: ring })
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        if let Some(window) = super::page::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Tells whenever the page is shown again.
pub fn on_shown(ears: &mut Ears, told: impl Fn() + 'static) {
    let Some(document) = super::page::document() else {
        return;
    };
    let shown = document.clone();
    ears.keep(Listener::new(&document, "visibilitychange", move |_| {
        if !shown.hidden() {
            told();
        }
    }));
}
