//! The ways around the gate in real browsers: back and forward, reloads, a second tab, an edited storage, a link, a file
//! and a clock that is set. None of them shows an exercise beside a safety block that is open or positive.

#[path = "../../common/readers.rs"]
mod readers;

use std::fs;

use browser_tests::reader::{
    answer_everything, be_warm, begin_session, none_of_these, on_screen, start, tell_age, tick_an_emergency_sign,
};
use browser_tests::server::Site;
use browser_tests::{Browser, Engine};
use readers::{kept, newcomer, today, trained_for};
use serde_json::{Value, json};
use strongback::app::Model;
use strongback::codec::export;
use strongback::codec::link::{Link, write};
use strongback::content::ENGLISH;
use strongback::domain::answers::{Sign, Word};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::Reply;
use strongback::domain::shared::SharedPlan;

const ANSWERS: &str = "strongback.answers";

/// The widget, in a page or in the root of its element; the article around it is the host's.
const WIDGET: &str = ".strongback";

/// No exercise by name or picture, no plan, no session, and nothing that begins one.
#[track_caller]
fn no_exercise(browser: &Browser, when: &str) {
    browser.wait_for(WIDGET);
    let text = browser.texts(WIDGET).join("\n");
    let begins = (0..7).map(|day| (ENGLISH.plan.start_session)((ENGLISH.count.weekday)(day)));
    let words = [
        (ENGLISH.guide)().resume,
        (ENGLISH.guide)().anew,
        (ENGLISH.later)().warm_up_title,
    ];
    for begin in begins.chain(words.map(str::to_owned)) {
        assert!(!text.contains(&begin), "{when}: “{begin}” in\n{text}");
    }
    for id in ExerciseId::ALL {
        let name = (ENGLISH.exercise_name)(*id);
        assert!(
            !text.lines().any(|line| line.trim() == name),
            "{when}: {name} in\n{text}"
        );
    }
    for css in [".plan", ".training", ".exercise", ".exercise-row", ".testing", ".shown"] {
        assert_eq!(browser.count(&format!("{WIDGET} {css}")), 0, "{when}: {css} in\n{text}");
    }
}

/// The screen that sends for help, and nothing else.
#[track_caller]
fn sent_for_help(browser: &Browser, when: &str) {
    on_screen(browser, "Please get emergency help now");
    no_exercise(browser, when);
    assert_eq!(browser.count(&format!("{WIDGET} nav, {WIDGET} input")), 0, "{when}");
}

/// A browser that holds what this reader keeps.
fn holding(engine: Engine, reader: &Model) -> Browser {
    let browser = Browser::with().engine(engine).start();
    keep(&browser, reader);
    browser
}

fn keep(browser: &Browser, reader: &Model) {
    browser.go_path("/none");
    browser.clear_local_storage();
    for (key, text) in kept(&reader.record) {
        browser.set_local_storage(&key, &text);
    }
}

/// At the plan of somebody who has trained for three weeks.
fn at_a_plan(engine: Engine) -> Browser {
    let browser = holding(engine, &trained_for(today(), 3));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    browser
}

/// Whoever keeps this has told a sign.
fn with(reader: Model, sign: Sign) -> Model {
    let mut reader = reader;
    reader.record.reply(Reply::Sign(sign, Word::Yes), today());
    reader
}

fn plan_link() -> String {
    let sender = trained_for(today(), 12);
    write(&Link::Plan(SharedPlan::of(&sender.week().expect("a plan").plan)))
}

/// A sign of the emergency list is ticked among the answers.
#[track_caller]
fn change_to_an_emergency(browser: &Browser) {
    browser.click_text("My answers");
    on_screen(browser, "Your answers");
    browser.click_text("Change: Do you have any of these signs?");
    tick_an_emergency_sign(browser);
}

