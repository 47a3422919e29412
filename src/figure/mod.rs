//! Floor 2: a person drawn from joint angles. Poses in, outlines out; standard library only.
//!
//! A [`Figure`] is a handful of key poses, what stands around the person, and where one looks from. [`solve`] turns the
//! angles of one moment into a body in space, [`draw`] turns that body into filled outlines. Lengths are hundredths of
//! body height, angles are degrees. The poses themselves are content (`content::figures`).
//!
//! The person faces along +x; +y is up; +z is the person's right. The usual view is from +z, so that the person looks
//! to the right of the picture and the right side is the near one.

mod space;

mod pose;

mod skeleton;

mod sequence;

mod outline;

mod props;

mod paint;

mod map;

pub use map::{Map, Region};
pub use paint::{Ink, Lit, Piece, Scene, Span, arrow, draw};
pub use pose::{
    BOTH, FAR, Frame, Key, NEAR, Pin, Pins, Side, bend, lumbar, neck, pitch, roll, thorax, turn, twist, x, y, yaw, z,
};
pub use props::Prop;
pub use sequence::{Camera, Figure, Moment, Place, Way};
pub use skeleton::{Body, LANDMARKS, Landmark, RADII, solve};
pub use space::Vector;
