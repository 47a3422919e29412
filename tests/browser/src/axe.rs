//! What axe-core finds against a screen: <https://github.com/dequelabs/axe-core>.
//!
//! Its script is put into the page from outside. It cannot know whether a name is a good one, only that there is one.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::{Browser, tools};

/// How bad a finding is for those whom it concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    Minor,
    Moderate,
    Serious,
    Critical,
}

/// One rule that a screen breaks.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The name of the rule: `color-contrast`.
    pub id: String,
    pub impact: Impact,
    /// The selectors of the elements that break it.
    pub targets: Vec<String>,
    /// The rule, and what is wrong with the first element, in words.
    pub summary: String,
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            id,
            impact,
            targets,
            summary,
        } = self;
        write!(f, "{impact:?}: {id}: {summary}\n    {}", targets.join("\n    "))
    }
}

/// Where the script is, once `cargo xtask test` has brought it.
pub fn axe_script() -> PathBuf {
    tools().join("axe/node_modules/axe-core/axe.min.js")
}

/// Which rules a page is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// WCAG 2.0 to 2.2, A and AA, and the practices that axe-core's makers advise.
    All,
    /// Those that other colors may break.
    Colors,
    /// Those that another size may break.
    Sizes,
}

impl Rules {
    /// Nothing stands for all that are on.
    fn names(self) -> Value {
        match self {
            Self::All => Value::Null,
            Self::Colors => json!(["color-contrast", "link-in-text-block"]),
            Self::Sizes => json!(["target-size", "scrollable-region-focusable", "avoid-inline-spacing"]),
        }
    }
}

/// What is folded away is opened meanwhile: a reader opens it too. Beyond the usual rules: the contrast of single
/// figures, and targets large enough for a finger. What axe-core cannot judge is told as well, for somebody else to.
const RUN: &str = "
const only = arguments[0], done = arguments[arguments.length - 1];
const roots = root => [root, ...[...root.querySelectorAll('*')].filter(e => e.shadowRoot).flatMap(e => roots(e.shadowRoot))];
const folded = new Set();
const closed = () => roots(document).flatMap(root => [...root.querySelectorAll('details:not([open])')]).filter(e => !folded.has(e));
// What is made only when it is opened comes a moment later, and may hold more of the kind.
const unfold = async () => {
    for (let found = closed(); found.length; found = closed()) {
        for (const details of found) { folded.add(details); details.open = true; }
        await new Promise(soon => setTimeout(soon, 30));
    }
};
const contrast = axe._audit.checks['color-contrast'];
contrast.options = { ...contrast.options, ignoreLength: true };
const tell = found => found.map(({ id, impact, help, nodes }) => ({
    id, impact, summary: `${help}. ${nodes[0].failureSummary}`,
    targets: nodes.map(node => `${node.target.join(' ')} ${node.html}`),
}));
const chosen = only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } };
unfold().then(() => axe.run(document, { resultTypes: ['violations', 'incomplete'], elementRef: false, ...chosen }))
    .then(found => [tell(found.violations), tell(found.incomplete)])
    .catch(error => `axe failed: ${error}`)
    .then(answer => { for (const details of folded) details.open = false; done(answer); });
";

impl Browser {
    /// Every rule that the page breaks as it is now.
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        self.axe_of(Rules::All).0
    }

    /// The rules of a kind that the page breaks as it is now, and those of which axe-core cannot say whether it does.
    #[track_caller]
    pub fn axe_of(&self, rules: Rules) -> (Vec<Violation>, Vec<Violation>) {
        static SCRIPT: OnceLock<String> = OnceLock::new();
        let script = SCRIPT.get_or_init(|| {
            let script = axe_script();
            fs::read_to_string(&script)
                .unwrap_or_else(|_| panic!("there is no {}. Next: `cargo xtask test` brings it", script.display()))
        });
        if self.eval("return typeof axe === 'undefined';") == true {
            self.must("/execute/sync", &json!({ "script": script, "args": [] }));
        }
        // What lies below a bar at the foot of the window cannot be judged.
        let asked = json!({ "script": RUN, "args": [rules.names()] });
        let found = self.at_full_height(|| self.must("/execute/async", &asked));
        let Some([broken, unsure]) = found.as_array().map(Vec::as_slice) else {
            panic!("{found}");
        };
        let all = |found: &Value| found.as_array().into_iter().flatten().map(violation).collect();
        (all(broken), all(unsure))
    }

    /// Fails when the page breaks any rule; the name says which screen it is.
    #[track_caller]
    pub fn assert_accessible(&self, name: &str) {
        let found = self.axe();
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{name}:\n{}", lines.join("\n"));
    }
}

fn violation(found: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Violation {
        id: text(&found["id"]),
        impact: match found["impact"].as_str() {
            Some("minor") => Impact::Minor,
            Some("moderate") => Impact::Moderate,
            Some("serious") => Impact::Serious,
            _ => Impact::Critical,
        },
        targets: found["targets"].as_array().into_iter().flatten().map(text).collect(),
        summary: text(&found["summary"]).replace('\n', " "),
    }
}
