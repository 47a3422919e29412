//! Other ways to show a page than on a screen: on paper, and in the colors that a reader's system forces on it.
//! And a page whose surroundings differ from the first moment on.

use serde_json::json;

use crate::{Browser, Setup};

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
        let medium = if print { "print" } else { "" };
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "media": medium, "features": self.setup.media }),
        );
    }

    /// Shows the page in dark or in light colors from now on.
    #[track_caller]
    pub fn show_dark(&self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let mut features = self.setup.media.clone();
        features.push(json!({ "name": "prefers-color-scheme", "value": scheme }));
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }
}
