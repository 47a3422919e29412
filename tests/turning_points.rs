//! Where progress turns, to the day and to the point: the numbers of clinical.md 5.4 to 5.8 and of the pictures.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{Answers, Bp, Experience, Pain};
use strongback::domain::day::Day;
use strongback::domain::diary::{CheckIn, Diary, Done, Effort, Entry, LeftOut, Morning, Subject};
use strongback::domain::eligibility::ExerciseSet;
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::history::{
    Mark, TrainingSpan, calendar, climbs, pain_by_month, tests, training_by_month, training_by_week,
};
use strongback::domain::plan::{Course, Plan, Planned, Session};
use strongback::domain::progress::{
    Gap, Harder, Light, Rule, Standing, gap, is_lighter_week, light, limits, set_aside, standings, too_sore,
};
use strongback::domain::review::{
    Advice, Judgement, Phase, adherence, advice, baseline, due, flare_phase, flares_often, in_gentle_week, is_slow,
    morning_to_ask, worse_for_two_weeks,
};
use strongback::domain::self_test::{SelfTest, Stop, TestResult};
use strongback::domain::triage::{Cleared, triage};

fn day(at: i32) -> Day {
    monday().plus(at)
}

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

fn diary(entries: &[(i32, Subject, Entry)]) -> Diary {
    let mut diary = Diary::default();
    for (stamp, (at, subject, entry)) in (1..).zip(entries) {
        diary.note(day(*at), *subject, *entry, stamp);
    }
    diary
}

const STARTED: (i32, Subject, Entry) = (0, Subject::Started, Entry::Started);

fn session(at: i32, before: u8) -> (i32, Subject, Entry) {
    let (before, after) = (pain(before), pain(before));
    (at, Subject::Session, Entry::Session { before, after })
}

fn check_in(at: i32, week: u16, score: u8) -> (i32, Subject, Entry) {
    let check_in = CheckIn {
        week,
        pain: pain(score),
        activities: None,
        shorter: false,
    };
    (at, Subject::CheckIn, Entry::CheckIn(check_in))
}

fn flare(at: i32) -> (i32, Subject, Entry) {
    (at, Subject::Flare, Entry::Flare)
}

fn morning(at: i32, morning: Morning) -> (i32, Subject, Entry) {
    (at, Subject::Morning, Entry::Morning(morning))
}

fn felt(at: i32, slot: ExerciseId, exercise: ExerciseId, score: u8) -> (i32, Subject, Entry) {
    let done = Done {
        exercise,
        sets: 2,
        count: 8,
        effort: Effort::Right,
        pain: pain(score),
        leg: false,
    };
    (at, Subject::Done(slot), Entry::Done(done))
}

/// 5.5: red is more than 5, or 2 over the start; from 4 to 6 it is 2 over the start or more than 6.
#[test]
fn the_light_turns_at_these_points() {
    for (start, red_from) in [
        (0, 3),
        (1, 3),
        (2, 4),
        (3, 5),
        (4, 6),
        (5, 7),
        (6, 7),
        (7, 6),
        (8, 6),
        (10, 6),
    ] {
        let limits = limits(pain(start));
        assert_eq!((limits.green_up_to, limits.red_from), (2, red_from), "from {start}");
    }
}

#[test]
fn from_seven_it_is_too_sore() {
    for score in 0..=10 {
        assert_eq!(too_sore(pain(score)), score >= 7, "{score}");
    }
    // Whoever may begin can stay out of red; whoever may not could not.
    for score in 0..=10 {
        let stays = light(pain(score), pain(score), false) != Light::Red;
        assert_eq!(stays, !too_sore(pain(score)), "{score}");
    }
}

/// 5.4, P6.
#[test]
fn a_gap_counts_from_a_week_two_weeks_and_four() {
    for (days, expected) in [
        (6, Gap::None),
        (7, Gap::Short),
        (13, Gap::Short),
        (14, Gap::Long),
        (27, Gap::Long),
        (28, Gap::Restart),
    ] {
        assert_eq!(gap(day(0), day(days)), expected, "{days} days");
    }
}

/// A plan of a single session with just these exercises, and what its reader noted.
struct Story {
    cleared: Cleared,
    plan: Plan,
    diary: Diary,
    stamp: u32,
}

impl Story {
    fn new(slots: &[(ExerciseId, u8)]) -> Self {
        Self::of(Answers::default(), slots)
    }

    fn of(answers: Answers, slots: &[(ExerciseId, u8)]) -> Self {
        let mut answers = Answers {
            experience: Experience::Advanced,
            pain_now: pain(2),
            ..answers
        };
        for kit in Kit::ALL {
            answers.kits.insert(*kit);
        }
        let cleared = triage(answers).cleared().unwrap().clone();
        let mut plan = Plan::new(&cleared, CATALOGUE, Course::week(1));
        let planned = |(id, sets): &(ExerciseId, u8)| Planned {
            exercise: row(*id),
            sets: *sets,
            why: Vec::new(),
        };
        plan.sessions = vec![Session {
            exercises: slots.iter().map(planned).collect(),
        }];
        Self {
            cleared,
            plan,
            diary: diary(&[STARTED]),
            stamp: 10,
        }
    }

    fn standings(&self, at: i32) -> Vec<Standing> {
        standings(&self.plan, &self.cleared, &self.diary, CATALOGUE, day(at))
    }

    fn standing(&self, at: i32, slot: ExerciseId) -> Standing {
        let mut standings = self.standings(at).into_iter();
        standings.find(|standing| standing.slot.id == slot).unwrap()
    }

    /// What is to do: the form, sets and count.
    fn due(&self, at: i32, slot: ExerciseId) -> (ExerciseId, u8, u16) {
        let standing = self.standing(at, slot);
        (standing.exercise.id, standing.sets, standing.count)
    }

    fn note(&mut self, entry: (i32, Subject, Entry)) {
        self.stamp += 1;
        self.diary.note(day(entry.0), entry.1, entry.2, self.stamp);
    }

