//! Strongback: a questionnaire on low-back pain and posture that makes an explained plan of strength exercises
//! for five muscle groups, guides the sessions and keeps progress, wholly on the reader's own device.
//!
//! This file is the map. Eight floors, each of which uses only the floors below it (`tests/floors.rs` reads the
//! sources and holds them to it):
//!
//! 1. [`domain`]: the words and rules of back care. Standard library only; cannot fail; no text, no clock, no storage.
//! 2. [`figure`]: a person drawn from joint angles: a skeleton in space, filled outlines. Knows no exercise.
//! 3. [`content`]: what we say and show: exercises, their poses, rules with their sources, and one module of text per
//!    language.
//! 4. [`codec`]: text forms that leave the program: what the browser keeps, the export file, share links, a case as JSON.
//! 5. [`app`]: the program as a pure machine: `Model`, `Screen`, `Msg`, `Model::update`.
//! 6. `browser`: all that the program asks of the browser: storage, files, focus, figures that move, sound, the time,
//!    and what stands there when the program has stopped by a fault.
//! 7. `view`: Yew: one root component, a file per screen, small parts that know no message. Their `html!` is that of the
//!    package `markup` beside this one, which makes less program of it than Yew's own.
//! 8. `embed`: the door: what scripts of a page call, and those scripts: the custom element, the frame.
//!
//! Floors 1 to 5 build and test natively without the `page` feature.
//!
//! # What always holds
//!
//! - **A plan cannot exist beside a red flag.** Only [`Triage::GentleOnly`] and [`Triage::Go`] carry a [`Cleared`],
//!   only [`triage`] makes one, and only a `Cleared` makes a [`Plan`]. A change of what was cleared makes a new triage.
//! - **Same answers, same plan.** No randomness, no clock, whole numbers; the day arrives as an argument.
//! - **Every exercise carries its reasons**, as rule ids that lead to a sentence and a source; so does every
//!   exercise that was left out.
//! - **A shared plan clears nobody.** Whoever follows one does so with their own [`Cleared`], within their own rules.
//! - **Nothing derived is kept.** The [`Record`] is answers, activities, diary and the shared plan that the reader
//!   follows, if any; plan and progress are worked out anew.
//! - **Nothing is lost.** Records merge, they never overwrite; what cannot be read is set aside and can be downloaded.
//! - **Nothing leaves the device** but what the reader saves, prints, copies or sends by hand. The program has no network
//!   code; the scripts of the hosted page and of the element bring its second part, and send nothing.
//!
//! # Where to start
//!
//! For what it decides: [`triage`], then [`Plan::new`]. For what it asks: [`Draft`]. For what it draws: [`Figure`], then
//! [`draw`](figure::draw). For what it does: [`Model::update`],
//! and [`Guide`] for a session.
//! The ids in code and data are those of `docs/clinical.md`, the source of every question, rule, number and text.
//!
//! [`Triage::GentleOnly`]: domain::triage::Triage::GentleOnly
//! [`Triage::Go`]: domain::triage::Triage::Go
//! [`Cleared`]: domain::triage::Cleared
//! [`triage`]: domain::triage::triage
//! [`Plan`]: domain::plan::Plan
//! [`Plan::new`]: domain::plan::Plan::new
//! [`Record`]: domain::record::Record
//! [`Draft`]: domain::questionnaire::Draft
//! [`Model::update`]: app::Model::update
//! [`Guide`]: app::guide::Guide
//! [`Figure`]: figure::Figure

/// The version of the product.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

// In the order to read them.
pub mod domain;

pub mod figure;

pub mod content;

pub mod codec;

pub mod app;

#[cfg(feature = "page")]
pub mod browser;

#[cfg(feature = "page")]
pub mod view;

#[cfg(feature = "page")]
pub mod embed;

// The tests of the folder beside, in one program: what the mutants are tried on.
#[cfg(all(test, feature = "one-program"))]
extern crate self as strongback;
#[cfg(all(test, feature = "one-program"))]
#[path = "../tests/one_program/mod.rs"]
mod one_program;
