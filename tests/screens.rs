//! The program as a machine, message by message: what is kept, what is due, and which screen comes next.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use common::readers::{newcomer, trained_for};
use strongback::app::guide::{Cue, GET_READY, Guide, LEAD_IN, Moment, Phase, Side, Steady, Task};
use strongback::app::{Halt, Keeping, Model, Msg, Place, Screen, Station, Tab, Training, Trouble};
use strongback::codec::link::{Link, write};
use strongback::codec::session::Sound;
use strongback::content::exercises::row;
use strongback::domain::answers::{Cancer, Experience, Pain, Ratings, Sign, Word};
use strongback::domain::day::Day;
use strongback::domain::diary::{Diary, Done, Effort, Entry, LeftOut, Subject};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::plan::Course;
use strongback::domain::questionnaire::{HowLong, Prompt, Reply, SpineFracture, Step, Trend};
use strongback::domain::self_test::{SelfTest, Stop, TestResult};
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::{Level, Row, triage};

fn day(at: i32) -> Day {
    monday().plus(at)
}

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

fn session(model: &mut Model, at: i32) {
    session_with(model, at, 3);
}

fn session_with(model: &mut Model, at: i32, score: u8) {
    let (before, after) = (pain(score), pain(score));
    model
        .record
        .note(day(at), Subject::Session, Entry::Session { before, after });
}

fn start(model: &mut Model, at: i32) {
    model.record.note(day(at), Subject::Started, Entry::Started);
}

/// Every step gone past once more.
fn answered(model: &mut Model) {
    while let Some(step) = model.draft().next(model.today) {
        model.record.give(step, model.today);
        if model.draft().next(model.today) == Some(step) {
            break;
        }
    }
    model.update(Msg::Closed);
}

#[test]
fn nothing_of_a_minor_is_kept_and_nothing_against_the_readers_wish() {
    let mut model = newcomer(day(0));
    assert!(model.keeps() && !model.is_minor());
    model.update(Msg::KeepingChosen(false));
    assert!(!model.keeps());
    model.update(Msg::KeepingChosen(true));
    for (age, keeps) in [(17, false), (18, true)] {
        model.update(Msg::Replied(Reply::Age(Some(age))));
        assert_eq!((model.keeps(), model.is_minor()), (keeps, !keeps), "{age}");
    }
}

#[test]
fn a_copy_is_spoken_of_beside_a_plan_that_was_trained_by_and_once_a_month() {
    assert!(!newcomer(day(0)).wants_copy(), "nothing trained");
    let trained = trained_for(day(0), 2);
    assert!(trained.wants_copy());
    let after = |msg: Msg| {
        let mut model = trained.clone();
        model.update(msg);
        model.wants_copy()
    };
    assert!(!after(Msg::CopySaved));
    assert!(!after(Msg::CopyKnown(day(-29))));
    assert!(after(Msg::CopyKnown(day(-30))));
    assert!(!after(Msg::PlaceChosen(Place::Data)), "beside the plan only");
    assert!(!after(Msg::KeepingChosen(false)));
    assert!(!after(Msg::Saved(Err(Trouble::Full))), "nothing is kept");
    let mut minor = trained;
    minor.update(Msg::Replied(Reply::Age(Some(17))));
    minor.screen = Screen::Outcome(Tab::Week);
    assert!(!minor.wants_copy());
}

/// The sessions of this week, of this plan, before today.
#[test]
fn the_next_session_follows_those_of_this_week() {
    let stands = |today: i32, started: i32, sessions: &[i32]| {
        let mut model = newcomer(day(today));
        start(&mut model, started);
        for at in sessions {
            session(&mut model, *at);
        }
        let week = model.week().unwrap();
        assert_eq!(week.plan.days(), 3);
        (week.done, week.next)
    };
    assert_eq!(stands(3, 0, &[]), (0, 0));
    assert_eq!(stands(3, 0, &[0, 2]), (2, 2));
    assert_eq!(stands(3, 0, &[0, 2, 3]), (2, 2), "today's goes on");
    assert_eq!(stands(3, -7, &[-1, 0]), (1, 1), "since Monday");
    assert_eq!(stands(3, 1, &[0, 1]), (1, 1), "since the plan began");
    assert_eq!(stands(6, 0, &[0, 1, 2, 3, 4]), (5, 2));
}

#[test]
fn a_flare_up_or_a_gentle_week_eases_the_plan_and_a_long_rest_begins_it_anew() {
    let course = |change: &dyn Fn(&mut Model)| {
        let mut model = newcomer(day(30));
        start(&mut model, 0);
        session(&mut model, 29);
        change(&mut model);
        model.week().unwrap().plan.course
    };
    let usual = course(&|_| ());
    assert_eq!((usual.week, usual.easing), (5, false));
    let flare = |model: &mut Model| model.record.note(day(30), Subject::Flare, Entry::Flare);
    assert!(course(&flare).easing);
    let skipped = |at| (Subject::Swapped(ExerciseId::GluteBridge), day(at));
    let swapped = course(&|model| {
        let (subject, on) = skipped(20);
        model.record.note(on, subject, Entry::Swapped(LeftOut::Dull));
    });
    assert!(swapped.set_aside.contains(ExerciseId::GluteBridge));

    let mut rested = newcomer(day(58));
    start(&mut rested, 0);
    session(&mut rested, 30);
    assert_eq!(rested.check_in_due(), None, "a new start has no check-in");
    assert_eq!(rested.week().unwrap().plan.course, Course::week(1));
    rested.record.note(day(58), Subject::Flare, Entry::Flare);
    let anew = rested.week().unwrap().plan.course;
    assert_eq!((anew.week, anew.easing), (1, true));

    let mut due = newcomer(day(14));
    start(&mut due, 0);
    session(&mut due, 13);
    assert_eq!(due.check_in_due(), Some(2));
    assert!(!due.trained_today());
    session(&mut due, 14);
    assert!(due.trained_today());
}

#[test]
fn what_another_tab_deleted_leaves_the_day_and_the_wish_to_keep_nothing() {
    for msg in [Msg::Deleted, Msg::DeletedElsewhere] {
        let mut model = trained_for(day(0), 2);
        let record = model.record.clone();
        model.update(Msg::CopySaved);
        model.update(msg.clone());
        let mut again = model.clone();
        again.record = record;
        again.update(Msg::Closed);
        assert!(again.wants_copy(), "the copy was of what is gone");
        model.update(Msg::KeepingChosen(false));
        model.update(msg);
        assert_eq!((model.today, model.keeping), (day(0), Keeping::NotWanted));
        assert!(model.record.is_empty());
        assert_eq!(model.screen, Screen::Start);
    }
}