    /// Does what is due, changed a little.
    fn does(&mut self, at: i32, slot: ExerciseId, change: impl FnOnce(&mut Done)) {
        let (exercise, sets, count) = self.due(at, slot);
        let mut done = Done {
            exercise,
            sets,
            count,
            effort: Effort::Right,
            pain: pain(1),
            leg: false,
        };
        change(&mut done);
        self.note((at, Subject::Done(slot), Entry::Done(done)));
    }

    /// Goes on every other day until it does so well that this form is due; the day after the last time.
    fn climbs_to(&mut self, slot: ExerciseId, form: ExerciseId) -> i32 {
        let mut at = 0;
        while self.due(at, slot).0 != form {
            self.does(at, slot, |_| ());
            at += 2;
            assert!(at < 120, "{} leads to {}", slot.code(), form.code());
        }
        at
    }
}

const BRIDGE: ExerciseId = ExerciseId::GluteBridge;

/// 4.10: no hold over 10 seconds where pressure must not rise; without that it grows as its dose says.
#[test]
fn no_hold_grows_long_where_pressure_must_not_rise() {
    let slots = [(ExerciseId::KneePlank, 2), (ExerciseId::SuitcaseCarry, 2), (BRIDGE, 2)];
    let high = Answers {
        bp: Bp::Uncontrolled,
        ..Answers::default()
    };
    for (answers, longest) in [(high, 10), (Answers::default(), 30)] {
        let mut story = Story::of(answers, &slots);
        let mut most = 0;
        for at in (0..60).step_by(2) {
            for standing in story.standings(at) {
                let is_hold = standing.exercise.dose.amount.is_hold();
                most = most.max(if is_hold { standing.count } else { 0 });
            }
            for (slot, _) in slots {
                story.does(at, slot, |_| ());
            }
        }
        assert!(
            if longest == 10 { most == 10 } else { most >= longest },
            "{most} seconds of {longest}"
        );
        assert!(
            story.due(60, BRIDGE).2 > 6 || story.due(60, BRIDGE).0 != BRIDGE,
            "repetitions grow"
        );
    }
}

/// 5.4, P4: three tenths fewer and five at least; then the easier form; then a week without.
#[test]
fn red_takes_three_tenths_then_the_form_then_a_week() {
    let slot = ExerciseId::SeatedHeelDrag;
    let mut story = Story::new(&[(slot, 2)]);
    story.does(0, slot, |done| done.pain = pain(9));
    assert_eq!(story.due(1, slot), (slot, 2, 5), "8 less 3 tenths");
    story.does(2, slot, |done| done.pain = pain(9));
    let rests = story.standing(3, slot);
    assert_eq!((rests.exercise.id, rests.count, rests.rule), (slot, 5, Some(Rule::P4)));
    assert_eq!(rests.rests_until, Some(day(9)));
    assert!(rests.rests(day(3)) && rests.rests(day(8)) && !rests.rests(day(9)));
    assert_eq!(rests.done, 2);

    let slot = ExerciseId::Clamshell;
    let mut story = Story::new(&[(slot, 2)]);
    for (at, expected) in [
        (0, (slot, 2, 7)),
        (2, (slot, 2, 5)),
        (4, (ExerciseId::StandingHipAbduction, 2, 8)),
    ] {
        story.does(at, slot, |done| done.pain = pain(9));
        assert_eq!(story.due(at + 1, slot), expected);
        assert_eq!(story.standing(at + 1, slot).rests_until, None);
    }
}

/// 5.4, P1 and P3: only what was due, whole and not hard, moves on.
#[test]
fn only_what_was_due_and_whole_moves_on() {
    let slot = BRIDGE;
    let after = |change: fn(&mut Done)| {
        let mut story = Story::new(&[(slot, 2)]);
        story.does(0, slot, change);
        let standing = story.standing(1, slot);
        (standing.count, standing.rule)
    };
    assert_eq!(after(|_| ()), (9, Some(Rule::P1)));
    assert_eq!(after(|done| done.sets = 3), (9, Some(Rule::P1)));
    assert_eq!(after(|done| done.count = 12), (9, Some(Rule::P1)));
    assert_eq!(after(|done| done.effort = Effort::Easy), (9, Some(Rule::P1)));
    assert_eq!(after(|done| done.effort = Effort::Hard), (8, Some(Rule::P3)));
    assert_eq!(after(|done| done.sets = 1), (8, Some(Rule::P3)));
    assert_eq!(after(|done| done.count = 7), (8, Some(Rule::P3)));
    assert_eq!(
        after(|done| done.exercise = ExerciseId::StandingHipExtension),
        (8, Some(Rule::P3))
    );
    assert_eq!(after(|done| done.pain = pain(3)), (8, Some(Rule::P3)), "amber");
    assert_eq!(after(|done| done.leg = true), (5, Some(Rule::P4)), "into the leg");
}

/// 5.4, P2: at the top of all three sets and nothing harder, a hold gets five seconds longer, up to 45.
#[test]
fn a_hold_without_a_harder_form_grows_by_five_up_to_forty_five() {
    // Its harder form is set aside, so there is none.
    let slot = ExerciseId::HingeHold;
    let mut story = Story::new(&[(slot, 3)]);
    story.plan.course.set_aside = ExerciseSet::of(&[ExerciseId::GoodMorning]);
    let mut counts = vec![];
    for at in 0..20 {
        story.does(2 * at, slot, |_| ());
        counts.push(story.due(2 * at + 1, slot).2);
    }
    assert!(counts.starts_with(&[15, 20, 20, 25]), "{counts:?}");
    assert_eq!(counts.iter().max(), Some(&45));
    assert_eq!(story.standing(40, slot).harder, Some(Harder::Longer));
}

