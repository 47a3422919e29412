//! English words for the exercises: quadriceps.

use super::ExerciseText;

pub(super) const QUAD_SET: ExerciseText = ExerciseText {
    name: "Thigh squeeze",
    steps: &[
        "Lie or sit with one leg straight, a rolled towel under the knee.",
        "Push the knee down and tighten the thigh.",
        "Hold for 5 seconds and breathe.",
        "Relax for 3 seconds.",
    ],
    mistakes: &["Holding your breath."],
    note: None,
    evidence: None,
};

pub(super) const SEATED_KNEE_EXTENSION: ExerciseText = ExerciseText {
    name: "Seated knee straightening",
    steps: &[
        "Sit tall, your back supported.",
        "Slowly straighten one knee.",
        "Hold for 3 seconds with the thigh tight.",
        "Lower slowly.",
    ],
    mistakes: &["Slumping.", "Locking the knee hard."],
    note: Some("If it brings on leg pain or tingling, stop. It can pull on the nerve."),
    evidence: None,
};

pub(super) const SIT_TO_STAND: ExerciseText = ExerciseText {
    name: "Sit to stand",
    steps: &[
        "Sit near the front of a sturdy chair, feet under your knees.",
        "Lean forward from your hips. Keep your chest long.",
        "Push through your feet and stand up.",
        "Sit down slowly, over 3 seconds.",
    ],
    mistakes: &["Dropping into the seat.", "Letting your knees touch."],
    note: Some("A cushion on the seat makes it easier."),
    evidence: Some("It is the same move as the chair-stand test of the CDC."),
};

pub(super) const WALL_MINI_SQUAT: ExerciseText = ExerciseText {
    name: "Wall slide mini squat",
    steps: &[
        "Lean your back on a wall. Put your feet two foot-lengths out.",
        "Slide down a little, until your knees are bent about a quarter.",
        "Pause for 2 seconds.",
        "Push up.",
    ],
    mistakes: &["Going deep.", "Letting your knees go past your toes."],
    note: None,
    evidence: None,
};

pub(super) const SUPPORTED_SQUAT: ExerciseText = ExerciseText {
    name: "Squat with hands on a worktop",
    steps: &[
        "Stand facing a worktop or sink, both hands on it.",
        "Sit your hips back and bend your knees a little.",
        "Keep your heels down and your chest up.",
        "Push the floor away to stand.",
    ],
    mistakes: &["Pulling with your arms.", "Going deeper than feels fine."],
    note: None,
    evidence: None,
};

pub(super) const BODYWEIGHT_SQUAT: ExerciseText = ExerciseText {
    name: "Squat",
    steps: &[
        "Stand with your feet shoulder-wide, toes slightly out.",
        "Sit back and down as if to a chair.",
        "Keep your chest up and your back long. Stop before your back rounds.",
        "Push the floor away to stand.",
    ],
    mistakes: &["Letting your knees cave in.", "Tucking your tail under at the bottom."],
    note: None,
    evidence: None,
};

pub(super) const WALL_SIT: ExerciseText = ExerciseText {
    name: "Wall sit",
    steps: &[
        "Lean your back flat on a wall.",
        "Slide down until your knees are near a right angle. Higher is easier.",
        "Hold and breathe.",
        "Slide up before you shake badly.",
    ],
    mistakes: &["Pushing your hands on your thighs.", "Holding your breath."],
    note: None,
    evidence: Some("Long holds push blood pressure up while you do them."),
};

pub(super) const REVERSE_LUNGE: ExerciseText = ExerciseText {
    name: "Backward lunge",
    steps: &[
        "Stand tall, a hand near a wall if you need it.",
        "Step one foot back and bend both knees.",
        "Keep the front shin upright.",
        "Push through the front heel to come back.",
    ],
    mistakes: &["Taking too short a step.", "Letting the front knee fall in."],
    note: None,
    evidence: None,
};

pub(super) const STEP_UP: ExerciseText = ExerciseText {
    name: "Step-up",
    steps: &[
        "Stand in front of the bottom stair, a hand on the rail.",
        "Place one whole foot on it.",
        "Lean slightly forward. Push up with that leg.",
        "Step down slowly.",
    ],
    mistakes: &["Pushing off with the back foot.", "Letting the knee fall in."],
    note: None,
    evidence: Some(
        "In a lab study step-ups made the side-hip muscles work (MacAskill 2014, IJSPT). That is not proof that it \
         eases pain.",
    ),
};

pub(super) const LEG_PRESS: ExerciseText = ExerciseText {
    name: "Leg press",
    steps: &[
        "Sit with your back and buttocks flat on the pad, feet hip-wide.",
        "Unlock the machine. Lower until your knees are about a right angle.",
        "Stop before your buttocks lift off the pad.",
        "Push up. Do not lock your knees.",
    ],
    mistakes: &["Going so deep that your low back rounds.", "Holding your breath."],
    note: None,
    evidence: None,
};

pub(super) const FORWARD_LUNGE: ExerciseText = ExerciseText {
    name: "Forward lunge",
    steps: &[
        "Stand tall.",
        "Step forward and lower until both knees are bent.",
        "Keep your trunk upright.",
        "Push back to the start.",
    ],
    mistakes: &["Lifting the front heel.", "Standing so narrow that you wobble."],
    note: None,
    evidence: None,
};

pub(super) const GOBLET_SQUAT: ExerciseText = ExerciseText {
    name: "Goblet squat",
    steps: &[
        "Hold one weight against your chest.",
        "Brace your belly. Sit down between your heels.",
        "Stop before your back rounds.",
        "Push up and breathe out.",
    ],
    mistakes: &["Letting the weight drift away from your chest.", "Lifting your heels."],
    note: None,
    evidence: None,
};

pub(super) const REAR_FOOT_SPLIT_SQUAT: ExerciseText = ExerciseText {
    name: "Split squat, rear foot raised",
    steps: &[
        "Put your back foot on a low chair. Put your front foot a long step ahead.",
        "Lower straight down.",
        "Keep the front knee over the middle toes.",
        "Push up.",
    ],
    mistakes: &["Arching your back.", "Bouncing."],
    note: None,
    evidence: None,
};

pub(super) const LATERAL_STEP_DOWN: ExerciseText = ExerciseText {
    name: "Slow step-down",
    steps: &[
        "Stand on a step on one leg, a hand near a rail.",
        "Bend that knee slowly until the other heel taps the floor.",
        "Keep your hips level.",
        "Push up.",
    ],
    mistakes: &["Letting your hip drop.", "Letting the knee fall in."],
    note: None,
    evidence: None,
};
