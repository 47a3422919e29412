//! The screens as HTML: each has its heading, can be used by ear and by keyboard, and keeps what it promises.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use strongback::app::{Keeping, Model, Msg, Place, Screen, Trouble};
use strongback::codec::link::{Link, write};
use strongback::content::ENGLISH;
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::{Block, Cancer, LegPain, Pain, Sign, Word};
use strongback::domain::day::Day;
use strongback::domain::diary::{Entry, Morning, Subject};
use strongback::domain::questionnaire::{HowLong, Question, Reply, Step, Trend, step_of};
use strongback::domain::shared::SharedPlan;
use strongback::domain::spots::Spot;
use strongback::view::{self, Options, Typed, Widget, WidgetProps};
use yew::LocalServerRenderer;

fn today() -> Day {
    Day::from_number(20_779).unwrap()
}

/// The page as a reader's browser would get it.
fn html(model: &Model) -> String {
    let props = WidgetProps {
        start: Some(model.clone()),
        ..WidgetProps::default()
    };
    drawn(props)
}

fn drawn(props: WidgetProps) -> String {
    let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(renderer.render())
}

fn agreed() -> Model {
    let mut model = Model::default();
    model.update(Msg::DayCame(today()));
    model.update(Msg::Agreed);
    model
}

/// A reader of 40 with these replies, at the end of the questionnaire or wherever it stops.
fn reader(replies: &[Reply]) -> Model {
    let mut model = agreed();
    let usual = [
        Reply::Age(Some(40)),
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(Pain::new(3).unwrap()),
        Reply::Trend(Trend::Same),
        Reply::LegPain(LegPain::None),
    ];
    for reply in usual.iter().chain(replies) {
        model.update(Msg::Replied(*reply));
    }
    for _ in 0..30 {
        model.update(Msg::Continued);
    }
    model
}

fn asking(model: &Model, step: Step, tried: bool) -> Model {
    showing(model, Screen::Asking { step, tried })
}

fn showing(model: &Model, screen: Screen) -> Model {
    let mut model = model.clone();
    model.screen = screen;
    model
}

/// Everything ticked and everything open that can open.
fn says_everything() -> Model {
    let mut model = agreed();
    model.record.reply(Reply::Age(Some(46)), today());
    for sign in Sign::ALL {
        model.record.reply(Reply::Sign(*sign, Word::NotSure), today());
    }
    for reply in [
        Reply::Sign(Sign::Sexual, Word::NotSaid),
        Reply::Cancer(Some(Cancer::Old)),
        Reply::HighPressure(true),
        Reply::Pregnant(true),
        Reply::GaveBirth(true),
        Reply::Operation(true),
        Reply::SpineBroken(true),
        Reply::NoFloor(true),
        Reply::HowLong(HowLong::OverAYear),
        Reply::Trend(Trend::Worse),
        Reply::LegPain(LegPain::Both),
        Reply::LegNumb(true),
    ] {
        model.record.reply(reply, today());
    }
    model
}

