//! The proof of safety: every rule that must hold for every reader, tried over the space of their answers.
//!
//! In reading order: [`space`] says which answers there are and which of them the rules tell apart; [`document`] reads
//! the exercise table of `docs/clinical.md`, which is what the program is held to; [`invariants`] are the rules, one
//! row each, with a sentence and a source; [`run`] goes through the sets of answers; [`shrink`] makes an example as
//! small as it can be; [`report`] writes `docs/safety-report.md`.
//!
//! Nothing here knows a clock or a machine: the same program gives the same report.

pub mod check;
pub mod document;
pub mod invariants;
pub mod noise;
pub mod program;
pub mod report;
pub mod run;
pub mod shrink;
pub mod space;
pub mod tally;
