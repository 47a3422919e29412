//! A reader's ways through the built page: to a plan, through a session, back another day, and the ways that stop.

use std::fs;

use browser_tests::Browser;
use browser_tests::kept::trained_every_day;
use browser_tests::reader::{
    answer_everything, do_next_session, key_on, none_of_these, on_screen, start, tell_age, tick_an_emergency_sign,
};
use serde_json::{Value, json};

#[test]
fn a_reader_answers_gets_a_plan_trains_and_comes_back() {
    let browser = Browser::open("/");
    answer_everything(&browser);
    for word in ["Monday", "Wednesday", "Friday", "Left out for now"] {
        assert!(browser.shows(word), "{word} is missing from the plan");
    }
    do_next_session(&browser);
    browser.wait_until("the progress", || browser.shows("Sessions a week"));
    let kept = browser.local_storage_keys();
    assert!(kept.iter().any(|key| key == "strongback.answers"), "{kept:?}");
    assert!(kept.iter().any(|key| key.starts_with("strongback.diary.")), "{kept:?}");
    // A second visit finds the plan, with the session done today.
    browser.reload();
    on_screen(&browser, "Your plan");
    assert!(browser.shows("1 of 3 sessions done"), "{}", browser.page_text());
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn a_reload_in_the_middle_returns_to_the_same_place() {
    let browser = Browser::open("/");
    start(&browser);
    tell_age(&browser, "52");
    none_of_these(&browser, "Do you have any of these signs?");
    none_of_these(&browser, "any of these now?");
    on_screen(&browser, "any of this fit you?");
    browser.click("input[type=checkbox]");
    browser.wait_until("the tick to be kept", || {
        browser
            .local_storage("strongback.answers")
            .is_some_and(|text| text.contains("weight_loss"))
    });
    browser.reload();
    on_screen(&browser, "any of this fit you?");
    assert_eq!(
        browser.eval("return document.querySelector('input[type=checkbox]').checked"),
        json!(true)
    );
    browser.click_text("Back");
    browser.click_text("Back");
    browser.click_text("Back");
    on_screen(&browser, "How old are you?");
    assert_eq!(
        browser.eval("return document.querySelector('#age-0').value"),
        json!("52")
    );
}

#[test]
fn a_red_flag_stops_everything_until_the_block_is_answered_again() {
    let browser = Browser::open("/");
    start(&browser);
    tell_age(&browser, "45");
    tick_an_emergency_sign(&browser);
    let stopped = || {
        browser.wait_for_text("Please get emergency help now");
        for number in ["112", "999", "911", "000"] {
            assert!(browser.shows(number), "{number}");
        }
        assert!(browser.shows("Do not drive yourself"));
        for exercise in ["bridge", "Clamshell", "squat", "Progress", "session"] {
            assert!(
                !browser.text("#strongback").contains(exercise),
                "{exercise} beside an emergency"
            );
        }
    };
    stopped();
    browser.reload();
    stopped();
    browser.back();
    browser.open_path("/");
    stopped();
    browser.click_text("I answered by mistake");
    on_screen(&browser, "Do you have any of these signs?");
    assert_eq!(browser.count("input[type=checkbox]:checked"), 0);
    // A reload in the middle of answering again asks again.
    browser.reload();
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
}

#[test]
fn under_18_there_is_no_plan_and_nothing_is_kept() {
    let browser = Browser::open("/");
    start(&browser);
    tell_age(&browser, "16");
    none_of_these(&browser, "Do you have any of these signs?");
    none_of_these(&browser, "any of these now?");
    none_of_these(&browser, "any of this fit you?");
    on_screen(&browser, "This tool is for adults");
    assert_eq!(browser.local_storage_keys(), [""; 0]);
    browser.reload();
    on_screen(&browser, "A strength plan");
}

#[test]
fn export_delete_and_import_bring_everything_back() {
    let browser = Browser::open("/");
    answer_everything(&browser);
    do_next_session(&browser);
    // What was said, without the count of when; each step is its count, whether it is given, and what was said.
    let said = || {
        let text = browser.local_storage("strongback.answers").unwrap_or_default();
        let answers: serde_json::Map<String, Value> = serde_json::from_str(&text).unwrap();
        let of = |(name, told): (String, Value)| (name, told[1].clone(), told[2].clone());
        answers.into_iter().map(of).collect::<Vec<_>>()
    };
    let diary = || {
        let mut keys = browser.local_storage_keys();
        keys.retain(|key| key.starts_with("strongback.diary."));
        keys.len()
    };
    let (before, months) = (said(), diary());
    assert!(before.len() > 10 && months > 0, "{before:?}");
    browser.click_text("My data");
    on_screen(&browser, "data");
    browser.click_text("Save as a file");
    let file = browser.downloaded(".json");
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("\"app\":\"strongback\"") && text.contains("\"done\""),
        "{text}"
    );
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    assert_eq!(
        browser.count("#consent-0:checked"),
        0,
        "whoever comes next agrees for themselves"
    );
    assert_eq!(browser.local_storage_keys(), [""; 0]);
    browser.click_text("My data");
    // Something else is refused in plain words, and nothing changes.
    let wrong = browser.folder().join("wrong.json");
    fs::write(&wrong, "{\"not\":\"ours\"}").unwrap();
    browser.choose_file("input[type=file]", &wrong);
    browser.wait_for(".error");
    assert_eq!(browser.local_storage_keys(), [""; 0]);
    browser.choose_file("input[type=file]", &file);
    browser.wait_for_text("This file holds");
    browser.click_text("Add it");
    // Whoever brings answers in answers the emergency questions here.
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "Your plan");
    assert_eq!(said(), before);
    assert_eq!(diary(), months);
    browser.click_text("Progress");
    browser.wait_until("the session to be back", || {
        browser.shows("Sessions a week") && !browser.shows("Nothing here yet. After")
    });
}

