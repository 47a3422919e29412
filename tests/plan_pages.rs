//! The pages of the plan as HTML: what a reader must find on each, in the states where it is easy to forget.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::readers::{TEN_YEARS, busiest, most_careful, newcomer, trained_for};
use strongback::app::{Model, Msg, Place, Screen, Tab};
use strongback::content::ENGLISH;
use strongback::domain::answers::{Bp, Ease, Experience, Goal, LegPain, Pain, Posture, Sex, Sign, Trigger, Word};
use strongback::domain::body::Group;
use strongback::domain::day::Day;
use strongback::domain::diary::{Done, Effort, Entry, LeftOut, Morning, Subject};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::questionnaire::{Before, HowLong, Reply, Step, Trend};
use strongback::domain::self_test::{SelfTest, Stop, TestResult};
use strongback::domain::shared::{SharedExercise, SharedPlan};
use strongback::domain::weight::main_focus;
use strongback::view::{Widget, WidgetProps};
use yew::LocalServerRenderer;

/// Monday, 23 November 2026.
fn monday() -> Day {
    Day::from_number(20_780).expect("a day")
}

fn pain(score: u8) -> Pain {
    Pain::new(score).expect("a score up to ten")
}

/// The office worker of clinical.md section 7 (P01), her questionnaire filled in.
fn office_worker() -> Model {
    let today = monday();
    let mut model = Model::default();
    model.update(Msg::DayCame(today));
    model.update(Msg::Agreed);
    for reply in [
        Reply::Age(Some(38)),
        Reply::Sex(Sex::Female),
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(pain(4)),
        Reply::PainWorst(pain(6)),
        Reply::PainAverage(pain(4)),
        Reply::Interfere(pain(3)),
        Reply::Trend(Trend::Same),
        Reply::Before(Before::Once),
        Reply::LegPain(LegPain::None),
        Reply::Trigger(Trigger::Sit, true),
        Reply::Trigger(Trigger::Rise, true),
        Reply::Ease(Ease::Walk, true),
        Reply::Posture(Posture::Slump),
        Reply::Goal(Goal::SitWork),
        Reply::SitHours(Some(9)),
        Reply::Confidence(7),
        Reply::Experience(Experience::None),
        Reply::Kit(Kit::Chair, true),
        Reply::Days(3),
        Reply::Minutes(20),
    ] {
        model.record.reply(reply, today);
    }
    for (test, left, right) in [
        (SelfTest::BridgeHold, 40, None),
        (SelfTest::FrontPlank, 20, None),
        (SelfTest::ProneExtHold, 90, None),
        (SelfTest::ChairStand, 25, None),
        (SelfTest::HamstringBridge, 10, Some(12)),
    ] {
        let result = TestResult {
            test,
            left,
            right,
            stop: Stop::Done,
        };
        model.record.note(today, Subject::Tested(test), Entry::Tested(result));
    }
    while let Some(step) = model.draft().next(today) {
        model.record.give(step, today);
        assert!(
            model.draft().is_given(step),
            "{step:?} is not complete: {:?}",
            model.draft().missing(step)
        );
    }
    model.update(Msg::Closed);
    model
}

/// The page as a reader's browser would get it.
fn html(model: Model) -> String {
    let renderer = LocalServerRenderer::<Widget>::with_props(WidgetProps {
        start: Some(model),
        ..WidgetProps::default()
    })
    .hydratable(false);
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(renderer.render())
}

/// What a text looks like inside HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#x27;")
}

#[track_caller]
fn shows(html: &str, text: &str) {
    assert!(
        html.contains(&escaped(text)),
        "the page does not show “{text}”:\n{html}"
    );
}

#[track_caller]
fn shows_not(html: &str, text: &str) {
    assert!(!html.contains(&escaped(text)), "the page shows “{text}”");
}

fn with(mut model: Model, messages: impl IntoIterator<Item = Msg>) -> Model {
    for msg in messages {
        model.update(msg);
    }
    model
}

/// Goes past every step that is open.
fn answered(model: &mut Model) {
    while let Some(step) = model.draft().next(model.today) {
        model.record.give(step, model.today);
    }
    model.update(Msg::Closed);
}

/// Does the next session in full, one set at a time.
fn train(model: Model, before: u8, effort: Effort, during: u8) -> Model {
    train_and_tell(model, before, effort, during, before)
}

/// The same, and how the back is after it.
fn train_and_tell(model: Model, before: u8, effort: Effort, during: u8, after: u8) -> Model {
    let next = model.week().expect("a plan").next;
    let mut model = with(
        model,
        [Msg::SessionOpened(next), Msg::PainBefore(pain(before)), Msg::WarmedUp],
    );
    while let Screen::Training(training) = &model.screen {
        let Some(item) = training.item() else { break };
        let done = Done {
            exercise: item.exercise.id,
            sets: item.sets,
            count: item.count,
            effort,
            pain: pain(during),
            leg: false,
        };
        model.update(Msg::ExerciseNoted(done));
    }
    with(model, [Msg::SessionFinished(pain(after))])
}

