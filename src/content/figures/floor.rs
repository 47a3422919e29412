//! The way down to the floor and up again, with a chair.

use super::prelude::*;

/// Six steps down, each a pose. The way up is the same, the other way round.
pub static TO_THE_FLOOR: Figure = Figure {
    base: &[x(-8), BOTH.shoulder(2), BOTH.elbow(14), BOTH.lift(4)],
    poses: &[
        // Facing the seat.
        &[],
        // Both hands on the seat.
        &[
            x(-12),
            pitch(74),
            lumbar(4),
            neck(-26),
            BOTH.hip(86),
            BOTH.knee(26),
            BOTH.ankle(14),
            BOTH.shoulder(94),
            BOTH.elbow(6),
            BOTH.wrist(60),
        ],
        // The near knee goes down.
        &[
            x(-4),
            pitch(22),
            lumbar(6),
            neck(-10),
            NEAR.hip(20),
            NEAR.knee(92),
            NEAR.ankle(-66),
            FAR.hip(106),
            FAR.knee(84),
            FAR.ankle(0),
            BOTH.shoulder(57),
            BOTH.elbow(4),
        ],
        // Both knees.
        &[pitch(14), FAR.hip(12), FAR.knee(92), FAR.ankle(-66), BOTH.shoulder(48)],
        // Hands to the floor.
        &[
            x(-32),
            pitch(82),
            lumbar(0),
            neck(-10),
            BOTH.hip(82),
            BOTH.knee(88),
            BOTH.ankle(-70),
            BOTH.shoulder(80),
            BOTH.elbow(2),
            BOTH.wrist(84),
        ],
        // Down onto one side.
        &[
            x(-34),
            yaw(90),
            pitch(0),
            roll(-90),
            neck(0),
            BOTH.hip(36),
            BOTH.knee(56),
            BOTH.ankle(0),
            BOTH.wrist(0),
            FAR.shoulder(155),
            FAR.elbow(20),
            NEAR.shoulder(50),
            NEAR.elbow(60),
        ],
    ],
    props: &[Prop::Chair(34, -1)],
    ..Figure::DEFAULT
};