#[test]
fn with_storage_blocked_everything_works_in_memory_and_says_so() {
    let browser = Browser::with().storage_blocked().open("/");
    browser.wait_for_text("does not let us keep anything here");
    answer_everything(&browser);
    do_next_session(&browser);
    assert!(
        browser.shows("does not let us keep anything here"),
        "{}",
        browser.page_text()
    );
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside_and_said() {
    let browser = Browser::open("/");
    browser.set_local_storage("strongback.answers", "{\"v\":1,\"about\":oh");
    browser.reload();
    on_screen(&browser, "A strength plan");
    browser.wait_for_text("could not be read");
    let aside: Vec<String> = browser
        .local_storage_keys()
        .into_iter()
        .filter(|key| key.starts_with("strongback.aside."))
        .collect();
    assert_eq!(aside.len(), 1);
    assert_eq!(
        browser.local_storage(&aside[0]).as_deref(),
        Some("{\"v\":1,\"about\":oh")
    );
    browser.click_text("My data");
    browser.click_text("Save it as a file");
    let file = browser.downloaded(".txt");
    assert_eq!(fs::read_to_string(file).unwrap(), "{\"v\":1,\"about\":oh");
}

#[test]
fn a_record_of_a_newer_version_is_left_alone() {
    let browser = Browser::open("/");
    let newer = "{\"v\":99,\"anything\":true}";
    browser.set_local_storage("strongback.answers", newer);
    browser.reload();
    start(&browser);
    tell_age(&browser, "40");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    assert_eq!(browser.local_storage("strongback.answers").as_deref(), Some(newer));
    browser.wait_for_text("newer");
}

#[test]
fn two_tabs_keep_what_both_say() {
    let browser = Browser::open("/");
    answer_everything(&browser);
    let first = browser.tab();
    let second = browser.open_tab("/");
    on_screen(&browser, "Your plan");
    browser.click_text("My answers");
    browser.wait_for_text("My answers");
    browser.switch_to(&first);
    do_next_session(&browser);
    browser.switch_to(&second);
    browser.click_text("Plan");
    on_screen(&browser, "Your plan");
    browser.click_text("Progress");
    browser.wait_for_text("1 of 3 sessions done this week");
    // And the second says something that the first hears of.
    browser.click_text("My pain flared up");
    browser.click_text("Yes, my pain flared up");
    browser.wait_for_text("Do you have any of these signs?");
    browser.switch_to(&first);
    browser.wait_for_text("Do you have any of these signs?");
}

/// A long diary has many numbers, which few readers open: they are made when somebody does.
#[test]
fn tables_of_progress_are_made_when_they_are_opened() {
    let browser = Browser::open("/");
    browser.keep(&trained_every_day(300));
    browser.open_path("/");
    on_screen(&browser, "Your plan");
    browser.click_text("Progress");
    on_screen(&browser, "Your progress");
    assert_eq!(browser.count(".measure .more table"), 0);
    let pictures = browser.count(".measure svg.chart");
    key_on(&browser, "The numbers", "Enter");
    browser.wait_for(".measure .more table");
    assert!(browser.count(".measure .more tbody tr") > 20, "a row for each week");
    assert_eq!(browser.count(".measure .more table"), 1, "one of the tables");
    // Closed again it stays, and is not made twice.
    for _ in 0..2 {
        key_on(&browser, "The numbers", "Enter");
    }
    assert_eq!(browser.count(".measure .more table"), 1);
    key_on(&browser, "From the start, month by month", "Space");
    browser.wait_until("one picture more", || {
        browser.count(".measure svg.chart") == pictures + 1
    });
    browser.click(".measure .more .more summary");
    browser.wait_until("its numbers", || browser.count(".measure .more .more tbody tr") >= 9);
}

#[test]
fn the_keyboard_alone_leads_to_a_result_and_the_focus_follows_the_heading() {
    let browser = Browser::open("/");
    on_screen(&browser, "A strength plan");
    key_on(&browser, "I have read this", "Space");
    key_on(&browser, "Start", "Enter");
    on_screen(&browser, "How old are you?");
    browser.wait_until("the focus on the heading", || {
        browser.focus().contains("How old are you?")
    });
    key_on(&browser, "Your age", "4");
    browser.press("0");
    key_on(&browser, "Continue", "Enter");
    on_screen(&browser, "Do you have any of these signs?");
    browser.wait_until("the focus on the heading", || {
        browser.focus().contains("any of these signs?")
    });
    key_on(&browser, "None of these", "Enter");
    on_screen(&browser, "any of these now?");
    browser.wait_until("the focus on the heading", || {
        browser.focus().contains("any of these now?")
    });
    key_on(&browser, "Back", "Enter");
    on_screen(&browser, "Do you have any of these signs?");
}

#[test]
fn what_is_missing_is_said_with_the_focus_on_it() {
    let browser = Browser::open("/");
    start(&browser);
    on_screen(&browser, "How old are you?");
    browser.click_text("Continue");
    browser.wait_for_text("Something is still missing");
    browser.wait_until("the focus on the summary", || {
        browser.eval("return document.activeElement.id") == json!("error-summary")
    });
    browser.type_into("#age-0", "40");
    browser.click_text("Continue");
    on_screen(&browser, "Do you have any of these signs?");
}

#[test]
fn the_plan_fits_a_phone_of_320_pixels() {
    let browser = Browser::with().size(320, 640).open("/");
    answer_everything(&browser);
    for tab in ["This week", "By muscle", "Progress"] {
        browser.click_text(tab);
        let wide = browser.eval("return document.documentElement.scrollWidth");
        assert!(
            wide.as_f64().is_some_and(|wide| wide <= 321.0),
            "{tab} is {wide} pixels wide"
        );
    }
}

#[test]
fn deleting_in_one_tab_deletes_in_the_other_too() {
    let browser = Browser::open("/");
    start(&browser);
    tell_age(&browser, "40");
    none_of_these(&browser, "Do you have any of these signs?");
    let first = browser.tab();
    browser.open_tab("/");
    on_screen(&browser, "any of these now?");
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    on_screen(&browser, "A strength plan");
    browser.switch_to(&first);
    on_screen(&browser, "A strength plan");
    assert_eq!(browser.local_storage_keys(), [""; 0]);
}

#[test]
fn a_question_that_goes_away_once_answered_leaves_the_keyboard_on_the_screen() {
    // The page's days can be moved on.
    let browser = Browser::with()
        .first(
            "window.Date = class extends Date {
                 constructor(...when) {
                     if (when.length) super(...when);
                     else super(Date.now() + 864e5 * (sessionStorage.getItem('days') || 0));
                 }
             };",
        )
        .open("/");
    answer_everything(&browser);
    do_next_session(&browser);
    on_screen(&browser, "Your");
    browser.eval("sessionStorage.setItem('days', 1);");
    browser.reload();
    on_screen(&browser, "Your plan");
    key_on(&browser, "Better", "Enter");
    browser.wait_until("the question to go", || !browser.shows("How is your back this morning"));
    assert_eq!(
        browser.eval("return document.activeElement.id"),
        json!("screen-heading")
    );
}
