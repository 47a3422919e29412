//! The browser's own Back and Forward on the page: they go through the screens as its buttons do, lead past no safety
//! question, and leave the page where there is nothing to go back to.

use browser_tests::reader::{answer_everything, none_of_these, on_screen, start, tell_age, tick_an_emergency_sign};
use browser_tests::{Browser, Engine};
use serde_json::{Value, json};

/// Where the reader was before the page.
const BEFORE: &str = "/sw-off.js";

const SIGNS: &str = "Do you have any of these signs?";

#[track_caller]
fn left(browser: &Browser) {
    browser.wait_until("the page before", || browser.address().ends_with(BEFORE));
}

fn length(browser: &Browser) -> u64 {
    browser.eval("return history.length;").as_u64().unwrap_or_default()
}

/// Where the page stands on the way; nothing where an entry is not ours.
fn place(browser: &Browser) -> Value {
    browser.eval("return history.state;")
}

/// Whether the browser would ask before it leaves the page.
fn asks_before_leaving(browser: &Browser) -> bool {
    browser.eval("return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));") == json!(true)
}

fn through_the_questions_in(engine: Engine) {
    let browser = Browser::with().engine(engine).start();
    browser.go_path(BEFORE);
    browser.open_path("/");
    let before = length(&browser);
    start(&browser);
    tell_age(&browser, "40");
    none_of_these(&browser, SIGNS);
    on_screen(&browser, "any of these now?");
    assert_eq!(length(&browser), before + 3);

    browser.back();
    on_screen(&browser, SIGNS);
    browser.back();
    on_screen(&browser, "How old are you?");
    assert_eq!(
        browser.eval("return document.querySelector('#age-0').value;"),
        json!("40")
    );
    browser.wait_until("the focus on the heading", || {
        browser.eval("return document.activeElement.id;") == json!("screen-heading")
    });
    assert_eq!(
        browser.eval("return scrollY <= 200;"),
        json!(true),
        "{engine:?}: from its top"
    );
    browser.forward();
    on_screen(&browser, SIGNS);
    browser.forward();
    on_screen(&browser, "any of these now?");

    // A button of the page takes the browser's history along.
    browser.click_text("Back");
    on_screen(&browser, SIGNS);
    browser.wait_until("the history to follow", || place(&browser) == json!(2));
    // However fast it is pressed.
    browser.eval(
        "const back = () => document.querySelector('.back-bar button').click();
         back();
         return Promise.resolve().then(back);",
    );
    on_screen(&browser, "A strength plan");
    browser.wait_until("the history to follow", || place(&browser) == json!(0));
    browser.forward();
    on_screen(&browser, "How old are you?");

    // The page loaded again goes on where it stood.
    browser.click_text("Continue");
    on_screen(&browser, "any of these now?");
    browser.reload();
    on_screen(&browser, "any of these now?");
    browser.back();
    on_screen(&browser, SIGNS);
    browser.back();
    on_screen(&browser, "How old are you?");
    // What was before the page is before it still.
    browser.wait_until("the first entry", || place(&browser) == json!(0));
    browser.back();
    left(&browser);
}

#[test]
fn back_goes_through_the_questions_in_chromium() {
    through_the_questions_in(Engine::Chromium);
}

#[test]
fn back_goes_through_the_questions_in_firefox() {
    through_the_questions_in(Engine::Firefox);
}

#[test]
fn back_goes_through_the_questions_in_webkit() {
    through_the_questions_in(Engine::WebKit);
}

/// From the plan back to the last question, from later screens to the plan, and a session waits.
fn around_the_plan_in(engine: Engine) {
    let browser = Browser::with().engine(engine).start();
    browser.go_path(BEFORE);
    browser.open_path("/");
    answer_everything(&browser);
    browser.back();
    on_screen(&browser, "strength check");
    browser.forward();
    on_screen(&browser, "Your plan");
    browser.click_text("My answers");
    on_screen(&browser, "Your answers");
    browser.back();
    on_screen(&browser, "Your plan");
    browser.click(".plan .action-bar button:last-child");
    on_screen(&browser, "Before you start");
    browser.click("#pain-2");
    browser.click_text("Continue");
    on_screen(&browser, "Warm up");
    browser.back();
    on_screen(&browser, "Your plan");
    // Nothing more to go back to: the next press leaves.
    browser.wait_until("the first entry", || place(&browser) == json!(0));
    on_screen(&browser, "Your plan");
    browser.back();
    left(&browser);
}

#[test]
fn back_goes_to_the_plan_and_from_it_in_chromium() {
    around_the_plan_in(Engine::Chromium);
}

#[test]
fn back_goes_to_the_plan_and_from_it_in_firefox() {
    around_the_plan_in(Engine::Firefox);
}

#[test]
fn back_goes_to_the_plan_and_from_it_in_webkit() {
    around_the_plan_in(Engine::WebKit);
}

/// Somebody on a shared computer, whose answers are nowhere but in the page.
#[test]
fn the_browser_asks_before_it_leaves_what_is_not_kept() {
    let browser = Browser::open("/");
    assert!(!asks_before_leaving(&browser), "nothing is told yet");
    on_screen(&browser, "A strength plan");
    browser.click("input[aria-describedby=shared-help]");
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, SIGNS);
    assert!(asks_before_leaving(&browser), "all of it would be lost");
    tick_an_emergency_sign(&browser);
    assert!(!asks_before_leaving(&browser), "a call for help is not held up");
    browser.click_text("I answered by mistake");
    on_screen(&browser, SIGNS);
    assert!(asks_before_leaving(&browser));
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    assert!(!asks_before_leaving(&browser), "nothing is left to lose");

    let browser = Browser::open("/");
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, SIGNS);
    assert!(!asks_before_leaving(&browser), "it is kept");
}
