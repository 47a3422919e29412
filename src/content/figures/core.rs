//! Figures: core.

use super::prelude::*;

/// On the back, head left, knees bent, arms on the floor.
const LYING: &[Key] = &[
    pitch(-90),
    thorax(-4),
    neck(-6),
    BOTH.lift(25),
    BOTH.shoulder(-14),
    BOTH.elbow(14),
    BOTH.foot_x(36),
];

/// On the back, hips and knees at right angles.
const TABLETOP: &[Key] = &[
    pitch(-90),
    thorax(-4),
    neck(-6),
    BOTH.lift(25),
    BOTH.shoulder(-14),
    BOTH.elbow(14),
    BOTH.hip(90),
    BOTH.knee(90),
    BOTH.ankle(-10),
];

/// On the back, head and shoulders curled up.
const CURLED: &[Key] = &[pitch(-94), lumbar(12), thorax(32), neck(14), BOTH.ankle(-20)];

/// Toes and forearms on the floor, head right.
const PLANK: &[Key] = &[BOTH.foot_x(-57), BOTH.ankle(-72)];

/// On the side, facing the viewer, leaning on the far forearm, the other hand on the hip.
const ON_FOREARM: &[Key] = &[yaw(90), FAR.elbow(90), NEAR.lift(50), NEAR.spin(90), NEAR.elbow(100)];

