//! `mutants`: changes the rules one by one, in a copy, and sees whether a test notices each change.
//!
//! cargo-mutants makes the changes; `.cargo/mutants.toml` says where and how they are compiled. What no test notices
//! must stand in `tests/mutants.txt` with the reason why it changes nothing that counts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use browser_tests::repository;

use crate::failure::Failure;
use crate::program::{self, cargo};
use crate::tools;

const LIST: &str = "tests/mutants.txt";

/// Floors 1, 4 and 5.
const SOURCES: &[&str] = &["src/domain/**/*.rs", "src/codec/**/*.rs", "src/app/**/*.rs"];

/// Tests that take longer than all the others together. What survives the others is tried on them as well, and on the
/// pages, which take longer to compile than all floors below.
const SLOW: &[&str] = &[
    "every_combination_of_flags_leaves_two_gentle_exercises_in_each_group",
    "every_way_ends_and_every_step_and_required_question_is_met",
    "links_are_short",
    "links_never_panic",
    "no_file_makes_the_reader_wait",
    "no_way_leads_round_the_gate_and_none_touches_what_is_kept",
    "row_14_",
];

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let wanted = Wanted::read(arguments)?;
    let listed = Listed::read(&fs::read_to_string(repository().join(LIST)).unwrap_or_default())?;
    tools::bring_mutants()?;
    let first = tried("quick", &wanted, Tests::Quick)?;
    let unlisted = listed.unlisted(&first.survivors);
    let mut survivors = Vec::new();
    if !unlisted.is_empty() {
        println!("xtask: {} to try on the slow tests and the pages", unlisted.len());
        survivors = tried("all", &Wanted::only(&unlisted), Tests::All)?.survivors;
        // Deleted fields are tried whatever names are asked for.
        survivors.retain(|survivor| unlisted.contains(survivor));
    }
    println!("xtask: mutants: {first}");
    if wanted.is_whole() {
        for gone in listed.gone(&first.survivors, &wanted) {
            println!("xtask: {LIST} names what is noticed now, or no longer there: {gone}");
        }
    }
    let remaining = listed.unlisted(&survivors);
    if remaining.is_empty() {
        return Ok(());
    }
    for name in &remaining {
        println!("  {name}");
    }
    Err(Failure::new(
        format!("no test notices {} changes", remaining.len()),
        format!("write the test that does, or add them to {LIST} with the reason why they change nothing"),
    ))
}

/// Which of the changes to try.
struct Wanted {
    shard: Option<String>,
    /// The commit since which lines changed; none for all lines.
    since: Option<String>,
    files: Vec<String>,
    /// Expressions that match their names; none for all of the files.
    names: Vec<String>,
}

impl Wanted {
    fn read(arguments: &[String]) -> Result<Self, Failure> {
        let mut wanted = Self {
            shard: None,
            since: None,
            files: Vec::new(),
            names: Vec::new(),
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--shard" => wanted.shard = Some(given("--shard", arguments.next())?),
                "--since" => wanted.since = Some(given("--since", arguments.next())?),
                file if repository().join(file).is_file() => wanted.files.push(file.to_owned()),
                other => {
                    return Err(Failure::refused(format!(
                        "mutants takes --shard k/n, --since commit and files of src/, not {other:?}"
                    )));
                }
            }
        }
        Ok(wanted)
    }

    fn only(names: &[String]) -> Self {
        let exactly = |name: &String| format!("^{}$", escaped(name));
        let files: BTreeSet<&str> = names.iter().map(|name| file_of(name)).collect();
        Self {
            shard: None,
            since: None,
            files: files.into_iter().map(str::to_owned).collect(),
            names: names.iter().map(exactly).collect(),
        }
    }

    /// Whether every change of every file that is named is tried.
    fn is_whole(&self) -> bool {
        self.shard.is_none() && self.since.is_none()
    }

    fn holds(&self, name: &str) -> bool {
        self.files.is_empty() || self.files.iter().any(|file| file == file_of(name))
    }
}

fn given(option: &str, value: Option<&String>) -> Result<String, Failure> {
    value
        .cloned()
        .ok_or_else(|| Failure::refused(format!("{option} of mutants wants a value")))
}

/// What changed since a commit, in a file of the folder: only the changes of these lines are tried.
fn difference(folder: &Path, commit: &str) -> Result<PathBuf, Failure> {
    let mut git = program::command("git");
    git.current_dir(repository()).args(["diff", commit, "--", "src"]);
    let text = program::text(&mut git)?;
    let path = folder.join("since.diff");
    fs::write(&path, text)
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}", path.display()), "free it"))?;
    Ok(path)
}

/// A text as the expression that matches just it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if "\\.+*?()|[]{}^$&-~#".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[derive(Clone, Copy, PartialEq)]
enum Tests {
    Quick,
    All,
}

/// What came of the changes.
struct Outcome {
    caught: usize,
    /// Those that make the program run on and on.
    timeouts: usize,
    /// Those that the compiler refuses.
    unviable: usize,
    /// With line and column, as cargo-mutants names them.
    survivors: Vec<String>,
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            caught,
            timeouts,
            unviable,
            survivors,
        } = self;
        let all = caught + timeouts + unviable + survivors.len();
        write!(
            f,
            "{all} tried, {unviable} do not compile, {} noticed ({timeouts} never end), {} survive the quick tests",
            caught + timeouts,
            survivors.len()
        )
    }
}

