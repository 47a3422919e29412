//! The progress tests of clinical.md section 7 (T1 to T10), and the rules of 5.4 to 5.8 around them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use strongback::app::{Model, Msg, Screen, Tab};
use strongback::content::ENGLISH;
use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{Answers, Experience, Joint, Joints, Pain, Rating, Sign, Trigger, Triggers, Word};
use strongback::domain::body::Group;
use strongback::domain::day::Day;
use strongback::domain::diary::{CheckIn, Diary, Done, Effort, Entry, LeftOut, Morning, Subject};
use strongback::domain::exercise::{ExerciseId, Kit, Kits};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::progress::{Harder, Light, Rule, Standing, light, limits, set_aside, standings};
use strongback::domain::questionnaire::{HowLong, Reply, Step, Trend};
use strongback::domain::review::{
    Advice, Judgement, Phase, adherence, advice, assess, due, flare_phase, flares_often, in_gentle_week, judge, week,
};
use strongback::domain::self_test::{SelfTest, Stop, TestResult, rating};
use strongback::domain::triage::{Level, triage};

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

fn check_in(week: u16, felt: u8) -> Entry {
    Entry::CheckIn(CheckIn {
        week,
        pain: pain(felt),
        activities: None,
        shorter: false,
    })
}

#[track_caller]
fn judged(before: u16, after: u16, activities: (u8, u8), expected: Judgement) {
    assert_eq!(
        judge(before * 10, after * 10, Some((activities.0 * 10, activities.1 * 10))),
        expected
    );
}

#[test]
fn t1_to_t3_better_same_or_worse_in_plain_words() {
    judged(6, 4, (4, 4), Judgement::Better);
    judged(8, 6, (4, 4), Judgement::Same);
    judged(8, 6, (4, 6), Judgement::Better);
    judged(2, 1, (4, 4), Judgement::Same);
    judged(2, 1, (4, 6), Judgement::Better);
    judged(2, 0, (4, 4), Judgement::Same);
    judged(4, 6, (4, 4), Judgement::Worse);
    judged(4, 4, (6, 4), Judgement::Worse);
    judged(1, 4, (4, 4), Judgement::Worse);
}

#[test]
fn t4_no_change_at_week_six_leads_to_someone_or_to_a_shorter_plan() {
    assert_eq!(advice(6, Judgement::Same, pain(4), pain(4), 70), Advice::SeeSomeone);
    assert_eq!(advice(6, Judgement::Same, pain(4), pain(4), 40), Advice::ShorterPlan);
    assert_eq!(
        advice(6, Judgement::Better, pain(4), pain(7), 90),
        Advice::SeeSomeoneNow
    );
    assert_eq!(advice(6, Judgement::Better, pain(4), pain(3), 30), Advice::GoOn);
    assert_eq!(advice(12, Judgement::Better, pain(4), pain(2), 80), Advice::Maintain);
    assert_eq!(advice(12, Judgement::Same, pain(4), pain(4), 80), Advice::SeeSomeone);
    assert_eq!(advice(2, Judgement::Same, pain(4), pain(4), 40), Advice::HalveMinutes);
}

/// One exercise of a plan and the diary that moves it.
struct Course1 {
    answers: Answers,
    slot: ExerciseId,
    diary: Diary,
    stamp: u32,
}

impl Course1 {
    fn new(answers: Answers) -> Self {
        let plan = plan(answers, 1);
        let slot = plan.sessions[0].exercises[0].exercise.id;
        let mut course = Self {
            answers,
            slot,
            diary: Diary::default(),
            stamp: 0,
        };
        course.note(0, Subject::Started, Entry::Started);
        course
    }

    fn note(&mut self, day: i32, subject: Subject, entry: Entry) {
        self.stamp += 1;
        self.diary.note(monday().plus(day), subject, entry, self.stamp);
    }

    fn standing(&self, day: i32) -> Standing {
        let today = monday().plus(day);
        let triage = triage(self.answers);
        let cleared = triage.cleared().unwrap();
        let plan = Plan::new(
            cleared,
            CATALOGUE,
            Course {
                week: 1,
                easing: false,
                set_aside: set_aside(&self.diary, today),
            },
        );
        standings(&plan, cleared, &self.diary, CATALOGUE, today)
            .into_iter()
            .find(|standing| standing.slot.id == self.slot)
            .expect("the exercise is in the plan")
    }

