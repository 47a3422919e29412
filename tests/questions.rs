//! The questionnaire to the point: what is asked, what does not fit, what has grown since, and whose word holds.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::monday;
use strongback::domain::answers::{
    Answers, Bp, Cancer, Duration, Experience, LegPain, Pain, Pattern, Rating, Ratings, Sign, Trigger, Word,
};
use strongback::domain::body::PerGroup;
use strongback::domain::day::{Date, Day};
use strongback::domain::diary::{Effort, Entry, Subject};
use strongback::domain::flag::{Flag, flags};
use strongback::domain::joining::{bring_in, take_in};
use strongback::domain::questionnaire::{
    Before, Draft, HowLong, Prompt, Question, Reply, SpineFracture, Step, Trend, prompts, step_of,
};
use strongback::domain::record::Record;
use strongback::domain::spots::Spot;
use strongback::domain::triage::{Level, triage};

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

fn day(at: i32) -> Day {
    monday().plus(at)
}

fn drafted(replies: &[Reply]) -> Draft {
    let mut draft = Draft::default();
    for (stamp, reply) in (1..).zip(replies) {
        draft.note(*reply, day(0), stamp);
    }
    draft
}

fn told(draft: &Draft, at: i32) -> Answers {
    draft.answers(day(at), Ratings::default())
}

/// 6.1: what does not fit together.
#[test]
fn what_does_not_fit_is_told_from_these_numbers() {
    let found = |change: &dyn Fn(&mut Answers)| {
        let mut answers = Answers::default();
        change(&mut answers);
        prompts(&answers)
    };
    let scores = |now: u8, worst: Option<u8>| {
        found(&|answers| {
            answers.pain_now = pain(now);
            answers.pain_worst = worst.map(pain);
        })
    };
    assert_eq!(scores(5, Some(5)), []);
    assert_eq!(scores(6, Some(5)), [Prompt::NowOverWorst]);
    assert_eq!(scores(6, None), []);

    let bothered = |worst: u8, trigger: bool, leg_pain| {
        found(&|answers| {
            answers.pain_now = Pain::NONE;
            answers.pain_worst = Some(pain(worst));
            answers.triggers.set(Trigger::Lift, trigger);
            answers.leg_pain = leg_pain;
        })
    };
    assert_eq!(bothered(0, false, LegPain::None), []);
    assert_eq!(bothered(0, true, LegPain::None), [Prompt::NoPainButTriggers]);
    assert_eq!(bothered(0, false, LegPain::AboveKnee), [Prompt::NoPainButTriggers]);
    assert_eq!(bothered(1, true, LegPain::AboveKnee), []);

    let lasting = |weeks| found(&|answers| answers.duration = Duration::weeks(weeks));
    assert_eq!(lasting(40 * 52), []);
    assert_eq!(lasting(41 * 52), [Prompt::LongerThanLife]);
    let began = |age| found(&|answers| answers.onset_age = Some(age));
    assert_eq!(began(40), []);
    assert_eq!(began(41), [Prompt::LongerThanLife]);

    let pregnant = |weeks| found(&|answers| answers.preg_weeks = weeks);
    assert_eq!(pregnant(45), []);
    assert_eq!(pregnant(46), [Prompt::PregnantTooLong]);

    let moves = |triggers: &[Trigger]| {
        found(&|answers| {
            for trigger in triggers {
                answers.triggers.insert(*trigger);
            }
        })
    };
    assert_eq!(moves(&[Trigger::Bend]), []);
    assert_eq!(moves(&[Trigger::Arch]), []);
    assert_eq!(moves(&[Trigger::Bend, Trigger::Arch]), [Prompt::BothDirections]);

    let weak = |experience, count: usize| {
        found(&|answers| {
            answers.experience = experience;
            answers.ratings.groups = PerGroup::from_fn(|group| {
                Some(if (group as usize) < count {
                    Rating::Weak
                } else {
                    Rating::Fair
                })
            });
        })
    };
    assert_eq!(weak(Experience::Advanced, 2), []);
    assert_eq!(weak(Experience::Advanced, 3), [Prompt::AdvancedButWeak]);
    assert_eq!(weak(Experience::Regular, 5), []);

    let means = |days, minutes| {
        found(&|answers| {
            answers.days = days;
            answers.minutes = minutes;
        })
    };
    assert_eq!(means(7, 60), []);
    assert_eq!(means(7, 61), [Prompt::TooMuchAtOnce]);

    let aged = |age| found(&|answers| answers.age = age);
    assert_eq!(aged(10), []);
    assert_eq!(aged(9), [Prompt::AgeUnlikely]);
    assert_eq!(aged(110), []);
    assert_eq!(aged(111), [Prompt::AgeUnlikely]);
}

