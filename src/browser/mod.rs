//! Floor 6: the only floor that names the browser. What the page keeps ([`storage`]), what it does to the document
//! and with files ([`page`]), figures that move ([`motion`]), which day and what time it is ([`clock`]), what it lets
//! hear ([`sound`]), and the screen that stays on ([`awake`]).

pub mod awake;
pub mod clock;
pub mod field;
pub mod motion;
pub mod page;
mod script;
pub mod sound;
pub mod storage;

pub use clock::{on_new_day, today};
