//! The screens around links as HTML: what came, what is shown to whom, and what goes out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use common::readers::{most_careful, newcomer, trained_for};
use std::rc::Rc;

use strongback::app::{Model, Msg, Place, Screen, Tab};
use strongback::codec::link::{Link, read, write};
use strongback::content::ENGLISH;
use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{Pain, Sign, Word};
use strongback::domain::diary::{Entry, Subject};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::Reply;
use strongback::domain::shared::{SharedExercise, SharedPlan};
use strongback::view::{Options, Widget, WidgetProps};
use yew::{AttrValue, LocalServerRenderer};

const BASE: &str = "https://back.example/plan/";

fn drawn(model: Model, link_base: Option<&'static str>, without_share: bool) -> String {
    let renderer = LocalServerRenderer::<Widget>::with_props(WidgetProps {
        start: Some(model),
        options: Rc::new(Options {
            link_base: link_base.map(AttrValue::from),
            without_share,
            ..Options::default()
        }),
        ..WidgetProps::default()
    })
    .hydratable(false);
    let html = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(renderer.render());
    html.replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn html(model: &Model) -> String {
    drawn(model.clone(), Some(BASE), false)
}

#[track_caller]
fn shows(html: &str, text: &str) {
    assert!(html.contains(text), "\"{text}\" is not in {html}");
}

#[track_caller]
fn hides(html: &str, text: &str) {
    assert!(!html.contains(text), "\"{text}\" is in {html}");
}

fn plan_of(model: &Model) -> SharedPlan {
    SharedPlan::of(&model.week().unwrap().plan)
}

fn opened(own: &Model, link: &Link) -> Model {
    let mut model = own.clone();
    model.update(Msg::DayCame(monday()));
    model.update(Msg::LinkOpened(write(link)));
    assert_eq!(model.screen, Screen::Link);
    model
}

fn names_an_exercise(html: &str) -> Option<&'static str> {
    let said = html.to_lowercase();
    CATALOGUE
        .iter()
        .map(|exercise| (ENGLISH.exercise_name)(exercise.id))
        .find(|name| said.contains(&name.to_lowercase()))
}

/// The text of the field with the link.
fn link_in(html: &str) -> &str {
    let at = html.find("id=\"share-link\"").expect("the field with the link");
    let field = &html[html[..at].rfind("<input").expect("its beginning")..];
    let value = field.split("value=\"").nth(1).expect("a link in it");
    value.split('"').next().unwrap()
}

/// Dots of a camera for a module of a code.
const ZOOM: usize = 5;

