//! What can go wrong with what a browser keeps: whatever it does, nothing of the reader's is lost that the browser
//! itself had not lost, and the reader is told.
//!
//! The numbers in the names are those of the list of failures that such a page must withstand. Several tabs at once
//! (6 to 8) are tried in `tabs`.

use std::env;
use std::fs;
use std::thread;
use std::time::Duration;

use browser_tests::kept::{
    ANSWERS, month_key, mornings, newcomer, record_of, stored, today, trained_daily, trained_daily_from, trained_for,
};
use browser_tests::reader::{answer_everything, be_warm, begin_session, none_of_these, on_screen, start, tell_age};
use browser_tests::{Browser, Engine};
use serde_json::json;
use strongback::codec::export;
use strongback::codec::link::{Link, write};
use strongback::domain::day::{Date, Day};
use strongback::domain::diary::Subject;
use strongback::domain::questionnaire::Step;
use strongback::domain::record::Record;
use strongback::domain::shared::SharedPlan;

/// Puts a storage that fails in the place of the browser's; `honest()` brings the browser's own back.
const FAILS: &str = "
    const real = Storage.prototype.setItem;
    window.honest = () => { Storage.prototype.setItem = real; };
    const keep = (storage, key, text) => Reflect.apply(real, storage, [key, text]);
    const full = () => { throw new DOMException('no room', 'QuotaExceededError'); };
";

#[track_caller]
fn fails(browser: &Browser, how: &str) {
    browser.eval(&format!(
        "{FAILS} Storage.prototype.setItem = function (key, text) {{ {how} }};"
    ));
}

#[track_caller]
fn honest_again(browser: &Browser) {
    browser.eval("honest();");
}

#[track_caller]
fn no_trouble_is_told(browser: &Browser) {
    browser.wait_until("the trouble to be over", || {
        browser.count(".banners .notice[data-kind=warm]") == 0
    });
}

/// On the second list of signs.
#[track_caller]
fn in_the_middle(engine: Engine) -> Browser {
    let browser = Browser::with().engine(engine).open("/");
    start(&browser);
    tell_age(&browser, "40");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    browser
}

/// With a plan and a diary of so many weeks.
#[track_caller]
fn with_plan(engine: Engine, weeks: i32) -> Browser {
    let browser = Browser::with().engine(engine).start();
    browser.keep(&trained_for(weeks));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    browser
}

/// Leaves an exercise of the next session out, which the diary notes.
#[track_caller]
fn skip_an_exercise(browser: &Browser) {
    begin_session(browser);
    be_warm(browser);
    browser.click_text("Skip or swap");
    browser.click("#leave-out-2");
    browser.click_text("Skip it today");
    browser.click_text("Leave");
    on_screen(browser, "Your plan");
}

/// The copy that the page saves as a file.
#[track_caller]
fn saved_copy(browser: &Browser) -> Record {
    browser.click_text("My data");
    on_screen(browser, "Your data");
    browser.click_text("Save as a file");
    let copy = fs::read_to_string(browser.downloaded(".json")).expect("the copy can be read");
    export::read(&copy).expect("the page reads its own files")
}

/// Each engine by itself, so that they run side by side.
macro_rules! in_engines {
    ($test:ident: $($name:ident $engine:ident),+) => {
        $(
            #[test]
            fn $name() {
                $test(Engine::$engine);
            }
        )+
    };
}

fn row_01_blocked_in_the_middle(engine: Engine) {
    let browser = in_the_middle(engine);
    let before = stored(&browser);
    browser.eval(
        "window.kept = localStorage;
         Object.defineProperty(window, 'localStorage', {
             configurable: true,
             get() { throw new DOMException('no', 'SecurityError'); },
         });",
    );
    none_of_these(&browser, "any of these now?");
    browser.tells("This browser does not let us keep anything here.");
    none_of_these(&browser, "any of this fit you?");
    on_screen(&browser, "heart, lungs and balance?");
    let copy = saved_copy(&browser);
    assert!(copy.draft.is_given(Step::Days), "what was said is in the copy");
    browser.eval("Object.defineProperty(window, 'localStorage', { configurable: true, get: () => window.kept });");
    assert_eq!(stored(&browser), before);
    browser.click_text("Back");
    none_of_these(&browser, "heart, lungs and balance?");
    no_trouble_is_told(&browser);
    browser.reload();
    on_screen(&browser, "be careful with?");
}

