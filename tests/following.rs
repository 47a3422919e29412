//! Following a shared plan: whatever was shared, nobody gets an exercise that their own rules would not give them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bytes, check_sessions, monday, readers, shared_plan};
use proptest::prelude::*;
use strongback::app::{Model, Msg};
use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{Answers, Experience, Joint, Pain, Rating, Sign, Word};
use strongback::domain::body::Group;
use strongback::domain::diary::{Diary, Done, Effort, Entry, Subject};
use strongback::domain::eligibility::{ExerciseSet, Hard, exclusion};
use strongback::domain::exercise::{Direction, Exercise, ExerciseId, Kit, Load};
use strongback::domain::flag::Flag;
use strongback::domain::follow::{Follow, Unsuited};
use strongback::domain::plan::{Course, FEWEST, Plan, Planned, WARM_UP_SECONDS, Why, sessions_a_week};
use strongback::domain::progress::standings;
use strongback::domain::questionnaire::Reply;
use strongback::domain::shared::{SharedExercise, SharedPlan};
use strongback::domain::triage::{Cleared, triage};

fn random_answers() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(any::<u8>(), 97..98).prop_map(move |bytes| Bytes::new(&bytes).answers(60))
}

/// Whatever a text can say: empty sessions, the same exercise six times, relief positions, no sets at all.
fn nonsense(bytes: &mut Bytes<'_>) -> SharedPlan {
    let sessions = (0..bytes.below(7)).map(|_| {
        let one = bytes.pick(ExerciseId::ALL);
        let same = bytes.rarely(4);
        let exercises = (0..bytes.below(11)).map(|_| SharedExercise {
            id: if same { one } else { bytes.pick(ExerciseId::ALL) },
            sets: bytes.byte(0, 9),
        });
        exercises.collect()
    });
    SharedPlan {
        sessions: sessions.collect(),
    }
}

/// A plan that could be, one that could not, or the one of another reader.
fn any_shared() -> impl Strategy<Value = SharedPlan> {
    let bytes = || proptest::collection::vec(any::<u8>(), 97..98);
    prop_oneof![
        bytes().prop_map(|bytes| shared_plan(&mut Bytes::new(&bytes))),
        bytes().prop_map(|bytes| nonsense(&mut Bytes::new(&bytes))),
        (random_answers(), 1..30_u16).prop_map(|(answers, week)| {
            let triage = triage(answers);
            triage.cleared().map_or_else(SharedPlan::default, |cleared| {
                SharedPlan::of(&Plan::new(cleared, CATALOGUE, Course::week(week)))
            })
        }),
    ]
}

fn any_course() -> impl Strategy<Value = Course> {
    let aside = proptest::collection::vec(0..ExerciseId::ALL.len(), 0..6);
    (1..30_u16, any::<bool>(), aside).prop_map(|(week, easing, aside)| Course {
        week,
        easing,
        set_aside: aside.into_iter().map(|at| ExerciseId::ALL[at]).collect(),
    })
}

fn follow(cleared: &Cleared, course: Course, shared: &SharedPlan) -> Plan {
    Plan::following(cleared, CATALOGUE, course, shared)
}

/// The sets that this reader's own plan begins an exercise with.
fn own_sets(cleared: &Cleared, course: Course, exercise: &Exercise) -> u8 {
    if cleared.is_gentle() && cleared.answers().pain_now.score() >= 5 && course.week <= 1 {
        1
    } else if course.easing {
        exercise.dose.sets.div_ceil(2)
    } else {
        exercise.dose.sets
    }
}

fn trains(plan: &Plan, group: Group) -> bool {
    times(plan, group) > 0
}

/// How many exercises of the week are of this group.
fn times(plan: &Plan, group: Group) -> usize {
    let all = plan.sessions.iter().flat_map(|session| &session.exercises);
    all.filter(|planned| planned.exercise.group == Some(group)).count()
}

