//! The built page in the three engines that readers have: the whole way through it, what it keeps, and what moves.

use std::cell::RefCell;
use std::fs;

use browser_tests::reader::{answer_everything, do_next_session, key_on, none_of_these, on_screen, start, tell_age};
use browser_tests::{Browser, Engine};
use serde_json::json;

/// Lies on the floor, and has another side.
const EXERCISE: &str = "Clamshell";

fn a_reader_goes_the_whole_way_in(engine: Engine) {
    let mut browser = Browser::with().engine(engine).open("/");
    browser.assert_accessible("the start");
    answer_everything(&browser);
    browser.assert_accessible("the plan");
    look_at_an_exercise(&browser);
    do_next_session(&browser);
    browser.wait_for_text("Sessions a week");
    browser.assert_accessible("the progress");
    save_as_a_file(&browser);
    if engine != Engine::WebKit {
        assert_eq!(browser.complaints(), [""; 0]);
    }

    let kept = browser.local_storage_keys();
    assert!(kept.iter().any(|key| key == "strongback.answers"), "{kept:?}");
    assert!(kept.iter().any(|key| key.starts_with("strongback.diary.")), "{kept:?}");
    browser.reload();
    session_is_there(&browser);
    if engine != Engine::WebKit {
        browser.restart();
        browser.open_path("/");
        session_is_there(&browser);
        assert_eq!(browser.local_storage_keys(), kept);
    }
}

/// From the plan to an exercise and back: its figure moves until it is told to stop.
#[track_caller]
fn look_at_an_exercise(browser: &Browser) {
    browser.click_text_in(".plan", EXERCISE);
    on_screen(browser, EXERCISE);
    browser.wait_for(".controls");
    let drawn = || {
        let paths = "return [...document.querySelectorAll('svg[data-figure] path')].map(path => path.getAttribute('d')).join(' ');";
        browser.eval(paths).as_str().unwrap_or_default().to_owned()
    };
    let first = drawn();
    assert!(first.len() > 100, "no figure: {first:?}");
    browser.wait_until("the figure to move", || drawn() != first);
    browser.click_text("Pause");
    browser.wait_for("[data-figure]:not([data-play])");
    let stopped = drawn();
    browser.eval("return new Promise(done => setTimeout(done, 300));");
    assert_eq!(drawn(), stopped, "the figure moves on");
    browser.assert_accessible("an exercise");
    browser.click_text("Plan");
    on_screen(browser, "Your plan");
}

#[track_caller]
fn save_as_a_file(browser: &Browser) {
    browser.click_text("My data");
    on_screen(browser, "Your data");
    browser.click_text("Save as a file");
    let text = fs::read_to_string(browser.downloaded(".json")).expect("a downloaded file can be read");
    assert!(
        text.contains("\"app\":\"strongback\"") && text.contains("\"done\""),
        "{text}"
    );
}

#[track_caller]
fn session_is_there(browser: &Browser) {
    on_screen(browser, "Your plan");
    assert!(browser.shows("1 of 3 sessions done"), "{}", browser.page_text());
}

#[test]
fn a_reader_goes_the_whole_way_in_chromium() {
    a_reader_goes_the_whole_way_in(Engine::Chromium);
}

#[test]
fn a_reader_goes_the_whole_way_in_firefox() {
    a_reader_goes_the_whole_way_in(Engine::Firefox);
}

#[test]
fn a_reader_goes_the_whole_way_in_webkit() {
    a_reader_goes_the_whole_way_in(Engine::WebKit);
}

/// On a phone in the dark, by the keyboard alone, for a reader who wants nothing to move.
#[test]
fn every_engine_keeps_to_what_the_reader_prefers() {
    for engine in Engine::ALL {
        let browser = Browser::with().engine(engine).size(320, 640).dark().still().open("/");
        let prefers = "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches,
            matchMedia('(prefers-reduced-motion: reduce)').matches];";
        assert_eq!(browser.eval(prefers), json!([320, 640, true, true]), "{engine:?}");
        key_on(&browser, "I have read this", "Space");
        key_on(&browser, "Start", "Enter");
        tell_age(&browser, "40");
        none_of_these(&browser, "Do you have any of these signs?");
        on_screen(&browser, "any of these now?");
        browser.wait_until("the focus on the heading", || {
            browser.focus().contains("any of these now?")
        });
        browser.assert_accessible(&format!("signs in the dark in {engine:?}"));
        let wide = browser.eval("return document.documentElement.scrollWidth");
        assert!(
            wide.as_f64().is_some_and(|wide| wide <= 320.0),
            "{wide} pixels wide in {engine:?}"
        );
    }
}

#[test]
fn firefox_too_works_in_memory_where_storage_is_blocked() {
    let browser = Browser::with().engine(Engine::Firefox).storage_blocked().open("/");
    browser.wait_for_text("does not let us keep anything here");
    start(&browser);
    tell_age(&browser, "40");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    // The browser itself says so when it refuses a service worker; the page goes on.
    let mut ours = browser.complaints();
    ours.retain(|line| !line.contains("ServiceWorker"));
    assert_eq!(ours, [""; 0]);
}

#[test]
fn firefox_runs_first_scripts_and_says_what_a_page_complained_about() {
    let browser = Browser::with()
        .engine(Engine::Firefox)
        .first("window.first = !document.body; addEventListener('load', () => { console.error('said'); lost(); });")
        .open("/");
    browser.open_tab("/?again");
    assert_eq!(browser.eval("return window.first"), json!(true));
    // Two in each tab.
    let said = RefCell::new(Vec::new());
    browser.wait_until("what both pages say", || {
        said.borrow_mut().extend(browser.complaints());
        said.borrow().len() == 4
    });
    let said = said.take();
    for words in ["said", "lost is not defined"] {
        assert_eq!(said.iter().filter(|line| line.contains(words)).count(), 2, "{said:?}");
    }
}
