//! What happens when a link is opened: the reader's own record stands aside untouched, and no way leads from a link to
//! an exercise but through the safety questions, answered by whoever opens it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::readers::{newcomer, trained_for};
use common::{Bytes, monday};
use strongback::app::{Anew, Change, Model, Msg, Place, Screen, Tab};
use strongback::codec::link::{BadLink, Link, write};
use strongback::domain::answers::{Block, Bp, Cancer, LegPain, Pain, Sign, Word};
use strongback::domain::diary::{Entry, LeftOut, Morning, Subject};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::{Draft, HowLong, Reply, Step, Trend, step_of};
use strongback::domain::self_test::{SelfTest, Stop, TestResult};
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::Level;

fn opened() -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(monday()));
    model
}

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

/// The plan of somebody with a band and strong legs.
fn shared() -> SharedPlan {
    let sender = trained_for(monday(), 12);
    SharedPlan::of(&sender.week().unwrap().plan)
}

fn plan_link() -> String {
    write(&Link::Plan(shared()))
}

fn answers_of(model: &Model) -> Draft {
    model.draft().as_of(monday())
}

/// Somebody whose answers ask for a doctor first.
fn stopped_sender() -> Draft {
    let mut model = newcomer(monday());
    model.update(Msg::Replied(Reply::Sign(Sign::Night, Word::Yes)));
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    answers_of(&model)
}

/// Answers everything that is asked, with nothing to worry about but these, or up to where a link ends.
fn answer_all(model: &mut Model, replies: &[Reply]) {
    let by_link = model.opened.is_some();
    if model.screen == Screen::Start {
        model.update(Msg::Agreed);
    }
    let usual = [
        Reply::Age(Some(50)),
        Reply::HowLong(HowLong::To6Weeks),
        Reply::PainNow(pain(3)),
        Reply::Trend(Trend::Same),
        Reply::LegPain(LegPain::None),
        Reply::Days(3),
        Reply::Minutes(30),
    ];
    for reply in usual.iter().chain(replies) {
        model.update(Msg::Replied(*reply));
    }
    for _ in 0..30 {
        let ended = by_link && model.opened.is_none();
        if ended || !matches!(model.screen, Screen::Asking { .. }) {
            break;
        }
        model.update(Msg::Continued);
    }
}

fn writes(change: Change) -> bool {
    change.record || change.delete || change.session
}

/// Opens a link, and sees to it that nothing follows outside.
#[track_caller]
fn open(model: &mut Model, link: &str) {
    let change = model.update(Msg::LinkOpened(link.to_owned()));
    assert!(!writes(change));
}

#[test]
fn a_plan_is_shown_only_to_whoever_answered_the_safety_questions_for_themselves() {
    let mut model = opened();
    open(&mut model, &plan_link());
    assert_eq!(model.screen, Screen::Link);
    assert!(model.week().is_none());
    for way_round in [
        Msg::TabChosen(Tab::Week),
        Msg::ExerciseOpened(ExerciseId::GluteBridge),
        Msg::SessionOpened(0),
        Msg::SessionResumed,
        Msg::TestsOpened,
        Msg::PlanWanted,
        Msg::Closed,
        Msg::WentBack,
        Msg::PlaceChosen(Place::Plan),
        Msg::PlaceChosen(Place::Data),
        Msg::PlaceChosen(Place::Share),
    ] {
        let mut round = model.clone();
        round.update(way_round.clone());
        assert_eq!(round.screen, Screen::Link, "{way_round:?}");
    }
    model.update(Msg::LinkBegan(false));
    assert_eq!(model.screen, Screen::Start);
    assert_eq!(*model.draft(), Draft::default(), "nothing of the link is an answer");
    answer_all(&mut model, &[]);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    let plan = model.week().unwrap().plan;
    assert!(!plan.sessions.is_empty());
    let from_link = plan.sessions.iter().flat_map(|session| &session.exercises);
    let from_link = from_link.filter(|planned| {
        let id = planned.exercise.id;
        shared().sessions.iter().flatten().any(|exercise| exercise.id == id)
    });
    assert!(from_link.count() > 0, "it is the shared plan");
}

#[test]
fn whoever_ticks_a_sign_is_stopped_as_ever() {
    for (sign, level) in [
        (Sign::Bladder, Level::Emergency),
        (Sign::Fever, Level::ClinicianFirst),
        (Sign::Night, Level::ClinicianFirst),
    ] {
        let mut model = opened();
        open(&mut model, &plan_link());
        model.update(Msg::LinkBegan(false));
        answer_all(&mut model, &[Reply::Sign(sign, Word::Yes)]);
        assert_eq!(model.triage().unwrap().level(), level, "{}", sign.code());
        assert!(model.week().is_none());
        for way_round in [
            Msg::PlanWanted,
            Msg::PlanUsed,
            Msg::LinkViewed,
            Msg::SessionOpened(0),
            Msg::ExerciseOpened(ExerciseId::GluteBridge),
        ] {
            let mut round = model.clone();
            round.update(way_round.clone());
            let shows = !matches!(round.screen, Screen::Outcome(_)) || round.week().is_some();
            assert!(!shows, "{way_round:?} after {}", sign.code());
        }
    }
}

