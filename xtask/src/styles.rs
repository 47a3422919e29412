//! The styles of the page in three runs, each for those who need it: what stands in the page before the program has
//! come, the screens up to the plan, and the screens after it. `index.html` says which is which.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::program::{self, command};

/// What stands in `index.html` before each run but the first.
const RUNS: [&str; 2] = [
    "<!-- Styles of the screens up to the plan, which come with the program. -->",
    "<!-- Styles of the screens after it, which come with its second part. -->",
];

/// The styles of a page, and what stands around them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Styles<'a> {
    before: &'a str,
    /// Of what stands in the page.
    pub(crate) page: String,
    /// Of the screens up to the plan.
    pub(crate) first: String,
    /// Of the screens after it.
    pub(crate) rest: String,
    after: &'a str,
}

impl<'a> Styles<'a> {
    pub(crate) fn of(page: &'a str) -> Result<Self, Failure> {
        let start = page.find("<style>").ok_or_else(|| missing("<style>"))?;
        let (before, mut after) = page.split_at(start);
        let mut next = |until: &str| {
            let mut rules = String::new();
            loop {
                after = after.trim_start();
                if let Some((style, rest)) = after
                    .strip_prefix("<style>")
                    .and_then(|style| style.split_once("</style>"))
                {
                    rules += style.trim();
                    rules.push('\n');
                    after = rest;
                } else if let Some(rest) = after.strip_prefix(until) {
                    after = rest;
                    return Ok(rules);
                } else {
                    return Err(missing(until));
                }
            }
        };
        let (page, first) = (next(RUNS[0])?, next(RUNS[1])?);
        // Whatever is no style ends the last run.
        let rest = next("")?;
        Ok(Self {
            before,
            page,
            first,
            rest,
            after,
        })
    }

    /// The page with its styles in three runs still, to be taken apart when it is published.
    fn in_runs(&self) -> String {
        let (Self { page, first, rest, .. }, [to_plan, from_plan]) = (self, RUNS);
        self.with(&format!(
            "<style>{page}</style>{to_plan}<style>{first}</style>{from_plan}<style>{rest}</style>"
        ))
    }

    /// The page with the styles that it does not do without; the others come with the program.
    pub(crate) fn of_page_alone(&self) -> String {
        self.with(&format!("<style>{}</style>", self.page))
    }

    /// The page with all of its styles.
    pub(crate) fn all_in_page(&self) -> String {
        self.with(&format!("<style>{}{}{}</style>", self.page, self.first, self.rest))
    }

    fn with(&self, styles: &str) -> String {
        [self.before, styles, self.after].concat()
    }
}

/// Minifies the scripts of a folder and the styles within its page.
pub(crate) fn shrink(folder: &Path) -> Result<(), Failure> {
    let page = folder.join("index.html");
    let unwritable = |error: io::Error| {
        Failure::new(
            format!("the built page cannot be changed: {error}"),
            "make target/ writable",
        )
    };
    let html = fs::read_to_string(&page).map_err(unwritable)?;
    let mut styles = Styles::of(&html)?;
    let runs = ["page", "first", "rest"].map(|run| folder.join(format!("{run}.css")));
    for (file, rules) in runs.iter().zip([&styles.page, &styles.first, &styles.rest]) {
        fs::write(file, rules).map_err(unwritable)?;
    }

    let files = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let is_text = |file: &PathBuf| {
        file.extension()
            .is_some_and(|extension| extension == "js" || extension == "css")
    };
    let mut esbuild = command("esbuild");
    esbuild.args(files.filter(is_text));
    esbuild.args([
        "--minify",
        "--log-level=warning",
        "--allow-overwrite",
        "--target=esnext",
        "--outdir=.",
    ]);
    program::run(esbuild.current_dir(folder))?;

    for (file, rules) in runs.iter().zip([&mut styles.page, &mut styles.first, &mut styles.rest]) {
        let small = fs::read_to_string(file).map_err(unwritable)?;
        fs::remove_file(file).map_err(unwritable)?;
        small.trim().clone_into(rules);
    }
    fs::write(&page, styles.in_runs()).map_err(unwritable)
}

fn missing(what: &str) -> Failure {
    Failure::new(
        format!("the built page holds no {what}"),
        "index.html or Trunk.toml changed: change what is looked for, too",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_of_styles_is_joined() {
        let [to_plan, from_plan] = RUNS;
        let page = format!(
            "<head><style>a{{}}</style>\n <style>b{{}}</style>\n{to_plan}\n<style>c{{}}</style> {from_plan}<style>d{{}}</style>\
             <style>e{{}}</style><noscript><style>f{{}}</style></noscript>"
        );
        let styles = Styles::of(&page).unwrap();
        assert_eq!(styles.page, "a{}\nb{}\n");
        assert_eq!(styles.first, "c{}\n");
        assert_eq!(styles.rest, "d{}\ne{}\n");
        let after = "<noscript><style>f{}</style></noscript>";
        assert_eq!(
            styles.of_page_alone(),
            format!("<head><style>a{{}}\nb{{}}\n</style>{after}")
        );
        assert_eq!(Styles::of(&styles.in_runs()).unwrap(), styles);
        for run in RUNS {
            assert!(Styles::of(&page.replace(run, "")).is_err(), "{run}");
        }
        assert!(Styles::of("<head></head>").is_err());
    }
}
