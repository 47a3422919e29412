//! The hosted page comes in two parts. A first visit does without the second until its plan is shown; after that it is
//! there before anybody asks for it, and where it does not come the reader is told. So does the element, which asks for the
//! second part once its reader begins.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use browser_tests::reader::{
    answer_everything, begin_session, from_same_day_on, none_of_these, on_screen, start, tell_age,
    tick_an_emergency_sign,
};
use browser_tests::server::Site;
use browser_tests::{Browser, Engine, repository};
use serde_json::{Value, json};

const NOT_LOADED: &str = "This part did not load.";
const LOADING: &str = "this part is still loading";

/// The path of the file of the built page that begins and ends so.
fn file(begins: &str, ends: &str) -> String {
    file_in("dist", begins, ends)
}

fn file_in(folder: &str, begins: &str, ends: &str) -> String {
    let names = fs::read_dir(repository().join(folder))
        .expect("the page is built")
        .flatten();
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found = names.find(|name| name.starts_with(begins) && name.ends_with(ends));
    format!("/{}", found.expect("the page has two parts"))
}

fn first() -> String {
    file("strongback-page-", "_bg.wasm")
}

fn rest() -> String {
    file("strongback-rest-", ".wasm")
}

/// The built page, with a worker that keeps no copy of anything.
fn site() -> Site {
    let site = Site::start();
    site.folder("/", &repository().join("dist"));
    site.page("/sw.js", "");
    site
}

/// The styles that come with the second part, from the last section of its file.
fn styles_of_rest() -> String {
    const NAME: &[u8] = b"\x06styles";
    let bytes = fs::read(repository().join("dist").join(&rest()[1..])).expect("the page is built");
    let at = bytes.windows(NAME.len()).rposition(|found| found == NAME);
    let styles = &bytes[at.expect("it holds styles") + NAME.len()..];
    String::from_utf8(styles.to_vec()).expect("styles are text")
}

/// Which rules of these styles dress something on the screen.
fn dressed(browser: &Browser, styles: &str) -> Value {
    let found = "const rules = (all) => [...all].flatMap((rule) =>
        rule.selectorText === undefined ? rules(rule.cssRules ?? []) : [rule.selectorText]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const found = rules(sheet.cssRules);
    if (!found.length) throw new Error('no styles');
    return found.filter((rule) => document.querySelector(rule));";
    browser.eval(&format!("const styles = {}; {found}", json!(styles)))
}

fn times(site: &Site, path: &str) -> usize {
    site.asked().iter().filter(|request| request.path == path).count()
}

fn a_first_visit_in(engine: Engine) {
    let (site, rest) = (site(), rest());
    let browser = Browser::with().engine(engine).start();
    browser.open_address(&site.address("/"));
    answer_everything(&browser);
    browser.wait_until("the second part to be asked for", || times(&site, &rest) == 1);
    let asked = site.paths();
    let position = |part: &str| asked.iter().position(|path| path == part);
    let (first, second) = (position(&first()), position(&rest));
    assert!(first.is_some() && first < second, "{asked:?}");
    // Each part brought its styles.
    let sheets = |count: usize| browser.eval("return document.adoptedStyleSheets.length;") == json!(count);
    browser.wait_until("the styles of both parts", || sheets(2));
    let tabs = browser.eval("return getComputedStyle(document.querySelector('.plan .tabs ul')).display;");
    assert_eq!(tabs, json!("flex"), "{engine:?}");
    begin_session(&browser);
    assert_eq!(times(&site, &rest), 1);
}

#[test]
fn a_first_visit_asks_for_the_second_part_once_its_plan_is_shown() {
    a_first_visit_in(Engine::Chromium);
}

#[test]
fn firefox_asks_for_it_then_too() {
    a_first_visit_in(Engine::Firefox);
}

#[test]
fn webkit_asks_for_it_then_too() {
    a_first_visit_in(Engine::WebKit);
}

