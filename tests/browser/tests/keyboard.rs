//! The whole journey without a mouse and without a screen: by real key presses, with the names, roles, states and
//! messages that a screen reader has to go by.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::thread;
use std::time::Duration;

use browser_tests::reader::{answer_everything, be_warm, begin_session, on_screen, start, tell_age};
use browser_tests::walks::{Shared, WALKS, Walk, newcomers_copy};
use browser_tests::{Browser, Condition, Engine, tree};
use serde_json::json;
use strongback::content::ENGLISH;
use strongback::content::exercises::CATALOGUE;
use strongback::domain::day::{Date, Day};

/// The trees are those of one day, a Monday; on others other days are named.
fn the_day() -> Day {
    Day::from_date(Date {
        year: 2026,
        month: 11,
        day: 23,
    })
    .unwrap()
}

/// In all of them the Tab key leads the same way; rings and bars differ.
const WAYS: [Condition; 6] = [
    Condition::Narrow,
    Condition::Dark,
    Condition::ForcedLight,
    Condition::ForcedDark,
    Condition::Zoomed,
    Condition::Spaced,
];

static WALKED: Shared = Shared::new();

/// The walks that others have not gone yet.
#[track_caller]
fn share_of_walks() {
    let mut found = Vec::new();
    let start = || {
        let browser = Browser::with().size(700, 800).still().start();
        browser.take_the_clock_on(the_day());
        browser
    };
    WALKED.walk(start, |browser, screen| {
        found.extend(browser.tree_differs(screen));
        for condition in WAYS {
            let amiss = browser.under(condition, || browser.amiss_on_the_way());
            found.extend(amiss.iter().map(|amiss| format!("{screen}, {condition:?}: {amiss}")));
        }
    });
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_screen_is_reached_by_keys_and_reads_as_reviewed_one() {
    share_of_walks();
}

#[test]
fn every_screen_is_reached_by_keys_and_reads_as_reviewed_two() {
    share_of_walks();
}

#[test]
fn every_tree_that_is_kept_is_that_of_a_screen() {
    let mut shots: Vec<&str> = WALKS.iter().flat_map(Walk::shots).collect();
    shots.sort_unstable();
    shots.dedup();
    assert_eq!(tree::kept(), shots);
}

// ---- the journey by keys alone

/// What a reader who only has keys and ears goes by.
struct Keys<'a>(&'a Browser);

impl Keys<'_> {
    /// The screen has come, and the focus is on its heading: whoever listens hears it.
    #[track_caller]
    fn arrive(&self, heading: &str) {
        on_screen(self.0, heading);
        self.0.wait_until(&format!("the focus on the heading {heading:?}"), || {
            self.0.focus().contains(heading) && self.0.eval("return focused().id;") == "screen-heading"
        });
        let (role, name) = self.0.heard();
        assert_eq!(role, "heading", "{name}");
        assert!(name.contains(heading), "{name:?} is heard, not {heading:?}");
    }

    /// Tab by Tab to what a script finds of the focused element `e`.
    #[track_caller]
    fn go(&self, what: &str, is_it: &str) {
        self.go_by("Tab", what, is_it);
    }

    #[track_caller]
    fn go_by(&self, tab: &str, what: &str, is_it: &str) {
        let browser = self.0;
        let is_it = format!("const e = focused(); return !!e && ({is_it});");
        for _ in 0..90 {
            if browser.eval(&is_it) == true {
                let (role, name) = browser.heard();
                assert!(
                    !NO_ROLES.contains(&&*role) && !name.is_empty(),
                    "{what}: {role:?} {name:?}"
                );
                return;
            }
            browser.press(tab);
        }
        panic!(
            "the keyboard alone does not reach {what}; the focus is on {:?}",
            browser.focus()
        );
    }

    /// Goes to the control of this name and presses a key on it.
    #[track_caller]
    fn press(&self, wanted: &str, key: &str) {
        self.go(wanted, &format!("name(e).startsWith({wanted:?})"));
        self.0.press(key);
    }

    /// [`Self::press`] on what comes before: back with Shift and Tab.
    #[track_caller]
    fn press_before(&self, wanted: &str, key: &str) {
        self.go_by("Shift+Tab", wanted, &format!("name(e).startsWith({wanted:?})"));
        self.0.press(key);
    }

    /// Goes to a group of radios, by its field, and chooses the one at a place with the arrow keys.
    #[track_caller]
    fn choose(&self, field: &str, at: usize) {
        self.go(field, &format!("e.type === 'radio' && e.name === {field:?}"));
        assert_eq!(self.0.heard().0, "radio");
        self.0.press("Space");
        for _ in 0..at {
            self.0.press("ArrowDown");
        }
        let chosen = format!("return document.getElementById('{field}-{at}').checked;");
        self.0
            .wait_until(&format!("{field} to be {at}"), || self.0.eval(&chosen) == true);
    }
}

