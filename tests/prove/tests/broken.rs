//! Every invariant, against a program that is broken on purpose: a rule that cannot fail would prove nothing.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use prove::check::{CANNOT_FAIL, Proof, Seen, broken_by_following};
use prove::document::Document;
use prove::invariants::{INVARIANTS, ONCE, Scope, invariant};
use prove::noise::Noise;
use prove::program::Program;
use prove::report::violation_in_words;
use prove::run::{self, Work};
use prove::space::{Answer, Given, Space, pain};
use prove::tally::{Tally, Violation};
use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{
    Answers, Cancer, Experience, Joint, Joints, Pattern, Patterns, Sign, Signs, Trigger, Word,
};
use strongback::domain::body::{Group, PerGroup};
use strongback::domain::eligibility::{ExerciseSet, Hard, sift};
use strongback::domain::exercise::{Catalogue, Exercise, ExerciseId, Kit, Need};
use strongback::domain::flag::Flags;
use strongback::domain::plan::{Course, Plan};
use strongback::domain::progress::Light;
use strongback::domain::questionnaire::Draft;
use strongback::domain::self_test::SelfTest;
use strongback::domain::triage::{Cleared, Row, Triage, Urgency, found, triage};

/// A row of the exercise table, to be changed.
fn copy(of: &Exercise) -> Exercise {
    Exercise {
        id: of.id,
        group: of.group,
        primary: of.primary,
        secondary: of.secondary,
        need: of.need,
        floor: of.floor,
        level: of.level,
        position: of.position,
        direction: of.direction,
        load: of.load,
        one_sided: of.one_sided,
        excluded_by: of.excluded_by,
        cautioned_by: of.cautioned_by,
        dose: of.dose,
        easier: of.easier,
        harder: of.harder,
        in_article: of.in_article,
    }
}

/// The table with three rows broken: the glute bridge suits every flag and no floor, the sit-to-stand needs no chair.
static BROKEN: LazyLock<Catalogue> = LazyLock::new(|| {
    let rows: Vec<&'static Exercise> = CATALOGUE
        .iter()
        .map(|row| {
            let mut row = copy(row);
            match row.id {
                ExerciseId::GluteBridge => {
                    row.excluded_by = Flags::EMPTY;
                    row.floor = false;
                }
                ExerciseId::SitToStand => row.need = Need::Nothing,
                _ => {}
            }
            &*Box::leak(Box::new(row))
        })
        .collect();
    Catalogue(rows.leak())
});

fn broken_table(cleared: &Cleared, course: Course) -> Plan {
    Plan::new(cleared, *BROKEN, course)
}

/// The plan with something done to it.
fn spoilt(cleared: &Cleared, course: Course, spoil: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = Plan::new(cleared, CATALOGUE, course);
    spoil(&mut plan);
    plan
}

/// A way to break the program, answers that show it, and the invariant that must say so.
struct Sabotage {
    breaks: &'static str,
    answers: Vec<Answer>,
    program: Program,
}

fn sabotage(breaks: &'static str, answers: &[Answer], spoil: impl FnOnce(&mut Program)) -> Sabotage {
    let mut program = Program::default();
    spoil(&mut program);
    Sabotage {
        breaks,
        answers: answers.to_vec(),
        program,
    }
}

fn says(sign: Sign, word: Word) -> Answer {
    Answer::Sign(sign, word)
}

static SECOND_TIME: AtomicBool = AtomicBool::new(false);

