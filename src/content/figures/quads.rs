//! Figures: quadriceps.

use super::prelude::*;

pub static QUAD_SET: Figure = TODO;

pub static SEATED_KNEE_EXTENSION: Figure = TODO;

pub static SIT_TO_STAND: Figure = Figure {
    base: STANDING,
    poses: &[
        &[
            shift(-34),
            y(33),
            pitch(12),
            BOTH.foot_x(0),
            BOTH.shoulder(60),
            BOTH.elbow(60),
        ],
        &[shift(-24), y(36), pitch(48), neck(-30)],
        &[shift(0), y(53), pitch(2), neck(0), BOTH.shoulder(20), BOTH.elbow(40)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Chair(-36, 1)],
    ..Figure::DEFAULT
};

pub static WALL_MINI_SQUAT: Figure = TODO;

pub static SUPPORTED_SQUAT: Figure = TODO;

pub static BODYWEIGHT_SQUAT: Figure = Figure {
    base: STANDING,
    poses: &[
        &[y(54), BOTH.shoulder(10)],
        &[
            shift(-18),
            y(31),
            pitch(42),
            lumbar(-6),
            thorax(-4),
            neck(-28),
            BOTH.shoulder(120),
            BOTH.elbow(5),
        ],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    ..Figure::DEFAULT
};

pub static WALL_SIT: Figure = TODO;

pub static REVERSE_LUNGE: Figure = TODO;

pub static STEP_UP: Figure = TODO;

pub static LEG_PRESS: Figure = TODO;

pub static FORWARD_LUNGE: Figure = TODO;

pub static GOBLET_SQUAT: Figure = TODO;

pub static REAR_FOOT_SPLIT_SQUAT: Figure = TODO;

pub static LATERAL_STEP_DOWN: Figure = TODO;