/// Every screen of the questionnaire and around it, in the states that look different.
fn screens() -> Vec<(String, Model)> {
    let mut screens = vec![
        ("start".into(), Model::default()),
        ("data before the start".into(), showing(&Model::default(), Screen::Data)),
        ("emergency".into(), reader(&[Reply::Sign(Sign::Bladder, Word::Yes)])),
        (
            "emergency in pregnancy".into(),
            reader(&[Reply::Sign(Sign::PregBleed, Word::Yes)]),
        ),
        ("clinician today".into(), reader(&[Reply::Sign(Sign::Fever, Word::Yes)])),
        (
            "clinician in days".into(),
            reader(&[Reply::Sign(Sign::Night, Word::Yes), Reply::Sign(Sign::Heart, Word::Yes)]),
        ),
        ("adults only".into(), reader(&[Reply::Age(Some(15))])),
    ];
    let done = reader(&[]);
    for (name, screen) in [("answers", Screen::Answers), ("data", Screen::Data)] {
        screens.push((name.into(), showing(&done, screen)));
    }
    let mut spots = asking(&agreed(), Step::Moves, true);
    for spot in Spot::ALL {
        spots.record.reply(Reply::Spot(*spot, true), today());
    }
    screens.push(("everything hurts".into(), spots));
    for (name, model) in [("empty", agreed()), ("full", says_everything())] {
        for step in Step::ALL {
            for tried in [false, true] {
                screens.push((
                    format!("{} {name} tried {tried}", step.code()),
                    asking(&model, *step, tried),
                ));
            }
        }
    }
    let plan = Link::Plan(SharedPlan::of(&done.week().unwrap().plan));
    let answers = Link::Answers(done.draft().as_of(today()));
    let stopped = reader(&[Reply::Sign(Sign::Night, Word::Yes)]);
    let stopped = Link::Answers(stopped.draft().as_of(today()));
    let copy = Link::Copy(done.draft().as_of(today()));
    for (name, link) in [
        ("plan", plan),
        ("answers", answers),
        ("stopped", stopped),
        ("copy", copy),
    ] {
        for (whose, own) in [("nobody", Model::default()), ("a reader", done.clone())] {
            let mut model = own;
            model.update(Msg::DayCame(today()));
            model.update(Msg::LinkOpened(write(&link)));
            screens.push((format!("a link with {name} for {whose}"), model.clone()));
            let mut viewed = model.clone();
            viewed.update(Msg::LinkViewed);
            screens.push((format!("{name} viewed by {whose}"), viewed));
            model.update(Msg::LinkBegan(true));
            for _ in 0..30 {
                model.update(Msg::Continued);
            }
            screens.push((format!("{name} fitted to {whose}"), model.clone()));
            model.update(Msg::PlanWanted);
            screens.push((format!("{name} wanted by {whose}"), model.clone()));
            model.update(Msg::PlanUsed);
            screens.push((format!("{name} used by {whose}"), model));
        }
    }
    for bad in ["sb1.", "sb2.ABC", "nothing"] {
        let mut model = done.clone();
        model.update(Msg::LinkTyped(bad.to_owned()));
        screens.push((format!("the bad link {bad}"), model));
    }
    for (name, screen) in [("share", Screen::Share), ("move", Screen::Move)] {
        screens.push((name.into(), showing(&done, screen)));
    }
    let mut blocked = done;
    blocked.keeping = Keeping::NotPossible(Trouble::Blocked);
    blocked.set_aside = 2;
    screens.push(("storage blocked".into(), blocked));
    screens
}

/// A tag as it stands in HTML that a program wrote.
struct Tag {
    name: String,
    closes: bool,
    attributes: Vec<(String, String)>,
    /// The text right after it.
    text: String,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }
}

fn tags(html: &str) -> Vec<Tag> {
    html.split('<')
        .skip(1)
        .filter(|piece| !piece.starts_with('!'))
        .map(|piece| {
            let (inside, text) = piece.split_once('>').unwrap();
            let closes = inside.starts_with('/');
            let inside = inside.trim_start_matches('/').trim_end_matches('/');
            let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
            let mut attributes = Vec::new();
            while let Some((name, after)) = rest.split_once("=\"") {
                let (value, after) = after.split_once('"').unwrap();
                attributes.push((name.trim().to_owned(), value.to_owned()));
                rest = after;
            }
            Tag {
                name: name.to_owned(),
                closes,
                attributes,
                text: text.trim().to_owned(),
            }
        })
        .collect()
}

#[test]
fn every_screen_has_one_heading_that_can_take_the_focus() {
    for (name, model) in screens() {
        let html = html(&model);
        let tags = tags(&html);
        let headings: Vec<_> = tags.iter().filter(|tag| tag.name == "h2" && !tag.closes).collect();
        assert_eq!(headings.len(), 1, "{name}: {html}");
        assert_eq!(headings[0].get("id"), Some("screen-heading"), "{name}");
        assert_eq!(headings[0].get("tabindex"), Some("-1"), "{name}");
        assert!(!headings[0].text.is_empty(), "{name}");
    }
}

#[test]
fn every_field_has_a_label_and_every_group_of_radios_a_legend() {
    for (name, model) in screens() {
        let html = html(&model);
        let tags = tags(&html);
        let labelled: Vec<_> = tags
            .iter()
            .filter(|tag| tag.name == "label")
            .filter_map(|tag| tag.get("for"))
            .collect();
        let (mut labels, mut fieldsets) = (0_i32, Vec::new());
        for (at, tag) in tags.iter().enumerate() {
            let change = if tag.closes { -1 } else { 1 };
            match tag.name.as_str() {
                "label" => labels += change,
                "fieldset" if tag.closes => drop(fieldsets.pop()),
                "fieldset" => {
                    let legend = &tags[at + 1];
                    assert!(
                        legend.name == "legend" && !legend.text.is_empty(),
                        "{name}: a fieldset without a legend"
                    );
                    fieldsets.push(at);
                }
                "input" => {
                    let id = tag
                        .get("id")
                        .unwrap_or_else(|| panic!("{name}: an input without an id"));
                    assert!(labels > 0 || labelled.contains(&id), "{name}: {id} has no label");
                    let is_radio = tag.get("type") == Some("radio");
                    assert!(
                        !is_radio || !fieldsets.is_empty(),
                        "{name}: {id} is a radio outside a fieldset"
                    );
                }
                "button" if !tag.closes => assert_eq!(tag.get("type"), Some("button"), "{name}"),
                _ => {}
            }
        }
    }
}