/// An exercise of the group may join these, with one set of each within the reader's minutes.
fn could_join(plan: &Plan, cleared: &Cleared, group: Group, others: &[&Planned]) -> bool {
    let count = |wanted: fn(&Exercise) -> bool| others.iter().filter(|other| wanted(other.exercise)).count();
    let heavy = count(|exercise| exercise.load == Load::High);
    let arches = count(|exercise| exercise.direction == Direction::Extension);
    let seconds: u32 = others.iter().map(|other| other.exercise.seconds(1)).sum();
    let budget = u32::from(cleared.answers().minutes) * 60 - 180;
    others.len() < usize::from(plan.per_session)
        && plan.eligible.iter().any(|exercise| {
            exercise.group == Some(group)
                && exercise.level <= plan.targets[group]
                && !exercise.is_warm_up()
                && !plan.course.set_aside.contains(exercise.id)
                && (exercise.load != Load::High || heavy == 0)
                && (exercise.direction != Direction::Extension || arches < 2)
                && seconds + exercise.seconds(1) <= budget
        })
}

/// No session of the week has room for the group, not even in place of what the week trains elsewhere.
fn has_no_room(plan: &Plan, cleared: &Cleared, group: Group) -> bool {
    plan.sessions.iter().all(|session| {
        let all: Vec<&Planned> = session.exercises.iter().collect();
        let without = (0..all.len()).filter(|at| times(plan, all[*at].exercise.group.unwrap()) > 1);
        let mut without = without.map(|at| [&all[..at], &all[at + 1..]].concat());
        !could_join(plan, cleared, group, &all) && !without.any(|others| could_join(plan, cleared, group, &others))
    })
}

