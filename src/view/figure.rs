//! The moving picture of an exercise.

use yew::prelude::*;

use crate::content::Language;
use crate::domain::body::Group;
use crate::domain::exercise::{Exercise, Position};

/// How a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// One key pose, small, beside a title that says what it is.
    Small,
    /// The key poses side by side.
    Still,
    /// Moving, with its own controls: pause, slow, step.
    Moving,
    /// Moving as a session leads it: `at` milliseconds into the first movement when drawn. No controls of its own.
    Led { at: u32, running: bool },
}

/// An exercise; `mirrored` shows the other side of a one-sided one.
pub fn exercise(_: &Language, exercise: &Exercise, _mirrored: bool, _: Show) -> Html {
    position(exercise)
}

/// The pictogram of a position; the words beside it say the same.
fn position(exercise: &Exercise) -> Html {
    let (head, body) = match exercise.position {
        Position::Standing => ((20, 8), "M20 14V25M20 25L15 36M20 25L25 36M20 16L13 23M20 16L27 23"),
        Position::Seated => ((15, 9), "M15 15V26H27V36M15 18L22 23M11 29H24M12 29V36"),
        Position::Kneeling => ((19, 8), "M19 14V25L18 35H8M19 17L25 23"),
        Position::Quadruped => ((33, 15), "M28 18L10 19V35H4M27 18V35"),
        Position::Side => ((6, 26), "M11 29H22L36 33M22 28L36 20"),
        Position::Supine => ((6, 31), "M11 34H21L28 24L32 36"),
        Position::Prone => ((7, 30), "M12 34L36 35M14 33L9 36"),
    };
    let (x, y): (i32, i32) = head;
    html! {
        <svg class="position" data-group={exercise.group.map(Group::code)} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            <line class="floor" x1="3" y1="38" x2="37" y2="38" />
            <circle cx={x.to_string()} cy={y.to_string()} r="4" />
            <path d={body} fill="none" />
        </svg>
    }
}
