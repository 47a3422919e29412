//! Floor 3: what we say and show. The only home of text for people.
//!
//! The exercise table ([`exercises`]) and the exercises an article names ([`article`]) belong to no language;
//! nor do the poses ([`figures`]) and the sources of the rules ([`rules`]). A [`language`] holds every sentence; [`english`] is the one there is.

pub mod article;
pub mod english;
pub mod exercises;
pub mod figures;
pub mod language;
pub mod rules;

pub use english::ENGLISH;
pub use language::Language;

/// The languages we speak, the first one to everybody else.
const LANGUAGES: &[&Language] = &[&ENGLISH];

/// The language for a tag such as `en-GB`.
pub fn spoken(tag: &str) -> &'static Language {
    let wanted = tag.split(['-', '_']).next().unwrap_or_default();
    let found = LANGUAGES
        .iter()
        .find(|language| language.tag.eq_ignore_ascii_case(wanted));
    found.copied().unwrap_or(&ENGLISH)
}