    /// Does what is due on that day.
    fn done(&mut self, day: i32, felt: u8, effort: Effort) {
        let due = self.standing(day);
        let done = Done {
            exercise: due.exercise.id,
            sets: due.sets,
            count: due.count,
            effort,
            pain: pain(felt),
            leg: false,
        };
        self.note(day, Subject::Done(self.slot), Entry::Done(done));
    }
}

/// 6.6 and 6.5: what is exchanged so that a short session fits is the best that does, not the quickest there is.
#[test]
fn a_short_session_exchanges_for_what_suits() {
    let mut answers = Answers {
        age: 72,
        triggers: [Trigger::Arch].into_iter().collect(),
        kits: Kits::of(&[Kit::Chair]),
        days: 2,
        minutes: 10,
        experience: Experience::Some,
        ..Answers::default()
    };
    answers.ratings.groups[Group::Hamstrings] = Some(Rating::Weak);
    let plan = plan(answers, 1);
    let ids: Vec<ExerciseId> = plan
        .sessions
        .iter()
        .flat_map(|session| &session.exercises)
        .map(|planned| planned.exercise.id)
        .collect();
    assert!(
        !ids.contains(&ExerciseId::BridgeHeelDig),
        "arching bothers, and it is on the floor: {ids:?}"
    );
}

fn plan(answers: Answers, week: u16) -> Plan {
    Plan::new(triage(answers).cleared().unwrap(), CATALOGUE, Course::week(week))
}

fn beginner() -> Answers {
    Answers {
        kits: Kits::of(&[Kit::Chair]),
        ..Answers::default()
    }
}

#[test]
fn one_more_each_time_that_all_is_well() {
    let mut course = Course1::new(beginner());
    let start = course.standing(0);
    assert_eq!(start.count, start.exercise.dose.amount.low());
    course.done(0, 1, Effort::Right);
    let next = course.standing(1);
    assert_eq!((next.count, next.rule), (start.count + 1, Some(Rule::P1)));
}

#[test]
fn hard_work_and_amber_pain_hold_the_dose() {
    let mut course = Course1::new(beginner());
    let start = course.standing(0);
    course.done(0, 1, Effort::Hard);
    assert_eq!(
        (course.standing(1).count, course.standing(1).rule),
        (start.count, Some(Rule::P3))
    );
    course.done(2, 3, Effort::Right);
    assert_eq!(
        (course.standing(3).count, course.standing(3).rule),
        (start.count, Some(Rule::P3))
    );
}

#[test]
fn t5_amber_two_sessions_running_steps_down() {
    let mut course = Course1::new(beginner());
    course.done(0, 3, Effort::Right);
    course.done(2, 4, Effort::Right);
    assert_eq!(course.standing(3).rule, Some(Rule::P4));
}

#[test]
fn red_pain_and_a_worse_morning_step_down_at_once() {
    let mut course = Course1::new(beginner());
    let start = course.standing(0);
    course.done(0, 6, Effort::Right);
    let after = course.standing(1);
    assert_eq!(after.rule, Some(Rule::P4));
    assert!(after.count < start.count || after.exercise != start.exercise || after.rests(monday().plus(1)));

    let mut course = Course1::new(beginner());
    course.done(0, 1, Effort::Easy);
    course.note(1, Subject::Morning, Entry::Morning(Morning::Worse));
    assert_eq!(course.standing(1).rule, Some(Rule::P4));
}

