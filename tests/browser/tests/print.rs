//! The printed plan: one sheet, with everything that must go along.

use browser_tests::print::{Paper, sheets};
use browser_tests::{Browser, repository};

/// A page with a reader's plan, out of a copy as the program writes it.
fn planned(copy: &str) -> Browser {
    let browser = Browser::open("/");
    browser
}
