//! What a page is allowed to do, as a content security policy: its own inline scripts and styles by their hashes, its
//! WebAssembly, and nothing else unless it is named.

use std::fmt::{self, Display, Formatter};

use crate::hash;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Policy(Vec<(&'static str, String)>);

impl Policy {
    /// The tightest under which a page of ours runs. It allows no request at all.
    pub(crate) fn of(html: &str) -> Self {
        let hashes = |tag: &str| {
            let hashes = inline(html, tag)
                .into_iter()
                .map(|text| format!("'{}'", hash::sha256(text.as_bytes())));
            hashes.collect::<Vec<_>>().join(" ")
        };
        let none = || "'none'".to_owned();
        Self(vec![
            ("default-src", none()),
            ("script-src", format!("{} 'wasm-unsafe-eval'", hashes("script"))),
            ("style-src", hashes("style")),
            ("connect-src", none()),
            ("img-src", "data:".to_owned()),
            ("base-uri", none()),
            ("form-action", none()),
            ("frame-src", none()),
            ("worker-src", none()),
            ("object-src", none()),
            ("require-trusted-types-for", "'script'".to_owned()),
            ("trusted-types", none()),
        ])
    }

    /// Says otherwise in one directive.
    pub(crate) fn with(mut self, directive: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        match self.0.iter_mut().find(|(name, _)| *name == directive) {
            Some((_, old)) => *old = value,
            None => self.0.push((directive, value)),
        }
        self
    }

    /// Allows scripts from more places than the page itself.
    pub(crate) fn with_scripts(mut self, from: &str) -> Self {
        for (_, value) in self.0.iter_mut().filter(|(name, _)| *name == "script-src") {
            *value = format!("{from} {value}");
        }
        self
    }

    /// Written into a page, before anything that it concerns.
    pub(crate) fn within(&self, html: &str) -> String {
        let charset = "<meta charset=\"utf-8\" />";
        let meta = format!("{charset}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{self}\" />");
        html.replacen(charset, &meta, 1)
    }
}

impl Display for Policy {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, (name, value)) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { "; " };
            write!(f, "{between}{name} {value}")?;
        }
        Ok(())
    }
}

/// The texts of all elements of this name that have no `src`.
fn inline<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut texts = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((attributes, inside)) = after.split_once('>') else {
            break;
        };
        let (text, left) = inside.split_once(&close).unwrap_or((inside, ""));
        if !attributes.contains(" src=") {
            texts.push(text);
        }
        rest = left;
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\" /><style>a{}</style></head><script src=\"x.js\"></script>\
                        <script type=\"module\">a > b</script><noscript><style>c{}</style></noscript>";

    #[test]
    fn inline_texts_are_found_and_linked_ones_are_not() {
        assert_eq!(inline(PAGE, "script"), ["a > b"]);
        assert_eq!(inline(PAGE, "style"), ["a{}", "c{}"]);
    }

    #[test]
    fn a_policy_names_each_inline_text_and_stands_first_in_the_page() {
        let policy = Policy::of(PAGE).with_scripts("'self'").with("connect-src", "'self'");
        let text = policy.to_string();
        let script = hash::sha256(b"a > b");
        assert!(text.starts_with(&format!(
            "default-src 'none'; script-src 'self' '{script}' 'wasm-unsafe-eval'; style-src 'sha256-"
        )));
        assert!(text.contains("; connect-src 'self'; "), "{text}");
        let page = policy.within(PAGE);
        assert!(page.find("http-equiv").unwrap() < page.find("<style>").unwrap());
    }
}