/// What each exercise was like says nothing of a back that hurts clearly more when all is over (5.5, "After").
#[test]
fn a_session_that_leaves_the_back_sore_makes_nothing_harder() {
    let after = |before: u8, after: u8, morning: Option<Morning>| {
        let mut course = Course1::new(beginner());
        let start = course.standing(0);
        course.done(0, 1, Effort::Easy);
        let session = Entry::Session {
            before: pain(before),
            after: pain(after),
        };
        course.note(0, Subject::Session, session);
        if let Some(morning) = morning {
            course.note(1, Subject::Morning, Entry::Morning(morning));
        }
        let now = course.standing(2);
        (now.rule, now.count > start.count)
    };
    let (held, up, down) = ((Some(Rule::P3), false), (Some(Rule::P1), true), (Some(Rule::P4), false));
    assert_eq!(after(2, 8, None), held);
    assert_eq!(after(2, 4, None), held);
    assert_eq!(after(0, 3, None), held);
    assert_eq!(after(6, 7, None), held);
    assert_eq!(after(2, 8, Some(Morning::Same)), held);
    assert_eq!(after(2, 8, Some(Morning::Better)), up);
    assert_eq!(after(2, 8, Some(Morning::Worse)), down);
    assert_eq!(after(2, 3, None), up);
    assert_eq!(after(0, 2, None), up);
    assert_eq!(after(5, 6, None), up);
    assert_eq!(after(6, 2, None), up);
}

#[test]
fn two_sore_ends_running_step_nothing_down() {
    let mut course = Course1::new(beginner());
    let start = course.standing(0);
    for day in [0, 3, 6] {
        course.done(day, 1, Effort::Easy);
        let session = Entry::Session {
            before: pain(2),
            after: pain(5),
        };
        course.note(day, Subject::Session, session);
    }
    let now = course.standing(8);
    assert_eq!(
        (now.rule, now.count, now.exercise),
        (Some(Rule::P3), start.count, start.exercise)
    );
}

/// A reader whose plan has this exercise, trained to the top of its range and to three sets.
fn at_the_top(answers: Answers) -> (Course1, Standing) {
    let mut course = Course1::new(answers);
    for day in 0..200 {
        course.done(day, 0, Effort::Easy);
        let standing = course.standing(day + 1);
        if standing.exercise.id != course.slot || standing.harder.is_some() {
            return (course, standing);
        }
    }
    panic!("never got there");
}

#[test]
fn two_good_sessions_at_the_top_add_a_set_and_then_lead_on() {
    let answers = Answers {
        experience: Experience::Regular,
        ..beginner()
    };
    let (course, standing) = at_the_top(answers);
    let first = row(course.slot);
    assert_eq!(standing.rule, Some(Rule::P2));
    assert_eq!(Some(standing.exercise.id), first.harder);
    assert_eq!(standing.count, standing.exercise.dose.amount.low());
}

#[test]
fn t6_a_blocked_progression_gets_heavier_slower_or_longer_never_the_blocked_exercise() {
    // Every joint sore: most harder exercises are blocked, and what is left must stay itself.
    let answers = Answers {
        joints: Joints::of(&[Joint::Knee, Joint::Hip, Joint::Wrist, Joint::Shoulder]),
        signs: {
            let mut signs = strongback::domain::answers::Signs::default();
            signs.say(Sign::Osteo, Word::Yes);
            signs
        },
        ..beginner()
    };
    let (course, standing) = at_the_top(answers);
    assert_eq!(
        standing.exercise.id, course.slot,
        "the next exercise is above the cap of a gentle plan"
    );
    assert!(matches!(
        standing.harder,
        Some(Harder::Slower | Harder::Longer | Harder::Heavier)
    ));
    assert_eq!(standing.sets, 3);
}

#[test]
fn t8_after_ten_days_one_set_fewer_and_after_thirty_the_start_and_block_e() {
    let mut course = Course1::new(beginner());
    for day in [0, 2, 4] {
        course.done(day, 0, Effort::Easy);
    }
    let before = course.standing(5);
    let after = course.standing(14);
    assert_eq!((after.sets, after.rule), (before.sets - 1, Some(Rule::P6)));
    // The whole session that ends the gap is lighter, not only until its first exercise is noted.
    let other = plan(beginner(), 1).sessions[0].exercises[1].exercise.id;
    let mut noted = Course1 {
        diary: course.diary.clone(),
        stamp: course.stamp,
        ..Course1::new(beginner())
    };
    let done = Done {
        exercise: other,
        sets: 1,
        count: 8,
        effort: Effort::Right,
        pain: pain(0),
        leg: false,
    };
    noted.note(14, Subject::Done(other), Entry::Done(done));
    assert_eq!(
        (noted.standing(14).sets, noted.standing(14).rule),
        (after.sets, after.rule)
    );
    assert_eq!(noted.standing(16).sets, before.sets, "once");
    let long = course.standing(4 + 20);
    assert_eq!(
        (long.count, long.rule),
        (long.exercise.dose.amount.low(), Some(Rule::P6))
    );
    let restart = course.standing(4 + 30);
    assert_eq!(
        (restart.exercise.id, restart.count),
        (course.slot, row(course.slot).dose.amount.low())
    );

    let mut model = ready_model();
    train(&mut model, 0);
    assert!(model.week().is_some());
    model.update(Msg::DayCame(monday().plus(30)));
    assert!(model.week().is_none(), "no plan until block E is answered again");
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
    model.update(Msg::Continued);
    assert!(model.week().is_some());
}