/// Everything a reader might press while a link is looked at, but what takes it over.
fn any_press(bytes: &mut Bytes<'_>, links: &[String]) -> Msg {
    let signs: Vec<Sign> = Sign::ALL.to_vec();
    match bytes.below(24) {
        0 => Msg::LinkOpened(bytes.pick(&[0, 1, 2, 3, 4]).to_string()),
        1 => Msg::LinkOpened(links[bytes.below(links.len())].clone()),
        2 => Msg::LinkTyped(links[bytes.below(links.len())].clone()),
        3 => Msg::LinkTyped("nothing of ours".to_owned()),
        4 => Msg::LinkBegan(bytes.rarely(2)),
        5 => Msg::LinkViewed,
        6 => Msg::LinkLeft,
        7 => Msg::PlanWanted,
        8 => Msg::Agreed,
        9 => Msg::WentBack,
        10 => Msg::Closed,
        11 => Msg::PlaceChosen(bytes.pick(&[
            Place::Plan,
            Place::Answers,
            Place::Data,
            Place::About,
            Place::Flare,
            Place::Link,
            Place::Share,
            Place::Move,
        ])),
        12 => Msg::ExerciseOpened(bytes.pick(ExerciseId::ALL)),
        13 => Msg::SessionOpened(bytes.below(4)),
        14 => Msg::PainBefore(bytes.pain()),
        15 => Msg::Replied(Reply::Sign(bytes.pick(&signs), bytes.pick(Word::ALL))),
        16 => Msg::TestsOpened,
        17 => Msg::Deleted,
        18 => Msg::StepChosen(bytes.pick(Step::ALL)),
        19 => Msg::LinkAsked,
        20 => Msg::TabChosen(bytes.pick(&[Tab::Week, Tab::Muscles, Tab::Progress])),
        _ => Msg::Continued,
    }
}

/// A sign was told, or one that nobody is sure of.
fn speaks_of_a_sign(model: &Model) -> bool {
    let word = |sign: &Sign| model.draft().signs().word(*sign);
    Sign::ALL
        .iter()
        .any(|sign| matches!(word(sign), Word::Yes | Word::NotSure))
}

#[test]
fn no_way_leads_round_the_gate_and_none_touches_what_is_kept() {
    let own = newcomer(monday());
    let links = [
        plan_link(),
        write(&Link::Answers(answers_of(&own))),
        write(&Link::AnswersAndPlan(stopped_sender(), shared())),
        write(&Link::Answers(stopped_sender())),
        format!("{}0", plan_link()),
    ];
    let (mut viewed, mut planned, mut stopped, mut held) = (0, 0, 0, 0);
    for seed in 0..3000_u32 {
        let noise: Vec<u8> = (0..251_u32)
            .map(|at| {
                let mixed = (seed * 251 + at).wrapping_mul(2_654_435_761);
                (mixed ^ mixed >> 15).wrapping_mul(0x85eb_ca6b).to_be_bytes()[0]
            })
            .collect();
        let mut bytes = Bytes::new(&noise);
        let mut model = if seed % 2 == 0 { own.clone() } else { opened() };
        let kept = model.record.clone();
        open(&mut model, &links[bytes.below(4)]);
        let mut told = false;
        for _ in 0..40 {
            // Away from a link, whatever is pressed is about the reader's own.
            if model.opened.is_none() {
                assert!(model.record == kept);
                break;
            }
            let press = if bytes.rarely(9) {
                answer_all(&mut model, &[]);
                Msg::Closed
            } else {
                any_press(&mut bytes, &links)
            };
            // Where there is no plan of one's own, this takes the shared one over.
            let takes_over = press == Msg::PlanWanted && model.own_record().is_empty();
            let press = if takes_over { Msg::Closed } else { press };
            // So much pain stops as a sign does.
            told |= match press {
                // On the list of ticks every word is one.
                Msg::Replied(Reply::Sign(sign, word)) => {
                    matches!(word, Word::Yes | Word::NotSure) || sign.block() == Block::Readiness && word != Word::No
                }
                Msg::PainBefore(pain) => pain.score() >= 9,
                _ => false,
            };
            let change = model.update(press.clone());
            if model.opened.is_none() && model.record != kept {
                // A sign that was told holds here, or is asked about again; nothing else may have changed.
                assert!(told, "{press:?} writes");
                assert!(model.week().is_none() && model.record.diary == kept.diary);
                held += 1;
                break;
            }
            told |= speaks_of_a_sign(&model);
            // A stop is asked about again here; nothing else changes.
            let asks = told && model.own_record().diary == kept.diary && model.own_week().is_none();
            assert!(!writes(change) || asks, "{press:?} writes");
            assert!(*model.own_record() == kept || asks, "{press:?} touches what is kept");
            let begun = model.opened.as_ref().is_some_and(|opened| opened.begun);
            match &model.screen {
                Screen::Viewing => {
                    viewed += 1;
                    assert!(!begun && model.opened.is_some(), "{press:?}");
                }
                Screen::Exercise(_) | Screen::Training(_) | Screen::Using | Screen::CheckIn(_) => {
                    planned += 1;
                    assert!(model.opened.is_none() || model.triage().unwrap().cleared().is_some());
                }
                Screen::Outcome(_) if model.opened.is_some() => {
                    let triage = model.triage().expect("a result needs all answers");
                    stopped += usize::from(triage.cleared().is_none());
                    planned += usize::from(triage.cleared().is_some());
                    assert!(begun);
                }
                _ => {}
            }
        }
    }
    assert!(
        viewed > 20 && planned > 100 && stopped > 20 && held > 20,
        "{viewed} {planned} {stopped} {held}"
    );
}

#[test]
fn own_answers_are_a_start_but_block_e_is_answered_anew() {
    let own = newcomer(monday());
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(true));
    let step = Step::Emergency;
    assert_eq!(model.screen, Screen::Asking { step, tried: false });
    assert!(model.week().is_none());
    model.update(Msg::Continued);
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    assert!(model.is_followed());
    model.update(Msg::LinkLeft);
    assert_eq!(model, own);
}

