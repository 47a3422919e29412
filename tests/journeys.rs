//! Ways through the questionnaire: every step is reachable, every question can be answered, every way ends,
//! and no way leads round the gate.

#![allow(
    clippy::unwrap_used,
    clippy::default_trait_access,
    reason = "a test fails by panicking"
)]

mod common;

use common::{Bytes, monday};
use strongback::app::{Keeping, Model, Msg, Place, Screen, Tab, Trouble};
use strongback::domain::answers::{Bp, Cancer, LegPain, Pain, Pattern, Ratings, Sign, Word};
use strongback::domain::diary::{Entry, Morning, Subject};
use strongback::domain::exercise::Kit;
use strongback::domain::questionnaire::{Before, HowLong, Prompt, Question, Reply, SpineFracture, Step, Trend};
use strongback::domain::record::Record;
use strongback::domain::spots::Spot;
use strongback::domain::triage::{Level, Row, Rows};

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

fn opened() -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(monday()));
    model
}

fn say(model: &mut Model, reply: Reply) {
    model.update(Msg::Replied(reply));
}

/// A reply to a question that is missing.
fn answer_to(question: Question, bytes: &mut Bytes<'_>) -> Reply {
    match question {
        Question::Age => Reply::Age(Some(bytes.byte(10, 100))),
        Question::PainNew => Reply::PainNew(bytes.rarely(2)),
        Question::Bp => Reply::Bp(bytes.pick(Bp::ALL)),
        Question::PregWeeks => Reply::PregWeeks(Some(bytes.byte(1, 44))),
        Question::VertFx => Reply::SpineFracture(bytes.pick(SpineFracture::ALL)),
        Question::Duration => Reply::HowLong(bytes.pick(HowLong::ALL)),
        Question::PainNow => Reply::PainNow(bytes.pain()),
        Question::Trend => Reply::Trend(bytes.pick(Trend::ALL)),
        Question::Episodes => Reply::Before(bytes.pick(Before::ALL)),
        Question::OnsetAge => Reply::OnsetAge(Some(bytes.byte(10, 40))),
        Question::MidBack if bytes.rarely(8) => Reply::Sign(Sign::MidBack, Word::Yes),
        Question::MidBack => Reply::NotMidBack,
        Question::LegPain => Reply::LegPain(bytes.pick(LegPain::ALL)),
        other => panic!("{} is never required", other.code()),
    }
}

/// Anything a reader may tick on a step, now and then.
fn tick(step: Step, bytes: &mut Bytes<'_>) -> Option<Reply> {
    let sign = |bytes: &mut Bytes<'_>, step| {
        let signs: Vec<Sign> = Sign::ALL
            .iter()
            .copied()
            .filter(|sign| strongback::domain::questionnaire::step_of(*sign) == step)
            .collect();
        Reply::Sign(bytes.pick(&signs), bytes.pick(Word::ALL))
    };
    if !bytes.rarely(4) {
        return None;
    }
    Some(match step {
        Step::Days if bytes.rarely(2) => Reply::Cancer(Some(bytes.pick(Cancer::ALL))),
        Step::Heart if bytes.rarely(2) => Reply::HighPressure(true),
        Step::Emergency | Step::SameDay | Step::Days | Step::Heart => sign(bytes, step),
        Step::Bones => match bytes.below(4) {
            0 => Reply::Pregnant(true),
            1 => Reply::SpineBroken(true),
            2 => Reply::Operation(true),
            _ => sign(bytes, step),
        },
        Step::Joints => Reply::NoFloor(true),
        Step::Pattern => Reply::Pattern(bytes.pick(Pattern::ALL), true),
        Step::Moves => Reply::Spot(bytes.pick(Spot::ALL), true),
        _ => return None,
    })
}

/// Bytes that differ from seed to seed (an xorshift generator).
fn noise(seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_be_bytes()[0]
    };
    (0..199).map(|_| next()).collect()
}

