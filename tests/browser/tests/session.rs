//! A session led from start to end in the built page. The browser is real; only the clock is the test's own.

use browser_tests::Browser;
use browser_tests::reader::{answer_everything, be_warm, begin_session, key_on, on_screen};
use serde_json::json;

/// At the start of the warm-up, with the clock in hand.
#[track_caller]
fn at_warm_up(browser: &Browser) {
    browser.take_the_clock();
    browser.open_path("/");
    answer_everything(browser);
    begin_session(browser);
}

/// Before the first set of the first exercise.
#[track_caller]
fn at_first_exercise(browser: &Browser) {
    at_warm_up(browser);
    be_warm(browser);
}

#[track_caller]
fn number(browser: &Browser, number: &str, unit: &str) {
    let now = || (browser.text(".big"), browser.text(".unit"));
    browser.wait_until(&format!("the number {number} {unit:?}, not {:?}", now()), || {
        now() == (number.to_owned(), unit.to_owned())
    });
}

#[track_caller]
fn choose(browser: &Browser, what: &str) {
    if !browser.shows("What do you want to hear?") {
        browser.click(".stage > .more > summary");
    }
    browser.click(what);
}

#[test]
fn hands_free_a_whole_session_follows_by_itself_and_asks_after_each_exercise() {
    let browser = Browser::with().size(390, 800).start();
    at_warm_up(&browser);
    choose(&browser, "#sound-1");
    choose(&browser, "#hands-free-0");
    browser.click_text("Start");
    number(&browser, "5", "seconds to get ready");
    browser.seconds_pass(2);
    number(&browser, "3", "seconds to get ready");
    browser.seconds_pass(3);
    number(&browser, "90", "seconds left");
    browser.seconds_pass(90);
    number(&browser, "30", "seconds to get ready");
    let mut asked = 0;
    for _ in 0..200 {
        browser.seconds_pass(10);
        if browser.count("#effort-1") > 0 {
            assert_eq!(browser.alarms(), 0, "nothing rings while the reader is asked");
            assert!(browser.shows("You did 2 of 2 sets.") || browser.shows("You did 3 of 3 sets."));
            browser.click("#during-1");
            browser.click("#effort-1");
            asked += 1;
            browser.wait_until("the next thing", || browser.count("#effort-1") == 0);
        }
        if browser.text("#screen-heading").contains("cool down") {
            break;
        }
    }
    on_screen(&browser, "cool down");
    assert_eq!(asked, 4);
    browser.click("#pain-1");
    browser.click_text("Finish the session");
    browser.wait_for_text("1 of 3 sessions done this week");
    assert_eq!(browser.alarms(), 0);
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn asleep_or_with_its_clock_set_back_the_session_is_where_it_truly_is() {
    let browser = Browser::with().start();
    at_warm_up(&browser);
    browser.click_text("Start");
    browser.seconds_pass(5);
    number(&browser, "90", "seconds left");
    assert_eq!(browser.alarms(), 1);
    browser.sleep(30);
    number(&browser, "60", "seconds left");
    // Nobody can tell how much of the second went by in which the clock was set.
    browser.set_clock(-3600);
    browser.seconds_pass(2);
    number(&browser, "59", "seconds left");
    browser.click_text("Pause");
    browser.wait_for_text("Paused");
    assert_eq!(browser.alarms(), 0, "nothing rings in a pause");
    browser.sleep(600);
    number(&browser, "59", "seconds left");
    browser.click_text("Go on");
    browser.seconds_pass(9);
    number(&browser, "50", "seconds left");
    browser.click_text("Leave");
    on_screen(&browser, "Your plan");
    assert_eq!(browser.alarms(), 0, "nothing rings outside of a session");
}

#[test]
fn a_reload_in_the_middle_offers_to_go_on_and_remembers_how_the_reader_is_led() {
    let browser = Browser::with().start();
    at_first_exercise(&browser);
    let exercise = browser.text("#screen-heading");
    choose(&browser, "#sound-1");
    for _ in 0..6 {
        browser.click(".steer > button");
        browser.wait_for(".steer > button");
    }
    browser.wait_for_text("seconds of rest");
    browser.reload();
    on_screen(&browser, "Your plan");
    browser.wait_for_text("You stopped in the middle of a session");
    browser.click_text("Go on with your session");
    on_screen(&browser, &exercise);
    browser.wait_for_text("Set 2 of 2, left side");
    assert!(browser.shows("Sound: beeps"));
    browser.click(".steer > button");
    number(&browser, "5", "seconds to get ready");
    // Another day it is not offered any more.
    let kept = browser.local_storage("strongback.session").unwrap_or_default();
    let day = browser.eval(&format!("return JSON.parse({}).day - 1;", json!(kept)));
    browser.eval(&format!(
        "const kept = JSON.parse({}); kept.day = {day}; localStorage.setItem('strongback.session', JSON.stringify(kept));",
        json!(kept)
    ));
    browser.reload();
    on_screen(&browser, "Your plan");
    assert!(!browser.shows("You stopped in the middle of a session"));
}

#[test]
fn the_keyboard_alone_leads_through_an_exercise_and_its_pain() {
    let browser = Browser::with().start();
    at_first_exercise(&browser);
    browser.wait_until("the focus on the heading", || {
        browser.focus() == browser.text("#screen-heading")
    });
    key_on(&browser, "Start", "Enter");
    browser.wait_until("the focus on the same button", || browser.focus() == "Start now");
    browser.press("Enter");
    browser.wait_until("the focus on the same button", || browser.focus() == "Done");
    assert_eq!(browser.alarms(), 0, "repetitions by hand need no clock");
    browser.press("Shift+Tab");
    assert_eq!(browser.focus(), "Pause");
    browser.press("Enter");
    browser.wait_until("the focus on the way on", || browser.focus() == "Go on");
    browser.press("Enter");
    key_on(&browser, "This hurts", "Enter");
    on_screen(&browser, "How much does it hurt?");
    browser.wait_until("the focus on the question", || {
        browser.focus().contains("How much does it hurt?")
    });
    browser.press("Tab");
    browser.press("Space");
    for _ in 0..7 {
        browser.press("ArrowRight");
    }
    browser.wait_for_text("Stop this move for today");
    assert_eq!(browser.count(".action-bar button"), 1, "red leaves one way");
    let exercise = || browser.text(".progress-bar span");
    assert_eq!(exercise(), "1 of 4");
    key_on(&browser, "Stop this exercise", "Enter");
    browser.wait_until("the next exercise", || exercise() == "2 of 4");
    assert!(
        browser
            .local_storage_keys()
            .iter()
            .any(|key| key.starts_with("strongback.diary.")),
        "it is noted"
    );
}

#[test]
fn the_stop_list_stays_open_from_one_exercise_to_the_next() {
    let browser = Browser::with().start();
    at_warm_up(&browser);
    browser.click(".session-top .stop summary");
    be_warm(&browser);
    browser.wait_for_text("1 of 4");
    for next in ["2 of 4", "3 of 4"] {
        browser.click_text("Skip or swap");
        browser.click("#leave-out-2");
        browser.click_text("Skip it today");
        browser.wait_for_text(next);
        assert_eq!(browser.count(".session-top .stop[open]"), 1);
        assert_eq!(browser.count("#leave-out-2:checked"), 0);
    }
}

/// A browser whose voice, buzz and screen lock write down what they are asked for.
const LISTENING: &str = r"
window.spoken = [];
window.hushed = 0;
window.buzzes = 0;
window.locks = [];
Object.defineProperty(navigator, 'vibrate', { value: () => { buzzes += 1; return true; } });
Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{}], cancel() { hushed += 1; }, speak(words) { spoken.push(words.text); },
} });
Object.defineProperty(navigator, 'wakeLock', { value: { async request() {
    const lock = { released: false, async release() { this.released = true; } };
    locks.push(lock);
    return lock;
} } });
";

