//! Figures: core.

use super::prelude::*;

pub static STANDING_BRACE: Figure = TODO;

pub static STANDING_MARCH: Figure = TODO;

pub static WALL_PLANK: Figure = TODO;

pub static PELVIC_TILT: Figure = TODO;

pub static HEEL_SLIDE: Figure = TODO;

pub static DEAD_BUG_TOE_TAP: Figure = TODO;

pub static KNEE_PLANK: Figure = TODO;

pub static KNEE_SIDE_PLANK: Figure = TODO;

pub static PELVIC_CURL: Figure = TODO;

pub static CURL_UP_MCGILL: Figure = TODO;

pub static DEAD_BUG: Figure = TODO;

pub static INCLINE_PLANK: Figure = TODO;

pub static FOREARM_PLANK: Figure = TODO;

pub static SIDE_PLANK: Figure = TODO;

pub static PALLOF_PRESS: Figure = TODO;

pub static SUITCASE_CARRY: Figure = TODO;

pub static SINGLE_LEG_STRETCH: Figure = TODO;

pub static RUSSIAN_TWIST_HEELS_DOWN: Figure = TODO;

pub static RUSSIAN_TWIST: Figure = TODO;

pub static HUNDRED: Figure = TODO;

pub static LONG_LEVER_PLANK: Figure = TODO;

pub static PLANK_SHOULDER_TAP: Figure = TODO;
