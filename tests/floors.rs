//! The layout of the sources: each floor uses only the floors below it, and each stays what it is.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

const FLOORS: &[&str] = &[
    "domain", "figure", "content", "codec", "app", "browser", "view", "embed",
];

/// Floors that know nothing of a browser.
const PURE: usize = 5;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

/// A source without comments and without its own tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

fn sources(floor: &str) -> Vec<(String, String)> {
    files(&root().join("src").join(floor), ".rs")
        .into_iter()
        .map(|path| (path.strip_prefix(root()).unwrap().display().to_string(), code(&path)))
        .collect()
}

#[test]
fn each_floor_uses_only_the_floors_below_it() {
    for (at, floor) in FLOORS.iter().enumerate() {
        let sources = sources(floor);
        assert!(!sources.is_empty(), "no floor is called {floor}");
        for (name, code) in sources {
            assert!(
                !code.contains("crate::{"),
                "{name}: each floor is named in a line of its own"
            );
            for above in &FLOORS[at + 1..] {
                let reaches =
                    code.contains(&format!("crate::{above}")) || code.contains(&format!("super::super::{above}"));
                assert!(!reaches, "{name} reaches up to {above}");
            }
        }
    }
}

#[test]
fn the_lower_floors_know_no_browser() {
    for floor in &FLOORS[..PURE] {
        for (name, code) in sources(floor) {
            for word in ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"] {
                assert!(!code.contains(word), "{name} names {word}");
            }
        }
    }
    for (name, code) in sources("view") {
        for word in ["web_sys", "js_sys", "wasm_bindgen", "gloo"] {
            assert!(!code.contains(word), "{name} names {word}: only the floor below may");
        }
    }
}

#[test]
fn every_style_file_belongs_to_a_view_and_is_linked() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let views: Vec<_> = files(&root().join("src/view"), ".rs");
    for style in files(&root().join("styles"), ".css") {
        let name = style.strip_prefix(root()).unwrap().display().to_string();
        assert!(
            page.contains(&format!("href=\"{name}\"")),
            "{name} is not linked in index.html"
        );
        if name.starts_with("styles/components/") {
            let stem = style.file_stem().unwrap();
            let owned = views.iter().any(|view| {
                view.file_stem() == Some(stem)
                    || view.ends_with("mod.rs") && view.parent().and_then(Path::file_name) == Some(stem)
            });
            assert!(owned, "{name} has no view of its name");
        }
    }
}

#[test]
fn components_take_colours_from_the_tokens() {
    for style in files(&root().join("styles/components"), ".css") {
        let text = fs::read_to_string(&style).unwrap();
        let name = style.display();
        for raw in [": #", " rgb(", " oklch(", "!important"] {
            assert!(!text.contains(raw), "{name} has a raw `{raw}`");
        }
        assert!(
            text.starts_with("@layer components") || text.starts_with("/*"),
            "{name} stands outside its layer"
        );
    }
}

/// The insides of every `html!` of a source.
fn markup(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("html! {") {
        let inside = &rest[at + 7..];
        let mut depth = 1;
        let end = inside
            .char_indices()
            .find(|(_, letter)| {
                depth += i32::from(*letter == '{') - i32::from(*letter == '}');
                depth == 0
            })
            .map_or(inside.len(), |(end, _)| end);
        found.push(&inside[..end]);
        rest = &inside[end..];
    }
    found
}

#[test]
fn no_markup_has_a_style_or_a_text_of_its_own() {
    for (name, code) in sources("view") {
        for markup in markup(&code) {
            assert!(
                !markup.contains("style="),
                "{name}: a style attribute is blocked by strict hosts"
            );
            // A text for people in markup is a literal that stands alone in braces.
            for piece in markup.split("{ \"").skip(1) {
                let literal = piece.split('"').next().unwrap_or_default();
                assert!(
                    !literal.chars().any(char::is_alphabetic),
                    "{name}: the text \"{literal}\" belongs to content"
                );
            }
            for attribute in [
                "label=\"",
                "legend=\"",
                "title=\"",
                "text=\"",
                "aria-label=\"",
                "summary=\"",
                "alt=\"",
            ] {
                assert!(
                    !markup.contains(attribute),
                    "{name}: the text of {attribute} belongs to content"
                );
            }
        }
        for word in ["from_html_unchecked", "set_inner_html", "create_portal"] {
            assert!(!code.contains(word), "{name} uses {word}");
        }
    }
}

/// The literal texts of a source, each with what stands right before it. Escapes are left as they are.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = code[at..].find('"').map(|open| at + open) {
        // The letter '"' itself.
        if code[..open].ends_with('\'') {
            at = open + 1;
            continue;
        }
        let mut escaped = false;
        let close = code[open + 1..]
            .find(|letter| {
                let closes = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                closes
            })
            .map_or(code.len(), |close| open + 1 + close);
        found.push((code[..open].trim_end(), &code[open + 1..close]));
        at = close + 1;
    }
    found
}

/// Words that a person would read: two of them, or one with a capital.
fn is_text(literal: &str) -> bool {
    // What `format!` puts in is not written here.
    let mut depth = 0;
    let written: String = literal
        .chars()
        .filter(|letter| {
            depth += i32::from(*letter == '{');
            let outside = depth == 0;
            depth -= i32::from(*letter == '}');
            outside
        })
        .collect();
    let words: Vec<&str> = written
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
    words.iter().any(capital) || (words.len() > 1 && written.trim().contains(' '))
}

#[test]
fn the_view_says_nothing_of_its_own() {
    let mut found = Vec::new();
    for (name, code) in sources("view") {
        for (before, literal) in literals(&code) {
            let line = before.lines().next_back().unwrap_or_default();
            // An attribute such as a class, and what programmers alone read.
            let silent = before.ends_with('=') || ["class", "expect(", "reason"].iter().any(|word| line.contains(word));
            if !silent && is_text(literal) {
                found.push(format!("{name}: the text \"{literal}\" belongs to content"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_text_is_told_from_a_name() {
    for text in ["Your plan", "up to here", "Start", "{count} days left", "Stop."] {
        assert!(is_text(text), "{text}");
    }
    for name in [
        "screen-heading",
        "primary",
        "{name}-{at}-help",
        "0 0 12 4",
        ", ",
        "M{x} {y}L",
        "",
    ] {
        assert!(!is_text(name), "{name}");
    }
    let code = r#"heading("Your \"own\" plan"); html! { <p class="a b">{ '"' }</p> }"#;
    let found: Vec<_> = literals(code).into_iter().map(|(_, literal)| literal).collect();
    assert_eq!(found, [r#"Your \"own\" plan"#, "a b"]);
}