/// 5.4, P6: after two weeks a form that was climbed to goes back one; the plan's own goes to the bottom of its range.
#[test]
fn after_two_weeks_one_step_back_and_after_four_the_start() {
    let slot = ExerciseId::BodyweightSquat;
    let harder = ExerciseId::GobletSquat;
    let mut story = Story::new(&[(slot, 3)]);
    story.does(0, slot, |_| ());
    assert_eq!(story.due(13, slot), (slot, 2, 8), "the last session again, a set fewer");
    assert_eq!(story.due(14, slot), (slot, 3, 8), "its own form stays, at the bottom");
    assert_eq!(story.standing(14, slot).rule, Some(Rule::P6));
    let at = story.climbs_to(slot, harder);
    let last = at - 2;
    assert_eq!(story.due(last + 13, slot).0, slot, "the last session again");
    assert_eq!(story.due(last + 14, slot), (slot, 3, 8), "the easier form");
    assert_eq!(story.due(last + 27, slot), (slot, 3, 8));
    let times = story.standing(last + 1, slot).done;
    let again = story.standing(last + 28, slot);
    assert_eq!((again.exercise.id, again.sets, again.count), (slot, 3, 8));
    assert_eq!((again.rule, again.done), (Some(Rule::P6), times));
    assert!(times > 5);
}

/// 5.4, P6 and P7: of a single set none is taken.
#[test]
fn the_last_set_stays() {
    let slot = ExerciseId::BodyweightSquat;
    let mut story = Story::new(&[(slot, 1)]);
    story.does(0, slot, |_| ());
    assert_eq!(story.due(8, slot).1, 1, "after a short gap");
    assert_eq!(story.standing(8, slot).rule, Some(Rule::P6));
    story.plan.course.week = 4;
    let lighter = story.standing(2, slot);
    assert_eq!((lighter.sets, lighter.rule), (1, Some(Rule::P1)));
    for (sets, expected) in [(2, 1), (3, 2)] {
        let mut story = Story::new(&[(slot, sets)]);
        story.plan.course.week = 4;
        let lighter = story.standing(0, slot);
        assert_eq!((lighter.sets, lighter.rule), (expected, Some(Rule::P7)));
        assert_eq!(lighter.usual_sets(), sets, "what is printed");
    }
    assert!(!is_lighter_week(0) && !is_lighter_week(3) && is_lighter_week(4) && !is_lighter_week(5));
}

/// 5.4, P6 and P7: who does all that a lighter day asks for was not held back by it, and goes on from where it was.
#[test]
fn a_lighter_day_done_in_full_holds_nothing_back() {
    let slot = ExerciseId::BodyweightSquat;
    let usual = || {
        let mut story = Story::new(&[(slot, 3)]);
        for at in [14, 16, 18] {
            story.does(at, slot, |_| ());
        }
        assert_eq!(story.due(19, slot), (slot, 3, 11));
        story
    };
    let mut fourth = usual();
    fourth.plan.course.week = 4;
    for at in [21, 23] {
        assert_eq!(fourth.due(at, slot), (slot, 2, 11), "day {at}");
        assert_eq!(
            fourth.standing(at, slot).usual_sets(),
            3,
            "what is printed for four weeks"
        );
        fourth.does(at, slot, |_| ());
        assert_eq!(fourth.standing(at, slot).rule, Some(Rule::P7), "day {at}");
    }
    fourth.plan.course.week = 5;
    assert_eq!(fourth.due(28, slot), (slot, 3, 11));
    assert_eq!(
        fourth.standing(28, slot).rule,
        Some(Rule::P1),
        "as before the lighter week"
    );
    // Done in full for all that, it goes up as on any other day; less than asked for, or hard, it stays.
    for (change, expected) in [
        ((|done: &mut Done| done.sets = 3) as fn(&mut Done), (12, Rule::P1)),
        (|done| done.sets = 1, (11, Rule::P3)),
        (|done| done.effort = Effort::Hard, (11, Rule::P3)),
    ] {
        let mut story = usual();
        story.plan.course.week = 4;
        story.does(21, slot, change);
        story.plan.course.week = 5;
        let after = story.standing(22, slot);
        assert_eq!((after.count, after.rule.unwrap()), expected);
    }
    let mut gap = usual();
    assert_eq!(gap.due(26, slot), (slot, 2, 10), "the last session again, a set fewer");
    gap.does(26, slot, |_| ());
    assert_eq!(gap.due(28, slot), (slot, 3, 10));
    assert_eq!(gap.standing(28, slot).rule, Some(Rule::P6));
    gap.does(28, slot, |_| ());
    assert_eq!(gap.due(29, slot), (slot, 3, 11));
}

/// 5.5: more weight is taken once, when it is due; after pain or a break there is no word of it.
#[test]
fn more_weight_is_spoken_of_only_when_it_is_due() {
    let slot = ExerciseId::GobletSquat;
    let at_most = || {
        let mut story = Story::new(&[(slot, 3)]);
        story.plan.course.set_aside = ExerciseSet::of(&row(slot).harder.map_or(vec![], |id| vec![id]));
        let mut at = 0;
        while story.standing(at, slot).harder.is_none() {
            story.does(at, slot, |_| ());
            at += 2;
        }
        (story, at)
    };
    let (mut story, at) = at_most();
    assert_eq!(story.standing(at, slot).harder_now(), Some(Harder::Heavier));
    assert_eq!(story.standing(at + 12, slot).harder_now(), None, "two weeks later");
    story.does(at, slot, |_| ());
    assert_eq!(story.standing(at, slot).harder_now(), None, "it was taken");
    let (mut story, at) = at_most();
    story.does(at, slot, |done| done.pain = pain(9));
    let after = story.standing(at + 1, slot);
    assert_eq!((after.rule, after.harder), (Some(Rule::P4), None));
}

