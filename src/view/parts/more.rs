//! Something to open and read.

use yew::prelude::*;

use crate::view::local::local;

/// Closed from the start.
pub fn more(summary: impl Into<AttrValue>, inside: Html) -> Html {
    draw(false, &summary.into(), inside)
}

/// Open or closed from the start; later only the reader opens and closes it.
pub fn opened_more(open: bool, summary: &'static str, inside: Html) -> Html {
    local(summary, open, move |open| draw(**open, &summary.into(), inside.clone()))
}

fn draw(open: bool, summary: &AttrValue, inside: Html) -> Html {
    html! {
        <details class="more" {open}>
            <summary>{ summary }</summary>
            <div class="inside">{ inside }</div>
        </details>
    }
}
