//! What the element offers, for editors and type checkers: the manifest of custom elements, and types made from it.

use std::fmt::Write;

use serde_json::Value;

use crate::failure::Failure;

pub(super) struct Contract {
    text: String,
    element: Value,
}

impl Contract {
    pub(super) fn of(manifest: &str) -> Result<Self, Failure> {
        let wrong = |what: &str| {
            Failure::new(
                format!("src/embed/custom-elements.json {what}"),
                "its form is that of schema 1.0.0 of custom-elements-manifest",
            )
        };
        let value: Value = serde_json::from_str(manifest).map_err(|error| wrong(&format!("is no JSON: {error}")))?;
        let element = &value["modules"][0]["declarations"][0];
        if value["schemaVersion"] != "1.0.0" || element["tagName"] != "strong-back" {
            return Err(wrong("does not declare the element"));
        }
        Ok(Self {
            text: manifest.to_owned(),
            element: element.clone(),
        })
    }

    pub(super) fn manifest(&self) -> &str {
        &self.text
    }

    /// The types: properties with their values, events with their details.
    pub(super) fn types(&self) -> String {
        let mut fields = String::new();
        for member in self.list("members") {
            let _ = write!(
                fields,
                "  /** {} */\n  {}: {};\n",
                word(member, "description"),
                word(member, "name"),
                word(&member["type"], "text")
            );
        }
        let mut events = String::new();
        for event in self.list("events") {
            let _ = write!(
                events,
                "  /** {} */\n  \"{}\": {};\n",
                word(event, "description"),
                word(event, "name"),
                word(&event["type"], "text")
            );
        }
        format!(
            "/** {summary} {description} */\n\
             export interface StrongBackElement extends HTMLElement {{\n{fields}{LISTENERS}}}\n\n\
             /** What the element tells. It never tells an answer, a score or an exercise. */\n\
             export interface StrongBackEvents {{\n{events}}}\n\n\
             declare global {{\n  interface HTMLElementTagNameMap {{\n    \"strong-back\": StrongBackElement;\n  }}\n\
             \x20 interface HTMLElementEventMap extends StrongBackEvents {{}}\n\
             \x20 interface DocumentEventMap extends StrongBackEvents {{}}\n}}\n",
            summary = word(&self.element, "summary"),
            description = word(&self.element, "description"),
        )
    }

    fn list(&self, key: &str) -> &[Value] {
        self.element[key].as_array().map_or(&[], Vec::as_slice)
    }
}

const LISTENERS: &str = "\
  addEventListener<K extends keyof StrongBackEvents>(
    type: K,
    listener: (this: StrongBackElement, event: StrongBackEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof StrongBackEvents>(
    type: K,
    listener: (this: StrongBackElement, event: StrongBackEvents[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
";

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::source;

    fn contract() -> Contract {
        Contract::of(&source("src/embed/custom-elements.json").unwrap()).unwrap()
    }

    #[test]
    fn every_attribute_has_its_property_and_the_other_way_round() {
        let contract = contract();
        let pairs = |key, attribute, field| -> Vec<(String, String)> {
            let pair = |entry: &Value| (word(entry, attribute).to_owned(), word(entry, field).to_owned());
            contract.list(key).iter().map(pair).collect()
        };
        assert_eq!(
            pairs("attributes", "name", "fieldName"),
            pairs("members", "attribute", "name")
        );
    }

    #[test]
    fn the_guide_for_bloggers_names_all_that_the_element_offers() {
        let guide = source("docs/embedding.md").unwrap();
        let contract = contract();
        for key in ["attributes", "events", "cssParts", "cssProperties", "cssStates"] {
            for entry in contract.list(key) {
                let name = format!("`{}`", word(entry, "name"));
                assert!(guide.contains(&name), "docs/embedding.md does not say {name}");
                assert!(!word(entry, "description").is_empty(), "{name} has no description");
            }
        }
    }

    #[test]
    fn nothing_is_named_that_the_element_has_not() {
        let element = source("src/embed/element/element.js").unwrap();
        let view = [
            "options.rs",
            "widget.rs",
            "figure.rs",
            "parts/button.rs",
            "parts/heading.rs",
            "parts/progress_bar.rs",
            "screens/places.rs",
            "screens/plan/mod.rs",
        ];
        let view: String = view
            .map(|file| source(&format!("src/view/{file}")).unwrap_or_default())
            .concat();
        let styles = ["tokens", "base"]
            .map(|file| source(&format!("styles/{file}.css")).unwrap())
            .concat();
        let contract = contract();
        let names = |key| contract.list(key).iter().map(|entry| word(entry, "name"));
        for name in names("attributes") {
            let known = element.contains(&format!("\"{name}\"")) || element.contains(&format!("  {name}: ["));
            assert!(known || TEXT.contains(&name), "the attribute {name}");
        }
        for name in names("cssProperties") {
            let used = format!("var({name},");
            assert!(element.contains(&used) || styles.contains(&used), "the property {name}");
        }
        for name in names("events") {
            let told = name.trim_start_matches("strong-back-");
            let told = format!("\"{told}\"");
            assert!(element.contains(&told) || view.contains(&told), "the event {name}");
        }
        for name in names("cssStates") {
            assert!(element.contains(&format!("\"{name}\"")), "the state {name}");
        }
        for name in names("cssParts") {
            assert!(view.contains(&format!("\"{name}\"")), "the part {name}");
        }
    }

    /// Attributes whose property has the same name.
    const TEXT: &[&str] = &["profile"];

    #[test]
    fn the_types_name_the_element_its_properties_and_its_events() {
        let types = contract().types();
        for line in [
            "    \"strong-back\": StrongBackElement;",
            "  theme: 'auto' | 'light' | 'dark';",
            "  withoutShare: boolean;",
            "  \"strong-back-step\": CustomEvent<{ step: number; of: number }>;",
        ] {
            assert!(types.contains(line), "{line}\n{types}");
        }
        let count = |letter| types.chars().filter(|c| *c == letter).count();
        assert_eq!(count('{'), count('}'));
    }

    #[test]
    fn the_element_of_the_looks_names_real_defaults() {
        let tokens = source("styles/tokens.css").unwrap();
        for entry in contract().list("cssProperties") {
            let name = word(entry, "name");
            if ["accent", "on-accent", "card", "ink", "radius"].contains(&name.trim_start_matches("--strongback-")) {
                let used = format!("var({name}, {})", word(entry, "default"));
                assert!(tokens.contains(&used), "styles/tokens.css does not say {used}");
            }
        }
    }
}
