//! The figures obey the body and the floor.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use strongback::content::ENGLISH;
use strongback::content::exercises::CATALOGUE;
use strongback::content::figures;
use strongback::domain::answers::Posture;
use strongback::domain::exercise::{Position, Tempo};
use strongback::domain::self_test::SelfTest;
use strongback::figure::{Body, Figure, Frame, LANDMARKS, Landmark, Moment, Place, Prop, RADII, Vector, Way};

const TEMPO: Tempo = Tempo {
    up: 2,
    hold: 1,
    down: 3,
};

/// Every figure there is, by name.
fn all() -> Vec<(&'static str, &'static Figure)> {
    let exercises = CATALOGUE.0.iter().map(|row| (row.id.code(), figures::exercise(row.id)));
    let tests = SelfTest::ALL
        .iter()
        .map(|test| (test.code(), figures::self_test(*test)));
    exercises.chain(tests).collect()
}

fn postures() -> impl Iterator<Item = (&'static str, &'static Figure)> {
    Posture::ALL
        .iter()
        .map(|posture| (posture.code(), figures::posture(*posture)))
}

/// Fifty moments of each second.
fn moments(figure: &Figure) -> Vec<Moment> {
    (0..figure.round(TEMPO) / 20)
        .map(|at| figure.moment(TEMPO, at * 20))
        .collect()
}

fn distance(a: Vector, b: Vector) -> f32 {
    (a - b).length()
}

/// What went wrong, one line each; a test shows them all at once.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn note(&mut self, code: &str, fault: &str) {
        let line = format!("{code}: {fault}");
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }

    fn none(self) {
        assert!(self.0.is_empty(), "\n{}", self.0.join("\n"));
    }
}

#[test]
fn every_exercise_and_self_test_has_a_figure_of_its_own() {
    let mut faults = Faults::default();
    let still: Vec<_> = postures().map(|(code, _)| code).collect();
    for (code, figure) in all() {
        let namesakes = all()
            .into_iter()
            .filter(|(_, other)| std::ptr::eq(*other, figure))
            .count();
        if namesakes != 1 {
            faults.note(code, "is another's figure");
        }
        if still.contains(&code) {
            continue;
        }
        if figure.poses.len() < 2 {
            faults.note(code, "has fewer than two poses");
        } else if figure.body(Moment::pose(0)) == figure.body(Moment::pose(figure.main_pose())) {
            faults.note(code, "starts and ends alike");
        }
    }
    faults.none();
}

/// Which landmarks a bone joins.
const BONES: [(usize, usize); 20] = [
    (0, 1),
    (1, 2),
    (2, 3),
    (3, 4),
    (6, 7),
    (7, 8),
    (8, 9),
    (8, 10),
    (11, 12),
    (12, 13),
    (13, 14),
    (0, 6),
    (15, 16),
    (16, 17),
    (17, 18),
    (17, 19),
    (20, 21),
    (21, 22),
    (22, 23),
    (0, 15),
];

#[test]
fn bones_keep_their_length() {
    let straight = figures::exercise(CATALOGUE.0[0].id).body(Moment::pose(0));
    let mut faults = Faults::default();
    for (code, figure) in all() {
        for moment in moments(figure) {
            let body = figure.body(moment);
            for (a, b) in BONES {
                let (is, was) = (
                    distance(body.at[a], body.at[b]),
                    distance(straight.at[a], straight.at[b]),
                );
                if (is - was).abs() > 0.05 {
                    faults.note(code, &format!("the bone {a}-{b} is {is} and not {was} long"));
                }
            }
            if body.at.iter().any(|point| !point.length().is_finite()) {
                faults.note(code, "is nowhere");
            }
        }
    }
    faults.none();
}

/// Degrees between two bones: 0 is straight.
fn bend(a: Vector, joint: Vector, b: Vector) -> f32 {
    let (one, two) = (joint - a, b - joint);
    (one.dot(two) / (one.length() * two.length()))
        .clamp(-1.0, 1.0)
        .acos()
        .to_degrees()
}