/// What a screen reader says nothing about.
const NO_ROLES: &[&str] = &["", "generic", "none", "presentation"];

fn the_whole_journey_in(engine: Engine) {
    let browser = Browser::with().engine(engine).size(900, 800).still().open("/");
    let keys = Keys(&browser);
    on_screen(&browser, "A strength plan");
    // Without the tick: the focus goes to the box, which says why.
    keys.press("Start", "Enter");
    browser.wait_until("the focus on the box", || {
        browser.eval("return focused().id;") == "consent-0"
    });
    assert_described(&browser, "Please tick the box");
    browser.press("Space");
    keys.press("Start", "Enter");

    keys.arrive("How old are you?");
    keys.press("Continue", "Enter");
    browser.wait_until("the focus on what is missing", || {
        browser.eval("return focused().id;") == "error-summary"
    });
    assert_eq!(browser.heard().0, "alert");
    browser.press("Tab");
    assert_eq!(browser.heard().0, "button");
    browser.press("Enter");
    browser.wait_until("the focus on the field", || {
        browser.eval("return focused().id;") == "age-0"
    });
    assert_eq!(browser.heard().0, "textbox");
    assert_described(&browser, "Please answer this");
    assert_eq!(browser.eval("return focused().getAttribute('aria-invalid');"), "true");
    browser.press("4");
    browser.press("0");
    keys.press("Continue", "Enter");

    for list in [
        "any of these signs?",
        "any of these now?",
        "any of this fit you?",
        "heart, lungs",
        "careful with?",
        "joints",
    ] {
        keys.arrive(list);
        keys.press("None of these", "Enter");
    }
    keys.arrive("How is your back?");
    keys.choose("duration_weeks", 4);
    keys.choose("pain_now", 3);
    keys.choose("worsening", 1);
    keys.press("Continue", "Enter");
    keys.arrive("come and go?");
    keys.press("None of these", "Enter");
    keys.arrive("What bothers your back");
    keys.choose("leg_pain", 0);
    keys.press("Continue", "Enter");
    keys.arrive("Which drawing");
    keys.press("Skip this", "Enter");
    keys.arrive("What do you want to do better?");
    keys.press("Continue", "Enter");
    keys.arrive("What do you have");
    keys.go("a chair", "e.id === 'equip-0'");
    browser.press("Space");
    keys.press("Continue", "Enter");
    keys.arrive("strength check");
    keys.press("Skip the tests", "Enter");

    keys.arrive("Your plan");
    look_at_the_muscles(&keys);
    keys.go("an exercise", "e.matches('.exercise-row')");
    let exercise = browser.text(".exercise-row .name");
    browser.press("Enter");
    keys.arrive(&exercise);
    keys.press("Plan", "Enter");
    keys.arrive("Your plan");
    train(&keys);
    own_data(&keys);
    share_and_open(&keys);
}

/// A group is pressed, and said where it is.
fn look_at_the_muscles(keys: &Keys) {
    let browser = keys.0;
    keys.press_before("By muscle", "Enter");
    keys.arrive("by muscle group");
    keys.press("Hamstrings", "Space");
    browser.wait_for_text("Hamstrings: the back of your thigh.");
    assert_eq!(browser.eval("return focused().getAttribute('aria-pressed');"), "true");
    keys.press_before("This week", "Enter");
    keys.arrive("Your plan");
    // Where the reader is says the button itself, not what is around it.
    let current = browser.eval("return all('nav [aria-current]').map(e => `${e.localName} ${name(e)}`);");
    assert_eq!(current, json!(["button This week", "button Plan"]));
}

