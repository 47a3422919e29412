//! Figures that move: one loop for the whole page, however many widgets it has, and none while nothing moves.
//!
//! A figure says by its attributes what it is and whether it plays; see [`view::figure`](crate::view::figure).

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

use super::page::{Root, window};
use crate::content::figures::Shown;
use crate::figure::{Moment, Piece, Scene, draw};

/// One figure on the page.
struct Player {
    element: Element,
    shown: Shown,
    scene: Scene,
    /// Milliseconds into the movement, at the time it was last looked at.
    at: f64,
    seen: f64,
    /// The start that a session gave last.
    led: Option<String>,
    moment: Option<Moment>,
    /// What its paths show.
    drawn: Vec<Piece>,
}

#[derive(Default)]
struct Stage {
    players: Vec<Player>,
    /// The next frame is asked for.
    waiting: bool,
    frame: Option<Closure<dyn FnMut(f64)>>,
}

/// The figures of the page.
#[derive(Clone, Default)]
struct Motion(Rc<RefCell<Stage>>);

thread_local! {
    static MOTION: Motion = Motion::default();
}

/// Looks which figures there are in a widget, and moves those that play. To be called after each drawing of the page or of a piece
/// of it.
pub fn tend(root: &Root) {
    MOTION.with(|motion| motion.tend(root));
}

impl Motion {
    fn tend(&self, root: &Root) {
        let found = root.all("svg[data-figure]");
        // Nothing moves before the first plan is shown: what moves comes with the rest of the program.
        if !found.is_empty() || !self.0.borrow().players.is_empty() {
            self.watch(found);
        }
    }

    #[inline(never)]
    fn watch(&self, found: Vec<Element>) {
        {
            let mut stage = self.0.borrow_mut();
            stage.players.retain(|player| player.element.is_connected());
            for element in found {
                if !stage.players.iter().any(|player| player.element == element)
                    && let Some(player) = Player::of(element)
                {
                    stage.players.push(player);
                }
            }
        }
        self.next();
    }

    /// Asks for a frame, once.
    #[inline(never)]
    fn next(&self) {
        let mut stage = self.0.borrow_mut();
        if stage.waiting || stage.players.is_empty() {
            return;
        }
        let Some(window) = window() else { return };
        let motion = self.clone();
        let frame = stage
            .frame
            .get_or_insert_with(|| Closure::new(move |now: f64| motion.frame(now)));
        // Without frames the first pose stays.
        stage.waiting = window.request_animation_frame(frame.as_ref().unchecked_ref()).is_ok();
    }

    fn frame(&self, now: f64) {
        let mut plays = false;
        {
            let mut stage = self.0.borrow_mut();
            stage.waiting = false;
            for player in &mut stage.players {
                plays |= player.element.is_connected() && player.go_on(now);
            }
        }
        if plays {
            self.next();
        }
    }
}

impl Player {
    fn of(element: Element) -> Option<Self> {
        let shown = Shown::by_code(&element.get_attribute("data-figure")?)?;
        let camera = if element.has_attribute("data-second") {
            shown.figure.second?
        } else {
            shown.figure.view
        };
        Some(Self {
            scene: Scene::new(shown.figure, camera, shown.lit),
            element,
            shown,
            at: 0.0,
            seen: 0.0,
            led: None,
            moment: None,
            drawn: Vec::new(),
        })
    }

    /// Draws the figure as it is now. `false` when it does not move until the page is drawn anew.
    fn go_on(&mut self, now: f64) -> bool {
        let has = |name: &str| self.element.has_attribute(name);
        let plays = has("data-play");
        // After a pause, or a tab that slept, it goes on where it was.
        let passed = (now - self.seen).clamp(0.0, 250.0);
        self.seen = now;
        if plays {
            self.at += if has("data-slow") { passed / 2.0 } else { passed };
        }
        let led = self.element.get_attribute("data-led");
        if led.is_some() && led != self.led {
            self.at = led
                .as_deref()
                .and_then(|at| at.parse::<u32>().ok())
                .map_or(0.0, f64::from);
            self.led.clone_from(&led);
        }
        let pose = self
            .element
            .get_attribute("data-pose")
            .and_then(|pose| pose.parse().ok());
        let moment = match pose {
            Some(pose) => Moment::pose(pose),
            None => self.shown.moment(milliseconds(self.at), led.is_some()),
        };
        if self.moment != Some(moment) {
            self.moment = Some(moment);
            self.draw(moment);
        }
        plays
    }

    /// Writes what has changed since the last drawing; most of a figure stands still.
    fn draw(&mut self, moment: Moment) {
        let mut next = self
            .element
            .first_element_child()
            .and_then(|group| group.first_element_child());
        let pieces = draw(&self.scene, moment);
        for (at, piece) in pieces.iter().enumerate() {
            let Some(path) = next else { break };
            let before = self.drawn.get(at);
            // An element that refuses an attribute keeps its look.
            if before.is_none_or(|before| before.ink != piece.ink) {
                let _ = path.set_attribute("class", piece.ink.code());
            }
            if before.is_none_or(|before| before.path != piece.path) {
                let _ = path.set_attribute("d", &piece.path);
            }
            next = path.next_element_sibling();
        }
        self.drawn = pieces;
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some minutes at most, never negative"
)]
fn milliseconds(at: f64) -> u32 {
    at as u32
}