/// What a camera reads in the picture of a page.
fn scanned(html: &str) -> String {
    let at = html.find("class=\"qr\"").expect("a picture");
    let svg = &html[html[..at].rfind("<svg").expect("its beginning")..];
    let view: Vec<i32> = svg
        .split("viewBox=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    let from = view[0];
    let side = usize::try_from(view[2]).unwrap();
    let mut dark = vec![vec![false; side]; side];
    for run in path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (length, _) = rest.split_once('v').unwrap();
        let at = |number: &str| usize::try_from(number.parse::<i32>().unwrap() - from).unwrap();
        let length: usize = length.parse().unwrap();
        dark[at(y)][at(x)..at(x) + length].fill(true);
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * ZOOM, side * ZOOM, |x, y| {
        if dark[y / ZOOM][x / ZOOM] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the picture");
    grids[0].decode().unwrap().1
}

#[test]
fn the_first_screen_of_a_link_counts_and_names_no_exercise() {
    let sender = newcomer(monday());
    let (plan, draft) = (plan_of(&sender), sender.draft().as_of(monday()));
    for link in [
        Link::Plan(plan.clone()),
        Link::Answers(draft),
        Link::AnswersAndPlan(draft, plan.clone()),
        Link::Copy(draft),
    ] {
        for own in [Model::default(), sender.clone()] {
            let page = html(&opened(&own, &link));
            assert_eq!(names_an_exercise(&page), None, "{link:?}");
            hides(&page, ENGLISH.phrases.place_data);
            let copy = matches!(link, Link::Copy(_));
            assert_eq!(page.contains((ENGLISH.links)().for_another_button), !copy);
            if !copy {
                shows(&page, "3 sessions a week");
                shows(&page, (ENGLISH.links)().not_saved);
                assert_eq!(page.contains((ENGLISH.links)().own_untouched), !own.record.is_empty());
            }
        }
    }
    let mut distinct: Vec<_> = plan.sessions.iter().flatten().map(|exercise| exercise.id).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let page = html(&opened(&Model::default(), &Link::Plan(plan)));
    shows(&page, &format!("{} exercises", distinct.len()));
}

#[test]
fn answers_that_need_a_doctor_name_no_exercise_to_anybody() {
    let mut sender = newcomer(monday());
    sender.update(Msg::Replied(Reply::Sign(Sign::Night, Word::Yes)));
    let draft = sender.draft().as_of(monday());
    let plan = plan_of(&newcomer(monday()));
    for link in [Link::Answers(draft), Link::AnswersAndPlan(draft, plan)] {
        let mut model = opened(&Model::default(), &link);
        let page = html(&model);
        shows(&page, (ENGLISH.links)().answers_stop);
        hides(&page, (ENGLISH.links)().go_on);
        assert_eq!(names_an_exercise(&page), None);
        model.update(Msg::LinkViewed);
        let page = html(&model);
        assert_eq!(names_an_exercise(&page), None);
        shows(&page, (ENGLISH.links)().safety_clinician);
        shows(&page, "T-night");
        shows(&page, (ENGLISH.links)().viewing_no_plan);
    }
}

#[test]
fn a_professional_sees_all_of_it_and_nothing_to_start() {
    let sender = most_careful(monday());
    let (plan, draft) = (plan_of(&sender), sender.draft().as_of(monday()));
    for link in [Link::Plan(plan.clone()), Link::AnswersAndPlan(draft, plan.clone())] {
        let mut model = opened(&newcomer(monday()), &link);
        model.update(Msg::LinkViewed);
        let page = html(&model);
        shows(&page, (ENGLISH.links)().viewing_title);
        for (at, session) in plan.sessions.iter().enumerate() {
            shows(&page, &((ENGLISH.links)().session)(at + 1));
            for exercise in session {
                let row = row(exercise.id);
                shows(&page, (ENGLISH.exercise_name)(exercise.id));
                shows(&page, &(ENGLISH.count.range)(row, exercise.sets));
                for flag in row.excluded_by.iter() {
                    shows(&page, flag.code());
                }
            }
        }
        for start in [
            ENGLISH.phrases.start,
            ENGLISH.plan.progress_tab,
            ENGLISH.plan.flare_button,
        ] {
            hides(&page, &format!(">{start}<"));
        }
        hides(&page, "action-bar");
        assert_eq!(
            page.contains((ENGLISH.links)().answers_title),
            matches!(link, Link::AnswersAndPlan(..))
        );
    }
    let mut model = opened(&Model::default(), &Link::AnswersAndPlan(draft, plan));
    model.update(Msg::LinkViewed);
    let page = html(&model);
    let triage = sender.triage().unwrap();
    for finding in triage.findings() {
        shows(&page, finding.row.code());
        shows(&page, strongback::content::rules::of_row(finding.row).cite);
    }
    shows(&page, &format!("<dd>{}</dd>", draft.about.value.age.unwrap()));
}

#[test]
fn a_fitted_plan_says_that_it_is_not_saved_and_what_was_changed() {
    let mut plan = plan_of(&newcomer(monday()));
    // Too hard for a newcomer, whatever they say.
    plan.sessions[0][0] = SharedExercise {
        id: ExerciseId::Deadlift,
        sets: 3,
    };
    let mut model = opened(&newcomer(monday()), &Link::Plan(plan));
    model.update(Msg::LinkBegan(true));
    for _ in 0..10 {
        model.update(Msg::Continued);
    }
    let words = (ENGLISH.links)();
    let page = html(&model);
    for text in [words.fitted_title, words.fitted_text, words.use_it, words.refuse_own] {
        shows(&page, text);
    }
    let week = model.week().unwrap();
    let replaced = week
        .plan
        .replaced
        .iter()
        .find(|replaced| replaced.shared.id == ExerciseId::Deadlift);
    let instead = replaced.expect("a deadlift is not for a newcomer").instead;
    let name = |id| (ENGLISH.exercise_name)(id);
    shows(
        &page,
        &match instead {
            Some(now) => (words.stands_in)(name(now.id), name(ExerciseId::Deadlift)),
            None => (words.left_out)(name(ExerciseId::Deadlift)),
        },
    );
    hides(&page, ENGLISH.phrases.place_data);
    model.update(Msg::PlanWanted);
    let page = html(&model);
    for text in [words.own_plan, words.shared_plan, words.using_kept] {
        shows(&page, text);
    }
    model.update(Msg::PlanUsed);
    for screen in [model.screen.clone(), Screen::Answers] {
        let mut model = model.clone();
        model.screen = screen;
        let page = html(&model);
        shows(&page, words.following);
        shows(&page, words.following_end);
        hides(&page, words.fitted_text);
    }
}

#[test]
fn each_bad_link_has_its_own_words_and_the_field_again() {
    let link = write(&Link::Plan(plan_of(&newcomer(monday()))));
    let words = (ENGLISH.links)();
    let cut = &link[..link.len() - 4];
    let mut changed = link.clone();
    let last = if changed.pop() == Some('0') { '1' } else { '0' };
    changed.push(last);
    let long = format!("sb1.{}", "A".repeat(9000));
    for (bad, said) in [
        ("hello", words.bad_foreign),
        (cut, "This link is not complete: "),
        (&changed, words.bad_damaged),
        (&long, words.bad_too_long),
        ("sb2.ABCDEFGH", words.bad_newer),
    ] {
        let mut model = newcomer(monday());
        model.update(Msg::LinkTyped(bad.to_owned()));
        let page = html(&model);
        shows(&page, said);
        shows(&page, words.bad_title);
        shows(&page, words.opening_field);
        shows(&page, words.bad_nothing_lost);
    }
    let mut model = Model::default();
    model.update(Msg::LinkOpened("sb2.ABCDEFGH".to_owned()));
    shows(&html(&model), words.bad_newer_page);
    shows(&drawn(model, None, false), words.bad_newer_file);
}

#[test]
fn what_is_shared_by_default_reveals_no_answer() {
    let mut model = newcomer(monday());
    let plan = plan_of(&model);
    model.update(Msg::PlaceChosen(Place::Share));
    let page = html(&model);
    let link = link_in(&page);
    assert!(link.starts_with(&format!("{BASE}#sb1.")), "{link}");
    assert_eq!(read(link), Ok(Link::Plan(plan)));
    assert_eq!(scanned(&page), link);
    shows(&page, (ENGLISH.links)().share_plan_reveals);
    shows(&page, (ENGLISH.links)().share_never);
    // Without an address: the code alone, and what to do with it.
    let page = drawn(model, None, false);
    assert!(link_in(&page).starts_with("sb1."));
    hides(&page, "class=\"qr\"");
    shows(&page, (ENGLISH.links)().no_address_how);
}

#[test]
fn a_link_to_another_browser_carries_the_answers() {
    let mut model = newcomer(monday());
    let draft = model.draft().as_of(monday());
    model.update(Msg::PlaceChosen(Place::Move));
    let page = html(&model);
    let Ok(Link::Copy(read)) = read(link_in(&page)) else {
        panic!("a copy in {page}")
    };
    assert_eq!(read.said_on(monday(), 1).about.value.age, draft.about.value.age);
    shows(&page, (ENGLISH.links)().move_diary);
    for left in ["diary", "self-tests", "plan that you follow"] {
        shows((ENGLISH.links)().move_diary, left);
    }
    shows(&page, (ENGLISH.links)().move_reveals);
}

#[test]
fn a_stopped_reader_may_show_the_answers_and_nothing_else() {
    let mut model = newcomer(monday());
    model.update(Msg::Replied(Reply::Sign(Sign::Night, Word::Yes)));
    shows(&html(&model), ENGLISH.phrases.share_answers_only);
    model.update(Msg::PlaceChosen(Place::Share));
    let page = html(&model);
    assert!(matches!(read(link_in(&page)), Ok(Link::Answers(_))));
    hides(&page, "type=\"radio\"");
    shows(&page, (ENGLISH.links)().share_only_answers);
}

#[test]
fn where_sharing_is_not_wanted_nothing_speaks_of_it() {
    let model = newcomer(monday());
    let words = (ENGLISH.links)();
    for screen in [Screen::Start, Screen::Data, model.screen.clone()] {
        let mut model = model.clone();
        model.screen = screen.clone();
        let page = drawn(model, Some(BASE), true);
        for text in [ENGLISH.phrases.share, ENGLISH.phrases.open_a_link, words.move_block] {
            hides(&page, &format!(">{text}<"));
        }
        hides(&page, "sb1.");
        hides(&page, "class=\"qr\"");
    }
}

#[test]
fn the_printed_plan_carries_the_link_to_the_plan_alone() {
    let mut model = newcomer(monday());
    model.update(Msg::PaperWanted);
    let page = html(&model);
    let sheet = page.split("class=\"sheet\"").nth(1).expect("the sheet");
    let link = scanned(sheet);
    assert_eq!(read(&link), Ok(Link::Plan(plan_of(&model))));
    shows(sheet, &link);
    // Opened from a disk, there is no address to print.
    let page = drawn(model, None, false);
    let sheet = page.split("class=\"sheet\"").nth(1).expect("the sheet");
    hides(sheet, "class=\"qr\"");
}

/// Everything that is asked for a link, answered with nothing to worry about.
fn fitted(own: &Model, from_own: bool) -> Model {
    let sender = newcomer(monday());
    let mut model = opened(own, &Link::Plan(plan_of(&sender)));
    model.update(Msg::LinkBegan(from_own));
    model.update(Msg::Agreed);
    if !from_own {
        let answers = &newcomer(monday()).record.draft;
        let (followed, stamp) = (model.record.followed.clone(), model.record.next_stamp());
        model.record.draft = answers.as_of(monday()).said_on(monday(), stamp);
        model.record.draft.consent.given = true;
        model.record.followed = followed;
        model.update(Msg::Closed);
    }
    for _ in 0..20 {
        model.update(Msg::Continued);
    }
    assert!(model.week().is_some() && model.is_followed());
    model
}

#[test]
fn a_plan_that_is_not_used_yet_offers_to_use_it_and_nothing_to_train() {
    let mut own = trained_for(monday(), 3);
    let pain = Pain::new(3).unwrap();
    let session = Entry::Session {
        before: pain,
        after: pain,
    };
    own.record.note(monday().plus(-1), Subject::Session, session);
    let before = html(&own);
    let (plan, review) = (ENGLISH.plan, ENGLISH.review);
    shows(&before, plan.flare_button);
    shows(&before, review.morning);
    for from_own in [false, true] {
        let mut model = fitted(&own, from_own);
        let page = html(&model);
        let action = page.split("class=\"action-bar\"").nth(1).expect("an action");
        let action = action.split("</div>").next().unwrap();
        shows(action, (ENGLISH.links)().use_it);
        shows(action, "data-kind=\"primary\"");
        for start in [
            "Start",
            plan.flare_button,
            review.morning,
            (ENGLISH.later)().check_in_button,
        ] {
            hides(action, start);
        }
        assert_eq!(page.matches(&format!(">{}<", (ENGLISH.links)().use_it)).count(), 1);
        for noted in [plan.flare_button, review.morning, (ENGLISH.later)().check_in_button] {
            hides(&page, noted);
        }
        model.update(Msg::TabChosen(Tab::Muscles));
        shows(&html(&model), (ENGLISH.links)().use_it);
        let slot = model.week().unwrap().plan.sessions[0].exercises[0].exercise.id;
        model.update(Msg::ExerciseOpened(slot));
        let page = html(&model);
        shows(&page, ENGLISH.plan.stop_summary);
        for noted in [(ENGLISH.later)().swap_summary, plan.flare_button] {
            hides(&page, noted);
        }
    }
}

#[test]
fn whoever_comes_by_link_to_a_shared_computer_may_keep_nothing() {
    let mut model = opened(&Model::default(), &Link::Plan(plan_of(&newcomer(monday()))));
    model.update(Msg::LinkBegan(false));
    assert_eq!(model.screen, Screen::Start);
    shows(&html(&model), ENGLISH.phrases.shared_computer);
    model.update(Msg::KeepingChosen(false));
    assert!(!model.keeps());
    // Not where something is kept: that is not this reader's to delete.
    let mut model = opened(&newcomer(monday()), &Link::Plan(plan_of(&newcomer(monday()))));
    model.update(Msg::LinkBegan(false));
    assert_eq!(model.screen, Screen::Start);
    hides(&html(&model), ENGLISH.phrases.shared_computer);
}

#[test]
fn the_plan_followed_so_far_is_called_that_and_said_to_go() {
    let words = (ENGLISH.links)();
    let own = newcomer(monday());
    let mut model = fitted(&own, true);
    model.update(Msg::PlanWanted);
    let page = html(&model);
    shows(&page, words.own_plan);
    for text in [words.followed_plan, words.using_followed] {
        hides(&page, text);
    }
    model.update(Msg::PlanUsed);
    assert!(model.is_followed());
    let mut model = fitted(&model, true);
    shows(&html(&model), words.refuse_followed);
    hides(&html(&model), words.place_own);
    model.update(Msg::PlanWanted);
    let page = html(&model);
    for text in [words.followed_plan, words.using_followed, words.using_text] {
        shows(&page, text);
    }
    hides(&page, &format!(">{}<", words.own_plan));
    assert!(
        words.using_kept.contains("take the place") && !words.using_kept.contains("added"),
        "answers are not added"
    );
}

#[test]
fn after_a_long_break_it_is_said_what_becomes_of_what_is_here() {
    let words = (ENGLISH.links)();
    let mut own = newcomer(monday().plus(-40));
    own.record.follow(Some(plan_of(&most_careful(monday()))));
    let mut model = fitted(&own, false);
    assert!(model.own_week().is_none());
    model.update(Msg::PlanWanted);
    let page = html(&model);
    for text in [
        words.using_answers,
        words.using_kept,
        words.using_followed,
        words.shared_plan,
    ] {
        shows(&page, text);
    }
    for text in [words.using_text, words.own_plan, words.followed_plan] {
        hides(&page, &format!(">{text}<"));
    }
}

/// The heading says it, and takes the focus each time.
#[test]
fn a_link_that_opens_no_more_than_before_is_told_again() {
    let mut model = newcomer(monday());
    model.update(Msg::LinkAsked);
    for press in ["first", "second"] {
        let change = model.update(Msg::LinkTyped("sb1.".to_owned()));
        assert!(change.screen, "the {press} press");
        assert!(!change.record, "the {press} press");
        shows(&html(&model), "This link cannot be opened");
    }
}
