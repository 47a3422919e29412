//! Figures: gluteals.

use super::prelude::*;

/// On the back, head left, heels near the buttocks, palms on the floor: from here the shins come upright in a bridge.
const BRIDGING: &[Key] = &[
    pitch(-90),
    BOTH.foot_x(30),
    BOTH.foot_out(2),
    BOTH.hand_x(0),
    BOTH.hand_out(9),
    BOTH.lift(40),
];

/// Knees, hips and shoulders in a line.
const BRIDGE: &[Key] = &[x(-2), pitch(-117), thorax(18), neck(12)];

/// On the far side, facing the viewer, head on the lower arm, the upper hand on the floor before the belly.
const ON_SIDE: &[Key] = &[
    yaw(90),
    roll(-90),
    FAR.shoulder(150),
    NEAR.shoulder(25),
    NEAR.lift(-30),
    NEAR.spin(46),
    NEAR.elbow(55),
    NEAR.wrist(70),
];

/// Sitting on the floor, the upper back against the front of a seat; hands that are pinned are on the hip crease.
const THRUSTING: &[Key] = &[
    x(-5),
    y(8),
    pitch(-18),
    thorax(6),
    neck(4),
    BOTH.foot_x(24),
    BOTH.foot_out(2),
    BOTH.hand_x(-3),
    BOTH.hand_y(23),
];

/// The hips level with knees and shoulders.
const THRUST: &[Key] = &[
    x(-1),
    y(30),
    pitch(-82),
    thorax(4),
    neck(40),
    BOTH.hand_x(-4),
    BOTH.hand_y(39),
];

/// Arms crossed on the chest.
pub(super) const CROSSED: &[Key] = &[
    BOTH.shoulder(41),
    BOTH.lift(6),
    BOTH.spin(74),
    BOTH.elbow(120),
    BOTH.wrist(17),
];

pub static GLUTE_BRIDGE: Figure = Figure {
    base: BRIDGING,
    poses: &[&[], BRIDGE],
    place: Place::On(Chest),
    pins: Pins::ALL,
    props: &[Prop::Mat(-48, 46)],
    ..Figure::DEFAULT
};

