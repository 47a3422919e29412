//! What stands around the body: boxes in space, and things that hang between its landmarks.

use super::skeleton::Landmark;
use super::space::{Vector, vector};

/// A thing the exercise needs. Lengths are hundredths of body height; `x` runs along the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prop {
    /// On the floor, from here to there.
    Mat(i16, i16),
    /// Its surface; it is on the side away from the middle.
    Wall(i16),
    /// A sturdy chair: the middle of its seat, and the side its sitter faces, 1 or -1.
    Chair(i16, i16),
    /// A worktop: its near edge; it goes on to the right.
    Worktop(i16),
    /// A stair step or low block: from, to, how high.
    Step(i16, i16, i16),
    /// A bench: from, to, the height of its top.
    Bench(i16, i16, i16),
    /// Any box: from x, to x, from y, to y, and half its depth.
    Block(i16, i16, i16, i16, i16),
    /// A band between two landmarks.
    Band(Landmark, Landmark),
    /// A band from a landmark to a fixed point.
    BandTo(Landmark, i16, i16, i16),
    /// In the hand whose fingers these are.
    Dumbbell(Landmark),
    /// A weight held upright before the chest by the hand whose fingers these are.
    Upright(Landmark),
    /// A rail, a cushion, a padded back or the frame of a machine: from x, y to x, y.
    Bar(i16, i16, i16, i16),
    /// What the sole pushes whose toes these are.
    Plate(Landmark),
    /// A round pad of a machine, behind or before a landmark: how far along x and y.
    Pad(Landmark, i16, i16),
    /// A line straight up from the floor, to compare a body with.
    Plumb(i16),
    /// The line of the back, drawn through the trunk.
    Spine,
    /// A folded towel that slides under a heel.
    Slider(Landmark),
    /// The arm of a machine: it turns with a limb, its pad behind the limb's second landmark.
    Lever(Landmark, Landmark),
}

/// Height of a seat: 43 cm on a body of 170.
pub(super) const SEAT: i16 = 25;
/// Height of a worktop.
pub(super) const WORKTOP: i16 = 53;

/// A box: its lowest and its highest corner.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) low: Vector,
    pub(super) high: Vector,
}

pub(super) fn block(x: (i16, i16), y: (i16, i16), z: (i16, i16)) -> Block {
    let float = f32::from;
    Block {
        low: vector(float(x.0), float(y.0), float(z.0)),
        high: vector(float(x.1), float(y.1), float(z.1)),
    }
}

impl Prop {
    /// The boxes of what stands on the floor.
    pub(super) fn blocks(self, blocks: &mut Vec<Block>) {
        match self {
            Self::Mat(from, to) => blocks.push(block((from, to), (-2, 0), (-16, 16))),
            Self::Wall(x) => {
                let thick = if x < 0 { (x - 3, x) } else { (x, x + 3) };
                blocks.push(block(thick, (0, 108), (-40, 40)));
            }
            Self::Chair(x, faces) => {
                let back = x - faces * 13;
                blocks.push(block((x - 13, x + 13), (SEAT - 3, SEAT), (-13, 13)));
                for leg in [-12, 10] {
                    blocks.push(block((x + leg, x + leg + 2), (0, SEAT), (-13, -11)));
                    blocks.push(block((x + leg, x + leg + 2), (0, SEAT), (11, 13)));
                }
                blocks.push(block(
                    (back.min(back + faces * 2), back.max(back + faces * 2)),
                    (SEAT, 54),
                    (-13, 13),
                ));
            }
            Self::Worktop(x) => {
                blocks.push(block((x, x + 34), (WORKTOP - 4, WORKTOP), (-40, 40)));
                blocks.push(block((x + 5, x + 34), (0, WORKTOP - 4), (-40, 40)));
            }
            Self::Step(from, to, high) => blocks.push(block((from, to), (0, high), (-18, 18))),
            Self::Bench(from, to, high) => {
                blocks.push(block((from, to), (high - 4, high), (-9, 9)));
                blocks.push(block((from + 4, from + 7), (0, high - 4), (-7, 7)));
                blocks.push(block((to - 7, to - 4), (0, high - 4), (-7, 7)));
            }
            Self::Block(x0, x1, y0, y1, deep) => blocks.push(block((x0, x1), (y0, y1), (-deep, deep))),
            _ => {}
        }
    }
}
