//! Review: is it getting better, what follows, and the days after a flare-up (clinical.md 1.5, 5.6 and 5.8).

use super::answers::Pain;
use super::codes::codes;
use super::day::Day;
use super::diary::{CheckIn, Diary, Entry, Kind, Morning, Subject};
use super::exercise::ExerciseId;
use super::history::pain_of_week;
use super::progress::{Light, light, start_on, too_sore};

codes! {
    /// The plain-word judgement of a change (1.5).
    Judgement { Better = "clearly_better", Same = "about_the_same", Worse = "clearly_worse" }
}

/// A change of pain or of activities to speak of, in tenths of a point.
const CLEAR: u16 = 20;

/// Pain from which on a fall alone can make it better, and to which a rise must come to make it worse, in tenths.
const FALLS_COUNT_FROM: u16 = 30;

/// How far pain must go from where it began for a clear change, in tenths of a point (1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Down to this or less is clearly better. `None` where pain began under 3: then only activities can say so.
    pub better: Option<u16>,
    /// Up to this or more is clearly worse. `None` where pain began too high to rise so far.
    pub worse: Option<u16>,
}

impl Band {
    /// Better: a fall by 2 points and by 30 % or more. Worse: a rise by 2, to 3 or more.
    pub fn around(start: u16) -> Self {
        let fall = CLEAR.max((start * 3).div_ceil(10));
        Self {
            better: (start >= FALLS_COUNT_FROM).then(|| start.saturating_sub(fall)),
            worse: Some((start + CLEAR).max(FALLS_COUNT_FROM)).filter(|worse| *worse <= 100),
        }
    }
}

/// Compares two measures: pain in tenths of a point, activities in tenths where they are kept.
///
/// Pain is better or worse outside its [`Band`]; activities are better when they rise by 2, worse when they fall by 2.
/// Where pain began under 3, only activities can make it better; a rise of 2 to 3 or more is a rise all the same.
pub fn judge(pain_before: u16, pain_after: u16, activities: Option<(u8, u8)>) -> Judgement {
    let band = Band::around(pain_before);
    let pain_better = band.better.is_some_and(|better| pain_after <= better);
    let pain_worse = band.worse.is_some_and(|worse| pain_after >= worse);
    let (up, down) = activities.map_or((0, 0), |(before, after)| {
        (
            u16::from(after.saturating_sub(before)),
            u16::from(before.saturating_sub(after)),
        )
    });
    if pain_worse || down >= CLEAR {
        Judgement::Worse
    } else if pain_better || up >= CLEAR {
        Judgement::Better
    } else {
        Judgement::Same
    }
}

/// The weeks of re-assessment.
pub const CHECK_IN_WEEKS: [u16; 3] = [2, 6, 12];

codes! {
    /// What a re-assessment leads to (5.8).
    Advice {
        /// Carry on.
        GoOn = "go_on",
        /// Worse: a gentle week, and a clinician when there are signs in the leg.
        GentleWeek = "gentle_week",
        /// Half or fewer of the sessions done: shorter sessions, and what stood in the way.
        HalveMinutes = "halve_minutes",
        /// Six weeks, no change, and trained: time for a physiotherapist or doctor.
        SeeSomeone = "see_someone",
        /// Six weeks, no change, and trained little: a shorter plan for four weeks.
        ShorterPlan = "shorter_plan",
        /// Pain of 7 or more still: see someone now.
        SeeSomeoneNow = "see_someone_now",
        /// Twelve weeks and better: two sessions a week from now on.
        Maintain = "maintain",
    }
}

/// What a check-in at `week` leads to, from the judgement, the pain at the start and now, and the share of sessions done in
/// percent. Hardly any pain that stays so is no reason to see anyone (1.5, 2.1).
pub fn advice(week: u16, judgement: Judgement, start: Pain, now: Pain, adherence: u16) -> Advice {
    let hardly = u16::from(start.max(now).score()) * 10 < FALLS_COUNT_FROM;
    let well = judgement == Judgement::Same && hardly;
    match week {
        ..6 if judgement == Judgement::Worse => Advice::GentleWeek,
        ..6 if adherence < 50 => Advice::HalveMinutes,
        ..6 => Advice::GoOn,
        _ if now.score() >= 7 => Advice::SeeSomeoneNow,
        6..12 if judgement == Judgement::Better || well && adherence >= 60 => Advice::GoOn,
        6..12 if judgement == Judgement::Worse || adherence >= 60 => Advice::SeeSomeone,
        6..12 => Advice::ShorterPlan,
        _ if judgement == Judgement::Better => Advice::Maintain,
        _ if well => Advice::GoOn,
        _ => Advice::SeeSomeone,
    }
}