fn sabotages() -> Vec<Sabotage> {
    let yes = |sign| says(sign, Word::Yes);
    let deaf_to = |sign: Sign| -> fn(Answers) -> Triage {
        // Function pointers carry nothing, so each sign needs its own.
        match sign {
            Sign::Saddle => |mut answers| {
                answers.signs.say(Sign::Saddle, Word::No);
                triage(answers)
            },
            Sign::Unsteady => |mut answers| {
                answers.cancer = Cancer::None;
                triage(answers)
            },
            Sign::Fever => |mut answers| {
                answers.signs.say(Sign::Fever, Word::NotSure);
                triage(answers)
            },
            Sign::Night => |mut answers| {
                answers.signs.say(Sign::Night, Word::NotSure);
                triage(answers)
            },
            Sign::Faint => |mut answers| {
                answers.signs.say(Sign::Faint, Word::No);
                triage(answers)
            },
            _ => |mut answers| {
                answers.signs.say(Sign::Heart, Word::No);
                triage(answers)
            },
        }
    };
    let items = [Pattern::Gradual, Pattern::Stiff30, Pattern::NightHalf].map(|item| Answer::Pattern(item, true));
    vec![
        sabotage("T1", &[yes(Sign::Saddle)], |it| it.triage = deaf_to(Sign::Saddle)),
        sabotage("T1", &[yes(Sign::Unsteady), Answer::Cancer(Cancer::Old)], |it| {
            it.triage = deaf_to(Sign::Unsteady);
        }),
        sabotage("T2", &[says(Sign::Saddle, Word::NotSure)], |it| {
            it.triage = deaf_to(Sign::Saddle);
        }),
        sabotage("T3", &[yes(Sign::Fever)], |it| it.triage = deaf_to(Sign::Fever)),
        sabotage("T4", &[yes(Sign::Night)], |it| it.triage = deaf_to(Sign::Night)),
        sabotage("T5", &[Answer::Cancer(Cancer::Old)], |it| {
            it.triage = deaf_to(Sign::Unsteady);
        }),
        sabotage("T6", &items, |it| {
            it.triage = |mut answers| {
                answers.patterns = Patterns::EMPTY;
                triage(answers)
            };
        }),
        sabotage("T7", &[yes(Sign::Faint)], |it| it.triage = deaf_to(Sign::Faint)),
        sabotage("T8", &[yes(Sign::Heart)], |it| it.triage = deaf_to(Sign::Heart)),
        sabotage("T9", &[Answer::Age(17)], |it| {
            it.triage = |answers| triage(Answers { age: 18, ..answers });
        }),
        sabotage("T9", &[Answer::WorseWeeks(true)], |it| {
            it.triage = |mut answers| {
                answers.worse_weeks = false;
                triage(answers)
            };
        }),
        sabotage("T10", &[yes(Sign::Saddle)], |it| {
            it.triage = |answers| Triage::ClinicianFirst(Urgency::Days, found(&answers));
        }),
        sabotage("T11", &[], |it| {
            it.triage = |mut answers| {
                answers.signs.say(Sign::Fever, Word::Yes);
                triage(answers)
            };
        }),
        sabotage("T12", &[yes(Sign::Saddle), Answer::Lifted(Row::Saddle, true)], |it| {
            it.triage = |mut answers| {
                if !answers.lifted.is_empty() {
                    answers.signs = Signs::default();
                }
                triage(answers)
            };
        }),
        sabotage("T13", &[Answer::Minutes(20)], |it| {
            it.triage = |answers| triage(Answers { minutes: 60, ..answers });
        }),
        sabotage("F1", &[Answer::Joint(Joint::Knee, true)], |it| {
            it.triage = |mut answers| {
                answers.joints = Joints::EMPTY;
                triage(answers)
            };
        }),
        sabotage("F2", &[], |it| {
            it.triage = |mut answers| {
                answers.joints.insert(Joint::Knee);
                triage(answers)
            };
        }),
        sabotage("C1", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.cap = 3);
        }),
        sabotage("C1", &[Answer::Age(75)], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.limits.truncate(1));
        }),
        sabotage("C2", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.targets = PerGroup::all(2));
        }),
        sabotage("C3", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.weights = PerGroup::all(36));
        }),
        sabotage("X0", &[], |it| it.plan = broken_table),
        sabotage("X1", &[Answer::PregWeeks(20)], |it| it.plan = broken_table),
        sabotage("X2", &[], |it| it.plan = broken_table),
        sabotage("X3", &[Answer::Floor(false)], |it| it.plan = broken_table),
        sabotage("X4", &[yes(Sign::Osteo)], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.eligible.push(row(ExerciseId::BirdDog)));
        }),
        sabotage("X5", &[Answer::PainNow(pain(4))], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.eligible.push(row(ExerciseId::Superman)));
        }),
        sabotage("X6", &[Answer::PainNow(pain(7))], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.eligible.push(row(ExerciseId::BirdDog)));
        }),
        sabotage("X10", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.eligible.push(row(ExerciseId::ReliefWalk)));
        }),
        sabotage("E1", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    plan.excluded.pop();
                })
            };
        }),
        sabotage("E1", &[], |it| it.eligible = |_, _| ExerciseSet::EMPTY),
        sabotage("E2", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.excluded[0].rule = Hard::X6);
        }),
        sabotage("E2", &[], |it| it.reason = |_| ("a sentence", "")),
        sabotage("E3", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    plan.eligible.retain(|row| row.group != Some(Group::Quads));
                })
            };
        }),
        sabotage("W1", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    plan.sessions[0].exercises[0].exercise = row(ExerciseId::Deadlift);
                })
            };
        }),
        sabotage(
            "W1",
            &[Answer::SetAside(ExerciseSet::of(&[ExerciseId::StandingBirdDog]))],
            |it| {
                it.plan = |cleared, course| {
                    spoilt(cleared, course, |plan| {
                        plan.sessions[0].exercises[0].exercise = row(ExerciseId::StandingBirdDog);
                    })
                };
            },
        ),
        sabotage("W2", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    let exercises = &mut plan.sessions[0].exercises;
                    exercises.push(exercises[0].clone());
                })
            };
        }),
        sabotage("W3", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    for session in &mut plan.sessions {
                        session
                            .exercises
                            .retain(|planned| planned.exercise.group != Some(Group::Core));
                    }
                })
            };
        }),
        sabotage("W4", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    plan.sessions.pop();
                })
            };
        }),
        sabotage("W4", &[Answer::Days(2)], |it| it.weekdays = |_| &[0, 6]),
        sabotage("W5", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.sessions[0].exercises.truncate(1));
        }),
        sabotage("W6", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    for planned in &mut plan.sessions[0].exercises {
                        planned.sets = 3;
                    }
                })
            };
        }),
        sabotage("W7", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.sessions[0].exercises[0].sets = 0);
        }),
        sabotage("W7", &[Answer::Easing(true), Answer::Minutes(60)], |it| {
            it.plan = |cleared, course| {
                let course = Course {
                    easing: false,
                    ..course
                };
                Plan::new(cleared, CATALOGUE, course)
            };
        }),
        sabotage("W8", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.sessions[0].exercises.reverse());
        }),
        sabotage("W9", &[Answer::PregWeeks(8)], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.warm_up = ExerciseId::CatCow);
        }),
        sabotage("W10", &[], |it| {
            it.plan = |cleared, course| spoilt(cleared, course, |plan| plan.sessions[0].exercises[0].why.clear());
        }),
        sabotage("P1", &[], |it| {
            it.standings = |plan, cleared| {
                let mut standings = (Program::default().standings)(plan, cleared);
                standings[0].count += 1;
                standings
            };
        }),
        sabotage(
            "P1",
            &[Answer::Experience(Experience::Advanced), Answer::Week(4)],
            |it| {
                it.standings = |plan, cleared| {
                    let mut plan = plan.clone();
                    plan.course.week = 3;
                    (Program::default().standings)(&plan, cleared)
                };
            },
        ),
        sabotage("R1", &[Answer::Trigger(Trigger::Arch, true)], |it| {
            it.relief = |_| vec![row(ExerciseId::ReliefWalk), row(ExerciseId::ReliefProneElbows)];
        }),
        sabotage("S1", &[Answer::PainNow(pain(5)), Answer::Kit(Kit::Chair, true)], |it| {
            it.self_tests = |_| SelfTest::ALL.to_vec();
        }),
        sabotage("M1", &[yes(Sign::Fever), yes(Sign::Night)], |it| {
            it.triage = |mut answers| {
                if answers.signs.yes(Sign::Night) {
                    answers.signs.say(Sign::Fever, Word::No);
                }
                triage(answers)
            };
        }),
        sabotage("M1", &[Answer::Joint(Joint::Knee, true)], |it| {
            it.eligible = |cleared, course| {
                if cleared.flags().is_empty() {
                    ExerciseSet::EMPTY
                } else {
                    (Program::default().eligible)(cleared, course)
                }
            };
        }),
        sabotage("D2", &[], |it| {
            it.plan = |cleared, course| {
                spoilt(cleared, course, |plan| {
                    if SECOND_TIME.fetch_xor(true, Ordering::Relaxed) {
                        plan.sessions.pop();
                    }
                })
            };
        }),
        sabotage("L1", &[Answer::Joint(Joint::Wrist, true)], |it| {
            it.hear = |draft, today| {
                let mut answers = (Program::default().hear)(draft, today);
                answers.joints = Joints::EMPTY;
                answers
            };
        }),
        sabotage("L2", &[Answer::Joint(Joint::Wrist, true)], |it| {
            it.by_link = |_| Some(Draft::default());
        }),
        sabotage("L2", &[], |it| it.by_record = |_| None),
    ]
}