/// Each is told on the step where it can be changed, and there only.
#[test]
fn what_does_not_fit_is_told_where_it_was_said() {
    let draft = drafted(&[
        Reply::Age(Some(111)),
        Reply::Pregnant(true),
        Reply::PregWeeks(Some(46)),
        Reply::HowLong(HowLong::OverAYear),
        Reply::OnsetAge(Some(112)),
        Reply::PainNow(pain(4)),
        Reply::PainWorst(Pain::NONE),
        Reply::Trigger(Trigger::Bend, true),
        Reply::Trigger(Trigger::Arch, true),
    ]);
    for step in Step::ALL {
        let expected: &[Prompt] = match step {
            Step::About => &[Prompt::AgeUnlikely],
            Step::Bones => &[Prompt::PregnantTooLong],
            Step::Pain => &[Prompt::NowOverWorst, Prompt::LongerThanLife],
            Step::Moves => &[Prompt::NoPainButTriggers, Prompt::BothDirections],
            _ => &[],
        };
        assert_eq!(
            draft.prompts(*step, day(0), Ratings::default()),
            expected,
            "{}",
            step.code()
        );
    }
    assert_eq!(Draft::default().prompts(Step::About, day(0), Ratings::default()), []);
    let busy = drafted(&[Reply::Days(8), Reply::Minutes(60)]);
    assert_eq!(
        busy.prompts(Step::Means, day(0), Ratings::default()),
        [Prompt::TooMuchAtOnce]
    );
    assert_eq!(busy.prompts(Step::Tests, day(0), Ratings::default()), []);
}

#[test]
fn pregnancy_is_asked_from_twelve_to_sixty() {
    for (age, asked) in [
        (None, true),
        (Some(11), false),
        (Some(12), true),
        (Some(60), true),
        (Some(61), false),
    ] {
        assert_eq!(drafted(&[Reply::Age(age)]).asks_pregnancy(), asked, "{age:?}");
    }
}

/// 1.2: whether it is the first time matters where it grows worse from the age of 50.
#[test]
fn the_first_time_is_asked_where_it_matters() {
    let asks = |age, trend, before: Option<Before>| {
        let mut draft = drafted(&[
            Reply::Age(Some(age)),
            Reply::HowLong(HowLong::To6Weeks),
            Reply::PainNow(pain(3)),
            Reply::Trend(trend),
        ]);
        if let Some(before) = before {
            draft.note(Reply::Before(before), day(0), 9);
        }
        draft.missing(Step::Pain).contains(&Question::Episodes)
    };
    assert!(asks(50, Trend::Worse, None));
    assert!(!asks(49, Trend::Worse, None));
    assert!(!asks(50, Trend::Same, None));
    assert!(!asks(50, Trend::Worse, Some(Before::First)));
}

#[test]
fn a_step_has_its_place_on_the_way() {
    let draft = drafted(&[Reply::Age(Some(40))]);
    let route = draft.route(day(0));
    assert!(route.len() > 10);
    for (at, step) in route.iter().enumerate() {
        assert_eq!(draft.place(*step, day(0)), (at + 1, route.len()));
    }
    assert_eq!(draft.place(Step::Pattern, day(0)), (1, route.len()), "not on the way");
}

/// The way ends after the lists for a minor and for an emergency they tell together, and not before.
#[test]
fn the_way_is_short_only_where_it_must_be() {
    let route = |age| drafted(&[Reply::Age(Some(age))]).route(day(0));
    assert_eq!(route(17).len(), 4);
    assert!(route(18).len() > 4);
    let mut unsteady = drafted(&[
        Reply::Age(Some(40)),
        Reply::Sign(Sign::Unsteady, Word::Yes),
        Reply::Cancer(Some(Cancer::Recent)),
    ]);
    unsteady.same_day.given = true;
    assert!(unsteady.route(day(0)).len() > 4, "the second list is open");
    unsteady.days.given = true;
    assert_eq!(unsteady.route(day(0)).len(), 4);
}

