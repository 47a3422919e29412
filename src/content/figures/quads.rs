//! Figures: quadriceps.

use super::prelude::*;

/// Hands on the hips, feet a little narrower than the hips.
const LUNGING: &[Key] = &[
    BOTH.foot_out(-2),
    BOTH.shoulder(-30),
    BOTH.lift(30),
    BOTH.elbow(100),
    BOTH.spin(30),
];

pub static QUAD_SET: Figure = Figure {
    base: &[
        pitch(-90),
        neck(-6),
        FAR.foot_x(34),
        NEAR.foot_x(51),
        NEAR.ankle(70),
        BOTH.lift(30),
        BOTH.elbow(110),
        BOTH.spin(60),
        BOTH.wrist(30),
    ],
    poses: &[&[], &[NEAR.foot_x(54), NEAR.foot_y(2), NEAR.ankle(96)]],
    pins: Pins::FEET,
    props: &[Prop::Mat(-52, 58), Prop::Pad(FarHeel, -6, 1)],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static SEATED_KNEE_EXTENSION: Figure = Figure {
    base: &[
        y(33),
        pitch(-3),
        FAR.foot_x(22),
        BOTH.shoulder(-6),
        BOTH.elbow(18),
        BOTH.lift(8),
    ],
    poses: &[
        &[NEAR.hip(76), NEAR.knee(76), NEAR.ankle(-3)],
        &[NEAR.hip(84), NEAR.knee(4), NEAR.ankle(8)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::FarFoot]),
    props: &[Prop::Chair(3, 1)],
    ..Figure::DEFAULT
};

pub static SIT_TO_STAND: Figure = Figure {
    base: STANDING,
    poses: &[
        &[x(-25), y(33), pitch(2), BOTH.shoulder(34), BOTH.elbow(50)],
        &[x(-21), y(34), pitch(48), neck(-24), BOTH.shoulder(70), BOTH.elbow(20)],
        &[x(-1), y(53), pitch(1), neck(0), BOTH.shoulder(4), BOTH.elbow(14)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Chair(-30, 1)],
    arrow: Some(Pelvis),
    halfway: true,
    ..Figure::DEFAULT
};

pub static WALL_MINI_SQUAT: Figure = Figure {
    base: &[BOTH.foot_x(22), BOTH.lift(6), BOTH.elbow(8), BOTH.shoulder(-4)],
    poses: &[&[y(48)], &[y(42)]],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Wall(-8)],
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static SUPPORTED_SQUAT: Figure = Figure {
    base: &[BOTH.hand_x(18), BOTH.hand_y(53), BOTH.lift(20)],
    poses: &[&[y(53), pitch(5)], &[x(-15), y(42), pitch(32), lumbar(-4), neck(-20)]],
    place: Place::Given,
    pins: Pins::ALL,
    props: &[Prop::Worktop(11)],
    ..Figure::DEFAULT
};

pub static BODYWEIGHT_SQUAT: Figure = Figure {
    base: &[
        BOTH.foot_out(4),
        BOTH.rotate(14),
        BOTH.apart(18),
        BOTH.lift(6),
        BOTH.elbow(6),
    ],
    poses: &[
        &[y(53)],
        &[
            x(-17),
            y(31),
            pitch(40),
            lumbar(-6),
            thorax(-4),
            neck(-26),
            BOTH.shoulder(122),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static WALL_SIT: Figure = Figure {
    base: &[BOTH.foot_x(25), BOTH.lift(6), BOTH.elbow(8), BOTH.shoulder(-4)],
    poses: &[&[y(46)], &[y(29)]],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Wall(-8)],
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static REVERSE_LUNGE: Figure = Figure {
    base: LUNGING,
    poses: &[
        &[y(53)],
        &[y(50), bend(6), pitch(4), FAR.foot_x(-20), FAR.foot_y(6), FAR.ankle(-40)],
        &[
            x(-21),
            y(33),
            bend(0),
            pitch(6),
            FAR.foot_x(-49),
            FAR.foot_y(0),
            FAR.ankle(-64),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static STEP_UP: Figure = Figure {
    base: &[
        BOTH.lift(8),
        BOTH.elbow(14),
        FAR.hand_x(19),
        FAR.hand_y(61),
        FAR.lift(20),
    ],
    poses: &[
        &[
            y(52),
            x(1),
            pitch(4),
            NEAR.foot_x(20),
            NEAR.foot_y(11),
            NEAR.shoulder(-6),
        ],
        &[x(11), y(54), pitch(18), FAR.ankle(-34), NEAR.shoulder(-20)],
        &[
            x(18),
            y(63),
            pitch(6),
            FAR.foot_x(6),
            FAR.foot_y(17),
            FAR.ankle(-20),
            NEAR.shoulder(10),
        ],
        &[
            x(20),
            y(64),
            pitch(2),
            FAR.foot_x(20),
            FAR.foot_y(11),
            FAR.ankle(0),
            NEAR.shoulder(-4),
        ],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::NearFoot, Pin::FarFoot, Pin::FarHand]),
    props: &[
        Prop::Step(14, 60, 11),
        Prop::Step(36, 60, 22),
        Prop::Bar(6, 0, 6, 56),
        Prop::Bar(6, 56, 58, 82),
    ],
    arrow: Some(Pelvis),
    halfway: true,
    ..Figure::DEFAULT
};

pub static LEG_PRESS: Figure = Figure {
    base: &[
        y(24),
        pitch(-55),
        neck(26),
        BOTH.ankle(115),
        BOTH.shoulder(-14),
        BOTH.elbow(16),
        BOTH.lift(10),
    ],
    poses: &[&[BOTH.foot_x(45), BOTH.foot_y(49)], &[BOTH.foot_x(34), BOTH.foot_y(40)]],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[
        Prop::Block(-34, 62, 0, 3, 12),
        Prop::Bar(-26, 3, -26, 29),
        Prop::Bar(58, 3, 58, 54),
        Prop::Bar(4, 12, 62, 58),
        Prop::Bar(-6, 15, -48, 44),
        Prop::Bar(-6, 15, 8, 14),
        Prop::Plate(NearToe),
    ],
    arrow: Some(NearKnee),
    ..Figure::DEFAULT
};

pub static FORWARD_LUNGE: Figure = Figure {
    base: LUNGING,
    poses: &[
        &[y(53)],
        &[x(3), y(51), bend(-6), NEAR.foot_x(16), NEAR.foot_y(8), NEAR.ankle(10)],
        &[
            x(24),
            y(32),
            bend(0),
            pitch(2),
            NEAR.foot_x(46),
            NEAR.foot_y(0),
            NEAR.ankle(0),
            FAR.ankle(-64),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static GOBLET_SQUAT: Figure = Figure {
    base: &[
        BOTH.foot_out(4),
        BOTH.rotate(16),
        BOTH.apart(22),
        BOTH.elbow(130),
        BOTH.spin(45),
        BOTH.wrist(-30),
    ],
    poses: &[&[y(53)], &[x(-16), y(27), pitch(30), lumbar(-4), thorax(-4), neck(-20)]],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Upright(NearFingers)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static REAR_FOOT_SPLIT_SQUAT: Figure = Figure {
    base: LUNGING,
    poses: &[
        &[
            x(-10),
            y(49),
            pitch(6),
            FAR.foot_x(-60),
            FAR.foot_y(25),
            FAR.ankle(-140),
        ],
        &[x(-18), y(31), pitch(14), neck(-6)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Chair(-52, 1)],
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static LATERAL_STEP_DOWN: Figure = Figure {
    base: &[FAR.foot_out(8), NEAR.foot_y(12), BOTH.lift(18), BOTH.elbow(16)],
    poses: &[
        &[y(64), FAR.foot_y(13)],
        &[
            x(-8),
            y(49),
            pitch(20),
            neck(-10),
            FAR.foot_x(9),
            FAR.foot_y(0),
            FAR.ankle(14),
            BOTH.shoulder(36),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Block(-16, 13, 0, 12, 9)],
    view: Camera { around: 60, above: 8 },
    second: Some(Camera::FRONT),
    ..Figure::DEFAULT
};
