//! A case: answers as JSON, and what the rules make of them as JSON.
//!
//! For a physiotherapist or a test that asks "what would this person get?". Keys, values and defaults of the
//! answers are those of clinical.md section 7, with `week` (1 to 520) added.

use core::fmt;

use serde_json::{Map, Value};

use crate::content::exercises::CATALOGUE;
use crate::domain::answers::{
    Answers, Block, Bp, Cancer, Duration, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Rating, Sex,
    Sign, Trigger, Word,
};
use crate::domain::body::{Group, PerGroup};
use crate::domain::exercise::{Amount, Dose, Kit};
use crate::domain::flag::Flag;
use crate::domain::plan::{Course, Plan, Planned, Session};
use crate::domain::triage::{Triage, Urgency, triage};

/// Why a case is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not JSON, or no object.
    NotAnObject,
    /// A key that no answer has.
    UnknownKey(String),
    /// A value that the key does not take, and what it does take.
    Value { key: &'static str, allowed: String },
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject => formatter.write_str("the answers must be one JSON object, such as {\"age\":40}"),
            Self::UnknownKey(key) => {
                write!(formatter, "unknown key \"{key}\"; allowed are: {}", KEYS.join(", "))
            }
            Self::Value { key, allowed } => write!(formatter, "{key}: allowed is {allowed}"),
        }
    }
}

/// Every key of a case.
const KEYS: [&str; 47] = [
    "activities",
    "age",
    "bp",
    "cancer",
    "chest_effort",
    "confidence",
    "days",
    "duration_weeks",
    "eases",
    "episodes",
    "equip",
    "experience",
    "faint",
    "falls",
    "first_ever",
    "floor",
    "goal",
    "heart",
    "hernia",
    "ib",
    "interfere",
    "joints",
    "leg_numb",
    "leg_pain",
    "minutes",
    "onset_age",
    "osteo",
    "pain_avg",
    "pain_new",
    "pain_now",
    "pain_worst",
    "posture",
    "pp_weeks",
    "preg_problem",
    "preg_weeks",
    "rf",
    "sex",
    "sit_hours",
    "steroids",
    "surgery_weeks",
    "tests",
    "told_not",
    "triggers",
    "unsure",
    "vert_fx_weeks",
    "week",
    "worsening",
];

/// The result for one case: level and reasons, and a plan where triage allows one.
pub fn answer(text: &str) -> Result<String, Refusal> {
    let (answers, week) = read(text)?;
    Ok(result(answers, week).to_string())
}

/// Reads the answers of a case and the week of the plan that is asked for.
pub fn read(text: &str) -> Result<(Answers, u16), Refusal> {
    let Ok(Value::Object(map)) = serde_json::from_str(text) else {
        return Err(Refusal::NotAnObject);
    };
    if let Some(key) = map.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(Refusal::UnknownKey(key.clone()));
    }
    let case = Case(map);
    let mut answers = Answers::default();
    case.whole("age", 10, 110, &mut answers.age)?;
    case.code("sex", Sex::ALL, Sex::code, &mut answers.sex)?;
    case.signs(&mut answers)?;
    case.code("cancer", Cancer::ALL, Cancer::code, &mut answers.cancer)?;
    case.flag("pain_new", &mut answers.pain_new)?;
    case.flag("worsening", &mut answers.worsening)?;
    case.code("bp", Bp::ALL, Bp::code, &mut answers.bp)?;
    case.whole("preg_weeks", 0, 45, &mut answers.preg_weeks)?;
    case.maybe("pp_weeks", 52, &mut answers.pp_weeks)?;
    case.maybe("surgery_weeks", 52, &mut answers.surgery_weeks)?;
    case.maybe("vert_fx_weeks", 5200, &mut answers.vert_fx_weeks)?;
    answers.pain_now = case.pain("pain_now")?.unwrap_or(answers.pain_now);
    answers.pain_worst = case.pain("pain_worst")?.or(answers.pain_worst);
    case.pain("pain_avg")?;
    case.pain("interfere")?;
    answers.confidence = case.pain("confidence")?.map(Pain::score);
    case.weeks("duration_weeks", &mut answers.duration)?;
    case.flag("first_ever", &mut answers.first_ever)?;
    case.whole("episodes", 0, 20, &mut answers.episodes)?;
    case.maybe("onset_age", 110, &mut answers.onset_age)?;
    answers.patterns = case.codes("ib", Pattern::ALL, Pattern::code)?.into_iter().collect();
    case.code("leg_pain", LegPain::ALL, LegPain::code, &mut answers.leg_pain)?;
    case.flag("leg_numb", &mut answers.leg_numb)?;
    answers.triggers = case
        .codes("triggers", Trigger::ALL, Trigger::code)?
        .into_iter()
        .collect();
    answers.eases = case.codes("eases", Ease::ALL, Ease::code)?.into_iter().collect();
    case.code("posture", Posture::ALL, Posture::code, &mut answers.posture)?;
    case.whole("sit_hours", 0, 16, &mut answers.sit_hours)?;
    answers.joints = case.codes("joints", Joint::ALL, Joint::code)?.into_iter().collect();
    case.flag("floor", &mut answers.floor)?;
    case.code("goal", Goal::ALL, Goal::code, &mut answers.goal)?;
    case.code("experience", Experience::ALL, Experience::code, &mut answers.experience)?;
    answers.kits = case.codes("equip", Kit::ALL, Kit::code)?.into_iter().collect();
    case.whole("days", 1, 7, &mut answers.days)?;
    case.whole("minutes", 10, 60, &mut answers.minutes)?;
    case.tests(&mut answers)?;
    case.activities()?;
    let mut week = 1;
    case.whole("week", 1, 520, &mut week)?;
    Ok((answers, week))
}

