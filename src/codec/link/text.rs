//! A link as text: letters that survive being typed, mailed and wrapped, with a header and a checksum.

use super::BadLink;
use super::table::REVISION;

/// Names the format; the digit is its version.
const MARK: &str = "sb1";

/// Crockford's base 32: no I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The longest link that is looked at, in characters after the mark.
const LONGEST: usize = 4096;

/// The longest text that is searched for a link, in bytes.
const MOST_SEARCHED: usize = 65_536;

/// Marks tried in one text.
const MOST_MARKS: usize = 16;

/// Bytes of header and checksum.
const FRAME: usize = 7;

/// The characters that hold the header.
const HEADER_CHARACTERS: usize = 5;

/// No number of a revision that is known is longer, in bytes.
const LONGEST_NUMBER: usize = 160;

pub(super) fn write(kind: u8, revision: u16, number: &[u8]) -> String {
    let header = u32::from(kind & 15) << 20 | u32::from(revision & 1023) << 10 | small(number.len() & 1023);
    let mut bytes = header.to_be_bytes()[1..].to_vec();
    bytes.extend(number);
    bytes.extend(checksum(&bytes).to_be_bytes());
    let mut text = [MARK, "."].concat();
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn letter(bits: u32) -> char {
    char::from(ALPHABET[(bits & 31) as usize])
}

/// CRC-32 as in IEEE 802.3, over the mark and these bytes.
fn checksum(bytes: &[u8]) -> u32 {
    let all = MARK.as_bytes().iter().chain(bytes);
    !all.fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let carried = sum & 1 == 1;
            (sum >> 1) ^ if carried { 0xEDB8_8320 } else { 0 }
        })
    })
}

/// Finds a link in a text and opens it: `open` gets kind, revision and number.
///
/// Mail scanners put an address into another one, where it is percent-encoded, sometimes twice.
pub(super) fn read<T>(text: &str, open: impl Fn(u8, u16, &[u8]) -> Result<T, BadLink>) -> Result<T, BadLink> {
    let mut text = start(text, MOST_SEARCHED).to_owned();
    let mut bad = BadLink::Foreign;
    for _ in 0..4 {
        for (version, payload) in marks(&text).take(MOST_MARKS) {
            let found = match version {
                1 => bytes(payload).and_then(|bytes| opened(&bytes, &open)),
                2.. => Err(BadLink::Newer),
                0 => continue,
            };
            match found {
                Ok(link) => return Ok(link),
                Err(why) if bad == BadLink::Foreign => bad = why,
                Err(_) => {}
            }
        }
        let plainer = without_percents(&text);
        if plainer == text {
            break;
        }
        text = plainer;
    }
    Err(bad)
}

fn start(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// Every `sb<version>.` that begins a text or a fragment, with what follows it.
///
/// A `#` may have come as `*` or `-23`: so one mail scanner writes it.
fn marks(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter_map(move |at| {
        let rest = bytes.get(at..).filter(|rest| {
            rest.first().is_some_and(|byte| byte.eq_ignore_ascii_case(&b's'))
                && rest.get(1).is_some_and(|byte| byte.eq_ignore_ascii_case(&b'b'))
        })?;
        let digits = rest[2..]
            .iter()
            .take(4)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let before = &text[..at];
        let begins = before.ends_with(['#', '*']) || before.ends_with("-23") || before.chars().all(is_wrapping);
        if !(1..=3).contains(&digits) || rest.get(2 + digits) != Some(&b'.') || !begins {
            return None;
        }
        let version = text[at + 2..at + 2 + digits].parse().ok()?;
        Some((version, &text[at + 3 + digits..]))
    })
}

/// What people and programs put round an address.
fn is_wrapping(character: char) -> bool {
    is_gap(character) || "\"'<([".contains(character)
}

/// What is passed over inside a link: where a mail program broke the line, or somebody grouped the letters.
fn is_gap(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
}

/// The five bits of a letter; what looks alike is alike.
fn bits(character: char) -> Option<u8> {
    let letter = match character.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        other => u8::try_from(other).ok()?,
    };
    ALPHABET
        .binary_search(&letter)
        .ok()
        .and_then(|at| u8::try_from(at).ok())
}

/// The bytes of a link, from the text after the mark.
pub(super) fn bytes(payload: &str) -> Result<Vec<u8>, BadLink> {
    let run = payload.chars().take_while(|character| bits(*character).is_some());
    if payload.len() > LONGEST && run.take(LONGEST + 1).count() > LONGEST {
        return Err(BadLink::TooLong);
    }
    let mut letters: Vec<u8> = Vec::new();
    let mut sent = characters(FRAME);
    let mut line_began = false;
    let mut rest = payload.chars();
    let next = loop {
        let next = rest.next();
        let Some(character) = next else { break next };
        let complete = letters.len() >= HEADER_CHARACTERS && letters.len() == sent;
        // A quoted line begins with a mark of its own; a line that was broken may end in one.
        let quotes = line_began && matches!(character, '>' | '|');
        let breaks = character == '=' && matches!(rest.clone().next(), Some('\r' | '\n'));
        if complete {
            break next;
        } else if let Some(value) = bits(character) {
            letters.push(value);
            if letters.len() == HEADER_CHARACTERS {
                sent = characters(announced(&letters)?);
            }
        } else if !is_gap(character) && !quotes && !breaks {
            break next;
        }
        line_began = matches!(character, '\r' | '\n') || line_began && (quotes || character.is_whitespace());
    };
    let came = letters.len();
    let belongs = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    if belongs(next) || came < sent && belongs(rest.next()) {
        // A letter too many, or one that is no letter of ours amid the others.
        Err(BadLink::Damaged)
    } else if came < sent {
        Err(BadLink::Incomplete { came, sent })
    } else {
        joined(&letters).ok_or(BadLink::Damaged)
    }
}

