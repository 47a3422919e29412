//! What was counted: sets, results, the fewest exercises left, the longest and shortest plans, and what is broken.

use strongback::domain::body::Group;
use strongback::domain::plan::Session;
use strongback::domain::triage::Level;

use crate::check::{Broken, Seen};
use crate::invariants::{gentle_in_each_group, musts};
use crate::space::Given;

/// Where a set of answers stands in the work: the part, and its place in it. Of equals, the first is told.
pub type Place = (u8, u64);

/// An extreme: how much, and for which answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extreme {
    pub measure: u32,
    pub place: Place,
    pub given: Given,
}

/// What extremes are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Gentle exercises left in a group.
    Left(Group),
    LongestSession,
    ShortestSession,
    LongestWeek,
    ShortestWeek,
    MostExercises,
    FewestExercises,
}

impl Measure {
    pub const ALL: [Self; 11] = [
        Self::Left(Group::Glutes),
        Self::Left(Group::Core),
        Self::Left(Group::LowBack),
        Self::Left(Group::Hamstrings),
        Self::Left(Group::Quads),
        Self::LongestSession,
        Self::ShortestSession,
        Self::LongestWeek,
        Self::ShortestWeek,
        Self::MostExercises,
        Self::FewestExercises,
    ];

    /// The greatest is looked for, else the least.
    const fn is_most(self) -> bool {
        matches!(self, Self::LongestSession | Self::LongestWeek | Self::MostExercises)
    }
}

/// All measures of a plan, in the order of [`Measure::ALL`]. Where exercises are set aside, sessions do not count.
pub fn measures(seen: &Seen<'_>) -> Option<[Option<u32>; 11]> {
    let (plan, _) = seen.planned()?;
    let left = gentle_in_each_group(seen.eligible(plan)).map(|count| Some(u32::from(count)));
    let whole = seen.given.course.set_aside.is_empty();
    let of_sessions = |measure: &dyn Fn(&mut dyn Iterator<Item = u32>) -> Option<u32>, what: fn(&Session) -> u32| {
        whole.then(|| measure(&mut plan.sessions.iter().map(what))).flatten()
    };
    let count = |session: &Session| u32::try_from(session.exercises.len()).unwrap_or(u32::MAX);
    Some([
        left[0],
        left[1],
        left[2],
        left[3],
        left[4],
        of_sessions(&|all| all.max(), Session::seconds),
        of_sessions(&|all| all.min(), Session::seconds),
        of_sessions(&|all| Some(all.sum()), Session::seconds),
        of_sessions(&|all| Some(all.sum()), Session::seconds),
        of_sessions(&|all| all.max(), count),
        of_sessions(&|all| all.min(), count),
    ])
}

/// A broken invariant, with the first answers that showed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    pub broken: Broken,
    pub place: Place,
    pub given: Given,
}

/// Everything counted so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    pub sets: u64,
    /// Sets that were held against the invariants of both scopes.
    pub often: u64,
    pub levels: [u64; 5],
    /// How often M1 and M2 were asked for, and how often they were not met.
    pub musts: [(u64, u64); 2],
    pub extremes: [Option<Extreme>; 11],
    /// The first violation of each invariant.
    pub violations: Vec<Violation>,
    pub violated: u64,
}

impl Tally {
    pub fn count(&mut self, seen: &Seen<'_>, place: Place) {
        self.sets += 1;
        self.levels[seen.triage.level() as usize] += 1;
        for (count, met) in self.musts.iter_mut().zip(musts(seen)) {
            count.0 += u64::from(met.is_some());
            count.1 += u64::from(met == Some(false));
        }
        let Some(measures) = measures(seen) else { return };
        for (at, measure) in measures.into_iter().enumerate() {
            let Some(measure) = measure else { continue };
            self.extreme(
                at,
                Extreme {
                    measure,
                    place,
                    given: *seen.given,
                },
            );
        }
    }

    fn extreme(&mut self, at: usize, found: Extreme) {
        let better = self.extremes[at].is_none_or(|best| {
            let further = if Measure::ALL[at].is_most() {
                found.measure > best.measure
            } else {
                found.measure < best.measure
            };
            further || (found.measure == best.measure && found.place < best.place)
        });
        if better {
            self.extremes[at] = Some(found);
        }
    }

    pub fn violate(&mut self, violation: Violation) {
        self.violated += 1;
        self.keep(violation);
    }

    fn keep(&mut self, violation: Violation) {
        let same = self
            .violations
            .iter_mut()
            .find(|other| other.broken.invariant == violation.broken.invariant);
        match same {
            Some(other) if other.place <= violation.place => {}
            Some(other) => *other = violation,
            None => self.violations.push(violation),
        }
    }

    /// Both together, in whatever order they come.
    pub fn merge(&mut self, other: Self) {
        self.sets += other.sets;
        self.often += other.often;
        self.violated += other.violated;
        for (mine, theirs) in self.levels.iter_mut().zip(other.levels) {
            *mine += theirs;
        }
        for (mine, theirs) in self.musts.iter_mut().zip(other.musts) {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        }
        for (at, extreme) in other.extremes.into_iter().enumerate() {
            if let Some(extreme) = extreme {
                self.extreme(at, extreme);
            }
        }
        for violation in other.violations {
            self.keep(violation);
        }
        self.violations.sort_by_key(|violation| violation.place);
    }

    pub const fn of(&self, level: Level) -> u64 {
        self.levels[level as usize]
    }

    pub const fn plans(&self) -> u64 {
        self.of(Level::Go) + self.of(Level::GentleOnly)
    }
}