/// What a check-in comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What it is compared with.
    pub start: CheckIn,
    pub judgement: Judgement,
    /// Sessions done of those planned, in percent; `None` in the first days of a plan.
    pub adherence: Option<u16>,
    pub advice: Advice,
}

/// Assesses a check-in in a plan of so many days a week.
pub fn assess(diary: &Diary, days_a_week: usize, now: CheckIn, today: Day) -> Assessment {
    let start = baseline(diary, today).unwrap_or(now);
    let judgement = judge_check_in(start, now);
    let adherence = adherence(diary, days_a_week, today);
    // Where too few days have passed to count sessions, none is held against the reader.
    let advice = advice(now.week, judgement, start.pain, now.pain, adherence.unwrap_or(100));
    Assessment {
        start,
        judgement,
        adherence,
        advice,
    }
}

/// The week of a plan, from 1.
pub fn week(started: Day, today: Day) -> u16 {
    u16::try_from(today.since(started).max(0) / 7 + 1).unwrap_or(u16::MAX)
}

/// Between the second and the third: four weeks after a shorter plan was advised at the second, it is looked at.
pub const CHECK_IN_BETWEEN: u16 = 10;

/// Days of a shorter plan.
const SHORTER_PLAN_DAYS: i32 = 28;

/// The re-assessment that is due: its week has passed in full and none was noted for it since the plan began.
pub fn due(diary: &Diary, today: Day) -> Option<u16> {
    let started = diary.started(today)?;
    let weeks_done = today.since(started) / 7;
    let noted = |week| {
        let mut of_plan = diary.check_ins().filter(|(day, _)| *day >= started);
        of_plan.find(|(_, check_in)| check_in.week == week)
    };
    let week = CHECK_IN_WEEKS
        .into_iter()
        .rev()
        .find(|week| i32::from(*week) <= weeks_done)?;
    match noted(week) {
        None => Some(week),
        Some((day, then)) if then.shorter && today.since(day) >= SHORTER_PLAN_DAYS => {
            noted(CHECK_IN_BETWEEN).is_none().then_some(CHECK_IN_BETWEEN)
        }
        Some(_) => None,
    }
}

/// Sessions done of those planned over the last 14 days, in percent; `None` in the first days of a plan.
pub fn adherence(diary: &Diary, sessions_a_week: usize, today: Day) -> Option<u16> {
    let started = diary.started(today)?;
    let days = today.since(started).min(14);
    if days < 7 || sessions_a_week == 0 {
        return None;
    }
    let first = today.plus(-days);
    let done = diary
        .training_days()
        .filter(|day| *day >= first && *day < today)
        .count();
    let planned = (sessions_a_week * days.unsigned_abs() as usize).div_ceil(7);
    u16::try_from((done * 100 / planned.max(1)).min(100)).ok()
}

/// The measure to compare with: the first check-in since the plan in force began, its activities from the first that has
/// them.
pub fn baseline(diary: &Diary, today: Day) -> Option<CheckIn> {
    let started = diary.started(today)?;
    let all = diary.check_ins().skip_while(|(day, _)| *day < started);
    let mut of_plan = all.map(|(_, check_in)| check_in);
    let start = of_plan.next()?;
    // Activities that were not scored at the start are compared with the first time that they were.
    let activities = start.activities.or_else(|| of_plan.find_map(|later| later.activities));
    Some(CheckIn { activities, ..start })
}

codes! {
    /// The days after a flare-up (5.6).
    Phase {
        /// Relief positions and short walks, no strength work.
        Relief = "relief",
        /// Level 1 and half the sets.
        EasingBack = "easing_back",
        Over = "over",
    }
}

