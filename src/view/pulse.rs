//! The time of a session as the page shows it: what shows the seconds is drawn anew each second, and nothing else is.

use std::cell::{Cell, RefCell};

use super::local::Local;
use crate::app::guide::{Moment, Steady};
use crate::browser::clock;

#[derive(Default)]
pub struct Pulse {
    steady: Cell<Steady>,
    /// The piece that shows the seconds, since it was last drawn.
    piece: RefCell<Option<Local<u32>>>,
}

impl Pulse {
    pub fn now(&self) -> Moment {
        let mut steady = self.steady.get();
        let now = steady.at(clock::now());
        self.steady.set(steady);
        now
    }

    /// This piece shows the seconds.
    pub(super) fn shows(&self, piece: &Local<u32>) {
        *self.piece.borrow_mut() = Some(piece.clone());
    }

    /// Another second is to be shown.
    pub(super) fn beat(&self) {
        let piece = self.piece.borrow().clone();
        if let Some(piece) = piece {
            piece.set(piece.wrapping_add(1));
        }
    }
}