#[test]
fn a_session_that_leaves_the_back_sore_ends_with_what_may_ease() {
    let text = (ENGLISH.later)().sore_text;
    let as_before = train_and_tell(office_worker(), 3, Effort::Right, 1, 4);
    shows_not(&html(as_before), text);
    let sore = train_and_tell(office_worker(), 3, Effort::Right, 1, 6);
    shows(&html(sore.clone()), text);
    for tab in [Tab::Week, Tab::Progress] {
        let page = html(with(sore.clone(), [Msg::TabChosen(tab)]));
        shows(&page, text);
        shows(&page, ENGLISH.safety.relief.intro);
        shows(&page, ENGLISH.plan.flare_button);
    }
    shows_not(&html(later(sore, 1)), text);
}

fn later(model: Model, days: i32) -> Model {
    let day = model.today.plus(days);
    with(model, [Msg::DayCame(day), Msg::Closed, Msg::TabChosen(Tab::Week)])
}

#[test]
fn the_week_shows_every_session_with_its_day_and_its_exercises() {
    let model = office_worker();
    let week = model.week().unwrap();
    let page = html(model);
    shows(&page, "Your plan: 3 short sessions a week");
    for day in ["Monday", "Wednesday", "Friday"] {
        assert!(page.contains(&format!("<h3>{day}</h3>")), "{day}");
    }
    for planned in week.plan.sessions.iter().flat_map(|session| &session.exercises) {
        shows(&page, (ENGLISH.exercise_name)(planned.exercise.id));
    }
    shows(&page, "Start Monday’s session");
    shows(&page, ENGLISH.safety.go);
    shows(&page, ENGLISH.safety.sitting);
    shows(&page, ENGLISH.safety.posture_note);
    shows(&page, ENGLISH.safety.walking);
    shows(&page, ENGLISH.safety.evidence_note);
    // Glutes and nothing else is the main focus, and nobody reads a percentage.
    shows(&page, "Gluteals · main focus");
    shows_not(&page, "Core · main focus");
    shows_not(&page, "%");
}

#[test]
fn what_is_left_out_says_why_what_brings_it_back_and_what_stands_in() {
    let page = html(office_worker());
    shows(&page, "Left out for now");
    shows(&page, "Left out because bending seems to bother your back now.");
    shows(&page, (ENGLISH.flag)(strongback::domain::flag::Flag::Flex).comes_back);
    shows(&page, "Instead:");
}

#[test]
fn the_stop_list_and_the_flare_button_are_on_every_page_of_plan_and_session() {
    let first = office_worker().week().unwrap().plan.sessions[0].exercises[0]
        .exercise
        .id;
    for messages in [
        vec![Msg::TabChosen(Tab::Week)],
        vec![Msg::TabChosen(Tab::Muscles)],
        vec![Msg::TabChosen(Tab::Progress)],
        vec![Msg::ExerciseOpened(first)],
        vec![Msg::SessionOpened(0)],
        vec![Msg::SessionOpened(0), Msg::PainBefore(pain(2))],
        vec![Msg::SessionOpened(0), Msg::PainBefore(pain(2)), Msg::WarmedUp],
    ] {
        let page = html(with(office_worker(), messages));
        for line in ENGLISH.safety.stop_list {
            shows(&page, line);
        }
        shows(&page, "My pain flared up");
    }
}

#[test]
fn every_muscle_group_shows_its_muscles_and_what_the_article_names() {
    let page = html(with(office_worker(), [Msg::TabChosen(Tab::Muscles)]));
    for group in Group::ALL {
        shows(&page, (ENGLISH.group)(*group).name);
        for muscle in group.muscles().iter() {
            shows(&page, (ENGLISH.muscle)(muscle).plain);
            shows(&page, (ENGLISH.muscle)(muscle).anatomical);
        }
        for named in strongback::content::article::Named::of_group(*group) {
            shows(&page, (ENGLISH.named)(*named));
        }
    }
    shows(&page, "Hayden 2021");
}

#[test]
fn an_exercise_shows_its_steps_and_why_it_was_chosen() {
    let model = office_worker();
    let planned = model.week().unwrap().plan.sessions[0].exercises[0].clone();
    let id = planned.exercise.id;
    let page = html(with(model, [Msg::ExerciseOpened(id)]));
    let text = (ENGLISH.exercise)(id);
    shows(&page, text.name);
    for step in text.steps {
        shows(&page, step);
    }
    for mistake in text.mistakes {
        shows(&page, mistake);
    }
    shows(&page, "Why this one?");
    for why in planned.why {
        shows(&page, why.code());
    }
    shows(&page, "Not for me: swap it");
    shows(&page, "In its place you would get");
}

