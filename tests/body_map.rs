//! The body picture: every region and muscle is on it, on the side where the reader has it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use strongback::content::figures::body_map::UPRIGHT;
use strongback::domain::body::Group;
use strongback::domain::spots::Spot;
use strongback::figure::{Camera, Map};

/// Every number of a path, two by two. Curves and lines only.
fn points(path: &str) -> Vec<(f32, f32)> {
    let spaced = path.replace('-', " -").replace(['M', 'C', 'L', 'Z'], " ");
    let numbers: Vec<f32> = spaced
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

fn sides() -> [Map; 2] {
    [Camera::BACK, Camera::FRONT].map(|camera| Map::new(&UPRIGHT, camera))
}

/// Left, top, right and bottom of what can be seen.
fn seen() -> [f32; 4] {
    let numbers: Vec<f32> = Map::VIEW_BOX.split(' ').map(|number| number.parse().unwrap()).collect();
    [numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]]
}

#[test]
fn the_whole_body_and_every_region_is_in_the_picture() {
    let [left, top, right, bottom] = seen();
    for map in sides() {
        let body = map.body().into_iter().map(|piece| piece.path);
        let regions = Spot::ALL
            .iter()
            .filter_map(|spot| map.region(*spot))
            .flat_map(|region| [region.path, region.tick]);
        let muscles = Group::ALL.iter().filter_map(|group| map.muscles(*group));
        for path in body.chain(regions).chain(muscles).filter(|path| !path.contains('A')) {
            for (x, y) in points(&path) {
                assert!(left <= x && x <= right && top <= y && y <= bottom, "{x} {y} of {path}");
            }
        }
    }
}

#[test]
fn left_and_right_are_the_readers_own() {
    let [back, front] = sides();
    for spot in Spot::ALL {
        // From behind, the left is at the left; who faces us has it at our right.
        let side = match spot.code() {
            code if code.ends_with("left") => -1.0,
            code if code.ends_with("right") => 1.0,
            _ => 0.0,
        };
        for (map, side) in [(&back, side), (&front, -side)] {
            let Some(region) = map.region(*spot) else { continue };
            for path in [&region.path, &region.touch, &region.tick] {
                let points = points(path);
                if side == 0.0 {
                    assert!(points.iter().any(|(x, _)| *x < 0.0) && points.iter().any(|(x, _)| *x > 0.0));
                } else {
                    assert!(points.iter().all(|(x, _)| *x * side >= 0.0), "{spot:?}: {path}");
                }
            }
        }
    }
}

#[test]
fn every_region_is_seen_from_behind_and_legs_from_the_front_too() {
    let [back, front] = sides();
    for spot in Spot::ALL {
        assert!(back.region(*spot).is_some(), "{spot:?}");
        let leg = ["thigh", "below"].iter().any(|leg| spot.code().starts_with(leg));
        assert_eq!(front.region(*spot).is_some(), leg, "{spot:?}");
    }
}

#[test]
fn every_muscle_group_is_seen_on_the_side_where_it_is() {
    let [back, front] = sides().map(|map| {
        Group::ALL
            .iter()
            .map(|group| map.muscles(*group).is_some())
            .collect::<Vec<_>>()
    });
    // Gluteals, core, lower back, hamstrings, quadriceps. The side-hip muscle is seen from the front too.
    assert_eq!(back, [true, false, true, true, false]);
    assert_eq!(front, [true, true, false, false, true]);
}
