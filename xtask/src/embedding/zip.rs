//! A zip archive that is the same each time: files in the order of their names, one date for all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// The first of January 2020, as zip writes a day; the hour is midnight.
const DAY: u16 = (2020 - 1980) << 9 | 1 << 5 | 1;
/// The oldest version of the format that knows deflate.
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;

/// Everything below a folder, under the folder's own name.
pub(super) fn of(folder: &Path) -> io::Result<Vec<u8>> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut names = Vec::new();
    list(folder, &name, &mut names)?;
    names.sort();
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for name in &names {
        let path = folder.parent().unwrap_or(folder).join(name);
        let bytes = fs::read(path)?;
        let mut checksum = Crc::new();
        checksum.update(&bytes);
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&bytes)?;
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
    let count = u16::try_from(names.len()).map_err(io::Error::other)?;
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

fn list(folder: &Path, name: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &name, names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn the_archive_is_the_same_each_time_and_gives_the_files_back() {
        let folder = browser_tests::repository().join("wordpress/strongback");
        let archive = of(&folder).unwrap();
        assert_eq!(archive, of(&folder).unwrap());

        let at = |place: usize, size: usize| -> usize {
            (0..size).map(|byte| usize::from(archive[place + byte]) << (8 * byte)).sum()
        };
        let end = archive.len() - 22;
        assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
        let (count, mut entry) = (at(end + 10, 2), at(end + 16, 4));
        let mut seen = Vec::new();
        for _ in 0..count {
            let (packed, whole, length) = (at(entry + 20, 4), at(entry + 24, 4), at(entry + 28, 2));
            let name = String::from_utf8(archive[entry + 46..entry + 46 + length].to_vec()).unwrap();
            let start = at(entry + 42, 4) + 30 + length;
            let mut bytes = Vec::new();
            DeflateDecoder::new(&archive[start..start + packed]).read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes.len(), whole, "{name}");
            assert_eq!(bytes, fs::read(folder.parent().unwrap().join(&name)).unwrap(), "{name}");
            seen.push(name);
            entry += 46 + length;
        }
        assert_eq!(entry, end);
        assert!(seen.contains(&"strongback/strongback.php".to_owned()), "{seen:?}");
    }
}