/// 5.8: week 2 asks block E again, week 6 the other signs, week 12 everything. Self-tests: again at weeks 6 and 12, and
/// at any for whoever has done none (3.0, 3.11).
#[test]
fn each_check_in_asks_again_what_its_week_asks() {
    for (week, tested, tests, lists, health) in [
        (2, true, false, false, false),
        (2, false, true, false, false),
        (6, true, true, true, false),
        (10, true, false, true, false),
        (10, false, true, true, false),
        (12, true, true, true, true),
    ] {
        let mut model = trained_for(day(0), 2);
        let mut diary = Diary::default();
        for (on, subject, noted) in model.record.diary.iter() {
            if tested || !matches!(subject, Subject::Tested(_)) {
                diary.note(on, subject, noted.entry, noted.stamp);
            }
        }
        assert!(!model.record.diary.test_results().is_empty());
        model.record.diary = diary;
        model.update(Msg::CheckInBegan(week));
        let asks = |step| !model.draft().is_given(step);
        for step in [Step::Emergency, Step::Pain, Step::Moves] {
            assert!(asks(step), "week {week} asks {}", step.code());
        }
        assert_eq!(asks(Step::Tests), tests, "week {week}, tested: {tested}");
        for step in [Step::SameDay, Step::Days] {
            assert_eq!(asks(step), lists, "week {week}, {}", step.code());
        }
        for step in [Step::Heart, Step::Bones, Step::Joints, Step::Aims, Step::Means] {
            assert_eq!(asks(step), health, "week {week}, {}", step.code());
        }
        assert_eq!(
            model.draft().pain.value.now,
            None,
            "week {week} asks for the pain of today"
        );
        model.update(Msg::Replied(Reply::HowLong(HowLong::To12Months)));
        model.update(Msg::Replied(Reply::PainNow(pain(3))));
        model.update(Msg::Replied(Reply::Trend(Trend::Same)));
        answered(&mut model);
        assert_eq!(model.screen, Screen::CheckIn(week));
    }
    let mut worse = trained_for(day(0), 2);
    worse.update(Msg::CheckInBegan(2));
    worse.update(Msg::Replied(Reply::HowLong(HowLong::To12Months)));
    worse.update(Msg::Replied(Reply::PainNow(pain(9))));
    worse.update(Msg::Replied(Reply::PainWorst(pain(9))));
    worse.update(Msg::Replied(Reply::Trend(Trend::Same)));
    answered(&mut worse);
    assert_eq!(
        worse.screen,
        Screen::Outcome(Tab::Week),
        "a stop comes before the check-in"
    );
}

/// 5.6 and 1.3: what a clinician said was about the time before a flare-up.
#[test]
fn a_flare_up_ends_what_a_clinician_said() {
    let mut model = newcomer(day(0));
    model.update(Msg::Replied(Reply::Sign(Sign::Heart, Word::Yes)));
    answered(&mut model);
    assert_eq!(model.triage().unwrap().level(), Level::GentleOnly);
    model.update(Msg::ClinicianLifted);
    assert_eq!(model.triage().unwrap().level(), Level::Go);
    assert!(model.draft().clinician.value.lifted.contains(Row::Heart));
    model.update(Msg::FlareBegan);
    assert!(model.draft().clinician.value.lifted.is_empty());
    for step in [Step::Emergency, Step::SameDay, Step::Days] {
        assert!(!model.draft().is_given(step), "{}", step.code());
    }
    answered(&mut model);
    assert_eq!(model.triage().unwrap().level(), Level::GentleOnly);
}

/// 1.3 and 5.4: seen for a stop is one word, normal exercise another. The button for the second one is about what was
/// gentle all along, whatever time makes of the stop.
#[test]
fn no_word_lifts_a_stop_in_one_step_later_either() {
    let mut model = newcomer(day(0));
    for reply in [
        Reply::SpineBroken(true),
        Reply::SpineFracture(SpineFracture::Recent),
        Reply::Sign(Sign::Heart, Word::Yes),
    ] {
        model.update(Msg::Replied(reply));
    }
    answered(&mut model);
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    model.update(Msg::ClinicianSaw);
    assert_eq!(model.triage().unwrap().level(), Level::GentleOnly);
    model.update(Msg::ClinicianLifted);
    let lifted = |model: &Model| model.draft().clinician.value.lifted;
    assert_eq!(lifted(&model).iter().collect::<Vec<_>>(), [Row::Heart]);
    // Twelve weeks after the break it is gentle of itself: a word on that is a new one.
    for week in 1..=13 {
        model.update(Msg::DayCame(day(7 * week)));
        let answers = model.draft().answers(model.today, Ratings::default());
        assert_ne!(triage(answers).level(), Level::Go, "week {week}");
    }
    answered(&mut model);
    let triage = model.triage().unwrap();
    assert!(triage.cleared().unwrap().liftable().contains(Row::VertFxWeeks));
}

/// A longer time of pain may change what was found, and what was said of it was said before.
#[test]
fn weeks_that_pass_end_a_word_about_what_they_change() {
    let mut model = newcomer(day(0));
    for reply in [
        Reply::HowLong(HowLong::To6Weeks),
        Reply::Sign(Sign::InfectRisk, Word::Yes),
        Reply::PainNew(false),
    ] {
        model.update(Msg::Replied(reply));
    }
    answered(&mut model);
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    model.update(Msg::ClinicianSaw);
    assert!(model.draft().clinician.value.seen.contains(Row::InfectRisk));
    let stamp = model.record.next_stamp();
    model.record.diary.note(day(0), Subject::Started, Entry::Started, stamp);
    model.record.lengthen(12, day(84));
    assert_eq!(model.draft().pain.value.how_long, Some(HowLong::To12Months));
    assert!(model.draft().clinician.value.seen.is_empty());
}

/// 3.0: tests vary, so each is done again after six weeks, at a check-in that asks, or on the same day.
#[test]
fn a_test_comes_again_after_six_weeks_and_not_before() {
    let mut model = newcomer(day(0));
    answered(&mut model);
    let test = model.tests()[0];
    let note = |model: &mut Model| {
        model.update(Msg::TestsOpened);
        model.update(Msg::TestOpened(test));
        model.update(Msg::TestNoted(TestResult {
            test,
            left: 9,
            right: None,
            stop: Stop::Done,
        }));
    };
    note(&mut model);
    assert!(model.tests().contains(&test), "a wrong number is told again");
    for (at, may) in [(1, false), (41, false), (42, true), (43, true)] {
        let mut later = model.clone();
        later.today = day(at);
        assert_eq!(later.tests().contains(&test), may, "day {at}");
        later.update(Msg::TestsOpened);
        later.update(Msg::TestOpened(test));
        assert_eq!(later.screen, Screen::Testing(may.then_some(test)));
        // Where the check-in asks.
        later.record.ask_again(Step::Tests);
        assert!(later.tests().contains(&test));
    }
}

