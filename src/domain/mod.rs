//! Floor 1: the words and rules of back care. Standard library only; cannot fail; no text, no clock, no storage.
//!
//! In reading order: the body and what to spare ([`body`], [`flag`]), an exercise ([`exercise`]),
//! what a reader says ([`answers`] and [`spots`], asked by [`questionnaire`]), who may have a plan ([`triage`]), how hard and
//! how much of what ([`level`], [`weight`]), which exercises at all ([`eligibility`]), and the week ([`plan`]), which may
//! follow one that somebody shared ([`shared`], [`follow`]).
//! Then what was done ([`diary`]), what follows from it ([`progress`], [`review`]), how it went over the years
//! ([`history`]), and the self-tests ([`self_test`]).
//! [`record`] is all that is kept between visits; [`joining`] brings in one of another device.

pub(crate) mod codes;
pub mod order;

pub mod answers;
pub mod body;
pub mod day;
pub mod diary;
pub mod eligibility;
pub mod exercise;
pub mod flag;
pub mod follow;
pub mod history;
pub mod joining;
pub mod level;
pub mod plan;
pub mod progress;
pub mod questionnaire;
pub mod record;
pub mod review;
pub mod self_test;
pub mod shared;
pub mod spots;
pub mod triage;
pub mod weight;
