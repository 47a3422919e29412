//! The page where a blogger sets the tool up, sees it, and copies the snippet.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{fill, named_by_policy, snippets, source, within_script};
use crate::bundle::{Format, script};
use crate::failure::Failure;

/// The colours that the contrast check knows: those that may be set, and one that stands on them.
const COLOURS: &[&str] = &["card", "ink", "soft", "accent", "on-accent"];

pub(super) fn page(
    template: &str,
    version: &str,
    integrity: &BTreeMap<&'static str, String>,
) -> Result<String, Failure> {
    let styles = script("src/embed/configurator/configurator.css", Format::Module)?;
    let code = within_script(&script("src/embed/configurator/configurator.js", Format::Module)?);
    let tokens = source("styles/tokens.css")?;
    let build = json!({
        "version": version,
        "integrity": integrity,
        "places": snippets::places(template),
        "frame": { "sandbox": snippets::SANDBOX, "allow": snippets::ALLOW },
        "colours": { "light": colours(&tokens, "")?, "dark": colours(&tokens, "[data-theme=\"dark\"]")? },
    });
    // Data, not a script: no policy has to allow it, and nothing in it may end it.
    let build = build.to_string().replace('<', "\\u003c");
    let policy = policy(&named_by_policy(&code), &named_by_policy(&styles));
    let holes = [("policy", policy.as_str()), ("styles", &styles), ("build", &build), ("code", &code)];
    fill(&source("src/embed/configurator/index.html")?, &holes)
}

/// The element comes from beside the page, as does the frame; nothing else is loaded and nothing is sent.
fn policy(code: &str, styles: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' {code} 'wasm-unsafe-eval'; style-src {styles}; connect-src 'none'; \
         img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// The colours of a theme as the tokens give them: those of `:root`, or of `:root` with this added.
fn colours(tokens: &str, theme: &str) -> Result<Value, Failure> {
    let wrong = |what: &str| Failure::new(format!("styles/tokens.css names no {what}"), "the contrast check needs it");
    let start = format!("\n  :root{theme},");
    let block = tokens.split_once(&start).map(|(_, rest)| rest);
    let block = block.and_then(|rest| rest.split_once("\n  }")).ok_or_else(|| wrong(&start))?.0;
    let colour = |name: &&str| {
        let line = block.lines().find_map(|line| line.trim().strip_prefix(&format!("--{name}: ")));
        // What stands for itself, or after the name that a host may set.
        let value = line.map(|line| line.rsplit(' ').next().unwrap_or(line).trim_end_matches([';', ')']));
        let value = value.filter(|value| value.starts_with('#')).ok_or_else(|| wrong(name))?;
        Ok(((*name).to_owned(), json!(six_digits(value))))
    };
    COLOURS.iter().map(colour).collect::<Result<Map<_, _>, _>>().map(Value::Object)
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
