//! The plan: a week of sessions, each exercise with its dose and its reasons (clinical.md 6.4 to 6.6).
//!
//! Same answers, same plan: no randomness, no clock, and whole numbers all the way.

use super::body::{Group, Muscle, Muscles, PerGroup};
use super::codes::codes;
use super::eligibility::{Exclusion, ExerciseSet, sift};
use super::exercise::{Catalogue, Direction, Exercise, ExerciseId, Load, Position};
use super::flag::Flags;
use super::follow::{Follow, Replaced};
use super::level::{Cap, Limit, cap, limits, targets};
use super::order;
use super::triage::Cleared;
use super::weight::{Points, Tilt, points, weights};

/// Seconds at the start of a session for the warm-up.
pub const WARM_UP_SECONDS: u32 = 180;

/// No session has fewer exercises than this.
pub const FEWEST: usize = 2;

codes! {
    /// A movement that must appear in the week.
    Must {
        /// A hip-hinge drill, when lifting or bending bothers.
        M1 = "M1",
        /// A rise pattern, when getting up bothers.
        M2 = "M2",
    }
}

const HINGES: ExerciseSet = ExerciseSet::of(&[
    ExerciseId::HipHingeWall,
    ExerciseId::SupportedHingeHold,
    ExerciseId::HingeHold,
    ExerciseId::GoodMorning,
    ExerciseId::DumbbellRdl,
    ExerciseId::SingleLegRdl,
    ExerciseId::Deadlift,
]);

const RISES: ExerciseSet = ExerciseSet::of(&[
    ExerciseId::SitToStand,
    ExerciseId::SupportedSquat,
    ExerciseId::BodyweightSquat,
    ExerciseId::GobletSquat,
]);

/// Muscles that every week should train.
const REQUIRED: Muscles = Muscles::of(&[
    Muscle::GluteusMaximus,
    Muscle::GluteusMedius,
    Muscle::Hamstrings,
    Muscle::Quadriceps,
    Muscle::RectusAbdominis,
    Muscle::TransverseAbdominis,
    Muscle::Obliques,
    Muscle::ErectorSpinae,
]);

/// Where in the course of a plan the week stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The week of the plan, from 1.
    pub week: u16,
    /// After a flare-up or in a gentle week: level 1 and half the sets.
    pub easing: bool,
    /// Exercises the reader or a rule has set aside for this plan.
    pub set_aside: ExerciseSet,
}

impl Course {
    pub const fn week(week: u16) -> Self {
        Self {
            week,
            easing: false,
            set_aside: ExerciseSet::EMPTY,
        }
    }
}

/// One reason for an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Tilt(Tilt),
    Must(Must),
    /// The reader follows a shared plan.
    Follow(Follow),
}

impl Why {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tilt(tilt) => tilt.code(),
            Self::Must(must) => must.code(),
            Self::Follow(follow) => follow.code(),
        }
    }
}

/// An exercise in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    pub exercise: &'static Exercise,
    pub sets: u8,
    pub why: Vec<Why>,
}

impl Planned {
    pub fn seconds(&self) -> u32 {
        self.exercise.seconds(self.sets)
    }
}

/// Up to so many sessions a week leave a day between any two (5.2).
pub const DAYS_WITH_REST: usize = 3;

/// One session of the week, in the order to do it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    pub exercises: Vec<Planned>,
}

impl Session {
    /// Seconds with the warm-up.
    pub fn seconds(&self) -> u32 {
        self.seconds_with(Planned::seconds)
    }

    /// Seconds with the warm-up, where the exercises take something else by now.
    pub fn seconds_with(&self, of: impl Fn(&Planned) -> u32) -> u32 {
        WARM_UP_SECONDS + self.exercises.iter().map(of).sum::<u32>()
    }
}

/// A week's plan. Only a [`Cleared`] makes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub course: Course,
    pub flags: Flags,
    pub limits: Vec<Limit>,
    pub cap: u8,
    pub targets: PerGroup<u8>,
    pub points: Vec<Points>,
    pub weights: PerGroup<u8>,
    /// Exercises aimed at in each session.
    pub per_session: u8,
    pub sessions: Vec<Session>,
    /// The mobility move that opens each session after marching in place, where one suits.
    pub warm_up: ExerciseId,
    pub eligible: Vec<&'static Exercise>,
    pub excluded: Vec<Exclusion>,
    /// Where the reader follows a shared plan: what of it they do not get, and why.
    pub replaced: Vec<Replaced>,
}

