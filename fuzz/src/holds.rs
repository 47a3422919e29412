//! What holds for every record and every model, wherever it came from.

use strongback::app::{Model, Msg, Place, Screen, Tab};
use strongback::codec::{export, saved};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::{Cancer, Sign, Word};
use strongback::domain::day::Day;
use strongback::domain::exercise::ExerciseId;
use strongback::domain::history;
use strongback::domain::questionnaire::{Draft, Reply, Step};
use strongback::domain::record::Record;
use strongback::domain::review;
use strongback::domain::triage::Level;

use crate::common::check_sessions;

/// What is written is read again as it was, in both forms; but of what comes with a file, counts near the last one are
/// lowered.
pub(crate) fn comes_back(record: &Record, today: Day) {
    let mut back = saved::read_answers(&saved::write_answers(record)).expect("written answers can be read");
    for month in saved::months(&record.diary) {
        assert_eq!(saved::Month::from_name(&month.name()), Some(month));
        let text = saved::write_month(&record.diary, month);
        let diary = saved::read_month(&text, month).expect("a written month can be read");
        back.diary.merge(&diary);
    }
    assert_eq!(&back, record, "kept");
    let file = export::read(&export::write(record, today)).expect("a written file can be read");
    let mut lowered = record.clone();
    lowered.lower_stamps();
    assert_eq!(file, lowered, "as a file");
}

/// A record is the same with itself and with nothing.
pub(crate) fn merges(record: &Record) {
    let nothing = Record::default();
    for (one, other) in [(record, record), (record, &nothing), (&nothing, record)] {
        let mut both = one.clone();
        both.merge(other);
        assert_eq!(&both, record);
    }
    assert_eq!(saved::changed_months(&record.diary, &record.diary), []);
}

/// What a reader says after this is not undone by what is kept of before.
pub(crate) fn a_later_word_holds(record: &Record, today: Day) {
    let signs = record.draft.signs();
    let word = if signs.word(Sign::Saddle) == Word::Yes {
        Word::No
    } else {
        Word::Yes
    };
    let mut told = record.clone();
    told.reply(Reply::Sign(Sign::Saddle, word), today);
    joins(&told, record);
    let mut opened = record.clone();
    opened.ask_again(Step::Emergency);
    joins(&opened, record);
    let mut forgotten = record.clone();
    forgotten.forget_emergency(today);
    joins(&forgotten, record);
    let mut own = record.clone();
    own.follow(None);
    joins(&own, record);
}

fn joins(later: &Record, before: &Record) {
    let mut both = later.clone();
    both.merge(before);
    assert_eq!(&both, later, "the later word holds");
}

/// No sign that was told is taken back or made smaller. The emergency block counts where it is `whole`: a reader who
/// brings something in answers it anew.
pub(crate) fn no_sign_is_lessened(before: &Draft, after: &Draft, whole: bool) {
    let weight = |word: Word| match word {
        Word::No => 0,
        Word::NotSaid => 1,
        Word::Checked => 2,
        Word::NotSure => 3,
        Word::Yes => 4,
    };
    let pairs = [
        (before.emergency.value.signs, after.emergency.value.signs),
        (before.same_day.value, after.same_day.value),
        (before.days.value.signs, after.days.value.signs),
        (before.heart.value.signs, after.heart.value.signs),
        (before.bones.value.signs, after.bones.value.signs),
    ];
    for (before, after) in pairs.into_iter().skip(usize::from(!whole)) {
        for sign in Sign::ALL {
            assert!(
                weight(after.word(*sign)) >= weight(before.word(*sign)),
                "{}",
                sign.code()
            );
        }
    }
    let cancer = |draft: &Draft| match draft.days.value.cancer {
        None => 0,
        Some(Cancer::None) => 1,
        Some(Cancer::Old) => 2,
        Some(Cancer::Recent) => 3,
    };
    assert!(cancer(after) >= cancer(before));
    assert!(after.days.value.pain_new >= before.days.value.pain_new);
    assert!(after.heart.value.high_pressure >= before.heart.value.high_pressure);
    assert!(after.heart.value.bp >= before.heart.value.bp);
    let (bones, told) = (after.bones.value, before.bones.value);
    assert!(bones.pregnant >= told.pregnant && bones.gave_birth >= told.gave_birth);
    assert!(bones.operation >= told.operation && bones.spine_broken >= told.spine_broken);
    let (joints, told) = (after.joints.value, before.joints.value);
    assert!(joints.joints.and(told.joints) == told.joints && joints.no_floor >= told.no_floor);
    assert!(after.pattern.value.and(before.pattern.value) == before.pattern.value);
    let (moves, told) = (after.moves.value, before.moves.value);
    assert!(moves.leg_pain() >= told.leg_pain() && moves.leg_numb >= told.leg_numb);
}