#[test]
fn every_sign_is_kept_with_its_own_list() {
    for sign in Sign::ALL {
        let draft = drafted(&[Reply::Sign(*sign, Word::Yes)]);
        let stamps = [
            draft.emergency.stamp,
            draft.same_day.stamp,
            draft.days.stamp,
            draft.heart.stamp,
            draft.bones.stamp,
        ];
        let signs = [
            draft.emergency.value.signs,
            draft.same_day.value,
            draft.days.value.signs,
            draft.heart.value.signs,
            draft.bones.value.signs,
        ];
        let own = match step_of(*sign) {
            Step::Emergency => 0,
            Step::SameDay => 1,
            Step::Days => 2,
            Step::Heart => 3,
            _ => 4,
        };
        for (at, (stamp, signs)) in stamps.into_iter().zip(signs).enumerate() {
            assert_eq!(
                (stamp == 1, signs.yes(*sign)),
                (at == own, at == own),
                "{}",
                sign.code()
            );
            assert_eq!(signs.is_empty(), at != own);
        }
    }
}

#[test]
fn what_hangs_on_a_word_goes_with_it() {
    let mut draft = drafted(&[
        Reply::HighPressure(true),
        Reply::Bp(Bp::Crisis),
        Reply::Pregnant(true),
        Reply::PregWeeks(Some(20)),
        Reply::SpineBroken(true),
        Reply::SpineFracture(SpineFracture::Recent),
    ]);
    for reply in [
        Reply::HighPressure(true),
        Reply::Pregnant(true),
        Reply::SpineBroken(true),
    ] {
        draft.note(reply, day(0), 10);
    }
    assert_eq!(draft.heart.value.bp, Some(Bp::Crisis), "said again, all stays");
    assert_eq!(draft.bones.value.preg_weeks, Some(20));
    assert_eq!(draft.bones.value.spine_fracture, Some(SpineFracture::Recent));
    for reply in [
        Reply::HighPressure(false),
        Reply::Pregnant(false),
        Reply::SpineBroken(false),
    ] {
        draft.note(reply, day(0), 11);
    }
    assert_eq!(draft.heart.value.bp, None);
    assert_eq!(draft.bones.value.preg_weeks, None);
    assert_eq!(draft.bones.value.spine_fracture, None);
}

#[test]
fn a_mark_shows_where_it_was_made_or_told() {
    let draft = drafted(&[Reply::Spot(Spot::ShinLeft, true)]);
    let marked: Vec<Spot> = draft.marked().iter().collect();
    assert_eq!(marked, [Spot::ShinLeft]);
    let told = drafted(&[Reply::Sign(Sign::MidBack, Word::NotSure)]);
    let marked: Vec<Spot> = told.marked().iter().collect();
    assert_eq!(marked, [Spot::Blades], "a sign of the list, on the picture");
    assert!(!told.is_marked(Spot::ShinLeft));
}

/// Ages and weeks grow from the day on which they were said.
#[test]
fn ages_and_weeks_have_grown() {
    let draft = drafted(&[
        Reply::Age(Some(40)),
        Reply::Pregnant(true),
        Reply::PregWeeks(Some(20)),
        Reply::GaveBirth(true),
        Reply::SpineBroken(true),
        Reply::SpineFracture(SpineFracture::Recent),
    ]);
    for (at, age) in [(-5, 40), (365, 40), (366, 41), (4 * 365, 43), (1461, 44)] {
        assert_eq!(told(&draft, at).age, age, "day {at}");
    }
    for (at, weeks) in [(0, 0), (6, 0), (7, 1), (69, 9), (70, 10)] {
        let answers = told(&draft, at);
        assert_eq!(answers.preg_weeks, 20 + weeks, "day {at}");
        assert_eq!(answers.pp_weeks, Some(weeks));
        assert_eq!(answers.vert_fx_weeks, Some(u16::from(weeks)));
    }
    assert_eq!(told(&draft, 400).preg_weeks, 45, "the longest there is");
    let typed = |weeks| drafted(&[Reply::Pregnant(true), Reply::PregWeeks(Some(weeks))]);
    assert_eq!(told(&typed(45), 70).preg_weeks, 45);
    assert_eq!(told(&typed(46), 0).preg_weeks, 46, "to be asked about");
    assert_eq!(told(&typed(0), 0).preg_weeks, 1);
    // Another word on the same list, in the middle of a week, makes none of them younger or older.
    let mut later = drafted(&[Reply::Pregnant(true), Reply::PregWeeks(Some(20))]);
    later.note(Reply::Operation(true), day(10), 9);
    assert_eq!(told(&later, 13).preg_weeks, 21);
    assert_eq!(told(&later, 14).preg_weeks, 22);
}

