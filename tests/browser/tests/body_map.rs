//! The body picture in a real browser: a finger and the keyboard do the same, and the picture follows the list.

use browser_tests::Browser;
use browser_tests::reader::none_of_these;

/// A reader whose back hurts, with everything before that page answered.
const AT_MOVES: &str = r#"{"about":[2,true,{"age":40}],"bones":[7,true,{}],"consent":[1,true,{}],"days":[5,true,{}],
    "emergency":[3,true,{}],"heart":[6,true,{}],"joints":[8,true,{}],
    "pain":[9,true,{"how_long":"2_to_6_weeks","now":3,"trend":"same"}],"same_day":[4,true,{}],"v":1}"#;

fn open(width: u32) -> Browser {
    let browser = Browser::with().size(width, 800).open("/");
    browser.set_local_storage("strongback.answers", AT_MOVES);
    browser.reload();
    // Nothing says on which day that list was answered.
    none_of_these(&browser, "any of these signs?");
    browser.wait_for(".body-map");
    browser
}

fn is(browser: &Browser, css: &str) -> bool {
    browser.count(css) > 0
}

#[track_caller]
fn wait_for(browser: &Browser, css: &str, there: bool) {
    browser.wait_until(&format!("{css} to be there: {there}"), || is(browser, css) == there);
}

/// A region as a finger finds it.
fn touch(browser: &Browser, side: u8, spot: &str) {
    browser.click(&format!(".side:nth-of-type({side}) [data-spot={spot}]"));
}

#[test]
fn a_finger_on_the_picture_ticks_the_list_and_answers_the_question_about_the_leg() {
    let browser = open(390);
    for (spot, at) in [("back_left", 2), ("buttock_left", 4), ("below_knee_left", 8)] {
        touch(&browser, 1, spot);
        wait_for(&browser, &format!("#spots-{at}:checked"), true);
        wait_for(&browser, &format!("[data-spot={spot}][data-lit=strong] .tick"), true);
    }
    wait_for(&browser, "#leg_pain-2:checked", true);
    // The same leg from the front, a second time: the mark is gone, and the thigh above the knee is what is left.
    touch(&browser, 2, "below_knee_left");
    wait_for(&browser, "#spots-8:checked", false);
    wait_for(&browser, "#leg_pain-1:checked", true);
    // The list has the last word.
    browser.click("#leg_pain-0");
    wait_for(&browser, "#spots-4:checked", false);
    wait_for(&browser, "#leg_pain-0:checked", true);
    assert!(is(&browser, "#spots-2:checked"), "a sore back says nothing of the leg");
    browser.reload();
    browser.wait_for(".body-map");
    wait_for(&browser, "#spots-2:checked", true);
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn the_keyboard_marks_what_a_finger_marks() {
    let browser = open(1280);
    browser.eval("document.querySelector('#spots-6').focus()");
    browser.press("Space");
    wait_for(
        &browser,
        ".side:nth-of-type(1) [data-spot=thigh_left][data-lit=strong]",
        true,
    );
    wait_for(
        &browser,
        ".side:nth-of-type(2) [data-spot=thigh_left][data-lit=strong]",
        true,
    );
    browser.press("Tab");
    browser.press("Space");
    wait_for(&browser, "#leg_pain-3:checked", true);
    browser.wait_for_text("first list again");
    browser.press("Space");
    wait_for(&browser, "#leg_pain-1:checked", true);
}

#[test]
fn main_pain_between_the_shoulder_blades_ends_before_a_plan() {
    let browser = open(768);
    browser.click("#leg_pain-0");
    touch(&browser, 1, "between_blades");
    browser.click_text("Continue");
    browser.wait_for("#error-summary");
    browser.click("#mid_back-0");
    wait_for(&browser, "#mid_back-1", false);
    wait_for(&browser, "#spots-0:checked:disabled", true);
    // Another tap takes nothing back.
    touch(&browser, 1, "between_blades");
    browser.click_text("Continue");
    browser.wait_for_text("Main pain between the shoulder blades or round the chest");
    assert!(!browser.shows("Your plan:"), "{}", browser.page_text());
}

#[test]
fn every_region_is_large_enough_for_a_finger_on_a_small_phone() {
    let browser = open(320);
    let smallest = browser.eval(
        "return Math.min(...[...document.querySelectorAll('.touch')].map(e => {
            const box = e.getBoundingClientRect();
            return Math.min(box.width, box.height);
        }));",
    );
    assert!(smallest.as_f64().is_some_and(|size| size >= 24.0), "{smallest} pixels");
    assert_eq!(
        browser.eval("return document.documentElement.scrollWidth > innerWidth"),
        false
    );
}
