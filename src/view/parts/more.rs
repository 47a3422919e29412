//! Something to open and read.

use yew::prelude::*;

use crate::view::local::{Local, local};
use crate::view::markup::html;

/// Closed from the start.
pub fn more(summary: impl Into<AttrValue>, inside: Html) -> Html {
    draw(false, &summary.into(), inside, None)
}

/// Open or closed from the start; later only the reader opens and closes it. What is inside is made when it is open
/// first.
pub fn opened_more(open: bool, summary: &'static str, inside: Callback<(), Html>) -> Html {
    local(summary, open, move |made: &Local<bool>| {
        let is_made = **made;
        let inside = if is_made { inside.emit(()) } else { Html::default() };
        draw(open, &summary.into(), inside, Some(when_opened(made)))
    })
}

/// Closed from the start; what is inside is made when it is opened first. For what is long and seldom read.
pub fn late_more(summary: impl Into<AttrValue>, inside: impl Fn() -> Html + 'static) -> Html {
    let summary = summary.into();
    local(summary.clone(), false, move |opened| {
        let inside = if **opened { inside() } else { Html::default() };
        draw(false, &summary, inside, Some(when_opened(opened)))
    })
}

/// Has what is inside made.
fn when_opened(made: &Local<bool>) -> Callback<Event> {
    let made = made.clone();
    Callback::from(move |_| {
        if !*made {
            made.set(true);
        }
    })
}

fn draw(open: bool, summary: &AttrValue, inside: Html, ontoggle: Option<Callback<Event>>) -> Html {
    html! {
        <details class="more" {open} {ontoggle}>
            <summary>{ summary }</summary>
            <div class="inside">{ inside }</div>
        </details>
    }
}
