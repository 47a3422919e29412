//! The second opinion: triage and the hard filter against the tables of `tests/oracle`, over every single change and
//! every pair of changes to a reader with nothing to tell, and over a million random readers.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod oracle;

use std::collections::{BTreeMap, BTreeSet};

use oracle::{Ids, Judgement, judge};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::{
    Answers, Block, Bp, Cancer, Duration, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Patterns, Posture,
    Rating, Sex, Sign, Trigger, Word,
};
use strongback::domain::body::Group;
use strongback::domain::eligibility::{relief, sift};
use strongback::domain::exercise::{Kit, Kits};
use strongback::domain::flag::{Flag, flags};
use strongback::domain::level::{cap, limits, targets};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::triage::{Level, Row, Rows, triage};

type Apply = Box<dyn Fn(&mut Answers) + Sync>;

/// One answer to one question, as a change to what a reader said.
struct Change {
    name: String,
    apply: Apply,
    /// Where a rule may turn: these go into the pairs.
    edge: bool,
}

fn change(name: impl Into<String>, apply: impl Fn(&mut Answers) + Sync + 'static) -> Change {
    Change {
        name: name.into(),
        apply: Box::new(apply),
        edge: true,
    }
}

/// A number over the whole of what can be asked, its edges marked.
fn figures<N: Copy + PartialEq + std::fmt::Display + Sync + 'static>(
    name: &str,
    all: impl IntoIterator<Item = N>,
    edges: &[N],
    set: impl Fn(&mut Answers, N) + Copy + Sync + 'static,
) -> Vec<Change> {
    all.into_iter()
        .map(|value| Change {
            edge: edges.contains(&value),
            ..change(format!("{name} {value}"), move |answers| set(answers, value))
        })
        .collect()
}

/// Any of a list, one question each.
fn items<T: Copy + Sync + 'static>(
    name: &str,
    all: &'static [T],
    code: fn(T) -> &'static str,
    set: fn(&mut Answers, T),
) -> Vec<Vec<Change>> {
    all.iter()
        .map(|item| {
            vec![change(format!("{name} {}", code(*item)), move |answers| {
                set(answers, *item)
            })]
        })
        .collect()
}

fn options<T: Copy + Sync + 'static>(
    name: &str,
    all: &'static [T],
    code: fn(T) -> &'static str,
    set: fn(&mut Answers, T),
) -> Vec<Change> {
    items(name, all, code, set).into_iter().flatten().collect()
}

