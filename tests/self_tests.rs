//! The self-tests by the numbers of clinical.md section 3: whom they are offered, and how a result compares.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use strongback::domain::answers::{Answers, Duration, Experience, Joint, Pain, Rating, Sex, Sign, Trigger, Word};
use strongback::domain::body::Group;
use strongback::domain::day::Day;
use strongback::domain::diary::{Diary, Entry, Subject};
use strongback::domain::exercise::{Kit, Kits};
use strongback::domain::self_test::{
    SelfTest, Stop, TestResult, Unit, has_changed, offered, outlasts_a_stop, rating, ratings,
};
use strongback::domain::triage::{Row, Rows, triage};

fn measured(test: SelfTest, left: u16, right: Option<u16>) -> TestResult {
    TestResult {
        test,
        left,
        right,
        stop: Stop::Done,
    }
}

fn person(age: u8, sex: Sex) -> Answers {
    Answers {
        age,
        sex,
        ..Answers::default()
    }
}

/// Weak below the first number, good from the second on; `None` where nothing compares.
#[track_caller]
fn turns(test: SelfTest, answers: &Answers, at: Option<(u16, u16)>) {
    let rated = |value| rating(measured(test, value, None), answers);
    let Some((weak, good)) = at else {
        assert_eq!(rated(50), None);
        return;
    };
    assert_eq!(rated(weak - 1), Some(Rating::Weak), "below {weak}");
    assert_eq!(rated(weak), Some(Rating::Fair), "{weak}");
    assert_eq!(rated(good - 1), Some(Rating::Fair), "below {good}");
    assert_eq!(rated(good), Some(Rating::Good), "{good}");
}

/// 3.1 to 3.10.
#[test]
fn results_turn_at_the_numbers_of_their_studies() {
    for (test, rows) in [
        (SelfTest::SlBridgeHold, &[(18, 64, Some((20, 50))), (65, 99, None)][..]),
        (SelfTest::BridgeHold, &[(18, 99, Some((60, 120)))]),
        (SelfTest::WallSit, &[(18, 64, Some((20, 60))), (65, 99, None)]),
        (SelfTest::HamstringBridge, &[(18, 99, Some((8, 20)))]),
        (
            SelfTest::FrontPlank,
            &[(18, 64, Some((30, 72))), (65, 74, Some((10, 30))), (75, 99, None)],
        ),
        (SelfTest::SideBridge, &[(18, 64, Some((30, 60))), (65, 99, None)]),
        (SelfTest::ProneExtHold, &[(18, 99, Some((70, 120)))]),
        (SelfTest::BirddogHold, &[(18, 99, Some((10, 30)))]),
        (
            SelfTest::SlStance,
            &[
                (18, 49, Some((25, 40))),
                (50, 59, Some((20, 35))),
                (60, 69, Some((10, 25))),
                (70, 79, Some((5, 15))),
                (80, 99, Some((3, 6))),
            ],
        ),
    ] {
        for (from, to, at) in rows {
            turns(test, &person(*from, Sex::Unsaid), *at);
            turns(test, &person(*to, Sex::Female), *at);
        }
    }
    turns(SelfTest::ProneExtHold, &person(40, Sex::Male), Some((85, 140)));
    let advanced = Answers {
        experience: Experience::Advanced,
        ..Answers::default()
    };
    turns(SelfTest::HamstringBridge, &advanced, Some((20, 31)));
}

/// 3.3, the table of full stands: "good" is above its last column.
#[test]
fn stands_from_a_chair_turn_by_age_and_sex() {
    for (from, to, men, women) in [
        (18, 39, (20, 24), (18, 22)),
        (40, 49, (17, 22), (15, 20)),
        (50, 59, (15, 20), (13, 18)),
        (60, 64, (14, 19), (12, 17)),
        (65, 69, (12, 18), (11, 16)),
        (70, 74, (12, 17), (10, 15)),
        (75, 79, (11, 17), (10, 15)),
        (80, 84, (10, 15), (9, 14)),
        (85, 89, (8, 14), (8, 13)),
        (90, 94, (7, 12), (4, 11)),
    ] {
        for age in [from, to] {
            for (sex, (weak, fair_to)) in [(Sex::Male, men), (Sex::Female, women), (Sex::Unsaid, women)] {
                turns(SelfTest::ChairStand, &person(age, sex), Some((weak, fair_to + 1)));
            }
        }
    }
    turns(SelfTest::ChairStand, &person(95, Sex::Male), None);
}

