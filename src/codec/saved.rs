//! What the browser keeps: the answers in one text, and the diary in one text for each [month](super::months).
//!
//! A save writes little, however long the diary is. Every text names its version.

use serde_json::Value;

pub use super::months::{Month, changed_months, months, read_month, write_month};

use super::fields::{FOLLOWING, Fields, Unreadable, VERSION, Written, code, number};
use crate::domain::answers::{
    Bp, Cancer, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Sex, Sign, Signs, Trigger, Word,
};
use crate::domain::day::Day;
use crate::domain::diary::Diary;
use crate::domain::exercise::{ExerciseId, Kit};
use crate::domain::progress::MOST_SETS;
use crate::domain::questionnaire::{
    About, AimsReplies, Before, BonesList, ClinicianSaid, DaysList, Draft, EmergencyList, HeartList, HowLong,
    JointsList, MeansReplies, MovesReplies, PainReplies, SpineFracture, Stamped, Trend,
};
use crate::domain::record::{Activity, LAST_STAMP, LONGEST_NAME, MOST_ACTIVITIES, Record};
use crate::domain::shared::{MOST_EXERCISES, MOST_SESSIONS, SharedExercise, SharedPlan};
use crate::domain::spots::Spot;
use crate::domain::triage::{Row, Rows};

/// The name under which the answers are kept.
pub const ANSWERS: &str = "answers";
/// What the names of the months begin with.
pub const MONTH: &str = "diary.";

/// The answers and activities as text.
pub fn write_answers(record: &Record) -> String {
    answers_value(record).to_string()
}

/// The least version that can say all of a record.
pub(super) const fn version_of(record: &Record) -> u64 {
    if record.followed.stamp > 0 { FOLLOWING } else { VERSION }
}

pub(super) fn answers_value(record: &Record) -> Value {
    let draft = &record.draft;
    let mut all = Written::default();
    all.put("v", version_of(record));
    let mut put = |name: &str, stamp: u32, given: bool, value: Written| {
        if stamp > 0 {
            all.put(name, vec![Value::from(stamp), Value::from(given), value.value()]);
        }
    };
    put("consent", draft.consent.stamp, draft.consent.given, Written::default());

    let about = &draft.about;
    let mut it = Written::default();
    it.put_some("age", about.value.age);
    it.put_some("sex", about.value.sex.map(Sex::code));
    it.put_some("on", about.value.on.map(Day::number));
    put("about", about.stamp, about.given, it);

    let mut it = Written::default();
    put_signs(&mut it, draft.emergency.value.signs);
    it.put_some("on", draft.emergency.value.on.map(Day::number));
    put("emergency", draft.emergency.stamp, draft.emergency.given, it);

    let mut it = Written::default();
    put_signs(&mut it, draft.same_day.value);
    put("same_day", draft.same_day.stamp, draft.same_day.given, it);

    let days = &draft.days;
    let mut it = Written::default();
    put_signs(&mut it, days.value.signs);
    it.put_some("cancer", days.value.cancer.map(Cancer::code));
    it.put_some("pain_new", days.value.pain_new);
    put("days", days.stamp, days.given, it);

    let heart = &draft.heart;
    let mut it = Written::default();
    put_signs(&mut it, heart.value.signs);
    it.put_true("high_pressure", heart.value.high_pressure);
    it.put_some("bp", heart.value.bp.map(Bp::code));
    put("heart", heart.stamp, heart.given, it);

    let bones = &draft.bones;
    let mut it = Written::default();
    put_signs(&mut it, bones.value.signs);
    it.put_true("pregnant", bones.value.pregnant);
    it.put_some("preg_weeks", bones.value.preg_weeks);
    it.put_true("gave_birth", bones.value.gave_birth);
    it.put_true("operation", bones.value.operation);
    it.put_true("spine_broken", bones.value.spine_broken);
    it.put_some("spine_fracture", bones.value.spine_fracture.map(SpineFracture::code));
    it.put_some("on", bones.value.on.map(Day::number));
    put("bones", bones.stamp, bones.given, it);

    let joints = &draft.joints;
    let mut it = Written::default();
    it.put_codes("joints", joints.value.joints.iter().map(Joint::code));
    it.put_true("no_floor", joints.value.no_floor);
    put("joints", joints.stamp, joints.given, it);

    let pain = &draft.pain;
    let mut it = Written::default();
    it.put_some("how_long", pain.value.how_long.map(HowLong::code));
    it.put_some("now", pain.value.now.map(Pain::score));
    it.put_some("worst", pain.value.worst.map(Pain::score));
    it.put_some("average", pain.value.average.map(Pain::score));
    it.put_some("interfere", pain.value.interfere.map(Pain::score));
    it.put_some("trend", pain.value.trend.map(Trend::code));
    it.put_some("before", pain.value.before.map(Before::code));
    it.put_some("onset_age", pain.value.onset_age);
    put("pain", pain.stamp, pain.given, it);

    let mut it = Written::default();
    it.put_codes("items", draft.pattern.value.iter().map(Pattern::code));
    put("pattern", draft.pattern.stamp, draft.pattern.given, it);

    let moves = &draft.moves;
    let mut it = Written::default();
    it.put_some("leg_pain", moves.value.listed.map(LegPain::code));
    it.put_true("leg_numb", moves.value.leg_numb);
    it.put_codes("triggers", moves.value.triggers.iter().map(Trigger::code));
    it.put_codes("eases", moves.value.eases.iter().map(Ease::code));
    it.put_codes("spots", moves.value.spots.iter().map(Spot::code));
    it.put_true("not_mid_back", moves.value.not_mid_back);
    put("moves", moves.stamp, moves.given, it);

    let mut it = Written::default();
    it.put_some("is", draft.posture.value.map(Posture::code));
    put("posture", draft.posture.stamp, draft.posture.given, it);

    let aims = &draft.aims;
    let mut it = Written::default();
    it.put_some("goal", aims.value.goal.map(Goal::code));
    it.put_some("sit_hours", aims.value.sit_hours);
    it.put_some("confidence", aims.value.confidence);
    put("aims", aims.stamp, aims.given, it);

    let means = &draft.means;
    let mut it = Written::default();
    it.put_some("experience", means.value.experience.map(Experience::code));
    it.put_codes("kits", means.value.kits.iter().map(Kit::code));
    it.put_some("days", means.value.days);
    it.put_some("minutes", means.value.minutes);
    put("means", means.stamp, means.given, it);

    put("tests", draft.tests.stamp, draft.tests.given, Written::default());

    let mut it = Written::default();
    it.put_codes("seen", draft.clinician.value.seen.iter().map(Row::code));
    it.put_codes("lifted", draft.clinician.value.lifted.iter().map(Row::code));
    put("clinician", draft.clinician.stamp, draft.clinician.given, it);

    let mut it = Written::default();
    let named: Vec<Value> = record
        .activities
        .value
        .iter()
        .map(|activity| {
            Value::from(vec![
                Value::from(activity.name.as_str()),
                Value::from(activity.score.map(Pain::score)),
            ])
        })
        .collect();
    it.put("named", named);
    put("activities", record.activities.stamp, record.activities.given, it);

    let followed = &record.followed;
    let mut it = Written::default();
    it.put_some("sessions", followed.value.as_ref().map(sessions_value));
    put("followed", followed.stamp, followed.given, it);
    all.value()
}

