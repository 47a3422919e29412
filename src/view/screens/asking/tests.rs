//! The offer of self-tests: do some, or go on without.

use yew::prelude::*;

use super::Asked;
use crate::app::Msg;
use crate::domain::self_test::SelfTest;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, button, titled_notice};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let phrases = language.phrases;
    let offered = asked.model.tests();
    let results = asked.model.test_results();
    let is_done = |test: &SelfTest| results.iter().any(|result| result.test == *test && result.is_done());
    let done: Vec<SelfTest> = SelfTest::ALL.iter().copied().filter(is_done).collect();
    html! {
        <>
            if !done.is_empty() {
                { titled_notice(NoticeKind::Info, phrases.tests_done, html! {
                    <ul>
                        for test in done {
                            <li>{ (language.self_test_name)(test) }</li>
                        }
                    </ul>
                }) }
            }
            if offered.is_empty() {
                <p>{ phrases.no_tests }</p>
            } else {
                <p>{ language.safety.test_note }</p>
                <ul class="offered">
                    for test in offered {
                        <li>{ (language.self_test_name)(test) }</li>
                    }
                </ul>
                { button(ButtonKind::Quiet, phrases.do_tests, asked.sends(Msg::TestsOpened)) }
            }
        </>
    }
}
