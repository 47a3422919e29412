//! The plugin for WordPress, with the built scripts in its own folder, and the same as one file to upload.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::zip;
use crate::failure::Failure;
use crate::outputs::Outputs;

const PLUGIN: &str = "strongback";

pub(super) fn write(outputs: &mut Outputs) -> Result<(), Failure> {
    let source = browser_tests::repository().join("wordpress").join(PLUGIN);
    let mut files = BTreeMap::new();
    gather(&source, PLUGIN, &mut files).map_err(|error| {
        Failure::new(
            format!("the plugin for WordPress cannot be read: {error}"),
            "wordpress/strongback belongs to the repository: bring it back",
        )
    })?;
    for path in outputs.paths().filter(|path| taken(path)) {
        files.insert(format!("{PLUGIN}/{path}"), outputs.read(path)?);
    }
    for (path, bytes) in &files {
        outputs.put(&format!("wordpress/{path}"), bytes)?;
    }
    let archive = zip::of(&files).map_err(|error| {
        Failure::new(
            format!("the plugin cannot be packed: {error}"),
            "it has grown too large",
        )
    })?;
    outputs.put("strongback-wordpress.zip", &archive)
}

/// The scripts that the plugin may name, the program beside them, and the tool's own page, where shared links lead.
fn taken(path: &str) -> bool {
    let scripts = ["embed/strongback.js", "embed/strongback.classic.js", "strongback.html"];
    let parts = ["embed/strongback-app-", "embed/strongback-rest-"];
    scripts.contains(&path) || parts.iter().any(|part| path.starts_with(part))
}

fn gather(folder: &Path, path: &str, files: &mut BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &path, files)?;
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}