struct Case(Map<String, Value>);

impl Case {
    /// The value of a key; `null` is the same as leaving it out.
    fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    fn whole<T: TryFrom<u64>>(&self, key: &'static str, low: u64, high: u64, into: &mut T) -> Result<(), Refusal> {
        let Some(value) = self.get(key) else { return Ok(()) };
        let found = value
            .as_u64()
            .filter(|number| (low..=high).contains(number))
            .and_then(|number| T::try_from(number).ok());
        *into = found.ok_or_else(|| refused(key, format!("a whole number from {low} to {high}")))?;
        Ok(())
    }

    fn maybe<T: TryFrom<u64> + Default>(
        &self,
        key: &'static str,
        high: u64,
        into: &mut Option<T>,
    ) -> Result<(), Refusal> {
        if self.get(key).is_some() {
            let mut number = T::default();
            self.whole(key, 0, high, &mut number)?;
            *into = Some(number);
        }
        Ok(())
    }

    fn pain(&self, key: &'static str) -> Result<Option<Pain>, Refusal> {
        let mut score = None;
        self.maybe::<u8>(key, 10, &mut score)?;
        Ok(score.and_then(Pain::new))
    }

    /// Weeks may be a fraction; what counts is whole days.
    fn weeks(&self, key: &'static str, into: &mut Duration) -> Result<(), Refusal> {
        const MOST: f64 = 5720.0;
        let Some(value) = self.get(key) else { return Ok(()) };
        let weeks = value.as_f64().filter(|weeks| (0.0..=MOST).contains(weeks));
        let weeks = weeks.ok_or_else(|| refused(key, format!("a number from 0 to {MOST}")))?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked above"
        )]
        let days = (weeks * 7.0) as u32;
        *into = Duration::days(days);
        Ok(())
    }

    fn flag(&self, key: &'static str, into: &mut bool) -> Result<(), Refusal> {
        let Some(value) = self.get(key) else { return Ok(()) };
        *into = value.as_bool().ok_or_else(|| refused(key, "true or false".into()))?;
        Ok(())
    }

    fn code<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        code: fn(T) -> &'static str,
        into: &mut T,
    ) -> Result<(), Refusal> {
        let Some(value) = self.get(key) else { return Ok(()) };
        let found = all.iter().copied().find(|item| value.as_str() == Some(code(*item)));
        *into = found.ok_or_else(|| refused(key, format!("one of {}", names(all, code))))?;
        Ok(())
    }

    fn codes<T: Copy>(&self, key: &'static str, all: &[T], code: fn(T) -> &'static str) -> Result<Vec<T>, Refusal> {
        let Some(value) = self.get(key) else {
            return Ok(Vec::new());
        };
        let refuse = || refused(key, format!("a list of {}", names(all, code)));
        value
            .as_array()
            .ok_or_else(refuse)?
            .iter()
            .map(|value| {
                all.iter()
                    .copied()
                    .find(|item| value.as_str() == Some(code(*item)))
                    .ok_or_else(refuse)
            })
            .collect()
    }

    /// The signs of the three safety lists come as lists; those of the health lists as keys of their own.
    fn signs(&self, answers: &mut Answers) -> Result<(), Refusal> {
        let listed: Vec<Sign> = Sign::ALL
            .iter()
            .copied()
            .filter(|sign| sign.block() != Block::Readiness)
            .collect();
        for sign in self.codes("unsure", &listed, Sign::code)? {
            answers.signs.say(sign, Word::NotSure);
        }
        for sign in self.codes("rf", &listed, Sign::code)? {
            answers.signs.say(sign, Word::Yes);
        }
        for sign in Sign::of_block(Block::Readiness) {
            let mut said = false;
            self.flag(sign.code(), &mut said)?;
            if said {
                answers.signs.say(sign, Word::Yes);
            }
        }
        Ok(())
    }

    /// Ratings by group, and of the two tests that count for balance.
    fn tests(&self, answers: &mut Answers) -> Result<(), Refusal> {
        let allowed = || {
            refused(
                "tests",
                format!(
                    "an object of {}, sl_stance, step_down, each one of {}",
                    names(Group::ALL, Group::code),
                    names(Rating::ALL, Rating::code)
                ),
            )
        };
        let Some(value) = self.get("tests") else { return Ok(()) };
        for (name, value) in value.as_object().ok_or_else(allowed)? {
            let rating = value.as_str().and_then(Rating::from_code).ok_or_else(allowed)?;
            match (name.as_str(), Group::from_code(name)) {
                (_, Some(group)) => answers.ratings.groups[group] = Some(rating),
                ("sl_stance", _) => answers.ratings.stance = Some(rating),
                ("step_down", _) => answers.ratings.step_down = Some(rating),
                _ => return Err(allowed()),
            }
        }
        Ok(())
    }

    /// Kept for the reader, read by no rule: checked and passed over.
    fn activities(&self) -> Result<(), Refusal> {
        let Some(value) = self.get("activities") else {
            return Ok(());
        };
        let fits = |pair: &Value| {
            matches!(pair.as_array().map(Vec::as_slice), Some([Value::String(_), score])
                if score.is_null() || score.as_u64().is_some_and(|score| score <= 10))
        };
        match value.as_array() {
            Some(pairs) if pairs.len() <= 3 && pairs.iter().all(fits) => Ok(()),
            _ => Err(refused(
                "activities",
                "a list of up to 3 pairs of a text and a number from 0 to 10".into(),
            )),
        }
    }
}

