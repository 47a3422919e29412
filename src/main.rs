//! Starts the hosted page; nothing else.

use strongback::browser::page;
use strongback::view::{Typed, Widget, WidgetProps};

fn main() {
    let Some(root) = page::element("strongback") else {
        return;
    };
    // Read before the widget takes the place of what is there.
    let typed = Typed::read();
    yew::Renderer::<Widget>::with_root_and_props(
        root,
        WidgetProps {
            typed,
            ..WidgetProps::default()
        },
    )
    .render();
}
