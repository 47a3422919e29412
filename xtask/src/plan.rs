//! `plan`: what would this person get? Answers in, result out, as JSON.
//!
//! What is refused leaves nothing half printed: a message on standard error, and status 2.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use strongback::codec::case;

use crate::failure::Failure;

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let (lines, file) = match arguments {
        [] => (false, None),
        [option] if option == "--lines" => (true, None),
        [option, file] | [file, option] if option == "--lines" => (true, Some(file)),
        [file] if !file.starts_with("--") => (false, Some(file)),
        _ => {
            return Err(Failure::refused("plan takes --lines and one file, nothing else"));
        }
    };
    let input: Box<dyn BufRead> = match file {
        Some(file) => Box::new(BufReader::new(
            File::open(file).map_err(|error| Failure::refused(format!("{file}: {error}")))?,
        )),
        None => Box::new(io::stdin().lock()),
    };
    let output = BufWriter::new(io::stdout().lock());
    if lines {
        answer_lines(input, output)
    } else {
        answer(input, output)
    }
}

fn answer(mut input: impl Read, mut output: impl Write) -> Result<(), Failure> {
    let mut json = String::new();
    input.read_to_string(&mut json).map_err(|error| unreadable(&error))?;
    let result = case::answer(&json).map_err(|refusal| Failure::refused(refusal.to_string()))?;
    written(writeln!(output, "{result}").and_then(|()| output.flush()))
}

fn answer_lines(input: impl BufRead, mut output: impl Write) -> Result<(), Failure> {
    for (index, line) in input.lines().enumerate() {
        let answered = line.map_err(|error| unreadable(&error)).and_then(|line| {
            case::answer(&line).map_err(|refusal| Failure::refused(format!("line {}: {refusal}", index + 1)))
        });
        match answered {
            Ok(result) => written(writeln!(output, "{result}"))?,
            Err(failure) => {
                written(output.flush())?;
                return Err(failure);
            }
        }
    }
    written(output.flush())
}

fn unreadable(error: &io::Error) -> Failure {
    Failure::refused(format!("the answers cannot be read: {error}"))
}

/// Whoever reads the results may have seen enough of them, as `head` has; that is no failure.
fn written(outcome: io::Result<()>) -> Result<(), Failure> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        other => {
            other.map_err(|error| Failure::new(format!("the result cannot be written: {error}"), "free some space"))
        }
    }
}
