//! `cargo xtask prove`: goes through the space of answers and writes the report, or checks a small part of it.

use std::panic;
use std::path::Path;
use std::process::ExitCode;

use prove::report::{self, Extent};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let extent = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Extent::Whole,
        ["--minute"] => Extent::Minute,
        _ => {
            eprintln!("prove takes --minute, nothing else");
            return ExitCode::from(2);
        }
    };
    // A panic of the program is a violation like any other, and is told with its answers.
    panic::set_hook(Box::new(|_| {}));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/safety-report.md");
    match report::prove(extent, &file, &mut |line| println!("prove: {line}")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("prove: {failure}");
            ExitCode::FAILURE
        }
    }
}
