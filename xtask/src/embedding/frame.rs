//! The page within a frame: one file, so that it runs even where a frame has no origin of its own and could load
//! no module beside itself.

use super::{fill, named_by_policy, source, within_script};
use crate::bundle::{Format, Program};
use crate::failure::Failure;

pub(super) fn page(program: &Program) -> Result<String, Failure> {
    let script = within_script(&program.bundled("src/embed/frame/inside.js", Format::Module)?);
    let styles = format!("{}{}", program.styles, source("src/embed/frame/frame.css")?);
    dressed(&source("src/embed/frame/frame.html")?, &styles, &script)
}

fn dressed(template: &str, styles: &str, script: &str) -> Result<String, Failure> {
    let policy = policy(&named_by_policy(script), &named_by_policy(styles));
    fill(template, &[("policy", &policy), ("styles", styles), ("program", script)])
}

/// Nothing is loaded and nothing leaves: the page is whole.
fn policy(script: &str, styles: &str) -> String {
    format!(
        "default-src 'none'; script-src {script} 'wasm-unsafe-eval'; style-src {styles}; connect-src 'none'; \
         img-src data:; base-uri 'none'; form-action 'none'; frame-src 'none'; worker-src 'none'; \
         object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_what_stands_in_the_page() {
        let template = source("src/embed/frame/frame.html").unwrap();
        let page = dressed(&template, "a{}", "b()").unwrap();
        let between = |before: &str, after: &str| {
            let rest = page.split_once(before).unwrap().1;
            rest.split_once(after).unwrap().0.to_owned()
        };
        assert!(!page.contains("{{"), "{page}");
        let policy = between("Content-Security-Policy\" content=\"", "\"");
        for inside in [between("<style>", "</style>"), between("<script type=\"module\">", "</script>")] {
            assert!(policy.contains(&named_by_policy(&inside)), "{policy}");
        }
    }
}
