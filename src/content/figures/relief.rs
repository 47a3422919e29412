//! Figures: relief positions.

use super::prelude::*;

pub static RELIEF_90_90: Figure = TODO;

pub static RELIEF_PRONE_ELBOWS: Figure = TODO;

pub static RELIEF_KNEES_TO_CHEST: Figure = TODO;

pub static RELIEF_WALK: Figure = TODO;