pub static CLAMSHELL: Figure = Figure {
    base: ON_SIDE,
    poses: &[
        &[BOTH.hip(45), BOTH.knee(90), NEAR.rotate(8)],
        &[NEAR.hip(30), NEAR.apart(30), NEAR.rotate(46)],
    ],
    view: Camera { around: 0, above: 25 },
    props: &[Prop::Mat(-50, 56)],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static PRONE_HIP_EXTENSION: Figure = Figure {
    base: PRONE,
    poses: &[
        &[
            pitch(84),
            lumbar(12),
            thorax(-1),
            neck(-25),
            BOTH.hip(2),
            BOTH.shoulder(152),
            BOTH.lift(40),
            BOTH.spin(85),
            BOTH.elbow(117),
        ],
        &[NEAR.hip(-12)],
    ],
    props: &[Prop::Mat(-62, 56), Prop::Block(-2, 16, 0, 3, 12)],
    arrow: Some(NearAnkle),
    ..Figure::DEFAULT
};

pub static QUADRUPED_HIP_EXTENSION: Figure = Figure {
    base: QUADRUPED,
    poses: &[&[], &[NEAR.hip(-8), NEAR.knee(92), NEAR.ankle(0)]],
    place: Place::On(FarKnee),
    pins: Pins::HANDS,
    props: &[Prop::Mat(-40, 50)],
    ..Figure::DEFAULT
};

pub static STANDING_HIP_ABDUCTION: Figure = Figure {
    base: STANDING,
    poses: &[
        &[
            yaw(-90),
            y(53),
            FAR.hand_y(60),
            FAR.hand_x(-15),
            FAR.wrist(90),
            FAR.lift(0),
        ],
        &[x(-2), NEAR.apart(25)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::FarFoot, Pin::FarHand]),
    props: &[Prop::Wall(-27)],
    ..Figure::DEFAULT
};

pub static STANDING_HIP_EXTENSION: Figure = Figure {
    base: STANDING,
    poses: &[
        &[y(53), BOTH.hand_x(16), BOTH.hand_y(53)],
        &[NEAR.hip(-21), NEAR.ankle(14)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::FarFoot, Pin::NearHand, Pin::FarHand]),
    props: &[Prop::Worktop(11)],
    ..Figure::DEFAULT
};

pub static SIDE_LYING_ABDUCTION: Figure = Figure {
    base: ON_SIDE,
    poses: &[
        &[
            pitch(8),
            FAR.hip(30),
            FAR.knee(70),
            NEAR.hip(-6),
            NEAR.apart(-6),
            NEAR.rotate(8),
        ],
        &[NEAR.apart(30)],
    ],
    view: Camera { around: 0, above: 30 },
    props: &[Prop::Mat(-60, 56)],
    ..Figure::DEFAULT
};

pub static BRIDGE_MARCH: Figure = Figure {
    base: BRIDGING,
    poses: &[
        BRIDGE,
        &[NEAR.foot_y(10), NEAR.foot_x(24)],
        &[NEAR.foot_y(0), NEAR.foot_x(30)],
        &[FAR.foot_y(10), FAR.foot_x(24)],
    ],
    way: Way::Sides,
    place: Place::On(Chest),
    pins: Pins::ALL,
    props: &[Prop::Mat(-48, 46)],
    ..Figure::DEFAULT
};

pub static HIP_THRUST: Figure = Figure {
    base: CROSSED,
    poses: &[THRUSTING, THRUST],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Chair(-33, 1)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static BAND_SIDE_STEP: Figure = Figure {
    base: &[
        x(-9),
        y(42),
        pitch(34),
        lumbar(-4),
        neck(-24),
        BOTH.shoulder(60),
        BOTH.elbow(95),
        BOTH.spin(30),
        BOTH.apart(15),
    ],
    poses: &[
        &[z(-9), NEAR.foot_out(8), NEAR.foot_y(4), FAR.foot_out(1)],
        &[z(0), BOTH.foot_out(10), NEAR.foot_y(0)],
        &[],
        &[z(9), FAR.foot_out(8), FAR.foot_y(4), NEAR.foot_out(1)],
        &[z(8), BOTH.foot_out(2), FAR.foot_y(0)],
        &[z(9), FAR.foot_out(8), FAR.foot_y(4), NEAR.foot_out(1)],
        &[z(0), BOTH.foot_out(10), FAR.foot_y(0)],
        &[],
        &[z(-9), NEAR.foot_out(8), NEAR.foot_y(4), FAR.foot_out(1)],
        &[z(-8), BOTH.foot_out(2), NEAR.foot_y(0)],
    ],
    way: Way::Round,
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Band(NearKnee, FarKnee)],
    view: Camera { around: -55, above: 0 },
    second: Some(Camera::FRONT),
    arrow: Some(Pelvis),
    halfway: false,
};

pub static SIDE_STEP_SQUAT: Figure = Figure {
    base: &[
        BOTH.shoulder(41),
        BOTH.lift(6),
        BOTH.spin(74),
        BOTH.elbow(120),
        BOTH.foot_out(-1),
    ],
    poses: &[
        &[
            y(53),
            z(-4),
            NEAR.foot_out(10),
            NEAR.foot_y(5),
            FAR.foot_out(-5),
            BOTH.apart(10),
        ],
        &[
            x(-11),
            y(38),
            z(15),
            pitch(40),
            lumbar(-4),
            neck(-28),
            NEAR.foot_y(0),
            BOTH.foot_out(14),
            BOTH.apart(20),
        ],
        &[],
        &[
            x(-1),
            y(53),
            z(-4),
            pitch(4),
            lumbar(0),
            neck(0),
            NEAR.foot_out(10),
            NEAR.foot_y(5),
            FAR.foot_out(-5),
        ],
        &[z(0), BOTH.foot_out(-1), NEAR.foot_y(0)],
        &[z(4), FAR.foot_out(10), FAR.foot_y(5), NEAR.foot_out(-5)],
        &[
            x(-11),
            y(38),
            z(-15),
            pitch(40),
            lumbar(-4),
            neck(-28),
            FAR.foot_y(0),
            BOTH.foot_out(14),
        ],
        &[],
        &[
            x(-1),
            y(53),
            z(4),
            pitch(4),
            lumbar(0),
            neck(0),
            FAR.foot_out(10),
            FAR.foot_y(5),
            NEAR.foot_out(-5),
        ],
        &[z(0), BOTH.foot_out(-1), FAR.foot_y(0)],
    ],
    way: Way::Round,
    place: Place::Given,
    pins: Pins::FEET,
    view: Camera { around: -55, above: 0 },
    second: Some(Camera::FRONT),
    arrow: Some(FarHip),
    ..Figure::DEFAULT
};

pub static SINGLE_LEG_BRIDGE: Figure = Figure {
    base: BRIDGING,
    poses: &[&[FAR.hip(46)], &[pitch(-117), thorax(18), neck(12), FAR.hip(0)]],
    arrow: Some(Pelvis),
    place: Place::On(Chest),
    pins: Pins::of(&[Pin::NearFoot, Pin::NearHand, Pin::FarHand]),
    props: &[Prop::Mat(-48, 46)],
    ..Figure::DEFAULT
};

pub static WEIGHTED_HIP_THRUST: Figure = Figure {
    base: &[BOTH.lift(40)],
    pins: Pins::ALL,
    props: &[Prop::Chair(-33, 1), Prop::Pad(NearFingers, 3, -1)],
    ..HIP_THRUST
};

pub static SINGLE_LEG_SQUAT_TO_CHAIR: Figure = Figure {
    base: STANDING,
    poses: &[
        &[y(53), FAR.hip(34), FAR.knee(30), BOTH.shoulder(10)],
        &[
            x(-19),
            y(33),
            pitch(44),
            neck(-28),
            FAR.hip(110),
            FAR.knee(18),
            BOTH.shoulder(115),
            BOTH.elbow(5),
        ],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::NearFoot]),
    props: &[Prop::Chair(-26, 1)],
    ..Figure::DEFAULT
};

pub static PLANK_HIP_EXTENSION: Figure = Figure {
    base: &[pitch(84), BOTH.shoulder(84), BOTH.elbow(88), neck(-6)],
    poses: &[&[], &[NEAR.hip(-12), NEAR.knee(92)]],
    place: Place::On(FarToe),
    props: &[Prop::Mat(-64, 52)],
    ..Figure::DEFAULT
};

pub static SIDE_PLANK_ABDUCTION: Figure = Figure {
    base: &[
        yaw(90),
        roll(-74),
        FAR.lift(74),
        FAR.elbow(90),
        NEAR.lift(95),
        NEAR.elbow(4),
    ],
    poses: &[&[], &[NEAR.apart(26)]],
    view: Camera { around: 0, above: 20 },
    props: &[Prop::Mat(-60, 50)],
    ..Figure::DEFAULT
};
