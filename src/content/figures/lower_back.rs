//! Figures: lower back.

use super::prelude::*;

pub static CAT_COW: Figure = Figure {
    base: &[BOTH.knee(90), BOTH.ankle(-70), BOTH.hand_x(27)],
    poses: &[
        &[pitch(104), BOTH.hip(104), lumbar(-28), thorax(-10), neck(-26)],
        &[pitch(56), BOTH.hip(56), lumbar(37), thorax(26), neck(24)],
    ],
    place: Place::On(NearKnee),
    pins: Pins::HANDS,
    props: &[Prop::Mat(-42, 56)],
    arrow: Some(Head),
    ..Figure::DEFAULT
};

pub static SEATED_CAT_COW: Figure = Figure {
    base: &[
        y(33),
        BOTH.foot_x(24),
        BOTH.hand_x(17),
        BOTH.hand_y(36),
        BOTH.wrist(-20),
    ],
    poses: &[
        &[pitch(20), lumbar(-22), thorax(-8), neck(-2)],
        &[pitch(-16), lumbar(34), thorax(26), neck(22)],
    ],
    place: Place::Given,
    pins: Pins::ALL,
    props: &[Prop::Chair(-6, 1)],
    ..Figure::DEFAULT
};

pub static BIRD_DOG_LEG: Figure = Figure {
    base: QUADRUPED,
    poses: &[
        &[pitch(86), BOTH.hip(86), BOTH.hand_x(27), BOTH.wrist(0)],
        &[NEAR.hip(48), NEAR.knee(46), NEAR.ankle(-50)],
        &[NEAR.hip(22), NEAR.knee(8), NEAR.ankle(-30)],
        &[NEAR.hip(-4), NEAR.knee(4), NEAR.ankle(-50)],
    ],
    place: Place::On(FarKnee),
    pins: Pins::HANDS,
    props: &[Prop::Mat(-62, 50)],
    arrow: Some(NearAnkle),
    ..Figure::DEFAULT
};

pub static STANDING_BIRD_DOG: Figure = Figure {
    base: &[x(-6), y(53), pitch(24), neck(-8), NEAR.hand_x(21), NEAR.hand_y(53)],
    poses: &[
        &[
            NEAR.hip(28),
            NEAR.knee(14),
            NEAR.ankle(13),
            FAR.shoulder(57),
            FAR.elbow(12),
        ],
        &[NEAR.hip(-12), NEAR.knee(4), NEAR.ankle(-10), FAR.shoulder(126)],
    ],
    place: Place::Given,
    pins: Pins::of(&[Pin::FarFoot, Pin::NearHand]),
    props: &[Prop::Worktop(18)],
    arrow: Some(NearAnkle),
    ..Figure::DEFAULT
};

pub static SUPPORTED_HINGE_HOLD: Figure = Figure {
    base: &[BOTH.wrist(-70)],
    poses: &[
        &[y(53), BOTH.hand_x(7), BOTH.hand_y(49)],
        &[x(-6), y(52), pitch(30), neck(-8), BOTH.hand_x(6), BOTH.hand_y(45)],
    ],
    place: Place::Given,
    pins: Pins::ALL,
    ..Figure::DEFAULT
};

pub static BIRD_DOG: Figure = Figure {
    base: QUADRUPED,
    poses: &[
        &[
            pitch(86),
            BOTH.hip(86),
            NEAR.hand_x(27),
            NEAR.wrist(0),
            FAR.shoulder(68),
            FAR.elbow(36),
            FAR.wrist(66),
        ],
        &[
            NEAR.hip(-4),
            NEAR.knee(4),
            NEAR.ankle(-50),
            FAR.shoulder(176),
            FAR.elbow(4),
            FAR.wrist(0),
        ],
    ],
    place: Place::On(FarKnee),
    pins: Pins::of(&[Pin::NearHand]),
    props: &[Prop::Mat(-62, 66)],
    ..Figure::DEFAULT
};

pub static HINGE_HOLD: Figure = Figure {
    base: ARMS_CROSSED,
    poses: &[&[y(53)], &[x(-9), y(52), pitch(45), neck(-8)]],
    place: Place::Given,
    pins: Pins::FEET,
    ..Figure::DEFAULT
};

