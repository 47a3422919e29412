//! `deny`: what packages of other people bring along: known holes, licences, other sources. `deny.toml` says what may be.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use browser_tests::repository;

use crate::failure::Failure;
use crate::program::{self, command};
use crate::tools;

/// Where the known holes are published, as in `deny.toml`.
const PUBLISHED: &str = "https://github.com/RustSec/advisory-db";

/// How long the network may take to bring them.
const PATIENCE: Duration = Duration::from_secs(120);

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let copy = match arguments {
        [] => None,
        [option, folder] if option == "--advisories" => {
            let folder = PathBuf::from(folder).canonicalize();
            Some(folder.map_err(|error| Failure::refused(format!("there is no such folder: {error}")))?)
        }
        _ => return Err(Failure::refused("deny takes --advisories and a folder, nothing else")),
    };
    check(copy.as_deref(), "warn")
}

/// The same as a stage: duplicates are no news there.
pub(crate) fn stage() -> Result<(), Failure> {
    check(None, "error")
}

fn check(copy: Option<&Path>, level: &str) -> Result<(), Failure> {
    tools::bring_cargo_deny()?;
    let mut here = deny(copy, level);
    here.args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]);
    program::run(&mut here)?;
    let mut fetch = deny(copy, "off");
    fetch.args(["fetch", "db"]).stderr(Stdio::null());
    let fresh = program::succeeds_within(&mut fetch, PATIENCE);
    if !fresh && !is_there() {
        // No failure of ours; and nothing that may pass in silence.
        println!(
            "deny: NOT LOOKED FOR: known holes. Their list cannot be reached from here; `cargo xtask deny` where it can"
        );
        return Ok(());
    }
    if !fresh {
        println!("deny: the list of known holes cannot be renewed from here; an older one is used");
    }
    let mut known = deny(copy, level);
    if !fresh {
        known.arg("--offline");
    }
    known.args(["check", "--hide-inclusion-graph", "advisories"]);
    program::run(&mut known)
}

fn deny(copy: Option<&Path>, level: &str) -> Command {
    let mut deny = command("cargo-deny");
    deny.args(["--workspace", "--locked", "--log-level", level]);
    if let Some(folder) = copy {
        // It asks git, and git takes the copy for the published one.
        deny.env("GIT_CONFIG_COUNT", "1");
        deny.env("GIT_CONFIG_KEY_0", format!("url.{}.insteadOf", folder.display()));
        deny.env("GIT_CONFIG_VALUE_0", PUBLISHED);
    }
    deny.env("GIT_TERMINAL_PROMPT", "0");
    deny
}

/// Whether a list was brought before.
fn is_there() -> bool {
    let lists = std::fs::read_dir(repository().join("target/advisories"));
    lists
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| entry.path().join("crates").is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_allowed_is_told_in_one_place() {
        let rules = std::fs::read_to_string(repository().join("deny.toml")).unwrap();
        for line in [
            "db-path = \"target/advisories\"",
            &format!("db-urls = [\"{PUBLISHED}\"]"),
            "unknown-registry = \"deny\"",
            "unknown-git = \"deny\"",
            "wildcards = \"deny\"",
        ] {
            assert!(rules.contains(line), "{line}");
        }
        let ignored = rules.lines().filter(|line| line.contains("id = \"RUSTSEC"));
        assert!(ignored.into_iter().all(|line| line.contains("reason = ")));
    }
}
