//! A flare-up: what it is, what will be asked, and what the next days look like (5.6).

use yew::prelude::*;

use super::plan::safety;
use crate::app::Msg;
use crate::domain::triage::Triage;
use crate::view::parts::{BackBar, Button, ButtonKind, Heading, Notice, NoticeKind};
use crate::view::{ScreenProps, use_language};

#[component]
pub fn FlareScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let flare = &language.safety.flare;
    let triage = model.triage();
    let cleared = triage.as_ref().and_then(Triage::cleared);
    let pregnant = cleared.is_some_and(|cleared| cleared.answers().preg_weeks > 0);
    let last = model.record.diary.flares().last().copied();
    let again = last.is_some_and(|day| day != model.today && model.today.since(day) <= 28);
    html! {
        <section class="flare">
            <BackBar on_back={send.reform(|()| Msg::Closed)} n=0 of=0 />
            <Heading text={language.plan.flare_title} />
            <p class="lead">{ flare.what }</p>
            <p>{ flare.calm }</p>
            if again {
                <Notice kind={NoticeKind::Warm}><p>{ flare.again }</p></Notice>
            }
            <Notice kind={NoticeKind::Alert} title={language.plan.stop_summary}>
                { safety::stop_list(language, pregnant) }
            </Notice>
            <h3>{ language.plan.flare_next }</h3>
            <ol class="steps">
                for line in [flare.check, flare.rest, flare.restart, flare.back] {
                    <li>{ line }</li>
                }
            </ol>
            if cleared.is_some() {
                <div class="action-bar">
                    <Button kind={ButtonKind::Primary} label={language.plan.flare_begin}
                        on_press={send.reform(|()| Msg::FlareBegan)} />
                </div>
            }
        </section>
    }
}