fn sessions_value(shared: &SharedPlan) -> Value {
    let exercise = |shared: &SharedExercise| Value::from(vec![shared.id.code().into(), Value::from(shared.sets)]);
    let session = |session: &Vec<SharedExercise>| Value::from(session.iter().map(exercise).collect::<Vec<_>>());
    shared.sessions.iter().map(session).collect::<Vec<_>>().into()
}

fn put_signs(written: &mut Written, signs: Signs) {
    let said: Vec<Value> = signs
        .named()
        .map(|(sign, word)| Value::from(vec![Value::from(sign.code()), Value::from(word.code())]))
        .collect();
    if !said.is_empty() {
        written.put("signs", said);
    }
}

/// Reads a JSON text and its version, of which this program knows those up to `newest`.
pub(super) fn parse(text: &str, newest: u64) -> Result<Fields, Unreadable> {
    let value: Value = serde_json::from_str(text).map_err(|_| Unreadable::NotJson)?;
    let mut fields = Fields::of(value).map_err(|_| Unreadable::Foreign)?;
    match fields.take("v").as_ref().and_then(Value::as_u64) {
        Some(version) if (VERSION..=newest).contains(&version) => Ok(fields),
        Some(newer) if newer > newest => Err(Unreadable::Newer),
        _ => Err(Unreadable::Foreign),
    }
}

/// Reads the answers and activities. The diary of the record is empty.
pub fn read_answers(text: &str) -> Result<Record, Unreadable> {
    let record = read_answer_fields(parse(text, FOLLOWING)?)?;
    if record.last_stamp() > LAST_STAMP {
        return Err(Unreadable::Damaged);
    }
    Ok(record)
}

