//! Points and turns in space, and the sine: written out here, because the library's would cost more bytes than the
//! whole skeleton.

use std::ops::{Add, Mul, Sub};

/// A point or a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector {
    pub x: f32,
    pub y: f32,
    pub z: f32,
}

pub(super) const fn vector(x: f32, y: f32, z: f32) -> Vector {
    Vector { x, y, z }
}

impl Add for Vector {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        vector(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl Sub for Vector {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        vector(self.x - other.x, self.y - other.y, self.z - other.z)
    }
}

impl Mul<f32> for Vector {
    type Output = Self;

    fn mul(self, by: f32) -> Self {
        vector(self.x * by, self.y * by, self.z * by)
    }
}

impl Vector {
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub fn length(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The same direction, one long; `or` where there is none.
    pub(super) fn direction(self, or: Self) -> Self {
        let length = self.length();
        if length < 1e-3 { or } else { self * (1.0 / length) }
    }
}

/// Three directions at right angles: forward, up, and the person's right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    pub forward: Vector,
    pub up: Vector,
    pub right: Vector,
}

impl Turn {
    pub(super) const STRAIGHT: Self = Self {
        forward: vector(1.0, 0.0, 0.0),
        up: vector(0.0, 1.0, 0.0),
        right: vector(0.0, 0.0, 1.0),
    };

    /// Raises what points forward towards up; so a limb that hangs swings forward.
    pub(super) fn raised(self, degrees: f32) -> Self {
        let (sin, cos) = sine(degrees);
        Self {
            forward: self.forward * cos + self.up * sin,
            up: self.up * cos - self.forward * sin,
            right: self.right,
        }
    }

    /// Tips what points up towards the right.
    pub(super) fn tipped(self, degrees: f32) -> Self {
        let (sin, cos) = sine(degrees);
        Self {
            forward: self.forward,
            up: self.up * cos + self.right * sin,
            right: self.right * cos - self.up * sin,
        }
    }

    /// Turns what points forward towards the right.
    pub(super) fn turned(self, degrees: f32) -> Self {
        let (sin, cos) = sine(degrees);
        Self {
            forward: self.forward * cos + self.right * sin,
            up: self.up,
            right: self.right * cos - self.forward * sin,
        }
    }

    /// A point given in these directions.
    pub(super) fn to(self, forward: f32, up: f32, right: f32) -> Vector {
        self.forward * forward + self.up * up + self.right * right
    }
}

/// Sine and cosine of an angle in degrees, to four digits.
pub(super) fn sine(degrees: f32) -> (f32, f32) {
    (half_wave(degrees), half_wave(degrees + 90.0))
}

fn half_wave(degrees: f32) -> f32 {
    // Into −180..180, then folded into −90..90, where five terms are exact enough.
    let mut angle = degrees;
    while angle > 180.0 {
        angle -= 360.0;
    }
    while angle < -180.0 {
        angle += 360.0;
    }
    if angle > 90.0 {
        angle = 180.0 - angle;
    } else if angle < -90.0 {
        angle = -180.0 - angle;
    }
    let x = angle * (std::f32::consts::PI / 180.0);
    let square = x * x;
    x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sine_is_the_sine() {
        for degrees in -720..=720_i16 {
            let degrees = f32::from(degrees) / 2.0;
            let (sin, cos) = sine(degrees);
            assert!((sin - degrees.to_radians().sin()).abs() < 2e-4, "sin {degrees}");
            assert!((cos - degrees.to_radians().cos()).abs() < 2e-4, "cos {degrees}");
        }
    }
}