fn tried(name: &str, wanted: &Wanted, tests: Tests) -> Result<Outcome, Failure> {
    let folder = repository().join("target/mutants").join(name);
    let found = folder.join("mutants.out");
    // What an earlier run found must not be taken for what this one does.
    let _ = fs::remove_dir_all(&found);
    fs::create_dir_all(&folder)
        .map_err(|error| Failure::new(format!("target/mutants cannot be made: {error}"), "free it"))?;
    let mut mutants = command(&folder, wanted, tests)?;
    let status = mutants.status().map_err(|error| {
        Failure::new(
            format!("cargo-mutants could not be started: {error}"),
            "is it installed?",
        )
    })?;
    // 2: some survived. 3: some never ended.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(Failure::new(
            "cargo-mutants did not come to an end",
            "what it printed above says why; the tests themselves must pass",
        ));
    }
    let lines = |file: &str| lines(&found.join(file));
    Ok(Outcome {
        caught: lines("caught.txt").len(),
        timeouts: lines("timeout.txt").len(),
        unviable: lines("unviable.txt").len(),
        survivors: lines("missed.txt"),
    })
}

fn command(folder: &Path, wanted: &Wanted, tests: Tests) -> Result<Command, Failure> {
    let mut mutants = cargo(["mutants", "--colors", "never", "--level", "error", "--output"]);
    mutants.arg(folder);
    // The crates of others are compiled once, not once a run.
    mutants.env("CARGO_TARGET_DIR", repository().join("target/mutants/build"));
    for (variable, value) in [
        ("PROPTEST_CASES", "64"),
        ("PROPTEST_RNG_SEED", "1"),
        ("PROPTEST_MAX_SHRINK_ITERS", "0"),
        ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1"),
        ("RUST_BACKTRACE", "0"),
    ] {
        mutants.env(variable, value);
    }
    if let Some(shard) = &wanted.shard {
        mutants.args(["--shard", shard]);
    }
    if let Some(commit) = &wanted.since {
        mutants.arg("--in-diff").arg(difference(folder, commit)?);
    }
    let all: &[&str] = if wanted.files.is_empty() { SOURCES } else { &[] };
    for file in wanted.files.iter().map(String::as_str).chain(all.iter().copied()) {
        mutants.args(["--file", file]);
    }
    for name in &wanted.names {
        mutants.args(["--re", name]);
    }
    match tests {
        Tests::Quick => {
            mutants.args(["--", "--"]);
            for slow in SLOW {
                mutants.args(["--skip", slow]);
            }
        }
        Tests::All => {
            mutants.args(["--features", "one-program,page"]);
        }
    }
    Ok(mutants)
}

fn lines(file: &PathBuf) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn file_of(name: &str) -> &str {
    name.split(':').next().unwrap_or_default()
}

/// `src/a.rs:10:5: replace < with <= in f` without the place, which moves with every line above it.
fn without_place(name: &str) -> String {
    match name.split_once(": ") {
        Some((place, change)) => format!("{}: {change}", file_of(place)),
        None => name.to_owned(),
    }
}

/// The changes that change nothing that counts: how often each name occurs.
struct Listed(BTreeMap<String, usize>);

impl Listed {
    /// One a line; the reason stands above, as a comment, and holds until the next.
    fn read(text: &str) -> Result<Self, Failure> {
        let mut listed = BTreeMap::new();
        let mut explained = false;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if line.starts_with('#') {
                explained = true;
            } else if explained {
                *listed.entry(line.to_owned()).or_default() += 1;
            } else {
                return Err(Failure::new(
                    format!("{LIST} gives no reason for {line}"),
                    "say why above it",
                ));
            }
        }
        Ok(Self(listed))
    }

    /// Survivors beyond those listed. Of changes of one name none can be told from another, so all of them are given.
    fn unlisted(&self, survivors: &[String]) -> Vec<String> {
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for survivor in survivors {
            names.entry(without_place(survivor)).or_default().push(survivor.clone());
        }
        names
            .into_iter()
            .filter(|(name, these)| these.len() > self.0.get(name).copied().unwrap_or(0))
            .flat_map(|(_, these)| these)
            .collect()
    }

    /// What is listed and does not survive.
    fn gone<'a>(&'a self, survivors: &[String], wanted: &Wanted) -> BTreeSet<&'a str> {
        let alive = |name: &str| {
            survivors
                .iter()
                .filter(|survivor| without_place(survivor) == name)
                .count()
        };
        let listed = self.0.iter().filter(|(name, _)| wanted.holds(name));
        listed
            .filter(|(name, count)| alive(name) < **count)
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: &str = "# Why.\nsrc/a.rs: replace < with <= in f\nsrc/a.rs: replace < with <= in f\n";

    fn survivors(lines: &[u32]) -> Vec<String> {
        let name = |line: &u32| format!("src/a.rs:{line}:5: replace < with <= in f");
        lines.iter().map(name).collect()
    }

    #[test]
    fn what_is_listed_is_told_by_its_name_and_number() {
        let listed = Listed::read(LISTED).unwrap();
        assert!(listed.unlisted(&survivors(&[3, 9])).is_empty());
        assert_eq!(listed.unlisted(&survivors(&[3, 9, 12])).len(), 3);
        assert_eq!(
            listed.unlisted(&["src/b.rs:1:1: replace f with ()".to_owned()]).len(),
            1
        );
    }

    #[test]
    fn what_no_longer_survives_is_told() {
        let listed = Listed::read(LISTED).unwrap();
        let all = Wanted::read(&[]).unwrap();
        assert!(listed.gone(&survivors(&[3, 9]), &all).is_empty());
        assert_eq!(listed.gone(&survivors(&[3]), &all).len(), 1);
        let other = Wanted::read(&["src/lib.rs".to_owned()]).unwrap();
        assert!(listed.gone(&[], &other).is_empty(), "not tried");
    }

    #[test]
    fn nothing_is_listed_without_a_reason() {
        assert!(Listed::read("src/a.rs: replace f with ()").is_err());
    }
}