pub(super) fn read_answers_value(value: Value) -> Result<Record, Unreadable> {
    let mut fields = Fields::of(value)?;
    match fields.take("v").as_ref().and_then(Value::as_u64) {
        Some(VERSION..=FOLLOWING) => read_answer_fields(fields),
        _ => Err(Unreadable::Damaged),
    }
}

fn read_answer_fields(mut all: Fields) -> Result<Record, Unreadable> {
    let draft = Draft {
        consent: step(&mut all, "consent", |_| Ok(()))?,
        about: step(&mut all, "about", |it| {
            Ok(About {
                age: it.byte("age")?,
                sex: it.code("sex", Sex::from_code)?,
                on: day(it, "on")?,
            })
        })?,
        emergency: step(&mut all, "emergency", |it| {
            Ok(EmergencyList {
                signs: signs(it)?,
                on: day(it, "on")?,
            })
        })?,
        same_day: step(&mut all, "same_day", signs)?,
        days: step(&mut all, "days", |it| {
            Ok(DaysList {
                signs: signs(it)?,
                cancer: it.code("cancer", Cancer::from_code)?,
                pain_new: it.maybe_flag("pain_new")?,
            })
        })?,
        heart: step(&mut all, "heart", |it| {
            Ok(HeartList {
                signs: signs(it)?,
                high_pressure: it.flag("high_pressure")?,
                bp: it.code("bp", Bp::from_code)?,
            })
        })?,
        bones: step(&mut all, "bones", |it| {
            Ok(BonesList {
                signs: signs(it)?,
                pregnant: it.flag("pregnant")?,
                preg_weeks: it.byte("preg_weeks")?,
                gave_birth: it.flag("gave_birth")?,
                operation: it.flag("operation")?,
                spine_broken: it.flag("spine_broken")?,
                spine_fracture: it.code("spine_fracture", SpineFracture::from_code)?,
                on: day(it, "on")?,
            })
        })?,
        joints: step(&mut all, "joints", |it| {
            Ok(JointsList {
                joints: it.codes("joints", Joint::from_code)?.into_iter().collect(),
                no_floor: it.flag("no_floor")?,
            })
        })?,
        pain: step(&mut all, "pain", |it| {
            Ok(PainReplies {
                how_long: it.code("how_long", HowLong::from_code)?,
                now: it.pain("now")?,
                worst: it.pain("worst")?,
                average: it.pain("average")?,
                interfere: it.pain("interfere")?,
                trend: it.code("trend", Trend::from_code)?,
                before: it.code("before", Before::from_code)?,
                onset_age: it.byte("onset_age")?,
            })
        })?,
        pattern: step(&mut all, "pattern", |it| {
            Ok(it.codes("items", Pattern::from_code)?.into_iter().collect())
        })?,
        moves: step(&mut all, "moves", |it| {
            Ok(MovesReplies {
                listed: it.code("leg_pain", LegPain::from_code)?,
                leg_numb: it.flag("leg_numb")?,
                triggers: it.codes("triggers", Trigger::from_code)?.into_iter().collect(),
                eases: it.codes("eases", Ease::from_code)?.into_iter().collect(),
                spots: it.codes("spots", Spot::from_code)?.into_iter().collect(),
                not_mid_back: it.flag("not_mid_back")?,
            })
        })?,
        posture: step(&mut all, "posture", |it| it.code("is", Posture::from_code))?,
        aims: step(&mut all, "aims", |it| {
            Ok(AimsReplies {
                goal: it.code("goal", Goal::from_code)?,
                sit_hours: it.byte("sit_hours")?,
                confidence: it.pain("confidence")?.map(Pain::score),
            })
        })?,
        means: step(&mut all, "means", |it| {
            Ok(MeansReplies {
                experience: it.code("experience", Experience::from_code)?,
                kits: it.codes("kits", Kit::from_code)?.into_iter().collect(),
                days: within(it.byte("days")?, 1, 7)?,
                minutes: within(it.byte("minutes")?, 10, 60)?,
            })
        })?,
        tests: step(&mut all, "tests", |_| Ok(()))?,
        clinician: step(&mut all, "clinician", |it| {
            Ok(ClinicianSaid {
                seen: rows(it, "seen")?,
                lifted: rows(it, "lifted")?,
            })
        })?,
        // What is kept has the diary itself.
        worse_weeks: false,
    };
    let activities = step(&mut all, "activities", activities)?;
    let followed = step(&mut all, "followed", |it| {
        it.take("sessions").map(|value| sessions(&value)).transpose()
    })?;
    all.done()?;
    Ok(Record {
        draft,
        activities,
        diary: Diary::default(),
        followed,
    })
}

