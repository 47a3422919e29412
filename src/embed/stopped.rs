//! When the program stops by a fault of its own: every widget of the page says so, and says what became of the
//! reader's data. They share one program, so none of them can go on.

use std::cell::Cell;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::{PLACES, Stage};
use crate::browser::stopped::{Copy, Stopped, remembered};
use crate::browser::storage::Store;
use crate::browser::{sound, today};
use crate::codec::export;
use crate::content::spoken;
use crate::view::{Options, ROOT, Told};

thread_local! {
    static HAS_STOPPED: Cell<bool> = const { Cell::new(false) };
}

/// Whether nothing can be started any more.
pub(super) fn has_stopped() -> bool {
    HAS_STOPPED.get()
}

/// Tells the reader. The script around the program calls it when a call into the program has ended in a trap, which is
/// how every panic ends, or with a full stack. Where panics are compiled to nothing but the trap, no hook hears of them.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "a script calls it")]
pub fn stop() {
    // A fault while this one is told would end it half way.
    if HAS_STOPPED.replace(true) {
        return;
    }
    // The voice of a session would go on by itself.
    sound::hush();
    // Taken out first: whoever hears of it may take the widget off the page at once.
    let shown = PLACES.with(|places| {
        let places = places.try_borrow_mut();
        places.map_or_else(|_| Vec::new(), |mut places| core::mem::take(&mut places.shown))
    });
    for (place, stage) in &shown {
        show(&stage.element, *place, &stage.props.options);
    }
    for (_, stage) in &shown {
        stage.props.tell.emit(Told::Stopped);
    }
    // What belonged to the program stays as it is.
    shown
        .into_iter()
        .map(|(_, stage)| stage)
        .for_each(core::mem::forget::<Stage>);
}

/// Says that the program has stopped, in place of the widget.
pub(super) fn show(element: &Element, place: u32, options: &Options) {
    let phrases = spoken(&options.language).phrases;
    let unkept = remembered(place);
    let is_kept = unkept.is_none();
    let store = Store::new(&options.profile, options.keeps_nothing, options.rest.clone());
    // What is kept is copied as it stands there: reading it may be what failed.
    let text = match &unkept {
        Some(record) => Some(export::write(record, today())),
        None => export::of_texts(&store.texts(), today()),
    };
    let data = match &text {
        Some(_) if is_kept => phrases.stopped_kept,
        Some(_) => phrases.stopped_not_kept,
        None => phrases.stopped_nothing,
    };
    let copy = text.map(|text| Copy {
        label: phrases.copy_now,
        name: export::file_name(today()),
        text,
    });
    Stopped {
        title: phrases.stopped_title,
        lines: &[phrases.stopped_why, phrases.stopped_still, data],
        copy,
        copy_first: !is_kept,
        again: phrases.stopped_again,
    }
    .show(element, ROOT);
}