/// 3.9: fewer points are better, and the worse leg counts.
#[test]
fn points_of_the_step_down_count_against() {
    let rated = |left, right| rating(measured(SelfTest::StepDown, left, right), &Answers::default());
    for (points, expected) in [
        (0, Rating::Good),
        (1, Rating::Good),
        (2, Rating::Fair),
        (3, Rating::Fair),
        (4, Rating::Weak),
        (6, Rating::Weak),
    ] {
        assert_eq!(rated(points, None), Some(expected));
        assert_eq!(rated(points, Some(0)), Some(expected));
        assert_eq!(rated(0, Some(points)), Some(expected));
    }
    let stance = |left, right| rating(measured(SelfTest::SlStance, left, Some(right)), &Answers::default());
    assert_eq!(
        (stance(45, 24), stance(24, 45)),
        (Some(Rating::Weak), Some(Rating::Weak))
    );
}

/// 3.0: stopped for pain or unwell is not done, never weak.
#[test]
fn what_was_stopped_has_no_rating() {
    for stop in [Stop::Pain, Stop::Unwell] {
        let stopped = TestResult {
            stop,
            ..measured(SelfTest::SlStance, 2, Some(2))
        };
        assert_eq!(rating(stopped, &Answers::default()), None);
        assert!(!ratings(&[stopped], &Answers::default()).unsteady);
    }
}

/// 3.0: stopped is not done, so what was done before still stands, but it makes nothing harder than no test would.
#[test]
fn a_stopped_test_neither_undoes_an_earlier_one_nor_adds_to_it() {
    use Experience::{Advanced, None as New, Regular, Some as Little};
    use Rating::{Fair, Good, Weak};
    let day = |at| Day::default().plus(at);
    let latest = |results: &[(u16, Stop)]| {
        let mut diary = Diary::default();
        for (at, (seconds, stop)) in (0..).zip(results) {
            let result = TestResult {
                stop: *stop,
                ..measured(SelfTest::FrontPlank, *seconds, None)
            };
            let subject = Subject::Tested(result.test);
            diary.note(day(at), subject, Entry::Tested(result), 1);
        }
        diary.test_results()
    };
    let core = |experience, results: &[(u16, Stop)]| {
        let answers = Answers {
            experience,
            ..Answers::default()
        };
        ratings(&latest(results), &answers).groups[Group::Core]
    };
    for (experience, seconds, expected) in [
        (New, 10, Some(Weak)),
        (New, 40, None),
        (Little, 10, Some(Weak)),
        (Little, 40, None),
        (Regular, 10, Some(Weak)),
        (Regular, 40, Some(Fair)),
        (Regular, 80, None),
        (Advanced, 40, Some(Fair)),
        (Advanced, 80, Some(Good)),
    ] {
        for stop in [Stop::Pain, Stop::Unwell] {
            let stopped = [(seconds, Stop::Done), (0, stop)];
            assert_eq!(core(experience, &stopped), expected, "{experience:?}, {seconds}");
            let twice = [(seconds, Stop::Done), (0, Stop::Pain), (0, stop)];
            assert_eq!(core(experience, &twice), expected);
        }
    }
    let mended = [(10, Stop::Done), (0, Stop::Pain), (80, Stop::Done)];
    assert_eq!(core(New, &mended), Some(Good), "done again, it counts in full");
    let worse = [(80, Stop::Done), (10, Stop::Done), (0, Stop::Pain)];
    assert_eq!(core(Advanced, &worse), Some(Weak), "the last one done");
    assert_eq!(core(New, &[(0, Stop::Pain)]), None);
}

