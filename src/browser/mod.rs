//! Floor 6: the only floor that names the browser. What the page keeps ([`storage`]), what it does to the document
//! and with files ([`page`]), figures that move ([`motion`]), and which day it is ([`clock`]).

pub mod clock;
pub mod field;
pub mod motion;
pub mod page;
pub mod storage;

pub use clock::{on_new_day, today};