#[test]
fn joints_stay_within_human_range() {
    // Of each side, in the order of the pose: hip, apart, rotate, knee, ankle; shoulder, lift, spin, elbow, wrist.
    const RANGES: [(usize, &str, f32, f32); 10] = [
        (0, "hip", -30.0, 135.0),
        (1, "hip apart", -30.0, 60.0),
        (2, "hip rotation", -50.0, 60.0),
        (3, "knee", 0.0, 150.0),
        (4, "ankle", -80.0, 40.0),
        (8, "shoulder", -60.0, 185.0),
        (9, "arm lift", -60.0, 180.0),
        (10, "arm turn", -95.0, 95.0),
        (11, "elbow", 0.0, 150.0),
        (12, "wrist", -90.0, 95.0),
    ];
    const WHOLE: [(&str, f32, f32); 6] = [
        ("low back", -40.0, 60.0),
        ("upper back", -30.0, 50.0),
        ("side bend", -35.0, 35.0),
        ("twist", -50.0, 50.0),
        ("neck", -60.0, 65.0),
        ("head turn", -80.0, 80.0),
    ];
    let mut faults = Faults::default();
    for (code, figure) in all() {
        for pose in 0..figure.poses.len() {
            let frame: Frame = figure.key_pose(pose);
            for (at, (name, low, high)) in WHOLE.iter().enumerate() {
                let is = frame.trunk(at);
                if is < *low || is > *high {
                    faults.note(code, &format!("{name} {is} in pose {pose}"));
                }
            }
            for side in 0..2 {
                for (joint, name, low, high) in RANGES {
                    let pinned = joint < 8 && figure.pins.foot(side) || joint >= 8 && figure.pins.hand(side);
                    let is = frame.joint(side, joint);
                    if !pinned && (is < low || is > high) {
                        faults.note(code, &format!("{name} {is} in pose {pose}"));
                    }
                }
            }
        }
        for moment in moments(figure) {
            let body = figure.body(moment);
            for first in [6, 15] {
                let knee = bend(body.at[first], body.at[first + 1], body.at[first + 2]);
                let elbow = bend(body.at[first + 5], body.at[first + 6], body.at[first + 7]);
                if knee > 151.0 {
                    faults.note(code, &format!("a knee bends by {knee}"));
                }
                if elbow > 151.0 {
                    faults.note(code, &format!("an elbow bends by {elbow}"));
                }
            }
        }
    }
    faults.none();
}

fn low(body: &Body, landmark: usize) -> f32 {
    body.at[landmark].y - RADII[landmark]
}

#[test]
fn nothing_sinks_below_the_floor() {
    let mut faults = Faults::default();
    for (code, figure) in all() {
        for moment in moments(figure) {
            let body = figure.body(moment);
            for landmark in 0..LANDMARKS {
                if low(&body, landmark) < -1.2 {
                    let (from, to) = (moment.from, moment.to);
                    faults.note(
                        code,
                        &format!("landmark {landmark} is below the floor between poses {from} and {to}"),
                    );
                }
            }
        }
    }
    faults.none();
}

#[test]
fn somebody_touches_the_ground_or_what_stands_on_it() {
    let mut faults = Faults::default();
    for (code, figure) in all() {
        for pose in 0..figure.poses.len() {
            let body = figure.body(Moment::pose(pose));
            let lowest = (0..LANDMARKS).map(|at| low(&body, at)).fold(f32::MAX, f32::min);
            // Seated, or on a bench or machine, the feet may be in the air.
            let carried = figure.props.iter().any(|prop| {
                matches!(
                    prop,
                    Prop::Chair(..) | Prop::Bench(..) | Prop::Block(..) | Prop::Step(..)
                )
            });
            if lowest > if carried { 27.0 } else { 0.6 } {
                faults.note(code, &format!("floats {lowest} above the floor in pose {pose}"));
            }
        }
    }
    faults.none();
}

