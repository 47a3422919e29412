//! The whole of it: the parts one after the other, and `docs/safety-report.md` from what they found.
//!
//! The report holds no day, no machine and no time, so that whoever runs the proof gets the same one.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use strongback::domain::triage::Level;

use crate::check::{Broken, CANNOT_FAIL, Proof};
use crate::invariants::{FOLLOWED, INVARIANTS, ONCE, Scope, invariant};
use crate::run::{self, FLAG_SETS, OFTEN, Work};
use crate::shrink::{shrink, told};
use crate::space::{Drawn, Given, Space, base_readers};
use crate::tally::{Extreme, Measure, Tally, Violation, measures};

/// How much of the space is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All that the report tells.
    Whole,
    /// What fits into a minute or so, always the same; the report is compared with it as far as it goes.
    Minute,
}

impl Extent {
    const fn random_sets(self) -> u64 {
        match self {
            Self::Whole => 10_000_000,
            Self::Minute => 300_000,
        }
    }

    /// The sets of equipment, as bits: every one, or nothing and everything.
    fn kit_sets(self) -> Vec<usize> {
        match self {
            Self::Whole => (0..128).collect(),
            Self::Minute => vec![0, 127],
        }
    }
}

/// A part of the work that is done.
struct Part {
    name: String,
    /// The minute does just the same.
    in_minute: bool,
    kind: Kind,
    tally: Tally,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Sets held against the invariants.
    Sets,
    /// Flags, equipment and caps held against the table.
    Rules,
    /// Values of one class compared.
    Classes,
    /// Readers who follow another reader's plan.
    Followed,
}

/// The invariants of parts that have one of their own.
const HARD_RULES: &str = "X";
const CLASSES: &str = "K1";

/// Goes through the space. The report is written to the file, or, for the minute, compared with it.
pub fn prove(extent: Extent, file: &Path, say: &mut dyn FnMut(String)) -> Result<(), String> {
    let proof = Proof::default();
    let space = Space::new();
    let once = once(&proof, say)?;
    let parts = parts(&proof, &space, extent, say)?;
    let sets: u64 = parts.iter().map(|part| part.tally.sets).sum();
    let frame = Frame::of(&space);
    match extent {
        Extent::Whole => {
            let text = write(&proof, &frame, &once, &parts);
            std::fs::write(file, text).map_err(|error| format!("docs/safety-report.md: {error}"))?;
            say(format!(
                "{} sets, no violation; docs/safety-report.md is written",
                number(sets)
            ));
            Ok(())
        }
        Extent::Minute => {
            let compared = match std::fs::read_to_string(file) {
                Ok(text) => {
                    is_up_to_date(&text, &frame, &once, &parts)?;
                    "docs/safety-report.md agrees"
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    "there is no docs/safety-report.md to compare with: `cargo xtask prove` writes it"
                }
                Err(error) => return Err(format!("docs/safety-report.md: {error}")),
            };
            say(format!("{} sets, no violation; {compared}", number(sets)));
            Ok(())
        }
    }
}

fn once(proof: &Proof, say: &mut dyn FnMut(String)) -> Result<Vec<u64>, String> {
    let mut cases = Vec::new();
    for once in ONCE {
        let count = (once.holds)(proof).map_err(|how| format!("{} does not hold: {}\n{how}", once.id, once.says))?;
        say(format!("{}: {} cases", once.id, number(count)));
        cases.push(count);
    }
    for bits in 0..FLAG_SETS {
        if run::flags_of(proof, bits) != Some(run::flags_meant(bits)) {
            return Err(format!("the answers for the flags {bits:#b} set other flags"));
        }
    }
    Ok(cases)
}

type Job<'a> = Box<dyn Fn(&Work<'_>) -> Tally + 'a>;