in_engines!(row_01_blocked_in_the_middle:
    row_01_storage_blocked_in_the_middle_is_told_and_costs_nothing_in_chromium Chromium,
    row_01_storage_blocked_in_the_middle_is_told_and_costs_nothing_in_firefox Firefox,
    row_01_storage_blocked_in_the_middle_is_told_and_costs_nothing_in_webkit WebKit);

fn row_02_full(engine: Engine) {
    let browser = in_the_middle(engine);
    let before = stored(&browser);
    browser.eval(
        "let size = 1 << 22, filling = 'x'.repeat(size), at = 0;
         while (size >= 1) {
             try { localStorage.setItem(`foreign${at}`, filling); at += 1; } catch { size >>= 1; filling = 'x'.repeat(size); }
         }",
    );
    let full = browser.local_storage_keys();
    none_of_these(&browser, "any of these now?");
    browser.tells("The storage of this browser is full.");
    none_of_these(&browser, "any of this fit you?");
    on_screen(&browser, "heart, lungs and balance?");
    assert_eq!(browser.local_storage_keys(), full, "nothing foreign is touched");
    assert_eq!(browser.local_storage(ANSWERS), before.get(ANSWERS).cloned());
    // As soon as there is room again, all of it is kept.
    browser.eval(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('foreign')) localStorage.removeItem(key);",
    );
    none_of_these(&browser, "heart, lungs and balance?");
    no_trouble_is_told(&browser);
    browser.reload();
    on_screen(&browser, "be careful with?");
}

in_engines!(row_02_full:
    row_02_a_full_storage_is_told_and_costs_nothing_once_there_is_room_in_chromium Chromium,
    row_02_a_full_storage_is_told_and_costs_nothing_once_there_is_room_in_firefox Firefox,
    row_02_a_full_storage_is_told_and_costs_nothing_once_there_is_room_in_webkit WebKit);

fn row_03_lies(engine: Engine) {
    let browser = in_the_middle(engine);
    let before = stored(&browser);
    fails(&browser, "keep(this, key, text.slice(0, 40));");
    none_of_these(&browser, "any of these now?");
    browser.tells("This browser did not keep what we gave it.");
    assert_eq!(stored(&browser), before, "what was kept before is whole");
    none_of_these(&browser, "any of this fit you?");
    on_screen(&browser, "heart, lungs and balance?");
    assert_eq!(stored(&browser), before, "what was kept before is whole");
    honest_again(&browser);
    none_of_these(&browser, "heart, lungs and balance?");
    no_trouble_is_told(&browser);
    browser.reload();
    on_screen(&browser, "be careful with?");
}

in_engines!(row_03_lies:
    row_03_a_storage_that_cuts_what_it_is_given_is_told_and_costs_nothing_kept_in_chromium Chromium,
    row_03_a_storage_that_cuts_what_it_is_given_is_told_and_costs_nothing_kept_in_firefox Firefox,
    row_03_a_storage_that_cuts_what_it_is_given_is_told_and_costs_nothing_kept_in_webkit WebKit);

/// The text of a reader who follows a shared plan is of a version that older programs leave alone.
#[test]
fn row_03_an_upgrade_leaves_what_it_came_from_until_it_is_read_back() {
    let browser = with_plan(Engine::Chromium, 12);
    let sender = newcomer();
    let link = write(&Link::Plan(SharedPlan::of(&sender.week().expect("a plan").plan)));
    browser.eval(&format!("location.hash = {};", json!(link)));
    on_screen(&browser, "A link was opened");
    browser.click_text("Go on with my answers");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "Your plan");
    browser.click_text("Use it on this device");
    on_screen(&browser, "Use the shared plan?");
    let before = stored(&browser);
    assert!(before[ANSWERS].contains("\"v\":1"));
    fails(&browser, "keep(this, key, text.slice(0, -5));");
    browser.click_text("Use the shared plan");
    browser.wait_for_text("You follow a plan");
    browser.tells("This browser did not keep what we gave it.");
    assert_eq!(stored(&browser), before);
    honest_again(&browser);
    to_joints(&browser);
    browser.click("#joints-0");
    no_trouble_is_told(&browser);
    assert!(stored(&browser)[ANSWERS].contains("\"v\":2"));
}