#[test]
fn an_exercise_that_is_left_out_is_explained_and_not_taught() {
    let page = html(with(office_worker(), [Msg::ExerciseOpened(ExerciseId::RussianTwist)]));
    shows(&page, "Not in your plan now");
    shows_not(&page, (ENGLISH.exercise)(ExerciseId::RussianTwist).steps[0]);
}

#[test]
fn progress_with_nothing_done_says_what_will_be_there() {
    let page = html(with(office_worker(), [Msg::TabChosen(Tab::Progress)]));
    shows(&page, "After your first session you see your weeks here.");
    shows(&page, "the weeks show up here");
    shows_not(&page, "<svg class=\"chart\"");
    shows(&page, "not done yet");
}

#[test]
fn progress_after_one_session_claims_no_trend() {
    let page = html(train(office_worker(), 4, Effort::Right, 1));
    shows(&page, "1 of 3 sessions done this week.");
    shows(&page, "One week is not a trend yet");
    assert!(!page.contains("polyline"), "one point is no line");
    shows(&page, "done once");
    shows(&page, "It went well, so you do a little more.");
}

#[test]
fn progress_over_weeks_says_in_words_whether_it_is_better() {
    let mut model = office_worker();
    for before in [6, 5, 4, 3] {
        model = later(train(model, before, Effort::Right, 1), 7);
    }
    let page = html(with(model, [Msg::TabChosen(Tab::Progress)]));
    assert!(page.contains("polyline"), "several weeks make a line");
    shows(&page, ENGLISH.review.noise);
    shows(&page, "The numbers");
    shows(&page, "done 4 times");
}

/// The page of progress of a reader who has trained for so many weeks.
fn progress_of(weeks: i32) -> String {
    html(with(
        trained_for(monday().plus(3), weeks),
        [Msg::TabChosen(Tab::Progress)],
    ))
}

#[test]
fn progress_of_one_session_has_points_and_no_lines() {
    let page = progress_of(0);
    shows(&page, "One week is not a trend yet");
    shows(&page, "In the last week you trained on 1 day.");
    shows(&page, "So far: ");
    shows_not(&page, "month by month");
    assert!(
        !page.contains("polyline") && !page.contains("NaN"),
        "one point is no line"
    );
}

#[test]
fn progress_of_twelve_weeks_says_what_each_picture_shows() {
    let page = progress_of(12);
    shows(&page, "In the 12 weeks before this one you did");
    shows(&page, "In the last 12 weeks you trained on");
    shows(&page, "in part");
    shows(&page, "flare-up days.");
    // From 6 to about 4: too little or enough, as the rule says, and the band in words either way.
    shows(&page, "since your plan began.");
    shows(&page, "The grey band means: about the same as at the start.");
    shows(&page, "A line that goes up means");
    shows(&page, "Step 1: ");
    shows(&page, "Step 2: ");
    shows(&page, "Strength checks");
    shows(&page, "Your check-ins");
    shows(&page, "Week 6");
    shows_not(&page, "month by month");
    // Every picture has its numbers, and a sentence for those who hear it.
    let pictures = page.matches("class=\"chart\"").count();
    assert_eq!(page.matches("role=\"img\" aria-label=").count(), pictures);
    assert!(page.matches("The numbers").count() >= pictures, "{pictures} pictures");
}

#[test]
fn progress_of_ten_years_is_the_last_half_year_and_all_by_month() {
    let page = progress_of(TEN_YEARS);
    shows(&page, "From the start, month by month");
    shows(&page, "In the 25 weeks before this one you did");
    shows(&page, "the picture shows the most of each.");
    shows(&page, "Clearly better");
    shows(&page, "That is a change that matters.");
    // The oldest month and the newest one.
    shows(&page, "Nov 2016");
    shows(&page, "Nov 2026");
    assert!(page.len() < 600_000, "{} bytes of page", page.len());
}

#[test]
fn labels_below_a_picture_do_not_touch() {
    for weeks in [0, 1, 5, 12, 26, TEN_YEARS] {
        let page = progress_of(weeks);
        for picture in page.split("<svg class=\"chart\"").skip(1) {
            let picture = picture.split("</svg>").next().unwrap();
            let number = |text: &str, name: &str| -> i32 {
                let value = text.split(&format!("{name}=\"")).nth(1).unwrap();
                value.split('"').next().unwrap().parse().unwrap()
            };
            let height = picture.split("viewBox=\"0 0 320 ").nth(1).unwrap();
            let height: i32 = height.split('"').next().unwrap().parse().unwrap();
            let mut places: Vec<i32> = picture
                .split("<text")
                .skip(1)
                .filter(|text| number(text, "y") == height - 6)
                .map(|text| number(text, "x"))
                .collect();
            places.sort_unstable();
            assert!(!places.is_empty(), "{weeks} weeks: a picture without a label below");
            for pair in places.windows(2) {
                assert!(pair[1] - pair[0] >= 60, "{weeks} weeks: labels touch at {places:?}");
            }
        }
    }
}