#[test]
fn back_leads_where_one_came_from() {
    let mut model = trained_for(day(0), 2);
    let test = model.tests()[0];
    // The tab seen last, from the tests too.
    let mut progress = model.clone();
    progress.update(Msg::TabChosen(Tab::Progress));
    progress.update(Msg::TestsOpened);
    progress.update(Msg::WentBack);
    assert_eq!(progress.screen, Screen::Outcome(Tab::Progress));
    // And a check-in that led to a question goes on.
    let mut check = model.clone();
    check.update(Msg::CheckInBegan(2));
    check.update(Msg::Replied(Reply::PainNow(pain(3))));
    check.update(Msg::Replied(Reply::Trend(Trend::Same)));
    answered(&mut check);
    assert_eq!(check.screen, Screen::CheckIn(2));
    check.update(Msg::StepChosen(Step::Aims));
    check.update(Msg::WentBack);
    assert_eq!(check.screen, Screen::CheckIn(2));
    model.update(Msg::TestOpened(test));
    model.update(Msg::WentBack);
    assert_eq!(model.screen, Screen::Testing(None));
    model.update(Msg::WentBack);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    model.record.ask_again(Step::Tests);
    model.update(Msg::TestsOpened);
    model.update(Msg::WentBack);
    assert!(matches!(
        model.screen,
        Screen::Asking {
            step: Step::Tests,
            tried: false
        }
    ));
}

/// 6.1: years of training and three weak tests: the tests win, and it is said.
#[test]
fn weak_tests_of_an_experienced_reader_are_told_where_the_tests_are() {
    let told = |experience, weak: &[SelfTest]| {
        let mut model = newcomer(day(0));
        model.update(Msg::Replied(Reply::Experience(experience)));
        for test in weak {
            let result = TestResult {
                test: *test,
                left: 1,
                right: Some(1),
                stop: Stop::Done,
            };
            model.update(Msg::TestNoted(result));
        }
        for step in Step::ALL {
            assert!(
                *step == Step::Tests || model.prompts(*step).is_empty(),
                "{}",
                step.code()
            );
        }
        model.prompts(Step::Tests)
    };
    let three = [SelfTest::BridgeHold, SelfTest::ChairStand, SelfTest::FrontPlank];
    assert_eq!(told(Experience::Advanced, &three), [Prompt::AdvancedButWeak]);
    assert_eq!(told(Experience::Advanced, &three[..2]), []);
    assert_eq!(told(Experience::Regular, &three), []);
}

fn training(model: &Model) -> &Training {
    let Screen::Training(training) = &model.screen else {
        panic!("{:?}", model.screen);
    };
    training
}

#[test]
fn back_from_the_warm_up_asks_the_pain_again_and_from_an_exercise_leaves() {
    let mut model = newcomer(day(0));
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(3)));
    assert_eq!(training(&model).before, Some(pain(3)));
    model.update(Msg::WentBack);
    assert_eq!(training(&model).before, None);
    model.update(Msg::PainBefore(pain(3)));
    model.update(Msg::WarmedUp);
    assert!(training(&model).warm);
    model.update(Msg::WentBack);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));

    let mut sore = newcomer(day(0));
    sore.update(Msg::SessionOpened(0));
    sore.update(Msg::PainBefore(pain(3)));
    sore.update(Msg::WarmedUp);
    let Screen::Training(led) = &mut sore.screen else {
        unreachable!()
    };
    led.halt = Some(Halt::TooSore);
    sore.update(Msg::WentBack);
    assert_eq!(training(&sore).before, None, "the pain is told anew");
}

#[test]
fn sets_are_counted_one_by_one_up_to_the_last() {
    let mut model = newcomer(day(0));
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(3)));
    model.update(Msg::WarmedUp);
    let sets = training(&model).task().sets;
    assert_eq!(sets, 2);
    for expected in [1, 2, 2] {
        model.update(Msg::SetDone);
        assert_eq!(training(&model).guide.sets_done, expected);
    }
    for expected in [1, 0, 0] {
        model.update(Msg::SetUndone);
        assert_eq!(training(&model).guide.sets_done, expected);
    }
}

#[test]
fn the_card_stays_while_a_session_goes_on() {
    let mut model = newcomer(day(0));
    assert_eq!(model.card_key(), model.screen_key());
    model.update(Msg::SessionOpened(0));
    let card = model.card_key();
    assert_ne!(card, Model::default().card_key(), "the start is another card");
    let mut screens = vec![model.screen_key()];
    for msg in [Msg::PainBefore(pain(3)), Msg::Advanced, Msg::WarmedUp, Msg::Hurt] {
        model.update(msg);
        assert_eq!(model.card_key(), card);
        screens.push(model.screen_key());
    }
    model.update(Msg::SessionLeft);
    assert_ne!(model.card_key(), card);
    screens.dedup();
    assert!(screens.len() >= 3, "the focus moves: {screens:?}");
}

/// Screens that differ in what one reads first have keys that differ, so that the focus moves between them.
#[test]
fn no_two_screens_share_a_key() {
    let mut keys = Vec::new();
    let mut add = |name: String, model: &Model| keys.push((model.screen_key(), name));
    for (name, replies) in [
        ("go", &[][..]),
        ("gentle", &[Reply::Sign(Sign::Heart, Word::Yes)]),
        ("clinician", &[Reply::Sign(Sign::Faint, Word::Yes)]),
        ("emergency", &[Reply::Sign(Sign::Bladder, Word::Yes)]),
    ] {
        let mut model = newcomer(day(0));
        for reply in replies {
            model.record.reply(*reply, day(0));
        }
        answered(&mut model);
        for tab in [Tab::Week, Tab::Muscles, Tab::Progress] {
            model.screen = Screen::Outcome(tab);
            add(format!("{name}, {tab:?}"), &model);
        }
    }
    let mut model = newcomer(day(0));
    for step in Step::ALL {
        model.screen = Screen::Asking {
            step: *step,
            tried: false,
        };
        add(step.code().to_owned(), &model);
    }
    for id in ExerciseId::ALL {
        model.screen = Screen::Exercise(*id);
        add(id.code().to_owned(), &model);
    }
    model.screen = Screen::Testing(None);
    add("tests".to_owned(), &model);
    for test in SelfTest::ALL {
        model.screen = Screen::Testing(Some(*test));
        add(test.code().to_owned(), &model);
    }
    for week in [2, 6, 12] {
        model.screen = Screen::CheckIn(week);
        add(format!("check-in {week}"), &model);
    }
    for screen in [
        Screen::Start,
        Screen::Flare,
        Screen::Answers,
        Screen::Data,
        Screen::About,
        Screen::Link,
        Screen::Viewing,
        Screen::Using,
        Screen::Share,
        Screen::Move,
    ] {
        model.screen = screen;
        add(format!("{:?}", model.screen), &model);
    }

    // A session, from the pain before it to its end, each exercise led, hurting and over.
    model.screen = Screen::Outcome(Tab::Week);
    model.update(Msg::SessionOpened(0));
    add("pain before".to_owned(), &model);
    model.update(Msg::PainBefore(pain(3)));
    let Screen::Training(first) = &model.screen else {
        unreachable!()
    };
    let first = first.clone();
    let mut show = |name: String, change: &dyn Fn(&mut Training)| {
        let mut training = first.clone();
        change(&mut training);
        model.screen = Screen::Training(training);
        add(name, &model);
    };
    show("march".to_owned(), &|_| ());
    show("mobility".to_owned(), &|training| training.marched = true);
    show("too sore".to_owned(), &|training| training.halt = Some(Halt::TooSore));
    for at in 0..=first.items.len() {
        show(format!("exercise {at}"), &|training| {
            (training.warm, training.at) = (true, at);
        });
        if at < first.items.len() {
            show(format!("exercise {at} hurts"), &|training| {
                (training.warm, training.at, training.guide.hurting) = (true, at, true);
            });
            show(format!("exercise {at} is over"), &|training| {
                (training.warm, training.at) = (true, at);
                training.guide.phase = Phase::Over;
            });
        }
    }
    // Whatever exercise it is.
    for id in ExerciseId::ALL {
        show(format!("training {}", id.code()), &|training| {
            training.items[0].slot = *id;
            (training.warm, training.at) = (true, 0);
        });
        show(format!("training {} hurts", id.code()), &|training| {
            training.items[0].slot = *id;
            (training.warm, training.at, training.guide.hurting) = (true, 0, true);
        });
        show(format!("training {} is over", id.code()), &|training| {
            training.items[0].slot = *id;
            (training.warm, training.at) = (true, 0);
            training.guide.phase = Phase::Over;
        });
    }
    keys.sort();
    let same_exercise = |one: &str, other: &str| one.starts_with("exercise") || other.starts_with("exercise");
    for pair in keys.windows(2) {
        let ((one_key, one), (other_key, other)) = (&pair[0], &pair[1]);
        assert!(
            one_key != other_key || same_exercise(one, other),
            "{one} and {other} share {one_key}"
        );
    }
}

