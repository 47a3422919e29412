//! A body from behind and from the front. It only repeats what a list beside it says and does, so it is hidden from
//! those who listen, and takes no focus; a press on it does what the list does.

use yew::prelude::*;

use crate::content::Language;
use crate::content::figures::body_map::UPRIGHT;
use crate::domain::body::{Group, PerGroup};
use crate::domain::spots::{Spot, Spots};
use crate::figure::{Camera, Map};
use crate::view::markup::html;

/// One side of the body. What is marked on it changes none of its outlines, so they are worked out once.
struct Side {
    map: Map,
    body: Vec<(&'static str, AttrValue)>,
    regions: Vec<(Spot, Outlines)>,
}

/// A region that can be marked.
struct Outlines {
    touch: AttrValue,
    seen: AttrValue,
    tick: AttrValue,
}

impl Side {
    fn new(camera: Camera) -> Self {
        let map = Map::new(&UPRIGHT, camera);
        let region = |spot: &Spot| {
            let region = map.region(*spot)?;
            let outlines = Outlines {
                touch: region.touch.into(),
                seen: region.path.into(),
                tick: region.tick.into(),
            };
            Some((*spot, outlines))
        };
        let pieces = map.body().into_iter();
        Self {
            body: pieces.map(|piece| (piece.ink.code(), piece.path.into())).collect(),
            regions: Spot::ALL.iter().filter_map(region).collect(),
            map,
        }
    }
}

thread_local! {
    static SIDES: [Side; 2] = [Side::new(Camera::BACK), Side::new(Camera::FRONT)];
}

/// The regions of a body; a press marks one or takes its mark away.
pub fn regions(language: &Language, marked: Spots, on_mark: &Callback<(Spot, bool)>) -> Html {
    let region = |(spot, outlines): &(Spot, Outlines)| {
        let spot = *spot;
        let is = marked.contains(spot);
        html! {
            <g class="part" key={spot.code()} data-spot={spot.code()} data-lit={is.then_some("strong")}
                onclick={on_mark.reform(move |_| (spot, !is))}>
                <path class="touch" d={&outlines.touch} />
                <path class="seen" d={&outlines.seen} />
                if is {
                    <path class="tick" d={&outlines.tick} />
                }
            </g>
        }
    };
    both_sides(language, |side| side.regions.iter().map(region).collect())
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
    both_sides(language, |side| {
        Group::ALL
            .iter()
            .filter_map(|group| muscles(&side.map, *group))
            .collect()
    })
}

fn both_sides(language: &Language, parts: impl Fn(&Side) -> Html) -> Html {
    let text = language.body;
    let side = |side: &Side, name: &'static str, ends: (&'static str, &'static str)| {
        html! {
            <div class="side">
                <p><span>{ ends.0 }</span><strong>{ name }</strong><span>{ ends.1 }</span></p>
                <svg class="figure" viewBox={Map::VIEW_BOX} focusable="false">
                    for (class, path) in side.body.iter() {
                        <path class={*class} d={path} />
                    }
                    { parts(side) }
                </svg>
            </div>
        }
    };
    SIDES.with(|[back, front]| {
        html! {
            <div class="body-map" aria-hidden="true">
                { side(back, text.back, (text.left, text.right)) }
                // Who faces us has the left hand at our right.
                { side(front, text.front, (text.right, text.left)) }
            </div>
        }
    })
}