/// The page as it is when a print begins.
fn printed(mut model: Model) -> String {
    let on_screen = html(model.clone());
    assert!(sheet(&on_screen).is_none(), "it is drawn for paper only");
    model.update(Msg::PaperWanted);
    html(model)
}

/// What is printed of a page: its sheet.
fn sheet(page: &str) -> Option<&str> {
    page.split("class=\"sheet\"").nth(1)
}

#[test]
fn the_printed_plan_has_doses_reasons_boxes_and_the_stop_list() {
    let model = newcomer(monday());
    let week = model.week().unwrap();
    let page = printed(model);
    let sheet = sheet(&page).expect("a sheet");
    for line in ENGLISH.safety.stop_list {
        shows(sheet, line);
    }
    shows(sheet, ENGLISH.safety.stop_now);
    shows(sheet, "Made on 23 November 2026");
    for standing in &week.standings {
        shows(sheet, (ENGLISH.exercise_name)(standing.exercise.id));
        shows(
            sheet,
            &(ENGLISH.count.aim)(standing.exercise, standing.sets, standing.count),
        );
    }
    // A row for each exercise, and a box for each time it is due in four weeks.
    assert_eq!(sheet.matches("<tr>").count(), 2 + week.standings.len());
    let due: usize = week.plan.sessions.iter().map(|session| session.exercises.len()).sum();
    assert_eq!(sheet.matches("data-due=\"true\"").count(), 4 * due);
    shows_not(sheet, "<button");
}

#[test]
fn the_printed_plan_carries_every_warning_of_the_screen() {
    let model = most_careful(monday());
    let triage = model.triage().unwrap();
    let cleared = triage.cleared().expect("a gentle plan").clone();
    assert!(cleared.is_gentle());
    let page = printed(model);
    let sheet = sheet(&page).expect("a sheet");
    shows(sheet, ENGLISH.safety.gentle.start);
    shows(sheet, ENGLISH.safety.gentle.tell);
    for finding in cleared.findings() {
        shows(sheet, (ENGLISH.row)(finding.row));
    }
    shows(sheet, ENGLISH.safety.pregnancy);
    shows(sheet, ENGLISH.safety.falls);
    for line in ENGLISH.safety.pregnancy_stop_list {
        shows(sheet, line);
    }
    shows(sheet, ENGLISH.safety.pregnancy_stop_now);
    for flag in cleared.flags().iter() {
        if let Some(advice) = (ENGLISH.flag)(flag).advice {
            shows(sheet, advice);
        }
    }
}

#[test]
fn nothing_is_printed_beside_a_red_flag_or_in_a_fresh_flare_up() {
    let mut model = newcomer(monday());
    assert!(sheet(&printed(model.clone())).is_some());
    assert!(sheet(&printed(busiest(monday()))).is_some());
    let flared = {
        let mut model = train(model.clone(), 3, Effort::Right, 1);
        model.record.note(monday(), Subject::Flare, Entry::Flare);
        with(model, [Msg::TabChosen(Tab::Week)])
    };
    let page = printed(flared);
    shows(&page, "Ease your back first");
    assert!(sheet(&page).is_none());
    shows_not(&page, "Print this plan");
    model.update(Msg::StepChosen(Step::Emergency));
    model.update(Msg::Replied(Reply::Sign(Sign::Saddle, Word::Yes)));
    model.update(Msg::Continued);
    for tab in [Tab::Week, Tab::Muscles, Tab::Progress] {
        let page = printed(with(model.clone(), [Msg::TabChosen(tab)]));
        assert!(sheet(&page).is_none());
        shows_not(&page, "Print this plan");
    }
}

#[test]
fn the_morning_after_asks_one_thing_and_then_is_quiet() {
    let model = later(train(office_worker(), 3, Effort::Right, 1), 1);
    shows(&html(model.clone()), ENGLISH.review.morning);
    let answered = with(model, [Msg::MorningNoted(Morning::Same)]);
    shows_not(&html(answered), ENGLISH.review.morning);
}

#[test]
fn after_today_s_session_there_is_rest_and_no_button_to_train_again() {
    let page = html(with(
        train(office_worker(), 3, Effort::Right, 1),
        [Msg::TabChosen(Tab::Week)],
    ));
    shows(&page, "Done for today.");
    shows_not(&page, "Start Monday");
    shows_not(&page, "Start Wednesday");
}

#[test]
fn pain_of_seven_before_a_session_means_relief_and_no_exercise() {
    let page = html(with(office_worker(), [Msg::SessionOpened(0), Msg::PainBefore(pain(7))]));
    shows(&page, "No strength work today");
    shows(&page, "Short easy walk");
    shows_not(&page, "Skip the warm-up");
}