pub static PRONE_CHEST_RAISE: Figure = Figure {
    base: PRONE,
    poses: &[
        &[y(12), pitch(93), BOTH.hip(12), BOTH.shoulder(12), neck(-8)],
        &[lumbar(-11), thorax(-12), neck(0), BOTH.shoulder(-4)],
    ],
    place: Place::Given,
    props: &[Prop::Mat(-60, 60), Prop::Bar(-3, 2, 15, 2)],
    ..Figure::DEFAULT
};

pub static SUPERMAN_ALTERNATING: Figure = Figure {
    base: PRONE,
    poses: &[
        &[
            y(12),
            pitch(93),
            BOTH.hip(12),
            BOTH.shoulder(176),
            BOTH.elbow(6),
            neck(-6),
        ],
        &[NEAR.hip(-6), FAR.shoulder(184), thorax(-9)],
        &[NEAR.hip(12), FAR.shoulder(176), thorax(0)],
        &[FAR.hip(-6), NEAR.shoulder(184), thorax(-9)],
    ],
    way: Way::Sides,
    place: Place::Given,
    props: &[Prop::Mat(-60, 76), Prop::Bar(-3, 2, 15, 2)],
    arrow: Some(NearAnkle),
    ..Figure::DEFAULT
};

pub static BIRD_DOG_SQUARES: Figure = Figure {
    base: QUADRUPED,
    poses: &[
        &[
            pitch(86),
            FAR.hip(86),
            NEAR.hand_x(27),
            NEAR.wrist(0),
            NEAR.hip(-10),
            NEAR.knee(4),
            NEAR.ankle(-50),
            NEAR.apart(9),
            FAR.shoulder(180),
            FAR.wrist(0),
            FAR.lift(12),
        ],
        &[NEAR.apart(18), FAR.lift(26)],
        &[NEAR.hip(1), FAR.shoulder(168)],
        &[NEAR.hip(12), FAR.shoulder(156)],
        &[NEAR.apart(9), FAR.lift(12)],
        &[NEAR.apart(0), FAR.lift(-2)],
        &[NEAR.hip(1), FAR.shoulder(168)],
        &[NEAR.hip(-10), FAR.shoulder(180)],
    ],
    way: Way::Round,
    place: Place::On(FarKnee),
    pins: Pins::of(&[Pin::NearHand]),
    props: &[Prop::Mat(-62, 66)],
    view: Camera { around: 50, above: 15 },
    arrow: Some(FarFingers),
    ..Figure::DEFAULT
};

pub static SWIMMING_PILATES: Figure = Figure {
    base: PRONE,
    poses: &[
        &[
            y(8),
            lumbar(-11),
            thorax(-9),
            NEAR.hip(-1),
            FAR.hip(-11),
            NEAR.shoulder(172),
            FAR.shoulder(160),
        ],
        &[NEAR.hip(-11), FAR.hip(-1), NEAR.shoulder(160), FAR.shoulder(172)],
    ],
    way: Way::Round,
    place: Place::Given,
    props: &[Prop::Mat(-60, 76)],
    arrow: Some(NearAnkle),
    ..Figure::DEFAULT
};

pub static SUPERMAN: Figure = Figure {
    base: PRONE,
    poses: &[
        &[y(8), BOTH.hip(5), BOTH.shoulder(176), BOTH.elbow(6), neck(-12)],
        &[lumbar(-12), thorax(-11), neck(0), BOTH.hip(-10), BOTH.shoulder(168)],
    ],
    place: Place::Given,
    props: &[Prop::Mat(-60, 76)],
    ..Figure::DEFAULT
};

pub static BACK_EXTENSION_BENCH: Figure = Figure {
    base: ARMS_CROSSED,
    poses: &[
        &[x(34), y(47), pitch(108), BOTH.hip(63), neck(-8)],
        &[pitch(45), BOTH.hip(0), neck(0)],
    ],
    place: Place::Given,
    props: &[
        Prop::Block(-12, 46, 0, 3, 12),
        Prop::Bar(-7, 10, 2, 2),
        Prop::Bar(2, 4, 23, 24),
        Prop::Bar(25, 27, 34, 36),
        Prop::Pad(NearAnkle, -5, 5),
    ],
    arrow: Some(Chest),
    ..Figure::DEFAULT
};