#[test]
fn an_exchange_takes_the_form_it_had_become_along() {
    let mut model = trained_for(day(0), 26);
    let week = model.week().unwrap();
    let climbed = week
        .standings
        .iter()
        .find(|standing| standing.exercise != standing.slot);
    let climbed = climbed.expect("somebody who trained half a year has climbed");
    let (slot, form) = (climbed.slot.id, climbed.exercise.id);
    model.update(Msg::Swapped(slot, LeftOut::NotForMe));
    for id in [slot, form] {
        let noted = model.record.diary.get(day(0), Subject::Swapped(id));
        assert_eq!(noted, Some(Entry::Swapped(LeftOut::NotForMe)), "{}", id.code());
    }
    assert!(model.week().unwrap().plan.course.set_aside.contains(slot));
}

/// The clock of a device may be set back; a session goes on from where it was.
#[test]
fn time_goes_on_when_a_clock_is_set_back() {
    let mut steady = Steady::default();
    assert_eq!(steady.at(10_000), 10_000);
    assert_eq!(steady.at(12_000), 12_000);
    assert_eq!(steady.at(2_000), 12_000, "set back by ten seconds");
    assert_eq!(steady.at(3_000), 13_000);
    assert_eq!(steady.at(3_000), 13_000);
    assert_eq!(steady.at(1_000), 13_000, "and again");
    assert_eq!(steady.at(1_500), 13_500);
}

#[test]
fn a_set_takes_its_repetitions_times_their_tempo() {
    let squat = row(ExerciseId::BodyweightSquat);
    let task = Task::of(squat, 3, 10);
    let each = task.tempo.map_or(1, |tempo| u32::from(tempo.seconds()));
    assert!(each > 1);
    assert_eq!(task.seconds(), 10 * each);
    let hold = Task::of(row(ExerciseId::WallSit), 3, 30);
    assert_eq!(hold.seconds(), 30);
}

/// A picture of seconds is looked at when the next whole one begins.
#[test]
fn the_next_look_is_at_the_next_whole_second() {
    let mut model = newcomer(day(0));
    model.update(Msg::HandsFreeChosen(true));
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(3)));
    assert!(matches!(training(&model).station(), Station::March));
    assert_eq!(training(&model).next_look(0, true), None, "it waits for the reader");
    model.update(Msg::Looked(5_000));
    model.update(Msg::Advanced);
    for (now, expected) in [(5_000, 1000), (5_001, 999), (5_999, 1), (6_000, 1000), (6_250, 750)] {
        assert_eq!(training(&model).next_look(now, true), Some(expected), "at {now}");
    }
    let lead_in = 5_000 + 1000 * u64::from(LEAD_IN);
    assert!(!training(&model).is_due(lead_in - 1, true));
    assert!(training(&model).is_due(lead_in, true));
}

/// Where a guide is, for a reader who taps.
fn taps(guide: &mut Guide, task: &Task, moments: &[Moment]) {
    for now in moments {
        guide.advance(*now, task, false);
    }
}

/// A hold that ended early counts for what it was, each side of each set for itself.
#[test]
fn each_hold_that_ended_early_is_remembered() {
    let plank = Task::of(row(ExerciseId::SidePlank), 3, 20);
    assert!(plank.one_sided);
    let mut guide = Guide::waiting(1, Side::Right, 0);
    // Lead in, hold for five seconds; rest, lead in, hold the other side of the next set for nine.
    taps(&mut guide, &plank, &[0, 1_000, 6_000]);
    assert_eq!(guide.shortest(), Some(5));
    taps(&mut guide, &plank, &[10_000, 11_000, 20_000]);
    assert_eq!(guide.shortest(), Some(5), "the other one stays");
    assert_eq!(guide.set(), (2, Side::Right));
    let mut whole = Guide::waiting(1, Side::Left, 0);
    taps(&mut whole, &plank, &[0, 1_000, 21_000]);
    assert_eq!(whole.shortest(), None, "as long as it was asked");
    let mut nearly = Guide::waiting(1, Side::Left, 0);
    taps(&mut nearly, &plank, &[0, 1_000, 20_999]);
    assert_eq!(nearly.shortest(), Some(19));
}

#[test]
fn a_tap_cuts_a_countdown_short_but_not_the_one_that_just_began() {
    let squat = Task::of(row(ExerciseId::BodyweightSquat), 2, 10);
    let phase = |seconds, now| {
        let mut guide = Guide::starting(0, seconds);
        taps(&mut guide, &squat, &[now]);
        guide.phase
    };
    let (set, side) = (1, Side::Left);
    let ready = |seconds| Phase::LeadIn { set, side, seconds };
    assert_eq!(phase(GET_READY, 10_000), ready(LEAD_IN), "still to get into position");
    assert_eq!(phase(LEAD_IN, 699), ready(LEAD_IN), "meant for what was before");
    assert_eq!(phase(LEAD_IN, 700), Phase::Work { set, side });
}

