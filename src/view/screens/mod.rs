//! The screens, in the order in which a reader may meet them, and what stands below each of them.
//!
//! A screen that a first visit does without is not drawn into its caller (`inline(never)`), so that it can come
//! with the second part of the program: `xtask/src/parts.rs` lists these.

mod start;

mod asking;

mod stopped;

mod plan;

mod exercise;

mod training;

mod guide;

mod flare;

mod check_in;

mod testing;

mod about;

mod answers;

mod data;

mod link;

mod viewing;

mod following;

mod share;

mod banners;
mod places;

pub use about::about;
pub use answers::answers;
pub use asking::asking;
pub use banners::banners;
pub use check_in::check_in;
pub use data::data;
pub use exercise::exercise;
pub use flare::flare;
pub use following::using;
pub use guide::{play, said, sample};
pub use link::{link, opening};
pub use places::places;
pub use plan::plan;
pub use share::{moving, share};
pub use start::start;
pub use stopped::{adults, clinician, emergency};
pub use testing::testing;
pub use training::training;
pub use viewing::viewing;
