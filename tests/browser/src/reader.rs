//! What readers do over and over: the ways to a plan, to a session and to a stop, by the words on the screen.
//!
//! [`walks`](crate::walks) are for looking at screens one after another; these are for tests that begin in the middle.

use std::thread;
use std::time::Duration;

use crate::Browser;

/// Waits for a screen, by words of its heading.
#[track_caller]
pub fn on_screen(browser: &Browser, heading: &str) {
    browser.wait_until(
        &format!("the heading {heading:?}"),
        || matches!(&browser.texts("#screen-heading")[..], [only] if only.contains(heading)),
    );
}

/// Agrees on the first screen, and starts.
#[track_caller]
pub fn start(browser: &Browser) {
    on_screen(browser, "A strength plan");
    browser.click("#consent-0");
    browser.click_text("Start");
}

#[track_caller]
pub fn tell_age(browser: &Browser, age: &str) {
    on_screen(browser, "How old are you?");
    browser.type_into("#age-0", age);
    browser.click_text("Continue");
}

/// Leaves the list under this heading without a tick.
#[track_caller]
pub fn none_of_these(browser: &Browser, heading: &str) {
    on_screen(browser, heading);
    browser.click_text("None of these");
}

/// From the list of emergency signs, with its first one ticked, to the screen that sends for help.
#[track_caller]
pub fn tick_an_emergency_sign(browser: &Browser) {
    on_screen(browser, "Do you have any of these signs?");
    browser.click("input[type=checkbox]");
    browser.click_text("Continue");
    on_screen(browser, "Please get emergency help now");
}

/// From the first screen to the plan of somebody of 40: pain of 3 for some months, nothing special, a chair.
#[track_caller]
pub fn answer_everything(browser: &Browser) {
    start(browser);
    tell_age(browser, "40");
    none_of_these(browser, "Do you have any of these signs?");
    from_same_day_on(browser);
}

/// The rest of [`answer_everything`], from the second list of signs on.
#[track_caller]
pub fn from_same_day_on(browser: &Browser) {
    none_of_these(browser, "any of these now?");
    none_of_these(browser, "any of this fit you?");
    none_of_these(browser, "heart, lungs and balance?");
    none_of_these(browser, "be careful with?");
    none_of_these(browser, "Which joints hurt");
    on_screen(browser, "How is your back?");
    browser.click("label[for=duration_weeks-4], #duration_weeks-4");
    browser.click("#pain_now-3");
    browser.click("#worsening-1");
    browser.click_text("Continue");
    none_of_these(browser, "come and go?");
    on_screen(browser, "What bothers your back");
    browser.click("#leg_pain-0");
    browser.click_text("Continue");
    on_screen(browser, "Which drawing");
    browser.click_text("Skip this");
    on_screen(browser, "What do you want to do better?");
    browser.click_text("Continue");
    on_screen(browser, "What do you have");
    browser.click("#equip-0");
    browser.click_text("Continue");
    on_screen(browser, "strength check");
    browser.click_text("Skip the tests");
    on_screen(browser, "Your plan: 3 short sessions a week");
}

/// From the plan to the warm-up of its next session, on a day with pain of 2.
#[track_caller]
pub fn begin_session(browser: &Browser) {
    on_screen(browser, "Your plan");
    browser.click(".plan .action-bar button:last-child");
    on_screen(browser, "Before you start");
    browser.click("#pain-2");
    browser.click_text("Continue");
    on_screen(browser, "Warm up");
}

/// From the warm-up to before the first set of the first exercise.
#[track_caller]
pub fn be_warm(browser: &Browser) {
    on_screen(browser, "Warm up");
    browser.click_text("Skip the warm-up");
    browser.wait_until(
        "the first exercise",
        || matches!(&browser.texts("#screen-heading")[..], [only] if !only.contains("Warm up")),
    );
}

/// Starts and ends every set by hand, and cuts each countdown short.
#[track_caller]
pub fn do_sets(browser: &Browser) {
    for _ in 0..60 {
        if browser.count("#effort-1") > 0 {
            return;
        }
        browser.click(".steer > button");
        // A press right after the last one is meant for the part before.
        thread::sleep(Duration::from_millis(20));
    }
    panic!("the sets have no end");
}

/// From the plan through all of the next session to the progress.
#[track_caller]
pub fn do_next_session(browser: &Browser) {
    begin_session(browser);
    be_warm(browser);
    for _ in 0..8 {
        browser.wait_until("the next exercise or the end", || browser.count("#screen-heading") == 1);
        if browser.text("#screen-heading").contains("cool down") {
            break;
        }
        let heading = browser.text("#screen-heading");
        do_sets(browser);
        browser.click("#during-1");
        browser.click("#effort-1");
        browser.wait_until("the next screen", || browser.text("#screen-heading") != heading);
    }
    on_screen(browser, "cool down");
    browser.click("#pain-1");
    browser.click_text("Finish the session");
}

/// Goes to a control with the Tab key alone, by the beginning of its name, and presses a key on it.
#[track_caller]
pub fn key_on(browser: &Browser, name: &str, key: &str) {
    for _ in 0..60 {
        if browser.focus().starts_with(name) {
            browser.press(key);
            return;
        }
        browser.press("Tab");
    }
    panic!(
        "the keyboard alone does not reach {name:?}; the focus is on {:?}",
        browser.focus()
    );
}
