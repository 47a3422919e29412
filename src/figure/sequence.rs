//! A figure: key poses, their order, and how the body keeps its place while it moves between them.

use super::pose::{Frame, Key, Pins};
use super::props::Prop;
use super::skeleton::{Body, LANDMARKS, Landmark, RADII, solve};
use super::space::{Vector, vector};
use crate::domain::exercise::Tempo;

/// Where one looks from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// Degrees around the figure: 0 from its right side, 90 from where standing people face, -90 from behind.
    pub around: i16,
    /// Degrees up: 90 looks straight down.
    pub above: i16,
}

impl Camera {
    pub const SIDE: Self = Self { around: 0, above: 0 };
    pub const FRONT: Self = Self { around: 90, above: 0 };
    pub const BACK: Self = Self { around: -90, above: 0 };
    pub const TOP: Self = Self { around: 0, above: 90 };
}

/// What keeps the body in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The poses say where the pelvis is.
    Given,
    /// The lowest part of the body rests on the floor.
    Floor,
    /// This landmark stays where it is in the first pose, which rests on the floor.
    On(Landmark),
    /// This landmark stays at this height above the floor and `x` along it, in every pose.
    At(Landmark, i16, i16),
}

/// The order in which the poses follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the last pose, and back the same way.
    Back,
    /// From pose to pose and on to the first: every other step is a movement, the next one its way back.
    Sides,
    /// From pose to pose without a stop.
    Round,
    /// The same at the pace of a walk.
    Walk,
}

/// One exercise, drawn.
#[derive(Debug)]
pub struct Figure {
    /// What all poses share.
    pub base: &'static [Key],
    /// Each pose says what changes from the one before it.
    pub poses: &'static [&'static [Key]],
    pub way: Way,
    pub place: Place,
    pub pins: Pins,
    pub props: &'static [Prop],
    pub view: Camera,
    /// A second view where the first hides the point.
    pub second: Option<Camera>,
    /// The landmark whose way the arrow shows; the one that moves most where none is named. One that stays where it is
    /// pulls towards the body.
    pub arrow: Option<Landmark>,
    /// Where one pose is shown alone it is the second: the main one would say less.
    pub halfway: bool,
}

/// A moment of the movement: between which poses, and how far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    pub from: usize,
    pub to: usize,
    pub part: f32,
}

impl Moment {
    pub const fn pose(at: usize) -> Self {
        Self {
            from: at,
            to: at,
            part: 0.0,
        }
    }
}

/// How long one step of a figure that goes round takes, in milliseconds.
const STEP: u32 = 700;
const STRIDE: u32 = 400;

impl Figure {
    /// What most figures are: from the side, there and back, resting on the floor.
    pub const DEFAULT: Self = Self {
        base: &[],
        poses: &[],
        way: Way::Back,
        place: Place::Floor,
        pins: Pins::NONE,
        props: &[],
        view: Camera::SIDE,
        second: None,
        arrow: None,
        halfway: false,
    };

    /// The angles of a key pose.
    pub fn key_pose(&self, at: usize) -> Frame {
        let mut frame = Frame::default();
        frame.take(self.base);
        for pose in self.poses.iter().take(at + 1) {
            frame.take(pose);
        }
        frame
    }

    /// The key pose that shows what the exercise is about: the far end of the movement.
    pub fn main_pose(&self) -> usize {
        match self.way {
            Way::Back => self.poses.len().saturating_sub(1),
            Way::Sides | Way::Round | Way::Walk => 1.min(self.poses.len().saturating_sub(1)),
        }
    }

    /// The key pose to show where there is room for one.
    pub fn pose_alone(&self) -> usize {
        if self.halfway { 1 } else { self.main_pose() }
    }

    /// The body at a moment, in its place.
    pub fn body(&self, moment: Moment) -> Body {
        let frame = self
            .key_pose(moment.from)
            .towards(&self.key_pose(moment.to), moment.part);
        let given = vector(frame.whole(0), frame.whole(1), frame.whole(2));
        let pelvis = match self.place {
            Place::Given => given,
            Place::Floor => self.on_floor(&frame),
            Place::On(landmark) => {
                let first = self.key_pose(0);
                let stays = solve(&first, self.pins, self.on_floor(&first)).point(landmark);
                let is = solve(&frame, self.pins, given).point(landmark);
                given + stays - is
            }
            Place::At(landmark, x, y) => {
                let is = solve(&frame, self.pins, given).point(landmark);
                given + vector(f32::from(x) - is.x, f32::from(y) - is.y, 0.0)
            }
        };
        solve(&frame, self.pins, pelvis)
    }