#[test]
fn ids_are_unique_and_what_describes_a_field_is_there() {
    for (name, model) in screens() {
        let html = html(&model);
        let tags = tags(&html);
        let mut ids: Vec<_> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        for described in tags.iter().filter_map(|tag| tag.get("aria-describedby")) {
            for id in described.split(' ') {
                assert!(ids.contains(&id), "{name}: nothing has the id {id}");
            }
        }
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}: two elements share an id");
        assert!(!html.contains(" style="), "{name}: a style attribute");
    }
}

#[test]
fn an_emergency_shows_the_answers_that_led_there_the_numbers_and_nothing_else_to_do() {
    for sign in Sign::of_block(Block::Emergency) {
        let html = html(&reader(&[Reply::Sign(sign, Word::Yes)]));
        assert!(html.contains((ENGLISH.sign)(sign).shown), "{sign:?}: {html}");
        for (_, number) in ENGLISH.safety.emergency.numbers {
            assert!(html.contains(&format!("tel:{number}")), "{sign:?}");
        }
        let buttons = tags(&html)
            .iter()
            .filter(|tag| tag.name == "button" && !tag.closes)
            .count();
        assert_eq!(buttons, 1, "{sign:?}: only the way to answer again");
        assert!(html.contains("role=\"alert\"") && !html.contains("<nav"), "{sign:?}");
        let said = html.to_lowercase();
        for exercise in CATALOGUE.0 {
            let name = (ENGLISH.exercise_name)(exercise.id).to_lowercase();
            assert!(!said.contains(&name), "{sign:?}: names {name}");
        }
    }
}

#[test]
fn a_pregnancy_sign_alone_sends_to_the_maternity_unit() {
    let alone = html(&reader(&[Reply::Sign(Sign::PregBleed, Word::Yes)]));
    assert!(alone.contains(ENGLISH.safety.emergency.maternity));
    let without = html(&reader(&[Reply::Sign(Sign::Saddle, Word::Yes)]));
    assert!(!without.contains(ENGLISH.safety.emergency.maternity));
}

#[test]
fn a_list_asks_for_more_only_about_what_is_ticked() {
    let mut model = agreed();
    model.record.reply(Reply::Age(Some(40)), today());
    let step = step_of(Sign::Saddle);
    let nothing = html(&asking(&model, step, false));
    assert!(nothing.contains(ENGLISH.ticks.none) && !nothing.contains("type=\"radio\""));
    model.record.reply(Reply::Sign(Sign::Saddle, Word::Yes), today());
    let ticked = html(&asking(&model, step, false));
    assert!(ticked.contains(ENGLISH.phrases.go_on) && !ticked.contains(ENGLISH.ticks.none));
    assert_eq!(ticked.matches("type=\"radio\"").count(), 3);
    assert!(ticked.contains(ENGLISH.safety.privacy));
}

#[test]
fn pregnancy_is_asked_about_by_age_alone_and_stays_in_sight_once_ticked() {
    let mut model = agreed();
    model.record.reply(Reply::Age(Some(70)), today());
    assert!(!html(&asking(&model, Step::Bones, false)).contains(ENGLISH.ticks.pregnant));
    model.record.reply(Reply::Pregnant(true), today());
    assert!(html(&asking(&model, Step::Bones, false)).contains(ENGLISH.ticks.pregnant));
}

#[test]
fn what_is_missing_is_said_at_the_top_and_at_its_field() {
    let mut model = agreed();
    model.update(Msg::Continued);
    let html = html(&model);
    assert!(
        html.contains("id=\"error-summary\"") && html.contains("id=\"age-error\""),
        "{html}"
    );
}

