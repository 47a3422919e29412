//! The program takes over a page that somebody is already using, and never loses the place.

use browser_tests::reader::on_screen;
use browser_tests::walks::WALKS;
use browser_tests::{Browser, Setup};
use serde_json::json;

/// A browser in which the program waits at the door until [`let_in`].
fn slow() -> Setup {
    Browser::with().first(
        "const load = WebAssembly.instantiateStreaming;
         const open = new Promise(open => { window.letIn = open; });
         WebAssembly.instantiateStreaming = async (...program) => { await open; return load.apply(WebAssembly, program); };",
    )
}

fn let_in(browser: &Browser) {
    browser.eval("letIn();");
    browser.wait_until("the program to run", || {
        browser.eval("return document.documentElement.dataset.program") == json!("running")
    });
}

#[test]
fn the_article_below_the_question_is_not_kept_from_anybody() {
    let browser = slow().start();
    browser.go_path("/");
    browser.wait_until("the article to be laid out", || {
        browser.eval(
            "const step = document.querySelector('.article dd');
             return step?.checkVisibility({ contentVisibilityAuto: true }) && step.getBoundingClientRect().height > 0;",
        ) == json!(true)
    });
}

fn age(browser: &Browser) -> serde_json::Value {
    browser.eval(
        "const field = document.querySelector('#age-0');
         return [field.value, document.activeElement === field, field.selectionStart];",
    )
}

#[test]
fn an_age_half_typed_goes_on_where_it_was() {
    let browser = slow().start();
    browser.go_path("/");
    browser.click("#consent-0");
    browser.click("#age-0");
    browser.press("4");
    let_in(&browser);
    on_screen(&browser, "A strength plan");
    assert_eq!(age(&browser), json!(["4", true, 1]));
    browser.press("0");
    assert_eq!(age(&browser), json!(["40", true, 2]));
    browser.click_text("Start");
    on_screen(&browser, "How old are you?");
    assert_eq!(age(&browser)[0], json!("40"));
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn the_caret_stays_inside_of_what_was_typed() {
    let browser = slow().start();
    browser.go_path("/");
    browser.click("#age-0");
    for key in ["5", "2", "ArrowLeft"] {
        browser.press(key);
    }
    let_in(&browser);
    on_screen(&browser, "A strength plan");
    assert_eq!(age(&browser), json!(["52", true, 1]));
    browser.press("Backspace");
    browser.press("6");
    assert_eq!(age(&browser), json!(["62", true, 1]));
}

#[test]
fn what_is_no_number_stays_too() {
    let browser = slow().start();
    browser.go_path("/");
    browser.type_into("#age-0", "forty");
    let_in(&browser);
    on_screen(&browser, "A strength plan");
    assert_eq!(age(&browser)[0], json!("forty"));
    browser.press("Tab");
    browser.wait_for_text("Please type a whole number");
}

#[test]
fn a_field_just_entered_keeps_the_focus() {
    let browser = slow().start();
    browser.go_path("/");
    browser.click("#age-0");
    let_in(&browser);
    on_screen(&browser, "A strength plan");
    browser.press("7");
    assert_eq!(age(&browser), json!(["7", true, 1]));
}

#[test]
fn whoever_typed_no_age_is_asked_later() {
    let browser = slow().start();
    browser.go_path("/");
    browser.click("#consent-0");
    let_in(&browser);
    on_screen(&browser, "A strength plan");
    assert_eq!(browser.count("#age-0"), 0);
    assert_eq!(browser.eval("return document.activeElement.id"), json!("consent-0"));
    assert_eq!(browser.count("#consent-0:checked"), 1);
}

#[test]
fn the_focus_returns_to_what_asked_when_the_reader_says_no() {
    let browser = Browser::with().start();
    let focus = |wanted: &str| {
        browser.wait_until(&format!("the focus on {wanted}"), || {
            browser.eval("return document.activeElement.id") == json!(wanted)
        });
    };
    let walk = WALKS
        .iter()
        .find(|walk| walk.name == "clinician")
        .expect("the walk is there");
    walk.through(&browser, |name| match name {
        "clinician-sure" => {
            focus("seen-no");
            browser.click_text("No, not yet");
            focus("seen");
        }
        "data-delete" => {
            focus("delete-no");
            browser.click_text("No, keep it");
            focus("delete");
        }
        _ => {}
    });
    let copy = browser.folder().join("copy.json");
    std::fs::copy(browser_tests::repository().join("tests/saved/export-1.json"), &copy).expect("the copy is there");
    browser.choose_file("input[type=file]", &copy);
    browser.click_text("Leave it");
    focus("import-0");
}
