//! The self-tests: which to try, how, and what the result says in words. Never a diagnosis.

use yew::prelude::*;

use super::plan::progress::result_words;
use super::plan::safety;
use crate::app::{Msg, Screen};
use crate::domain::answers::{Joint, Ratings};
use crate::domain::diary::{Entry, Subject};
use crate::domain::self_test::{MOST_IN_ONE_SITTING, SelfTest, Stop, TestResult};
use crate::view::Page;
use crate::view::figure;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{
    Button, ButtonKind, Field, NoticeKind, back_bar, button, heading, more, notice, number_field, radios, titled_notice,
};

#[inline(never)]
pub fn testing(page: &Page) -> Html {
    match page.model.screen {
        Screen::Testing(Some(test)) => {
            let page = page.clone();
            let unsaid = Outcome {
                left: None,
                right: None,
                stop: Stop::Done,
            };
            local(test.code(), unsaid, move |outcome| form(&page, test, outcome))
        }
        Screen::Testing(None) => list_of_all(page),
        _ => Html::default(),
    }
}

/// The tests that suit: a few first, the others for another day.
fn list_of_all(page: &Page) -> Html {
    let language = page.language;
    let later = (language.later)();
    let tests = page.model.tests();
    let first = &tests[..tests.len().min(MOST_IN_ONE_SITTING)];
    let rest = &tests[first.len()..];
    let list = |tests: &[SelfTest]| {
        html! { <ul class="tests">{ for tests.iter().map(|test| entry(page, *test)) }</ul> }
    };
    html! {
        <section class="testing">
            { back_bar(language.phrases.back, page.sends(Msg::WentBack), Html::default()) }
            { heading(later.testing_title) }
            if tests.is_empty() {
                <p>{ later.testing_none }</p>
            } else {
                <p>{ later.testing_intro }</p>
                { list(first) }
                if !rest.is_empty() {
                    { more(later.testing_more, html! { <>{ list(rest) }</> }) }
                }
            }
            <p class="evidence">{ language.safety.test_note }</p>
            <div class="action-bar">
                { button(ButtonKind::Primary, later.testing_done, page.sends(Msg::TestsFinished)) }
            </div>
        </section>
    }
}

fn entry(page: &Page, test: SelfTest) -> Html {
    let (language, model) = (page.language, &page.model);
    let name = (language.self_test_name)(test);
    let answers = model.draft().answers(model.today, Ratings::default());
    let result = match model.record.diary.get(model.today, Subject::Tested(test)) {
        Some(Entry::Tested(result)) => Some(result),
        _ => None,
    };
    html! {
        <li key={test.code()}>
            <button type="button" class="exercise-row" onclick={page.sends(Msg::TestOpened(test))}>
                <span class="name">{ name }</span>
                <span class="aim">
                    if let Some(result) = result { { result_words(language, result, &answers) } } else { { (language.later)().test_open } }
                </span>
            </button>
        </li>
    }
}

/// What came out of a test, as far as it is said.
#[derive(Clone, Copy, Debug)]
struct Outcome {
    left: Option<u32>,
    right: Option<u32>,
    stop: Stop,
}

/// One test: how, when to stop, and what came out.
fn form(page: &Page, test: SelfTest, outcome: &Local<Outcome>) -> Html {
    let language = page.language;
    let later = (language.later)();
    let words = (language.self_test)(test);
    let Outcome { left, right, stop } = **outcome;
    let draft = page.model.draft();
    let spares_knee = test == SelfTest::ChairStand && draft.joints.value.joints.contains(Joint::Knee);
    let on_stop = {
        let outcome = outcome.clone();
        move |at: usize| {
            outcome.set(Outcome {
                stop: Stop::ALL.get(at).copied().unwrap_or(Stop::Done),
                ..*outcome
            });
        }
    };
    let narrow = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
    // A test stopped for pain counts as not done, whatever the count was; so it needs none.
    let needed = stop == Stop::Done;
    let complete = !needed || left.is_some() && (!test.two_sided() || right.is_some());
    let result = TestResult {
        test,
        left: left.map_or(0, narrow),
        right: test.two_sided().then(|| right.map_or(0, narrow)),
        stop,
    };
    let field = |name: &'static str, label: &'static str, value: Option<u32>, put: fn(&mut Outcome, Option<u32>)| {
        let outcome = outcome.clone();
        let on_change = Callback::from(move |value: Option<u32>| {
            let mut changed = *outcome;
            put(&mut changed, value);
            outcome.set(changed);
        });
        let field = Field::new(name, (later.test_field)(label, words.unit));
        number_field(language, field, value, 0..=u32::from(test.most()), on_change)
    };
    let save = Button {
        disabled: !complete,
        ..Button::new(ButtonKind::Primary, later.test_save, page.sends(Msg::TestNoted(result)))
    };
    html! {
        <section class="testing">
            { back_bar(language.phrases.back, page.sends(Msg::WentBack), Html::default()) }
            { heading((language.self_test_name)(test)) }
            { figure::self_test(language, test) }
            <ol class="steps">{ for words.how.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            if spares_knee {
                { notice(NoticeKind::Warm, html! { <p>{ later.test_knee }</p> }) }
            }
            { titled_notice(NoticeKind::Alert, later.test_stop, html! { <p>{ words.stop }</p> }) }
            { safety::stop_details(language, draft.bones.value.pregnant) }
            { radios(
                &Field::new("stop", later.test_ended),
                Stop::ALL.iter().map(|stop| (language.stop)(*stop).into()).collect(),
                Stop::ALL.iter().position(|other| *other == stop),
                &Callback::from(on_stop),
            ) }
            if needed {
                if test.two_sided() {
                    { field("left", later.left_side, left, |outcome, value| outcome.left = value) }
                    { field("right", later.right_side, right, |outcome, value| outcome.right = value) }
                } else {
                    { field("result", later.both_sides, left, |outcome, value| outcome.left = value) }
                }
            } else {
                <p>{ language.review.not_done }</p>
                if stop == Stop::Unwell {
                    { notice(NoticeKind::Alert, html! {
                        <>
                            <p><strong>{ language.safety.stop_now }</strong></p>
                            <p>{ language.safety.leg.down }</p>
                            <p>{ language.safety.leg.stays_down }</p>
                        </>
                    }) }
                }
            }
            <p class="soft">{ words.compared }</p>
            <div class="action-bar">
                if !complete {
                    <p class="soft" role="status">{ later.test_missing }</p>
                }
                { save.draw() }
            </div>
        </section>
    }
}
