//! Figures: the self-tests.

use super::prelude::*;

pub static BRIDGE_HOLD: Figure = TODO;

pub static SL_BRIDGE_HOLD: Figure = TODO;

pub static CHAIR_STAND: Figure = TODO;

pub static WALL_SIT: Figure = TODO;

pub static HAMSTRING_BRIDGE: Figure = TODO;

pub static FRONT_PLANK: Figure = TODO;

pub static SIDE_BRIDGE: Figure = TODO;

pub static PRONE_EXT_HOLD: Figure = TODO;

pub static BIRDDOG_HOLD: Figure = TODO;

pub static SL_STANCE: Figure = TODO;

pub static STEP_DOWN: Figure = TODO;
