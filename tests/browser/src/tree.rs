//! A screen as those meet it who do not see it: role, name and states, in the order in which it is read out.
//!
//! The tree of every screen is kept in `tests/browser/tree/`, so that a change of it is seen and looked at.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};

use crate::{Browser, repository};

/// What is told of a node beside its role and its name; all else follows from the role.
const STATES: &[&str] = &[
    "level", "checked", "pressed", "expanded", "selected", "disabled", "invalid", "required", "readonly", "focused",
];

/// Boxes without a meaning of their own, of which only what is in them is told.
const PLAIN: &[&str] = &[
    "generic",
    "none",
    "RootWebArea",
    "LayoutTable",
    "LayoutTableRow",
    "LayoutTableCell",
    "LabelText",
    "Legend",
    "paragraph",
    "strong",
    "emphasis",
];

/// What lies below the letters themselves.
const LETTERS: &[&str] = &["InlineTextBox", "LineBreak", "ListMarker"];

impl Browser {
    /// The tree of the page as Chromium hands it to a screen reader, a line for each node.
    #[track_caller]
    pub fn tree(&self) -> String {
        let answer = self.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes = answer["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let by_id: HashMap<&str, &Value> = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let mut lines = String::new();
        if let Some(root) = nodes.first() {
            draw(&by_id, root, 0, "", &mut lines);
        }
        lines
    }

    /// Fails where the tree is not the one that is kept under this name. With `STRONGBACK_TREES=write` it is kept now.
    pub fn tree_differs(&self, name: &str) -> Option<String> {
        let file = file(name);
        let is = self.tree();
        if env::var_os("STRONGBACK_TREES").is_some_and(|what| what == "write") {
            fs::write(&file, &is).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            return None;
        }
        let was = fs::read_to_string(&file).unwrap_or_default();
        (was != is).then(|| difference(name, &was, &is))
    }
}

fn file(name: &str) -> PathBuf {
    repository().join(format!("tests/browser/tree/{name}.txt"))
}

/// The names of all trees that are kept.
pub fn kept() -> Vec<String> {
    let files = fs::read_dir(repository().join("tests/browser/tree"))
        .into_iter()
        .flatten()
        .flatten();
    let mut names: Vec<_> = files
        .filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".txt")?.to_owned()))
        .collect();
    names.sort();
    names
}

fn draw(nodes: &HashMap<&str, &Value>, node: &Value, depth: usize, above: &str, lines: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or("none");
    if LETTERS.contains(&role) {
        return;
    }
    let name = plain(node["name"]["value"].as_str().unwrap_or_default());
    let is_plain = node["ignored"] == true || PLAIN.contains(&role);
    let is_text = role == "StaticText";
    // The words of a button are its name already.
    if is_text && (name.is_empty() || above.contains(&name)) {
        return;
    }
    if !is_plain {
        let _ = write!(
            lines,
            "{:depth$}{}",
            "",
            if is_text { "text" } else { role },
            depth = 2 * depth
        );
        if !name.is_empty() {
            let _ = write!(lines, " {name:?}");
        }
        let states = states(node);
        if !states.is_empty() {
            let _ = write!(lines, " [{}]", states.join(", "));
        }
        for (what, value) in [("described", &node["description"]), ("holds", &node["value"])] {
            let value = &value["value"];
            let text = value.as_str().map_or_else(|| value.to_string(), plain);
            if !value.is_null() && !text.is_empty() && text != name {
                let _ = write!(lines, " {what} {text:?}");
            }
        }
        lines.push('\n');
    }
    // A picture is its name.
    if role == "image" && !name.is_empty() {
        return;
    }
    let (depth, above) = if is_plain {
        (depth, above)
    } else {
        (depth + 1, name.as_str())
    };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| nodes.get(id)) {
            draw(nodes, child, depth, above, lines);
        }
    }
}

fn states(node: &Value) -> Vec<String> {
    let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
    let state = |name: &&str| {
        // A list within a list has one too.
        if *name == "level" && node["role"]["value"] != "heading" {
            return None;
        }
        let value = &properties.iter().find(|property| property["name"] == **name)?["value"]["value"];
        match value {
            Value::Bool(true) => Some((*name).to_owned()),
            Value::Bool(false) if *name == "expanded" => Some("folded".to_owned()),
            Value::Bool(false) | Value::Null => None,
            Value::String(text) if text == "true" => Some((*name).to_owned()),
            Value::String(text) if text == "false" => {
                matches!(*name, "checked" | "pressed").then(|| format!("not {name}"))
            }
            other => Some(format!("{name} {other}")),
        }
    };
    STATES.iter().filter_map(state).collect()
}

/// On one line, and without the port at which a test happens to find the page.
fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().map(without_port).collect();
    words.join(" ")
}

fn without_port(word: &str) -> String {
    match word.split_once("://127.0.0.1:") {
        Some((before, after)) => [before, "://…", after.trim_start_matches(|c: char| c.is_ascii_digit())].concat(),
        None => word.to_owned(),
    }
}

/// The lines that went and those that came, each with its number.
fn difference(name: &str, was: &str, is: &str) -> String {
    let (was, is): (Vec<_>, Vec<_>) = (was.lines().collect(), is.lines().collect());
    let same = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
    let tail = was
        .iter()
        .rev()
        .zip(is.iter().rev())
        .take_while(|(was, is)| was == is)
        .count();
    let tail = tail.min(was.len().min(is.len()) - same);
    let mut lines = format!("{name}, from line {} on:", same + 1);
    for (sign, lines_of) in [('-', &was), ('+', &is)] {
        for line in lines_of[same..lines_of.len() - tail].iter().take(12) {
            let _ = write!(lines, "\n    {sign} {line}");
        }
    }
    lines
}
