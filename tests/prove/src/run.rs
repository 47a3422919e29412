//! Going through the space: singles and pairs, triples, every combination of flags, and random sets.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use strongback::domain::answers::{Bp, Experience, Joint, LegPain, Sign, Trigger, Word};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::flag::{Flag, Flags};
use strongback::domain::triage::{Row, Rows};

use crate::check::{Broken, Proof, Seen, broken_by_following, broken_of};
use crate::document::Bearer;
use crate::invariants::Scope;
use crate::noise::Noise;
use crate::space::{Answer, Given, MINUTES, Space, pain, read};
use crate::tally::{Tally, Violation};

/// What the threads of one part share.
pub struct Work<'a> {
    pub proof: &'a Proof,
    pub space: &'a Space,
    /// The number of the part, for the places of its sets.
    pub part: u8,
}

/// One of so many triples, flag plans and random sets is held against the invariants of both scopes.
pub const OFTEN: u64 = 64;

impl Work<'_> {
    /// Holds one set of answers against the invariants.
    pub fn examine(&self, given: &Given, index: u64, scope: Scope, tally: &mut Tally) {
        let place = (self.part, index);
        let seen = self.proof.with_seen(given, |seen| {
            tally.count(seen, place);
            broken_of(seen, scope)
        });
        tally.often += u64::from(scope == Scope::Often);
        if let Some(broken) = seen.unwrap_or_else(Some) {
            tally.violate(Violation {
                broken,
                place,
                given: *given,
            });
        }
    }
}

/// Shares pieces of work among the processors; the tally is the same however they fall.
fn share(pieces: usize, piece: impl Fn(usize, &mut Tally) + Sync) -> Tally {
    let next = AtomicUsize::new(0);
    let all = Mutex::new(Tally::default());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut mine = Tally::default();
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= pieces {
                        break;
                    }
                    piece(at, &mut mine);
                }
                if let Ok(mut all) = all.lock() {
                    all.merge(mine);
                }
            });
        }
    });
    all.into_inner().unwrap_or_default()
}

/// Scopes by turns: every so many sets both.
const fn by_turns(index: u64) -> Scope {
    if index.is_multiple_of(OFTEN) {
        Scope::Often
    } else {
        Scope::Each
    }
}

/// For each question, the answers to try in place of those of a base reader.
fn other_answers(space: &Space, base: &Given, bounds: bool) -> Vec<Vec<Answer>> {
    let said = read(base);
    let of = |(question, said): (&crate::space::Question, Answer)| {
        let mut answers = Vec::new();
        for class in &question.classes {
            if bounds {
                answers.extend(class.bounds().filter(|answer| *answer != said));
            } else if !class.values.contains(&said) {
                answers.push(class.first());
            }
        }
        answers
    };
    space.questions.iter().zip(said).map(of).collect()
}

/// A reader, each single other answer, and each pair of other answers, at both bounds of every class.
pub fn pairs(work: &Work<'_>, base: &Given) -> Tally {
    let others = other_answers(work.space, base, true);
    share(others.len() + 1, |first, tally| {
        let index = (first as u64) << 32;
        let mut examine = |answers: &[Answer], count: u64| {
            work.examine(&base.with(answers), index + count, Scope::Often, tally);
        };
        let Some(firsts) = others.get(first) else {
            examine(&[], 0);
            return;
        };
        let mut count = 0;
        for one in firsts {
            examine(&[*one], count);
            count += 1;
            for two in others[first + 1..].iter().flatten() {
                examine(&[*one, *two], count);
                count += 1;
            }
        }
    })
}

/// Each triple of other classes than a reader's own.
pub fn triples(work: &Work<'_>, base: &Given) -> Tally {
    let others = other_answers(work.space, base, false);
    share(others.len(), |first, tally| {
        let mut count = (first as u64) << 40;
        for one in &others[first] {
            let with_one = base.with(&[*one]);
            for (second, twos) in others.iter().enumerate().skip(first + 1) {
                for two in twos {
                    let with_two = with_one.with(&[*two]);
                    for three in others[second + 1..].iter().flatten() {
                        work.examine(&with_two.with(&[*three]), count, by_turns(count), tally);
                        count += 1;
                    }
                }
            }
        }
    })
}

/// How many random sets make a piece of work with a seed of its own.
const PIECE: u64 = 10_000;