/// 2.1: new pain eases first, strong pain instead; nobody else is told so on a first plan.
#[test]
fn relief_comes_first_for_new_and_for_strong_pain() {
    let told = |replies: &[Reply]| {
        let mut model = office_worker();
        for reply in replies {
            model.record.reply(*reply, monday());
        }
        html(model)
    };
    let relief = ENGLISH.safety.relief.title;
    let alone = ENGLISH.plan.relief_alone;
    let page = told(&[]);
    shows_not(&page, relief);
    let page = told(&[Reply::HowLong(HowLong::To6Weeks)]);
    shows(&page, relief);
    shows_not(&page, alone);
    let at = |words: &str| page.find(words).expect("it is shown");
    assert!(at(relief) < at("class=\"sessions\""), "before the sessions");
    let page = told(&[Reply::HowLong(HowLong::To6Weeks), Reply::PainNow(pain(3))]);
    shows_not(&page, relief);
    let page = told(&[Reply::PainNow(pain(7)), Reply::PainWorst(pain(7))]);
    shows(&page, relief);
    shows(&page, alone);
}

/// 5.2: with up to three sessions a week a day between is spoken of, and nobody is kept from training.
#[test]
fn the_day_after_a_session_can_be_a_rest_day() {
    let trained = train(office_worker(), 3, Effort::Right, 1);
    // Monday and Wednesday are sessions: on Tuesday none is planned.
    shows(&html(later(trained.clone(), 1)), ENGLISH.plan.rest_title);
    let tuesday = train(later(trained, 1), 3, Effort::Right, 1);
    let page = html(later(tuesday, 1));
    shows(&page, "You trained yesterday, so today can be a rest day.");
    shows(&page, "Start Friday");
}

/// 4.10: on the feet a hand has something to hold on to, in the warm-up as well.
#[test]
fn whoever_may_fall_is_told_to_hold_on() {
    let mut model = office_worker();
    model.record.reply(Reply::Sign(Sign::Falls, Word::Yes), monday());
    model.record.reply(Reply::NoFloor(true), monday());
    let advice = "Shoes on, clear floor, a hand on a worktop.";
    let standing = with(model.clone(), [Msg::ExerciseOpened(ExerciseId::StandingBrace)]);
    shows(&html(standing), advice);
    let seated = with(model.clone(), [Msg::ExerciseOpened(ExerciseId::SeatedHeelDrag)]);
    shows_not(&html(seated), advice);
    let warming = with(model, [Msg::SessionOpened(0), Msg::PainBefore(pain(2))]);
    shows(&html(warming), advice);
}

/// 4.10: no hold over ten seconds with flag bp, on paper neither.
#[test]
fn the_printed_sheet_promises_no_hold_that_the_plan_does_not_grow_to() {
    let mut model = office_worker();
    let supported = ExerciseId::SupportedHingeHold;
    let shared = SharedPlan {
        sessions: vec![vec![
            SharedExercise { id: supported, sets: 2 },
            SharedExercise {
                id: ExerciseId::KneePlank,
                sets: 2,
            },
        ]],
    };
    model.record.follow(Some(shared));
    model.update(Msg::PaperWanted);
    shows(&html(model.clone()), "later up to 20");
    model.record.reply(Reply::HighPressure(true), monday());
    model.record.reply(Reply::Bp(Bp::Uncontrolled), monday());
    model.update(Msg::PaperWanted);
    let held = html(model);
    shows(&held, "No hold over 10 seconds");
    shows_not(&held, "later up to 20");
}

#[test]
fn pain_on_the_stop_list_shows_what_to_do_and_no_next_exercise() {
    let begun = [
        Msg::SessionOpened(0),
        Msg::PainBefore(pain(2)),
        Msg::WarmedUp,
        Msg::Hurt,
    ];
    let model = with(office_worker(), begun);
    let Screen::Training(training) = &model.screen else {
        panic!("a session")
    };
    let done = Done {
        exercise: training.items[0].exercise.id,
        sets: 0,
        count: 8,
        effort: Effort::Hard,
        pain: pain(1),
        leg: true,
    };
    let page = html(with(model, [Msg::ExerciseNoted(done)]));
    shows(&page, (ENGLISH.later)().too_sore_title);
    shows(&page, ENGLISH.safety.leg.stays_down);
    shows(&page, ENGLISH.plan.flare_button);
    shows(&page, ENGLISH.plan.wrong_number);
    shows_not(&page, (ENGLISH.guide)().hurts);
}

#[test]
fn what_hurts_is_told_and_cannot_be_skipped() {
    let begun = with(
        office_worker(),
        [Msg::SessionOpened(0), Msg::PainBefore(pain(2)), Msg::WarmedUp],
    );
    let skip = (ENGLISH.later)().leave_out_summary;
    shows(&html(begun.clone()), skip);
    let hurting = with(begun, [Msg::Hurt]);
    shows_not(&html(hurting.clone()), skip);
    shows_not(&html(with(hurting.clone(), [Msg::HurtEnough(pain(5), false)])), skip);
    shows_not(&html(with(hurting.clone(), [Msg::HurtEnough(pain(0), true)])), skip);
    shows(&html(with(hurting, [Msg::HurtEnough(pain(1), false)])), skip);
}

