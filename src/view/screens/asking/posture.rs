//! Which side view looks most like the reader.

use yew::prelude::*;

use super::{Asked, options, position};
use crate::domain::answers::Posture;
use crate::domain::questionnaire::{Question, Reply};
use crate::view::parts::{NoticeKind, notice, pictured_radios};

pub(super) fn questions(asked: &Asked) -> Html {
    // The four drawings first, "I can't say" last.
    const SHAPES: &[Posture] = &[
        Posture::Arched,
        Posture::Sway,
        Posture::Flat,
        Posture::Slump,
        Posture::None,
    ];
    let pictures: Vec<Html> = SHAPES.iter().map(|shape| side_view(*shape)).collect();
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

/// A person from the side, looking to the right: only the trunk differs, a little more than life.
fn side_view(posture: Posture) -> Html {
    // Hip, waist, chest and neck from the foot up, as x; y is the same for all. Then the head.
    let (knee, hip, waist, chest, neck, head) = match posture {
        Posture::None => return Html::default(),
        Posture::Arched => (24, 21, 30, 19, 24, 27),
        Posture::Sway => (26, 31, 27, 17, 21, 26),
        Posture::Flat => (24, 24, 24, 23, 24, 26),
        Posture::Slump => (24, 22, 20, 14, 25, 32),
    };
    let trunk = format!("M{hip} 66 C{hip} 58 {waist} 56 {waist} 50 S{chest} 40 {chest} 34 {neck} 26 {neck} 22");
    let leg = format!("M{hip} 66 Q{hip} 78 {knee} 88 T24 112 h8");
    let arm = format!("M{chest} 34 q-1 14 4 20 t5 14");
    html! {
        <svg class="side-view" viewBox="0 0 48 120" aria-hidden="true">
            <path class="leg" d={leg} />
            <path class="trunk" d={trunk} />
            <path class="arm" d={arm} />
            <circle class="head" cx={head.to_string()} cy="13" r="8" />
            <path class="nose" d={format!("M{} 12 l4 3 l-4 1 z", head + 7)} />
        </svg>
    }
}