/// 2.3: what was left out for as long as a break, while the rest was trained, begins at the start of its dose.
#[test]
fn what_was_left_out_for_four_weeks_comes_back_at_the_start_of_its_dose() {
    let slot = ExerciseId::BodyweightSquat;
    let story = || {
        let mut story = Story::new(&[(slot, 2), (BRIDGE, 2)]);
        for at in [0, 2, 4] {
            story.does(at, slot, |_| ());
        }
        for at in (6..40).step_by(3) {
            story.does(at, BRIDGE, |_| ());
        }
        story
    };
    let mut back = story();
    assert_eq!(back.due(31, slot), (slot, 2, 11), "27 days");
    assert_eq!(back.due(32, slot), (slot, 2, 8), "28 days");
    assert_eq!(back.standing(32, slot).rule, Some(Rule::P6));
    back.does(40, slot, |_| ());
    assert_eq!(back.due(41, slot), (slot, 2, 9));
    // What pain led down stays there.
    let mut down = Story::new(&[(slot, 2), (BRIDGE, 2)]);
    down.does(0, slot, |done| done.pain = pain(9));
    for at in (2..40).step_by(3) {
        down.does(at, BRIDGE, |_| ());
    }
    assert_eq!(down.due(40, slot), (slot, 2, 5));
    // What was climbed to goes back to the form before.
    let mut climbed = Story::new(&[(slot, 3), (BRIDGE, 2)]);
    let at = climbed.climbs_to(slot, ExerciseId::GobletSquat);
    for after in (1..40).step_by(3) {
        climbed.does(at + after, BRIDGE, |_| ());
    }
    assert_eq!(climbed.due(at + 40, slot), (slot, 3, 8));
}

/// 6.5, X7 to X9, for what climbs on its own.
#[test]
fn what_climbs_makes_no_session_unsound() {
    // Its harder form is in the session already.
    let (slot, harder) = (ExerciseId::BodyweightSquat, ExerciseId::GobletSquat);
    let mut alone = Story::new(&[(slot, 3)]);
    let at = alone.climbs_to(slot, harder);
    let mut beside = Story::new(&[(harder, 3), (slot, 3)]);
    beside.diary = alone.diary.clone();
    assert_eq!(beside.due(at, slot), (slot, 3, 12), "stays at the top of its range");
    assert_eq!(beside.standing(at, slot).rule, Some(Rule::P3));
    assert_eq!(beside.due(at, harder).0, harder);
    // Whichever comes first, the plan's own forms are the ones that stay.
    let mut before = Story::new(&[(slot, 3), (harder, 3)]);
    before.diary = alone.diary;
    assert_eq!(before.due(at, slot).0, slot);

    // A second heavy one.
    let (slot, heavy) = (ExerciseId::DumbbellRdl, ExerciseId::Deadlift);
    let mut alone = Story::new(&[(slot, 3)]);
    let at = alone.climbs_to(slot, heavy);
    for (other, expected) in [(ExerciseId::Superman, slot), (ExerciseId::ForwardLunge, heavy)] {
        let mut beside = Story::new(&[(other, 3), (slot, 3)]);
        beside.diary = alone.diary.clone();
        assert_eq!(beside.due(at, slot).0, expected, "beside {}", other.code());
    }

    // What arches may climb to what arches; beside two that arch, what does not arch may climb.
    let (slot, arched) = (ExerciseId::ProneChestRaise, ExerciseId::SupermanAlternating);
    Story::new(&[(slot, 2)]).climbs_to(slot, arched);
    Story::new(&[(ExerciseId::ProneHipExtension, 2), (slot, 2)]).climbs_to(slot, arched);
    let (slot, upright) = (ExerciseId::StandingBirdDog, ExerciseId::BirdDogLeg);
    let level = [ExerciseId::GluteBridge, ExerciseId::HeelSlide];
    Story::new(&[(level[0], 2), (level[1], 2), (slot, 2)]).climbs_to(slot, upright);
    let extending = [ExerciseId::ProneChestRaise, ExerciseId::ProneHipExtension];
    Story::new(&[(extending[0], 2), (extending[1], 2), (slot, 2)]).climbs_to(slot, upright);
}

/// 5.4, P6: whoever has climbed goes back to the form before.
#[test]
fn after_two_weeks_what_climbed_goes_back_a_form() {
    let (slot, harder) = (ExerciseId::BodyweightSquat, ExerciseId::GobletSquat);
    let mut story = Story::new(&[(slot, 3)]);
    let at = story.climbs_to(slot, harder);
    story.does(at, slot, |_| ());
    assert_eq!(story.due(at + 13, slot).0, harder);
    let back = story.standing(at + 14, slot);
    assert_eq!((back.exercise.id, back.rule), (slot, Some(Rule::P6)));
}

/// 5.4, P4: an easier form that is in the session already is not done twice.
#[test]
fn what_steps_down_to_what_is_there_rests_instead() {
    let (slot, easier) = (ExerciseId::Clamshell, ExerciseId::StandingHipAbduction);
    let mut alone = Story::new(&[(slot, 1)]);
    for at in [0, 2, 4] {
        alone.does(at, slot, |done| done.pain = pain(9));
    }
    assert_eq!(alone.due(5, slot), (easier, 1, 8), "no more sets than before");
    let mut beside = Story::new(&[(slot, 1), (easier, 2)]);
    beside.diary = alone.diary;
    let standing = beside.standing(5, slot);
    assert_eq!((standing.exercise.id, standing.rule), (slot, Some(Rule::P4)));
    assert_eq!((standing.count, standing.rests_until), (5, Some(day(11))));
    assert_eq!(beside.due(5, easier), (easier, 2, 8));
}

/// X8 is about one session: what is heavy in another one is not in the way.
#[test]
fn what_climbs_clashes_only_within_its_session() {
    let (slot, heavy) = (ExerciseId::DumbbellRdl, ExerciseId::Deadlift);
    let mut alone = Story::new(&[(slot, 3)]);
    let at = alone.climbs_to(slot, heavy);
    let others = [(ExerciseId::Superman, 3), (ExerciseId::HeelSlide, 2)];
    let mut two = Story::new(&[(slot, 3), (BRIDGE, 2)]);
    two.plan.sessions.extend(Story::new(&others).plan.sessions);
    two.diary = alone.diary;
    assert_eq!(two.due(at, slot).0, heavy);
}

#[test]
fn a_day_is_ahead_from_the_day_after_tomorrow() {
    for (at, ahead) in [(-1, false), (0, false), (1, false), (2, true), (3, true)] {
        assert_eq!(day(at).is_ahead_of(day(0)), ahead, "{at}");
    }
}