proptest! {
    #![proptest_config(common::cases(20_000))]

    /// What the reader's own week trains, the followed one trains, unless there is truly no room for it.
    #[test]
    fn no_group_is_missing(answers in random_answers(), course in any_course(), shared in any_shared()) {
        let triage = triage(answers);
        let Some(cleared) = triage.cleared() else { return Ok(()) };
        let plan = follow(cleared, course, &shared);
        let own = Plan::new(cleared, CATALOGUE, course);
        for group in Group::ALL {
            let missing = trains(&own, *group) && !trains(&plan, *group);
            prop_assert!(!missing || has_no_room(&plan, cleared, *group), "{} is missing", group.code());
        }
        // As many exercises as the own week leave room for each group, but for the minutes.
        let slots = plan.days() * usize::from(plan.per_session);
        if slots >= 5 && cleared.answers().minutes >= 20 {
            let missing = |group: &&Group| trains(&own, **group) && !trains(&plan, **group);
            prop_assert_eq!(Group::ALL.iter().find(missing), None);
        }
    }

    #[test]
    fn no_shared_plan_gets_around_a_rule(answers in random_answers(), course in any_course(), shared in any_shared()) {
        let triage = triage(answers);
        let Some(cleared) = triage.cleared() else { return Ok(()) };
        let plan = follow(cleared, course, &shared);
        prop_assert_eq!(&plan, &follow(cleared, course, &shared), "the same twice");
        check_sessions(&plan, cleared);

        let asked: Vec<_> = shared.sessions.iter().filter(|session| !session.is_empty()).collect();
        if asked.is_empty() {
            prop_assert_eq!(&plan, &Plan::new(cleared, CATALOGUE, course), "nothing shared: the own plan");
            return Ok(());
        }
        prop_assert_eq!(plan.days(), asked.len().min(usize::from(sessions_a_week(cleared))));
        for (at, (session, asked)) in plan.sessions.iter().zip(asked).enumerate() {
            prop_assert!(session.exercises.len() <= usize::from(plan.per_session));
            let of_session = || plan.replaced.iter().filter(|replaced| replaced.session == at);
            for planned in &session.exercises {
                let exercise = planned.exercise;
                prop_assert!(exclusion(exercise, cleared, plan.cap).is_none());
                prop_assert!(exercise.level <= plan.targets[exercise.group.unwrap()], "{}", exercise.id.code());
                prop_assert!(planned.sets <= own_sets(cleared, course, exercise));
                prop_assert!(!course.set_aside.contains(exercise.id), "{} was set aside", exercise.id.code());
                let sets = asked.iter().find(|shared| shared.id == exercise.id).map(|shared| shared.sets);
                if planned.why.contains(&Why::Follow(Follow::L1)) {
                    prop_assert!(planned.sets <= sets.unwrap().max(1));
                }
                let new = planned.why.contains(&Why::Follow(Follow::L8));
                prop_assert!(!new || times(&plan, exercise.group.unwrap()) == 1, "only where the group was missing");
                if planned.why.contains(&Why::Follow(Follow::L2)) {
                    prop_assert!(of_session().any(|replaced| replaced.instead == Some(exercise)));
                }
            }
            // Each shared exercise is there, or it is told why not and what is there instead.
            let mut ids: Vec<ExerciseId> = asked.iter().map(|shared| shared.id).collect();
            ids.sort();
            ids.dedup();
            for id in &ids {
                let kept = session.exercises.iter()
                    .any(|planned| planned.exercise.id == *id && planned.why.contains(&Why::Follow(Follow::L1)));
                let told = of_session().filter(|replaced| replaced.shared.id == *id).count();
                prop_assert_eq!(usize::from(kept) + told, 1, "{}", id.code());
            }
            for replaced in of_session() {
                prop_assert!(ids.contains(&replaced.shared.id));
                if let Some(instead) = replaced.instead {
                    prop_assert_eq!(instead.group, replaced.shared.group);
                    let there = session.exercises.iter().find(|planned| planned.exercise == instead).unwrap();
                    prop_assert_eq!(&there.why, &vec![Why::Follow(Follow::L2)]);
                }
                if let Unsuited::Hard(found) = replaced.why {
                    let warm_up = replaced.shared.is_warm_up() && found.rule == Hard::X10;
                    prop_assert!(warm_up || exclusion(replaced.shared, cleared, plan.cap) == Some(found));
                } else {
                    prop_assert!(exclusion(replaced.shared, cleared, plan.cap).is_none(), "the hard rule comes first");
                }
            }
        }
    }

    #[test]
    fn whoever_follows_their_own_plan_keeps_it(answers in random_answers(), week in 1..30_u16) {
        let triage = triage(answers);
        let Some(cleared) = triage.cleared() else { return Ok(()) };
        let own = Plan::new(cleared, CATALOGUE, Course::week(week));
        let plan = follow(cleared, Course::week(week), &SharedPlan::of(&own));
        prop_assert_eq!(&plan.replaced, &Vec::new());
        prop_assert_eq!(SharedPlan::of(&plan), SharedPlan::of(&own));
    }
}

proptest! {
    #![proptest_config(common::cases(1_000))]

    /// What climbs from a shared exercise stays within the hard rules, as from one of the own plan.
    #[test]
    fn progress_on_a_shared_plan_keeps_to_the_rules(answers in random_answers(), shared in any_shared(), seed in any::<u8>()) {
        let triage = triage(answers);
        let Some(cleared) = triage.cleared() else { return Ok(()) };
        let mut diary = Diary::default();
        let mut stamp = 1;
        diary.note(monday(), Subject::Started, Entry::Started, stamp);
        for week in 0..12_u16 {
            let day = monday().plus(7 * i32::from(week) + 1);
            let course = Course::week(week + 1);
            let plan = follow(cleared, course, &shared);
            let standings = standings(&plan, cleared, &diary, CATALOGUE, day);
            for standing in &standings {
                prop_assert!(exclusion(standing.exercise, cleared, plan.cap).is_none());
                prop_assert!(!standing.exercise.is_relief() && standing.sets <= 3);
                let done = Done {
                    exercise: standing.exercise.id,
                    sets: standing.sets,
                    count: standing.exercise.dose.amount.high().max(standing.count),
                    effort: Effort::Easy,
                    pain: Pain::new(if seed % 5 == 0 && week % 4 == 3 { 8 } else { 0 }).unwrap(),
                    leg: false,
                };
                for more in 0..4 {
                    stamp += 1;
                    diary.note(day.plus(more), Subject::Done(standing.slot.id), Entry::Done(done), stamp);
                }
            }
        }
    }
}