/// Days of relief before strength work starts again.
pub const RELIEF_DAYS: i32 = 3;

/// The flare-up a reader is in, if any: its day and its phase.
pub fn flare_phase(diary: &Diary, baseline: Pain, today: Day) -> Option<(Day, Phase)> {
    let flare = diary.flares().rev().find(|day| *day <= today)?;
    let days = today.since(flare);
    let phase = if days < RELIEF_DAYS {
        Phase::Relief
    } else if days < RELIEF_DAYS + 7
        || (days < RELIEF_DAYS + 14 && !was_green(diary, flare, baseline))
        || is_slow(diary, flare, baseline, today)
    {
        Phase::EasingBack
    } else {
        Phase::Over
    };
    Some((flare, phase)).filter(|(_, phase)| *phase != Phase::Over)
}

/// After two weeks of easing back, one more for every week in which something was still red: the whole plan does not come
/// back at once for whom not even the half of it went well. Amber keeps nobody, or moderate pain would.
pub fn is_slow(diary: &Diary, flare: Day, baseline: Pain, today: Day) -> bool {
    let red = |first: Day| {
        let mut entries = diary.from(first).take_while(|(day, _, _)| *day < first.plus(7));
        entries.any(|(day, _, entry)| light_of(diary, day, entry, baseline) == Light::Red)
    };
    let mut end = flare.plus(RELIEF_DAYS + 14);
    while end <= today && red(end.plus(-7)) {
        end = end.plus(7);
    }
    end > today && today.since(flare) >= RELIEF_DAYS + 14
}

/// A flare-up, or a gentle week.
#[inline(never)]
pub fn is_easing(diary: &Diary, baseline: Pain, today: Day) -> bool {
    flare_phase(diary, baseline, today).is_some() || in_gentle_week(diary, today)
}

/// Sessions done since Monday, and the phase of a flare-up.
#[inline(never)]
pub fn this_week(diary: &Diary, baseline: Pain, today: Day) -> (usize, Option<Phase>) {
    let monday = today.monday();
    let started = diary.started(today).unwrap_or(monday);
    let done = diary
        .training_days()
        .filter(|day| *day >= monday && *day >= started && *day < today)
        .count();
    let phase = flare_phase(diary, baseline, today).map(|(_, phase)| phase);
    (done, phase)
}

/// Every exercise and morning since the flare-up was green.
fn was_green(diary: &Diary, flare: Day, baseline: Pain) -> bool {
    let mut entries = diary.from(flare.plus(1));
    entries.all(|(day, _, entry)| light_of(diary, day, entry, baseline) == Light::Green)
}

/// The colour of an exercise, as its session had it, or of the morning after.
fn light_of(diary: &Diary, day: Day, entry: Entry, baseline: Pain) -> Light {
    match entry {
        Entry::Done(done) => light(done.pain, start_on(diary.on(day), baseline), done.leg),
        Entry::Morning(Morning::Worse) => Light::Red,
        _ => Light::Green,
    }
}

/// Days after a flare-up in which another one is a second within four weeks (5.6). What is told sooner is the same one,
/// which is still being eased.
pub const ANOTHER_FLARE: core::ops::RangeInclusive<i32> = RELIEF_DAYS + 7..=28;

/// Two flare-ups within four weeks: show this to a clinician.
pub fn flares_often(diary: &Diary, today: Day) -> bool {
    flares_in_pairs(diary).any(|(_, second)| today.since(second) <= 28)
}

/// Every two flare-ups of which the later one is [another](ANOTHER_FLARE), whatever was told between them.
pub(super) fn flares_in_pairs(diary: &Diary) -> impl Iterator<Item = (Day, Day)> + '_ {
    let later = |first: Day| diary.flares().map(move |second| (first, second));
    diary
        .flares()
        .flat_map(later)
        .filter(|(first, second)| ANOTHER_FLARE.contains(&second.since(*first)))
}

/// The gentle week after a check-in that found it worse.
pub fn in_gentle_week(diary: &Diary, today: Day) -> bool {
    let Some(start) = baseline(diary, today) else {
        return false;
    };
    diary.check_ins().any(|(day, check_in)| {
        check_in.week > 0 && (0..7).contains(&today.since(day)) && judge_check_in(start, check_in) == Judgement::Worse
    })
}