/// Random sets of answers, drawn from the classes.
pub fn random(work: &Work<'_>, sets: u64) -> Tally {
    let pieces = usize::try_from(sets / PIECE).unwrap_or(0);
    share(pieces, |piece, tally| {
        let mut noise = Noise::new(0x5AFE_0000 + piece as u64);
        for at in 0..PIECE {
            let index = piece as u64 * PIECE + at;
            let given = work.space.draw(&mut noise);
            work.examine(&given, index, by_turns(index), tally);
        }
    })
}

/// Random readers who follow the plan that another random reader shares.
pub fn following(work: &Work<'_>, sets: u64) -> Tally {
    let pieces = usize::try_from(sets / PIECE).unwrap_or(0);
    share(pieces, |piece, tally| {
        let mut noise = Noise::new(0xF0_1104 + ((piece as u64) << 32));
        for at in 0..PIECE {
            let (given, sharer) = (work.space.draw(&mut noise), work.space.draw(&mut noise));
            let seen = work.proof.with_seen(&given, |seen| {
                let reader = Seen::new(seen.program, seen.document, seen.given);
                let sharer = Seen::new(seen.program, seen.document, &sharer);
                reader.following(&sharer).map(|seen| broken_by_following(&seen))
            });
            let Some(broken) = seen.unwrap_or_else(|broken| Some(Some(broken))) else {
                continue;
            };
            tally.sets += 1;
            if let Some(broken) = broken {
                tally.violate(Violation {
                    broken,
                    place: (work.part, piece as u64 * PIECE + at),
                    given,
                });
            }
        }
    })
}

/// The thirteen things that set flags, pregnancy all four of its own at once.
fn set_flag(given: &mut Given, flag: usize) {
    let answers = &mut given.answers;
    match flag {
        0 => answers.triggers.insert(Trigger::Bend),
        1 => answers.triggers.insert(Trigger::Arch),
        2 => answers.triggers.insert(Trigger::Twist),
        3 => answers.leg_pain = LegPain::BelowKnee,
        4 => answers.signs.say(Sign::Osteo, Word::Yes),
        5 => answers.joints.insert(Joint::Knee),
        6 => answers.joints.insert(Joint::Hip),
        7 => answers.joints.insert(Joint::Wrist),
        8 => answers.joints.insert(Joint::Shoulder),
        9 => answers.bp = Bp::Uncontrolled,
        10 => answers.ratings.unsteady = true,
        11 => answers.signs.say(Sign::Hernia, Word::Yes),
        _ => answers.preg_weeks = 20,
    }
}

/// Combinations of the thirteen.
pub const FLAG_SETS: usize = 1 << 13;

/// A reader with these flags, floor and equipment.
fn with_flags(bits: usize, floor: bool, kits: usize) -> Given {
    let mut given = Given::default();
    for flag in (0..13).filter(|flag| bits >> flag & 1 == 1) {
        set_flag(&mut given, flag);
    }
    given.answers.floor = floor;
    for (at, kit) in Kit::ALL.iter().enumerate() {
        given.answers.kits.set(*kit, kits >> at & 1 == 1);
    }
    given
}

/// A clinician said that normal exercise is fine despite all that flags hold back.
fn all_lifted() -> Rows {
    Rows::of(&[Row::Osteo, Row::Bp, Row::PregWeeks])
}

/// Every combination of flags, floor, equipment, cap and pain against the hard rules, exercise by exercise.
pub fn hard_rules(work: &Work<'_>, kit_sets: &[usize]) -> Tally {
    share(FLAG_SETS, |bits, tally| {
        let mut index = (bits as u64) << 32;
        for floor in [true, false] {
            for kits in kit_sets {
                for score in [3, 6, 8] {
                    let mut given = with_flags(bits, floor, *kits);
                    given.answers.pain_now = pain(score);
                    for cap in 1..=3 {
                        let broken = hard_rules_of(work.proof, &given, cap);
                        tally.sets += 1;
                        index += 1;
                        if let Err(how) = broken {
                            tally.violate(Violation {
                                broken: Broken { invariant: "X", how },
                                place: (work.part, index),
                                given,
                            });
                        }
                    }
                }
            }
        }
    })
}

/// The filter lets through just what the document does.
fn hard_rules_of(proof: &Proof, given: &Given, cap: u8) -> Result<(), String> {
    let triage = (proof.program.triage)(given.answers);
    let Some(cleared) = triage.cleared() else {
        return Err("flags alone stop a plan".into());
    };
    let bearer = Bearer {
        flags: cleared.flags(),
        kits: given.answers.kits,
        floor: given.answers.floor,
        pain: given.answers.pain_now.score(),
        cap,
    };
    let (eligible, excluded) = (proof.program.sift)(cleared, cap);
    let may = |id: ExerciseId| proof.document.entry(id).may(bearer);
    if let Some(exercise) = eligible.iter().find(|exercise| !may(exercise.id)) {
        return Err(format!("{} is let through at cap {cap}", exercise.id.code()));
    }
    if let Some(exclusion) = excluded.iter().find(|exclusion| may(exclusion.exercise.id)) {
        return Err(format!("{} is kept out at cap {cap}", exclusion.exercise.id.code()));
    }
    if eligible.len() + excluded.len() == ExerciseId::ALL.len() {
        Ok(())
    } else {
        Err("not every exercise is told".into())
    }
}

