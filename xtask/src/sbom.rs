//! `sbom.cdx.json`: what is in the program, package by package, in the form of CycloneDX 1.5.
//!
//! The list is Cargo's own of what the WebAssembly is made from, with the checksums of `Cargo.lock`. What only runs while
//! it is compiled (macros and what they need) is listed as `excluded`. It holds no date and no name drawn by lot, so that
//! the same sources give the same list. What npm brings shrinks and bundles the files; nothing of it is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::hash::hexadecimal;

use crate::bundle::unreadable;
use crate::failure::Failure;
use crate::outputs::Outputs;
use crate::program::{self, cargo};
use crate::tools::{Compiler, TARGET};

const NAME: &str = "sbom.cdx.json";

/// A package: its name and version.
type Package = (String, String);

/// Packages with what each needs, and their licences.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tree {
    needs: BTreeMap<Package, BTreeSet<Package>>,
    licences: BTreeMap<Package, String>,
}

pub(crate) fn write(outputs: &mut Outputs) -> Result<(), Failure> {
    let lock = browser_tests::repository().join("Cargo.lock");
    let lock = fs::read_to_string(&lock).map_err(|error| unreadable(&lock, &error))?;
    let within = Tree::of(&listed("normal,no-proc-macro")?);
    let all = Tree::of(&listed("normal,build")?);
    let compiler = Compiler::bring()?.version();
    let text = document(&within, &all, &sums(&lock), &compiler);
    outputs.put(NAME, text.as_bytes())
}

/// What Cargo lists for the page, one package a line: how deep, what, under which licence.
fn listed(edges: &str) -> Result<String, Failure> {
    let mut tree = cargo(["tree", "--package", "strongback", "--target", TARGET, "--edges", edges]);
    tree.args([
        "--locked",
        "--offline",
        "--prefix",
        "depth",
        "--no-dedupe",
        "--format",
        "|{p}|{l}",
    ]);
    program::text(&mut tree)
}

impl Tree {
    fn of(lines: &str) -> Self {
        let mut tree = Self::default();
        let mut above: Vec<Package> = Vec::new();
        for line in lines.lines() {
            let mut parts = line.split('|');
            let (Some(depth), Some(package), Some(licence)) = (parts.next(), parts.next(), parts.next()) else {
                continue;
            };
            let mut words = package.split(' ');
            let (Ok(depth), Some(name), Some(version)) = (depth.parse::<usize>(), words.next(), words.next()) else {
                continue;
            };
            let package = (name.to_owned(), version.trim_start_matches('v').to_owned());
            above.truncate(depth);
            if let Some(parent) = above.last() {
                tree.needs.entry(parent.clone()).or_default().insert(package.clone());
            }
            tree.needs.entry(package.clone()).or_default();
            // The old way to write it.
            let licence = licence.replace(" / ", " OR ").replace('/', " OR ");
            tree.licences.insert(package.clone(), licence);
            above.push(package);
        }
        tree
    }

    fn packages(&self) -> impl Iterator<Item = &Package> {
        self.needs.keys()
    }
}

/// The checksums of `Cargo.lock`.
fn sums(lock: &str) -> BTreeMap<Package, String> {
    let field = |entry: &str, name: &str| {
        let (_, rest) = entry.split_once(&format!("\n{name} = \""))?;
        rest.split('"').next().map(str::to_owned)
    };
    let entry = |entry: &str| {
        Some((
            (field(entry, "name")?, field(entry, "version")?),
            field(entry, "checksum")?,
        ))
    };
    lock.split("[[package]]").filter_map(entry).collect()
}

fn document(within: &Tree, all: &Tree, sums: &BTreeMap<Package, String>, compiler: &str) -> String {
    let own = |package: &&Package| package.0 != "strongback";
    let packages = all.packages().filter(own);
    let mut components: Vec<Value> = packages
        .map(|package| component(package, within.needs.contains_key(package), all, sums))
        .collect();
    components.push(json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "rust-std",
        "version": compiler,
        "scope": "required",
        "description": "The standard library of the compiler",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }));
    let needs = all.needs.iter().map(|(package, needs)| {
        let mut needs: Vec<String> = needs.iter().map(reference).collect();
        needs.extend((package.0 == "strongback").then(|| "rust-std".to_owned()));
        json!({ "ref": reference(package), "dependsOn": needs })
    });
    let version = strongback::VERSION;
    let about = "The program of the page as WebAssembly. The packages of npm that the build uses make files small and \
                 put them together; nothing of them is in the program.";
    let mut document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": reference(&("strongback".to_owned(), version.to_owned())),
                "name": "strongback",
                "version": version,
                "description": about,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": needs.collect::<Vec<_>>(),
    });
    document["serialNumber"] = Value::from(serial(&document.to_string()));
    format!("{document:#}\n")
}