/// The first texts come through, all later ones end in an error that no standard knows.
#[test]
fn row_03_a_storage_that_fails_later_is_told_and_costs_nothing() {
    let browser = in_the_middle(Engine::Chromium);
    fails(
        &browser,
        "window.count = (window.count ?? 0) + 1; if (count > 3) throw new Error('no'); keep(this, key, text);",
    );
    none_of_these(&browser, "any of these now?");
    none_of_these(&browser, "any of this fit you?");
    browser.tells("This browser does not let us keep anything here.");
    honest_again(&browser);
    none_of_these(&browser, "heart, lungs and balance?");
    no_trouble_is_told(&browser);
    browser.reload();
    on_screen(&browser, "be careful with?");
}

/// Cut short only where the text belongs, after the trial beside it went well: the trial is what is left then.
#[test]
fn row_03_a_text_that_is_cut_in_its_place_is_read_from_beside_it() {
    let browser = in_the_middle(Engine::Chromium);
    fails(
        &browser,
        &format!(
            "keep(this, key, key === {} ? text.slice(0, 40) : text);",
            json!(ANSWERS)
        ),
    );
    none_of_these(&browser, "any of these now?");
    browser.tells("This browser did not keep what we gave it.");
    browser.reload();
    on_screen(&browser, "any of this fit you?");
    browser.tells("could not be read");
    none_of_these(&browser, "any of this fit you?");
    browser.reload();
    on_screen(&browser, "heart, lungs and balance?");
}

/// A flare-up changes the answers and the diary at once; a text of either that is refused does not cost the other.
#[test]
fn row_03_a_text_that_is_too_big_costs_no_other_text() {
    let month = month_key(today());
    for (refused, kept) in [("answers", month.as_str()), ("diary", ANSWERS)] {
        let browser = with_plan(Engine::Chromium, 12);
        let before = stored(&browser);
        fails(
            &browser,
            &format!("if (key.includes('{refused}')) full(); keep(this, key, text);"),
        );
        browser.click_text("My pain flared up");
        on_screen(&browser, "flares up");
        browser.click("#strongback button[data-kind=primary]");
        on_screen(&browser, "Do you have any of these signs?");
        browser.tells("The storage of this browser is full.");
        let now = stored(&browser);
        for key in before.keys().chain(now.keys()) {
            assert_eq!(now.get(key) != before.get(key), key == kept, "{refused} refused: {key}");
        }
        honest_again(&browser);
        none_of_these(&browser, "Do you have any of these signs?");
        no_trouble_is_told(&browser);
        let now = stored(&browser);
        assert!(now[ANSWERS] != before[ANSWERS] && now.get(&month) != before.get(&month));
    }
}

/// What a key may hold that the page never wrote, as scripts say it.
const RUBBISH: &[&str] = &[
    "'{'",
    "'\"\"'",
    "''",
    "'null'",
    "'[]'",
    "'0'",
    "'x'.repeat(1 << 20)",
    "'\\ud800{\"v\":1}\\udfff'",
    "'{\"v\":1,\"about\":[2,true,{\"age\":40}],\"consent\":[1,true,{}],\"theme\":\"dark\"}'",
    "'{\"user\":{\"name\":\"Ann\"},\"token\":\"abc\"}'",
    "'{\"v\":1,\"entries\":[[1,1,\"done\",\"no_such_exercise\",\"x\",1,1,\"right\",0,false]]}'",
    "'{\"v\":\"1\"}'",
    "'{\"v\":0}'",
];

fn row_04_corrupt(engine: Engine) {
    let browser = Browser::with().engine(engine).start();
    let reader = trained_for(12);
    browser.keep(&reader);
    let whole = stored(&browser);
    let month = whole
        .keys()
        .rev()
        .find(|key| key.starts_with("strongback.diary."))
        .expect("a month");
    for (key, rest) in [(ANSWERS, "A strength plan"), (month, "Your plan")] {
        for rubbish in RUBBISH {
            browser.keep(&reader);
            browser.eval(&format!("localStorage.setItem({}, {rubbish});", json!(key)));
            browser.open_path("/");
            browser.tells("Something kept here could not be read. We put it aside and did not change it.");
            on_screen(&browser, rest);
            let aside = browser.eval(&format!(
                "const keys = Object.keys(localStorage).filter(key => key.includes('.aside.'));
                 return [keys.length, localStorage.getItem(keys[0]) === {rubbish}, localStorage.getItem({})];",
                json!(key)
            ));
            assert_eq!(aside, json!([1, true, null]), "{engine:?}: {rubbish} as {key}");
            // All else is as it was.
            let now = stored(&browser);
            let others = whole.iter().filter(|(other, _)| other.as_str() != key);
            for (other, text) in others {
                assert_eq!(now.get(other), Some(text), "{rubbish} as {key} changed {other}");
            }
        }
    }
    // The last of them is a file in the reader's hands.
    browser.click_text("My data");
    on_screen(&browser, "Your data");
    browser.click_text("Save it as a file");
    let file = browser.downloaded(".txt");
    assert_eq!(fs::read_to_string(file).expect("the file can be read"), "{\"v\":0}");
}