fn shared(sessions: &[&[(ExerciseId, u8)]]) -> SharedPlan {
    let session = |session: &&[(ExerciseId, u8)]| {
        session
            .iter()
            .map(|(id, sets)| SharedExercise { id: *id, sets: *sets })
            .collect()
    };
    SharedPlan {
        sessions: sessions.iter().map(session).collect(),
    }
}

fn told(plan: &Plan, id: ExerciseId) -> (Unsuited, Option<ExerciseId>) {
    let replaced = plan.replaced.iter().find(|replaced| replaced.shared.id == id).unwrap();
    (replaced.why, replaced.instead.map(|exercise| exercise.id))
}

#[test]
fn each_exercise_that_does_not_suit_is_told_with_its_reason() {
    let mut answers = Answers {
        minutes: 45,
        ..Answers::default()
    };
    answers.joints.insert(Joint::Wrist);
    answers.kits.insert(Kit::Chair);
    let triage = triage(answers);
    let cleared = triage.cleared().unwrap();
    let course = Course {
        set_aside: ExerciseSet::of(&[ExerciseId::QuadSet]),
        ..Course::week(1)
    };
    let plan = follow(
        cleared,
        course,
        &shared(&[&[
            (ExerciseId::SitToStand, 1),
            (ExerciseId::QuadSet, 2),
            (ExerciseId::Deadlift, 3),
            (ExerciseId::DeadBug, 2),
            (ExerciseId::ReliefWalk, 1),
            (ExerciseId::CatCow, 1),
            (ExerciseId::SitToStand, 3),
        ]]),
    );
    let rule = |id| match told(&plan, id).0 {
        Unsuited::Hard(exclusion) => exclusion.rule.code(),
        Unsuited::Follow(follow) => follow.code(),
    };
    assert_eq!(rule(ExerciseId::QuadSet), "L4");
    assert_eq!(rule(ExerciseId::Deadlift), "X2");
    assert_eq!(rule(ExerciseId::DeadBug), "L3", "level 2, and this reader begins at 1");
    assert_eq!(rule(ExerciseId::ReliefWalk), "X10");
    assert_eq!(rule(ExerciseId::CatCow), "X10");
    for id in [ExerciseId::QuadSet, ExerciseId::Deadlift, ExerciseId::DeadBug] {
        let instead = told(&plan, id).1.unwrap();
        assert_eq!(row(instead).group, row(id).group);
    }
    for id in [ExerciseId::ReliefWalk, ExerciseId::CatCow] {
        assert_eq!(told(&plan, id).1, None);
    }
    let kept = plan.sessions[0]
        .exercises
        .iter()
        .find(|planned| planned.exercise.id == ExerciseId::SitToStand)
        .unwrap();
    assert_eq!(kept.sets, 1, "never more sets than were shared");
    assert_eq!(plan.days(), 1);
}

#[test]
fn what_a_flag_excludes_is_told_with_the_flag() {
    let mut answers = Answers::default();
    answers.signs.say(Sign::Osteo, Word::Yes);
    let triage = triage(answers);
    let cleared = triage.cleared().unwrap();
    let plan = follow(
        cleared,
        Course::week(1),
        &shared(&[&[(ExerciseId::CurlUpMcgill, 2), (ExerciseId::BirdDogLeg, 2)]]),
    );
    let (Unsuited::Hard(exclusion), _) = told(&plan, ExerciseId::CurlUpMcgill) else {
        panic!("a hard rule")
    };
    assert_eq!(
        (exclusion.rule, exclusion.flag.map(Flag::code)),
        (Hard::X1, Some("osteo"))
    );
}