/// Block I goes by the age at which the pain began, and that is not moved by birthdays after it was said.
#[test]
fn a_birthday_takes_no_pattern_away() {
    let year = 366;
    for (age, how_long, asked) in [
        (44, HowLong::OverAYear, true),
        (44, HowLong::To12Months, true),
        (45, HowLong::To12Months, false),
    ] {
        let draft = drafted(&[
            Reply::Age(Some(age)),
            Reply::HowLong(how_long),
            Reply::PainNow(pain(3)),
            Reply::Trend(Trend::Same),
            Reply::Pattern(Pattern::RedEye, true),
        ]);
        for at in [0, year, 3 * year, 20 * year] {
            let now = told(&draft, at);
            assert_eq!(now.patterns.contains(Pattern::RedEye), asked, "{age}, day {at}");
            // By a link as well, whatever else has grown on the way, and nothing is asked that was not.
            let sent = draft.as_of(day(at));
            let come = told(&sent.said_on(day(at), 9), at);
            assert_eq!(
                come.patterns.contains(Pattern::RedEye),
                asked,
                "{age}, sent on day {at}"
            );
            assert_eq!(sent.missing(Step::Pain), draft.missing(Step::Pain));
        }
    }
}

#[test]
fn a_pattern_counts_only_where_it_is_asked() {
    let replies = |how_long| {
        [
            Reply::Age(Some(40)),
            Reply::HowLong(how_long),
            Reply::Pattern(Pattern::Gradual, true),
        ]
    };
    assert_eq!(told(&drafted(&replies(HowLong::To12Months)), 0).patterns.len(), 1);
    assert_eq!(told(&drafted(&replies(HowLong::To12Weeks)), 0).patterns.len(), 0);
}

#[test]
fn what_is_handed_on_is_as_of_that_day() {
    let mut draft = drafted(&[
        Reply::Age(Some(40)),
        Reply::Pregnant(true),
        Reply::PregWeeks(Some(10)),
        Reply::GaveBirth(true),
        Reply::SpineBroken(true),
        Reply::SpineFracture(SpineFracture::Recent),
    ]);
    let soon = draft.as_of(day(83)).bones.value;
    assert_eq!((soon.preg_weeks, soon.gave_birth), (Some(21), true));
    assert_eq!(soon.spine_fracture, Some(SpineFracture::Recent));
    assert_eq!(soon.on, Some(day(83)));
    let late = draft.as_of(day(91));
    assert!(!late.bones.value.gave_birth, "twelve weeks are over");
    assert_eq!(late.bones.value.spine_fracture, Some(SpineFracture::Old));
    assert_eq!((late.about.value.age, late.about.value.on), (Some(40), Some(day(91))));
    draft.note(Reply::Pregnant(false), day(0), 20);
    draft.note(Reply::SpineBroken(false), day(0), 21);
    let none = draft.as_of(day(91)).bones.value;
    assert_eq!((none.preg_weeks, none.spine_fracture), (None, None));
    let unsaid = drafted(&[Reply::SpineBroken(true)]).as_of(day(91)).bones.value;
    assert_eq!(unsaid.spine_fracture, None, "still to be said");
    let weeks_unsaid = drafted(&[Reply::Pregnant(true)]).as_of(day(91)).bones.value;
    assert_eq!(weeks_unsaid.preg_weeks, None);
}

