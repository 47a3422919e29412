//! The page where a blogger sets the tool up, sees it, and copies the snippet.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use strongback::VERSION;

use super::{fill, snippets, source};
use crate::bundle::{Format, script};
use crate::failure::Failure;
use crate::outputs::{Outputs, inline};
use crate::policy::Policy;

/// The colours that the contrast check knows: those that may be set, and one that stands on them.
const COLOURS: &[&str] = &["card", "ink", "soft", "accent", "on-accent"];

pub(super) fn write(
    outputs: &mut Outputs,
    lines: &str,
    integrity: &BTreeMap<&'static str, String>,
) -> Result<(), Failure> {
    let styles = script("src/embed/configurator/configurator.css", Format::Module)?;
    let code = inline(&script("src/embed/configurator/configurator.js", Format::Module)?)?;
    let tokens = source("styles/tokens.css")?;
    let build = json!({
        "version": VERSION,
        "integrity": integrity,
        "places": snippets::places(lines),
        "frame": { "sandbox": snippets::SANDBOX, "allow": snippets::ALLOW },
        "colours": { "light": colours(&tokens, "")?, "dark": colours(&tokens, "[data-theme=\"dark\"]")? },
    });
    // Data, not a script; nothing in it may end its element.
    let build = build.to_string().replace('<', "\\u003c");
    let holes = [("styles", styles.as_str()), ("build", &build), ("code", &code)];
    let html = fill(&source("src/embed/configurator/index.html")?, &holes)?;
    // The element and the frame come from beside the page; nothing else is loaded and nothing is sent.
    let policy = Policy::of(&html).with_scripts("'self'").with("frame-src", "'self'");
    outputs.put_page("embed/index.html", &html, &policy, "'none'")
}

/// The colours of a theme as the tokens give them: those of `:root`, or of `:root` with this added.
fn colours(tokens: &str, theme: &str) -> Result<Value, Failure> {
    let wrong = |what: &str| {
        Failure::new(
            format!("styles/tokens.css names no {what}"),
            "the contrast check needs it",
        )
    };
    let start = format!("\n  :root{theme},");
    let block = tokens.split_once(&start).map(|(_, rest)| rest);
    let block = block
        .and_then(|rest| rest.split_once("\n  }"))
        .ok_or_else(|| wrong(&start))?
        .0;
    let colour = |name: &&str| {
        let line = block
            .lines()
            .find_map(|line| line.trim().strip_prefix(&format!("--{name}: ")));
        // What stands for itself, or after the name that a host may set.
        let value = line.map(|line| line.rsplit(' ').next().unwrap_or(line).trim_end_matches([';', ')']));
        let value = value
            .filter(|value| value.starts_with('#'))
            .ok_or_else(|| wrong(name))?;
        Ok(((*name).to_owned(), json!(six_digits(value))))
    };
    COLOURS
        .iter()
        .map(colour)
        .collect::<Result<Map<_, _>, _>>()
        .map(Value::Object)
}

fn six_digits(colour: &str) -> String {
    match colour.strip_prefix('#') {
        Some(digits) if digits.len() == 3 => format!("#{}", digits.chars().flat_map(|d| [d, d]).collect::<String>()),
        _ => colour.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contrast_check_knows_the_colours_of_both_themes() {
        let tokens = source("styles/tokens.css").unwrap();
        let light = colours(&tokens, "").unwrap();
        let dark = colours(&tokens, "[data-theme=\"dark\"]").unwrap();
        assert_eq!(light["on-accent"], "#ffffff");
        for name in COLOURS {
            let own = |theme: &Value| theme[name].as_str().unwrap().to_owned();
            assert_eq!(own(&light).len(), 7, "{name}");
            assert_ne!(own(&light), own(&dark), "{name}");
        }
    }
}
