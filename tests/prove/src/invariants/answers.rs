//! Answers themselves: adding to them, saying them, sending them and keeping them.

use strongback::domain::answers::{
    Answers, Block, Bp, Cancer, Duration, Ease, Joint, LegPain, Pain, Pattern, Patterns, Posture, Ratings, Sign,
    Trigger, Word,
};
use strongback::domain::day::Day;
use strongback::domain::eligibility::ExerciseSet;
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::questionnaire::{Before, Draft, HowLong, Reply, SpineFracture, Trend};
use strongback::domain::triage::asks_for_pattern;

use crate::check::{Finding, Seen, ensure};
use crate::space::pain;

/// Hands over the answers with one positive safety answer less, each in turn.
fn lighter(answers: &Answers, mut each: impl FnMut(&'static str, Answers) -> Finding) -> Finding {
    let it = *answers;
    for (sign, word) in answers.signs.named() {
        let step = |word| {
            let mut signs = it.signs;
            signs.say(sign, word);
            Answers { signs, ..it }
        };
        if word == Word::Yes && sign.block() != Block::Readiness {
            each(sign.code(), step(Word::NotSure))?;
        }
        each(sign.code(), step(Word::No))?;
    }
    let mut less = |name, differs: bool, answers: Answers| if differs { each(name, answers) } else { Ok(()) };
    less(
        "cancer",
        it.cancer != Cancer::None,
        Answers {
            cancer: Cancer::None,
            ..it
        },
    )?;
    less(
        "cancer",
        it.cancer == Cancer::Recent,
        Answers {
            cancer: Cancer::Old,
            pain_new: false,
            ..it
        },
    )?;
    less("pain_new", it.pain_new, Answers { pain_new: false, ..it })?;
    less("worsening", it.worsening, Answers { worsening: false, ..it })?;
    less(
        "first_ever",
        it.first_ever,
        Answers {
            first_ever: false,
            ..it
        },
    )?;
    less("bp", it.bp != Bp::Normal, Answers { bp: Bp::Normal, ..it })?;
    less(
        "bp",
        it.bp == Bp::Crisis,
        Answers {
            bp: Bp::Uncontrolled,
            ..it
        },
    )?;
    less("preg_weeks", it.preg_weeks > 0, Answers { preg_weeks: 0, ..it })?;
    less("preg_weeks", it.preg_weeks > 12, Answers { preg_weeks: 12, ..it })?;
    less("pp_weeks", it.pp_weeks.is_some(), Answers { pp_weeks: None, ..it })?;
    less(
        "surgery_weeks",
        it.surgery_weeks.is_some(),
        Answers {
            surgery_weeks: None,
            ..it
        },
    )?;
    less(
        "vert_fx_weeks",
        it.vert_fx_weeks.is_some(),
        Answers {
            vert_fx_weeks: None,
            ..it
        },
    )?;
    less(
        "vert_fx_weeks",
        it.broke_the_spine_lately(),
        Answers {
            vert_fx_weeks: Some(52),
            ..it
        },
    )?;
    for score in [8, 6, 4, 3] {
        let pain_now = pain(score);
        less("pain_now", it.pain_now > pain_now, Answers { pain_now, ..it })?;
    }
    for pattern in it.patterns.iter() {
        let patterns = it.patterns.without(Patterns::of(&[pattern]));
        less("ib", true, Answers { patterns, ..it })?;
    }
    for leg_pain in [LegPain::None, LegPain::AboveKnee, LegPain::BelowKnee] {
        less("leg_pain", it.leg_pain > leg_pain, Answers { leg_pain, ..it })?;
    }
    less("leg_numb", it.leg_numb, Answers { leg_numb: false, ..it })?;
    for trigger in it.triggers.iter() {
        let mut triggers = it.triggers;
        triggers.remove(trigger);
        less("triggers", true, Answers { triggers, ..it })?;
    }
    for ease in it.eases.iter() {
        let mut eases = it.eases;
        eases.remove(ease);
        less("eases", true, Answers { eases, ..it })?;
    }
    for joint in it.joints.iter() {
        let mut joints = it.joints;
        joints.remove(joint);
        less("joints", true, Answers { joints, ..it })?;
    }
    less("floor", !it.floor, Answers { floor: true, ..it })?;
    let steady = Ratings {
        unsteady: false,
        ..it.ratings
    };
    less("unsteady", it.ratings.unsteady, Answers { ratings: steady, ..it })?;
    less(
        "worse_weeks",
        it.worse_weeks,
        Answers {
            worse_weeks: false,
            ..it
        },
    )
}

pub(super) fn more_answers_never_lighten(seen: &Seen<'_>) -> Finding {
    let level = seen.triage.level();
    let urgency = seen.triage.urgency();
    let eligible: Option<ExerciseSet> = seen
        .plan
        .as_ref()
        .map(|plan| plan.eligible.iter().map(|exercise| exercise.id).collect());
    lighter(seen.answers(), |name, fewer| {
        let before = (seen.program.triage)(fewer);
        let heavier = level > before.level() || (level == before.level() && urgency >= before.urgency());
        ensure(heavier, || {
            format!(
                "more to say about {name} leads from {} to {}",
                before.level().code(),
                level.code()
            )
        })?;
        let Some(eligible) = eligible else { return Ok(()) };
        let Some(before) = before.cleared() else {
            return Err(format!("more to say about {name} gives a plan"));
        };
        let more = eligible.without((seen.program.eligible)(before, seen.given.course));
        ensure(more.is_empty(), || {
            let ids: Vec<_> = more.iter().map(ExerciseId::code).collect();
            format!("more to say about {name} gives {}", ids.join(", "))
        })
    })
}

pub(super) fn same_answers_same_plan(seen: &Seen<'_>) -> Finding {
    let again = Seen::new(seen.program, seen.document, seen.given);
    ensure(again.triage == seen.triage && again.plan == seen.plan, || {
        "the second time it is another plan".into()
    })
}

/// The day on which all of it is said: a Monday.
fn said_on() -> Day {
    Day::from_number(20_780).unwrap_or_default()
}

/// The answers as the questionnaire can take them: its own durations, and nothing that it would not have asked.
fn sayable(answers: &Answers) -> Answers {
    let mut it = *answers;
    let how_long = how_long(answers.duration);
    it.duration = how_long.duration();
    if how_long == HowLong::NoPain {
        it.pain_now = Pain::NONE;
        it.pain_worst = None;
        it.worsening = false;
        it.triggers = [].into_iter().collect();
        it.eases = [].into_iter().collect();
    }
    (it.first_ever, it.episodes) = match (answers.first_ever, answers.episodes) {
        (true, _) => (true, 1),
        (false, episodes) => (false, episodes.min(2)),
    };
    if how_long != HowLong::OverAYear || it.age < 45 {
        it.onset_age = None;
    }
    if !asks_for_pattern(&it) {
        it.patterns = Patterns::EMPTY;
    }
    let infection = matches!(it.signs.word(Sign::InfectRisk), Word::Yes | Word::NotSure);
    it.pain_new &= it.cancer == Cancer::Old || infection;
    it.preg_weeks = it.preg_weeks.min(45);
    it.pp_weeks = it.pp_weeks.filter(|weeks| *weeks <= 12).map(|_| 0);
    it.surgery_weeks = it.surgery_weeks.map(|_| 0);
    it.vert_fx_weeks = it.vert_fx_weeks.map(|weeks| if weeks < 12 { 0 } else { 52 });
    it.ratings = Ratings::default();
    it
}

fn how_long(duration: Duration) -> HowLong {
    match duration {
        none if none == Duration::default() => HowLong::NoPain,
        some if some.is_under_weeks(2) => HowLong::Under2Weeks,
        some if some.is_under_weeks(6) => HowLong::To6Weeks,
        some if some.is_under_weeks(12) => HowLong::To12Weeks,
        some if some.is_under_weeks(52) => HowLong::To12Months,
        _ => HowLong::OverAYear,
    }
}

/// A questionnaire in which a reader has said all of these answers.
fn draft_of(answers: &Answers) -> Draft {
    let mut replies = vec![
        Reply::Age(Some(answers.age)),
        Reply::Sex(answers.sex),
        Reply::Cancer(Some(answers.cancer)),
        Reply::PainNew(answers.pain_new),
        Reply::HighPressure(answers.bp != Bp::Normal),
        Reply::Pregnant(answers.preg_weeks > 0),
        Reply::GaveBirth(answers.pp_weeks.is_some()),
        Reply::Operation(answers.surgery_weeks.is_some()),
        Reply::SpineBroken(answers.vert_fx_weeks.is_some()),
        Reply::NoFloor(!answers.floor),
        Reply::HowLong(how_long(answers.duration)),
        Reply::PainNow(answers.pain_now),
        Reply::Trend(if answers.worsening { Trend::Worse } else { Trend::Same }),
        Reply::Before(match (answers.first_ever, answers.episodes) {
            (true, _) => Before::First,
            (false, 0) => Before::LongAgo,
            (false, 1) => Before::Once,
            (false, _) => Before::Often,
        }),
        Reply::OnsetAge(answers.onset_age),
        Reply::LegPain(answers.leg_pain),
        Reply::LegNumb(answers.leg_numb),
        Reply::Goal(answers.goal),
        Reply::SitHours(Some(answers.sit_hours)),
        Reply::Experience(answers.experience),
        Reply::Days(answers.days),
        Reply::Minutes(answers.minutes),
        Reply::Seen(answers.seen),
        Reply::Lifted(answers.lifted),
    ];
    replies.extend(answers.signs.named().map(|(sign, word)| Reply::Sign(sign, word)));
    if answers.bp != Bp::Normal {
        replies.push(Reply::Bp(answers.bp));
    }
    if answers.preg_weeks > 0 {
        replies.push(Reply::PregWeeks(Some(answers.preg_weeks)));
    }
    if let Some(weeks) = answers.vert_fx_weeks {
        let when = if weeks < 12 {
            SpineFracture::Recent
        } else {
            SpineFracture::Old
        };
        replies.push(Reply::SpineFracture(when));
    }
    replies.extend(answers.pain_worst.map(Reply::PainWorst));
    replies.extend(answers.confidence.map(Reply::Confidence));
    if answers.posture != Posture::None {
        replies.push(Reply::Posture(answers.posture));
    }
    replies.extend(
        Joint::ALL
            .iter()
            .map(|it| Reply::Joint(*it, answers.joints.contains(*it))),
    );
    replies.extend(
        Pattern::ALL
            .iter()
            .map(|it| Reply::Pattern(*it, answers.patterns.contains(*it))),
    );
    replies.extend(
        Trigger::ALL
            .iter()
            .map(|it| Reply::Trigger(*it, answers.triggers.contains(*it))),
    );
    replies.extend(Ease::ALL.iter().map(|it| Reply::Ease(*it, answers.eases.contains(*it))));
    replies.extend(Kit::ALL.iter().map(|it| Reply::Kit(*it, answers.kits.contains(*it))));

    let today = said_on();
    let mut draft = Draft::default();
    draft.consent.stamp = 1;
    draft.consent.given = true;
    for reply in replies {
        draft.note(reply, today, draft.last_stamp() + 1);
    }
    while let Some(step) = draft.next(today) {
        draft.give(step, today, draft.last_stamp() + 1);
        if draft.next(today) == Some(step) {
            break;
        }
    }
    draft.worse_weeks = answers.worse_weeks;
    draft
}

pub(super) fn the_questionnaire_passes_on(seen: &Seen<'_>) -> Finding {
    let said = sayable(seen.answers());
    let heard = (seen.program.hear)(&draft_of(&said), said_on());
    ensure(heard == said, || format!("said {said:?}, heard {heard:?}"))
}

pub(super) fn links_and_records_keep_answers(seen: &Seen<'_>) -> Finding {
    let heard = seen.program.hear;
    let today = said_on();
    let draft = draft_of(&sayable(seen.answers()));
    let said = heard(&draft, today);

    let Some(by_link) = (seen.program.by_link)(&draft.as_of(today)) else {
        return Err("the link cannot be read".into());
    };
    let came = heard(&by_link.said_on(today, 9), today);
    ensure(came == said, || format!("the link said {came:?} instead of {said:?}"))?;

    let Some(by_record) = (seen.program.by_record)(&draft) else {
        return Err("the record cannot be read".into());
    };
    // The diary says it anew each day; it is not kept with the answers.
    let kept = Answers {
        worse_weeks: said.worse_weeks,
        ..heard(&by_record, today)
    };
    ensure(kept == said, || format!("the record said {kept:?} instead of {said:?}"))?;

    // Ten weeks later weeks have passed; a link begins them anew, on the careful side, and the result is the same.
    let later = today.plus(70);
    let Some(by_link) = (seen.program.by_link)(&draft.as_of(later)) else {
        return Err("the link cannot be read".into());
    };
    let result = |answers: Answers| {
        let triage = (seen.program.triage)(answers);
        let plan = triage
            .cleared()
            .map(|cleared| (seen.program.plan)(cleared, seen.given.course));
        (triage.findings().to_vec(), plan)
    };
    let (own, sent) = (heard(&draft, later), heard(&by_link.said_on(later, 9), later));
    ensure(result(own) == result(sent), || {
        format!("ten weeks later the link said {sent:?} instead of {own:?}")
    })
}
