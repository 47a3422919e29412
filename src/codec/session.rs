//! What this device keeps besides the record: how the reader likes to be led, where a session that is not finished
//! stopped, which check-in is being asked, and whether today is spared.
//!
//! It never leaves the device and is never merged: it is about this device and about today.

use super::form::{Form, Unreadable, VERSION, number};
use super::json::Json;
use crate::domain::answers::Pain;
use crate::domain::codes::codes;
use crate::domain::day::Day;
use crate::domain::exercise::ExerciseId;
use crate::domain::progress::{Light, MOST_SETS, light};

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

impl Underway {
    /// It was left where an exercise hurts and how much is still to be said, or is red and still to be noted.
    pub fn in_pain(self) -> bool {
        self.hurting || light(self.pain.unwrap_or_default(), self.before, self.leg) == Light::Red
    }
}

/// A re-assessment whose questions are being asked, since that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckingIn {
    pub day: Day,
    pub week: u16,
}

/// A day without strength work: past midnight of it a session was stopped, or left the back sore, that began on `by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spared {
    pub day: Day,
    pub by: Day,
}

/// Everything that this device keeps besides the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub settings: Settings,
    pub underway: Option<Underway>,
    pub checking_in: Option<CheckingIn>,
    pub spared: Option<Spared>,
}

pub fn write_session(kept: &Kept) -> String {
    let mut form = Form::default();
    form.put("v", VERSION);
    session(&mut form, *kept);
    form.text()
}

pub fn read_session(text: &str) -> Result<Kept, Unreadable> {
    let mut form = Form::parse(text, VERSION)?;
    let kept = session(&mut form, Kept::default());
    form.done()?;
    Ok(kept)
}

fn session(form: &mut Form, said: Kept) -> Kept {
    let settings = said.settings;
    let sound = form.choice("sound", Some(settings.sound));
    let settings = Settings {
        sound: sound.unwrap_or(Sound::Silent),
        hands_free: form.flag("hands_free", settings.hands_free),
    };
    Kept {
        settings,
        underway: underway(form, said.underway),
        checking_in: checking_in(form, said.checking_in),
        spared: spared(form, said.spared),
    }
}

fn checking_in(form: &mut Form, said: Option<CheckingIn>) -> Option<CheckingIn> {
    let day = form.day("check_in_day", said.map(|it| it.day));
    let week = said.and_then(|it| u8::try_from(it.week).ok());
    let week = form.within("check_in", week, 1..=u8::MAX).map(u16::from);
    day.zip(week).map(|(day, week)| CheckingIn { day, week })
}

fn spared(form: &mut Form, said: Option<Spared>) -> Option<Spared> {
    let day = form.day("spared", said.map(|it| it.day));
    let by = form.day("spared_by", said.map(|it| it.by));
    day.zip(by).map(|(day, by)| Spared { day, by })
}

fn underway(form: &mut Form, said: Option<Underway>) -> Option<Underway> {
    let flag = |form: &mut Form, name: &str, of: fn(&Underway) -> bool| form.flag(name, said.as_ref().is_some_and(of));
    let day = form.day("day", said.map(|it| it.day))?;
    let session = form.byte("session", said.map(|it| it.session));
    let before = form.pain("before", said.map(|it| it.before));
    let set = form.within("set", said.map(|it| it.set), 1..=u8::MAX);
    // Where a session stopped, these three are always said.
    let Some(((session, before), set)) = session.zip(before).zip(set) else {
        form.damage();
        return None;
    };
    Some(Underway {
        day,
        session,
        before,
        marched: flag(form, "marched", |it| it.marched),
        warm: flag(form, "warm", |it| it.warm),
        slot: form.choice("slot", said.and_then(|it| it.slot)),
        set,
        second_side: flag(form, "second_side", |it| it.second_side),
        sets_done: form.byte("sets_done", said.map(|it| it.sets_done)).unwrap_or(0),
        short: short_holds(form, said.map(|it| it.short)),
        asked: flag(form, "asked", |it| it.asked),
        hurting: flag(form, "hurting", |it| it.hurting),
        pain: form.pain("pain", said.and_then(|it| it.pain)),
        leg: flag(form, "leg", |it| it.leg),
    })
}

fn short_holds(form: &mut Form, said: Option<ShortHolds>) -> ShortHolds {
    let write = || {
        let short = said.filter(|short| *short != ShortHolds::default())?;
        Some(short.into_iter().map(Json::from).collect())
    };
    let told = form.other("short", write, |value| {
        let mut all = ShortHolds::default();
        let held = value.as_array().filter(|held| held.len() <= all.len())?;
        for (place, held) in all.iter_mut().zip(held) {
            *place = u16::try_from(number(held, u16::MAX.into())?).ok()?;
        }
        Some(all)
    });
    told.or(said).unwrap_or_default()
}
