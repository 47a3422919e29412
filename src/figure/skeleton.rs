//! From angles to a body in space: bones that keep their length, and pinned hands and feet that keep their place.

use super::pose::{Frame, Pins};
use super::space::{Turn, Vector, vector};

/// A named point of the body: the spine from the pelvis up, then each side from the hip down and the shoulder out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Landmark {
    Pelvis,
    Waist,
    Ribs,
    Chest,
    Top,
    Head,
    NearHip,
    NearKnee,
    NearAnkle,
    NearHeel,
    NearToe,
    NearShoulder,
    NearElbow,
    NearWrist,
    NearFingers,
    FarHip,
    FarKnee,
    FarAnkle,
    FarHeel,
    FarToe,
    FarShoulder,
    FarElbow,
    FarWrist,
    FarFingers,
}

/// How many landmarks there are.
pub const LANDMARKS: usize = 24;

/// The first landmark of a side, and how far the near one's are before the far one's.
pub(super) const HIP: usize = 6;
pub(super) const OTHER: usize = 9;
pub(super) const SHOULDER: usize = 5;

/// Half the thickness of the body at each landmark.
pub const RADII: [f32; LANDMARKS] = [
    8.2, 7.0, 7.6, 8.2, 6.2, 6.8, // spine and head
    7.0, 4.8, 3.0, 2.2, 1.9, 4.4, 3.2, 2.4, 1.8, // near
    7.0, 4.8, 3.0, 2.2, 1.9, 4.4, 3.2, 2.4, 1.8, // far
];

const SPINE: [f32; 4] = [7.2, 7.6, 8.0, 7.6];
/// How each segment of the back leans when nothing is bent: a back has its own curve.
const CURVE: [f32; 4] = [7.0, 1.0, -8.0, 3.0];
const NECK: f32 = 5.0;
const THIGH: f32 = 25.0;
const SHIN: f32 = 24.0;
const UPPER_ARM: f32 = 16.0;
const FOREARM: f32 = 14.5;
const HAND: f32 = 5.5;
const HIP_OUT: f32 = 5.0;
const SHOULDER_OUT: f32 = 10.0;
/// The sole under the ankle, and how far heel and toes reach.
const SOLE: f32 = 4.4;
const HEEL_BACK: f32 = 2.4;
const TOES: f32 = 9.4;

/// A body at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    pub at: [Vector; LANDMARKS],
    /// Which way each segment of the back lies, the pelvis first.
    pub spine: [Turn; 4],
    pub head: Turn,
    /// Which way each thigh lies: its `up` points to the hip.
    pub thigh: [Turn; 2],
}

impl Body {
    pub fn point(&self, landmark: Landmark) -> Vector {
        self.at[landmark as usize]
    }
}

