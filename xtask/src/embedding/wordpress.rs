//! The plugin for WordPress, with the built scripts in its own folder, and the same as one file to upload.

use std::fs;
use std::io;
use std::path::Path;

use super::zip;
use crate::failure::Failure;

/// What the plugin takes from `dist/embed`, besides the program's own file, whose name changes with it.
const SCRIPTS: &[&str] = &["strongback.js", "strongback.classic.js"];

pub(super) fn fill(dist: &Path) -> Result<(), Failure> {
    let source = browser_tests::repository().join("wordpress/strongback");
    put_together(&source, dist).map_err(|error| {
        Failure::new(
            format!("the plugin for WordPress cannot be put together: {error}"),
            "make dist/ writable, and build anew",
        )
    })
}

fn put_together(source: &Path, dist: &Path) -> io::Result<()> {
    let plugin = dist.join("wordpress/strongback");
    if plugin.exists() {
        fs::remove_dir_all(&plugin)?;
    }
    copy(source, &plugin)?;
    let embed = plugin.join("embed");
    fs::create_dir_all(&embed)?;
    for entry in fs::read_dir(dist.join("embed"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if SCRIPTS.contains(&name.as_str()) || name.starts_with("strongback-app-") {
            fs::copy(entry.path(), embed.join(name))?;
        }
    }
    // The tool's own page, where shared links lead.
    fs::copy(dist.join("strongback.html"), plugin.join("strongback.html"))?;
    fs::write(dist.join("strongback-wordpress.zip"), zip::of(&plugin)?)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
