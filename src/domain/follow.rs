//! Following a shared plan: its sessions, as far as they suit the reader who follows it.
//!
//! Every rule stays the reader's own: what a hard rule keeps out, what is above the level they aim at or set aside, is
//! exchanged for the best of its group or left out; nothing gets more sets than their own plan would begin with; no
//! session is longer than their minutes, and no week has more sessions than they offer. What their own week trains, this
//! one trains too, as far as there is room.

use super::body::Group;
use super::codes::codes;
use super::eligibility::{Exclusion, Hard};
use super::exercise::{Catalogue, Exercise};
use super::plan::{Course, FEWEST, Plan, Planned, Session, Week, Why, has_room, in_order, sessions_a_week};
use super::shared::{SharedExercise, SharedPlan};
use super::triage::Cleared;

codes! {
    /// A rule about following a shared plan.
    Follow {
        /// The exercise came with the plan.
        L1 = "L1",
        /// It stands in for one that came with the plan.
        L2 = "L2",
        /// Above the level that this reader aims at now.
        L3 = "L3",
        /// Set aside by this reader or by a rule.
        L4 = "L4",
        /// The session has enough of its kind (X7 to X9, and two exercises a group).
        L5 = "L5",
        /// This reader's minutes are over.
        L6 = "L6",
        /// The plan has more sessions than this reader's week.
        L7 = "L7",
        /// It did not come with the plan: its group was missing from the week.
        L8 = "L8",
    }
}

/// Why a shared exercise is not in the plan of the reader who follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsuited {
    Hard(Exclusion),
    Follow(Follow),
}

/// A shared exercise that this reader does not get, and what they get instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The session of this reader's plan, from 0.
    pub session: usize,
    pub shared: &'static Exercise,
    pub why: Unsuited,
    pub instead: Option<&'static Exercise>,
}

impl Plan {
    /// This reader's plan after a shared one. A plan without any exercise is as none: the reader's own.
    pub fn following(cleared: &Cleared, catalogue: Catalogue, course: Course, shared: &SharedPlan) -> Self {
        let mut plan = Self::new(cleared, catalogue, course);
        let most = usize::from(sessions_a_week(cleared));
        let wanted = shared.sessions.iter().filter(|session| !session.is_empty()).take(most);
        let mut sessions = Vec::new();
        let mut replaced = Vec::new();
        let mut week = Week::new(&plan, cleared);
        for (at, session) in wanted.enumerate() {
            let (session, unsuited) = follow(&mut week, catalogue, session);
            sessions.push(session);
            replaced.extend(unsuited.into_iter().map(|unsuited| Replaced {
                session: at,
                ..unsuited
            }));
        }
        if !sessions.is_empty() {
            complete(&mut week, &mut sessions, &mut replaced);
            plan.sessions = sessions;
            plan.replaced = replaced;
        }
        plan
    }
}

