//! The page as other readers meet it: on paper, in forced colors, with surroundings of its own.

use browser_tests::Browser;
use serde_json::json;

#[test]
fn the_start_can_be_printed() {
    let browser = Browser::open("/");
    browser.wait_for(".strongback .actions");
    let buttons = || browser.eval("return document.querySelector('.strongback .actions').checkVisibility()");
    assert_eq!(buttons(), json!(true));
    browser.show_print(true);
    // Nobody presses a button on paper.
    assert_eq!(buttons(), json!(false));
    assert!(browser.shows("I have read this"));
    browser.show_print(false);
    assert_eq!(buttons(), json!(true));
}

#[test]
fn what_is_ticked_is_seen_in_forced_colors() {
    let browser = Browser::with().forced_colors().open("/");
    assert_eq!(
        browser.eval("return matchMedia('(forced-colors: active)').matches"),
        json!(true)
    );
    // The browser's own box, which knows the system's colors.
    assert_eq!(
        browser.eval("return getComputedStyle(document.querySelector('#consent-0')).appearance"),
        json!("auto")
    );
}

#[test]
fn a_first_script_runs_before_the_page() {
    let browser = Browser::with().first("window.first = !document.body;").open("/");
    assert_eq!(browser.eval("return window.first"), json!(true));
    browser.reload();
    assert_eq!(browser.eval("return window.first"), json!(true));
}
