//! What the reader must know about keeping: storage that does not work, and texts that could not be read.

use yew::prelude::*;

use crate::app::{Keeping, Msg, Place, Screen, Trouble};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, button, notice};
use crate::view::{Page, Waiting};

pub fn banners(page: &Page) -> Html {
    let model = &page.model;
    // Nothing is kept of a link anyway, and it says so itself.
    if model.opened.is_some() {
        return Html::default();
    }
    let phrases = page.language.phrases;
    let trouble = match model.keeping {
        Keeping::NotPossible(Trouble::Blocked) => Some(phrases.storage_blocked),
        Keeping::NotPossible(Trouble::NotHere) if !model.screen.is_like(&Screen::Start) => {
            Some(phrases.storage_not_here)
        }
        Keeping::NotPossible(Trouble::Full) => Some(phrases.storage_full),
        Keeping::NotPossible(Trouble::Lost) => Some(phrases.storage_lost),
        Keeping::NotPossible(Trouble::Newer) => Some(phrases.storage_newer),
        Keeping::NotPossible(Trouble::Cleared) => Some(phrases.storage_cleared),
        Keeping::NotWanted if !model.screen.is_like(&Screen::Start) => Some(phrases.keeping_nothing),
        Keeping::Kept | Keeping::NotWanted | Keeping::NotPossible(Trouble::NotHere) => None,
    };
    let banner = |words: AttrValue| {
        let inside = html! {
            <>
                <p>{ words }</p>
                if !model.screen.is_like(&Screen::Data) {
                    { button(ButtonKind::Link, phrases.save_a_file, page.sends(Msg::PlaceChosen(Place::Data))) }
                }
            </>
        };
        notice(NoticeKind::Warm, inside)
    };
    let passing = match page.rest {
        Waiting::Nothing => None,
        Waiting::Waits => Some((NoticeKind::Info, "waits", phrases.rest_comes)),
        Waiting::InVain => Some((NoticeKind::Warm, "failed", phrases.rest_failed)),
    };
    html! {
        <>
            <div class="passing" role="status" data-state={passing.map(|(_, state, _)| state)}>
                if let Some((kind, _, words)) = passing {
                    { notice(kind, html! { <p>{ words }</p> }) }
                }
            </div>
            <div class="banners" role="status">
                if let Some(trouble) = trouble {
                    { banner(trouble.into()) }
                }
                if model.stayed {
                    { notice(NoticeKind::Warm, html! { <p>{ phrases.storage_stayed }</p> }) }
                }
                if model.wants_copy() {
                    { notice(NoticeKind::Info, html! {
                        <>
                            <p>{ phrases.copy_reminder }</p>
                            <div class="actions">
                                { button(ButtonKind::Quiet, phrases.copy_now, page.sends(Msg::PlaceChosen(Place::Data))) }
                                { button(ButtonKind::Link, phrases.copy_later, page.sends(Msg::CopyPutOff)) }
                            </div>
                        </>
                    }) }
                }
                if model.set_aside > 0 {
                    { banner((phrases.set_aside)(model.set_aside).into()) }
                }
            </div>
        </>
    }
}