#[test]
fn someone_first_gives_the_reasons_and_no_way_on_without_a_second_look() {
    let model = reader(&[Reply::Sign(Sign::Night, Word::Yes)]);
    let html = html(&model);
    assert!(html.contains(ENGLISH.safety.clinician_days.see) && html.contains(ENGLISH.safety.seen));
    assert!(
        !html.contains(ENGLISH.phrases.seen_yes),
        "the second step waits for the first"
    );
    assert!(
        html.contains((ENGLISH.sign)(Sign::Saddle).shown),
        "the emergency list is in reach"
    );
}

#[test]
fn every_answer_can_be_changed() {
    let mut model = reader(&[]);
    model.update(Msg::PlaceChosen(Place::Answers));
    let route = model.draft().route(today()).len();
    assert_eq!(
        html(&model).matches(ENGLISH.phrases.change).count(),
        route + 1,
        "the intro says it once"
    );
}

/// The page with these fields filled in before the program ran.
fn begun(typed: Typed) -> String {
    let props = WidgetProps {
        start: Some(Model::default()),
        typed,
        ..WidgetProps::default()
    };
    drawn(props)
}

#[test]
fn what_was_typed_of_the_age_stays_in_its_field() {
    for age in ["4", "40", " 4o"] {
        let html = begun(Typed {
            age: age.into(),
            ..Typed::default()
        });
        let tags = tags(&html);
        let field = tags.iter().find(|tag| tag.get("id") == Some("age-0")).unwrap();
        // The number itself is a reply, which the program makes in a browser only.
        let value = if age.trim().parse::<u32>().is_ok() { "" } else { age };
        assert_eq!(field.get("value"), Some(value), "{age:?}");
    }
    assert!(!begun(Typed::default()).contains("age-0"), "others are asked later");
}

#[test]
fn the_places_below_a_screen_are_named_for_what_is_there() {
    let place = |model: &Model| {
        let html = html(&showing(model, Screen::About));
        let places = html.split("<nav").nth(1).unwrap().to_owned();
        let phrases = ENGLISH.phrases;
        [phrases.place_plan, phrases.place_questions, phrases.place_result]
            .into_iter()
            .filter(|name| places.contains(&format!(">{name}</button>")))
            .collect::<Vec<_>>()
    };
    let phrases = ENGLISH.phrases;
    assert_eq!(place(&Model::default()), [""; 0]);
    assert_eq!(place(&agreed()), [phrases.place_questions]);
    assert_eq!(place(&reader(&[])), [phrases.place_plan]);
    let clinician = reader(&[Reply::Sign(Sign::Night, Word::Yes)]);
    assert_eq!(place(&clinician), [phrases.place_result]);
    assert_eq!(place(&reader(&[Reply::Age(Some(15))])), [phrases.place_result]);
}

#[test]
fn under_18_the_data_screen_speaks_of_what_is_kept_and_of_nothing_else() {
    let later = (ENGLISH.later)();
    let minor = reader(&[Reply::Age(Some(15))]);
    let alone = html(&showing(&minor, Screen::Data));
    assert!(alone.contains(ENGLISH.safety.under_18) && alone.contains(later.data_not_kept));
    for words in [later.data_where, later.data_others, later.data_older] {
        assert!(!alone.contains(words), "{words}");
    }
    let mut beside = minor;
    let morning = Entry::Morning(Morning::Same);
    beside.record.note(today(), Subject::Morning, morning);
    let beside = html(&showing(&beside, Screen::Data));
    assert!(beside.contains(later.data_older) && beside.contains(later.data_others));
}

#[test]
fn the_data_screen_says_what_keeping_means_where_the_widget_is() {
    let later = (ENGLISH.later)();
    let said = |place| {
        let options = Options {
            place,
            ..Options::default()
        };
        let props = WidgetProps {
            start: Some(showing(&reader(&[]), Screen::Data)),
            options: options.into(),
            ..WidgetProps::default()
        };
        let page = drawn(props);
        let all = [later.data_file, later.data_embed, later.data_frame];
        all.map(|words| page.contains(words))
    };
    assert_eq!(said(view::Place::Page), [false, false, false]);
    assert_eq!(said(view::Place::File), [true, false, false]);
    assert_eq!(said(view::Place::Embed), [false, true, false]);
    assert_eq!(said(view::Place::Frame), [false, false, true]);
}

