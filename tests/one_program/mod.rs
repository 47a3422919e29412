//! Every test that says something about the rules, the text forms and the machine, in one program with the sources:
//! for the mutants, each of which costs one run of the compiler and one link.

#[path = "../boundaries.rs"]
mod boundaries;
#[path = "../content.rs"]
mod content;
#[path = "../following.rs"]
mod following;
#[path = "../forms.rs"]
mod forms;
#[path = "../guide.rs"]
mod guide;
#[path = "../history.rs"]
mod history;
#[path = "../journeys.rs"]
mod journeys;
#[path = "../links.rs"]
mod links;
#[path = "../opened.rs"]
mod opened;
#[path = "../personas.rs"]
mod personas;
#[path = "../plans.rs"]
mod plans;
#[path = "../progress.rs"]
mod progress;
#[path = "../properties.rs"]
mod properties;
#[path = "../questions.rs"]
mod questions;
#[path = "../samples.rs"]
mod samples;
#[path = "../saved.rs"]
mod saved;
#[path = "../screens.rs"]
mod screens;
#[path = "../security.rs"]
mod security;
#[path = "../self_tests.rs"]
mod self_tests;
#[path = "../spots.rs"]
mod spots;
#[path = "../turning_points.rs"]
mod turning_points;

#[cfg(feature = "page")]
#[path = "../gate.rs"]
mod gate;
#[cfg(feature = "page")]
#[path = "../link_pages.rs"]
mod link_pages;
#[cfg(feature = "page")]
#[path = "../pages.rs"]
mod pages;
#[cfg(feature = "page")]
#[path = "../plan_pages.rs"]
mod plan_pages;
