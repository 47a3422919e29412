//! `check`: format, lints, a minute of the proof of safety, and every test that needs no browser.

use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;
use crate::program::{self, cargo};
use crate::prove;
use crate::tools::{self, Compiler, TARGET};

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !arguments.is_empty() {
        return Err(Failure::refused("check takes no arguments"));
    }
    stages()
}

/// The stages of `check`, which are also the first ones of `test`.
pub(crate) fn stages() -> Result<(), Failure> {
    stage("format", || {
        program::run(&mut cargo(["fmt", "--all", "--check"]))
            .map_err(|_| Failure::new("some files are not formatted", "`cargo fmt --all` formats them"))
    })?;
    stage("lints on this machine", || {
        program::run(&mut cargo([
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    })?;
    stage("lints on wasm32", || {
        let mut clippy = Compiler::bring()?.clippy();
        clippy.args(["--quiet", "--package", "strongback", "--lib", "--bins"]);
        program::run(clippy.args(["--target", TARGET, "--", "-D", "warnings"]))
    })?;
    stage("a minute of the proof of safety", prove::minute)?;
    stage("tests without a browser", || {
        // Those of the build shrink a style or two.
        tools::bring_from_npm()?;
        program::run(&mut cargo([
            "test",
            "--quiet",
            "--workspace",
            "--exclude",
            "browser-tests",
            "--no-fail-fast",
        ]))
    })
}

/// Runs one stage and says how it went, in one line.
pub(crate) fn stage(name: &str, run: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    let start = Instant::now();
    let outcome = run();
    let word = if outcome.is_ok() { "ok" } else { "FAILED" };
    println!("xtask: {name}: {word} ({:.1} s)", start.elapsed().as_secs_f32());
    outcome
}

/// A browser takes a core of its own.
pub(crate) fn browser_tests() -> Command {
    let threads = std::thread::available_parallelism().map_or(1, |cores| cores.get().min(4));
    let mut test = cargo(["test", "--package", "browser-tests", "--tests", "--no-fail-fast", "--"]);
    test.arg(format!("--test-threads={threads}"));
    test
}
