//! The guide through a session, with a clock made for it: to the second, over every session of every persona.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use strongback::app::guide::{Cue, EASY, GET_READY, Guide, LEAD_IN, Moment, Phase, Side, Steady, Task};
use strongback::app::{Anew, Halt, Model, Msg, Place, Screen, Station, Tab, Training};
use strongback::codec::case;
use strongback::codec::session::{Kept, Settings, Sound, Underway, read_session, write_session};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::{Experience, LegPain, Pain, Sign, Word};
use strongback::domain::diary::{Diary, Done, Effort, Entry, LeftOut, Morning, Subject};
use strongback::domain::exercise::{Exercise, ExerciseId, Kit, Load};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::progress::standings;
use strongback::domain::questionnaire::{HowLong, Reply, Step, Trend};
use strongback::domain::triage::triage;

fn pain(score: u8) -> Pain {
    Pain::new(score).expect("a score up to ten")
}

/// Every session of every persona's plan, in the first week and in the third.
fn sessions() -> Vec<(String, Training)> {
    let document = include_str!("../docs/clinical.md");
    let start = document.find("## 7. PERSONAS").expect("section 7");
    let end = document.find("## 8. ").expect("section 8");
    let mut found = Vec::new();
    for line in document[start..end]
        .lines()
        .filter(|line| line.starts_with("- answers:"))
    {
        let text = line.split_once('`').unwrap().1.rsplit_once('`').unwrap().0;
        let (answers, _) = case::read(text).unwrap();
        let triage = triage(answers);
        let Some(cleared) = triage.cleared() else { continue };
        for week in [1, 3] {
            let plan = Plan::new(cleared, CATALOGUE, Course::week(week));
            let diary = Diary::default();
            let standings = standings(&plan, cleared, &diary, CATALOGUE, monday());
            for (at, session) in plan.sessions.iter().enumerate() {
                let mut training = Training::new(at, session, plan.warm_up, &standings, &diary, monday());
                training.before = Some(pain(2));
                found.push((format!("{text}, week {week}, session {at}"), training));
            }
        }
    }
    assert!(found.len() > 20, "only {} sessions", found.len());
    found
}

/// Seconds from the start of an exercise to "how was it?", when nothing is pressed.
fn seconds_by_itself(task: &Task) -> u64 {
    let side = u64::from(task.seconds());
    let sides = if task.one_sided {
        2 * side + u64::from(LEAD_IN)
    } else {
        side
    };
    let between = if task.rest > 0 { task.rest } else { LEAD_IN };
    let sets = u64::from(task.sets);
    u64::from(GET_READY) + sets * sides + (sets - 1) * u64::from(between)
}

/// Looks again and again until something waits for the reader; how long that took, in milliseconds.
fn until_it_waits(training: &mut Training, now: &mut Moment, step: u64) -> u64 {
    let from = *now;
    while training.guide.is_running() {
        let end = training.guide.end(&training.task(), true);
        *now += step;
        training.look(*now, true);
        assert!(
            *now - from < 3_600_000,
            "it never waits: {:?}, end {end:?}",
            training.guide
        );
    }
    *now - from
}

#[test]
fn every_session_of_every_persona_keeps_time_to_the_second() {
    for (name, first) in sessions() {
        for step in [100, 1000, 7300] {
            let mut training = first.clone();
            let mut now: Moment = 5_000;
            training.look(now, true);
            training.advance(true);
            // The march, and the mobility exercise after it; then the first exercise leads in.
            let mobility = Task {
                rest: 0,
                ..Task::of(training.warm_up, 1, training.warm_up.dose.amount.high())
            };
            let first_exercise = {
                let item = &training.items[0];
                seconds_by_itself(&Task::of(item.exercise, item.sets, item.count))
            };
            let warm_up = u64::from(LEAD_IN) + u64::from(EASY) + seconds_by_itself(&mobility);
            let mut expected = warm_up + first_exercise;
            for at in 0..training.items.len() {
                let took = until_it_waits(&mut training, &mut now, step);
                assert_eq!(training.guide.phase, Phase::Over, "{name}");
                assert_eq!(training.at, at, "{name}");
                assert_eq!(training.guide.sets_done, training.items[at].sets, "{name}");
                assert_eq!(
                    took.div_ceil(step),
                    (expected * 1000).div_ceil(step),
                    "{name}, exercise {at}"
                );
                training.next_item(true);
                if let Some(item) = training.item() {
                    expected = seconds_by_itself(&Task::of(item.exercise, item.sets, item.count));
                }
            }
            assert_eq!(training.station(), Station::CoolDown);
            let took = until_it_waits(&mut training, &mut now, step);
            assert_eq!(
                took.div_ceil(step),
                (u64::from(LEAD_IN + EASY) * 1000).div_ceil(step),
                "{name}"
            );
        }
    }
}

#[test]
fn a_sleeping_page_finds_the_session_where_a_waking_one_would_be() {
    for (name, first) in sessions() {
        let mut waking = first.clone();
        waking.look(0, true);
        waking.advance(true);
        let mut now = 0;
        let mut asleep = waking.clone();
        // Asleep for one second more each time, so that every kind of moment is met.
        for gap in (1..120).map(|seconds: u64| seconds * 1000) {
            for _ in 0..gap / 1000 {
                now += 1000;
                waking.look(now, true);
            }
            asleep.look(now, true);
            assert_eq!(waking.guide, asleep.guide, "{name} after {now}");
            assert_eq!((waking.at, waking.warm), (asleep.at, asleep.warm));
            let twice = asleep.clone();
            asleep.look(now, true);
            assert_eq!(asleep, twice, "looking twice changes nothing");
        }
        // However long it sleeps, no more than the exercise at hand passes, and nothing is noted.
        asleep.look(now + 86_400_000, true);
        assert_eq!((asleep.at, asleep.guide.phase), (0, Phase::Over));
    }
}

#[test]
fn a_clock_that_is_set_back_neither_doubles_nor_loses_a_hold() {
    let mut steady = Steady::default();
    assert_eq!(steady.at(1_000_000), 1_000_000);
    assert_eq!(steady.at(1_010_000), 1_010_000);
    assert_eq!(steady.at(400_000), 1_010_000, "an hour back: no time passed");
    assert_eq!(steady.at(405_000), 1_015_000);
    assert_eq!(steady.at(405_000), 1_015_000);
    assert_eq!(steady.at(1), 1_015_000);
    assert_eq!(steady.at(2_001), 1_017_000);

    let task = HOLD;
    let mut steady = Steady::default();
    let mut guide = Guide::default();
    guide.advance(steady.at(9_000_000), &task, false);
    guide.advance(steady.at(9_001_000), &task, false);
    assert_eq!(guide.left(steady.at(9_011_000), &task, false), Some(20));
    assert_eq!(guide.left(steady.at(1_000), &task, false), Some(20));
    assert_eq!(guide.left(steady.at(6_000), &task, false), Some(15));
}

const HOLD: Task = Task {
    sets: 2,
    count: 30,
    tempo: None,
    one_sided: false,
    rest: 45,
};

fn reps(one_sided: bool) -> Task {
    Task {
        sets: 2,
        count: 8,
        tempo: Some(strongback::domain::exercise::Tempo {
            up: 2,
            hold: 1,
            down: 3,
        }),
        one_sided,
        rest: 60,
    }
}

