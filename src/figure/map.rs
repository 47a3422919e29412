//! A standing body from the front or from behind, to point at: its outlines, the regions a reader can mark, and the
//! muscles. All of it hangs on the landmarks of one skeleton, so a region stays where the body is.
//!
//! Seen from the side a body is capsules in motion ([`draw`](super::draw)); from the front it has a waist, hips and
//! calves, and it stands still, so here its outlines are drawn by hand, as knots beside the bones.

use super::outline::{Outline, Point};
use super::paint::{Ink, Piece, View};
use super::sequence::{Camera, Figure, Moment};
use super::skeleton::{HIP, OTHER, SHOULDER};
use crate::domain::body::Group;
use crate::domain::spots::Spot;

/// What a knot is measured from. Of two sides the near one is named; the other is its mirror image.
#[derive(Clone, Copy)]
enum Bone {
    /// From the pelvis up to the neck.
    Trunk,
    /// From the middle of the head up to its top, and as far down to the chin.
    Head,
    Thigh,
    Shin,
    /// From the ankle down to the floor.
    Foot,
    Arm,
    Forearm,
    Hand,
}

/// A point beside a bone: percent of the way along it, and tenths outwards from it.
type Knot = (Bone, i8, i8);

use Bone::{Arm, Foot, Forearm, Hand, Head, Shin, Thigh, Trunk};

const LEG: &[Knot] = &[
    (Thigh, -4, 44),
    (Thigh, 30, 47),
    (Thigh, 70, 37),
    (Shin, 0, 28),
    (Shin, 26, 32),
    (Shin, 62, 22),
    (Shin, 96, 16),
    (Shin, 96, -16),
    (Shin, 58, -23),
    (Shin, 26, -30),
    (Shin, 0, -27),
    (Thigh, 70, -37),
    (Thigh, 34, -46),
    (Thigh, 0, -40),
];
const SHOE: &[Knot] = &[
    (Foot, -20, 18),
    (Foot, 40, 24),
    (Foot, 88, 33),
    (Foot, 100, 24),
    (Foot, 100, -14),
    (Foot, 86, -23),
    (Foot, 40, -20),
    (Foot, -20, -18),
];
const ARM: &[Knot] = &[
    (Arm, 12, 29),
    (Arm, 50, 26),
    (Forearm, 0, 20),
    (Forearm, 25, 23),
    (Forearm, 65, 17),
    (Forearm, 98, 13),
    (Hand, 40, 19),
    (Hand, 105, 16),
    (Hand, 124, 4),
    (Hand, 116, -10),
    (Hand, 70, -17),
    (Hand, 55, -27),
    (Hand, 24, -22),
    (Forearm, 96, -13),
    (Forearm, 65, -17),
    (Forearm, 25, -22),
    (Forearm, 0, -18),
    (Arm, 50, -24),
    (Arm, 18, -24),
];

// Half an outline, from the top down the person's right side; the other half is its mirror image.
const NECK: &[Knot] = &[(Head, -40, 30), (Trunk, 103, 31), (Trunk, 97, 44), (Trunk, 90, 20)];
const SHORTS: &[Knot] = &[
    (Trunk, 17, 30),
    (Trunk, 17, 79),
    (Trunk, 2, 96),
    (Thigh, 8, 53),
    (Thigh, 34, 52),
    (Thigh, 47, 50),
    (Thigh, 49, 0),
    (Thigh, 47, -47),
    (Thigh, 36, -49),
    (Trunk, -24, 2),
];
const SHIRT: &[Knot] = &[
    (Trunk, 103, 40),
    (Trunk, 97, 80),
    (Arm, 3, 27),
    (Arm, 22, 32),
    (Arm, 52, 31),
    (Arm, 54, 0),
    (Arm, 51, -29),
    (Arm, 34, -29),
    (Trunk, 68, 88),
    (Trunk, 52, 84),
    (Trunk, 32, 76),
    (Trunk, 14, 85),
    (Trunk, 9, 82),
    (Trunk, 8, 40),
];
const COLLAR_FRONT: Knot = (Trunk, 93, 16);
const COLLAR_BACK: Knot = (Trunk, 102, 14);
const FACE: &[Knot] = &[
    (Head, 98, 16),
    (Head, 74, 41),
    (Head, 14, 51),
    (Head, -48, 42),
    (Head, -88, 22),
    (Head, -98, 7),
];
const EAR: &[Knot] = &[(Head, 12, 49), (Head, 14, 59), (Head, -14, 57), (Head, -22, 47)];
const FRINGE: &[Knot] = &[
    (Head, 107, 14),
    (Head, 84, 46),
    (Head, 28, 57),
    (Head, 6, 53),
    (Head, 28, 45),
    (Head, 54, 28),
    (Head, 58, 8),
];
const HAIR: &[Knot] = &[
    (Head, 107, 14),
    (Head, 84, 46),
    (Head, 28, 57),
    (Head, -24, 52),
    (Head, -60, 36),
    (Head, -66, 8),
];

