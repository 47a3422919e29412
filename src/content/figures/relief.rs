//! Figures: relief positions.

use super::prelude::*;

pub static RELIEF_90_90: Figure = Figure {
    base: &[
        pitch(-90),
        neck(-4),
        BOTH.lift(30),
        BOTH.elbow(110),
        BOTH.spin(60),
        BOTH.wrist(30),
    ],
    poses: &[
        &[BOTH.hip(54), BOTH.knee(127), BOTH.ankle(-16)],
        &[BOTH.hip(100), BOTH.knee(112), BOTH.ankle(-10)],
        &[BOTH.hip(72), BOTH.knee(81), BOTH.ankle(0)],
    ],
    props: &[Prop::Mat(-52, 50), Prop::Chair(31, -1)],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static RELIEF_PRONE_ELBOWS: Figure = Figure {
    base: &[pitch(90), BOTH.ankle(-70), BOTH.hand_x(38), BOTH.lift(30)],
    poses: &[&[neck(-4)], &[lumbar(-26), thorax(-18), neck(-10)]],
    pins: Pins::HANDS,
    props: &[Prop::Mat(-68, 58)],
    ..Figure::DEFAULT
};

pub static RELIEF_KNEES_TO_CHEST: Figure = Figure {
    base: &[
        pitch(-90),
        neck(-4),
        BOTH.hip(40),
        BOTH.knee(97),
        BOTH.ankle(-33),
        BOTH.lift(24),
        BOTH.elbow(10),
    ],
    poses: &[
        &[],
        &[
            NEAR.hip(130),
            NEAR.knee(128),
            NEAR.ankle(0),
            BOTH.shoulder(50),
            BOTH.lift(10),
            BOTH.spin(60),
            BOTH.elbow(40),
            BOTH.wrist(70),
        ],
        &[pitch(-98), lumbar(8), FAR.hip(130), FAR.knee(128), FAR.ankle(0)],
    ],
    place: Place::On(Chest),
    arrow: Some(NearKnee),
    props: &[Prop::Mat(-52, 48)],
    ..Figure::DEFAULT
};

pub static RELIEF_WALK: Figure = Figure {
    base: &[pitch(3), BOTH.lift(5)],
    poses: &[
        &[
            NEAR.hip(27),
            NEAR.knee(4),
            NEAR.ankle(6),
            FAR.hip(-13),
            FAR.knee(33),
            FAR.ankle(-8),
            NEAR.shoulder(-24),
            NEAR.elbow(10),
            FAR.shoulder(24),
            FAR.elbow(26),
        ],
        &[
            NEAR.hip(4),
            NEAR.knee(8),
            NEAR.ankle(6),
            FAR.hip(18),
            FAR.knee(58),
            FAR.ankle(-2),
            NEAR.shoulder(0),
            NEAR.elbow(16),
            FAR.shoulder(0),
            FAR.elbow(16),
        ],
        &[
            FAR.hip(27),
            FAR.knee(4),
            FAR.ankle(6),
            NEAR.hip(-13),
            NEAR.knee(33),
            NEAR.ankle(-8),
            FAR.shoulder(-24),
            FAR.elbow(10),
            NEAR.shoulder(24),
            NEAR.elbow(26),
        ],
        &[
            FAR.hip(4),
            FAR.knee(8),
            FAR.ankle(6),
            NEAR.hip(18),
            NEAR.knee(58),
            NEAR.ankle(-2),
            FAR.shoulder(0),
            FAR.elbow(16),
            NEAR.shoulder(0),
            NEAR.elbow(16),
        ],
    ],
    way: Way::Walk,
    ..Figure::DEFAULT
};
