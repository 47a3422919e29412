//! Bytes out of other bytes, the same ones for the same number to begin with: for where libFuzzer cannot be built.

use crate::Target;

/// Numbers that look random and are the same every time.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap_or(0)
    }

    fn range(&mut self, length: usize) -> core::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 24 };
        start..(start + self.below(most + 1)).min(length)
    }
}

/// Endless bytes for a target.
pub struct Mutations {
    seeds: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
    noise: Noise,
    longest: usize,
}

impl Mutations {
    /// `number` is not 0.
    pub fn of(target: &Target, number: u64) -> Self {
        let seeds = (target.seeds)();
        let words = words(&seeds);
        Self {
            seeds,
            words,
            noise: Noise(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            longest: target.longest,
        }
    }
}

impl Iterator for Mutations {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let noise = &mut self.noise;
        let mut bytes = self.seeds[noise.below(self.seeds.len())].clone();
        for _ in 0..=noise.below(5) {
            let at = noise.range(bytes.len());
            match noise.below(8) {
                0 => drop(bytes.drain(at)),
                1 => {
                    let part = bytes[at].to_vec();
                    let to = noise.below(bytes.len() + 1);
                    bytes.splice(to..to, part);
                }
                2 => {
                    let other = &self.seeds[noise.below(self.seeds.len())];
                    let part = other[noise.range(other.len())].to_vec();
                    bytes.splice(at, part);
                }
                3 => {
                    let place = noise.below(bytes.len().max(1));
                    if let Some(byte) = bytes.get_mut(place) {
                        *byte = noise.next().to_le_bytes()[3];
                    }
                }
                4 => bytes.truncate(at.end),
                5 => {
                    let digits = noise.below(100_000).to_string();
                    let number = number_at(&bytes, at.start);
                    bytes.splice(number, digits.into_bytes());
                }
                _ => {
                    let word = self.words[noise.below(self.words.len())].clone();
                    let old = word_at(&bytes, at.start);
                    bytes.splice(old, word);
                }
            }
        }
        bytes.truncate(self.longest);
        Some(bytes)
    }
}

/// The first number from there on.
fn number_at(bytes: &[u8], from: usize) -> core::ops::Range<usize> {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let start = bytes[from..].iter().position(digit).map_or(bytes.len(), |at| from + at);
    let end = bytes[start..].iter().position(|byte| !digit(byte));
    start..end.map_or(bytes.len(), |at| start + at)
}

/// The first text in quotation marks from there on, with its marks; else one byte.
fn word_at(bytes: &[u8], from: usize) -> core::ops::Range<usize> {
    let quote = |from: usize| bytes[from..].iter().position(|byte| *byte == b'"').map(|at| from + at);
    let found = quote(from).and_then(|start| Some(start..quote(start + 1)? + 1));
    found.unwrap_or(from..(from + 1).min(bytes.len()))
}

/// Every text in quotation marks of some seeds, and what is worth a try in any place.
pub fn words(seeds: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut words: Vec<Vec<u8>> = [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1e9",
        "255",
        "256",
        "65535",
        "9999",
        "2147483647",
        "4294967294",
        "4294967295",
        "18446744073709551615",
        "\"\"",
        "{}",
        "[]",
        "[[",
        "]]",
        ",",
        ":",
        "\\u0000",
        "\\ud800",
        "\u{202e}",
        "\u{feff}",
        "\"__proto__\"",
        "\"yes\"",
        "\"no\"",
        "sb1.",
        "sb2.",
        "%23",
        "%2523",
        "#",
        "-23",
        "=\r\n",
        "> ",
    ]
    .iter()
    .map(|word| word.as_bytes().to_vec())
    .collect();
    for seed in seeds {
        for (at, part) in seed.split(|byte| *byte == b'"').enumerate() {
            if at % 2 == 1 && part.len() < 40 {
                words.push([b"\"", part, b"\""].concat());
            }
        }
    }
    words.sort();
    words.dedup();
    words
}
