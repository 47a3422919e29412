//! Figures: hamstrings.

use super::prelude::*;

pub static STANDING_LEG_CURL: Figure = TODO;

pub static SEATED_HEEL_DRAG: Figure = TODO;

pub static BRIDGE_HEEL_DIG: Figure = TODO;

pub static HIP_HINGE_WALL: Figure = TODO;

pub static HAMSTRING_BRIDGE_CHAIR: Figure = TODO;

pub static SLIDING_LEG_CURL: Figure = TODO;

pub static BAND_LEG_CURL: Figure = TODO;

pub static MACHINE_LEG_CURL: Figure = TODO;

pub static GOOD_MORNING: Figure = TODO;

pub static DUMBBELL_RDL: Figure = TODO;

pub static WALKING_LUNGE: Figure = TODO;

pub static SINGLE_LEG_RDL: Figure = TODO;

pub static SINGLE_LEG_HAMSTRING_BRIDGE: Figure = TODO;

pub static NORDIC_CURL_ASSISTED: Figure = TODO;

pub static DEADLIFT: Figure = TODO;