/// 5.4, P5, and 5.6: what is set aside.
#[test]
fn two_flares_within_four_weeks_set_aside_what_hurt_most_before_each() {
    let bridge = BRIDGE;
    let aside = |entries: &[(i32, Subject, Entry)], at| {
        let mut diary = diary(entries);
        diary.note(day(-30), Subject::Started, Entry::Started, 1);
        set_aside(&diary, day(at))
    };
    let (squat, clam) = (ExerciseId::BodyweightSquat, ExerciseId::Clamshell);
    let trained = |first, second, flares: [i32; 2]| {
        [
            felt(first, bridge, bridge, 1),
            felt(first, squat, ExerciseId::SitToStand, 4),
            felt(first - 1, clam, clam, 9),
            felt(second, clam, clam, 2),
            flare(flares[0]),
            flare(flares[1]),
        ]
    };
    let both = ExerciseSet::of(&[squat, ExerciseId::SitToStand, clam]);
    assert_eq!(aside(&trained(0, 28, [0, 28]), 29), both);
    assert_eq!(
        aside(&trained(0, 29, [0, 29]), 30),
        ExerciseSet::EMPTY,
        "not within four weeks"
    );
    assert_eq!(
        aside(&trained(0, 20, [6, 26]), 27),
        both,
        "as one session a week leaves it"
    );
    assert_eq!(
        aside(&trained(0, 20, [7, 26]), 27),
        ExerciseSet::of(&[clam]),
        "too long before"
    );
    // Where two hurt alike, the one done last.
    let alike = |first, second| {
        [
            felt(0, first, first, 4),
            felt(0, second, second, 4),
            felt(20, clam, clam, 2),
            flare(0),
            flare(20),
        ]
    };
    assert_eq!(aside(&alike(bridge, squat), 21), ExerciseSet::of(&[squat, clam]));
    assert_eq!(aside(&alike(squat, bridge), 21), ExerciseSet::of(&[bridge, clam]));
    assert_eq!(
        aside(&trained(1, 20, [0, 20]), 24),
        ExerciseSet::of(&[clam]),
        "of the day before the flare-up, not of the day after"
    );
}

#[test]
fn an_exercise_left_out_twice_is_set_aside() {
    let skipped = |at| (at, Subject::Skipped(BRIDGE), Entry::Skipped(LeftOut::Dull));
    assert_eq!(set_aside(&diary(&[STARTED, skipped(1)]), day(9)), ExerciseSet::EMPTY);
    let twice = [STARTED, skipped(1), skipped(3)];
    assert_eq!(set_aside(&diary(&twice), day(9)), ExerciseSet::of(&[BRIDGE]));
}

/// 5.8.
#[test]
fn advice_turns_at_half_and_at_three_fifths_of_the_sessions_and_at_pain_of_seven() {
    use Judgement::{Better, Same, Worse};
    for (week, judgement, score, adherence, expected) in [
        (2, Worse, 4, 100, Advice::GentleWeek),
        (2, Same, 4, 49, Advice::HalveMinutes),
        (2, Same, 4, 50, Advice::GoOn),
        (2, Better, 9, 50, Advice::GoOn),
        (5, Better, 4, 49, Advice::HalveMinutes),
        (6, Better, 6, 0, Advice::GoOn),
        (6, Better, 7, 100, Advice::SeeSomeoneNow),
        (6, Worse, 4, 0, Advice::SeeSomeone),
        (6, Same, 4, 60, Advice::SeeSomeone),
        (6, Same, 4, 59, Advice::ShorterPlan),
        (11, Same, 4, 59, Advice::ShorterPlan),
        (12, Same, 4, 59, Advice::SeeSomeone),
        (12, Better, 6, 0, Advice::Maintain),
        (12, Better, 7, 0, Advice::SeeSomeoneNow),
    ] {
        assert_eq!(
            advice(week, judgement, pain(4), pain(score), adherence),
            expected,
            "week {week}, {judgement:?}, pain {score}, {adherence} %"
        );
    }
    // 1.5, 2.1: who had hardly any pain, and has hardly any now, is sent to nobody.
    for (week, start, now, adherence, expected) in [
        (6, 2, 2, 60, Advice::GoOn),
        (6, 0, 0, 59, Advice::ShorterPlan),
        (6, 2, 3, 60, Advice::SeeSomeone),
        (6, 3, 2, 60, Advice::SeeSomeone),
        (12, 2, 0, 0, Advice::GoOn),
        (12, 3, 3, 0, Advice::SeeSomeone),
    ] {
        assert_eq!(
            advice(week, Same, pain(start), pain(now), adherence),
            expected,
            "week {week}, from {start} to {now}, {adherence} %"
        );
    }
}

/// 5.8: a check-in is due from the end of its week until it was noted for this plan.
#[test]
fn check_ins_are_due_when_their_week_has_passed() {
    let started = diary(&[STARTED]);
    for (at, expected) in [
        (13, None),
        (14, Some(2)),
        (41, Some(2)),
        (42, Some(6)),
        (83, Some(6)),
        (84, Some(12)),
        (400, Some(12)),
    ] {
        assert_eq!(due(&started, day(at)), expected, "day {at}");
    }
    assert_eq!(due(&diary(&[STARTED, check_in(14, 2, 3)]), day(20)), None);
    let of_before = diary(&[check_in(-1, 2, 3), STARTED]);
    assert_eq!(due(&of_before, day(20)), Some(2), "noted for an earlier plan");
    assert_eq!(due(&diary(&[check_in(0, 2, 3), STARTED]), day(20)), None);
    assert_eq!(due(&Diary::default(), day(20)), None);
}

