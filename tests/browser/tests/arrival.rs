//! The page arrives: it loads whole, from this machine alone, and complains about nothing.

use browser_tests::Browser;

#[test]
fn the_page_loads_without_a_complaint() {
    let browser = Browser::open("/");
    browser.wait_for("h1");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let browser = Browser::open("/");
    browser.wait_for("h1");
    let here = browser.eval("return location.origin").to_string();
    for address in browser.loaded() {
        assert!(address.starts_with(here.trim_matches('"')), "{address}");
    }
}

#[test]
fn the_page_is_of_use_without_scripts() {
    let browser = Browser::with().scripts_blocked().open("/");
    browser.wait_for("h1");
    assert!(browser.page_text().len() > 100, "{}", browser.page_text());
}
