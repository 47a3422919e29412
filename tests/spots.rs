//! The body picture: what its marks answer, and that no mark leads round a safety question.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use strongback::app::{Model, Msg, Place, Screen};
use strongback::codec::saved::{read_answers, write_answers};
use strongback::domain::answers::{LegPain, Pain, Ratings, Sign, Word};
use strongback::domain::questionnaire::{HowLong, Question, Reply, Step, Trend};
use strongback::domain::spots::{Spot, Spots};
use strongback::domain::triage::{Level, Row};

fn say(model: &mut Model, reply: Reply) {
    model.update(Msg::Replied(reply));
}

fn mark(model: &mut Model, spots: &[Spot]) {
    for spot in spots {
        say(model, Reply::Spot(*spot, true));
    }
}

/// A reader with pain, at the page that asks where it hurts.
fn at_moves() -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(monday()));
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(40)),
        Reply::HowLong(HowLong::To6Weeks),
        Reply::PainNow(Pain::new(3).unwrap()),
        Reply::Trend(Trend::Same),
    ] {
        say(&mut model, reply);
    }
    while !at(&model, Step::Moves) {
        model.update(Msg::Continued);
    }
    model
}

fn at(model: &Model, asked: Step) -> bool {
    matches!(model.screen, Screen::Asking { step, .. } if step == asked)
}

fn go_on_to_the_end(model: &mut Model) {
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
}

fn leg_pain(model: &Model) -> Option<LegPain> {
    model.draft().moves.value.leg_pain()
}

fn spots(model: &Model) -> Spots {
    model.draft().moves.value.spots
}

#[test]
fn marks_say_at_least_how_far_the_pain_goes() {
    use Spot::*;
    for (marks, says) in [
        (&[][..], LegPain::None),
        (&[Blades, BackLeft, BackMiddle, BackRight], LegPain::None),
        (&[ButtockLeft], LegPain::AboveKnee),
        (&[ButtockLeft, ButtockRight], LegPain::AboveKnee),
        (&[ThighRight], LegPain::AboveKnee),
        (&[ButtockLeft, ThighRight], LegPain::AboveKnee),
        (&[ShinLeft], LegPain::BelowKnee),
        (&[ButtockRight, ThighLeft, ShinLeft], LegPain::BelowKnee),
        (&[ThighLeft, ThighRight], LegPain::Both),
        (&[ThighLeft, ShinRight], LegPain::Both),
        (&[ShinLeft, ShinRight], LegPain::Both),
    ] {
        assert_eq!(Spots::of(marks).leg_pain(), says, "{marks:?}");
        // The same pain on the other side says the same.
        let other = marks.iter().map(|spot| mirrored(*spot)).collect::<Spots>();
        assert_eq!(other.leg_pain(), says, "{marks:?} mirrored");
    }
}

fn mirrored(spot: Spot) -> Spot {
    let code = spot.code();
    let other = if code.contains("left") {
        code.replace("left", "right")
    } else {
        code.replace("right", "left")
    };
    Spot::from_code(&other).unwrap()
}

#[test]
fn an_answer_in_the_list_drops_just_the_marks_that_say_more() {
    for bits in 0..1_u16 << Spot::ALL.len() {
        let marks: Spots = Spot::ALL
            .iter()
            .copied()
            .enumerate()
            .filter_map(|(at, spot)| (bits >> at & 1 == 1).then_some(spot))
            .collect();
        for said in LegPain::ALL {
            let kept = marks.beside(*said);
            assert!(kept.leg_pain() <= *said, "{marks:?} beside {said:?} leaves {kept:?}");
            assert_eq!(kept.without(marks), Spots::EMPTY);
            if marks.leg_pain() <= *said {
                assert_eq!(kept, marks, "nothing to drop");
            }
            for spot in [Spot::Blades, Spot::BackLeft, Spot::BackMiddle, Spot::BackRight] {
                assert_eq!(kept.contains(spot), marks.contains(spot), "the back is no leg");
            }
        }
    }
}

