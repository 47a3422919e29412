//! Which day it is, in the reader's own time zone.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

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
pub fn on_new_day(told: impl Fn(Day) + 'static) {
    let Some(document) = super::page::document() else {
        return;
    };
    let tell = Closure::<dyn Fn()>::new(move || told(today()));
    for event in ["visibilitychange", "focusin"] {
        // A page that cannot listen keeps the day it was opened on.
        let _ = document.add_event_listener_with_callback(event, tell.as_ref().unchecked_ref());
    }
    tell.forget();
}