in_engines!(row_04_corrupt:
    row_04_whatever_cannot_be_read_is_put_aside_as_it_is_and_told_in_chromium Chromium,
    row_04_whatever_cannot_be_read_is_put_aside_as_it_is_and_told_in_firefox Firefox,
    row_04_whatever_cannot_be_read_is_put_aside_as_it_is_and_told_in_webkit WebKit);

/// Neither what was said before nor what is said now.
fn row_05_newer(engine: Engine) {
    let browser = Browser::with().engine(engine).open("/");
    let month = month_key(today());
    for (key, text) in [
        (ANSWERS, "{\"v\":99,\"anything\":[1,2,3]}"),
        (month.as_str(), "{\"v\":99,\"entries\":\"packed\"}"),
        ("strongback.session", "{\"v\":99,\"sound\":\"loud\"}"),
        ("strongback.another", "of a version to come"),
    ] {
        browser.set_local_storage(key, text);
    }
    let before = stored(&browser);
    browser.reload();
    browser.tells("A newer version of this tool has kept something here. We leave it as it is.");
    answer_everything(&browser);
    skip_an_exercise(&browser);
    browser.tells("A newer version of this tool has kept something here. We leave it as it is.");
    browser.click_text("Progress");
    on_screen(&browser, "Your progress");
    let mut now = stored(&browser);
    now.remove("strongback.copied");
    assert_eq!(now, before, "{engine:?}");
    browser.reload();
    on_screen(&browser, "A strength plan");
    browser.tells("A newer version of this tool");
    assert_eq!(stored(&browser), before, "{engine:?}");
}

in_engines!(row_05_newer:
    row_05_what_a_newer_version_kept_is_the_same_after_a_whole_session_in_chromium Chromium,
    row_05_what_a_newer_version_kept_is_the_same_after_a_whole_session_in_firefox Firefox,
    row_05_what_a_newer_version_kept_is_the_same_after_a_whole_session_in_webkit WebKit);

/// How often a browser is killed; more by hand: `STRONGBACK_KILLS=50`.
fn kills(usual: u32) -> u32 {
    let asked = env::var("STRONGBACK_KILLS").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(usual)
}

/// The reader says something every few milliseconds when the power fails. Every other time the page is being left,
/// which is when browsers write to the disk.
fn row_09_killed(engine: Engine, times: u32) {
    const DAYS: i32 = 200;
    let reader = trained_daily(DAYS);
    let mut found = Vec::new();
    for round in 0..times {
        let mut browser = Browser::with().engine(engine).start();
        browser.keep(&reader);
        // What was kept long ago is on the disk.
        browser.restart();
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        browser.tell_mornings(&(0..DAYS).collect::<Vec<_>>(), 4);
        browser.wait_until("some mornings", || browser.mornings_told() > 20);
        if round % 2 == 0 {
            browser.eval("setTimeout(() => { location.href = 'about:blank'; }, 20);");
            thread::sleep(Duration::from_millis(u64::from(round * 37 % 100)));
        }
        browser.crash();
        browser.open_path("/none");
        let kept = stored(&browser);
        let record = record_of(&kept);
        let told = mornings(&record);
        found.push(told);
        let mut expected = reader.record.clone();
        let said = record
            .diary
            .iter()
            .filter(|(_, subject, _)| *subject == Subject::Morning);
        for (day, subject, noted) in said {
            expected.diary.note(day, subject, noted.entry, noted.stamp);
            let later = i32::try_from(told).unwrap_or(0);
            assert!(today().since(day) < later, "one is missing among {told}");
        }
        assert_eq!(record, expected, "what was there before is there");
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        no_trouble_is_told(&browser);
    }
    println!("mornings found after each failure of power in {engine:?}: {found:?}");
}