/// One session, and which exercises of it are not in it any more.
fn follow(week: &mut Week<'_>, catalogue: Catalogue, session: &[SharedExercise]) -> (Session, Vec<Replaced>) {
    week.earn();
    let mut wanted: Vec<(&'static Exercise, u8)> = Vec::new();
    for shared in session {
        let exercise = catalogue.get(shared.id);
        wanted.extend(
            exercise
                .filter(|exercise| !wanted.iter().any(|(other, _)| other == exercise))
                .map(|exercise| (exercise, shared.sets)),
        );
    }

    let mut picked: Vec<Planned> = Vec::new();
    let mut replaced: Vec<Replaced> = Vec::new();
    let mut sets_of = Vec::new();
    for (exercise, sets) in wanted {
        if let Some(why) = unsuited(week, exercise, &picked) {
            sets_of.push(sets);
            replaced.push(Replaced {
                session: 0,
                shared: exercise,
                why,
                instead: None,
            });
        } else {
            let sets = sets.clamp(1, week.sets(exercise));
            let why = [Why::Follow(Follow::L1)]
                .into_iter()
                .chain(week.must(exercise).map(Why::Must));
            let why = why.collect();
            week.pick(&mut picked, Planned { exercise, sets, why });
        }
    }
    for (replaced, sets) in replaced.iter_mut().zip(sets_of) {
        // Where there is enough of a kind already, nothing is missing.
        if replaced.why != Unsuited::Follow(Follow::L5) {
            replaced.instead = stand_in(week, replaced.shared, sets, &mut picked);
        }
    }
    // Only now: an exercise that suits is no more needed than one that stands in for another group.
    while picked.len() > week.most_in_session() {
        let at = week.least_owed(&picked);
        let dropped = week.drop(&mut picked, at);
        tell_gone(&dropped, 0, &mut replaced);
    }
    while picked.len() < FEWEST {
        let Some((group, exercise)) = week.next(&picked) else {
            break;
        };
        let (sets, why) = (week.sets(exercise), week.why(exercise, group));
        week.pick(&mut picked, Planned { exercise, sets, why });
    }

    in_order(&mut picked);
    let before = picked.clone();
    fit(week, &mut picked);
    tell_changes(&before, &mut picked, &mut replaced);
    in_order(&mut picked);
    (Session { exercises: picked }, replaced)
}

/// What keeps a shared exercise out of a session that has these already.
fn unsuited(week: &Week<'_>, exercise: &'static Exercise, picked: &[Planned]) -> Option<Unsuited> {
    let plan = week.plan;
    let hard = |rule| Exclusion {
        exercise,
        rule,
        flag: None,
    };
    let Some(group) = exercise.group.filter(|_| !exercise.is_warm_up()) else {
        return Some(Unsuited::Hard(hard(Hard::X10)));
    };
    if let Some(exclusion) = plan.excluded.iter().find(|exclusion| exclusion.exercise == exercise) {
        Some(Unsuited::Hard(*exclusion))
    } else if plan.course.set_aside.contains(exercise.id) {
        Some(Unsuited::Follow(Follow::L4))
    } else if exercise.level > plan.targets[group] {
        Some(Unsuited::Follow(Follow::L3))
    } else if !week.may_join(exercise, group, picked) || !has_room(group, picked) {
        Some(Unsuited::Follow(Follow::L5))
    } else {
        None
    }
}

/// The best exercise of the same group takes the place, if the session has room for one of the group.
fn stand_in(
    week: &mut Week<'_>,
    shared: &'static Exercise,
    sets: u8,
    picked: &mut Vec<Planned>,
) -> Option<&'static Exercise> {
    let group = shared
        .group
        .filter(|group| !shared.is_warm_up() && has_room(*group, picked))?;
    let exercise = week.best(group, picked)?;
    let sets = sets.clamp(1, week.sets(exercise));
    let why = vec![Why::Follow(Follow::L2)];
    week.pick(picked, Planned { exercise, sets, why });
    Some(exercise)
}

/// A group of the reader's own week that this one lacks gets an exercise: where a session has room, else in place of one
/// whose group the week trains elsewhere too. Fewer sets before a missing group, as in a plan of the reader's own.
fn complete(week: &mut Week<'_>, sessions: &mut [Session], replaced: &mut Vec<Replaced>) {
    let own: Vec<Group> = trained(&week.plan.sessions).collect();
    while let Some(room) = find_room(week, &own, sessions) {
        let session = &mut sessions[room.session].exercises;
        if let Some(at) = room.instead_of {
            let dropped = week.drop(session, at);
            tell_gone(&dropped, room.session, replaced);
        }
        let exercise = room.exercise;
        let why = [Why::Follow(Follow::L8)]
            .into_iter()
            .chain(week.must(exercise).map(Why::Must))
            .collect();
        let sets = week.sets(exercise);
        week.pick(session, Planned { exercise, sets, why });
        in_order(session);
        week.take_sets(session);
    }
}

fn trained(sessions: &[Session]) -> impl Iterator<Item = Group> + '_ {
    let all = sessions.iter().flat_map(|session| &session.exercises);
    all.filter_map(|planned| planned.exercise.group)
}

/// Where an exercise of a missing group goes.
struct Room {
    session: usize,
    instead_of: Option<usize>,
    exercise: &'static Exercise,
}

