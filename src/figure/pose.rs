//! Poses as data: lists of joint angles, two bytes each. What a list does not name stays as it was.

/// The whole body: where the pelvis is and how it lies, and the shape of the back.
const WHOLE: u16 = 12;
/// Angles of one side of the body: eight of the leg, eight of the arm.
const SIDE: u16 = 16;

/// All angles of one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame(pub(super) [f32; (WHOLE + 2 * SIDE) as usize]);

impl Default for Frame {
    fn default() -> Self {
        Self([0.0; (WHOLE + 2 * SIDE) as usize])
    }
}

/// One angle or place of a pose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

const BITS: u16 = 10;

/// # Panics
///
/// If the value is not within −512..512; at compile time, where poses are constants.
const fn key(channel: u16, value: i16) -> Key {
    assert!(-512 <= value && value < 512, "a value of a pose is within -512..512");
    Key(channel << BITS | (value.cast_unsigned() & ((1 << BITS) - 1)))
}

impl Frame {
    /// Takes over what a list of keys says.
    pub(super) fn take(&mut self, keys: &[Key]) {
        for key in keys {
            let channel = key.0 >> BITS;
            // The sign bit of ten moves to that of sixteen and back.
            let value = f32::from((key.0 << (16 - BITS)).cast_signed() >> (16 - BITS));
            let both = WHOLE + 2 * SIDE;
            if channel >= both {
                self.0[usize::from(channel - 2 * SIDE)] = value;
                self.0[usize::from(channel - SIDE)] = value;
            } else {
                self.0[usize::from(channel)] = value;
            }
        }
    }

    /// Part of the way to another frame, from 0 to 1.
    #[must_use]
    pub fn towards(&self, to: &Self, part: f32) -> Self {
        let mut between = *self;
        for (value, to) in between.0.iter_mut().zip(to.0) {
            *value += (to - *value) * part;
        }
        between
    }

    pub(super) fn whole(&self, channel: usize) -> f32 {
        self.0[channel]
    }

    /// The angles of a side, 0 the near one.
    pub(super) fn side(&self, side: usize) -> &[f32] {
        let from = usize::from(WHOLE) + side * usize::from(SIDE);
        &self.0[from..from + usize::from(SIDE)]
    }

    /// The angles of the trunk, in order: low back, upper back, side bend, twist, neck, head turn.
    pub fn trunk(&self, at: usize) -> f32 {
        self.0[6 + at]
    }

    /// How far the whole body is turned towards the viewer.
    pub fn trunk_turn(&self) -> f32 {
        self.0[5]
    }

    /// An angle by name, for tests: the joints of a side in the order of [`Side`]'s functions.
    pub fn joint(&self, side: usize, joint: usize) -> f32 {
        self.side(side)[joint]
    }
}

macro_rules! whole {
    ($($(#[$doc:meta])* $name:ident = $channel:literal;)*) => {
        $($(#[$doc])* pub const fn $name(value: i16) -> Key { key($channel, value) })*
    };
}

whole! {
    /// The pelvis along the picture.
    x = 0;
    /// The middle of the pelvis above the floor; only where the figure's place is given.
    y = 1;
    /// The pelvis towards the viewer.
    z = 2;
    /// The pelvis leans forward: 90 lies face down, -90 lies on the back.
    pitch = 3;
    /// The pelvis tips to the near side.
    roll = 4;
    /// The pelvis turns towards the viewer; 90 faces the viewer.
    yaw = 5;
    /// The low back rounds; negative arches.
    lumbar = 6;
    /// The upper back rounds; negative straightens back.
    thorax = 7;
    /// The trunk bends to the near side.
    bend = 8;
    /// The chest turns to the near side against the pelvis.
    twist = 9;
    /// The head nods; negative looks up.
    neck = 10;
    /// The head turns to the near side.
    turn = 11;
}

/// A side of the body, to write its angles: `NEAR.hip(90)`.
#[derive(Clone, Copy, Debug)]
pub struct Side(u16);

/// The side towards the viewer in a view from the side: the person's right.
pub const NEAR: Side = Side(WHOLE);
pub const FAR: Side = Side(WHOLE + SIDE);
pub const BOTH: Side = Side(WHOLE + 2 * SIDE);

macro_rules! joints {
    ($($(#[$doc:meta])* $name:ident = $channel:literal;)*) => {
        impl Side {
            $($(#[$doc])* pub const fn $name(self, value: i16) -> Key { key(self.0 + $channel, value) })*
        }
    };
}

joints! {
    /// The thigh swings forward from straight below the pelvis.
    hip = 0;
    /// The thigh goes outwards.
    apart = 1;
    /// The thigh turns outwards about itself.
    rotate = 2;
    knee = 3;
    /// The toes come up from a right angle with the shin; for a pinned foot, up from level.
    ankle = 4;
    /// A pinned foot: where the ankle is along the picture when the sole is flat.
    foot_x = 5;
    /// A pinned foot: height of what it stands on.
    foot_y = 6;
    /// A pinned foot: further out than the hip.
    foot_out = 7;
    /// The upper arm swings forward from hanging beside the chest.
    shoulder = 8;
    /// The upper arm goes outwards.
    lift = 9;
    /// The upper arm turns inwards about itself.
    spin = 10;
    elbow = 11;
    /// The hand bends towards the inside of the forearm; for a pinned hand, the fingers come up from level.
    wrist = 12;
    /// A pinned hand: where the wrist is.
    hand_x = 13;
    /// A pinned hand: height of what it leans on.
    hand_y = 14;
    /// A pinned hand: further out than the shoulder.
    hand_out = 15;
}

/// A limb whose end stays at its place; the joints between follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    NearFoot = 1,
    FarFoot = 2,
    NearHand = 4,
    FarHand = 8,
}

/// The pinned limbs of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pins(u8);

impl Pins {
    pub const NONE: Self = Self(0);
    pub const FEET: Self = Self(3);
    pub const HANDS: Self = Self(12);
    pub const ALL: Self = Self(15);

    pub const fn of(pins: &[Pin]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < pins.len() {
            bits |= pins[at] as u8;
            at += 1;
        }
        Self(bits)
    }

    pub const fn foot(self, side: usize) -> bool {
        self.0 >> side & 1 == 1
    }

    pub const fn hand(self, side: usize) -> bool {
        self.0 >> (side + 2) & 1 == 1
    }
}
