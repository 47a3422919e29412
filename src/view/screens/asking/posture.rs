//! Which side view looks most like the reader.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::domain::answers::Posture;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::figure;
use crate::view::markup::html;
use crate::view::parts::{NoticeKind, notice, pictured_radios};

pub(super) fn questions(asked: &Asked) -> Html {
    // The four shapes first; "I can't say" last, beside someone who stands straight.
    const SHAPES: &[Posture] = &[
        Posture::Arched,
        Posture::Sway,
        Posture::Flat,
        Posture::Slump,
        Posture::None,
    ];
    let pictures: Vec<Html> = SHAPES.iter().map(|shape| figure::posture(*shape)).collect();
    html! {
        <>
            { pictured_radios(
                &asked.titled_field(Question::Posture),
                options(SHAPES, asked.language.posture),
                &pictures,
                position(SHAPES, asked.draft().posture.value),
                &asked.reply(|at: usize| Reply::Posture(SHAPES[at])),
            ) }
            { notice(NoticeKind::Info, html! { <p>{ asked.language.safety.posture_note }</p> }) }
        </>
    }
}
