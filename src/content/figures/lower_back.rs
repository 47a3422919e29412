//! Figures: lower back.

use super::prelude::*;

pub static CAT_COW: Figure = Figure {
    base: QUADRUPED,
    poses: &[
        &[pitch(100), BOTH.hip(100), lumbar(-30), thorax(-12), neck(-34)],
        &[pitch(60), BOTH.hip(60), lumbar(44), thorax(32), neck(34)],
    ],
    pins: Pins::HANDS,
    place: Place::On(NearKnee),
    props: &[Prop::Mat(-40, 60)],
    ..Figure::DEFAULT
};

pub static SEATED_CAT_COW: Figure = TODO;

pub static BIRD_DOG_LEG: Figure = TODO;

pub static STANDING_BIRD_DOG: Figure = TODO;

pub static SUPPORTED_HINGE_HOLD: Figure = TODO;

pub static BIRD_DOG: Figure = Figure {
    base: QUADRUPED,
    poses: &[&[], &[NEAR.hip(-4), NEAR.knee(4), FAR.shoulder(172), neck(-10)]],
    pins: Pins::of(&[Pin::NearHand]),
    place: Place::On(FarKnee),
    props: &[Prop::Mat(-40, 60)],
    ..Figure::DEFAULT
};

pub static HINGE_HOLD: Figure = TODO;

pub static PRONE_CHEST_RAISE: Figure = TODO;

pub static SUPERMAN_ALTERNATING: Figure = TODO;

pub static BIRD_DOG_SQUARES: Figure = TODO;

pub static SWIMMING_PILATES: Figure = TODO;

pub static SUPERMAN: Figure = TODO;

pub static BACK_EXTENSION_BENCH: Figure = TODO;