#[test]
fn no_question_and_no_stop_needs_the_second_part() {
    let (site, rest) = (site(), rest());
    // Whatever asked for it would be told so.
    site.fail(&rest, 500);
    let visit = || {
        let browser = Browser::with().start();
        browser.open_address(&site.address("/"));
        start(&browser);
        browser
    };
    // To another tab, to the dialler, to a printer, and back.
    let away = |browser: &Browser| {
        for event in ["visibilitychange", "focusin"] {
            browser.eval(&format!("document.dispatchEvent(new Event('{event}'));"));
        }
        browser.eval("dispatchEvent(new Event('beforeprint'));");
        assert_eq!(times(&site, &rest), 0, "after a look elsewhere");
    };

    let browser = visit();
    away(&browser);
    tell_age(&browser, "40");
    away(&browser);
    tick_an_emergency_sign(&browser);
    away(&browser);
    assert_eq!(times(&site, &rest), 0, "an emergency");

    let browser = visit();
    tell_age(&browser, "16");
    for list in ["any of these signs?", "any of these now?", "any of this fit you?"] {
        none_of_these(&browser, list);
    }
    on_screen(&browser, "for adults");
    assert_eq!(times(&site, &rest), 0, "a child");

    let styles = styles_of_rest();
    let mut ends = BTreeSet::new();
    for seed in 1..=10 {
        let browser = visit();
        browser.eval(&format!("window.seed = {seed};"));
        let end = || browser.eval("return document.querySelector('.plan, .emergency, .clinician, .adults')?.className");
        let mut turns = 0;
        while end().is_null() {
            // Where it would be asked for, it would not be there.
            assert_eq!(
                times(&site, &rest),
                0,
                "by reader {seed} before {}",
                browser.text("#screen-heading")
            );
            assert_eq!(dressed(&browser, &styles), json!([]), "by reader {seed}");
            browser.eval(ANSWER);
            turns += 1;
            assert!(
                turns < 200,
                "reader {seed} stays on {}",
                browser.text("#screen-heading")
            );
        }
        // It is asked for beside a plan alone.
        let others = browser
            .complaints()
            .into_iter()
            .filter(|complaint| !complaint.contains(&rest));
        assert_eq!(others.collect::<Vec<_>>(), [""; 0], "reader {seed}");
        assert_eq!(dressed(&browser, &styles), json!([]), "at the end of reader {seed}");
        if end() != json!("plan") {
            assert_eq!(times(&site, &rest), 0, "reader {seed}");
        }
        ends.insert(end().as_str().map(str::to_owned));
        site.forget();
    }
    for end in ["plan", "clinician"] {
        assert!(ends.contains(&Some(end.to_owned())), "{ends:?}");
    }
}

#[test]
fn what_stands_in_the_page_needs_no_styles_of_the_program() {
    let site = site();
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    on_screen(&browser, "A strength plan");
    let sheets = "return document.adoptedStyleSheets.map((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText).join('')).join('');";
    let styles = browser.eval(sheets);
    // The same page without its program.
    site.fail(&first(), 500);
    let browser = Browser::with().start();
    browser.go(&site.address("/"));
    browser.wait_for_text("It has not started yet.");
    assert_eq!(dressed(&browser, styles.as_str().expect("a text")), json!([]));
}