/// A day has one result of a test: a stop later that day does not wipe out what asks for more care.
#[test]
fn a_weak_or_unsteady_result_outlasts_a_stop_of_the_same_day() {
    let outlasts = |experience, test, seconds| {
        let answers = Answers {
            experience,
            age: 80,
            ..Answers::default()
        };
        let answers = if test == SelfTest::FrontPlank {
            Answers { age: 40, ..answers }
        } else {
            answers
        };
        outlasts_a_stop(measured(test, seconds, Some(seconds)), &answers)
    };
    assert!(outlasts(Experience::None, SelfTest::FrontPlank, 10));
    assert!(!outlasts(Experience::None, SelfTest::FrontPlank, 40));
    assert!(outlasts(Experience::Regular, SelfTest::FrontPlank, 40));
    assert!(!outlasts(Experience::Regular, SelfTest::FrontPlank, 80));
    assert!(
        !outlasts(Experience::Advanced, SelfTest::FrontPlank, 80),
        "good asks for no care"
    );
    // In the middle of the comparison at 80, and unsteady all the same.
    assert!(outlasts(Experience::None, SelfTest::SlStance, 4));
    assert!(!outlasts(Experience::None, SelfTest::SlStance, 5));
}

/// 3.1 and 3.6: a difference between the sides that is worth a word.
#[test]
fn sides_that_differ_are_told() {
    for (test, left, right, expected) in [
        (SelfTest::SlBridgeHold, 30, Some(40), false),
        (SelfTest::SlBridgeHold, 30, Some(41), true),
        (SelfTest::SlBridgeHold, 41, Some(30), true),
        (SelfTest::SideBridge, 40, Some(50), false),
        (SelfTest::SideBridge, 39, Some(50), true),
        (SelfTest::SideBridge, 50, Some(39), true),
        (SelfTest::SideBridge, 0, Some(0), false),
        (SelfTest::SlStance, 5, Some(45), false),
        (SelfTest::FrontPlank, 5, None, false),
    ] {
        assert_eq!(
            measured(test, left, right).sides_differ(),
            expected,
            "{left} and {right:?}"
        );
    }
}

/// 3.8: under five seconds on either leg is unsteady at any age.
#[test]
fn under_five_seconds_on_one_leg_is_unsteady() {
    let unsteady = |test, left, right| ratings(&[measured(test, left, right)], &Answers::default()).unsteady;
    assert!(unsteady(SelfTest::SlStance, 4, None));
    assert!(!unsteady(SelfTest::SlStance, 5, None));
    assert!(unsteady(SelfTest::SlStance, 30, Some(4)));
    assert!(unsteady(SelfTest::SlStance, 4, Some(30)));
    assert!(!unsteady(SelfTest::SlStance, 5, Some(5)));
    assert!(!unsteady(SelfTest::BirddogHold, 2, Some(2)), "that is strength");
}

/// 3.0: over a fifth, and over 5 seconds, 2 repetitions or a point.
/// 3.0: the bridge on one leg tells of the buttocks and of the back of the thigh, the worst of a group counts, and what
/// only helps along does not.
#[test]
fn a_test_counts_for_each_of_its_groups() {
    let answers = person(30, Sex::Female);
    let groups = |results: &[TestResult]| ratings(results, &answers).groups;
    let one_leg = groups(&[measured(SelfTest::SlBridgeHold, 12, Some(12))]);
    assert_eq!(one_leg[Group::Glutes], Some(Rating::Weak));
    assert_eq!(one_leg[Group::Hamstrings], Some(Rating::Weak));
    let both = groups(&[
        measured(SelfTest::HamstringBridge, 40, Some(40)),
        measured(SelfTest::SlBridgeHold, 12, Some(12)),
    ]);
    assert_eq!(both[Group::Hamstrings], Some(Rating::Weak));
    let bridge = groups(&[measured(SelfTest::BridgeHold, 150, None)]);
    assert!(bridge[Group::Glutes].is_some() && bridge[Group::LowBack].is_none());
    let chair = groups(&[measured(SelfTest::ChairStand, 20, None)]);
    assert!(chair[Group::Quads].is_some() && chair[Group::Glutes].is_none());
}

