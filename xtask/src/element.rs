//! The scripts that a blog loads: the element with the program beside it, and both in one.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::bundle::{Format, Program, script_with};
use crate::failure::Failure;

const FORMATS: [(Format, &str); 2] = [(Format::Module, "js"), (Format::Classic, "classic.js")];

/// Writes them into `dist/embed`.
pub(crate) fn write(program: &Program, dist: &Path) -> Result<(), Failure> {
    let embed = dist.join("embed");
    // An app of an earlier build would never be loaded again.
    let _ = fs::remove_dir_all(&embed);
    let put = |name: &str, text: &str| {
        let written = fs::create_dir_all(&embed).and_then(|()| fs::write(embed.join(name), text));
        written.map_err(|error| Failure::new(format!("{name} cannot be written: {error}"), "make dist/ writable"))
    };
    // Both loaders import it: only what a page loads first has to be a classic script.
    let app = program.inlined(Format::Module)?;
    let name = format!("strongback-app-{}.js", short_hash(&app));
    put(&name, &app)?;
    let constants = [("VERSION", strongback::VERSION), ("PROGRAM", &name)];
    for (format, ending) in FORMATS {
        let loader = script_with("src/embed/element/loader.js", format, &constants)?;
        put(&format!("strongback.{ending}"), &loader)?;
        let all = program.bundled("src/embed/element/all.js", format, &constants)?;
        put(&format!("strongback.all.{ending}"), &all)?;
    }
    Ok(())
}

/// Sixteen digits that change with the text.
fn short_hash(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
