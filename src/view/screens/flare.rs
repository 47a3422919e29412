//! A flare-up: what it is, what will be asked, and what the next days look like (5.6).

use yew::prelude::*;

use super::plan::safety;
use crate::app::Msg;
use crate::domain::review;
use crate::domain::triage::Triage;
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, back_bar, button, heading, notice, titled_notice};

#[inline(never)]
pub fn flare(page: &Page) -> Html {
    let language = page.language;
    let model = &page.model;
    let flare = &language.safety.flare;
    let triage = model.triage();
    let cleared = triage.as_ref().and_then(Triage::cleared);
    let pregnant = cleared.is_some_and(|cleared| cleared.answers().preg_weeks > 0);
    // What is told while one is still being eased is the same one.
    let again = { model.record.diary.flares() }.any(|day| review::ANOTHER_FLARE.contains(&model.today.since(day)));
    html! {
        <section class="flare">
            { back_bar(language.phrases.back, page.sends(Msg::Closed), Html::default()) }
            { heading((language.later)().flare_title) }
            <p class="lead">{ flare.what }</p>
            <p>{ flare.calm }</p>
            if again {
                { notice(NoticeKind::Warm, html! { <p>{ flare.again }</p> }) }
            }
            { titled_notice(NoticeKind::Alert, language.plan.stop_summary, safety::stop_list(language, pregnant)) }
            <h3>{ (language.later)().flare_next }</h3>
            <ol class="steps">
                for line in [flare.check, flare.rest, flare.restart, flare.back] {
                    <li>{ line }</li>
                }
            </ol>
            if cleared.is_some() {
                <div class="action-bar">
                    { button(ButtonKind::Primary, (language.later)().flare_begin, page.sends(Msg::FlareBegan)) }
                </div>
            }
        </section>
    }
}