/// The body of a frame, with the middle of its pelvis at `pelvis`.
pub fn solve(frame: &Frame, pins: Pins, pelvis: Vector) -> Body {
    let heading = Turn::STRAIGHT.turned(frame.whole(5));
    let base = heading.raised(-frame.whole(3)).tipped(frame.whole(4));
    let mut at = [pelvis; LANDMARKS];

    let (lumbar, thorax, bend, twist) = (frame.whole(6), frame.whole(7), frame.whole(8), frame.whole(9));
    // The low back bends between the pelvis and the ribs, the upper back above them.
    let rounds = [0.0, lumbar * 0.5, lumbar + thorax * 0.3, lumbar + thorax];
    let mut spine = [base; 4];
    for segment in 0..4 {
        let above = [0.0, 0.35, 0.7, 1.0][segment];
        spine[segment] = base.turned(twist * above).tipped(bend * above).raised(-rounds[segment]);
        let up = spine[segment].raised(-CURVE[segment]).up;
        at[segment + 1] = at[segment] + up * SPINE[segment];
    }
    let chest = spine[3];
    let nod = frame.whole(10);
    let head = chest.turned(frame.whole(11)).raised(-nod);
    let top = at[4];
    at[5] = top + chest.raised(-14.0 - nod * 0.5).up * NECK + head.to(0.8, 5.4, 0.0);

    let mut thighs = [base; 2];
    for (side, turn) in thighs.iter_mut().enumerate() {
        let out = if side == 0 { 1.0 } else { -1.0 };
        let angles = frame.side(side);
        let from = HIP + side * OTHER;

        // The leg.
        let hip = at[0] + base.right * (HIP_OUT * out);
        let mut thigh = base.raised(angles[0]).tipped(-out * angles[1]).turned(out * angles[2]);
        let mut knee = hip - thigh.up * THIGH;
        let shin = thigh.raised(-angles[3]);
        let mut ankle = knee - shin.up * SHIN;
        let mut foot = shin.raised(angles[4]);
        if pins.foot(side) {
            foot = heading.turned(out * angles[2]).raised(angles[4]);
            let flat = heading.turned(out * angles[2]);
            let across = heading.right * (out * (HIP_OUT + angles[7])) + vector(0.0, 0.0, frame.whole(2));
            let ground = vector(angles[5], angles[6], 0.0) + across;
            // The foot turns about its heel or its toes, which stay.
            let reach = if angles[4] < 0.0 { TOES } else { -HEEL_BACK };
            let low = if angles[4] < 0.0 { 1.9 } else { 2.2 };
            let pivot = ground + flat.forward * reach + vector(0.0, low, 0.0);
            ankle = pivot - foot.to(reach, low - SOLE, 0.0);
            let pole = base.forward + base.right * (out * angles[1] / 60.0);
            (knee, ankle) = between(hip, ankle, THIGH, SHIN, pole);
            let up = (hip - knee).direction(base.up);
            let forward = (pole - up * pole.dot(up)).direction(base.forward);
            thigh = Turn {
                forward,
                up,
                right: cross(forward, up),
            };
        }
        at[from] = hip;
        at[from + 1] = knee;
        at[from + 2] = ankle;
        at[from + 3] = ankle + foot.to(-HEEL_BACK, 2.2 - SOLE, 0.0);
        at[from + 4] = ankle + foot.to(TOES, 1.9 - SOLE, 0.0);
        *turn = thigh;

        // The arm.
        let shoulder = top - chest.up * 2.6 + chest.right * (SHOULDER_OUT * out);
        let arm = chest
            .raised(angles[8])
            .tipped(-out * angles[9])
            .turned(-out * angles[10]);
        let mut elbow = shoulder - arm.up * UPPER_ARM;
        let forearm = arm.raised(angles[11]);
        let mut wrist = elbow - forearm.up * FOREARM;
        let mut hand = forearm.raised(angles[12]);
        if pins.hand(side) {
            let across = heading.right * (out * (SHOULDER_OUT + angles[15])) + vector(0.0, 0.0, frame.whole(2));
            let target = vector(angles[13], angles[14] + RADII[HIP + 7], 0.0) + across;
            let pole = chest.to(-0.8, -0.6, out * angles[9] / 40.0);
            (elbow, wrist) = between(shoulder, target, UPPER_ARM, FOREARM, pole);
            hand = heading.raised(90.0 + angles[12]);
        }
        at[from + SHOULDER] = shoulder;
        at[from + SHOULDER + 1] = elbow;
        at[from + SHOULDER + 2] = wrist;
        at[from + SHOULDER + 3] = wrist - hand.up * HAND;
    }
    Body {
        at,
        spine,
        head,
        thigh: thighs,
    }
}

/// The middle and the end of two bones from `root` towards `target`, bent to the side of `pole`. Out of reach, they
/// point straight at it.
fn between(root: Vector, target: Vector, first: f32, second: f32, pole: Vector) -> (Vector, Vector) {
    let way = target - root;
    let ahead = way.direction(vector(0.0, -1.0, 0.0));
    let far = way.length().min(first + second - 0.01);
    let along = (first * first - second * second + far * far) / (2.0 * far.max(1.0));
    let aside = (first * first - along * along).max(0.0).sqrt();
    // A pole along the way itself says nothing: any side will do.
    let any = vector(-ahead.y, ahead.x, 0.0).direction(vector(0.0, 1.0, 0.0));
    let bent = (pole - ahead * pole.dot(ahead)).direction(any);
    (root + ahead * along + bent * aside, root + ahead * far)
}

fn cross(a: Vector, b: Vector) -> Vector {
    vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}
