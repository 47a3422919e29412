//! Figures: a person who stands still, to point at.

use super::prelude::*;

/// Upright, feet a little apart, arms away from the body so that its sides can be seen and touched.
pub static UPRIGHT: Figure = Figure {
    base: &[
        BOTH.apart(4),
        BOTH.rotate(14),
        BOTH.lift(12),
        BOTH.elbow(8),
        BOTH.spin(-20),
    ],
    poses: &[&[]],
    view: Camera::BACK,
    second: Some(Camera::FRONT),
    ..Figure::DEFAULT
};
