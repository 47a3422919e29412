//! The week: its sessions, their exercises, minutes, sets, order and reasons.

use strongback::content::rules::Reason;
use strongback::domain::answers::Trigger;
use strongback::domain::body::Group;
use strongback::domain::eligibility::ExerciseSet;
use strongback::domain::exercise::{Direction, ExerciseId, Load, Position};
use strongback::domain::flag::Flag;
use strongback::domain::plan::{Must, Plan, Planned, Session, Why};
use strongback::domain::weight::Tilt;

use crate::check::{Finding, Seen, ensure};
use crate::document::Entry;

fn each_session(seen: &Seen<'_>, holds: impl Fn(&Plan, &Session) -> Finding) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    plan.sessions.iter().try_for_each(|session| holds(plan, session))
}

fn each_exercise(seen: &Seen<'_>, holds: impl Fn(&Plan, &Planned, &Entry) -> Finding) -> Finding {
    each_session(seen, |plan, session| {
        session
            .exercises
            .iter()
            .try_for_each(|planned| holds(plan, planned, seen.document.entry(planned.exercise.id)))
    })
}

/// Exercises that are set aside may leave a session short; without any, none is.
fn nothing_set_aside(seen: &Seen<'_>) -> bool {
    seen.given.course.set_aside.is_empty()
}

pub(super) fn sessions_hold_eligible_exercises(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let eligible: ExerciseSet = plan.eligible.iter().map(|exercise| exercise.id).collect();
    let bearer = seen.bearer(plan);
    each_exercise(seen, |plan, planned, entry| {
        let id = entry.id;
        ensure(eligible.contains(id) && entry.may(bearer), || {
            format!("{} may not be given", id.code())
        })?;
        let Some(group) = entry.group.filter(|_| !entry.is_warm_up()) else {
            return Err(format!("{} is no strength work", id.code()));
        };
        ensure(entry.level <= plan.targets[group], || {
            format!("{} is above the target of {}", id.code(), group.code())
        })?;
        ensure(!cleared.is_gentle() || entry.level == 1, || {
            format!("{} in a gentle plan", id.code())
        })?;
        ensure(!seen.given.course.set_aside.contains(id), || {
            format!("{} was set aside", id.code())
        })?;
        ensure(planned.exercise.dose.amount == entry.amount, || {
            format!("{} has another dose", id.code())
        })
    })
}

pub(super) fn sessions_are_sound(seen: &Seen<'_>) -> Finding {
    each_session(seen, |_, session| {
        let mut there = ExerciseSet::EMPTY;
        let (mut heavy, mut arching, mut of_group) = (0, 0, [0; 5]);
        for planned in &session.exercises {
            let entry = seen.document.entry(planned.exercise.id);
            ensure(!there.contains(entry.id), || {
                format!("{} twice in a session", entry.id.code())
            })?;
            there.insert(entry.id);
            heavy += usize::from(entry.load == Load::High);
            arching += usize::from(entry.direction == Direction::Extension);
            if let Some(group) = entry.group {
                of_group[group as usize] += 1;
            }
        }
        ensure(heavy <= 1, || format!("{heavy} high loads in a session"))?;
        ensure(arching <= 2, || format!("{arching} arching exercises in a session"))?;
        ensure(of_group.iter().all(|count| *count <= 2), || {
            "three exercises of a group in a session".into()
        })
    })
}

pub(super) fn all_five_groups(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let slots = plan.sessions.len() * usize::from(plan.per_session);
    if slots < 6 || !nothing_set_aside(seen) {
        return Ok(());
    }
    let trained = |group: &Group| {
        let mut all = plan.sessions.iter().flat_map(|session| &session.exercises);
        all.any(|planned| seen.document.entry(planned.exercise.id).group == Some(*group))
    };
    match Group::ALL.iter().find(|group| !trained(group)) {
        Some(group) => Err(format!("{} is missing from a week of {slots} slots", group.code())),
        None => Ok(()),
    }
}

