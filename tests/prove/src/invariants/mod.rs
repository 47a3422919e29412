//! The invariants: what must hold for every set of answers, each with its sentence and where it is written.

mod answers;
mod course;
mod eligibility;
mod level;
mod once;
mod triage;
mod week;

use crate::check::{Finding, Seen};

pub use once::{ONCE, Once};

pub(crate) use eligibility::gentle_in_each_group;
pub(crate) use week::musts;

/// How often an invariant is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// With every set of answers.
    Each,
    /// With every pair, and with one of so many of the others: it makes many results for one set.
    Often,
}

/// A rule that must hold for every set of answers.
pub struct Invariant {
    pub id: &'static str,
    pub says: &'static str,
    /// Where it is written.
    pub source: &'static str,
    pub scope: Scope,
    pub holds: fn(&Seen<'_>) -> Finding,
}

const fn each(
    id: &'static str,
    source: &'static str,
    says: &'static str,
    holds: fn(&Seen<'_>) -> Finding,
) -> Invariant {
    Invariant {
        id,
        says,
        source,
        scope: Scope::Each,
        holds,
    }
}

const fn often(
    id: &'static str,
    source: &'static str,
    says: &'static str,
    holds: fn(&Seen<'_>) -> Finding,
) -> Invariant {
    Invariant {
        scope: Scope::Often,
        ..each(id, source, says, holds)
    }
}

/// Every invariant, in the order in which it is tried.
pub const INVARIANTS: &[Invariant] = &[
    each(
        "T1",
        "clinical.md 1.2 (c), block E",
        "A yes to any sign of the emergency list, or to unsteady hands or legs after any cancer, is an emergency: now.",
        triage::emergency_signs,
    ),
    each(
        "T2",
        "clinical.md 1.2 (d)",
        "Not sure about a sign of the emergency list: no plan, and someone today; once seen by a clinician, gentle moves at most.",
        triage::unsure_emergency_signs,
    ),
    each(
        "T3",
        "clinical.md 1.2, block U",
        "A same-day sign: no plan, and someone today; not sure: in the next days; once seen, gentle moves at most.",
        triage::same_day_signs,
    ),
    each(
        "T4",
        "clinical.md 1.2, block W",
        "A sign to show within days: no plan until a clinician has seen it, then gentle moves at most; not sure: gentle moves at most.",
        triage::days_signs,
    ),
    each(
        "T5",
        "clinical.md 1.2, block W",
        "Cancer, risk of infection, a small fall with frail bones or from 65, worsening, and strong pain stop or hold as their conditions say.",
        triage::conditional_signs,
    ),
    each(
        "T6",
        "clinical.md 1.2, block I",
        "Three items of the stiffness list, after 12 weeks of pain that began before 45, hold at gentle; one red eye: someone today.",
        triage::inflammatory_pattern,
    ),
    each(
        "T7",
        "clinical.md 1.3",
        "What stops exercise stops the plan: chest pain in effort, blackouts, told not to, a high-risk pregnancy, an operation, a pressure crisis, a fresh spine fracture.",
        triage::readiness_stops,
    ),
    each(
        "T8",
        "clinical.md 1.3",
        "What asks for care holds the plan at gentle: heart, pressure, pregnancy, birth, thin bones, steroids, an old spine fracture, falls, a numb leg.",
        triage::readiness_holds,
    ),
    each(
        "T9",
        "clinical.md 1.3 and 5.8",
        "Nobody under 18 has a plan, whatever a clinician said; worse for two weeks by the diary stops it.",
        triage::minors_and_worse_weeks,
    ),
    each(
        "T10",
        "clinical.md 1.2 (e) and 6.1",
        "The result is the worst level of its reasons, with the worst urgency of that level; an emergency lists emergency reasons only.",
        triage::worst_of_reasons,
    ),
    each(
        "T11",
        "clinical.md 1.2 and 1.3",
        "Every reason has its cause in the answers, and a reader without any reason may start: nobody is stopped or held for nothing.",
        triage::reasons_have_causes,
    ),
    each(
        "T12",
        "clinical.md 1.3 and 5.4 (P8)",
        "A clinician's word lifts no emergency and no age, and lifts no stop straight to a full plan.",
        triage::words_lift_one_step,
    ),
    each(
        "T13",
        "src/lib.rs",
        "What triage lets through are the very answers that were given, held at gentle when they are.",
        triage::cleared_is_what_was_given,
    ),
    each(
        "F1",
        "clinical.md 1.3, 2.3 and 4.10",
        "Every flag whose cause is in the answers is set.",
        level::no_flag_is_missing,
    ),
    each(
        "F2",
        "clinical.md 1.3, 2.3 and 4.10",
        "No flag is set without its cause: nothing is withheld for nothing.",
        level::no_flag_without_cause,
    ),
    each(
        "C1",
        "clinical.md 6.2 and 5.6",
        "The cap is the lowest that experience, gentle, pain, a new start, leg nerve, bones, age and easing back ask for, and each limit is told.",
        level::cap_is_the_lowest,
    ),
    each(
        "C2",
        "clinical.md 6.2",
        "No group aims above the cap; untested or weak groups and newcomers in weeks 1 and 2 aim as the rule says.",
        level::targets_follow_the_rule,
    ),
    each(
        "C3",
        "clinical.md 6.3",
        "Weights begin at 10, gain 25 at most, are the sum of the points shown; posture gives at most 3.",
        level::weights_are_capped,
    ),
    each(
        "X0",
        "clinical.md 4",
        "An exercise that may be given is, in every column that safety reads, the one of the document.",
        eligibility::rows_are_the_documents,
    ),
    each(
        "X1",
        "clinical.md 6.5, 4.0 and 4.10",
        "Nobody may be given an exercise that a flag of theirs excludes.",
        eligibility::no_flagged_exercise,
    ),
    each(
        "X2",
        "clinical.md 6.5",
        "Nobody may be given an exercise whose equipment they lack.",
        eligibility::no_missing_equipment,
    ),
    each(
        "X3",
        "clinical.md 6.5 and 1.3",
        "Who cannot get to the floor and up again is given nothing on the floor.",
        eligibility::no_floor_work,
    ),
    each(
        "X4",
        "clinical.md 6.5 and 1.2",
        "Nobody may be given an exercise above their cap; in a gentle plan, nothing above level 1.",
        eligibility::nothing_above_the_cap,
    ),
    each(
        "X5",
        "clinical.md 6.5",
        "With pain of 4 or more, no high load, no Russian twist and no superman.",
        eligibility::no_heavy_load_in_pain,
    ),
    each(
        "X6",
        "clinical.md 6.5",
        "With pain of 7 or more, low load only.",
        eligibility::only_low_load_in_strong_pain,
    ),
    each(
        "X10",
        "clinical.md 6.5",
        "Relief positions are never strength work.",
        eligibility::no_relief_as_strength,
    ),
    each(
        "E1",
        "a rule of ours",
        "Every exercise is either one that may be given or one that is left out, never both, never neither.",
        eligibility::every_exercise_is_told,
    ),
    each(
        "E2",
        "src/lib.rs and clinical.md 6.5",
        "Every exercise that is left out is left out for a rule that holds, with a sentence and a source.",
        eligibility::every_exclusion_holds,
    ),
    each(
        "E3",
        "clinical.md 4.9",
        "At least two gentle strength exercises are left in each of the five groups.",
        eligibility::two_gentle_in_each_group,
    ),
    each(
        "W1",
        "clinical.md 6.5 (X1 to X6, X10) and 5.4 (P5)",
        "A session is made only from what may be given, at or under the group's target, with no warm-up and nothing set aside.",
        week::sessions_hold_eligible_exercises,
    ),
    each(
        "W2",
        "clinical.md 6.4 and 6.5 (X7 to X9)",
        "In a session: nothing twice, one high load at most, two arching exercises at most, two of a group at most.",
        week::sessions_are_sound,
    ),
    each(
        "W3",
        "clinical.md, ten lines (1), and 6",
        "A week of six slots or more trains all five groups.",
        week::all_five_groups,
    ),
    each(
        "W4",
        "clinical.md 5.2",
        "The week has as many sessions as the reader offers, 1 to 4, in a gentle plan 1 to 3; up to three are never on two days running.",
        week::sessions_a_week,
    ),
    each(
        "W5",
        "clinical.md 6.4, 6.6 and 2.6",
        "A session has at most as many exercises as its minutes allow, one fewer for a doubtful reader, and never under two.",
        week::exercises_a_session,
    ),
    each(
        "W6",
        "clinical.md 6.6",
        "A session fits the reader's minutes with its warm-up; the least there can be, two exercises of one set, overruns by under a minute.",
        week::sessions_fit_the_minutes,
    ),
    each(
        "W7",
        "clinical.md 4.11, 5.2 and 5.6",
        "Sets are within the table's; one in a sore first gentle week; half, rounded up, after a flare-up.",
        week::sets_are_in_range,
    ),
    each(
        "W8",
        "clinical.md 5.3",
        "Work on the feet or on a seat comes first, the core last.",
        week::sessions_are_in_order,
    ),
    each(
        "W9",
        "clinical.md 5.3",
        "The warm-up suits too: nothing that a hard rule excludes, no cat-cow on hands and knees with a sore wrist or in pregnancy.",
        week::warm_up_suits,
    ),
    each(
        "W10",
        "src/lib.rs and clinical.md 6",
        "Every exercise of the plan carries its reasons, each of which holds and leads to a sentence and a source.",
        week::every_exercise_has_reasons,
    ),
    each(
        "P1",
        "clinical.md 4.10, 4.11, 5.3 and 5.4 (P7)",
        "Training begins with the plan's own exercises, at the bottom of their ranges (no hold over 10 seconds with flag bp), with no more sets than planned; every fourth week with fewer from level 2.",
        course::training_begins_at_the_bottom,
    ),
    each(
        "R1",
        "clinical.md 4.6 and 5.6",
        "A relief position that is offered suits the reader's flags, floor and equipment, and there is one at least.",
        course::relief_suits,
    ),
    each(
        "S1",
        "clinical.md 3.0 and 3.11",
        "No self-test with pain of 5 or more, or in the first two weeks; in a gentle plan the chair stand and the supported stance only; none that a flag, the floor or the age blocks.",
        course::self_tests_suit,
    ),
    often(
        "M1",
        "clinical.md 1.2 (e) and 6.5",
        "Adding a positive safety answer never gives a lighter level, an earlier plan or a new exercise that may be given.",
        answers::more_answers_never_lighten,
    ),
    often(
        "D2",
        "src/lib.rs",
        "The same answers give the same plan.",
        answers::same_answers_same_plan,
    ),
    often(
        "L1",
        "clinical.md 2.6",
        "What a reader says in the questionnaire reaches the rules as it was said.",
        answers::the_questionnaire_passes_on,
    ),
    often(
        "L2",
        "docs/links.md",
        "Answers that went through a link, or through what the browser keeps, are the same to the rules, also ten weeks later.",
        answers::links_and_records_keep_answers,
    ),
];

/// The invariants that hold for a plan that follows a shared one, too (clinical.md 6.9): every limit is the reader's own.
pub const FOLLOWED: &[&str] = &[
    "T13", "F1", "F2", "C1", "C2", "C3", "X0", "X1", "X2", "X3", "X4", "X5", "X6", "X10", "E1", "E2", "E3", "W1", "W2",
    "W5", "W6", "W7", "W8", "W9",
];

/// The invariant of this id.
pub fn invariant(id: &str) -> Option<&'static Invariant> {
    INVARIANTS.iter().find(|invariant| invariant.id == id)
}
