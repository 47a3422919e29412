//! Progress: what today's dose of each exercise is, worked out from the diary (clinical.md 5.4 and 5.5).
//!
//! Nothing here is saved. The same diary and the same answers give the same standing on every device.

use super::answers::{Answers, Pain};
use super::codes::codes;
use super::day::Day;
use super::diary::{Diary, Done, Effort, Entry, Kind, Line, Morning, Subject};
use super::eligibility::{ExerciseSet, exclusion};
use super::exercise::{Catalogue, Direction, Exercise, ExerciseId, Kit, Kits, Load};
use super::flag::Flag;
use super::plan::{Course, Plan, Planned, Session};
use super::review::{flares_in_pairs, week};
use super::triage::Cleared;

codes! {
    /// The rule that acted last on an exercise.
    Rule {
        /// One more repetition, or five more seconds.
        P1 = "P1",
        /// A set more, the next harder exercise, or the same one heavier, slower or longer.
        P2 = "P2",
        /// Stay.
        P3 = "P3",
        /// Fewer repetitions, the easier exercise, or a week without it.
        P4 = "P4",
        /// Set aside by the reader.
        P5 = "P5",
        /// After days without training.
        P6 = "P6",
        /// A lighter week.
        P7 = "P7",
        /// The level cap was worked out anew.
        P8 = "P8",
    }
}

codes! {
    /// The traffic light of pain (5.5).
    Light { Green = "green", Amber = "amber", Red = "red" }
}

codes! {
    /// How an exercise gets harder where no harder exercise suits.
    Harder { Heavier = "heavier", Slower = "slower", Longer = "longer" }
}

/// Pain during an exercise up to this is green.
const GREEN_UP_TO: u8 = 2;

/// The longest hold.
const LONGEST_HOLD: u16 = 45;

/// The longest hold where the pressure of the blood must not rise (4.10).
const LONGEST_HOLD_BP: u16 = 10;

/// Sets never grow past this.
pub const MOST_SETS: u8 = 3;

/// Where the colours of pain during an exercise change; between the two it is amber, if anything lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub green_up_to: u8,
    pub red_from: u8,
}

/// The limits for a session that began with this pain (5.5).
///
/// A reader who starts at 4 to 6 stays amber up to one above, so that moderate pain does not keep anyone from starting.
pub fn limits(start: Pain) -> Limits {
    let start = start.score();
    let red_from = match start {
        4..=6 => (start + 2).min(7),
        _ => (start + 2).min(6),
    };
    Limits {
        green_up_to: GREEN_UP_TO,
        // Red by "two above the start" begins above the green zone.
        red_from: red_from.max(GREEN_UP_TO + 1),
    }
}

/// The colour of pain during an exercise that began at `start` (5.5).
pub fn light(during: Pain, start: Pain, leg: bool) -> Light {
    let limits = limits(start);
    let during = during.score();
    if leg || during >= limits.red_from {
        Light::Red
    } else if during > limits.green_up_to {
        Light::Amber
    } else {
        Light::Green
    }
}

/// Pain before a session from which there is no strength work that day.
const TOO_SORE_FROM: u8 = 7;

/// Too much pain for strength work today, whatever pain the plan was made for: every exercise would begin in red, from
/// which [`limits`] has no way back to amber (5.5).
pub const fn too_sore(before: Pain) -> bool {
    before.score() >= TOO_SORE_FROM
}

/// Pain from which new pain is eased before it is trained (2.1).
const EASED_FIRST_FROM: u8 = 4;

/// New pain eases before it trains (2.1); what is too strong for a session eases instead (5.5).
pub fn eases_first(answers: &Answers) -> bool {
    let is_new = answers.duration.is_under_weeks(6) && answers.pain_now.score() >= EASED_FIRST_FROM;
    is_new || too_sore(answers.pain_now)
}

/// The back is more sore after a session than that session may make it: as red as that would be during an exercise, or
/// too sore to train (5.5, "After").
fn left_sore(before: Pain, after: Pain) -> bool {
    too_sore(after) || light(after, before, false) == Light::Red
}