/// Answers what is on the screen, one way or another, and goes on.
const ANSWER: &str = "const random = () => {
        seed = (seed * 48271) % 2147483647;
        return seed / 2147483647;
    };
    const seen = (css) => [...document.querySelectorAll(css)].filter((field) => field.labels?.[0]?.getClientRects().length);
    const names = new Set(seen('.card input[type=radio]').map((radio) => radio.name));
    for (const name of names) {
        const radios = seen(`.card input[name='${name}']`);
        if (!radios.some((radio) => radio.checked)) radios[Math.floor(random() * radios.length)].click();
    }
    const heading = document.querySelector('#screen-heading').textContent;
    const calm = window.last === heading;
    window.last = heading;
    for (const box of seen('.card input[type=checkbox]')) {
        if (!calm && !box.checked && random() < 0.07) box.click();
    }
    for (const field of seen('.card input[inputmode=numeric]')) {
        if (field.value) continue;
        field.value = 18 + Math.floor(random() * 22);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    document.querySelector('.card .actions [data-kind=primary], .card [data-kind=primary]').click();";

#[test]
fn what_did_not_load_is_told_and_can_be_pressed_again() {
    let (site, rest) = (site(), rest());
    site.fail(&rest, 503);
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    on_screen(&browser, "A strength plan");
    browser.click_text("About");
    browser.wait_for_text(NOT_LOADED);
    on_screen(&browser, "A strength plan");
    // What needs it not goes on, and the message is gone.
    answer_everything(&browser);
    assert!(!browser.shows(NOT_LOADED));
    browser.click(".plan .action-bar button[data-kind=primary]");
    browser.wait_for_text(NOT_LOADED);
    assert!(browser.local_storage("strongback.answers").is_some());
    site.mend(&rest);
    begin_session(&browser);
    assert!(!browser.shows(NOT_LOADED));
}

/// What is kept can only be read with the second part: where it does not come, nothing has started, and nothing is lost.
#[test]
fn whoever_comes_back_without_the_second_part_is_told_to_load_the_page_again() {
    let (site, rest) = (site(), rest());
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    start(&browser);
    tell_age(&browser, "40");
    let kept = browser.local_storage("strongback.answers");
    assert!(kept.is_some());
    site.fail(&rest, 503);
    browser.go(&site.address("/"));
    browser.wait_for_text("It has not started yet.");
    assert_eq!(browser.local_storage("strongback.answers"), kept);
    assert!(!browser.shows("This tool has stopped"));
    site.mend(&rest);
    browser.open_address(&site.address("/"));
    on_screen(&browser, "any of these signs?");
}

/// The second part comes when `arrive` is called, and `arrived` says that it has.
const HELD: &str = "const bring = window.fetch;
    const join = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const joined = await join(...given);
        window.arrived = true;
        return joined;
    };
    window.fetch = (...given) => new Promise((come) => { window.arrive = come; }).then(() => bring(...given));";

/// A plan that is shown while the second part is on its way.
fn before_it_comes(site: &Site) -> Browser {
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    browser.eval(HELD);
    answer_everything(&browser);
    browser.wait_until("the second part to be asked for", || {
        browser.eval("return window.arrive !== undefined") == json!(true)
    });
    browser
}

#[test]
fn a_press_that_waits_for_it_says_so_and_goes_on_by_itself() {
    let site = site();
    let browser = before_it_comes(&site);
    assert!(!browser.shows(LOADING), "nobody waits yet");
    browser.click(".plan .action-bar button[data-kind=primary]");
    browser.wait_for_text(LOADING);
    let seen = "const box = document.querySelector('.passing').getBoundingClientRect();
        const bar = document.querySelector('.action-bar').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= bar.top;";
    browser.wait_until("the message within the window, above the buttons", || {
        browser.eval(seen) == json!(true)
    });
    browser.eval("arrive();");
    on_screen(&browser, "Before you start");
    assert!(!browser.shows(LOADING));
}

#[test]
fn a_look_elsewhere_and_a_print_leave_the_press_waiting() {
    let site = site();
    let browser = before_it_comes(&site);
    browser.click(".plan .action-bar button[data-kind=primary]");
    browser.wait_for_text(LOADING);
    browser.eval("document.dispatchEvent(new Event('visibilitychange'));");
    assert_eq!(browser.eval("return window.arrived === undefined"), json!(true));
    site.stop();
    browser.eval("dispatchEvent(new Event('beforeprint'));");
    assert!(browser.shows(LOADING));
    site.start_again();
    browser.eval("arrive();");
    on_screen(&browser, "Before you start");
    assert!(!browser.shows(LOADING));
}

#[test]
fn a_place_in_the_page_needs_no_second_part() {
    let (site, rest) = (site(), rest());
    site.fail(&rest, 500);
    let browser = Browser::with().start();
    browser.open_address(&site.address("/#comments"));
    start(&browser);
    browser.eval("location.hash = '#top';");
    tell_age(&browser, "40");
    on_screen(&browser, "any of these signs?");
    assert!(!browser.shows(NOT_LOADED) && !browser.shows(LOADING));
    assert_eq!(times(&site, &rest), 0);
}

