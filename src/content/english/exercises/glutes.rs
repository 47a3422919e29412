//! English words for the exercises: gluteals.

use super::ExerciseText;

pub(super) const GLUTE_BRIDGE: ExerciseText = ExerciseText {
    name: "Glute bridge",
    steps: &[
        "Lie on your back, knees bent. Put your feet flat, a little wider than your hips.",
        "Gently tighten your belly.",
        "Push through your heels. Lift your hips until knees, hips and shoulders make a line.",
        "Squeeze your buttocks for 2 seconds.",
        "Lower slowly.",
    ],
    mistakes: &["Arching your low back to get higher.", "Pushing through your toes."],
    note: None,
    evidence: Some(
        "With the knees apart, the buttocks worked harder and the back less in a lab study (Kang 2016, Man Ther). \
         That is not proof that it eases pain.",
    ),
};

pub(super) const CLAMSHELL: ExerciseText = ExerciseText {
    name: "Clamshell",
    steps: &[
        "Lie on your side, knees bent, heels together. Rest your head on your arm or a pillow.",
        "Keep one hip above the other.",
        "Open the top knee like a shell. Keep your heels together.",
        "Pause for 1 second. Close slowly.",
    ],
    mistakes: &["Rolling your hips backward."],
    note: Some("If the lower hip hurts, put a pillow between your knees."),
    evidence: None,
};

pub(super) const PRONE_HIP_EXTENSION: ExerciseText = ExerciseText {
    name: "Face-down leg lift",
    steps: &[
        "Lie face down, a folded towel under your belly. Rest your forehead on your hands.",
        "Tighten the buttock first.",
        "Lift one straight leg a hand's width.",
        "Hold for 2 seconds. Lower.",
    ],
    mistakes: &["Lifting so high that your back arches or your hip rolls."],
    note: None,
    evidence: Some(
        "With a heavy weight this move made the buttocks work very hard in a lab study (MacAskill 2014, IJSPT). \
         Without weight they work far less.",
    ),
};

pub(super) const QUADRUPED_HIP_EXTENSION: ExerciseText = ExerciseText {
    name: "Donkey kick",
    steps: &[
        "Go on hands and knees, your back flat like a table.",
        "Keep one knee bent. Push that heel up to the ceiling.",
        "Stop when the thigh is level with your back.",
        "Lower with control.",
    ],
    mistakes: &["Letting your low back sag or twist."],
    note: None,
    evidence: None,
};

pub(super) const STANDING_HIP_ABDUCTION: ExerciseText = ExerciseText {
    name: "Standing side leg raise",
    steps: &[
        "Stand tall, one hand on a wall or worktop.",
        "Keep your toes pointing forward.",
        "Lift one leg out to the side a small way.",
        "Pause, then lower slowly.",
    ],
    mistakes: &["Leaning your body to the other side.", "Swinging the leg."],
    note: Some("The leg you stand on works too."),
    evidence: None,
};

pub(super) const STANDING_HIP_EXTENSION: ExerciseText = ExerciseText {
    name: "Standing back leg raise",
    steps: &[
        "Stand facing a wall or worktop. Rest your hands on it.",
        "Tighten your belly and buttock.",
        "Move one straight leg back a small way.",
        "Pause for 2 seconds, then return.",
    ],
    mistakes: &["Leaning forward or arching your back to get the leg higher."],
    note: None,
    evidence: None,
};

pub(super) const SIDE_LYING_ABDUCTION: ExerciseText = ExerciseText {
    name: "Side-lying leg raise",
    steps: &[
        "Lie on your side, lower knee bent. Keep the top leg straight, in line with your body or slightly behind.",
        "Roll the top hip a little forward.",
        "Lift the top leg, heel first.",
        "Lower it over 3 seconds.",
    ],
    mistakes: &["Turning your toes to the ceiling.", "Letting the leg drift forward."],
    note: None,
    evidence: Some(
        "With a heavy weight this move made the side-hip muscles work very hard in a lab study (MacAskill 2014, \
         IJSPT). That is not proof that it eases pain.",
    ),
};

pub(super) const BRIDGE_MARCH: ExerciseText = ExerciseText {
    name: "Bridge with march",
    steps: &[
        "Lie on your back, knees bent, and lift your hips into a glute bridge.",
        "Keep your hips level. Lift one foot a few centimetres (1 to 2 inches).",
        "Put it down. Lift the other foot.",
        "Do 6 to 10 slow steps. Then lower your hips.",
    ],
    mistakes: &["Letting your hips drop to one side."],
    note: None,
    evidence: None,
};

