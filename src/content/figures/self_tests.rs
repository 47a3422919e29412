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

pub static CHAIR_STAND: Figure = TODO;

pub static WALL_SIT: Figure = TODO;

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
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static FRONT_PLANK: Figure = TODO;

pub static SIDE_BRIDGE: Figure = TODO;

pub static PRONE_EXT_HOLD: Figure = TODO;

pub static BIRDDOG_HOLD: Figure = TODO;

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
        &[shift(-2), FAR.hip(50), FAR.knee(90)],
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
        &[
            shift(2),
            y(55),
            pitch(10),
            FAR.shoulder(34),
            FAR.foot_y(0),
            FAR.ankle(-30),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[
        Prop::Step(-34, -10, 24),
        Prop::Step(-34, 11, 12),
        Prop::Block(-34, 28, 61, 63, 0),
    ],
    second: Some(Camera::FRONT),
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};