#[test]
fn without_a_rest_the_next_set_follows() {
    let task = Task {
        rest: 0,
        ..Task::of(row(ExerciseId::BodyweightSquat), 2, 10)
    };
    let mut guide = Guide::waiting(1, Side::Left, 0);
    taps(&mut guide, &task, &[0, 1_000, 60_000]);
    let (set, side) = (2, Side::Left);
    assert_eq!(guide.phase, Phase::Ready { set, side });
    assert_eq!(guide.sets_done, 1);
}

/// The first session, warmed up.
fn in_session() -> Model {
    let mut model = newcomer(day(0));
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(3)));
    model.update(Msg::WarmedUp);
    model
}

fn felt(model: &Model, at: usize, score: u8, leg: bool) -> Done {
    let item = &training(model).items[at];
    Done {
        exercise: item.exercise.id,
        sets: item.sets,
        count: item.count,
        effort: Effort::Right,
        pain: pain(score),
        leg,
    }
}

/// 5.7: pain above 7, or further down the leg, ends the session.
#[test]
fn pain_above_seven_or_into_the_leg_stops_the_session() {
    for (score, leg, halt) in [
        (7, false, None),
        (8, false, Some(Halt::Stopped { leg: false })),
        (2, true, Some(Halt::Stopped { leg: true })),
    ] {
        let mut model = in_session();
        let done = felt(&model, 0, score, leg);
        model.update(Msg::ExerciseNoted(done));
        assert_eq!(training(&model).halt, halt, "pain {score}");
        if halt.is_some() {
            assert_eq!(training(&model).to_tell_again(&model.record.diary), Some((0, done)));
            model.update(Msg::WentBack);
            let again = training(&model);
            assert_eq!((again.halt, again.at), (None, 0), "told anew");
            assert_eq!(again.to_tell_again(&model.record.diary), None);
        }
    }
    for (first, second, leg) in [
        (true, false, true),
        (false, true, true),
        (true, true, true),
        (false, false, false),
    ] {
        let mut model = in_session();
        for (at, leg) in [(0, first), (1, second)] {
            let done = felt(&model, at, 8, leg);
            let slot = training(&model).items[at].slot;
            model.record.note(day(0), Subject::Done(slot), Entry::Done(done));
        }
        let mut training = training(&model).clone();
        training.at = 2;
        assert_eq!(training.stopped(&model.record.diary), Some(Halt::Stopped { leg }));
    }
}

#[test]
fn a_session_is_led_only_when_nothing_speaks_against_it() {
    let model = in_session();
    let changed = |change: &dyn Fn(&mut Training)| {
        let mut training = training(&model).clone();
        change(&mut training);
        training.is_led()
    };
    assert!(changed(&|_| ()));
    assert!(!changed(&|training| training.before = None));
    assert!(!changed(&|training| training.items.clear()));
    assert!(!changed(&|training| training.halt = Some(Halt::TooSore)));
}

#[test]
fn a_session_that_is_resumed_is_where_it_was() {
    let mut model = in_session();
    let fresh = {
        let mut other = newcomer(day(0));
        other.update(Msg::SessionOpened(0));
        training(&other).clone()
    };
    let underway = training(&model).underway().unwrap();
    let mut resumed = fresh;
    resumed.resume(&underway);
    assert!(resumed.marched && resumed.warm);
    assert_eq!(resumed.before, Some(pain(3)));
    // A step back waits for the set again.
    model.update(Msg::Looked(1_000));
    model.update(Msg::Advanced);
    assert!(training(&model).guide.is_running());
    model.update(Msg::SteppedBack);
    assert!(!training(&model).guide.is_running());
}

/// The session is made anew around the reader: by a swap, or by what another tab says.
#[test]
fn what_was_done_of_one_exercise_does_not_count_for_the_one_that_takes_its_place() {
    let model = in_session();
    let mut former = training(&model).clone();
    former.guide.sets_done = 1;
    let goes_on = |warm: bool, change: &dyn Fn(&mut Training)| {
        let mut former = former.clone();
        former.warm = warm;
        let mut anew = training(&model).clone();
        change(&mut anew);
        anew.take_over(&former);
        anew.guide == former.guide
    };
    assert_ne!(training(&model).guide, former.guide);
    assert!(goes_on(true, &|_| ()));
    let other_form = |training: &mut Training| training.items[0].exercise = row(ExerciseId::WallSit);
    assert_ne!(former.items[0].exercise.id, ExerciseId::WallSit);
    assert!(!goes_on(true, &other_form));
    let other_slot = |training: &mut Training| training.items[0].slot = ExerciseId::WallSit;
    assert!(!goes_on(true, &other_slot));
    let first_is_gone = |training: &mut Training| {
        training.items.remove(0);
    };
    assert!(!goes_on(true, &first_is_gone));
    assert!(goes_on(false, &first_is_gone), "the warm-up is the same");
}

#[test]
fn another_hand_begins_only_a_counted_set_again() {
    let (set, side) = (1, Side::Left);
    let after = |exercise, phase: Phase| {
        let mut training = training(&in_session()).clone();
        training.items[0].exercise = row(exercise);
        training.guide.phase = phase;
        training.change_hands();
        training.guide.phase
    };
    let (work, ready) = (Phase::Work { set, side }, Phase::Ready { set, side });
    let seconds = LEAD_IN;
    let lead_in = Phase::LeadIn { set, side, seconds };
    assert_eq!(after(ExerciseId::BodyweightSquat, work), ready);
    assert_eq!(after(ExerciseId::BodyweightSquat, lead_in), lead_in);
    assert_eq!(after(ExerciseId::WallSit, work), work, "a hold goes on");
    let mut mobility = training(&in_session()).clone();
    (mobility.marched, mobility.warm) = (true, false);
    assert_eq!((mobility.task().sets, mobility.task().rest), (1, 0));
}

#[test]
fn the_last_seconds_of_a_countdown_are_heard() {
    let mut model = in_session();
    model.update(Msg::HandsFreeChosen(true));
    model.update(Msg::Looked(1_000));
    model.update(Msg::Advanced);
    let training = training(&model);
    let heard: Vec<Cue> = (0..50)
        .filter_map(|tenth| training.cue(1_000 + 100 * tenth, 1_100 + 100 * tenth, true))
        .collect();
    assert_eq!(heard, [Cue::Count(3), Cue::Count(2), Cue::Count(1)]);
}

#[test]
fn how_a_session_is_led_is_kept_when_it_changes() {
    let mut model = newcomer(day(0));
    assert!(model.update(Msg::HandsFreeChosen(true)).session);
    assert!(!model.update(Msg::HandsFreeChosen(true)).session);
}

fn plan_link() -> String {
    write(&Link::Plan(SharedPlan::of(&newcomer(day(0)).week().unwrap().plan)))
}