fn back_forward_and_reloads_in(engine: Engine) {
    let browser = Browser::with().engine(engine).start();
    browser.go_path("/none");
    browser.open_path("/");
    // Away and back, and again from what is kept: the same question, and never more than that.
    let round = |heading: &str| {
        on_screen(&browser, heading);
        no_exercise(&browser, heading);
        browser.back();
        browser.forward();
        on_screen(&browser, heading);
        no_exercise(&browser, &format!("{heading}, after back and forward"));
        browser.reload();
        on_screen(&browser, heading);
        no_exercise(&browser, &format!("{heading}, after a reload"));
    };
    round("A strength plan");
    start(&browser);
    round("How old are you?");
    tell_age(&browser, "40");
    for list in [
        "Do you have any of these signs?",
        "any of these now?",
        "any of this fit you?",
        "heart, lungs and balance?",
        "be careful with?",
        "Which joints hurt",
    ] {
        round(list);
        none_of_these(&browser, list);
    }
    round("How is your back?");
    browser.click("label[for=duration_weeks-4], #duration_weeks-4");
    browser.click("#pain_now-3");
    browser.click("#worsening-1");
    browser.click_text("Continue");
    round("come and go?");
    none_of_these(&browser, "come and go?");
    round("What bothers your back");
    // Back to the first list through the page's own button, and an emergency there.
    for _ in 0..8 {
        browser.click_text("Back");
    }
    tick_an_emergency_sign(&browser);
    sent_for_help(&browser, "an emergency");
    browser.back();
    browser.forward();
    sent_for_help(&browser, "an emergency, after back and forward");
    browser.reload();
    sent_for_help(&browser, "an emergency, after a reload");
}

#[test]
fn back_forward_and_reloads_show_the_question_they_left() {
    back_forward_and_reloads_in(Engine::Chromium);
}

fn two_tabs_in(engine: Engine) {
    let browser = at_a_plan(engine);
    let plan = browser.tab();
    let session = browser.open_tab("/");
    begin_session(&browser);
    be_warm(&browser);
    assert!(browser.count(".training") == 1);
    browser.open_tab("/");
    on_screen(&browser, "Your plan");
    change_to_an_emergency(&browser);
    for (tab, was) in [(plan, "a plan"), (session, "a session")] {
        browser.switch_to(&tab);
        sent_for_help(&browser, &format!("{was} in another tab"));
    }
    // The block is open again in one tab, and so in all.
    browser.click_text("I answered by mistake");
    on_screen(&browser, "Do you have any of these signs?");
    no_exercise(&browser, "the block again");
}

#[test]
fn a_sign_told_in_one_tab_ends_the_plan_and_the_session_in_the_others() {
    two_tabs_in(Engine::Chromium);
}

/// The answers as they are kept, with something changed by hand.
fn edited(edit: impl Fn(&mut serde_json::Map<String, Value>)) -> String {
    let record = trained_for(today(), 3).record;
    let (_, text) = kept(&record).remove(0);
    let mut answers: Value = serde_json::from_str(&text).expect("JSON");
    edit(answers.as_object_mut().expect("an object"));
    answers.to_string()
}

fn edits() -> Vec<(&'static str, String)> {
    let positive = |step: &'static str, said: Value| {
        edited(move |answers| {
            for (name, value) in said.as_object().into_iter().flatten() {
                answers[step][2][name] = value.clone();
            }
            // Later than anything the page knows of.
            answers[step][0] = json!(900_000);
        })
    };
    let without = |step: &'static str| {
        edited(move |answers| {
            answers.remove(step);
        })
    };
    let mut edits = vec![
        (
            "a sign of block E",
            positive("emergency", json!({ "signs": [["bowel", "yes"]] })),
        ),
        (
            "a sign of block U",
            positive("same_day", json!({ "signs": [["calf", "not_sure"]] })),
        ),
        (
            "a sign of block W",
            positive("days", json!({ "signs": [["lump", "yes"]] })),
        ),
        ("cancer", positive("days", json!({ "cancer": "recent" }))),
        (
            "chest pain on effort",
            positive("heart", json!({ "signs": [["chest_effort", "yes"]] })),
        ),
        ("an operation", positive("bones", json!({ "operation": true }))),
        ("pain of 10", positive("pain", json!({ "now": 10 }))),
        ("a child", positive("about", json!({ "age": 12 }))),
        ("an old block E", positive("emergency", json!({ "on": 15_000 }))),
        (
            "a block E of another century",
            positive("emergency", json!({ "on": 60_000 })),
        ),
        (
            "a block that is said to be open",
            edited(|answers| answers["same_day"] = json!([900_000, false, {}])),
        ),
        ("half a text", edited(|_| ()).chars().take(200).collect()),
        ("no JSON", "exercises".to_owned()),
        ("a newer version", edited(|answers| answers["v"] = json!(9))),
    ];
    for step in [
        "consent",
        "about",
        "emergency",
        "same_day",
        "days",
        "heart",
        "bones",
        "joints",
        "pain",
    ] {
        edits.push((step, without(step)));
    }
    edits
}

