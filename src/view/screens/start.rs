//! The first screen: what this is and is not, and the reader's consent.

use yew::prelude::*;

use crate::app::{Keeping, Msg};
use crate::browser::page;
use crate::view::parts::{Button, ButtonKind, Heading, More, Notice, NoticeKind};
use crate::view::{CONSENT, ModelRef, SHARED, use_language};

#[derive(Properties, PartialEq)]
pub struct StartScreenProps {
    pub model: ModelRef,
    pub send: Callback<Msg>,
    /// The consent was ticked before the program ran.
    #[prop_or_default]
    pub agreed: bool,
}

#[component]
pub fn StartScreen(props: &StartScreenProps) -> Html {
    let StartScreenProps { model, send, agreed } = props;
    let language = use_language();
    let phrases = language.phrases;
    let given = model.draft().consent.given;
    let ticked = use_state(|| given || *agreed);
    let tried = use_state(|| false);
    let error = *tried && !*ticked;

    let on_tick = {
        let (was, ticked) = (*ticked, ticked.setter());
        move |_: Event| ticked.set(!was)
    };
    let on_start = {
        let (ready, tried, send) = (*ticked, tried.setter(), send.clone());
        Callback::from(move |()| {
            if ready {
                send.emit(Msg::Agreed);
            } else {
                tried.set(true);
                page::focus(CONSENT);
            }
        })
    };
    let shared = model.keeping == Keeping::NotWanted;
    html! {
        <section class="start">
            <Heading text={phrases.start_title} />
            <p class="lead">{ phrases.start_lead }</p>
            <ul class="points">
                for point in phrases.start_points {
                    <li>{ *point }</li>
                }
            </ul>
            <Notice kind={NoticeKind::Info}>
                <p>{ language.safety.start_note }</p>
            </Notice>
            if error {
                <p class="error" id="consent-error" role="alert">{ phrases.consent_needed }</p>
            }
            <label class="choice">
                <input
                    type="checkbox"
                    id={CONSENT}
                    checked={*ticked}
                    aria-describedby={error.then_some("consent-error")}
                    aria-invalid={error.then_some("true")}
                    onchange={on_tick}
                />
                <span>{ phrases.consent }</span>
            </label>
            // Who has a diary here deletes it under "My data", with a question first.
            if model.record.diary.is_empty() {
                <label class="choice">
                    <input
                        type="checkbox"
                        id={SHARED}
                        checked={shared}
                        aria-describedby="shared-help"
                        onchange={send.reform(move |_: Event| Msg::KeepingChosen(shared))}
                    />
                    <span>
                        { phrases.shared_computer }
                        <small id="shared-help">{ phrases.shared_computer_help }</small>
                    </span>
                </label>
            }
            <div class="actions">
                <Button kind={ButtonKind::Primary} label={phrases.start} on_press={on_start} />
            </div>
            <More summary={phrases.emergency_in_short}>
                <p>{ phrases.emergency_in_short_intro }</p>
                { super::stopped::emergency_list(language) }
                <p>{ language.safety.emergency.call }</p>
            </More>
        </section>
    }
}
