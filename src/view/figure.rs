//! The moving picture of an exercise.
//!
//! What is drawn here is the first pose; [`browser::motion`](crate::browser::motion) moves every figure that asks for
//! it by its attributes, outside the tree that Yew compares, so that a frame costs no comparison.

use yew::prelude::*;

use super::local::{Local, local};
use super::parts::{ButtonKind, button, more};
use crate::browser::page;
use crate::content::Language;
use crate::content::exercises::row;
use crate::content::figures::floor::TO_THE_FLOOR;
use crate::content::figures::{Shown, posture as figure_of_posture};
use crate::domain::answers::Posture;
use crate::domain::exercise::{Exercise, ExerciseId};
use crate::domain::self_test::SelfTest;
use crate::figure::{Camera, Moment, Scene, Way, arrow, draw};
use crate::view::markup::html;

/// How a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// The key poses side by side.
    Still,
    /// Moving, with its own controls: pause, slow, step.
    Moving,
    /// Moving as a session leads it: `at` milliseconds into the first movement when drawn. No controls of its own.
    Led { at: u32, running: bool },
}

/// A figure with the words that say the same.
#[derive(Clone, Copy)]
struct Named {
    code: &'static str,
    shown: Shown,
    name: &'static str,
    steps: &'static [&'static str],
    one_sided: bool,
}

/// One key pose of an exercise, small, beside its name; it says nothing itself.
pub fn small(exercise: &Exercise) -> Html {
    let shown = Shown::exercise(exercise);
    html! {
        <div class="shown" key={exercise.id.code()}>
            { picture(&shown, shown.figure.view, shown.figure.pose_alone(), false, false, Svg::default()) }
        </div>
    }
}

/// An exercise; `mirrored` shows the other side of a one-sided one.
pub fn exercise(language: &'static Language, exercise: &Exercise, mirrored: bool, show: Show) -> Html {
    let named = Named {
        code: exercise.id.code(),
        shown: Shown::exercise(exercise),
        name: (language.exercise_name)(exercise.id),
        steps: (language.exercise)(exercise.id).steps,
        one_sided: exercise.one_sided,
    };
    html! {
        <div class="shown" key={named.code}>
            { named.show(language, mirrored, show) }
            if show == Show::Moving {
                { legend(language, exercise.id) }
            }
        </div>
    }
}

/// A self-test.
pub fn self_test(language: &'static Language, test: SelfTest) -> Html {
    let words = (language.self_test)(test);
    let named = Named {
        code: test.code(),
        shown: Shown::self_test(test),
        name: (language.self_test_name)(test),
        steps: words.how,
        one_sided: test.two_sided(),
    };
    html! { <div class="shown">{ named.show(language, false, Show::Moving) }</div> }
}

/// A way of standing, from the side. The words beside it say the same.
pub fn posture(posture: Posture) -> Html {
    let shown = Shown::plain(figure_of_posture(posture));
    let svg = Svg {
        trunk: true,
        ..Svg::default()
    };
    picture(&shown, shown.figure.view, 0, false, false, svg)
}