#[test]
fn pinned_hands_and_feet_reach_their_place_and_keep_it() {
    let mut faults = Faults::default();
    for (code, figure) in all() {
        for pose in 0..figure.poses.len() {
            let (frame, body) = (figure.key_pose(pose), figure.body(Moment::pose(pose)));
            for side in 0..2 {
                let first = 6 + side * 9;
                if figure.pins.foot(side) {
                    let gap = low(&body, first + 3).min(low(&body, first + 4)) - frame.joint(side, 6);
                    if gap.abs() > 0.7 {
                        faults.note(code, &format!("foot {side} is {gap} off its ground in pose {pose}"));
                    }
                }
                if figure.pins.hand(side) {
                    let wrist = body.at[first + 7];
                    let gap =
                        (wrist.x - frame.joint(side, 13)).abs() + (low(&body, first + 7) - frame.joint(side, 14)).abs();
                    // A hand with a turned body has another x.
                    if gap > 1.0 && frame.trunk_turn() == 0.0 {
                        faults.note(code, &format!("hand {side} is {gap} off its place in pose {pose}"));
                    }
                }
            }
        }
        // Between two poses that keep a hand or a foot in place it does not move.
        for moment in moments(figure) {
            let (from, to) = (
                figure.body(Moment::pose(moment.from)),
                figure.body(Moment::pose(moment.to)),
            );
            let body = figure.body(moment);
            for landmark in 6..LANDMARKS {
                let stays = distance(from.at[landmark], to.at[landmark]) < 0.8;
                let touches = low(&from, landmark) < 0.6 && low(&to, landmark) < 0.6;
                if stays && touches && distance(body.at[landmark], from.at[landmark]) > 1.2 {
                    faults.note(
                        code,
                        &format!("landmark {landmark} slides between {} and {}", moment.from, moment.to),
                    );
                }
            }
        }
    }
    faults.none();
}

/// Whose point is that a foot, a heel or the whole body goes along the floor.
const SLIDE: &[&str] = &["heel_slide", "sliding_leg_curl", "band_side_step", "side_step_squat"];

/// Knees, heels, toes, elbows and wrists.
const ENDS: [usize; 10] = [7, 9, 10, 12, 13, 16, 18, 19, 21, 22];

#[test]
fn what_stands_on_the_floor_does_not_slide() {
    let mut faults = Faults::default();
    for (code, figure) in all() {
        if SLIDE.contains(&code) || matches!(figure.way, Way::Round | Way::Walk) {
            continue;
        }
        for pose in 1..figure.poses.len() {
            let (a, b) = (figure.body(Moment::pose(pose - 1)), figure.body(Moment::pose(pose)));
            for landmark in ENDS {
                let both = low(&a, landmark) < 0.5 && low(&b, landmark) < 0.5;
                let way = distance(a.at[landmark], b.at[landmark]);
                if both && way > 1.5 {
                    faults.note(code, &format!("landmark {landmark} slides by {way} into pose {pose}"));
                }
            }
        }
    }
    faults.none();
}

/// Shares of body weight by segment (Winter, Biomechanics and Motor Control of Human Movement, table 4.1).
fn center_of_mass(body: &Body) -> Vector {
    let at = |landmark: Landmark| body.at[landmark as usize];
    let between = |a: usize, b: usize, part: f32| body.at[a] + (body.at[b] - body.at[a]) * part;
    let mut sum =
        (at(Landmark::Pelvis) + (at(Landmark::Top) - at(Landmark::Pelvis)) * 0.5) * 0.497 + at(Landmark::Head) * 0.081;
    for first in [6, 15] {
        sum = sum
            + between(first, first + 1, 0.433) * 0.1
            + between(first + 1, first + 2, 0.433) * 0.0465
            + between(first + 3, first + 4, 0.5) * 0.0145
            + between(first + 5, first + 6, 0.436) * 0.028
            + between(first + 6, first + 7, 0.43) * 0.016
            + between(first + 7, first + 8, 0.5) * 0.006;
    }
    sum
}

