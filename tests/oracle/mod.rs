//! Triage and the hard filter once more, by other means than the product's: the text tables beside this file, in the
//! ids of `docs/clinical.md`, read by a small interpreter. The exercises are read from `docs/clinical.md` itself.
//!
//! Written from the document alone. Where the document is silent, the reading is beside the line it concerns.

#![allow(clippy::similar_names, reason = "a fact and the facts, a test and the tests")]
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "every test file uses a part of it"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use strongback::domain::answers::{Answers, Block, Pattern, Sign, Word};
use strongback::domain::body::Group;

pub const CLINICAL: &str = include_str!("../../docs/clinical.md");

pub type Ids = BTreeSet<&'static str>;

/// The ids are those of the document; the order of the levels is that of 1.2.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    pub level: &'static str,
    /// Of the worst rows; empty where the level has none.
    pub urgency: &'static str,
    /// The rows that hold, each with its level after a clinician's word.
    pub rows: BTreeMap<&'static str, &'static str>,
    pub flags: Ids,
    pub cap: u8,
    /// The level aimed at in each group once the first two weeks are over.
    pub targets: BTreeMap<&'static str, u8>,
    /// The strength exercises that may be used, up to the cap. Empty where there is no plan.
    pub eligible: Ids,
    /// The relief positions that may be used. Empty where there is no plan.
    pub relief: Ids,
    /// The lines of the tables that held, as [`lines`] names them, and the exercises that may be used.
    pub lines: Vec<usize>,
}

/// Best first.
pub const LEVELS: [&str; 5] = ["GO", "GENTLE_ONLY", "ADULTS_ONLY", "CLINICIAN_FIRST", "EMERGENCY"];
const URGENCIES: [&str; 4] = ["", "days", "same_day", "now"];

/// Worse is more: the worst level first, then the worst urgency (6.1).
fn severity((level, urgency): &(&str, &str)) -> (usize, usize) {
    let place = |order: &[&str], word: &str| order.iter().position(|known| *known == word).expect("a known word");
    (place(&LEVELS, level), place(&URGENCIES, urgency))
}

