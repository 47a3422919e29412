//! Something to open and read.

use yew::prelude::*;

use crate::view::local::local;
use crate::view::markup::html;

/// Closed from the start.
pub fn more(summary: impl Into<AttrValue>, inside: Html) -> Html {
    draw(false, &summary.into(), inside, None)
}

/// Open or closed from the start; later only the reader opens and closes it.
pub fn opened_more(open: bool, summary: &'static str, inside: Html) -> Html {
    local(summary, open, move |open| {
        draw(**open, &summary.into(), inside.clone(), None)
    })
}

/// Closed from the start; what is inside is made when it is opened first. For what is long and seldom read.
pub fn late_more(summary: impl Into<AttrValue>, inside: impl Fn() -> Html + 'static) -> Html {
    let summary = summary.into();
    local(summary.clone(), false, move |opened| {
        let inside = if **opened { inside() } else { Html::default() };
        let opened = opened.clone();
        let ontoggle = Callback::from(move |_| {
            if !*opened {
                opened.set(true);
            }
        });
        draw(false, &summary, inside, Some(ontoggle))
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