/// 5.8: sessions done of those planned over the last 14 days.
#[test]
fn adherence_counts_the_last_fortnight_without_today() {
    let trained = diary(&[
        STARTED,
        session(0, 3),
        session(2, 3),
        session(4, 3),
        session(7, 3),
        session(9, 3),
        session(16, 3),
    ]);
    for (sessions, at, expected) in [
        (3, 6, None),
        (3, 7, Some(100)),
        // 3 a week over 8 days are 4, over 10 days 5.
        (3, 8, Some(100)),
        (4, 8, Some(80)),
        (3, 10, Some(100)),
        (3, 14, Some(83)),
        // The first day drops out on the fifteenth, and today does not count.
        (3, 15, Some(66)),
        (3, 16, Some(66)),
        (3, 17, Some(66)),
        (1, 17, Some(100)),
        (0, 17, None),
    ] {
        assert_eq!(
            adherence(&trained, sessions, day(at)),
            expected,
            "{sessions} a week on day {at}"
        );
    }
    assert_eq!(adherence(&diary(&[session(0, 3)]), 3, day(9)), None, "no plan");
}

/// 5.6: three days of relief, a week of easing back, a second one unless all was green.
#[test]
fn the_days_after_a_flare_up() {
    let phase = |entries: &[(i32, Subject, Entry)], at| {
        let diary = diary(entries);
        flare_phase(&diary, pain(3), day(at)).map(|(began, phase)| {
            assert_eq!(began, day(0));
            phase
        })
    };
    for (at, expected) in [
        (-1, None),
        (0, Some(Phase::Relief)),
        (2, Some(Phase::Relief)),
        (3, Some(Phase::EasingBack)),
        (9, Some(Phase::EasingBack)),
        (10, None),
    ] {
        assert_eq!(phase(&[flare(0)], at), expected, "day {at}");
    }
    let after = |entry| [felt(0, BRIDGE, BRIDGE, 9), flare(0), entry];
    for green in [
        felt(4, BRIDGE, BRIDGE, 2),
        morning(5, Morning::Same),
        morning(5, Morning::Better),
        check_in(5, 2, 9),
    ] {
        assert_eq!(phase(&after(green), 10), None, "{green:?}");
    }
    for not_green in [
        felt(1, BRIDGE, BRIDGE, 3),
        felt(4, BRIDGE, BRIDGE, 9),
        morning(5, Morning::Worse),
    ] {
        for (at, expected) in [(10, Some(Phase::EasingBack)), (16, Some(Phase::EasingBack)), (17, None)] {
            assert_eq!(phase(&after(not_green), at), expected, "{not_green:?} on day {at}");
        }
    }
    // A week more for each that still had something red in it, one after the other; amber is no reason.
    let weeks = |entries: &[(i32, Subject, Entry)]| {
        let noted: Vec<_> = [flare(0)].iter().chain(entries).copied().collect();
        [16, 17, 23, 24, 30, 31, 200].map(|at| phase(&noted, at).is_some())
    };
    let red = |at| felt(at, BRIDGE, BRIDGE, 9);
    assert_eq!(weeks(&[red(10)]), [true, true, true, false, false, false, false]);
    assert_eq!(weeks(&[red(16), red(17)]), [true, true, true, true, true, false, false]);
    assert_eq!(
        weeks(&[red(9), red(24)]),
        [true, false, false, false, false, false, false]
    );
    let amber = felt(16, BRIDGE, BRIDGE, 4);
    assert_eq!(weeks(&[amber]), [true, false, false, false, false, false, false]);
    // Red and amber are as the session had them that day, not by the pain that was answered once.
    let before = |at, score| (at, Subject::Before, Entry::Before(pain(score)));
    let began_lower = [before(16, 1), felt(16, BRIDGE, BRIDGE, 3)];
    assert_eq!(weeks(&began_lower), [true, true, true, false, false, false, false]);
    let began_higher = [before(16, 4), felt(16, BRIDGE, BRIDGE, 5)];
    assert_eq!(weeks(&began_higher), [true, false, false, false, false, false, false]);
    assert_eq!(
        weeks(&[red(17)]),
        [true, false, false, false, false, false, false],
        "the day on which it is over is none of it"
    );
    let slow = |entries: &[(i32, Subject, Entry)], at| is_slow(&diary(entries), day(0), pain(3), day(at));
    assert!(!slow(&[flare(0), red(10)], 16) && slow(&[flare(0), red(10)], 17));
}

/// 5.6: the second flare-up within four weeks is told for four weeks.
#[test]
fn two_flares_within_four_weeks_are_told_for_four_weeks() {
    assert!(!flares_often(&diary(&[flare(0)]), day(1)));
    assert!(flares_often(&diary(&[flare(0), flare(28)]), day(56)));
    assert!(!flares_often(&diary(&[flare(0), flare(28)]), day(57)));
    assert!(!flares_often(&diary(&[flare(0), flare(29)]), day(30)));
}

/// 1.5: activities that the start does not know are compared with the first check-in that does.
#[test]
fn activities_are_compared_from_the_first_time_they_were_scored() {
    let scored = |at, week, activities| {
        let check_in = CheckIn {
            week,
            pain: pain(4),
            activities,
            shorter: false,
        };
        (at, Subject::CheckIn, Entry::CheckIn(check_in))
    };
    let start = |noted: &[(i32, Subject, Entry)]| baseline(&diary(noted), day(50)).unwrap();
    let later = [
        STARTED,
        scored(0, 0, None),
        scored(14, 2, Some(30)),
        scored(42, 6, Some(60)),
    ];
    assert_eq!((start(&later).week, start(&later).activities), (0, Some(30)));
    let known = [STARTED, scored(0, 0, Some(50)), scored(14, 2, Some(30))];
    assert_eq!(start(&known).activities, Some(50));
    assert_eq!(start(&[STARTED, scored(0, 0, None)]).activities, None);
    let before = [scored(-7, 6, Some(80)), STARTED, scored(0, 0, None)];
    assert_eq!(start(&before).activities, None, "of an earlier plan");
}

/// 5.8: worse by 2 at a check-in means a gentle week.
#[test]
fn a_gentle_week_lasts_seven_days() {
    let after = |score, at| {
        let noted = diary(&[STARTED, check_in(0, 0, 3), check_in(14, 2, score)]);
        in_gentle_week(&noted, day(at))
    };
    assert!(!after(4, 14));
    assert!(!after(5, 13) && after(5, 14) && after(5, 20) && !after(5, 21));
    let began_again = diary(&[check_in(-3, 0, 8), STARTED, check_in(0, 0, 3)]);
    assert!(
        !in_gentle_week(&began_again, day(1)),
        "the start of an earlier plan is no check-in"
    );
    assert!(!in_gentle_week(&Diary::default(), day(1)));
}