/// Whatever was due by then has passed.
fn pass(guide: &mut Guide, now: Moment, task: &Task, hands_free: bool) {
    while let Some(end) = guide.end(task, hands_free).filter(|end| *end <= now) {
        guide.pass(end, task, hands_free);
    }
}

#[test]
fn by_hand_repetitions_wait_for_the_reader_and_a_hold_ends_by_itself() {
    let task = reps(true);
    let mut guide = Guide::default();
    pass(&mut guide, 1_000_000, &task, false);
    assert_eq!(
        guide.phase,
        Phase::Ready {
            set: 1,
            side: Side::Left
        }
    );
    guide.advance(1_000_000, &task, false);
    assert_eq!(guide.left(1_000_000, &task, false), Some(5));
    pass(&mut guide, 1_004_999, &task, false);
    assert!(matches!(guide.phase, Phase::LeadIn { .. }));
    pass(&mut guide, 1_005_000, &task, false);
    assert_eq!(
        guide.phase,
        Phase::Work {
            set: 1,
            side: Side::Left
        }
    );
    assert_eq!(
        guide.next_look(1_006_000, &task, false),
        None,
        "nothing moves but the figure"
    );
    pass(&mut guide, 9_000_000, &task, false);
    assert_eq!(
        guide.phase,
        Phase::Work {
            set: 1,
            side: Side::Left
        }
    );
    guide.advance(9_000_000, &task, false);
    assert_eq!(
        guide.phase,
        Phase::Ready {
            set: 1,
            side: Side::Right
        },
        "the other side"
    );
    assert_eq!(guide.sets_done, 0, "one side is no set");
    guide.advance(9_000_000, &task, false);
    guide.advance(9_000_000, &task, false);
    guide.advance(9_000_000, &task, false);
    assert_eq!((guide.phase, guide.sets_done), (Phase::Rest { set: 1 }, 1));
    pass(&mut guide, 9_060_000, &task, false);
    assert_eq!(
        guide.phase,
        Phase::Ready {
            set: 2,
            side: Side::Left
        }
    );

    let mut guide = Guide::default();
    guide.advance(0, &HOLD, false);
    pass(&mut guide, 34_999, &HOLD, false);
    assert_eq!(guide.left(34_999, &HOLD, false), Some(1));
    pass(&mut guide, 35_000, &HOLD, false);
    assert_eq!((guide.phase, guide.sets_done), (Phase::Rest { set: 1 }, 1));
}

#[test]
fn a_hold_that_ended_early_counts_for_what_it_was() {
    let mut guide = Guide::default();
    guide.advance(0, &HOLD, false);
    guide.advance(0, &HOLD, false);
    guide.advance(12_400, &HOLD, false);
    assert_eq!((guide.shortest(), guide.sets_done), (Some(12), 1));
    guide.advance(13_000, &HOLD, false);
    guide.advance(13_000, &HOLD, false);
    guide.advance(40_000, &HOLD, false);
    assert_eq!((guide.shortest(), guide.phase), (Some(12), Phase::Over));
}

#[test]
fn a_pause_stops_the_clock_and_nothing_else() {
    let mut guide = Guide::default();
    guide.advance(0, &HOLD, true);
    pass(&mut guide, 15_000, &HOLD, true);
    assert_eq!(guide.left(15_000, &HOLD, true), Some(20));
    guide.pause(15_000);
    assert!(guide.is_paused() && guide.next_look(15_000, &HOLD, true).is_none());
    pass(&mut guide, 900_000, &HOLD, true);
    assert_eq!(guide.left(900_000, &HOLD, true), Some(20));
    guide.pause(900_000);
    guide.go_on(1_000_000);
    guide.go_on(1_000_500);
    assert_eq!(guide.left(1_001_000, &HOLD, true), Some(19));
    guide.start_anew(1_001_000);
    assert_eq!(
        (guide.left(1_002_000, &HOLD, true), guide.started_at()),
        (Some(18), 11_000)
    );
}

#[test]
fn a_press_meant_for_the_part_before_does_nothing() {
    let mut guide = Guide::default();
    guide.advance(0, &HOLD, false);
    pass(&mut guide, 35_200, &HOLD, false);
    guide.advance(35_200, &HOLD, false);
    assert_eq!(
        guide.phase,
        Phase::Rest { set: 1 },
        "the rest is not skipped by a late Done"
    );
    guide.advance(36_000, &HOLD, false);
    assert!(matches!(guide.phase, Phase::LeadIn { set: 2, .. }));
}

#[test]
fn three_two_one_is_heard_once_each_however_often_one_looks() {
    for step in [50, 250, 1000] {
        for hands_free in [false, true] {
            let mut guide = Guide::default();
            guide.advance(0, &HOLD, hands_free);
            let mut heard = Vec::new();
            let mut now = 0;
            while guide.phase != (Phase::Rest { set: 1 }) {
                let earlier = now;
                now += step;
                if guide.end(&HOLD, hands_free).is_some_and(|end| end <= now) {
                    pass(&mut guide, now, &HOLD, hands_free);
                    heard.push(Cue::Change);
                } else {
                    heard.extend(guide.cue(earlier, now, &HOLD, hands_free));
                }
            }
            let counted = [Cue::Count(3), Cue::Count(2), Cue::Count(1), Cue::Change];
            assert_eq!(heard, [counted, counted].concat(), "looking every {step} ms");
        }
    }
    // Who sleeps through it hears no burst afterwards.
    let mut guide = Guide::default();
    guide.advance(0, &HOLD, true);
    pass(&mut guide, 5_000, &HOLD, true);
    assert_eq!(guide.cue(5_000, 33_500, &HOLD, true), Some(Cue::Count(2)));
}

#[test]
fn repetitions_are_counted_at_the_pace_of_the_exercise() {
    let task = reps(false);
    let mut guide = Guide::default();
    guide.advance(0, &task, true);
    pass(&mut guide, 5_000, &task, true);
    for second in 0..48 {
        let now = 5_000 + second * 1000;
        let expected = u16::try_from(second / 6 + 1).unwrap();
        assert_eq!(guide.repetition(now, &task, true), Some(expected));
        let cue = guide.cue(now - 1000.min(second * 1000), now, &task, true);
        let begins = second > 0 && second % 6 == 0;
        assert_eq!(cue, begins.then_some(Cue::Repetition(expected)), "second {second}");
    }
    pass(&mut guide, 53_000, &task, true);
    assert_eq!(guide.phase, Phase::Rest { set: 1 });
}

#[test]
fn back_goes_back_and_takes_the_set_with_it() {
    let task = reps(true);
    let mut guide = Guide::default();
    assert!(!guide.back(&task), "there is nothing before the beginning");
    for _ in 0..2 {
        guide.advance(0, &task, false);
        guide.advance(0, &task, false);
        guide.advance(0, &task, false);
    }
    assert_eq!((guide.phase, guide.sets_done), (Phase::Rest { set: 1 }, 1));
    assert!(guide.back(&task));
    assert_eq!(
        (guide.phase, guide.sets_done),
        (
            Phase::Ready {
                set: 1,
                side: Side::Right
            },
            0
        )
    );
    assert!(guide.back(&task));
    assert_eq!(
        guide.phase,
        Phase::Ready {
            set: 1,
            side: Side::Left
        }
    );
    guide.stop();
    assert!(guide.back(&task));
    assert_eq!(
        (guide.phase, guide.sets_done),
        (
            Phase::Ready {
                set: 1,
                side: Side::Right
            },
            0
        )
    );
}

