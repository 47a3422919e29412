//! The hard rules: which exercises a reader may be given at all, and why the others are left out.

use strongback::content::rules::Reason;
use strongback::domain::body::Group;
use strongback::domain::eligibility::{Exclusion, ExerciseSet, Hard};
use strongback::domain::exercise::{ExerciseId, Load};
use strongback::domain::triage::Cleared;

use crate::check::{Finding, Seen, ensure};
use crate::document::Entry;

/// Every exercise that may be given passes.
fn all_eligible(seen: &Seen<'_>, passes: impl Fn(&Entry) -> bool, how: &str) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    match seen.eligible(plan).find(|entry| !passes(entry)) {
        Some(entry) => Err(format!("{} {how}", entry.id.code())),
        None => Ok(()),
    }
}

pub(super) fn rows_are_the_documents(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    for row in &plan.eligible {
        let entry = seen.document.entry(row.id);
        let same = row.excluded_by == entry.excluded_by
            && row.cautioned_by == entry.cautioned_by
            && row.floor == entry.floor
            && row.level == entry.level
            && row.load == entry.load
            && row.direction == entry.direction
            && row.group == entry.group
            && row.dose.amount == entry.amount
            && row.dose.sets == entry.sets
            && row.dose.rest == entry.rest;
        ensure(same, || format!("{} is not as the document has it", row.id.code()))?;
    }
    Ok(())
}

pub(super) fn no_flagged_exercise(seen: &Seen<'_>) -> Finding {
    let flags = seen.triage.cleared().map_or_else(Default::default, Cleared::flags);
    all_eligible(seen, |entry| !entry.is_flagged(flags), "is excluded by a flag")
}

pub(super) fn no_missing_equipment(seen: &Seen<'_>) -> Finding {
    let kits = seen.answers().kits;
    all_eligible(seen, |entry| entry.is_equipped(kits), "needs what is not there")
}

pub(super) fn no_floor_work(seen: &Seen<'_>) -> Finding {
    let floor = seen.answers().floor;
    all_eligible(seen, |entry| floor || !entry.floor, "needs the floor")
}

pub(super) fn nothing_above_the_cap(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let most = if cleared.is_gentle() { 1 } else { plan.cap };
    all_eligible(seen, |entry| (1..=most).contains(&entry.level), "is above the cap")
}

pub(super) fn no_heavy_load_in_pain(seen: &Seen<'_>) -> Finding {
    let pain = seen.pain();
    all_eligible(
        seen,
        |entry| pain < 4 || !entry.is_heavy(),
        "is heavy, with pain of 4 or more",
    )
}

pub(super) fn only_low_load_in_strong_pain(seen: &Seen<'_>) -> Finding {
    let pain = seen.pain();
    all_eligible(
        seen,
        |entry| pain < 7 || entry.load == Load::Low,
        "is no low load, with pain of 7 or more",
    )
}

pub(super) fn no_relief_as_strength(seen: &Seen<'_>) -> Finding {
    all_eligible(seen, |entry| entry.group.is_some(), "is a relief position")
}

pub(super) fn every_exercise_is_told(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let mut told = ExerciseSet::EMPTY;
    let eligible = plan.eligible.iter().map(|exercise| exercise.id);
    for id in eligible.chain(plan.excluded.iter().map(|exclusion| exclusion.exercise.id)) {
        ensure(!told.contains(id), || format!("{} is told twice", id.code()))?;
        told.insert(id);
    }
    let missing = ExerciseId::ALL.iter().find(|id| !told.contains(**id));
    ensure(missing.is_none(), || {
        format!("{} is neither given nor left out", missing.map_or("", |id| id.code()))
    })?;
    let alone = (seen.program.eligible)(cleared, seen.given.course);
    let planned: ExerciseSet = plan.eligible.iter().map(|exercise| exercise.id).collect();
    ensure(alone == planned, || {
        "the plan and the filter let through different exercises".into()
    })
}

pub(super) fn every_exclusion_holds(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let bearer = seen.bearer(plan);
    for exclusion in &plan.excluded {
        let Exclusion { exercise, rule, flag } = exclusion;
        let entry = seen.document.entry(exercise.id);
        let holds = match rule {
            Hard::X1 => {
                let is_there = flag.is_some_and(|flag| bearer.flags.contains(flag));
                is_there && entry.is_flagged(bearer.flags)
            }
            Hard::X2 => !entry.is_equipped(bearer.kits),
            Hard::X3 => entry.floor && !bearer.floor,
            Hard::X4 => entry.level > bearer.cap,
            Hard::X5 => entry.is_heavy() && bearer.pain >= 4,
            Hard::X6 => entry.load != Load::Low && bearer.pain >= 7,
            Hard::X10 => entry.group.is_none(),
        };
        ensure(holds, || {
            format!(
                "{} is left out by {}, which does not hold",
                exercise.id.code(),
                rule.code()
            )
        })?;
        let reason = flag.map_or(Reason::Hard(*rule), Reason::Flag);
        let (sentence, source) = (seen.program.reason)(reason);
        ensure(!sentence.is_empty() && !source.is_empty(), || {
            format!("{} leads to no sentence or no source", reason.code())
        })?;
    }
    Ok(())
}

pub(super) fn two_gentle_in_each_group(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let left = gentle_in_each_group(seen.eligible(plan));
    match Group::ALL.iter().find(|group| left[**group as usize] < 2) {
        Some(group) => Err(format!("{}: {} left", group.code(), left[*group as usize])),
        None => Ok(()),
    }
}

/// Gentle strength exercises of each group, in the order of [`Group::ALL`].
pub(crate) fn gentle_in_each_group<'a>(entries: impl Iterator<Item = &'a Entry>) -> [u8; 5] {
    let mut left = [0; 5];
    for entry in entries.filter(|entry| entry.level == 1 && !entry.is_warm_up()) {
        if let Some(group) = entry.group {
            left[group as usize] += 1;
        }
    }
    left
}