#[test]
fn an_edited_storage_opens_no_gate() {
    let browser = holding(Engine::Chromium, &trained_for(today(), 3));
    // Before the page is opened. One edit has nothing to do with the block E that diaries keep fresh.
    for (edit, text) in edits() {
        let trained_lately = edit.contains("block E");
        let signs_of_life = trained_lately && !edit.starts_with("a sign");
        keep(
            &browser,
            &if signs_of_life {
                newcomer(today())
            } else {
                trained_for(today(), 3)
            },
        );
        browser.set_local_storage(ANSWERS, &text);
        browser.open_path("/");
        no_exercise(&browser, &format!("{edit} was written there"));
    }
}

#[test]
fn a_storage_edited_beside_an_open_page_takes_the_plan_away() {
    let browser = at_a_plan(Engine::Chromium);
    let plan = browser.tab();
    browser.open_tab("/");
    let other = browser.tab();
    for (edit, text) in edits().into_iter().take(7) {
        browser.switch_to(&other);
        keep(&browser, &trained_for(today(), 3));
        browser.switch_to(&plan);
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        browser.switch_to(&other);
        browser.set_local_storage(ANSWERS, &text);
        browser.switch_to(&plan);
        browser.wait_until(&format!("the plan to go: {edit}"), || {
            browser.count(&format!("{WIDGET} .plan")) == 0
        });
        no_exercise(&browser, &format!("{edit} was written meanwhile"));
    }
}

#[test]
fn a_link_and_a_file_do_not_get_past_an_emergency() {
    let browser = holding(Engine::Chromium, &with(trained_for(today(), 3), Sign::Bladder));
    browser.open_path(&format!("/#{}", plan_link()));
    sent_for_help(&browser, "a link was opened");
    browser.eval(&format!("location.hash = {};", json!(plan_link())));
    sent_for_help(&browser, "a link came while it was open");

    // A file is chosen, and not yet taken in, when another tab tells the sign.
    keep(&browser, &trained_for(today(), 3));
    let file = browser.folder().join("a-plan.json");
    let other = trained_for(today(), 9);
    fs::write(&file, export::write(&other.record, today())).expect("a file");
    browser.open_path("/");
    browser.click_text("My data");
    browser.choose_file("#import-0", &file);
    browser.wait_for_text("Add");
    let data = browser.tab();
    browser.open_tab("/");
    on_screen(&browser, "Your plan");
    change_to_an_emergency(&browser);
    browser.switch_to(&data);
    sent_for_help(&browser, "a file was about to be taken in");

    // Taken in before: the block is asked first.
    keep(&browser, &newcomer(today()));
    browser.open_path("/");
    browser.click_text("My data");
    browser.choose_file("#import-0", &file);
    browser.wait_for_text("Add");
    browser.click(".data .block [role=status] button[data-kind=primary]");
    on_screen(&browser, "Do you have any of these signs?");
    no_exercise(&browser, "a file with a plan was taken in");
}

fn a_stop_told_to_a_link_in(engine: Engine) {
    let browser = holding(engine, &trained_for(today(), 3));
    let own = browser.local_storage(ANSWERS);
    browser.open_path(&format!("/#{}", plan_link()));
    browser.click_text("Answer all questions anew");
    start(&browser);
    tell_age(&browser, "50");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    // Ticked, and not gone on from.
    browser.click("input[type=checkbox]");
    browser.wait_until("the own plan to wait for an answer", || {
        browser.local_storage(ANSWERS) != own
    });
    browser.reload();
    on_screen(&browser, "Do you have any of these signs?");
    no_exercise(&browser, "a sign was ticked and the page was loaded again");
}