fn parts(proof: &Proof, space: &Space, extent: Extent, say: &mut dyn FnMut(String)) -> Result<Vec<Part>, String> {
    let readers = base_readers();
    let whole = extent == Extent::Whole;
    let kit_sets = extent.kit_sets();
    let mut jobs: Vec<(String, bool, Kind, Job<'_>)> = Vec::new();
    for (at, (reader, given)) in readers.iter().enumerate() {
        if whole || at == 0 {
            let name = format!("values of one class, around: {reader}");
            let given = *given;
            jobs.push((
                name,
                at == 0,
                Kind::Classes,
                Box::new(move |work| run::classes_hold(work, &[given])),
            ));
        }
    }
    for (reader, given) in &readers {
        let name = format!("all singles and pairs, around: {reader}");
        jobs.push((name, true, Kind::Sets, Box::new(|work| run::pairs(work, given))));
    }
    let (rules, plans) = (&kit_sets, &kit_sets);
    let name = "the hard rules: every flag, floor, equipment, cap and band of pain".to_owned();
    jobs.push((name, false, Kind::Rules, Box::new(|work| run::hard_rules(work, rules))));
    let name = "the plan: every flag, floor and equipment, held and lifted".to_owned();
    jobs.push((name, false, Kind::Sets, Box::new(|work| run::flag_plans(work, plans))));
    for (reader, given) in readers.iter().filter(|_| whole) {
        let name = format!("all triples, around: {reader}");
        jobs.push((name, false, Kind::Sets, Box::new(|work| run::triples(work, given))));
    }
    let random = extent.random_sets();
    let name = "random sets".to_owned();
    jobs.push((name, false, Kind::Sets, Box::new(move |work| run::random(work, random))));

    let name = "random readers who follow the plan of another".to_owned();
    let job = move |work: &Work<'_>| run::following(work, random / 10);
    jobs.push((name, false, Kind::Followed, Box::new(job)));

    let mut parts = Vec::new();
    for (name, in_minute, kind, job) in jobs {
        let part = u8::try_from(parts.len()).unwrap_or(u8::MAX);
        let tally = job(&Work { proof, space, part });
        let plans = match kind {
            Kind::Sets => format!(", {} plans", number(tally.plans())),
            Kind::Rules | Kind::Classes | Kind::Followed => String::new(),
        };
        say(format!("{name}: {} sets{plans}", number(tally.sets)));
        if let Some(violation) = tally.violations.first() {
            return Err(violations(proof, &tally, violation, kind));
        }
        parts.push(Part {
            name,
            in_minute,
            kind,
            tally,
        });
    }
    Ok(parts)
}

/// What is said of violations: each invariant once, with the smallest answers that show it.
fn violations(proof: &Proof, tally: &Tally, first: &Violation, kind: Kind) -> String {
    let mut text = format!(
        "{} violations, the first one {}\n",
        number(tally.violated),
        first.broken.invariant
    );
    for violation in &tally.violations {
        let smaller = kind == Kind::Sets;
        text.push_str(&violation_in_words(proof, violation, smaller));
    }
    text
}

/// One violation, with the smallest answers that show it, where the answers alone show it.
pub fn violation_in_words(proof: &Proof, violation: &Violation, smaller: bool) -> String {
    let Broken { invariant: id, how } = &violation.broken;
    let says = invariant(id).map_or("", |invariant| invariant.says);
    let source = invariant(id).map_or("", |invariant| invariant.source);
    let same = |given: &Given| {
        let broken = proof.broken(given, Scope::Often);
        broken.filter(|broken| broken.invariant == *id)
    };
    let smallest = if smaller {
        shrink(&violation.given, |given| same(given).is_some())
    } else {
        violation.given
    };
    let how = same(&smallest).map_or_else(|| how.clone(), |broken| broken.how);
    let said = if smaller { "smallest answers" } else { "answers" };
    format!(
        "\n{id}: {says} ({source})\n  found: {how}\n  {said}: {}\n",
        told(&smallest)
    )
}

/// What the report tells of the space itself, without going through it.
struct Frame {
    classes: String,
    readers: String,
    invariants: String,
}

impl Frame {
    fn of(space: &Space) -> Self {
        Self {
            classes: classes(space),
            readers: readers(),
            invariants: sentences(),
        }
    }
}

/// A minute of the proof found what the report tells, as far as it goes.
fn is_up_to_date(text: &str, frame: &Frame, once: &[u64], parts: &[Part]) -> Result<(), String> {
    let rows = parts.iter().filter(|part| part.in_minute).map(row);
    let told = [frame.classes.clone(), frame.readers.clone(), once_rows(once)];
    let sentences = frame.invariants.lines().map(str::to_owned);
    for expected in told.into_iter().chain(rows).chain(sentences) {
        if !text.contains(&expected) {
            return Err(format!(
                "docs/safety-report.md is not of this program; `cargo xtask prove` writes it. It lacks:\n{expected}"
            ));
        }
    }
    Ok(())
}

fn sentences() -> String {
    let row = |id, says, source| format!("| {id} | {says} | {source} |");
    let own = [
        row(
            CANNOT_FAIL,
            "Nothing in the rules panics, with every overflow checked.",
            "a rule of ours",
        ),
        row(
            HARD_RULES,
            "The filter lets through just the exercises that the document lets through.",
            "clinical.md 6.5, X1 to X6 and X10",
        ),
        row(
            CLASSES,
            "The rules do not tell apart two values of one class.",
            "the table of classes below",
        ),
    ];
    let invariants = INVARIANTS.iter().map(|it| row(it.id, it.says, it.source));
    let once = ONCE.iter().map(|it| row(it.id, it.says, it.source));
    invariants.chain(own).chain(once).collect::<Vec<_>>().join("\n")
}

fn once_rows(cases: &[u64]) -> String {
    let row = |(once, count): (&crate::invariants::Once, &u64)| format!("| {} | {} |", once.id, number(*count));
    ONCE.iter().zip(cases).map(row).collect::<Vec<_>>().join("\n")
}

fn row(part: &Part) -> String {
    let Tally { sets, .. } = &part.tally;
    let levels = match part.kind {
        Kind::Sets => Level::ALL
            .iter()
            .rev()
            .map(|level| number(part.tally.of(*level)))
            .collect::<Vec<_>>()
            .join(" | "),
        Kind::Rules | Kind::Classes | Kind::Followed => "– | – | – | – | –".into(),
    };
    format!("| {} | {} | {levels} |", part.name, number(*sets))
}

/// One row for each family of questions with the same classes.
fn classes(space: &Space) -> String {
    let mut order: Vec<&str> = Vec::new();
    let mut families: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, question) in space.questions.iter().enumerate() {
        if !order.contains(&question.name) {
            order.push(question.name);
        }
        families.entry(question.name).or_default().push(at);
    }
    let mut text = String::new();
    for name in order {
        let questions = &families[name];
        let question = &space.questions[questions[0]];
        let said: Vec<String> = question.classes.iter().map(|class| values(&class.values)).collect();
        let many = match questions.len() {
            1 => String::new(),
            many => format!(" ({many} questions)"),
        };
        let _ = writeln!(text, "| {name}{many} | {} | {} |", said.join(" · "), question.why);
    }
    text.trim_end().to_owned()
}