fn component(package: &Package, is_within: bool, all: &Tree, sums: &BTreeMap<Package, String>) -> Value {
    let (name, version) = package;
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(package),
        "name": name,
        "version": version,
        "scope": if is_within { "required" } else { "excluded" },
        "purl": reference(package),
    });
    if let Some(licence) = all.licences.get(package).filter(|licence| !licence.is_empty()) {
        component["licenses"] = json!([{ "expression": licence }]);
    }
    if let Some(sum) = sums.get(package) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    component
}

fn reference((name, version): &Package) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// A name for this very list, out of what it says: a UUID of the kind that is made by oneself.
fn serial(text: &str) -> String {
    let mut bytes = [0_u8; 16];
    for (byte, hashed) in bytes.iter_mut().zip(Sha256::digest(text.as_bytes())) {
        *byte = hashed;
    }
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let digits = hexadecimal(&bytes);
    let part = |from: usize, to: usize| &digits[from..to];
    let parts = [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)];
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> (Tree, Tree, BTreeMap<Package, String>) {
        let lock = fs::read_to_string(browser_tests::repository().join("Cargo.lock")).unwrap();
        let of = |edges| Tree::of(&listed(edges).unwrap());
        (of("normal,no-proc-macro"), of("normal,build"), sums(&lock))
    }

    #[test]
    fn depths_become_needs() {
        let tree = Tree::of("0|a v1.0.0 (/somewhere)|MIT\n1|b v2.0.0|MIT/Apache-2.0\n2|c v3.0.0|MIT\n1|c v3.0.0|MIT\n");
        let package = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let needs = |name, version| {
            tree.needs[&package(name, version)]
                .iter()
                .map(|(name, _)| name.as_str())
                .collect()
        };
        let (a, b, c): (Vec<_>, Vec<_>, Vec<_>) = (needs("a", "1.0.0"), needs("b", "2.0.0"), needs("c", "3.0.0"));
        assert_eq!((a, b, c), (vec!["b", "c"], vec!["c"], vec![]));
        assert_eq!(tree.licences[&package("b", "2.0.0")], "MIT OR Apache-2.0");
    }

    /// What the schema of CycloneDX 1.5 asks for of what is in ours.
    #[test]
    fn the_list_is_whole_well_formed_and_the_same_each_time() {
        let (within, all, sums) = lists();
        let text = document(&within, &all, &sums, "1.0.0");
        assert_eq!(text, document(&within, &all, &sums, "1.0.0"));
        assert!(!text.contains("timestamp") && !text.contains(env!("CARGO_MANIFEST_DIR")));
        let list: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            (&list["bomFormat"], &list["specVersion"]),
            (&json!("CycloneDX"), &json!("1.5"))
        );
        let serial = list["serialNumber"].as_str().unwrap();
        let parts: Vec<usize> = serial
            .trim_start_matches("urn:uuid:")
            .split('-')
            .map(str::len)
            .collect();
        assert_eq!(parts, [8, 4, 4, 4, 12], "{serial}");

        let components = list["components"].as_array().unwrap();
        let mut known: BTreeSet<&str> = BTreeSet::from([list["metadata"]["component"]["bom-ref"].as_str().unwrap()]);
        for component in components {
            for field in ["type", "name", "version", "scope", "bom-ref"] {
                assert!(component[field].is_string(), "{component} has no {field}");
            }
            assert!(["required", "excluded"].contains(&component["scope"].as_str().unwrap()));
            assert!(component["licenses"][0]["expression"].is_string(), "{component}");
            assert!(
                known.insert(component["bom-ref"].as_str().unwrap()),
                "{component} twice"
            );
            // What comes with the compiler, and what is part of this repository.
            if component["name"] != "rust-std" && component["name"] != "markup" {
                let sum = component["hashes"][0]["content"].as_str().unwrap();
                assert!(sum.len() == 64 && sum.bytes().all(|digit| digit.is_ascii_hexdigit()));
            }
        }
        for entry in list["dependencies"].as_array().unwrap() {
            let needs = entry["dependsOn"].as_array().unwrap();
            for name in needs.iter().chain([&entry["ref"]]) {
                assert!(known.contains(name.as_str().unwrap()), "{name}");
            }
        }
    }

    #[test]
    fn it_tells_what_is_in_the_program_from_what_only_builds_it_and_leaves_the_tests_out() {
        let (within, all, sums) = lists();
        let list: Value = serde_json::from_str(&document(&within, &all, &sums, "1.0.0")).unwrap();
        let scope = |name: &str| {
            let mut components = list["components"].as_array().unwrap().iter();
            components
                .find(|component| component["name"] == name)
                .map(|found| found["scope"].clone())
        };
        for name in ["yew", "serde_json", "qrcodegen", "wasm-bindgen", "rust-std"] {
            assert_eq!(scope(name), Some(json!("required")), "{name}");
        }
        for name in ["yew-macro", "serde_derive", "syn"] {
            assert_eq!(scope(name), Some(json!("excluded")), "{name}");
        }
        for name in ["proptest", "tokio", "rqrr", "brotli", "zopfli"] {
            assert_eq!(scope(name), None, "{name}");
        }
    }
}
