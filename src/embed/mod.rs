//! Floor 8: the door. What scripts of a page call to put the widget into it.

use wasm_bindgen::prelude::*;

use crate::view::{Typed, Widget, WidgetProps};

/// Puts the widget into `host`, in place of what is there, and gives the number of its place.
///
/// `options` is an object of texts; `tell` is called with what may be told outside.
#[wasm_bindgen]
pub fn mount(host: web_sys::Element, _options: &JsValue, _tell: Option<js_sys::Function>) -> u32 {
    // Read before the widget takes the place of what is there.
    let typed = Typed::read();
    yew::Renderer::<Widget>::with_root_and_props(
        host,
        WidgetProps {
            typed,
            reads_address: true,
            ..WidgetProps::default()
        },
    )
    .render();
    0
}