/// Whether the session of a day left the back so. Begun anew, pain before it was told twice: the lower one counts.
#[inline(never)]
pub fn left_sore_on(diary: &Diary, day: Day) -> bool {
    let noted = diary.on(day);
    match (find(noted, Subject::Session), find(noted, Subject::Before)) {
        (Some(Entry::Session { before, after }), Some(Entry::Before(first))) => left_sore(before.min(first), after),
        (Some(Entry::Session { before, after }), _) => left_sore(before, after),
        _ => false,
    }
}

/// Where the reader stands with one exercise of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The exercise the plan chose.
    pub slot: &'static Exercise,
    /// The exercise to do now: the same, or an easier or harder one.
    pub exercise: &'static Exercise,
    pub sets: u8,
    /// So many sets are spared today (P6, P7).
    spared: u8,
    /// Repetitions or seconds to do.
    pub count: u16,
    pub harder: Option<Harder>,
    /// The rule that acted last.
    pub rule: Option<Rule>,
    /// Not before this day.
    pub rests_until: Option<Day>,
    /// Times it was done.
    pub done: u32,
    tops: u8,
    ambers: u8,
    last: Option<Day>,
    /// Exercise, sets and count as they were before the last time.
    former: Option<(&'static Exercise, u8, u16)>,
}

impl Standing {
    fn start(planned: &Planned) -> Self {
        Self {
            slot: planned.exercise,
            exercise: planned.exercise,
            sets: planned.sets,
            spared: 0,
            count: planned.exercise.dose.amount.low(),
            harder: None,
            rule: None,
            rests_until: None,
            done: 0,
            tops: 0,
            ambers: 0,
            last: None,
            former: None,
        }
    }

    /// What to make harder from today on: more weight is taken once, when the step is due.
    pub fn harder_now(&self) -> Option<Harder> {
        self.harder
            .filter(|harder| *harder != Harder::Heavier || self.rule == Some(Rule::P2))
    }

    /// The sets of a day that is no lighter one.
    pub fn usual_sets(&self) -> u8 {
        (self.sets + self.spared).min(MOST_SETS)
    }

    pub fn rests(&self, today: Day) -> bool {
        self.rests_until.is_some_and(|until| today < until)
    }

    fn restart(&mut self, planned: &Planned) {
        let done = self.done;
        *self = Self {
            rule: Some(Rule::P6),
            done,
            last: self.last,
            ..Self::start(planned)
        };
    }

    fn go_to(&mut self, exercise: &'static Exercise, rule: Rule) {
        self.exercise = exercise;
        // Only a step up brings more sets.
        self.sets = if rule == Rule::P2 {
            exercise.dose.sets
        } else {
            exercise.dose.sets.min(self.sets)
        };
        self.count = exercise.dose.amount.low();
        self.harder = None;
        self.tops = 0;
        self.ambers = 0;
        self.rule = Some(rule);
    }

