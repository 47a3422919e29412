//! What a blogger takes: the frame, the snippets, the page that writes them, the plugin for WordPress, and what
//! editors and type checkers read about the element.
//!
//! All of it speaks of the scripts in `dist/embed` by their hashes, so it is written after them.

mod configurator;
mod contract;
mod frame;
mod snippets;
mod wordpress;
mod zip;

use std::collections::BTreeMap;
use std::fs;

use strongback::VERSION;

use crate::bundle::{Format, Program, script};
use crate::failure::Failure;
use crate::hash;
use crate::outputs::Outputs;

/// The scripts that a page may name, by their names in `embed/`.
const SCRIPTS: &[&str] = &[
    "strongback.js",
    "strongback.all.js",
    "strongback.classic.js",
    "strongback.all.classic.js",
    "frame.js",
];

/// Writes everything beside the scripts of the element, which are there already.
pub(crate) fn write(outputs: &mut Outputs, program: &Program) -> Result<(), Failure> {
    let parent = script("src/embed/frame/frame.js", Format::Classic)?;
    outputs.put("embed/frame.js", parent.as_bytes())?;
    frame::write(outputs, program)?;

    let contract = contract::Contract::of(&source("src/embed/custom-elements.json")?)?;
    outputs.put("embed/custom-elements.json", contract.manifest().as_bytes())?;
    outputs.put("embed/strongback.d.ts", contract.types().as_bytes())?;

    let integrity = integrity(outputs)?;
    let lines = source("src/embed/snippets.md")?;
    let filled = snippets::filled(&lines, VERSION, &integrity);
    outputs.put("embed/snippets.md", filled.as_bytes())?;
    configurator::write(outputs, &lines, &integrity)?;
    wordpress::write(outputs)
}

/// The `integrity` of every script that a page may name.
fn integrity(outputs: &Outputs) -> Result<BTreeMap<&'static str, String>, Failure> {
    let hash = |name: &&'static str| Ok((*name, hash::sha384(&outputs.read(&format!("embed/{name}"))?)));
    SCRIPTS.iter().map(hash).collect()
}

/// A file of the repository.
fn source(name: &str) -> Result<String, Failure> {
    let file = browser_tests::repository().join(name);
    fs::read_to_string(&file).map_err(|error| {
        Failure::new(
            format!("{name} cannot be read: {error}"),
            "it belongs to the repository: bring it back",
        )
    })
}

/// The text with each hole, `{{name}}`, filled once.
fn fill(template: &str, holes: &[(&str, &str)]) -> Result<String, Failure> {
    let mut text = template.to_owned();
    for (name, value) in holes {
        let hole = format!("{{{{{name}}}}}");
        let Some((before, after)) = text.split_once(&hole) else {
            return Err(Failure::new(
                format!("a template has no place {hole}"),
                "write it where it belongs",
            ));
        };
        text = format!("{before}{value}{after}");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_filled_where_it_stands() {
        assert_eq!(fill("a {{b}} c", &[("b", "{{d}}")]).unwrap(), "a {{d}} c");
        assert!(fill("a", &[("b", "c")]).is_err());
    }

    #[test]
    fn the_plugin_carries_the_version_of_the_product() {
        let says = |file: &str, words: &str| {
            let text = source(&format!("wordpress/strongback/{file}")).unwrap();
            assert!(text.contains(&words.replace('@', VERSION)), "{file}: {words}");
        };
        says("strongback.php", "Version:           @\n");
        says("strongback.php", "const STRONGBACK_VERSION = '@';");
        says("readme.txt", "Stable tag: @\n");
        says("block/block.json", "\"version\": \"@\"");
        says("block/editor.asset.php", "=> '@',");
    }
}
