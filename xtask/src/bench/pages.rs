//! The pages that are measured side by side: brought, built, compressed as a web server would send them, and served.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use browser_tests::base64;
use browser_tests::repository;
use browser_tests::server::Site;
use serde_json::Value;
use sha2::{Digest, Sha512};

use crate::failure::Failure;
use crate::page::{Purpose, folder};
use crate::program::{command, run};
use crate::sizes::brotli;

/// One page to measure.
pub(super) struct Page {
    /// The name of its folder, and what tests/bench/pages.js calls it.
    pub(super) name: &'static str,
    /// What it is, for the tables.
    pub(super) title: &'static str,
    /// Whether there is something to go through, from screen to screen.
    pub(super) walks: bool,
}

pub(super) const OURS: &str = "strongback";
pub(super) const STATIC: &str = "static";
pub(super) const BY_HAND: &str = "by-hand";
pub(super) const SURVEYJS: &str = "surveyjs";
pub(super) const RJSF: &str = "rjsf";

pub(super) const PAGES: [Page; 7] = [
    page(STATIC, "static page", false),
    page(BY_HAND, "by hand", true),
    page(OURS, "**Strongback**", true),
    page(SURVEYJS, "SurveyJS", true),
    page(RJSF, "RJSF", true),
    page("formio", "form.io", true),
    page("lforms", "LHC-Forms", true),
];

const fn page(name: &'static str, title: &'static str, walks: bool) -> Page {
    Page { name, title, walks }
}

fn bench() -> PathBuf {
    repository().join("tests/bench")
}

/// What is fetched and built, none of it in the repository.
fn made() -> PathBuf {
    repository().join("target/bench")
}

#[allow(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn unwritable(error: io::Error) -> Failure {
    Failure::new(
        format!("the pages to compare with cannot be made: {error}"),
        "make target/bench writable",
    )
}

/// Serves all of them, each below its name.
pub(super) fn serve() -> Result<Site, Failure> {
    let modules = bring()?;
    let built = made().join("pages");
    fs::create_dir_all(&built).map_err(unwritable)?;
    let mut node = command("node");
    node.arg(bench().join("build.mjs"))
        .args([&modules.join("node_modules"), &modules.join("package"), &built]);
    run(&mut node)?;

    let site = Site::start();
    for Page { name, .. } in PAGES {
        let from = if name == OURS {
            folder(Purpose::Release)
        } else {
            built.join(name)
        };
        let to = made().join("served").join(name);
        compress(&from, &to).map_err(unwritable)?;
        site.folder(&format!("/{name}/"), &to);
        // Every file lies there compressed, as on a well kept host.
        site.header(&format!("/{name}/*"), "Content-Encoding", "br");
        site.page(&before(name), "");
    }
    // A browser begins another process for a page that is shut off from others where the page before it was not.
    site.header(&before(OURS), "Cross-Origin-Opener-Policy", "same-origin");
    Ok(site)
}

/// The empty page that a visit begins on.
pub(super) fn before(page: &str) -> String {
    format!("/before/{page}")
}

/// How many bytes are sent for a path.
#[allow(clippy::cast_precision_loss, reason = "no file is as large")]
pub(super) fn sent(path: &str) -> f64 {
    let mut file = made().join("served").join(path.trim_start_matches('/'));
    if file.is_dir() {
        file.push("index.html");
    }
    fs::metadata(file).map_or(0.0, |about| about.len() as f64)
}

/// Brings the packages of the lock file, and the one that would bring a hundred more that it has within it already.
fn bring() -> Result<PathBuf, Failure> {
    let folder = made().join("packages");
    fs::create_dir_all(&folder).map_err(unwritable)?;
    let read = |path: &Path| fs::read(path).unwrap_or_default();
    let wanted = ["package.json", "package-lock.json"].map(|name| (read(&bench().join(name)), folder.join(name)));
    let there = folder.join("package").is_dir() && wanted.iter().all(|(bytes, path)| *bytes == read(path));
    if there {
        return Ok(folder);
    }
    println!("bringing the pages to compare with from npm, into target/bench");
    for (bytes, path) in wanted.iter().rev() {
        fs::write(path, bytes).map_err(unwritable)?;
    }
    let npm = |words: &[&str]| {
        let mut npm = command("npm");
        npm.current_dir(&folder).args(words).arg("--silent");
        run(&mut npm).map_err(|failure| Failure::new(failure.reason(), "install Node with npm, and run this again"))
    };
    npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    let package: Value = serde_json::from_slice(&wanted[0].0).unwrap_or_default();
    for (packed, integrity) in package["packed"].as_object().into_iter().flatten() {
        npm(&["pack", packed])?;
        let file = folder.join(packed.replace('@', "-") + ".tgz");
        let found = format!("sha512-{}", base64::text(&Sha512::digest(read(&file))));
        if *integrity != found {
            return Err(Failure::new(
                format!("{packed} is not what it was: {found}"),
                "tests/bench/package.json says what is expected",
            ));
        }
        run(command("tar").current_dir(&folder).arg("xzf").arg(&file))?;
    }
    Ok(folder)
}

/// Writes every file of a folder into another, compressed, unless it is there already.
fn compress(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (file, into) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            compress(&file, &into)?;
            continue;
        }
        if entry.file_name() == "_headers" {
            // The server reads it.
            fs::copy(&file, &into)?;
            continue;
        }
        // The same bytes are beside it: compressing some megabytes as far as it goes takes long.
        let kept = to.join(format!("{}.raw", entry.file_name().to_string_lossy()));
        let bytes = fs::read(&file)?;
        if fs::read(&kept).is_ok_and(|before| before == bytes) {
            continue;
        }
        fs::write(&into, brotli(&bytes)?)?;
        fs::write(&kept, bytes)?;
    }
    Ok(())
}
