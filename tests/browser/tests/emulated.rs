//! The page as other readers meet it: on paper, in forced colors, with surroundings of its own.

use browser_tests::Browser;
use serde_json::json;

#[test]
fn the_start_prints_what_there_is_to_read() {
    let browser = Browser::open("/");
    browser.wait_for(".strongback .actions");
    let shown = |css: &str| browser.eval(&format!("return document.querySelector('{css}').checkVisibility()"));
    assert_eq!(shown(".strongback .actions"), json!(true));
    browser.show_print(true);
    // Nobody ticks or presses on paper: the article is what is printed.
    assert_eq!(shown(".strongback .actions"), json!(false));
    assert_eq!(shown(".article"), json!(true));
    browser.show_print(false);
    assert_eq!(shown(".strongback .actions"), json!(true));
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