// Regions. Those of the back and the buttocks are seen from behind only.
const BLADES: &[Knot] = &[
    (Trunk, 92, 14),
    (Trunk, 90, 48),
    (Trunk, 76, 64),
    (Trunk, 62, 56),
    (Trunk, 58, 14),
];
const BACK_MIDDLE: &[Knot] = &[
    (Trunk, 49, 8),
    (Trunk, 46, 25),
    (Trunk, 28, 26),
    (Trunk, 10, 27),
    (Trunk, 7, 8),
];
const BACK_SIDE: &[Knot] = &[
    (Trunk, 46, 33),
    (Trunk, 46, 72),
    (Trunk, 31, 71),
    (Trunk, 14, 78),
    (Trunk, 9, 72),
    (Trunk, 10, 35),
    (Trunk, 28, 33),
];
const BUTTOCK: &[Knot] = &[
    (Trunk, 1, 10),
    (Trunk, 3, 46),
    (Trunk, -3, 82),
    (Trunk, -16, 90),
    (Trunk, -27, 60),
    (Trunk, -25, 20),
    (Trunk, -16, 8),
];
const THIGH_BACK: &[Knot] = &[
    (Thigh, 39, 20),
    (Thigh, 40, 40),
    (Thigh, 64, 35),
    (Thigh, 90, 25),
    (Thigh, 94, 0),
    (Thigh, 90, -24),
    (Thigh, 64, -34),
    (Thigh, 40, -40),
    (Thigh, 39, -20),
];
const THIGH_FRONT: &[Knot] = &[
    (Thigh, 13, 14),
    (Thigh, 17, 40),
    (Thigh, 40, 42),
    (Thigh, 66, 34),
    (Thigh, 88, 25),
    (Thigh, 92, 0),
    (Thigh, 88, -24),
    (Thigh, 66, -34),
    (Thigh, 40, -40),
    (Thigh, 22, -34),
];
const BELOW_KNEE: &[Knot] = &[
    (Shin, 9, 10),
    (Shin, 11, 25),
    (Shin, 27, 28),
    (Shin, 60, 19),
    (Shin, 88, 13),
    (Shin, 90, 0),
    (Shin, 88, -13),
    (Shin, 58, -20),
    (Shin, 27, -26),
    (Shin, 11, -23),
    (Shin, 9, -8),
];

// What takes the finger: at least as much as is seen, and where there is room beside the body, more.
const BLADES_TOUCH: &[Knot] = &[(Trunk, 99, 0), (Trunk, 97, 70), (Trunk, 55, 76), (Trunk, 54, 0)];
const MIDDLE_TOUCH: &[Knot] = &[(Trunk, 53, 39), (Trunk, 4, 39)];
const SIDE_TOUCH: &[Knot] = &[(Trunk, 54, 39), (Trunk, 54, 122), (Trunk, 5, 126), (Trunk, 5, 39)];
const BUTTOCK_TOUCH: &[Knot] = &[(Trunk, 4, 0), (Trunk, 4, 110), (Trunk, -28, 110), (Trunk, -29, 0)];
const THIGH_BACK_TOUCH: &[Knot] = &[(Thigh, 35, 62), (Thigh, 98, 50), (Thigh, 98, -50), (Thigh, 35, -50)];
const THIGH_FRONT_TOUCH: &[Knot] = &[(Thigh, 8, 66), (Thigh, 98, 50), (Thigh, 98, -50), (Thigh, 16, -46)];
const BELOW_TOUCH: &[Knot] = &[(Shin, 2, 52), (Shin, 98, 48), (Shin, 98, -48), (Shin, 2, -48)];

