//! The page on paper.

use serde_json::json;

use crate::{Browser, base64};

/// A sheet of paper, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    A4,
    Letter,
}

impl Paper {
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Width and height in inches.
    const fn inches(self) -> (f64, f64) {
        match self {
            Self::A4 => (8.268, 11.693),
            Self::Letter => (8.5, 11.0),
        }
    }
}

impl Browser {
    /// What the printer would get from Chromium, as PDF.
    #[track_caller]
    pub fn print(&self, paper: Paper) -> Vec<u8> {
        let (width, height) = paper.inches();
        let printed = self.devtools(
            "Page.printToPDF",
            &json!({ "paperWidth": width, "paperHeight": height, "displayHeaderFooter": false }),
        );
        base64::bytes(printed["data"].as_str().unwrap_or_default())
    }

    /// Everything that can be read on the printed page.
    #[track_caller]
    pub fn printed_text(&self) -> String {
        self.show_print(true);
        let text = self.page_text();
        self.show_print(false);
        text
    }
}

/// How many sheets a PDF has. Chromium writes its page objects in the clear.
pub fn sheets(pdf: &[u8]) -> usize {
    let named: &[u8] = b"/Type /Page";
    let follows = |at: usize| {
        pdf.get(at + named.len())
            .is_none_or(|letter| !letter.is_ascii_alphabetic())
    };
    pdf.windows(named.len())
        .enumerate()
        .filter(|(at, window)| *window == named && follows(*at))
        .count()
}
