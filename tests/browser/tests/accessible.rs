//! Every screen, as axe-core sees it: names, roles, order, and contrast in light and in dark.

use browser_tests::walks::WALKS;
use browser_tests::{Browser, Setup};

/// Walks all walks, and looks in light and in dark; a screen that several of them pass is tried once.
#[track_caller]
fn every_screen(device: &Setup) {
    let (mut seen, mut found) = (Vec::new(), Vec::new());
    for walk in WALKS {
        let browser = device.clone().start();
        walk.through(&browser, |name| {
            if seen.contains(&name) {
                return;
            }
            seen.push(name);
            for (scheme, dark) in [("light", false), ("dark", true)] {
                browser.show_dark(dark);
                let violations = browser.axe();
                found.extend(
                    violations
                        .iter()
                        .map(|violation| format!("{name}, {scheme}: {violation}")),
                );
            }
        });
    }
    assert!(!seen.is_empty());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn phone() -> Setup {
    Browser::with().size(320, 800).still()
}

fn desk() -> Setup {
    Browser::with().size(1280, 800).still()
}

#[test]
fn every_screen_is_accessible_on_a_phone() {
    every_screen(&phone());
}

#[test]
fn every_screen_is_accessible_on_a_desk() {
    every_screen(&desk());
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
