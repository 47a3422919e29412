//! The offer of self-tests: do some, or go on without.

use yew::prelude::*;

use super::Asked;
use crate::app::Msg;
use crate::view::parts::{Button, ButtonKind, Notice, NoticeKind};

pub(super) fn questions(asked: &Asked) -> Html {
    let language = asked.language;
    let phrases = language.phrases;
    let offered = asked.model.tests();
    let done = asked.model.record.diary.latest_tests();
    html! {
        <>
            if !done.is_empty() {
                <Notice kind={NoticeKind::Info} title={phrases.tests_done}>
                    <ul>
                        for result in &done {
                            <li>{ (language.self_test)(result.test).name }</li>
                        }
                    </ul>
                </Notice>
            }
            if offered.is_empty() {
                <p>{ phrases.no_tests }</p>
            } else {
                <p>{ language.safety.test_note }</p>
                <ul class="offered">
                    for test in offered {
                        <li>{ (language.self_test)(test).name }</li>
                    }
                </ul>
                <Button
                    kind={ButtonKind::Quiet}
                    label={phrases.do_tests}
                    on_press={asked.send.reform(|()| Msg::TestsOpened)}
                />
            }
        </>
    }
}
