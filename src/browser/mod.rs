//! Floor 6: the only floor that names the browser. What the page keeps ([`storage`]), what it does to the document
//! and with files ([`page`]), figures that move ([`motion`]), which day and what time it is ([`clock`]), what it lets
//! hear ([`sound`]), the screen that stays on ([`awake`]), what its address says ([`address`]), its Back ([`trail`]), texts
//! that are handed on ([`share`]), what is typed into a field ([`field`]), the rest of the program ([`rest`]). What it
//! says when the program has stopped is [`stopped`].

pub mod address;
pub mod awake;
pub mod clock;
pub mod field;
pub mod motion;
pub mod page;
pub mod rest;
mod script;
pub mod share;
pub mod sound;
pub mod stopped;
pub mod storage;
pub mod trail;

pub use clock::{on_new_day, today};