#[test]
fn what_comes_without_days_is_said_today_and_the_rest_stays_unsaid() {
    let mut draft = drafted(&[Reply::Age(Some(40)), Reply::Pregnant(true)]);
    draft.give(Step::Emergency, day(0), 3);
    let said = draft.said_on(day(9), 77);
    assert_eq!((said.about.stamp, said.bones.stamp, said.emergency.stamp), (77, 77, 77));
    assert_eq!((said.heart.stamp, said.means.stamp, said.consent.stamp), (0, 0, 0));
    assert_eq!(said.about.value.on, Some(day(9)));
    assert_eq!(said.emergency.value.on, Some(day(9)));
    assert_eq!(said.bones.value.on, Some(day(9)));
    let said = drafted(&[]).said_on(day(9), 77);
    assert_eq!(
        (said.about.value.on, said.bones.value.on, said.emergency.value.on),
        (None, None, None)
    );
}

#[test]
fn a_stop_of_the_diary_stays_when_answers_come_together() {
    for (own, other) in [(false, true), (true, false), (true, true)] {
        let mut draft = Draft {
            worse_weeks: own,
            ..Draft::default()
        };
        draft.merge(&Draft {
            worse_weeks: other,
            ..Draft::default()
        });
        assert!(draft.worse_weeks);
    }
}

/// Legs are asked of everyone (1.3): what somebody without back pain says of them counts, and what bothers or eases a back
/// does not.
#[test]
fn legs_count_without_back_pain() {
    let answers = |how_long, said: &[Reply]| {
        let mut draft = Draft::default();
        for reply in [Reply::HowLong(how_long)].iter().chain(said) {
            draft.note(*reply, day(0), 1);
        }
        draft.answers(day(0), Ratings::default())
    };
    let bends = Reply::Trigger(Trigger::Bend, true);
    let numb = answers(HowLong::NoPain, &[Reply::LegNumb(true), bends]);
    assert!(numb.leg_numb && numb.triggers.is_empty());
    assert_eq!(triage(numb).level(), Level::GentleOnly);
    assert!(flags(&numb).contains(Flag::Sci));
    let sore = answers(HowLong::NoPain, &[Reply::LegPain(LegPain::BelowKnee)]);
    assert_eq!(sore.leg_pain, LegPain::BelowKnee);
    assert!(flags(&sore).contains(Flag::Sci));
    let marked = answers(HowLong::NoPain, &[Reply::Spot(Spot::ShinLeft, true)]);
    assert_eq!(marked.leg_pain, LegPain::BelowKnee, "a mark made while it hurt");
    assert!(!flags(&answers(HowLong::NoPain, &[])).contains(Flag::Sci));
    assert!(!answers(HowLong::To6Weeks, &[bends]).triggers.is_empty());
    // Pain in both legs opens the emergency list, here as there.
    let mut draft = Draft::default();
    draft.note(Reply::HowLong(HowLong::NoPain), day(0), 1);
    draft.emergency.given = true;
    draft.note(Reply::LegPain(LegPain::Both), day(0), 2);
    assert!(!draft.is_given(Step::Emergency));
}

/// Every step said and gone past.
fn everything(stamp: u32, yes: bool) -> Record {
    let mut record = Record::default();
    let word = if yes { Word::Yes } else { Word::No };
    for reply in [
        Reply::Age(Some(40)),
        Reply::Sign(Sign::Bladder, word),
        Reply::Sign(Sign::Fever, word),
        Reply::Sign(Sign::Night, word),
        Reply::Sign(Sign::Faint, word),
        Reply::Sign(Sign::Osteo, word),
        Reply::HighPressure(yes),
        Reply::GaveBirth(yes),
        Reply::Operation(yes),
        Reply::NoFloor(yes),
        Reply::HowLong(HowLong::To6Weeks),
        Reply::Pattern(Pattern::Gradual, yes),
        Reply::LegNumb(yes),
        Reply::Days(3),
    ] {
        record.draft.note(reply, day(0), stamp);
    }
    let draft = &mut record.draft;
    draft.consent.given = true;
    draft.consent.stamp = stamp;
    draft.about.given = true;
    draft.emergency.given = true;
    draft.same_day.given = true;
    draft.days.given = true;
    draft.heart.given = true;
    draft.bones.given = true;
    draft.joints.given = true;
    draft.pain.given = true;
    draft.pattern.given = true;
    draft.moves.given = true;
    draft.posture.given = true;
    draft.aims.given = true;
    draft.means.given = true;
    draft.tests.given = true;
    record
}