#[test]
fn one_link_after_the_other_leaves_ones_own_as_it_was() {
    let own = newcomer(monday());
    let mut model = own.clone();
    open(&mut model, &plan_link());
    let first = model.screen_key();
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[]);
    open(&mut model, &write(&Link::Answers(stopped_sender())));
    assert_eq!(model.screen, Screen::Link);
    assert_ne!(model.screen_key(), first, "the focus moves to the other link");
    assert_eq!(*model.draft(), Draft::default());
    model.update(Msg::LinkLeft);
    assert_eq!(model, own);
}

#[test]
fn a_session_waits_while_a_link_is_looked_at() {
    let mut model = newcomer(monday());
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(pain(2)));
    model.update(Msg::WarmedUp);
    model.update(Msg::Looked(10_000));
    let Screen::Training(before) = model.screen.clone() else {
        panic!("a session")
    };
    let underway = model.underway;
    assert!(underway.is_some());
    for link in [plan_link(), format!("{}X", plan_link())] {
        let mut visit = model.clone();
        open(&mut visit, &link);
        assert!(!matches!(visit.screen, Screen::Training(_)));
        visit.update(if visit.opened.is_some() {
            Msg::LinkLeft
        } else {
            Msg::WentBack
        });
        let Screen::Training(after) = &visit.screen else {
            panic!("the session again, not {:?}", visit.screen)
        };
        assert_eq!(
            (after.at, after.before, after.session),
            (before.at, before.before, before.session)
        );
        assert_eq!(visit.underway, underway);
    }
}

#[test]
fn what_other_tabs_do_meanwhile_is_done_to_ones_own() {
    let own = newcomer(monday());
    let mut other = own.clone();
    other
        .record
        .note(monday(), Subject::Morning, Entry::Morning(Morning::Better));
    let mut model = own.clone();
    open(&mut model, &plan_link());
    let change = model.update(Msg::KeptElsewhere(other.record.clone()));
    assert!(!writes(change));
    assert_eq!(*model.own_record(), other.record);
    assert_eq!(*model.draft(), Draft::default());
    let change = model.update(Msg::LinkLeft);
    assert!(change.record, "what was heard is kept once the link is gone");
    assert_eq!(model.record, other.record);

    let mut model = own;
    open(&mut model, &plan_link());
    let change = model.update(Msg::DeletedElsewhere);
    assert!(!writes(change));
    assert_eq!(model.screen, Screen::Link);
    model.update(Msg::LinkLeft);
    assert!(model.record.is_empty());
    assert_eq!(model.screen, Screen::Start);
}

#[test]
fn using_a_shared_plan_keeps_the_diary_and_takes_back_no_sign() {
    let mut own = trained_for(monday(), 3);
    own.update(Msg::Replied(Reply::Sign(Sign::Osteo, Word::Yes)));
    let entries = own.record.diary.len();
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[Reply::Days(2)]);
    assert!(!writes(model.update(Msg::PlanWanted)));
    assert_eq!(model.screen, Screen::Using, "both are shown side by side first");
    let change = model.update(Msg::PlanUsed);
    assert!(change.record && model.opened.is_none() && model.is_followed());
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    assert_eq!(model.record.diary.len(), entries);
    assert!(model.draft().signs().yes(Sign::Osteo));
    assert_eq!(model.draft().means.value.days, Some(2), "what was said last");
    let followed = model.week().unwrap().plan;
    // What is kept is read again.
    let mut again = opened();
    again.update(Msg::Loaded(model.record.clone()));
    assert!(again.week().unwrap().plan == followed);
    // And back.
    let change = model.update(Msg::FollowingEnded);
    assert!(change.record && !model.is_followed());
    assert!(model.week().unwrap().plan != followed);
}

#[test]
fn where_nothing_is_kept_the_plan_is_used_at_once() {
    let mut model = opened();
    model.update(Msg::KeepingChosen(false));
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[]);
    let change = model.update(Msg::PlanWanted);
    assert!(change.record && model.opened.is_none() && model.is_followed());
    assert!(!model.keeps(), "a shared computer keeps it in memory only");
}

#[test]
fn who_does_not_want_the_plan_gets_their_own() {
    // A first plan of one's own, from the answers just given.
    let mut model = opened();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[]);
    let change = model.update(Msg::PlanRefused);
    assert!(change.record && model.opened.is_none() && !model.is_followed());
    assert_eq!(model.screen, Screen::Outcome(Tab::Week));
    // The one that is there already.
    let own = newcomer(monday());
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[]);
    assert!(!writes(model.update(Msg::PlanRefused)));
    assert_eq!(model, own);
}

#[test]
fn answers_that_ask_for_a_doctor_first_make_no_plan() {
    for link in [
        Link::Answers(stopped_sender()),
        Link::AnswersAndPlan(stopped_sender(), shared()),
    ] {
        let mut model = opened();
        open(&mut model, &write(&link));
        let opened = model.opened.clone().unwrap();
        assert!(opened.shared(monday()).is_none());
        let sender = opened.sender(monday()).unwrap();
        assert_eq!(sender.triage.unwrap().level(), Level::ClinicianFirst);
        model.update(Msg::LinkBegan(false));
        assert_eq!(model.screen, Screen::Link, "there is nothing to go on to");
    }
    let well = answers_of(&newcomer(monday()));
    let mut model = opened();
    open(&mut model, &write(&Link::Answers(well)));
    assert!(model.opened.clone().unwrap().shared(monday()).is_some());
    model.update(Msg::LinkBegan(false));
    assert_eq!(
        *model.draft(),
        Draft::default(),
        "another's answers are not the reader's"
    );
}