#[test]
fn t9_worse_at_week_two_brings_a_gentle_week() {
    let mut diary = Diary::default();
    diary.note(monday(), Subject::Started, Entry::Started, 1);
    diary.note(monday(), Subject::CheckIn, check_in(0, 4), 2);
    assert_eq!(due(&diary, monday().plus(13)), None);
    assert_eq!(due(&diary, monday().plus(14)), Some(2));
    diary.note(monday().plus(14), Subject::CheckIn, check_in(2, 7), 3);
    assert_eq!(due(&diary, monday().plus(15)), None);
    assert_eq!(
        advice(2, judge(40, 70, None), pain(4), pain(7), 100),
        Advice::GentleWeek
    );
    assert!(in_gentle_week(&diary, monday().plus(14)) && in_gentle_week(&diary, monday().plus(20)));
    assert!(!in_gentle_week(&diary, monday().plus(21)));
}

#[test]
fn t10_a_test_stopped_for_pain_never_gives_weak() {
    let answers = Answers::default();
    for test in SelfTest::ALL {
        let result = TestResult {
            test: *test,
            left: 1,
            right: Some(1),
            stop: Stop::Pain,
        };
        assert_eq!(rating(result, &answers), None, "{}", test.code());
        let unwell = TestResult {
            stop: Stop::Unwell,
            ..result
        };
        assert_eq!(rating(unwell, &answers), None, "{}", test.code());
    }
    let weak = TestResult {
        test: SelfTest::BridgeHold,
        left: 59,
        right: None,
        stop: Stop::Done,
    };
    assert_eq!(rating(weak, &answers), Some(Rating::Weak));
}

#[test]
fn the_traffic_light_turns_with_pain_and_with_the_start() {
    let leg = |felt, start| light(pain(felt), pain(start), true);
    let back = |felt, start| light(pain(felt), pain(start), false);
    assert_eq!(back(2, 0), Light::Green);
    assert_eq!(back(3, 2), Light::Amber);
    assert_eq!(back(6, 5), Light::Amber, "a reader who starts at 5 stays amber at 6");
    assert_eq!(back(7, 6), Light::Red);
    assert_eq!(back(6, 3), Light::Red);
    assert_eq!(leg(0, 0), Light::Red, "pain down the leg is red, however little");
    for start in 0..=10 {
        for felt in 1..=10 {
            assert!(
                back(felt, start) >= back(felt - 1, start),
                "more pain is never a better colour"
            );
        }
    }
}

#[test]
fn the_words_at_the_foot_of_a_session_agree_with_the_light() {
    for start in (0..=10).map(pain) {
        let limits = limits(start);
        let (words, _) = (ENGLISH.safety.session_footer)(Some(limits));
        let mut amber = None;
        for felt in 0..=10 {
            let colour = light(pain(felt), start, false);
            assert_eq!(colour == Light::Green, felt <= limits.green_up_to, "{start:?} {felt}");
            assert_eq!(colour == Light::Red, felt >= limits.red_from, "{start:?} {felt}");
            amber = (colour == Light::Amber).then_some(felt).or(amber);
        }
        assert!(words.contains("pain up to 2 out of 10 is fine"), "{words}");
        assert!(
            words.contains(&format!("At {} or more, stop", limits.red_from)),
            "{words}"
        );
        match amber {
            Some(most) => assert!(words.contains(&format!("Up to {most} can be OK")), "{words}"),
            None => assert!(!words.contains("can be OK"), "{words}"),
        }
    }
    assert_eq!(limits(pain(0)).red_from, 3);
}