/// A check-in against the start.
pub fn judge_check_in(start: CheckIn, now: CheckIn) -> Judgement {
    let activities = start.activities.zip(now.activities);
    judge(
        u16::from(start.pain.score()) * 10,
        u16::from(now.pain.score()) * 10,
        activities,
    )
}

/// Worse by 2 on the weekly average than in the plan's first week, in the last two weeks that anything was noted, one
/// after the other: see a clinician in the next days (5.8). Time alone does not end it.
#[inline(never)]
pub fn worse_for_two_weeks(diary: &Diary, today: Day) -> bool {
    let Some(started) = diary.started(today) else {
        return false;
    };
    // Ten years of weeks are not looked through for three of them.
    let mut days = diary.days_with(&Kind::PAIN).filter(|day| day.monday() <= today);
    let Some(last) = days.next_back().map(Day::monday) else {
        return false;
    };
    let before = last.plus(-7);
    let first = days.map(Day::monday).find(|monday| *monday >= started.monday());
    let average = |monday| pain_of_week(diary, monday);
    let at_first = first.filter(|first| before > *first).and_then(average);
    at_first.is_some_and(|at_first| {
        let is_worse = |pain| Band::around(at_first).worse.is_some_and(|worse| pain >= worse);
        [before, last]
            .into_iter()
            .all(|monday| average(monday).is_some_and(is_worse))
    })
}

/// The day whose morning is asked about: yesterday, when it was trained and no word was noted yet.
pub fn morning_to_ask(diary: &Diary, today: Day) -> Option<Day> {
    let yesterday = today.plus(-1);
    (trained_on(diary, yesterday) && diary.get(today, Subject::Morning).is_none()).then_some(yesterday)
}

/// The word of this morning about yesterday's training, once it is told. It can be told anew all day.
pub fn morning_told(diary: &Diary, today: Day) -> Option<Morning> {
    match diary.get(today, Subject::Morning) {
        Some(Entry::Morning(morning)) if trained_on(diary, today.plus(-1)) => Some(morning),
        _ => None,
    }
}

/// It hurt too much that day to begin a session (5.5).
#[inline(never)]
pub fn was_too_sore(diary: &Diary, day: Day) -> bool {
    let told = diary.get(day, Subject::Before);
    matches!(told, Some(Entry::Before(before)) if too_sore(before)) && !trained_on(diary, day)
}

/// Before or after a session of that day it hurt so much, or more.
#[inline(never)]
pub fn hurt_from(diary: &Diary, day: Day, score: u8) -> bool {
    diary.on(day).iter().any(|(.., noted)| match noted.entry {
        Entry::Before(before) => before.score() >= score,
        Entry::Session { before, after } => before.max(after).score() >= score,
        _ => false,
    })
}

/// Anything was trained on that day.
pub fn trained_on(diary: &Diary, day: Day) -> bool {
    let mut noted = diary.on(day).iter();
    noted.any(|(_, subject, _)| Kind::TRAINING.contains(&subject.kind()))
}

/// Pain while doing an exercise above this stops the session, not the exercise alone (5.7).
const STOP_ABOVE: u8 = 7;

/// The exercises of that day that hurt in a way on the stop list, and whether the leg had a part in it.
pub fn stops(day: Day, diary: &Diary) -> impl Iterator<Item = (ExerciseId, bool)> + '_ {
    diary
        .on(day)
        .iter()
        .filter_map(|(_, subject, noted)| match (subject, noted.entry) {
            (Subject::Done(slot), Entry::Done(done)) if done.leg || done.pain.score() > STOP_ABOVE => {
                Some((*slot, done.leg))
            }
            _ => None,
        })
}

/// The exercise that ended the session of that day last.
pub fn stopped_at(day: Day, diary: &Diary) -> Option<ExerciseId> {
    stops(day, diary).last().map(|(slot, _)| slot)
}

/// Whether what was noted on that day ended its session.
pub fn is_stopped(day: Day, diary: &Diary) -> bool {
    stops(day, diary).next().is_some()
}