#[test]
fn ones_own_answers_move_to_another_browser() {
    let sender = newcomer(monday());
    let mut model = opened();
    open(&mut model, &write(&Link::Copy(answers_of(&sender))));
    assert_eq!(model.screen, Screen::Link);
    for nothing in [Msg::LinkBegan(false), Msg::LinkViewed] {
        model.update(nothing);
        assert_eq!(model.screen, Screen::Link);
    }
    assert!(model.own_record().is_empty());
    let change = model.update(Msg::CopyClaimed);
    assert!(change.record && model.asked_anew == Some(Anew::BroughtIn) && model.opened.is_none());
    assert!(model.week().is_none(), "block E is answered here");
    answer_on(&mut model);
    let plan = |model: &Model| SharedPlan::of(&model.week().unwrap().plan);
    assert_eq!(plan(&model), plan(&sender));
}

#[test]
fn ones_own_answers_take_back_no_stop_of_pain_that_was_told_here() {
    let sender = newcomer(monday());
    let mut model = newcomer(monday());
    model.update(Msg::Replied(Reply::PainNow(pain(9))));
    assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst);
    open(&mut model, &write(&Link::Copy(answers_of(&sender))));
    model.update(Msg::CopyClaimed);
    assert!(!model.draft().is_given(Step::Pain) && !model.draft().is_given(Step::Emergency));
    assert!(model.week().is_none());
}

fn answer_on(model: &mut Model) {
    if model.screen == Screen::Start {
        model.update(Msg::Agreed);
    }
    for _ in 0..30 {
        model.update(Msg::Continued);
    }
}

#[test]
fn foreign_fragments_are_nobodys_business_and_bad_links_lose_nothing() {
    let own = newcomer(monday());
    for foreign in ["comments", "?secret=x", ":~:text=a", "", "sb", "#/plan"] {
        let mut model = own.clone();
        open(&mut model, foreign);
        assert_eq!(model, own, "{foreign}");
        if !foreign.is_empty() {
            model.update(Msg::LinkTyped(foreign.to_owned()));
            let why = Some(BadLink::Foreign);
            assert!(matches!(&model.screen, Screen::Opening { why: said, .. } if *said == why));
        }
    }
    let link = plan_link();
    for bad in [link[..link.len() - 3].to_owned(), format!("{link}0"), "sb1.".to_owned()] {
        let mut model = own.clone();
        open(&mut model, &bad);
        assert!(matches!(model.screen, Screen::Opening { why: Some(_), .. }), "{bad}");
        assert_eq!(model.record, own.record);
        // The field again, and the right one this time.
        let mut right = model.clone();
        assert!(!writes(right.update(Msg::LinkTyped(link.clone()))));
        assert_eq!(right.screen, Screen::Link);
        right.update(Msg::LinkLeft);
        assert_eq!(right, own);
        model.update(Msg::WentBack);
        assert_eq!(model, own);
    }
}

#[test]
fn help_comes_before_any_link() {
    let mut model = newcomer(monday());
    model.update(Msg::Replied(Reply::Sign(Sign::Bladder, Word::Yes)));
    let stopped = model.clone();
    assert!(matches!(stopped.screen, Screen::Outcome(_)));
    open(&mut model, &plan_link());
    assert_eq!(model, stopped);
    for place in [Place::Share, Place::Move, Place::Link] {
        model.update(Msg::PlaceChosen(place));
        assert_eq!(model, stopped, "{place:?}");
    }
}

#[test]
fn minors_share_nothing_and_get_no_plan_by_link() {
    let mut model = opened();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[Reply::Age(Some(15))]);
    assert_eq!(model.triage().unwrap().level(), Level::AdultsOnly);
    assert!(!writes(model.update(Msg::PlanWanted)));
    assert!(model.opened.is_some());
    let mut minor = opened();
    answer_all(&mut minor, &[Reply::Age(Some(15))]);
    assert!(!minor.may_share());
    minor.update(Msg::PlaceChosen(Place::Share));
    assert_ne!(minor.screen, Screen::Share);
}

#[test]
fn every_sign_stops_a_link_as_it_stops_ones_own_plan() {
    for sign in Sign::ALL {
        let mut own = opened();
        answer_all(&mut own, &[Reply::Sign(*sign, Word::Yes)]);
        let mut by_link = opened();
        open(&mut by_link, &plan_link());
        by_link.update(Msg::LinkBegan(false));
        answer_all(&mut by_link, &[Reply::Sign(*sign, Word::Yes)]);
        let level = |model: &Model| model.triage().map(|triage| triage.level());
        assert_eq!(
            level(&own),
            level(&by_link),
            "{} on {}",
            sign.code(),
            step_of(*sign).code()
        );
        assert_eq!(own.week().is_some(), by_link.week().is_some());
    }
}

/// Opens a link to a plan, and begins the questions as somebody of whom nothing is known.
fn begin_from_nothing(model: &mut Model) {
    open(model, &plan_link());
    model.update(Msg::LinkBegan(false));
    model.update(Msg::Agreed);
}

/// Leaves the page and comes back: the link is gone from its address.
fn reloaded(model: &Model) -> Model {
    let mut again = opened();
    again.update(Msg::Loaded(model.record.clone()));
    again
}

/// Tells this in a list that is open already, and goes on.
fn tell(model: &mut Model, reply: Reply) -> Change {
    if !matches!(model.screen, Screen::Asking { .. }) {
        let step = match reply {
            Reply::Sign(sign, _) => step_of(sign),
            _ => Step::Pain,
        };
        model.update(Msg::StepChosen(step));
    }
    model.update(Msg::Replied(reply));
    model.update(Msg::Continued)
}