#[test]
fn a_voice_counts_in_and_the_screen_stays_on_until_the_reader_leaves() {
    let browser = Browser::with().start();
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTENING }));
    at_warm_up(&browser);
    choose(&browser, "#sound-2");
    let spoken = || browser.eval("return spoken.splice(0);");
    assert_eq!(spoken(), json!(["This is the voice."]));
    browser.click_text("Start");
    browser.seconds_pass(6);
    assert_eq!(spoken(), json!(["Get ready. March on the spot.", "3", "2", "1", "Go."]));
    let locks = || browser.eval("return locks.map(lock => lock.released);");
    assert_eq!(locks(), json!([false]));
    // The browser takes the lock back while the page is hidden.
    browser.eval("locks[0].released = true;");
    browser.sleep(1);
    assert_eq!(locks(), json!([true, false]));
    browser.click_text("Leave");
    on_screen(&browser, "Your plan");
    assert_eq!(locks(), json!([true, true]));
    assert_eq!(spoken(), json!([]));
}

#[test]
fn nothing_is_said_on_after_a_pause_or_pain_and_nothing_buzzes_where_nothing_is_to_be_heard() {
    let browser = Browser::with().start();
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTENING }));
    at_warm_up(&browser);
    let buzzes = || browser.eval("const now = buzzes; buzzes = 0; return now;");
    browser.click_text("Start");
    browser.seconds_pass(6);
    assert_eq!(buzzes(), json!(0), "nothing was to be heard");
    choose(&browser, "#sound-2");
    be_warm(&browser);
    browser.click(".steer > button");
    browser.seconds_pass(2);
    assert_ne!(buzzes(), json!(0));
    for press in ["Pause", "This hurts"] {
        browser.eval("spoken.splice(0); hushed = 0;");
        browser.click_text(press);
        browser.wait_for_text(if press == "Pause" {
            "Paused"
        } else {
            "How much does it hurt?"
        });
        assert_ne!(browser.eval("return hushed;"), json!(0), "{press}");
        assert_eq!(browser.eval("return spoken;"), json!([]), "{press}");
        if press == "Pause" {
            browser.click_text("Go on");
        }
    }
}