#[test]
fn a_copy_is_spoken_of_beside_a_diary_and_not_again_for_a_month() {
    let says = |model: &Model| html(model).contains(ENGLISH.phrases.copy_reminder);
    let mut model = reader(&[]);
    assert!(!says(&model), "there is nothing to copy yet");
    model
        .record
        .note(today(), Subject::Morning, Entry::Morning(Morning::Same));
    assert!(says(&model));
    assert!(!says(&showing(&model, Screen::Data)));
    for done in [Msg::CopySaved, Msg::CopyPutOff] {
        let (mut model, plan) = (model.clone(), model.screen.clone());
        model.update(done);
        assert!(!says(&model));
        model.update(Msg::DayCame(today().plus(29)));
        assert!(!says(&showing(&model, plan.clone())));
        model.update(Msg::DayCame(today().plus(30)));
        assert!(!says(&model), "the safety questions of a new month come first");
        model = showing(&model, plan);
        assert!(says(&model));
        model.update(Msg::KeepingChosen(false));
        assert!(!says(&model), "nothing is kept");
    }
}

#[test]
fn a_deletion_that_failed_is_said_until_it_succeeds() {
    let said = ENGLISH.phrases.storage_stayed;
    let mut model = reader(&[]);
    model.update(Msg::Deleted);
    assert!(!html(&model).contains(said));
    model.update(Msg::DeletionFailed);
    assert!(html(&model).contains(said));
    // Also where the reader asked to keep nothing.
    model.update(Msg::KeepingChosen(false));
    assert!(html(&model).contains(said));
    model.update(Msg::Deleted);
    assert!(!html(&model).contains(said));
}

/// The page that asks where it hurts, after these replies.
fn where_it_hurts(replies: &[Reply]) -> String {
    let mut model = agreed();
    for reply in replies {
        model.record.reply(*reply, today());
    }
    html(&asking(&model, Step::Moves, false))
}

#[test]
fn every_region_is_a_box_in_the_list_and_stands_on_the_picture() {
    let page = where_it_hurts(&[]);
    for (at, spot) in Spot::ALL.iter().enumerate() {
        assert!(
            page.contains(&format!("type=\"checkbox\" id=\"spots-{at}\"")),
            "{spot:?}"
        );
        assert!(page.contains((ENGLISH.spot)(*spot)), "{spot:?}");
        // Legs are seen from both sides.
        let leg = spot.code().starts_with("thigh") || spot.code().starts_with("below");
        let times = page.matches(&format!("data-spot=\"{}\"", spot.code())).count();
        assert_eq!(times, if leg { 2 } else { 1 }, "{spot:?}");
    }
    // The picture is for pointing only: nothing of it is heard, nothing takes the focus.
    let all = tags(&page);
    let picture = all.iter().find(|tag| tag.get("class") == Some("body-map")).unwrap();
    assert_eq!(picture.get("aria-hidden"), Some("true"));
    for tag in all
        .iter()
        .filter(|tag| matches!(tag.name.as_str(), "svg" | "g" | "path"))
    {
        assert!(tag.get("tabindex").is_none() && tag.get("data-lit").is_none());
    }
}

#[test]
fn a_mark_shows_in_the_list_on_the_picture_and_in_the_next_question() {
    let page = where_it_hurts(&[Reply::Spot(Spot::ShinLeft, true)]);
    assert_eq!(page.matches("data-lit=\"strong\"").count(), 2, "front and back");
    assert_eq!(page.matches("class=\"tick\"").count(), 2, "not by colour alone");
    assert!(page.contains(&(ENGLISH.body.chosen)((ENGLISH.leg_pain)(LegPain::BelowKnee))));
    // What the list says itself needs no word.
    let listed = where_it_hurts(&[Reply::Spot(Spot::ShinLeft, true), Reply::LegPain(LegPain::BelowKnee)]);
    assert!(!listed.contains(&(ENGLISH.body.chosen)((ENGLISH.leg_pain)(LegPain::BelowKnee))));
}

#[test]
fn a_mark_between_the_shoulder_blades_asks_the_safety_question_there() {
    let asks = "name=\"mid_back\"";
    assert!(!where_it_hurts(&[]).contains(asks));
    let marked = where_it_hurts(&[Reply::Spot(Spot::Blades, true)]);
    assert_eq!(marked.matches(asks).count(), 2);
    assert!(marked.contains("Is the main pain between the shoulder blades or like a band round the chest?"));
    // A sign stays ticked, and says where it is taken back.
    let signed = where_it_hurts(&[Reply::Sign(Sign::MidBack, Word::NotSure)]);
    assert_eq!(signed.matches(asks).count(), 1, "there is no \"no\" to choose");
    let list = (ENGLISH.step)(Step::Days).title;
    assert!(signed.contains(&(ENGLISH.body.in_safety)(list)));
    let all = tags(&signed);
    let input = all.iter().find(|tag| tag.get("id") == Some("spots-0")).unwrap();
    assert!(signed.contains("disabled") && input.name == "input");
}

