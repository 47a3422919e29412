//! Sharing: a link to the plan or to the answers, in words what it shows, and the ways to hand it on.

use yew::prelude::*;

use crate::app::{Msg, Place};
use crate::browser::share;
use crate::codec::link::{self, Link};
use crate::domain::shared::SharedPlan;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, Field, NoticeKind, back_bar, button, heading, notice, radios};
use crate::view::{Page, qr};

/// What goes into the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Plan,
    Answers,
    Both,
}

/// What was chosen, and what came of copying it.
#[derive(Clone, Copy, Debug)]
struct Sharing {
    what: What,
    copied: Copied,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    /// The browser does not let us: the text is marked instead.
    ByHand,
}

/// The way to the screen, where there is something to share and the page wants it.
pub(super) fn share_button(page: &Page) -> Html {
    if !page.shares || !page.model.may_share() {
        return Html::default();
    }
    let label = if page.model.has_plan() {
        page.language.phrases.share
    } else {
        page.language.phrases.share_answers_only
    };
    button(ButtonKind::Quiet, label, page.sends(Msg::PlaceChosen(Place::Share)))
}

/// The link to a plan, for paper: it shows none of the answers.
pub(super) fn link_to_plan(page: &Page, plan: &SharedPlan) -> Option<String> {
    if !page.shares || page.model.is_minor() {
        return None;
    }
    whole(page, &link::write(&Link::Plan(plan.clone())))
}

/// The address with the code, where there is an address.
fn whole(page: &Page, code: &str) -> Option<String> {
    page.link_base.as_ref().map(|base| [base.as_str(), "#", code].concat())
}

#[inline(never)]
pub fn share(page: &Page) -> Html {
    let language = page.language;
    let plan = page.model.week().map(|week| SharedPlan::of(&week.plan));
    let first = Sharing {
        what: if plan.is_some() { What::Plan } else { What::Answers },
        copied: Copied::NotYet,
    };
    let inside = page.clone();
    html! {
        <section class="share">
            { back_bar(language.phrases.back, page.sends(Msg::Closed), Html::default()) }
            { heading((language.links)().share_title) }
            { local("share", first, move |sharing| choose(&inside, plan.as_ref(), sharing)) }
        </section>
    }
}

fn choose(page: &Page, plan: Option<&SharedPlan>, sharing: &Local<Sharing>) -> Html {
    let words = (page.language.links)();
    let what = sharing.what;
    let draft = page.model.answers_to_share();
    let link = match (what, plan) {
        (What::Plan, Some(plan)) => Link::Plan(plan.clone()),
        (What::Both, Some(plan)) => Link::AnswersAndPlan(draft, plan.clone()),
        (What::Answers, _) | (_, None) => Link::Answers(draft),
    };
    let (reveals, all) = match link {
        Link::Plan(_) => (words.share_plan_reveals, false),
        Link::AnswersAndPlan(..) => (words.share_both_reveals, true),
        Link::Answers(_) | Link::Copy(_) => (words.share_answers_reveals, true),
    };
    let options = [
        (What::Plan, words.share_plan),
        (What::Answers, words.share_answers),
        (What::Both, words.share_both),
    ];
    let on_choose = {
        let sharing = sharing.clone();
        Callback::from(move |at: usize| {
            sharing.set(Sharing {
                what: options.get(at).map_or(What::Plan, |(what, _)| *what),
                copied: Copied::NotYet,
            });
        })
    };
    let labels = options.iter().map(|(_, label)| AttrValue::from(*label)).collect();
    let chosen = options.iter().position(|(option, _)| *option == what);
    html! {
        <>
            if plan.is_some() {
                { radios(&Field::new("share", words.share_what), labels, chosen, &on_choose) }
            } else {
                <p>{ words.share_only_answers }</p>
            }
            <div role="status">
                { notice(if all { NoticeKind::Warm } else { NoticeKind::Info }, html! {
                    <>
                        <p>{ reveals }{ " " }{ words.share_never }</p>
                        <p>{ words.share_anyone }</p>
                    </>
                }) }
            </div>
            { hand_on(page, &link::write(&link), sharing) }
        </>
    }
}