/// 5.8, at any time: worse by 2 on the weekly average, two weeks running.
#[test]
fn two_weeks_running_by_two_worse_are_for_a_clinician() {
    let worse = |weeks: &[(i32, u8)], at| {
        let sessions: Vec<_> = weeks
            .iter()
            .map(|(week, score)| session(7 * week + 2, *score))
            .collect();
        worse_for_two_weeks(&diary(&[&[STARTED], &sessions[..]].concat()), day(at))
    };
    assert!(worse(&[(0, 3), (1, 5), (2, 5)], 16));
    assert!(!worse(&[(0, 3), (1, 4), (2, 5)], 16));
    assert!(!worse(&[(0, 3), (1, 5), (2, 4)], 16));
    assert!(!worse(&[(0, 3), (1, 5)], 16), "one week");
    assert!(!worse(&[(0, 3), (1, 5), (3, 5)], 23), "not running");
    assert!(!worse(&[(0, 5), (1, 5), (2, 5)], 16), "as it began");
    // Time alone does not end it.
    assert!(worse(&[(0, 3), (1, 5), (2, 5)], 27));
    assert!(worse(&[(0, 3), (1, 5), (2, 5)], 70));
    let earlier = diary(&[session(-7, 1), STARTED, session(2, 3), session(9, 4), session(16, 4)]);
    assert!(
        !worse_for_two_weeks(&earlier, day(17)),
        "measured from this plan's first week"
    );
}

#[test]
fn a_morning_is_asked_about_after_a_day_of_training() {
    let yesterday = Some(day(4));
    assert_eq!(morning_to_ask(&diary(&[session(4, 3)]), day(5)), yesterday);
    assert_eq!(morning_to_ask(&diary(&[felt(4, BRIDGE, BRIDGE, 1)]), day(5)), yesterday);
    assert_eq!(morning_to_ask(&diary(&[session(5, 3)]), day(5)), None, "today");
    assert_eq!(morning_to_ask(&diary(&[session(3, 3)]), day(5)), None, "long ago");
    assert_eq!(
        morning_to_ask(&diary(&[session(4, 3), morning(5, Morning::Same)]), day(5)),
        None,
        "said already"
    );
    assert_eq!(
        morning_to_ask(&diary(&[session(4, 3), morning(4, Morning::Same)]), day(5)),
        yesterday,
        "that was about the day before"
    );
    let left = (4, Subject::Skipped(BRIDGE), Entry::Skipped(LeftOut::Dull));
    assert_eq!(morning_to_ask(&diary(&[left]), day(5)), None, "nothing trained");
}

#[test]
fn pain_of_a_day_is_the_average_of_what_was_noted_on_it() {
    let noted = diary(&[session(0, 2), check_in(0, 2, 5), session(1, 4), check_in(3, 6, 7)]);
    assert_eq!(
        noted.pain_by_day().collect::<Vec<_>>(),
        [(day(0), 35), (day(1), 40), (day(3), 70)]
    );
}

/// The pictures of progress.
#[test]
fn pain_is_the_average_of_its_days_by_month() {
    // Two days of November, three of December.
    let noted = diary(&[
        session(0, 2),
        session(1, 5),
        session(8, 6),
        session(9, 6),
        session(20, 3),
    ]);
    let months: Vec<_> = pain_by_month(&noted)
        .iter()
        .map(|month| (month.first, month.average, month.days))
        .collect();
    assert_eq!(months, [(day(0).month(), 35, 2), (day(8).month(), 50, 3)]);
}

#[test]
fn sessions_a_week_are_of_the_days_that_count() {
    let a_week = |sessions, days| {
        TrainingSpan {
            first: day(0),
            sessions,
            days,
        }
        .a_week()
    };
    assert_eq!(a_week(3, 7), 30);
    assert_eq!(a_week(2, 3), 47, "rounded");
    assert_eq!(a_week(2, 9), 16, "rounded");
    assert_eq!(a_week(13, 30), 30);
    assert_eq!(a_week(0, 0), 0);

    let noted = diary(&[session(2, 3), session(4, 3), session(7, 3)]);
    let weeks: Vec<_> = training_by_week(&noted, day(8))
        .iter()
        .map(|week| (week.first, week.sessions, week.days))
        .collect();
    assert_eq!(weeks, [(day(0), 2, 5), (day(7), 1, 2)]);
    // What is longer ago than half a year is in no week.
    let long = diary(&[session(-7 * 30, 3), session(-7 * 29, 3), session(1, 3)]);
    let weeks = training_by_week(&long, day(2));
    assert_eq!((weeks.len(), weeks[0].sessions, weeks[25].sessions), (26, 0, 1));
    // The first of the next month is day 8.
    let months: Vec<_> = training_by_month(&diary(&[session(2, 3), session(7, 3), session(8, 3)]), day(9))
        .iter()
        .map(|month| (month.first, month.sessions, month.days))
        .collect();
    assert_eq!(months, [(day(0).month(), 2, 6), (day(8), 1, 2)]);
}

#[test]
fn a_flare_up_marks_its_days_of_relief_in_the_calendar() {
    let noted = diary(&[session(1, 3), flare(6), session(9, 3)]);
    let weeks = calendar(&noted, day(10), 2);
    let marked: Vec<i32> = (0..14)
        .filter(|at| weeks[usize::try_from(at / 7).unwrap()].days[usize::try_from(at % 7).unwrap()].flare)
        .collect();
    assert_eq!(marked, [6, 7, 8]);
    let marks: Vec<Mark> = weeks.iter().flat_map(|week| week.days).map(|day| day.mark).collect();
    let (b, r, t) = (Mark::Blank, Mark::Rested, Mark::Trained);
    assert_eq!(marks, [b, t, r, r, r, r, r, r, r, t, r, b, b, b]);
    // A flare-up shortly before the first week, and weeks before training began.
    let later = calendar(&noted, day(10), 1);
    assert_eq!(later.len(), 1);
    assert!(later[0].days[0].flare && later[0].days[1].flare && !later[0].days[2].flare);
    assert_eq!(calendar(&noted, day(10), 9).len(), 2);
    let of_the_future = diary(&[session(20, 3)]);
    assert_eq!(calendar(&of_the_future, day(0), 4).len(), 1, "this week at least");
    let on_a_sunday = diary(&[session(6, 3)]);
    assert_eq!(
        calendar(&on_a_sunday, day(10), 9).len(),
        2,
        "the week of the first day stays"
    );
}

