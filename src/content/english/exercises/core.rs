//! English words for the exercises: core.

use super::ExerciseText;

pub(super) const STANDING_BRACE: ExerciseText = ExerciseText {
    name: "Standing belly brace",
    steps: &[
        "Stand or sit tall, hands on your lower belly.",
        "Breathe out. Gently draw your lower belly in, with about a third of full effort.",
        "Hold for 5 to 10 seconds while you keep breathing.",
        "Let go.",
    ],
    mistakes: &["Holding your breath.", "Sucking in hard."],
    note: None,
    evidence: Some(
        "Training the deep belly muscles helps about as much as other exercise, not more (Saragiotto 2016, \
         Cochrane).",
    ),
};

pub(super) const STANDING_MARCH: ExerciseText = ExerciseText {
    name: "Standing march with brace",
    steps: &[
        "Stand tall beside a wall.",
        "Brace your belly gently.",
        "Lift one knee slowly and hold for 2 seconds. Keep your hips level.",
        "Change legs.",
    ],
    mistakes: &["Leaning back.", "Rushing."],
    note: None,
    evidence: None,
};

pub(super) const WALL_PLANK: ExerciseText = ExerciseText {
    name: "Wall plank",
    steps: &[
        "Put your forearms on a wall at shoulder height.",
        "Walk your feet back until your body leans in a straight line.",
        "Brace your belly and buttocks.",
        "Hold and breathe.",
    ],
    mistakes: &["Letting your belly sag."],
    note: None,
    evidence: None,
};

pub(super) const PELVIC_TILT: ExerciseText = ExerciseText {
    name: "Pelvic tilt",
    steps: &[
        "Lie on your back, knees bent.",
        "Gently flatten your low back to the floor.",
        "Hold for 3 seconds.",
        "Let a small arch return.",
    ],
    mistakes: &["Pushing hard with your legs."],
    note: None,
    evidence: None,
};

pub(super) const HEEL_SLIDE: ExerciseText = ExerciseText {
    name: "Heel slide with brace",
    steps: &[
        "Lie on your back, knees bent. Brace your belly gently.",
        "Slide one heel away until the leg is nearly straight.",
        "Keep your hips still.",
        "Slide back.",
    ],
    mistakes: &["Letting your back arch as the leg goes out."],
    note: None,
    evidence: None,
};

pub(super) const DEAD_BUG_TOE_TAP: ExerciseText = ExerciseText {
    name: "Dead bug toe taps",
    steps: &[
        "Lie on your back. Bring up one leg at a time, hips and knees at right angles.",
        "Brace your belly so that your low back stays still.",
        "Lower one foot to tap the floor.",
        "Bring it back. Change legs.",
    ],
    mistakes: &["Letting your low back lift off.", "Letting your belly dome up."],
    note: None,
    evidence: None,
};

pub(super) const KNEE_PLANK: ExerciseText = ExerciseText {
    name: "Knee plank",
    steps: &[
        "Put your forearms and knees on the floor, elbows under your shoulders.",
        "Make a straight line from knees to head.",
        "Brace your belly and buttocks.",
        "Hold and breathe.",
    ],
    mistakes: &["Letting your hips sag, or pushing them up."],
    note: None,
    evidence: Some("It asks less of your belly than the full plank."),
};

pub(super) const KNEE_SIDE_PLANK: ExerciseText = ExerciseText {
    name: "Side plank on knees",
    steps: &[
        "Lie on your side, knees bent, forearm under your shoulder.",
        "Lift your hips until knees, hips and shoulders line up.",
        "Hold for 8 to 10 seconds.",
        "Lower and repeat. Then change sides.",
    ],
    mistakes: &["Letting your hips drift back.", "Shrugging your shoulder."],
    note: None,
    evidence: Some("It works the sides of the trunk with a low load on the spine (McGill 1998, Phys Ther)."),
};

pub(super) const PELVIC_CURL: ExerciseText = ExerciseText {
    name: "Pilates pelvic curl",
    steps: &[
        "Lie on your back, knees bent.",
        "Breathe out and tilt your hips.",
        "Peel your spine up, bone by bone, to a bridge.",
        "Breathe in at the top. Breathe out and roll down slowly.",
    ],
    mistakes: &["Going up onto your neck.", "Rushing."],
    note: None,
    evidence: Some(
        "Pilates did well in a review of many trials (Owen 2020, BJSM). The trials were small, and this one move \
         was not tested alone.",
    ),
};

pub(super) const CURL_UP_MCGILL: ExerciseText = ExerciseText {
    name: "Modified curl-up",
    steps: &[
        "Lie on your back, one knee bent. Put your hands under the small of your back.",
        "Brace your belly.",
        "Lift your head and shoulders just off the floor, as one piece.",
        "Hold for 8 seconds and breathe. Lower.",
    ],
    mistakes: &["Flattening your back.", "Poking your chin out."],
    note: None,
    evidence: None,
};

pub(super) const DEAD_BUG: ExerciseText = ExerciseText {
    name: "Dead bug",
    steps: &[
        "Lie on your back, arms up, hips and knees at right angles.",
        "Brace your belly. Keep your low back still.",
        "Lower one arm behind you and the opposite leg out.",
        "Return. Change sides.",
    ],
    mistakes: &["Arching your back.", "Moving fast."],
    note: None,
    evidence: None,
};