#[test]
fn every_fourth_week_is_lighter_above_level_one() {
    let answers = Answers {
        experience: Experience::Advanced,
        minutes: 60,
        ..beginner()
    };
    let at = |week| {
        let triage = triage(answers);
        let cleared = triage.cleared().unwrap();
        let plan = Plan::new(cleared, CATALOGUE, Course::week(week));
        standings(&plan, cleared, &Diary::default(), CATALOGUE, monday())
    };
    for (usual, lighter) in at(3).iter().zip(at(4)) {
        if usual.exercise.level >= 2 && usual.sets == 3 {
            assert_eq!((lighter.sets, lighter.rule), (2, Some(Rule::P7)));
        }
    }
}

#[test]
fn two_skips_or_one_exchange_set_an_exercise_aside() {
    let mut course = Course1::new(beginner());
    let slot = course.slot;
    course.note(0, Subject::Skipped(slot), Entry::Skipped(LeftOut::Dull));
    assert!(!set_aside(&course.diary, monday().plus(1)).contains(slot));
    course.note(2, Subject::Skipped(slot), Entry::Skipped(LeftOut::Dull));
    assert!(set_aside(&course.diary, monday().plus(3)).contains(slot));
    let mut other = Diary::default();
    other.note(monday(), Subject::Started, Entry::Started, 1);
    other.note(monday(), Subject::Swapped(slot), Entry::Swapped(LeftOut::Hurts), 2);
    let aside = set_aside(&other, monday().plus(1));
    assert!(aside.contains(slot));
    let triage = triage(beginner());
    let plan = Plan::new(
        triage.cleared().unwrap(),
        CATALOGUE,
        Course {
            week: 1,
            easing: false,
            set_aside: aside,
        },
    );
    assert!(
        plan.sessions
            .iter()
            .flat_map(|session| &session.exercises)
            .all(|planned| planned.exercise.id != slot)
    );
}

#[test]
fn a_flare_up_rests_then_eases_back() {
    let mut diary = Diary::default();
    diary.note(monday(), Subject::Flare, Entry::Flare, 1);
    let phase = |day| flare_phase(&diary, pain(3), monday().plus(day)).map(|(_, phase)| phase);
    assert_eq!(phase(0), Some(Phase::Relief));
    assert_eq!(phase(2), Some(Phase::Relief));
    assert_eq!(phase(3), Some(Phase::EasingBack));
    assert_eq!(phase(9), Some(Phase::EasingBack));
    assert_eq!(phase(10), None);
    assert!(!flares_often(&diary, monday().plus(1)));
    // Whatever is told between two, the first and the last are two.
    let story = |days: &[i32]| {
        let mut diary = Diary::default();
        for day in days {
            diary.note(monday().plus(*day), Subject::Flare, Entry::Flare, 1);
        }
        flares_often(&diary, monday().plus(*days.last().unwrap()))
    };
    assert!(story(&[0, 5, 14]) && story(&[0, 9, 18, 27]));
    assert!(!story(&[0, 5, 9]) && !story(&[0, 40, 45]));
    // Told again while it is being eased: the same one.
    for (days, often) in [(1, false), (9, false), (10, true), (28, true), (29, false)] {
        let mut again = diary.clone();
        again.note(monday().plus(days), Subject::Flare, Entry::Flare, 2);
        assert_eq!(flares_often(&again, monday().plus(days)), often, "after {days} days");
    }
    diary.note(monday().plus(20), Subject::Flare, Entry::Flare, 2);
    assert!(flares_often(&diary, monday().plus(21)));
}

#[test]
fn easing_back_means_level_one_and_half_the_sets() {
    let answers = Answers {
        experience: Experience::Advanced,
        minutes: 45,
        ..beginner()
    };
    let triage = triage(answers);
    let course = Course {
        week: 5,
        easing: true,
        ..Course::week(5)
    };
    let plan = Plan::new(triage.cleared().unwrap(), CATALOGUE, course);
    for planned in plan.sessions.iter().flat_map(|session| &session.exercises) {
        assert_eq!(planned.exercise.level, 1);
        assert!(planned.sets <= planned.exercise.dose.sets.div_ceil(2));
    }
}

