//! What the pictures of progress are made from: one session, twelve weeks, ten years.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "a test may look at the clock")]

mod common;

use common::monday;
use common::readers::{TEN_YEARS, newcomer, trained_for};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::Pain;
use strongback::domain::day::Day;
use strongback::domain::diary::{CheckIn, Diary, Done, Effort, Entry, LeftOut, Subject};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::history::{
    Mark, RECENT_WEEKS, calendar, check_ins, climbs, pain_by_month, pain_by_week, pain_of_week, tests,
    training_by_month, training_by_week,
};
use strongback::domain::review::{Band, Judgement, judge};

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

/// Day so many of a diary that begins on a Monday.
fn day(at: i32) -> Day {
    monday().plus(at)
}

fn done(exercise: ExerciseId, sets: u8, count: u16) -> Entry {
    Entry::Done(Done {
        exercise,
        sets,
        count,
        effort: Effort::Right,
        pain: pain(1),
        leg: false,
    })
}

fn session(before: u8) -> Entry {
    Entry::Session {
        before: pain(before),
        after: pain(before),
    }
}

fn diary(entries: &[(i32, Subject, Entry)]) -> Diary {
    let mut diary = Diary::default();
    for (at, subject, entry) in entries {
        diary.note(day(*at), *subject, *entry, 1);
    }
    diary
}

const BRIDGE: Subject = Subject::Done(ExerciseId::GluteBridge);

#[test]
fn the_band_ends_where_the_judgement_changes() {
    for before in 0..=100 {
        let band = Band::around(before);
        for after in 0..=100 {
            let expected = if band.better.is_some_and(|better| after <= better) {
                Judgement::Better
            } else if band.worse.is_some_and(|worse| after >= worse) {
                Judgement::Worse
            } else {
                Judgement::Same
            };
            assert_eq!(judge(before, after, None), expected, "{before} to {after}");
            // And these are the numbers of clinical.md 1.5.
            let fall = i32::from(before) - i32::from(after);
            let better = before >= 30 && fall >= 20 && fall * 10 >= i32::from(before) * 3;
            assert_eq!(expected == Judgement::Better, better, "{before} to {after}");
            // Under 3 nobody is worse for it: the back was well, and is.
            let worse = fall <= -20 && after >= 30;
            assert_eq!(expected == Judgement::Worse, worse, "{before} to {after}");
        }
    }
}

#[test]
fn nothing_done_is_no_picture() {
    let diary = Diary::default();
    assert!(training_by_week(&diary, day(0)).is_empty());
    assert!(training_by_month(&diary, day(0)).is_empty());
    assert!(pain_by_week(&diary).is_empty());
    assert!(calendar(&diary, day(0), 12).is_empty());
    assert!(tests(&diary).is_empty());
    assert!(check_ins(&diary).is_empty());
    let model = newcomer(day(0));
    let week = model.week().unwrap();
    let climbs = climbs(&diary, &week.standings, CATALOGUE);
    assert!(climbs.iter().all(|climb| climb.doses.is_empty()));
}

#[test]
fn the_pain_of_a_week_is_that_of_the_picture() {
    let noted = [(0, 4), (2, 6), (6, 8), (7, 1), (20, 3), (25, 8)];
    let entries: Vec<_> = noted.map(|(at, pain)| (at, Subject::Session, session(pain))).into();
    let diary = diary(&entries);
    let weeks = [0, 7, 14, 21, 28].map(|monday| pain_of_week(&diary, day(monday)));
    assert_eq!(weeks, [Some(60), Some(10), Some(30), Some(80), None]);
    for span in pain_by_week(&diary) {
        assert_eq!(pain_of_week(&diary, span.first), Some(span.average), "{:?}", span.first);
    }
}

#[test]
fn weeks_without_training_are_there_too() {
    let diary = diary(&[(0, Subject::Session, session(3)), (15, Subject::Session, session(3))]);
    let weeks = training_by_week(&diary, day(15));
    let sessions: Vec<_> = weeks.iter().map(|week| week.sessions).collect();
    assert_eq!(sessions, [1, 0, 1]);
    let days: Vec<_> = weeks.iter().map(|week| week.days).collect();
    assert_eq!(days, [7, 7, 2], "this week is two days old");
}

#[test]
fn a_month_says_how_many_sessions_a_week() {
    // From Monday, 23 November 2026: 8 days of November, then December.
    let entries: Vec<_> = (0..39)
        .filter(|at| at % 7 == 0 || at % 7 == 2)
        .map(|at| (at, Subject::Session, session(3)))
        .collect();
    let months = training_by_month(&diary(&entries), day(38));
    assert_eq!(months.len(), 2);
    assert_eq!((months[0].sessions, months[0].days), (3, 8));
    assert_eq!((months[1].sessions, months[1].days), (9, 31));
    assert_eq!(months[1].a_week(), 20, "9 sessions in 31 days are 2 a week");
}