pub static STANDING_BRACE: Figure = Figure {
    base: &[
        BOTH.shoulder(12),
        BOTH.lift(23),
        BOTH.spin(78),
        BOTH.elbow(70),
        BOTH.wrist(9),
    ],
    poses: &[
        &[y(53), pitch(6), lumbar(-8), thorax(4)],
        &[x(-1), pitch(-4), lumbar(4), thorax(0)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    view: Camera { around: 40, above: 0 },
    arrow: Some(Waist),
    ..Figure::DEFAULT
};

pub static STANDING_MARCH: Figure = Figure {
    base: &[yaw(90), BOTH.shoulder(-10), BOTH.elbow(14), BOTH.lift(6)],
    poses: &[
        &[],
        &[x(3), FAR.apart(-3), NEAR.hip(84), NEAR.knee(88)],
        &[x(0), FAR.apart(0), NEAR.hip(0), NEAR.knee(0)],
        &[x(-3), NEAR.apart(-3), FAR.hip(84), FAR.knee(88)],
    ],
    way: Way::Sides,
    props: &[Prop::Wall(22)],
    // The wall stands at the far side.
    view: Camera::BACK,
    second: Some(Camera::SIDE),
    arrow: Some(NearToe),
    ..Figure::DEFAULT
};

pub static WALL_PLANK: Figure = Figure {
    poses: &[
        &[
            x(19),
            y(52),
            pitch(10),
            BOTH.shoulder(86),
            BOTH.elbow(101),
            NEAR.foot_x(23),
            FAR.ankle(-22),
        ],
        &[
            x(17),
            pitch(14),
            BOTH.shoulder(94),
            BOTH.elbow(97),
            NEAR.foot_x(11),
            NEAR.foot_y(3),
            NEAR.ankle(-15),
            FAR.ankle(-10),
        ],
        &[
            x(15),
            y(51),
            pitch(18),
            BOTH.shoulder(101),
            BOTH.elbow(94),
            NEAR.foot_x(0),
            NEAR.foot_y(0),
            BOTH.ankle(0),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Wall(43)],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static PELVIC_TILT: Figure = Figure {
    base: &[BOTH.foot_x(36), BOTH.shoulder(-10), BOTH.lift(60), BOTH.elbow(10)],
    poses: &[
        &[pitch(-76), lumbar(-24), neck(6)],
        &[pitch(-97), lumbar(13), thorax(-6), neck(-10)],
    ],
    pins: Pins::FEET,
    props: &[Prop::Mat(-60, 55)],
    arrow: Some(Waist),
    ..Figure::DEFAULT
};

pub static HEEL_SLIDE: Figure = Figure {
    base: LYING,
    poses: &[&[], &[NEAR.foot_x(48), NEAR.ankle(50)]],
    pins: Pins::FEET,
    props: &[Prop::Mat(-60, 65)],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static DEAD_BUG_TOE_TAP: Figure = Figure {
    base: TABLETOP,
    poses: &[
        &[],
        &[NEAR.hip(38), NEAR.ankle(-30)],
        &[NEAR.hip(90), NEAR.ankle(-10)],
        &[FAR.hip(38), FAR.ankle(-30)],
    ],
    way: Way::Sides,
    props: &[Prop::Mat(-60, 55)],
    ..Figure::DEFAULT
};

pub static KNEE_PLANK: Figure = Figure {
    base: &[BOTH.ankle(-70)],
    poses: &[
        &[
            pitch(90),
            BOTH.hip(35),
            BOTH.knee(31),
            BOTH.shoulder(100),
            BOTH.elbow(78),
        ],
        &[
            pitch(73),
            BOTH.hip(-1),
            BOTH.knee(13),
            BOTH.shoulder(73),
            BOTH.elbow(87),
        ],
    ],
    place: Place::At(NearElbow, 30, 3),
    props: &[Prop::Mat(-62, 56)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static KNEE_SIDE_PLANK: Figure = Figure {
    base: ON_FOREARM,
    poses: &[
        &[
            roll(-70),
            FAR.lift(36),
            bend(25),
            FAR.apart(-16),
            NEAR.apart(11),
            BOTH.knee(90),
            BOTH.ankle(-40),
        ],
        &[roll(-69), FAR.lift(69), bend(0), FAR.apart(0), NEAR.apart(-4)],
    ],
    place: Place::At(FarElbow, 28, 3),
    view: Camera { around: -25, above: 15 },
    props: &[Prop::Mat(-40, 44)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static PELVIC_CURL: Figure = Figure {
    base: LYING,
    poses: &[
        &[],
        &[pitch(-102), lumbar(12)],
        &[pitch(-128), lumbar(38), neck(6)],
        &[pitch(-116), lumbar(7), thorax(4), neck(12), BOTH.shoulder(-18)],
    ],
    place: Place::On(Chest),
    pins: Pins::FEET,
    props: &[Prop::Mat(-60, 55)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static CURL_UP_MCGILL: Figure = Figure {
    base: &[
        pitch(-90),
        thorax(-4),
        neck(-6),
        lumbar(-4),
        FAR.foot_x(34),
        BOTH.lift(140),
        BOTH.hand_x(-9),
        BOTH.hand_out(-6),
    ],
    poses: &[&[], &[thorax(18), neck(2)]],
    place: Place::On(Pelvis),
    pins: Pins::of(&[Pin::FarFoot, Pin::NearHand, Pin::FarHand]),
    props: &[Prop::Mat(-60, 65)],
    ..Figure::DEFAULT
};

pub static DEAD_BUG: Figure = Figure {
    base: TABLETOP,
    poses: &[
        &[BOTH.shoulder(90), BOTH.lift(0), BOTH.elbow(4)],
        &[NEAR.hip(14), NEAR.knee(8), FAR.shoulder(168)],
        &[NEAR.hip(90), NEAR.knee(90), FAR.shoulder(90)],
        &[FAR.hip(14), FAR.knee(8), NEAR.shoulder(168)],
    ],
    way: Way::Sides,
    props: &[Prop::Mat(-66, 60)],
    ..Figure::DEFAULT
};

pub static INCLINE_PLANK: Figure = Figure {
    poses: &[
        &[
            x(20),
            y(50),
            pitch(36),
            BOTH.shoulder(37),
            BOTH.elbow(86),
            NEAR.foot_x(22),
            FAR.ankle(-25),
        ],
        &[
            x(21),
            y(49),
            pitch(32),
            BOTH.shoulder(36),
            BOTH.elbow(82),
            NEAR.foot_x(10),
            NEAR.foot_y(3),
            NEAR.ankle(-15),
            FAR.ankle(-12),
        ],
        &[
            x(22),
            y(48),
            pitch(27),
            BOTH.shoulder(34),
            BOTH.elbow(78),
            NEAR.foot_x(0),
            NEAR.foot_y(0),
            BOTH.ankle(0),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Worktop(34)],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static FOREARM_PLANK: Figure = Figure {
    base: PLANK,
    poses: &[
        &[
            y(8),
            pitch(76),
            lumbar(-16),
            thorax(-3),
            BOTH.shoulder(67),
            BOTH.elbow(77),
        ],
        &[
            y(17),
            pitch(85),
            lumbar(0),
            thorax(0),
            BOTH.shoulder(85),
            BOTH.elbow(87),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Mat(-62, 56)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static SIDE_PLANK: Figure = Figure {
    base: ON_FOREARM,
    poses: &[
        &[roll(-70), FAR.lift(37), bend(25), FAR.apart(-15), NEAR.apart(11)],
        &[roll(-74), FAR.lift(74), bend(0), FAR.apart(0), NEAR.apart(-4)],
    ],
    place: Place::At(FarElbow, 28, 3),
    view: Camera { around: -25, above: 15 },
    props: &[Prop::Mat(-58, 44)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static PALLOF_PRESS: Figure = Figure {
    base: &[yaw(90), BOTH.hip(8), BOTH.knee(16), BOTH.ankle(8), BOTH.apart(5)],
    poses: &[
        &[BOTH.shoulder(8), BOTH.lift(16), BOTH.spin(41), BOTH.elbow(121)],
        &[BOTH.shoulder(75), BOTH.lift(-14), BOTH.spin(-8), BOTH.elbow(7)],
    ],
    // The edge of a closed door.
    props: &[
        Prop::Block(-49, -46, 0, 105, 24),
        Prop::BandTo(NearFingers, -46, 73, 24),
    ],
    view: Camera { around: -55, above: 0 },
    second: Some(Camera::TOP),
    ..Figure::DEFAULT
};

pub static SUITCASE_CARRY: Figure = Figure {
    base: &[BOTH.lift(7), BOTH.elbow(6)],
    poses: &[
        &[FAR.hip(2), FAR.knee(5), FAR.ankle(3), NEAR.hip(16), NEAR.knee(48)],
        &[
            NEAR.hip(21),
            NEAR.knee(3),
            NEAR.ankle(-4),
            FAR.hip(-13),
            FAR.knee(34),
            FAR.ankle(2),
            FAR.shoulder(16),
        ],
        &[
            NEAR.hip(2),
            NEAR.knee(5),
            NEAR.ankle(3),
            FAR.hip(16),
            FAR.knee(48),
            FAR.ankle(0),
            FAR.shoulder(-2),
        ],
        &[
            FAR.hip(21),
            FAR.knee(3),
            FAR.ankle(-4),
            NEAR.hip(-13),
            NEAR.knee(34),
            NEAR.ankle(2),
            FAR.shoulder(-18),
        ],
    ],
    way: Way::Walk,
    props: &[Prop::Dumbbell(NearFingers)],
    second: Some(Camera::FRONT),
    ..Figure::DEFAULT
};

pub static SINGLE_LEG_STRETCH: Figure = Figure {
    base: CURLED,
    poses: &[
        &[
            BOTH.hip(104),
            BOTH.knee(104),
            BOTH.hand_x(-4),
            BOTH.hand_y(33),
            BOTH.hand_out(-2),
            BOTH.wrist(-20),
        ],
        &[NEAR.hip(118), NEAR.knee(116), FAR.hip(42), FAR.knee(4)],
        &[BOTH.hip(104), BOTH.knee(104)],
        &[FAR.hip(118), FAR.knee(116), NEAR.hip(42), NEAR.knee(4)],
    ],
    way: Way::Sides,
    pins: Pins::HANDS,
    props: &[Prop::Mat(-55, 55)],
    arrow: Some(FarHeel),
    ..Figure::DEFAULT
};

pub static RUSSIAN_TWIST_HEELS_DOWN: Figure = Figure {
    base: &[
        pitch(-30),
        lumbar(4),
        BOTH.foot_x(36),
        BOTH.ankle(15),
        BOTH.shoulder(42),
        BOTH.lift(9),
        BOTH.spin(76),
        BOTH.elbow(120),
    ],
    poses: &[&[], &[twist(42)], &[twist(0)], &[twist(-42)]],
    way: Way::Sides,
    pins: Pins::FEET,
    view: Camera { around: 45, above: 12 },
    second: Some(Camera::TOP),
    props: &[Prop::Mat(-28, 54)],
    arrow: Some(NearElbow),
    ..Figure::DEFAULT
};

pub static RUSSIAN_TWIST: Figure = Figure {
    base: &[
        pitch(-38),
        lumbar(4),
        BOTH.hip(100),
        BOTH.knee(100),
        BOTH.shoulder(58),
        BOTH.lift(-8),
        BOTH.spin(38),
        BOTH.elbow(26),
    ],
    poses: &[&[], &[twist(42)], &[twist(0)], &[twist(-42)]],
    way: Way::Sides,
    view: Camera { around: 50, above: 12 },
    second: Some(Camera::TOP),
    props: &[Prop::Mat(-28, 54)],
    ..Figure::DEFAULT
};

pub static HUNDRED: Figure = Figure {
    base: CURLED,
    poses: &[
        &[BOTH.hip(94), BOTH.knee(90), BOTH.lift(6), BOTH.shoulder(38)],
        &[BOTH.shoulder(58)],
    ],
    way: Way::Round,
    props: &[Prop::Mat(-55, 50)],
    arrow: Some(NearWrist),
    ..Figure::DEFAULT
};

pub static LONG_LEVER_PLANK: Figure = Figure {
    base: PLANK,
    poses: &[
        &[y(8), pitch(81), lumbar(-11), BOTH.shoulder(116), BOTH.elbow(42)],
        &[x(1), y(15), pitch(84), lumbar(5), BOTH.shoulder(125), BOTH.elbow(51)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Mat(-62, 66)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static PLANK_SHOULDER_TAP: Figure = Figure {
    base: &[
        BOTH.foot_x(-57),
        BOTH.foot_out(7),
        BOTH.ankle(-72),
        x(-2),
        y(25),
        pitch(74),
        BOTH.hand_x(26),
    ],
    poses: &[
        &[],
        &[
            NEAR.hand_x(24),
            NEAR.hand_y(22),
            NEAR.hand_out(-18),
            NEAR.lift(160),
            NEAR.wrist(80),
        ],
        &[
            NEAR.hand_x(26),
            NEAR.hand_y(0),
            NEAR.hand_out(0),
            NEAR.lift(0),
            NEAR.wrist(0),
        ],
        &[
            FAR.hand_x(24),
            FAR.hand_y(22),
            FAR.hand_out(-18),
            FAR.lift(160),
            FAR.wrist(80),
        ],
    ],
    way: Way::Sides,
    place: Place::Given,
    pins: Pins::ALL,
    props: &[Prop::Mat(-62, 50)],
    view: Camera { around: 45, above: 0 },
    second: Some(Camera::FRONT),
    ..Figure::DEFAULT
};
