//! What the files of a built page weigh: as they are, and as a web server sends them.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::io::{self, Write};
use std::ops::Add;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;
use crate::hash;

/// Bytes, raw and compressed as far as gzip (9) and brotli (11) go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            raw: self.raw + more.raw,
            gzip: self.gzip + more.gzip,
            brotli: self.brotli + more.brotli,
        }
    }
}

#[derive(Debug)]
struct Row {
    name: String,
    /// Whether a reader's first visit loads it.
    first: bool,
    weight: Weight,
}

/// What may be loaded at most, in bytes as brotli leaves them. When something gets smaller, so does its limit.
pub(crate) struct Limits {
    first_visit: usize,
    /// What the element loads until the plan, besides its loader.
    element: usize,
}

impl Limits {
    /// With the smallest standard library, whose panics tell nothing.
    pub(crate) const SILENT: Self = Self {
        first_visit: 177_400,
        element: 194_600,
    };
    /// With the one that comes with the compiler.
    pub(crate) const TOLD: Self = Self {
        first_visit: 210_000,
        element: 235_000,
    };
}

/// What the embedding page loads before a reader comes near.
const LOADER: usize = 3_000;
/// Requests of a first visit.
const FIRST_FILES: usize = 3;

/// The table: a row for each file.
#[derive(Debug)]
pub(crate) struct Sizes(Vec<Row>);

impl Sizes {
    /// Weighs every file of a built page.
    pub(crate) fn of(folder: &Path) -> Result<Self, Failure> {
        Self::read(folder).map_err(|error| {
            Failure::new(
                format!("the built page cannot be weighed: {error}"),
                "`cargo xtask build` builds it anew",
            )
        })
    }

    fn read(folder: &Path) -> io::Result<Self> {
        // The first visit loads the page and what the page names.
        let page = fs::read_to_string(folder.join("index.html"))?;
        let (mut rows, mut small) = (Vec::new(), Weight::default());
        // The plugin for WordPress holds copies of what is weighed already.
        for name in files(folder, "")?
            .into_iter()
            .filter(|name| !name.starts_with("wordpress/"))
        {
            let weight = weigh(&fs::read(folder.join(&name))?)?;
            let shown = Path::new(&name)
                .extension()
                .is_some_and(|ending| ["html", "js", "wasm", "zip"].iter().any(|shown| ending == *shown));
            if shown {
                rows.push(Row {
                    // The worker and the icons come after it.
                    first: name == "index.html" || stable_name(&name) != name && page.contains(&name),
                    name,
                    weight,
                });
            } else {
                small = small + weight;
            }
        }
        rows.push(Row {
            name: "icons, headers and other small files".to_owned(),
            first: false,
            weight: small,
        });
        rows.sort_by(|a, b| (b.first, b.weight.raw, &a.name).cmp(&(a.first, a.weight.raw, &b.name)));
        Ok(Self(rows))
    }

    fn first_visit(&self) -> Weight {
        let first = self.0.iter().filter(|row| row.first).map(|row| row.weight);
        first.fold(Weight::default(), Add::add)
    }

    /// Fails when the bytes are more than was agreed on. They are the same on every machine, unlike times.
    pub(crate) fn hold(&self, limits: &Limits) -> Result<(), Failure> {
        let over = self.over(limits);
        if over.is_empty() {
            return Ok(());
        }
        Err(Failure::new(
            format!("the release is larger than agreed: {}", over.join("; ")),
            "make it smaller, or say in xtask/src/sizes.rs why it may grow",
        ))
    }

    fn over(&self, limits: &Limits) -> Vec<String> {
        let first = self.first_visit().brotli;
        let one = |wanted: &str| {
            let row = self.0.iter().find(|row| stable_name(&row.name) == wanted);
            row.map_or(0, |row| row.weight.brotli)
        };
        let count = self.0.iter().filter(|row| row.first).count();
        let held = [
            ("the first visit", first, limits.first_visit),
            ("the files of a first visit", count, FIRST_FILES),
            (
                "the first part of the element's program",
                one("embed/strongback-app-*.js"),
                limits.element,
            ),
            ("the loader", one("embed/strongback.js"), LOADER),
            (
                "the loader as a classic script",
                one("embed/strongback.classic.js"),
                LOADER,
            ),
            // 1.3 times the hosted page with both its parts.
            (
                "the single file",
                one("strongback.html"),
                (first + one("strongback-rest-*.wasm")) * 13 / 10,
            ),
        ];
        let over = held.iter().filter(|(_, found, most)| found > most);
        over.map(|(name, found, most)| format!("{name}: {} of {}", grouped(*found), grouped(*most)))
            .collect()
    }