#[test]
fn a_stop_told_with_ones_own_answers_ends_the_link_and_is_kept() {
    for (reply, level) in [
        (Reply::Sign(Sign::Bladder, Word::Yes), Level::Emergency),
        (Reply::Sign(Sign::Bladder, Word::NotSure), Level::ClinicianFirst),
        (Reply::Sign(Sign::Fever, Word::Yes), Level::ClinicianFirst),
        (Reply::Sign(Sign::Night, Word::Yes), Level::ClinicianFirst),
        (Reply::PainNow(pain(9)), Level::ClinicianFirst),
    ] {
        let own = trained_for(monday(), 3);
        let mut model = own.clone();
        open(&mut model, &plan_link());
        model.update(Msg::LinkBegan(true));
        let in_block_e = matches!(reply, Reply::Sign(sign, _) if step_of(sign) == Step::Emergency);
        if !in_block_e {
            assert!(!writes(model.update(Msg::Continued)));
            assert!(model.week().is_some(), "{reply:?}");
        }
        let change = tell(&mut model, reply);
        assert!(change.record && model.opened.is_none(), "{reply:?}");
        assert_eq!(model.screen, Screen::Outcome(Tab::Week));
        assert_eq!(model.record.diary, own.record.diary);
        for model in [&model, &reloaded(&model)] {
            assert_eq!(model.triage().unwrap().level(), level, "{reply:?}");
            assert!(model.week().is_none() && !model.is_followed());
        }
    }
}

/// They are one's own: all of them count, not only what stops.
#[test]
fn whatever_was_told_with_ones_own_answers_is_kept_with_a_stop() {
    for reply in [
        Reply::Sign(Sign::Fever, Word::Yes),
        Reply::Sign(Sign::Bladder, Word::Yes),
    ] {
        let mut model = trained_for(monday(), 3);
        open(&mut model, &plan_link());
        model.update(Msg::LinkBegan(true));
        model.update(Msg::Continued);
        assert_ne!(model.draft().means.value.minutes, Some(12));
        for reply in [Reply::Minutes(12), reply] {
            model.update(Msg::StepChosen(match reply {
                Reply::Sign(sign, _) => step_of(sign),
                _ => Step::Means,
            }));
            model.update(Msg::Replied(reply));
            model.update(Msg::Continued);
        }
        assert!(model.opened.is_none() && model.week().is_none());
        assert_eq!(reloaded(&model).draft().means.value.minutes, Some(12), "{reply:?}");
    }
}

#[test]
fn an_emergency_told_anew_stays_beside_what_is_kept_here() {
    let own = trained_for(monday(), 3);
    let mut model = own.clone();
    begin_from_nothing(&mut model);
    model.update(Msg::Replied(Reply::Age(Some(60))));
    model.update(Msg::Continued);
    let change = tell(&mut model, Reply::Sign(Sign::Bladder, Word::Yes));
    assert!(change.record && model.opened.is_none());
    for mut model in [model.clone(), reloaded(&model)] {
        assert!(model.is_emergency());
        assert_eq!(model.record.diary, own.record.diary);
        assert_eq!(
            model.draft().about,
            own.draft().about,
            "whoever answered, the rest is the reader's"
        );
        // The whole list is answered again.
        model.update(Msg::EmergencyReopened);
        model.update(Msg::Continued);
        assert!(model.week().is_some());
    }
}

/// Unsteady legs after a cancer: neither list sends for help at once without the other.
#[test]
fn an_emergency_of_two_lists_stays_one_beside_what_is_kept_here() {
    let own = trained_for(monday(), 3);
    let mut model = own.clone();
    begin_from_nothing(&mut model);
    for reply in [
        Reply::Age(Some(60)),
        Reply::Cancer(Some(Cancer::Old)),
        Reply::PainNew(false),
    ] {
        model.update(Msg::Replied(reply));
    }
    for _ in 0..4 {
        model.update(Msg::Continued);
    }
    let step = Step::Heart;
    assert_eq!(model.screen, Screen::Asking { step, tried: false });
    // Two lists back.
    for _ in 0..2 {
        model.update(Msg::WentBack);
    }
    model.update(Msg::Replied(Reply::Sign(Sign::Unsteady, Word::Yes)));
    assert!(model.opened.is_none());
    for model in [model.clone(), reloaded(&model)] {
        assert!(model.is_emergency());
        assert_eq!(model.draft().about, own.draft().about);
    }
}

/// The tick that makes an emergency of it stops at once, before its list was gone past.
#[test]
fn an_emergency_of_two_lists_stays_one_as_soon_as_it_is_ticked() {
    let own = trained_for(monday(), 3);
    let mut model = own.clone();
    begin_from_nothing(&mut model);
    model.update(Msg::Replied(Reply::Age(Some(60))));
    for _ in 0..2 {
        model.update(Msg::Continued);
    }
    tell(&mut model, Reply::Sign(Sign::Unsteady, Word::Yes));
    let step = Step::Days;
    assert_eq!(model.screen, Screen::Asking { step, tried: false });
    model.update(Msg::Replied(Reply::Cancer(Some(Cancer::Old))));
    assert!(model.opened.is_none());
    for model in [model.clone(), reloaded(&model)] {
        assert!(model.is_emergency());
        assert_eq!(model.draft().about, own.draft().about);
    }
}