/// The plan for every combination of flags, floor and equipment, in three ways of being held: as the flags say, and
/// with all of it lifted by a clinician, for a newcomer and for an advanced lifter.
pub fn flag_plans(work: &Work<'_>, kit_sets: &[usize]) -> Tally {
    share(FLAG_SETS, |bits, tally| {
        let mut index = (bits as u64) << 32;
        for floor in [true, false] {
            for kits in kit_sets {
                for way in 0..3 {
                    let mut given = with_flags(bits, floor, *kits);
                    given.course.week = 3;
                    if way > 0 {
                        given.answers.lifted = all_lifted();
                    }
                    if way > 1 {
                        given.answers.experience = Experience::Advanced;
                        given.answers.minutes = 45;
                    }
                    work.examine(&given, index, by_turns(index), tally);
                    index += 1;
                }
            }
        }
    })
}

/// The flags that a set of the thirteen stands for, by the program.
pub fn flags_of(proof: &Proof, bits: usize) -> Option<Flags> {
    let triage = (proof.program.triage)(with_flags(bits, true, 0).answers);
    triage.cleared().map(strongback::domain::triage::Cleared::flags)
}

/// The flags that the thirteen are meant to set.
pub fn flags_meant(bits: usize) -> Flags {
    let thirteen = bits & (FLAG_SETS - 1);
    let of = |at: usize, flag: &Flag| (thirteen >> at.min(12) & 1 == 1).then_some(*flag);
    Flag::ALL
        .iter()
        .enumerate()
        .filter_map(|(at, flag)| of(at, flag))
        .collect()
}

/// Every value of every class, around each base reader and beside each single other answer: the rules do not tell it
/// from the first value of its class. What is compared is all that the rules make of the answers; for the minutes, all
/// but the sessions.
pub fn classes_hold(work: &Work<'_>, bases: &[Given]) -> Tally {
    let questions = &work.space.questions;
    share(questions.len(), |at, tally| {
        let question = &questions[at];
        let mut index = (at as u64) << 32;
        for base in bases {
            let others = other_answers(work.space, base, false);
            let beside = others.iter().enumerate().filter(|(other, _)| *other != at);
            let beside: Vec<Answer> = beside.flat_map(|(_, answers)| answers.iter().copied()).collect();
            for class in question.classes.iter().filter(|class| class.values.len() > 1) {
                let first = base.with(&[class.first()]);
                for value in &class.values[1..] {
                    let same = |other: &[Answer]| {
                        alike(
                            work.proof,
                            &first.with(other),
                            &base.with(&[*value]).with(other),
                            question.name,
                        )
                    };
                    let singles = beside.iter().map(core::slice::from_ref);
                    for other in core::iter::once(&[][..]).chain(singles) {
                        tally.sets += 1;
                        index += 1;
                        if let Err(how) = same(other) {
                            tally.violate(Violation {
                                broken: Broken { invariant: "K1", how },
                                place: (work.part, index),
                                given: base.with(&[*value]).with(other),
                            });
                        }
                    }
                }
            }
        }
    })
}

fn alike(proof: &Proof, one: &Given, two: &Given, question: &str) -> Result<(), String> {
    let results = [one, two].map(|given| {
        proof.with_seen(given, |seen| {
            let plan = seen.plan.clone().map(|mut plan| {
                // The course is what was given, not what was made of it; but for lighter weeks, weeks are weeks.
                plan.course.week = 0;
                if question == MINUTES {
                    plan.sessions.clear();
                }
                plan
            });
            let cleared = seen.triage.cleared();
            let tests = cleared.map(|cleared| (proof.program.self_tests)(cleared));
            let relief = cleared.map(|cleared| (proof.program.relief)(cleared));
            let rows = seen.triage.findings().to_vec();
            (seen.triage.level(), seen.triage.urgency(), rows, plan, tests, relief)
        })
    });
    if results[0] == results[1] {
        Ok(())
    } else {
        Err(format!("the rules tell two values of {question} apart"))
    }
}
