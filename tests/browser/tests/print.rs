//! The printed plan: one sheet, with everything that must go along.

#[path = "../../common/readers.rs"]
mod readers;

use std::fs;

use browser_tests::print::{Paper, sheets};
use browser_tests::reader::{on_screen, tick_an_emergency_sign};
use browser_tests::{Browser, repository};
use readers::{busiest, kept, most_careful, newcomer, today, trained_for};
use strongback::app::Model;
use strongback::content::ENGLISH;

/// A page that was left with this reader's plan.
fn page_of(reader: &Model) -> Browser {
    // Any page of the address can fill its storage.
    let browser = Browser::open("/none");
    for (key, text) in kept(&reader.record) {
        browser.set_local_storage(&key, &text);
    }
    browser.open_path("/");
    browser.wait_for_text("Print this plan");
    browser
}

/// Prints on both papers, looks at the number of sheets, and gives all that can be read.
#[track_caller]
fn printed(name: &str, reader: &Model) -> String {
    let browser = page_of(reader);
    let folder = repository().join("target/print");
    fs::create_dir_all(&folder).expect("target/ can be written to");
    for paper in Paper::ALL {
        let pdf = browser.print(paper);
        fs::write(folder.join(format!("{name}-{paper:?}.pdf")), &pdf).expect("target/ can be written to");
        assert_eq!(sheets(&pdf), 1, "{name} on {paper:?}");
    }
    browser.printed_text()
}

/// Spaces and lines break as they will on paper.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn has_doses_and_stop_list(text: &str, reader: &Model) {
    let text = plain(text);
    let week = reader.week().expect("a plan");
    for standing in &week.standings {
        let name = (ENGLISH.exercise_name)(standing.exercise.id);
        let aim = (ENGLISH.count.aim)(standing.exercise, standing.sets, standing.count);
        assert!(text.contains(name), "{name} is not printed:\n{text}");
        assert!(text.contains(&aim), "{aim} is not printed:\n{text}");
    }
    for line in ENGLISH.safety.stop_list {
        assert!(text.contains(line), "{line} is not printed:\n{text}");
    }
    assert!(text.contains(&plain(ENGLISH.safety.stop_now)));
    // Nothing of the screen goes along.
    assert!(!text.contains("Start Monday") && !text.contains("My answers"), "{text}");
}

#[test]
fn a_plan_fills_one_sheet() {
    for (name, reader) in [
        ("new", newcomer(today())),
        ("trained", trained_for(today(), 12)),
        ("busiest", busiest(today())),
    ] {
        has_doses_and_stop_list(&printed(name, &reader), &reader);
    }
}

#[test]
fn a_plan_with_many_warnings_fills_one_sheet_with_all_of_them() {
    let reader = most_careful(today());
    let text = printed("careful", &reader);
    has_doses_and_stop_list(&text, &reader);
    let text = plain(&text);
    for line in [
        ENGLISH.safety.gentle.tell,
        ENGLISH.safety.pregnancy,
        ENGLISH.safety.pregnancy_stop_now,
        ENGLISH.safety.falls,
    ] {
        assert!(text.contains(&plain(line)), "{line} is not printed:\n{text}");
    }
    for line in ENGLISH.safety.pregnancy_stop_list {
        assert!(text.contains(line), "{line} is not printed:\n{text}");
    }
}

#[test]
fn the_button_prints_when_the_sheet_is_drawn() {
    let browser = page_of(&newcomer(today()));
    assert_eq!(browser.count(".sheet"), 0, "nobody prints yet");
    browser.eval("window.print = () => { window.printed = document.querySelectorAll('.sheet tbody tr').length; };");
    browser.click_text("Print this plan");
    let exercises = newcomer(today()).week().expect("a plan").standings.len();
    browser.wait_until("a print", || browser.eval("return window.printed;") == exercises);
    // It goes with the screen.
    browser.click_text("My data");
    on_screen(&browser, "Your data");
    browser.click_text("Plan");
    on_screen(&browser, "Your plan");
    assert_eq!(browser.count(".sheet"), 0);
}

#[test]
fn an_emergency_prints_no_plan() {
    let browser = page_of(&newcomer(today()));
    // What is looked for would be found.
    browser.print(Paper::A4);
    assert!(browser.printed_text().contains((ENGLISH.sheet)().stop_title));
    browser.click_text("My answers");
    on_screen(&browser, "Your answers");
    browser.click_text("Change: Do you have any of these signs?");
    tick_an_emergency_sign(&browser);
    browser.print(Paper::A4);
    let text = browser.printed_text();
    assert!(text.contains(ENGLISH.safety.emergency.now), "{text}");
    assert!(!text.contains((ENGLISH.sheet)().stop_title), "{text}");
}

#[test]
fn without_scripts_the_article_is_printed() {
    let browser = Browser::with().scripts_blocked().open("/");
    let pdf = browser.print(Paper::A4);
    assert!(sheets(&pdf) >= 1);
    let text = browser.printed_text();
    assert!(text.contains("What to strengthen for a strong lower back"), "{text}");
    assert!(text.contains("Stop an exercise at once for"), "{text}");
}