#[test]
fn a_long_climb_keeps_the_best_of_each_month() {
    let (slot, harder) = (ExerciseId::BodyweightSquat, ExerciseId::GobletSquat);
    let story = Story::new(&[(slot, 3)]);
    let done = |at: i32, exercise, sets, count| {
        let done = Done {
            exercise,
            sets,
            count,
            effort: Effort::Right,
            pain: pain(1),
            leg: false,
        };
        (at, Subject::Done(slot), Entry::Done(done))
    };
    let entries = [
        done(0, slot, 3, 8),
        done(2, slot, 3, 10),
        done(4, slot, 3, 9),
        done(40, harder, 1, 6),
        done(41, slot, 3, 12),
        done(182, harder, 3, 6),
        done(183, harder, 3, 6),
    ];
    let doses = |entries: &[(i32, Subject, Entry)]| {
        let climb = climbs(&diary(entries), &story.standings(0), CATALOGUE).remove(0);
        let doses: Vec<_> = climb
            .doses
            .iter()
            .map(|dose| (dose.day, dose.exercise.id, dose.sets, dose.count, dose.share()))
            .collect();
        (doses, climb.by_month, climb.times)
    };
    let (by_month, is_by_month, times) = doses(&entries);
    assert_eq!(
        by_month,
        [
            (day(2), slot, 3, 10, 83),
            (day(40), harder, 1, 6, 20),
            (day(182), harder, 3, 6, 60)
        ]
    );
    assert!(is_by_month);
    assert_eq!(times, 7);
    let (each, is_by_month, _) = doses(&entries[..5]);
    assert_eq!(each.len(), 5, "each change");
    assert!(!is_by_month);
    // Of equals the first; and what a month began with counts for it, though nothing changed.
    let (equals, ..) = doses(&[
        done(0, slot, 3, 8),
        done(2, slot, 2, 12),
        done(8, slot, 3, 12),
        done(40, slot, 3, 12),
        done(41, slot, 3, 9),
        done(190, slot, 3, 12),
    ]);
    let days: Vec<(Day, u16)> = equals.iter().map(|(day, .., count, _)| (*day, *count)).collect();
    assert_eq!(days, [(day(0), 8), (day(8), 12)]);
    let (_, just_under, _) = doses(&[done(0, slot, 3, 8), done(181, slot, 3, 8)]);
    assert!(!just_under, "26 weeks are 182 days");

    let climb = climbs(&diary(&entries), &story.standings(0), CATALOGUE).remove(0);
    assert_eq!(
        climb.forms.iter().map(|form| form.id).collect::<Vec<_>>(),
        [slot, harder]
    );
    assert_eq!((climb.rung(row(slot)), climb.rung(row(harder))), (0, 1));
    assert_eq!(climb.last, day(183));
}

#[test]
fn forms_of_one_level_stand_in_the_order_in_which_they_lead_on() {
    // All of level 1: the sit-to-stand leads on from the mini squat in neither direction, the heel slide from the tilt.
    let slot = ExerciseId::HeelSlide;
    let story = Story::new(&[(slot, 2)]);
    let noted = diary(&[
        felt(0, slot, ExerciseId::DeadBugToeTap, 1),
        felt(2, slot, slot, 1),
        felt(4, slot, ExerciseId::PelvicTilt, 1),
    ]);
    let climb = climbs(&noted, &story.standings(0), CATALOGUE).remove(0);
    let forms: Vec<_> = climb.forms.iter().map(|form| form.id).collect();
    assert_eq!(forms, [ExerciseId::PelvicTilt, slot, ExerciseId::DeadBugToeTap]);
}

#[test]
fn an_earlier_plans_form_counts_for_the_exercise_that_leads_to_it() {
    let story = Story::new(&[(BRIDGE, 2), (ExerciseId::HeelSlide, 2)]);
    let noted = diary(&[felt(0, ExerciseId::PelvicTilt, ExerciseId::PelvicTilt, 1)]);
    let climbed = climbs(&noted, &story.standings(0), CATALOGUE);
    assert_eq!((climbed[0].times, climbed[1].times), (0, 1));
    let own = diary(&[felt(0, BRIDGE, ExerciseId::PelvicTilt, 1)]);
    let story = Story::new(&[(ExerciseId::HeelSlide, 2), (BRIDGE, 2)]);
    let climbed = climbs(&own, &story.standings(0), CATALOGUE);
    assert_eq!(
        (climbed[0].times, climbed[1].times),
        (0, 1),
        "filed under the exercise of the plan"
    );
}

#[test]
fn every_test_keeps_its_own_results() {
    let tested = |at, test, left| {
        let result = TestResult {
            test,
            left,
            right: None,
            stop: Stop::Done,
        };
        (at, Subject::Tested(test), Entry::Tested(result))
    };
    let noted = diary(&[
        tested(0, SelfTest::ChairStand, 12),
        tested(0, SelfTest::BridgeHold, 60),
        tested(42, SelfTest::ChairStand, 15),
    ]);
    let kept: Vec<(SelfTest, Vec<(Day, u16)>)> = tests(&noted)
        .into_iter()
        .map(|(test, results)| (test, results.iter().map(|(day, result)| (*day, result.left)).collect()))
        .collect();
    assert_eq!(
        kept,
        [
            (SelfTest::BridgeHold, vec![(day(0), 60)]),
            (SelfTest::ChairStand, vec![(day(0), 12), (day(42), 15)])
        ]
    );
}
