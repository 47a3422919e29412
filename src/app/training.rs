//! A session in progress, in its plain form: one exercise after another, sets ticked off by hand.

use crate::domain::answers::Pain;
use crate::domain::day::Day;
use crate::domain::diary::{Diary, Entry, Subject};
use crate::domain::exercise::{Exercise, ExerciseId};
use crate::domain::order;
use crate::domain::plan::Session;
use crate::domain::progress::Standing;

/// One exercise of today's session.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The plan's own exercise, which names the diary entry.
    pub slot: ExerciseId,
    /// The exercise to do.
    pub exercise: &'static Exercise,
    pub sets: u8,
    /// Repetitions or seconds of each set.
    pub count: u16,
    pub sets_done: u8,
}

/// Today's session.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    pub day: Day,
    /// Which session of the week, from 0.
    pub session: usize,
    /// Pain before the first exercise; the session waits for it.
    pub before: Option<Pain>,
    pub items: Vec<Item>,
    /// The item at hand; past the last one, only the end of the session is left.
    pub at: usize,
    /// The reader went on from the warm-up.
    pub warm: bool,
}

impl Training {
    /// The session with everyone's standing, less what was noted today already and what rests.
    pub fn new(session: usize, plan: &Session, standings: &[Standing], diary: &Diary, today: Day) -> Self {
        let mut items: Vec<Item> = plan
            .exercises
            .iter()
            .filter_map(|planned| standings.iter().find(|standing| standing.slot == planned.exercise))
            .filter(|standing| !standing.rests(today))
            .map(|standing| Item {
                slot: standing.slot.id,
                exercise: standing.exercise,
                sets: standing.sets,
                count: standing.count,
                sets_done: 0,
            })
            .collect();
        let noted = |item: &Item| {
            diary.get(today, Subject::Done(item.slot)).is_some()
                || diary.get(today, Subject::Skipped(item.slot)).is_some()
        };
        // What was done today comes first, so that a session made anew leaves nothing out and repeats nothing.
        order::by(&mut items, |item| !noted(item));
        let at = items.iter().position(|item| !noted(item)).unwrap_or(items.len());
        let before = match diary.get(today, Subject::Session) {
            Some(Entry::Session { before, .. }) => Some(before),
            _ => None,
        };
        Self {
            day: today,
            session,
            before,
            items,
            at,
            warm: at > 0,
        }
    }

    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    pub fn is_over(&self) -> bool {
        self.at >= self.items.len()
    }
}
