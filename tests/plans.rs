//! The weeks of many made-up readers, kept as text: the same answers give the same plan on every device and in every
//! version with the same rules. Whoever changes a rule on purpose sees here whom it touches, and how.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use core::fmt::Write;

use common::{Bytes, check_sessions, shared_plan};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::eligibility::{Exclusion, ExerciseSet};
use strongback::domain::exercise::{Exercise, ExerciseId};
use strongback::domain::flag::Flag;
use strongback::domain::follow::Unsuited;
use strongback::domain::plan::{Course, Plan};
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::{Cleared, triage};
use strongback::domain::weight::main_focus;

const READERS: usize = 200;
const KEPT: &str = include_str!("saved/plans-1.txt");

/// Bytes without end, the same on every machine.
fn noise(state: &mut u64) -> Vec<u8> {
    let step = || {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        state.to_be_bytes()[3]
    };
    core::iter::repeat_with(step).take(97).collect()
}

/// The next reader who may train. Every fourth has little time, so that weeks are cut short; every eighth one session.
fn next_reader(state: &mut u64, number: usize) -> Cleared {
    loop {
        let mut answers = Bytes::new(&noise(state)).answers(60);
        if number.is_multiple_of(4) {
            answers.minutes = 10 + answers.minutes % 6;
        }
        if number.is_multiple_of(8) {
            answers.days = 1;
        }
        if let Some(cleared) = triage(answers).cleared() {
            return cleared.clone();
        }
    }
}

fn course(bytes: &mut Bytes<'_>) -> Course {
    let aside = bytes.below(4);
    Course {
        week: 1 + u16::from(bytes.byte(0, 6)),
        easing: bytes.rarely(5),
        set_aside: (0..aside).map(|_| bytes.pick(ExerciseId::ALL)).collect::<ExerciseSet>(),
    }
}

fn excluded(exclusion: &Exclusion) -> String {
    let flag = exclusion.flag.map_or("", Flag::code);
    format!("{} {}{flag},", exclusion.exercise.id.code(), exclusion.rule.code())
}

/// The week to read, and a number that stands for everything else about the plan.
fn line(plan: &Plan, cleared: &Cleared) -> String {
    let mut rest = format!("{} {} {:?} {:?}", plan.cap, plan.per_session, plan.warm_up, plan.flags);
    let codes = |exercises: &[&Exercise]| -> String {
        exercises
            .iter()
            .map(|exercise| exercise.id.code())
            .collect::<Vec<_>>()
            .join(",")
    };
    write!(rest, "{:?} {:?} {:?}", plan.targets, plan.weights, plan.limits).unwrap();
    write!(
        rest,
        "{:?} {:?}",
        plan.points,
        main_focus(&plan.weights).collect::<Vec<_>>()
    )
    .unwrap();
    rest += &codes(&plan.eligible);
    rest.extend(plan.excluded.iter().map(excluded));
    for replaced in &plan.replaced {
        let instead = replaced.instead.map_or("", |exercise| exercise.id.code());
        write!(rest, "{} {} {instead} ", replaced.session, replaced.shared.id.code()).unwrap();
        match replaced.why {
            Unsuited::Hard(exclusion) => rest += &excluded(&exclusion),
            Unsuited::Follow(follow) => rest += follow.code(),
        }
    }
    let mut sessions = Vec::new();
    for session in &plan.sessions {
        let mut exercises = Vec::new();
        for planned in &session.exercises {
            exercises.push(format!("{} {}", planned.exercise.id.code(), planned.sets));
            for why in &planned.why {
                rest += why.code();
            }
            rest += &codes(&plan.stand_ins(planned.exercise, cleared));
        }
        write!(rest, "{}", session.seconds()).unwrap();
        sessions.push(exercises.join(", "));
    }
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    let hash = rest.bytes().fold(0xCBF2_9CE4_8422_2325, step);
    format!("{} [{hash:016x}]", sessions.join(" | "))
}

/// For each reader a line of their own week, and one of the week after a plan that somebody shared.
fn lines() -> Vec<String> {
    let mut state = 0x5EED_0005_5EED_0005;
    let mut lines = Vec::new();
    let mut sender = next_reader(&mut state, 1);
    for number in 1..=READERS {
        let cleared = next_reader(&mut state, number);
        let bytes = noise(&mut state);
        let mut bytes = Bytes::new(&bytes);
        let course = course(&mut bytes);
        let own = Plan::new(&cleared, CATALOGUE, course);
        check_sessions(&own, &cleared);
        lines.push(format!("{number} own {}", line(&own, &cleared)));
        let shared = if number.is_multiple_of(2) {
            SharedPlan::of(&Plan::new(&sender, CATALOGUE, Course::week(4)))
        } else {
            shared_plan(&mut bytes)
        };
        let followed = Plan::following(&cleared, CATALOGUE, course, &shared);
        check_sessions(&followed, &cleared);
        lines.push(format!("{number} followed {}", line(&followed, &cleared)));
        sender = cleared;
    }
    lines
}

#[test]
fn the_same_answers_make_the_same_week_in_every_version() {
    let kept: Vec<&str> = KEPT.lines().collect();
    let made = lines();
    assert_eq!(made.len(), kept.len());
    for (made, kept) in made.iter().zip(kept) {
        assert_eq!(made, kept);
    }
}

/// Prints the weeks, for a change of the rules on purpose:
/// `cargo test --no-default-features --test plans -- --ignored --nocapture weeks_to_keep`
#[test]
#[ignore = "prints, tests nothing"]
fn weeks_to_keep() {
    for line in lines() {
        println!("{line}");
    }
}
