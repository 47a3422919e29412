//! Five ways of standing, from the side. A little more than life, so that readers find themselves.

use super::prelude::*;

const LINE: &[Prop] = &[Prop::Plumb(0), Prop::Spine];

const DEFAULT: Figure = Figure {
    base: &[BOTH.shoulder(20), BOTH.elbow(34), BOTH.lift(4), BOTH.foot_x(-1), y(53)],
    props: LINE,
    place: Place::Given,
    pins: Pins::FEET,
    ..Figure::DEFAULT
};

/// Ear, shoulder, hip and ankle about on one line.
pub static NEUTRAL: Figure = Figure {
    poses: &[&[pitch(7), lumbar(-16), thorax(12), neck(-4)]],
    ..DEFAULT
};

/// The pelvis tips forward, the low back is hollow.
pub static ARCHED: Figure = Figure {
    poses: &[&[pitch(27), lumbar(-40), thorax(18), neck(-4), x(-3)]],
    ..DEFAULT
};

/// The hips lead, the upper back hangs behind.
pub static SWAY: Figure = Figure {
    poses: &[&[
        x(7),
        y(52),
        pitch(-16),
        lumbar(-2),
        thorax(34),
        neck(6),
        BOTH.shoulder(14),
    ]],
    ..DEFAULT
};

/// Hardly a curve from the pelvis to the neck.
pub static FLAT: Figure = Figure {
    poses: &[&[pitch(-9), lumbar(16), thorax(-4), neck(0), x(1)]],
    ..DEFAULT
};

/// The whole back rounds, the head comes forward.
pub static SLUMP: Figure = Figure {
    poses: &[&[pitch(-14), lumbar(20), thorax(36), neck(-26), BOTH.shoulder(-4), x(-1)]],
    ..DEFAULT
};