#[test]
fn whoever_goes_on_meanwhile_is_not_taken_away_by_an_earlier_press() {
    let site = site();
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    on_screen(&browser, "A strength plan");
    browser.eval(HELD);
    browser.click_text("About");
    browser.wait_for_text(LOADING);
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, "any of these signs?");
    assert!(!browser.shows(LOADING));
    browser.eval("arrive();");
    browser.wait_until("the second part", || {
        browser.eval("return window.arrived === true") == json!(true)
    });
    on_screen(&browser, "any of these signs?");
    browser.click_text("About");
    on_screen(&browser, "About this tool");
}

#[test]
fn a_print_without_a_connection_prints_the_screen() {
    let site = site();
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    on_screen(&browser, "A strength plan");
    site.stop();
    answer_everything(&browser);
    browser.eval("dispatchEvent(new Event('beforeprint'));");
    assert!(!browser.shows("This tool has stopped"));
    assert_eq!(browser.count(".sheet"), 0);
    assert!(browser.count(".exercise-row") > 0);
    site.start_again();
    begin_session(&browser);
}

/// What is said then, and the copy that can be saved, are there before the second part.
#[test]
fn a_fault_is_told_without_the_second_part() {
    let site = site();
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, "any of these signs?");
    site.stop();
    browser.eval("Node.prototype.insertBefore = () => { throw new Error('nothing comes in'); };");
    browser.click_text("None of these");
    browser.wait_for_text("This tool has stopped");
    assert!(browser.shows("What was kept on this device is still here"));
    assert_eq!(dressed(&browser, &styles_of_rest()), json!([]));
    browser.click_text("Save a copy");
    let text = fs::read_to_string(browser.downloaded(".json")).expect("the copy is there");
    assert!(text.contains("\"age\":40"), "{text}");
}

/// A print begins at once, so it cannot wait: a stand-in brings the second part while the page stands still.
#[test]
fn what_cannot_wait_brings_the_second_part_itself() {
    let (site, rest) = (site(), rest());
    let browser = Browser::with().start();
    browser.open_address(&site.address("/"));
    on_screen(&browser, "A strength plan");
    // No connection while the second part would come.
    site.stop();
    answer_everything(&browser);
    assert_eq!(browser.count(".sheet"), 0);
    site.start_again();
    browser.eval("dispatchEvent(new Event('beforeprint'));");
    browser.wait_until("the sheet", || browser.count(".sheet") == 1);
    assert_eq!(times(&site, &rest), 1);
    assert_eq!(
        browser.eval("return document.documentElement.dataset.program"),
        json!("running")
    );
    begin_session(&browser);
}

fn whoever_comes_back_to(engine: Engine) {
    let (site, first, rest) = (site(), first(), rest());
    site.header(&first, "cache-control", "no-store");
    let browser = Browser::with().engine(engine).start();
    browser.open_address(&site.address("/"));
    answer_everything(&browser);
    begin_session(&browser);
    // The second part is there at once, and has to wait.
    site.delay(&first, Duration::from_millis(1500));
    browser.reload();
    browser.wait_until("the program", || {
        browser.eval("return document.documentElement.dataset.program === 'running'") == json!(true)
    });
    on_screen(&browser, "Your plan");
    browser.click_text("About");
    on_screen(&browser, "About this tool");
    // Kept by the browser or not, each time that it is loaded counts.
    let loads = format!("return performance.getEntriesByName(new URL('{rest}', location).href).length;");
    assert_eq!(browser.eval(&loads), json!(1));
}

#[test]
fn whoever_comes_back_gets_both_parts_together() {
    whoever_comes_back_to(Engine::Chromium);
}

#[test]
fn firefox_brings_both_parts_together_too() {
    whoever_comes_back_to(Engine::Firefox);
}

#[test]
fn webkit_brings_both_parts_together_too() {
    whoever_comes_back_to(Engine::WebKit);
}

// ---- the element

fn rest_of_element() -> String {
    format!("/tool/embed{}", file_in("dist/embed", "strongback-rest-", ".js"))
}

/// A blog with the element in it, and what stands between its tags.
fn blog() -> (Site, String) {
    let site = Site::with_tool();
    site.page(
        "/page.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
        <script type=module src=/tool/embed/strongback.js></script>
        <div id=one><strong-back loading=eager><a href=/tool/>Open the back plan</a></strong-back></div><div id=two></div>",
    );
    let address = site.address("/page.html");
    (site, address)
}

