//! Something to open and read.

use yew::prelude::*;

use crate::view::local::local;
use crate::view::markup::html;

/// Closed from the start.
pub fn more(summary: impl Into<AttrValue>, inside: Html) -> Html {
    draw(false, &summary.into(), inside, None)
}

/// Open or closed from the start; later only the reader opens and closes it. What is inside is made when it is open
/// first.
pub fn opened_more(open: bool, summary: impl Into<AttrValue>, inside: impl Fn() -> Html + 'static) -> Html {
    let summary = summary.into();
    // Open from the start, or opened since.
    local(summary.clone(), (open, open), move |made| {
        let (open, is_made) = **made;
        let inside = if is_made { inside() } else { Html::default() };
        let made = made.clone();
        let ontoggle = Callback::from(move |_| {
            if !is_made {
                made.set((open, true));
            }
        });
        draw(open, &summary, inside, Some(ontoggle))
    })
}

/// Closed from the start; what is inside is made when it is opened first. For what is long and seldom read.
pub fn late_more(summary: impl Into<AttrValue>, inside: impl Fn() -> Html + 'static) -> Html {
    opened_more(false, summary, inside)
}

fn draw(open: bool, summary: &AttrValue, inside: Html, ontoggle: Option<Callback<Event>>) -> Html {
    html! {
        <details class="more" {open} {ontoggle}>
            <summary>{ summary }</summary>
            <div class="inside">{ inside }</div>
        </details>
    }
}
