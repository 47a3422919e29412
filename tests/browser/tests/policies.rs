//! The page, the file and the frame under the policies that they are published with: nothing that a reader does breaks one,
//! in any engine. The element under a host's own is in `embed.rs`.
//!
//! A browser that meets a breach says so to an address of ours, which tells more than a listener: it misses none that
//! comes before it, and every engine has it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::env;
use std::fs;

use browser_tests::reader::{answer_everything, do_next_session, on_screen};
use browser_tests::server::Site;
use browser_tests::{Browser, Engine, repository};

const TOLD: &str = "/told";
/// What a page of ours may not load.
const BREACH: &str =
    "document.body.append(Object.assign(document.createElement('img'), { src: '//localhost:1/none.png' }));";

/// Serves the build below `/tool/`, with its own policies, which name the address to tell breaches to.
fn site(files: &[&str]) -> Site {
    let site = Site::start();
    let built = repository().join("dist");
    site.folder("/tool/", &built);
    site.page("/favicon.ico", "");
    for file in files {
        let page = fs::read_to_string(built.join(file)).unwrap_or_else(|_| panic!("no dist/{file}: cargo xtask build"));
        let (_, policy) = page
            .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
            .unwrap();
        let policy = policy.split('"').next().unwrap();
        for path in [
            format!("/tool/{file}"),
            format!("/tool/{}", file.trim_end_matches("index.html")),
        ] {
            site.header(
                &path,
                "Content-Security-Policy",
                &format!("{policy}; report-uri {TOLD}"),
            );
        }
    }
    site
}

/// The build refuses to write such a file; this is about what lies there.
#[test]
fn nothing_published_names_a_place_of_the_machine_that_built_it() {
    let places = ["HOME", "CARGO_HOME", "RUSTUP_HOME"].map(|name| env::var(name).ok());
    let here = repository().canonicalize().unwrap().display().to_string();
    let places: Vec<String> = places
        .into_iter()
        .flatten()
        .chain([here])
        .map(|place| place + "/")
        .collect();
    let mut folders = vec![repository().join("dist")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = fs::read(entry.path()).unwrap();
            for place in places.iter().filter(|place| place.len() > 2) {
                let found = bytes.windows(place.len()).any(|part| part == place.as_bytes());
                assert!(!found, "{} names {place}", entry.path().display());
            }
            files += 1;
        }
    }
    assert!(files > 20, "{files}");
}

fn told(site: &Site) -> usize {
    site.paths().iter().filter(|path| *path == TOLD).count()
}

/// From the first screen through a session, the places and a copy.
fn whole_way(browser: &Browser) {
    answer_everything(browser);
    browser.click_text_in(".plan", "Clamshell");
    on_screen(browser, "Clamshell");
    browser.wait_for(".controls");
    browser.click_text("Plan");
    on_screen(browser, "Your plan");
    browser.click_text("Share");
    on_screen(browser, "Share");
    for (place, heading) in [
        ("My answers", "Your answers"),
        ("About", "About this tool"),
        ("Plan", "Your plan"),
    ] {
        browser.click_text(place);
        on_screen(browser, heading);
    }
    do_next_session(browser);
    browser.wait_for_text("Sessions a week");
    browser.click_text("My data");
    on_screen(browser, "Your data");
    browser.click_text("Save as a file");
    browser.downloaded(".json");
}

/// A policy that nobody minds would be broken by nothing.
fn is_minded(browser: &Browser, site: &Site, engine: Engine) {
    assert_eq!(told(site), 0, "{engine:?}: {:?}", site.paths());
    browser.eval(BREACH);
    browser.wait_until("the breach to be told", || told(site) > 0);
}

fn breaks_nothing(file: &str) {
    for engine in Engine::ALL {
        let site = site(&[file]);
        let browser = Browser::with().engine(engine).still().start();
        browser.go(&site.address(&format!("/tool/{file}")));
        whole_way(&browser);
        is_minded(&browser, &site, engine);
    }
}

#[test]
fn the_page_breaks_no_policy_in_any_engine() {
    breaks_nothing("index.html");
}

#[test]
fn the_file_breaks_no_policy_in_any_engine() {
    breaks_nothing("strongback.html");
}

#[test]
fn the_frame_and_the_page_around_it_break_no_policy_in_any_engine() {
    for engine in Engine::ALL {
        let site = site(&["embed/frame.html"]);
        let tool = format!("{}/tool/embed", site.other_origin());
        // WebKit's driver clicks where a thing was before the frame grew: there it keeps its height.
        let grows = engine != Engine::WebKit;
        let script = if grows {
            format!("<script src=\"{tool}/frame.js\"></script>")
        } else {
            String::new()
        };
        site.page(
            "/blog.html",
            &format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>Blog</title>
                 <iframe data-strongback-frame src=\"{tool}/frame.html\" title=\"Back plan\" width=\"100%\" height=\"900\"></iframe>
                 {script}"
            ),
        );
        // Of what the page around allows, no more than the lines of the snippet need.
        let icon = site.address("/favicon.ico");
        let policy = format!(
            "default-src 'none'; frame-src {tool}/; script-src {tool}/frame.js; img-src {icon}; report-uri {TOLD}"
        );
        site.header("/blog.html", "Content-Security-Policy", &policy);
        let browser = Browser::with().engine(engine).still().start();
        browser.go(&site.address("/blog.html"));
        browser.within("iframe", || answer_everything(&browser));
        browser.wait_until("the frame to grow", || {
            let height = browser.eval("return parseFloat(document.querySelector('iframe').style.height) || 0;");
            !grows || height.as_f64().is_some_and(|height| height > 300.0)
        });
        assert_eq!(told(&site), 0, "{engine:?}: {:?}", site.paths());
        browser.within("iframe", || browser.eval(BREACH));
        browser.wait_until("the breach within to be told", || told(&site) > 0);
        site.forget();
        browser.eval(BREACH);
        browser.wait_until("the breach around it to be told", || told(&site) > 0);
    }
}
