//! The screens, in the order in which a reader may meet them, and what stands below each of them.

pub mod start;

pub mod asking;

pub mod stopped;

pub mod plan;

pub mod exercise;

pub mod training;

pub mod flare;

pub mod check_in;

pub mod testing;

pub mod about;

pub mod answers;

pub mod data;

pub mod banners;
pub mod places;
