//! The first screen: what this is and is not, and the reader's consent.

use yew::prelude::*;

use super::asking::AGES;
use crate::app::{Keeping, Msg};
use crate::domain::questionnaire::{Question, Reply};
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, Field, NoticeKind, begun_number_field, button, heading, more, notice};
use crate::view::{CONSENT, Page, SHARED, Typed};

/// What the reader has done about the consent.
#[derive(Clone, Copy, Debug)]
struct Consent {
    ticked: bool,
    /// The reader pressed the button before.
    tried: bool,
}

/// `typed` is what was filled in before the program ran.
pub fn start(page: &Page, typed: &Typed) -> Html {
    let first = Consent {
        ticked: typed.consent || page.model.draft().consent.given,
        tried: false,
    };
    let (page, typed) = (page.clone(), typed.clone());
    local("start", first, move |consent| draw(&page, &typed, consent))
}

fn draw(page: &Page, typed: &Typed, consent: &Local<Consent>) -> Html {
    let (language, model) = (page.language, &page.model);
    let phrases = language.phrases;
    let Consent { ticked, tried } = **consent;
    let error = tried && !ticked;
    let on_tick = {
        let consent = consent.clone();
        move |_: Event| consent.set(Consent { ticked: !ticked, tried })
    };
    let on_start = if ticked {
        page.sends(Msg::Agreed)
    } else {
        consent.set_on_press(Consent { ticked, tried: true }, Some(CONSENT))
    };
    let shared = model.keeping == Keeping::NotWanted;
    // Who has a diary here deletes it under "My data", with a question first.
    let may_keep_nothing = match model.opened {
        Some(_) => model.own_record().is_empty(),
        None => model.record.diary.is_empty(),
    };
    html! {
        <section class="start">
            { heading(phrases.start_title) }
            <p class="lead">{ phrases.start_lead }</p>
            <ul class="points">
                for point in phrases.start_points {
                    <li>{ *point }</li>
                }
            </ul>
            { notice(NoticeKind::Info, html! { <p>{ language.safety.start_note }</p> }) }
            if error {
                <p class="error" id="consent-error" role="alert">{ phrases.consent_needed }</p>
            }
            <label class="choice">
                <input
                    type="checkbox"
                    id={CONSENT}
                    checked={ticked}
                    aria-describedby={error.then_some("consent-error")}
                    aria-invalid={error.then_some("true")}
                    onchange={on_tick}
                />
                <span>{ phrases.consent }</span>
            </label>
            if may_keep_nothing {
                <label class="choice">
                    <input
                        type="checkbox"
                        id={SHARED}
                        checked={shared}
                        aria-describedby="shared-help"
                        onchange={page.send.reform(move |_: Event| Msg::KeepingChosen(shared))}
                    />
                    <span>
                        { phrases.shared_computer }
                        <small id="shared-help">{ phrases.shared_computer_help }</small>
                    </span>
                </label>
            }
            if typed.has_begun_age() {
                { age(page, typed) }
            }
            <div class="actions">
                { button(ButtonKind::Primary, phrases.start, on_start) }
            </div>
            if page.shares && model.opened.is_none() {
                <p>{ button(ButtonKind::Link, phrases.open_a_link, page.sends(Msg::LinkAsked)) }</p>
            }
            { more(phrases.emergency_in_short, html! {
                <>
                    <p>{ phrases.emergency_in_short_intro }</p>
                    { super::stopped::emergency_list(language) }
                    <p>{ language.safety.emergency.call }</p>
                </>
            }) }
        </section>
    }
}

/// The age, for whoever was typing it when the program came. All others are asked on a page of its own.
fn age(page: &Page, typed: &Typed) -> Html {
    let text = (page.language.question)(Question::Age);
    let field = Field {
        hint: text.hint.map(AttrValue::from),
        ..Field::new(Question::Age.code(), text.title)
    };
    let reply = page
        .send
        .reform(|age: Option<u32>| Msg::Replied(Reply::Age(age.and_then(|age| u8::try_from(age).ok()))));
    let value = page.model.draft().about.value.age.map(u32::from);
    begun_number_field(page.language, field, &typed.age, value, AGES, reply)
}
