//! What the browser keeps: the answers in one text, and the diary in one text for each [month](super::months).
//!
//! A save writes little, however long the diary is. Every text names its version.

use serde_json::Value;

pub use super::months::{Month, changed_months, months, read_month, write_month};

use super::form::{FOLLOWING, Form, Unreadable, VERSION, code, number};
use super::json::Json;
use crate::domain::answers::{Pain, Sign, Signs, Word};
use crate::domain::progress::MOST_SETS;
use crate::domain::questionnaire::Stamped;
use crate::domain::record::{Activity, LAST_STAMP, LONGEST_NAME, MOST_ACTIVITIES, Record};
use crate::domain::shared::{MOST_EXERCISES, MOST_SESSIONS, SharedExercise, SharedPlan};

/// The name under which the answers are kept.
pub const ANSWERS: &str = "answers";
/// What the names of the months begin with.
pub const MONTH: &str = "diary.";

/// The answers and activities as text.
pub fn write_answers(record: &Record) -> String {
    answers_json(record).text()
}

/// The least version that can say all of a record.
pub(super) const fn version_of(record: &Record) -> u32 {
    if record.followed.stamp > 0 { FOLLOWING } else { VERSION }
}

pub(super) fn answers_json(record: &Record) -> Json {
    let mut form = Form::default();
    answers(&mut form, &mut record.clone());
    form.put("v", version_of(record));
    form.json()
}

/// Reads the answers and activities. The diary of the record is empty.
pub fn read_answers(text: &str) -> Result<Record, Unreadable> {
    let record = record_of(Form::parse(text, FOLLOWING)?)?;
    if record.last_stamp() > LAST_STAMP {
        return Err(Unreadable::Damaged);
    }
    Ok(record)
}

pub(super) fn read_answers_value(value: Value) -> Result<Record, Unreadable> {
    let mut form = Form::of(value)?;
    match form.take("v").as_ref().and_then(Value::as_u64) {
        Some(version) if (VERSION..=FOLLOWING).any(|known| u64::from(known) == version) => record_of(form),
        _ => Err(Unreadable::Damaged),
    }
}

fn record_of(mut form: Form) -> Result<Record, Unreadable> {
    let mut record = Record::default();
    answers(&mut form, &mut record);
    form.done()?;
    Ok(record)
}

/// What is kept of a record besides its diary, and of that what comes of the diary.
fn answers(form: &mut Form, record: &mut Record) {
    let draft = &mut record.draft;
    step(form, "consent", &mut draft.consent, |_, ()| {});
    step(form, "about", &mut draft.about, |form, about| {
        about.age = form.byte("age", about.age);
        about.sex = form.choice("sex", about.sex);
        about.on = form.day("on", about.on);
    });
    step(form, "emergency", &mut draft.emergency, |form, emergency| {
        signs(form, &mut emergency.signs);
        emergency.on = form.day("on", emergency.on);
    });
    step(form, "same_day", &mut draft.same_day, signs);
    step(form, "days", &mut draft.days, |form, days| {
        signs(form, &mut days.signs);
        days.cancer = form.choice("cancer", days.cancer);
        days.pain_new = form.maybe_flag("pain_new", days.pain_new);
    });
    step(form, "heart", &mut draft.heart, |form, heart| {
        signs(form, &mut heart.signs);
        heart.high_pressure = form.flag("high_pressure", heart.high_pressure);
        heart.bp = form.choice("bp", heart.bp);
    });
    step(form, "bones", &mut draft.bones, |form, bones| {
        signs(form, &mut bones.signs);
        bones.pregnant = form.flag("pregnant", bones.pregnant);
        bones.preg_weeks = form.byte("preg_weeks", bones.preg_weeks);
        bones.gave_birth = form.flag("gave_birth", bones.gave_birth);
        bones.operation = form.flag("operation", bones.operation);
        bones.spine_broken = form.flag("spine_broken", bones.spine_broken);
        bones.spine_fracture = form.choice("spine_fracture", bones.spine_fracture);
        bones.on = form.day("on", bones.on);
    });
    step(form, "joints", &mut draft.joints, |form, joints| {
        joints.joints = form.items("joints", joints.joints.iter());
        joints.no_floor = form.flag("no_floor", joints.no_floor);
    });
    step(form, "pain", &mut draft.pain, |form, pain| {
        pain.how_long = form.choice("how_long", pain.how_long);
        pain.now = form.pain("now", pain.now);
        pain.worst = form.pain("worst", pain.worst);
        pain.average = form.pain("average", pain.average);
        pain.interfere = form.pain("interfere", pain.interfere);
        pain.trend = form.choice("trend", pain.trend);
        pain.before = form.choice("before", pain.before);
        pain.onset_age = form.byte("onset_age", pain.onset_age);
    });
    step(form, "pattern", &mut draft.pattern, |form, pattern| {
        *pattern = form.items("items", pattern.iter());
    });
    step(form, "moves", &mut draft.moves, |form, moves| {
        moves.listed = form.choice("leg_pain", moves.listed);
        moves.leg_numb = form.flag("leg_numb", moves.leg_numb);
        moves.triggers = form.items("triggers", moves.triggers.iter());
        moves.eases = form.items("eases", moves.eases.iter());
        moves.spots = form.items("spots", moves.spots.iter());
        moves.not_mid_back = form.flag("not_mid_back", moves.not_mid_back);
    });
    step(form, "posture", &mut draft.posture, |form, posture| {
        *posture = form.choice("is", *posture);
    });
    step(form, "aims", &mut draft.aims, |form, aims| {
        aims.goal = form.choice("goal", aims.goal);
        aims.sit_hours = form.byte("sit_hours", aims.sit_hours);
        aims.confidence = form.within("confidence", aims.confidence, 0..=10);
    });
    step(form, "means", &mut draft.means, |form, means| {
        means.experience = form.choice("experience", means.experience);
        means.kits = form.items("kits", means.kits.iter());
        means.days = form.within("days", means.days, 1..=7);
        means.minutes = form.within("minutes", means.minutes, 10..=60);
    });
    step(form, "tests", &mut draft.tests, |_, ()| {});
    step(form, "clinician", &mut draft.clinician, |form, clinician| {
        clinician.seen = form.items("seen", clinician.seen.iter());
        clinician.lifted = form.items("lifted", clinician.lifted.iter());
    });
    step(form, "activities", &mut record.activities, |form, activities| {
        let told = form.other("named", || Some(named(activities)), activities_of);
        if let Some(told) = told {
            *activities = told;
        }
    });
    step(form, "followed", &mut record.followed, |form, followed| {
        let told = form.other("sessions", || followed.as_ref().map(sessions), plan_of);
        if told.is_some() {
            *followed = told;
        }
    });
}

