//! Links in a real browser: they are looked at in memory, and leave nothing behind until the reader says so.

#[path = "../../common/readers.rs"]
mod readers;

use browser_tests::reader::{begin_session, none_of_these, on_screen, tell_age};
use browser_tests::{Browser, Setup};
use readers::{kept, newcomer, today, trained_for};
use serde_json::{Value, json};
use strongback::app::Model;
use strongback::codec::link::{Link, read, write};
use strongback::domain::shared::SharedPlan;

fn plan_link() -> String {
    let sender = trained_for(today(), 12);
    write(&Link::Plan(SharedPlan::of(&sender.week().expect("a plan").plan)))
}

fn answers_link() -> String {
    write(&Link::Answers(newcomer(today()).draft().as_of(today())))
}

/// Keeps this reader's record in the browser.
fn keep(browser: &Browser, reader: &Model) {
    browser.open_path("/none");
    for (key, text) in kept(&reader.record) {
        browser.set_local_storage(&key, &text);
    }
}

/// Every byte that is kept.
fn stored(browser: &Browser) -> Value {
    browser.eval("return Object.fromEntries(Object.entries(localStorage).sort());")
}

fn fragment(browser: &Browser) -> String {
    browser
        .eval("return location.hash;")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Nothing went wrong; that a page which is not there was asked for is this test's own doing.
#[track_caller]
fn no_complaint(browser: &Browser) {
    let complaints = browser.complaints();
    let found: Vec<_> = complaints
        .iter()
        .filter(|line| !line.contains("404 (Not Found)"))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

/// Opens a link while the page is open already.
fn go_to_fragment(browser: &Browser, text: &str) {
    browser.eval(&format!("location.hash = {};", json!(text)));
}

#[test]
fn row_15_no_stored_byte_changes_until_the_plan_is_used() {
    let browser = Browser::with().start();
    keep(&browser, &trained_for(today(), 3));
    // What the program keeps of itself is kept now.
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    let before = stored(&browser);
    let same = |step: &str| assert_eq!(stored(&browser), before, "{step}");

    browser.open_path(&format!("/?from=mail#{}", plan_link()));
    on_screen(&browser, "A link was opened");
    same("opened");
    assert_eq!(fragment(&browser), "", "the link leaves the address");
    assert_eq!(browser.eval("return location.search;"), json!("?from=mail"));
    browser.click_text("Go on with my answers from this device");
    on_screen(&browser, "any of these signs?");
    same("begun");
    browser.click_text("About");
    on_screen(&browser, "About this tool");
    same("about");
    browser.click_text("Questions");
    none_of_these(&browser, "any of these signs?");
    on_screen(&browser, "Your plan");
    browser.wait_for_text("A shared plan, fitted to your answers");
    same("fitted");
    // It is used before it is trained with.
    assert_eq!(
        browser.texts(".plan .action-bar button"),
        ["Use it on this device"],
        "the one action"
    );
    browser.click_text("Use it on this device");
    on_screen(&browser, "Use the shared plan?");
    same("side by side");
    // Closing the tab is a way out of each of these; so is loading the page again.
    browser.reload();
    on_screen(&browser, "Your plan");
    assert!(!browser.shows("A shared plan, fitted"));
    same("loaded again");

    browser.open_path(&format!("/?from=chat#{}", plan_link()));
    on_screen(&browser, "A link was opened");
    browser.click_text("Go on with my answers from this device");
    none_of_these(&browser, "any of these signs?");
    browser.wait_for_text("A shared plan, fitted to your answers");
    browser.click_text("Use it on this device");
    on_screen(&browser, "Use the shared plan?");
    browser.click_text("Use the shared plan");
    browser.wait_for_text("You follow a plan that was shared with you");
    assert_ne!(stored(&browser), before);
    browser.reload();
    browser.wait_for_text("You follow a plan that was shared with you");
    browser.click_text("Back to my own plan");
    browser.wait_until("one's own plan", || !browser.shows("You follow a plan"));
    browser.reload();
    on_screen(&browser, "Your plan");
    assert!(!browser.shows("You follow a plan"));
    no_complaint(&browser);
}

#[test]
fn whoever_has_nothing_here_answers_first_and_keeps_nothing_by_looking() {
    let browser = Browser::open(&format!("/#{}", plan_link()));
    on_screen(&browser, "A link was opened");
    browser.click_text("Go on to the questions");
    on_screen(&browser, "A strength plan");
    browser.click("#consent-0");
    browser.click_text("Start");
    tell_age(&browser, "40");
    on_screen(&browser, "any of these signs?");
    assert_eq!(stored(&browser), json!({}));
    browser.click("input[type=checkbox]");
    browser.click_text("Continue");
    on_screen(&browser, "Please get emergency help now");
    assert_eq!(stored(&browser), json!({}));
    assert_eq!(browser.count("nav.places"), 0);
}

#[test]
fn a_link_opens_in_a_page_that_is_open_already_and_another_after_it() {
    let browser = Browser::open("/");
    on_screen(&browser, "A strength plan");
    go_to_fragment(&browser, &plan_link());
    on_screen(&browser, "A link was opened");
    browser.wait_for_text("A plan was shared with you");
    assert_eq!(fragment(&browser), "");
    go_to_fragment(&browser, &answers_link());
    browser.wait_for_text("Somebody's answers were shared with you");
    browser.wait_until("the focus on the heading", || {
        browser.eval("return document.activeElement.id;") == json!("screen-heading")
    });
    browser.click_text("Not now");
    on_screen(&browser, "A strength plan");
    browser.wait_until("the first entry", || browser.eval("return history.state;") == json!(0));
    // The entries of the two links are there still, and say nothing any more.
    browser.forward();
    browser.wait_until("the entry of the first", || {
        browser.eval("return history.state;") == json!(1)
    });
    on_screen(&browser, "A strength plan");
    assert_eq!(fragment(&browser), "");
    no_complaint(&browser);
}

#[test]
fn row_17_foreign_fragments_stay_where_they_are() {
    for foreign in ["#comments", "#?secret=x", "#/a/b"] {
        let browser = Browser::open(&format!("/{foreign}"));
        on_screen(&browser, "A strength plan");
        assert_eq!(fragment(&browser), foreign);
        go_to_fragment(&browser, "elsewhere");
        browser.wait_until("the fragment", || fragment(&browser) == "#elsewhere");
        on_screen(&browser, "A strength plan");
    }
}

#[test]
fn row_14_a_link_that_lost_a_part_says_so_and_opens_when_it_is_whole() {
    let link = plan_link();
    let browser = Browser::with().start();
    keep(&browser, &newcomer(today()));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    let before = stored(&browser);
    for (bad, said) in [
        (link[..link.len() - 5].to_owned(), "This link is not complete"),
        ("sb1.".to_owned(), "This link is not complete"),
        (
            format!("{}U", &link[..link.len() - 1]),
            "A character of this link was changed or lost",
        ),
    ] {
        go_to_fragment(&browser, &bad);
        on_screen(&browser, "This link cannot be opened");
        browser.wait_for_text(said);
        assert_eq!(fragment(&browser), "");
        browser.click_text("Back");
        on_screen(&browser, "Your plan");
    }
    browser.click_text("My data");
    browser.type_into("#link-0", &format!("https://back.example/plan/#{link}"));
    browser.click_text("Open it");
    on_screen(&browser, "A link was opened");
    browser.click_text("Not now");
    on_screen(&browser, "Your data");
    assert_eq!(stored(&browser), before);
}

#[test]
fn row_16_a_frame_without_an_address_of_its_own_opens_a_link_too() {
    let browser = Browser::open("/none");
    browser.eval(
        "const request = new XMLHttpRequest();
         request.open('GET', '/', false);
         request.send();
         const frame = document.createElement('iframe');
         frame.srcdoc = request.responseText;
         document.body.append(frame);
         window.inside = () => frame.contentDocument;",
    );
    let heading = || browser.eval("return inside().querySelector('#screen-heading')?.textContent ?? '';");
    browser.wait_until("the program in the frame", || {
        browser.eval("return inside().documentElement.dataset.program ?? '';") == json!("running")
    });
    browser.eval(&format!("inside().defaultView.location.hash = {};", json!(plan_link())));
    browser.wait_until("the link in the frame", || heading() == json!("A link was opened"));
    no_complaint(&browser);
}

#[test]
fn a_session_waits_for_the_link_to_be_looked_at() {
    let browser = Browser::with().start();
    keep(&browser, &newcomer(today()));
    browser.open_path("/");
    begin_session(&browser);
    let before = stored(&browser);
    go_to_fragment(&browser, &plan_link());
    on_screen(&browser, "A link was opened");
    assert_eq!(stored(&browser), before);
    browser.click_text("Not now");
    on_screen(&browser, "Warm up");
    assert_eq!(stored(&browser), before);
}

#[test]
fn what_another_tab_keeps_or_deletes_meanwhile_is_minded() {
    let browser = Browser::with().start();
    keep(&browser, &newcomer(today()));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    go_to_fragment(&browser, &plan_link());
    on_screen(&browser, "A link was opened");
    let first = browser.tab();
    browser.open_tab("/");
    on_screen(&browser, "Your plan");
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    browser.switch_to(&first);
    on_screen(&browser, "A link was opened");
    browser.click_text("Not now");
    on_screen(&browser, "A strength plan");
    assert_eq!(stored(&browser), json!({}), "what was deleted stays deleted");
}

#[test]
fn what_another_tab_deletes_is_deleted_however_much_there_was() {
    let browser = Browser::with().start();
    keep(&browser, &trained_for(today(), 12));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    let first = browser.tab();
    let second = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    browser.switch_to(&first);
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    browser.switch_to(&second);
    on_screen(&browser, "A strength plan");
    assert_eq!(stored(&browser), json!({}), "what was deleted stays deleted");
}

#[test]
fn a_professional_reads_and_prints_it() {
    let sender = newcomer(today());
    let plan = SharedPlan::of(&sender.week().expect("a plan").plan);
    let browser = Browser::open(&format!(
        "/#{}",
        write(&Link::AnswersAndPlan(sender.draft().as_of(today()), plan))
    ));
    on_screen(&browser, "A link was opened");
    browser.click_text("I am a doctor or physiotherapist");
    on_screen(&browser, "The plan as it was shared");
    assert_eq!(browser.count(".action-bar"), 0);
    let text = browser.printed_text();
    assert!(
        text.contains("The plan as it was shared") && text.contains("Session 1"),
        "{text}"
    );
    assert!(
        !text.contains("Print this plan") && !text.contains("Back to the link"),
        "{text}"
    );
    assert_eq!(stored(&browser), json!({}));
}

/// A browser whose clipboard does this with a text.
fn clipboard(write_text: &str) -> Setup {
    Browser::with().first(&format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {write_text} }} }});"
    ))
}