    /// The pelvis so high that nothing of the body is below the floor; pinned limbs find their own place.
    fn on_floor(&self, frame: &Frame) -> Vector {
        let from = vector(frame.whole(0), 0.0, frame.whole(2));
        let body = solve(frame, self.pins, from);
        let lowest = (0..LANDMARKS)
            .filter(|&at| !self.is_pinned(at))
            .map(|at| body.at[at].y - RADII[at])
            .fold(f32::MAX, f32::min);
        from + vector(0.0, -lowest, 0.0)
    }

    fn is_pinned(&self, landmark: usize) -> bool {
        // Knees to toes, elbows to fingers.
        let (side, joint) = match landmark.checked_sub(6) {
            Some(limb) => (limb / 9, limb % 9),
            None => return false,
        };
        matches!(joint, 1..=4) && self.pins.foot(side) || joint > 5 && self.pins.hand(side)
    }

    /// Milliseconds until the movement begins anew.
    pub fn round(&self, tempo: Tempo) -> u32 {
        let steps = u32::try_from(self.poses.len()).unwrap_or(1).max(1);
        match self.way {
            Way::Back => u32::from(tempo.seconds()) * 1000,
            Way::Sides => u32::from(tempo.seconds()) * 1000 * steps.div_ceil(2),
            Way::Round => steps * STEP,
            Way::Walk => steps * STRIDE,
        }
    }

    /// The moment so many milliseconds after the start.
    pub fn moment(&self, tempo: Tempo, milliseconds: u32) -> Moment {
        let poses = self.poses.len();
        if poses < 2 {
            return Moment::pose(0);
        }
        let now = milliseconds % self.round(tempo).max(1);
        match self.way {
            Way::Back => {
                let (part, _) = pace(tempo, now);
                // One step after another, each eased in and out.
                let along = part * float(poses - 1);
                let from = whole(along).min(poses - 2);
                Moment {
                    from,
                    to: from + 1,
                    part: ease(along - float(from)),
                }
            }
            Way::Sides => {
                let repetition = u32::from(tempo.seconds()) * 1000;
                let (part, back) = pace(tempo, now % repetition);
                let pair = usize::try_from(now / repetition).unwrap_or(0) * 2;
                let (from, to) = (pair % poses, (pair + 1) % poses);
                if back {
                    // On to the next start, which may be another one.
                    let next = (pair + 2) % poses;
                    return Moment {
                        from: to,
                        to: next,
                        part: ease(1.0 - part),
                    };
                }
                Moment {
                    from,
                    to,
                    part: ease(part),
                }
            }
            Way::Round | Way::Walk => {
                let step = if self.way == Way::Walk { STRIDE } else { STEP };
                let from = usize::try_from(now / step).unwrap_or(0) % poses;
                Moment {
                    from,
                    to: (from + 1) % poses,
                    part: part_of(now % step, step),
                }
            }
        }
    }
}

/// How far a repetition has come, from 0 to 1, and whether it is on its way back.
fn pace(tempo: Tempo, now: u32) -> (f32, bool) {
    let (up, hold, down) = (
        u32::from(tempo.up) * 1000,
        u32::from(tempo.hold) * 1000,
        u32::from(tempo.down) * 1000,
    );
    if now < up {
        (part_of(now, up), false)
    } else if now < up + hold {
        (1.0, false)
    } else {
        (1.0 - part_of((now - up - hold).min(down), down), true)
    }
}

#[allow(clippy::cast_precision_loss, reason = "a few thousand milliseconds")]
fn part_of(part: u32, of: u32) -> f32 {
    part as f32 / of.max(1) as f32
}

#[allow(clippy::cast_precision_loss, reason = "a handful of poses")]
fn float(count: usize) -> f32 {
    count as f32
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 to a handful of poses"
)]
fn whole(along: f32) -> usize {
    along as usize
}

/// Slow at both ends.
fn ease(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}