// ---- The whole program ----

fn ready() -> Model {
    with_plan(&[
        Reply::Age(Some(40)),
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(pain(3)),
        Reply::Trend(Trend::Same),
        Reply::LegPain(LegPain::None),
        Reply::Kit(Kit::Chair, true),
    ])
}

/// The plan of who says this.
fn with_plan(replies: &[Reply]) -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(monday()));
    model.update(Msg::Agreed);
    for reply in replies {
        model.update(Msg::Replied(*reply));
    }
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
    assert!(model.week().is_some());
    model
}

fn in_session() -> Model {
    let mut model = ready();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::WarmedUp);
    model
}

#[track_caller]
fn training(model: &Model) -> &Training {
    match &model.screen {
        Screen::Training(training) => training,
        other => panic!("no session but {other:?}"),
    }
}

#[test]
fn a_session_is_led_hands_free_and_notes_only_what_the_reader_says() {
    let mut model = ready();
    model.update(Msg::HandsFreeChosen(true));
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    let mut now = 1_000;
    model.update(Msg::Looked(now));
    let change = model.update(Msg::Advanced);
    assert_eq!((change.cue, change.record), (Some(Cue::Change), false));
    let items = training(&model).items.len();
    for at in 0..items {
        while training(&model).guide.phase != Phase::Over || training(&model).at != at {
            now += 1000;
            let change = model.update(Msg::Looked(now));
            assert!(!change.record, "time alone notes nothing");
        }
        now += 3_600_000;
        model.update(Msg::Looked(now));
        let item = training(&model).item().unwrap().clone();
        assert!(model.record.diary.get(monday(), Subject::Done(item.slot)).is_none());
        let done = Done {
            exercise: item.exercise.id,
            sets: training(&model).guide.sets_done,
            count: item.count,
            effort: Effort::Right,
            pain: pain(1),
            leg: false,
        };
        model.update(Msg::Looked(now));
        assert!(model.update(Msg::ExerciseNoted(done)).record);
        assert_eq!(
            model.record.diary.get(monday(), Subject::Done(item.slot)),
            Some(Entry::Done(done))
        );
    }
    assert_eq!(training(&model).station(), Station::CoolDown);
    assert!(model.underway.is_some());
    model.update(Msg::SessionFinished(pain(1)));
    assert_eq!(model.screen, Screen::Outcome(Tab::Progress));
    assert_eq!((model.underway, model.unfinished()), (None, None));
}

#[test]
fn this_hurts_stops_the_clock_and_red_ends_the_exercise() {
    let mut model = in_session();
    model.update(Msg::Looked(1_000));
    model.update(Msg::Advanced);
    model.update(Msg::Advanced);
    model.update(Msg::Looked(4_000));
    let key = model.screen_key();
    let change = model.update(Msg::Hurt);
    assert!(
        change.screen && model.screen_key() != key,
        "the focus moves to the question"
    );
    model.update(Msg::Looked(600_000));
    assert!(training(&model).guide.hurting && !training(&model).guide.is_running());
    // Amber: the set again, when the reader says so.
    model.update(Msg::HurtLittle(pain(3), false));
    let guide = &training(&model).guide;
    assert_eq!(
        guide.phase,
        Phase::Ready {
            set: 1,
            side: Side::Left
        }
    );
    assert_eq!((guide.pain, guide.sets_done, guide.hurting), (Some(pain(3)), 0, false));
    // Red is red, whatever is pressed: 2 above the start, or the leg.
    for (score, leg) in [(4, false), (1, true)] {
        let mut red = model.clone();
        red.update(Msg::Hurt);
        red.update(Msg::HurtLittle(pain(score), leg));
        assert_eq!(training(&red).guide.phase, Phase::Over);
        assert_eq!(training(&red).guide.sets_done, 0);
    }
    // What ends it is noted with the sets that were done, and the dose goes down (P4).
    let item = training(&model).item().unwrap().clone();
    model.update(Msg::Hurt);
    model.update(Msg::ExerciseNoted(Done {
        exercise: item.exercise.id,
        sets: 0,
        count: item.count,
        effort: Effort::Hard,
        pain: pain(6),
        leg: false,
    }));
    let week = model.week().unwrap();
    let standing = week.standing(item.slot).unwrap();
    assert_eq!(standing.rule, Some(strongback::domain::progress::Rule::P4));
    assert_eq!(training(&model).at, 1);
}

/// What a device keeps of this besides the record, written and read.
fn there_and_back(model: &Model) -> Kept {
    let kept = model.own_session();
    let read = read_session(&write_session(&kept)).unwrap();
    assert_eq!(read, kept);
    read
}

/// The same device after a reload: the record, and what a session keeps besides.
fn reloaded(model: &Model) -> Model {
    let kept = there_and_back(model);
    let mut again = Model::default();
    again.update(Msg::DayCame(model.today));
    again.update(Msg::Loaded(model.record.clone()));
    again.update(Msg::SessionKept(kept));
    again
}

#[test]
fn a_reload_in_the_middle_offers_to_go_on_at_the_same_set() {
    let mut model = in_session();
    model.update(Msg::SoundChosen(Sound::Voice));
    model.update(Msg::Looked(1_000));
    let sides = if training(&model).task().one_sided { 2 } else { 1 };
    for _ in 0..sides * 3 {
        model.update(Msg::Advanced);
    }
    assert_eq!(training(&model).guide.phase, Phase::Rest { set: 1 });
    let mut again = reloaded(&model);
    assert_eq!(again.screen, Screen::Outcome(Tab::Week), "it is offered, not forced");
    assert_eq!(again.settings.sound, Sound::Voice);
    assert!(again.unfinished().is_some());
    again.update(Msg::SessionResumed);
    let now = training(&again);
    assert_eq!((now.before, now.warm, now.at), (Some(pain(2)), true, 0));
    assert_eq!(
        (now.guide.phase, now.guide.sets_done),
        (
            Phase::Ready {
                set: 2,
                side: Side::Left
            },
            1
        )
    );
    assert!(
        !now.guide.is_running(),
        "nothing runs before the reader is back in position"
    );

    // In the warm-up, in front of a question, and at the walk.
    let mut warming = ready();
    warming.update(Msg::SessionOpened(0));
    warming.update(Msg::PainBefore(pain(2)));
    let mut again = reloaded(&warming);
    again.update(Msg::SessionResumed);
    assert_eq!(training(&again).station(), Station::March);
    model.update(Msg::Hurt);
    let mut again = reloaded(&model);
    again.update(Msg::SessionResumed);
    assert!(training(&again).guide.hurting);
    model.update(Msg::HurtEnough(pain(3), true));
    let mut again = reloaded(&model);
    again.update(Msg::SessionResumed);
    let guide = &training(&again).guide;
    assert_eq!((guide.phase, guide.pain, guide.leg), (Phase::Over, Some(pain(3)), true));
    let mut model = in_session();
    while !training(&model).is_over() {
        model.update(Msg::ExerciseSkipped(LeftOut::Dull));
    }
    let mut again = reloaded(&model);
    again.update(Msg::SessionResumed);
    assert_eq!(training(&again).station(), Station::CoolDown);
}