#[test]
fn a_sign_told_to_a_link_holds_after_a_reload() {
    a_stop_told_to_a_link_in(Engine::Chromium);
}

/// The clock of the device is off by so many days.
fn off_by(days: i64) -> String {
    format!(
        "{{ const off = {days} * 864e5, Real = Date;
            window.Date = class extends Real {{
                constructor(...given) {{ given.length ? super(...given) : super(Real.now() + off); }}
                static now() {{ return Real.now() + off; }}
            }}; }}"
    )
}

#[test]
fn a_clock_that_is_set_asks_the_safety_questions_again() {
    // Where the day of an answer is still to come, ages and weeks are asked again, too.
    for (days, heading) in [
        (-365, "How old are you?"),
        (28, "Do you have any of these signs?"),
        (365, "Do you have any of these signs?"),
    ] {
        let browser = Browser::with().first(&off_by(days)).start();
        keep(&browser, &newcomer(today()));
        browser.open_path("/");
        on_screen(&browser, heading);
        no_exercise(&browser, &format!("the clock is off by {days} days"));
        let browser = Browser::with().first(&off_by(days)).start();
        keep(&browser, &with(newcomer(today()), Sign::Saddle));
        browser.open_path("/");
        sent_for_help(&browser, &format!("the clock is off by {days} days"));
    }
}

/// The browser puts the page away and shows it again as it was; meanwhile another tab told a sign.
fn put_away_in(engine: Engine) {
    let browser = at_a_plan(engine);
    let plan = browser.tab();
    browser.eval("window.here = true; addEventListener('pageshow', event => { window.cached = event.persisted; });");
    browser.go_path("/none");
    let other = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    change_to_an_emergency(&browser);
    browser.switch_to(&plan);
    browser.back();
    sent_for_help(&browser, "the page was put away meanwhile");
    println!(
        "{engine:?} put it away: {}",
        browser.eval("return [window.here, window.cached];")
    );

    // Everything is deleted meanwhile.
    browser.go_path("/none");
    browser.switch_to(&other);
    browser.click_text("I answered by mistake");
    on_screen(&browser, "Do you have any of these signs?");
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    browser.switch_to(&plan);
    browser.back();
    on_screen(&browser, "A strength plan");
    no_exercise(&browser, "everything was deleted meanwhile");
}

#[test]
fn a_page_that_was_put_away_hears_of_an_emergency() {
    put_away_in(Engine::Chromium);
}

/// In the page of a blog, where the widget has a root of its own.
#[test]
fn an_element_in_a_blog_keeps_the_same_gate() {
    let site = Site::with_tool();
    site.page(
        "/page.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
         <script type=module src=/tool/embed/strongback.js></script><strong-back loading=eager></strong-back>",
    );
    let browser = Browser::with().start();
    browser.go(&site.address("/page.html"));
    answer_everything(&browser);
    assert!(
        browser.count(&format!("{WIDGET} .plan")) == 1,
        "what is looked for is found there"
    );
    browser.go(&site.address("/page.html"));
    on_screen(&browser, "Your plan");
    change_to_an_emergency(&browser);
    sent_for_help(&browser, "an element");
    browser.go(&site.address("/page.html"));
    sent_for_help(&browser, "an element, after a reload");
    browser.click_text("I answered by mistake");
    on_screen(&browser, "Do you have any of these signs?");
    no_exercise(&browser, "an element, the block again");
}

#[test]
fn firefox_keeps_the_same_gate() {
    a_stop_told_to_a_link_in(Engine::Firefox);
    two_tabs_in(Engine::Firefox);
    put_away_in(Engine::Firefox);
}

/// WebKit's driver does not answer any more once a page comes back that was put away.
#[test]
fn webkit_keeps_the_same_gate() {
    a_stop_told_to_a_link_in(Engine::WebKit);
    two_tabs_in(Engine::WebKit);
}