/// The values of a class: a range, or a list.
fn values(values: &[crate::space::Answer]) -> String {
    let words: Vec<String> = values.iter().map(|value| value.value()).collect();
    let numbers: Vec<i64> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let runs = numbers.len() == words.len() && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match words.as_slice() {
        [first, .., last] if runs => format!("{first} to {last}"),
        words => words.join(", "),
    }
}

fn readers() -> String {
    let row = |(name, given): (&str, Given)| format!("- {name}: {}.", told(&given));
    base_readers().into_iter().map(row).collect::<Vec<_>>().join("\n")
}

fn write(proof: &Proof, frame: &Frame, once: &[u64], parts: &[Part]) -> String {
    let mut all = Tally::default();
    for part in parts.iter().filter(|part| part.kind == Kind::Sets) {
        all.merge(part.tally.clone());
    }
    let of_kind = |kind| {
        let parts = parts.iter().filter(move |part| part.kind == kind);
        parts.map(|part| part.tally.sets).sum::<u64>()
    };
    let questions = Space::new().questions;
    let class_count: usize = questions.iter().map(|question| question.classes.len()).sum();
    let share = |level| {
        let permille = all.of(level) * 1000 / all.sets.max(1);
        format!("{}.{} %", permille / 10, permille % 10)
    };

    let mut text = String::new();
    let _ = write!(
        text,
        "# Safety report\n\n\
         `cargo xtask prove` wrote this. It tries the rules that must keep every reader safe over the space of answers\n\
         that a reader can give, and ends after the first part in which one is broken. The same program gives the same\n\
         report: every seed is fixed, and no day, machine or time is in it. `cargo xtask prove --minute` tries a smaller\n\
         part with each change and compares what it finds with this file.\n\n\
         ## In short\n\n\
         | | |\n|---|---|\n\
         | sets of answers, each taken through triage, filter and plan | {} |\n\
         | of them with a plan | {} |\n\
         | combinations of flags, floor, equipment, cap and pain, each held against the exercise table | {} |\n\
         | readers who follow the plan of another, each held against {} of the invariants | {} |\n\
         | comparisons of two values of one class | {} |\n\
         | invariants held for every set | {} |\n\
         | invariants held for every pair and one in {OFTEN} of the other sets ({} sets) | {} |\n\
         | rules proved once, whole | {} |\n\
         | questions and classes of answers | {} and {} |\n\
         | **violations** | **0** |\n\n",
        number(all.sets),
        number(all.plans()),
        number(of_kind(Kind::Rules)),
        FOLLOWED.len(),
        number(of_kind(Kind::Followed)),
        number(of_kind(Kind::Classes)),
        INVARIANTS.iter().filter(|it| it.scope == Scope::Each).count() + 1,
        number(all.often),
        INVARIANTS.iter().filter(|it| it.scope == Scope::Often).count(),
        ONCE.len(),
        questions.len(),
        class_count,
    );
    let _ = write!(
        text,
        "The program is held to `docs/clinical.md`: the exercise table is read from the document itself, and each rule\n\
         below is written down anew from it. That shows that the program does what the document says; whether the\n\
         document is right is for clinicians to say.\n\n\
         ## Results of the triage\n\n| result | sets | share |\n|---|---|---|\n"
    );
    for level in Level::ALL.iter().rev() {
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            level.code(),
            number(all.of(*level)),
            share(*level)
        );
    }
    let _ = write!(
        text,
        "\nThe shares are those of the sets tried, not of readers.\n\n\
         ## What was tried\n\n\
         | part | sets | emergency | clinician first | adults only | gentle only | go |\n|---|---|---|---|---|---|---|\n"
    );
    for part in parts {
        let _ = writeln!(text, "{}", row(part));
    }
    text.push_str(
        "\nPairs take both bounds of every class; triples the first value of each. The thirteen things that set flags\n\
         make 8,192 combinations (pregnancy sets four of the sixteen flags at once), with 2 ways to the floor and 128\n\
         sets of equipment.\n\n## The extremes\n\n",
    );
    extremes(proof, &all, &mut text);
    let _ = write!(
        text,
        "\n## What holds\n\n| id | what holds | where it is written |\n|---|---|---|\n{}\n\n\
         A rule that could not fail would prove nothing: `tests/prove/tests/broken.rs` breaks the program on purpose, in\n\
         at least one way for each of these, and checks that the rule reports it.\n\n\
         Proved once:\n\n| id | cases |\n|---|---|\n{}\n\n\
         Positive safety answers, as M1 understands them: any sign from no to not sure to yes; cancer, new pain, pressure,\n\
         pregnancy and its week 13, a birth, an operation, a spine fracture, stronger pain, worsening, a first time, items\n\
         of block I, pain further down a leg, numbness, what bothers and what eases (both only set flags), sore joints, no\n\
         way to the floor, unsteadiness, worse weeks. Age and duration are none: pain of less than 12 weeks makes a risk of\n\
         infection more urgent, and block I is asked only after 12 weeks. A clinician's word is none either: it is the one\n\
         answer that may lighten a result, by one step (T12).\n\n",
        frame.invariants,
        once_rows(once),
    );
    let _ = write!(
        text,
        "## How the classes were formed\n\n\
         A class is what the rules do not tell apart, and K1 tries that for every value of every class, beside every other\n\
         answer, around each base reader. The list of questions is taken from the program's own type: a new question does\n\
         not compile until it has its classes here.\n\n\
         | question | classes | why these bounds |\n|---|---|---|\n{}\n\n\
         Numbers in brackets and letters are sections and rules of `docs/clinical.md`.\n\n\
         ## The base readers\n\n{}\n\n",
        frame.classes, frame.readers
    );
    let count = |how| questions.iter().filter(|question| question.drawn == how).count();
    let _ = write!(
        text,
        "## The random sets\n\n\
         Each set answers {} questions with any of their classes, all alike, and {} away from the default one time in\n\
         three. The {} safety answers are away from their defaults one time in 96 (three sets in eight), 48 or 16 (two in\n\
         eight each) or 3 (one in eight), since with more of them hardly any set would lead to a plan. In one set of three,\n\
         a clinician's word is said about three in four of the findings (seen) and one in two (fine); in the others, about\n\
         any of the {} rows at random. Within a class, any value.\n\n\
         ## What this does not show\n\n\
         - M1 and M2, a hip hinge where lifting or bending bothers and a rise where getting up does, are points in the\n\
         \x20 ranking (6.5), which cautions can outweigh. Where such an exercise could be given and the week had six slots,\n\
         \x20 M1 was asked for in {} sets and not met in {}, M2 in {} and {}.\n\
         - More than three unusual answers at once are tried at random only, except for flags, floor, equipment, cap and\n\
         \x20 pain, which are tried in every combination.\n\
         - Sessions follow the minutes one by one; pairs try the bounds of their classes, random sets every minute.\n\
         - The way to the answers, screens, links and records beyond L1 and L2, and the weeks of a diary, are tried by\n\
         \x20 other tests.\n",
        count(Drawn::Evenly),
        count(Drawn::AtTimes),
        count(Drawn::Rarely),
        count(Drawn::AboutFindings),
        number(all.musts[0].0),
        number(all.musts[0].1),
        number(all.musts[1].0),
        number(all.musts[1].1),
    );
    text
}