/// The plan of somebody strong for a beginner: nearly every exercise is exchanged, and none of the five groups is lost.
#[test]
fn a_harder_plan_leaves_no_group_out() {
    let mut strong = Answers {
        minutes: 30,
        days: 3,
        experience: Experience::Advanced,
        ..Answers::default()
    };
    strong.kits.insert(Kit::Chair);
    let strong = triage(strong);
    let theirs = Plan::new(strong.cleared().unwrap(), CATALOGUE, Course::week(9));
    for (minutes, days) in [(10, 3), (15, 3), (20, 3), (20, 2), (60, 1)] {
        let mut beginner = Answers {
            minutes,
            days,
            ..Answers::default()
        };
        beginner.kits.insert(Kit::Chair);
        let triage = triage(beginner);
        let plan = follow(triage.cleared().unwrap(), Course::week(1), &SharedPlan::of(&theirs));
        for group in Group::ALL {
            assert!(trains(&plan, *group), "{} in {days} x {minutes} minutes", group.code());
        }
    }
}

/// A plan without any work for the thighs: what is missing is added, and said to be added.
#[test]
fn what_a_shared_plan_lacks_is_added_where_there_is_room() {
    let mut answers = Answers {
        minutes: 30,
        days: 2,
        ..Answers::default()
    };
    answers.kits.insert(Kit::Chair);
    let triage = triage(answers);
    let plan = follow(
        triage.cleared().unwrap(),
        Course::week(1),
        &shared(&[&[(ExerciseId::GluteBridge, 2), (ExerciseId::StandingBrace, 2)]]),
    );
    let session = &plan.sessions[0].exercises;
    let added: Vec<_> = session
        .iter()
        .filter(|planned| planned.why.contains(&Why::Follow(Follow::L8)))
        .filter_map(|planned| planned.exercise.group)
        .collect();
    for group in [Group::Quads, Group::Hamstrings, Group::LowBack] {
        assert!(added.contains(&group), "{}", group.code());
    }
    assert_eq!((session.len(), &plan.replaced), (5, &Vec::new()));
}

/// The plan of an hour for somebody with ten minutes: fewer sets first, then fewer exercises.
#[test]
fn minutes_are_the_reader_s_own() {
    let busiest = readers::busiest(monday());
    let long = SharedPlan::of(&busiest.week().unwrap().plan);
    let mut model = busiest;
    model.record.reply(Reply::Minutes(10), monday());
    model.record.reply(Reply::Days(2), monday());
    model.record.follow(Some(long.clone()));
    model.update(Msg::Closed);
    let week = model.week().unwrap();
    assert_eq!(
        (long.sessions.len(), week.plan.days()),
        (4, 2),
        "no more days than the reader offers"
    );
    for session in &week.plan.sessions {
        assert!(session.seconds() <= 600, "{}", session.seconds());
    }
    assert!(
        week.plan
            .replaced
            .iter()
            .any(|replaced| replaced.why == Unsuited::Follow(Follow::L6))
    );
}