/// "This hurts" was pressed, the page was left, and the day ended: a red day is not forgotten, nor that it hurt at all.
#[test]
fn what_hurt_and_was_not_told_of_counts_when_its_day_ends() {
    let today = monday();
    let mut model = in_session();
    let slot = training(&model).item().unwrap().slot;
    model.update(Msg::Hurt);
    let left_hurting = reloaded(&model);
    let mut told = left_hurting.clone();
    told.update(Msg::SessionResumed);
    told.update(Msg::HurtEnough(pain(3), true));
    let left_red = reloaded(&told);
    let mut fine = reloaded(&in_session());
    for (left, subject) in [
        (&left_hurting, Some(Subject::Skipped(slot))),
        (&left_red, Some(Subject::Done(slot))),
        (&fine.clone(), None),
    ] {
        let slots =
            |model: &Model| [Subject::Skipped(slot), Subject::Done(slot)].map(|at| model.record.diary.get(today, at));
        assert_eq!(slots(left), [None, None], "the day has not ended");
        // The page stays open, or is opened the next day.
        let mut stayed = left.clone();
        stayed.update(Msg::DayCame(today.plus(1)));
        let mut opened = Model::default();
        opened.update(Msg::DayCame(today.plus(1)));
        opened.update(Msg::Loaded(left.record.clone()));
        opened.update(Msg::SessionKept(there_and_back(left)));
        for later in [stayed, opened] {
            let noted = subject.and_then(|subject| later.record.diary.get(today, subject));
            assert_eq!(noted.is_some(), subject.is_some());
            assert_eq!(slots(&later).iter().flatten().count(), usize::from(subject.is_some()));
            match noted {
                Some(Entry::Done(done)) => {
                    assert_eq!((done.pain, done.leg, done.sets), (pain(3), true, 0));
                    assert!(later.record.diary.started(later.today).is_some());
                    let standing = later.week().unwrap().standing(slot).cloned().unwrap();
                    assert_eq!(standing.rule, Some(strongback::domain::progress::Rule::P4));
                }
                Some(entry) => assert_eq!(entry, Entry::Skipped(LeftOut::Hurts)),
                None => {}
            }
        }
    }
    // In a session that is at hand past midnight it can still be told.
    fine.update(Msg::SessionResumed);
    fine.update(Msg::Hurt);
    fine.update(Msg::DayCame(today.plus(1)));
    assert!(matches!(fine.screen, Screen::Training(_)));
    assert_eq!(fine.record.diary.get(today, Subject::Skipped(slot)), None);
}

#[test]
fn an_unfinished_session_is_offered_today_only_and_never_beside_an_open_safety_question() {
    let model = in_session();
    let offered = reloaded(&model);
    assert!(offered.unfinished().is_some());

    let mut tomorrow = offered.clone();
    tomorrow.update(Msg::DayCame(monday().plus(1)));
    assert_eq!(tomorrow.unfinished(), None);
    let kept = there_and_back(&model);
    tomorrow.update(Msg::SessionKept(kept));
    assert_eq!(tomorrow.underway, None);

    let mut flare = offered.clone();
    flare.update(Msg::FlareBegan);
    assert_eq!(flare.unfinished(), None, "block E is open");
    flare.update(Msg::SessionResumed);
    assert!(matches!(flare.screen, Screen::Asking { .. }));
    for _ in 0..3 {
        flare.update(Msg::Continued);
    }
    assert_eq!(flare.unfinished(), None, "relief, no strength work");

    let mut stopped = offered.clone();
    stopped.update(Msg::Replied(Reply::Sign(Sign::Saddle, Word::Yes)));
    assert_eq!(stopped.unfinished(), None);
    stopped.update(Msg::SessionResumed);
    assert!(!matches!(stopped.screen, Screen::Training(_)));

    // What the plan does not have any more is not gone on with.
    let slot = training(&model).item().unwrap().slot;
    let mut swapped = offered.clone();
    swapped.update(Msg::Swapped(slot, LeftOut::Dull));
    swapped.update(Msg::SessionResumed);
    assert!(training(&swapped).items.iter().all(|item| item.slot != slot));
    assert_eq!(training(&swapped).guide, Guide::default());

    let mut deleted = offered;
    deleted.update(Msg::Deleted);
    assert_eq!((deleted.underway, deleted.settings), (None, Settings::default()));
}

#[test]
fn a_change_around_the_session_leaves_the_set_at_hand_alone() {
    let mut model = in_session();
    model.update(Msg::Looked(1_000));
    model.update(Msg::Advanced);
    model.update(Msg::Looked(7_000));
    let guide = training(&model).guide.clone();
    assert!(matches!(guide.phase, Phase::Work { .. }));
    // Another tab leaves out the last exercise.
    let slot = training(&model).items.last().unwrap().slot;
    let mut other = model.record.clone();
    other.note(monday(), Subject::Swapped(slot), Entry::Swapped(LeftOut::NoSpace));
    model.update(Msg::KeptElsewhere(other));
    assert!(training(&model).items.iter().all(|item| item.slot != slot));
    assert_eq!(training(&model).guide, guide);
}

#[test]
fn hands_free_begins_a_set_that_was_counted_by_hand_again() {
    let mut model = in_session();
    while training(&model).task().tempo.is_none() {
        model.update(Msg::ExerciseSkipped(LeftOut::Dull));
    }
    model.update(Msg::Looked(1_000));
    model.update(Msg::Advanced);
    model.update(Msg::Looked(500_000));
    assert!(matches!(training(&model).guide.phase, Phase::Work { .. }));
    model.update(Msg::HandsFreeChosen(true));
    model.update(Msg::Looked(500_001));
    assert_eq!(
        training(&model).guide.phase,
        Phase::Ready {
            set: 1,
            side: Side::Left
        }
    );
    assert_eq!(training(&model).guide.sets_done, 0);
}

#[test]
fn a_snapshot_that_makes_no_sense_is_refused_or_fitted_in() {
    for text in [
        "",
        "[]",
        "{\"v\":2}",
        "{\"v\":1,\"sound\":\"loud\"}",
        "{\"v\":1,\"day\":20780}",
        "{\"v\":1,\"more\":1}",
        "{\"v\":1,\"check_in_day\":20780,\"check_in\":0}",
        "{\"v\":1,\"check_in_day\":20780,\"check_in\":256}",
        "{\"v\":1,\"check_in_day\":\"today\",\"check_in\":2}",
        "{\"v\":1,\"day\":20780,\"session\":0,\"before\":11,\"set\":1}",
        "{\"v\":1,\"day\":20780,\"session\":0,\"before\":2,\"set\":0}",
        "{\"v\":1,\"day\":20780,\"session\":0,\"before\":2,\"set\":1,\"short\":[1,2,3,4,5,6,7]}",
        "{\"v\":1,\"day\":20780,\"session\":0,\"before\":2,\"set\":1,\"short\":[65536]}",
    ] {
        assert!(read_session(text).is_err(), "{text}");
    }
    let mut model = ready();
    let underway = Underway {
        day: monday(),
        session: 0,
        before: pain(2),
        marched: true,
        warm: true,
        slot: model.week().map(|week| week.plan.sessions[0].exercises[0].exercise.id),
        set: 200,
        second_side: true,
        sets_done: 200,
        short: [0; 6],
        asked: false,
        hurting: false,
        pain: None,
        leg: false,
    };
    let kept = |underway| Kept {
        underway: Some(underway),
        ..Kept::default()
    };
    model.update(Msg::SessionKept(kept(Underway {
        session: 200,
        ..underway
    })));
    assert_eq!(model.unfinished(), None);
    model.update(Msg::SessionKept(kept(underway)));
    model.update(Msg::SessionResumed);
    let item = training(&model).item().unwrap().clone();
    let (set, _) = training(&model).guide.set();
    assert!(set <= item.sets && training(&model).guide.sets_done <= item.sets);
}