#[test]
fn an_exercise_without_a_set_cannot_be_noted_as_done() {
    let begun = [Msg::SessionOpened(0), Msg::PainBefore(pain(2)), Msg::WarmedUp];
    let page = html(with(office_worker(), begun.clone()));
    shows(&page, "This hurts");
    shows(&page, "1 of 4");
    shows_not(&page, ENGLISH.review.pain_during);
    let stopped = with(
        with(office_worker(), begun),
        [Msg::Hurt, Msg::HurtEnough(pain(2), false)],
    );
    let page = html(stopped.clone());
    shows(&page, ENGLISH.review.pain_during);
    shows(&page, "You did 0 of");
    shows(&page, "First say how many sets you did");
    let usable = |page: &str| {
        let efforts: Vec<_> = Effort::ALL.iter().map(|effort| (ENGLISH.effort)(*effort)).collect();
        let buttons = page
            .split("<button")
            .skip(1)
            .filter_map(|button| button.split_once('>'));
        let efforts = buttons.filter(|(_, after)| efforts.iter().any(|effort| after.starts_with(effort)));
        efforts.filter(|(tag, _)| !tag.contains("disabled")).count()
    };
    assert_eq!(usable(&page), 0);
    let ticked = html(with(stopped, [Msg::SetDone]));
    shows(&ticked, "Set 1 done");
    shows(&ticked, "Tap one to go on");
    assert_eq!(usable(&ticked), Effort::ALL.len());
}

#[test]
fn a_flare_up_shows_relief_and_takes_the_session_away() {
    let mut model = with(office_worker(), [Msg::PlaceChosen(Place::Flare)]);
    let page = html(model.clone());
    shows(&page, ENGLISH.safety.flare.what);
    shows(&page, ENGLISH.safety.flare.calm);
    model.update(Msg::FlareBegan);
    answered(&mut model);
    let page = html(model);
    shows(&page, "Ease your back first");
    shows(&page, "Strength work starts again in 3 days");
    shows_not(&page, "Start Monday");
}

#[test]
fn a_check_in_says_in_words_how_it_went_and_what_follows() {
    let mut model = later(train(office_worker(), 4, Effort::Right, 1), 14);
    model.update(Msg::Replied(Reply::Minutes(40)));
    shows(&html(model.clone()), "Week 2: time to look back");
    let told = model.draft().pain.value;
    model.update(Msg::CheckInBegan(2));
    let pain = model.draft().pain.value;
    assert_eq!(
        (pain.now, pain.average, pain.trend),
        (None, None, None),
        "nothing old is compared with itself"
    );
    for reply in [
        told.how_long.map(Reply::HowLong),
        told.now.map(Reply::PainNow),
        told.average.map(Reply::PainAverage),
        told.trend.map(Reply::Trend),
    ] {
        model.update(Msg::Replied(reply.expect("it was told at the start")));
    }
    answered(&mut model);
    let page = html(model.clone());
    shows(&page, "Week 2: how is it going?");
    shows(&page, "About the same");
    shows(&page, "Shorter sessions");
    // Half as long is offered once, not half of that again.
    shows(&page, "Make it 20 minutes each time");
    model.update(Msg::Replied(Reply::Minutes(20)));
    let page = html(model);
    shows(&page, "Week 2: how is it going?");
    shows_not(&page, "Make it ");
}

/// 5.5: after pain of 7 or more before a session the plan says what may ease, and leads back to the number alone.
#[test]
fn a_day_too_sore_to_train_is_one_of_relief_on_the_plan_too() {
    let sore = [Msg::SessionOpened(0), Msg::PainBefore(pain(8)), Msg::SessionLeft];
    let page = html(with(office_worker(), sore));
    shows(&page, "No strength work today");
    shows(&page, ENGLISH.safety.relief.intro);
    shows(&page, (ENGLISH.later)().too_sore_stays);
    shows(&page, ENGLISH.plan.wrong_number);
    shows_not(&page, ENGLISH.safety.go);
    shows_not(&page, (ENGLISH.guide)().resume);
    shows_not(&page, (ENGLISH.guide)().unfinished_title);
}

/// 5.4 and 5.6: in the first days of a flare-up no session is due, and so none that is a set shorter.
#[test]
fn a_break_is_not_spoken_of_in_a_flare_up() {
    let mut model = later(train(office_worker(), 4, Effort::Right, 1), 8);
    shows(&html(model.clone()), "Next time you train, you do 1 set less");
    model.update(Msg::FlareBegan);
    answered(&mut model);
    let page = html(model);
    shows(&page, "Ease your back first");
    shows_not(&page, "Next time you train, you do 1 set less");
}

