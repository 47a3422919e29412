//! Share links: any text, and any number with the header and the checksum of a link, which no chance would find.

use strongback::app::{Model, Msg, Screen};
use strongback::codec::link::{BadLink, Link, read, write};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::plan::{Course, Plan};

use crate::common::{check_sessions, monday};
use crate::{begun, holds, readers, released_links};

const TEXT: u8 = b't';
const NUMBER: u8 = b'n';

const MARK: &str = "sb1.";
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

pub fn run(bytes: &[u8]) {
    let text = match bytes {
        [TEXT, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        [NUMBER, kind, number @ ..] => framed(*kind, number),
        _ => return,
    };
    let link = match read(&text) {
        Ok(link) => link,
        Err(why) => {
            assert!(
                bytes[0] == TEXT || why == BadLink::Damaged || why == BadLink::Newer,
                "{why:?}"
            );
            return refused(&text, why);
        }
    };
    let canonical = write(&link);
    assert_eq!(read(&canonical).as_ref(), Ok(&link));
    if bytes[0] == NUMBER {
        assert_eq!(canonical, text, "one text only for what a link says");
    } else {
        assert!(is_spelled(&text, &canonical), "{canonical} out of {text:?}");
    }
    opened(&text, &link);
}

pub fn seeds() -> Vec<Vec<u8>> {
    let wrapped = |text: &str| {
        [
            text.to_owned(),
            format!("https://example.org/back/#{text}"),
            format!("https://scan.example/?url=https%3A%2F%2Fexample.org%2F%23{text}&data=05"),
            format!("> {}-\r\n> {}", &text[..12], &text[12..]).to_lowercase(),
        ]
    };
    let mut seeds = Vec::new();
    for (at, (text, _)) in released_links().enumerate() {
        let (kind, number) = unframed(text);
        seeds.push([&[NUMBER, kind], number.as_slice()].concat());
        seeds.extend((at % 4 == 0).then(|| begun(TEXT, &wrapped(text)[at / 4 % 4])));
    }
    for text in ["#comments", "sb2.X", "#?secret=x", "#:~:text=a", "sb1.", "sb1.6020"] {
        seeds.push(begun(TEXT, text));
    }
    seeds
}

/// A text that opens nothing changes nothing.
fn refused(text: &str, why: BadLink) {
    readers::with(|readers| {
        let mut model = readers.trained.clone();
        let change = model.update(Msg::LinkOpened(text.to_owned()));
        assert!(!change.record && !change.delete && model.record == readers.trained.record);
        assert!(model.opened.is_none());
        assert_eq!(change.screen, why != BadLink::Foreign);
    });
}

fn opened(text: &str, link: &Link) {
    let today = monday();
    readers::with(|readers| {
        for own in readers.all() {
            let mut model = own.clone();
            let help = model.is_emergency();
            let change = model.update(Msg::LinkOpened(text.to_owned()));
            assert!(!change.record && !change.delete && *model.own_record() == own.record);
            if help {
                assert!(model.opened.is_none(), "help comes first");
                continue;
            }
            assert_eq!(model.screen, Screen::Link);
            assert!(model.week().is_none());
            let opened = model.opened.as_ref().expect("it is open");
            let shared = opened.shared(today);
            for from_own in [false, true] {
                let mut begun = model.clone();
                let change = begun.update(Msg::LinkBegan(from_own));
                assert!(!change.record && *begun.own_record() == own.record);
                assert!(begun.week().is_none(), "block E is open");
                holds::the_gate(&begun);
                assert!(shared.is_some() || begun.screen == Screen::Link);
            }
            let mut viewed = model.clone();
            let change = viewed.update(Msg::LinkViewed);
            assert!(!change.record && *viewed.own_record() == own.record);
            claimed(model, own, link);
            followed(own, shared);
        }
    });
}

/// "These are my own answers": no sign of this device gets smaller by them.
fn claimed(mut model: Model, own: &Model, link: &Link) {
    model.update(Msg::CopyClaimed);
    if !matches!(link, Link::Copy(_)) {
        assert!(*model.own_record() == own.record);
        return;
    }
    assert!(model.week().is_none(), "block E is open");
    holds::the_gate(&model);
    holds::no_sign_is_lessened(&own.record.draft, &model.record.draft, false);
    holds::no_entry_is_lost(&own.record, &model.record);
    holds::comes_back(&model.record, monday());
    holds::a_later_word_holds(&model.record, monday());
}

/// Whatever was shared is fitted to whoever follows it.
fn followed(own: &Model, shared: Option<strongback::domain::shared::SharedPlan>) {
    let Some(shared) = shared else { return };
    let triage = own.triage();
    if let Some(cleared) = triage.as_ref().and_then(|triage| triage.cleared()) {
        for week in [1, 9] {
            let plan = Plan::following(cleared, CATALOGUE, Course::week(week), &shared);
            check_sessions(&plan, cleared);
        }
    }
    let mut model = own.clone();
    model.record.follow(Some(shared));
    holds::the_gate(&model);
}

/// Whether these letters are in the text in this order, with nothing between them but what is passed over.
fn is_spelled(text: &str, canonical: &str) -> bool {
    let letters = canonical.trim_start_matches(MARK);
    let mut text = text.to_owned();
    for _ in 0..4 {
        let plain: String = text.chars().filter_map(letter).collect();
        if plain.contains(letters) {
            return true;
        }
        text = without_percents(&text);
    }
    false
}

fn letter(character: char) -> Option<char> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    upper
        .is_ascii()
        .then_some(upper)
        .filter(|upper| ALPHABET.contains(&(*upper as u8)))
}

fn without_percents(text: &str) -> String {
    let mut plain = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|two| core::str::from_utf8(two).ok());
        let code = code.filter(|two| two.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match code
            .and_then(|two| u8::from_str_radix(two, 16).ok())
            .filter(|_| *first == b'%')
        {
            Some(byte) => {
                plain.push(byte);
                rest = &tail[2..];
            }
            None => {
                plain.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// A link by docs/links.md alone: the low bits of the first byte are its kind, the others its revision less one.
fn framed(kind: u8, number: &[u8]) -> String {
    let start = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
    let number = &number[start..number.len().min(start + 1000)];
    let header = u32::from(kind & 15) << 20 | (u32::from(kind >> 4) + 1) << 10 | number.len() as u32;
    let mut bytes = header.to_be_bytes()[1..].to_vec();
    bytes.extend(number);
    bytes.extend(checksum(&bytes).to_be_bytes());
    let mut bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1))
        .collect();
    bits.resize(bits.len().div_ceil(5) * 5, 0);
    let letters = bits.chunks(5).map(|five| {
        let at = five.iter().fold(0, |at, bit| at << 1 | usize::from(*bit));
        char::from(ALPHABET[at])
    });
    MARK.chars().chain(letters).collect()
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in b"sb1".iter().chain(bytes) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

/// The first byte and the number of a whole link.
fn unframed(text: &str) -> (u8, Vec<u8>) {
    let bits: Vec<u8> = text[MARK.len()..]
        .bytes()
        .filter_map(|letter| ALPHABET.iter().position(|other| *other == letter))
        .flat_map(|at| (0..5).rev().map(move |bit| (at >> bit & 1) as u8))
        .collect();
    let bytes: Vec<u8> = bits
        .chunks_exact(8)
        .map(|eight| eight.iter().fold(0, |byte, bit| byte << 1 | bit))
        .collect();
    let number = bytes.get(3..bytes.len() - 4).unwrap_or_default();
    (bytes[0] >> 4, number.to_vec())
}
