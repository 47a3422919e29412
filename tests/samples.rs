//! Worked results: the golden samples of clinical.md 6.8 and the reference seconds of 6.6.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{
    Answers, Ease, Eases, Goal, Joint, Joints, Pain, Posture, Rating, Ratings, Sex, Sign, Signs, Trigger, Triggers,
    Word,
};
use strongback::domain::body::{Group, PerGroup};
use strongback::domain::exercise::{ExerciseId, Kit, Kits};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::triage::triage;

fn signs(yes: &[Sign]) -> Signs {
    let mut signs = Signs::default();
    for sign in yes {
        signs.say(*sign, Word::Yes);
    }
    signs
}

fn office_worker() -> Answers {
    let mut groups = PerGroup::all(None);
    groups[Group::Glutes] = Some(Rating::Weak);
    groups[Group::Core] = Some(Rating::Weak);
    groups[Group::LowBack] = Some(Rating::Fair);
    groups[Group::Quads] = Some(Rating::Good);
    groups[Group::Hamstrings] = Some(Rating::Fair);
    Answers {
        age: 38,
        sex: Sex::Female,
        pain_now: Pain::new(4).unwrap(),
        triggers: Triggers::of(&[Trigger::Sit, Trigger::Rise]),
        eases: Eases::of(&[Ease::Walk]),
        sit_hours: 9,
        posture: Posture::Slump,
        kits: Kits::of(&[Kit::Chair]),
        goal: Goal::SitWork,
        ratings: Ratings {
            groups,
            ..Ratings::default()
        },
        ..Answers::default()
    }
}

fn unsteady_at_78() -> Answers {
    let mut groups = PerGroup::all(None);
    groups[Group::Quads] = Some(Rating::Weak);
    Answers {
        age: 78,
        sex: Sex::Female,
        joints: Joints::of(&[Joint::Wrist]),
        signs: signs(&[Sign::Falls]),
        floor: false,
        kits: Kits::of(&[Kit::Chair]),
        minutes: 15,
        pain_now: Pain::new(4).unwrap(),
        triggers: Triggers::of(&[Trigger::Stand, Trigger::Walk, Trigger::Rise]),
        eases: Eases::of(&[Ease::Sit]),
        ratings: Ratings {
            groups,
            ..Ratings::default()
        },
        ..Answers::default()
    }
}

fn pregnant_30_weeks() -> Answers {
    Answers {
        age: 36,
        sex: Sex::Female,
        preg_weeks: 30,
        signs: signs(&[Sign::Osteo]),
        joints: Joints::of(&[Joint::Wrist]),
        pain_now: Pain::new(4).unwrap(),
        duration: strongback::domain::answers::Duration::weeks(10),
        triggers: Triggers::of(&[Trigger::Stand, Trigger::Walk]),
        eases: Eases::of(&[Ease::Sit]),
        minutes: 15,
        experience: strongback::domain::answers::Experience::Some,
        ..Answers::default()
    }
}

#[track_caller]
fn check(answers: Answers, week: u16, expected: &[&str]) {
    let triage = triage(answers);
    let plan = Plan::new(triage.cleared().expect("a plan"), CATALOGUE, Course::week(week));
    let sessions: Vec<String> = plan
        .sessions
        .iter()
        .map(|session| {
            let exercises: Vec<String> = session
                .exercises
                .iter()
                .map(|planned| format!("{} {}", planned.exercise.id.code(), planned.sets))
                .collect();
            exercises.join(", ")
        })
        .collect();
    assert_eq!(sessions, expected);
}

#[track_caller]
fn check_minutes(answers: Answers, expected: &[f64]) {
    let triage = triage(answers);
    let plan = Plan::new(triage.cleared().expect("a plan"), CATALOGUE, Course::week(1));
    for (session, expected) in plan.sessions.iter().zip(expected) {
        let minutes = f64::from(session.seconds()) / 60.0;
        assert!(
            (minutes - expected).abs() <= 0.06,
            "{minutes} minutes, expected {expected}"
        );
    }
}

#[test]
fn an_office_worker_learns_the_moves_first() {
    check(
        office_worker(),
        1,
        &[
            "seated_heel_drag 2, bird_dog_leg 2, clamshell 2, dead_bug_toe_tap 2",
            "standing_bird_dog 2, sit_to_stand 2, glute_bridge 2, knee_plank 3",
            "standing_leg_curl 2, supported_squat 2, prone_hip_extension 2, heel_slide 2",
        ],
    );
    check_minutes(office_worker(), &[19.6, 14.8, 18.7]);
}

#[test]
fn an_office_worker_moves_up_from_the_third_week() {
    check(
        office_worker(),
        3,
        &[
            "walking_lunge 1, bird_dog 2, clamshell 2, dead_bug_toe_tap 2",
            "reverse_lunge 2, superman_alternating 2, glute_bridge 2, knee_plank 3",
            "bodyweight_squat 2, hamstring_bridge_chair 3, prone_hip_extension 2, heel_slide 2",
        ],
    );
}

#[test]
fn an_unsteady_reader_trains_on_her_feet_and_a_chair() {
    check(
        unsteady_at_78(),
        1,
        &[
            "standing_hip_abduction 2, sit_to_stand 2, standing_brace 2",
            "standing_bird_dog 2, supported_squat 2, seated_heel_drag 2",
            "standing_hip_abduction 2, seated_knee_extension 2, wall_plank 3",
        ],
    );
    check_minutes(unsteady_at_78(), &[14.2, 14.7, 13.4]);
}

#[test]
fn a_pregnant_reader_lies_on_her_side_at_most() {
    check(
        pregnant_30_weeks(),
        1,
        &[
            "standing_bird_dog 2, clamshell 2, knee_side_plank 3",
            "hip_hinge_wall 2, standing_hip_abduction 2, supported_squat 2",
            "standing_bird_dog 1, standing_leg_curl 2, standing_brace 2",
        ],
    );
}

#[test]
fn reference_seconds_hold() {
    for (id, seconds) in [
        (ExerciseId::GluteBridge, 171),
        (ExerciseId::Clamshell, 300),
        (ExerciseId::StandingHipAbduction, 252),
        (ExerciseId::SideLyingAbduction, 267),
        (ExerciseId::BridgeMarch, 170),
    ] {
        let exercise = row(id);
        assert_eq!(exercise.seconds(exercise.dose.sets), seconds, "{}", id.code());
    }
}
