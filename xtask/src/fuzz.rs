//! `fuzz`: bytes that nobody thought of, for what reads links, what a browser kept, and files.
//!
//! The targets and what must hold are in `fuzz/`. They are run by libFuzzer, which follows the ways through the program
//! that its bytes open; its instruments are the compiler's own, so that stable Rust builds it. Nothing here is `unsafe`,
//! so no sanitizer is asked for. Where there is no compiler for C++, the same targets get bytes that know no way, which
//! finds less.
//!
//! The element reads its attributes in a script, so those are tried in a browser, on the built page.

use std::fs;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use browser_tests::attributes::Attributes;
use browser_tests::repository;
use strongback_fuzz::mutate::{self, Mutations};
use strongback_fuzz::{TARGETS, Target};

use crate::failure::Failure;
use crate::page::{Builder, Purpose};
use crate::program::{self, command};
use crate::tools;

/// What `cargo fuzz` asks of the compiler, too, but for the sanitizer.
const INSTRUMENTS: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg=fuzzing",
];

/// No bytes may take longer, in seconds.
const PATIENCE: u32 = 20;

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut targets: Vec<&Target> = TARGETS.iter().collect();
    let mut time = Duration::from_secs(60);
    let mut attributes = true;
    let mut rest = arguments.iter();
    while let Some(word) = rest.next() {
        if word == "--minutes" {
            let minutes = rest.next().and_then(|minutes| minutes.parse::<u64>().ok());
            let minutes = minutes.filter(|minutes| (1..=10_000).contains(minutes));
            time = Duration::from_secs(60 * minutes.ok_or_else(|| Failure::refused("--minutes takes a whole number"))?);
        } else {
            targets = TARGETS.iter().filter(|target| target.name == word).collect();
            attributes = word == ATTRIBUTES;
            if targets.is_empty() && !attributes {
                let names: Vec<_> = TARGETS.iter().map(|target| target.name).chain([ATTRIBUTES]).collect();
                return Err(Failure::refused(format!("the targets are {}", names.join(", "))));
            }
        }
    }
    let each = time / u32::try_from(targets.len() + usize::from(attributes)).unwrap_or(1);
    fuzz(&targets, each)?;
    if attributes { try_attributes(each) } else { Ok(()) }
}

/// The target that needs a browser.
const ATTRIBUTES: &str = "attributes";

/// Gives the element on the built page attributes until the time is over.
fn try_attributes(time: Duration) -> Result<(), Failure> {
    const TOGETHER: u32 = 2000;
    Builder::bring()?.build(Purpose::Release)?;
    tools::bring_browser()?;
    let start = Instant::now();
    let first = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(1, |since| since.subsec_nanos());
    let mut number = first;
    let mut tried = 0_u64;
    while start.elapsed() < time {
        // A page of its own now and then: what one leaves behind must not hide what another does.
        println!("fuzz: {ATTRIBUTES}: from number {number}");
        let page = Attributes::start();
        for _ in 0..50 {
            let wrong = page.try_many(number, TOGETHER);
            if !wrong.is_empty() {
                eprintln!("{}", wrong.join("\n"));
                return Err(Failure::new(
                    format!("the attributes of number {number} did what must not be"),
                    "add the number to tests/browser/tests/hostile.rs, and mend the element until that passes",
                ));
            }
            number = number.wrapping_add(1);
            // An attribute and a property in each round.
            tried += u64::from(2 * TOGETHER);
            if start.elapsed() >= time {
                break;
            }
        }
    }
    println!(
        "fuzz: {ATTRIBUTES}: {tried} tried in {} s from number {first}, nothing found",
        start.elapsed().as_secs()
    );
    Ok(())
}

/// A minute over all of them but the attributes, which have a test of their own among those of the browser.
pub(crate) fn a_minute() -> Result<(), Failure> {
    let targets: Vec<_> = TARGETS.iter().collect();
    fuzz(
        &targets,
        Duration::from_secs(60) / u32::try_from(targets.len()).unwrap_or(1),
    )
}

fn fuzz(targets: &[&Target], each: Duration) -> Result<(), Failure> {
    if targets.is_empty() {
        return Ok(());
    }
    let programs = if ["c++", "g++", "clang++"].iter().any(|name| program::exists(name)) {
        Some(build()?)
    } else {
        println!("fuzz: there is no compiler for C++ to build libFuzzer with; bytes are tried without it");
        None
    };
    for target in targets {
        match &programs {
            Some(programs) => follow(target, &programs.join(target.name), each)?,
            None => try_blindly(target, each)?,
        }
    }
    Ok(())
}

/// Builds the targets with libFuzzer, and gives the folder of their programs.
fn build() -> Result<PathBuf, Failure> {
    // Named, so that what runs while building is built without instruments.
    let host = program::read(command("rustc").arg("-vV")).unwrap_or_default();
    let host = host
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap_or_default()
        .to_owned();
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--release", "--locked", "--bins", "--target", &host]);
    cargo.current_dir(repository().join("fuzz"));
    cargo.env("CARGO_TARGET_DIR", folder("build"));
    cargo.env("CARGO_ENCODED_RUSTFLAGS", INSTRUMENTS.join("\x1f"));
    program::run(&mut cargo)?;
    Ok(folder("build").join(host).join("release"))
}

