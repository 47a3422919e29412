//! Something to open and read.

use yew::prelude::*;

use crate::view::local::{Local, local};
use crate::view::markup::html;

/// Closed from the start.
pub fn more(summary: impl Into<AttrValue>, inside: Html) -> Html {
    let summary = summary.into();
    draw(false, html! { <>{ summary }</> }, inside, None)
}

/// Open or closed from the start; later only the reader opens and closes it. What is inside is made when it is open
/// first.
pub fn opened_more(open: bool, summary: &'static str, inside: Callback<(), Html>) -> Html {
    // What it was at the start stays said: a drawing that says otherwise would close it around the reader.
    local(summary, (open, open), move |state: &Local<(bool, bool)>| {
        let (open, is_made) = **state;
        let inside = if is_made { inside.emit(()) } else { Html::default() };
        let when_opened = {
            let state = state.clone();
            Callback::from(move |_| {
                if !state.1 {
                    state.set((state.0, true));
                }
            })
        };
        draw(open, html! { <>{ summary }</> }, inside, Some(when_opened))
    })
}

/// Closed from the start; what is inside is made when it is opened first. For what is long and seldom read. `about` is
/// heard besides, where several have the same summary.
pub fn late_more(summary: impl Into<AttrValue>, about: Option<String>, inside: impl Fn() -> Html + 'static) -> Html {
    let (summary, about) = (summary.into(), about.map(AttrValue::from));
    local(summary.clone(), false, move |opened: &Local<bool>| {
        let inside = if **opened { inside() } else { Html::default() };
        let when_opened = {
            let opened = opened.clone();
            Callback::from(move |_| {
                if !*opened {
                    opened.set(true);
                }
            })
        };
        let summary = html! {
            <>
                { &summary }
                if let Some(about) = &about {
                    <span class="unseen">{ ": " }{ about }</span>
                }
            </>
        };
        draw(false, summary, inside, Some(when_opened))
    })
}

fn draw(open: bool, summary: Html, inside: Html, ontoggle: Option<Callback<Event>>) -> Html {
    html! {
        <details class="more" {open} {ontoggle}>
            <summary>{ summary }</summary>
            <div class="inside">{ inside }</div>
        </details>
    }
}