/// Every question the rules read, and some they must not read, with every answer to it.
fn questions() -> Vec<Vec<Change>> {
    let mut questions: Vec<Vec<Change>> = Vec::new();
    for sign in Sign::ALL {
        questions.push(
            Word::ALL
                .iter()
                .map(|word| {
                    change(format!("{} {}", sign.code(), word.code()), move |answers| {
                        answers.signs.say(*sign, *word)
                    })
                })
                .collect(),
        );
    }
    questions.push(figures(
        "age",
        10..=115_u8,
        &[10, 17, 18, 44, 45, 49, 50, 59, 60, 64, 65, 69, 70, 74, 75, 79, 80, 115],
        |answers, age| answers.age = age,
    ));
    questions.push(options("cancer", Cancer::ALL, Cancer::code, |answers, cancer| {
        answers.cancer = cancer
    }));
    questions.push(options("bp", Bp::ALL, Bp::code, |answers, bp| answers.bp = bp));
    questions.push(figures("preg_weeks", 0..=45_u8, &[1, 12, 13, 45], |answers, weeks| {
        answers.preg_weeks = weeks
    }));
    questions.push(figures("pp_weeks", 0..=52_u8, &[0, 11, 12, 13], |answers, weeks| {
        answers.pp_weeks = Some(weeks)
    }));
    questions.push(figures(
        "surgery_weeks",
        0..=52_u8,
        &[0, 12, 13, 52],
        |answers, weeks| {
            answers.surgery_weeks = Some(weeks);
        },
    ));
    questions.push(figures(
        "vert_fx_weeks",
        0..=300_u16,
        &[0, 11, 12, 300],
        |answers, weeks| {
            answers.vert_fx_weeks = Some(weeks);
        },
    ));
    questions.push(figures(
        "pain_now",
        0..=10_u8,
        &[0, 3, 4, 5, 6, 7, 8, 9, 10],
        |answers, pain| {
            answers.pain_now = Pain::new(pain).unwrap();
        },
    ));
    questions.push(figures(
        "duration_days",
        (0..=100_u32).chain([140, 363, 364, 700, 3_000, 10_000]),
        &[0, 7, 13, 14, 41, 42, 83, 84, 363, 364, 3_000],
        |answers, days| answers.duration = Duration::days(days),
    ));
    questions.push(figures("onset_age", 0..=110_u8, &[0, 44, 45], |answers, age| {
        answers.onset_age = Some(age)
    }));
    questions.push(options("leg_pain", LegPain::ALL, LegPain::code, |answers, leg| {
        answers.leg_pain = leg
    }));
    questions.push(options(
        "experience",
        Experience::ALL,
        Experience::code,
        |answers, experience| {
            answers.experience = experience;
        },
    ));
    questions.push(vec![change("pain_new", |answers| answers.pain_new = true)]);
    questions.push(vec![change("worsening", |answers| answers.worsening = true)]);
    questions.push(vec![change("first_ever", |answers| answers.first_ever = true)]);
    questions.push(vec![change("leg_numb", |answers| answers.leg_numb = true)]);
    questions.push(vec![change("floor no", |answers| answers.floor = false)]);
    questions.push(vec![change("one_leg_under_5s", |answers| {
        answers.ratings.unsteady = true
    })]);
    questions.push(vec![change("worse_weeks", |answers| answers.worse_weeks = true)]);
    // Red eye, the seventh, is a question of its own.
    questions.push(figures("ib", 0..=6_usize, &[2, 3, 6], |answers, count| {
        answers.patterns = answers.patterns.and(Patterns::of(&[Pattern::RedEye]));
        for item in &Pattern::ALL[..count] {
            answers.patterns.insert(*item);
        }
    }));
    questions.extend(items("ib", Pattern::ALL, Pattern::code, |answers, item| {
        answers.patterns.insert(item)
    }));
    questions.extend(items("triggers", Trigger::ALL, Trigger::code, |answers, item| {
        answers.triggers.insert(item)
    }));
    questions.extend(items("eases", Ease::ALL, Ease::code, |answers, item| {
        answers.eases.insert(item)
    }));
    questions.extend(items("joints", Joint::ALL, Joint::code, |answers, item| {
        answers.joints.insert(item)
    }));
    questions.extend(items("equip", Kit::ALL, Kit::code, |answers, item| {
        answers.kits.insert(item)
    }));
    for group in Group::ALL {
        questions.push(
            Rating::ALL
                .iter()
                .map(|rating| {
                    change(format!("{} {}", group.code(), rating.code()), move |answers| {
                        answers.ratings.groups[*group] = Some(*rating);
                    })
                })
                .collect(),
        );
    }
    questions.extend(items("seen", Row::ALL, Row::code, |answers, row| {
        answers.seen.insert(row)
    }));
    questions.extend(items("lifted", Row::ALL, Row::code, |answers, row| {
        answers.lifted.insert(row)
    }));
    questions.push(vec![change("all seen", |answers| {
        answers.seen = Row::ALL.iter().copied().collect::<Rows>()
    })]);
    questions.push(vec![change("all lifted", |answers| {
        answers.lifted = Row::ALL.iter().copied().collect::<Rows>();
    })]);
    questions.push(vec![change("everything at home", |answers| {
        answers.kits = Kit::ALL.iter().copied().collect::<Kits>();
    })]);
    // What neither triage nor the hard filter reads.
    questions.push(options("sex", Sex::ALL, Sex::code, |answers, sex| answers.sex = sex));
    questions.push(options("posture", Posture::ALL, Posture::code, |answers, posture| {
        answers.posture = posture
    }));
    questions.push(options("goal", Goal::ALL, Goal::code, |answers, goal| {
        answers.goal = goal
    }));
    questions.push(figures("episodes", 0..=20_u8, &[0, 2], |answers, count| {
        answers.episodes = count
    }));
    questions.push(figures("sit_hours", 0..=16_u8, &[8], |answers, hours| {
        answers.sit_hours = hours
    }));
    questions.push(figures("days", 1..=7_u8, &[1, 7], |answers, days| answers.days = days));
    questions.push(figures("minutes", 10..=60_u8, &[10, 60], |answers, minutes| {
        answers.minutes = minutes
    }));
    questions.push(figures("confidence", 0..=10_u8, &[4], |answers, score| {
        answers.confidence = Some(score)
    }));
    questions.push(figures("pain_worst", 0..=10_u8, &[0, 10], |answers, pain| {
        answers.pain_worst = Pain::new(pain)
    }));
    questions
}

