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
use std::path::Path;

use sha2::{Digest, Sha256, Sha384};

use crate::base64;
use crate::bundle::{Format, Program, script, unreadable};
use crate::failure::Failure;

/// The scripts that a page may name, by their names in `dist/embed`.
const SCRIPTS: &[&str] = &[
    "strongback.js",
    "strongback.all.js",
    "strongback.classic.js",
    "strongback.all.classic.js",
    "frame.js",
];

/// Writes everything into `dist` whose `embed` holds the scripts of the element already.
pub(crate) fn write(program: &Program, dist: &Path) -> Result<(), Failure> {
    let embed = dist.join("embed");
    let version = version()?;
    put(&embed, "frame.js", &script("src/embed/frame/frame.js", Format::Classic)?)?;
    put(&embed, "frame.html", &frame::page(program)?)?;

    let contract = contract::Contract::of(&source("src/embed/custom-elements.json")?)?;
    put(&embed, "custom-elements.json", contract.manifest())?;
    put(&embed, "strongback.d.ts", &contract.types())?;

    let integrity = integrity(&embed)?;
    let snippets = source("src/embed/snippets.md")?;
    put(&embed, "snippets.md", &snippets::filled(&snippets, &version, &integrity))?;
    put(&embed, "index.html", &configurator::page(&snippets, &version, &integrity)?)?;
    wordpress::fill(dist)
}

/// `sha384-…` of every script that a page may name.
fn integrity(embed: &Path) -> Result<BTreeMap<&'static str, String>, Failure> {
    let hash = |name: &&'static str| {
        let file = embed.join(name);
        let bytes = fs::read(&file).map_err(|error| unreadable(&file, &error))?;
        Ok((*name, format!("sha384-{}", base64::text(&Sha384::digest(bytes)))))
    };
    SCRIPTS.iter().map(hash).collect()
}

/// A script or style within a page, as a content policy names it.
fn named_by_policy(text: &str) -> String {
    format!("'sha256-{}'", base64::text(&Sha256::digest(text.as_bytes())))
}

/// The version of the product, by the `Cargo.toml` of the repository.
fn version() -> Result<String, Failure> {
    let manifest = source("Cargo.toml")?;
    let package = manifest.split_once("[package]").map_or("", |(_, rest)| rest);
    let line = package.lines().find_map(|line| line.strip_prefix("version = \""));
    line.and_then(|rest| rest.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("Cargo.toml names no version", "write it under [package]"))
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

fn put(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let file = folder.join(name);
    fs::write(&file, text).map_err(|error| {
        Failure::new(
            format!("{} cannot be written: {error}", file.display()),
            "make dist/ writable",
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

/// A script's text, so that nothing in it ends the element that holds it.
fn within_script(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_one_that_browsers_compute() {
        // From the specification of content policies.
        assert_eq!(
            named_by_policy("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn a_hole_is_filled_where_it_stands() {
        assert_eq!(fill("a {{b}} c", &[("b", "{{d}}")]).unwrap(), "a {{d}} c");
        assert!(fill("a", &[("b", "c")]).is_err());
    }

    #[test]
    fn no_script_ends_its_element_early() {
        let script = within_script(r#"let a = "</script><!--";"#);
        assert!(!script.contains("</script") && !script.contains("<!--"), "{script}");
    }

    #[test]
    fn the_plugin_carries_the_version_of_the_product() {
        let version = version().unwrap();
        let says = |file: &str, words: &str| {
            let text = source(&format!("wordpress/strongback/{file}")).unwrap();
            assert!(text.contains(&words.replace('@', &version)), "{file}: {words}");
        };
        says("strongback.php", "Version:           @\n");
        says("strongback.php", "const STRONGBACK_VERSION = '@';");
        says("readme.txt", "Stable tag: @\n");
        says("block/block.json", "\"version\": \"@\"");
        says("block/editor.asset.php", "=> '@',");
    }
}