/// Also where the answers are those of this device, and where block E is to be answered again after weeks without a
/// session.
#[test]
fn an_emergency_ticked_with_ones_own_answers_is_kept_before_its_list_was_gone_past() {
    let first = [Reply::Sign(Sign::Bladder, Word::Yes)];
    let second = [Reply::Cancer(Some(Cancer::Old)), Reply::Sign(Sign::Unsteady, Word::Yes)];
    for replies in [&first[..], &second[..]] {
        for weeks in [0, 6] {
            let mut own = trained_for(monday(), 3);
            own.update(Msg::DayCame(own.today.plus(7 * weeks)));
            let mut model = own.clone();
            open(&mut model, &plan_link());
            model.update(Msg::LinkBegan(true));
            if replies == second {
                model.update(Msg::Continued);
            }
            for reply in replies {
                let step = match reply {
                    Reply::Sign(sign, _) => step_of(*sign),
                    _ => Step::Days,
                };
                model.update(Msg::StepChosen(step));
                model.update(Msg::Replied(*reply));
            }
            if replies == first {
                model.update(Msg::Continued);
            }
            assert!(model.opened.is_none(), "{replies:?} after {weeks} weeks");
            for mut model in [model.clone(), reloaded(&model)] {
                model.update(Msg::DayCame(own.today));
                assert!(model.is_emergency(), "{replies:?} after {weeks} weeks");
            }
        }
    }
}

/// A sign that a clinician has seen here is asked about again when it is told to a link, and the emergency block with it;
/// not so in an emergency, which would be over then.
#[test]
fn an_emergency_told_to_a_link_stays_beside_a_sign_that_a_clinician_has_seen() {
    let night = Reply::Sign(Sign::Night, Word::Yes);
    let mut own = trained_for(monday(), 3);
    own.update(Msg::StepChosen(step_of(Sign::Night)));
    for msg in [Msg::Replied(night), Msg::Continued, Msg::ClinicianSaw] {
        own.update(msg);
    }
    assert!(own.week().is_some());
    let mut model = own;
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[night, Reply::Sign(Sign::Bladder, Word::Yes)]);
    assert!(model.opened.is_none());
    for model in [&model, &reloaded(&model)] {
        assert!(model.is_emergency());
    }
}

/// Whoever has agreed here, and no more, has no other answers that could be somebody else's.
#[test]
fn an_emergency_told_to_a_link_holds_where_nothing_was_answered_yet() {
    let mut own = opened();
    own.update(Msg::Agreed);
    assert!(!own.record.is_empty() && !own.draft().about.given);
    let mut model = own;
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[Reply::Sign(Sign::Bladder, Word::Yes)]);
    assert!(model.opened.is_none());
    for model in [model.clone(), reloaded(&model)] {
        assert!(model.is_emergency());
        assert_eq!(model.draft().about.value.age, Some(50));
    }
}

#[test]
fn a_stop_told_anew_stays_beside_what_is_kept_here() {
    for told in [
        vec![Reply::Sign(Sign::Bladder, Word::NotSure)],
        vec![Reply::Sign(Sign::Fever, Word::Yes)],
        vec![Reply::Sign(Sign::Night, Word::Yes)],
        vec![Reply::Sign(Sign::Faint, Word::Yes)],
        vec![Reply::Cancer(Some(Cancer::Recent))],
        vec![Reply::Sign(Sign::InfectRisk, Word::Yes), Reply::PainNew(true)],
        vec![Reply::HighPressure(true), Reply::Bp(Bp::Crisis)],
        vec![Reply::Operation(true)],
        vec![Reply::PainNow(pain(9))],
    ] {
        let own = trained_for(monday(), 3);
        let mut model = own.clone();
        open(&mut model, &plan_link());
        model.update(Msg::LinkBegan(false));
        answer_all(&mut model, &told);
        assert!(model.opened.is_none(), "{told:?}");
        assert_eq!(model.screen, Screen::Outcome(Tab::Week), "{told:?}");
        for mut model in [model.clone(), reloaded(&model)] {
            assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst, "{told:?}");
            let triage = model.triage().unwrap();
            let stops = triage
                .findings()
                .iter()
                .filter(|finding| finding.level == Level::ClinicianFirst);
            assert_eq!(stops.count(), 1, "{told:?}");
            let (now, before) = (model.draft(), own.draft());
            assert_eq!(
                (now.about, now.means, now.aims),
                (before.about, before.means, before.aims)
            );
            assert_eq!(model.record.diary, own.record.diary);
            // As with any sign of one's own.
            model.update(Msg::ClinicianSaw);
            assert!(model.week().is_some(), "{told:?}");
        }
    }
}

#[test]
fn what_stops_only_whoever_answered_is_asked_about_again() {
    let own = newcomer(monday());
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    // A small fall matters at 70, and not at the 38 of whoever keeps answers here.
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(70)),
        Reply::Sign(Sign::MinorFall, Word::Yes),
        Reply::HowLong(HowLong::NoPain),
    ] {
        model.update(Msg::Replied(reply));
    }
    for _ in 0..8 {
        model.update(Msg::Continued);
    }
    assert!(model.opened.is_none());
    for mut model in [model.clone(), reloaded(&model)] {
        assert!(model.week().is_none());
        assert!(model.draft().signs().yes(Sign::MinorFall) && !model.draft().is_given(Step::Days));
        answer_on(&mut model);
        assert_eq!(model.draft().about, own.draft().about);
        assert!(model.week().is_some());
    }
}

