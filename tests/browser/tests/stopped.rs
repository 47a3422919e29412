//! A fault of the program itself: what the reader is told, and that it is true. The fault is a real one: the page
//! takes away what the program draws with, as a script of the page or a translating browser might.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use browser_tests::reader::{answer_everything, on_screen, start, tell_age};
use browser_tests::server::Site;
use browser_tests::{Browser, Engine};

const BREAK: &str = "Node.prototype.insertBefore = () => { throw new Error('nothing comes in'); };";
/// In what is kept, as text within a text.
const PAIN: &str = "\\\"now\\\":3";
const TITLE: &str = "This tool has stopped";

/// All that is kept, as it stands in the storage.
fn kept(browser: &Browser) -> String {
    browser
        .eval("return JSON.stringify(Object.entries(localStorage).sort());")
        .as_str()
        .unwrap()
        .to_owned()
}

/// The fault comes with the next thing that is drawn.
#[track_caller]
fn stop_at(browser: &Browser, name: &str) {
    browser.eval(BREAK);
    browser.click_text(name);
    browser.wait_for_text(TITLE);
    assert!(browser.shows("that still holds"), "{}", browser.page_text());
    assert_eq!(browser.count("section[role=alert]"), 1);
    assert_eq!(browser.count(".strongback h2"), 1, "only what is said is there");
}

/// Brings a saved file into a browser that knows nothing yet, and gives what is kept afterwards.
#[track_caller]
fn bring_in(browser: &Browser, text: &str) -> String {
    let file = browser.folder().join("copy.json");
    fs::write(&file, text).unwrap();
    browser.click_text("My data");
    on_screen(browser, "Your data");
    browser.choose_file("#import-0", &file);
    browser.click_text("Add it");
    browser.wait_for_text("Before you see a plan, answer these questions for today");
    kept(browser)
}

#[test]
fn row_31_after_a_fault_the_data_is_safe_and_can_be_saved() {
    for engine in Engine::ALL {
        let browser = Browser::with().engine(engine).open("/");
        answer_everything(&browser);
        let before = kept(&browser);
        assert!(before.contains("strongback.answers"), "{engine:?}: {before}");
        stop_at(&browser, "About");
        assert!(
            browser.shows("What was kept on this device is still here"),
            "{engine:?}"
        );
        assert_eq!(kept(&browser), before, "{engine:?}");
        browser.assert_accessible(&format!("the end of the program in {engine:?}"));

        browser.click_text("Save a copy");
        let text = fs::read_to_string(browser.downloaded(".json")).unwrap();
        browser.click_text("Load the page again");
        on_screen(&browser, "Your plan");
        assert_eq!(kept(&browser), before, "{engine:?}");

        let other = Browser::with().engine(engine).open("/");
        start(&other);
        tell_age(&other, "40");
        assert!(bring_in(&other, &text).contains(PAIN), "{engine:?}: {text}");
    }
}

#[test]
fn row_31_a_full_stack_is_told_like_a_fault() {
    for engine in Engine::ALL {
        let browser = Browser::with().engine(engine).open("/");
        answer_everything(&browser);
        let before = kept(&browser);
        browser
            .eval("Object.defineProperty(Element.prototype, 'namespaceURI', { get() { return this.namespaceURI; } });");
        browser.click_text("About");
        browser.wait_for_text(TITLE);
        assert!(
            browser.shows("What was kept on this device is still here"),
            "{engine:?}"
        );
        assert_eq!(kept(&browser), before, "{engine:?}");
    }
}

#[test]
fn row_31_what_was_in_memory_alone_can_be_saved_too() {
    let browser = Browser::open("/");
    browser.click_text("This is a shared computer");
    answer_everything(&browser);
    assert_eq!(kept(&browser), "[]");
    stop_at(&browser, "About");
    assert!(browser.shows("What you said is not kept on this device. Save a copy first"));
    browser.click_text("Save a copy");
    let text = fs::read_to_string(browser.downloaded(".json")).unwrap();
    browser.click_text("Load the page again");
    on_screen(&browser, "A strength plan");
    start(&browser);
    tell_age(&browser, "40");
    assert!(bring_in(&browser, &text).contains(PAIN), "{text}");
}

#[test]
fn row_31_a_fault_at_the_very_start_still_offers_what_is_kept() {
    let breaks = format!("if (localStorage.getItem('broken')) {{ {BREAK} }}");
    let browser = Browser::with().first(&breaks).open("/");
    answer_everything(&browser);
    let before = kept(&browser);
    browser.set_local_storage("broken", "yes");
    browser.reload();
    browser.wait_for_text(TITLE);
    browser.click_text("Save a copy");
    let text = fs::read_to_string(browser.downloaded(".json")).unwrap();
    assert!(text.contains("\"now\":3"), "{text}");
    browser.eval("localStorage.removeItem('broken');");
    browser.click_text("Load the page again");
    on_screen(&browser, "Your plan");
    assert_eq!(kept(&browser), before);
}

#[test]
fn row_31_in_a_page_of_others_every_widget_says_so_and_the_page_lives() {
    for engine in Engine::ALL {
        let site = Site::with_tool();
        site.page(
            "/page.html",
            "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
             <script type=module src=/tool/embed/strongback.js></script><button id=own>Own</button>
             <strong-back loading=eager id=one></strong-back><strong-back loading=eager profile=b></strong-back>",
        );
        let browser = Browser::with().engine(engine).start();
        browser.go(&site.address("/page.html"));
        let ready = "return theWatch.told.filter(told => told[0] === 'ready').length;";
        browser.wait_until("both", || browser.eval(ready) == 2);
        browser.eval(BREAK);
        browser.click_text_in("#one", "About");
        let failed = "return theWatch.told.filter(told => told[0] === 'error' && told[1].reason === 'stopped').length;";
        browser.wait_until("both to say so", || browser.eval(failed) == 2);
        browser.wait_for_text(TITLE);
        assert!(!browser.shows("A strength plan"), "{engine:?}");
        // One that comes later has no program either, and says so at once.
        browser
            .eval("document.body.append(Object.assign(document.createElement('strong-back'), { loading: 'eager' }));");
        browser.wait_until("the third", || browser.count(".stopped h2") == 3);
        browser.wait_until("it to be told too", || browser.eval(failed) == 3);
        let seen = "return [...document.querySelectorAll('strong-back')]
            .filter(one => one.shadowRoot.querySelector('.stopped h2').getClientRects().length > 0).length;";
        assert_eq!(browser.eval(seen), 3, "{engine:?}: what is said is seen");
        // What is said, and the copy to save, stays where the page takes it off and puts it back.
        browser.eval(
            "const it = document.querySelector('#one'); it.remove(); setTimeout(() => document.body.append(it), 50);",
        );
        browser.wait_until("it to be back", || {
            browser.eval("return document.querySelector('#one') !== null;") == true
        });
        assert_eq!(browser.eval(seen), 3, "{engine:?}: and put back");
        browser.eval("document.querySelector('#one').remove(); document.querySelector('#own').onclick = () => document.title = 'lives';");
        browser.click("#own");
        assert_eq!(browser.eval("return document.title;"), "lives", "{engine:?}");
    }
}
