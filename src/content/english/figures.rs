//! English words around the figures, and the way to the floor.

use crate::content::language::FigureText;

pub(super) static FIGURES: FigureText = FigureText {
    pause: "Pause",
    play: "Play",
    step: "Step",
    slow: "Slow",
    other_side: "Other side",
    pose: |at, of| format!("Position {at} of {of}"),
    trains: |group| format!("Outlined in orange: {group}"),
    floor_title: "How to get down to the floor, and up again",
    floor_before: "Use a sturdy chair that cannot slide, with its back against a wall. \
                   Keep a phone in reach. If you are not sure that you can get up again, do not go down alone.",
    floor_down: &[
        "Stand facing the seat.",
        "Bend at your hips. Put both hands on the seat.",
        "Take one foot back. Lower that knee to the floor. Lean on your hands.",
        "Bring the other knee down beside it.",
        "Move back a little. Put your hands on the floor, one after the other.",
        "Lower one hip to the floor, then lie down on that side. Roll on from there.",
    ],
    floor_up_title: "Up again",
    floor_up: &[
        "Roll onto your side. Rest a moment.",
        "Push up with your arms until you are on hands and knees.",
        "Crawl to the chair. Put both hands on the seat.",
        "Put one foot flat on the floor in front of you: your stronger leg.",
        "Push with your hands and that foot. Bring the other foot beside it.",
        "Stand up slowly. Hold the chair until you feel steady.",
    ],
};