/// The product's judgement, in the ids of the document. Its warm-ups are let through apart: they open a session only.
fn product(answers: &Answers) -> Judgement {
    let triage = triage(*answers);
    let mut judgement = Judgement {
        level: triage.level().code(),
        urgency: triage.urgency().map_or("", |urgency| urgency.code()),
        rows: triage
            .findings()
            .iter()
            .map(|finding| (finding.row.code().strip_prefix("T-").unwrap(), finding.level.code()))
            .collect(),
        flags: flags(answers).iter().map(Flag::code).collect(),
        ..Judgement::default()
    };
    if let Some(cleared) = triage.cleared() {
        assert_eq!(cleared.flags(), flags(answers));
        assert_eq!(cleared.is_gentle(), triage.level() == Level::GentleOnly);
        judgement.cap = cap(&limits(cleared));
        judgement.targets = targets(cleared, judgement.cap, 3)
            .iter()
            .map(|(group, level)| (group.code(), level))
            .collect();
        let (eligible, _) = sift(CATALOGUE, cleared, judgement.cap);
        judgement.eligible = eligible
            .iter()
            .filter(|one| !one.is_warm_up())
            .map(|one| one.id.code())
            .collect();
        judgement.relief = relief(CATALOGUE, cleared).iter().map(|one| one.id.code()).collect();
    }
    judgement
}

/// What the two say differently, if anything, and what the tables say.
fn compare(answers: &Answers) -> (Option<String>, Judgement) {
    let product = product(answers);
    let tables = judge(answers);
    let mut differ = Vec::new();
    let mut same = |what: &str, same: bool, product: &dyn std::fmt::Debug, tables: &dyn std::fmt::Debug| {
        if !same {
            differ.push(format!("{what}: the product {product:?}, the tables {tables:?}"));
        }
    };
    // The product lists what is left after a clinician's word, and of an emergency only what makes it one.
    let told: BTreeMap<_, _> = tables
        .rows
        .iter()
        .filter(|(_, level)| **level != "GO" && (tables.level != "EMERGENCY" || **level == "EMERGENCY"))
        .map(|(id, level)| (*id, *level))
        .collect();
    same("level", product.level == tables.level, &product.level, &tables.level);
    same(
        "urgency",
        product.urgency == tables.urgency,
        &product.urgency,
        &tables.urgency,
    );
    same("rows", product.rows == told, &product.rows, &told);
    same("flags", product.flags == tables.flags, &product.flags, &tables.flags);
    if ["GO", "GENTLE_ONLY"].contains(&tables.level) {
        same("cap", product.cap == tables.cap, &product.cap, &tables.cap);
        same(
            "targets",
            product.targets == tables.targets,
            &product.targets,
            &tables.targets,
        );
    }
    let apart = |one: &Ids, other: &Ids| one.symmetric_difference(other).copied().collect::<Vec<_>>();
    let exercises = apart(&product.eligible, &tables.eligible);
    same("eligible", exercises.is_empty(), &exercises, &"not alike");
    // The product shows three relief positions at most, of those that may be used.
    same(
        "relief",
        product.relief.is_subset(&tables.relief),
        &product.relief,
        &tables.relief,
    );
    ((!differ.is_empty()).then(|| differ.join("\n")), tables)
}