impl Plan {
    pub fn new(cleared: &Cleared, catalogue: Catalogue, course: Course) -> Self {
        let mut limits = limits(cleared);
        if course.easing {
            limits.push(Limit {
                cap: Cap::Flare,
                level: 1,
            });
        }
        let cap = cap(&limits);
        let points = points(cleared.answers());
        let weights = weights(&points);
        let (eligible, excluded) = sift(catalogue, cleared, cap);
        let mut plan = Self {
            course,
            flags: cleared.flags(),
            targets: targets(cleared, cap, course.week),
            limits,
            cap,
            weights,
            per_session: per_session(cleared),
            sessions: Vec::new(),
            warm_up: warm_up(&eligible, cleared),
            eligible,
            excluded,
            points,
            replaced: Vec::new(),
        };
        plan.sessions = Week::new(&plan, cleared).sessions();
        plan
    }

    /// Sessions in the week.
    pub fn days(&self) -> usize {
        self.sessions.len()
    }

    /// The exercises that could stand in for this one, the best first: same group, nothing a hard rule excludes.
    pub fn stand_ins(&self, exercise: &Exercise, cleared: &Cleared) -> Vec<&'static Exercise> {
        let week = Week::new(self, cleared);
        let mut candidates: Vec<_> = self
            .eligible
            .iter()
            .copied()
            .filter(|other| other.group == exercise.group && other.id != exercise.id && !other.is_warm_up())
            .filter(|other| !self.course.set_aside.contains(other.id))
            .filter(|other| exercise.group.is_some_and(|group| other.level <= self.targets[group]))
            .collect();
        order::by(&mut candidates, |candidate| {
            (
                core::cmp::Reverse(week.score(candidate)),
                candidate.load,
                candidate.id.code(),
            )
        });
        candidates
    }

    /// The rules behind a group's share of the week.
    pub fn why_group(&self, group: Group) -> impl Iterator<Item = Tilt> + '_ {
        self.points
            .iter()
            .filter(move |points| points.groups[group] > 0)
            .map(|points| points.tilt)
    }
}

/// Sessions a week: what the reader offers, within what suits (5.2).
pub fn sessions_a_week(cleared: &Cleared) -> u8 {
    let most = if cleared.is_gentle() { 3 } else { 4 };
    cleared.answers().days.clamp(1, most)
}

/// The weekdays of a week with so many sessions, Monday first as 0 (5.2).
pub const fn weekdays(sessions: usize) -> &'static [u8] {
    match sessions {
        0 => &[],
        1 => &[2],
        2 => &[0, 3],
        3 => &[0, 2, 4],
        _ => &[0, 1, 3, 4],
    }
}

/// Exercises a session, from the minutes; one fewer for a reader who doubts being able to be active (2.6).
fn per_session(cleared: &Cleared) -> u8 {
    let answers = cleared.answers();
    let by_time = match answers.minutes.clamp(10, 60) {
        ..20 => 3,
        20..30 => 4,
        30..45 => 6,
        45..60 => 7,
        60.. => 8,
    };
    let doubtful = answers.confidence.is_some_and(|confidence| confidence <= 4);
    by_time - u8::from(doubtful)
}

/// The move after marching in place (5.3): the first that suits. Not on hands and knees in pregnancy.
fn warm_up(eligible: &[&'static Exercise], cleared: &Cleared) -> ExerciseId {
    let suits = |id: &ExerciseId| match id {
        ExerciseId::CatCow => cleared.answers().preg_weeks == 0,
        ExerciseId::PelvicTilt => cleared.flags().contains(super::flag::Flag::Osteo),
        _ => true,
    };
    let may = |id: &ExerciseId| eligible.iter().any(|exercise| exercise.id == *id);
    [ExerciseId::CatCow, ExerciseId::SeatedCatCow, ExerciseId::PelvicTilt]
        .into_iter()
        .find(|id| suits(id) && may(id))
        .unwrap_or(ExerciseId::StandingMarch)
}

/// A week in the making.
pub(super) struct Week<'a> {
    pub(super) plan: &'a Plan,
    cleared: &'a Cleared,
    /// Credit of each group, in units of one pick divided by [`Week::price`].
    credit: PerGroup<i64>,
    /// How often each exercise is in the week so far.
    used: Vec<ExerciseId>,
    covered: Muscles,
    /// The two heaviest groups.
    top: [Group; 2],
}

impl<'a> Week<'a> {
    pub(super) fn new(plan: &'a Plan, cleared: &'a Cleared) -> Self {
        let mut by_weight: Vec<Group> = Group::ALL.to_vec();
        order::by(&mut by_weight, |group| {
            (core::cmp::Reverse(plan.weights[*group]), *group)
        });
        Self {
            plan,
            cleared,
            credit: PerGroup::all(0),
            used: Vec::new(),
            covered: Muscles::EMPTY,
            top: [by_weight[0], by_weight[1]],
        }
    }

