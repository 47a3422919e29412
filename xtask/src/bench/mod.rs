//! `bench`: how long things take, as tables. Measured and looked at, never asserted: machines differ.

mod bytes;
mod devtools;
mod diary;
mod native;
mod pages;
mod peers;
mod table;
mod visit;

use std::fs;

use crate::failure::Failure;
use crate::page::{Builder, Purpose};
use crate::tools;
use table::Table;

/// How it is to be measured.
struct Asked {
    /// Visits to each page.
    runs: usize,
}

/// Measures, and says it in tables.
type Section = fn(&Asked) -> Result<Vec<Table>, Failure>;

const SECTIONS: &[(&str, Section)] = &[
    ("bytes", bytes::measure),
    ("native", native::measure),
    ("peers", peers::measure),
    ("diary", diary::measure),
];

/// An odd number, so that the median is a visit that was.
const RUNS: usize = 7;

const REPORT: &str = "docs/performance.md";

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let (mut names, mut markdown, mut asked) = (Vec::new(), false, Asked { runs: RUNS });
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--markdown" => markdown = true,
            "--runs" => {
                let runs = words.next().and_then(|runs| runs.parse().ok()).filter(|runs| *runs > 0);
                asked.runs = runs.ok_or_else(|| Failure::refused("--runs takes a number"))?;
            }
            _ => names.push(word),
        }
    }
    let known = |name: &&String| SECTIONS.iter().any(|(section, _)| section == *name);
    if let Some(name) = names.iter().find(|name| !known(name)) {
        let sections: Vec<_> = SECTIONS.iter().map(|(section, _)| *section).collect();
        return Err(Failure::refused(format!(
            "there is nothing called {name:?} to measure; there is: {}",
            sections.join(", ")
        )));
    }
    // What is measured is what the sources say now.
    if names.is_empty() || names.iter().any(|name| *name != "native") {
        Builder::bring()?.build(Purpose::Release)?;
    }
    tools::bring_browser()?;
    for (name, measure) in SECTIONS {
        if !names.is_empty() && !names.iter().any(|wanted| *wanted == name) {
            continue;
        }
        let tables = measure(&asked)?;
        for table in &tables {
            println!("{}", table.text());
        }
        if markdown {
            write(name, &tables)?;
        }
    }
    Ok(())
}

/// Writes the tables of a section between its marks.
fn write(section: &str, tables: &[Table]) -> Result<(), Failure> {
    let path = browser_tests::repository().join(REPORT);
    let report = fs::read_to_string(&path).unwrap_or_default();
    let (begin, end) = (format!("<!-- {section} -->\n"), format!("<!-- /{section} -->"));
    let parts = report
        .split_once(&begin)
        .and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let Some((before, after)) = parts else {
        return Err(Failure::new(
            format!("{REPORT} has no place for {section:?}"),
            format!("write `<!-- {section} -->` and `<!-- /{section} -->` on lines of their own where it belongs"),
        ));
    };
    let tables: Vec<String> = tables.iter().map(Table::markdown).collect();
    let report = format!("{before}{begin}\n{}\n{end}{after}", tables.join("\n"));
    fs::write(&path, report).map_err(|error| Failure::new(format!("{REPORT} cannot be written: {error}"), "free it"))
}
