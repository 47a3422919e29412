//! Weights: the points that tilt a plan towards a muscle group (clinical.md 6.3).
//!
//! Every group starts at ten; what is added is capped at 25 a group.

use super::answers::{Answers, Goal, Posture, Rating, Trigger};
use super::body::{Group, PerGroup};
use super::codes::codes;

codes! {
    /// A rule that gives points.
    Tilt {
        W0 = "W0",
        W1 = "W1",
        W1b = "W1b",
        W2 = "W2",
        W3 = "W3",
        W4 = "W4",
        W5 = "W5",
        W6 = "W6",
        W7 = "W7",
        W8 = "W8",
        W9 = "W9",
        W10 = "W10",
        W11 = "W11",
        W12 = "W12",
        W13 = "W13",
    }
}

/// Points that one rule gives to the groups, in the order of [`Group::ALL`]:
/// gluteals, core, lower back, hamstrings, quadriceps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    pub tilt: Tilt,
    pub groups: PerGroup<u8>,
}

/// Where every group starts (W0).
pub const BASE: u8 = 10;

/// The most that all rules together may add to one group.
pub const MOST_ADDED: u8 = 25;

/// What each rule gives for these answers. W0 comes first; rules that give nothing are left out.
pub fn points(answers: &Answers) -> Vec<Points> {
    let bothers = |trigger| answers.triggers.contains(trigger);
    let when = |said: bool, points: [u8; 5]| if said { points } else { [0; 5] };
    let upright = bothers(Trigger::Stand) || bothers(Trigger::Walk);
    let tested = |group| match answers.ratings.groups[group] {
        Some(Rating::Weak) => 12,
        Some(Rating::Fair) => 6,
        Some(Rating::Good) | None => 0,
    };
    let on_one_leg = answers
        .ratings
        .stance
        .into_iter()
        .chain(answers.ratings.step_down)
        .min();
    let balance = match on_one_leg {
        Some(Rating::Weak) => 6,
        Some(Rating::Fair) => 3,
        Some(Rating::Good) | None => 0,
    };
    let posture = match answers.posture {
        Posture::None => [0; 5],
        Posture::Arched => [2, 3, 0, 0, 0],
        Posture::Sway => [3, 1, 0, 0, 0],
        Posture::Flat => [0, 0, 2, 1, 0],
        Posture::Slump => [0, 0, 3, 0, 0],
    };
    let goal = match answers.goal {
        Goal::Lift => [2, 0, 3, 3, 0],
        Goal::WalkStand => [3, 0, 0, 0, 2],
        Goal::SitWork => [0, 2, 2, 0, 0],
        Goal::Stairs => [2, 0, 0, 0, 4],
        Goal::Sport => [0, 2, 0, 2, 0],
        Goal::General => [0; 5],
    };
    [
        (Tilt::W0, [BASE; 5]),
        (
            Tilt::W1,
            [
                tested(Group::Glutes),
                tested(Group::Core),
                tested(Group::LowBack),
                tested(Group::Hamstrings),
                tested(Group::Quads),
            ],
        ),
        (Tilt::W1b, [balance, 0, 0, 0, 0]),
        (Tilt::W2, when(bothers(Trigger::Rise), [5, 0, 0, 0, 6])),
        (Tilt::W3, when(bothers(Trigger::Lift), [4, 2, 5, 4, 2])),
        (Tilt::W4, when(bothers(Trigger::Bend), [3, 0, 4, 3, 0])),
        (Tilt::W5, when(upright, [5, 3, 0, 0, 0])),
        (Tilt::W6, when(bothers(Trigger::Arch), [4, 5, 0, 0, 0])),
        (Tilt::W7, when(bothers(Trigger::Twist), [0, 6, 0, 0, 0])),
        (
            Tilt::W8,
            when(bothers(Trigger::Sit) || answers.sit_hours >= 8, [3, 0, 3, 0, 0]),
        ),
        (Tilt::W9, posture),
        (Tilt::W10, when(answers.age >= 65, [2, 0, 0, 0, 4])),
        (Tilt::W11, when(answers.episodes >= 2, [0, 2, 2, 0, 0])),
        (Tilt::W12, goal),
        (Tilt::W13, when(answers.preg_weeks > 0, [3, 2, 0, 0, 0])),
    ]
    .into_iter()
    .filter(|(_, points)| points.iter().any(|point| *point > 0))
    .map(|(tilt, points)| Points {
        tilt,
        groups: PerGroup::from_fn(|group| points[group as usize]),
    })
    .collect()
}

/// The weight of each group: its base, and what the rules add up to the cap.
pub fn weights(points: &[Points]) -> PerGroup<u8> {
    PerGroup::from_fn(|group| {
        let sum: u8 = points.iter().map(|points| points.groups[group]).sum();
        sum.min(BASE + MOST_ADDED)
    })
}

/// The groups to call "main focus": the heaviest, and any within two points of it.
/// None where all five are that close, since nothing then stands out.
pub fn main_focus(weights: &PerGroup<u8>) -> impl Iterator<Item = Group> + '_ {
    let most = weights.iter().map(|(_, weight)| weight).max().unwrap_or(BASE);
    let all_alike = weights.iter().all(|(_, weight)| weight + 2 >= most);
    weights
        .iter()
        .filter(move |(_, weight)| !all_alike && weight + 2 >= most)
        .map(|(group, _)| group)
}