/// A check-in goes on where a reload interrupted it, on the same day.
#[test]
fn a_check_in_outlives_a_reload() {
    let mut model = ready();
    model.update(Msg::CheckInBegan(2));
    let mut again = reloaded(&model);
    assert!(matches!(again.screen, Screen::Asking { .. }));
    let how_long = Reply::HowLong(HowLong::To12Months);
    for reply in [how_long, Reply::PainNow(pain(3)), Reply::Trend(Trend::Same)] {
        again.update(Msg::Replied(reply));
    }
    while matches!(again.screen, Screen::Asking { .. }) {
        again.update(Msg::Continued);
    }
    assert_eq!(again.screen, Screen::CheckIn(2));
    let mut once_more = reloaded(&again);
    assert_eq!(
        once_more.screen,
        Screen::CheckIn(2),
        "nor is it lost after its questions"
    );
    let kept = there_and_back(&once_more);
    once_more.update(Msg::CheckInDone(2));
    assert!(matches!(reloaded(&once_more).screen, Screen::Outcome(_)));
    // Another tab wrote its end, and this one what came before it.
    once_more.update(Msg::SessionKept(kept));
    assert!(matches!(once_more.screen, Screen::Outcome(_)), "it is done");
    // The pain of another day is asked anew.
    let mut tomorrow = Model::default();
    tomorrow.update(Msg::DayCame(again.today.plus(1)));
    tomorrow.update(Msg::Loaded(again.record.clone()));
    tomorrow.update(Msg::SessionKept(kept));
    assert!(matches!(tomorrow.screen, Screen::Outcome(_)));
}

#[test]
fn the_golden_text_of_a_session_is_read_for_ever() {
    let text = "{\"before\":2,\"day\":20780,\"hands_free\":true,\"session\":1,\"set\":2,\"sets_done\":1,\
                \"slot\":\"clamshell\",\"sound\":\"beeps\",\"v\":1,\"warm\":true}";
    let kept = read_session(text).unwrap();
    let said = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(said(&write_session(&kept)), said(text));
    assert_eq!(
        kept.settings,
        Settings {
            sound: Sound::Beeps,
            hands_free: true
        }
    );
}

/// What the reader says of the exercise at hand.
fn done(model: &Model, score: u8, leg: bool) -> Done {
    let item = training(model).item().unwrap();
    Done {
        exercise: item.exercise.id,
        sets: training(model).guide.sets_done,
        count: item.count,
        effort: Effort::Hard,
        pain: pain(score),
        leg,
    }
}

/// X5 holds of the pain before a session as of the answers: what is heavy is left out today, and back with less pain.
#[test]
fn what_is_too_heavy_for_the_pain_of_the_day_is_left_out_today() {
    let mut model = with_plan(&[
        Reply::Age(Some(24)),
        Reply::HowLong(HowLong::NoPain),
        Reply::Experience(Experience::Advanced),
        Reply::Kit(Kit::Dumbbell, true),
        Reply::Kit(Kit::Gym, true),
        Reply::Minutes(45),
    ]);
    let is_heavy = |exercise: &Exercise| exercise.load == Load::High;
    let week = model.week().unwrap();
    let sessions = week.plan.sessions.iter();
    let heavy = { sessions }.position(|session| session.exercises.iter().any(|one| is_heavy(one.exercise)));
    model.update(Msg::SessionOpened(heavy.expect("a heavy exercise in the week")));
    let all = training(&model).items.len();
    let mut well = model.clone();
    well.update(Msg::PainBefore(pain(3)));
    assert_eq!((training(&well).items.len(), training(&well).spared.len()), (all, 0));
    let mut sore = model.clone();
    sore.update(Msg::PainBefore(pain(4)));
    assert!(training(&sore).items.iter().all(|item| !is_heavy(item.exercise)));
    assert!(training(&sore).spared.iter().any(|exercise| is_heavy(exercise)));
    assert_eq!(training(&sore).items.len() + training(&sore).spared.len(), all);
    // A wrong number is told anew, and a reload keeps to what was told.
    let again = reloaded(&sore);
    let mut resumed = again.clone();
    resumed.update(Msg::SessionResumed);
    assert_eq!(training(&resumed).items, training(&sore).items);
    sore.update(Msg::WentBack);
    sore.update(Msg::PainBefore(pain(3)));
    assert_eq!(training(&sore).items.len(), all);
}

/// 5.8: a day on which it hurts too much to train is one of pain all the same; a wrong number is mended by the next.
#[test]
fn a_day_too_sore_to_train_has_its_pain() {
    let mut model = ready();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(8)));
    assert_eq!(training(&model).halt, Some(Halt::TooSore));
    assert_eq!(model.record.diary.pain_on(monday()), None, "it can be a wrong number");
    model.update(Msg::SessionLeft);
    assert_eq!(model.record.diary.pain_on(monday()), Some(80));
    assert_eq!(model.record.diary.started(monday()), None, "no plan begins by it");
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(1)));
    assert_eq!(model.record.diary.pain_on(monday()), Some(10), "it was one");
}

/// The same wherever the reader goes from there, and where triage takes over at once.
#[test]
fn pain_that_kept_a_session_from_beginning_counts_whichever_way_one_leaves() {
    let too_sore = |score| {
        let mut model = ready();
        model.update(Msg::SessionOpened(0));
        model.update(Msg::PainBefore(pain(score)));
        model
    };
    for leave in [
        Msg::ExerciseOpened(ExerciseId::Relief9090),
        Msg::TabChosen(Tab::Progress),
        Msg::PlaceChosen(Place::Answers),
        Msg::StepChosen(Step::Means),
    ] {
        let mut model = too_sore(8);
        model.update(leave.clone());
        assert_eq!(model.record.diary.pain_on(monday()), Some(80), "{leave:?}");
    }
    let mut strong = too_sore(9);
    assert_eq!(strong.record.diary.pain_on(monday()), Some(90));
    strong.update(Msg::Deleted);
    assert!(strong.record.is_empty(), "nothing comes back");
    let mut deleted = too_sore(8);
    deleted.update(Msg::DeletedElsewhere);
    assert!(deleted.record.is_empty(), "nothing comes back");
    // The page was closed there.
    let mut closed = too_sore(8);
    let kept = there_and_back(&closed);
    closed.screen = Screen::Outcome(Tab::Week);
    for at in [0, 1] {
        let mut model = closed.clone();
        model.update(Msg::DayCame(monday().plus(at)));
        model.update(Msg::SessionKept(kept));
        assert_eq!(model.record.diary.pain_on(monday()), Some(80), "{at} days later");
        assert_eq!(model.too_sore_today(), at == 0);
    }
    // A session of which everything was left out.
    let mut nothing = ready();
    nothing.update(Msg::SessionOpened(0));
    nothing.update(Msg::PainBefore(pain(5)));
    nothing.update(Msg::WarmedUp);
    while !training(&nothing).is_over() {
        nothing.update(Msg::ExerciseSkipped(LeftOut::Dull));
    }
    nothing.update(Msg::SessionFinished(pain(5)));
    assert_eq!(nothing.record.diary.pain_on(monday()), Some(50));
    assert_eq!(nothing.record.diary.started(monday()), None);
}

