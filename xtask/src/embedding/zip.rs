//! A zip archive that is the same each time: files in the order of their names, one date for all.

use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// The first of January 2020, as zip writes a day; the hour is midnight.
const DAY: u16 = (2020 - 1980) << 9 | 1 << 5 | 1;
/// The oldest version of the format that knows deflate.
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;

/// Files by their paths within the archive.
pub(super) fn of(files: &BTreeMap<String, Vec<u8>>) -> io::Result<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let mut checksum = Crc::new();
        checksum.update(bytes);
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes)?;
        let packed = encoder.finish()?;

        let mut entry = Vec::new();
        // Names are ASCII; no flags.
        for half in [VERSION, 0, DEFLATED, 0, DAY] {
            entry.extend(half.to_le_bytes());
        }
        for word in [checksum.sum(), size(packed.len())?, size(bytes.len())?] {
            entry.extend(word.to_le_bytes());
        }
        entry.extend(u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes());
        entry.extend(0_u16.to_le_bytes());

        let start = size(archive.len())?;
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(name.as_bytes());
        archive.extend(packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&entry);
        // No comment, first disk, nothing special about the file.
        directory.extend([0; 6]);
        directory.extend(0_u32.to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = size(archive.len())?;
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06");
    archive.extend([0; 4]);
    let count = u16::try_from(files.len()).map_err(io::Error::other)?;
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(size(directory.len())?.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend(0_u16.to_le_bytes());
    Ok(archive)
}

fn size(bytes: usize) -> io::Result<u32> {
    u32::try_from(bytes).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn the_archive_gives_the_files_back() {
        let files = BTreeMap::from([
            ("a/b.txt".to_owned(), b"words ".repeat(500)),
            ("a/c/empty".to_owned(), Vec::new()),
        ]);
        let archive = of(&files).unwrap();
        let at = |place: usize, size: usize| -> usize {
            (0..size)
                .map(|byte| usize::from(archive[place + byte]) << (8 * byte))
                .sum()
        };
        let end = archive.len() - 22;
        assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
        let (count, mut entry) = (at(end + 10, 2), at(end + 16, 4));
        let mut seen = BTreeMap::new();
        for _ in 0..count {
            let (packed, length) = (at(entry + 20, 4), at(entry + 28, 2));
            let name = String::from_utf8(archive[entry + 46..entry + 46 + length].to_vec()).unwrap();
            let start = at(entry + 42, 4) + 30 + length;
            let mut bytes = Vec::new();
            DeflateDecoder::new(&archive[start..start + packed])
                .read_to_end(&mut bytes)
                .unwrap();
            assert_eq!(at(entry + 24, 4), bytes.len(), "{name}");
            seen.insert(name, bytes);
            entry += 46 + length;
        }
        assert_eq!((entry, seen), (end, files));
    }
}