#[test]
fn who_stands_free_stands_in_balance() {
    let mut faults = Faults::default();
    for (code, figure) in all() {
        let held = figure
            .props
            .iter()
            .any(|prop| !matches!(prop, Prop::Mat(..) | Prop::Dumbbell(..) | Prop::Band(..)));
        if held || matches!(figure.way, Way::Round | Way::Walk) {
            continue;
        }
        for pose in 0..figure.poses.len() {
            let body = figure.body(Moment::pose(pose));
            let feet: Vec<usize> = [9, 10, 18, 19].into_iter().filter(|&at| low(&body, at) < 0.8).collect();
            let others = (0..LANDMARKS).any(|at| ![9, 10, 18, 19].contains(&at) && low(&body, at) < 0.8);
            if others || feet.is_empty() {
                continue;
            }
            let center = center_of_mass(&body);
            let range = |axis: fn(Vector) -> f32| {
                let all = feet.iter().map(|&at| axis(body.at[at]));
                (
                    all.clone().fold(f32::MAX, f32::min) - 3.0,
                    all.fold(f32::MIN, f32::max) + 3.0,
                )
            };
            for (name, axis) in [("x", (|v| v.x) as fn(Vector) -> f32), ("z", |v| v.z)] {
                let (from, to) = range(axis);
                let is = axis(center);
                if is < from || is > to {
                    faults.note(
                        code,
                        &format!("falls over in pose {pose}: weight at {name} {is:.1}, feet {from:.1} to {to:.1}"),
                    );
                }
            }
        }
    }
    faults.none();
}

#[test]
fn nothing_jumps() {
    let mut faults = Faults::default();
    for (code, figure) in all() {
        let moments = moments(figure);
        for pair in moments.windows(2) {
            let (a, b) = (figure.body(pair[0]), figure.body(pair[1]));
            for landmark in 0..LANDMARKS {
                let way = distance(a.at[landmark], b.at[landmark]);
                // 3.4 hundredths in a fiftieth of a second: three metres a second.
                if way > 3.4 {
                    faults.note(
                        code,
                        &format!(
                            "landmark {landmark} jumps by {way:.1} between {} and {}",
                            pair[0].from, pair[0].to
                        ),
                    );
                }
            }
        }
    }
    faults.none();
}

#[test]
fn who_sits_sits_on_the_seat() {
    let mut faults = Faults::default();
    for row in CATALOGUE.0.iter().filter(|row| row.position == Position::Seated) {
        let figure = figures::exercise(row.id);
        if figure.place == Place::Floor || !figure.props.iter().any(|prop| matches!(prop, Prop::Chair(..))) {
            continue;
        }
        let gap = low(&figure.body(Moment::pose(0)), 0) - 25.0;
        if gap.abs() > 1.5 {
            faults.note(row.id.code(), &format!("sits {gap} above the seat"));
        }
    }
    faults.none();
}

#[test]
fn the_way_to_the_floor_has_words_for_each_pose() {
    assert_eq!(
        ENGLISH.figure.floor_down.len(),
        figures::floor::TO_THE_FLOOR.poses.len()
    );
}

#[test]
fn the_side_that_is_named_is_the_side_that_is_shown() {
    // How far the hands, knees and feet of a side go in a repetition.
    let way = |figure: &Figure, first: usize| -> f32 {
        let (from, to) = (
            figure.body(Moment::pose(0)),
            figure.body(Moment::pose(figure.main_pose())),
        );
        (first + 1..first + 5).map(|at| distance(from.at[at], to.at[at])).sum()
    };
    let mut faults = Faults::default();
    for row in CATALOGUE.0 {
        let (code, figure) = (row.id.code(), figures::exercise(row.id));
        let (right, left) = (figures::mirrored(row, false), figures::mirrored(row, true));
        if !row.one_sided {
            assert!(!right && !left, "{code} has no sides");
            continue;
        }
        assert_ne!(right, left, "{code}");
        let main = figure.body(Moment::pose(figure.main_pose()));
        let leans = low(&main, Landmark::FarElbow as usize) < 1.0 && row.position == Position::Side;
        if leans && low(&main, Landmark::Pelvis as usize) > 7.0 {
            // A side plank: its side is that of the forearm on the floor, which is drawn on the left.
            if left {
                faults.note(code, "leans on the left and is called right");
            }
        } else if right {
            faults.note(code, "works the right side and is called left");
        } else if row.position == Position::Side && way(figure, 6) < way(figure, 15) {
            faults.note(code, "works the lower leg");
        }
    }
    faults.none();
}