#[test]
fn every_way_ends_and_every_step_and_required_question_is_met() {
    let mut steps = std::collections::BTreeSet::new();
    let mut questions = std::collections::BTreeSet::new();
    let mut levels = std::collections::BTreeSet::new();
    for seed in 0..20_000_u32 {
        let noise = noise(seed);
        let mut bytes = Bytes::new(&noise);
        let mut model = opened();
        model.update(Msg::Agreed);
        let mut turns = 0;
        while let Screen::Asking { step, .. } = model.screen {
            steps.insert(step);
            if let Some(reply) = tick(step, &mut bytes) {
                say(&mut model, reply);
            }
            for _ in 0..6 {
                let missing = model.draft().missing(step);
                questions.extend(missing.iter().copied());
                let Some(question) = missing.first() else { break };
                say(&mut model, answer_to(*question, &mut bytes));
            }
            // A tick may send for help at once; then nothing more is asked.
            if !matches!(model.screen, Screen::Asking { .. }) {
                break;
            }
            assert!(
                model.draft().missing(step).is_empty(),
                "{} cannot be completed",
                step.code()
            );
            if model.prompts(step).contains(&Prompt::LongerThanLife) {
                say(&mut model, Reply::OnsetAge(Some(10)));
                say(&mut model, Reply::HowLong(HowLong::To12Weeks));
                continue;
            }
            model.update(Msg::Continued);
            turns += 1;
            assert!(turns < 40, "reader {seed} goes round in circles at {}", step.code());
        }
        let triage = model.triage().expect("the way ends in a result");
        levels.insert(triage.level());
        assert_eq!(model.week().is_some(), triage.cleared().is_some());
        assert!(matches!(model.screen, Screen::Outcome(Tab::Week)));
    }
    let all: Vec<Step> = steps.into_iter().collect();
    assert_eq!(all, Step::ALL, "every step is reachable");
    let levels: Vec<Level> = levels.into_iter().collect();
    assert_eq!(levels, Level::ALL, "every result is reachable");
    for question in [
        Question::Age,
        Question::PainNew,
        Question::Bp,
        Question::PregWeeks,
        Question::VertFx,
        Question::Duration,
        Question::PainNow,
        Question::Trend,
        Question::Episodes,
        Question::OnsetAge,
        Question::MidBack,
        Question::LegPain,
    ] {
        assert!(questions.contains(&question), "{} is never asked", question.code());
    }
}

/// What a reader presses on the way to a plan, one by one: a tick, a choice, a button.
fn taps_to_a_plan(replies: &[(Step, Reply)]) -> usize {
    let mut model = opened();
    // The tick of agreement, and the start button.
    let mut taps = 2;
    model.update(Msg::Agreed);
    while let Screen::Asking { step, .. } = model.screen {
        for (_, reply) in replies.iter().filter(|(asked, _)| *asked == step) {
            say(&mut model, *reply);
            taps += 1;
        }
        model.update(Msg::Continued);
        taps += 1;
        assert!(taps < 60, "the way does not end");
    }
    assert!(model.week().is_some());
    taps
}

#[test]
fn a_healthy_reader_reaches_the_plan_in_at_most_twenty_taps() {
    let healthy = [
        (Step::About, Reply::Age(Some(40))),
        (Step::Pain, Reply::HowLong(HowLong::NoPain)),
    ];
    assert!(taps_to_a_plan(&healthy) <= 20, "{} taps", taps_to_a_plan(&healthy));
    let with_pain = [
        (Step::About, Reply::Age(Some(40))),
        (Step::Pain, Reply::HowLong(HowLong::To12Months)),
        (Step::Pain, Reply::PainNow(pain(3))),
        (Step::Pain, Reply::Trend(Trend::Same)),
        (Step::Moves, Reply::LegPain(LegPain::None)),
    ];
    assert!(taps_to_a_plan(&with_pain) <= 21, "{} taps", taps_to_a_plan(&with_pain));
}

/// Until then the hosted page may not have brought the rest of the program: what needs it waits.
#[test]
fn what_leads_to_the_first_plan_is_of_a_first_visit_and_what_follows_is_not() {
    for msg in [
        Msg::DayCame(monday()),
        Msg::Saved(Ok(())),
        Msg::EmergencyReopened,
        Msg::Agreed,
        Msg::KeepingChosen(false),
        Msg::Replied(Reply::Age(Some(40))),
        Msg::ActivityNamed(0, String::new()),
        Msg::ActivityScored(0, pain(3)),
        Msg::Continued,
        Msg::WentBack,
        Msg::WentBackInBrowser,
        Msg::WentForwardInBrowser,
        Msg::StepChosen(Step::Pain),
        Msg::ClinicianSaw,
        Msg::ClinicianLifted,
        Msg::Looked(0),
        Msg::PaperWanted,
        Msg::TestsFinished,
        Msg::RestCame(true),
    ] {
        assert!(msg.is_of_first_visit(), "{msg:?}");
    }
    for msg in [
        Msg::TabChosen(Tab::Progress),
        Msg::PlaceChosen(Place::About),
        Msg::TestsOpened,
        Msg::SessionOpened(0),
        Msg::FlareBegan,
        Msg::Imported(Record::default()),
        Msg::Deleted,
        Msg::LinkOpened(String::new()),
        Msg::PrintChosen,
    ] {
        assert!(!msg.is_of_first_visit(), "{msg:?}");
    }
}