pub(super) const HIP_THRUST: ExerciseText = ExerciseText {
    name: "Hip thrust, body weight",
    steps: &[
        "Sit on the floor. Lean your upper back on a sofa or a chair that cannot slide.",
        "Put your feet flat under your knees.",
        "Tuck your chin. Push through your heels and lift your hips level.",
        "Squeeze for 2 seconds. Lower.",
    ],
    mistakes: &[
        "Flaring your ribs and arching your back.",
        "Using a chair that can slide. Put it against a wall.",
    ],
    note: None,
    evidence: None,
};

pub(super) const BAND_SIDE_STEP: ExerciseText = ExerciseText {
    name: "Band side steps",
    steps: &[
        "Loop a band round your thighs, just above your knees.",
        "Bend your knees into a half squat, chest up.",
        "Step to the side 8 to 10 times. Keep the band tight.",
        "Step back the other way.",
    ],
    mistakes: &["Letting your knees fall in.", "Rocking your body."],
    note: None,
    evidence: None,
};

pub(super) const SIDE_STEP_SQUAT: ExerciseText = ExerciseText {
    name: "Side-step squat",
    steps: &[
        "Stand with your feet together.",
        "Step wide to one side. Sit back into a small squat.",
        "Push off and bring your feet together.",
        "Repeat the other way.",
    ],
    mistakes: &["Letting your knees cave in.", "Rounding your back."],
    note: None,
    evidence: None,
};

pub(super) const SINGLE_LEG_BRIDGE: ExerciseText = ExerciseText {
    name: "Single-leg bridge",
    steps: &[
        "Lie on your back, one knee bent. Keep the other leg straight, thighs level.",
        "Tighten your belly.",
        "Push the heel down and lift. Keep your hips level.",
        "Hold for 2 seconds. Lower slowly.",
    ],
    mistakes: &[
        "Letting one hip drop.",
        "Going on with a cramp in your thigh. Bring the heel closer.",
    ],
    note: None,
    evidence: None,
};

pub(super) const WEIGHTED_HIP_THRUST: ExerciseText = ExerciseText {
    name: "Hip thrust with weight",
    steps: &[
        "Set up as for the hip thrust. Lay the weight on a towel across your hips.",
        "Hold the weight with both hands.",
        "Lift your hips level, chin tucked. Breathe out.",
        "Pause for 1 second. Lower slowly.",
    ],
    mistakes: &["Arching your back at the top.", "Holding your breath."],
    note: None,
    evidence: None,
};

pub(super) const SINGLE_LEG_SQUAT_TO_CHAIR: ExerciseText = ExerciseText {
    name: "Single-leg squat to a chair",
    steps: &[
        "Stand on one leg in front of a chair. Keep the other foot just off the floor.",
        "Sit back slowly until you touch the seat.",
        "Keep the knee over your toes.",
        "Stand up again.",
    ],
    mistakes: &["Letting the knee fall in.", "Dropping onto the chair."],
    note: None,
    evidence: Some(
        "In a lab study the single-leg squat made the hip muscles work hard (Boren 2011, IJSPT). That is not proof \
         that it eases pain.",
    ),
};

pub(super) const PLANK_HIP_EXTENSION: ExerciseText = ExerciseText {
    name: "Plank with leg lift",
    steps: &[
        "Go into a plank on forearms and toes.",
        "Brace your belly. Bend one knee to a right angle.",
        "Push that heel to the ceiling until the thigh is level.",
        "Lower. Finish the set, then change legs.",
    ],
    mistakes: &["Letting your low back sag.", "Lifting the leg too high."],
    note: None,
    evidence: Some(
        "Of the moves in one lab study, this one made the buttocks work hardest (Boren 2011, IJSPT). That is not \
         proof that it eases pain.",
    ),
};

pub(super) const SIDE_PLANK_ABDUCTION: ExerciseText = ExerciseText {
    name: "Side plank with leg lift",
    steps: &[
        "Go into a side plank on your forearm, body in a line.",
        "Lift the top leg slowly to hip height.",
        "Lower it. Do not let your hips sag.",
        "Rest, then change sides.",
    ],
    mistakes: &["Letting your hips roll back.", "Shrugging your shoulder to your ear."],
    note: None,
    evidence: Some(
        "Of the moves in one lab study, this one made the side hip work hardest (Boren 2011, IJSPT). That is not \
         proof that it eases pain.",
    ),
};