fn step<T: Default>(
    all: &mut Fields,
    name: &str,
    read: impl FnOnce(&mut Fields) -> Result<T, Unreadable>,
) -> Result<Stamped<T>, Unreadable> {
    let Some((stamp, given, mut fields)) = parts(all, name)? else {
        return Ok(Stamped::default());
    };
    let value = read(&mut fields)?;
    fields.done()?;
    Ok(Stamped { stamp, given, value })
}

/// A step's stamp, whether it was gone past, and what was said; nothing where it is not there.
#[inline(never)]
fn parts(all: &mut Fields, name: &str) -> Result<Option<(u32, bool, Fields)>, Unreadable> {
    let Some(value) = all.take(name) else { return Ok(None) };
    let Value::Array(parts) = value else {
        return Err(Unreadable::Damaged);
    };
    let Ok([stamp, given, value]) = <[Value; 3]>::try_from(parts) else {
        return Err(Unreadable::Damaged);
    };
    let stamp = u32::try_from(number(&stamp, u64::from(u32::MAX))?).map_err(|_| Unreadable::Damaged)?;
    // What was never said is not there.
    if stamp == 0 {
        return Err(Unreadable::Damaged);
    }
    let given = given.as_bool().ok_or(Unreadable::Damaged)?;
    Ok(Some((stamp, given, Fields::of(value)?)))
}

fn signs(it: &mut Fields) -> Result<Signs, Unreadable> {
    let mut signs = Signs::default();
    let Some(said) = it.take("signs") else { return Ok(signs) };
    for pair in said.as_array().ok_or(Unreadable::Damaged)? {
        let [sign, word] = pair.as_array().map(Vec::as_slice).unwrap_or_default() else {
            return Err(Unreadable::Damaged);
        };
        signs.say(code(sign, Sign::from_code)?, code(word, Word::from_code)?);
    }
    Ok(signs)
}

fn rows(it: &mut Fields, name: &str) -> Result<Rows, Unreadable> {
    Ok(it.codes(name, Row::from_code)?.into_iter().collect())
}

pub(super) fn day(it: &mut Fields, name: &str) -> Result<Option<Day>, Unreadable> {
    match it.take(name) {
        None => Ok(None),
        Some(value) => {
            let number = value.as_i64().and_then(|number| i32::try_from(number).ok());
            number.and_then(Day::from_number).map(Some).ok_or(Unreadable::Damaged)
        }
    }
}

fn within(number: Option<u8>, low: u8, high: u8) -> Result<Option<u8>, Unreadable> {
    if number.is_none_or(|number| (low..=high).contains(&number)) {
        Ok(number)
    } else {
        Err(Unreadable::Damaged)
    }
}

fn sessions(value: &Value) -> Result<SharedPlan, Unreadable> {
    let list = |value: &Value, most: usize| {
        let items = value.as_array().filter(|items| items.len() <= most);
        items.cloned().ok_or(Unreadable::Damaged)
    };
    let exercise = |value: &Value| {
        let [id, sets] = value.as_array().map(Vec::as_slice).unwrap_or_default() else {
            return Err(Unreadable::Damaged);
        };
        let sets = u8::try_from(number(sets, MOST_SETS.into())?).map_err(|_| Unreadable::Damaged)?;
        let id = code(id, ExerciseId::from_code)?;
        Ok(SharedExercise { id, sets })
    };
    let session = |value: &Value| list(value, MOST_EXERCISES)?.iter().map(exercise).collect();
    let sessions: Result<_, _> = list(value, MOST_SESSIONS)?.iter().map(session).collect();
    Ok(SharedPlan { sessions: sessions? })
}

fn activities(it: &mut Fields) -> Result<Vec<Activity>, Unreadable> {
    let Some(named) = it.take("named") else {
        return Ok(Vec::new());
    };
    let named = named
        .as_array()
        .filter(|named| named.len() <= MOST_ACTIVITIES)
        .ok_or(Unreadable::Damaged)?;
    named
        .iter()
        .map(|activity| {
            let [name, score] = activity.as_array().map(Vec::as_slice).unwrap_or_default() else {
                return Err(Unreadable::Damaged);
            };
            let name = name
                .as_str()
                .filter(|name| name.chars().count() <= LONGEST_NAME)
                .ok_or(Unreadable::Damaged)?;
            let score = if score.is_null() {
                None
            } else {
                let score = u8::try_from(number(score, 10)?).ok().and_then(Pain::new);
                Some(score.ok_or(Unreadable::Damaged)?)
            };
            Ok(Activity {
                name: name.into(),
                score,
            })
        })
        .collect()
}