/// 5.5 and 3.0: a day too sore to train has neither a session to go on with nor a test to the limit.
#[test]
fn a_day_too_sore_to_train_is_too_sore_for_tests() {
    let model = ready();
    assert!(!model.tests().is_empty());
    let told = |score| {
        let mut model = model.clone();
        model.update(Msg::SessionOpened(0));
        model.update(Msg::PainBefore(pain(score)));
        model
    };
    let mut sore = told(8);
    assert_eq!(sore.unfinished(), None);
    sore.update(Msg::SessionLeft);
    assert!(sore.too_sore_today() && sore.unfinished().is_none());
    assert_eq!(sore.tests(), []);
    // It was a wrong number.
    sore.update(Msg::SessionOpened(0));
    sore.update(Msg::PainBefore(pain(2)));
    assert!(!sore.too_sore_today() && !sore.tests().is_empty());
    for (after, tests) in [(4, true), (5, false)] {
        let mut model = told(4);
        model.update(Msg::WarmedUp);
        while !training(&model).is_over() {
            model.update(Msg::ExerciseNoted(done(&model, 4, false)));
        }
        model.update(Msg::SessionFinished(pain(after)));
        assert_eq!(!model.tests().is_empty(), tests, "{after} after it");
        model.update(Msg::DayCame(monday().plus(1)));
        assert!(!model.tests().is_empty(), "the next day");
    }
}

/// What is opened in the evening and begun the next day is a session of that day, with the pain of that day.
#[test]
fn a_session_that_has_not_begun_moves_on_with_the_day() {
    let tuesday = monday().plus(1);
    let mut model = ready();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::DayCame(tuesday));
    assert_eq!((training(&model).day, training(&model).before), (tuesday, None));
    model.update(Msg::PainBefore(pain(3)));
    model.update(Msg::WarmedUp);
    model.update(Msg::ExerciseNoted(done(&model, 1, false)));
    assert_eq!(model.record.diary.training_days().collect::<Vec<_>>(), [tuesday]);
    assert_eq!(model.record.diary.started(tuesday), Some(tuesday));
    // In the next week its first one is next, whichever was opened.
    let mut third = ready();
    third.update(Msg::SessionOpened(2));
    third.update(Msg::DayCame(monday().plus(7)));
    assert_eq!(training(&third).session, 0);
    // Where it hurt too much, that was a day of pain.
    let mut sore = ready();
    sore.update(Msg::SessionOpened(0));
    sore.update(Msg::PainBefore(pain(8)));
    sore.update(Msg::DayCame(tuesday));
    assert_eq!(sore.record.diary.pain_on(monday()), Some(80));
    assert_eq!((training(&sore).day, training(&sore).before), (tuesday, None));
    // What has begun stays of its day.
    let mut late = in_session();
    late.update(Msg::DayCame(tuesday));
    assert_eq!(training(&late).day, monday());
}

#[test]
fn after_red_nothing_starts_by_itself() {
    let mut model = in_session();
    model.update(Msg::HandsFreeChosen(true));
    let mut fine = model.clone();
    fine.update(Msg::ExerciseNoted(done(&fine, 1, false)));
    assert!(training(&fine).guide.is_running());
    model.update(Msg::Hurt);
    model.update(Msg::ExerciseNoted(done(&model, 6, false)));
    assert_eq!((training(&model).at, training(&model).halt), (1, None));
    assert_eq!(training(&model).guide, Guide::default());
}

#[test]
fn pain_on_the_stop_list_stops_the_session_and_not_the_exercise_alone() {
    for (score, leg) in [(8, false), (1, true)] {
        let mut model = in_session();
        model.update(Msg::HandsFreeChosen(true));
        let slot = training(&model).item().unwrap().slot;
        model.update(Msg::Hurt);
        let key = model.screen_key();
        let change = model.update(Msg::ExerciseNoted(done(&model, score, leg)));
        assert!(change.screen && model.screen_key() != key);
        assert_eq!(change.cue, None, "no exercise is called out");
        let now = training(&model);
        assert_eq!(now.halt, Some(Halt::Stopped { leg }));
        assert!(!now.is_led() && !now.guide.is_running());

        // Neither a reload nor opening it again leads round it.
        let mut again = reloaded(&model);
        assert_eq!(again.unfinished(), None);
        again.update(Msg::SessionOpened(0));
        assert_eq!(training(&again).halt, Some(Halt::Stopped { leg }));
        let mut tomorrow = model.clone();
        tomorrow.update(Msg::SessionLeft);
        tomorrow.update(Msg::DayCame(monday().plus(1)));
        if leg {
            // Before the next session it is said where the pain is now, and whether the leg is weak (2.2).
            let asked = Screen::Asking {
                step: Step::Days,
                tried: false,
            };
            assert_eq!(tomorrow.screen, asked);
            assert_eq!(tomorrow.asked_anew, Some(Anew::Leg));
            tomorrow.update(Msg::Continued);
            assert!(matches!(tomorrow.screen, Screen::Asking { step: Step::Moves, .. }));
            tomorrow.update(Msg::Continued);
        }
        tomorrow.update(Msg::SessionOpened(0));
        assert_eq!(training(&tomorrow).halt, None);

        // A wrong number is told again, and what is told then counts.
        model.update(Msg::WentBack);
        let now = training(&model);
        assert_eq!((now.at, now.halt, now.guide.phase), (0, None, Phase::Over));
        assert_eq!(now.item().unwrap().slot, slot);
        model.update(Msg::ExerciseNoted(done(&model, 1, false)));
        assert_eq!((training(&model).at, training(&model).halt), (1, None));
    }
}

/// What stops a session past midnight spares the rest of the night and the day.
#[test]
fn a_stop_that_is_told_past_midnight_spares_the_day_that_began() {
    let mut model = in_session();
    model.update(Msg::DayCame(monday().plus(1)));
    model.update(Msg::ExerciseNoted(done(&model, 8, false)));
    assert_eq!(training(&model).halt, Some(Halt::Stopped { leg: false }));
    model.update(Msg::SessionLeft);
    for model in [model.clone(), reloaded(&model)] {
        let mut model = model;
        assert!(model.stopped_today());
        assert_eq!(model.tests(), [], "nor is any strength tested");
        model.update(Msg::SessionOpened(1));
        let now = training(&model);
        assert_eq!((now.day, now.halt), (monday(), Some(Halt::Stopped { leg: false })));
        // A wrong number is told again, and frees the day.
        model.update(Msg::WentBack);
        model.update(Msg::ExerciseNoted(done(&model, 1, false)));
        model.update(Msg::SessionLeft);
        assert!(!model.stopped_today());
    }
    let mut tomorrow = reloaded(&model);
    tomorrow.update(Msg::DayCame(monday().plus(2)));
    assert!(!tomorrow.stopped_today());
}