/// 5.6: a second flare-up within four weeks, whatever was told between the two.
#[test]
fn the_page_of_a_flare_up_sees_the_one_before_the_last() {
    let page = |days: &[i32]| {
        let mut model = office_worker();
        let today = model.today;
        for back in days {
            model.record.note(today.plus(-back), Subject::Flare, Entry::Flare);
        }
        html(with(model, [Msg::PlaceChosen(Place::Flare)]))
    };
    shows(&page(&[12, 7]), ENGLISH.safety.flare.again);
    shows(&page(&[12]), ENGLISH.safety.flare.again);
    shows_not(&page(&[7]), ENGLISH.safety.flare.again);
    shows_not(&page(&[29]), ENGLISH.safety.flare.again);
}

/// The days before the first session are no days without one.
#[test]
fn sessions_a_week_are_counted_from_the_first_of_them() {
    let mut model = office_worker();
    let first = model.today;
    // Saturday, and then Monday, Wednesday and Friday: looked at on the Monday after.
    for at in [5, 7, 9, 11] {
        let session = Entry::Session {
            before: pain(2),
            after: pain(2),
        };
        model.record.note(first.plus(at), Subject::Session, session);
    }
    model.update(Msg::DayCame(first.plus(14)));
    let page = html(with(model, [Msg::TabChosen(Tab::Progress)]));
    shows(&page, "4 sessions: 3.1 a week");
}

/// 5.4: who is at the top for the first time did nothing wrong.
#[test]
fn staying_at_the_top_is_not_said_to_have_been_hard() {
    let mut model = office_worker();
    for _ in 0..8 {
        model = later(train(model, 1, Effort::Right, 1), 2);
        let week = model.week().expect("a plan");
        let stays = |standing: &&strongback::domain::progress::Standing| {
            standing.rule == Some(strongback::domain::progress::Rule::P3)
        };
        if let Some(standing) = week.standings.iter().find(stays) {
            let page = html(with(model.clone(), [Msg::ExerciseOpened(standing.exercise.id)]));
            shows(&page, "You stay here for now.");
            shows_not(&page, "It was hard");
            return;
        }
    }
    panic!("nothing came to its top");
}

/// A test that was stopped is compared with nothing.
#[test]
fn a_stopped_test_is_not_said_to_be_as_last_time() {
    let page = |left, stop| {
        let mut model = office_worker();
        let today = model.today;
        for (at, left, stop) in [(0, 60, Stop::Done), (1, 61, Stop::Done), (2, left, stop)] {
            let result = TestResult {
                test: SelfTest::FrontPlank,
                left,
                right: None,
                stop,
            };
            model.record.note(
                today.plus(at),
                Subject::Tested(SelfTest::FrontPlank),
                Entry::Tested(result),
            );
        }
        model.update(Msg::DayCame(today.plus(3)));
        html(with(model, [Msg::TabChosen(Tab::Progress)]))
    };
    shows(&page(62, Stop::Done), ENGLISH.review.test_noise);
    shows_not(&page(20, Stop::Pain), ENGLISH.review.test_noise);
}

/// 5.8: after twelve weeks everything is asked again, and who is better is offered two sessions a week.
#[test]
fn the_last_check_in_offers_to_keep_what_was_gained() {
    let mut model = later(train(office_worker(), 4, Effort::Right, 1), 84);
    model.update(Msg::CheckInBegan(12));
    let how_long = model.draft().pain.value.how_long;
    for reply in [
        how_long.map(Reply::HowLong),
        Pain::new(0).map(Reply::PainNow),
        Pain::new(0).map(Reply::PainAverage),
        Some(Reply::Trend(Trend::Better)),
        Some(Reply::Days(3)),
    ] {
        model.update(Msg::Replied(reply.expect("it was told at the start")));
    }
    answered(&mut model);
    let page = html(model.clone());
    shows(&page, "Week 12: how is it going?");
    shows(&page, "Make it 2 days a week");
    model.update(Msg::Replied(Reply::Days(2)));
    let page = html(model);
    shows(&page, "Week 12: how is it going?");
    shows_not(&page, "Make it ");
}

#[test]
fn a_test_stopped_for_pain_is_never_called_weak() {
    let result = TestResult {
        test: SelfTest::SlStance,
        left: 0,
        right: None,
        stop: Stop::Pain,
    };
    let page = html(with(office_worker(), [Msg::TestsOpened, Msg::TestNoted(result)]));
    shows(&page, ENGLISH.review.not_done);
}

#[test]
fn an_emergency_shows_neither_plan_nor_progress() {
    let mut model = train(office_worker(), 3, Effort::Right, 1);
    model.update(Msg::StepChosen(Step::Emergency));
    model.update(Msg::Replied(Reply::Sign(Sign::Saddle, Word::Yes)));
    model.update(Msg::Continued);
    for tab in [Tab::Week, Tab::Muscles, Tab::Progress] {
        let page = html(with(model.clone(), [Msg::TabChosen(tab)]));
        shows(&page, ENGLISH.safety.emergency.title);
        shows_not(&page, "Your progress");
        shows_not(&page, "This week");
        shows_not(&page, "<svg class=\"chart\"");
    }
}

