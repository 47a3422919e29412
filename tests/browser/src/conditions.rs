//! The conditions under which readers meet a page, put on and taken off again without loading it: so that each screen
//! of a walk is tried under all of them.

use serde_json::json;

use crate::Browser;

/// Where and how a reader reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// As the browser started.
    Plain,
    Light,
    Dark,
    /// The system's own few colors, on white and on black.
    ForcedLight,
    ForcedDark,
    /// 320 CSS pixels wide, as high as a small phone.
    Narrow,
    /// A window of 1280 by 1024 pixels, four times as large.
    Zoomed,
    /// Only the letters twice as large: the browser's own setting.
    LargeText,
    /// The spacing of WCAG 1.4.12, on a phone, where there is least room for it.
    Spaced,
    /// Whatever is around reads from right to left.
    RightToLeft,
}

impl Condition {
    /// All that Chromium can show.
    pub const ALL: [Self; 9] = [
        Self::Light,
        Self::Dark,
        Self::ForcedLight,
        Self::ForcedDark,
        Self::Narrow,
        Self::Zoomed,
        Self::LargeText,
        Self::Spaced,
        Self::RightToLeft,
    ];

    const fn media(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Light => &[("prefers-color-scheme", "light")],
            Self::Dark => &[("prefers-color-scheme", "dark")],
            Self::ForcedLight => &[("prefers-color-scheme", "light"), ("forced-colors", "active")],
            Self::ForcedDark => &[("prefers-color-scheme", "dark"), ("forced-colors", "active")],
            _ => &[],
        }
    }

    /// The size of the page, in CSS pixels.
    const fn size(self) -> Option<(u32, u32)> {
        match self {
            Self::Narrow | Self::Spaced => Some((320, 640)),
            Self::Zoomed => Some((320, 256)),
            _ => None,
        }
    }
}

const SPACE: &str = "
const rules = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
for (const root of roots(document)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    sheet.spaces = true;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}";

const UNSPACE: &str = "
for (const root of roots(document)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter(sheet => !sheet.spaces);";

/// Two frames, so that what changed is laid out and painted, and what followed from it too. Once in a while Chromium
/// without a window draws none until something else happens in the page: nobody waits for it for ever.
const SETTLE: &str = "
const done = arguments[0];
setTimeout(done, 3000);
requestAnimationFrame(() => requestAnimationFrame(() => done()));";

impl Browser {
    /// Does something under a condition, and takes the condition off again. In Chromium only.
    #[track_caller]
    pub fn under<T>(&self, condition: Condition, act: impl FnOnce() -> T) -> T {
        let media = condition.media();
        if !media.is_empty() {
            self.emulate_media("", media);
        }
        if let Some((width, height)) = condition.size() {
            self.resize(width, height);
        }
        match condition {
            Condition::LargeText => self.text_size(32),
            Condition::Spaced => drop(self.eval(SPACE)),
            Condition::RightToLeft => drop(self.eval("document.documentElement.dir = 'rtl';")),
            _ => {}
        }
        self.settle();
        let outcome = act();
        match condition {
            Condition::LargeText => self.text_size(16),
            Condition::Spaced => drop(self.eval(UNSPACE)),
            Condition::RightToLeft => drop(self.eval("document.documentElement.removeAttribute('dir');")),
            _ => {}
        }
        if condition.size().is_some() {
            self.resize(self.setup.width, self.setup.height);
        }
        if !media.is_empty() {
            self.emulate_media("", &[]);
        }
        outcome
    }

    /// The size of letters where a page asks for none.
    #[track_caller]
    fn text_size(&self, pixels: u32) {
        self.devtools(
            "Page.setFontSizes",
            &json!({ "fontSizes": { "standard": pixels, "fixed": pixels } }),
        );
    }

    #[track_caller]
    pub(crate) fn settle(&self) {
        self.must("/execute/async", &json!({ "script": SETTLE, "args": [] }));
    }
}