pub(super) const INCLINE_PLANK: ExerciseText = ExerciseText {
    name: "Plank on a worktop",
    steps: &[
        "Put your forearms or hands on a fixed worktop or heavy table.",
        "Walk your feet back to a straight line.",
        "Brace your belly and buttocks.",
        "Hold and breathe.",
    ],
    mistakes: &["Using a table that can slide.", "Letting your back sag."],
    note: None,
    evidence: None,
};

pub(super) const FOREARM_PLANK: ExerciseText = ExerciseText {
    name: "Plank",
    steps: &[
        "Put your forearms and toes on the floor, elbows under your shoulders.",
        "Make a straight line from head to heels.",
        "Brace your belly and squeeze your buttocks.",
        "Hold and breathe. Stop when you lose the line.",
    ],
    mistakes: &["Letting your back sag.", "Holding your breath."],
    note: None,
    evidence: None,
};

pub(super) const SIDE_PLANK: ExerciseText = ExerciseText {
    name: "Side plank",
    steps: &[
        "Lie on your side, legs straight, forearm under your shoulder.",
        "Lift your hips to a straight line.",
        "Hold and breathe.",
        "Lower, then change sides.",
    ],
    mistakes: &["Letting your hips sag or turn."],
    note: None,
    evidence: Some(
        "In a lab study this move made the side-hip muscles work hard (Ekstrom 2007, JOSPT). That is not proof that \
         it eases pain.",
    ),
};

pub(super) const PALLOF_PRESS: ExerciseText = ExerciseText {
    name: "Band anti-twist press",
    steps: &[
        "Anchor a band at chest height. Stand side-on to it.",
        "Hold the end at your chest with both hands.",
        "Press straight out. Do not let it turn you.",
        "Hold for 3 seconds, then return.",
    ],
    mistakes: &["Leaning.", "Using a weak anchor. Use a closed door, on the hinge side."],
    note: Some("It is a calm swap for Russian twists."),
    evidence: None,
};

pub(super) const SUITCASE_CARRY: ExerciseText = ExerciseText {
    name: "One-sided carry",
    steps: &[
        "Hold one weight at your side.",
        "Stand tall, ribs over your hips.",
        "Walk 20 slow steps. Do not lean.",
        "Change hands.",
    ],
    mistakes: &["Leaning away from the weight."],
    note: None,
    evidence: None,
};

pub(super) const SINGLE_LEG_STRETCH: ExerciseText = ExerciseText {
    name: "Pilates single-leg stretch",
    steps: &[
        "Lie on your back. Curl your head and shoulders up, or keep your head down.",
        "Draw one knee in. Stretch the other leg out high.",
        "Change legs on each breath out.",
        "Keep your low back still.",
    ],
    mistakes: &["Pulling on your neck.", "Holding the leg so low that your back arches."],
    note: None,
    evidence: Some(
        "Pilates did well in a review of many trials (Owen 2020, BJSM). The trials were small, and this one move \
         was not tested alone.",
    ),
};

pub(super) const RUSSIAN_TWIST_HEELS_DOWN: ExerciseText = ExerciseText {
    name: "Seated twist, heels down",
    steps: &[
        "Sit with your knees bent, heels down, arms crossed.",
        "Lean back a little with a long spine.",
        "Turn your ribs slowly to one side.",
        "Come back to the middle. Then turn to the other side.",
    ],
    mistakes: &["Rounding your back.", "Twisting fast."],
    note: None,
    evidence: Some(
        "With thin bones, bending and twisting at once is what to leave out first (Giangregorio 2014, Too Fit To \
         Fracture).",
    ),
};

pub(super) const RUSSIAN_TWIST: ExerciseText = ExerciseText {
    name: "Russian twist",
    steps: &[
        "Sit and lean back with a long spine, feet just off the floor.",
        "Hold your hands together.",
        "Turn your ribs slowly from side to side.",
        "Stop when your back starts to round.",
    ],
    mistakes: &["Rounding your back.", "Throwing a weight about."],
    note: None,
    evidence: Some("We know of no trial of this move for back pain."),
};

pub(super) const HUNDRED: ExerciseText = ExerciseText {
    name: "Pilates hundred",
    steps: &[
        "Lie on your back, legs at right angles.",
        "Curl your head and shoulders up, arms long.",
        "Pump your arms. Breathe in for 5 pumps and out for 5.",
        "Start with 30 to 50 pumps. Put your head down if your neck tires.",
    ],
    mistakes: &["Letting your back arch.", "Straining your neck."],
    note: None,
    evidence: Some(
        "Pilates did well in a review of many trials (Owen 2020, BJSM). The trials were small, and this one move \
         was not tested alone.",
    ),
};

pub(super) const LONG_LEVER_PLANK: ExerciseText = ExerciseText {
    name: "Long-lever plank",
    steps: &[
        "Go into a plank, elbows a little in front of your shoulders.",
        "Tuck your tail slightly. Squeeze your buttocks hard.",
        "Hold and breathe.",
        "Rest early.",
    ],
    mistakes: &["Letting your back sag."],
    note: None,
    evidence: None,
};

pub(super) const PLANK_SHOULDER_TAP: ExerciseText = ExerciseText {
    name: "Plank with shoulder taps",
    steps: &[
        "Go into a high plank on your hands, feet wide.",
        "Brace your belly.",
        "Touch one shoulder with the other hand. Do not sway.",
        "Change hands.",
    ],
    mistakes: &["Rocking your hips."],
    note: None,
    evidence: None,
};
