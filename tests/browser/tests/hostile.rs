//! What strangers put in: attributes of every kind, the address of the frame, and files with markup in them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../common/readers.rs"]
mod readers;

use std::fs;

use browser_tests::attributes::{Attributes, TEXTS};
use browser_tests::reader::{none_of_these, on_screen};
use browser_tests::server::Site;
use browser_tests::{Browser, repository};
use readers::{kept, newcomer, today};
use serde_json::Value;
use strongback::codec::export;

#[test]
fn attributes_of_every_kind_leave_the_element_whole_and_lead_nowhere_else() {
    let attributes = Attributes::start();
    for number in [20_261_123, 7] {
        assert_eq!(
            attributes.try_many(number, 2000),
            Vec::<String>::new(),
            "number {number}"
        );
    }
}

#[test]
fn no_attribute_leads_a_shared_link_to_what_is_no_page() {
    let site = Site::with_tool();
    site.page(
        "/page.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
         <strong-back loading=eager></strong-back><script type=module src=/tool/embed/strongback.all.js></script>",
    );
    let browser = Browser::with().start();
    browser.go(&site.address("/page.html"));
    on_screen(&browser, "A strength plan");
    for (key, text) in kept(&newcomer(today()).record) {
        browser.set_local_storage(&key, &text);
    }
    browser.go(&site.address("/page.html"));
    on_screen(&browser, "Your plan");
    browser.click_text("Share");
    on_screen(&browser, "Share");
    let link = || {
        let shown = "const inside = document.querySelector('strong-back').shadowRoot;
            return [...inside.querySelectorAll('input, textarea')].map(field => field.value).find(text => text.includes('#sb1.')) ?? '';";
        browser.eval(shown).as_str().unwrap_or_default().to_owned()
    };
    let home = site.address("/tool/#sb1.");
    browser.wait_until("the link", || link().starts_with(&home));
    for (base, wanted) in [
        ("javascript:alert(1)", home.as_str()),
        ("data:text/html,<script>alert(1)</script>", &home),
        ("blob:https://evil.example/1", &home),
        ("file:///etc/passwd", &home),
        ("vbscript:x", &home),
        ("http://[::1", &home),
        ("  java\nscript:alert(1)", &home),
        ("https://other.example/back/?a=b#c", "https://other.example/back/#sb1."),
        ("https://user:secret@other.example/", "https://other.example/#sb1."),
        (
            "\"><img src=x onerror=pwned()>",
            &site.address("/%22%3E%3Cimg%20src=x%20onerror=pwned()%3E#sb1."),
        ),
    ] {
        browser.eval(&format!(
            "document.querySelector('strong-back').setAttribute('link-base', {});",
            Value::from(base)
        ));
        browser.wait_until(&format!("{wanted} for {base:?}, not {}", link()), || {
            link().starts_with(wanted)
        });
    }
}

#[test]
fn the_address_of_a_frame_asks_for_nothing_that_is_not_listed() {
    let site = Site::start();
    site.folder("/tool/", &repository().join("dist"));
    site.page("/favicon.ico", "");
    let browser = Browser::with().start();
    let known = ["", "auto", "light", "dark"];
    for seed in 0..12 {
        browser.go(&site.address("/tool/icons/strongback.svg"));
        let query = browser.eval(&format!(
            "let state = 20261123 + {seed} * 7919; {TEXTS}
            const asked = new URLSearchParams();
            for (const name of ['theme', 'accent', 'on-accent', 'card', 'ink', 'radius', 'storage', 'lang', 'profile', 'heading-level',
                'without-share', 'without-progress', 'id', 'link-base', 'place', 'fragment', '__proto__']) asked.append(name, odd());
            return asked.toString();"
        ));
        browser.go(&site.address(&format!("/tool/embed/frame.html?{}", query.as_str().unwrap())));
        on_screen(&browser, "A strength plan");
        let looks = browser
            .eval("const root = document.documentElement; return [root.dataset.theme ?? '', root.style.cssText];");
        assert!(known.contains(&looks[0].as_str().unwrap()), "{looks}");
        let style = looks[1].as_str().unwrap();
        assert!(
            !style.contains("url") && !style.contains('<') && style.len() < 300,
            "{style}"
        );
        assert_eq!(browser.complaints(), [""; 0], "{query}");
    }
}

#[test]
fn a_file_with_markup_in_it_is_shown_as_text() {
    const NAMES: [&str; 3] = [
        "<img src=x onerror=\"window.ran=1\">",
        "</script><script>window.ran=1</script>",
        "javascript:window.ran=1 \u{202e}\u{0}&lt;b&gt;",
    ];
    let browser = Browser::with().open("/");
    let mut brought = newcomer(today()).record;
    for (at, name) in NAMES.iter().enumerate() {
        brought.set_activity(at, |activity| activity.name = (*name).to_owned());
    }
    let file = browser.folder().join("from-a-stranger.json");
    fs::write(&file, export::write(&brought, today())).unwrap();
    browser.click_text("My data");
    on_screen(&browser, "Your data");
    browser.choose_file("input[type=file]", &file);
    browser.wait_for_text("This file holds");
    browser.click_text("Add it");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "Your plan");
    browser.click_text("My answers");
    on_screen(&browser, "Your answers");
    let text = browser
        .eval("return document.body.textContent;")
        .as_str()
        .unwrap()
        .to_owned();
    for name in NAMES {
        assert!(text.contains(name), "{name} is not shown as it is");
    }
    assert_eq!(browser.eval("return window.ran ?? null;"), Value::Null);
    assert_eq!(browser.count("#strongback img, #strongback script"), 0);
    assert_eq!(browser.complaints(), [""; 0]);
}