/// A reader through the questionnaire, with some pain and a chair.
fn ready_model() -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(monday()));
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(40)),
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(pain(3)),
        Reply::Trend(Trend::Same),
        Reply::LegPain(strongback::domain::answers::LegPain::None),
        Reply::Kit(Kit::Chair, true),
    ] {
        model.update(Msg::Replied(reply));
    }
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    model
}

/// What flare-ups set aside stays so after a break, when the plan begins anew, and does not go in the middle of a session.
#[test]
fn what_flare_ups_set_aside_stays_aside_after_a_long_break() {
    let mut model = ready_model();
    train(&mut model, 0);
    for (stamp, day) in [(900, 1), (901, 20)] {
        if day == 20 {
            train(&mut model, 18);
        }
        let on = monday().plus(day);
        model.record.diary.note(on, Subject::Flare, Entry::Flare, stamp);
    }
    let aside = set_aside(&model.record.diary, monday().plus(21));
    assert!(!aside.is_empty());
    model.update(Msg::DayCame(monday().plus(60)));
    model.update(Msg::Continued);
    let week = model.week().expect("a plan, once block E is answered again");
    assert_eq!(week.plan.course.set_aside, aside);
    let named = |week: &strongback::app::Week| week.standings.iter().any(|one| aside.contains(one.slot.id));
    assert!(!named(&week));
    train(&mut model, 60);
    assert!(!named(&model.week().unwrap()));
}

/// Does the next session from start to end.
fn train(model: &mut Model, day: i32) {
    model.update(Msg::DayCame(monday().plus(day)));
    let next = model.week().expect("a plan").next;
    model.update(Msg::SessionOpened(next));
    model.update(Msg::PainBefore(pain(3)));
    model.update(Msg::WarmedUp);
    while let Screen::Training(training) = &model.screen {
        let Some(item) = training.item().cloned() else { break };
        for _ in 0..item.sets {
            model.update(Msg::SetDone);
        }
        model.update(Msg::ExerciseNoted(Done {
            exercise: item.exercise.id,
            sets: item.sets,
            count: item.count,
            effort: Effort::Right,
            pain: pain(2),
            leg: false,
        }));
    }
    model.update(Msg::SessionFinished(pain(2)));
}

#[test]
fn t7_the_flare_button_with_a_sign_of_block_e_is_an_emergency() {
    let mut model = ready_model();
    assert_eq!(model.triage().unwrap().level(), Level::Go);
    train(&mut model, 0);
    model.update(Msg::FlareBegan);
    assert!(model.week().is_none(), "no plan while block E is open");
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
    model.update(Msg::Replied(Reply::Sign(Sign::Saddle, Word::Yes)));
    model.update(Msg::Continued);
    assert!(model.is_emergency());
    assert_eq!(model.triage().unwrap().level(), Level::Emergency);
    assert!(model.week().is_none());
}

#[test]
fn a_flare_up_without_signs_brings_relief_and_no_strength_work() {
    let mut model = ready_model();
    train(&mut model, 0);
    model.update(Msg::FlareBegan);
    for _ in 0..3 {
        model.update(Msg::Continued);
    }
    let week = model.week().expect("a plan, at rest");
    assert_eq!(week.phase, Some(Phase::Relief));
    model.update(Msg::SessionOpened(0));
    assert_eq!(
        model.screen,
        Screen::Outcome(Tab::Week),
        "no session opens in the first days"
    );
    assert!(!model.relief().is_empty());
}

#[test]
fn weeks_and_sessions_are_counted_from_the_first_session() {
    let mut model = ready_model();
    assert_eq!(model.record.diary.started(model.today), None);
    for (count, day) in [0, 2, 4, 7, 9].into_iter().enumerate() {
        train(&mut model, day);
        assert_eq!(model.record.diary.training_days().count(), count + 1);
    }
    let started = model.record.diary.started(model.today).unwrap();
    assert_eq!(started, monday());
    assert_eq!(week(started, monday().plus(9)), 2);
    assert_eq!(adherence(&model.record.diary, 3, monday().plus(10)), Some(100));
    assert_eq!(
        adherence(&model.record.diary, 3, monday().plus(5)),
        None,
        "too early to say"
    );
}

