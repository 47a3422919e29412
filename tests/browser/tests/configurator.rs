//! The page where a blogger sets the tool up and copies the lines: what is chosen, seen and copied is one thing.

use browser_tests::server::Site;
use browser_tests::{Browser, repository};

const PAGE: &str = "/embed/index.html";

fn open(setup: browser_tests::Setup) -> Browser {
    let browser = setup.start();
    browser.go_path(PAGE);
    browser.wait_for("#steps pre");
    browser
}

/// Sets a field as a reader does who ends with the key Tab.
fn set(browser: &Browser, id: &str, value: &str) {
    browser.eval(&format!(
        "const field = document.getElementById({id:?}); field.value = {value:?};
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
    ));
}

/// The lines to copy, all steps of them.
fn lines(browser: &Browser) -> String {
    browser.texts("#steps pre").join("\n")
}

fn live(browser: &Browser, attribute: &str) -> Option<String> {
    let script = format!("return document.querySelector('#live strong-back').getAttribute({attribute:?});");
    browser.eval(&script).as_str().map(str::to_owned)
}

#[test]
fn what_is_chosen_goes_into_the_lines_and_into_the_live_tool() {
    let browser = open(Browser::with());
    assert!(!lines(&browser).contains("theme="), "{}", lines(&browser));
    browser.click("#settings [name=theme][value=dark]");
    set(&browser, "heading-level", "3");
    set(&browser, "accent", "#0a5a3c");
    set(&browser, "profile", "second");
    browser.click("[name=share]");
    browser.click("[name=storage]");
    let copied = lines(&browser);
    for part in [
        " theme=\"dark\"",
        " heading-level=\"3\"",
        " profile=\"second\"",
        " storage=\"none\"",
        " without-share",
        ";--strongback-accent:#0a5a3c\"",
    ] {
        assert!(copied.contains(part), "{part} is not in {copied}");
    }
    assert_eq!(live(&browser, "theme").as_deref(), Some("dark"));
    assert_eq!(live(&browser, "heading-level").as_deref(), Some("3"));
    assert_eq!(live(&browser, "without-share").as_deref(), Some(""));
    assert_eq!(
        live(&browser, "style").as_deref(),
        Some("--strongback-accent: #0a5a3c;")
    );

    set(&browser, "place", "WordPress with the plugin");
    let copied = lines(&browser);
    assert!(
        copied.contains("[strongback theme=\"dark\" profile=\"second\""),
        "{copied}"
    );
    assert!(copied.contains(" accent=\"#0a5a3c\"]"), "{copied}");
    assert!(
        copied.contains("\"headingLevel\":\"3\",\"withoutShare\":true"),
        "{copied}"
    );

    set(&browser, "place", "A frame");
    let copied = lines(&browser);
    assert!(copied.contains("theme=dark"), "{copied}");
    assert!(copied.contains("accent=0a5a3c"), "{copied}");
}

#[test]
fn what_is_tried_here_is_kept_nowhere() {
    let browser = open(Browser::with());
    assert_eq!(live(&browser, "storage").as_deref(), Some("none"));
    browser.wait_until("the live tool", || {
        browser.eval("return document.querySelector('#live strong-back').matches(':state(ready)');") == true
    });
    assert_eq!(browser.local_storage_keys(), [""; 0]);
}

#[test]
fn what_is_not_well_formed_is_said_and_left_out() {
    let browser = open(Browser::with());
    for (id, wrong) in [
        ("accent", "teal"),
        ("card", "#12345"),
        ("font", "\"x\";}</style>"),
        ("profile", "A B"),
        ("address", "javascript:alert(1)/"),
    ] {
        let before = lines(&browser);
        let fine = browser.eval(&format!("return document.getElementById({id:?}).value;"));
        set(&browser, id, wrong);
        assert!(!lines(&browser).contains(wrong), "{id}: {}", lines(&browser));
        assert!(!browser.text(&format!("#{id}-wrong")).is_empty(), "{id}");
        set(&browser, id, fine.as_str().unwrap_or_default());
        assert_eq!(lines(&browser), before, "{id}");
        assert_eq!(browser.count("[aria-invalid]"), 0, "{id}");
    }
}