    /// Rows of words and weights, the first visit last.
    fn lines(&self) -> Vec<(String, Weight)> {
        let files = self.0.iter().map(|row| (stable_name(&row.name), row.weight));
        files.chain([("first visit".to_owned(), self.first_visit())]).collect()
    }

    /// Names, and raw, gzip and brotli as they are read.
    pub(crate) fn rows(&self) -> Vec<(String, [String; 3])> {
        let lines = self.lines().into_iter();
        lines
            .map(|(name, Weight { raw, gzip, brotli })| (name, [raw, gzip, brotli].map(grouped)))
            .collect()
    }

    pub(crate) fn markdown(&self) -> String {
        let head = [
            "| | raw | gzip | brotli |".to_owned(),
            "|---|---:|---:|---:|".to_owned(),
        ];
        let rows = self
            .rows()
            .into_iter()
            .map(|(name, weights)| format!("| {name} | {} |", weights.join(" | ")));
        head.into_iter().chain(rows).map(|line| line + "\n").collect()
    }
}

impl Display for Sizes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let rows = self.rows();
        let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        writeln!(
            f,
            "{:width$}  {:>10} {:>10} {:>10}",
            "bytes in dist/", "raw", "gzip", "brotli"
        )?;
        for (name, [raw, gzip, brotli]) in rows {
            writeln!(f, "{name:width$}  {raw:>10} {gzip:>10} {brotli:>10}")?;
        }
        Ok(())
    }
}

fn weigh(bytes: &[u8]) -> io::Result<Weight> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(Weight {
        raw: bytes.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli(bytes)?.len(),
    })
}

/// As far as brotli goes.
pub(crate) fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut brotli = Vec::new();
    let hard = BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &hard)?;
    Ok(brotli)
}

/// The names of all files of a folder, with `/` between their parts.
fn files(folder: &Path, above: &str) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            names.extend(files(&entry.path(), &format!("{name}/"))?);
        } else {
            names.push(name);
        }
    }
    Ok(names)
}

/// A name without its hash, which would change the README at every build: `page-*.js`.
fn stable_name(name: &str) -> String {
    let parts = name.split_inclusive(['-', '.', '_']);
    parts
        .map(|part| {
            let bare = part.trim_end_matches(['-', '.', '_']);
            if hash::is_short(bare) {
                part.replace(bare, "*")
            } else {
                part.to_owned()
            }
        })
        .collect()
}

/// 1234567 as "1 234 567".
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_threes() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }

    #[test]
    fn a_name_loses_its_hash() {
        assert_eq!(
            stable_name("strongback-page-b3bc5f33c2be11ca_bg.wasm"),
            "strongback-page-*_bg.wasm"
        );
        assert_eq!(stable_name("index-0123456789abcdef.css"), "index-*.css");
        assert_eq!(stable_name("index.html"), "index.html");
    }

    #[test]
    fn what_is_larger_than_agreed_is_told() {
        let row = |name: &str, first, brotli| Row {
            name: name.to_owned(),
            first,
            weight: Weight {
                brotli,
                ..Weight::default()
            },
        };
        let limits = Limits {
            first_visit: 1_000,
            element: 1_200,
        };
        let sizes = |page, file| {
            Sizes(vec![
                row("index.html", true, page),
                row("strongback.html", false, file),
                row("embed/strongback.js", false, 2_999),
            ])
        };
        assert_eq!(sizes(1_000, 1_300).over(&limits), [""; 0]);
        assert_eq!(sizes(1_001, 1_000).over(&limits), ["the first visit: 1 001 of 1 000"]);
        assert_eq!(sizes(1_000, 1_301).over(&limits), ["the single file: 1 301 of 1 300"]);
        let element = Sizes(vec![row("embed/strongback-app-b3bc5f33c2be11ca.js", false, 1_201)]);
        assert_eq!(
            element.over(&limits),
            ["the first part of the element's program: 1 201 of 1 200"]
        );
    }

    #[test]
    fn what_repeats_weighs_less_compressed() {
        let weight = weigh(&[b'a'; 10_000]).unwrap();
        assert_eq!(weight.raw, 10_000);
        assert!(weight.gzip < 100 && weight.brotli < weight.gzip, "{weight:?}");
    }
}