pub(super) fn sessions_a_week(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let most = if cleared.is_gentle() { 3 } else { 4 };
    let expected = usize::from(seen.answers().days.clamp(1, most));
    let sessions = plan.sessions.len();
    ensure(sessions == expected, || {
        format!("{sessions} sessions instead of {expected}")
    })?;
    let days = (seen.program.weekdays)(sessions);
    ensure(
        days.len() == sessions && days.iter().all(|day| *day < 7) && days.is_sorted(),
        || format!("{sessions} sessions on days {days:?}"),
    )?;
    // The week goes round: Sunday is followed by Monday.
    let apart = (0..days.len()).all(|at| {
        let next = days[(at + 1) % days.len()];
        days.len() == 1 || (next + 7 - days[at]) % 7 >= 2
    });
    ensure(sessions > 3 || apart, || format!("two days running in {days:?}"))
}

pub(super) fn exercises_a_session(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let answers = seen.answers();
    let by_time = match answers.minutes {
        ..20 => 3,
        20..30 => 4,
        30..45 => 6,
        45..60 => 7,
        60.. => 8,
    };
    let expected = by_time - u8::from(answers.confidence.is_some_and(|confidence| confidence <= 4));
    ensure(plan.per_session == expected, || {
        format!("{} exercises a session instead of {expected}", plan.per_session)
    })?;
    each_session(seen, |_, session| {
        let count = session.exercises.len();
        ensure(count <= usize::from(expected), || {
            format!("{count} exercises in a session")
        })?;
        ensure(count >= 2 || !nothing_set_aside(seen), || {
            format!("{count} exercises in a session")
        })
    })
}

/// Seconds of an exercise with so many sets, by 6.6.
fn seconds(entry: &Entry, sets: u8) -> u32 {
    let work = match entry.amount {
        strongback::domain::exercise::Amount::Reps { high, .. } => u32::from(high) * 4,
        strongback::domain::exercise::Amount::Hold { high, .. } => u32::from(high),
        strongback::domain::exercise::Amount::RepsHeld { high, seconds, .. } => {
            u32::from(high) * (u32::from(seconds) + 2)
        }
    };
    let sides = if entry.one_sided { 2 } else { 1 };
    u32::from(sets) * work * sides + u32::from(sets.saturating_sub(1)) * u32::from(entry.rest) + 30
}

pub(super) fn sessions_fit_the_minutes(seen: &Seen<'_>) -> Finding {
    let minutes = seen.answers().minutes.clamp(10, 60);
    each_session(seen, |_, session| {
        let all = session.exercises.iter();
        let taken: u32 = 180
            + all
                .map(|planned| seconds(seen.document.entry(planned.exercise.id), planned.sets))
                .sum::<u32>();
        ensure(taken == session.seconds(), || {
            format!("{taken} seconds, the plan says {}", session.seconds())
        })?;
        let budget = u32::from(minutes) * 60;
        let least = session.exercises.len() <= 2 && session.exercises.iter().all(|planned| planned.sets == 1);
        let fits = taken <= budget || (least && taken < budget + 60);
        ensure(fits, || format!("{taken} seconds in {minutes} minutes"))
    })
}

pub(super) fn sets_are_in_range(seen: &Seen<'_>) -> Finding {
    let Some((_, cleared)) = seen.planned() else {
        return Ok(());
    };
    let course = seen.given.course;
    let sore = cleared.is_gentle() && seen.pain() >= 5 && course.week <= 1;
    each_exercise(seen, |_, planned, entry| {
        let most = if sore {
            1
        } else if course.easing {
            entry.sets.div_ceil(2)
        } else {
            entry.sets
        };
        ensure((1..=most).contains(&planned.sets), || {
            format!("{} sets of {}, {most} at most", planned.sets, entry.id.code())
        })
    })
}

pub(super) fn sessions_are_in_order(seen: &Seen<'_>) -> Finding {
    // Work on the feet, on a seat, then the rest; the core after all of it.
    let place = |entry: &Entry| {
        let place = match entry.position {
            Position::Standing => 0,
            Position::Seated => 1,
            _ => 2,
        };
        (entry.group == Some(Group::Core), place)
    };
    each_session(seen, |_, session| {
        let places = session
            .exercises
            .iter()
            .map(|planned| place(seen.document.entry(planned.exercise.id)));
        ensure(places.is_sorted(), || {
            let ids: Vec<_> = session
                .exercises
                .iter()
                .map(|planned| planned.exercise.id.code())
                .collect();
            format!("out of order: {}", ids.join(", "))
        })
    })
}