/// The least and the most, each with the smallest answers that lead there.
fn extremes(proof: &Proof, all: &Tally, text: &mut String) {
    text.push_str("| what | how much | smallest answers that lead there |\n|---|---|---|\n");
    for (at, measure) in Measure::ALL.iter().enumerate() {
        let Some(extreme) = all.extremes[at] else { continue };
        let smallest = shrink(&extreme.given, |given| {
            measured(proof, given, at) == Some(extreme.measure)
        });
        let name = match measure {
            Measure::Left(group) => format!("fewest gentle exercises left: {}", group.code()),
            Measure::LongestSession => "longest session".into(),
            Measure::ShortestSession => "shortest session".into(),
            Measure::LongestWeek => "longest week".into(),
            Measure::ShortestWeek => "shortest week".into(),
            Measure::MostExercises => "most exercises in a session".into(),
            Measure::FewestExercises => "fewest exercises in a session".into(),
        };
        let _ = writeln!(
            text,
            "| {name} | {} | {} |",
            how_much(proof, *measure, extreme, &smallest),
            told(&smallest)
        );
    }
}

fn measured(proof: &Proof, given: &Given, at: usize) -> Option<u32> {
    proof.with_seen(given, measures).ok()??[at]
}

fn how_much(proof: &Proof, measure: Measure, extreme: Extreme, given: &Given) -> String {
    let minutes = |seconds: u32| format!("{}.{} minutes", seconds / 60, seconds % 60 / 6);
    let exercises = |only: Option<u32>| {
        let count = proof.with_seen(given, |seen| {
            let sessions = seen.plan.iter().flat_map(|plan| &plan.sessions);
            let counted = sessions.filter(|session| only.is_none_or(|seconds| session.seconds() == seconds));
            let counts = counted.map(|session| session.exercises.len());
            if only.is_some() {
                counts.max().unwrap_or(0)
            } else {
                counts.sum()
            }
        });
        count.unwrap_or(0)
    };
    match measure {
        Measure::Left(_) | Measure::MostExercises | Measure::FewestExercises => extreme.measure.to_string(),
        Measure::LongestSession | Measure::ShortestSession => {
            format!(
                "{}, {} exercises",
                minutes(extreme.measure),
                exercises(Some(extreme.measure))
            )
        }
        Measure::LongestWeek | Measure::ShortestWeek => {
            format!("{}, {} exercises", minutes(extreme.measure), exercises(None))
        }
    }
}

/// "1,234,567"
fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
