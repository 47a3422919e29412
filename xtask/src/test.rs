//! `test`: everything there is to try, ending in the real browser.

use crate::check::{self, stage};
use crate::deny;
use crate::failure::Failure;
use crate::fuzz;
use crate::page::{Builder, Purpose};
use crate::program::{self, cargo};
use crate::sizes::Sizes;
use crate::tools;

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !arguments.is_empty() {
        return Err(Failure::refused("test takes no arguments"));
    }
    check::stages()?;
    stage("documentation", || {
        // The readers of this documentation have the sources, so it may lead to what is private.
        let mut doc = cargo(["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"]);
        program::run(doc.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links"))
    })?;
    stage("packages of other people", deny::stage)?;
    stage("bytes that nobody thought of", fuzz::a_minute)?;
    stage("release build", || {
        let builder = Builder::bring()?;
        let sizes = Sizes::of(&builder.build(Purpose::Release)?)?;
        print!("{sizes}");
        sizes.hold(builder.limits())
    })?;
    stage("a browser to test in", tools::bring_page_testers)?;
    // Last, so that the closing line is the test runner's own.
    program::run(&mut check::browser_tests())
}