/// A link that takes the answers to another browser of the reader's.
#[inline(never)]
pub fn moving(page: &Page) -> Html {
    let (language, words) = (page.language, (page.language.links)());
    let first = Sharing {
        what: What::Answers,
        copied: Copied::NotYet,
    };
    let inside = page.clone();
    html! {
        <section class="share">
            { back_bar(language.phrases.back, page.sends(Msg::PlaceChosen(Place::Data)), Html::default()) }
            { heading(words.move_title) }
            <p>{ words.move_text }{ " " }{ words.move_how }</p>
            { notice(NoticeKind::Warm, html! { <p>{ words.move_reveals }</p> }) }
            <p>{ words.move_diary }</p>
            { local("move", first, move |sharing| {
                let draft = inside.model.answers_to_share();
                hand_on(&inside, &link::write(&Link::Copy(draft)), sharing)
            }) }
        </section>
    }
}

/// The id of the field with the link, which is marked where copying needs a hand.
const FIELD: &str = "share-link";

/// The link with its ways out: copy, another app, the picture. Without an address, the code alone.
fn hand_on(page: &Page, code: &str, sharing: &Local<Sharing>) -> Html {
    let words = (page.language.links)();
    let address = whole(page, code);
    let text = address.clone().unwrap_or_else(|| code.to_owned());
    let on_copy = {
        let (sharing, text, root) = (sharing.clone(), text.clone(), page.root.clone());
        Callback::from(move |_| {
            let (sharing, root) = (sharing.clone(), root.clone());
            share::copy(&text, move |copied| {
                if !copied {
                    share::select(&root, FIELD);
                }
                sharing.set(Sharing {
                    copied: if copied { Copied::Yes } else { Copied::ByHand },
                    ..*sharing
                });
            });
        })
    };
    let (label, copy) = if address.is_some() {
        (words.link_label, words.copy)
    } else {
        (words.code_label, words.copy_code)
    };
    let send = address
        .as_ref()
        .filter(|address| share::can_send(address))
        .map(|address| {
            let (address, title) = (address.clone(), words.send_title);
            let on_send = Callback::from(move |_| share::send(&address, title));
            button(ButtonKind::Quiet, words.send, on_send)
        });
    html! {
        <div class="hand-on">
            if address.is_none() {
                <p>{ words.no_address }</p>
            }
            <div class="text-field">
                <label class="legend" for={FIELD}>{ label }</label>
                <input type="text" id={FIELD} readonly="readonly" value={text} autocomplete="off" spellcheck="false" />
            </div>
            <div class="actions">
                { button(ButtonKind::Primary, copy, on_copy) }
                { send.unwrap_or_default() }
            </div>
            <p role="status">
                { match sharing.copied {
                    Copied::NotYet => "",
                    Copied::Yes => words.copied,
                    Copied::ByHand => words.copy_by_hand,
                } }
            </p>
            if let Some(address) = &address {
                <figure>
                    { qr::qr(address, words.qr) }
                    <figcaption>{ words.qr_text }</figcaption>
                </figure>
            } else {
                <p>{ words.no_address_how }</p>
            }
        </div>
    }
}

/// On "My data": to share, to move, and to open what came from elsewhere.
pub(super) fn blocks(page: &Page) -> Html {
    if !page.shares {
        return Html::default();
    }
    let words = (page.language.links)();
    let block = |title: &'static str, text: &'static str, label: &'static str, place: Place| {
        html! {
            <div class="block">
                <h3>{ title }</h3>
                <p>{ text }</p>
                { button(ButtonKind::Quiet, label, page.sends(Msg::PlaceChosen(place))) }
            </div>
        }
    };
    let model = &page.model;
    html! {
        <>
            if model.may_share() {
                { block(words.share_block, words.share_block_text, page.language.phrases.share, Place::Share) }
            }
            if model.may_share() {
                { block(words.move_block, words.move_block_text, words.move_button, Place::Move) }
            }
            <div class="block">
                <h3>{ words.open_block }</h3>
                <p>{ words.open_block_text }</p>
                { super::link::paste(page, false) }
            </div>
        </>
    }
}