fn find_room(week: &Week<'_>, own: &[Group], sessions: &[Session]) -> Option<Room> {
    let times = |group| trained(sessions).filter(|other| *other == group).count();
    let missing = week.most_owed().into_iter();
    let missing: Vec<Group> = missing
        .filter(|group| own.contains(group) && times(*group) == 0)
        .collect();
    let free = |group: Group| {
        sessions.iter().enumerate().find_map(|(session, there)| {
            let exercise = week.best_in_time(group, &there.exercises)?;
            Some(Room {
                session,
                instead_of: None,
                exercise,
            })
        })
    };
    let in_place = |group: Group| {
        let rooms = sessions.iter().enumerate().flat_map(|(session, there)| {
            let spare = |planned: &Planned| planned.exercise.group.is_some_and(|group| times(group) > 1);
            let places = (0..there.exercises.len()).filter(move |at| spare(&there.exercises[*at]));
            places.filter_map(move |at| {
                let mut others = there.exercises.clone();
                let dropped = others.remove(at);
                let exercise = week.best_in_time(group, &others)?;
                // Rather what is twice in the session, and rather what did not come with the plan.
                let twice = others
                    .iter()
                    .any(|other| other.exercise.group == dropped.exercise.group);
                let came = dropped.why.contains(&Why::Follow(Follow::L1));
                let room = Room {
                    session,
                    instead_of: Some(at),
                    exercise,
                };
                Some((twice, !came, room))
            })
        });
        let best = rooms.reduce(|best, room| {
            if (room.0, room.1) > (best.0, best.1) {
                room
            } else {
                best
            }
        });
        best.map(|(.., room)| room)
    };
    let free = missing.iter().copied().find_map(free);
    free.or_else(|| missing.iter().copied().find_map(in_place))
}

/// An exercise had to go: one that came with the plan is left out, and nothing stands in where it did.
fn tell_gone(gone: &Planned, session: usize, replaced: &mut Vec<Replaced>) {
    if gone.why.contains(&Why::Follow(Follow::L1)) {
        replaced.push(Replaced {
            session,
            ..left_out(gone.exercise)
        });
    }
    let of_session = replaced.iter_mut().filter(|other| other.session == session);
    for other in of_session {
        if other.instead == Some(gone.exercise) {
            other.instead = None;
        }
    }
}

const fn left_out(shared: &'static Exercise) -> Replaced {
    Replaced {
        session: 0,
        shared,
        why: Unsuited::Follow(Follow::L6),
        instead: None,
    }
}

/// As in a plan of the reader's own; then the longest goes, for a shared session may have what nothing quicker can stand
/// in for. Two exercises always remain: with one set each, any two fit into anybody's minutes.
fn fit(week: &mut Week<'_>, picked: &mut Vec<Planned>) {
    week.fit(picked);
    while !week.is_in_time(picked) {
        let longest = (0..picked.len()).max_by_key(|at| picked[*at].seconds());
        week.drop(picked, longest.unwrap_or(0));
    }
}

/// What fitting the session into the minutes took away or exchanged.
fn tell_changes(before: &[Planned], after: &mut [Planned], replaced: &mut Vec<Replaced>) {
    let is_in = |session: &[Planned], exercise: &Exercise| session.iter().any(|planned| planned.exercise == exercise);
    let mut new: Vec<usize> = (0..after.len())
        .filter(|at| !is_in(before, after[*at].exercise))
        .collect();
    let gone: Vec<&Planned> = before
        .iter()
        .filter(|planned| !is_in(after, planned.exercise))
        .collect();
    for gone in gone {
        let same_group = |at: &usize| after[*at].exercise.group == gone.exercise.group;
        let instead = new.iter().position(same_group).map(|at| after[new.remove(at)].exercise);
        if gone.why.contains(&Why::Follow(Follow::L1)) {
            replaced.push(Replaced {
                instead,
                ..left_out(gone.exercise)
            });
        } else if let Some(stood_in) = replaced.iter_mut().find(|other| other.instead == Some(gone.exercise)) {
            stood_in.instead = instead;
        } else {
            continue;
        }
        if let Some(planned) = after.iter_mut().find(|planned| Some(planned.exercise) == instead) {
            planned.why = vec![Why::Follow(Follow::L2)];
        }
    }
}
