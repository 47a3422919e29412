//! Figures: gluteals.

use super::prelude::*;

pub static GLUTE_BRIDGE: Figure = Figure {
    base: HOOK_LYING,
    poses: &[&[], &[pitch(-112), lumbar(8), thorax(14), neck(20)]],
    place: Place::On(Chest),
    pins: Pins::FEET,
    props: &[Prop::Mat(-60, 55)],
    ..Figure::DEFAULT
};

pub static CLAMSHELL: Figure = Figure {
    base: SIDE_LYING,
    poses: &[
        &[BOTH.hip(45), BOTH.knee(90), bend(-4)],
        &[NEAR.apart(30), NEAR.rotate(35)],
    ],
    view: Camera { around: 0, above: 25 },
    props: &[Prop::Mat(-50, 60)],
    ..Figure::DEFAULT
};

pub static PRONE_HIP_EXTENSION: Figure = TODO;

pub static QUADRUPED_HIP_EXTENSION: Figure = TODO;

pub static STANDING_HIP_ABDUCTION: Figure = TODO;

pub static STANDING_HIP_EXTENSION: Figure = TODO;

pub static SIDE_LYING_ABDUCTION: Figure = TODO;

pub static BRIDGE_MARCH: Figure = TODO;

pub static HIP_THRUST: Figure = TODO;

pub static BAND_SIDE_STEP: Figure = TODO;

pub static SIDE_STEP_SQUAT: Figure = TODO;

pub static SINGLE_LEG_BRIDGE: Figure = TODO;

pub static WEIGHTED_HIP_THRUST: Figure = TODO;

pub static SINGLE_LEG_SQUAT_TO_CHAIR: Figure = TODO;

pub static PLANK_HIP_EXTENSION: Figure = TODO;

pub static SIDE_PLANK_ABDUCTION: Figure = TODO;
