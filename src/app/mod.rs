//! Floor 5: the program as a pure machine. A [`Model`], the [`Screen`] it shows, the [`Msg`] that change it,
//! and [`Model::update`]. No browser, no clock, no storage: those follow from what changed.

pub mod guide;
mod model;
mod opened;
mod training;

pub use model::{Anew, Change, Keeping, Model, Msg, Place, Screen, Tab, Trouble, Week};
pub use opened::{Opened, Sender};
pub use training::{Halt, Item, Station, Training};
