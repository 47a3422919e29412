//! English words for the exercises: lower back.

use super::ExerciseText;

pub(super) const CAT_COW: ExerciseText = ExerciseText {
    name: "Cat-cow",
    steps: &[
        "Go on hands and knees.",
        "Breathe out and round your back up gently.",
        "Breathe in and let your back dip gently.",
        "Move slowly in the easy middle range. Do not force it.",
    ],
    mistakes: &["Pushing to the end of the range.", "Locking your elbows."],
    note: Some("This is a warm-up. It does not build strength."),
    evidence: None,
};

pub(super) const SEATED_CAT_COW: ExerciseText = ExerciseText {
    name: "Seated cat-cow",
    steps: &[
        "Sit on the front of a chair, hands on your thighs.",
        "Breathe out and round your back gently.",
        "Breathe in and sit tall with a small arch.",
        "Move slowly.",
    ],
    mistakes: &["Forcing the ends."],
    note: Some("This is a warm-up. It does not build strength."),
    evidence: None,
};

pub(super) const BIRD_DOG_LEG: ExerciseText = ExerciseText {
    name: "Bird dog, leg only",
    steps: &[
        "Go on hands and knees, back flat. Brace your belly.",
        "Slide one foot back, then lift the leg level.",
        "Hold for 5 seconds.",
        "Lower. Change legs.",
    ],
    mistakes: &[
        "Arching your back.",
        "Tilting your hips. Think of a cup on your low back.",
    ],
    note: None,
    evidence: None,
};

pub(super) const STANDING_BIRD_DOG: ExerciseText = ExerciseText {
    name: "Standing bird dog",
    steps: &[
        "Put your hands on a wall or worktop. Lean in slightly.",
        "Brace your belly.",
        "Reach one arm forward and the opposite leg back.",
        "Hold for 3 to 5 seconds. Change sides.",
    ],
    mistakes: &["Arching your back.", "Twisting."],
    note: Some("Keep one hand on the wall."),
    evidence: None,
};

pub(super) const SUPPORTED_HINGE_HOLD: ExerciseText = ExerciseText {
    name: "Small hip-hinge hold",
    steps: &[
        "Stand with your knees soft, hands on the front of your thighs.",
        "Push your hips back a little. Keep your back long.",
        "Take some weight off your hands and hold.",
        "Squeeze your buttocks to stand.",
    ],
    mistakes: &["Rounding your back.", "Holding your breath."],
    note: None,
    evidence: None,
};

pub(super) const BIRD_DOG: ExerciseText = ExerciseText {
    name: "Bird dog",
    steps: &[
        "Go on hands and knees. Brace your belly.",
        "Reach one arm forward and the opposite leg back, both level.",
        "Hold for 6 to 8 seconds and breathe.",
        "Sweep in and change sides.",
    ],
    mistakes: &["Arching your back.", "Hurrying."],
    note: None,
    evidence: None,
};

pub(super) const HINGE_HOLD: ExerciseText = ExerciseText {
    name: "Hip-hinge hold",
    steps: &[
        "Stand with your knees soft, arms crossed.",
        "Push your hips back to about 45 degrees. Keep your back long.",
        "Hold and breathe.",
        "Squeeze your buttocks to stand.",
    ],
    mistakes: &["Rounding your back.", "Locking your knees."],
    note: None,
    evidence: None,
};

pub(super) const PRONE_CHEST_RAISE: ExerciseText = ExerciseText {
    name: "Face-down chest raise",
    steps: &[
        "Lie face down, a pillow under your belly, arms by your sides.",
        "Squeeze your buttocks.",
        "Lift your breastbone a few centimetres (1 to 2 inches). Look at the floor.",
        "Hold for 3 to 5 seconds. Lower.",
    ],
    mistakes: &["Lifting high.", "Looking up."],
    note: None,
    evidence: None,
};

pub(super) const SUPERMAN_ALTERNATING: ExerciseText = ExerciseText {
    name: "Alternating superman",
    steps: &[
        "Lie face down, a pillow under your belly, arms ahead.",
        "Lift one arm and the opposite leg a hand's width.",
        "Hold for 3 seconds.",
        "Change sides.",
    ],
    mistakes: &["Lifting high.", "Holding your breath."],
    note: None,
    evidence: Some("Lifting one side loads the spine less than the full superman (Callaghan 1998, Phys Ther)."),
};

pub(super) const BIRD_DOG_SQUARES: ExerciseText = ExerciseText {
    name: "Bird dog with squares",
    steps: &[
        "Hold a bird dog.",
        "Draw a slow square with your hand and your foot.",
        "Keep your trunk still.",
        "Draw 3 squares. Change sides.",
    ],
    mistakes: &["Letting your trunk rock."],
    note: None,
    evidence: Some(
        "Drawing squares makes many muscles work harder (McGill and Karpowicz 2009, Arch Phys Med Rehabil).",
    ),
};

pub(super) const SWIMMING_PILATES: ExerciseText = ExerciseText {
    name: "Pilates swimming",
    steps: &[
        "Lie face down, arms ahead.",
        "Let your arms, chest and legs float low.",
        "Flutter the opposite arm and leg in small beats.",
        "Breathe in for 5 beats and out for 5.",
    ],
    mistakes: &["Making big kicks.", "Bending your neck back."],
    note: None,
    evidence: Some(
        "Pilates did well in a review of many trials (Owen 2020, BJSM). The trials were small, and this one move \
         was not tested alone.",
    ),
};

pub(super) const SUPERMAN: ExerciseText = ExerciseText {
    name: "Superman",
    steps: &[
        "Lie face down, arms ahead.",
        "Squeeze your buttocks. Lift arms, chest and legs a little.",
        "Hold for 2 to 3 seconds.",
        "Lower slowly.",
    ],
    mistakes: &["Lifting high.", "Jerking."],
    note: None,
    evidence: Some("In lab models this move loads the spine more than most. So it is the last step, not the first."),
};

pub(super) const BACK_EXTENSION_BENCH: ExerciseText = ExerciseText {
    name: "Back-extension bench",
    steps: &[
        "Set the pad below your hip bones. Hook your feet in.",
        "Hinge down with a long back.",
        "Lift to a straight line, not beyond.",
        "Pause for 1 second.",
    ],
    mistakes: &["Arching your back at the top."],
    note: None,
    evidence: Some("No clear edge over other exercise is known."),
};
