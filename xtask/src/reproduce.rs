//! `reproduce`: the release twice, from two clones in two places, and whether it is the same to the byte.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io;
use std::iter;
use std::path::{Path, PathBuf};

use browser_tests::repository;

use crate::failure::Failure;
use crate::hash;
use crate::program::{self, command};
use crate::tools;

/// Names of unlike length: what holds the place of its sources would not even be as long.
const PLACES: [&str; 2] = ["one", "another/and/a/longer/way/to/the/same/sources"];

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !arguments.is_empty() {
        return Err(Failure::refused("reproduce takes no arguments"));
    }
    let place = repository().join("target/reproduce");
    let tools = tools::folder();
    let tools = tools.canonicalize().unwrap_or(tools);
    if program::read(command("git").args(["status", "--porcelain"])).is_some_and(|changed| !changed.is_empty()) {
        println!("reproduce: what is not committed is not built");
    }
    clear(&place)?;
    let mut built = Vec::new();
    for name in PLACES {
        let clone = place.join(name);
        let mut git = command("git");
        git.args(["clone", "--quiet", "--no-hardlinks"])
            .arg(repository())
            .arg(&clone);
        program::run(&mut git)?;
        // With its own commands: they know the place that they were built in.
        let mut release = command("cargo");
        release.args(["xtask", "build"]).current_dir(&clone);
        release.env("STRONGBACK_TOOLS", &tools).env_remove("CARGO_TARGET_DIR");
        program::run(&mut release)?;
        built.push(sums(&clone.join("dist")).map_err(|error| unreadable(&clone, &error))?);
        clear(&clone.join("target"))?;
    }
    let differ = print(&built[0], &built[1]);
    if !differ.is_empty() {
        return Err(Failure::new(
            format!("{} differ between two builds of the same sources", differ.join(", ")),
            format!("both are in {}: compare them", place.display()),
        ));
    }
    println!("reproduce: {} files, each the same in both", built[0].len());
    clear(&place)
}

/// The hash of every file, by its path.
fn sums(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut sums = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                sums.insert(name, hash::digits(&fs::read(&path)?));
            }
        }
    }
    Ok(sums)
}

/// Prints the table, and gives the files that differ or that only one has.
fn print(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let mut differ = Vec::new();
    for name in names {
        let none = "-".to_owned();
        let (here, there) = (one.get(name).unwrap_or(&none), other.get(name).unwrap_or(&none));
        if here == there {
            println!("{here}  {name}");
        } else {
            println!("{here}  {name}\n{there}  DIFFERS");
            differ.push(name.clone());
        }
    }
    differ
}

fn clear(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unreadable(folder, &error)),
        _ => Ok(()),
    }
}

fn unreadable(folder: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("{}: {error}", folder.display()), "make target/ writable")
}

/// What the compiler is told to call the places of this machine, the last one first: sources of other people by their
/// packages, everything else by nothing that tells one machine from another.
pub(crate) fn renamed_places(sysroot: Option<&Path>) -> Vec<String> {
    let home = env::var_os("HOME").map(PathBuf::from);
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| home.as_ref().map(|home| home.join(".cargo")));
    let mut places: Vec<(PathBuf, &str)> = Vec::new();
    places.extend(home.clone().map(|home| (home, "~")));
    places.push((repository(), "."));
    if let Some(cargo) = cargo {
        let sources = fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
        places.push((cargo, "cargo"));
        // A folder for each registry: what is in it is named after its package.
        places.extend(sources.map(|entry| (entry.path(), "")));
    }
    places.extend(sysroot.map(|sysroot| (sysroot.join("lib/rustlib/src/rust"), "rust")));
    let mut flags = Vec::new();
    for (place, name) in places {
        let real = place.canonicalize().ok().filter(|real| *real != place);
        for place in [Some(place), real].into_iter().flatten() {
            // Of a folder that is called nothing the stroke after it goes as well.
            let place = place.display().to_string();
            let place = place.trim_end_matches('/');
            let end = if name.is_empty() { "/" } else { "" };
            flags.push(format!("--remap-path-prefix={place}{end}={name}"));
        }
    }
    flags
}

/// A place of this machine that some bytes name: the sources, the home of whoever builds, or that of Cargo.
pub(crate) fn named_place(bytes: &[u8]) -> Option<String> {
    let repository = repository();
    let real = repository.canonicalize().unwrap_or(repository);
    let homes = ["HOME", "CARGO_HOME", "RUSTUP_HOME"].map(|name| env::var_os(name).map(PathBuf::from));
    // The narrowest first: a clone may lie in the home.
    let places = iter::once(real).chain(homes.into_iter().flatten());
    let names: Vec<String> = places
        .map(|place| place.display().to_string())
        .filter(|name| name.starts_with('/') && name.len() > 1)
        .map(|name| name.trim_end_matches('/').to_owned() + "/")
        .collect();
    let strokes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    let found = |(at, _): (usize, &u8)| names.iter().find(|name| bytes[at..].starts_with(name.as_bytes()));
    strokes.into_iter().find_map(found).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_of_this_machine_is_found_in_bytes() {
        let real = repository().canonicalize().unwrap();
        let inside = format!("panicked at {}/src/lib.rs:1", real.display());
        assert_eq!(named_place(inside.as_bytes()), Some(format!("{}/", real.display())));
        assert_eq!(named_place(b"panicked at src/lib.rs:1 /usr/ ~/x"), None);
    }

    #[test]
    fn places_are_renamed_the_narrower_one_last() {
        let flags = renamed_places(Some(Path::new("/toolchain")));
        let at = |part: &str| flags.iter().position(|flag| flag.contains(part));
        assert!(
            flags
                .iter()
                .all(|flag| flag.starts_with("--remap-path-prefix=/") && flag.contains('='))
        );
        assert!(at("registry/src/") > at("/.cargo=cargo"), "{flags:?}");
        assert_eq!(at("/toolchain/lib/rustlib/src/rust=rust"), Some(flags.len() - 1));
    }

    #[test]
    fn a_file_that_differs_or_is_missing_is_told() {
        let of = |files: &[(&str, &str)]| {
            files
                .iter()
                .map(|(name, sum)| ((*name).to_owned(), (*sum).to_owned()))
                .collect()
        };
        let (one, other) = (of(&[("a", "1"), ("b", "2")]), of(&[("a", "1"), ("b", "3"), ("c", "4")]));
        assert_eq!(print(&one, &other), ["b", "c"]);
        assert_eq!(print(&one, &one), [""; 0]);
    }
}
