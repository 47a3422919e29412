//! Other ways to show a page than on a screen: on paper, and in the colors that a reader's system forces on it.
//! And a page whose surroundings differ from the first moment on.

use serde_json::json;

use crate::{Browser, Engine, Setup};

impl Setup {
    /// The reader's system allows a page only a few colors of its own choice.
    pub fn forced_colors(self) -> Self {
        self.media("forced-colors", "active")
    }

    /// A script that runs before any of the page's own, in every page that is opened.
    pub fn first(mut self, script: &str) -> Self {
        self.first.push(script.to_owned());
        self
    }
}

impl Browser {
    /// Shows the page as it will be printed, until the other is asked for.
    #[track_caller]
    pub fn show_print(&self, print: bool) {
        self.emulate_media(if print { "print" } else { "" }, &[]);
    }

    /// Shows the page in dark or in light colors from now on.
    #[track_caller]
    pub fn show_dark(&self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        self.emulate_media("", &[("prefers-color-scheme", scheme)]);
    }

    /// A medium, and what its queries find besides what the reader prefers.
    #[track_caller]
    pub(crate) fn emulate_media(&self, medium: &str, more: &[(&str, &str)]) {
        let features = || self.setup.media.iter().chain(more);
        match self.engine() {
            Engine::Chromium => {
                let features: Vec<_> = features()
                    .map(|(name, value)| json!({ "name": name, "value": value }))
                    .collect();
                let media = json!({ "media": medium, "features": features });
                self.devtools("Emulation.setEmulatedMedia", &media);
            }
            Engine::Firefox => {
                let scheme = features().rfind(|feature| feature.0 == "prefers-color-scheme");
                self.emulate_firefox_media(medium, scheme.map_or("none", |feature| feature.1));
            }
            Engine::WebKit => panic!("WebKit has the colors and the medium that it started with"),
        }
    }

    /// Runs a script before those of every page that is opened from now on.
    #[track_caller]
    pub(crate) fn run_first(&self, script: &str) {
        match self.engine() {
            Engine::Chromium => {
                self.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
            }
            Engine::Firefox => self.run_first_in_firefox(script),
            Engine::WebKit => panic!("no script can run before the page's own in WebKit"),
        }
    }
}