// Muscles: one list of shapes for each group and view.
const GLUTES_BACK: &[&[Knot]] = &[
    BUTTOCK,
    &[
        (Trunk, 14, 34),
        (Trunk, 16, 74),
        (Trunk, 4, 92),
        (Trunk, 1, 84),
        (Trunk, 6, 54),
        (Trunk, 8, 34),
    ],
];
const GLUTES_FRONT: &[&[Knot]] = &[&[
    (Trunk, 13, 66),
    (Trunk, 12, 77),
    (Trunk, 0, 93),
    (Trunk, -14, 97),
    (Trunk, -4, 80),
]];
const HAMSTRINGS: &[&[Knot]] = &[
    &[
        (Thigh, 40, 8),
        (Thigh, 40, 38),
        (Thigh, 66, 33),
        (Thigh, 92, 25),
        (Thigh, 98, 19),
        (Thigh, 78, 6),
    ],
    &[
        (Thigh, 40, -2),
        (Thigh, 78, -4),
        (Thigh, 98, -18),
        (Thigh, 92, -24),
        (Thigh, 66, -33),
        (Thigh, 40, -38),
    ],
];
const QUADS: &[&[Knot]] = &[
    &[
        (Thigh, 16, 28),
        (Thigh, 36, 42),
        (Thigh, 66, 34),
        (Thigh, 86, 23),
        (Thigh, 70, 12),
        (Thigh, 36, 16),
    ],
    &[
        (Thigh, 16, 16),
        (Thigh, 40, 10),
        (Thigh, 76, 8),
        (Thigh, 84, 0),
        (Thigh, 70, -10),
        (Thigh, 40, -12),
        (Thigh, 24, -4),
    ],
    &[
        (Thigh, 46, -20),
        (Thigh, 66, -34),
        (Thigh, 88, -26),
        (Thigh, 94, -14),
        (Thigh, 82, -8),
        (Thigh, 64, -16),
    ],
];
const CORE: &[&[Knot]] = &[
    &[(Trunk, 64, 5), (Trunk, 62, 32), (Trunk, 53, 33), (Trunk, 52, 5)],
    &[(Trunk, 49, 5), (Trunk, 49, 33), (Trunk, 39, 32), (Trunk, 38, 5)],
    &[
        (Trunk, 35, 5),
        (Trunk, 35, 31),
        (Trunk, 14, 27),
        (Trunk, 3, 10),
        (Trunk, 3, 5),
    ],
    &[
        (Trunk, 58, 42),
        (Trunk, 55, 74),
        (Trunk, 33, 67),
        (Trunk, 16, 73),
        (Trunk, 10, 52),
        (Trunk, 16, 36),
        (Trunk, 34, 40),
    ],
];
const LOW_BACK: &[&[Knot]] = &[&[
    (Trunk, 6, 6),
    (Trunk, 4, 22),
    (Trunk, 20, 38),
    (Trunk, 42, 36),
    (Trunk, 66, 26),
    (Trunk, 74, 12),
    (Trunk, 46, 6),
]];

/// A region as outlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    pub path: String,
    /// The same and a little around it, for fingers.
    pub touch: String,
    /// A tick in its middle.
    pub tick: String,
}

/// A standing figure from one side.
#[derive(Debug)]
pub struct Map {
    /// Where each bone of the near side begins and ends, in the picture.
    bones: [(Point, Point); 8],
    /// The person's right is to the right of the picture.
    back: bool,
}

impl Map {
    pub fn new(figure: &Figure, camera: Camera) -> Self {
        let body = figure.body(Moment::pose(0));
        let view = View::of(camera);
        let at = |landmark: usize| view.point(body.at[landmark]);
        let (ankle, head) = (at(HIP + 2), at(5));
        let arm = HIP + SHOULDER;
        Self {
            bones: [
                (at(0), at(4)),
                (head, (head.0, head.1 - 6.8)),
                (at(HIP), at(HIP + 1)),
                (at(HIP + 1), ankle),
                (ankle, (ankle.0, 0.0)),
                (at(arm), at(arm + 1)),
                (at(arm + 1), at(arm + 2)),
                (at(arm + 2), at(arm + 3)),
            ],
            back: at(HIP).0 > at(HIP + OTHER).0,
        }
    }

    /// What can be seen: left, top, width and height in tenths, the same for both sides.
    pub const VIEW_BOX: &str = "-208 -1015 416 1035";

    /// The person's right side, or its mirror image.
    fn place(&self, (bone, along, out): Knot, right: bool) -> Point {
        let ((x, y), (to_x, to_y)) = self.bones[bone as usize];
        let (dx, dy) = (to_x - x, to_y - y);
        let long = (dx * dx + dy * dy).sqrt().max(0.1);
        let (along, out) = (f32::from(along) / 100.0, f32::from(out) / 10.0);
        // Outwards is to the person's right, whichever way the bone points.
        let turn = if (dy > 0.0) == self.back { out } else { -out };
        let point = (x + dx * along + dy / long * turn, y + dy * along - dx / long * turn);
        if right { point } else { (-point.0, point.1) }
    }

    fn knots(&self, knots: &[Knot], right: bool) -> Vec<Point> {
        knots.iter().map(|knot| self.place(*knot, right)).collect()
    }

    /// The half outline and its mirror image as one.
    fn whole(&self, half: &[Knot]) -> Vec<Point> {
        let mut points = self.knots(half, true);
        points.extend(self.knots(half, false).into_iter().rev());
        points
    }