fn share(browser: &Browser) {
    keep(browser, &newcomer(today()));
    browser.open_path("/");
    on_screen(browser, "Your plan");
    browser.click_text("Share");
    on_screen(browser, "Share");
}

#[test]
fn the_link_is_copied_and_the_reader_told_so() {
    let browser = clipboard("async text => { window.copied = text; }").start();
    share(&browser);
    browser.click_text("Copy the link");
    browser.wait_for_text("Copied.");
    let copied = browser.eval("return copied;").as_str().unwrap_or_default().to_owned();
    assert!(copied.starts_with("http"), "{copied}");
    assert!(matches!(read(&copied), Ok(Link::Plan(_))), "{copied}");
    assert_eq!(
        browser.eval("return document.activeElement.textContent;"),
        json!("Copy the link")
    );
    // Answers are in it only once they were chosen.
    browser.click("#share-1");
    browser.click_text("Copy the link");
    browser.wait_for_text("Copied.");
    let copied = browser.eval("return copied;").as_str().unwrap_or_default().to_owned();
    assert!(matches!(read(&copied), Ok(Link::Answers(_))), "{copied}");
    no_complaint(&browser);
}

#[test]
fn where_the_clipboard_refuses_the_link_is_marked_to_copy_by_hand() {
    for refuses in ["async () => { throw new Error('no'); }", "undefined"] {
        let browser = clipboard(refuses).start();
        share(&browser);
        browser.click_text("Copy the link");
        browser.wait_for_text("The text is marked now");
        let marked = "const field = document.querySelector('#share-link');
             return document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;";
        browser.wait_until("the text to be marked", || browser.eval(marked) == json!(true));
    }
}

