//! From a body in space to filled outlines in the order of painting, far ones first.

use super::outline::{Outline, Point};
use super::props::Prop;
use super::sequence::{Camera, Figure, Moment, Way};
use super::skeleton::{Body, HIP, LANDMARKS, Landmark, OTHER, RADII, SHOULDER};
use super::space::{Vector, sine, vector};
use crate::domain::body::Group;

/// What an outline is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Floor,
    Plumb,
    Spine,
    Prop,
    Skin,
    SkinFar,
    Shirt,
    ShirtFar,
    Shorts,
    ShortsFar,
    Shoe,
    ShoeFar,
    Hair,
    Eye,
    Lit,
    LitFar,
    Band,
    Weight,
    Contact,
    Rim,
    Arrow,
}

impl Ink {
    /// Its name in the styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Plumb => "plumb",
            Self::Spine => "spine",
            Self::Prop => "prop",
            Self::Skin => "skin",
            Self::SkinFar => "skin-far",
            Self::Shirt => "shirt",
            Self::ShirtFar => "shirt-far",
            Self::Shorts => "shorts",
            Self::ShortsFar => "shorts-far",
            Self::Shoe => "shoe",
            Self::ShoeFar => "shoe-far",
            Self::Hair => "hair",
            Self::Eye => "eye",
            Self::Lit => "lit",
            Self::LitFar => "lit-far",
            Self::Band => "band",
            Self::Weight => "weight",
            Self::Contact => "contact",
            Self::Rim => "rim",
            Self::Arrow => "arrow",
        }
    }
}

/// One outline: SVG path data in tenths.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub ink: Ink,
    pub path: String,
}

/// What of a picture can be seen: its edges, in hundredths of body height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Span {
    /// The same, seen in a mirror.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            left: -self.right,
            right: -self.left,
            ..self
        }
    }

    /// The same without the legs, for one who stands.
    #[must_use]
    pub fn trunk(self) -> Self {
        Self { bottom: KNEES, ..self }
    }

    /// For the `viewBox` of an SVG, never much higher than wide nor much wider than high.
    pub fn view_box(self) -> String {
        let (mut left, mut top, right, bottom) = (self.left, self.top, self.right, self.bottom);
        let (mut width, mut height) = (right - left, bottom - top);
        if width < height * 0.8 {
            left -= (height * 0.8 - width) / 2.0;
            width = height * 0.8;
        } else if height < width * 0.45 {
            top -= width * 0.45 - height;
            height = width * 0.45;
        }
        let mut text = Outline::default();
        for value in [left, top, width, height] {
            text.number(value);
            text.0.push(' ');
        }
        text.0
    }
}

/// What to draw of a figure.
#[derive(Clone, Debug)]
pub struct Scene {
    figure: &'static Figure,
    camera: Camera,
    lit: Lit,
    /// Where the arrow runs.
    trail: Option<Vec<Point>>,
    pub span: Span,
}

/// Which muscles are lit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    pub group: Option<Group>,
    /// Only the near leg trains.
    pub near_only: bool,
}

impl Scene {
    pub fn new(figure: &'static Figure, camera: Camera, lit: Lit) -> Self {
        let trail = trail(figure, camera);
        Self {
            figure,
            camera,
            lit,
            span: span(figure, camera, trail.as_deref().unwrap_or_default()),
            trail,
        }
    }
}

/// Where a camera looks: to the right of the picture, up in it, and towards the viewer.
pub(super) struct View {
    right: Vector,
    up: Vector,
    near: Vector,
}

impl View {
    pub(super) fn of(camera: Camera) -> Self {
        let (sin, cos) = sine(camera.around.into());
        let (high, level) = sine(camera.above.into());
        Self {
            right: vector(cos, 0.0, -sin),
            up: vector(-sin * high, level, -cos * high),
            near: vector(sin * level, high, cos * level),
        }
    }

    pub(super) fn point(&self, at: Vector) -> Point {
        (at.dot(self.right), -at.dot(self.up))
    }

    fn depth(&self, at: Vector) -> f32 {
        at.dot(self.near)
    }
}

/// The outlines with how near each one is; sorted at the end.
struct Canvas {
    view: View,
    pieces: Vec<(f32, Piece)>,
}