fn an_element_in(engine: Engine) {
    let ((site, address), rest) = (blog(), rest_of_element());
    // Not a word more than for the element of one part.
    site.header(
        "/page.html",
        "Content-Security-Policy",
        "default-src 'none'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    let browser = Browser::with().engine(engine).start();
    browser.go(&address);
    on_screen(&browser, "A strength plan");
    assert_eq!(times(&site, &rest), 0, "for who only reads the page");
    start(&browser);
    browser.wait_until("the second part to be asked for", || times(&site, &rest) == 1);
    tell_age(&browser, "40");
    none_of_these(&browser, "any of these signs?");
    from_same_day_on(&browser);
    begin_session(&browser);
    assert_eq!(times(&site, &rest), 1);
    assert_eq!(browser.eval("return theWatch.blocked;"), json!([]), "{engine:?}");
}

#[test]
fn an_element_asks_for_the_second_part_when_its_reader_begins() {
    an_element_in(Engine::Chromium);
}

#[test]
fn an_element_in_firefox_asks_for_it_then_too() {
    an_element_in(Engine::Firefox);
}

#[test]
fn an_element_in_webkit_asks_for_it_then_too() {
    an_element_in(Engine::WebKit);
}

#[test]
fn an_element_leads_to_its_plan_without_the_second_part_and_says_what_did_not_load() {
    let ((site, address), rest) = (blog(), rest_of_element());
    site.fail(&rest, 503);
    let browser = Browser::with().start();
    browser.go(&address);
    answer_everything(&browser);
    assert!(!browser.shows("This tool has stopped"));
    browser.click(".plan .action-bar button[data-kind=primary]");
    browser.wait_for_text(NOT_LOADED);
    assert!(browser.local_storage("strongback.answers").is_some());
    site.mend(&rest);
    begin_session(&browser);
}

/// What is kept can only be read with the second part.
#[test]
fn an_element_that_cannot_read_what_is_kept_leaves_the_link_and_loses_nothing() {
    let ((site, address), rest) = (blog(), rest_of_element());
    site.header(&rest, "cache-control", "no-store");
    let browser = Browser::with().start();
    browser.go(&address);
    start(&browser);
    tell_age(&browser, "40");
    let kept = browser.local_storage("strongback.answers");
    assert!(kept.is_some());
    browser.wait_until("the second part", || times(&site, &rest) == 1);
    site.fail(&rest, 503);
    browser.go(&format!("{address}?again"));
    let told = "return theWatch.told.find(told => told[0] === 'error') ?? null;";
    browser.wait_until("the event", || !browser.eval(told).is_null());
    assert_eq!(browser.eval(told)[1]["reason"], "not-loaded");
    assert!(browser.shows("Open the back plan"));
    assert_eq!(browser.local_storage("strongback.answers"), kept);
    // A connection that is there again.
    site.mend(&rest);
    browser.eval("dispatchEvent(new Event('online'));");
    on_screen(&browser, "any of these signs?");
    assert_eq!(browser.local_storage("strongback.answers"), kept);
}

/// The second part of the element comes so late.
const LATE: Duration = Duration::from_secs(3);

/// What follows would be tried with both parts, were the second one here.
#[track_caller]
fn still_comes(browser: &Browser, rest: &str) {
    let arrived = format!("return performance.getEntriesByName(new URL('{rest}', location).href).length;");
    assert_eq!(browser.eval(&arrived), json!(0), "too slow a machine: a longer `LATE`");
}

#[test]
fn an_element_that_is_put_elsewhere_before_the_second_part_came_goes_on() {
    let ((site, address), rest) = (blog(), rest_of_element());
    site.delay(&rest, LATE);
    let browser = Browser::with().start();
    browser.go(&address);
    start(&browser);
    browser.eval(
        "window.held = document.querySelector('strong-back'); held.remove();
         return new Promise(done => setTimeout(done, 100));",
    );
    assert_eq!(browser.count("#screen-heading"), 0);
    still_comes(&browser, &rest);
    browser.eval("two.append(held);");
    on_screen(&browser, "How old are you?");
    tell_age(&browser, "40");
    on_screen(&browser, "any of these signs?");
    assert_eq!(browser.complaints(), [""; 0]);
}

/// Two elements of one reader on a page, the first of which is told an age while the second part is on its way.
fn told_beside() -> (Site, Browser) {
    let ((site, address), rest) = (blog(), rest_of_element());
    site.delay(&rest, LATE);
    let browser = Browser::with().start();
    browser.go(&address);
    on_screen(&browser, "A strength plan");
    browser.eval("two.append(document.querySelector('strong-back').cloneNode(true));");
    browser.wait_until("both", || browser.count("#screen-heading") == 2);
    browser.click_text_in("#one", "I have read this");
    browser.click_text_in("#one", "Start");
    let age = "document.querySelector('#one strong-back').shadowRoot.querySelector('#age-0')";
    browser.wait_until("the age", || {
        browser.eval(&format!("return {age} !== null")) == json!(true)
    });
    browser.eval(&format!("{age}.focus();"));
    browser.press("4");
    browser.press("0");
    browser.click_text_in("#one", "Continue");
    browser.wait_until("the second part to be asked for", || times(&site, &rest) == 1);
    still_comes(&browser, &rest);
    (site, browser)
}

fn second(browser: &Browser, what: &str) -> Value {
    browser.eval(&format!(
        "return document.querySelector('#two strong-back').shadowRoot.{what};"
    ))
}

#[test]
fn what_is_told_beside_waits_for_the_second_part() {
    let (_site, browser) = told_beside();
    browser.click_text_in("#two", "I have read this");
    browser.click_text_in("#two", "Start");
    browser.wait_until("what was told beside", || {
        second(&browser, "querySelector('#age-0')?.value") == json!("40")
    });
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn what_one_reader_is_told_does_not_reach_another_who_came_meanwhile() {
    let (_site, browser) = told_beside();
    browser.eval("document.querySelector('#two strong-back').profile = 'other';");
    browser.wait_until("the other reader's first screen", || {
        second(&browser, "querySelector('#screen-heading')?.textContent")
            .to_string()
            .contains("A strength plan")
    });
    browser.wait_until("the second part", || {
        browser
            .eval("return performance.getEntriesByType('resource').some(one => one.name.includes('strongback-rest-'));")
            == json!(true)
    });
    browser.click_text_in("#two", "I have read this");
    browser.click_text_in("#two", "Start");
    browser.wait_until("the other's age", || {
        second(&browser, "querySelector('#age-0')?.value") == json!("")
    });
    let others = browser.local_storage("strongback@other.answers");
    assert!(others.is_some_and(|text| !text.contains("\"age\":40")));
    assert_eq!(browser.complaints(), [""; 0]);
}

/// A place in the page that may look like a link of ours, and what others keep, are no business of an element that reads
/// neither.
#[test]
fn an_element_waits_for_the_second_part_only_for_what_it_reads() {
    let ((site, address), rest) = (blog(), rest_of_element());
    site.fail(&rest, 503);
    let browser = Browser::with().start();
    browser.go(&format!("{address}#%C3%BCbung"));
    on_screen(&browser, "A strength plan");
    browser.set_local_storage("strongback.answers", "{}");
    browser.eval("document.querySelector('strong-back').storage = 'none';");
    on_screen(&browser, "A strength plan");
    assert_eq!(times(&site, &rest), 0);
    assert_eq!(
        browser.eval("return theWatch.told.some(told => told[0] === 'error');"),
        json!(false)
    );
}

/// A page that the browser had put away, in which nobody began: what was kept meanwhile is heard of.
#[test]
fn an_element_that_was_put_away_hears_what_was_kept_meanwhile() {
    let ((_site, address), other) = (blog(), Browser::with().start());
    other.go(&address);
    start(&other);
    tell_age(&other, "40");
    on_screen(&other, "any of these signs?");
    let kept = other.local_storage("strongback.answers").expect("it is kept");
    let browser = Browser::with().start();
    browser.go(&address);
    on_screen(&browser, "A strength plan");
    browser.set_local_storage("strongback.answers", &kept);
    browser.eval("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));");
    start(&browser);
    // The age is known.
    on_screen(&browser, "any of these signs?");
    assert_eq!(browser.complaints(), [""; 0]);
}