/// What a link says is newer than all that another tab still holds: that tab takes none of it back.
#[test]
fn what_was_taken_in_is_newer_than_what_was_there() {
    let older = everything(40, false);
    let mut kept = older.clone();
    take_in(&mut kept, &everything(3, true), day(1));
    let draft = kept.draft;
    for stamp in [
        draft.consent.stamp,
        draft.about.stamp,
        draft.emergency.stamp,
        draft.same_day.stamp,
        draft.days.stamp,
        draft.heart.stamp,
        draft.bones.stamp,
        draft.joints.stamp,
        draft.pain.stamp,
        draft.pattern.stamp,
        draft.moves.stamp,
        draft.posture.stamp,
        draft.aims.stamp,
        draft.means.stamp,
        draft.tests.stamp,
        draft.clinician.stamp,
    ] {
        assert_eq!(stamp, 41);
    }
    let taken = kept.clone();
    kept.merge(&older);
    assert_eq!(kept, taken);
}

/// What comes of two records is newer than both, so that no tab with either of them takes a sign back.
#[test]
fn what_two_records_make_together_is_newer_than_both() {
    let well = everything(40, false);
    let sick = everything(3, true);
    for (own, brought) in [(&well, &sick), (&sick, &well)] {
        let mut record = own.clone();
        bring_in(&mut record, brought, day(1));
        let together = record.clone();
        for other in [own, brought] {
            record.merge(other);
            assert_eq!(record, together);
        }
        for sign in [Sign::Bladder, Sign::Fever, Sign::Night, Sign::Faint, Sign::Osteo] {
            assert!(record.draft.signs().yes(sign), "{}", sign.code());
        }
        assert!(record.draft.heart.value.high_pressure && record.draft.joints.value.no_floor);
        assert!(record.draft.moves.value.leg_numb);
        assert_eq!(record.draft.pattern.value.len(), 1);
    }
    let mut together = well.clone();
    bring_in(&mut together, &sick, day(1));
    let draft = together.draft;
    for stamp in [
        draft.emergency.stamp,
        draft.same_day.stamp,
        draft.days.stamp,
        draft.heart.stamp,
        draft.bones.stamp,
        draft.joints.stamp,
        draft.pattern.stamp,
        draft.moves.stamp,
    ] {
        assert!(stamp > 40);
    }
    assert_eq!(draft.means.stamp, 40, "no sign, and nobody's but the later one's");
    assert!(draft.bones.value.gave_birth && draft.bones.value.operation);
    // Nothing new came of it: nothing is said anew.
    let mut marked = well.clone();
    marked.draft.note(Reply::Spot(Spot::ShinLeft, true), day(0), 40);
    for record in [well, marked] {
        let mut alike = record.clone();
        bring_in(&mut alike, &record, day(1));
        assert_eq!(alike, record);
    }
}

/// Weeks go on from the day on which they were said; of two days, from the later.
#[test]
fn weeks_that_were_taken_in_go_on() {
    let said_on = |at, replies: &[Reply]| {
        let mut record = everything(3, false);
        for reply in replies {
            record.draft.note(*reply, day(at), 4);
        }
        record
    };
    let unsaid = {
        let mut record = everything(40, false);
        record.draft.bones.value.on = None;
        record
    };
    let mut pregnant = unsaid;
    take_in(
        &mut pregnant,
        &said_on(0, &[Reply::Pregnant(true), Reply::PregWeeks(Some(20))]),
        day(10),
    );
    assert_eq!(
        (
            told(&pregnant.draft, 10).preg_weeks,
            told(&pregnant.draft, 14).preg_weeks
        ),
        (21, 22)
    );
    let mut mother = said_on(0, &[Reply::GaveBirth(true)]);
    take_in(&mut mother, &said_on(3, &[Reply::GaveBirth(false)]), day(10));
    assert_eq!(told(&mother.draft, 10).pp_weeks, Some(1));
}