/// Of five groups and room for three, those stay that this reader needs most.
#[test]
fn what_there_is_no_room_for_is_what_the_reader_needs_least() {
    let shared = shared(&[&[
        (ExerciseId::GluteBridge, 2),
        (ExerciseId::SitToStand, 2),
        (ExerciseId::StandingLegCurl, 2),
        (ExerciseId::StandingBirdDog, 2),
        (ExerciseId::StandingBrace, 2),
    ]]);
    for (needed, id) in [
        (Group::Core, ExerciseId::StandingBrace),
        (Group::Quads, ExerciseId::SitToStand),
    ] {
        let mut answers = Answers {
            minutes: 15,
            days: 1,
            ..Answers::default()
        };
        answers.kits.insert(Kit::Chair);
        answers.ratings.groups[needed] = Some(Rating::Weak);
        let triage = triage(answers);
        let plan = follow(triage.cleared().unwrap(), Course::week(1), &shared);
        let session = &plan.sessions[0].exercises;
        assert!(
            session.len() <= 3 && session.iter().any(|planned| planned.exercise.id == id),
            "{session:?}"
        );
        assert!(
            plan.replaced
                .iter()
                .all(|replaced| replaced.why == Unsuited::Follow(Follow::L6))
        );
    }
}

#[test]
fn the_week_follows_until_the_reader_goes_back() {
    let mut model: Model = readers::trained_for(monday(), 8);
    let own = model.week().unwrap();
    let other = shared(&[
        &[(ExerciseId::StandingBrace, 1), (ExerciseId::SitToStand, 2)],
        &[
            (ExerciseId::BirdDogLeg, 1),
            (ExerciseId::GluteBridge, 2),
            (ExerciseId::HamstringBridgeChair, 2),
        ],
    ]);
    model.record.follow(Some(other.clone()));
    let week = model.week().unwrap();
    assert_eq!(sorted(SharedPlan::of(&week.plan)), sorted(other));
    assert_eq!(week.plan.course, own.plan.course, "the course goes on");
    assert_eq!(week.done, own.done);
    assert!(
        week.plan
            .sessions
            .iter()
            .flat_map(|session| &session.exercises)
            .all(|planned| planned.why[0] == Why::Follow(Follow::L1))
    );
    model.record.follow(None);
    assert_eq!(model.week().unwrap(), own);
}

fn sorted(mut plan: SharedPlan) -> SharedPlan {
    plan.sessions.iter_mut().for_each(|session| session.sort());
    plan
}

/// A course in which everything but these is set aside.
fn only(ids: &[ExerciseId]) -> Course {
    let others = ExerciseId::ALL.iter().copied().filter(|id| !ids.contains(id));
    Course {
        set_aside: others.collect::<ExerciseSet>(),
        ..Course::week(1)
    }
}

/// So many minutes on so many days, and a chair.
fn with_time(minutes: u8, days: u8) -> Cleared {
    let mut answers = Answers {
        minutes,
        days,
        ..Answers::default()
    };
    answers.kits.insert(Kit::Chair);
    triage(answers).cleared().unwrap().clone()
}

/// Each exercise of a session with its reasons.
fn reasons(plan: &Plan, session: usize) -> Vec<(ExerciseId, Vec<&'static str>)> {
    let of_session = plan.sessions[session].exercises.iter();
    let reason = |planned: &Planned| planned.why.iter().copied().map(Why::code).collect();
    of_session
        .map(|planned| (planned.exercise.id, reason(planned)))
        .collect()
}

/// All that is told: the session, what was shared, the rule, and what is there instead.
fn all_told(plan: &Plan) -> Vec<(usize, ExerciseId, &'static str, Option<ExerciseId>)> {
    let rule = |why| match why {
        Unsuited::Hard(exclusion) => exclusion.rule.code(),
        Unsuited::Follow(follow) => follow.code(),
    };
    let told = plan.replaced.iter().map(|replaced| {
        let instead = replaced.instead.map(|exercise| exercise.id);
        (replaced.session, replaced.shared.id, rule(replaced.why), instead)
    });
    told.collect()
}