impl Canvas {
    fn put(&mut self, depth: f32, ink: Ink, draw: impl FnOnce(&View, &mut Outline)) {
        let mut outline = Outline::default();
        draw(&self.view, &mut outline);
        self.pieces.push((depth, Piece { ink, path: outline.0 }));
    }

    /// Capsules from point to point, each end with its radius.
    fn limbs(&mut self, depth: f32, ink: Ink, limbs: &[(Vector, f32, Vector, f32)]) {
        self.put(depth, ink, |view, outline| {
            for &(a, radius_a, b, radius_b) in limbs {
                outline.capsule(view.point(a), radius_a, view.point(b), radius_b);
            }
        });
    }
}

/// The outlines of a moment, in the order of painting.
pub fn draw(scene: &Scene, moment: Moment) -> Vec<Piece> {
    let body = scene.figure.body(moment);
    let mut canvas = Canvas {
        view: View::of(scene.camera),
        pieces: Vec::with_capacity(32),
    };
    person(&mut canvas, &body, scene.lit);
    things(&mut canvas, &body, scene);
    let Canvas { mut pieces, .. } = canvas;
    // Few and nearly in order: a plain insertion sort.
    for at in 1..pieces.len() {
        let mut place = at;
        while place > 0 && pieces[place - 1].0 > pieces[place].0 {
            pieces.swap(place - 1, place);
            place -= 1;
        }
    }
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

const fn tone(far: bool, near: Ink, other: Ink) -> Ink {
    if far { other } else { near }
}

fn middle(a: Vector, b: Vector, part: f32) -> Vector {
    a + (b - a) * part
}

fn person(canvas: &mut Canvas, body: &Body, lit: Lit) {
    let at = &body.at;
    let depth = |point: Vector| canvas.view.depth(point);
    let trunk = depth(middle(at[0], at[4], 0.5));
    // Seen from the front a trunk is wider than it is deep.
    let across = depth(at[HIP]) - depth(at[HIP + OTHER]);
    let wide = 1.0 + 0.16 * (1.0 - (across / 10.0) * (across / 10.0)).max(0.0);
    let limb = |first: usize| (depth(at[first]) + depth(at[first + 1]) + depth(at[first + 2])) / 3.0;
    let legs = [limb(HIP), limb(HIP + OTHER)];
    let arms = [limb(HIP + SHOULDER), limb(HIP + OTHER + SHOULDER)];
    let head = depth(at[5]);
    let shoulders = depth(at[HIP + SHOULDER]) - depth(at[HIP + OTHER + SHOULDER]);

    // The trunk: shorts below, shirt above.
    let r = |landmark: usize| RADII[landmark] * wide;
    canvas.limbs(trunk, Ink::Shorts, &[(at[0], r(0), middle(at[0], at[1], 0.9), r(1))]);
    canvas.limbs(
        trunk + 0.01,
        Ink::Shirt,
        &[
            (at[1], r(1), at[2], r(2)),
            (at[2], r(2), at[3], r(3)),
            (at[3], r(3), at[4], RADII[4]),
            (
                at[HIP + SHOULDER],
                RADII[HIP + SHOULDER],
                at[4] - body.spine[3].up * 1.5,
                4.6,
            ),
            (
                at[HIP + OTHER + SHOULDER],
                RADII[HIP + SHOULDER],
                at[4] - body.spine[3].up * 1.5,
                4.6,
            ),
        ],
    );

    for side in 0..2 {
        let first = HIP + side * OTHER;
        let far = if side == 0 { across } else { -across } < -3.0;
        let leg = legs[side];
        let (hip, knee, ankle) = (at[first], at[first + 1], at[first + 2]);
        canvas.limbs(
            leg,
            tone(far, Ink::Shoe, Ink::ShoeFar),
            &[
                (at[first + 3], RADII[first + 3], at[first + 4], RADII[first + 4]),
                (at[first + 3], RADII[first + 3], ankle, RADII[first + 2] + 0.2),
                (
                    ankle,
                    RADII[first + 2] + 0.2,
                    middle(at[first + 3], at[first + 4], 0.55),
                    2.2,
                ),
            ],
        );
        canvas.limbs(
            leg + 0.01,
            tone(far, Ink::Skin, Ink::SkinFar),
            &[
                // The shorts cover the rest; its rim would show on them.
                (middle(hip, knee, 0.36), 6.2, knee, RADII[first + 1]),
                (knee, RADII[first + 1], middle(knee, ankle, 0.4), 4.5),
                (
                    middle(knee, ankle, 0.4),
                    4.5,
                    middle(knee, ankle, 0.95),
                    RADII[first + 2],
                ),
            ],
        );
        canvas.limbs(
            leg + 0.02,
            tone(far, Ink::Shorts, Ink::ShortsFar),
            &[(hip, RADII[first] + 0.4, middle(hip, knee, 0.55), 6.3)],
        );

        let arm = first + SHOULDER;
        let far = if side == 0 { shoulders } else { -shoulders } < -3.0;
        canvas.limbs(
            arms[side],
            tone(far, Ink::Skin, Ink::SkinFar),
            &[
                (at[arm], RADII[arm], at[arm + 1], RADII[arm + 1]),
                (at[arm + 1], RADII[arm + 1], at[arm + 2], RADII[arm + 2]),
                (at[arm + 2], 2.2, at[arm + 3], RADII[arm + 3]),
            ],
        );
        canvas.limbs(
            arms[side] + 0.01,
            tone(far, Ink::Shirt, Ink::ShirtFar),
            &[(at[arm], RADII[arm] + 0.3, middle(at[arm], at[arm + 1], 0.5), 4.2)],
        );
    }

    // The head: neck, hair, face with a nose, and the eyes that can be seen.
    let front = body.head;
    let (forward, up) = (front.forward, front.up);
    canvas.limbs(head - 0.03, Ink::Skin, &[(at[4], 3.7, at[5] - up * 2.5, 3.4)]);
    let hair = at[5] - forward * 0.9 + up * 0.8;
    let face = at[5] + forward * 1.2 - up * 1.0;
    let back = canvas.view.depth(forward) < -0.3;
    canvas.limbs(
        head + if back { 0.02 } else { 0.0 },
        Ink::Hair,
        &[(hair, 6.8, hair, 6.8)],
    );
    canvas.limbs(
        head + 0.01,
        Ink::Skin,
        &[
            (face, 5.7, face, 5.7),
            (
                face + forward * 4.6 + up * 1.4,
                1.0,
                face + forward * 6.2 - up * 0.6,
                1.2,
            ),
            (face + forward * 2.6 - up * 3.2, 2.4, face, 4.0),
        ],
    );
    for side in [1.0, -1.0] {
        let eye = front.to(3.6, 0.7, 2.3 * side);
        let seen = canvas.view.depth(front.to(0.6, 0.0, 0.8 * side)) > 0.2;
        canvas.put(head + 0.03, Ink::Eye, |view, outline| {
            if seen {
                outline.circle(view.point(face + eye), 0.75);
            }
        });
    }

    if let Some(group) = lit.group {
        muscles(canvas, body, group, lit.near_only, legs, trunk);
    }
}

/// The trained muscles, on the side of the body where they are; hidden where that side is turned away.
fn muscles(canvas: &mut Canvas, body: &Body, group: Group, near_only: bool, legs: [f32; 2], trunk: f32) {
    let at = &body.at;
    let nearer = usize::from(legs[1] > legs[0]);
    let trains = |side: usize| side == 0 || !near_only;
    // Turned away from the viewer it is not seen.
    let shows = |canvas: &Canvas, outwards: Vector| canvas.view.depth(outwards) > -0.5;
    match group {
        Group::Glutes => {
            for side in [1 - nearer, nearer] {
                let pelvis = body.spine[0];
                let out = if side == 0 { 1.0 } else { -1.0 };
                // From behind the hip joint up to its side.
                let center = at[0] + pelvis.to(-3.3, 0.0, 3.6 * out);
                let high = at[0] + pelvis.to(-1.4, 4.0, 4.6 * out);
                let seen = trains(side) && shows(canvas, pelvis.to(-0.7, 0.0, 0.7 * out));
                let depth = legs[side].max(trunk) + 0.03;
                let muscle = [(center, 4.6, high, 3.4)];
                canvas.limbs(
                    depth,
                    tone(legs[side] + 3.0 < legs[nearer], Ink::Lit, Ink::LitFar),
                    &muscle[..usize::from(seen)],
                );
            }
        }
        Group::Hamstrings | Group::Quads => {
            let (back, from, to) = if group == Group::Hamstrings {
                (-2.9, 0.2, 0.9)
            } else {
                (2.5, 0.14, 0.88)
            };
            for side in [1 - nearer, nearer] {
                let first = HIP + side * OTHER;
                let outwards = body.thigh[side].forward * back;
                let (hip, knee) = (at[first], at[first + 1]);
                let seen = trains(side) && shows(canvas, outwards * 0.34);
                let far = legs[side] + 3.0 < legs[nearer];
                let muscle = [(
                    middle(hip, knee, from) + outwards,
                    3.2,
                    middle(hip, knee, to) + outwards * 0.75,
                    2.2,
                )];
                canvas.limbs(
                    legs[side] + 0.03,
                    tone(far, Ink::Lit, Ink::LitFar),
                    &muscle[..usize::from(seen)],
                );
            }
        }
        Group::Core | Group::LowBack => {
            let way = if group == Group::Core { 1.0 } else { -1.0 };
            let seen = shows(canvas, body.spine[1].forward * way);
            let on = |landmark: usize, segment: usize| {
                at[landmark] + body.spine[segment].forward * (way * (RADII[landmark] - 3.2))
            };
            let points = [on(0, 0), on(1, 1), on(2, 2), middle(on(2, 2), on(3, 3), 0.4)];
            let thick = if group == Group::Core { 3.0 } else { 2.6 };
            let band: Vec<_> = points.windows(2).map(|pair| (pair[0], thick, pair[1], thick)).collect();
            canvas.limbs(trunk + 0.03, Ink::Lit, if seen { &band } else { &[] });
        }
    }
}

/// Floor, furniture, bands and weights, contact marks and the arrow.
fn things(canvas: &mut Canvas, body: &Body, scene: &Scene) {
    let span = scene.span;
    let level = scene.camera.above < 10;
    if level {
        canvas.put(-990.0, Ink::Floor, |_, outline| {
            outline.line(&[(span.left, 0.0), (span.right, 0.0)]);
        });
    }
    let mut blocks = Vec::new();
    for prop in scene.figure.props {
        let start = blocks.len();
        prop.blocks(&mut blocks);
        if blocks.len() > start {
            canvas.put(-980.0, Ink::Prop, |view, outline| {
                for block in &blocks[start..] {
                    faces(view, outline, block.low, block.high);
                }
            });
        }
    }
    for prop in scene.figure.props {
        match *prop {
            Prop::Band(a, b) => {
                let (a, b) = (body.point(a), body.point(b));
                band(canvas, a, b);
            }
            Prop::BandTo(a, x, y, z) => {
                let a = body.point(a);
                band(canvas, a, vector(x.into(), y.into(), z.into()));
            }
            Prop::Dumbbell(fingers) | Prop::Upright(fingers) => {
                let grip = middle(body.at[fingers as usize - 1], body.point(fingers), 0.6);
                let depth = canvas.view.depth(grip) + 4.0;
                canvas.put(depth, Ink::Weight, |view, outline| {
                    let (x, y) = view.point(grip);
                    let upright = matches!(*prop, Prop::Upright(_));
                    let at = |along: f32, across: f32| {
                        if upright {
                            (x + across, y + along)
                        } else {
                            (x + along, y + across)
                        }
                    };
                    outline.capsule(at(-6.5, 0.0), 1.0, at(6.5, 0.0), 1.0);
                    for end in [-6.0, 6.0] {
                        outline.capsule(at(end, -2.6), 1.6, at(end, 2.6), 1.6);
                    }
                });
            }
            Prop::Bar(x0, y0, x1, y1) => {
                let (a, b) = (vector(x0.into(), y0.into(), 0.0), vector(x1.into(), y1.into(), 0.0));
                canvas.limbs(-970.0, Ink::Prop, &[(a, 1.6, b, 1.6)]);
            }
            Prop::Plate(toes) => {
                let toes = toes as usize;
                let (ankle, heel, toe) = (body.at[toes - 2], body.at[toes - 1], body.at[toes]);
                let along = (toe - heel).direction(toe);
                let below = heel - ankle;
                let below = (below - along * below.dot(along)).direction(below) * 4.0;
                let (a, b) = (heel + below - along * 5.0, toe + below + along * 2.0);
                canvas.limbs(-970.0, Ink::Prop, &[(a, 1.8, b, 1.8)]);
            }
            Prop::Pad(landmark, x, y) => {
                let center = body.point(landmark) + vector(x.into(), y.into(), 0.0);
                canvas.put(canvas.view.depth(center) - 0.5, Ink::Weight, |view, outline| {
                    outline.circle(view.point(center), 3.4);
                });
            }
            Prop::Plumb(x) => canvas.put(-985.0, Ink::Plumb, |view, outline| {
                let at = |y: f32| view.point(vector(x.into(), y, 0.0));
                outline.line(&[at(0.0), at(106.0)]);
            }),
            Prop::Spine => canvas.put(970.0, Ink::Spine, |view, outline| {
                let points: Vec<Point> = body.at[..5]
                    .iter()
                    .enumerate()
                    .map(|(at, point)| view.point(*point - body.spine[at.min(3)].forward * 3.0))
                    .collect();
                outline.line(&points);
            }),
            Prop::Lever(joint, end) => {
                let (joint, end) = (body.point(joint), body.point(end));
                let along = (end - joint).direction(vector(1.0, 0.0, 0.0));
                let behind = vector(along.y, -along.x, 0.0) * 5.5;
                let pad = end - along * 2.0 + behind;
                canvas.limbs(
                    canvas.view.depth(pad) - 1.0,
                    Ink::Weight,
                    &[(joint + behind, 1.6, pad, 1.0), (pad, 3.2, pad, 3.2)],
                );
            }
            Prop::Slider(heel) => {
                let center = body.point(heel);
                canvas.put(canvas.view.depth(center) + 0.5, Ink::Weight, |view, outline| {
                    let (x, y) = view.point(vector(center.x, 0.6, center.z));
                    outline.capsule((x - 4.0, y), 0.8, (x + 4.0, y), 0.8);
                });
            }
            _ => {}
        }
    }
    if level {
        canvas.put(980.0, Ink::Contact, |view, outline| {
            for (point, radius) in body.at.iter().zip(RADII) {
                if point.y - radius < 0.5 {
                    let (x, _) = view.point(*point);
                    let half = radius * 0.7;
                    outline.line(&[(x - half, 1.0), (x + half, 1.0)]);
                }
            }
        });
    }
}

fn band(canvas: &mut Canvas, a: Vector, b: Vector) {
    let depth = canvas.view.depth(a).max(canvas.view.depth(b)) + 4.0;
    canvas.put(depth, Ink::Band, |view, outline| {
        outline.line(&[view.point(a), view.point(b)]);
    });
}

/// Less than this of a face cannot be seen.
const EDGE: f32 = 0.05;

/// The faces of a box that look at the viewer.
fn faces(view: &View, outline: &mut Outline, low: Vector, high: Vector) {
    let corner = |x: bool, y: bool, z: bool| {
        view.point(vector(
            if x { high.x } else { low.x },
            if y { high.y } else { low.y },
            if z { high.z } else { low.z },
        ))
    };
    if view.near.x.abs() > EDGE {
        let x = view.near.x > 0.0;
        outline.shape(&[
            corner(x, false, false),
            corner(x, true, false),
            corner(x, true, true),
            corner(x, false, true),
        ]);
    }
    if view.near.y.abs() > EDGE {
        let y = view.near.y > 0.0;
        outline.shape(&[
            corner(false, y, false),
            corner(true, y, false),
            corner(true, y, true),
            corner(false, y, true),
        ]);
    }
    if view.near.z.abs() > EDGE {
        let z = view.near.z > 0.0;
        outline.shape(&[
            corner(false, false, z),
            corner(true, false, z),
            corner(true, true, z),
            corner(false, true, z),
        ]);
    }
}

/// The smallest picture that holds the whole movement.
fn span(figure: &Figure, camera: Camera, trail: &[Point]) -> Span {
    let view = View::of(camera);
    let mut span = Span {
        left: f32::MAX,
        top: f32::MAX,
        right: f32::MIN,
        bottom: if camera.above < 10 { 0.0 } else { f32::MIN },
    };
    let mut hold = |(x, y): Point, radius: f32| {
        span.left = span.left.min(x - radius);
        span.right = span.right.max(x + radius);
        span.top = span.top.min(y - radius);
        span.bottom = span.bottom.max(y + radius);
    };
    for pose in 0..figure.poses.len() {
        let body = figure.body(Moment::pose(pose));
        for (point, radius) in body.at.iter().zip(RADII) {
            hold(view.point(*point), radius + 1.0);
        }
        hold(view.point(body.at[5]), 8.6);
    }
    for point in trail {
        hold(*point, 1.0);
    }
    let mut blocks = Vec::new();
    for prop in figure.props {
        if let Prop::BandTo(_, x, y, z) = *prop {
            hold(view.point(vector(x.into(), y.into(), z.into())), 1.0);
        }
        if let Prop::Bar(x0, y0, x1, y1) = *prop {
            hold(view.point(vector(x0.into(), y0.into(), 0.0)), 2.0);
            hold(view.point(vector(x1.into(), y1.into(), 0.0)), 2.0);
        }
        // A wall and a worktop go on beyond the picture.
        if !matches!(prop, Prop::Wall(_) | Prop::Worktop(_)) || camera.around == 0 {
            prop.blocks(&mut blocks);
        }
    }
    for block in blocks {
        for x in [block.low.x, block.high.x] {
            for z in [block.low.z, block.high.z] {
                hold(view.point(vector(x, block.low.y, z)), 0.0);
                hold(view.point(vector(x, block.high.y, z)), 0.0);
            }
        }
    }
    Span {
        left: span.left - 3.0,
        top: span.top - 3.0,
        right: span.right + 3.0,
        bottom: span.bottom + 3.0,
    }
}

/// Where the knees of one who stands are, down the picture.
const KNEES: f32 = -34.0;

/// Points of an arrow's way.
const STEPS: usize = 8;

/// What an arrow may follow, the most telling first.
const MOVERS: [Landmark; 10] = [
    Landmark::Pelvis,
    Landmark::Head,
    Landmark::NearAnkle,
    Landmark::FarAnkle,
    Landmark::NearWrist,
    Landmark::FarWrist,
    Landmark::NearKnee,
    Landmark::FarKnee,
    Landmark::Chest,
    Landmark::Waist,
];

/// The way of the part that moves most, as an arrow beside it.
pub fn arrow(scene: &Scene) -> Vec<Piece> {
    let Some(points) = &scene.trail else {
        return Vec::new();
    };
    let arrow = pointer(points);
    // What it passes over shows a rim around it.
    let rim = Piece {
        ink: Ink::Rim,
        path: arrow.path.clone(),
    };
    vec![rim, arrow]
}

/// The points of that arrow.
fn trail(figure: &Figure, camera: Camera) -> Option<Vec<Point>> {
    if figure.poses.len() < 2 || matches!(figure.way, Way::Round | Way::Walk) && figure.arrow.is_none() {
        return None;
    }
    let view = View::of(camera);
    let to = figure.main_pose();
    // A hand that goes round leaves its whole way as a line.
    let hand = matches!(
        figure.arrow,
        Some(Landmark::NearFingers | Landmark::FarFingers | Landmark::NearWrist | Landmark::FarWrist)
    );
    let trace = hand && figure.way == Way::Round && figure.poses.len() > 2;
    let ways = match figure.way {
        Way::Back => to,
        Way::Round if trace => figure.poses.len(),
        _ => 1,
    };
    let body = |step: usize| {
        #[allow(clippy::cast_precision_loss, reason = "a handful of steps")]
        let along = step as f32 / STEPS as f32 * ways as f32;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a handful of poses"
        )]
        let from = (along as usize).min(ways.saturating_sub(1));
        #[allow(clippy::cast_precision_loss, reason = "a handful of poses")]
        figure.body(Moment {
            from,
            to: (from + 1) % figure.poses.len(),
            part: along - from as f32,
        })
    };
    let bodies: Vec<Body> = (0..=STEPS).map(body).collect();
    let way = |landmark: usize| -> f32 {
        bodies
            .windows(2)
            .map(|pair| length(view.point(pair[0].at[landmark]), view.point(pair[1].at[landmark])))
            .sum()
    };
    let mover = match figure.arrow {
        Some(landmark) => landmark as usize,
        None => {
            MOVERS
                .iter()
                .map(|landmark| *landmark as usize)
                .fold((0, 0.0), |best, landmark| {
                    let long = way(landmark);
                    if long > best.1 + 1.0 { (landmark, long) } else { best }
                })
                .0
        }
    };
    let (a, b) = (view.point(bodies[0].at[mover]), view.point(bodies[STEPS].at[mover]));
    let mut along = (b.0 - a.0, b.1 - a.1);
    let mut long = (along.0 * along.0 + along.1 * along.1).sqrt().max(1.0);
    // What a figure names and what stays pulls towards the body.
    let pulls = figure.arrow.is_some() && long <= 1.0;
    if pulls {
        along = (view.point(bodies[0].point(Landmark::Pelvis)).0 - b.0, 0.0);
        long = along.0.abs();
    }
    // A short way of the trunk that a figure names: along it, above the body, where there is room.
    if pulls || mover < HIP && figure.arrow.is_some() && long < 18.0 {
        let gap = RADII[mover] + 3.0;
        let (from, to) = if pulls || along.1 < -0.5 * long {
            (gap, gap + 9.0)
        } else {
            (-gap - 9.0, -gap)
        };
        let at = |part: f32| {
            let far = (from + (to - from) * part) / long;
            (b.0 + along.0 * far, b.1 + along.1 * far)
        };
        return Some(vec![at(0.0), at(0.5), at(1.0)]);
    }
    if way(mover) < 5.0 {
        return None;
    }
    // Beside the body: pushed away from its middle.
    let middle_body = &bodies[STEPS / 2];
    let sum = middle_body.at.iter().fold(Vector::default(), |sum, point| sum + *point);
    #[allow(clippy::cast_precision_loss, reason = "a few dozen landmarks")]
    let center = view.point(sum * (1.0 / LANDMARKS as f32));
    let half = view.point(middle_body.at[mover]);
    let away = (half.0 - center.0, half.1 - center.1);
    let mut aside = (-along.1 / long, along.0 / long);
    let gap = RADII[mover] + 5.0;
    // Away from the body, but not under the floor.
    let under = camera.above < 10 && half.1 + aside.1.abs() * gap > 0.0;
    let wrong = if under {
        -aside.1
    } else {
        aside.0 * away.0 + aside.1 * away.1
    };
    if wrong < 0.0 {
        aside = (-aside.0, -aside.1);
    }
    let (shown, gap) = if trace {
        (&bodies[..STEPS], 0.0)
    } else {
        (&bodies[1..], gap)
    };
    let beside = |body: &Body| {
        let (x, y) = view.point(body.at[mover]);
        (x + aside.0 * gap, y + aside.1 * gap)
    };
    Some(shown.iter().map(beside).collect())
}

/// A line with a tip at its end.
fn pointer(points: &[Point]) -> Piece {
    let tip = points[points.len() - 1];
    let before = points[points.len().saturating_sub(3)];
    let (dx, dy) = (tip.0 - before.0, tip.1 - before.1);
    let size = 4.0 / (dx * dx + dy * dy).sqrt().max(0.1);
    let (dx, dy) = (dx * size, dy * size);
    let mut outline = Outline::default();
    outline.line(points);
    outline.line(&[
        (tip.0 - dx - dy * 0.8, tip.1 - dy + dx * 0.8),
        tip,
        (tip.0 - dx + dy * 0.8, tip.1 - dy - dx * 0.8),
    ]);
    Piece {
        ink: Ink::Arrow,
        path: outline.0,
    }
}

fn length(a: Point, b: Point) -> f32 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}
