//! The built page in a real browser: a static server, a browser, and the words to drive it.
//!
//! A test opens a fresh browser (no storage, no cache, no history), acts as a reader does, by the
//! names on the screen, and asks what a reader would see. Nothing sleeps: every step waits for what
//! it needs, for at most [`PATIENCE`], and then fails with the text of the page.
//!
//! ```no_run
//! use browser_tests::Browser;
//!
//! #[test]
//! fn a_reader_under_18_gets_no_plan() {
//!     let browser = Browser::open("/");
//!     browser.click_text("Start");
//!     browser.type_into("input[name=age]", "17");
//!     browser.press("Enter");
//!     browser.wait_for_text("under 18");
//!     assert_eq!(browser.count("[data-plan]"), 0);
//!     assert_eq!(browser.local_storage("strongback.answers"), None);
//! }
//! ```
//!
//! Another kind of browser is asked for before it starts:
//! `Browser::with().storage_blocked().size(320, 640).open("/")`.
//!
//! The other engines are asked for in the same way, `Browser::with().engine(Engine::WebKit)`, and have the same words.
//! What only one of them can do panics in the others.
//!
//! The tests read `dist/`, so build first: `cargo xtask build`, then
//! `cargo test --package browser-tests`. `cargo xtask test` does both. A failing test is easier to
//! follow with one browser at a time and the window in sight: `STRONGBACK_WINDOW=1 cargo test
//! --package browser-tests -- --test-threads=1 the_test`.

#![allow(
    clippy::missing_panics_doc,
    reason = "these are steps of tests: every one panics when the page does not do its part"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "this runs on a real machine, which has a clock and files"
)]

pub mod attributes;
mod axe;
pub mod base64;
mod browser;
mod clock;
mod conditions;
mod driver;
mod emulated;
mod engine;
mod firefox;
pub mod kept;
pub mod print;
mod published;
pub mod reader;
#[path = "../../common/readers.rs"]
mod readers;
mod seen;
pub mod server;
mod tabbed;
pub mod tree;
pub mod walks;

use std::env;
use std::path::PathBuf;

pub use axe::{Impact, Rules, Violation, axe_script};
pub use browser::{Browser, PATIENCE, Setup, Tab};
pub use conditions::Condition;
pub use engine::{Engine, find_xvfb};
pub use seen::Look;

/// The folder of the whole repository.
pub fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The folder of the tools that `cargo xtask` brings: `target/tools`, or what `STRONGBACK_TOOLS` names.
pub fn tools() -> PathBuf {
    match env::var_os("STRONGBACK_TOOLS").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => repository().join("target/tools"),
    }
}