#[derive(Clone, Debug)]
enum Value {
    Unknown,
    Number(i64),
    Word(&'static str),
    Words(Vec<&'static str>),
}

fn number<N: Into<i64>>(value: Option<N>) -> Value {
    value.map_or(Value::Unknown, |number| Value::Number(number.into()))
}

fn yes_no(value: bool) -> Value {
    Value::Word(if value { "yes" } else { "no" })
}

type Facts = Vec<(&'static str, Value)>;

/// Every answer under the id of its question. The order is always the same.
fn facts(answers: &Answers) -> Facts {
    let onset = answers.onset_age.map_or_else(
        || (i64::from(answers.age) - i64::from(days_of(answers) / 7 / 52)).max(0),
        i64::from,
    );
    let counted = [
        Pattern::Gradual,
        Pattern::Stiff30,
        Pattern::BetterMove,
        Pattern::NightHalf,
        Pattern::ButtockAlt,
        Pattern::Extras,
    ];
    let mut facts: Facts = Vec::with_capacity(80);
    for sign in Sign::ALL {
        // 1.3 is a list of ticks: with whatever word one came, it counts.
        let word = match answers.signs.word(*sign) {
            Word::No => Word::No,
            _ if sign.block() == Block::Readiness => Word::Yes,
            word => word,
        };
        facts.push((sign.code(), Value::Word(word.code())));
    }
    facts.extend([
        ("age", Value::Number(answers.age.into())),
        ("cancer", Value::Word(answers.cancer.code())),
        ("pain_new", yes_no(answers.pain_new)),
        ("worsening", yes_no(answers.worsening)),
        ("bp", Value::Word(answers.bp.code())),
        ("preg_weeks", Value::Number(answers.preg_weeks.into())),
        ("pp_weeks", number(answers.pp_weeks)),
        ("surgery_weeks", number(answers.surgery_weeks)),
        ("vert_fx_weeks", number(answers.vert_fx_weeks)),
        ("pain_now", Value::Number(answers.pain_now.score().into())),
        ("duration_days", Value::Number(days_of(answers).into())),
        ("first_ever", yes_no(answers.first_ever)),
        ("onset", Value::Number(onset)),
        (
            "ib",
            Value::Number(
                counted
                    .iter()
                    .map(|item| i64::from(answers.patterns.contains(*item)))
                    .sum(),
            ),
        ),
        ("red_eye", yes_no(answers.patterns.contains(Pattern::RedEye))),
        ("leg_pain", Value::Word(answers.leg_pain.code())),
        ("leg_numb", yes_no(answers.leg_numb)),
        (
            "triggers",
            Value::Words(
                answers
                    .triggers
                    .iter()
                    .map(strongback::domain::answers::Trigger::code)
                    .collect(),
            ),
        ),
        (
            "eases",
            Value::Words(
                answers
                    .eases
                    .iter()
                    .map(strongback::domain::answers::Ease::code)
                    .collect(),
            ),
        ),
        (
            "joints",
            Value::Words(
                answers
                    .joints
                    .iter()
                    .map(strongback::domain::answers::Joint::code)
                    .collect(),
            ),
        ),
        (
            "equip",
            Value::Words(
                answers
                    .kits
                    .iter()
                    .map(strongback::domain::exercise::Kit::code)
                    .collect(),
            ),
        ),
        ("floor", yes_no(answers.floor)),
        ("experience", Value::Word(answers.experience.code())),
        ("one_leg_under_5s", yes_no(answers.ratings.unsteady)),
        (
            "seen",
            Value::Words(answers.seen.iter().map(strongback::domain::triage::Row::code).collect()),
        ),
        (
            "lifted",
            Value::Words(
                answers
                    .lifted
                    .iter()
                    .map(strongback::domain::triage::Row::code)
                    .collect(),
            ),
        ),
        ("worse_weeks", yes_no(answers.worse_weeks)),
        // Known once the first tables are read.
        ("level", Value::Unknown),
        ("flags", Value::Unknown),
        ("rating", Value::Unknown),
    ]);
    facts
}

/// The whole weeks of a duration, in days: it tells no more than whether it is under so many weeks.
fn days_of(answers: &Answers) -> u32 {
    let (mut weeks, mut beyond) = (0, 10_000);
    while beyond - weeks > 1 {
        let middle = u32::midpoint(weeks, beyond);
        if answers.duration.is_under_weeks(middle) {
            beyond = middle;
        } else {
            weeks = middle;
        }
    }
    weeks * 7
}

#[derive(Debug)]
enum Test {
    AtLeast(i64),
    AtMost(i64),
    Below(i64),
    OneOf(Vec<&'static str>),
}

impl Test {
    fn parse(text: &'static str) -> Self {
        let figure = |digits: &str| digits.parse().expect("a number");
        if let Some(digits) = text.strip_prefix(">=") {
            Self::AtLeast(figure(digits))
        } else if let Some(digits) = text.strip_prefix("<=") {
            Self::AtMost(figure(digits))
        } else if let Some(digits) = text.strip_prefix('<') {
            Self::Below(figure(digits))
        } else {
            Self::OneOf(text.split(',').collect())
        }
    }

    fn holds(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::AtLeast(limit), Value::Number(number)) => number >= limit,
            (Self::AtMost(limit), Value::Number(number)) => number <= limit,
            (Self::Below(limit), Value::Number(number)) => number < limit,
            (Self::OneOf(words), Value::Word(word)) => words.contains(word),
            (Self::OneOf(words), Value::Words(said)) => said.iter().any(|word| words.contains(word)),
            (_, Value::Unknown) => false,
            (test, value) => panic!("{test:?} cannot read {value:?}"),
        }
    }
}

/// What must hold together: the place of each fact, and its test.
#[derive(Debug)]
struct Condition(Vec<(usize, Test)>);

impl Condition {
    fn parse(text: &'static str, keys: &[&'static str]) -> Self {
        let atoms = text.split('&').map(str::trim).filter(|atom| !atom.is_empty());
        Self(
            atoms
                .map(|atom| {
                    let (subject, test) = atom.split_once(' ').expect("a fact and a test");
                    let place = keys.iter().position(|known| *known == subject);
                    (
                        place.unwrap_or_else(|| panic!("no fact is called {subject}")),
                        Test::parse(test),
                    )
                })
                .collect(),
        )
    }

    fn holds(&self, facts: &[(&'static str, Value)]) -> bool {
        self.0.iter().all(|(at, test)| test.holds(&facts[*at].1))
    }
}

struct Exercise {
    id: &'static str,
    line: usize,
    facts: Facts,
    level: u8,
    group: &'static str,
    floor: bool,
    /// Any of these sets of things will do.
    equip: Vec<Vec<&'static str>>,
    excluded_by: Vec<&'static str>,
}

struct Tables {
    /// Every line as it is written, for who counts them.
    lines: Vec<String>,
    triage: Vec<(usize, &'static str, Condition, &'static str, &'static str)>,
    flags: Vec<(usize, &'static str, Condition)>,
    caps: Vec<(usize, u8, Condition)>,
    targets: Vec<(usize, u8, Condition)>,
    /// Rule, which exercises, and for which answers.
    aside: Vec<(usize, Condition, Condition)>,
    exercises: Vec<Exercise>,
    level_at: usize,
    flags_at: usize,
    rating_at: usize,
}

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

fn cells(line: &'static str) -> Vec<&'static str> {
    line.split('|').map(str::trim).collect()
}

fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

fn words(list: &'static str) -> Vec<&'static str> {
    list.split(',').filter(|word| !word.is_empty()).collect()
}

impl Tables {
    fn read() -> Self {
        let keys: Vec<&'static str> = facts(&Answers::default()).iter().map(|(key, _)| *key).collect();
        let at = |name: &str| keys.iter().position(|key| *key == name).expect("a fact");
        let mut exercises = exercises();
        let fields: Vec<&'static str> = exercises[0].facts.iter().map(|(key, _)| *key).collect();
        let mut lines = Vec::new();
        let mut number = |table: &str, line: &str| {
            lines.push(format!(
                "{table}: {}",
                line.split_whitespace().collect::<Vec<_>>().join(" ")
            ));
            lines.len() - 1
        };
        let triage = rows(include_str!("triage.txt"))
            .map(|line| {
                let cells = cells(line);
                let [id, answer, also, level, urgency] = cells[..] else {
                    panic!("five cells in {line}")
                };
                let mut condition = Condition::parse(also, &keys);
                condition.0.insert(0, (at(id), Test::parse(answer)));
                assert!(LEVELS.contains(&level) && URGENCIES.contains(&urgency), "{line}");
                (number("triage", line), id, condition, level, urgency)
            })
            .collect();
        let flags = rows(include_str!("flags.txt"))
            .map(|line| {
                let cells = cells(line);
                (number("flag", line), cells[0], Condition::parse(cells[1], &keys))
            })
            .collect();
        let mut levels = |table: &str, text: &'static str| -> Vec<_> {
            rows(text)
                .map(|line| {
                    let cells = cells(line);
                    let level = cells[0].parse().expect("a level");
                    (number(table, line), level, Condition::parse(cells[1], &keys))
                })
                .collect()
        };
        let caps = levels("cap", include_str!("caps.txt"));
        let targets = levels("target", include_str!("targets.txt"));
        let aside = rows(include_str!("sets_aside.txt"))
            .map(|line| {
                let cells = cells(line);
                (
                    number("aside", line),
                    Condition::parse(cells[1], &fields),
                    Condition::parse(cells[2], &keys),
                )
            })
            .collect();
        for exercise in &mut exercises {
            exercise.line = number("exercise", exercise.id);
        }
        Self {
            lines,
            triage,
            flags,
            caps,
            targets,
            aside,
            exercises,
            level_at: at("level"),
            flags_at: at("flags"),
            rating_at: at("rating"),
        }
    }
}

/// The exercises of section 4: a header `#### id — Name`, and an attribute line in backticks under it.
fn exercises() -> Vec<Exercise> {
    let mut all = Vec::new();
    let mut id = "";
    for line in CLINICAL.lines() {
        if let Some(header) = line.strip_prefix("#### ") {
            id = header.split(' ').next().expect("an id");
        } else if let Some(line) = line.strip_prefix("- `g=") {
            let line = line.strip_suffix('`').expect("the attribute line ends");
            let fields: BTreeMap<&str, &str> = format_fields(line).collect();
            let field = |name: &str| *fields.get(name).unwrap_or_else(|| panic!("{id} has no {name}"));
            let equip = match field("eq") {
                "none" => vec![Vec::new()],
                either => either.split('|').map(|all| all.split('+').collect()).collect(),
            };
            all.push(Exercise {
                id,
                line: 0,
                facts: vec![
                    ("id", Value::Word(id)),
                    ("g", Value::Word(field("g"))),
                    ("ld", Value::Word(field("ld"))),
                    ("dir", Value::Word(field("dir"))),
                ],
                level: field("lvl").parse().expect("a level"),
                group: field("g"),
                floor: field("fl") == "y",
                equip,
                excluded_by: words(field("x")),
            });
        }
    }
    all
}

fn format_fields(line: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    std::iter::once(("g", line.split(';').next().expect("a group"))).chain(
        line.split(';')
            .skip(1)
            .map(|field| field.trim().split_once('=').expect("a field")),
    )
}

/// How each line that [`Judgement::lines`] counts is written.
pub fn lines() -> &'static [String] {
    &TABLES.lines
}

/// The table of safety levels, line by line: id, answer, what else must hold, level, urgency.
pub fn triage_rows() -> impl Iterator<Item = Vec<&'static str>> {
    rows(include_str!("triage.txt")).map(cells)
}

pub fn strength_exercises() -> usize {
    TABLES
        .exercises
        .iter()
        .filter(|exercise| exercise.group != "relief")
        .count()
}

pub fn judge(answers: &Answers) -> Judgement {
    let tables = &*TABLES;
    let mut facts = facts(answers);
    let mut judgement = Judgement::default();

    let mut found: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for (line, id, condition, level, urgency) in &tables.triage {
        if condition.holds(&facts) {
            judgement.lines.push(*line);
            let worst = found.entry(id).or_insert((level, urgency));
            if severity(&(level, urgency)) > severity(worst) {
                *worst = (level, urgency);
            }
        }
    }
    for (id, (level, urgency)) in &mut found {
        // 1.3: a clinician has seen the reader for it. Nothing but a new answer ends an emergency (1.2 c).
        // "Continue as GENTLE_ONLY (never straight to GO)": one step, whatever else was said.
        if *level == "CLINICIAN_FIRST" {
            if answers.seen.iter().any(|row| row.code().strip_prefix("T-") == Some(id)) {
                (*level, *urgency) = ("GENTLE_ONLY", "");
            }
        } else if *level == "GENTLE_ONLY"
            && answers
                .lifted
                .iter()
                .any(|row| row.code().strip_prefix("T-") == Some(id))
        {
            *level = "GO";
        }
    }
    (judgement.level, judgement.urgency) = found
        .values()
        .max_by_key(|one| severity(one))
        .copied()
        .unwrap_or(("GO", ""));
    judgement.rows = found.into_iter().map(|(id, (level, _))| (id, level)).collect();
    facts[tables.level_at].1 = Value::Word(judgement.level);

    for (line, flag, condition) in &tables.flags {
        if condition.holds(&facts) {
            judgement.lines.push(*line);
            judgement.flags.insert(flag);
        }
    }
    facts[tables.flags_at].1 = Value::Words(judgement.flags.iter().copied().collect());

    judgement.cap = u8::MAX;
    for (line, cap, condition) in &tables.caps {
        if condition.holds(&facts) {
            judgement.lines.push(*line);
            judgement.cap = judgement.cap.min(*cap);
        }
    }
    for group in Group::ALL {
        facts[tables.rating_at].1 =
            answers.ratings.groups[*group].map_or(Value::Unknown, |one| Value::Word(one.code()));
        let first = tables.targets.iter().find(|(_, _, condition)| condition.holds(&facts));
        let (line, target, _) = first.expect("every experience has a target");
        judgement.lines.push(*line);
        judgement.targets.insert(group.code(), judgement.cap.min(*target));
    }

    if ["GO", "GENTLE_ONLY"].contains(&judgement.level) {
        let owned: Vec<_> = answers
            .kits
            .iter()
            .map(strongback::domain::exercise::Kit::code)
            .collect();
        let aside: Vec<_> = tables.aside.iter().filter(|(_, _, when)| when.holds(&facts)).collect();
        let (mut eligible, mut relief) = (Vec::new(), Vec::new());
        for exercise in &tables.exercises {
            let spared = exercise.excluded_by.iter().any(|flag| judgement.flags.contains(flag));
            let equipped = exercise
                .equip
                .iter()
                .any(|all| all.iter().all(|one| owned.contains(one)));
            if spared || !equipped || (exercise.floor && !answers.floor) {
                continue;
            }
            let before = judgement.lines.len();
            let rules = aside.iter().filter(|(_, which, _)| which.holds(&exercise.facts));
            judgement.lines.extend(rules.map(|(line, _, _)| *line));
            if exercise.group == "relief" {
                relief.push(exercise.id);
                judgement.lines.push(exercise.line);
            } else if exercise.level <= judgement.cap && judgement.lines.len() == before {
                eligible.push(exercise.id);
                judgement.lines.push(exercise.line);
            }
        }
        judgement.eligible = eligible.into_iter().collect();
        judgement.relief = relief.into_iter().collect();
    }
    judgement
}
