//! Figures: the self-tests.

use super::glutes::{CROSSED, GLUTE_BRIDGE, SINGLE_LEG_BRIDGE};
use super::prelude::*;

pub static BRIDGE_HOLD: Figure = Figure { ..GLUTE_BRIDGE };

pub static SL_BRIDGE_HOLD: Figure = Figure {
    base: &[
        pitch(-90),
        NEAR.foot_x(30),
        BOTH.shoulder(41),
        BOTH.lift(6),
        BOTH.spin(74),
        BOTH.elbow(120),
        BOTH.wrist(17),
    ],
    pins: Pins::of(&[Pin::NearFoot]),
    ..SINGLE_LEG_BRIDGE
};

pub static CHAIR_STAND: Figure = Figure {
    base: &[
        BOTH.shoulder(30),
        BOTH.spin(75),
        NEAR.elbow(112),
        FAR.elbow(104),
        FAR.lift(6),
    ],
    poses: &[
        &[x(-25), y(33), pitch(2)],
        &[x(-21), y(34), pitch(46), neck(-24)],
        &[x(-1), y(53), pitch(1), neck(0)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Wall(-44), Prop::Chair(-30, 1)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static WALL_SIT: Figure = Figure {
    ..super::quads::WALL_SIT
};

pub static HAMSTRING_BRIDGE: Figure = Figure {
    base: CROSSED,
    poses: &[
        &[
            pitch(-90),
            NEAR.foot_x(39),
            NEAR.foot_y(35),
            NEAR.ankle(60),
            FAR.hip(80),
            FAR.knee(75),
        ],
        &[pitch(-128), thorax(28), neck(14)],
    ],
    place: Place::On(Chest),
    pins: Pins::of(&[Pin::NearFoot]),
    props: &[
        Prop::Mat(-48, 20),
        Prop::Block(33, 60, 0, 35, 18),
        Prop::Block(60, 63, 0, 62, 18),
    ],
    arrow: Some(NearHip),
    ..Figure::DEFAULT
};

pub static FRONT_PLANK: Figure = Figure {
    base: &[BOTH.foot_x(-61), BOTH.ankle(-85)],
    poses: &[
        &[
            pitch(90),
            lumbar(-30),
            thorax(-18),
            neck(-10),
            BOTH.shoulder(45),
            BOTH.elbow(87),
        ],
        &[
            pitch(84),
            lumbar(0),
            thorax(0),
            neck(-4),
            BOTH.shoulder(77),
            BOTH.elbow(97),
        ],
    ],
    place: Place::On(NearElbow),
    arrow: Some(Pelvis),
    pins: Pins::FEET,
    props: &[Prop::Mat(-68, 56)],
    ..Figure::DEFAULT
};

pub static SIDE_BRIDGE: Figure = Figure {
    base: &[
        yaw(90),
        FAR.elbow(90),
        NEAR.shoulder(-10),
        NEAR.lift(40),
        NEAR.spin(75),
        NEAR.elbow(90),
    ],
    poses: &[
        &[roll(-78), bend(35), FAR.apart(-7), NEAR.apart(7), FAR.lift(27)],
        &[roll(-74), bend(0), FAR.apart(0), NEAR.apart(0), FAR.lift(74)],
    ],
    place: Place::On(FarElbow),
    props: &[Prop::Mat(-70, 50)],
    view: Camera { around: 0, above: 15 },
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static PRONE_EXT_HOLD: Figure = Figure {
    base: &[
        y(12),
        pitch(86),
        BOTH.hip(5),
        BOTH.ankle(-70),
        BOTH.lift(10),
        BOTH.elbow(4),
    ],
    poses: &[
        &[lumbar(12), thorax(4), neck(-14), BOTH.shoulder(8)],
        &[lumbar(-2), thorax(-12), neck(4), BOTH.shoulder(-16)],
    ],
    place: Place::Given,
    props: &[Prop::Mat(-68, 56), Prop::Block(-7, 20, 0, 5, 12)],
    ..Figure::DEFAULT
};

pub static BIRDDOG_HOLD: Figure = Figure {
    base: QUADRUPED,
    poses: &[&[], &[NEAR.hip(-5), NEAR.knee(3), FAR.shoulder(168), FAR.wrist(0)]],
    pins: Pins::of(&[Pin::NearHand]),
    place: Place::On(FarKnee),
    props: &[Prop::Mat(-40, 60)],
    ..Figure::DEFAULT
};

pub static SL_STANCE: Figure = Figure {
    base: STANDING,
    poses: &[
        &[
            yaw(45),
            y(53),
            NEAR.foot_x(0),
            FAR.shoulder(50),
            FAR.elbow(50),
            FAR.lift(10),
        ],
        &[x(-2), FAR.hip(50), FAR.knee(90)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::NearFoot]),
    props: &[Prop::Wall(38)],
    arrow: Some(FarAnkle),
    ..Figure::DEFAULT
};

pub static STEP_DOWN: Figure = Figure {
    base: STANDING,
    poses: &[
        &[y(64), BOTH.foot_y(12), FAR.shoulder(20), FAR.elbow(44)],
        &[FAR.foot_x(15), FAR.foot_y(13)],
        &[x(2), y(55), pitch(10), FAR.shoulder(34), FAR.foot_y(0), FAR.ankle(-30)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[
        Prop::Step(-34, -10, 24),
        Prop::Step(-34, 11, 12),
        Prop::Block(-34, 28, 61, 63, 0),
    ],
    second: Some(Camera::FRONT),
    arrow: Some(NearHip),
    ..Figure::DEFAULT
};