/// A step that something was said in: its stamp, whether it was gone past, and what was said.
fn step<T>(all: &mut Form, name: &str, it: &mut Stamped<T>, say: impl FnOnce(&mut Form, &mut T)) {
    if let Some(mut form) = begin(all, name, &mut it.stamp, &mut it.given) {
        say(&mut form, &mut it.value);
        end(all, name, (it.stamp, it.given), form);
    }
}

#[inline(never)]
fn begin(all: &mut Form, name: &str, stamp: &mut u32, given: &mut bool) -> Option<Form> {
    if !all.reads() {
        return (*stamp > 0).then(Form::default);
    }
    let told = all.other(name, || None, begun)?;
    (*stamp, *given) = (told.0, told.1);
    Some(told.2)
}

#[inline(never)]
fn begun(value: &Value) -> Option<(u32, bool, Form)> {
    let [stamp, given, value] = value.as_array()?.as_slice() else {
        return None;
    };
    // What was never said is not there.
    let stamp = number(stamp, u32::MAX.into()).filter(|stamp| *stamp > 0)?;
    let said = Form::of(value.clone()).ok()?;
    Some((u32::try_from(stamp).ok()?, given.as_bool()?, said))
}

#[inline(never)]
fn end(all: &mut Form, name: &str, (stamp, given): (u32, bool), form: Form) {
    if !all.reads() {
        all.put(name, vec![stamp.into(), given.into(), form.json()]);
    } else if form.done().is_err() {
        all.damage();
    }
}

#[inline(never)]
fn signs(form: &mut Form, said: &mut Signs) {
    let write = || {
        let pair = |(sign, word): (Sign, Word)| Json::from(vec![sign.code().into(), word.code().into()]);
        (!said.is_empty()).then(|| said.named().map(pair).collect())
    };
    if let Some(told) = form.other("signs", write, signs_of) {
        *said = told;
    }
}

// What only reads comes with the rest of the program.
#[inline(never)]
fn signs_of(value: &Value) -> Option<Signs> {
    let mut signs = Signs::default();
    for pair in value.as_array()? {
        let [sign, word] = pair.as_array()?.as_slice() else {
            return None;
        };
        signs.say(code(sign)?, code(word)?);
    }
    Some(signs)
}

#[inline(never)]
fn sessions(shared: &SharedPlan) -> Json {
    let exercise = |shared: &SharedExercise| Json::from(vec![shared.id.code().into(), shared.sets.into()]);
    let session = |session: &Vec<SharedExercise>| session.iter().map(exercise).collect::<Json>();
    shared.sessions.iter().map(session).collect()
}

#[inline(never)]
fn plan_of(value: &Value) -> Option<SharedPlan> {
    fn list(value: &Value, most: usize) -> Option<&[Value]> {
        value.as_array().filter(|items| items.len() <= most).map(Vec::as_slice)
    }
    let exercise = |value: &Value| {
        let [id, sets] = value.as_array()?.as_slice() else {
            return None;
        };
        let sets = u8::try_from(number(sets, MOST_SETS.into())?).ok()?;
        Some(SharedExercise { id: code(id)?, sets })
    };
    let session = |value| list(value, MOST_EXERCISES)?.iter().map(exercise).collect();
    let sessions: Option<_> = list(value, MOST_SESSIONS)?.iter().map(session).collect();
    Some(SharedPlan { sessions: sessions? })
}

fn named(activities: &[Activity]) -> Json {
    let pair = |activity: &Activity| {
        let score = activity.score.map(Pain::score);
        Json::from(vec![activity.name.as_str().into(), score.into()])
    };
    activities.iter().map(pair).collect()
}

#[inline(never)]
fn activities_of(value: &Value) -> Option<Vec<Activity>> {
    let named = value.as_array().filter(|named| named.len() <= MOST_ACTIVITIES)?;
    let activity = |activity: &Value| {
        let [name, score] = activity.as_array()?.as_slice() else {
            return None;
        };
        let name = name.as_str().filter(|name| name.chars().count() <= LONGEST_NAME)?;
        let score = if score.is_null() {
            None
        } else {
            Some(u8::try_from(number(score, 10)?).ok().and_then(Pain::new)?)
        };
        Some(Activity {
            name: name.into(),
            score,
        })
    };
    named.iter().map(activity).collect()
}
