//! Every screen under every condition a reader may have: as axe-core sees it, and measured where no rule of axe-core
//! looks. WCAG 2.2 AA is the least; a target for a finger is 44 pixels.
//!
//! Chromium shows every condition. Firefox shows colors and sizes, WebKit is what it is when it starts.

use browser_tests::server::Site;
use browser_tests::walks::Shared;
use browser_tests::{Browser, Condition, Engine, Look, Rules, Setup, Violation};

/// What axe-core cannot judge, and who judges it instead: where something lies over a text, as the input of a row of
/// numbers does, [`Browser::amiss`] knows the contrast.
const JUDGED_ELSEWHERE: &[&str] = &["color-contrast"];

/// What was found, screen by screen.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn add<T: ToString>(&mut self, screen: &str, condition: Condition, found: impl IntoIterator<Item = T>) {
        let line = |found: T| format!("{screen}, {condition:?}: {}", found.to_string());
        self.0.extend(found.into_iter().map(line));
    }

    fn axe(&mut self, browser: &Browser, screen: &str, condition: Condition, rules: Rules) {
        let (broken, unsure) = browser.axe_of(rules);
        self.add(screen, condition, broken);
        let unjudged = |violation: &Violation| !JUDGED_ELSEWHERE.contains(&violation.id.as_str());
        let unsure = unsure.into_iter().filter(unjudged);
        self.add(
            screen,
            condition,
            unsure.map(|violation| format!("unsure: {violation}")),
        );
    }

    #[track_caller]
    fn none(&self) {
        assert!(self.0.is_empty(), "{} findings:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Looks at a screen under all conditions without walking there again.
fn under_all(browser: &Browser, screen: &str, findings: &mut Findings) {
    findings.add(screen, Condition::Plain, browser.moving());
    for condition in Condition::ALL {
        let (look, rules) = match condition {
            Condition::Light => (Look::Both, Some(Rules::All)),
            Condition::Dark => (Look::Colors, Some(Rules::Colors)),
            // Of the system's colors axe-core is told those of the page.
            Condition::ForcedLight | Condition::ForcedDark => (Look::Colors, None),
            // As wide as a narrow one, which is judged at its full height.
            Condition::Zoomed => (Look::Sizes, None),
            _ => (Look::Sizes, Some(Rules::Sizes)),
        };
        browser.under(condition, || {
            findings.add(screen, condition, browser.amiss(look));
            if let Some(rules) = rules {
                findings.axe(browser, screen, condition, rules);
            }
        });
    }
}

/// The walks that others have not gone yet.
#[track_caller]
fn share_of(walks: &Shared) {
    let mut findings = Findings::default();
    let start = || {
        let browser = desk().start();
        // No set ends while it is looked at.
        browser.take_the_clock();
        browser
    };
    walks.walk(start, |browser, screen| under_all(browser, screen, &mut findings));
    findings.none();
}

static UNDER_ALL: Shared = Shared::new();

fn phone() -> Setup {
    Browser::with().size(320, 800).still()
}

fn desk() -> Setup {
    Browser::with().size(1280, 800).still()
}

#[test]
fn every_screen_is_accessible_under_every_condition_one() {
    share_of(&UNDER_ALL);
}

#[test]
fn every_screen_is_accessible_under_every_condition_two() {
    share_of(&UNDER_ALL);
}

// ---- the other engines

/// On a phone, in light and in dark: all that axe-core asks about, and the layout, which is another engine's work.
fn other_engine(walks: &Shared, engine: Engine, dark: bool) {
    let mut findings = Findings::default();
    let setup = Browser::with().engine(engine).size(320, 640).still();
    let setup = if dark { setup.dark() } else { setup };
    let start = || {
        let browser = setup.clone().start();
        // No script runs before the page's own in WebKit.
        if engine != Engine::WebKit {
            browser.take_the_clock();
        }
        browser
    };
    walks.walk(start, |browser, screen| {
        // Where the clock cannot be held it is over before it is looked at.
        if engine == Engine::WebKit && screen == "lead-in" {
            return;
        }
        let (condition, look, rules) = if dark {
            (Condition::Dark, Look::Colors, Rules::Colors)
        } else {
            (Condition::Light, Look::Both, Rules::All)
        };
        findings.add(screen, condition, browser.amiss(look));
        findings.axe(browser, screen, condition, rules);
        if engine == Engine::Firefox {
            browser.show_dark(true);
            findings.add(screen, Condition::Dark, browser.amiss(Look::Colors));
            findings.axe(browser, screen, Condition::Dark, Rules::Colors);
            browser.show_dark(false);
        }
    });
    findings.none();
}

/// Its driver turns it to dark and back.
#[test]
fn every_screen_is_accessible_in_firefox() {
    other_engine(&Shared::new(), Engine::Firefox, false);
}

/// It has the colors that it started with.
#[test]
fn every_screen_is_accessible_in_webkit() {
    other_engine(&Shared::new(), Engine::WebKit, false);
}

#[test]
fn every_screen_is_accessible_in_webkit_in_the_dark() {
    other_engine(&Shared::new(), Engine::WebKit, true);
}

// ---- in a page of others

/// A page that reads from right to left, around the element, which finds its links here.
const HOST: &str = r#"<!doctype html><html lang="en" dir="rtl"><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 }</style>
<script src="/watch.js"></script><script src="/tool/embed/strongback.classic.js"></script>
<main><h1>A page</h1><strong-back loading="eager" link-base="/"></strong-back></main>"#;

/// Within the element's closed root, whose inside `watch.js` lets a test see.
#[test]
fn every_screen_is_accessible_in_a_page_from_right_to_left() {
    let site = Site::with_tool();
    site.page("/", HOST);
    let mut findings = Findings::default();
    let start = || {
        let browser = Browser::with().at(&site.origin()).size(320, 640).still().start();
        browser.take_the_clock();
        browser
    };
    Shared::new().walk(start, |browser, screen| {
        let mirrored = browser.eval("return getComputedStyle(all('#screen-heading')[0]).direction;");
        assert_eq!(mirrored, "rtl", "{screen}");
        findings.add(screen, Condition::RightToLeft, browser.amiss(Look::Both));
        findings.axe(browser, screen, Condition::RightToLeft, Rules::All);
        for condition in [Condition::Dark, Condition::ForcedDark] {
            let amiss = browser.under(condition, || browser.amiss(Look::Colors));
            findings.add(screen, condition, amiss);
        }
    });
    findings.none();
}

#[test]
fn the_page_is_accessible_before_its_program_runs() {
    for setup in [phone(), desk().dark()] {
        let browser = setup.first("delete window.WebAssembly;").start();
        browser.go_path("/");
        browser.wait_for("#age-0");
        browser.assert_accessible("the page without its program");
    }
}

#[test]
fn what_is_wrong_is_found() {
    let browser = Browser::open("/");
    browser.show_dark(true);
    browser.eval(
        // The page's policy lets no text become elements.
        "const made = (name, words, ...inside) => {
             const element = document.createElement(name);
             element.append(words, ...inside);
             return element;
         };
         const pale = made('p', 'Too pale to read');
         pale.className = 'faint';
         document.querySelector('.start').append(made('details', '', made('summary', 'More'), pale), made('button', ''));
         document.styleSheets[0].insertRule('.faint { color: #aaa; background: light-dark(#000, #fff) }');",
    );
    let mut found: Vec<_> = browser.axe().into_iter().map(|violation| violation.id).collect();
    found.sort();
    assert_eq!(found, ["button-name", "color-contrast"]);
}

#[test]
fn what_no_rule_looks_at_is_found() {
    let browser = Browser::with().size(320, 800).open("/");
    browser.eval(
        "const made = (name, kind, words) => {
             const element = document.createElement(name);
             element.className = kind;
             element.append(words);
             document.querySelector('.start').append(element);
         };
         made('button', 'tiny', 'x');
         made('p', 'cut', 'Too long to be read in full');
         made('p', 'under', 'What lies below');
         made('p', 'upon', 'What lies above');
         made('input', 'faint', '');
         made('p', 'pale', 'Too pale to read');
         made('p', 'wide', 'Wider than the window');
         made('p', 'moves', 'Here and there');
         const sheet = document.styleSheets[0];
         for (const rule of [
             '.tiny { inline-size: 20px; block-size: 20px; padding: 0; overflow: visible }',
             '.cut { inline-size: 60px; block-size: 1em; overflow: hidden; white-space: nowrap }',
             '.upon { margin-block-start: -2.6em }',
             '.faint { border: 1px solid #e4e4e4; appearance: none }',
             '.pale { color: #bbb; background: #fff }',
             '.wide { inline-size: 500px; white-space: nowrap }',
             '@keyframes hop { to { transform: translateX(4px) } }',
             '.moves { animation: hop 5s infinite }',
         ]) sheet.insertRule(rule, sheet.cssRules.length);",
    );
    let found = browser.amiss(Look::Both).join("\n");
    for what in [
        "only 20 by 20 to press",
        "cut off at a side",
        "lies upon",
        "an edge of",
        "text of",
        " wide in 320",
    ] {
        assert!(found.contains(what), "{what:?} is not in:\n{found}");
    }
    let moves = browser.moving();
    assert!(moves.iter().any(|it| it.contains("hop")), "{moves:?}");
}