#[test]
fn colours_that_cannot_be_read_are_named() {
    let browser = open(Browser::with());
    let row = |words: &str| {
        let rows = browser.texts("#pairs li");
        rows.into_iter().find(|row| row.starts_with(words)).unwrap_or_default()
    };
    assert_eq!(browser.count("#pairs .low"), 0, "our own colours");
    set(&browser, "card", "#ffffff");
    assert!(
        row("Text on the card").contains("in dark: far too weak"),
        "{}",
        row("Text on the card")
    );
    browser.click("#settings [name=theme][value=light]");
    set(&browser, "card", "#ffffff");
    // The darkest grey that is too weak on white, and the next one.
    set(&browser, "ink", "#777777");
    assert!(
        row("Text on the card").contains("4.4 to 1: too weak"),
        "{}",
        row("Text on the card")
    );
    assert!(browser.text("#contrast").contains("hard to read"));
    set(&browser, "ink", "#767676");
    assert!(
        row("Text on the card").contains("4.5 to 1: good"),
        "{}",
        row("Text on the card")
    );
    set(&browser, "ink", "#000000");
    assert!(
        row("Text on the card").contains("21 to 1: very good"),
        "{}",
        row("Text on the card")
    );
    set(&browser, "accent", "#ffff00");
    assert!(
        row("Text on buttons").contains("far too weak"),
        "{}",
        row("Text on buttons")
    );
}

/// A browser runs a script with a hash only if the hash is right: so the copied lines are tried as they are.
#[test]
fn the_copied_lines_run_on_another_page_and_only_with_the_very_file() {
    let site = Site::start();
    site.folder("/plan/", &repository().join("dist"));
    let browser = open(Browser::with());
    for script in [
        "strongback.js",
        "strongback.all.js",
        "strongback.classic.js",
        "strongback.all.classic.js",
    ] {
        browser.go_path(PAGE);
        browser.wait_for("#steps pre");
        set(&browser, "address", &format!("{}/plan/", site.other_origin()));
        browser.click(&format!("[name=script][value={script:?}]"));
        let copied = lines(&browser);
        assert!(
            copied.contains(script) && copied.contains("integrity=\"sha384-"),
            "{copied}"
        );
        site.page(
            "/blog.html",
            &format!("<!doctype html><title>Blog</title><h1>Blog</h1>{copied}"),
        );
        site.header("/plan/*", "Access-Control-Allow-Origin", "*");
        browser.go(&site.address("/blog.html"));
        browser.wait_until("the element to be known", || {
            browser.eval("return !!customElements.get('strong-back');") == true
        });
        // One letter more, and it does not run.
        site.page(
            &format!("/plan/embed/{script}"),
            "customElements.define('strong-back', class extends HTMLElement {});",
        );
        browser.go(&site.address("/blog.html"));
        browser.wait_until("a complaint about the hash", || {
            browser.complaints().iter().any(|line| line.contains("integrity"))
        });
        assert_eq!(
            browser.eval("return !!customElements.get('strong-back');"),
            false,
            "{script}"
        );
        assert!(
            browser.shows("Open the back plan"),
            "{script}: the link is there without it"
        );
        site.page(&format!("/plan/embed/{script}"), "");
    }
}

#[test]
fn it_can_be_used_on_a_phone_in_light_and_dark_and_breaks_no_rule() {
    for setup in [Browser::with().size(320, 700), Browser::with().size(320, 700).dark()] {
        let browser = open(setup);
        assert_eq!(
            browser.eval("return document.documentElement.scrollWidth <= innerWidth;"),
            true,
            "wider than the screen"
        );
        assert_eq!(browser.complaints(), [""; 0]);
        browser.assert_accessible("page of settings");
    }
}

#[test]
fn lines_are_copied_by_keyboard_alone() {
    let browser = open(Browser::with());
    browser.eval("document.querySelector('#steps pre').focus();");
    browser.press("Tab");
    assert_eq!(browser.focus(), "Copy");
    browser.press("Enter");
    browser.wait_until("the copy to be said", || {
        let said = browser.text("#done");
        said.starts_with("Copied") || said.starts_with("Selected")
    });
}