#[test]
fn the_list_of_answers_names_the_marks() {
    let model = reader(&[
        Reply::Spot(Spot::BackLeft, true),
        Reply::Spot(Spot::ButtockLeft, true),
        Reply::Spot(Spot::Blades, true),
        Reply::NotMidBack,
    ]);
    let html = html(&showing(&model, Screen::Answers));
    assert!(
        html.contains("Between the shoulder blades, Left low back and Left buttock"),
        "{html}"
    );
    assert!(html.contains((ENGLISH.leg_pain)(LegPain::AboveKnee)));
}

/// Nobody is asked twice about legs: with the back that hurts, or with the answer that none does.
#[test]
fn legs_are_asked_of_readers_without_back_pain() {
    let title = |question| (ENGLISH.question)(question).title;
    let mut model = reader(&[]);
    let asked = |model: &Model, step| {
        let page = html(&showing(model, Screen::Asking { step, tried: false }));
        [Question::LegPain, Question::LegNumb].map(|question| page.contains(title(question)))
    };
    assert_eq!(asked(&model, Step::Pain), [false; 2]);
    assert_eq!(asked(&model, Step::Moves), [true; 2]);
    model.update(Msg::Replied(Reply::HowLong(HowLong::NoPain)));
    model.update(Msg::Replied(Reply::LegPain(LegPain::BelowKnee)));
    model.update(Msg::Replied(Reply::LegNumb(true)));
    assert_eq!(asked(&model, Step::Pain), [true; 2]);
    let list = html(&showing(&model, Screen::Answers));
    assert!(list.contains((ENGLISH.leg_pain)(LegPain::BelowKnee)));
    assert!(list.contains(title(Question::LegNumb)) && !list.contains(title(Question::PainNow)));
    let page = html(&showing(
        &model,
        Screen::Asking {
            step: Step::Pain,
            tried: false,
        },
    ));
    assert!(page.contains(ENGLISH.ticks.leg_numb));
    // Neither has to be answered: a plan made before they were asked stays.
    let mut silent = reader(&[]);
    silent.update(Msg::Replied(Reply::HowLong(HowLong::NoPain)));
    silent.record.draft.moves.value.listed = None;
    assert!(silent.draft().is_finished(silent.today));
}

/// Somebody without pain tells of very strong pain in a session: the question that comes of it says why it comes.
#[test]
fn very_strong_pain_in_a_session_is_asked_about_with_a_word_why() {
    let mut model = reader(&[Reply::HowLong(HowLong::NoPain)]);
    model.update(Msg::SessionOpened(0));
    model.update(Msg::PainBefore(Pain::new(9).unwrap()));
    assert!(matches!(model.screen, Screen::Asking { step: Step::Pain, .. }));
    assert!(html(&model).contains(ENGLISH.phrases.strong_pain));
    model.update(Msg::Replied(Reply::HowLong(HowLong::Under2Weeks)));
    assert!(!html(&model).contains(ENGLISH.phrases.strong_pain));
    // Not where nothing was asked yet.
    let mut first = agreed();
    first.screen = Screen::Asking {
        step: Step::Pain,
        tried: false,
    };
    first.update(Msg::Replied(Reply::PainNow(Pain::new(9).unwrap())));
    assert!(!html(&first).contains(ENGLISH.phrases.strong_pain));
}

#[test]
fn the_list_of_answers_says_what_stops() {
    let mut model = reader(&[]);
    let list = |model: &Model| html(&showing(model, Screen::Answers));
    assert!(!list(&model).contains(ENGLISH.safety.clinician_same_day));
    model.update(Msg::Replied(Reply::Sign(Sign::Fever, Word::Yes)));
    assert!(list(&model).contains(ENGLISH.safety.clinician_same_day));
    model.update(Msg::Replied(Reply::Sign(Sign::Fever, Word::No)));
    model.update(Msg::Replied(Reply::Sign(Sign::Lump, Word::Yes)));
    assert!(list(&model).contains(ENGLISH.safety.clinician_days.see));
}
