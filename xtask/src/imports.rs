//! What the WebAssembly asks of the browser: its imports, held against a list that somebody has reviewed.
//!
//! A program can do nothing outside itself but call its imports. No name on the list reaches the network, opens
//! a window or runs a text as a program; a new name fails the build until it is on the list.

use std::collections::BTreeSet;
use std::fs;

use crate::bundle::unreadable;
use crate::failure::Failure;

const REVIEWED: &str = "tests/imports.txt";

/// Stands before a name that only a program asks for whose panics are told.
const WHERE_TOLD: &str = "? ";

/// Parts of names that must never come on the list.
const FORBIDDEN: &[&str] = &[
    "fetch",
    "xmlhttp",
    "websocket",
    "eventsource",
    "sendbeacon",
    "rtc",
    "webtransport",
    "worker",
    "newnoargs",
    "newwithargs",
    "wbgeval",
    "importscripts",
    "windowopen",
    "setouterhtml",
    "insertadjacenthtml",
    "documentwrite",
    "setsrc",
    "setaction",
    "assign",
    "cookie",
];

/// Parts of the browser that the program could reach by name alone: none may stand among its texts.
const UNSPOKEN: &[&str] = &[
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "sendBeacon",
    "fetch",
    "importScripts",
    "serviceWorker",
    "indexedDB",
];

/// Fails when the program asks for more, or for less, than was reviewed.
pub(crate) fn check(wasm: &[u8]) -> Result<(), Failure> {
    let file = browser_tests::repository().join(REVIEWED);
    let reviewed = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
    let names = names(wasm).ok_or_else(|| {
        Failure::new(
            "the WebAssembly's imports cannot be read",
            "remove target/trunk, and run `cargo xtask build`",
        )
    })?;
    compare(&names, &reviewed)?;
    match spoken(wasm) {
        None => Ok(()),
        Some(word) => Err(Failure::new(
            format!("the program holds the word {word:?}, by which it could reach the network"),
            "do without it, or say it in another way if it is a text",
        )),
    }
}

fn spoken(wasm: &[u8]) -> Option<&'static str> {
    let holds = |word: &str| wasm.windows(word.len()).any(|part| part == word.as_bytes());
    UNSPOKEN.iter().copied().find(|word| holds(word))
}

fn compare(names: &BTreeSet<String>, reviewed: &str) -> Result<(), Failure> {
    let lines = || {
        reviewed
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
    };
    // Where a panic is a trap and nothing else, the program has no use for these.
    let told: BTreeSet<&str> = lines().filter_map(|line| line.strip_prefix(WHERE_TOLD)).collect();
    let reviewed: BTreeSet<String> = lines()
        .map(|line| line.strip_prefix(WHERE_TOLD).unwrap_or(line).to_owned())
        .collect();
    if let Some((name, part)) = names
        .iter()
        .chain(&reviewed)
        .find_map(|name| Some((name, forbidden(name)?)))
    {
        return Err(Failure::new(
            format!("the program imports {name}, and {part:?} must not be within its reach"),
            "do without it",
        ));
    }
    let new: Vec<_> = names.difference(&reviewed).cloned().collect();
    let gone = reviewed.difference(names).filter(|name| !told.contains(name.as_str()));
    let gone: Vec<_> = gone.cloned().collect();
    if new.is_empty() && gone.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!(
            "the imports of the program are not those of {REVIEWED}; new: {}; gone: {}",
            new.join(" "),
            gone.join(" ")
        ),
        format!("look at what each new name can do, and write the change into {REVIEWED}"),
    ))
}

fn forbidden(name: &str) -> Option<&'static str> {
    let plain: String = name.to_ascii_lowercase().replace('_', "");
    FORBIDDEN.iter().copied().find(|part| plain.contains(part))
}

/// The names of all imports, without the hashes that change from build to build.
fn names(wasm: &[u8]) -> Option<BTreeSet<String>> {
    const IMPORTS: u8 = 2;
    let mut rest = wasm.strip_prefix(b"\0asm\x01\0\0\0")?;
    loop {
        let id;
        (id, rest) = rest.split_first().map(|(id, rest)| (*id, rest))?;
        let size = number(&mut rest)?;
        let (section, after) = rest.split_at_checked(size)?;
        if id == IMPORTS {
            return imports(section);
        }
        rest = after;
    }
}

fn imports(mut section: &[u8]) -> Option<BTreeSet<String>> {
    let count = number(&mut section)?;
    let mut names = BTreeSet::new();
    for _ in 0..count {
        let _module = name(&mut section)?;
        let field = name(&mut section)?;
        names.insert(without_hash(field).to_owned());
        let (kind, after) = section.split_first()?;
        section = after;
        match kind {
            // A function has a type. Anything else a program of ours does not import.
            0 => number(&mut section)?,
            _ => return None,
        };
    }
    Some(names)
}

fn name<'a>(from: &mut &'a [u8]) -> Option<&'a str> {
    let length = number(from)?;
    let (name, rest) = from.split_at_checked(length)?;
    *from = rest;
    std::str::from_utf8(name).ok()
}

/// Seven bits in a byte, the lowest first.
fn number(from: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn without_hash(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((bare, hash)) if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => bare,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_names_are_read_without_their_hashes() {
        let import = |name: &str| {
            let length = u8::try_from(name.len()).unwrap();
            [b"\x01m".as_slice(), &[length], name.as_bytes(), &[0, 0]].concat()
        };
        let section = [vec![2], import("__wbg_getItem_0123456789abcdef"), import("__wbg_log")].concat();
        let size = u8::try_from(section.len()).unwrap();
        let wasm = [b"\0asm\x01\0\0\0".as_slice(), &[0, 1, 7], &[2, size], &section].concat();
        assert_eq!(names(&wasm), Some(set(&["__wbg_getItem", "__wbg_log"])));
        assert_eq!(names(&wasm[..wasm.len() - 3]), None);
    }

    #[test]
    fn a_new_name_and_a_forbidden_one_both_fail() {
        let reviewed = "# a list\n__wbg_a\n__wbg_b\n";
        assert!(compare(&set(&["__wbg_a", "__wbg_b"]), reviewed).is_ok());
        assert!(compare(&set(&["__wbg_a"]), reviewed).is_err());
        assert!(compare(&set(&["__wbg_a", "__wbg_b", "__wbg_c"]), reviewed).is_err());
        let told = "__wbg_a\n? __wbg_b\n";
        assert!(compare(&set(&["__wbg_a"]), told).is_ok());
        assert!(compare(&set(&["__wbg_a", "__wbg_b"]), told).is_ok());
        assert!(compare(&set(&["__wbg_b"]), told).is_err());
        let error = compare(&set(&["__wbg_sendBeacon"]), "__wbg_sendBeacon\n").unwrap_err();
        assert!(error.reason().contains("sendbeacon"), "{error}");
    }

    #[test]
    fn a_name_that_reaches_the_network_is_found_in_the_texts() {
        assert_eq!(spoken(b"..navigatorsendBeacon.."), Some("sendBeacon"));
        assert_eq!(spoken(b"..getItem.."), None);
    }

    #[test]
    fn numbers_of_several_bytes_are_read() {
        let mut bytes: &[u8] = &[0xe5, 0x8e, 0x26, 9];
        assert_eq!(number(&mut bytes), Some(624_485));
        assert_eq!(bytes, [9]);
        assert_eq!(number(&mut [0x80_u8; 9].as_slice()), None);
    }
}