/// A step as it is first shown.
const fn asking(step: Step) -> Screen {
    Screen::Asking { step, tried: false }
}

fn ready() -> Model {
    let mut model = opened();
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(40)),
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(pain(3)),
        Reply::Trend(Trend::Same),
        Reply::LegPain(LegPain::None),
        Reply::Kit(Kit::Chair, true),
    ] {
        say(&mut model, reply);
    }
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
    assert!(model.week().is_some());
    model
}

/// Somebody of 45 with trouble of the bladder, which block E asks about.
fn in_an_emergency() -> Model {
    let mut model = opened();
    model.update(Msg::Agreed);
    say(&mut model, Reply::Age(Some(45)));
    model.update(Msg::Continued);
    say(&mut model, Reply::Sign(Sign::Bladder, Word::Yes));
    model.update(Msg::Continued);
    model
}

#[test]
fn a_yes_in_block_e_ends_it_and_stays_until_the_whole_block_is_answered_again() {
    let model = in_an_emergency();
    assert!(model.is_emergency());
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    // Nothing leads past it.
    for msg in [
        Msg::PlaceChosen(Place::Plan),
        Msg::PlaceChosen(Place::Answers),
        Msg::PlaceChosen(Place::Data),
        Msg::StepChosen(Step::Pain),
        Msg::TabChosen(Tab::Progress),
        Msg::SessionOpened(0),
        Msg::TestsOpened,
        Msg::WentBack,
        Msg::Closed,
        Msg::ClinicianSaw,
        Msg::ClinicianLifted,
        Msg::CheckInBegan(2),
    ] {
        let mut model = model.clone();
        let shown = format!("{msg:?}");
        model.update(msg);
        assert!(model.week().is_none(), "{shown} made a plan");
        let answering = matches!(
            model.screen,
            Screen::Asking {
                step: Step::Emergency,
                ..
            }
        );
        assert!(
            answering || model.screen == Screen::Outcome(Tab::Week),
            "{shown} led to {:?}",
            model.screen
        );
    }
    // A reload reads it back.
    let mut again = opened();
    again.update(Msg::Loaded(model.record.clone()));
    assert!(again.is_emergency());
    // Answering again opens the whole block, and only going through it ends the emergency.
    again.update(Msg::EmergencyReopened);
    assert_eq!(
        again.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
    assert_eq!(again.draft().signs().word(Sign::Bladder), Word::No);
    let mut reloaded = opened();
    reloaded.update(Msg::Loaded(again.record.clone()));
    assert_eq!(
        reloaded.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
    reloaded.update(Msg::Continued);
    assert_eq!(
        reloaded.screen,
        Screen::Asking {
            step: Step::SameDay,
            tried: false
        }
    );
}

#[test]
fn under_18_there_is_no_plan_and_nothing_is_kept() {
    let mut model = opened();
    model.update(Msg::Agreed);
    say(&mut model, Reply::Age(Some(17)));
    assert!(!model.keeps());
    for _ in 0..4 {
        model.update(Msg::Continued);
    }
    assert_eq!(model.triage().unwrap().level(), Level::AdultsOnly);
    assert!(model.week().is_none());
    // Emergency and clinician results still show.
    let mut model = opened();
    model.update(Msg::Agreed);
    say(&mut model, Reply::Age(Some(15)));
    model.update(Msg::Continued);
    say(&mut model, Reply::Sign(Sign::Bowel, Word::Yes));
    model.update(Msg::Continued);
    assert!(model.is_emergency());
}

#[test]
fn what_is_missing_is_said_and_nothing_is_lost() {
    let mut model = opened();
    model.update(Msg::Agreed);
    model.update(Msg::Continued);
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::About,
            tried: true
        }
    );
    say(&mut model, Reply::Age(Some(5)));
    model.update(Msg::Continued);
    assert_eq!(model.prompts(Step::About), [Prompt::AgeUnlikely]);
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::About,
            tried: true
        }
    );
    say(&mut model, Reply::Age(Some(50)));
    model.update(Msg::Continued);
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
}

#[test]
fn an_answer_changed_loses_no_other() {
    let mut model = ready();
    let before = model.record.clone();
    model.update(Msg::PlaceChosen(Place::Answers));
    model.update(Msg::StepChosen(Step::Pain));
    say(&mut model, Reply::PainNow(pain(5)));
    model.update(Msg::Continued);
    assert_eq!(model.screen, Screen::Answers);
    let mut expected = before.draft;
    expected.pain = model.record.draft.pain;
    assert_eq!(model.record.draft, expected);
    assert_eq!(model.record.draft.pain.value.now, Some(pain(5)));
}