pub(super) fn warm_up_suits(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let entry = seen.document.entry(plan.warm_up);
    let id = entry.id.code();
    ensure(entry.may(seen.bearer(plan)), || {
        format!("{id} opens the session, and is excluded")
    })?;
    ensure(
        entry.is_warm_up() || matches!(entry.id, ExerciseId::PelvicTilt | ExerciseId::StandingMarch),
        || format!("{id} opens the session"),
    )?;
    ensure(
        entry.id != ExerciseId::PelvicTilt || plan.flags.contains(Flag::Osteo),
        || format!("{id} opens the session of strong bones"),
    )?;
    let spares_hands_and_knees = plan.flags.contains(Flag::Wrist) || seen.answers().preg_weeks > 0;
    ensure(entry.id != ExerciseId::CatCow || !spares_hands_and_knees, || {
        format!("{id} opens the session, with a sore wrist or in pregnancy")
    })
}

pub(super) fn every_exercise_has_reasons(seen: &Seen<'_>) -> Finding {
    let bothers = |trigger| seen.answers().triggers.contains(trigger);
    each_exercise(seen, |plan, planned, entry| {
        let id = entry.id.code();
        ensure(planned.why.contains(&Why::Tilt(Tilt::W0)), || {
            format!("{id} does not say that every group is trained")
        })?;
        for why in &planned.why {
            let (reason, holds) = match why {
                Why::Tilt(tilt) => {
                    let gives = entry.group.is_some_and(|group| {
                        let mut points = plan.points.iter();
                        points.any(|points| points.tilt == *tilt && points.groups[group] > 0)
                    });
                    (Reason::Tilt(*tilt), gives)
                }
                Why::Must(Must::M1) => (Reason::Must(Must::M1), bothers(Trigger::Lift) || bothers(Trigger::Bend)),
                Why::Must(Must::M2) => (Reason::Must(Must::M2), bothers(Trigger::Rise)),
                Why::Follow(follow) => (Reason::Follow(*follow), false),
            };
            ensure(holds, || {
                format!("{id} is there for {}, which does not hold", reason.code())
            })?;
            let (sentence, source) = (seen.program.reason)(reason);
            ensure(!sentence.is_empty() && !source.is_empty(), || {
                format!("{} leads to no sentence or no source", reason.code())
            })?;
        }
        Ok(())
    })
}

const HINGES: [ExerciseId; 7] = [
    ExerciseId::HipHingeWall,
    ExerciseId::SupportedHingeHold,
    ExerciseId::HingeHold,
    ExerciseId::GoodMorning,
    ExerciseId::DumbbellRdl,
    ExerciseId::SingleLegRdl,
    ExerciseId::Deadlift,
];

const RISES: [ExerciseId; 4] = [
    ExerciseId::SitToStand,
    ExerciseId::SupportedSquat,
    ExerciseId::BodyweightSquat,
    ExerciseId::GobletSquat,
];

/// M1 and M2 are points in the ranking, not hard rules: whether each was asked for, and met. `None` where the week has
/// no room for it or none of its exercises may be given.
pub(crate) fn musts(seen: &Seen<'_>) -> [Option<bool>; 2] {
    let Some((plan, _)) = seen.planned() else {
        return [None; 2];
    };
    let slots = plan.sessions.len() * usize::from(plan.per_session);
    if slots < 6 || !nothing_set_aside(seen) {
        return [None; 2];
    }
    let bothers = |trigger| seen.answers().triggers.contains(trigger);
    let musts: [(bool, &[ExerciseId]); 2] = [
        (bothers(Trigger::Lift) || bothers(Trigger::Bend), &HINGES),
        (bothers(Trigger::Rise), &RISES),
    ];
    musts.map(|(asked, wanted)| {
        let may = asked
            && seen.eligible(plan).any(|entry| {
                let aimed_at = entry.group.is_some_and(|group| entry.level <= plan.targets[group]);
                aimed_at && wanted.contains(&entry.id)
            });
        let mut there = plan.sessions.iter().flat_map(|session| &session.exercises);
        may.then(|| there.any(|planned| wanted.contains(&planned.exercise.id)))
    })
}