#[test]
fn ones_own_week_stands_aside_unchanged() {
    let mut model = trained_for(day(0), 3);
    let own = model.week().unwrap().plan;
    model.update(Msg::LinkOpened(plan_link()));
    assert_eq!(model.screen, Screen::Link);
    assert_eq!(model.own_week().unwrap().plan, own);
    assert!(!model.may_share(), "what is shared is one's own");
}

#[test]
fn screens_about_a_link_need_one() {
    let mut model = trained_for(day(0), 3);
    model.update(Msg::PlaceChosen(Place::Link));
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    model.update(Msg::PlanWanted);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    model.update(Msg::LinkViewed);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    model.update(Msg::LinkOpened(plan_link()));
    for elsewhere in [Place::Data, Place::Flare, Place::Share, Place::Move] {
        model.update(Msg::PlaceChosen(elsewhere));
        assert_eq!(model.screen, Screen::Link, "{elsewhere:?}");
    }
    model.update(Msg::PlanWanted);
    assert_eq!(model.screen, Screen::Link, "nothing to use before one's own answers");
}

#[test]
fn only_the_finished_answers_of_an_adult_without_an_emergency_are_shared() {
    assert!(!Model::default().may_share());
    let may = |replies: &[Reply]| {
        let mut model = newcomer(day(0));
        for reply in replies {
            model.record.reply(*reply, day(0));
        }
        answered(&mut model);
        model.update(Msg::PlaceChosen(Place::Share));
        assert_eq!(model.screen == Screen::Share, model.may_share());
        model.may_share()
    };
    assert!(may(&[]));
    assert!(may(&[Reply::Sign(Sign::Faint, Word::Yes)]), "to show to a clinician");
    assert!(!may(&[Reply::Age(Some(17))]));
    assert!(!may(&[Reply::Sign(Sign::Bladder, Word::Yes)]));
}

#[test]
fn what_stands_aside_is_kept_as_its_own_reader_wants() {
    let own = trained_for(day(0), 2);
    assert!(own.keeps_own());
    let mut not_wanted = own.clone();
    not_wanted.update(Msg::KeepingChosen(false));
    assert!(!not_wanted.keeps_own());
    // Somebody under 18 answers a link here: of the reader's own, all is kept as before.
    let mut looked = own;
    looked.update(Msg::LinkOpened(plan_link()));
    looked.update(Msg::LinkBegan(false));
    looked.update(Msg::Agreed);
    looked.update(Msg::Replied(Reply::Age(Some(17))));
    assert!(looked.opened.is_some() && !looked.keeps() && looked.keeps_own());
    let mut minor = newcomer(day(0));
    minor.update(Msg::Replied(Reply::Age(Some(17))));
    assert!(!minor.keeps_own());
}

#[test]
fn a_check_in_is_noted_only_beside_a_plan() {
    let noted = |model: &Model| model.record.diary.get(day(0), Subject::CheckIn).is_some();
    let mut model = trained_for(day(0), 2);
    model.update(Msg::CheckInDone(2));
    assert!(noted(&model));
    assert_eq!(model.screen, Screen::Outcome(Tab::Progress));
    let mut without = newcomer(day(0));
    without.record.forget_emergency(day(0));
    without.update(Msg::CheckInDone(2));
    assert!(!noted(&without));
}

#[test]
fn what_is_only_on_paper_is_drawn_until_another_screen_comes() {
    let mut model = newcomer(day(0));
    assert!(!model.paper);
    model.update(Msg::PaperWanted);
    assert!(model.paper);
    model.update(Msg::Saved(Ok(())));
    assert!(model.paper, "the screen is the same");
    model.update(Msg::SessionOpened(0));
    assert!(!model.paper);
    model.update(Msg::Closed);
    assert!(!model.paper, "it does not come by itself");
    model.update(Msg::PrintChosen);
    assert!(model.paper);
}

/// Help comes first: nothing else that is pressed changes anything, and what happens around the page still does.
#[test]
fn in_an_emergency_only_what_happens_around_the_page_counts() {
    let mut model = newcomer(day(0));
    for msg in [
        Msg::StepChosen(Step::Emergency),
        Msg::Replied(Reply::Sign(Sign::Bladder, Word::Yes)),
        Msg::Continued,
    ] {
        model.update(msg);
    }
    assert!(model.is_emergency());
    for msg in [
        Msg::Replied(Reply::Sign(Sign::Bladder, Word::No)),
        Msg::StepChosen(Step::Emergency),
        Msg::WentBack,
        Msg::Agreed,
        Msg::ClinicianSaw,
        Msg::FlareBegan,
        Msg::SoundChosen(Sound::Voice),
        Msg::KeepingChosen(false),
        Msg::PlaceChosen(Place::Data),
        Msg::Deleted,
    ] {
        let (screen, record, settings) = (model.screen.clone(), model.record.clone(), model.settings);
        let change = model.update(msg.clone());
        assert!(!change.delete && !change.record, "{msg:?}");
        assert_eq!((&model.screen, &model.record), (&screen, &record), "{msg:?}");
        assert_eq!((model.settings, model.keeps()), (settings, true), "{msg:?}");
    }
    model.update(Msg::DayCame(day(3)));
    assert_eq!(model.today, day(3));
    model.update(Msg::EmergencyReopened);
    assert!(!model.is_emergency() && !model.draft().emergency.given);
}

/// Two weeks running by two worse than the first.
fn two_weeks_worse() -> Model {
    let mut model = newcomer(day(0));
    start(&mut model, 0);
    for (at, score) in [(2, 2), (9, 4), (16, 4)] {
        session_with(&mut model, at, score);
    }
    model.record.give(Step::Emergency, day(16));
    model.update(Msg::DayCame(day(17)));
    model
}

#[test]
fn a_word_about_worse_weeks_ends_with_them() {
    let mut model = two_weeks_worse();
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    model.update(Msg::ClinicianSaw);
    let said = |model: &Model| model.draft().clinician.value.seen.contains(Row::WorseWeeks);
    assert!(said(&model));
    model.update(Msg::DayCame(day(18)));
    assert!(said(&model), "they are as bad as they were");
    session_with(&mut model, 23, 2);
    model.update(Msg::DayCame(day(24)));
    assert!(!said(&model), "worse weeks to come are new ones");
    assert!(model.week().is_some());
}

#[test]
fn a_plan_for_no_pain_asks_how_long_when_there_is_strong_pain() {
    let mut model = newcomer(day(0));
    model.update(Msg::Replied(Reply::HowLong(HowLong::NoPain)));
    answered(&mut model);
    assert!(!model.draft().has_pain() && model.week().is_some());
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(9)));
    assert_eq!(model.draft().pain.value.how_long, None);
    let step = Step::Pain;
    assert!(!model.draft().is_given(step));
    assert_eq!(model.screen, Screen::Asking { step, tried: false });
}