    fn days(&self) -> i64 {
        i64::from(sessions_a_week(self.cleared))
    }

    fn weight_sum(&self) -> i64 {
        self.plan.weights.iter().map(|(_, weight)| i64::from(weight)).sum()
    }

    /// What one pick costs.
    fn price(&self) -> i64 {
        self.weight_sum() * self.days()
    }

    /// What a group earns each session: a day's part of its weekly quota (6.4).
    fn earns(&self, group: Group) -> i64 {
        let slots = i64::from(self.plan.per_session) * self.days();
        let weight = i64::from(self.plan.weights[group]);
        if slots >= 5 {
            self.weight_sum() + (slots - 5) * weight
        } else {
            slots * weight
        }
    }

    fn sessions(mut self) -> Vec<Session> {
        (0..self.days()).map(|_| self.session()).collect()
    }

    /// Each group gets its part of the week for one more session.
    pub(super) fn earn(&mut self) {
        for group in Group::ALL {
            self.credit[*group] += self.earns(*group);
        }
    }

    pub(super) const fn most_in_session(&self) -> usize {
        self.plan.per_session as usize
    }

    fn session(&mut self) -> Session {
        self.earn();
        let mut picked: Vec<Planned> = Vec::new();
        while picked.len() < self.most_in_session() {
            let Some((group, exercise)) = self.next(&picked) else {
                break;
            };
            let planned = Planned {
                exercise,
                sets: self.sets(exercise),
                why: self.why(exercise, group),
            };
            self.pick(&mut picked, planned);
        }
        in_order(&mut picked);
        self.fit(&mut picked);
        // What was exchanged to fit the minutes may belong elsewhere.
        in_order(&mut picked);
        Session { exercises: picked }
    }

    /// Takes an exercise into the session.
    pub(super) fn pick(&mut self, picked: &mut Vec<Planned>, planned: Planned) {
        let price = self.price();
        self.credit[group_of(&planned)] -= price;
        self.used.push(planned.exercise.id);
        self.covered = self.covered.or(planned.exercise.primary);
        picked.push(planned);
    }

    /// Takes an exercise out of the session again.
    pub(super) fn drop(&mut self, picked: &mut Vec<Planned>, at: usize) -> Planned {
        let dropped = picked.remove(at);
        let price = self.price();
        self.credit[group_of(&dropped)] += price;
        self.forget(dropped.exercise.id);
        dropped
    }

    /// The exercise whose group has had most of its part of the week.
    pub(super) fn least_owed(&self, picked: &[Planned]) -> usize {
        let credit = |at: &usize| self.credit[group_of(&picked[*at])];
        (0..picked.len()).rev().min_by_key(credit).unwrap_or(0)
    }

    /// The group with the most credit that has a candidate and fewer than two picks, and its best candidate.
    pub(super) fn next(&self, picked: &[Planned]) -> Option<(Group, &'static Exercise)> {
        self.most_owed()
            .into_iter()
            .filter(|group| has_room(*group, picked))
            .find_map(|group| self.best(group, picked).map(|exercise| (group, exercise)))
    }

    /// The groups, the one with the most credit first.
    pub(super) fn most_owed(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Group::ALL.to_vec();
        order::by(&mut groups, |group| (core::cmp::Reverse(self.credit[*group]), *group));
        groups
    }