#[test]
fn an_answer_changed_to_a_stop_shows_what_to_do_and_not_the_list() {
    let mut model = ready();
    model.update(Msg::PlaceChosen(Place::Answers));
    model.update(Msg::StepChosen(Step::SameDay));
    say(&mut model, Reply::Sign(Sign::Fever, Word::Yes));
    model.update(Msg::Continued);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    assert!(!model.has_plan());
    // Answers that allow a plan lead back to the list.
    model.update(Msg::PlaceChosen(Place::Answers));
    model.update(Msg::StepChosen(Step::SameDay));
    say(&mut model, Reply::Sign(Sign::Fever, Word::No));
    model.update(Msg::Continued);
    assert_eq!(model.screen, Screen::Answers);
}

#[test]
fn back_goes_the_way_one_came() {
    let mut model = ready();
    model.update(Msg::StepChosen(Step::Means));
    model.update(Msg::WentBack);
    assert_eq!(model.screen, Screen::Answers);
    let mut model = opened();
    model.update(Msg::Agreed);
    say(&mut model, Reply::Age(Some(50)));
    model.update(Msg::Continued);
    model.update(Msg::Continued);
    model.update(Msg::WentBack);
    assert_eq!(model.screen, asking(Step::Emergency));
    model.update(Msg::WentBack);
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::About,
            tried: false
        }
    );
    assert_eq!(model.draft().about.value.age, Some(50));
}

#[test]
fn a_reload_returns_to_the_same_place() {
    let mut model = opened();
    model.update(Msg::Agreed);
    say(&mut model, Reply::Age(Some(50)));
    for _ in 0..4 {
        model.update(Msg::Continued);
    }
    let mut again = opened();
    again.update(Msg::Loaded(model.record.clone()));
    assert_eq!(again.screen, model.screen);
    assert_eq!(again.record, model.record);
}

#[test]
fn a_clinicians_word_makes_a_stop_gentle_and_never_more() {
    let mut model = opened();
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(40)),
        Reply::Sign(Sign::Lump, Word::Yes),
        Reply::HowLong(HowLong::NoPain),
    ] {
        say(&mut model, reply);
    }
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    model.update(Msg::ClinicianSaw);
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
    assert_eq!(model.triage().unwrap().level(), Level::GentleOnly);
    // A new sign stops it again: the word was about the lump.
    say(&mut model, Reply::Sign(Sign::Night, Word::Yes));
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
}

#[test]
fn pain_in_both_legs_asks_block_e_again() {
    let mut model = ready();
    say(&mut model, Reply::LegPain(LegPain::Both));
    assert!(model.week().is_none());
    model.update(Msg::PlaceChosen(Place::Plan));
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
}

#[test]
fn what_is_brought_in_answers_block_e_here() {
    let brought = ready().record;
    let mut model = opened();
    model.update(Msg::Imported(brought.clone()));
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
    assert!(model.week().is_none());
    model.update(Msg::Continued);
    assert!(model.week().is_some());
    // Nothing of the reader's own is overwritten by something older.
    let mut own = ready();
    say(&mut own, Reply::PainNow(pain(6)));
    own.record
        .note(monday(), Subject::Morning, Entry::Morning(Morning::Better));
    own.update(Msg::Imported(brought));
    assert_eq!(own.draft().pain.value.now, Some(pain(6)));
    assert!(!own.draft().is_given(Step::Pain), "which of the two it is now is asked");
    assert!(own.record.diary.get(monday(), Subject::Morning).is_some());
}

/// Counters grow with use, not with time: the pain of yesterday can have the greater one.
#[test]
fn pain_that_differs_on_two_devices_is_asked_about() {
    let with = |score: u8, before: u32| {
        let mut model = ready();
        for _ in 0..before {
            model.record.reply(Reply::Minutes(20), monday());
        }
        model.record.reply(Reply::PainNow(pain(score)), monday());
        for step in Step::ALL {
            model.record.give(*step, monday());
        }
        assert!(model.week().is_some());
        model
    };
    for (own, other, asked) in [
        (with(2, 0), with(6, 200), true),
        (with(2, 200), with(6, 0), true),
        (with(2, 0), with(2, 200), false),
    ] {
        let mut own = own;
        own.update(Msg::Imported(other.record));
        assert_eq!(!own.draft().is_given(Step::Pain), asked);
        own.update(Msg::Continued);
        let at_pain = Screen::Asking {
            step: Step::Pain,
            tried: false,
        };
        assert_eq!(own.screen == at_pain, asked, "after block E");
        own.update(Msg::Continued);
        assert!(own.week().is_some(), "what was told stays chosen");
    }
}

