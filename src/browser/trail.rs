//! The way through the screens, as the browser's own Back goes along it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Event, History, ScrollRestoration, Window};

use super::page::{Ears, Listener, window};

/// Entries of the browser's history, one for each screen that can be gone back from. An entry says how many stand before
/// it, and nothing else: no answer, and no screen. An entry that says nothing is another's, such as a place in the page.
#[derive(Clone, Default)]
pub struct Trail {
    length: Rc<Cell<f64>>,
    /// Where a button of the screen sent the browser's history, until it is there: of that nobody is told.
    going: Rc<Cell<Option<f64>>>,
}

/// Which of the browser's buttons was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Back,
    Forward,
}

impl Trail {
    /// Tells when the reader goes another way by the browser's buttons. The trail of a page that is loaded again goes on
    /// where it stood.
    pub fn follow(ears: &mut Ears, told: impl Fn(Way) + 'static) -> Self {
        let trail = Self::default();
        let Some((window, history)) = history() else {
            return trail;
        };
        match here(&history) {
            Some(length) => trail.length.set(length),
            // A page that may not do that has no trail: its Back leaves it.
            None => drop(history.replace_state(&JsValue::from_f64(0.0), "")),
        }
        let Self { length, going } = trail.clone();
        ears.keep(Listener::new(&window, "popstate", move |_| {
            let Some(here) = here(&history) else { return };
            let before = length.replace(here);
            if let Some(goal) = going.get() {
                // What was pressed meanwhile goes on from here: some browsers take one of two ways that overlap.
                going.set((here > goal && send(&history, here - goal)).then_some(goal));
            } else if here < before {
                told(Way::Back);
            } else if here > before {
                told(Way::Forward);
            }
        }));
        trail
    }

    /// On to a screen that can be gone back from.
    pub fn go_on(&self) {
        let Some((_, history)) = history() else { return };
        // A screen comes into view by its heading, and not where the one before it was left. Where the browser does not
        // know that, it may.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        let longer = self.longer();
        if history.push_state(&JsValue::from_f64(longer), "").is_ok() {
            self.length.set(longer);
        }
    }

    /// One more than where the history is, or is about to be.
    fn longer(&self) -> f64 {
        self.going.take().unwrap_or_else(|| self.length.get()) + 1.0
    }

    /// The same where a link in the page's address led on: the browser has made the entry.
    pub fn take(&self) {
        let longer = self.longer();
        if let Some((_, history)) = history()
            && history.replace_state(&JsValue::from_f64(longer), "").is_ok()
        {
            self.length.set(longer);
        }
    }

    /// Back by a button of the screen: the browser's history follows, a moment later.
    pub fn go_back(&self) {
        self.cut(1.0);
    }

    /// There is nothing to go back to here: from the trail's beginning the browser's Back leaves the page.
    pub fn end(&self) {
        self.cut(self.length.get());
    }

    fn cut(&self, by: f64) {
        let stands = self.going.get().unwrap_or_else(|| self.length.get());
        let by = by.min(stands);
        if by > 0.0
            && let Some((_, history)) = history()
        {
            let goes = self.going.get().is_some() || send(&history, by);
            // A history that cannot move keeps entries that do nothing.
            self.going.set(goes.then_some(stands - by));
        }
    }
}

/// Sends the browser's history back by so many entries.
fn send(history: &History, by: f64) -> bool {
    #[expect(clippy::cast_possible_truncation, reason = "fewer screens than that")]
    history.go_with_delta(-(by as i32)).is_ok()
}

fn history() -> Option<(Window, History)> {
    let window = window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

/// Where on the trail the page is.
fn here(history: &History) -> Option<f64> {
    history.state().ok()?.as_f64()
}

/// The browser asks before it leaves the page, for as long as this is kept.
pub fn ask_before_leaving() -> Option<Ears> {
    let mut ears = Ears::default();
    let window = window()?;
    ears.keep(Listener::new(&window, "beforeunload", |event: Event| {
        event.prevent_default();
    }));
    Some(ears)
}