/// A page that slept for days: the session is of the day it began, and today is spared.
#[test]
fn a_stop_that_is_told_days_later_spares_that_day() {
    let mut model = in_session();
    model.update(Msg::DayCame(monday().plus(2)));
    model.update(Msg::ExerciseNoted(done(&model, 8, false)));
    model.update(Msg::SessionLeft);
    let mut model = reloaded(&model);
    assert!(model.stopped_today());
    model.update(Msg::SessionOpened(2));
    let now = training(&model);
    assert_eq!((now.day, now.halt), (monday(), Some(Halt::Stopped { leg: false })));
}

#[test]
fn a_session_that_leaves_the_back_sore_past_midnight_spares_the_day_that_began() {
    let finished = |after: u8| {
        let mut model = in_session();
        model.update(Msg::ExerciseNoted(done(&model, 1, false)));
        model.update(Msg::DayCame(monday().plus(1)));
        while training(&model).item().is_some() {
            model.update(Msg::ExerciseNoted(done(&model, 1, false)));
        }
        model.update(Msg::SessionFinished(pain(after)));
        reloaded(&model)
    };
    let mut sore = finished(8);
    assert!(sore.sore_today() && !sore.trained_today());
    assert_eq!(sore.tests(), []);
    sore.update(Msg::SessionOpened(0));
    assert!(!matches!(sore.screen, Screen::Training(_)));
    let mut well = finished(2);
    assert!(!well.sore_today());
    well.update(Msg::SessionOpened(0));
    assert!(matches!(well.screen, Screen::Training(_)));
}

/// What is told again was done as it was, though the plan has an easier exercise for next time already.
#[test]
fn a_wrong_number_is_told_again_of_what_was_done() {
    let mut model = in_session();
    loop {
        let item = training(&model)
            .item()
            .expect("an exercise whose fewest are five")
            .clone();
        if item.exercise.dose.amount.low() == 5 && item.exercise.easier.is_some() {
            break;
        }
        model.update(Msg::ExerciseNoted(done(&model, 1, false)));
    }
    let item = training(&model).item().unwrap().clone();
    model.update(Msg::ExerciseNoted(done(&model, 8, false)));
    assert!(training(&model).halt.is_some());
    for round in ["in the session", "from the plan"] {
        let mut model = model.clone();
        if round == "from the plan" {
            model.update(Msg::SessionLeft);
            model.update(Msg::SessionOpened(0));
        }
        model.update(Msg::WentBack);
        let now = training(&model);
        assert_eq!(now.halt, None, "{round}");
        assert_eq!(now.item(), Some(&item), "{round}");
    }
}

/// Begun anew, the day is judged by the lower of two numbers.
#[test]
fn the_lower_pain_before_counts_for_the_day() {
    for (first, again) in [(6, 1), (1, 6)] {
        the_lower_of(first, again);
    }
}

fn the_lower_of(first: u8, again: u8) {
    let mut model = ready();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(first)));
    model.update(Msg::WarmedUp);
    model.update(Msg::ExerciseNoted(done(&model, 1, false)));
    model.update(Msg::SessionLeft);
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(again)));
    let second = training(&model).item().unwrap().slot;
    while training(&model).item().is_some() {
        model.update(Msg::ExerciseNoted(done(&model, 1, false)));
    }
    model.update(Msg::SessionFinished(pain(5)));
    assert!(model.sore_today(), "from 1 to 5");
    let week = model.week().unwrap();
    let rule = week.standing(second).unwrap().rule;
    assert_eq!(
        rule,
        Some(strongback::domain::progress::Rule::P3),
        "nothing gets harder"
    );
    assert_eq!(
        model.record.diary.get(monday(), Subject::Before),
        Some(Entry::Before(pain(1)))
    );
}

/// What a check-in found to stop a plan is not wiped out by a night.
#[test]
fn a_stop_that_a_check_in_found_outlasts_the_night() {
    let mut model = ready();
    model.update(Msg::CheckInBegan(2));
    for reply in [
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(pain(9)),
        Reply::PainWorst(pain(9)),
        Reply::Trend(Trend::Same),
    ] {
        model.update(Msg::Replied(reply));
    }
    while matches!(model.screen, Screen::Asking { .. }) {
        model.update(Msg::Continued);
    }
    assert!(model.week().is_none());
    model.update(Msg::DayCame(monday().plus(1)));
    assert!(matches!(model.screen, Screen::Outcome(_)), "{:?}", model.screen);
    assert!(model.triage().is_some_and(|triage| triage.cleared().is_none()));
}

/// A check-in that stays open over night is not noted with yesterday's pain.
#[test]
fn a_check_in_left_open_over_night_asks_for_the_pain_of_today() {
    let mut model = ready();
    model.update(Msg::CheckInBegan(2));
    let answer = |model: &mut Model, score: u8| {
        let how_long = Reply::HowLong(HowLong::To12Months);
        for reply in [how_long, Reply::PainNow(pain(score)), Reply::Trend(Trend::Same)] {
            model.update(Msg::Replied(reply));
        }
        while matches!(model.screen, Screen::Asking { .. }) {
            model.update(Msg::Continued);
        }
    };
    answer(&mut model, 3);
    assert_eq!(model.screen, Screen::CheckIn(2));
    let same_day = model.clone();
    model.update(Msg::DayCame(monday()));
    assert_eq!(model, same_day);
    model.update(Msg::DayCame(monday().plus(1)));
    assert!(matches!(model.screen, Screen::Asking { .. }));
    answer(&mut model, 6);
    assert_eq!(model.screen, Screen::CheckIn(2));
    assert_eq!(model.measure(2).pain, pain(6));
    assert_eq!(reloaded(&model).screen, Screen::CheckIn(2));
}

#[test]
fn a_session_that_passes_midnight_stays_the_session_of_its_day() {
    let mut model = in_session();
    let first = training(&model).item().unwrap().slot;
    model.update(Msg::ExerciseNoted(done(&model, 1, false)));
    model.update(Msg::DayCame(monday().plus(1)));
    // It is made anew around the reader: by a swap, and by what another tab says.
    let slot = training(&model).item().unwrap().slot;
    model.update(Msg::Swapped(slot, LeftOut::Dull));
    let now = training(&model);
    assert_eq!((now.day, now.at, now.items[0].slot), (monday(), 1, first));
    let last = now.items.last().unwrap().slot;
    let mut other = model.record.clone();
    other.note(monday(), Subject::Swapped(last), Entry::Swapped(LeftOut::NoSpace));
    model.update(Msg::KeptElsewhere(other));
    let now = training(&model);
    assert_eq!((now.day, now.at, now.items[0].slot), (monday(), 1, first));
    // Whatever is noted belongs to the day it began.
    let slot = now.item().unwrap().slot;
    model.update(Msg::ExerciseSkipped(LeftOut::Dull));
    assert!(model.record.diary.get(monday(), Subject::Skipped(slot)).is_some());
    model.update(Msg::SessionFinished(pain(1)));
    assert!(model.record.diary.get(monday(), Subject::Session).is_some());
    assert!(model.record.diary.iter().all(|(day, ..)| day == monday()));
}