#[test]
fn a_change_counts_over_a_fifth_and_over_the_least() {
    for (test, before, after, expected) in [
        (SelfTest::FrontPlank, 20, 25, false),
        (SelfTest::FrontPlank, 20, 26, true),
        (SelfTest::FrontPlank, 20, 14, true),
        (SelfTest::FrontPlank, 30, 36, false),
        (SelfTest::FrontPlank, 30, 37, true),
        (SelfTest::ChairStand, 10, 12, false),
        (SelfTest::ChairStand, 10, 13, true),
        (SelfTest::ChairStand, 15, 18, false),
        (SelfTest::ChairStand, 15, 19, true),
        (SelfTest::StepDown, 3, 4, false),
        (SelfTest::StepDown, 3, 5, true),
    ] {
        assert_eq!(has_changed(test, before, after), expected, "{before} to {after}");
    }
}

/// The caps of 3.1 to 3.10, and how each is measured.
#[test]
fn every_test_has_its_unit_cap_and_sides() {
    for (test, unit, most, two_sided, floor) in [
        (SelfTest::BridgeHold, Unit::Seconds, 180, false, true),
        (SelfTest::SlBridgeHold, Unit::Seconds, 90, true, true),
        (SelfTest::ChairStand, Unit::Repetitions, 99, false, false),
        (SelfTest::WallSit, Unit::Seconds, 90, false, false),
        (SelfTest::HamstringBridge, Unit::Repetitions, 99, true, true),
        (SelfTest::FrontPlank, Unit::Seconds, 120, false, true),
        (SelfTest::SideBridge, Unit::Seconds, 120, true, true),
        (SelfTest::ProneExtHold, Unit::Seconds, 150, false, true),
        (SelfTest::BirddogHold, Unit::Seconds, 40, true, true),
        (SelfTest::SlStance, Unit::Seconds, 45, true, false),
        (SelfTest::StepDown, Unit::Points, 6, true, false),
    ] {
        assert_eq!(
            (test.unit(), test.most(), test.two_sided(), test.needs_floor()),
            (unit, most, two_sided, floor),
            "{}",
            test.code()
        );
    }
}

const YOUNG: &[SelfTest] = &[
    SelfTest::BridgeHold,
    SelfTest::FrontPlank,
    SelfTest::ChairStand,
    SelfTest::ProneExtHold,
    SelfTest::SideBridge,
    SelfTest::HamstringBridge,
    SelfTest::SlStance,
    SelfTest::StepDown,
];

const ON_THE_FEET: &[SelfTest] = &[SelfTest::ChairStand, SelfTest::SlStance];

/// With a chair and a step, changed as told.
fn offers(change: impl FnOnce(&mut Answers)) -> Vec<SelfTest> {
    let mut answers = Answers::default();
    answers.kits.insert(Kit::Chair);
    answers.kits.insert(Kit::Step);
    change(&mut answers);
    offered(triage(answers).cleared().unwrap(), &[])
}

fn without(tests: &[SelfTest], left_out: &[SelfTest]) -> Vec<SelfTest> {
    tests.iter().copied().filter(|test| !left_out.contains(test)).collect()
}

/// 3.0 and 3.11.
#[test]
fn tests_are_offered_by_age_floor_and_pain() {
    assert_eq!(offers(|_| ()), YOUNG);
    assert_eq!(offers(|answers| answers.age = 64), YOUNG);
    let older = [
        SelfTest::ChairStand,
        SelfTest::SlStance,
        SelfTest::BridgeHold,
        SelfTest::BirddogHold,
    ];
    assert_eq!(offers(|answers| answers.age = 65), older);
    assert_eq!(offers(|answers| answers.age = 74), older);
    assert_eq!(offers(|answers| answers.age = 75), ON_THE_FEET);
    assert_eq!(offers(|answers| answers.floor = false), ON_THE_FEET);
    assert_eq!(offers(|answers| answers.pain_now = Pain::new(4).unwrap()), YOUNG);
    assert_eq!(offers(|answers| answers.pain_now = Pain::new(5).unwrap()), []);
    let new_pain = |score, days| {
        offers(|answers| {
            answers.pain_now = Pain::new(score).unwrap();
            answers.duration = Duration::days(days);
        })
    };
    assert_eq!(new_pain(1, 13), []);
    assert_eq!(new_pain(1, 14), YOUNG);
    assert_eq!(new_pain(0, 7), [], "away for the moment");
    assert_eq!(new_pain(0, 14), YOUNG);
    assert_eq!(new_pain(0, 0), YOUNG, "nothing hurts");
}

