//! The places that the reader can go to at any time, below every screen but the emergency.

use yew::prelude::*;

use crate::app::{Msg, Place, Screen};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{Button, ButtonKind};

pub fn places(page: &Page) -> Html {
    let model = &page.model;
    if model.opened.is_some() {
        return beside_link(page);
    }
    let phrases = page.language.phrases;
    let to = |place: Place, label: &'static str, here: bool| {
        let button = Button {
            current: here,
            ..Button::new(ButtonKind::Link, label, page.sends(Msg::PlaceChosen(place)))
        };
        html! { <li>{ button.draw() }</li> }
    };
    let begun = model.draft().consent.given;
    let has_plan = model.has_plan();
    let first = if has_plan {
        phrases.place_plan
    } else if model.draft().is_finished(model.today) {
        phrases.place_result
    } else {
        phrases.place_questions
    };
    let screen = &model.screen;
    // The plan, its exercises and the session have the flare-up button on the screen itself.
    let flare_here = has_plan && matches!(screen, Screen::Answers | Screen::Data | Screen::About | Screen::Flare);
    let at_first = matches!(screen, Screen::Start | Screen::Asking { .. } | Screen::Outcome(_));
    html! {
        <nav class="places" part="footer" aria-label={phrases.places}>
            <ul>
                if begun {
                    { to(Place::Plan, first, at_first) }
                }
                if flare_here {
                    { to(Place::Flare, phrases.place_flare, screen.is_like(&Screen::Flare)) }
                }
                if begun {
                    { to(Place::Answers, phrases.place_answers, screen.is_like(&Screen::Answers)) }
                }
                { to(Place::Data, phrases.place_data, screen.is_like(&Screen::Data)) }
                { to(Place::About, phrases.place_about, screen.is_like(&Screen::About)) }
            </ul>
        </nav>
    }
}

/// While a link is looked at, the way back to what is the reader's own stands here.
#[inline(never)]
fn beside_link(page: &Page) -> Html {
    let (model, words) = (&page.model, (page.language.links)());
    let phrases = page.language.phrases;
    let begun = model.opened.as_ref().is_some_and(|opened| opened.begun);
    let screen = &model.screen;
    let own = model.own_record();
    let leave = if own.is_empty() || own.followed.value.is_some() {
        words.place_leave
    } else {
        words.place_own
    };
    let to = |msg: Msg, label: &'static str, here: bool| {
        let button = Button {
            current: here,
            ..Button::new(ButtonKind::Link, label, page.sends(msg))
        };
        html! { <li>{ button.draw() }</li> }
    };
    let place = |place: Place, label: &'static str, here: bool| to(Msg::PlaceChosen(place), label, here);
    let first = if model.has_plan() {
        phrases.place_plan
    } else if model.draft().is_finished(model.today) {
        phrases.place_result
    } else {
        phrases.place_questions
    };
    let at_first = matches!(screen, Screen::Start | Screen::Asking { .. } | Screen::Outcome(_));
    html! {
        <nav class="places" aria-label={phrases.places}>
            <ul>
                { place(Place::Link, words.place_link, screen.is_like(&Screen::Link)) }
                if begun {
                    { place(Place::Plan, first, at_first) }
                }
                if begun && model.draft().consent.given {
                    { place(Place::Answers, phrases.place_answers, screen.is_like(&Screen::Answers)) }
                }
                { place(Place::About, phrases.place_about, screen.is_like(&Screen::About)) }
                { to(Msg::LinkLeft, leave, false) }
            </ul>
        </nav>
    }
}