    fn both(&self, ink: Ink, knots: &[Knot]) -> Piece {
        piece(ink, |outline| {
            for right in [true, false] {
                outline.smooth(&self.knots(knots, right));
            }
        })
    }

    fn one(&self, ink: Ink, half: &[Knot]) -> Piece {
        piece(ink, |outline| outline.smooth(&self.whole(half)))
    }

    /// The body in its clothes, in the order of painting.
    pub fn body(&self) -> Vec<Piece> {
        let collar = if self.back { COLLAR_BACK } else { COLLAR_FRONT };
        let mut shirt = vec![collar];
        shirt.extend_from_slice(SHIRT);
        let head = if self.back {
            vec![
                self.both(Ink::Skin, EAR),
                self.one(Ink::Skin, FACE),
                self.one(Ink::Hair, HAIR),
            ]
        } else {
            let eyes = piece(Ink::Eye, |outline| {
                for right in [true, false] {
                    outline.circle(self.place((Head, 2, 21), right), 0.6);
                }
            });
            vec![
                self.both(Ink::Skin, EAR),
                self.one(Ink::Skin, FACE),
                self.one(Ink::Hair, FRINGE),
                eyes,
            ]
        };
        let mut pieces = vec![
            self.both(Ink::Shoe, SHOE),
            self.both(Ink::Skin, LEG),
            self.both(Ink::Skin, ARM),
            self.one(Ink::Shorts, SHORTS),
        ];
        let neck = self.one(Ink::Skin, NECK);
        let shirt = self.one(Ink::Shirt, &shirt);
        // A collar lies before the neck behind, and below it in front.
        pieces.extend(if self.back { [neck, shirt] } else { [shirt, neck] });
        pieces.extend(head);
        pieces
    }

    /// A region of this side of the body; `None` where it is on the other.
    pub fn region(&self, spot: Spot) -> Option<Region> {
        let right = matches!(
            spot,
            Spot::BackRight | Spot::ButtockRight | Spot::ThighRight | Spot::ShinRight
        );
        let (knots, touch, tick): (_, _, Knot) = match spot {
            Spot::ThighLeft | Spot::ThighRight if !self.back => (THIGH_FRONT, THIGH_FRONT_TOUCH, (Thigh, 48, 0)),
            Spot::ThighLeft | Spot::ThighRight => (THIGH_BACK, THIGH_BACK_TOUCH, (Thigh, 64, 0)),
            Spot::ShinLeft | Spot::ShinRight => (BELOW_KNEE, BELOW_TOUCH, (Shin, 36, 0)),
            _ if !self.back => return None,
            Spot::Blades => (BLADES, BLADES_TOUCH, (Trunk, 75, 0)),
            Spot::BackMiddle => (BACK_MIDDLE, MIDDLE_TOUCH, (Trunk, 28, 0)),
            Spot::BackLeft | Spot::BackRight => (BACK_SIDE, SIDE_TOUCH, (Trunk, 28, 54)),
            Spot::ButtockLeft | Spot::ButtockRight => (BUTTOCK, BUTTOCK_TOUCH, (Trunk, -12, 46)),
        };
        let central = matches!(spot, Spot::Blades | Spot::BackMiddle);
        let points = |knots: &[Knot]| {
            if central {
                self.whole(knots)
            } else {
                self.knots(knots, right)
            }
        };
        let (mut seen, mut touched, mut ticked) = (Outline::default(), Outline::default(), Outline::default());
        seen.smooth(&points(knots));
        touched.shape(&points(touch));
        let (x, y) = self.place(tick, right);
        ticked.line(&[(x - 1.5, y), (x - 0.4, y + 1.2), (x + 1.5, y - 1.3)]);
        Some(Region {
            path: seen.0,
            touch: touched.0,
            tick: ticked.0,
        })
    }

    /// The muscles of a group as one outline; `None` where they are on the other side.
    pub fn muscles(&self, group: Group) -> Option<String> {
        let shapes = match (group, self.back) {
            (Group::Glutes, true) => GLUTES_BACK,
            (Group::Glutes, false) => GLUTES_FRONT,
            (Group::Hamstrings, true) => HAMSTRINGS,
            (Group::LowBack, true) => LOW_BACK,
            (Group::Quads, false) => QUADS,
            (Group::Core, false) => CORE,
            _ => return None,
        };
        let mut outline = Outline::default();
        for shape in shapes {
            for right in [true, false] {
                outline.smooth(&self.knots(shape, right));
            }
        }
        Some(outline.0)
    }
}

fn piece(ink: Ink, draw: impl FnOnce(&mut Outline)) -> Piece {
    let mut outline = Outline::default();
    draw(&mut outline);
    Piece { ink, path: outline.0 }
}
