//! What the rules and the text forms cost without a browser, in an optimised build of their own: `benches/native.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::repository;
use serde_json::Value;

use super::Asked;
use super::table::Table;
use crate::failure::Failure;
use crate::program::{cargo, run};

/// As `benches/native.rs` calls it, and as it is read.
const SHOWN: &[(&str, &str)] = &[
    ("triage, an office worker", "triage, an office worker"),
    ("triage, the most to take care of", "triage, the most to take care of"),
    ("plan, an office worker", "plan, an office worker"),
    ("plan, the fullest week", "plan, the fullest week"),
    ("plan, the most to take care of", "plan, the most to take care of"),
    ("link, write", "link with answers and plan, written"),
    ("link, read", "the same, read"),
    ("record of a year, read", "record of a year, read"),
    (
        "diary of a year, merge with another",
        "diary of a year, merged with another of half a year",
    ),
];

const CATALOGUES: [&str; 3] = ["84", "840", "8400"];

pub(super) fn measure(_: &Asked) -> Result<Vec<Table>, Failure> {
    let home = repository().join("target/bench/criterion");
    // What was measured before is nothing to compare with: another hour, another machine.
    let _ = fs::remove_dir_all(&home);
    let mut bench = cargo([
        "bench",
        "--quiet",
        "--package",
        "benches",
        "--bench",
        "native",
        "--",
        "--quiet",
    ]);
    run(bench.env("CRITERION_HOME", &home))?;
    let mut found = Vec::new();
    read(&home, &mut found);
    let of = |wanted: &str| found.iter().find(|found| found.name == wanted);

    let mut costs = Table::new(
        "Natively, optimised (median of 100 samples, and where it lies with 95 % confidence):",
        &["median", "between", "and"],
    );
    for (name, title) in SHOWN {
        costs.row(*title, of(name).map_or_else(Vec::new, Estimate::columns));
    }
    let mut catalogues = Table::new(
        "A plan from the catalogue, and from it 10 and 100 times over:",
        &["median", "between", "and", "times the first", "each exercise"],
    );
    let plan = |exercises: &str| of(&format!("plan, exercises/{exercises}"));
    for exercises in CATALOGUES {
        let (Some(first), Some(here)) = (plan(CATALOGUES[0]), plan(exercises)) else {
            continue;
        };
        let count: f64 = exercises.parse().unwrap_or(f64::NAN);
        let mut row = here.columns();
        row.push(format!("{:.1}", here.median / first.median));
        row.push(format!("{:.0} ns", here.median / count));
        catalogues.row(format!("{exercises} exercises"), row);
    }
    Ok(vec![costs, catalogues])
}

/// Nanoseconds.
struct Estimate {
    name: String,
    median: f64,
    between: [f64; 2],
}

impl Estimate {
    fn columns(&self) -> Vec<String> {
        [self.median, self.between[0], self.between[1]]
            .map(|time| match time {
                time if time < 1e3 => format!("{time:.0} ns"),
                time if time < 1e5 => format!("{:.1} µs", time / 1e3),
                time if time < 1e6 => format!("{:.0} µs", time / 1e3),
                time => format!("{:.1} ms", time / 1e6),
            })
            .to_vec()
    }
}

/// Every estimate below a folder.
fn read(folder: &Path, found: &mut Vec<Estimate>) {
    let json = |path: PathBuf| -> Option<Value> { serde_json::from_slice(&fs::read(path).ok()?).ok() };
    let new = folder.join("new");
    if let (Some(about), Some(estimates)) = (json(new.join("benchmark.json")), json(new.join("estimates.json"))) {
        let median = &estimates["median"];
        let bound = |name: &str| median["confidence_interval"][name].as_f64().unwrap_or(f64::NAN);
        found.push(Estimate {
            name: about["full_id"].as_str().unwrap_or_default().to_owned(),
            median: median["point_estimate"].as_f64().unwrap_or(f64::NAN),
            between: [bound("lower_bound"), bound("upper_bound")],
        });
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            read(&entry.path(), found);
        }
    }
}
