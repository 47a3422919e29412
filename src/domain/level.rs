//! How hard: the cap on exercise levels, and the target for each muscle group (clinical.md 6.2).

use super::answers::{Experience, Rating};
use super::body::PerGroup;
use super::codes::codes;
use super::flag::Flag;
use super::triage::Cleared;

codes! {
    /// What holds the level down.
    Cap {
        Experience = "C-experience",
        Gentle = "C-gentle",
        Pain = "C-pain",
        Acute = "C-acute",
        Nerve = "C-sci",
        Bones = "C-osteo",
        Age = "C-age",
        /// The first days after a flare-up, or a gentle week (5.6, 5.8).
        Flare = "C-flare",
    }
}

/// One limit on the level, and what set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub cap: Cap,
    pub level: u8,
}

/// Every limit that these answers set, the lowest of which holds.
pub fn limits(cleared: &Cleared) -> Vec<Limit> {
    let answers = cleared.answers();
    let pain = answers.pain_now.score();
    let flags = cleared.flags();
    let by_pain = match pain {
        7.. => Some(1),
        5..=6 => Some(2),
        _ => None,
    };
    let by_start = match pain {
        4.. if answers.duration.is_under_weeks(2) => Some(1),
        4.. if answers.duration.is_under_weeks(6) => Some(2),
        _ => None,
    };
    let by_experience = match answers.experience {
        Experience::None | Experience::Some => 2,
        Experience::Regular | Experience::Advanced => 3,
    };
    [
        (Cap::Experience, Some(by_experience)),
        (Cap::Gentle, cleared.is_gentle().then_some(1)),
        (Cap::Pain, by_pain),
        (Cap::Acute, by_start),
        (Cap::Nerve, flags.contains(Flag::Sci).then_some(2)),
        (Cap::Bones, flags.contains(Flag::Osteo).then_some(2)),
        (Cap::Age, (answers.age >= 75).then_some(2)),
    ]
    .into_iter()
    .filter_map(|(cap, level)| level.map(|level| Limit { cap, level }))
    .collect()
}

/// The highest level any exercise of this plan may have.
pub fn cap(limits: &[Limit]) -> u8 {
    limits.iter().map(|limit| limit.level).min().unwrap_or(3)
}

/// The level to aim at in each group, in this week of the plan.
pub fn targets(cleared: &Cleared, cap: u8, week: u16) -> PerGroup<u8> {
    let answers = cleared.answers();
    PerGroup::from_fn(|group| {
        // Someone new to strength work learns the moves first.
        if answers.experience == Experience::None && week <= 2 {
            return 1;
        }
        let tested = answers.ratings.groups[group];
        let aim = match tested.unwrap_or(answers.experience.untested()) {
            Rating::Weak => 1,
            Rating::Fair => 2,
            Rating::Good => 3,
        };
        aim.min(cap)
    })
}
