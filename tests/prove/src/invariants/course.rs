//! Around the week: how training begins, what eases, and which self-tests are offered.

use strongback::domain::answers::{Duration, Pain, Sign};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::flag::{Flag, Flags};
use strongback::domain::self_test::SelfTest;

use crate::check::{Finding, Seen, ensure};

pub(super) fn training_begins_at_the_bottom(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let standings = (seen.program.standings)(plan, cleared);
    let lighter_week = seen.given.course.week.is_multiple_of(4);
    for planned in plan.sessions.iter().flat_map(|session| &session.exercises) {
        let id = planned.exercise.id;
        let Some(standing) = standings.iter().find(|standing| standing.slot.id == id) else {
            return Err(format!("{} has no standing", id.code()));
        };
        let entry = seen.document.entry(id);
        ensure(standing.exercise.id == id, || {
            format!("{} begins as {}", id.code(), standing.exercise.id.code())
        })?;
        // 4.10: no hold over 10 seconds where pressure must not rise, also where its range begins above that.
        let short = plan.flags.contains(Flag::Bp) && planned.exercise.dose.amount.is_hold();
        let low = if short {
            entry.amount.low().min(10)
        } else {
            entry.amount.low()
        };
        ensure(standing.count == low, || {
            format!("{} begins at {}", id.code(), standing.count)
        })?;
        let most = plan.sessions.iter().flat_map(|session| &session.exercises);
        let most = most
            .filter(|other| other.exercise.id == id)
            .map(|other| other.sets)
            .max()
            .unwrap_or(0);
        let most = if lighter_week && entry.level >= 2 {
            (most - most * 2 / 5).min(most.saturating_sub(1)).max(1)
        } else {
            most
        };
        ensure((1..=most).contains(&standing.sets), || {
            format!("{} begins with {} sets, {most} at most", id.code(), standing.sets)
        })?;
    }
    Ok(())
}

pub(super) fn relief_suits(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let offered = (seen.program.relief)(cleared);
    ensure(
        offered.iter().any(|exercise| exercise.id == ExerciseId::ReliefWalk),
        || "not even a short walk is offered".into(),
    )?;
    let bearer = seen.bearer(plan);
    for exercise in offered {
        let entry = seen.document.entry(exercise.id);
        let suits = entry.group.is_none()
            && !entry.is_flagged(bearer.flags)
            && entry.is_equipped(bearer.kits)
            && (bearer.floor || !entry.floor);
        ensure(suits, || format!("{} does not suit", entry.id.code()))?;
    }
    Ok(())
}

/// The flags that block a test (3.0), and the age from which it is not offered.
fn blocked(test: SelfTest) -> (Flags, u8) {
    use Flag::{AbWall, Bal, Bp, Ext, Knee, Osteo, PregAbs, PregProne, PregSupine, Shoulder, Wrist};
    match test {
        SelfTest::BridgeHold | SelfTest::SlBridgeHold => (Flags::of(&[PregSupine, Bp]), u8::MAX),
        SelfTest::HamstringBridge => (Flags::of(&[PregSupine]), 65),
        SelfTest::ChairStand | SelfTest::SlStance => (Flags::EMPTY, u8::MAX),
        SelfTest::WallSit => (Flags::of(&[Knee, Bp]), 65),
        SelfTest::FrontPlank => (Flags::of(&[Bp, PregAbs, AbWall, Shoulder]), 75),
        SelfTest::SideBridge => (Flags::of(&[Shoulder, Bp, PregAbs]), 65),
        SelfTest::ProneExtHold => (Flags::of(&[Ext, PregProne, Osteo, Bp]), 65),
        SelfTest::BirddogHold => (Flags::of(&[Wrist, Bp]), u8::MAX),
        SelfTest::StepDown => (Flags::of(&[Knee, Bal]), u8::MAX),
    }
}

fn on_the_floor(test: SelfTest) -> bool {
    matches!(
        test,
        SelfTest::BridgeHold
            | SelfTest::SlBridgeHold
            | SelfTest::HamstringBridge
            | SelfTest::FrontPlank
            | SelfTest::SideBridge
            | SelfTest::ProneExtHold
            | SelfTest::BirddogHold
    )
}

pub(super) fn self_tests_suit(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let answers = seen.answers();
    let no_pain = answers.pain_now == Pain::NONE && answers.duration == Duration::default();
    let sore = seen.pain() >= 5 || (!no_pain && answers.duration.is_under_weeks(2));
    let sit_only = answers.preg_weeks >= 13 || plan.flags.contains(Flag::Bp) || answers.signs.yes(Sign::Falls);
    for test in (seen.program.self_tests)(cleared) {
        let (flags, age) = blocked(test);
        let suits = !sore
            && flags.and(plan.flags).is_empty()
            && answers.age < age
            && (answers.floor || !on_the_floor(test))
            && (answers.kits.contains(Kit::Chair) || test != SelfTest::ChairStand);
        ensure(suits, || format!("{} does not suit", test.code()))?;
        let gentle = match test {
            SelfTest::ChairStand => true,
            SelfTest::SlStance => !sit_only,
            _ => false,
        };
        ensure(gentle || !cleared.is_gentle(), || {
            format!("{} is offered in a gentle plan", test.code())
        })?;
    }
    Ok(())
}