#[test]
fn a_second_session_of_a_day_goes_on_where_the_first_stopped() {
    let mut model = ready_model();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::WarmedUp);
    let Screen::Training(training) = model.screen.clone() else {
        panic!("training")
    };
    let item = training.item().unwrap().clone();
    model.update(Msg::ExerciseNoted(Done {
        exercise: item.exercise.id,
        sets: 1,
        count: item.count,
        effort: Effort::Right,
        pain: pain(1),
        leg: false,
    }));
    model.update(Msg::SessionLeft);
    model.update(Msg::SessionOpened(0));
    let Screen::Training(training) = model.screen.clone() else {
        panic!("training")
    };
    assert_eq!(training.at, 1, "the first exercise is noted already");
}

#[test]
fn nine_out_of_ten_before_a_session_stops_it() {
    let mut model = ready_model();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(9)));
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    assert!(model.week().is_none());
}

#[test]
fn strong_pain_before_a_session_means_no_strength_work_even_where_the_plan_was_made_for_it() {
    use strongback::app::Halt;
    let halt = |model: &Model| match &model.screen {
        Screen::Training(training) => training.halt,
        other => panic!("{other:?}"),
    };
    let mut strong = ready_model();
    strong.update(Msg::Replied(Reply::PainNow(pain(7))));
    for (usual, mut model) in [(2, ready_model()), (7, strong)] {
        model.update(Msg::SessionOpened(0));
        model.update(Msg::PainBefore(pain(6)));
        assert_eq!(halt(&model), None, "usually {usual}");
        model.update(Msg::WentBack);
        model.update(Msg::PainBefore(pain(7)));
        assert_eq!(halt(&model), Some(Halt::TooSore), "usually {usual}");
    }
    let mut model = ready_model();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(7)));
    // A slip of the finger is taken back.
    model.update(Msg::WentBack);
    let Screen::Training(training) = &model.screen else {
        panic!("training")
    };
    assert_eq!(training.before, None);
}

#[test]
fn a_session_of_which_everything_was_left_out_is_none() {
    let mut model = ready_model();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::WarmedUp);
    while let Screen::Training(training) = &model.screen {
        if training.is_over() {
            break;
        }
        model.update(Msg::ExerciseSkipped(LeftOut::Dull));
    }
    model.update(Msg::SessionFinished(pain(2)));
    assert!(model.record.diary.training_days().next().is_none());
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
}

#[test]
fn the_trigger_of_getting_up_must_be_met_every_week() {
    let answers = Answers {
        triggers: Triggers::of(&[Trigger::Rise]),
        ..beginner()
    };
    let ids: Vec<_> = plan(answers, 1)
        .sessions
        .iter()
        .flat_map(|session| &session.exercises)
        .map(|planned| planned.exercise.id)
        .collect();
    assert!(ids.iter().any(|id| {
        matches!(
            id,
            ExerciseId::SitToStand | ExerciseId::SupportedSquat | ExerciseId::BodyweightSquat | ExerciseId::GobletSquat
        )
    }));
}

#[test]
fn a_day_in_the_future_of_the_diary_changes_nothing_today() {
    let mut course = Course1::new(beginner());
    course.done(5, 0, Effort::Easy);
    let today: Day = monday().plus(1);
    assert!(course.standing(1).done == 0 && today < monday().plus(5));
}

