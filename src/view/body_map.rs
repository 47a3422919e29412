//! A body from behind and from the front. It only repeats what a list beside it says and does, so it is hidden from
//! those who listen, and takes no focus; a press on it does what the list does.

use yew::prelude::*;

use crate::content::Language;
use crate::content::figures::body_map::UPRIGHT;
use crate::domain::body::{Group, PerGroup};
use crate::domain::spots::{Spot, Spots};
use crate::figure::{Camera, Map};
use crate::view::markup::html;

/// The regions of a body; a press marks one or takes its mark away.
pub fn regions(language: &Language, marked: Spots, on_mark: &Callback<(Spot, bool)>) -> Html {
    let region = |map: &Map, spot: Spot| {
        let is = marked.contains(spot);
        let region = map.region(spot)?;
        Some(html! {
            <g class="part" key={spot.code()} data-spot={spot.code()} data-lit={is.then_some("strong")}
                onclick={on_mark.reform(move |_| (spot, !is))}>
                <path class="touch" d={region.touch} />
                <path class="seen" d={region.path} />
                if is {
                    <path class="tick" d={region.tick} />
                }
            </g>
        })
    };
    both_sides(language, |map| {
        Spot::ALL.iter().filter_map(|spot| region(map, *spot)).collect()
    })
}

/// The muscle groups; the strong ones more than the others, and one that is pointed at.
pub fn muscles(
    language: &Language,
    strong: PerGroup<bool>,
    pointed: Option<Group>,
    on_point: &Callback<Group>,
) -> Html {
    let muscles = |map: &Map, group: Group| {
        let path = map.muscles(group)?;
        let lit = if strong[group] { "strong" } else { "pale" };
        Some(html! {
            <g class="part" key={group.code()} data-group={group.code()} data-lit={lit}
                data-pointed={(pointed == Some(group)).then_some("true")} onclick={on_point.reform(move |_| group)}>
                <path class="seen" d={path} />
            </g>
        })
    };
    both_sides(language, |map| {
        Group::ALL.iter().filter_map(|group| muscles(map, *group)).collect()
    })
}

fn both_sides(language: &Language, parts: impl Fn(&Map) -> Html) -> Html {
    let text = language.body;
    let side = |camera: Camera, name: &'static str, ends: (&'static str, &'static str)| {
        let map = Map::new(&UPRIGHT, camera);
        html! {
            <div class="side">
                <p><span>{ ends.0 }</span><strong>{ name }</strong><span>{ ends.1 }</span></p>
                <svg class="figure" viewBox={Map::VIEW_BOX} focusable="false">
                    for piece in map.body() {
                        <path class={piece.ink.code()} d={piece.path} />
                    }
                    { parts(&map) }
                </svg>
            </div>
        }
    };
    html! {
        <div class="body-map" aria-hidden="true">
            { side(Camera::BACK, text.back, (text.left, text.right)) }
            // Who faces us has the left hand at our right.
            { side(Camera::FRONT, text.front, (text.right, text.left)) }
        </div>
    }
}