/// What is open here is answered here: by a flare-up, a check-in, or pain that came where nothing hurt.
#[test]
fn what_is_being_asked_is_not_answered_by_a_file() {
    let mut other = ready();
    for _ in 0..200 {
        other.record.reply(Reply::Minutes(20), monday());
    }
    for step in Step::ALL {
        other.record.give(*step, monday());
    }
    let mut flare = ready();
    flare.update(Msg::FlareBegan);
    let mut checked = ready();
    checked.update(Msg::CheckInBegan(6));
    for (mut own, open) in [
        (flare, &[Step::SameDay, Step::Days][..]),
        (checked, &[Step::SameDay, Step::Days, Step::Pain, Step::Moves]),
    ] {
        own.update(Msg::Imported(other.record.clone()));
        for step in open {
            assert!(!own.draft().is_given(*step), "{}", step.code());
        }
        assert!(own.week().is_none());
    }
    let mut fresh = opened();
    fresh.update(Msg::Imported(other.record));
    assert!(fresh.draft().is_given(Step::Days), "nothing was being asked there");
}

#[test]
fn pain_that_stopped_on_either_device_is_asked_about() {
    let sore = |before: u32| {
        let mut model = ready();
        for _ in 0..before {
            model.record.reply(Reply::Minutes(20), monday());
        }
        model.record.reply(Reply::PainNow(pain(9)), monday());
        model.record.give(Step::Pain, monday());
        model
    };
    let well = |before: u32| {
        let mut model = sore(before);
        model.record.reply(Reply::PainNow(pain(3)), monday());
        model.record.give(Step::Pain, monday());
        assert!(model.week().is_some());
        model
    };
    for (mut own, other) in [
        (sore(0), well(200)),
        (sore(200), well(0)),
        (well(0), sore(200)),
        (well(200), sore(0)),
    ] {
        own.update(Msg::Imported(other.record));
        own.update(Msg::Continued);
        let stops = own
            .triage()
            .is_some_and(|triage| triage.level() == Level::ClinicianFirst);
        assert!(stops || !own.draft().is_given(Step::Pain));
        assert!(own.week().is_none());
    }
}

/// The counters of two devices have nothing to do with each other: the greater one proves nothing about a sign.
#[test]
fn what_is_brought_in_takes_back_no_sign() {
    let told = [
        Reply::Sign(Sign::Osteo, Word::Yes),
        Reply::Sign(Sign::Night, Word::NotSure),
        Reply::Cancer(Some(Cancer::Old)),
        Reply::PainNew(false),
        Reply::HighPressure(true),
        Reply::Bp(Bp::Uncontrolled),
        Reply::Pregnant(true),
        Reply::PregWeeks(Some(20)),
        Reply::Spot(Spot::ShinLeft, true),
        Reply::LegNumb(true),
        Reply::NoFloor(true),
    ];
    let rules = |model: &Model| model.draft().answers(monday(), Ratings::default());
    let with = |replies: &[Reply], before: usize| {
        let mut model = ready();
        for _ in 0..before {
            model.record.reply(Reply::Minutes(20), monday());
        }
        for reply in replies {
            model.record.reply(*reply, monday());
        }
        // The steps of the others are as late as these.
        for step in Step::ALL {
            model.record.give(*step, monday());
        }
        model
    };
    let (sick, well) = (with(&told, 0), with(&[], 200));
    let (sick_late, well_early) = (with(&told, 200), with(&[], 0));
    for (mut own, other) in [
        (sick.clone(), &well),
        (well.clone(), &sick),
        (sick_late.clone(), &well_early),
        (well_early.clone(), &sick_late),
    ] {
        own.update(Msg::Imported(other.record.clone()));
        assert_eq!(rules(&own), rules(&sick));
        own.update(Msg::Continued);
        assert_eq!(own.triage().unwrap().level(), Level::GentleOnly);
        // It holds in the other tabs too, and a second time nothing is new.
        let mut tab = well.clone();
        tab.update(Msg::KeptElsewhere(own.record.clone()));
        assert_eq!(rules(&tab), rules(&sick));
        own.update(Msg::Imported(other.record.clone()));
        assert_eq!(rules(&own), rules(&sick));
    }
}

