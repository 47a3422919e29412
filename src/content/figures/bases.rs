//! Where figures start from.

use crate::figure::{BOTH, Key, neck, pitch};

/// Upright, facing right, arms beside the body.
pub(super) const STANDING: &[Key] = &[BOTH.shoulder(-4), BOTH.elbow(12), BOTH.lift(6)];

/// On the back, head left, feet flat, knees bent.
pub(super) const HOOK_LYING: &[Key] = &[pitch(-90), BOTH.foot_x(38), BOTH.lift(30), BOTH.elbow(5)];

/// On the back, head left, legs straight.
pub(super) const SUPINE: &[Key] = &[pitch(-90), BOTH.lift(20), BOTH.elbow(5)];

/// Face down, head right, legs straight, toes pointed.
pub(super) const PRONE: &[Key] = &[pitch(90), BOTH.ankle(-70)];

/// On hands and knees, head right. The hands are meant to be pinned, or to hang as these arms do.
pub(super) const QUADRUPED: &[Key] = &[
    pitch(82),
    BOTH.hip(82),
    BOTH.knee(88),
    BOTH.ankle(-70),
    BOTH.shoulder(80),
    BOTH.elbow(4),
    BOTH.wrist(84),
    BOTH.hand_x(30),
    neck(-8),
];

/// Upright, facing right, arms crossed on the chest.
pub(super) const ARMS_CROSSED: &[Key] = &[BOTH.shoulder(24), BOTH.elbow(100), BOTH.spin(72)];
