//! What every field has: a name, a label, and the lines that describe it.

use yew::prelude::*;

use crate::view::markup::html;

#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Names the field in the page; no two fields of a screen share it.
    pub name: AttrValue,
    /// The legend, where the field is a group.
    pub label: AttrValue,
    pub hint: Option<AttrValue>,
    pub error: Option<AttrValue>,
    /// What is wrong comes while the reader is at the field, or has just left it: it is said aloud.
    pub comes: bool,
    /// The heading above says the same: the label is only heard.
    pub unseen: bool,
}

impl Field {
    pub fn new(name: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// With a line that helps to answer.
    #[must_use]
    pub fn hint(self, hint: &'static str) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }

    /// The label of a group, and the lines below it.
    pub(super) fn legend(&self) -> Html {
        let class = if self.unseen { "legend unseen" } else { "legend" };
        html! {
            <>
                <legend {class}>{ &self.label }</legend>
                { self.lines() }
            </>
        }
    }

    /// The label of an input, and the lines below it.
    pub(super) fn label(&self) -> Html {
        html! {
            <>
                <label class="legend" for={format!("{}-0", self.name)}>{ &self.label }</label>
                { self.lines() }
            </>
        }
    }

    /// What helps to answer, and what is wrong.
    fn lines(&self) -> Html {
        html! {
            <>
                if let Some(hint) = &self.hint {
                    <p class="hint" id={format!("{}-hint", self.name)}>{ hint }</p>
                }
                if let Some(error) = &self.error {
                    <p class="error" id={format!("{}-error", self.name)} role={self.comes.then_some("alert")}>{ error }</p>
                }
            </>
        }
    }

    /// The ids of the lines that describe the field; some have a line on the ends of a scale.
    pub(super) fn described_by(&self, ends: bool) -> Option<String> {
        let lines = [
            ("hint", self.hint.is_some()),
            ("ends", ends),
            ("error", self.error.is_some()),
        ];
        let mut ids = String::new();
        for (line, _) in lines.iter().filter(|(_, there)| *there) {
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(&self.name);
            ids.push('-');
            ids.push_str(line);
        }
        (!ids.is_empty()).then_some(ids)
    }

    /// The value of `aria-invalid`.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }
}