/// A word of a clinician counts where the finding is still the one that it was about.
#[test]
fn a_word_that_is_brought_in_is_about_its_own_finding() {
    let mut own = ready();
    say(&mut own, Reply::Sign(Sign::Night, Word::Yes));
    let mut brought = ready();
    for _ in 0..200 {
        brought.record.reply(Reply::Minutes(20), monday());
    }
    brought.record.reply(Reply::Sign(Sign::Night, Word::NotSure), monday());
    let rows = Rows::of(&[Row::Night]);
    for word in [Reply::Seen(rows), Reply::Lifted(rows)] {
        brought.record.reply(word, monday());
    }
    own.update(Msg::Imported(brought.record.clone()));
    own.update(Msg::Continued);
    assert_eq!(own.triage().unwrap().level(), Level::ClinicianFirst);
    let mut fresh = opened();
    fresh.update(Msg::Imported(brought.record));
    fresh.update(Msg::Continued);
    assert_eq!(fresh.triage().unwrap().level(), Level::Go, "and there it is");
}

#[test]
fn deleting_forgets_everything_and_says_so_outside() {
    let mut model = ready();
    let change = model.update(Msg::Deleted);
    assert!(change.delete && !change.record);
    assert!(model.record.is_empty());
    assert_eq!(model.screen, Screen::Start);
}

#[test]
fn two_tabs_come_together() {
    let mut first = ready();
    let mut second = opened();
    second.update(Msg::Loaded(first.record.clone()));
    say(&mut first, Reply::Kit(Kit::Band, true));
    second
        .record
        .note(monday(), Subject::Morning, Entry::Morning(Morning::Same));
    first.update(Msg::KeptElsewhere(second.record.clone()));
    second.update(Msg::KeptElsewhere(first.record.clone()));
    assert_eq!(first.record, second.record);
    assert!(first.draft().means.value.kits.contains(Kit::Band));
}

#[test]
fn trouble_with_storage_is_known_and_everything_goes_on() {
    let mut model = opened();
    model.update(Msg::Saved(Err(Trouble::Blocked)));
    assert_eq!(model.keeping, Keeping::NotPossible(Trouble::Blocked));
    model.update(Msg::Agreed);
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::About,
            tried: false
        }
    );
    model.update(Msg::Saved(Ok(())));
    assert_eq!(model.keeping, Keeping::Kept);
    model.update(Msg::KeepingChosen(false));
    assert!(!model.keeps());
    model.update(Msg::Saved(Ok(())));
    assert_eq!(model.keeping, Keeping::NotWanted);
}

#[test]
fn pregnancy_grows_with_the_weeks() {
    let mut model = opened();
    let mut record = Record::default();
    record.reply(Reply::Pregnant(true), monday());
    record.reply(Reply::PregWeeks(Some(11)), monday());
    model.record = record;
    let weeks = |model: &Model, day| model.draft().answers(monday().plus(day), Default::default()).preg_weeks;
    assert_eq!(weeks(&model, 0), 11);
    assert_eq!(weeks(&model, 14), 13);
    assert_eq!(weeks(&model, 400), 45);
}

#[test]
fn an_answer_that_opens_a_question_takes_the_plan_away_until_it_is_answered() {
    for (step, reply) in [
        (Step::Heart, Reply::HighPressure(true)),
        (Step::Days, Reply::Cancer(Some(Cancer::Old))),
        (Step::Bones, Reply::Pregnant(true)),
        (Step::About, Reply::Age(None)),
        (Step::About, Reply::Age(Some(5))),
    ] {
        let mut model = ready();
        model.update(Msg::StepChosen(step));
        say(&mut model, reply);
        assert!(model.week().is_none(), "{reply:?} leaves a plan");
        model.update(Msg::Continued);
        assert_eq!(model.screen, Screen::Asking { step, tried: true });
        model.update(Msg::PlaceChosen(Place::Plan));
        assert_eq!(model.screen, Screen::Asking { step, tried: false });
    }
}

#[test]
fn a_clinicians_word_ends_with_what_it_was_about() {
    let mut model = ready();
    say(&mut model, Reply::Sign(Sign::Fever, Word::Yes));
    model.update(Msg::ClinicianSaw);
    assert_eq!(model.triage().unwrap().level(), Level::GentleOnly);
    say(&mut model, Reply::Sign(Sign::Fever, Word::No));
    assert_eq!(model.triage().unwrap().level(), Level::Go);
    say(&mut model, Reply::Sign(Sign::Fever, Word::Yes));
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    // Unsure and seen is not sure and seen.
    let mut model = ready();
    say(&mut model, Reply::Sign(Sign::Unsteady, Word::NotSure));
    model.update(Msg::ClinicianSaw);
    say(&mut model, Reply::Sign(Sign::Unsteady, Word::Yes));
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
}