fn answers_of<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Answers {
    let mut answers = Answers::default();
    for change in changes {
        (change.apply)(&mut answers);
    }
    answers
}

/// Fails with the fewest changes that still show the difference.
fn agree(changes: &[&Change]) -> Judgement {
    let (differ, judgement) = compare(&answers_of(changes.iter().copied()));
    if differ.is_some() {
        let mut fewest = changes.to_vec();
        let mut at = 0;
        while at < fewest.len() {
            let mut fewer = fewest.clone();
            fewer.remove(at);
            if compare(&answers_of(fewer.iter().copied())).0.is_some() {
                fewest = fewer;
            } else {
                at += 1;
            }
        }
        let names: Vec<_> = fewest.iter().map(|change| change.name.as_str()).collect();
        let differ = compare(&answers_of(fewest)).0.unwrap_or_default();
        panic!("{}\n{differ}", names.join(" + "));
    }
    judgement
}

#[test]
fn both_agree_on_every_single_change_and_every_pair() {
    let questions = questions();
    let changes: Vec<&Change> = questions.iter().flatten().filter(|change| change.edge).collect();
    agree(&[]);
    let mut pairs = 0;
    for (at, first) in changes.iter().enumerate() {
        agree(&[first]);
        for second in &changes[at + 1..] {
            agree(&[first, second]);
            pairs += 1;
        }
    }
    println!("{} single changes, {pairs} pairs", changes.len());
    assert!(
        changes.len() > 350 && pairs > 60_000,
        "{} changes, {pairs} pairs",
        changes.len()
    );
}

/// `SplitMix64`: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most).unwrap()).unwrap()
    }
}

const READERS: usize = 1_000_000;
const HANDS: usize = 2;
/// Each line of the tables, each level, flag, cap and exercise is met at least so often.
const AT_LEAST: usize = 1_000;

type Counts = BTreeMap<String, usize>;

/// A share of the random readers: how often each thing was met.
fn read_readers(questions: &[Vec<Change>], seed: u64, readers: usize) -> Counts {
    let mut random = Random(seed);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = vec![0; oracle::lines().len()];
    let mut plans = 0;
    // Every other reader may do the strongest of everything, unless something speaks against it.
    let able: Vec<&Change> = questions
        .iter()
        .flatten()
        .filter(|change| ["experience advanced", "everything at home"].contains(&change.name.as_str()))
        .collect();
    assert_eq!(able.len(), 2);
    for reader in 0..readers {
        // From readers with little to tell to readers with a word on everything.
        let one_in = [100, 40, 16, 6, 2][reader % 5];
        let mut changes: Vec<&Change> = Vec::new();
        if reader % 2 == 0 {
            changes.extend(&able);
        }
        changes.extend(questions.iter().filter_map(|options| {
            let chosen = (random.below(one_in) == 0).then(|| random.below(options.len()));
            chosen.map(|at| &options[at])
        }));
        let judgement = agree(&changes);
        for line in &judgement.lines {
            lines[*line] += 1;
        }
        let cap = ["", "cap 1", "cap 2", "cap 3"][usize::from(judgement.cap)];
        let met = [judgement.level, judgement.urgency, cap]
            .into_iter()
            .filter(|met| !met.is_empty());
        for met in met {
            *counts.entry(met).or_default() += 1;
        }
        // What reaches a reader: a plan of nothing else, and no higher than aimed at.
        if reader % 50 == 0 {
            let triage = triage(answers_of(changes));
            if let Some(cleared) = triage.cleared() {
                plans += 1;
                let plan = Plan::new(cleared, CATALOGUE, Course::week(3));
                for planned in plan.sessions.iter().flat_map(|session| &session.exercises) {
                    let exercise = planned.exercise;
                    let id = exercise.id.code();
                    assert!(judgement.eligible.contains(id), "{id} is planned");
                    let aim = judgement.targets[exercise.group.unwrap().code()];
                    assert!(exercise.level <= aim, "{id} is above {aim}");
                }
            }
        }
    }
    let mut all: Counts = counts
        .into_iter()
        .map(|(name, count)| (name.to_owned(), count))
        .collect();
    all.extend(oracle::lines().iter().cloned().zip(lines));
    all.insert("plans".to_owned(), plans);
    all
}

