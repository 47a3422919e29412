//! Figures: hamstrings.

use super::prelude::*;

pub static STANDING_LEG_CURL: Figure = Figure {
    base: STANDING,
    poses: &[
        &[
            y(53),
            pitch(5),
            NEAR.hip(8),
            NEAR.knee(14),
            NEAR.ankle(11),
            BOTH.hand_x(20),
            BOTH.hand_y(53),
            BOTH.wrist(0),
        ],
        &[NEAR.hip(2), NEAR.knee(98)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::FarFoot, Pin::NearHand, Pin::FarHand]),
    props: &[Prop::Worktop(17)],
    ..Figure::DEFAULT
};

pub static SEATED_HEEL_DRAG: Figure = Figure {
    base: &[y(33), FAR.foot_x(24), NEAR.foot_x(35), BOTH.elbow(62), BOTH.lift(8)],
    // The heel stays: only the toes and the trunk tell of the effort.
    poses: &[
        &[pitch(-4), NEAR.ankle(14), BOTH.shoulder(-1)],
        &[pitch(1), NEAR.ankle(32), BOTH.shoulder(-5)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Chair(-2, 1)],
    arrow: Some(NearHeel),
    ..Figure::DEFAULT
};

pub static BRIDGE_HEEL_DIG: Figure = Figure {
    base: HOOK_LYING,
    poses: &[
        &[BOTH.foot_x(45), BOTH.ankle(35), BOTH.shoulder(-3)],
        &[pitch(-108), lumbar(2), thorax(14), neck(6), BOTH.shoulder(-6)],
    ],
    place: Place::On(Chest),
    pins: Pins::FEET,
    props: &[Prop::Mat(-60, 62)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static HIP_HINGE_WALL: Figure = Figure {
    base: ARMS_CROSSED,
    poses: &[&[y(53)], &[x(-11), y(52), pitch(52), neck(-14)]],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Wall(-18)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static HAMSTRING_BRIDGE_CHAIR: Figure = Figure {
    base: SUPINE,
    poses: &[
        &[BOTH.foot_x(40), BOTH.foot_y(25), BOTH.ankle(40), BOTH.shoulder(-3)],
        &[pitch(-130), thorax(30), neck(6), BOTH.shoulder(-12)],
    ],
    place: Place::On(Chest),
    pins: Pins::FEET,
    props: &[Prop::Chair(48, -1), Prop::Block(61, 64, 0, 66, 40)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static SLIDING_LEG_CURL: Figure = Figure {
    base: HOOK_LYING,
    poses: &[
        &[BOTH.foot_x(28), BOTH.ankle(14), BOTH.shoulder(-3)],
        &[pitch(-120), lumbar(2), thorax(24), neck(6), BOTH.shoulder(-9)],
        &[
            pitch(-108),
            BOTH.foot_x(47),
            BOTH.ankle(30),
            thorax(14),
            BOTH.shoulder(-6),
        ],
    ],
    place: Place::On(Chest),
    pins: Pins::FEET,
    props: &[Prop::Slider(NearHeel), Prop::Slider(FarHeel)],
    arrow: Some(NearToe),
    ..Figure::DEFAULT
};

pub static BAND_LEG_CURL: Figure = Figure {
    base: STANDING,
    poses: &[
        &[
            y(53),
            pitch(2),
            NEAR.hip(6),
            NEAR.knee(14),
            NEAR.ankle(10),
            BOTH.hand_x(24),
            BOTH.hand_y(66),
            BOTH.wrist(90),
        ],
        &[NEAR.hip(2), NEAR.knee(88)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::FarFoot, Pin::NearHand, Pin::FarHand]),
    props: &[
        Prop::Wall(26),
        Prop::Band(NearAnkle, FarToe),
        Prop::Band(NearHeel, FarHeel),
    ],
    ..Figure::DEFAULT
};

pub static MACHINE_LEG_CURL: Figure = Figure {
    base: &[
        y(36),
        pitch(-10),
        BOTH.hip(78),
        BOTH.hand_x(21),
        BOTH.hand_y(46),
        BOTH.lift(20),
    ],
    poses: &[&[BOTH.knee(18), BOTH.ankle(10)], &[BOTH.knee(102)]],
    place: Place::Given,
    pins: Pins::HANDS,
    props: &[
        Prop::Block(-28, -17, 0, 74, 12),
        Prop::Block(-4, 2, 0, 24, 5),
        Prop::Block(-28, 30, 0, 3, 12),
        Prop::Bar(-10, 26, 16, 26),
        Prop::Bar(-11, 32, -15, 62),
        Prop::Pad(NearKnee, -5, 9),
        Prop::Lever(NearKnee, NearAnkle),
    ],
    ..Figure::DEFAULT
};

pub static GOOD_MORNING: Figure = Figure {
    base: ARMS_CROSSED,
    poses: &[&[y(53)], &[x(-11), y(51), pitch(66), neck(-10)]],
    place: Place::Given,
    pins: Pins::FEET,
    ..Figure::DEFAULT
};

pub static DUMBBELL_RDL: Figure = Figure {
    base: &[BOTH.elbow(4)],
    poses: &[
        &[y(53), BOTH.shoulder(12)],
        &[x(-12), y(51), pitch(60), neck(-14), BOTH.shoulder(53)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[Prop::Dumbbell(NearFingers), Prop::Dumbbell(FarFingers)],
    ..Figure::DEFAULT
};

pub static WALKING_LUNGE: Figure = Figure {
    base: &[pitch(8), BOTH.elbow(24), BOTH.lift(8)],
    poses: &[
        &[
            y(48),
            NEAR.foot_x(12),
            NEAR.foot_y(6),
            NEAR.ankle(12),
            FAR.foot_x(-12),
            FAR.ankle(-20),
            BOTH.shoulder(0),
        ],
        &[
            y(33),
            NEAR.foot_x(22),
            NEAR.foot_y(0),
            NEAR.ankle(0),
            FAR.foot_x(-29),
            FAR.ankle(-55),
            NEAR.shoulder(-24),
            FAR.shoulder(30),
        ],
        &[
            y(47),
            NEAR.foot_x(5),
            FAR.foot_x(-12),
            FAR.foot_y(7),
            FAR.ankle(-25),
            BOTH.shoulder(0),
        ],
        &[
            y(48),
            NEAR.foot_x(-12),
            NEAR.ankle(-20),
            FAR.foot_x(12),
            FAR.foot_y(6),
            FAR.ankle(12),
        ],
        &[
            y(33),
            NEAR.foot_x(-29),
            NEAR.ankle(-55),
            FAR.foot_x(22),
            FAR.foot_y(0),
            FAR.ankle(0),
            NEAR.shoulder(30),
            FAR.shoulder(-24),
        ],
        &[
            y(47),
            NEAR.foot_x(-12),
            NEAR.foot_y(7),
            NEAR.ankle(-25),
            FAR.foot_x(5),
            BOTH.shoulder(0),
        ],
    ],
    way: Way::Round,
    place: Place::Given,
    pins: Pins::FEET,
    ..Figure::DEFAULT
};

pub static SINGLE_LEG_RDL: Figure = Figure {
    base: &[NEAR.foot_out(-4), BOTH.elbow(8), BOTH.lift(6)],
    poses: &[
        &[x(2), y(53), pitch(3), FAR.knee(34)],
        &[
            x(-7),
            y(52),
            pitch(64),
            neck(-14),
            FAR.knee(6),
            FAR.ankle(-20),
            BOTH.shoulder(60),
        ],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::NearFoot]),
    ..Figure::DEFAULT
};

pub static SINGLE_LEG_HAMSTRING_BRIDGE: Figure = Figure {
    base: SUPINE,
    poses: &[
        &[
            NEAR.foot_x(42),
            NEAR.foot_y(25),
            NEAR.ankle(40),
            BOTH.shoulder(-3),
            FAR.hip(84),
            FAR.knee(24),
        ],
        &[pitch(-128), thorax(30), neck(6), BOTH.shoulder(-12), FAR.hip(46)],
    ],
    place: Place::On(Chest),
    pins: Pins::of(&[Pin::NearFoot]),
    props: &[Prop::Chair(50, -1), Prop::Block(63, 66, 0, 66, 40)],
    arrow: Some(Pelvis),
    ..Figure::DEFAULT
};

pub static NORDIC_CURL_ASSISTED: Figure = Figure {
    base: &[BOTH.ankle(-60)],
    poses: &[
        &[BOTH.knee(90), BOTH.shoulder(20), BOTH.elbow(110)],
        &[pitch(36), BOTH.knee(54), BOTH.shoulder(50), BOTH.elbow(80), neck(-10)],
        &[
            pitch(64),
            BOTH.knee(26),
            BOTH.shoulder(84),
            BOTH.elbow(4),
            BOTH.wrist(60),
        ],
    ],
    place: Place::At(NearKnee, 0, 8),
    props: &[
        Prop::Bar(-4, 2, 6, 2),
        Prop::Block(-64, -22, 14, 27, 20),
        Prop::Block(-64, -56, 27, 48, 20),
        Prop::Block(-61, -57, 0, 14, 20),
        Prop::Block(-29, -25, 0, 14, 20),
    ],
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static DEADLIFT: Figure = Figure {
    base: &[BOTH.elbow(4)],
    poses: &[
        &[x(-13), y(35), pitch(60), neck(-24), BOTH.foot_out(2), BOTH.shoulder(58)],
        &[x(0), y(53), pitch(0), neck(0), BOTH.shoulder(6)],
    ],
    place: Place::Given,
    pins: Pins::FEET,
    props: &[
        Prop::Dumbbell(NearFingers),
        Prop::Dumbbell(FarFingers),
        Prop::Block(3, 21, 0, 11, 18),
    ],
    ..Figure::DEFAULT
};
