//! A plan as one reader hands it to another: exercises and sets, and nothing about who does them.

use super::exercise::ExerciseId;
use super::order;
use super::plan::{Plan, doing_order};

/// The most sessions of a shared week.
pub const MOST_SESSIONS: usize = 4;

/// The most exercises of a shared session.
pub const MOST_EXERCISES: usize = 8;

/// An exercise of a shared session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedExercise {
    pub id: ExerciseId,
    pub sets: u8,
}

/// The sessions of a week, as shared.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedPlan {
    pub sessions: Vec<Vec<SharedExercise>>,
}

impl SharedPlan {
    /// What a plan looks like to somebody else.
    pub fn of(plan: &Plan) -> Self {
        let sessions = plan.sessions.iter().map(|session| {
            let mut exercises: Vec<_> = session.exercises.iter().collect();
            order::by(&mut exercises, |planned| doing_order(planned.exercise));
            let shared = exercises.into_iter().map(|planned| SharedExercise {
                id: planned.exercise.id,
                sets: planned.sets,
            });
            shared.collect()
        });
        Self {
            sessions: sessions.collect(),
        }
    }
}