/// Every entry of a diary is in another one, or a later word of it.
pub(crate) fn no_entry_is_lost(before: &Record, after: &Record) {
    for (day, subject, noted) in before.diary.iter() {
        let now = after
            .diary
            .iter()
            .find(|(other, about, _)| (*other, *about) == (day, subject));
        let (.., now) = now.expect("an entry is there");
        assert!(now >= noted);
    }
}

/// No screen with an exercise stands beside an open or positive safety question, and a plan keeps to the rules.
pub(crate) fn the_gate(model: &Model) {
    let triage = model.triage();
    let cleared = triage.as_ref().and_then(|triage| triage.cleared());
    let week = model.week();
    assert_eq!(week.is_some(), cleared.is_some());
    if model.is_emergency() {
        let block = Screen::Asking {
            step: Step::Emergency,
            tried: false,
        };
        let tried = Screen::Asking {
            step: Step::Emergency,
            tried: true,
        };
        let help = matches!(model.screen, Screen::Outcome(_)) || model.screen == block || model.screen == tried;
        assert!(help, "{:?}", model.screen);
    }
    let (Some(cleared), Some(week)) = (cleared, week) else {
        let shows = matches!(
            model.screen,
            Screen::Exercise(_) | Screen::Training(_) | Screen::CheckIn(_) | Screen::Using
        );
        assert!(!shows, "{:?}", model.screen);
        assert!(model.relief().is_empty());
        return;
    };
    assert!(!matches!(
        triage.as_ref().map(|triage| triage.level()),
        Some(Level::Emergency | Level::ClinicianFirst)
    ));
    check_sessions(&week.plan, cleared);
    for standing in &week.standings {
        let exercise = standing.exercise;
        let id = exercise.id.code();
        assert!(exercise.excluded_by.and(cleared.flags()).is_empty(), "{id}");
        assert!(exercise.need.is_met_by(cleared.answers().kits), "{id}");
        assert!(cleared.answers().floor || !exercise.floor, "{id}");
        assert!(!cleared.is_gentle() || exercise.level == 1, "{id}");
    }
    history::climbs(&model.record.diary, &week.standings, CATALOGUE);
}

/// A reader goes on with a record as the program found it: everything is looked at, and pressed on the wrong screen.
pub(crate) fn is_lived_with(record: &Record, today: Day) {
    let mut model = Model::default();
    model.update(Msg::DayCame(today));
    model.update(Msg::Loaded(record.clone()));
    the_gate(&model);
    // After a long break block E is open, as if it had never been answered; but an emergency stays one.
    let stale = record.safety_is_stale(today) && !model.is_emergency();
    assert!(!stale || !model.record.draft.emergency.given);
    no_sign_is_lessened(&record.draft, &model.record.draft, !stale);
    let diary = &record.diary;
    history::pain_by_week(diary);
    history::pain_by_month(diary);
    history::training_by_week(diary, today);
    history::training_by_month(diary, today);
    history::calendar(diary, today, 8);
    history::tests(diary);
    history::check_ins(diary);
    review::adherence(diary, 3, today);
    review::flares_often(diary, today);
    review::morning_to_ask(diary, today);
    for press in [
        Msg::TabChosen(Tab::Progress),
        Msg::ExerciseOpened(ExerciseId::GluteBridge),
        Msg::SessionOpened(0),
        Msg::TestsOpened,
        Msg::PlaceChosen(Place::Plan),
        Msg::PlaceChosen(Place::Share),
        Msg::CheckInDone(2),
        Msg::WentBack,
        Msg::Continued,
        Msg::DayCame(today.plus(29)),
        Msg::FlareBegan,
    ] {
        model.update(press);
        the_gate(&model);
    }
    comes_back(&model.record, today);
}