#[test]
fn the_picture_answers_the_list_and_the_list_has_the_last_word() {
    let mut model = at_moves();
    mark(&mut model, &[Spot::BackLeft]);
    assert_eq!(leg_pain(&model), None, "a sore back says nothing of the legs");
    assert_eq!(model.draft().missing(Step::Moves), [Question::LegPain]);
    mark(&mut model, &[Spot::ButtockLeft]);
    assert_eq!(leg_pain(&model), Some(LegPain::AboveKnee));
    assert!(model.draft().missing(Step::Moves).is_empty());
    mark(&mut model, &[Spot::ShinLeft]);
    assert_eq!(leg_pain(&model), Some(LegPain::BelowKnee));
    // What was marked by mistake is taken back; the list says what it said before: nothing.
    say(&mut model, Reply::Spot(Spot::ShinLeft, false));
    say(&mut model, Reply::Spot(Spot::ButtockLeft, false));
    assert_eq!(leg_pain(&model), None);
    mark(&mut model, &[Spot::ButtockLeft, Spot::ThighLeft, Spot::ShinLeft]);
    say(&mut model, Reply::LegPain(LegPain::AboveKnee));
    assert_eq!(leg_pain(&model), Some(LegPain::AboveKnee));
    assert_eq!(
        spots(&model),
        Spots::of(&[Spot::BackLeft, Spot::ButtockLeft, Spot::ThighLeft])
    );
    say(&mut model, Reply::LegPain(LegPain::None));
    assert_eq!(leg_pain(&model), Some(LegPain::None));
    assert_eq!(spots(&model), Spots::of(&[Spot::BackLeft]));
    // A mark afterwards says more again; it never says less than the list.
    mark(&mut model, &[Spot::ThighRight]);
    assert_eq!(leg_pain(&model), Some(LegPain::AboveKnee));
    say(&mut model, Reply::LegPain(LegPain::BelowKnee));
    assert_eq!(leg_pain(&model), Some(LegPain::BelowKnee));
    say(&mut model, Reply::Spot(Spot::ThighRight, false));
    assert_eq!(leg_pain(&model), Some(LegPain::BelowKnee));
}

#[test]
fn pain_in_both_legs_opens_the_emergency_list_again() {
    let mut model = at_moves();
    mark(&mut model, &[Spot::ThighLeft]);
    assert!(model.draft().is_given(Step::Emergency));
    mark(&mut model, &[Spot::ShinRight]);
    assert_eq!(leg_pain(&model), Some(LegPain::Both));
    assert!(!model.draft().is_given(Step::Emergency));
    // Taking the mark back does not close it.
    say(&mut model, Reply::Spot(Spot::ShinRight, false));
    assert!(!model.draft().is_given(Step::Emergency));
    model.update(Msg::Continued);
    assert!(at(&model, Step::Emergency));
    assert!(model.week().is_none());
    // Gone through without the sign, it is not asked for ever; more marks on the same legs change nothing.
    mark(&mut model, &[Spot::ShinRight]);
    model.update(Msg::Continued);
    mark(&mut model, &[Spot::ShinLeft, Spot::ThighRight]);
    assert!(model.draft().is_given(Step::Emergency));
    // With the sign it is an emergency.
    let mut model = at_moves();
    mark(&mut model, &[Spot::ThighLeft, Spot::ThighRight]);
    model.update(Msg::Continued);
    say(&mut model, Reply::Sign(Sign::BothLegs, Word::Yes));
    go_on_to_the_end(&mut model);
    assert!(model.is_emergency());
}

#[test]
fn a_mark_between_the_shoulder_blades_asks_and_waits_for_the_answer() {
    let mut model = at_moves();
    say(&mut model, Reply::LegPain(LegPain::None));
    mark(&mut model, &[Spot::Blades]);
    assert_eq!(model.draft().missing(Step::Moves), [Question::MidBack]);
    model.update(Msg::Continued);
    assert_eq!(
        model.screen,
        Screen::Asking {
            step: Step::Moves,
            tried: true
        }
    );
    assert_eq!(
        model.draft().signs().word(Sign::MidBack),
        Word::No,
        "a mark alone is no sign"
    );
    // No way leads round it: not by another screen, not by a reload.
    for msg in [Msg::PlaceChosen(Place::Plan), Msg::StepChosen(Step::Means), Msg::Closed] {
        let mut model = model.clone();
        model.update(msg);
        go_on_to_the_end(&mut model);
        assert!(model.week().is_none() && at(&model, Step::Moves), "{:?}", model.screen);
    }
    let mut again = Model::default();
    again.update(Msg::DayCame(monday()));
    again.update(Msg::Loaded(read_answers(&write_answers(&model.record)).unwrap()));
    assert!(at(&again, Step::Moves));
    // Whoever takes the mark back need not answer.
    again.update(Msg::Replied(Reply::Spot(Spot::Blades, false)));
    go_on_to_the_end(&mut again);
    assert!(again.week().is_some());
    // "No" leaves the sign alone and lets the reader go on.
    say(&mut model, Reply::NotMidBack);
    go_on_to_the_end(&mut model);
    assert!(model.week().is_some());
    assert!(model.draft().is_marked(Spot::Blades));
    // A new mark asks anew.
    say(&mut model, Reply::Spot(Spot::Blades, false));
    mark(&mut model, &[Spot::Blades]);
    assert_eq!(model.draft().missing(Step::Moves), [Question::MidBack]);
    assert!(model.week().is_none(), "an open question stands before the plan");
}