#[test]
fn a_stop_is_asked_about_again_here_from_the_first_tick_on() {
    let own = newcomer(monday());
    let link = plan_link();
    let ways_out = [
        vec![Msg::LinkLeft],
        vec![Msg::PlanRefused],
        vec![Msg::LinkOpened(link.clone()), Msg::LinkLeft],
        vec![Msg::LinkBegan(false), Msg::LinkLeft],
        vec![Msg::LinkBegan(true), Msg::LinkLeft],
    ];
    for (sign, from_own) in [
        (Sign::Bladder, true),
        (Sign::Bladder, false),
        (Sign::Fever, false),
        (Sign::Faint, false),
    ] {
        let mut model = own.clone();
        open(&mut model, &link);
        model.update(Msg::LinkBegan(from_own));
        let change = model.update(Msg::Replied(Reply::Sign(sign, Word::Yes)));
        assert!(change.record && model.opened.is_some(), "it is written at once");
        assert!(
            !writes(model.update(Msg::Replied(Reply::Sign(sign, Word::Yes)))),
            "and once"
        );
        let mut kept = opened();
        kept.update(Msg::Loaded(model.own_record().clone()));
        let mut left = vec![kept];
        for ends in &ways_out {
            let mut out = model.clone();
            for msg in ends {
                out.update(msg.clone());
            }
            left.push(out);
        }
        for mut model in left {
            assert!(model.opened.is_none() && model.week().is_none());
            let step = Step::Emergency;
            assert_eq!(model.screen, Screen::Asking { step, tried: false });
            assert!(!model.draft().is_given(step_of(sign)));
            assert!(!speaks_of_a_sign(&model), "it may be somebody else who answered");
            answer_on(&mut model);
            assert!(model.week().is_some());
        }
    }
}

#[test]
fn a_stop_that_another_tab_tells_comes_before_a_link() {
    for (sign, from_own) in [
        (Sign::Bladder, None),
        (Sign::Bladder, Some(false)),
        (Sign::Night, Some(false)),
        (Sign::Night, Some(true)),
    ] {
        let mut own = newcomer(monday());
        if sign == Sign::Bladder {
            // Stopped already, by less.
            own.update(Msg::Replied(Reply::Sign(Sign::Lump, Word::Yes)));
        }
        let mut model = own.clone();
        open(&mut model, &plan_link());
        match from_own {
            None => model.update(Msg::LinkViewed),
            Some(from_own) => model.update(Msg::LinkBegan(from_own)),
        };
        answer_all(&mut model, &[]);
        let mut other = own.clone();
        other.update(Msg::Replied(Reply::Sign(sign, Word::Yes)));
        model.update(Msg::KeptElsewhere(other.record.clone()));
        assert!(
            model.opened.is_none() && model.week().is_none(),
            "{sign:?} {from_own:?}"
        );
        assert!(model.triage().unwrap().cleared().is_none());
    }
}

#[test]
fn nothing_is_trained_or_noted_while_a_link_is_looked_at() {
    let own = trained_for(monday(), 3);
    for from_own in [false, true] {
        let mut model = own.clone();
        open(&mut model, &plan_link());
        model.update(Msg::LinkBegan(from_own));
        answer_all(&mut model, &[]);
        let slot = model.week().unwrap().plan.sessions[0].exercises[0].exercise.id;
        let before = model.clone();
        for msg in [
            Msg::SessionOpened(0),
            Msg::SessionResumed,
            Msg::FlareBegan,
            Msg::CheckInBegan(6),
            Msg::CheckInDone(6),
            Msg::MorningNoted(Morning::Worse),
            Msg::Swapped(slot, LeftOut::Hurts),
        ] {
            let mut round = model.clone();
            assert!(!writes(round.update(msg.clone())));
            assert_eq!(round, before, "{msg:?}");
        }
        model.update(Msg::PlaceChosen(Place::Flare));
        assert_eq!(
            model.screen,
            Screen::Outcome(Tab::Week),
            "nothing is noted there either"
        );
        model.update(Msg::PlanUsed);
        assert_eq!(model.record.diary, own.record.diary);
        model.update(Msg::SessionOpened(0));
        assert!(
            matches!(model.screen, Screen::Training(_)),
            "once it is used, it is trained with"
        );
    }
}

#[test]
fn of_a_links_diary_only_tests_are_kept() {
    let own = trained_for(monday(), 3);
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[]);
    let result = TestResult {
        test: SelfTest::ChairStand,
        left: 12,
        right: None,
        stop: Stop::Done,
    };
    model.update(Msg::TestNoted(result));
    model.record.note(monday(), Subject::Started, Entry::Started);
    model.update(Msg::PlanUsed);
    assert_eq!(
        model.record.diary.started(model.today),
        own.record.diary.started(model.today)
    );
    assert_eq!(
        model.record.diary.get(monday(), Subject::Tested(SelfTest::ChairStand)),
        Some(Entry::Tested(result))
    );
    assert_eq!(model.record.diary.len(), own.record.diary.len() + 1);
}

#[test]
fn tests_are_offered_again_where_their_results_did_not_come_along() {
    let sender = trained_for(monday(), 7);
    assert!(!sender.record.diary.test_results().is_empty());
    let copy = write(&Link::Copy(answers_of(&sender)));
    let mut model = opened();
    open(&mut model, &copy);
    model.update(Msg::CopyClaimed);
    assert!(!model.draft().tests.given);
    let mut asked = false;
    for _ in 0..30 {
        model.update(Msg::Continued);
        let step = Step::Tests;
        asked |= model.screen == Screen::Asking { step, tried: false };
    }
    assert!(asked && model.week().is_some());
    // Where they are, they stay done.
    let mut model = sender.clone();
    open(&mut model, &copy);
    model.update(Msg::CopyClaimed);
    assert!(model.draft().tests.given);
}

#[test]
fn what_another_tab_deletes_does_not_come_back_by_the_link() {
    let own = trained_for(monday(), 3);
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(true));
    answer_all(&mut model, &[]);
    model.update(Msg::PlanWanted);
    assert_eq!(model.screen, Screen::Using);
    assert!(!writes(model.update(Msg::DeletedElsewhere)));
    assert_eq!(model.screen, Screen::Link);
    assert!(model.record.is_empty() && model.own_record().is_empty());
    for msg in [Msg::PlanUsed, Msg::PlanRefused, Msg::PlanWanted] {
        model.update(msg);
        assert!(model.record.is_empty() && model.opened.is_some());
    }
    model.update(Msg::LinkLeft);
    assert!(model.record.is_empty());
}