#[test]
fn what_makes_room_for_a_missing_group_is_told_in_its_own_session() {
    let plan = follow(
        &with_time(10, 2),
        Course::week(1),
        &shared(&[
            &[
                (ExerciseId::SitToStand, 1),
                (ExerciseId::StandingLegCurl, 1),
                (ExerciseId::StandingBrace, 1),
            ],
            &[
                (ExerciseId::StandingHipExtension, 1),
                (ExerciseId::StandingHipAbduction, 1),
                (ExerciseId::WallMiniSquat, 1),
            ],
        ]),
    );
    assert_eq!(
        reasons(&plan, 1),
        [
            (ExerciseId::StandingHipExtension, vec!["L1"]),
            (ExerciseId::WallMiniSquat, vec!["L1"]),
            (ExerciseId::BirdDogLeg, vec!["L8"]),
        ]
    );
    assert_eq!(all_told(&plan), [(1, ExerciseId::StandingHipAbduction, "L6", None)]);
}

#[test]
fn each_exchange_for_the_minutes_is_told_with_what_came_instead() {
    let plan = follow(
        &with_time(10, 1),
        only(&[
            ExerciseId::QuadSet,
            ExerciseId::SeatedKneeExtension,
            ExerciseId::SeatedHeelDrag,
            ExerciseId::StandingLegCurl,
            ExerciseId::Clamshell,
            ExerciseId::StandingHipAbduction,
        ]),
        &shared(&[&[
            (ExerciseId::QuadSet, 1),
            (ExerciseId::SeatedHeelDrag, 1),
            (ExerciseId::Clamshell, 1),
        ]]),
    );
    assert_eq!(
        reasons(&plan, 0),
        [
            (ExerciseId::StandingHipAbduction, vec!["L2"]),
            (ExerciseId::StandingLegCurl, vec!["L2"]),
            (ExerciseId::SeatedKneeExtension, vec!["L2"]),
        ]
    );
    assert_eq!(
        all_told(&plan),
        [
            (0, ExerciseId::SeatedHeelDrag, "L6", Some(ExerciseId::StandingLegCurl)),
            (0, ExerciseId::Clamshell, "L6", Some(ExerciseId::StandingHipAbduction)),
            (0, ExerciseId::QuadSet, "L6", Some(ExerciseId::SeatedKneeExtension)),
        ]
    );
}

/// With a minute more the slower exercise stands in; without it the quicker one, and so it is told.
#[test]
fn a_stand_in_that_is_exchanged_for_the_minutes_is_told_as_what_it_became() {
    for (minutes, instead) in [(11, ExerciseId::SeatedHeelDrag), (10, ExerciseId::StandingLegCurl)] {
        let plan = follow(
            &with_time(minutes, 1),
            only(&[
                ExerciseId::SeatedHeelDrag,
                ExerciseId::StandingLegCurl,
                ExerciseId::SeatedKneeExtension,
                ExerciseId::StandingHipAbduction,
            ]),
            &shared(&[&[
                (ExerciseId::CatCow, 1),
                (ExerciseId::GoodMorning, 1),
                (ExerciseId::SeatedKneeExtension, 1),
                (ExerciseId::StandingHipAbduction, 1),
            ]]),
        );
        assert!(reasons(&plan, 0).contains(&(instead, vec!["L2"])), "{minutes} minutes");
        assert_eq!(plan.sessions[0].exercises.len(), 3);
        assert_eq!(
            all_told(&plan),
            [
                (0, ExerciseId::CatCow, "X10", None),
                (0, ExerciseId::GoodMorning, "L4", Some(instead)),
            ]
        );
    }
}

#[test]
fn one_of_two_of_a_group_goes_before_a_longer_one_that_the_week_has_elsewhere() {
    let plan = follow(
        &with_time(10, 2),
        only(&[
            ExerciseId::QuadSet,
            ExerciseId::StandingHipAbduction,
            ExerciseId::StandingHipExtension,
            ExerciseId::StandingBrace,
            ExerciseId::SupportedHingeHold,
        ]),
        &shared(&[
            &[
                (ExerciseId::QuadSet, 1),
                (ExerciseId::StandingBrace, 1),
                (ExerciseId::SupportedHingeHold, 1),
            ],
            &[
                (ExerciseId::StandingHipAbduction, 1),
                (ExerciseId::StandingHipExtension, 1),
                (ExerciseId::QuadSet, 1),
            ],
        ]),
    );
    assert_eq!(
        reasons(&plan, 1),
        [
            (ExerciseId::StandingHipExtension, vec!["L1"]),
            (ExerciseId::QuadSet, vec!["L1"]),
        ]
    );
    assert_eq!(all_told(&plan), [(1, ExerciseId::StandingHipAbduction, "L6", None)]);
}

