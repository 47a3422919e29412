//! English words for the exercises: hamstrings.

use super::ExerciseText;

pub(super) const STANDING_LEG_CURL: ExerciseText = ExerciseText {
    name: "Standing heel-to-seat curl",
    steps: &[
        "Hold a wall or worktop.",
        "Bend one knee. Bring the heel towards your seat.",
        "Keep your thighs in line.",
        "Lower over 3 seconds.",
    ],
    mistakes: &["Swinging the leg.", "Letting the thigh drift forward."],
    note: None,
    evidence: None,
};

pub(super) const SEATED_HEEL_DRAG: ExerciseText = ExerciseText {
    name: "Seated heel pull",
    steps: &[
        "Sit tall, one heel on the floor a little in front.",
        "Try to drag the heel back, but do not let it move.",
        "Hold for 5 seconds and breathe.",
        "Relax.",
    ],
    mistakes: &["Slumping.", "Holding your breath."],
    note: None,
    evidence: None,
};

pub(super) const BRIDGE_HEEL_DIG: ExerciseText = ExerciseText {
    name: "Heel-dig bridge",
    steps: &[
        "Lie on your back, knees only a little bent, toes up, heels down.",
        "Dig your heels in. Lift your hips a small way.",
        "Hold for 5 seconds.",
        "Lower.",
    ],
    mistakes: &["Arching your back.", "Going on with a cramp. Bring your feet closer."],
    note: None,
    evidence: None,
};

pub(super) const HIP_HINGE_WALL: ExerciseText = ExerciseText {
    name: "Hip hinge to the wall",
    steps: &[
        "Stand a foot's length in front of a wall, your back to it.",
        "Soften your knees.",
        "Push your hips back to touch the wall. Keep your back long.",
        "Squeeze your buttocks to stand.",
    ],
    mistakes: &["Squatting.", "Rounding your back. A broom along the spine helps."],
    note: Some("This is practice for lifting."),
    evidence: Some("Hinging like this is advised for people with thin bones (Giangregorio 2014, Too Fit To Fracture)."),
};

pub(super) const HAMSTRING_BRIDGE_CHAIR: ExerciseText = ExerciseText {
    name: "Bridge with heels on a chair",
    steps: &[
        "Lie on your back, heels on a chair seat. The chair stands against a wall.",
        "Dig your heels down and lift your hips.",
        "Hold for 2 seconds.",
        "Lower slowly.",
    ],
    mistakes: &["Using a chair that can slide.", "Arching your back."],
    note: None,
    evidence: None,
};

pub(super) const SLIDING_LEG_CURL: ExerciseText = ExerciseText {
    name: "Sliding leg curl",
    steps: &[
        "Lie on your back on a smooth floor, in socks or with your heels on a towel.",
        "Lift your hips.",
        "Slide your heels slowly away.",
        "Drag them back, or lower your hips and reset.",
    ],
    mistakes: &["Letting your hips sag.", "Going too far at first."],
    note: None,
    evidence: None,
};

pub(super) const BAND_LEG_CURL: ExerciseText = ExerciseText {
    name: "Band leg curl",
    steps: &[
        "Loop a band round one ankle and under the other foot.",
        "Hold a wall.",
        "Bend the knee against the band.",
        "Return over 3 seconds.",
    ],
    mistakes: &[
        "Leaning forward.",
        "Letting the band slip off your shoe or come near your face.",
    ],
    note: None,
    evidence: None,
};

pub(super) const MACHINE_LEG_CURL: ExerciseText = ExerciseText {
    name: "Leg curl machine",
    steps: &[
        "Set the pad just above your heels. Rest your back on the seat.",
        "Pull your heels down and back.",
        "Pause for 1 second.",
        "Return over 3 seconds.",
    ],
    mistakes: &["Jerking.", "Lifting your hips."],
    note: None,
    evidence: None,
};

pub(super) const GOOD_MORNING: ExerciseText = ExerciseText {
    name: "Body-weight good morning",
    steps: &[
        "Stand with your arms crossed on your chest, knees soft.",
        "Push your hips back, back long, until you feel the back of your thighs.",
        "Stop well before your back rounds.",
        "Squeeze your buttocks to stand.",
    ],
    mistakes: &["Rounding your back.", "Bending your knees more and more."],
    note: None,
    evidence: None,
};

pub(super) const DUMBBELL_RDL: ExerciseText = ExerciseText {
    name: "Romanian deadlift with dumbbells",
    steps: &[
        "Hold two light weights in front of your thighs.",
        "Keep your knees soft. Push your hips back.",
        "Slide the weights down to knee height. Keep your back long.",
        "Push your hips forward to stand.",
    ],
    mistakes: &["Letting the weights drift away from your legs.", "Rounding your back."],
    note: None,
    evidence: None,
};

pub(super) const WALKING_LUNGE: ExerciseText = ExerciseText {
    name: "Walking lunge",
    steps: &[
        "Step forward into a lunge.",
        "Lean your trunk slightly forward from the hips.",
        "Push through the front heel. Step through with the other leg.",
        "Walk 6 to 10 steps.",
    ],
    mistakes: &["Rushing.", "Taking short steps."],
    note: None,
    evidence: Some(
        "The article lists it for the hamstrings. In truth it works the thighs and buttocks first, and the \
         hamstrings next.",
    ),
};

pub(super) const SINGLE_LEG_RDL: ExerciseText = ExerciseText {
    name: "Single-leg hinge",
    steps: &[
        "Stand on one leg, knee soft. Keep a finger on a wall if you need it.",
        "Tip forward from the hip. Let the back leg reach behind you.",
        "Keep your hips square.",
        "Squeeze the buttock to return.",
    ],
    mistakes: &["Opening the hip.", "Rounding your back."],
    note: None,
    evidence: None,
};

pub(super) const SINGLE_LEG_HAMSTRING_BRIDGE: ExerciseText = ExerciseText {
    name: "Single-leg hamstring bridge",
    steps: &[
        "Lie on your back, one heel on a chair seat, knee slightly bent.",
        "Hold the other leg up.",
        "Push the heel down. Lift your hips until they are straight.",
        "Touch down and repeat.",
    ],
    mistakes: &["Swinging the free leg.", "Arching your back."],
    note: None,
    evidence: Some(
        "It is the move of a test for football players (Freckleton 2014, BJSM). It was not tested for back pain \
         there.",
    ),
};

pub(super) const NORDIC_CURL_ASSISTED: ExerciseText = ExerciseText {
    name: "Assisted Nordic lower",
    steps: &[
        "Kneel on a cushion, ankles held firmly.",
        "Keep your body straight from knee to head.",
        "Lean forward very slowly.",
        "Catch yourself with your hands. Push back up.",
    ],
    mistakes: &[
        "Bending at the hips.",
        "Doing many at first. It makes muscles very sore.",
    ],
    note: None,
    evidence: Some("It was tested in sport for the hamstrings, not for back pain (van Dyk 2019, BJSM)."),
};

pub(super) const DEADLIFT: ExerciseText = ExerciseText {
    name: "Deadlift",
    steps: &[
        "Stand with the weights beside or in front of your feet. Put them on blocks if you cannot reach with a long \
         back.",
        "Hinge at the hips. Brace your belly, shoulders down.",
        "Push the floor away. Keep the weights close to your legs.",
        "Stand tall. Lower the same way.",
    ],
    mistakes: &["Rounding your back under load.", "Jerking."],
    note: None,
    evidence: Some(
        "It helped some people with long-lasting back pain, and less so those with more pain (Berglund 2015, JSCR). \
         It was not better than lighter training (Aasa 2015, JOSPT).",
    ),
};
