//! One set of answers held against every invariant.

use std::panic::{AssertUnwindSafe, catch_unwind};

use strongback::domain::answers::Answers;
use strongback::domain::plan::Plan;
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::{Cleared, Triage};

use crate::document::{Bearer, Document, Entry};
use crate::invariants::{FOLLOWED, INVARIANTS, Invariant, Scope};
use crate::program::Program;
use crate::space::Given;

/// A set of answers, and what the program makes of it.
pub struct Seen<'a> {
    pub program: &'a Program,
    pub document: &'a Document,
    pub given: &'a Given,
    pub triage: Triage,
    pub plan: Option<Plan>,
}

impl<'a> Seen<'a> {
    pub fn new(program: &'a Program, document: &'a Document, given: &'a Given) -> Self {
        let triage = (program.triage)(given.answers);
        let plan = triage.cleared().map(|cleared| (program.plan)(cleared, given.course));
        Self {
            program,
            document,
            given,
            triage,
            plan,
        }
    }

    /// The same reader, who follows the plan that another reader shares; `None` where either has no plan.
    pub fn following(mut self, other: &Self) -> Option<Self> {
        let shared = SharedPlan::of(other.plan.as_ref()?);
        let cleared = self.triage.cleared()?;
        self.plan = Some((self.program.following)(cleared, self.given.course, &shared));
        Some(self)
    }

    pub const fn answers(&self) -> &Answers {
        &self.given.answers
    }

    pub fn pain(&self) -> u8 {
        self.answers().pain_now.score()
    }

    /// The plan, with what it was made from; `None` where there is none.
    pub fn planned(&self) -> Option<(&Plan, &Cleared)> {
        self.plan.as_ref().zip(self.triage.cleared())
    }

    pub fn bearer(&self, plan: &Plan) -> Bearer {
        Bearer {
            flags: plan.flags,
            kits: self.answers().kits,
            floor: self.answers().floor,
            pain: self.pain(),
            cap: plan.cap,
        }
    }

    /// The entries of the exercises that the plan may be made from.
    pub fn eligible<'b>(&'b self, plan: &'b Plan) -> impl Iterator<Item = &'b Entry> {
        plan.eligible.iter().map(|exercise| self.document.entry(exercise.id))
    }
}

/// What an invariant found: nothing, or what is wrong.
pub type Finding = Result<(), String>;

pub fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Finding {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// An invariant that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    pub invariant: &'static str,
    pub how: String,
}

/// The id of the one invariant that is no row of the table: nothing in the domain panics.
pub const CANNOT_FAIL: &str = "D1";

/// What is proved, and by what.
#[derive(Default)]
pub struct Proof {
    pub program: Program,
    pub document: Document,
}

impl Proof {
    /// Hands over what the program makes of a set of answers, or says that it panicked.
    pub fn with_seen<T>(&self, given: &Given, look: impl FnOnce(&Seen<'_>) -> T) -> Result<T, Broken> {
        catch_unwind(AssertUnwindSafe(|| {
            look(&Seen::new(&self.program, &self.document, given))
        }))
        .map_err(|panic| {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Broken {
                invariant: CANNOT_FAIL,
                how: text.unwrap_or("a panic without words").into(),
            }
        })
    }

    /// The first invariant of these scopes that does not hold.
    pub fn broken(&self, given: &Given, scope: Scope) -> Option<Broken> {
        self.with_seen(given, |seen| broken_of(seen, scope))
            .unwrap_or_else(Some)
    }
}

/// The first invariant of these scopes that does not hold for what is seen.
pub fn broken_of(seen: &Seen<'_>, scope: Scope) -> Option<Broken> {
    first_broken(seen, |invariant| invariant.scope <= scope)
}

/// The first invariant that does not hold for a plan that follows a shared one.
pub fn broken_by_following(seen: &Seen<'_>) -> Option<Broken> {
    first_broken(seen, |invariant| FOLLOWED.contains(&invariant.id))
}

fn first_broken(seen: &Seen<'_>, tried: impl Fn(&Invariant) -> bool) -> Option<Broken> {
    INVARIANTS
        .iter()
        .filter(|invariant| tried(invariant))
        .find_map(|invariant| {
            (invariant.holds)(seen).err().map(|how| Broken {
                invariant: invariant.id,
                how,
            })
        })
}