#[test]
fn yes_to_the_main_pain_there_is_the_sign_of_the_safety_list() {
    let mut marked = at_moves();
    say(&mut marked, Reply::LegPain(LegPain::None));
    let mut ticked = marked.clone();
    mark(&mut marked, &[Spot::Blades]);
    say(&mut marked, Reply::Sign(Sign::MidBack, Word::Yes));
    say(&mut ticked, Reply::Sign(Sign::MidBack, Word::Yes));
    assert!(ticked.draft().is_marked(Spot::Blades), "a ticked sign shows as marked");
    for model in [&mut marked, &mut ticked] {
        go_on_to_the_end(model);
        let triage = model.triage().unwrap();
        assert_eq!(triage.level(), Level::ClinicianFirst);
        assert!(triage.findings().iter().any(|finding| finding.row == Row::MidBack));
        assert!(model.week().is_none());
    }
    assert_eq!(
        marked.draft().answers(monday(), Ratings::default()),
        ticked.draft().answers(monday(), Ratings::default())
    );
    // Taking the mark back, or "no", never takes the sign back; only the safety list does.
    for model in [&mut marked, &mut ticked] {
        say(model, Reply::Spot(Spot::Blades, false));
        say(model, Reply::NotMidBack);
        say(model, Reply::LegPain(LegPain::None));
        assert_eq!(model.draft().signs().word(Sign::MidBack), Word::Yes);
        assert!(model.draft().is_marked(Spot::Blades));
        go_on_to_the_end(model);
        assert!(model.week().is_none());
        say(model, Reply::Sign(Sign::MidBack, Word::No));
        go_on_to_the_end(model);
        assert!(model.week().is_some());
    }
}

#[test]
fn a_sign_taken_back_in_the_list_is_asked_about_again_while_its_mark_stands() {
    let mut model = at_moves();
    say(&mut model, Reply::LegPain(LegPain::None));
    mark(&mut model, &[Spot::Blades]);
    say(&mut model, Reply::Sign(Sign::MidBack, Word::Yes));
    say(&mut model, Reply::Sign(Sign::MidBack, Word::No));
    go_on_to_the_end(&mut model);
    assert!(at(&model, Step::Moves) && model.week().is_none());
}

#[test]
fn no_mark_takes_a_sign_back_or_makes_the_result_milder() {
    for sign in Sign::ALL {
        let mut plain = at_moves();
        say(&mut plain, Reply::LegPain(LegPain::None));
        say(&mut plain, Reply::Sign(*sign, Word::Yes));
        let mut marked = plain.clone();
        for spot in Spot::ALL {
            say(&mut marked, Reply::Spot(*spot, true));
            say(&mut marked, Reply::Spot(*spot, false));
        }
        assert_eq!(marked.draft().signs(), plain.draft().signs(), "{}", sign.code());
        go_on_to_the_end(&mut plain);
        go_on_to_the_end(&mut marked);
        let level = |model: &Model| model.triage().map(|triage| triage.level());
        assert_eq!(level(&marked), level(&plain), "{}", sign.code());
    }
}

#[test]
fn marks_are_kept_and_records_without_them_are_read() {
    let mut model = at_moves();
    mark(&mut model, &[Spot::Blades, Spot::BackMiddle, Spot::ShinLeft]);
    say(&mut model, Reply::NotMidBack);
    let text = write_answers(&model.record);
    assert!(
        text.contains(r#""spots":["between_blades","back_middle","below_knee_left"],"not_mid_back":true"#),
        "{text}"
    );
    assert_eq!(read_answers(&text).unwrap(), model.record);
    let before = read_answers(r#"{"moves":[3,true,{"eases":["walk"],"leg_pain":"above_knee"}],"v":1}"#).unwrap();
    assert_eq!(before.draft.moves.value.leg_pain(), Some(LegPain::AboveKnee));
    assert_eq!(before.draft.moves.value.spots, Spots::EMPTY);
    assert!(!before.draft.moves.value.not_mid_back);
    assert!(read_answers(r#"{"moves":[3,true,{"spots":["elbow"]}],"v":1}"#).is_err());
}