/// Without back pain the legs are told on another step, and come along all the same.
#[test]
fn legs_told_without_back_pain_come_along() {
    let mut said = everything(3, false);
    said.draft.moves.given = false;
    for reply in [
        Reply::HowLong(HowLong::NoPain),
        Reply::LegNumb(true),
        Reply::LegPain(LegPain::BelowKnee),
    ] {
        said.draft.note(reply, day(0), 4);
    }
    for mut kept in [Record::default(), everything(40, false)] {
        take_in(&mut kept, &said, day(1));
        let now = told(&kept.draft, 1);
        assert_eq!((now.leg_numb, now.leg_pain), (true, LegPain::BelowKnee));
    }
    // What is kept of a leg is not taken back by somebody whose back does not hurt.
    let mut numb = everything(40, true);
    take_in(&mut numb, &everything(3, false), day(1));
    assert!(numb.draft.moves.value.leg_numb);
}

#[test]
fn words_and_activities_come_along() {
    let mut kept = everything(40, false);
    kept.draft.clinician.given = true;
    let mut said = everything(3, false);
    said.set_activity(0, |activity| "Shoes".clone_into(&mut activity.name));
    let mut both = kept.clone();
    take_in(&mut both, &said, day(1));
    assert!(both.draft.clinician.given);
    assert_eq!(both.activities.stamp, 41);
    kept.set_activity(0, |activity| "Stairs".clone_into(&mut activity.name));
    both.merge(&kept);
    assert_eq!(both.activities.value[0].name, "Stairs", "said later");
    let mut other = said;
    take_in(&mut other, &everything(3, false), day(1));
    assert!(!other.draft.clinician.given);
}

#[test]
fn days_at_the_ends_of_the_calendar() {
    let date = |year, month, day| Date { year, month, day };
    let leap = Day::from_date(date(2000, 2, 29)).unwrap();
    assert_eq!(leap.date(), date(2000, 2, 29));
    assert_eq!(leap.plus(1).date(), date(2000, 3, 1));
    assert_eq!(Day::from_date(date(2100, 2, 29)), None);
    let (first, last) = (
        Day::from_date(date(1900, 1, 1)).unwrap(),
        Day::from_date(date(2999, 12, 31)).unwrap(),
    );
    assert_eq!(Day::from_number(first.number()), Some(first));
    assert_eq!(Day::from_number(first.number() - 1), None);
    assert_eq!(Day::from_number(last.number()), Some(last));
    assert_eq!(Day::from_number(last.number() + 1), None);
    for wrong in [
        date(1899, 12, 31),
        date(3000, 1, 1),
        date(2026, 0, 1),
        date(2026, 13, 1),
        date(2026, 1, 0),
        date(2026, 4, 31),
    ] {
        assert_eq!(Day::from_date(wrong), None, "{wrong:?}");
    }
}

#[test]
fn the_average_of_activities_is_of_all_that_are_named() {
    let mut record = Record::default();
    assert_eq!(record.activities_average(), None);
    for (at, (name, score)) in [("Shoes", Some(4)), ("Stairs", Some(7)), (" ", Some(10))]
        .into_iter()
        .enumerate()
    {
        record.set_activity(at, |activity| {
            name.clone_into(&mut activity.name);
            activity.score = score.map(pain);
        });
    }
    assert_eq!(record.activities_average(), Some(55));
    record.set_activity(1, |activity| activity.score = None);
    assert_eq!(
        record.activities_average(),
        None,
        "of one alone it would not compare with that of both"
    );
    record.set_activity(1, |activity| activity.name.clear());
    assert_eq!(record.activities_average(), Some(40));
    record.set_activity(3, |activity| "A fourth".clone_into(&mut activity.name));
    assert_eq!(record.activities.value.len(), 3);
}

#[test]
fn the_diary_knows_whether_it_is_empty() {
    let mut record = Record::default();
    assert!(record.diary.is_empty() && record.is_empty());
    record.note(day(0), Subject::Flare, Entry::Flare);
    assert!(!record.diary.is_empty() && !record.is_empty());
    assert_eq!(record.diary.len(), 1);
    // 5.4: easy, right and hard on the scale of 0 to 10.
    assert_eq!(
        [Effort::Easy, Effort::Right, Effort::Hard].map(Effort::score),
        [4, 6, 8]
    );
}