    pub(super) fn best(&self, group: Group, picked: &[Planned]) -> Option<&'static Exercise> {
        self.best_of(group, picked, |_| true)
    }

    /// The best that the session has room for and that fits the reader's minutes, with one set of each.
    pub(super) fn best_in_time(&self, group: Group, picked: &[Planned]) -> Option<&'static Exercise> {
        let seconds: u32 = picked.iter().map(|planned| planned.exercise.seconds(1)).sum();
        let is_in_time = |exercise: &Exercise| seconds + exercise.seconds(1) <= self.budget();
        if picked.len() < self.most_in_session() && has_room(group, picked) {
            self.best_of(group, picked, is_in_time)
        } else {
            None
        }
    }

    fn best_of(
        &self,
        group: Group,
        picked: &[Planned],
        suits: impl Fn(&Exercise) -> bool,
    ) -> Option<&'static Exercise> {
        self.plan
            .eligible
            .iter()
            .copied()
            .filter(|exercise| exercise.group == Some(group) && self.may_join(exercise, group, picked))
            .filter(|exercise| suits(exercise))
            .min_by_key(|exercise| {
                (
                    core::cmp::Reverse(self.score(exercise)),
                    exercise.load,
                    exercise.id.code(),
                )
            })
    }

    /// The hard rules that look at the session (X4 by target, X7 to X10), and what is set aside.
    pub(super) fn may_join(&self, exercise: &Exercise, group: Group, picked: &[Planned]) -> bool {
        let high = exercise.load == Load::High && picked.iter().any(|planned| planned.exercise.load == Load::High);
        let arched = |exercise: &Exercise| exercise.direction == Direction::Extension;
        let third_arch = arched(exercise) && picked.iter().filter(|planned| arched(planned.exercise)).count() >= 2;
        exercise.level <= self.plan.targets[group]
            && !exercise.is_warm_up()
            && !self.plan.course.set_aside.contains(exercise.id)
            && !picked.iter().any(|planned| planned.exercise.id == exercise.id)
            && !high
            && !third_arch
    }

    /// How well an exercise fits this reader and this week (6.5).
    fn score(&self, exercise: &Exercise) -> i32 {
        let Some(group) = exercise.group else { return i32::MIN };
        let answers = self.cleared.answers();
        let below = i32::from(self.plan.targets[group]) - i32::from(exercise.level);
        let helps_others = self
            .top
            .iter()
            .filter(|other| **other != group && !other.muscles().and(exercise.primary).is_empty())
            .count();
        let covers = !exercise.primary.and(REQUIRED).without(self.covered).is_empty();
        let cautions = exercise.cautioned_by.and(self.plan.flags).len();
        let uses_kit = !exercise.need.kits().and(answers.kits).is_empty();
        let hard_to_reach = exercise.floor && answers.age >= 70;
        let repeats = match self.used.iter().filter(|id| **id == exercise.id).count() {
            0 => 0,
            1 => 2,
            _ => 6,
        };
        let must = match self.must(exercise) {
            Some(Must::M1) => 5,
            Some(Must::M2) => 3,
            None => 0,
        };
        6 - 4 * below + small(helps_others) + if covers { 3 } else { 0 } - 4 * small(cautions)
            + i32::from(exercise.in_article)
            + i32::from(uses_kit)
            - if hard_to_reach { 3 } else { 0 }
            - repeats
            + must
    }

    /// The must that this exercise would meet, if it is still open.
    pub(super) fn must(&self, exercise: &Exercise) -> Option<Must> {
        use super::answers::Trigger;
        let bothers = |trigger| self.cleared.answers().triggers.contains(trigger);
        let open = |set: ExerciseSet| set.contains(exercise.id) && !self.used.iter().any(|id| set.contains(*id));
        if (bothers(Trigger::Lift) || bothers(Trigger::Bend)) && open(HINGES) {
            Some(Must::M1)
        } else if bothers(Trigger::Rise) && open(RISES) {
            Some(Must::M2)
        } else {
            None
        }
    }

    pub(super) fn why(&self, exercise: &Exercise, group: Group) -> Vec<Why> {
        self.plan
            .why_group(group)
            .map(Why::Tilt)
            .chain(self.must(exercise).map(Why::Must))
            .collect()
    }

    /// The sets to begin with: the table's; one in a sore first gentle week (4.11); half when easing back (5.6).
    pub(super) fn sets(&self, exercise: &Exercise) -> u8 {
        let sore = self.cleared.is_gentle() && self.cleared.answers().pain_now.score() >= 5;
        if sore && self.plan.course.week <= 1 {
            1
        } else if self.plan.course.easing {
            exercise.dose.sets.div_ceil(2)
        } else {
            exercise.dose.sets
        }
    }

    /// Takes sets away, then exercises, until the session fits the reader's minutes (6.6).
    ///
    /// The lightest group gives first; among equals, what comes first in the session. Where dropping would leave a
    /// group out of the week, a quicker exercise of the group takes the place of a longer one instead.
    pub(super) fn fit(&mut self, picked: &mut Vec<Planned>) {
        self.take_sets(picked);
        while !self.is_in_time(picked) {
            if picked.len() <= FEWEST {
                return;
            }
            if let Some(at) = self.spare(picked) {
                self.drop(picked, at);
            } else if !self.shorten(picked) {
                return;
            }
        }
    }

    /// Takes sets away, the lightest group's first, until the session fits or there is one set of each.
    pub(super) fn take_sets(&self, picked: &mut [Planned]) {
        while !self.is_in_time(picked) {
            let lightest = picked
                .iter_mut()
                .filter(|planned| planned.sets > 1)
                .min_by_key(|planned| self.plan.weights[group_of(planned)]);
            let Some(lightest) = lightest else { return };
            lightest.sets -= 1;
        }
    }

    /// The session fits the reader's minutes.
    pub(super) fn is_in_time(&self, picked: &[Planned]) -> bool {
        picked.iter().map(Planned::seconds).sum::<u32>() <= self.budget()
    }

    /// The seconds for exercises.
    fn budget(&self) -> u32 {
        u32::from(self.cleared.answers().minutes.clamp(10, 60)) * 60 - WARM_UP_SECONDS
    }

    /// The exercise to drop: the longest of a group with two picks, else of a group that the week trains elsewhere.
    fn spare(&self, picked: &[Planned]) -> Option<usize> {
        let here = |planned: &Planned| {
            picked
                .iter()
                .filter(|other| other.exercise.group == planned.exercise.group)
                .count()
        };
        let in_week = |planned: &Planned| {
            let same_group = |id: &&ExerciseId| {
                self.plan
                    .eligible
                    .iter()
                    .any(|other| other.id == **id && other.group == planned.exercise.group)
            };
            self.used.iter().filter(same_group).count()
        };
        picked
            .iter()
            .enumerate()
            .filter(|(_, planned)| in_week(planned) > 1)
            .max_by_key(|(at, planned)| (here(planned) > 1, planned.seconds(), core::cmp::Reverse(*at)))
            .map(|(at, _)| at)
    }

    /// Exchanges one exercise for another of its group, so that no group is missing from a short week: the best with which
    /// the session fits, or, where none is quick enough, the quickest, where that saves most.
    fn shorten(&mut self, picked: &mut [Planned]) -> bool {
        let quicker = |at: usize| {
            let planned = &picked[at];
            let group = planned.exercise.group?;
            let others: Vec<Planned> = picked.iter().filter(|other| *other != planned).cloned().collect();
            let seconds: u32 = others.iter().map(Planned::seconds).sum();
            let is_in_time = |exercise: &Exercise| seconds + exercise.seconds(1) <= self.budget();
            if let Some(best) = self.best_of(group, &others, is_in_time) {
                return Some((true, self.score(best), core::cmp::Reverse(at), best));
            }
            let quickest = self
                .plan
                .eligible
                .iter()
                .copied()
                .filter(|exercise| exercise.group == Some(group) && self.may_join(exercise, group, &others))
                .min_by_key(|exercise| (exercise.seconds(1), exercise.id.code()))?;
            let saved = planned
                .seconds()
                .checked_sub(quickest.seconds(1))
                .filter(|saved| *saved > 0)?;
            Some((
                false,
                i32::try_from(saved).unwrap_or(i32::MAX),
                core::cmp::Reverse(at),
                quickest,
            ))
        };
        let best = (0..picked.len())
            .filter_map(quicker)
            .max_by_key(|(fits, worth, at, _)| (*fits, *worth, *at));
        let Some((.., core::cmp::Reverse(at), exercise)) = best else {
            return false;
        };
        self.forget(picked[at].exercise.id);
        let group = exercise.group.unwrap_or(Group::Glutes);
        picked[at] = Planned {
            exercise,
            sets: 1,
            why: self.why(exercise, group),
        };
        self.used.push(exercise.id);
        self.covered = self.covered.or(exercise.primary);
        true
    }

    fn forget(&mut self, id: ExerciseId) {
        if let Some(last) = self.used.iter().rposition(|used| *used == id) {
            self.used.remove(last);
        }
    }
}

/// No session has more than two exercises of a group.
pub(super) fn has_room(group: Group, picked: &[Planned]) -> bool {
    let of_group = |planned: &&Planned| planned.exercise.group == Some(group);
    picked.iter().filter(of_group).count() < 2
}

fn group_of(planned: &Planned) -> Group {
    planned.exercise.group.unwrap_or(Group::Glutes)
}

fn small(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub(super) fn in_order(picked: &mut [Planned]) {
    order::by(picked, |planned| doing_order(planned.exercise));
}

/// Where an exercise comes in a session: leg work on the feet or a seat first, then the rest, harder before easier,
/// and the core last (5.3).
pub fn doing_order(exercise: &Exercise) -> impl Ord + use<> {
    let place = match exercise.position {
        Position::Standing => 0,
        Position::Seated => 1,
        _ => 2,
    };
    (
        exercise.group == Some(Group::Core),
        place,
        core::cmp::Reverse(exercise.level),
        exercise.id.code(),
    )
}