#[test]
fn what_the_week_trains_nowhere_else_stays_however_long_it_is() {
    let plan = follow(
        &with_time(10, 2),
        Course::week(1),
        &shared(&[
            &[
                (ExerciseId::StandingHipExtension, 1),
                (ExerciseId::StandingBrace, 1),
                (ExerciseId::StandingBirdDog, 1),
            ],
            &[
                (ExerciseId::QuadSet, 1),
                (ExerciseId::StandingLegCurl, 1),
                (ExerciseId::StandingHipAbduction, 1),
            ],
        ]),
    );
    assert_eq!(
        reasons(&plan, 1),
        [
            (ExerciseId::StandingLegCurl, vec!["L1"]),
            (ExerciseId::QuadSet, vec!["L1"]),
        ]
    );
    assert_eq!(all_told(&plan), [(1, ExerciseId::StandingHipAbduction, "L6", None)]);
}

#[test]
fn what_cannot_be_exchanged_for_anything_quicker_is_left_out() {
    let long = [
        ExerciseId::QuadSet,
        ExerciseId::SeatedHeelDrag,
        ExerciseId::StandingHipAbduction,
    ];
    let plan = follow(&with_time(10, 1), only(&long), &shared(&[&long.map(|id| (id, 1))]));
    assert_eq!(
        reasons(&plan, 0),
        [
            (ExerciseId::StandingHipAbduction, vec!["L1"]),
            (ExerciseId::SeatedHeelDrag, vec!["L1"]),
        ]
    );
    assert_eq!(all_told(&plan), [(0, ExerciseId::QuadSet, "L6", None)]);
}

#[test]
fn any_two_exercises_fit_into_the_shortest_session() {
    let strength = CATALOGUE.iter().filter(|exercise| exercise.group.is_some());
    let mut seconds: Vec<u32> = strength.map(|exercise| exercise.seconds(1)).collect();
    seconds.sort_unstable();
    let longest: u32 = seconds.iter().rev().take(FEWEST).sum();
    assert!(WARM_UP_SECONDS + longest <= 600, "{longest}");
}

#[test]
fn no_exchange_for_the_minutes_brings_a_second_heavy_exercise() {
    let mut answers = Answers {
        minutes: 10,
        days: 1,
        experience: Experience::Advanced,
        ..Answers::default()
    };
    answers.kits.insert(Kit::Chair);
    let triage = triage(answers);
    let course = Course {
        week: 9,
        ..only(&[
            ExerciseId::RussianTwist,
            ExerciseId::BirdDog,
            ExerciseId::Superman,
            ExerciseId::QuadSet,
            ExerciseId::ReverseLunge,
        ])
    };
    let plan = follow(
        triage.cleared().unwrap(),
        course,
        &shared(&[&[
            (ExerciseId::RussianTwist, 1),
            (ExerciseId::BirdDog, 1),
            (ExerciseId::QuadSet, 1),
        ]]),
    );
    assert_eq!(
        reasons(&plan, 0),
        [
            (ExerciseId::ReverseLunge, vec!["L2"]),
            (ExerciseId::BirdDog, vec!["L1"]),
            (ExerciseId::RussianTwist, vec!["L1"]),
        ]
    );
    assert_eq!(
        all_told(&plan),
        [(0, ExerciseId::QuadSet, "L6", Some(ExerciseId::ReverseLunge))]
    );
}