#[test]
fn the_systems_own_sheet_is_offered_where_there_is_one() {
    let browser = Browser::with()
        .first("navigator.canShare = what => !!what.url; navigator.share = async what => { window.sent = what.url; };")
        .start();
    share(&browser);
    browser.click_text("Send it with another app");
    browser.wait_until("the sheet", || browser.eval("return !!window.sent;") == json!(true));
    let without = Browser::with().first("delete Navigator.prototype.canShare;").start();
    share(&without);
    assert!(!without.shows("Send it with another app"));
}

#[test]
fn the_picture_is_dark_on_white_in_the_dark_and_four_centimetres_on_paper() {
    let browser = Browser::with().dark().start();
    share(&browser);
    let colours = browser.eval(
        "const fill = part => getComputedStyle(document.querySelector('.share .qr ' + part)).fill;
         return [fill('.ink'), fill('.paper')];",
    );
    assert_eq!(colours, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
    browser.click_text("Back");
    on_screen(&browser, "Your plan");
    browser.eval("dispatchEvent(new Event('beforeprint'));");
    browser.wait_until("the sheet", || browser.count(".sheet .qr") == 1);
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let millimetres = browser.eval(
        "const picture = document.querySelector('.sheet .qr');
         const [, , whole] = picture.getAttribute('viewBox').split(' ');
         return picture.getBoundingClientRect().width / 96 * 25.4 * (whole - 8) / whole;",
    );
    assert!(millimetres.as_f64().unwrap_or_default() >= 40.0, "{millimetres}");
}