#[test]
fn the_calendar_knows_whole_and_partial_sessions_rest_and_flare_ups() {
    let diary = diary(&[
        (0, BRIDGE, done(ExerciseId::GluteBridge, 2, 8)),
        (0, Subject::Session, session(3)),
        // Left before its end.
        (2, BRIDGE, done(ExerciseId::GluteBridge, 2, 8)),
        // One exercise left out.
        (4, BRIDGE, done(ExerciseId::GluteBridge, 2, 8)),
        (
            4,
            Subject::Skipped(ExerciseId::SitToStand),
            Entry::Skipped(LeftOut::Dull),
        ),
        (4, Subject::Session, session(3)),
        // Everything left out: no training.
        (
            7,
            Subject::Skipped(ExerciseId::SitToStand),
            Entry::Skipped(LeftOut::Dull),
        ),
        (9, Subject::Flare, Entry::Flare),
    ]);
    let weeks = calendar(&diary, day(10), 12);
    assert_eq!(weeks.len(), 2, "weeks before the first session are left out");
    let marks = |week: usize| weeks[week].days.map(|day| day.mark);
    assert_eq!(
        marks(0),
        [
            Mark::Trained,
            Mark::Rested,
            Mark::Partly,
            Mark::Rested,
            Mark::Partly,
            Mark::Rested,
            Mark::Rested
        ]
    );
    assert_eq!(
        marks(1),
        [
            Mark::Rested,
            Mark::Rested,
            Mark::Rested,
            Mark::Rested,
            Mark::Blank,
            Mark::Blank,
            Mark::Blank
        ]
    );
    // Three days of relief, of which two have come.
    assert_eq!(
        weeks[1].days.map(|day| day.flare),
        [false, false, true, true, false, false, false]
    );
}

#[test]
fn a_flare_up_shortly_before_the_calendar_reaches_into_it() {
    let diary = diary(&[(0, Subject::Session, session(3)), (-1, Subject::Flare, Entry::Flare)]);
    let weeks = calendar(&diary, day(6), 1);
    assert_eq!(weeks[0].days.map(|day| day.flare)[..3], [true, true, false]);
}

#[test]
fn a_climb_keeps_each_change_and_puts_the_forms_in_order() {
    let model = newcomer(day(0));
    let week = model.week().unwrap();
    let slot = week
        .standings
        .iter()
        .find(|standing| standing.slot.harder.is_some())
        .unwrap()
        .slot;
    let harder = slot.harder.unwrap();
    let own = Subject::Done(slot.id);
    let (low, high) = (slot.dose.amount.low(), slot.dose.amount.high());
    let diary = diary(&[
        (0, own, done(slot.id, 2, low)),
        (2, own, done(slot.id, 2, low)),
        (4, own, done(harder, 2, 8)),
        (7, own, done(slot.id, 3, high)),
    ]);
    let all = climbs(&diary, &week.standings, CATALOGUE);
    let climb = all.iter().find(|climb| !climb.doses.is_empty()).unwrap();
    let days: Vec<_> = climb.doses.iter().map(|dose| dose.day.since(day(0))).collect();
    assert_eq!(days, [0, 4, 7], "the second day changed nothing");
    assert_eq!(
        climb.forms.iter().map(|form| form.id).collect::<Vec<_>>(),
        [slot.id, harder]
    );
    assert_eq!(climb.last, day(7));
    assert!(!climb.by_month);
    assert_eq!(climb.doses[2].share(), 100);
}

#[test]
fn forms_filed_by_an_earlier_plan_belong_to_the_same_climb() {
    let model = newcomer(day(0));
    let week = model.week().unwrap();
    let standing = week
        .standings
        .iter()
        .find(|standing| standing.slot.easier.is_some())
        .unwrap();
    let easier = standing.slot.easier.unwrap();
    let diary = diary(&[(0, Subject::Done(easier), done(easier, 2, 8))]);
    let all = climbs(&diary, &week.standings, CATALOGUE);
    assert_eq!(all.iter().map(|climb| climb.doses.len()).sum::<usize>(), 1);
}

#[test]
fn a_check_in_is_compared_with_the_start_of_its_own_plan() {
    let check_in = |week, score| {
        Entry::CheckIn(CheckIn {
            week,
            pain: pain(score),
            activities: None,
            shorter: false,
        })
    };
    let diary = diary(&[
        (0, Subject::CheckIn, check_in(0, 6)),
        (14, Subject::CheckIn, check_in(2, 5)),
        (100, Subject::CheckIn, check_in(0, 4)),
        (114, Subject::CheckIn, check_in(2, 2)),
    ]);
    let starts: Vec<_> = check_ins(&diary)
        .iter()
        .map(|(_, check_in, start)| (check_in.pain.score(), start.map(|start| start.pain.score())))
        .collect();
    assert_eq!(starts, [(2, Some(4)), (4, None), (5, Some(6)), (6, None)]);
}

#[test]
fn ten_years_are_few_enough_points_and_none_is_lost() {
    let today = monday().plus(3);
    let model = trained_for(today, TEN_YEARS);
    let diary = &model.record.diary;
    assert!(diary.len() > 8_000, "{} entries", diary.len());
    let week = model.week().expect("ten years of training leave the plan open");

    let weeks = training_by_week(diary, today);
    let months = training_by_month(diary, today);
    let pain = (pain_by_week(diary), pain_by_month(diary));
    let days = calendar(diary, today, 12);
    let climbs = climbs(diary, &week.standings, CATALOGUE);
    let tested = tests(diary);

    assert_eq!(weeks.len(), usize::try_from(RECENT_WEEKS).unwrap());
    assert_eq!(weeks.last().unwrap().first, today.monday());
    assert!((120..=122).contains(&months.len()), "{}", months.len());
    let sessions: u16 = months.iter().map(|month| month.sessions).sum();
    assert_eq!(
        usize::from(sessions),
        diary.training_days().count(),
        "no session is lost in a month"
    );
    assert!(pain.0.len() > 500 && pain.1.len() <= months.len());
    assert_eq!(days.len(), 12);
    assert!(tested.iter().all(|(_, results)| results.len() > 10));
    for climb in climbs.iter().filter(|climb| climb.last > today.plus(-60)) {
        assert!(climb.by_month);
        assert!(climb.doses.len() <= months.len(), "{} doses", climb.doses.len());
    }
}