#[test]
fn a_swapped_exercise_is_named_as_set_aside() {
    let model = office_worker();
    let id = model.week().unwrap().plan.sessions[0].exercises[0].exercise.id;
    let model = with(model, [Msg::ExerciseOpened(id), Msg::Swapped(id, LeftOut::NotForMe)]);
    shows(&html(model), "You set aside:");
}

#[test]
fn about_lists_every_rule_with_its_source() {
    let page = html(with(office_worker(), [Msg::PlaceChosen(Place::About)]));
    for reason in strongback::content::rules::Reason::all() {
        shows(&page, reason.code());
        shows(&page, reason.source().cite);
    }
    shows(&page, "not a medical device");
    shows(&page, "CC BY 4.0");
}

#[test]
fn no_page_carries_a_style_attribute() {
    for messages in [
        vec![],
        vec![Msg::TabChosen(Tab::Muscles)],
        vec![Msg::SessionOpened(0), Msg::PainBefore(pain(2)), Msg::WarmedUp],
        vec![Msg::PlaceChosen(Place::About)],
    ] {
        shows_not(&html(with(office_worker(), messages)), "style=");
    }
    shows_not(
        &html(with(
            train(office_worker(), 3, Effort::Easy, 0),
            [Msg::TabChosen(Tab::Progress)],
        )),
        "style=",
    );
}

#[test]
fn the_groups_stand_on_a_body_with_the_main_focus_lit_most() {
    let mut model = office_worker();
    model.update(Msg::TabChosen(Tab::Muscles));
    let week = model.week().unwrap();
    let page = html(model);
    let focus: Vec<Group> = main_focus(&week.plan.weights).collect();
    assert!(!focus.is_empty());
    for group in Group::ALL {
        let lit = if focus.contains(group) { "strong" } else { "pale" };
        let part = format!("data-group=\"{}\" data-lit=\"{lit}\"", group.code());
        assert!(page.contains(&part), "{part}");
        // The words beside it say the same to those who do not see it.
        for muscle in group.muscles().iter().map(ENGLISH.muscle) {
            shows(&page, muscle.plain);
            shows(&page, muscle.anatomical);
        }
    }
    let pressed = page.matches("aria-pressed=\"false\"").count();
    assert_eq!(
        pressed,
        Group::ALL.len(),
        "a button for each group, and none is pointed at"
    );
}

#[test]
fn a_session_shows_the_way_to_the_floor_where_it_leads_there() {
    let way = ENGLISH.figure.floor_title;
    let mut model = with(
        office_worker(),
        [Msg::SessionOpened(0), Msg::PainBefore(pain(2)), Msg::WarmedUp],
    );
    let (mut on_floor, mut above) = (0, 0);
    while let Screen::Training(training) = &model.screen
        && let Some(item) = training.item()
    {
        let page = html(model.clone());
        if item.exercise.floor {
            on_floor += 1;
            shows(&page, way);
        } else {
            above += 1;
            shows_not(&page, way);
        }
        model.update(Msg::ExerciseSkipped(LeftOut::NoSpace));
    }
    assert!(on_floor > 0 && above > 0, "{on_floor} on the floor, {above} above it");
}

/// Told in the night, or by a slip: the word of the morning can be told anew all day.
#[test]
fn the_word_of_the_morning_can_be_told_anew() {
    let mut model = later(train(office_worker(), 1, Effort::Right, 1), 1);
    shows(
        &html(model.clone()),
        "How is your back this morning, after your last session?",
    );
    model.update(Msg::MorningNoted(Morning::Same));
    shows(&html(model.clone()), "This morning: the same. Change it");
    model.update(Msg::MorningNoted(Morning::Worse));
    let page = html(model.clone());
    shows(&page, "This morning: worse. Change it");
    shows_not(&html(later(model, 1)), "This morning");
}

/// A weak result of the same day stands, so that the stop makes nothing harder; a good one gives way to it.
#[test]
fn a_test_that_is_stopped_on_the_day_of_a_result_makes_nothing_harder() {
    let plank = |left, stop| TestResult {
        test: SelfTest::FrontPlank,
        left,
        right: None,
        stop,
    };
    for (seconds, stands) in [(20, true), (90, false)] {
        let model = with(
            office_worker(),
            [
                Msg::TestsOpened,
                Msg::TestNoted(plank(seconds, Stop::Done)),
                Msg::TestNoted(plank(0, Stop::Pain)),
            ],
        );
        let noted = model
            .record
            .diary
            .get(model.today, Subject::Tested(SelfTest::FrontPlank));
        let expected = if stands {
            plank(seconds, Stop::Done)
        } else {
            plank(0, Stop::Pain)
        };
        assert_eq!(noted, Some(Entry::Tested(expected)));
    }
}