/// What was said on a day that has not come yet is asked again, once the clock is right.
#[test]
fn ages_and_weeks_said_on_a_day_to_come_are_asked_again() {
    for (step, ahead) in [(Step::About, 2), (Step::Bones, 2), (Step::About, 1), (Step::Bones, 1)] {
        let mut model = newcomer(day(0));
        let said = match step {
            Step::About => &mut model.record.draft.about.value.on,
            _ => &mut model.record.draft.bones.value.on,
        };
        *said = Some(day(ahead));
        model.update(Msg::DayCame(day(0)));
        assert_eq!(model.draft().is_given(step), ahead == 1, "{step:?}");
        let draft = model.draft();
        let on = [draft.about.value.on, draft.bones.value.on];
        assert_eq!(on.contains(&Some(day(ahead))), ahead == 1, "{step:?}");
    }
}

/// A flare-up told in another tab after midnight ends the session of the evening before.
#[test]
fn a_flare_up_of_today_ends_the_session_of_yesterday() {
    let mut model = in_session();
    let mut other = model.clone();
    other.update(Msg::DayCame(day(1)));
    other.record.note(day(1), Subject::Flare, Entry::Flare);
    model.update(Msg::DayCame(day(1)));
    assert!(matches!(model.screen, Screen::Training(_)));
    model.update(Msg::KeptElsewhere(other.record));
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
}

/// 2.1: pain has lasted as much longer as the plan is old; the reader sees it and can change it.
#[test]
fn a_check_in_knows_how_much_longer_it_has_hurt() {
    use HowLong::{NoPain, OverAYear, To6Weeks, To12Months, To12Weeks, Under2Weeks};
    for (told, week, longer) in [
        (Under2Weeks, 2, To6Weeks),
        (To6Weeks, 2, To6Weeks),
        (Under2Weeks, 6, To12Weeks),
        (To6Weeks, 6, To12Weeks),
        (To12Weeks, 6, To12Months),
        (To6Weeks, 12, To12Months),
        (To12Months, 12, To12Months),
        (OverAYear, 12, OverAYear),
        (NoPain, 12, NoPain),
    ] {
        let mut model = newcomer(day(0));
        model.record.reply(Reply::HowLong(told), day(0));
        model.update(Msg::CheckInBegan(week));
        let now = model.draft().pain.value.how_long;
        assert_eq!(now, Some(longer), "{told:?} at week {week}");
    }
}

/// Begun and left, and begun again: the weeks are counted once.
#[test]
fn a_check_in_begun_twice_lengthens_once() {
    let mut model = newcomer(day(0));
    model.record.reply(Reply::HowLong(HowLong::To6Weeks), day(0));
    start(&mut model, 0);
    let how_long = |model: &Model| model.draft().pain.value.how_long;
    let mut other = model.clone();
    let mut early = newcomer(day(0));
    early.record.reply(Reply::HowLong(HowLong::Under2Weeks), day(0));
    start(&mut early, 0);
    for (week, longer) in [
        (2, HowLong::To6Weeks),
        (6, HowLong::To12Weeks),
        (12, HowLong::To12Months),
    ] {
        early.update(Msg::CheckInBegan(week));
        assert_eq!(how_long(&early), Some(longer), "none of them was ended: week {week}");
    }
    for week in [6, 6, 10] {
        model.update(Msg::CheckInBegan(week));
        assert_eq!(how_long(&model), Some(HowLong::To12Weeks), "week {week}");
    }
    model.update(Msg::FlareBegan);
    // In another tab, which has heard of it.
    other.update(Msg::KeptElsewhere(model.record.clone()));
    other.update(Msg::CheckInBegan(6));
    assert_eq!(how_long(&other), Some(HowLong::To12Weeks));
    // The next one counts again.
    let check_in = model.measure(6);
    model.record.note(day(42), Subject::CheckIn, Entry::CheckIn(check_in));
    model.update(Msg::DayCame(day(84)));
    model.update(Msg::CheckInBegan(12));
    assert_eq!(how_long(&model), Some(HowLong::To12Months));
}

/// 1.2 and 1.4: the signs that come with pain are asked of pain that was not there when they were asked.
#[test]
fn new_pain_opens_the_lists_again() {
    use HowLong::{NoPain, To6Weeks, Under2Weeks};
    let told = |before, now| {
        let mut model = newcomer(day(0));
        model.record.reply(Reply::HowLong(before), day(0));
        answered(&mut model);
        assert!(model.week().is_some());
        model.update(Msg::StepChosen(Step::Pain));
        model.update(Msg::Replied(Reply::HowLong(now)));
        model.update(Msg::Replied(Reply::PainNow(pain(6))));
        model.update(Msg::Replied(Reply::Trend(Trend::Same)));
        model.update(Msg::Continued);
        model
    };
    let open = |model: &Model| {
        [Step::Emergency, Step::SameDay, Step::Days, Step::Moves].map(|step| !model.draft().is_given(step))
    };
    let new = told(NoPain, Under2Weeks);
    assert_eq!((open(&new), new.week().is_none()), ([true; 4], true));
    assert_eq!(open(&told(To6Weeks, Under2Weeks)), [false; 4], "it was there before");
    assert_eq!(open(&told(To6Weeks, NoPain)), [false; 4]);
    // What was gone past since it was asked about is not asked twice.
    let mut check = newcomer(day(0));
    check.record.reply(Reply::HowLong(NoPain), day(0));
    answered(&mut check);
    check.update(Msg::CheckInBegan(6));
    for step in [Step::Emergency, Step::SameDay, Step::Days] {
        check.record.give(step, day(0));
    }
    check.update(Msg::Replied(Reply::HowLong(Under2Weeks)));
    assert_eq!(open(&check), [false, false, false, true]);
    let mut early = newcomer(day(0));
    early.record.reply(Reply::HowLong(NoPain), day(0));
    answered(&mut early);
    early.update(Msg::CheckInBegan(2));
    early.record.give(Step::Emergency, day(0));
    early.update(Msg::Replied(Reply::HowLong(Under2Weeks)));
    assert_eq!(open(&early), [false, true, true, true], "week 2 asks block E alone");
    // After a session in which the leg hurt, whose list is open already.
    let mut leg = newcomer(day(0));
    leg.record.reply(Reply::HowLong(NoPain), day(0));
    answered(&mut leg);
    leg.record.ask_how_long();
    leg.record.ask_again(Step::Moves);
    leg.record.ask_again(Step::Days);
    leg.record.give(Step::Days, day(0));
    leg.record.reply(Reply::HowLong(Under2Weeks), day(0));
    assert_eq!(open(&leg), [true, true, false, true]);
    // A sign alone had made a result, before the rest was asked.
    let mut seen = newcomer(day(0));
    seen.record.reply(Reply::HowLong(NoPain), day(0));
    seen.record.reply(Reply::Sign(Sign::Night, Word::Yes), day(0));
    answered(&mut seen);
    seen.record.ask_again(Step::Means);
    seen.update(Msg::Replied(Reply::HowLong(Under2Weeks)));
    assert_eq!(open(&seen), [true; 4]);
    // On the first way through, the lists were gone past a moment ago.
    let mut first = Model::default();
    first.update(Msg::DayCame(day(0)));
    first.update(Msg::Agreed);
    first.update(Msg::Replied(Reply::Age(Some(40))));
    for _ in 0..7 {
        first.update(Msg::Continued);
    }
    first.update(Msg::Replied(Reply::HowLong(Under2Weeks)));
    assert_eq!(open(&first), [false, false, false, true]);
}