#[test]
fn row_09_a_browser_killed_in_the_middle_of_writing_has_the_old_or_the_new_in_chromium() {
    row_09_killed(Engine::Chromium, kills(6));
}

#[test]
fn row_09_a_browser_killed_in_the_middle_of_writing_has_the_old_or_the_new_in_firefox() {
    row_09_killed(Engine::Firefox, kills(2));
}

/// A browser that clears what it keeps between two visits, as some do after a week.
fn row_10_cleared(engine: Engine) {
    let browser = with_plan(engine, 12);
    browser.go("about:blank");
    browser.open_path("/none");
    browser.clear_local_storage();
    browser.open_path("/");
    on_screen(&browser, "A strength plan");
    assert_eq!(browser.count("[role=alert], .error"), 0, "nothing is wrong");
    no_trouble_is_told(&browser);
    // Two ways back: a link to oneself, and a file.
    browser.click_text("Open a link or code");
    on_screen(&browser, "Open a link or code");
    browser.click_text("Back");
    browser.click_text("My data");
    browser.wait_for_text("Bring a copy back");
    let file = browser.folder().join("copy.json");
    fs::write(&file, export::write(&trained_for(12).record, today())).expect("a file can be written");
    browser.choose_file("input[type=file]", &file);
    browser.wait_for_text("This file holds");
    browser.click_text("Add it");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "Your plan");
}

in_engines!(row_10_cleared:
    row_10_cleared_between_two_visits_it_starts_anew_and_takes_a_copy_in_chromium Chromium,
    row_10_cleared_between_two_visits_it_starts_anew_and_takes_a_copy_in_firefox Firefox,
    row_10_cleared_between_two_visits_it_starts_anew_and_takes_a_copy_in_webkit WebKit);

/// From any screen with a plan to the list of joints.
#[track_caller]
fn to_joints(browser: &Browser) {
    browser.click_text("My answers");
    on_screen(browser, "Your answers");
    browser.click_text("Change: Which joints hurt");
    on_screen(browser, "Which joints hurt");
}

/// Something else clears the store while the page is open, and so does a script of the page around, unheard.
fn row_13_cleared_while_open(engine: Engine) {
    for beside in [true, false] {
        let browser = with_plan(engine, 12);
        let before = record_of(&stored(&browser));
        to_joints(&browser);
        if beside {
            let first = browser.tab();
            browser.open_tab("/none");
            browser.clear_local_storage();
            browser.close_tab();
            browser.switch_to(&first);
        } else {
            browser.clear_local_storage();
            browser.click("#joints-0");
        }
        browser.tells("Something else cleared what this browser kept for you. It is all still on this page.");
        // It may have been the reader's own wish: nothing is kept again before they go on.
        browser.click_text("About");
        on_screen(&browser, "About this tool");
        assert_eq!(record_of(&stored(&browser)), Record::default());
        to_joints(&browser);
        browser.click("#joints-1");
        no_trouble_is_told(&browser);
        let now = record_of(&stored(&browser));
        assert_eq!(now.diary, before.diary, "all of it is kept again");
        assert_eq!(now.draft.means, before.draft.means);
        let joints = now.draft.joints.value.joints.iter().count();
        assert_eq!(joints, if beside { 1 } else { 2 });
        browser.reload();
        browser.wait_for("#screen-heading");
        assert_eq!(record_of(&stored(&browser)), now);
    }
}

in_engines!(row_13_cleared_while_open:
    row_13_cleared_while_the_page_is_open_nothing_is_lost_and_it_is_told_in_chromium Chromium,
    row_13_cleared_while_the_page_is_open_nothing_is_lost_and_it_is_told_in_firefox Firefox,
    row_13_cleared_while_the_page_is_open_nothing_is_lost_and_it_is_told_in_webkit WebKit);

/// The first digit of 45 is no child's age yet: what is kept stays, and is saved with the second one.
#[test]
fn an_age_that_is_mended_digit_by_digit_costs_nothing() {
    let browser = Browser::open("/");
    answer_everything(&browser);
    browser.eval("localStorage.setItem('strongback.aside.1', 'a text that could not be read');");
    browser.click_text("My answers");
    browser.click(".answered button");
    on_screen(&browser, "How old are you?");
    let kept_age = || record_of(&stored(&browser)).draft.about.value.age;
    // As by hand: the old number is taken back, the new one begins.
    browser.click("#age-0");
    for key in ["End", "Backspace", "Backspace", "4"] {
        browser.press(key);
    }
    assert_ne!(browser.local_storage("strongback.answers"), None);
    assert_ne!(kept_age(), Some(4), "nothing is kept of a child");
    browser.press("5");
    browser.wait_until("the new age to be kept", || kept_age() == Some(45));
    browser.click_text("Continue");
    on_screen(&browser, "Your answers");
    assert_eq!(
        browser.local_storage("strongback.aside.1").as_deref(),
        Some("a text that could not be read")
    );
}