    /// P4: fewer, then easier, then a week without.
    fn step_down(&mut self, day: Day, may: &impl Fn(&'static Exercise) -> bool, catalogue: Catalogue) {
        self.rule = Some(Rule::P4);
        self.harder = None;
        self.tops = 0;
        self.ambers = 0;
        let fewer = fewer(self.count);
        let easier = self
            .exercise
            .easier
            .and_then(|id| catalogue.get(id))
            .filter(|exercise| may(exercise));
        if fewer < self.count {
            self.count = fewer;
        } else if let Some(easier) = easier {
            self.go_to(easier, Rule::P4);
        } else {
            self.rests_until = Some(day.plus(7));
        }
    }

    /// P2: a set, then the harder exercise, then the same one made harder.
    fn step_up(&mut self, context: &Context<impl Fn(&'static Exercise) -> bool>) {
        let Context {
            may, catalogue, kits, ..
        } = context;
        self.rule = Some(Rule::P2);
        if self.sets < MOST_SETS {
            self.sets += 1;
            // One more session at the top with the new set leads on to the harder exercise.
            self.tops = 1;
            return;
        }
        self.tops = 0;
        let harder = self
            .exercise
            .harder
            .and_then(|id| catalogue.get(id))
            .filter(|exercise| may(exercise));
        if let Some(harder) = harder {
            self.go_to(harder, Rule::P2);
            return;
        }
        let loaded = self.exercise.need.kits().and(*kits);
        let weights = Kits::of(&[Kit::Dumbbell, Kit::Gym, Kit::Band]);
        self.harder = if self.exercise.dose.amount.is_hold() {
            if context.no_long_holds {
                self.rule = Some(Rule::P3);
                return;
            }
            self.count = (self.count + 5).min(LONGEST_HOLD.max(self.exercise.dose.amount.high()));
            Some(Harder::Longer)
        } else if loaded.and(weights).is_empty() {
            Some(Harder::Slower)
        } else {
            Some(Harder::Heavier)
        };
    }

    /// Back to the dose of the last session: what it earned is to be earned again after a break (P6).
    fn repeat(&mut self) {
        if matches!(self.rule, Some(Rule::P1 | Rule::P2))
            && let Some((exercise, sets, count)) = self.former
        {
            (self.exercise, self.sets, self.count) = (exercise, sets, count);
            self.harder = None;
            self.tops = 0;
            self.rule = Some(Rule::P6);
        }
    }

    /// One progression step back (P6).
    fn step_back(&mut self, planned: &Planned, may: &impl Fn(&'static Exercise) -> bool, catalogue: Catalogue) {
        self.repeat();
        let easier = self
            .exercise
            .easier
            .and_then(|id| catalogue.get(id))
            .filter(|exercise| may(exercise));
        match easier {
            Some(easier) if self.exercise != self.slot => self.go_to(easier, Rule::P6),
            _ => {
                self.count = self.exercise.dose.amount.low().min(self.count);
                self.sets = self.sets.min(planned.sets);
                self.harder = None;
                self.tops = 0;
                self.rule = Some(Rule::P6);
            }
        }
    }

    /// The sets of a day: one fewer in the session that ends a short gap (P6), and in every fourth week about two fifths
    /// fewer (P7). The last one stays.
    fn sets_on(&self, ended: Gap, week: u16) -> (u8, Option<Rule>) {
        let (mut sets, mut rule) = (self.sets, None);
        if ended == Gap::Short && sets > 1 {
            (sets, rule) = (sets - 1, Some(Rule::P6));
        }
        if is_lighter_week(week) && self.exercise.level >= 2 && lighter(sets) < sets {
            (sets, rule) = (lighter(sets), Some(Rule::P7));
        }
        (sets, rule)
    }

    /// Takes in one time it was done, with so many sets due, and the next morning's word.
    fn take_in(
        &mut self,
        trained: &Trained<'_>,
        done: Done,
        due: u8,
        context: &Context<impl Fn(&'static Exercise) -> bool>,
    ) {
        let day = trained.day;
        self.done += 1;
        self.last = Some(day);
        self.former = Some((self.exercise, self.sets, self.count));
        let colour = light(done.pain, trained.start, done.leg);
        let worse = trained.morning == Some(Morning::Worse);
        if colour == Light::Red || worse {
            self.step_down(day, &context.may, context.catalogue);
            return;
        }
        if colour == Light::Amber {
            self.tops = 0;
            self.ambers += 1;
            if self.ambers >= 2 {
                self.step_down(day, &context.may, context.catalogue);
            } else {
                self.rule = Some(Rule::P3);
            }
            return;
        }
        // Pain after a session is laid to no exercise of it: none gets harder, and none easier, unless the morning was better.
        if trained.left_sore && trained.morning != Some(Morning::Better) {
            self.tops = 0;
            self.rule = Some(Rule::P3);
            return;
        }
        self.ambers = 0;
        // Only the exercise and dose that were due can move the standing up.
        let complete = done.exercise == self.exercise.id && done.sets >= due && done.count >= self.count;
        if done.effort == Effort::Hard || !complete {
            self.tops = 0;
            self.rule = Some(Rule::P3);
            return;
        }
        // All that a lighter day asked for: the whole dose is still to come.
        if done.sets < self.sets {
            return;
        }
        let top = most(self.exercise, context.no_long_holds);
        if self.count < top {
            let more = if self.exercise.dose.amount.is_hold() { 5 } else { 1 };
            self.count = (self.count + more).min(top);
            self.rule = Some(Rule::P1);
        } else {
            self.tops += 1;
            if self.tops >= 2 {
                self.step_up(context);
            } else {
                self.rule = Some(Rule::P3);
            }
        }
    }

    /// Takes in every day of training, the days without, and what the week of the plan asks for.
    fn follow(
        &mut self,
        planned: &Planned,
        plan: &Plan,
        context: &Context<impl Fn(&'static Exercise) -> bool>,
        training: &[Trained<'_>],
        today: Day,
    ) {
        let mut previous: Option<Day> = None;
        // The gap that today's session ends, from its first exercise to its last.
        let mut ended = Gap::None;
        for trained in training {
            ended = mind_gap(self, previous, trained.day, planned, context);
            previous = Some(trained.day);
            if let Some(done) = trained.done(planned.exercise.id) {
                self.come_back(trained.day, planned, context);
                let (due, _) = self.sets_on(ended, trained.week);
                self.take_in(trained, done, due, context);
            }
        }
        if previous != Some(today) {
            ended = mind_gap(self, previous, today, planned, context);
        }
        self.come_back(today, planned, context);
        // What was done today already shows its next dose.
        let ended = if self.last == Some(today) { Gap::None } else { ended };
        if plan.course.easing {
            self.sets = planned.sets.min(self.sets);
        }
        let (sets, rule) = self.sets_on(ended, plan.course.week);
        self.spared = self.sets - sets;
        self.sets = sets;
        self.rule = rule.or(self.rule);
    }

    /// What was left out for as long as a break, while others were done, begins like after one (2.3).
    fn come_back(&mut self, day: Day, planned: &Planned, context: &Context<impl Fn(&'static Exercise) -> bool>) {
        if self.last.is_some_and(|last| gap(last, day) == Gap::Restart) {
            self.step_back(planned, &context.may, context.catalogue);
        }
    }
}

struct Context<F> {
    may: F,
    catalogue: Catalogue,
    kits: Kits,
    /// Long holds raise the pressure of the blood (flag bp).
    no_long_holds: bool,
}

/// The most repetitions or seconds that an exercise grows to for this reader.
pub fn grows_to(exercise: &Exercise, cleared: &Cleared) -> u16 {
    most(exercise, cleared.flags().contains(Flag::Bp))
}

fn most(exercise: &Exercise, no_long_holds: bool) -> u16 {
    let amount = exercise.dose.amount;
    if no_long_holds && amount.is_hold() {
        amount.high().min(LONGEST_HOLD_BP)
    } else {
        amount.high()
    }
}

/// A day of training, looked up once for all exercises.
struct Trained<'a> {
    day: Day,
    /// The week of the plan it was in.
    week: u16,
    /// Pain before that day's session.
    start: Pain,
    /// The session ended with clearly more pain.
    left_sore: bool,
    /// The next morning's word.
    morning: Option<Morning>,
    /// All that was noted on it, in the order of its subjects.
    noted: &'a [Line],
}

impl<'a> Trained<'a> {
    fn on(day: Day, started: Day, diary: &'a Diary, baseline: Pain) -> Self {
        let noted = diary.on(day);
        let morning = match diary.get(day.plus(1), Subject::Morning) {
            Some(Entry::Morning(morning)) => Some(morning),
            _ => None,
        };
        Self {
            day,
            week: week(started, day),
            start: start_on(noted, baseline),
            left_sore: left_sore_on(diary, day),
            morning,
            noted,
        }
    }

    fn done(&self, slot: ExerciseId) -> Option<Done> {
        match find(self.noted, Subject::Done(slot)) {
            Some(Entry::Done(done)) => Some(done),
            _ => None,
        }
    }
}

/// Pain before the session of a day, of which this was noted; else the baseline of the answers.
pub(super) fn start_on(noted: &[Line], baseline: Pain) -> Pain {
    let find = |subject| find(noted, subject);
    match find(Subject::Before).or_else(|| find(Subject::Session)) {
        Some(Entry::Before(before) | Entry::Session { before, .. }) => before,
        _ => baseline,
    }
}

fn find(noted: &[Line], wanted: Subject) -> Option<Entry> {
    let line = noted.iter().find(|(_, subject, _)| *subject == wanted)?;
    Some(line.2.entry)
}

/// What days without training ask for (P6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    None,
    /// 7 to 13 days: one set fewer, once.
    Short,
    /// 14 to 27 days: one progression step back.
    Long,
    /// 28 days and more: start again, and the safety questions first.
    Restart,
}

/// The gap between two days of training.
pub fn gap(last: Day, next: Day) -> Gap {
    match next.since(last) {
        ..7 => Gap::None,
        7..14 => Gap::Short,
        14..28 => Gap::Long,
        28.. => Gap::Restart,
    }
}

/// Where the reader stands today with every exercise of the plan, each once.
pub fn standings(plan: &Plan, cleared: &Cleared, diary: &Diary, catalogue: Catalogue, today: Day) -> Vec<Standing> {
    let no_long_holds = cleared.flags().contains(Flag::Bp);
    let mut standings: Vec<Standing> = Vec::new();
    for planned in plan.sessions.iter().flat_map(|session| &session.exercises) {
        if !standings.iter().any(|standing| standing.slot == planned.exercise) {
            standings.push(Standing::start(planned));
        }
    }
    // A first plan is what it is.
    if !diary.is_empty() || plan.course != Course::week(1) {
        move_on(&mut standings, plan, cleared, diary, catalogue, today);
    }
    if no_long_holds {
        // One that begins with more, or came back to the top of its range.
        for standing in &mut standings {
            standing.count = standing.count.min(most(standing.exercise, no_long_holds));
        }
    }
    standings
}

/// From the start of a plan to where the diary and the week of the plan have led.
#[inline(never)]
fn move_on(
    standings: &mut [Standing],
    plan: &Plan,
    cleared: &Cleared,
    diary: &Diary,
    catalogue: Catalogue,
    today: Day,
) {
    let started = diary.started(today).unwrap_or(today);
    let baseline = cleared.answers().pain_now;
    let training: Vec<Trained<'_>> = diary
        .training_days()
        .filter(|day| (started..=today).contains(day))
        .map(|day| Trained::on(day, started, diary, baseline))
        .collect();
    let context = Context {
        may: |exercise: &'static Exercise| {
            exclusion(exercise, cleared, plan.cap).is_none() && !plan.course.set_aside.contains(exercise.id)
        },
        catalogue,
        kits: cleared.answers().kits,
        no_long_holds: cleared.flags().contains(Flag::Bp),
    };
    for standing in &mut *standings {
        // The first of the plan with this exercise: what the standing began from.
        let planned = plan.sessions.iter().flat_map(|session| &session.exercises);
        let planned = { planned }.find(|planned| planned.exercise == standing.slot);
        if let Some(planned) = planned {
            standing.follow(planned, plan, &context, &training, today);
        }
    }
    keep_sessions_sound(plan, standings, catalogue, today);
}

/// What moves on its own must still make a sound session (X7 to X9): no exercise twice, no second heavy one, no third
/// that arches. Where it would not, what climbed stays with the plan's own exercise, at the top of its range. What pain led
/// down has nothing easier then (P4): a week without what was done last, and without any while that clashes as well.
fn keep_sessions_sound(plan: &Plan, standings: &mut [Standing], catalogue: Catalogue, today: Day) {
    while let Some(at) = plan
        .sessions
        .iter()
        .find_map(|session| clashing(session, standings, today))
    {
        let standing = &mut standings[at];
        if has_climbed(standing.slot, standing.exercise, catalogue) {
            standing.go_to(standing.slot, Rule::P3);
            standing.count = standing.slot.dose.amount.high();
        } else if let Some((former, _, count)) = standing.former.take().filter(|former| former.0 != standing.exercise) {
            standing.go_to(former, Rule::P4);
            standing.count = fewer(count).min(count);
            standing.rests_until = standing.last.map(|last| last.plus(7));
        } else {
            standing.rests_until = Some(today.plus(1));
        }
    }
}

/// A standing that has moved to where it clashes with another one of the session.
fn clashing(session: &Session, standings: &[Standing], today: Day) -> Option<usize> {
    let heavy = |exercise: &Exercise| exercise.load == Load::High;
    let arches = |exercise: &Exercise| exercise.direction == Direction::Extension;
    let of_session = |standing: &Standing| {
        session
            .exercises
            .iter()
            .any(|planned| planned.exercise == standing.slot)
    };
    let has_moved = |standing: &Standing| standing.exercise != standing.slot;
    let there = |at: &usize| of_session(&standings[*at]) && !standings[*at].rests(today);
    let (moved, own): (Vec<usize>, Vec<usize>) = (0..standings.len())
        .filter(there)
        .partition(|at| has_moved(&standings[*at]));
    let mut before: Vec<&Exercise> = own.into_iter().map(|at| standings[at].exercise).collect();
    for at in moved {
        let exercise = standings[at].exercise;
        let clashes = before.contains(&exercise)
            || (heavy(exercise) && before.iter().any(|other| heavy(other)))
            || (arches(exercise) && before.iter().filter(|other| arches(other)).count() >= 2);
        if clashes {
            return Some(at);
        }
        before.push(exercise);
    }
    None
}

/// P4: 30 % fewer, and five at least.
fn fewer(count: u16) -> u16 {
    (count * 7 / 10).max(5)
}

/// The exercise is one that the plan's own leads on to.
fn has_climbed(slot: &Exercise, exercise: &Exercise, catalogue: Catalogue) -> bool {
    let onwards = core::iter::successors(slot.harder, |id| catalogue.get(*id).and_then(|one| one.harder));
    onwards.into_iter().any(|id| id == exercise.id)
}

/// What the days since the last training change; a short gap also lightens the session that ends it.
fn mind_gap(
    standing: &mut Standing,
    previous: Option<Day>,
    day: Day,
    planned: &Planned,
    context: &Context<impl Fn(&'static Exercise) -> bool>,
) -> Gap {
    let Some(previous) = previous else { return Gap::None };
    let gap = gap(previous, day);
    match gap {
        Gap::Long => standing.step_back(planned, &context.may, context.catalogue),
        Gap::Restart => standing.restart(planned),
        Gap::Short => standing.repeat(),
        Gap::None => {}
    }
    gap
}

/// Every fourth week is lighter at levels 2 and 3 (P7).
pub const fn is_lighter_week(week: u16) -> bool {
    week > 0 && week.is_multiple_of(4)
}

/// About two fifths fewer sets: three become two, two become one.
const fn lighter(sets: u8) -> u8 {
    if sets < MOST_SETS { 1 } else { 2 }
}

/// The exercises set aside for the plan in force: exchanged, or left out twice (P5), or by flare-ups.
pub fn set_aside(diary: &Diary, today: Day) -> ExerciseSet {
    let started = diary.started(today).unwrap_or(today);
    let mut aside = set_aside_by_flares(diary);
    let mut skipped = ExerciseSet::EMPTY;
    let days = diary.days_with(&[Kind::Swapped, Kind::Skipped]);
    for (_, subject, _) in days.filter(|day| *day >= started).flat_map(|day| diary.on(day)) {
        match *subject {
            Subject::Swapped(exercise) => aside.insert(exercise),
            Subject::Skipped(exercise) if skipped.contains(exercise) => aside.insert(exercise),
            Subject::Skipped(exercise) => skipped.insert(exercise),
            _ => {}
        }
    }
    aside
}

/// Done last before each of two flare-ups within four weeks (5.6): set aside for every plan, one that begins anew too.
pub fn set_aside_by_flares(diary: &Diary) -> ExerciseSet {
    let mut aside = ExerciseSet::EMPTY;
    for (first, second) in flares_in_pairs(diary) {
        for flare in [first, second] {
            aside = aside.or(done_last_before(diary, flare));
        }
    }
    aside
}

/// Days before a flare-up in which what was trained may have had a part in it: the rest of a week, as one session a week
/// leaves them.
const LATELY: i32 = 6;

/// What was trained on the last training day up to a flare-up: "the exercise done most recently" is the one of its session
/// that hurt most; where several did, the one done last.
fn done_last_before(diary: &Diary, flare: Day) -> ExerciseSet {
    let last = diary
        .training_days()
        .rev()
        .find(|day| *day <= flare && flare.since(*day) <= LATELY);
    let Some(last) = last else { return ExerciseSet::EMPTY };
    let worst = diary
        .on(last)
        .iter()
        .filter_map(|(_, subject, noted)| match (subject, noted.entry) {
            (Subject::Done(slot), Entry::Done(done)) => Some((done.leg, done.pain, noted.stamp, *slot, done.exercise)),
            _ => None,
        })
        .max();
    worst
        .map(|(.., slot, exercise)| ExerciseSet::of(&[slot, exercise]))
        .unwrap_or_default()
}