/// 1.2: who was not asked about pregnancy for an age typed wrong is asked once it is mended.
#[test]
fn a_mended_age_asks_what_its_slip_hid() {
    let open = |from: u8, typed: &[Option<u8>]| {
        let mut model = newcomer(day(0));
        model.record.reply(Reply::Age(Some(from)), day(0));
        answered(&mut model);
        for age in typed {
            model.update(Msg::Replied(Reply::Age(*age)));
        }
        [Step::Emergency, Step::Bones].map(|step| !model.draft().is_given(step))
    };
    assert_eq!(open(64, &[Some(34)]), [true; 2]);
    assert_eq!(
        open(64, &[Some(6), None, Some(3), Some(34)]),
        [true; 2],
        "digit by digit"
    );
    assert_eq!(open(64, &[Some(3), Some(34)]), [true; 2], "typed over");
    for typed in [[Some(65), Some(65)], [Some(6), Some(65)], [None, Some(65)]] {
        assert_eq!(open(64, &typed), [false; 2], "{typed:?}");
    }
    assert_eq!(open(40, &[Some(4), Some(41)]), [false; 2], "half an age is none");
    assert_eq!(open(40, &[Some(64)]), [false; 2]);
}

/// 1.2(b): a tick that makes an emergency of two lists can be taken back: its list is asked again beside block E.
#[test]
fn an_emergency_of_two_lists_can_be_answered_again() {
    let mut model = newcomer(day(0));
    for reply in [
        Reply::Cancer(Some(Cancer::Old)),
        Reply::PainNew(false),
        Reply::Sign(Sign::Unsteady, Word::Yes),
    ] {
        model.update(Msg::Replied(reply));
    }
    answered(&mut model);
    assert!(model.is_emergency());
    model.update(Msg::EmergencyReopened);
    model.update(Msg::Continued);
    let step = Step::SameDay;
    assert_eq!(model.screen, Screen::Asking { step, tried: false });
    assert!(model.week().is_none());
    let mut again = model.clone();
    again.update(Msg::Replied(Reply::Sign(Sign::Unsteady, Word::Yes)));
    assert!(again.is_emergency(), "it is one still");
    model.update(Msg::Continued);
    assert!(!model.is_emergency());
    // Where block E itself says it, the other list stays as it was.
    let mut own = newcomer(day(0));
    own.update(Msg::Replied(Reply::Sign(Sign::Unsteady, Word::Yes)));
    own.update(Msg::Replied(Reply::Sign(Sign::Saddle, Word::Yes)));
    own.update(Msg::EmergencyReopened);
    assert!(own.draft().signs().yes(Sign::Unsteady) && !own.draft().is_given(Step::Emergency));
}

/// A record of someone who was 17 and has had a birthday since: the rest of the way is asked before there is a plan.
#[test]
fn a_birthday_to_eighteen_opens_the_rest_of_the_way() {
    let mut model = Model::default();
    model.update(Msg::DayCame(day(0)));
    model.update(Msg::Agreed);
    model.update(Msg::Replied(Reply::Age(Some(17))));
    answered(&mut model);
    assert_eq!(model.triage().unwrap().level(), Level::AdultsOnly);
    let record = model.record.clone();
    for (days, minor) in [(300, true), (400, false)] {
        let mut model = Model::default();
        model.update(Msg::DayCame(day(days)));
        model.update(Msg::Loaded(record.clone()));
        model.update(Msg::Continued);
        assert!(model.week().is_none());
        assert_eq!(model.is_minor(), minor, "{days} days later");
        let next = model.draft().next(day(days));
        assert_eq!(next, (!minor).then_some(Step::Heart), "{days} days later");
    }
}

/// 5.8: the pattern of pain belongs to the safety lists that weeks 6 and 12 ask again.
#[test]
fn the_pattern_is_asked_again_where_it_was_asked() {
    for (week, asked, expected) in [(2, true, false), (6, true, true), (12, true, true), (6, false, false)] {
        let mut model = newcomer(day(0));
        model.record.reply(Reply::HowLong(HowLong::To12Months), day(0));
        if asked {
            model.record.give(Step::Pattern, day(0));
        } else {
            model.record.ask_again(Step::Pattern);
        }
        let before = model.draft().pattern.stamp;
        model.update(Msg::CheckInBegan(week));
        assert_eq!(model.draft().pattern.stamp != before, expected, "week {week}");
    }
}

/// 5.8: pain and activities are said of today.
#[test]
fn a_check_in_asks_anew_how_the_activities_go() {
    let mut model = newcomer(day(0));
    for (at, name, score) in [(0, "Shoes", 8), (1, "Stairs", 2)] {
        model.update(Msg::ActivityNamed(at, name.into()));
        model.update(Msg::ActivityScored(at, pain(score)));
    }
    assert_eq!(model.measure(0).activities, Some(50));
    model.update(Msg::CheckInBegan(2));
    let names: Vec<_> = model.record.activities.value.iter().map(|one| &*one.name).collect();
    assert_eq!(names, ["Shoes", "Stairs"]);
    assert_eq!(model.measure(2).activities, None);
    model.update(Msg::ActivityScored(0, pain(8)));
    assert_eq!(model.measure(2).activities, None, "one of two is no better average");
    model.update(Msg::ActivityScored(1, pain(1)));
    assert_eq!(model.measure(2).activities, Some(45));
}

/// 5.4, P6: whoever begins anew after four weeks is compared with the pain of that day, not with that of before the break.
#[test]
fn a_start_after_a_long_break_is_measured_that_day() {
    let mut model = in_session();
    model.update(Msg::ActivityNamed(0, "Stairs".into()));
    model.update(Msg::ActivityScored(0, pain(8)));
    model.update(Msg::ExerciseNoted(felt(&model, 0, 2, false)));
    let told = model.measure(0).pain;
    let start = |model: &Model| model.record.diary.check_ins().last().unwrap();
    assert_eq!((start(&model).0, start(&model).1.pain), (day(0), told));
    model.update(Msg::SessionLeft);
    model.update(Msg::DayCame(day(40)));
    answered(&mut model);
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(6)));
    model.update(Msg::WarmedUp);
    model.update(Msg::ExerciseNoted(felt(&model, 0, 6, false)));
    assert_ne!(told, pain(6));
    assert_eq!((start(&model).0, start(&model).1.pain), (day(40), pain(6)));
    assert_eq!(
        start(&model).1.activities,
        None,
        "what was scored before the break neither"
    );
}