/// Before a visit the rest is shown; while the page is open, what it still has is kept again.
#[test]
fn row_10_a_month_that_the_browser_dropped_costs_no_other() {
    let browser = with_plan(Engine::Chromium, 12);
    let before = stored(&browser);
    let month = before
        .keys()
        .find(|key| key.starts_with("strongback.diary."))
        .expect("a month")
        .clone();
    let drop_it = || browser.eval(&format!("localStorage.removeItem({});", json!(month)));
    drop_it();
    to_joints(&browser);
    browser.click("#joints-0");
    let now = stored(&browser);
    assert_eq!(now.get(&month), before.get(&month), "the page still had it");
    browser.go_path("/none");
    drop_it();
    browser.open_path("/");
    browser.wait_for("#screen-heading");
    no_trouble_is_told(&browser);
    to_joints(&browser);
    browser.click("#joints-1");
    let after = stored(&browser);
    assert_eq!(after.len() + 1, now.len());
    for (key, text) in after.iter().filter(|(key, _)| key.as_str() != ANSWERS) {
        assert_eq!(now.get(key), Some(text), "{key}");
    }
}

/// Tells the page's clock what time it is.
const CLOCK: &str = "
    window.Date = class extends Date {
        constructor(...when) {
            if (when.length) super(...when);
            else super(Number(sessionStorage.getItem('now')));
        }
    };
";

/// It is this time, here, and the reader looks at the page. A morning that is asked about is answered.
#[track_caller]
fn look(browser: &Browser, zone: &str, time: &str) {
    browser.devtools("Emulation.setTimezoneOverride", &json!({ "timezoneId": zone }));
    browser.eval(&format!(
        "sessionStorage.setItem('now', Date.parse({}));
         document.dispatchEvent(new Event('visibilitychange'));",
        json!(time)
    ));
    browser.eval("return new Promise(done => setTimeout(done, 30));");
    if browser.shows("How is your back this morning") {
        browser.click_text("Better");
        browser.wait_until("the question to go", || !browser.shows("How is your back this morning"));
    }
}

/// The day of a date as the test writes it.
fn day_named(name: &str) -> Option<Day> {
    let mut parts = name.split('-');
    Day::from_date(Date {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    })
}

fn date_of(day: Day) -> String {
    let Date { year, month, day } = day.date();
    format!("{year}-{month:02}-{day:02}")
}