/// Lets libFuzzer run a target.
fn follow(target: &Target, program: &Path, time: Duration) -> Result<(), Failure> {
    let [corpus, seeds, found] = ["corpus", "seeds", "found"].map(|part| folder(part).join(target.name));
    let words = folder("words").join(target.name);
    prepare(target, &[&corpus, &seeds, &found], &words).map_err(|error| unwritable(&error))?;
    let mut fuzzer = Command::new(program);
    fuzzer.arg(&corpus).arg(&seeds).arg(known(target));
    fuzzer.arg(format!("-max_total_time={}", time.as_secs().max(1)));
    fuzzer.arg(format!("-max_len={}", target.longest));
    fuzzer.arg(format!("-timeout={PATIENCE}"));
    fuzzer.arg(format!("-dict={}", words.display()));
    fuzzer.arg(format!("-artifact_prefix={}/", found.display()));
    fuzzer.args(["-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0"]);
    let output = fuzzer.stdin(Stdio::null()).output();
    let output =
        output.map_err(|error| Failure::new(format!("the fuzzer cannot be started: {error}"), "run it again"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let tried = said
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let ways = fs::read_dir(&corpus).map_or(0, Iterator::count);
    if output.status.success() {
        println!(
            "fuzz: {}: {} tried in {} s, {ways} ways kept, nothing found",
            target.name,
            tried.unwrap_or("?").trim(),
            time.as_secs()
        );
        return Ok(());
    }
    eprintln!("{said}");
    Err(found_some(target, &found))
}

/// Seeds, places to write to, and the words that bytes may hold.
fn prepare(target: &Target, folders: &[&Path], words: &Path) -> io::Result<()> {
    for folder in folders {
        fs::create_dir_all(folder)?;
    }
    fs::create_dir_all(known(target))?;
    let seeds = (target.seeds)();
    for (at, seed) in seeds.iter().enumerate() {
        fs::write(folders[1].join(format!("{at:04}")), seed)?;
    }
    let escaped = |word: &Vec<u8>| -> String {
        let bytes = word.iter().map(|byte| format!("\\x{byte:02x}"));
        format!("\"{}\"\n", bytes.collect::<String>())
    };
    let all: String = mutate::words(&seeds).iter().map(escaped).collect();
    fs::create_dir_all(words.parent().unwrap_or(words))?;
    fs::write(words, all)
}

/// Gives a target bytes until the time is over.
fn try_blindly(target: &Target, time: Duration) -> Result<(), Failure> {
    let start = Instant::now();
    let number = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(1, |since| since.as_secs());
    let mut tried = 0_u64;
    for bytes in Mutations::of(target, number) {
        if let Some(said) = said_of(target, &bytes) {
            let found = folder("found").join(target.name);
            let file = found.join(format!("crash-{number}-{tried}"));
            fs::create_dir_all(&found)
                .and_then(|()| fs::write(&file, &bytes))
                .map_err(|error| unwritable(&error))?;
            eprintln!("{said}");
            return Err(found_some(target, &found));
        }
        tried += 1;
        if start.elapsed() >= time {
            break;
        }
    }
    println!(
        "fuzz: {}: {tried} tried in {} s from number {number}, nothing found",
        target.name,
        time.as_secs()
    );
    Ok(())
}

/// What a target says against some bytes.
fn said_of(target: &Target, bytes: &[u8]) -> Option<String> {
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(bytes)));
    outcome.err().map(|said| {
        let text = said.downcast_ref::<String>().cloned();
        let text = text.or_else(|| said.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        text.unwrap_or_else(|| "it panicked".to_owned())
    })
}

fn found_some(target: &Target, folder: &Path) -> Failure {
    Failure::new(
        format!(
            "the target {} found what must not be; its bytes are in {}",
            target.name,
            folder.display()
        ),
        format!(
            "put the file into fuzz/found/{}, mend the program until `cargo test -p xtask fuzz` passes",
            target.name
        ),
    )
}

/// What was found earlier, kept for ever.
fn known(target: &Target) -> PathBuf {
    repository().join("fuzz/found").join(target.name)
}

fn folder(part: &str) -> PathBuf {
    repository().join("target/fuzz").join(part)
}

fn unwritable(error: &io::Error) -> Failure {
    Failure::new(
        format!("target/fuzz cannot be written to: {error}"),
        "make target/ writable",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn holds_for(target: &Target, bytes: &[u8], name: &str) {
        if let Some(said) = said_of(target, bytes) {
            panic!("{} {name}: {said}\n{}", target.name, String::from_utf8_lossy(bytes));
        }
    }

    fn target(name: &str) -> &'static Target {
        TARGETS.iter().find(|target| target.name == name).unwrap()
    }

    /// Well-formed bytes, what was found earlier, and some thousand that nobody thought of.
    #[track_caller]
    fn is_tried(name: &str, count: usize) {
        let target = target(name);
        for (at, seed) in (target.seeds)().iter().enumerate() {
            holds_for(target, seed, &format!("seed {at}"));
        }
        for file in fs::read_dir(known(target)).into_iter().flatten().flatten() {
            holds_for(
                target,
                &fs::read(file.path()).unwrap(),
                &file.file_name().to_string_lossy(),
            );
        }
        for (at, bytes) in Mutations::of(target, 1).take(count).enumerate() {
            holds_for(target, &bytes, &format!("number {at}"));
        }
    }

    #[test]
    fn no_link_breaks_what_must_hold() {
        is_tried("link", 4_000);
    }

    #[test]
    fn nothing_kept_breaks_what_must_hold() {
        is_tried("record", 2_000);
    }

    #[test]
    fn no_file_breaks_what_must_hold() {
        is_tried("import", 300);
    }

    #[test]
    fn seeds_are_accepted() {
        for (target, wanted) in [("link", "sb1."), ("record", "\"v\""), ("import", "\"app\"")] {
            let seeds = (self::target(target).seeds)();
            let some = seeds.iter().any(|seed| String::from_utf8_lossy(seed).contains(wanted));
            assert!(seeds.len() > 10 && some, "{target}");
        }
        for seed in (target("import").seeds)() {
            let text = String::from_utf8(seed).unwrap();
            assert!(strongback::codec::export::read(&text).is_ok(), "{text}");
        }
    }
}
