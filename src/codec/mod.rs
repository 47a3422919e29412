//! Floor 4: text forms that leave the program. Pure and versioned; every released version is read for ever.
//!
//! [`saved`] is what the browser keeps, [`session`] what it keeps of a session that is not finished, [`export`] the
//! file a reader carries away, [`link`] what a reader hands on as an address, and [`case`] the question "what would
//! this person get?" asked on the command line.
//!
//! One description of each form both writes and reads it: derived readers of some twenty types would cost a reader about
//! ten kilobytes more to download, and would say less about what is wrong. What is read is taken from plain `serde_json`
//! values; what is written is put together as text, which is all that a first visit does. Only the months of the diary,
//! which are long, are read letter by letter.

pub mod case;
pub mod export;
mod form;
mod json;
pub mod link;
mod months;
pub mod saved;
pub mod session;

pub use form::Unreadable;
