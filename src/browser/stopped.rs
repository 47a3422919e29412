//! What stands in the page after the program has stopped by a fault of its own. No part of the program can be relied
//! on then, so the page is made of plain elements, and the two things to press are links that need no program.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Element, HtmlAnchorElement, Url};

use super::page::{Root, document};
use crate::domain::record::Record;

/// The id of the heading, which takes the focus from what is gone.
const TITLE: &str = "stopped-title";

thread_local! {
    /// What readers said that this device could not keep, by the number of the widget's place.
    static UNKEPT: RefCell<Vec<(u32, Record)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers what a widget holds that is not kept: nothing, or all of it.
pub fn remember(place: u32, unkept: Option<Record>) {
    UNKEPT.with_borrow_mut(|all| {
        all.retain(|(known, _)| *known != place);
        all.extend(unkept.map(|record| (place, record)));
    });
}

/// What was remembered last. The fault may have come while it was being written.
pub fn remembered(place: u32) -> Option<Record> {
    UNKEPT.with(|all| {
        let all = all.try_borrow().ok()?;
        let found = all.iter().find(|(known, _)| *known == place);
        found.map(|(_, record)| record.clone())
    })
}

/// A file to save: what the link to it says, its name and its text.
pub struct Copy<'a> {
    pub label: &'a str,
    pub name: String,
    pub text: String,
}

/// What a reader is told.
pub struct Stopped<'a> {
    pub title: &'a str,
    pub lines: &'a [&'a str],
    pub copy: Option<Copy<'a>>,
    /// It is the only one there is: it comes first.
    pub copy_first: bool,
    /// What the link says that loads the page again.
    pub again: &'a str,
}

impl Stopped<'_> {
    /// Puts it in place of all that is in `place`. A browser that refuses shows what was there before.
    pub fn show(&self, place: &Element, id: &str) {
        let root = Root::new(place.clone());
        let had_focus = root.has_focus();
        place.replace_children_with_node_0();
        // An alert is read out when something comes into it.
        if let Ok(card) = frame(place, id) {
            let _ = self.fill(&card);
        }
        if had_focus {
            root.focus(TITLE);
        }
    }

    fn fill(&self, card: &Element) -> Result<(), JsValue> {
        let heading = put(card, "h2", "heading", self.title)?;
        heading.set_attribute("part", "heading")?;
        heading.set_attribute("id", TITLE)?;
        heading.set_attribute("tabindex", "-1")?;
        for line in self.lines {
            put(card, "p", "", line)?;
        }
        let actions = put(card, "div", "actions", "")?;
        if self.copy_first {
            self.offer(&actions, "primary")?;
        }
        let address = document().and_then(|document| document.url().ok()).unwrap_or_default();
        // Without what stands after `#`, which would only be scrolled to.
        let address = address.split('#').next().unwrap_or_default();
        // A page that is no address of its own cannot be loaded again from within.
        if !address.starts_with("about:") {
            link(
                &actions,
                if self.copy_first { "quiet" } else { "primary" },
                self.again,
                address,
            )?;
        }
        if !self.copy_first {
            self.offer(&actions, "quiet")?;
        }
        Ok(())
    }

    fn offer(&self, actions: &Element, kind: &str) -> Result<(), JsValue> {
        if let Some(Copy { label, name, text }) = &self.copy {
            let parts = Array::of1(&JsValue::from_str(text));
            let file = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts)?)?;
            link(actions, kind, label, &file)?.set_download(name);
        }
        Ok(())
    }
}

fn frame(place: &Element, id: &str) -> Result<Element, JsValue> {
    let outer = put(place, "div", "strongback", "")?;
    outer.set_attribute("id", id)?;
    let card = put(&outer, "div", "card", "")?;
    card.set_attribute("part", "card")?;
    let alert = put(&card, "section", "stopped", "")?;
    alert.set_attribute("role", "alert")?;
    Ok(alert)
}

fn put(parent: &Element, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let element = document.create_element(tag)?;
    if !class.is_empty() {
        element.set_attribute("class", class)?;
    }
    if !text.is_empty() {
        element.append_child(&document.create_text_node(text))?;
    }
    // Not the way Yew puts things in: that may be what failed.
    parent.append_child(&element)?;
    Ok(element)
}

fn link(parent: &Element, kind: &str, label: &str, address: &str) -> Result<HtmlAnchorElement, JsValue> {
    let link = put(parent, "a", "button", label)?;
    link.set_attribute("data-kind", kind)?;
    link.set_attribute("part", if kind == "primary" { "primary-button" } else { "button" })?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| JsValue::NULL)?;
    link.set_href(address);
    Ok(link)
}