fn refused(key: &'static str, allowed: String) -> Refusal {
    Refusal::Value { key, allowed }
}

fn names<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> String {
    all.iter().map(|item| code(*item)).collect::<Vec<_>>().join(", ")
}

/// What the rules make of these answers.
pub fn result(answers: Answers, week: u16) -> Value {
    let triage = triage(answers);
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| {
        out.insert(key.into(), value);
    };
    put("level", triage.level().code().into());
    put("urgency", triage.urgency().map(Urgency::code).into());
    put(
        "reasons",
        triage
            .findings()
            .iter()
            .map(|finding| finding.row.code())
            .collect::<Vec<_>>()
            .into(),
    );
    if let Triage::GentleOnly(cleared) | Triage::Go(cleared) = &triage {
        let plan = Plan::new(cleared, CATALOGUE, Course::week(week));
        put("flags", sorted(plan.flags.iter().map(Flag::code)));
        put("cap", plan.cap.into());
        put("targets", by_group(plan.targets));
        put("weights", by_group(plan.weights));
        put("days", plan.days().into());
        put("n", plan.per_session.into());
        put("sessions", plan.sessions.iter().map(session).collect::<Vec<_>>().into());
        put("minutes", plan.sessions.iter().map(minutes).collect::<Vec<_>>().into());
        put(
            "eligible",
            sorted(plan.eligible.iter().map(|exercise| exercise.id.code())),
        );
        let mut excluded = plan.excluded.clone();
        excluded.sort_by_key(|exclusion| exclusion.exercise.id.code());
        let excluded = excluded.iter().map(|exclusion| {
            Value::Object(Map::from_iter([
                ("id".into(), exclusion.exercise.id.code().into()),
                ("rule".into(), exclusion.rule.code().into()),
                ("flag".into(), exclusion.flag.map(Flag::code).into()),
            ]))
        });
        put("excluded", excluded.collect::<Vec<_>>().into());
    }
    Value::Object(out)
}

fn sorted<'a>(codes: impl Iterator<Item = &'a str>) -> Value {
    let mut codes: Vec<&str> = codes.collect();
    codes.sort_unstable();
    codes.into()
}

fn by_group(values: PerGroup<u8>) -> Value {
    values
        .iter()
        .map(|(group, value)| (group.code().to_owned(), Value::from(value)))
        .collect::<Map<_, _>>()
        .into()
}

fn session(session: &Session) -> Value {
    session.exercises.iter().map(planned).collect::<Vec<_>>().into()
}

fn planned(planned: &Planned) -> Value {
    let exercise = planned.exercise;
    Value::Object(Map::from_iter([
        ("id".into(), exercise.id.code().into()),
        ("sets".into(), planned.sets.into()),
        ("dose".into(), dose(&exercise.dose, planned.sets).into()),
        ("rest".into(), exercise.dose.rest.into()),
        (
            "why".into(),
            planned.why.iter().map(|why| why.code()).collect::<Vec<_>>().into(),
        ),
    ]))
}

/// A dose in the grammar of clinical.md 4.11.
pub fn dose(dose: &Dose, sets: u8) -> String {
    let range = |low: u16, high: u16| {
        if low == high {
            format!("{low}")
        } else {
            format!("{low}-{high}")
        }
    };
    match dose.amount {
        Amount::Reps { low, high } => format!("{sets}x{}", range(low, high)),
        Amount::Hold { low, high } => format!("{sets}x{}s", range(low, high)),
        Amount::RepsHeld { low, high, seconds } => format!("{sets}x{} ({seconds} s each)", range(low, high)),
    }
}

/// Minutes to a tenth.
fn minutes(session: &Session) -> Value {
    (f64::from((session.seconds() + 3) / 6) / 10.0).into()
}