#[test]
fn what_was_pressed_before_another_tab_deleted_everything_is_not_noted_after_it() {
    let mut model = in_session();
    model.update(Msg::DeletedElsewhere);
    for late in [
        Msg::MorningNoted(Morning::Better),
        Msg::FlareBegan,
        Msg::Swapped(ExerciseId::Clamshell, LeftOut::Dull),
        Msg::CheckInDone(6),
    ] {
        let change = model.update(late.clone());
        assert!(!change.record && model.record.is_empty(), "{late:?}");
    }
}

#[test]
fn what_another_tab_deleted_is_not_kept_again() {
    let mut model = in_session();
    model.update(Msg::SoundChosen(Sound::Beeps));
    let change = model.update(Msg::DeletedElsewhere);
    assert_eq!((model.settings, model.underway), (Settings::default(), None));
    assert!(!change.session && !change.delete);
}

#[test]
fn too_much_pain_before_a_session_leads_nowhere() {
    let mut model = ready();
    model.update(Msg::HandsFreeChosen(true));
    model.update(Msg::SessionOpened(0));
    let change = model.update(Msg::PainBefore(pain(8)));
    assert_eq!(training(&model).halt, Some(Halt::TooSore));
    assert!(!training(&model).is_led(), "no voice, no clock, no screen kept awake");
    assert!(change.screen && change.cue.is_none());
    // The wrong number is told again.
    model.update(Msg::WentBack);
    assert_eq!((training(&model).halt, training(&model).before), (None, None));
    // It is taken back, whatever comes then.
    let mut gone = reloaded(&model);
    assert!(!gone.too_sore_today());
    gone.update(Msg::SessionLeft);
    assert_eq!(gone.record.diary.get(monday(), Subject::Before), None);
    model.update(Msg::PainBefore(pain(3)));
    assert!(training(&model).is_led());
}

#[test]
fn a_hold_cut_short_is_forgotten_once_it_is_done_again_and_not_before() {
    let mut guide = Guide::default();
    for (start, held) in [(0, 12), (100_000, 9)] {
        guide.advance(start, &HOLD, false);
        guide.advance(start, &HOLD, false);
        guide.advance(start + held * 1000, &HOLD, false);
    }
    assert_eq!((guide.shortest(), guide.phase), (Some(9), Phase::Over));
    guide.back(&HOLD);
    assert_eq!(guide.shortest(), Some(12), "only the last set comes anew");
    guide.back(&HOLD);
    assert_eq!(guide.shortest(), None);

    // A reload forgets none.
    let mut model = in_session();
    if let Screen::Training(training) = &mut model.screen {
        training.guide.short[1] = 3;
    }
    model.update(Msg::Looked(1_000));
    let mut again = reloaded(&model);
    again.update(Msg::SessionResumed);
    assert_eq!(training(&again).guide.shortest(), Some(3));
}

#[test]
fn a_number_never_cuts_a_sentence_off() {
    assert!(Cue::Change.may_cut());
    assert!(!Cue::Count(3).may_cut() && !Cue::Repetition(2).may_cut());
}

#[test]
fn what_hurts_cannot_be_left_out_before_it_is_told_and_noted() {
    let mut model = in_session();
    let slot = training(&model).item().unwrap().slot;
    let at = training(&model).at;
    model.update(Msg::Hurt);
    let lost = |model: &Model| {
        [Msg::ExerciseSkipped(LeftOut::Hurts), Msg::Swapped(slot, LeftOut::Hurts)]
            .into_iter()
            .any(|msg| {
                let mut out = model.clone();
                out.update(msg);
                training(&out).at != at || training(&out).item().unwrap().slot != slot
            })
    };
    assert!(lost(&in_session()) && !lost(&model), "how much is still to be said");
    for (score, leg, keeps) in [(3, false, false), (6, false, true), (0, true, true)] {
        for msg in [Msg::HurtLittle(pain(score), leg), Msg::HurtEnough(pain(score), leg)] {
            let mut said = model.clone();
            said.update(msg);
            assert_eq!(lost(&said), !keeps, "{score} {leg}");
            // Back to the set, which takes nothing back.
            said.update(Msg::SteppedBack);
            assert_eq!(lost(&said), !keeps, "{score} {leg}");
        }
    }
    // Pain of 9 is no matter of one exercise.
    model.update(Msg::HurtLittle(pain(9), false));
    assert!(model.week().is_none());
}

#[test]
fn a_session_past_midnight_stays_as_short_as_it_began() {
    let mut model = ready();
    for (days, pain_now) in [(0, 2), (8, 2)] {
        model.update(Msg::DayCame(monday().plus(days)));
        model.update(Msg::SessionOpened(0));
        model.update(Msg::PainBefore(pain(pain_now)));
        model.update(Msg::WarmedUp);
        if days == 8 {
            break;
        }
        while !training(&model).is_over() {
            let done = done(&model, 1, false);
            model.update(Msg::ExerciseNoted(done));
        }
        model.update(Msg::SessionFinished(pain(1)));
    }
    let doses = |model: &Model| -> Vec<(ExerciseId, u8)> {
        let items = &training(model).items;
        items.iter().map(|item| (item.slot, item.sets)).collect()
    };
    let first = training(&model).item().unwrap().clone();
    let last = training(&model).items.last().unwrap().slot;
    let done = done(&model, 1, false);
    model.update(Msg::ExerciseNoted(done));
    let before = doses(&model);
    model.update(Msg::DayCame(monday().plus(9)));
    // The session is made anew without one exercise.
    model.update(Msg::Swapped(last, LeftOut::Dull));
    let after = doses(&model);
    for (slot, sets) in before.iter().filter(|(slot, _)| *slot != last && *slot != first.slot) {
        let now = after.iter().find(|(other, _)| other == slot);
        assert!(now.is_none_or(|(_, now)| now == sets), "{before:?} {after:?}");
    }
}

#[test]
fn what_hurt_when_a_session_was_left_is_told_before_another_begins() {
    let mut model = ready();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::WarmedUp);
    model.update(Msg::Hurt);
    model.update(Msg::SessionLeft);
    assert!(model.left_in_pain());
    model.update(Msg::SessionOpened(0));
    assert!(
        training(&model).guide.hurting,
        "the same session, and the same question"
    );
    // Told, and little: a session may begin anew.
    model.update(Msg::HurtLittle(pain(2), false));
    model.update(Msg::SessionLeft);
    assert!(!model.left_in_pain() && model.unfinished().is_some());
    model.update(Msg::SessionOpened(0));
    assert_eq!(training(&model).before, None);
    // No exchange on the exercise's own page leads round it.
    let mut hurt = ready();
    hurt.update(Msg::SessionOpened(0));
    hurt.update(Msg::PainBefore(pain(2)));
    hurt.update(Msg::WarmedUp);
    hurt.update(Msg::Hurt);
    let item = training(&hurt).item().unwrap().clone();
    hurt.update(Msg::SessionLeft);
    hurt.update(Msg::ExerciseOpened(item.exercise.id));
    hurt.update(Msg::Swapped(item.slot, LeftOut::Hurts));
    assert!(training(&hurt).guide.hurting, "how much is asked first");
    assert_eq!(hurt.record.diary.get(monday(), Subject::Swapped(item.slot)), None);
}