#[test]
fn weeks_of_pregnancy_go_on_when_something_else_on_the_list_changes() {
    let mut record = Record::default();
    record.reply(Reply::Pregnant(true), monday());
    record.reply(Reply::PregWeeks(Some(10)), monday());
    record.reply(Reply::Operation(true), monday().plus(30));
    record.reply(Reply::Operation(false), monday().plus(57));
    let weeks = |day| record.draft.answers(monday().plus(day), Default::default()).preg_weeks;
    assert_eq!((weeks(57), weeks(63)), (18, 19));
}

fn in_session() -> Model {
    let mut model = ready();
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::WarmedUp);
    model
}

fn done_at_hand(model: &Model, felt: u8) -> Msg {
    let Screen::Training(training) = &model.screen else {
        panic!("training")
    };
    let item = training.item().expect("an exercise");
    Msg::ExerciseNoted(strongback::domain::diary::Done {
        exercise: item.exercise.id,
        sets: item.sets,
        count: item.count,
        effort: strongback::domain::diary::Effort::Right,
        pain: pain(felt),
        leg: false,
    })
}

#[test]
fn a_swap_in_a_session_repeats_nothing_and_leaves_nothing_out() {
    let mut model = in_session();
    for _ in 0..2 {
        let done = done_at_hand(&model, 1);
        model.update(done);
    }
    let Screen::Training(training) = model.screen.clone() else {
        panic!("training")
    };
    let slot = training.item().unwrap().slot;
    model.update(Msg::Swapped(slot, strongback::domain::diary::LeftOut::Dull));
    let Screen::Training(training) = model.screen.clone() else {
        panic!("training")
    };
    assert_eq!((training.before, training.warm), (Some(pain(2)), true));
    assert!(training.items.iter().all(|item| item.slot != slot));
    for (at, item) in training.items.iter().enumerate() {
        let noted = model.record.diary.get(monday(), Subject::Done(item.slot)).is_some();
        assert_eq!(noted, at < training.at, "{} stands in the wrong half", item.slot.code());
    }
}

#[test]
fn a_session_follows_what_another_tab_says() {
    let model = in_session();
    let mut other = model.clone();
    other.update(Msg::PlaceChosen(Place::Flare));
    other.update(Msg::FlareBegan);
    let mut open = model.clone();
    open.update(Msg::KeptElsewhere(other.record.clone()));
    assert_eq!(
        open.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
    for _ in 0..3 {
        other.update(Msg::Continued);
    }
    let mut late = model;
    late.update(Msg::KeptElsewhere(other.record));
    assert_eq!(late.screen, Screen::Outcome(Tab::Week), "relief, no strength work");
}

#[test]
fn pain_of_nine_during_an_exercise_goes_through_triage() {
    let mut model = in_session();
    let done = done_at_hand(&model, 9);
    model.update(done);
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    assert!(model.week().is_none());
}

#[test]
fn a_test_stands_beside_no_open_safety_question() {
    let mut model = ready();
    model.update(Msg::TestsOpened);
    let test = *model.tests().first().expect("a test");
    model.update(Msg::TestOpened(test));
    assert_eq!(model.screen, Screen::Testing(Some(test)));
    let mut other = model.clone();
    other.update(Msg::FlareBegan);
    model.update(Msg::KeptElsewhere(other.record));
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Emergency,
            tried: false
        }
    );
}

/// What the browser's own Back leads to, or nothing where it leaves the page. `asked`: the questions led here.
fn back(model: &Model, asked: bool) -> Option<Screen> {
    let way = model.way_back(asked)?;
    let mut model = model.clone();
    model.update(way);
    Some(model.screen)
}

