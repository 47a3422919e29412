//! The self-tests: which to try, how, and what the result says in words. Never a diagnosis.

use yew::prelude::*;

use super::plan::progress::result_words;
use crate::app::{Msg, Screen};
use crate::domain::answers::Ratings;
use crate::domain::diary::{Entry, Subject};
use crate::domain::self_test::{MOST_IN_ONE_SITTING, SelfTest, Stop, TestResult};
use crate::view::parts::{BackBar, Button, ButtonKind, Heading, More, Notice, NoticeKind, NumberField, Radios};
use crate::view::{ModelRef, ScreenProps, use_language};

#[component]
pub fn TestingScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    match &model.screen {
        Screen::Testing(Some(test)) => html! { <TestForm key={test.code()} test={*test} {send} /> },
        Screen::Testing(None) => html! { <TestList {model} {send} /> },
        _ => Html::default(),
    }
}

/// The tests that suit: a few first, the others for another day.
#[component]
fn TestList(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let plan = language.plan;
    let tests = model.tests();
    let first = &tests[..tests.len().min(MOST_IN_ONE_SITTING)];
    let rest = &tests[first.len()..];
    let list = |tests: &[SelfTest]| {
        html! { <ul class="tests">{ for tests.iter().map(|test| entry(model, send, language, *test)) }</ul> }
    };
    html! {
        <section class="testing">
            <BackBar on_back={send.reform(|()| Msg::WentBack)} n=0 of=0 />
            <Heading text={plan.testing_title} />
            if tests.is_empty() {
                <p>{ plan.testing_none }</p>
            } else {
                <p>{ plan.testing_intro }</p>
                { list(first) }
                if !rest.is_empty() {
                    <More summary={plan.testing_more}>{ list(rest) }</More>
                }
            }
            <p class="evidence">{ language.safety.test_note }</p>
            <div class="action-bar">
                <Button kind={ButtonKind::Primary} label={plan.testing_done} on_press={send.reform(|()| Msg::TestsFinished)} />
            </div>
        </section>
    }
}

fn entry(model: &ModelRef, send: &Callback<Msg>, language: &crate::content::Language, test: SelfTest) -> Html {
    let name = (language.self_test)(test).name;
    let answers = model.draft().answers(model.today, Ratings::default());
    let result = match model.record.diary.get(model.today, Subject::Tested(test)) {
        Some(Entry::Tested(result)) => Some(result),
        _ => None,
    };
    html! {
        <li key={test.code()}>
            <button type="button" class="exercise-row" onclick={send.reform(move |_| Msg::TestOpened(test))}>
                <span class="name">{ name }</span>
                <span class="aim">
                    if let Some(result) = result { { result_words(language, result, &answers) } } else { { language.plan.test_open } }
                </span>
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct TestFormProps {
    test: SelfTest,
    send: Callback<Msg>,
}

/// One test: how, when to stop, and what came out.
#[component]
fn TestForm(props: &TestFormProps) -> Html {
    let TestFormProps { test, send } = props;
    let test = *test;
    let language = use_language();
    let plan = language.plan;
    let text = (language.self_test)(test);
    let left = use_state(|| None::<u32>);
    let right = use_state(|| None::<u32>);
    let stop = use_state(|| Stop::Done);
    let set = |state: &UseStateHandle<Option<u32>>| {
        let state = state.setter();
        Callback::from(move |value: Option<u32>| state.set(value))
    };
    let on_stop = {
        let stop = stop.setter();
        Callback::from(move |at: usize| stop.set(Stop::ALL.get(at).copied().unwrap_or(Stop::Done)))
    };
    let most = u32::from(test.most());
    let narrow = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
    // A test stopped for pain counts as not done, whatever the count was; so it needs none.
    let needed = *stop == Stop::Done;
    let complete = !needed || left.is_some() && (!test.two_sided() || right.is_some());
    let result = TestResult {
        test,
        left: left.map_or(0, narrow),
        right: test.two_sided().then(|| right.map_or(0, narrow)),
        stop: *stop,
    };
    let field = |name: &'static str, label: &'static str, state: &UseStateHandle<Option<u32>>| {
        html! {
            <NumberField {name} label={(plan.test_field)(label, text.unit)} value={**state} min=0 max={most} on_change={set(state)} />
        }
    };
    html! {
        <section class="testing">
            <BackBar on_back={send.reform(|()| Msg::WentBack)} n=0 of=0 />
            <Heading text={text.name} />
            <ol class="steps">{ for text.how.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            <Notice kind={NoticeKind::Alert} title={plan.test_stop}><p>{ text.stop }</p></Notice>
            <Radios name="stop" legend={plan.test_ended}
                options={Stop::ALL.iter().map(|stop| AttrValue::Static((language.stop)(*stop))).collect::<Vec<_>>()}
                chosen={Stop::ALL.iter().position(|other| *other == *stop)} on_choose={on_stop} />
            if needed {
                if test.two_sided() {
                    { field("left", plan.left_side, &left) }
                    { field("right", plan.right_side, &right) }
                } else {
                    { field("result", plan.both_sides, &left) }
                }
            } else {
                <p>{ language.review.not_done }</p>
            }
            <p class="soft">{ text.compared }</p>
            <div class="action-bar">
                if !complete {
                    <p class="soft">{ plan.test_missing }</p>
                }
                <Button kind={ButtonKind::Primary} label={plan.test_save} disabled={!complete}
                    on_press={send.reform(move |()| Msg::TestNoted(result))} />
            </div>
        </section>
    }
}
