//! `bench`: how long things take, as tables. Measured and looked at, never asserted: machines differ.

mod diary;
mod table;

use std::fs;

use crate::failure::Failure;
use crate::page::{Builder, Purpose, folder};
use crate::tools;
use table::Table;

/// Measures, and says it in tables.
type Section = fn() -> Result<Vec<Table>, Failure>;

const SECTIONS: &[(&str, Section)] = &[("diary", diary::measure)];

const REPORT: &str = "docs/performance.md";

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let markdown = arguments.iter().any(|word| word == "--markdown");
    let names: Vec<_> = arguments.iter().filter(|word| *word != "--markdown").collect();
    let known = |name: &String| SECTIONS.iter().any(|(section, _)| section == name);
    if let Some(name) = names.iter().find(|name| !known(name)) {
        let sections: Vec<_> = SECTIONS.iter().map(|(section, _)| *section).collect();
        return Err(Failure::refused(format!(
            "there is nothing called {name:?} to measure; there is: {}",
            sections.join(", ")
        )));
    }
    if !folder(Purpose::Release).join("index.html").is_file() {
        Builder::bring()?.build(Purpose::Release)?;
    }
    tools::bring_browser()?;
    for (name, measure) in SECTIONS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        let tables = measure()?;
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