#[test]
fn gentle_readers_are_offered_the_chair_and_perhaps_one_leg() {
    let sign = |sign| move |answers: &mut Answers| answers.signs.say(sign, Word::Yes);
    assert_eq!(offers(sign(Sign::Osteo)), ON_THE_FEET);
    assert_eq!(offers(|answers| answers.preg_weeks = 12), ON_THE_FEET);
    let chair = [SelfTest::ChairStand];
    assert_eq!(offers(|answers| answers.preg_weeks = 13), chair);
    assert_eq!(offers(sign(Sign::Falls)), chair);
    assert_eq!(offers(sign(Sign::Heart)), chair);
    // A clinician lifted "gentle only", but pressure is still not to rise: no long hold (4.10).
    let lifted = offers(|answers| {
        answers.signs.say(Sign::Heart, Word::Yes);
        answers.lifted = Rows::of(&[Row::Heart]);
    });
    let holds = [
        SelfTest::BridgeHold,
        SelfTest::FrontPlank,
        SelfTest::ProneExtHold,
        SelfTest::SideBridge,
    ];
    assert_eq!(lifted, without(YOUNG, &holds));
}

/// The table of 3.0: what equipment, flags and results keep out or bring in.
#[test]
fn tests_are_kept_out_by_equipment_and_flags() {
    use SelfTest::{
        BirddogHold, ChairStand, FrontPlank, HamstringBridge, ProneExtHold, SideBridge, SlBridgeHold, StepDown, WallSit,
    };
    let bare = offers(|answers| {
        answers.kits.remove(Kit::Chair);
        answers.kits.remove(Kit::Step);
    });
    let expected = [
        SelfTest::BridgeHold,
        FrontPlank,
        ProneExtHold,
        SideBridge,
        WallSit,
        SelfTest::SlStance,
    ];
    assert_eq!(bare, expected);
    let knee_without_chair = offers(|answers| {
        answers.kits.remove(Kit::Chair);
        answers.joints.insert(Joint::Knee);
    });
    assert_eq!(knee_without_chair, without(&expected, &[WallSit]), "and the step-down");

    let joint = |joint| move |answers: &mut Answers| answers.joints.insert(joint);
    assert_eq!(offers(joint(Joint::Knee)), without(YOUNG, &[StepDown]));
    assert_eq!(
        offers(joint(Joint::Shoulder)),
        without(YOUNG, &[FrontPlank, SideBridge])
    );
    assert_eq!(offers(joint(Joint::Hip)), YOUNG);
    let hernia = offers(|answers| answers.signs.say(Sign::Hernia, Word::Yes));
    assert_eq!(hernia, without(YOUNG, &[FrontPlank]));

    let arched = |wrist| {
        offers(|answers| {
            answers.triggers.insert(Trigger::Arch);
            answers.joints.set(Joint::Wrist, wrist);
        })
    };
    let mut face_up = without(YOUNG, &[ProneExtHold]);
    assert_eq!(arched(true), face_up);
    face_up.insert(3, BirddogHold);
    assert_eq!(arched(false), face_up);

    let after = |latest: &[TestResult]| {
        let answers = Answers {
            kits: Kits::of(&[Kit::Chair, Kit::Step]),
            ..Answers::default()
        };
        offered(triage(answers).cleared().unwrap(), latest).contains(&SlBridgeHold)
    };
    let bridge = |seconds| measured(SelfTest::BridgeHold, seconds, None);
    assert!(after(&[bridge(120)]));
    assert!(!after(&[bridge(119)]) && !after(&[]));
    let one_leg = measured(SlBridgeHold, 4, Some(5));
    assert!(
        after(&[bridge(120), one_leg]),
        "a weak one can be mended, and done again"
    );
    assert!(
        !after(&[measured(SlBridgeHold, 90, Some(90))]),
        "the two-leg bridge comes first"
    );
    let stopped = TestResult {
        stop: Stop::Pain,
        ..bridge(0)
    };
    assert!(!after(&[stopped, bridge(120)]), "it hurt the last time");
    assert!(offers(|_| ()).contains(&ChairStand) && offers(|_| ()).contains(&HamstringBridge));
}