#[test]
fn red_stays_red_when_the_session_is_left() {
    let mut model = ready_model();
    model.update(Msg::Replied(Reply::PainNow(pain(4))));
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(0)));
    model.update(Msg::WarmedUp);
    let Screen::Training(training) = &model.screen else {
        panic!("a session")
    };
    let item = training.items[0].clone();
    model.update(Msg::ExerciseNoted(Done {
        exercise: item.exercise.id,
        sets: item.sets,
        count: item.count,
        effort: Effort::Right,
        pain: pain(4),
        leg: false,
    }));
    model.update(Msg::SessionLeft);
    assert!(model.record.diary.get(monday(), Subject::Session).is_none());
    let week = model.week().unwrap();
    assert_eq!(week.standing(item.slot).unwrap().rule, Some(Rule::P4));
    assert_eq!(week.done, 0, "and it is no finished session");
    assert!(!model.trained_today());
    // Opened again with more pain before, the first word of the day holds.
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(4)));
    let Screen::Training(training) = &model.screen else {
        panic!("a session")
    };
    let next = training.item().unwrap().clone();
    model.update(Msg::ExerciseNoted(Done {
        exercise: next.exercise.id,
        sets: next.sets,
        count: next.count,
        effort: Effort::Right,
        pain: pain(1),
        leg: false,
    }));
    let week = model.week().unwrap();
    assert_eq!(week.standing(item.slot).unwrap().rule, Some(Rule::P4));
}

/// 5.8: little trained and no change at week 6 leads to a shorter plan, which is looked at four weeks after.
#[test]
fn a_shorter_plan_is_looked_at_after_four_weeks() {
    let at = |day| monday().plus(day);
    let story = |sessions: i32, felt: u8, on: i32| {
        let mut diary = Diary::default();
        diary.note(at(0), Subject::Started, Entry::Started, 1);
        diary.note(at(0), Subject::CheckIn, check_in(0, 5), 2);
        for nth in 0..sessions {
            let session = Entry::Session {
                before: pain(5),
                after: pain(5),
            };
            diary.note(at(on - 1 - 2 * nth), Subject::Session, session, 3);
        }
        let Entry::CheckIn(mut now) = check_in(6, felt) else {
            unreachable!()
        };
        now.shorter = assess(&diary, 3, now, at(on)).advice == Advice::ShorterPlan;
        diary.note(at(on), Subject::CheckIn, Entry::CheckIn(now), 4);
        diary
    };
    // Three a week are six in fourteen days: three are half of them, four are two thirds.
    let little = story(3, 5, 42);
    assert_eq!(due(&little, at(69)), None);
    assert_eq!(due(&little, at(70)), Some(10));
    assert_eq!(due(&little, at(83)), Some(10));
    assert_eq!(due(&little, at(84)), Some(12), "the last one takes its place");
    assert_eq!(
        due(&story(4, 5, 42), at(70)),
        None,
        "trained enough: someone was to be seen"
    );
    assert_eq!(due(&story(3, 2, 42), at(70)), None, "better");
    assert_eq!(due(&story(3, 7, 42), at(70)), None, "worse");
    // Four weeks from the day it was advised, not from week 6.
    let late = story(3, 5, 50);
    assert_eq!(due(&late, at(77)), None);
    assert_eq!(due(&late, at(78)), Some(10));
    let mut looked_at = little;
    looked_at.note(at(70), Subject::CheckIn, check_in(10, 5), 5);
    assert_eq!(due(&looked_at, at(71)), None);
    // The same rule then.
    assert_eq!(advice(10, Judgement::Same, pain(5), pain(5), 60), Advice::SeeSomeone);
    assert_eq!(advice(10, Judgement::Same, pain(5), pain(5), 59), Advice::ShorterPlan);
}

/// A clock that ran a year ahead for one session does not hold the plan still until that year is over.
#[test]
fn what_a_clock_that_ran_ahead_noted_holds_nothing_up() {
    let mut diary = Diary::default();
    let at = |day| monday().plus(day);
    diary.note(at(0), Subject::Started, Entry::Started, 1);
    diary.note(at(365), Subject::Started, Entry::Started, 2);
    diary.note(
        at(365),
        Subject::Done(ExerciseId::GluteBridge),
        Entry::Skipped(LeftOut::Dull),
        3,
    );
    diary.note(
        at(2),
        Subject::Done(ExerciseId::GluteBridge),
        Entry::Skipped(LeftOut::Dull),
        4,
    );
    assert_eq!(
        (diary.started(at(3)), diary.last_trained(at(3))),
        (Some(at(0)), Some(at(2)))
    );
    assert_eq!(due(&diary, at(14)), Some(2));
    assert_eq!(diary.started(at(400)), Some(at(365)));
    // Tomorrow may be today elsewhere.
    assert_eq!(diary.started(at(364)), Some(at(365)));
}
