//! English words for the exercises: comfort positions.

use super::ExerciseText;

pub(super) const RELIEF_90_90: ExerciseText = ExerciseText {
    name: "Legs on a chair",
    steps: &[
        "Lie on your back, calves on a chair seat.",
        "Let your back rest.",
        "Breathe slowly for 3 to 5 minutes.",
    ],
    mistakes: &["Staying there all day."],
    note: None,
    evidence: Some("This is for comfort only."),
};

pub(super) const RELIEF_PRONE_ELBOWS: ExerciseText = ExerciseText {
    name: "Lie on your front, then on elbows",
    steps: &[
        "Lie face down for 1 to 2 minutes.",
        "Does leg pain ease or move up towards the back? Then prop on your elbows for 1 to 2 minutes.",
        "Stop if pain moves further down the leg.",
    ],
    mistakes: &["Forcing it."],
    note: None,
    evidence: Some(
        "Some people feel better in one direction of movement. That it changes how they do later is not proven (May \
         2018).",
    ),
};

pub(super) const RELIEF_KNEES_TO_CHEST: ExerciseText = ExerciseText {
    name: "Knees to chest",
    steps: &[
        "Lie on your back.",
        "Bring one knee, then both, gently towards you.",
        "Hold for 5 to 10 seconds, 5 times.",
        "Stop if pain moves down the leg.",
    ],
    mistakes: &["Bouncing your legs."],
    note: Some("This suits people whose back feels better when they bend."),
    evidence: None,
};

pub(super) const RELIEF_WALK: ExerciseText = ExerciseText {
    name: "Short easy walk",
    steps: &[
        "Walk for 3 to 10 minutes at an easy pace on the flat.",
        "Swing your arms.",
        "Repeat several times a day.",
    ],
    mistakes: &["Pushing on when leg pain gets worse."],
    note: None,
    evidence: Some("In one trial, people who took up walking went longer without new back pain (Pocovi 2024, Lancet)."),
};
