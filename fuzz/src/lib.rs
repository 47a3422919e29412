//! What must hold for whatever bytes arrive: with a link, from what a browser kept, in a file that is read in.
//!
//! A target takes any bytes and panics where the program does with them what it must not. That it does not panic by
//! itself is the least: what is accepted is written back and read again, merged, put into the model beside what other
//! readers keep, and made a plan of. Attributes of the element are tried in a browser, which has them.

#[allow(clippy::pedantic, reason = "shared with the tests")]
#[path = "../../tests/common/mod.rs"]
mod common;
mod holds;
pub mod import;
pub mod link;
pub mod mutate;
mod readers;
pub mod record;

/// One way in.
pub struct Target {
    pub name: &'static str,
    /// Panics where something does not hold.
    pub run: fn(&[u8]),
    /// What well-formed bytes look like.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// The longest bytes that are of use.
    pub longest: usize,
}

pub const TARGETS: &[Target] = &[
    Target {
        name: "link",
        run: link::run,
        seeds: link::seeds,
        longest: 6_000,
    },
    Target {
        name: "record",
        run: record::run,
        seeds: record::seeds,
        longest: 8_000,
    },
    Target {
        name: "import",
        run: import::run,
        seeds: import::seeds,
        longest: 12_000,
    },
];

/// The released links, each with what it says.
fn released_links() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = include_str!("../../tests/saved/links/1.txt").lines();
    lines.filter_map(|line| line.split_once('\t'))
}

/// The released file.
const RELEASED_FILE: &str = include_str!("../../tests/saved/export-1.json");

fn begun(first: u8, rest: &str) -> Vec<u8> {
    [&[first], rest.as_bytes()].concat()
}