#[test]
fn every_invariant_reports_what_breaks_it() {
    let document = Document::read();
    let sound = Program::default();
    for sabotage in sabotages() {
        let id = sabotage.breaks;
        let given = Given::default().with(&sabotage.answers);
        let holds = invariant(id).expect("an invariant").holds;
        assert_eq!(
            holds(&Seen::new(&sound, &document, &given)),
            Ok(()),
            "{id} before it is broken"
        );
        let broken = Seen::new(&sabotage.program, &document, &given);
        assert!(holds(&broken).is_err(), "{id} does not notice");
    }
}

#[test]
fn there_is_a_way_to_break_each_of_them() {
    let broken: Vec<&str> = sabotages().iter().map(|sabotage| sabotage.breaks).collect();
    for invariant in INVARIANTS {
        assert!(broken.contains(&invariant.id), "{} was never broken", invariant.id);
    }
}

#[test]
fn what_is_proved_once_reports_what_breaks_it() {
    let check = |id: &str, spoil: fn(&mut Program)| {
        let once = ONCE.iter().find(|once| once.id == id).expect("an invariant");
        assert!((once.holds)(&Proof::default()).is_ok(), "{id} before it is broken");
        let mut proof = Proof::default();
        spoil(&mut proof.program);
        assert!((once.holds)(&proof).is_err(), "{id} does not notice");
    };
    check("G1", |it| it.row = |id| BROKEN.get(id).unwrap());
    check("G2", |it| {
        it.row = |id| {
            static BAD_BRACE: LazyLock<Exercise> = LazyLock::new(|| Exercise {
                excluded_by: Flags::of(strongback::domain::flag::Flag::ALL),
                ..copy(row(ExerciseId::HipHingeWall))
            });
            if id == ExerciseId::HipHingeWall {
                &BAD_BRACE
            } else {
                row(id)
            }
        };
    });
    check("G3", |it| {
        it.reason = |reason| (strongback::content::ENGLISH.reason(reason), " ");
    });
    check("G4", |it| it.light = |_, _, _| Light::Green);
    assert_eq!(ONCE.len(), 4, "each of them is tried here");
}