/// Down to the floor with a chair, and up again, step by step.
pub fn to_the_floor(language: &Language) -> Html {
    let shown = Shown::plain(&TO_THE_FLOOR);
    let text = language.figure;
    let step = |(pose, words): (usize, &&'static str)| {
        html! {
            <li key={pose}>
                { picture(&shown, shown.figure.view, pose, false, false, Svg::default()) }
                <p>{ *words }</p>
            </li>
        }
    };
    more(
        text.floor_title,
        html! {
            <>
                <p>{ text.floor_before }</p>
                <ol class="floor-steps">{ for text.floor_down.iter().enumerate().map(step) }</ol>
                <p><strong>{ text.floor_up_title }</strong></p>
                <ol class="steps">{ for text.floor_up.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            </>
        },
    )
}

/// What the lit muscles are.
fn legend(language: &Language, id: ExerciseId) -> Html {
    let Some(group) = row(id).group else {
        return Html::default();
    };
    html! { <p class="lit-legend">{ (language.figure.trains)((language.group)(group).name) }</p> }
}

/// What the reader chose for a moving figure.
#[derive(Clone, Copy)]
struct Playing {
    on: bool,
    slow: bool,
    /// A key pose to look at.
    pose: Option<usize>,
    mirrored: bool,
}

/// The attributes of a picture that moves.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of its own")]
struct Svg {
    code: Option<&'static str>,
    second: bool,
    play: bool,
    slow: bool,
    pose: Option<usize>,
    led: Option<u32>,
    label: Option<String>,
    /// Only the trunk and the head.
    trunk: bool,
}

impl Named {
    fn label(&self) -> String {
        let mut label = self.name.to_owned();
        label.push('.');
        for step in self.steps {
            label.push(' ');
            label.push_str(step);
        }
        label
    }

    fn show(self, language: &'static Language, mirrored: bool, show: Show) -> Html {
        let Self { shown, code, .. } = self;
        match show {
            Show::Still => stills(&shown, mirrored, Some(self.label())),
            // Beside the steps and the count, who wants little motion sees where it starts and ends.
            Show::Led { .. } if page::prefers_still() => stills(&shown, mirrored, Some(self.label())),
            Show::Led { at, running } => picture(
                &shown,
                shown.figure.view,
                0,
                mirrored,
                true,
                Svg {
                    code: Some(code),
                    play: running,
                    led: Some(at),
                    label: Some(self.label()),
                    ..Svg::default()
                },
            ),
            Show::Moving => {
                let first = Playing {
                    on: !page::prefers_still(),
                    slow: false,
                    pose: None,
                    mirrored,
                };
                local(code, first, move |playing| self.moving(language, playing))
            }
        }
    }

    /// The picture with its controls. Who wants little motion sees the key poses side by side until they press play.
    fn moving(self, language: &'static Language, playing: &Local<Playing>) -> Html {
        let Self { shown, code, .. } = self;
        let text = language.figure;
        let Playing {
            on,
            slow,
            pose,
            mirrored,
        } = **playing;
        let still = !on && pose.is_none() && page::prefers_still();
        let set = |change: fn(&mut Playing, usize), poses: usize| {
            let mut next = **playing;
            change(&mut next, poses);
            playing.set_on_press(next, None)
        };
        let poses = shown.figure.poses.len();
        let svg = |second: bool| Svg {
            code: Some(code),
            second,
            play: on,
            slow,
            pose,
            label: (!second).then(|| self.label()),
            ..Svg::default()
        };
        html! {
            <div class="moving">
                if still {
                    { stills(&shown, mirrored, Some(self.label())) }
                } else {
                    <div class="views">
                        { picture(&shown, shown.figure.view, 0, mirrored, true, svg(false)) }
                        if let Some(second) = shown.figure.second {
                            { picture(&shown, second, 0, mirrored, true, svg(true)) }
                        }
                    </div>
                    // On paper nothing moves.
                    <div class="on-paper">{ stills(&shown, mirrored, None) }</div>
                }
                <div class="controls">
                    { button(ButtonKind::Quiet, if on { text.pause } else { text.play }, set(|next, _| {
                        next.on = !next.on;
                        next.pose = None;
                    }, poses)) }
                    { button(ButtonKind::Quiet, text.step, set(|next, poses| {
                        next.on = false;
                        next.pose = Some(next.pose.map_or(0, |pose| (pose + 1) % poses.max(1)));
                    }, poses)) }
                    <label class="choice">
                        <input type="checkbox" checked={slow} onchange={set_slow(playing)} />
                        <span>{ text.slow }</span>
                    </label>
                    if self.one_sided {
                        { button(ButtonKind::Quiet, text.other_side, set(|next, _| next.mirrored = !next.mirrored, poses)) }
                    }
                </div>
                <p class="unseen" role="status">
                    if let Some(pose) = pose { { (text.pose)(pose + 1, poses) } }
                </p>
            </div>
        }
    }
}

fn set_slow(playing: &Local<Playing>) -> Callback<Event> {
    let playing = playing.clone();
    Callback::from(move |_| {
        playing.set(Playing {
            slow: !playing.slow,
            ..*playing
        });
    })
}

/// The key poses side by side: the start, the end, and where both sides take turns the other side too.
fn stills(shown: &Shown, mirrored: bool, label: Option<String>) -> Html {
    let figure = shown.figure;
    let main = figure.main_pose();
    let mut pictures = vec![
        picture(
            shown,
            figure.view,
            0,
            mirrored,
            false,
            Svg {
                label,
                ..Svg::default()
            },
        ),
        picture(shown, figure.view, main, mirrored, true, Svg::default()),
    ];
    if figure.way == Way::Sides && figure.poses.len() > 3 {
        pictures.push(picture(shown, figure.view, 3, mirrored, false, Svg::default()));
    } else if let Some(second) = figure.second {
        pictures.push(picture(shown, second, main, mirrored, true, Svg::default()));
    }
    html! { <div class="stills">{ for pictures }</div> }
}

/// One picture. Without a label it is an ornament beside words.
fn picture(shown: &Shown, camera: Camera, pose: usize, mirrored: bool, arrowed: bool, svg: Svg) -> Html {
    let scene = Scene::new(shown.figure, camera, shown.lit);
    let span = if mirrored { scene.span.mirrored() } else { scene.span };
    let span = if svg.trunk { span.trunk() } else { span };
    let arrow = if arrowed { arrow(&scene) } else { Vec::new() };
    let pieces = draw(&scene, Moment::pose(pose)).into_iter().chain(arrow);
    let hidden = svg.label.is_none().then_some("true");
    html! {
        <svg class="figure" part="figure" viewBox={span.view_box()} focusable="false"
            role={svg.label.is_some().then_some("img")} aria-label={svg.label} aria-hidden={hidden}
            data-figure={svg.code} data-second={svg.second.then_some("true")} data-play={svg.play.then_some("true")}
            data-slow={svg.slow.then_some("true")} data-pose={svg.pose.map(|pose| pose.to_string())}
            data-led={svg.led.map(|at| at.to_string())}>
            <g transform={mirrored.then_some("scale(-1 1)")}>
                { for pieces.map(|piece| html! { <path class={piece.ink.code()} d={piece.path} /> }) }
            </g>
        </svg>
    }
}