#[test]
fn the_browsers_back_does_what_the_button_of_the_screen_does() {
    let mut model = opened();
    assert_eq!(back(&model, false), None, "the first screen leaves the page");
    model.update(Msg::Agreed);
    assert_eq!(back(&model, false), Some(Screen::Start));
    say(&mut model, Reply::Age(Some(45)));
    model.update(Msg::Continued);
    model.update(Msg::Continued);
    assert_eq!(back(&model, false), Some(asking(Step::Emergency)));

    let mut model = ready();
    assert_eq!(
        back(&model, true),
        Some(asking(Step::Tests)),
        "the last question led to the plan"
    );
    assert_eq!(back(&model, false), None);
    for (msg, screen) in [
        (Msg::TabChosen(Tab::Progress), None),
        (Msg::PlaceChosen(Place::About), Some(Screen::Outcome(Tab::Progress))),
        (Msg::PlaceChosen(Place::Answers), Some(Screen::Outcome(Tab::Progress))),
        (Msg::StepChosen(Step::Posture), Some(Screen::Answers)),
        (Msg::PlaceChosen(Place::Plan), None),
        (Msg::TestsOpened, Some(Screen::Outcome(Tab::Week))),
        (Msg::LinkAsked, Some(Screen::Testing(None))),
        (Msg::SessionOpened(0), Some(Screen::Outcome(Tab::Week))),
        (Msg::PainBefore(pain(2)), Some(Screen::Outcome(Tab::Week))),
    ] {
        let shown = format!("{msg:?}");
        model.update(msg);
        assert_eq!(back(&model, false), screen, "after {shown}");
    }
    model.update(model.way_back(false).unwrap());
    assert!(model.unfinished().is_some(), "the session waits");
}

/// "Back" leads to the tab that was seen last, whatever led there.
#[test]
fn back_leads_to_the_tab_that_was_seen() {
    let mut model = ready();
    for msg in [
        Msg::TabChosen(Tab::Progress),
        Msg::PlaceChosen(Place::Plan),
        Msg::ExerciseOpened(strongback::domain::exercise::ExerciseId::GluteBridge),
        Msg::Closed,
    ] {
        model.update(msg);
    }
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
}

/// A change that is left by another way is no longer being made.
#[test]
fn a_change_that_is_left_leads_back_to_nothing() {
    let mut model = ready();
    model.update(Msg::StepChosen(Step::Posture));
    model.update(Msg::PlaceChosen(Place::Data));
    model.update(Msg::FlareBegan);
    assert!(matches!(model.screen, Screen::Asking { .. }));
    model.update(Msg::Continued);
    model.update(Msg::WentBack);
    assert_eq!(
        model.screen,
        asking(Step::Emergency),
        "the question before, not the list of answers"
    );
}

#[test]
fn the_browsers_forward_gives_no_step() {
    let mut model = opened();
    model.update(Msg::WentForwardInBrowser);
    assert_eq!(model.screen, Screen::Start, "nothing is agreed to");
    model.update(Msg::Agreed);
    say(&mut model, Reply::Age(Some(45)));
    model.update(Msg::Continued);
    let emergency = Screen::Asking {
        step: Step::Emergency,
        tried: false,
    };
    model.update(Msg::WentForwardInBrowser);
    assert_eq!(model.screen, emergency, "a list that was not looked at is not answered");
    model.update(Msg::WentBack);
    model.update(Msg::WentBack);
    assert_eq!(model.screen, Screen::Start);
    let about = Screen::Asking {
        step: Step::About,
        tried: false,
    };
    for screen in [about, emergency.clone(), emergency] {
        model.update(Msg::WentForwardInBrowser);
        assert_eq!(model.screen, screen, "one step at a time, as far as the reader was");
    }

    // From the last question to the plan, and nothing that was told changes.
    let mut model = ready();
    let told = model.record.clone();
    model.update(Msg::WentBack);
    model.update(Msg::WentForwardInBrowser);
    assert_eq!((&model.screen, &model.record), (&Screen::Outcome(Tab::Week), &told));
    // Nor is an answer that is being changed taken for given.
    model.update(Msg::StepChosen(Step::Pain));
    let changing = model.screen.clone();
    model.update(Msg::WentForwardInBrowser);
    assert_eq!(model.screen, changing);
}

#[test]
fn the_browsers_buttons_lead_past_no_emergency() {
    let mut model = in_an_emergency();
    assert_eq!((back(&model, true), back(&model, false)), (None, None));
    model.update(Msg::WentForwardInBrowser);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    // Answered again, the block has to be given again.
    model.update(Msg::EmergencyReopened);
    model.update(Msg::WentForwardInBrowser);
    assert!(!model.draft().emergency.given);
}

#[test]
fn what_goes_on_from_what_was_known_did_not_begin_after_it() {
    let mut model = ready();
    let known = *model.draft();
    assert!(!model.record.began_after(&known));
    say(&mut model, Reply::PainNow(pain(5)));
    assert!(!model.record.began_after(&known), "more was said");
    assert!(Record::default().began_after(&known), "nothing is kept any more");
    let mut next = opened();
    next.update(Msg::Agreed);
    assert!(next.record.began_after(&known), "the next reader agreed");
    // A month of the diary alone, as another tab tells it, says nothing of the answers.
    let mut month = Record::default();
    month.note(monday(), Subject::Morning, Entry::Morning(Morning::Same));
    assert!(!month.began_after(&known));
}
