//! A body from behind and from the front. It only repeats what a list beside it says and does, so it is hidden from
//! those who listen, and takes no focus; a press on it does what the list does.

use yew::prelude::*;

use crate::content::Language;
use crate::content::figures::body_map::UPRIGHT;
use crate::domain::body::{Group, PerGroup};
use crate::domain::spots::{Spot, Spots};
use crate::figure::{Camera, Map};
use crate::view::markup::html;

/// The outlines of one side of the body.
struct Side {
    /// The ink and the outline of each piece, in the order of painting.
    body: Vec<(&'static str, AttrValue)>,
    regions: Vec<(Spot, Outlines)>,
    muscles: Vec<(Group, AttrValue)>,
}

/// A region: what is seen, what can be touched, and the tick in it.
struct Outlines {
    seen: AttrValue,
    touch: AttrValue,
    tick: AttrValue,
}

impl Side {
    fn new(camera: Camera) -> Self {
        let map = Map::new(&UPRIGHT, camera);
        let region = |spot: Spot| {
            let region = map.region(spot)?;
            let outlines = Outlines {
                seen: region.path.into(),
                touch: region.touch.into(),
                tick: region.tick.into(),
            };
            Some((spot, outlines))
        };
        let muscles = |group: Group| Some((group, map.muscles(group)?.into()));
        Self {
            body: map
                .body()
                .into_iter()
                .map(|piece| (piece.ink.code(), piece.path.into()))
                .collect(),
            regions: Spot::ALL.iter().copied().filter_map(region).collect(),
            muscles: Group::ALL.iter().copied().filter_map(muscles).collect(),
        }
    }
}

thread_local! {
    /// Worked out once: the body is drawn anew with every answer beside it.
    static BACK: Side = Side::new(Camera::BACK);
    static FRONT: Side = Side::new(Camera::FRONT);
}

/// The regions of a body; a press marks one or takes its mark away.
pub fn regions(language: &Language, marked: Spots, on_mark: &Callback<(Spot, bool)>) -> Html {
    let region = |(spot, outlines): &(Spot, Outlines)| {
        let (spot, is) = (*spot, marked.contains(*spot));
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
    let muscles = |(group, outline): &(Group, AttrValue)| {
        let group = *group;
        let lit = if strong[group] { "strong" } else { "pale" };
        html! {
            <g class="part" key={group.code()} data-group={group.code()} data-lit={lit}
                data-pointed={(pointed == Some(group)).then_some("true")} onclick={on_point.reform(move |_| group)}>
                <path class="seen" d={outline} />
            </g>
        }
    };
    both_sides(language, |side| side.muscles.iter().map(muscles).collect())
}

fn both_sides(language: &Language, parts: impl Fn(&Side) -> Html) -> Html {
    let text = language.body;
    let side = |side: &Side, name: &'static str, ends: (&'static str, &'static str)| {
        html! {
            <div class="side">
                <p><span>{ ends.0 }</span><strong>{ name }</strong><span>{ ends.1 }</span></p>
                <svg class="figure" viewBox={Map::VIEW_BOX} focusable="false">
                    for (ink, outline) in &side.body {
                        <path class={*ink} d={outline} />
                    }
                    { parts(side) }
                </svg>
            </div>
        }
    };
    html! {
        <div class="body-map" aria-hidden="true">
            { BACK.with(|back| side(back, text.back, (text.left, text.right))) }
            // Who faces us has the left hand at our right.
            { FRONT.with(|front| side(front, text.front, (text.right, text.left))) }
        </div>
    }
}