fn work<'a>(proof: &'a Proof, space: &'a Space) -> Work<'a> {
    Work { proof, space, part: 0 }
}

#[test]
fn a_broken_table_is_found_in_every_combination_of_flags() {
    let space = Space::new();
    let mut proof = Proof::default();
    proof.program.sift = |cleared, cap| sift(*BROKEN, cleared, cap);
    let tally = run::hard_rules(&work(&proof, &space), &[0]);
    assert_eq!(tally.violations[0].broken.invariant, "X");
    // The sit-to-stand without its chair: in every one of them.
    assert_eq!(tally.violated, tally.sets);
}

#[test]
fn values_that_the_rules_tell_apart_are_no_class() {
    let mut space = Space::new();
    space.questions.truncate(1);
    let hold = |proof: &Proof| run::classes_hold(&work(proof, &space), &[Given::default()]);
    assert_eq!(hold(&Proof::default()).violated, 0);
    let mut proof = Proof::default();
    proof.program.triage = |mut answers| {
        if answers.age == 30 {
            answers.signs.say(Sign::Falls, Word::Yes);
        }
        triage(answers)
    };
    let tally = hold(&proof);
    assert_eq!(tally.violations[0].broken.invariant, "K1");
    assert_eq!(tally.violations[0].given.answers.age, 30);
}

#[test]
fn a_panic_is_a_violation() {
    let mut proof = Proof::default();
    proof.program.plan = |cleared, course| {
        assert!(cleared.answers().age != 50, "fifty");
        Plan::new(cleared, CATALOGUE, course)
    };
    assert_eq!(proof.broken(&Given::default(), Scope::Often), None);
    let broken = proof
        .broken(&Given::default().with(&[Answer::Age(50)]), Scope::Each)
        .unwrap();
    assert_eq!((broken.invariant, broken.how.as_str()), (CANNOT_FAIL, "fifty"));
}

#[test]
fn whoever_follows_a_plan_keeps_their_own_limits() {
    let document = Document::read();
    let given = Given::default().with(&[says(Sign::Osteo, Word::Yes)]);
    let sharer = Given::default().with(&[Answer::Experience(Experience::Advanced), Answer::Week(3)]);
    let broken = |program: &Program| {
        let sharer = Seen::new(program, &document, &sharer);
        let seen = Seen::new(program, &document, &given).following(&sharer).unwrap();
        broken_by_following(&seen).map(|broken| broken.invariant)
    };
    assert_eq!(broken(&Program::default()), None);
    let program = Program {
        following: |cleared, course, shared| {
            spoilt(cleared, course, |plan| {
                plan.sessions[0].exercises[0].exercise = row(shared.sessions[0][0].id);
            })
        },
        ..Program::default()
    };
    assert_eq!(broken(&program), Some("W1"));
}

#[test]
fn a_violation_is_told_with_the_smallest_answers_that_show_it() {
    let space = Space::new();
    let mut proof = Proof::default();
    proof.program.triage = |mut answers| {
        answers.signs.say(Sign::Calf, Word::No);
        triage(answers)
    };
    let work = work(&proof, &space);
    let mut noise = Noise::new(11);
    let mut tally = Tally::default();
    let mut index = 0;
    while tally.violations.is_empty() {
        let mut given = space.draw(&mut noise);
        given.answers.signs.say(Sign::Calf, Word::Yes);
        work.examine(&given, index, Scope::Each, &mut tally);
        index += 1;
    }
    let violation: &Violation = &tally.violations[0];
    assert_eq!(violation.broken.invariant, "T3");
    let words = violation_in_words(&proof, violation, true);
    assert!(words.contains("smallest answers: calf = yes\n"), "{words}");
    assert!(words.contains("clinical.md 1.2, block U"), "{words}");
}
