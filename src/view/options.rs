//! What the page around a widget asks for, and what it is told.

use yew::AttrValue;

use crate::browser::rest::Rest;

/// Where the widget is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On a page of its own on the web.
    #[default]
    Page,
    /// In a file that was opened from a disk.
    File,
    /// Within somebody else's page.
    Embed,
    /// In a frame within somebody else's page.
    Frame,
}

impl Place {
    /// Within somebody else's page.
    pub const fn is_within(self) -> bool {
        matches!(self, Self::Embed | Self::Frame)
    }

    /// A word that says nothing we know is a page of its own.
    pub fn from_code(code: &str) -> Self {
        match code {
            "file" => Self::File,
            "embed" => Self::Embed,
            "frame" => Self::Frame,
            _ => Self::Page,
        }
    }
}

/// What the page around the widget asks for.
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of its own")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub place: Place,
    /// The reader's language, as in `lang`; what we do not speak is English.
    pub language: String,
    /// Whose record it is, where several people use one browser.
    pub profile: String,
    /// Nothing may be kept here.
    pub keeps_nothing: bool,
    /// How many levels the headings are below those of a page whose title is `h1`; above them where it is negative.
    pub lower_headings: i8,
    /// The address that links to share begin with.
    pub link_base: Option<AttrValue>,
    /// What stands after `#` in the address of the page is for us.
    pub reads_fragment: bool,
    pub without_share: bool,
    pub without_progress: bool,
    /// What of the program has not come yet.
    pub rest: Rest,
}

/// What the page around the widget is told. Never an answer, a score or an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The first screen is drawn.
    Ready,
    /// The reader is at this part of the questionnaire, of so many for everybody.
    Step {
        step: u8,
        of: u8,
    },
    PlanShown,
    SessionDone,
    /// Something was kept on this device.
    Saved,
    /// The program has ended by a fault of its own, and says so in place of the widget.
    Stopped,
}

impl Told {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Step { .. } => "step",
            Self::PlanShown => "plan-shown",
            Self::SessionDone => "session-done",
            Self::Saved => "saved",
            Self::Stopped => "stopped",
        }
    }
}
