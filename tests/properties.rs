//! What holds for any answers: over a hundred thousand random sets, and over every combination of flags.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bytes, check_sessions};
use proptest::prelude::*;
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::{Answers, Bp, Experience, Joint, LegPain, Sign, Trigger, Word};
use strongback::domain::body::Group;
use strongback::domain::eligibility::ExerciseSet;
use strongback::domain::exercise::{ExerciseId, Kit, Kits};
use strongback::domain::flag::{Flag, Flags, flags};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::triage::{Level, Triage, triage};

fn random_answers(signs_in: usize) -> impl Strategy<Value = Answers> {
    proptest::collection::vec(any::<u8>(), 97..98).prop_map(move |bytes| Bytes::new(&bytes).answers(signs_in))
}

proptest! {
    #![proptest_config(common::cases(100_000))]

    #[test]
    fn every_plan_is_safe_whole_and_in_time(answers in random_answers(60), week in 1_u16..30, easing in any::<bool>()) {
        let triage = triage(answers);
        let Some(cleared) = triage.cleared() else { return Ok(()) };
        let course = Course { week, easing, set_aside: ExerciseSet::EMPTY };
        let plan = Plan::new(cleared, CATALOGUE, course);
        prop_assert_eq!(&plan, &Plan::new(cleared, CATALOGUE, course), "the same answers give the same plan");

        check_sessions(&plan, cleared);
        let slots = plan.sessions.len() * usize::from(plan.per_session);
        if slots >= 6 {
            for group in Group::ALL {
                let trained = plan.sessions.iter().flat_map(|session| &session.exercises)
                    .any(|planned| planned.exercise.group == Some(*group));
                prop_assert!(trained, "{} is missing from a week of {} slots", group.code(), slots);
            }
        }
        // Every exercise is either eligible or left out with a reason, never both and never neither.
        let mut all = ExerciseSet::EMPTY;
        for exercise in &plan.eligible { prop_assert!(!all.contains(exercise.id)); all.insert(exercise.id); }
        for exclusion in &plan.excluded { prop_assert!(!all.contains(exclusion.exercise.id)); all.insert(exclusion.exercise.id); }
        prop_assert_eq!(all.len(), ExerciseId::ALL.len());
    }

    #[test]
    fn a_red_flag_never_stands_beside_a_plan(answers in random_answers(8)) {
        let triage = triage(answers);
        let emergency = Sign::ALL.iter()
            .any(|sign| sign.block() == strongback::domain::answers::Block::Emergency && answers.signs.yes(*sign));
        if emergency {
            prop_assert_eq!(triage.level(), Level::Emergency);
        }
        let stops = Sign::ALL.iter().any(|sign| {
            use strongback::domain::answers::Block;
            matches!(sign.block(), Block::SameDay) && matches!(answers.signs.word(*sign), Word::Yes | Word::NotSure)
        });
        if stops {
            prop_assert!(triage.cleared().is_none(), "a same-day sign, sure or not, allows no plan");
        }
        prop_assert_eq!(triage.cleared().is_some(), matches!(triage.level(), Level::Go | Level::GentleOnly));
        let worst = triage.findings().iter().map(|finding| finding.level).max().unwrap_or(Level::Go);
        prop_assert_eq!(worst, triage.level(), "the result is the worst of its reasons");
        if let Triage::GentleOnly(cleared) = &triage {
            prop_assert!(!cleared.findings().is_empty());
        }
    }
}

/// Answers that set just these flags, by the ways readers have of setting them.
fn answers_with(wanted: Flags, floor: bool) -> Answers {
    let mut answers = Answers {
        floor,
        experience: Experience::Regular,
        ..Answers::default()
    };
    for flag in wanted.iter() {
        match flag {
            Flag::Flex => answers.triggers.insert(Trigger::Bend),
            Flag::Ext => answers.triggers.insert(Trigger::Arch),
            Flag::Rot => answers.triggers.insert(Trigger::Twist),
            Flag::Sci => answers.leg_pain = LegPain::BelowKnee,
            Flag::Osteo => answers.signs.say(Sign::Osteo, Word::Yes),
            Flag::Knee => answers.joints.insert(Joint::Knee),
            Flag::Hip => answers.joints.insert(Joint::Hip),
            Flag::Wrist => answers.joints.insert(Joint::Wrist),
            Flag::Shoulder => answers.joints.insert(Joint::Shoulder),
            Flag::Bp => answers.bp = Bp::Uncontrolled,
            Flag::Bal => answers.signs.say(Sign::Falls, Word::Yes),
            Flag::AbWall => answers.signs.say(Sign::Hernia, Word::Yes),
            Flag::PregSupine | Flag::PregProne | Flag::PregAbs | Flag::PregBal => answers.preg_weeks = 20,
        }
    }
    answers
}

/// The thirteen things a reader can set: twelve flags, and pregnancy, which sets four.
#[test]
fn every_combination_of_flags_leaves_two_gentle_exercises_in_each_group() {
    let settable: Vec<Flag> = Flag::ALL[..13].to_vec();
    assert_eq!(settable.last(), Some(&Flag::PregSupine));
    let mut combinations = 0;
    for bits in 0..1_u32 << 13 {
        let wanted: Flags = settable
            .iter()
            .enumerate()
            .filter(|(at, _)| bits >> at & 1 == 1)
            .map(|(_, flag)| *flag)
            .collect();
        for floor in [true, false] {
            let answers = answers_with(wanted, floor);
            let found = flags(&answers);
            assert!(wanted.without(found).is_empty(), "flags {wanted:?} were not all set");
            let triage = triage(answers);
            let plan = Plan::new(
                triage.cleared().expect("flags alone stop no plan"),
                CATALOGUE,
                Course::week(1),
            );
            for group in Group::ALL {
                let gentle = plan
                    .eligible
                    .iter()
                    .filter(|exercise| exercise.group == Some(*group) && exercise.level == 1 && !exercise.is_warm_up());
                assert!(
                    gentle.count() >= 2,
                    "{} with flags {found:?} and floor {floor}",
                    group.code()
                );
            }
        }
        combinations += 1;
    }
    assert_eq!(combinations, 8192);
}

#[test]
fn a_pregnant_reader_warms_up_on_a_chair_or_on_her_feet() {
    let warm_up = |preg_weeks, kits| {
        let answers = Answers {
            preg_weeks,
            kits,
            ..Answers::default()
        };
        let triage = triage(answers);
        let cleared = triage.cleared().expect("a gentle plan");
        Plan::new(cleared, CATALOGUE, Course::week(1)).warm_up
    };
    let chair = Kits::of(&[Kit::Chair]);
    assert_eq!(warm_up(0, chair), ExerciseId::CatCow);
    for weeks in [1, 12, 13, 40] {
        assert_eq!(warm_up(weeks, chair), ExerciseId::SeatedCatCow);
        assert_eq!(warm_up(weeks, Kits::EMPTY), ExerciseId::StandingMarch);
    }
}
