//! The snippets to copy: one text with holes, `@script@`, filled here with what nobody has chosen yet, and by the
//! page of settings with what was chosen there.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

/// Where a blogger's own address goes.
const ADDRESS: &str = "https://example.org/strongback/";

/// What the first screen takes, as `src/embed/configurator/lines.js` writes it.
const ROOM: &str = "display:block;min-height:max(960px,1660px - 100vw,2720px - 360vw)";

/// The text as a page to read, for the settings that hold without any.
pub(super) fn filled(template: &str, version: &str, integrity: &BTreeMap<&str, String>) -> String {
    // Links, frames and installed copies lead to what is replaced in place; only a script with its hash stays as it is.
    let page = ADDRESS.to_owned();
    let script = |name: &str, kind: &str| {
        format!(
            "<script {kind} crossorigin src=\"{page}{version}/embed/{name}\" integrity=\"{}\"></script>",
            integrity.get(name).map_or("", String::as_str)
        )
    };
    let element = format!(
        "<strong-back link-base=\"{page}\" style=\"{ROOM}\"><a href=\"{page}\">Open the back plan</a></strong-back>"
    );
    let frame = format!(
        "<iframe data-strongback-frame src=\"{page}embed/frame.html\" title=\"Strength plan for the lower back\" \
         width=\"100%\" height=\"900\" loading=\"lazy\" sandbox=\"{SANDBOX}\" allow=\"{ALLOW}\" \
         referrerpolicy=\"no-referrer\" style=\"border:0\"></iframe>"
    );
    let holes = [
        ("version", version),
        ("page", &page),
        ("element", &element),
        ("script", &script("strongback.js", "type=\"module\"")),
        ("shortcode", ""),
        ("block", ""),
        ("frame", &frame),
        ("framescript", &script("frame.js", "async")),
    ];
    let mut text = template.to_owned();
    for (name, value) in holes {
        text = text.replace(&format!("@{name}@"), value);
    }
    let others = [
        (
            "Everything in one file with one hash",
            "strongback.all.js",
            "type=\"module\"",
        ),
        ("For sites that break modules", "strongback.classic.js", "defer"),
        ("Both", "strongback.all.classic.js", "defer"),
    ];
    text += "\n## Other scripts in place of the first\n";
    for (what, name, kind) in others {
        let _ = write!(text, "\n{what}.\n\n```html\n{}\n```\n", script(name, kind));
    }
    text
}

/// What a frame may do: run, keep, save, print, and open a link in a tab of its own that is no frame.
pub(super) const SANDBOX: &str = "allow-scripts allow-same-origin allow-downloads allow-forms allow-modals allow-popups \
                                  allow-popups-to-escape-sandbox";
pub(super) const ALLOW: &str = "clipboard-write; screen-wake-lock; web-share";

/// The text as a list: each place with its steps, which are words and what to copy.
pub(super) fn places(template: &str) -> Value {
    let sections = template.split("\n## ").skip(1);
    let place = |section: &str| {
        let (name, text) = section.split_once('\n').unwrap_or((section, ""));
        let mut steps = Vec::new();
        let mut rest = text;
        while let Some((words, fenced)) = rest.split_once("```") {
            let (code, after) = fenced.split_once("\n```").unwrap_or((fenced, ""));
            let code = code.split_once('\n').map_or("", |(_, code)| code);
            steps.push(json!({ "words": words.trim(), "code": code }));
            rest = after;
        }
        json!({ "name": name.trim(), "steps": steps })
    };
    sections.map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::{SCRIPTS, source};

    fn hashes() -> BTreeMap<&'static str, String> {
        SCRIPTS
            .iter()
            .map(|name| (*name, format!("sha384-of-{name}")))
            .collect()
    }

    #[test]
    fn every_hole_is_filled_and_every_script_has_its_hash() {
        let text = filled(&source("src/embed/snippets.md").unwrap(), "1.2.3", &hashes());
        assert_eq!(text.find('@'), None, "{text}");
        for name in SCRIPTS {
            let whole = format!("src=\"{ADDRESS}1.2.3/embed/{name}\" integrity=\"sha384-of-{name}\"");
            assert!(text.contains(&whole), "{name}: {text}");
        }
    }

    #[test]
    fn every_place_has_steps_with_words_and_something_to_copy() {
        let template = source("src/embed/snippets.md").unwrap();
        let places = places(&template);
        let places = places.as_array().unwrap();
        assert_eq!(places.len(), template.matches("\n## ").count());
        for place in places {
            let steps = place["steps"].as_array().unwrap();
            assert!(!steps.is_empty(), "{place}");
            for step in steps {
                let text = |key: &str| step[key].as_str().unwrap_or_default();
                assert!(!text("words").is_empty() && !text("code").is_empty(), "{place}");
                assert!(
                    !text("words").contains("```") && !text("code").contains("```"),
                    "{place}"
                );
            }
        }
    }
}
