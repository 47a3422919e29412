//! What a session keeps on this device besides the record: how the reader likes to be led, and where a session that
//! is not finished stopped.
//!
//! It never leaves the device and is never merged: it is about this device and about today.

use serde_json::Value;

use super::fields::{Unreadable, VERSION, Written, number};
use super::saved::{day, parse};
use crate::domain::answers::Pain;
use crate::domain::codes::codes;
use crate::domain::day::Day;
use crate::domain::exercise::ExerciseId;
use crate::domain::progress::MOST_SETS;

codes! {
    /// How a session is heard.
    Sound { Silent = "silent", Beeps = "beeps", Voice = "voice" }
}

/// How the reader likes to be led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    pub sound: Sound,
    /// Sets, sides and rests follow one another without a tap.
    pub hands_free: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sound: Sound::Silent,
            hands_free: false,
        }
    }
}

/// Seconds of the holds that ended early, set by set and left side first; 0 for all others.
pub type ShortHolds = [u16; 2 * MOST_SETS as usize];

/// Where a session stopped. The plan itself is worked out anew; what is not in it any more is not gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a plain mirror; the session itself has phases"
)]
pub struct Underway {
    pub day: Day,
    /// Which session of the week, from 0.
    pub session: u8,
    pub before: Pain,
    pub marched: bool,
    pub warm: bool,
    /// The plan's own exercise that was at hand; `None` once all are noted.
    pub slot: Option<ExerciseId>,
    /// Its set and whether the second side was due.
    pub set: u8,
    pub second_side: bool,
    pub sets_done: u8,
    pub short: ShortHolds,
    /// All sets were done, and how it was is still to be said.
    pub asked: bool,
    /// "This hurts" was pressed, and how much is still to be said.
    pub hurting: bool,
    /// The strongest pain spoken of while doing it.
    pub pain: Option<Pain>,
    pub leg: bool,
}

/// Everything of a session that this device keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub settings: Settings,
    pub underway: Option<Underway>,
}

pub fn write_session(kept: &Kept) -> String {
    let mut all = Written::default();
    all.put("v", VERSION);
    all.put("sound", kept.settings.sound.code());
    all.put_true("hands_free", kept.settings.hands_free);
    if let Some(underway) = &kept.underway {
        all.put("day", underway.day.number());
        all.put("session", underway.session);
        all.put("before", underway.before.score());
        all.put_true("marched", underway.marched);
        all.put_true("warm", underway.warm);
        all.put_some("slot", underway.slot.map(ExerciseId::code));
        all.put("set", underway.set);
        all.put_true("second_side", underway.second_side);
        all.put("sets_done", underway.sets_done);
        if underway.short != ShortHolds::default() {
            all.put("short", underway.short.to_vec());
        }
        all.put_true("asked", underway.asked);
        all.put_true("hurting", underway.hurting);
        all.put_some("pain", underway.pain.map(Pain::score));
        all.put_true("leg", underway.leg);
    }
    Value::to_string(&all.value())
}

pub fn read_session(text: &str) -> Result<Kept, Unreadable> {
    let mut it = parse(text, VERSION)?;
    let settings = Settings {
        sound: it.code("sound", Sound::from_code)?.unwrap_or(Sound::Silent),
        hands_free: it.flag("hands_free")?,
    };
    let Some(day) = day(&mut it, "day")? else {
        it.done()?;
        return Ok(Kept {
            settings,
            underway: None,
        });
    };
    let underway = Underway {
        day,
        session: it.byte("session")?.ok_or(Unreadable::Damaged)?,
        before: it.pain("before")?.ok_or(Unreadable::Damaged)?,
        marched: it.flag("marched")?,
        warm: it.flag("warm")?,
        slot: it.code("slot", ExerciseId::from_code)?,
        set: it.byte("set")?.filter(|set| *set > 0).ok_or(Unreadable::Damaged)?,
        second_side: it.flag("second_side")?,
        sets_done: it.byte("sets_done")?.unwrap_or(0),
        short: short_holds(it.take("short"))?,
        asked: it.flag("asked")?,
        hurting: it.flag("hurting")?,
        pain: it.pain("pain")?,
        leg: it.flag("leg")?,
    };
    it.done()?;
    Ok(Kept {
        settings,
        underway: Some(underway),
    })
}

fn short_holds(value: Option<Value>) -> Result<ShortHolds, Unreadable> {
    let mut all = ShortHolds::default();
    let Some(value) = value else { return Ok(all) };
    let held = value.as_array().filter(|held| held.len() <= all.len());
    for (place, held) in all.iter_mut().zip(held.ok_or(Unreadable::Damaged)?) {
        *place = u16::try_from(number(held, u16::MAX.into())?).map_err(|_| Unreadable::Damaged)?;
    }
    Ok(all)
}