/// Whoever answers a link from nothing may be somebody else: nothing of this device's reader gets among the answers.
#[test]
fn what_another_tab_keeps_stays_out_of_a_link_begun_from_nothing() {
    let night = Reply::Sign(Sign::Night, Word::Yes);
    for stops in [false, true] {
        let mut own = trained_for(monday(), 3);
        if stops {
            own.update(Msg::StepChosen(step_of(Sign::Night)));
            own.update(Msg::Replied(night));
            own.update(Msg::Continued);
        }
        let mut model = own.clone();
        begin_from_nothing(&mut model);
        let answers = *model.draft();
        own.update(Msg::Replied(Reply::Days(2)));
        model.update(Msg::KeptElsewhere(own.record.clone()));
        assert!(model.opened.is_some(), "it stopped before as well");
        assert_eq!(model.draft(), &answers);
        model.update(Msg::LinkLeft);
        assert_eq!(model.draft().means.value.days, Some(2));
    }
}

/// What was asked again here for a sign that was told to a link has been answered there.
#[test]
fn after_a_stop_told_to_a_link_nothing_is_asked_again() {
    for reply in [
        Reply::Sign(Sign::Fever, Word::Yes),
        Reply::Sign(Sign::Bladder, Word::NotSure),
    ] {
        let mut model = trained_for(monday(), 3);
        open(&mut model, &plan_link());
        model.update(Msg::LinkBegan(false));
        answer_all(&mut model, &[reply]);
        assert!(model.opened.is_none());
        for model in [&model, &reloaded(&model)] {
            assert!(model.draft().emergency.given, "{reply:?}");
            assert_eq!(model.triage().unwrap().level(), Level::ClinicianFirst, "{reply:?}");
        }
    }
}

/// Whoever keeps nothing here has nothing that the answers could stand beside: the link stays open.
#[test]
fn an_emergency_told_to_a_link_where_nothing_is_kept_stays_with_it() {
    let mut model = opened();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[Reply::Sign(Sign::Bladder, Word::Yes)]);
    assert!(model.is_emergency() && model.opened.is_some());
}

/// Of the lists of signs also what does not stop by itself.
#[test]
fn an_emergency_told_to_a_link_leaves_the_doubts_told_with_it() {
    let mut model = trained_for(monday(), 3);
    begin_from_nothing(&mut model);
    for reply in [
        Reply::Age(Some(60)),
        Reply::Cancer(Some(Cancer::Old)),
        Reply::PainNew(false),
        Reply::Sign(Sign::Night, Word::NotSure),
    ] {
        model.update(Msg::Replied(reply));
    }
    for _ in 0..4 {
        model.update(Msg::Continued);
    }
    for _ in 0..2 {
        model.update(Msg::WentBack);
    }
    model.update(Msg::Replied(Reply::Sign(Sign::Unsteady, Word::Yes)));
    assert!(model.is_emergency() && model.opened.is_none());
    assert_eq!(model.draft().signs().word(Sign::Night), Word::NotSure);
}

#[test]
fn what_another_tab_keeps_reaches_a_link_begun_with_ones_own_answers() {
    let own = newcomer(monday());
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(true));
    model.update(Msg::Continued);
    let followed = model.record.followed.value.clone();
    let mut other = own;
    for _ in 0..20 {
        other.update(Msg::Replied(Reply::Days(2)));
    }
    // Said after all that was said here.
    let mut another = shared();
    another.sessions.truncate(1);
    other.record.follow(Some(another));
    model.update(Msg::KeptElsewhere(other.record.clone()));
    assert_eq!(model.draft().means.value.days, Some(2));
    assert_eq!(model.record.followed.value, followed, "the plan of the link");
    // A stop that was told there holds here.
    other.update(Msg::Replied(Reply::Sign(Sign::Night, Word::Yes)));
    model.update(Msg::KeptElsewhere(other.record));
    assert!(model.opened.is_none() && model.week().is_none());
}

#[test]
fn after_a_long_break_nothing_here_is_overwritten_unasked() {
    let mut own = newcomer(monday().plus(-40));
    own.record.follow(Some(shared()));
    own.update(Msg::DayCame(monday()));
    assert!(own.week().is_none(), "block E is open");
    let mut model = own.clone();
    open(&mut model, &plan_link());
    model.update(Msg::LinkBegan(false));
    answer_all(&mut model, &[Reply::Days(2)]);
    assert!(model.own_week().is_none());
    assert!(!writes(model.update(Msg::PlanWanted)));
    assert_eq!(model.screen, Screen::Using);
    let mut refused = model.clone();
    assert!(!writes(refused.update(Msg::PlanRefused)));
    assert_eq!(refused.record, own.record);
    let change = model.update(Msg::PlanUsed);
    assert!(change.record && model.is_followed());
    assert_eq!(model.draft().means.value.days, Some(2));
}

#[test]
fn the_browsers_back_from_the_words_about_a_link_loses_no_answer() {
    let mut model = Model::default();
    model.update(Msg::DayCame(monday()));
    open(&mut model, &plan_link());
    assert_eq!(model.way_back(false), Some(Msg::LinkLeft), "nothing is begun");
    model.update(Msg::LinkBegan(false));
    model.update(Msg::Agreed);
    model.update(Msg::Replied(Reply::Age(Some(40))));
    let (asked, told) = (model.screen.clone(), *model.draft());
    model.update(Msg::PlaceChosen(Place::Link));
    assert_eq!(model.screen, Screen::Link);
    model.update(model.way_back(false).expect("a way back"));
    assert_eq!((&model.screen, model.draft()), (&asked, &told));
}