/// Days are those of the reader's calendar: summer time, a journey and a clock set back double none and skip none.
#[test]
fn row_38_days_are_those_of_the_calendar_where_the_reader_is() {
    type Clocks = &'static [(&'static str, &'static str)];
    const BERLIN: &str = "Europe/Berlin";
    const HAVANA: &str = "America/Havana";
    let browser = Browser::with().first(CLOCK).start();
    let journeys: &[(Clocks, &[&str])] = &[
        // The night that is an hour short, and the one that is an hour long.
        (
            &[
                (BERLIN, "2026-03-28T23:59:00+01:00"),
                (BERLIN, "2026-03-29T00:01:00+01:00"),
                (BERLIN, "2026-03-29T01:59:00+01:00"),
                (BERLIN, "2026-03-29T03:01:00+02:00"),
                (BERLIN, "2026-03-29T23:59:00+02:00"),
                (BERLIN, "2026-03-30T00:01:00+02:00"),
            ],
            &["2026-03-28", "2026-03-29", "2026-03-30"],
        ),
        (
            &[
                (BERLIN, "2026-10-24T23:59:00+02:00"),
                (BERLIN, "2026-10-25T02:30:00+02:00"),
                (BERLIN, "2026-10-25T02:30:00+01:00"),
                (BERLIN, "2026-10-25T23:59:00+01:00"),
                (BERLIN, "2026-10-26T00:01:00+01:00"),
            ],
            &["2026-10-24", "2026-10-25", "2026-10-26"],
        ),
        // Where summer begins at midnight, a day has no 0 o'clock.
        (
            &[
                (HAVANA, "2026-03-07T23:59:00-05:00"),
                (HAVANA, "2026-03-08T01:00:00-04:00"),
                (HAVANA, "2026-03-09T00:00:00-04:00"),
            ],
            &["2026-03-07", "2026-03-08", "2026-03-09"],
        ),
        // From one end of the world to the other and home: one day twice, another one not at all.
        (
            &[
                ("Pacific/Kiritimati", "2026-06-30T20:00:00Z"),
                ("Pacific/Pago_Pago", "2026-06-30T22:00:00Z"),
                ("Pacific/Pago_Pago", "2026-07-01T20:00:00Z"),
                ("Pacific/Kiritimati", "2026-07-02T20:00:00Z"),
            ],
            &["2026-06-30", "2026-07-01", "2026-07-03"],
        ),
        // A clock that was a year behind, and one that is set back over the end of a day.
        (
            &[
                (BERLIN, "2025-05-05T12:00:00+02:00"),
                (BERLIN, "2026-05-06T00:01:00+02:00"),
                (BERLIN, "2026-05-05T23:59:00+02:00"),
                (BERLIN, "2026-05-06T00:01:00+02:00"),
            ],
            &["2025-05-05", "2026-05-05", "2026-05-06"],
        ),
    ];
    for (times, days) in journeys {
        let first = days.first().and_then(|day| day_named(day)).expect("a day");
        let last = days.last().and_then(|day| day_named(day)).expect("a day");
        let reader = trained_daily_from(first.plus(-1), last.since(first) + 1);
        browser.keep(&reader);
        let (zone, time) = times[0];
        look(&browser, zone, time);
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        for (zone, time) in *times {
            look(&browser, zone, time);
        }
        let record = record_of(&stored(&browser));
        let said = record
            .diary
            .iter()
            .filter(|(_, subject, _)| *subject == Subject::Morning);
        let said: Vec<String> = said.map(|(day, ..)| date_of(day)).collect();
        assert_eq!(said, *days, "{times:?}");
    }
}

/// What counts is what was said last, not what the clock says of it.
#[test]
fn row_38_a_clock_set_back_makes_no_old_answer_out_of_a_new_one() {
    let browser = Browser::with().first(CLOCK).start();
    // All was answered twenty days ago. Before that day some of it is asked again, and weeks after it, too.
    browser.keep(&trained_daily_from(today().plus(-20), 0));
    for (days, joint, marked) in [(0, 0, 1), (-15, 1, 2), (5, 0, 1), (0, 2, 2)] {
        browser.go_path("/none");
        let noon = format!("{}T12:00:00", date_of(today().plus(days)));
        browser.eval(&format!("sessionStorage.setItem('now', Date.parse({}));", json!(noon)));
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        to_joints(&browser);
        browser.click(&format!("#joints-{joint}"));
        browser.click_text("Continue");
        on_screen(&browser, "Your answers");
        browser.reload();
        on_screen(&browser, "Your plan");
        let record = record_of(&stored(&browser));
        assert_eq!(record.draft.joints.value.joints.iter().count(), marked, "{noon}");
    }
}

/// What a page says of keeping is true in a private window as well: no page can tell, so it says the same in both.
fn row_40_private(engine: Engine) {
    let mut said = Vec::new();
    for private in [false, true] {
        let setup = Browser::with().engine(engine);
        let mut browser = if private { setup.private() } else { setup }.start();
        browser.keep(&trained_for(12));
        browser.open_path("/");
        on_screen(&browser, "Your plan");
        browser.tells("or when you close a private window. Save a copy now and then.");
        no_trouble_is_told(&browser);
        browser.click_text("My data");
        on_screen(&browser, "Your data");
        browser.wait_for_text("They stay here until you delete them, or until the browser clears its storage.");
        said.push(browser.page_text());
        browser.reload();
        on_screen(&browser, "Your plan");
        browser.restart();
        browser.open_path("/");
        on_screen(&browser, if private { "A strength plan" } else { "Your plan" });
        no_trouble_is_told(&browser);
    }
    assert_eq!(said[0], said[1]);
}

in_engines!(row_40_private:
    row_40_in_a_private_window_all_works_and_what_is_said_is_true_in_chromium Chromium,
    row_40_in_a_private_window_all_works_and_what_is_said_is_true_in_firefox Firefox);
