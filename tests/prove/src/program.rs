//! The program under proof, as a set of functions, so that a broken one can be put in its place.

use strongback::codec::link::{self, Link};
use strongback::codec::saved;
use strongback::content::ENGLISH;
use strongback::content::exercises::CATALOGUE;
use strongback::content::rules::Reason;
use strongback::domain::answers::{Answers, Pain, Ratings};
use strongback::domain::day::Day;
use strongback::domain::diary::Diary;
use strongback::domain::eligibility::{Exclusion, ExerciseSet, relief, sift};
use strongback::domain::exercise::{Exercise, ExerciseId};
use strongback::domain::flag::Flags;
use strongback::domain::level::{Cap, Limit, cap, limits};
use strongback::domain::plan::{Course, Plan, weekdays};
use strongback::domain::progress::{Light, Standing, light, standings};
use strongback::domain::questionnaire::Draft;
use strongback::domain::record::Record;
use strongback::domain::self_test::{SelfTest, Stop, TestResult, offered};
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::{Cleared, Level, Row, Triage, Urgency, triage};

const BEST_BRIDGE: TestResult = TestResult {
    test: SelfTest::BridgeHold,
    left: SelfTest::BridgeHold.most(),
    right: None,
    stop: Stop::Done,
};

/// What a cap lets through, and what it keeps out.
type Sift = fn(&Cleared, u8) -> (Vec<&'static Exercise>, Vec<Exclusion>);

/// What is proved of.
#[derive(Clone, Copy)]
pub struct Program {
    pub row: fn(ExerciseId) -> &'static Exercise,
    pub triage: fn(Answers) -> Triage,
    /// What a cap lets through, and what it keeps out.
    pub sift: Sift,
    pub eligible: fn(&Cleared, Course) -> ExerciseSet,
    pub plan: fn(&Cleared, Course) -> Plan,
    pub following: fn(&Cleared, Course, &SharedPlan) -> Plan,
    pub standings: fn(&Plan, &Cleared) -> Vec<Standing>,
    pub relief: fn(&Cleared) -> Vec<&'static Exercise>,
    pub self_tests: fn(&Cleared) -> Vec<SelfTest>,
    pub weekdays: fn(usize) -> &'static [u8],
    pub light: fn(Pain, Pain, bool) -> Light,
    /// The sentence of a rule, and whom it cites.
    pub reason: fn(Reason) -> (&'static str, &'static str),
    /// What the rules read of a questionnaire on a day.
    pub hear: fn(&Draft, Day) -> Answers,
    /// Answers to a link and back.
    pub by_link: fn(&Draft) -> Option<Draft>,
    /// Answers to what the browser keeps and back.
    pub by_record: fn(&Draft) -> Option<Draft>,
}

impl Default for Program {
    fn default() -> Self {
        Self {
            row: strongback::content::exercises::row,
            triage,
            sift: |cleared, cap| sift(CATALOGUE, cleared, cap),
            eligible,
            plan: |cleared, course| Plan::new(cleared, CATALOGUE, course),
            following: |cleared, course, shared| Plan::following(cleared, CATALOGUE, course, shared),
            standings: |plan, cleared| standings(plan, cleared, &Diary::default(), CATALOGUE, Day::default()),
            relief: |cleared| relief(CATALOGUE, cleared),
            // After the best of bridges, which opens one test more.
            self_tests: |cleared| offered(cleared, &[BEST_BRIDGE]),
            weekdays,
            light,
            reason: |reason| (ENGLISH.reason(reason), reason.source().cite),
            hear: |draft, today| draft.answers(today, Ratings::default()),
            by_link,
            by_record,
        }
    }
}

/// The exercises that this reader may be given, without the week that is made from them.
fn eligible(cleared: &Cleared, course: Course) -> ExerciseSet {
    let mut limits = limits(cleared);
    if course.easing {
        limits.push(Limit {
            cap: Cap::Flare,
            level: 1,
        });
    }
    let (eligible, _) = sift(CATALOGUE, cleared, cap(&limits));
    eligible.iter().map(|exercise| exercise.id).collect()
}

fn by_link(draft: &Draft) -> Option<Draft> {
    match link::read(&link::write(&Link::Answers(*draft))) {
        Ok(Link::Answers(draft)) => Some(draft),
        _ => None,
    }
}

fn by_record(draft: &Draft) -> Option<Draft> {
    let record = Record {
        draft: *draft,
        ..Record::default()
    };
    saved::read_answers(&saved::write_answers(&record))
        .ok()
        .map(|record| record.draft)
}

/// What the rules make of answers, in short: for a comparison with any other reading of the same document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub level: Level,
    pub urgency: Option<Urgency>,
    /// The rows hit, in the order of the table.
    pub rows: Vec<Row>,
    /// Of those who may have a plan: what it spares, and what it may be made from.
    pub cleared: Option<(Flags, ExerciseSet)>,
}

/// The verdict on answers in the first week of a plan.
pub fn verdict(answers: &Answers) -> Verdict {
    let program = Program::default();
    let triage = (program.triage)(*answers);
    Verdict {
        level: triage.level(),
        urgency: triage.urgency(),
        rows: triage.findings().iter().map(|finding| finding.row).collect(),
        cleared: triage
            .cleared()
            .map(|cleared| (cleared.flags(), (program.eligible)(cleared, Course::week(1)))),
    }
}