/// From the plan through a session to its end.
fn train(keys: &Keys) {
    let browser = keys.0;
    keys.go("the session", "e.matches('.action-bar [data-kind=primary]')");
    browser.press("Enter");
    keys.arrive("Before you start");
    keys.choose("pain", 2);
    keys.press("Continue", "Enter");
    keys.arrive("Warm up");
    keys.press("Skip the warm-up", "Enter");
    browser.wait_until("the first exercise", || {
        !browser.text("#screen-heading").contains("Warm up")
    });
    for _ in 0..8 {
        let heading = browser.text("#screen-heading");
        if heading.contains("cool down") {
            break;
        }
        keys.arrive(&heading);
        keys.press("Start", "Enter");
        for _ in 0..60 {
            if browser.count("#effort-1") > 0 {
                break;
            }
            // The button stays, and so does the focus.
            assert_eq!(browser.eval("return focused().matches('.steer > button');"), true);
            thread::sleep(Duration::from_millis(40));
            browser.press("Enter");
        }
        keys.arrive("how was it?");
        keys.choose("during", 1);
        keys.press("Just right", "Enter");
        browser.wait_until("the next screen", || {
            browser.count("#effort-1") == 0 && browser.text("#screen-heading") != heading
        });
    }
    keys.arrive("cool down");
    keys.choose("pain", 1);
    keys.press("Finish the session", "Enter");
    keys.arrive("Your progress");
}

/// A file is saved; what is asked about twice keeps the focus near.
fn own_data(keys: &Keys) {
    let browser = keys.0;
    keys.press("My data", "Enter");
    keys.arrive("Your data");
    keys.press("Save as a file", "Enter");
    browser.downloaded(".json");
    keys.press("Delete everything", "Enter");
    browser.wait_until("the question", || browser.focus() == "No, keep it");
    let asked = browser.eval("return focused().closest('[role=group]').getAttribute('aria-label');");
    assert!(asked.as_str().unwrap().starts_with("Delete all of it now?"), "{asked}");
    browser.press("Escape");
    assert_eq!(browser.focus(), "No, keep it");
    browser.press("Enter");
    browser.wait_until("the focus back", || browser.focus() == "Delete everything");
}

/// A link is made, and followed with what is here.
fn share_and_open(keys: &Keys) {
    let browser = keys.0;
    keys.press_before("Share", "Enter");
    keys.arrive("Share");
    keys.choose("share", 1);
    browser.press("ArrowUp");
    browser.wait_until("the plan to be chosen", || {
        browser.eval("return document.getElementById('share-0').checked;") == true
    });
    keys.go("the link", "e.id === 'share-link'");
    let link = browser.eval("return focused().value;").as_str().unwrap().to_owned();
    browser.open_tab_at(&link);
    // Whoever opens a page begins at its start.
    on_screen(browser, "A link was opened");
    keys.press("Go on with my answers", "Enter");
    keys.arrive("any of these signs?");
    keys.press("None of these", "Enter");
    keys.arrive("Your plan");
    keys.press("Use it on this device", "Enter");
    keys.arrive("Use the shared plan?");
    keys.go("its use", "e.matches('button') && name(e) === 'Use the shared plan'");
    browser.press("Enter");
    browser.wait_for_text("You follow a plan");
    keys.press("My data", "Enter");
    keys.arrive("Your data");
    keys.press("Delete everything", "Enter");
    browser.wait_until("the question", || browser.focus() == "No, keep it");
    browser.press("Shift+Tab");
    assert_eq!(browser.focus(), "Yes, delete everything");
    browser.press("Enter");
    keys.arrive("A strength plan");
    assert_eq!(browser.local_storage("strongback.answers"), None);
}

/// What is heard with the focused field besides its name.
#[track_caller]
fn assert_described(browser: &Browser, words: &str) {
    let described = browser.eval(
        "const e = focused(); return (e.getAttribute('aria-describedby') || '').split(' ')
            .map(id => e.getRootNode().getElementById(id)?.innerText).join(' ');",
    );
    assert!(described.as_str().unwrap_or_default().contains(words), "{described}");
}

#[test]
fn the_whole_journey_goes_by_keys_in_chromium() {
    the_whole_journey_in(Engine::Chromium);
}

#[test]
fn the_whole_journey_goes_by_keys_in_firefox() {
    the_whole_journey_in(Engine::Firefox);
}