/// The characters that so many bytes take.
const fn characters(bytes: usize) -> usize {
    (bytes * 8).div_ceil(5)
}

/// Kind, revision, and the bytes of the number.
fn header(three: &[u8]) -> (u8, u16, usize) {
    let bits = three
        .iter()
        .take(3)
        .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
    let part = |shift: u32, mask: u32| u16::try_from(bits >> shift & mask).unwrap_or(0);
    let kind = u8::try_from(part(20, 15)).unwrap_or(0);
    (kind, part(10, 1023), usize::from(part(0, 1023)))
}

/// How many bytes there should be, from the first letters.
fn announced(letters: &[u8]) -> Result<usize, BadLink> {
    let bits = letters
        .iter()
        .take(HEADER_CHARACTERS)
        .fold(0_u32, |bits, letter| bits << 5 | u32::from(*letter));
    let (_, revision, number) = header(&(bits >> 1).to_be_bytes()[1..]);
    if revision == 0 || revision <= REVISION && number > LONGEST_NUMBER {
        return Err(BadLink::Damaged);
    }
    Ok(number + FRAME)
}

/// Letters as bytes; the bits that are left over at the end must be zero.
fn joined(letters: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut held, mut count) = (0_u32, 0);
    for letter in letters {
        held = (held << 5 | u32::from(*letter)) & 0xFFFF;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(held >> count & 255);
        }
    }
    let over = held & ((1 << count) - 1);
    (over == 0).then(|| bytes.into_iter().filter_map(|byte| u8::try_from(byte).ok()).collect())
}

fn opened<T>(bytes: &[u8], open: impl Fn(u8, u16, &[u8]) -> Result<T, BadLink>) -> Result<T, BadLink> {
    let (content, sum) = bytes
        .split_at_checked(bytes.len().saturating_sub(4))
        .unwrap_or_default();
    let (kind, revision, length) = header(content);
    let number = content.get(3..).unwrap_or_default();
    if checksum(content).to_be_bytes() != sum || length != number.len() {
        return Err(BadLink::Damaged);
    }
    open(kind, revision, number)
}

/// With every `%41` as the letter it stands for.
fn without_percents(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = hex(bytes.get(at + 1)).zip(hex(bytes.get(at + 2)));
        if let Some((high, low)) = pair.filter(|_| *byte == b'%') {
            plain.extend(u8::try_from(high * 16 + low));
            at += 3;
        } else {
            plain.push(*byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Opened = (u8, u16, Vec<u8>);

    fn opened(text: &str) -> Result<Opened, BadLink> {
        read(text, |kind, revision, number| Ok((kind, revision, number.to_vec())))
    }

    #[test]
    fn the_checksum_is_the_one_of_the_standard() {
        // As any other program's CRC-32 says of "sb1" and "sb1123456789".
        assert_eq!(checksum(b""), 0xAFE3_0604);
        assert_eq!(checksum(b"123456789"), 0x8A75_7E1C);
    }

    #[test]
    fn header_and_number_come_back() {
        for length in [0, 1, 2, 3, 4, 5, 20, 160] {
            let number: Vec<u8> = (1..=length).collect();
            for (kind, revision) in [(0, 1), (15, REVISION)] {
                let text = write(kind, revision, &number);
                assert_eq!(text.len(), 4 + characters(usize::from(length) + FRAME));
                assert_eq!(opened(&text), Ok((kind, revision, number.clone())), "{text}");
            }
        }
    }

    #[test]
    fn a_newer_version_is_told_from_a_broken_link() {
        let later =
            |_: u8, revision: u16, _: &[u8]| Err::<(), _>(if revision > 1 { BadLink::Newer } else { BadLink::Foreign });
        let text = write(3, 900, &[1, 2, 3]);
        assert_eq!(read(&text, later), Err(BadLink::Newer));
        let last = if text.ends_with('0') { "1" } else { "0" };
        let broken = [&text[..text.len() - 1], last].concat();
        assert_eq!(read(&broken, later), Err(BadLink::Damaged));
        assert_eq!(opened("#sb2.ANYTHING at all"), Err(BadLink::Newer));
        assert_eq!(opened("https://example.org/b/#SB12.X"), Err(BadLink::Newer));
    }

    #[test]
    fn percents_are_taken_back_once() {
        assert_eq!(without_percents("%41%2542%"), "A%42%");
        assert_eq!(without_percents("%4"), "%4");
        assert_eq!(without_percents("%C3%A4%zz"), "\u{e4}%zz");
        assert_eq!(without_percents("%ff"), "\u{fffd}");
    }
}
