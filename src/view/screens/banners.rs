//! What the reader must know about keeping: storage that does not work, and texts that could not be read.

use yew::prelude::*;

use crate::app::{Keeping, Msg, Place, Screen, Trouble};
use crate::view::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::view::{ScreenProps, use_language};

#[component]
pub fn Banners(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let phrases = language.phrases;
    let trouble = match model.keeping {
        Keeping::NotPossible(Trouble::Blocked) => Some(phrases.storage_blocked),
        Keeping::NotPossible(Trouble::Full) => Some(phrases.storage_full),
        Keeping::NotPossible(Trouble::Lost) => Some(phrases.storage_lost),
        Keeping::NotPossible(Trouble::Newer) => Some(phrases.storage_newer),
        Keeping::NotWanted if model.screen != Screen::Start => Some(phrases.keeping_nothing),
        Keeping::Kept | Keeping::NotWanted => None,
    };
    let to_data = (model.screen != Screen::Data).then(|| {
        let on_press = send.reform(|()| Msg::PlaceChosen(Place::Data));
        html! { <Button kind={ButtonKind::Link} label={phrases.save_a_file} {on_press} /> }
    });
    html! {
        <div class="banners" role="status">
            if let Some(trouble) = trouble {
                <Notice kind={NoticeKind::Warm}>
                    <p>{ trouble }</p>
                    { to_data.clone().unwrap_or_default() }
                </Notice>
            }
            if model.set_aside > 0 {
                <Notice kind={NoticeKind::Warm}>
                    <p>{ (phrases.set_aside)(model.set_aside) }</p>
                    { to_data.unwrap_or_default() }
                </Notice>
            }
        </div>
    }
}