#[test]
fn the_whole_journey_goes_by_keys_in_webkit() {
    the_whole_journey_in(Engine::WebKit);
}

// ---- the emergency

#[test]
fn an_emergency_is_heard_at_once_and_leads_to_a_call() {
    for engine in Engine::ALL {
        let browser = Browser::with().engine(engine).size(320, 640).still().open("/");
        let keys = Keys(&browser);
        on_screen(&browser, "A strength plan");
        keys.press("I have read this", "Space");
        keys.press("Start", "Enter");
        keys.arrive("How old are you?");
        keys.go("the age", "e.id === 'age-0'");
        browser.press("4");
        browser.press("0");
        keys.press("Continue", "Enter");
        keys.arrive("any of these signs?");
        keys.go("the first sign", "e.type === 'checkbox'");
        assert_eq!(browser.heard().0, "checkbox");
        browser.press("Space");
        keys.press("Continue", "Enter");
        keys.arrive("Please get emergency help now");
        assert_eq!(browser.eval("return focused().localName;"), "h2", "{engine:?}");
        assert_eq!(
            browser.eval("return !!focused().closest('[role=alert]');"),
            true,
            "{engine:?}"
        );

        // The first four stops are the numbers to call, each with the place where it holds.
        for (place, number) in ENGLISH.safety.emergency.numbers {
            browser.press("Tab");
            let (role, name) = browser.heard();
            assert_eq!(role, "link", "{engine:?}: {name}");
            assert!(name.contains(number) && name.contains(place), "{engine:?}: {name}");
            let leads = browser.eval("return focused().getAttribute('href');");
            assert_eq!(leads, format!("tel:{number}"));
        }
        browser.press("Tab");
        assert_eq!(browser.heard().0, "link", "the warning card");
        browser.press("Tab");
        assert!(
            browser.focus().starts_with("I answered by mistake"),
            "{}",
            browser.focus()
        );
        // Nothing more, and no exercise under any name.
        assert_eq!(
            browser.count(".strongback :is(a, button, input, summary, [tabindex='0'])"),
            6,
            "{engine:?}"
        );
        let text = browser.text(".strongback").to_lowercase();
        for exercise in CATALOGUE.iter() {
            let name = (ENGLISH.exercise_name)(exercise.id).to_lowercase();
            assert!(!text.contains(&name), "{engine:?}: {name}");
        }
    }
}

// ---- what is said while the focus is elsewhere

/// Before the page: places for messages that come together with their first words, beside something that stays. Many
/// screen readers say nothing of them. A new screen takes the focus, and is read from its heading on.
const LISTEN: &str = r"
addEventListener('DOMContentLoaded', () => {
    window.theUnheard = [];
    const places = e => [e, ...e.querySelectorAll('*')].filter(e => e.matches('[role=status], [aria-live]') && e.textContent.trim());
    new MutationObserver(changes => {
        const came = changes.flatMap(change => [...change.addedNodes]).filter(node => node.nodeType === 1);
        if (came.some(node => node.querySelector('#screen-heading') || node.id === 'screen-heading')) return;
        theUnheard.push(...came.flatMap(places).map(e => e.textContent));
    }).observe(document.body, { subtree: true, childList: true });
});";

#[test]
fn what_is_said_comes_where_it_is_listened_for() {
    let browser = Browser::with().size(900, 800).still().first(LISTEN).open("/");
    answer_everything(&browser);
    begin_session(&browser);
    be_warm(&browser);
    browser.click(".steer > button");
    browser.click_text("This hurts");
    on_screen(&browser, "How much does it hurt");
    for (score, says) in [(1, "status"), (9, "alert")] {
        browser.click(&format!("#during-{score}"));
        browser.wait_until("the light", || browser.count(".stage .notice .title") == 1);
        let role = browser.eval("return all('.stage .notice')[0].closest('[role]').getAttribute('role');");
        assert_eq!(role, says, "pain of {score}");
    }
    browser.click_text("Leave");
    browser.click_text("By muscle");
    on_screen(&browser, "by muscle group");
    browser.click_text("Gluteals");
    browser.wait_for_text("Gluteals: the back of your hip");
    browser.click_text("My data");
    on_screen(&browser, "Your data");
    let file = browser.folder().join("other.json");
    std::fs::write(&file, "{}").unwrap();
    browser.choose_file("#import-0", &file);
    browser.wait_for_text("not from this tool");
    // The storage fills up: the place of the banner was there before.
    browser.eval("document.querySelector('.banners').known = true; Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };");
    browser.click_text("My answers");
    on_screen(&browser, "Your answers");
    browser.click_text("Change");
    browser.wait_until("a question", || browser.text("#screen-heading") != "Your answers");
    browser.click_text("Continue");
    browser.wait_for(".banners .notice");
    assert_eq!(browser.eval("return document.querySelector('.banners').known;"), true);
    assert_eq!(browser.eval("return theUnheard;"), json!([]));
}

