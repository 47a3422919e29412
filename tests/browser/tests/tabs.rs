//! Several tabs of one reader at once, and tabs that come back from the past: nothing is lost, and nothing deleted
//! comes back.
//!
//! The numbers in the names are those of the list of failures that such a page must withstand.

use std::fs;
use std::thread;
use std::time::Duration;

use browser_tests::kept::{mornings, newcomer, record_of, stored, trained_daily};
use browser_tests::reader::{none_of_these, on_screen, start, tell_age};
use browser_tests::{Browser, Engine, Tab};
use strongback::codec::export;

/// How many mornings each of two tabs tells of.
const EACH: i32 = 100;

/// A tab of its own, so that all others can be closed.
#[track_caller]
fn begin(engine: Engine, days: i32) -> Browser {
    let browser = Browser::with().engine(engine).start();
    browser.keep(&trained_daily(days));
    browser
}

#[track_caller]
fn delete_everything(browser: &Browser) {
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(browser, "A strength plan");
}

#[track_caller]
fn nothing_is_kept(browser: &Browser) {
    // Nor does anything come back a moment later.
    browser.eval("return new Promise(done => setTimeout(done, 500));");
    assert_eq!(stored(browser), [].into(), "what was deleted stays deleted");
}

fn row_06_two_tabs_at_once_lose_nothing_in(engine: Engine) {
    let browser = begin(engine, 2 * EACH);
    let third = browser.tab();
    let one = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    let two = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    // Every other day each, so that both write into the same months all the time.
    browser.tell_mornings(&(0..EACH).map(|at| 2 * at).collect::<Vec<_>>(), 20);
    browser.switch_to(&one);
    browser.tell_mornings(&(0..EACH).map(|at| 2 * at + 1).collect::<Vec<_>>(), 20);
    let told_all = |tab: &Tab| {
        browser.switch_to(tab);
        browser.mornings_told() == EACH as usize
    };
    for tab in [&one, &two] {
        // Longer than a step of a reader takes.
        for _ in 0..2000 {
            if told_all(tab) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        assert!(told_all(tab), "{engine:?}: {} told", browser.mornings_told());
    }
    // What one tab wrote over the other hears of, and writes again. No reader closes both before that.
    browser.wait_until("every word to be kept", || {
        mornings(&record_of(&stored(&browser))) == 2 * EACH as usize
    });
    for tab in [one, two] {
        browser.switch_to(&tab);
        browser.close_tab();
    }
    browser.switch_to(&third);
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    assert_eq!(mornings(&record_of(&stored(&browser))), 2 * EACH as usize, "{engine:?}");
    // The page itself says so, too.
    browser.click_text("My data");
    browser.click_text("Save as a file");
    let copy = fs::read_to_string(browser.downloaded(".json")).expect("the copy can be read");
    let copy = export::read(&copy).expect("the page reads its own files");
    assert_eq!(mornings(&copy), 2 * EACH as usize, "{engine:?}");
}

#[test]
fn row_06_two_tabs_at_once_lose_nothing_in_chromium() {
    row_06_two_tabs_at_once_lose_nothing_in(Engine::Chromium);
}

#[test]
fn row_06_two_tabs_at_once_lose_nothing_in_firefox() {
    row_06_two_tabs_at_once_lose_nothing_in(Engine::Firefox);
}

#[test]
fn row_06_two_tabs_at_once_lose_nothing_in_webkit() {
    row_06_two_tabs_at_once_lose_nothing_in(Engine::WebKit);
}

/// One tab deletes while the other writes as fast as it can.
fn row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in(engine: Engine) {
    let browser = begin(engine, 2 * EACH);
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    let writing = browser.tab();
    let deleting = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.switch_to(&writing);
    browser.tell_mornings(&(0..2 * EACH).collect::<Vec<_>>(), 4);
    browser.wait_until("some writing", || browser.mornings_told() > 5);
    browser.switch_to(&deleting);
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    browser.switch_to(&writing);
    on_screen(&browser, "A strength plan");
    assert!(browser.mornings_told() < 2 * EACH as usize, "it was over before");
    nothing_is_kept(&browser);
    browser.switch_to(&deleting);
    nothing_is_kept(&browser);
    // Both are of use again.
    browser.click("#consent-0");
    browser.click_text("Start");
    on_screen(&browser, "How old are you?");
    browser.switch_to(&writing);
    browser.reload();
    on_screen(&browser, "How old are you?");
}

#[test]
fn row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in_chromium() {
    row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in(Engine::Chromium);
}

#[test]
fn row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in_firefox() {
    row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in(Engine::Firefox);
}

#[test]
fn row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in_webkit() {
    row_07_what_is_deleted_while_another_tab_writes_stays_deleted_in(Engine::WebKit);
}

/// No word of other tabs reaches the page, as where the browser holds on to it while the reader is elsewhere.
const HEARS_NOTHING: &str = "addEventListener('storage', event => event.stopImmediatePropagation(), true);";

/// The reader leaves the page, does something in another tab, and comes back.
#[track_caller]
fn away(browser: &Browser, meanwhile: impl FnOnce()) {
    let first = browser.tab();
    browser.go_path("/none");
    browser.open_tab("/");
    meanwhile();
    browser.switch_to(&first);
    browser.back();
    browser.wait_until("the page", || browser.count("#screen-heading") == 1);
}

/// The same where the browser surely holds on to the page, and tells it nothing before it is shown again.
#[track_caller]
fn held(browser: &Browser, meanwhile: impl FnOnce()) {
    let first = browser.tab();
    browser.open_tab("/");
    meanwhile();
    browser.switch_to(&first);
    browser.eval("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));");
}

fn row_07_a_page_from_the_past_brings_nothing_deleted_back_in(engine: Engine) {
    for surely in [false, true] {
        let setup = Browser::with().engine(engine);
        let browser = if surely { setup.first(HEARS_NOTHING) } else { setup }.start();
        browser.keep(&trained_daily(30));
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        browser.click_text("My answers");
        let meanwhile = || delete_everything(&browser);
        if surely {
            held(&browser, meanwhile);
        } else {
            away(&browser, meanwhile);
        }
        on_screen(&browser, "A strength plan");
        nothing_is_kept(&browser);
    }
}

fn row_07_a_page_from_the_past_brings_nothing_into_what_another_reader_began_in(engine: Engine) {
    let browser = Browser::with().engine(engine).first(HEARS_NOTHING).start();
    browser.keep(&trained_daily(30));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    held(&browser, || {
        delete_everything(&browser);
        start(&browser);
        tell_age(&browser, "33");
        on_screen(&browser, "Do you have any of these signs?");
    });
    // The other reader agreed; what this page knew is gone.
    on_screen(&browser, "A strength plan");
    browser.click_text("Start");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    let kept = record_of(&stored(&browser));
    assert_eq!(kept.draft.about.value.age, Some(33));
    assert!(kept.diary.is_empty(), "{:?}", stored(&browser).keys());
}

#[test]
fn row_07_a_page_from_the_past_brings_nothing_into_what_another_reader_began_in_chromium() {
    row_07_a_page_from_the_past_brings_nothing_into_what_another_reader_began_in(Engine::Chromium);
}

#[test]
fn row_07_a_page_from_the_past_brings_nothing_into_what_another_reader_began_in_firefox() {
    row_07_a_page_from_the_past_brings_nothing_into_what_another_reader_began_in(Engine::Firefox);
}

#[test]
fn row_07_a_page_from_the_past_brings_nothing_deleted_back_in_chromium() {
    row_07_a_page_from_the_past_brings_nothing_deleted_back_in(Engine::Chromium);
}

#[test]
fn row_07_a_page_from_the_past_brings_nothing_deleted_back_in_firefox() {
    row_07_a_page_from_the_past_brings_nothing_deleted_back_in(Engine::Firefox);
}

/// What is ticked now holds over what was ticked elsewhere before, however often that was.
fn row_08_a_page_from_the_past_writes_over_nothing_in(engine: Engine) {
    for surely in [false, true] {
        let setup = Browser::with().engine(engine);
        let browser = if surely { setup.first(HEARS_NOTHING) } else { setup }.start();
        browser.keep(&newcomer());
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        let meanwhile = || {
            on_screen(&browser, "Your plan");
            change_joints(&browser, &["#joints-0", "#joints-1", "#joints-2", "#joints-1"]);
        };
        if surely {
            held(&browser, meanwhile);
        } else {
            away(&browser, meanwhile);
        }
        // It shows what was said meanwhile, and goes on from there.
        on_screen(&browser, "Your plan");
        let meanwhile = record_of(&stored(&browser));
        assert_eq!(meanwhile.draft.joints.value.joints.iter().count(), 2);
        change_joints(&browser, &["#joints-0"]);
        let now = record_of(&stored(&browser));
        assert_eq!(now.draft.joints.value.joints.iter().count(), 1, "the later word holds");
        assert!(now.draft.joints.stamp > meanwhile.draft.joints.stamp);
    }
}

/// From the plan to the list of joints, and back with Continue.
#[track_caller]
fn change_joints(browser: &Browser, presses: &[&str]) {
    browser.click_text("My answers");
    on_screen(browser, "Your answers");
    browser.click_text("Change: Which joints hurt");
    on_screen(browser, "Which joints hurt");
    for css in presses {
        browser.click(css);
    }
    browser.click_text("Continue");
    on_screen(browser, "Your answers");
    browser.click_text("Plan");
    on_screen(browser, "Your plan");
}

#[test]
fn row_08_a_page_from_the_past_writes_over_nothing_in_chromium() {
    row_08_a_page_from_the_past_writes_over_nothing_in(Engine::Chromium);
}

#[test]
fn row_08_a_page_from_the_past_writes_over_nothing_in_firefox() {
    row_08_a_page_from_the_past_writes_over_nothing_in(Engine::Firefox);
}

/// A tab that the browser stops for a while to save power.
#[test]
fn row_08_a_tab_that_slept_hears_of_everything_when_it_wakes() {
    let browser = begin(Engine::Chromium, 30);
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    let first = browser.tab();
    let lifecycle = |state: &str| {
        browser.devtools("Page.setWebLifecycleState", &serde_json::json!({ "state": state }));
    };
    lifecycle("frozen");
    let second = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    browser.tell_mornings(&[3, 2, 1], 0);
    browser.wait_until("three mornings", || browser.mornings_told() == 3);
    browser.switch_to(&first);
    lifecycle("active");
    browser.tell_mornings(&[6, 5, 4], 0);
    browser.wait_until("three mornings", || browser.mornings_told() == 3);
    assert_eq!(mornings(&record_of(&stored(&browser))), 6);
    lifecycle("frozen");
    browser.switch_to(&second);
    delete_everything(&browser);
    browser.switch_to(&first);
    lifecycle("active");
    on_screen(&browser, "A strength plan");
    nothing_is_kept(&browser);
}

/// The copy that a browser makes of a tab begins with what is kept, and both go on.
#[test]
fn row_08_a_copied_tab_goes_on_beside_the_first() {
    let browser = begin(Engine::Chromium, 30);
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    let first = browser.tab();
    browser.tell_mornings(&[5], 0);
    browser.wait_until("a morning", || browser.mornings_told() == 1);
    let address = browser.address();
    browser.open_tab_at(&address);
    on_screen(&browser, "Your plan");
    browser.tell_mornings(&[4, 3], 0);
    browser.wait_until("two mornings", || browser.mornings_told() == 2);
    browser.switch_to(&first);
    browser.tell_mornings(&[2, 1], 0);
    browser.wait_until("two mornings", || browser.mornings_told() == 2);
    browser.reload();
    on_screen(&browser, "Your plan");
    assert_eq!(mornings(&record_of(&stored(&browser))), 5);
}

/// A tab that stood still meanwhile goes on where the other one is.
#[test]
fn row_06_answers_given_in_two_tabs_are_all_kept() {
    let browser = Browser::open("/");
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, "Do you have any of these signs?");
    let first = browser.tab();
    browser.open_tab("/");
    none_of_these(&browser, "Do you have any of these signs?");
    none_of_these(&browser, "any of these now?");
    on_screen(&browser, "any of this fit you?");
    browser.switch_to(&first);
    none_of_these(&browser, "Do you have any of these signs?");
    none_of_these(&browser, "any of this fit you?");
    on_screen(&browser, "heart, lungs and balance?");
    browser.reload();
    on_screen(&browser, "heart, lungs and balance?");
}
