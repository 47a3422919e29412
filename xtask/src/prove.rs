//! `prove`: every rule of safety over the space of answers, by `tests/prove`, into `docs/safety-report.md`.

use crate::failure::Failure;
use crate::program::{self, cargo};

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [] => prove(&[]),
        [option] if option == "--minute" => minute(),
        _ => Err(Failure::refused("prove takes --minute, nothing else")),
    }
}

/// A smaller part, always the same, compared with the report.
pub(crate) fn minute() -> Result<(), Failure> {
    prove(&["--minute"])
}

fn prove(arguments: &[&str]) -> Result<(), Failure> {
    let mut run = cargo(["run", "--quiet", "--profile", "prove", "--package", "prove", "--"]);
    program::run(run.args(arguments)).map_err(|_| {
        Failure::new(
            "the proof did not come to its end",
            "what it printed above says which rule is broken, by which answers",
        )
    })
}