#[test]
fn what_is_not_kept_is_said_from_the_start() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::with().engine(engine).storage_blocked().still().open("/");
        on_screen(&browser, "A strength plan");
        browser.wait_for(".banners[role=status] .notice");
        assert!(browser.shows("does not let us keep anything here"), "{engine:?}");
        // And leads to what helps.
        Keys(&browser).press("Save it as a file", "Enter");
        Keys(&browser).arrive("Your data");
    }
}

// ---- where the focus goes when what had it is gone

#[test]
fn the_focus_goes_back_to_what_asked() {
    let browser = Browser::with().size(900, 800).still().open("/");
    let keys = Keys(&browser);
    start(&browser);
    tell_age(&browser, "40");
    // A file is brought and left.
    browser.click_text("My data");
    on_screen(&browser, "Your data");
    let file = browser.folder().join("copy.json");
    std::fs::write(&file, newcomers_copy()).unwrap();
    browser.choose_file("#import-0", &file);
    browser.wait_for_text("This file holds");
    keys.press("Leave it", "Enter");
    browser.wait_until("the focus on the field for a file", || {
        browser.eval("return focused().id;") == "import-0"
    });
    // Brought and taken: the questions come first, and why is said below the heading.
    browser.eval("all('#import-0')[0].value = '';");
    browser.choose_file("#import-0", &file);
    keys.press("Add it", "Enter");
    keys.arrive("any of these signs?");
    assert!(browser.shows("Your copy was added"), "{}", browser.page_text());
}

#[test]
fn who_was_not_seen_is_back_where_it_was_asked() {
    let browser = Browser::with().size(900, 800).still().start();
    let clinician = WALKS.iter().find(|walk| walk.name == "clinician").unwrap();
    clinician.through(&browser, |screen| {
        if screen == "clinician-sure" {
            browser.wait_until("the question", || browser.focus() == "No, not yet");
            let asked = browser.eval("return focused().closest('[role=group]').getAttribute('aria-label');");
            assert_eq!(asked, "Just to be sure");
            browser.press("Enter");
            browser.wait_until("the focus back", || {
                browser.focus().starts_with("A clinician has seen me")
            });
        }
    });
}

// ---- that all this can fail

#[test]
fn what_is_wrong_on_the_way_is_found() {
    let browser = Browser::with().size(700, 800).still().open("/");
    assert_eq!(browser.amiss_on_the_way(), [""; 0]);
    browser.eval(
        "const sheet = document.styleSheets[0], start = document.querySelector('.start');
         for (const name of ['ringless', 'covered', 'early']) {
             const button = document.createElement('button');
             button.className = `button ${name}`;
             button.append(name);
             start.append(button);
         }
         const cover = document.createElement('div');
         cover.className = 'cover';
         document.querySelector('.covered').after(cover);
         for (const rule of [
             '.ringless:focus-visible { outline: none !important }',
             '.cover { position: relative; z-index: 9; block-size: 80px; margin-block-start: -90px; background: #fff }',
             '.early { order: -1 }',
         ]) sheet.insertRule(rule, sheet.cssRules.length);",
    );
    let found = browser.amiss_on_the_way().join("\n");
    for what in [
        "no ring: <button> ringless",
        "hidden: <button> covered",
        "reached after it: <button> early",
    ] {
        assert!(found.contains(what), "{what:?} is not in:\n{found}");
    }
    browser.eval(
        "document.querySelector('.ringless').addEventListener('keydown', event => event.preventDefault());
         for (const e of document.querySelectorAll('.covered, .cover, .early')) e.remove();",
    );
    let found = browser.amiss_on_the_way().join("\n");
    assert!(found.contains("the way has no end: <button> ringless"), "{found}");
}