/// A browser without any of it, or with all of it refusing.
const BARE: &str = r"
for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance', 'AudioContext'])
    Object.defineProperty(window, name, { value: undefined });
Object.defineProperty(navigator, 'vibrate', { value: undefined });
Object.defineProperty(navigator, 'wakeLock', { value: { request: () => Promise.reject(new Error('no')) } });
";

#[test]
fn without_sound_or_lock_everything_is_on_the_screen_and_nothing_is_promised() {
    let browser = Browser::with().size(320, 640).start();
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": BARE }));
    at_warm_up(&browser);
    choose(&browser, "#sound-2");
    browser.wait_for_text("lets us make no sound");
    browser.click_text("Start");
    browser.seconds_pass(95);
    browser.wait_for_text("Cat-cow");
    let fits = |what: &str| {
        let wide = browser.eval("return document.documentElement.scrollWidth");
        assert!(
            wide.as_f64().is_some_and(|wide| wide <= 321.0),
            "{what} is {wide} pixels wide"
        );
    };
    fits("the warm-up");
    be_warm(&browser);
    browser.wait_for_text("1 of 4");
    fits("the exercise");
    browser.click(".steer > button");
    fits("the lead-in");
    browser.click(".steer > button");
    fits("the work");
    browser.click_text("This hurts");
    on_screen(&browser, "How much does it hurt?");
    fits("the pain");
    browser.click("#during-1");
    browser.click_text("Stop this exercise");
    on_screen(&browser, "how was it?");
    fits("the question");
    assert_eq!(browser.complaints(), [""; 0]);
}