#[test]
fn both_agree_on_a_million_random_readers() {
    let questions = questions();
    let mut counts = Counts::new();
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS)
            .map(|hand| {
                let questions = &questions;
                scope.spawn(move || read_readers(questions, u64::try_from(hand).unwrap(), READERS / HANDS))
            })
            .collect();
        for hand in hands {
            for (name, count) in hand.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)) {
                *counts.entry(name).or_default() += count;
            }
        }
    });
    for (name, count) in &counts {
        println!("{count:>8}  {name}");
    }
    let named = |ids: &[&'static str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    // Warm-ups are no strength work, whoever asks.
    let lines = oracle::lines()
        .iter()
        .filter(|line| !line.starts_with("exercise: ") || !line.ends_with("cat_cow"));
    let everything = lines
        .cloned()
        .chain(named(&oracle::LEVELS))
        .chain(named(&["days", "same_day", "now", "cap 1", "cap 2", "cap 3", "plans"]));
    let rare: Vec<_> = everything
        .filter(|name| counts.get(name).copied().unwrap_or_default() < AT_LEAST)
        .collect();
    assert!(rare.is_empty(), "met less than {AT_LEAST} times: {rare:#?}");
}

/// The health list is a list of ticks: with whatever word one came, it counts (1.3).
#[test]
fn a_tick_on_the_health_list_counts() {
    for sign in Sign::of_block(Block::Readiness) {
        let of = |word| {
            let mut answers = Answers::default();
            answers.signs.say(sign, word);
            product(&answers)
        };
        for word in Word::ALL.iter().filter(|word| **word != Word::No) {
            assert_eq!(of(*word), of(Word::Yes), "{} {}", sign.code(), word.code());
        }
        assert_ne!(of(Word::Yes), of(Word::No), "{}", sign.code());
    }
}

/// The plain rows of the document's own tables are in the table of levels, word for word.
#[test]
fn the_table_of_levels_is_that_of_the_document() {
    let written: BTreeSet<Vec<&str>> = oracle::triage_rows().collect();
    let section = |from: &str, to: &str| {
        let start = oracle::CLINICAL.find(from).unwrap();
        &oracle::CLINICAL[start..start + oracle::CLINICAL[start..].find(to).unwrap()]
    };
    let rows = |text: &'static str| {
        text.lines()
            .filter(|line| line.starts_with("| "))
            .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>())
    };
    let urgency_of = |level: &str| if level == "EMERGENCY" { "now" } else { "" };
    let mut plain = 0;
    for row in rows(section("### 1.2", "### 1.3")).filter(|row| row[3] == "yes") {
        let mut result = row[4].split(' ');
        let level = result.next().unwrap();
        let urgency = if level == "EMERGENCY" {
            urgency_of(level)
        } else {
            result.next().unwrap()
        };
        assert!(written.contains(&vec![row[1], "yes", "", level, urgency]), "{row:?}");
        plain += 1;
    }
    for row in rows(section("### 1.3", "### 1.4")).filter(|row| row[3] == "CLINICIAN_FIRST days") {
        assert!(
            written.contains(&vec![row[1], "yes", "", "CLINICIAN_FIRST", "days"]),
            "{row:?}"
        );
        plain += 1;
    }
    assert_eq!(plain, 24);
    assert_eq!(oracle::strength_exercises(), 80);
}
