//! Two sets of answers of one reader: what was kept, and what was said elsewhere just now.
//!
//! What was said now holds, but no sign that was ever told is taken back or made smaller by it: only the reader does
//! that, by changing the answer itself.

use super::answers::{Bp, Cancer, Pattern, Ratings, Sign, Signs, Word};
use super::day::Day;
use super::questionnaire::{
    Before, BonesList, ClinicianSaid, Draft, MovesReplies, Reply, SpineFracture, Stamped, Step, Trend, step_of,
};
use super::record::Record;
use super::triage::{Finding, Level, Row, Rows, found};

/// Takes what was said elsewhere into a record. The diary only grows.
pub fn take_in(record: &mut Record, said: &Record, today: Day) {
    let stamp = record.next_stamp().max(said.next_stamp());
    record.draft = joined(&record.draft, &said.draft, today, stamp);
    if said.activities.given {
        record.activities = Stamped {
            stamp,
            ..said.activities.clone()
        };
    }
    record.diary.merge(&said.diary);
}

/// Takes in what a file brought. Where the two differ, the later word holds; but the counters of two devices have
/// nothing to do with each other, so a greater one takes back no sign that was told on either.
pub fn bring_in(record: &mut Record, brought: &Record, today: Day) {
    let own = record.draft;
    record.merge(brought);
    let merged = record.draft;
    let draft = &mut record.draft;
    for told in [&own, &brought.draft] {
        hold_to(draft, told, today);
    }
    let source = if merged.clinician == own.clinician {
        &own
    } else {
        &brought.draft
    };
    let about = same_findings(source, draft, today);
    keep_words(draft, about);
    // What is neither the one's nor the other's is newer than both.
    renew_changed(record, &merged);
}

/// Holds a record to the signs that were told elsewhere and stop; all else that was said there stays away. What stops only
/// together with other answers of whoever told it, or was seen by a clinician here, is asked about.
pub fn hold_to_stops(record: &mut Record, told: &Draft, today: Day) {
    hold_to_signs(record, told, today);
    ask_about_stops(record, told, today);
}

/// The same without asking anything: an emergency is not to be answered once more.
pub fn hold_to_signs(record: &mut Record, told: &Draft, today: Day) {
    let former = record.draft;
    for finding in stopping(told, today) {
        for reply in replies(finding.row, told) {
            hold_to_reply(&mut record.draft, reply, today);
        }
    }
    let about = same_findings(&former, &record.draft, today);
    keep_words(&mut record.draft, about);
    renew_changed(record, &former);
}

/// Asks again about the signs that were told elsewhere and stop, where they do not stop here, and about block E: which
/// steps were not open.
pub fn ask_about_stops(record: &mut Record, told: &Draft, today: Day) -> Vec<Step> {
    let mut asked = Vec::new();
    for row in new_stops(told, &record.draft, today) {
        // Some are asked only of pain that has lasted: then it is that which tells the two apart.
        let about = Some(step_about(row)).filter(|step| record.draft.route(today).contains(step));
        for step in [about.unwrap_or(Step::Pain), Step::Emergency] {
            if record.draft.is_given(step) {
                asked.push(step);
                if step == Step::Emergency {
                    record.forget_emergency(today);
                } else {
                    record.ask_again(step);
                }
            }
        }
    }
    asked
}

/// Something that was said stops, and does not among what is known already.
pub fn stops_beyond(said: &Draft, known: &Draft, today: Day) -> bool {
    new_stops(said, known, today).next().is_some()
}

fn new_stops(said: &Draft, known: &Draft, today: Day) -> impl Iterator<Item = Row> + use<> {
    let known: Vec<Finding> = stopping(known, today).collect();
    let is_known = move |finding: &Finding| {
        let same = |known: &Finding| known.row == finding.row && known.level >= finding.level;
        known.iter().any(same)
    };
    let said = stopping(said, today).filter(move |finding| !is_known(finding));
    said.map(|finding| finding.row)
}

/// What stops, for all that clinicians said.
fn stopping(draft: &Draft, today: Day) -> impl Iterator<Item = Finding> + use<> {
    let answers = draft.answers(today, Ratings::default());
    found(&answers).into_iter().filter(move |finding| match finding.level {
        Level::Emergency => true,
        Level::ClinicianFirst => !answers.seen.contains(finding.row),
        Level::AdultsOnly | Level::GentleOnly | Level::Go => false,
    })
}

/// Where a row that stops is asked about.
fn step_about(row: Row) -> Step {
    match row {
        Row::Cancer => Step::Days,
        Row::Bp => Step::Heart,
        Row::SurgeryWeeks | Row::VertFxWeeks => Step::Bones,
        Row::RedEye => Step::Pattern,
        // The pain itself, and how it goes.
        _ => row.sign().map_or(Step::Pain, step_of),
    }
}

/// What somebody said that a row comes of.
fn replies(row: Row, told: &Draft) -> Vec<Reply> {
    let pain = told.pain.value;
    match row {
        Row::Cancer => {
            let new = told.days.value.pain_new.map(Reply::PainNew);
            core::iter::once(Reply::Cancer(told.days.value.cancer))
                .chain(new)
                .collect()
        }
        // Any cancer makes an emergency of it.
        Row::Unsteady => {
            let sign = Reply::Sign(Sign::Unsteady, told.signs().word(Sign::Unsteady));
            let cancer = told.days.value.cancer.filter(|cancer| *cancer != Cancer::None);
            core::iter::once(sign)
                .chain(cancer.map(|cancer| Reply::Cancer(Some(cancer))))
                .collect()
        }
        Row::InfectRisk => {
            let sign = Reply::Sign(Sign::InfectRisk, told.signs().word(Sign::InfectRisk));
            let new = told.days.value.pain_new.map(Reply::PainNew);
            core::iter::once(sign).chain(new).collect()
        }
        Row::Bp => vec![Reply::HighPressure(true), Reply::Bp(Bp::Crisis)],
        Row::SurgeryWeeks => vec![Reply::Operation(true)],
        Row::VertFxWeeks => vec![
            Reply::SpineBroken(true),
            Reply::SpineFracture(told.bones.value.spine_fracture.unwrap_or(SpineFracture::Recent)),
        ],
        Row::RedEye => vec![Reply::Pattern(Pattern::RedEye, true)],
        Row::PainNow => pain.now.map(Reply::PainNow).into_iter().collect(),
        Row::Worsening => vec![Reply::Trend(Trend::Worse), Reply::Before(Before::First)],
        _ => row
            .sign()
            .map(|sign| Reply::Sign(sign, told.signs().word(sign)))
            .into_iter()
            .collect(),
    }
}

/// One reply, where it does not make smaller what was said here.
fn hold_to_reply(draft: &mut Draft, reply: Reply, today: Day) {
    let pain = &mut draft.pain.value;
    match reply {
        Reply::PainNow(told) => pain.now = pain.now.max(Some(told)),
        Reply::Trend(told) => pain.trend = Some(told),
        Reply::Before(told) => pain.before = Some(told),
        _ => {
            let mut told = Draft::default();
            told.note(reply, today, 1);
            hold_to(draft, &told, today);
        }
    }
}

fn keep_words(draft: &mut Draft, about: Rows) {
    let words = &mut draft.clinician.value;
    words.seen = words.seen.and(about);
    words.lifted = words.lifted.and(about);
}

/// A new stamp for every step that is not as it was.
fn renew_changed(record: &mut Record, former: &Draft) {
    let stamp = record.next_stamp();
    let draft = &mut record.draft;
    renew(&mut draft.emergency, &former.emergency, stamp);
    renew(&mut draft.same_day, &former.same_day, stamp);
    renew(&mut draft.days, &former.days, stamp);
    renew(&mut draft.heart, &former.heart, stamp);
    renew(&mut draft.bones, &former.bones, stamp);
    renew(&mut draft.joints, &former.joints, stamp);
    renew(&mut draft.pain, &former.pain, stamp);
    renew(&mut draft.pattern, &former.pattern, stamp);
    renew(&mut draft.moves, &former.moves, stamp);
    renew(&mut draft.clinician, &former.clinician, stamp);
}

fn renew<T: PartialEq>(step: &mut Stamped<T>, merged: &Stamped<T>, stamp: u32) {
    if step.value != merged.value {
        step.stamp = stamp;
    }
}

fn joined(kept: &Draft, said: &Draft, today: Day, stamp: u32) -> Draft {
    let mut draft = *kept;
    if said.consent.given {
        draft.consent = Stamped { stamp, ..said.consent };
    }
    if said.about.given {
        draft.about = Stamped { stamp, ..said.about };
        draft.about.value.on = said.about.value.on.or(Some(today));
    }
    if said.emergency.given {
        draft.emergency = Stamped {
            stamp,
            ..said.emergency
        };
        draft.emergency.value.on = said.emergency.value.on.or(Some(today));
    }
    if said.same_day.given {
        draft.same_day = Stamped { stamp, ..said.same_day };
    }
    if said.days.given {
        draft.days = Stamped { stamp, ..said.days };
    }
    if said.heart.given {
        draft.heart = Stamped { stamp, ..said.heart };
    }
    if said.bones.given {
        draft.bones = Stamped { stamp, ..said.bones };
        draft.bones.value.on = said.bones.value.on.or(Some(today));
    }
    if said.joints.given {
        draft.joints = Stamped { stamp, ..said.joints };
    }
    if said.pain.given {
        draft.pain = Stamped { stamp, ..said.pain };
    }
    if said.pattern.given {
        draft.pattern = Stamped { stamp, ..said.pattern };
    }
    if said.moves.given {
        draft.moves = Stamped { stamp, ..said.moves };
    } else if said.pain.given && !said.has_pain() {
        // Without back pain the legs are told beside it.
        draft.moves.stamp = stamp;
        hold_to_legs(&mut draft.moves.value, said.moves.value);
    }
    if said.posture.given {
        draft.posture = Stamped { stamp, ..said.posture };
    }
    if said.aims.given {
        draft.aims = Stamped { stamp, ..said.aims };
    }
    if said.means.given {
        draft.means = Stamped { stamp, ..said.means };
    }
    if said.tests.given {
        draft.tests = Stamped { stamp, ..said.tests };
    }
    hold_to(&mut draft, kept, today);
    draft.clinician = Stamped {
        stamp,
        given: kept.clinician.given || said.clinician.given,
        value: words_that_hold(&draft, [kept, said], today),
    };
    draft
}

/// The graver word of the two on each sign.
fn graver(kept: Signs, said: Signs) -> Signs {
    let weight = |word: Word| match word {
        Word::No => 0,
        Word::NotSaid => 1,
        Word::Checked => 2,
        Word::NotSure => 3,
        Word::Yes => 4,
    };
    let mut signs = said;
    for sign in Sign::ALL {
        let before = kept.word(*sign);
        if weight(before) > weight(said.word(*sign)) {
            signs.say(*sign, before);
        }
    }
    signs
}

fn graver_cancer(kept: Option<Cancer>, said: Option<Cancer>) -> Option<Cancer> {
    let weight = |cancer: &Option<Cancer>| match cancer {
        None => 0,
        Some(Cancer::None) => 1,
        Some(Cancer::Old) => 2,
        Some(Cancer::Recent) => 3,
    };
    [said, kept].into_iter().max_by_key(weight).flatten()
}

/// No sign that was told before is taken back or made smaller.
fn hold_to(draft: &mut Draft, told: &Draft, today: Day) {
    let signs = &mut draft.emergency.value.signs;
    *signs = graver(told.emergency.value.signs, *signs);
    draft.same_day.value = graver(told.same_day.value, draft.same_day.value);

    let (now, before) = (&mut draft.days.value, told.days.value);
    now.signs = graver(before.signs, now.signs);
    now.cancer = graver_cancer(before.cancer, now.cancer);
    now.pain_new = now.pain_new.max(before.pain_new);

    let (now, before) = (&mut draft.heart.value, told.heart.value);
    now.signs = graver(before.signs, now.signs);
    now.high_pressure |= before.high_pressure;
    now.bp = now.bp.max(before.bp);

    hold_to_bones(&mut draft.bones.value, told.bones.value, today);

    let (now, before) = (&mut draft.joints.value, told.joints.value);
    now.joints = now.joints.or(before.joints);
    now.no_floor |= before.no_floor;

    draft.pattern.value = draft.pattern.value.or(told.pattern.value);

    hold_to_legs(&mut draft.moves.value, told.moves.value);
}

fn hold_to_legs(now: &mut MovesReplies, before: MovesReplies) {
    if now.leg_pain() < before.leg_pain() {
        // The marks that said so may be gone.
        now.listed = before.leg_pain();
    }
    now.leg_numb |= before.leg_numb;
}

fn hold_to_bones(now: &mut BonesList, before: BonesList, today: Day) {
    if *now == before {
        return;
    }
    let (said, told) = (weeks_pregnant(*now, today), weeks_pregnant(before, today));
    let longer = said.max(told);
    // Weeks since a birth or a break begin at the later day: on the careful side.
    let on = now.on.max(before.on);
    now.signs = graver(before.signs, now.signs);
    // Weeks of a pregnancy that was not said now are none.
    now.preg_weeks = now.preg_weeks.filter(|_| now.pregnant);
    now.pregnant |= before.pregnant;
    now.gave_birth |= before.gave_birth;
    now.operation |= before.operation;
    now.spine_broken |= before.spine_broken;
    now.spine_fracture = match (before.spine_fracture, now.spine_fracture) {
        (Some(SpineFracture::Recent), _) | (_, Some(SpineFracture::Recent)) => Some(SpineFracture::Recent),
        (told, said) => said.or(told),
    };
    if longer.is_some() && (longer, on) != (said, now.on) {
        now.preg_weeks = longer;
        now.on = Some(today);
    } else {
        now.on = on;
    }
}

/// The week of the pregnancy today: weeks said earlier have grown since.
fn weeks_pregnant(list: BonesList, today: Day) -> Option<u8> {
    let draft = Draft {
        bones: Stamped {
            value: list,
            ..Stamped::default()
        },
        ..Draft::default()
    };
    let grown = draft.answers(today, Ratings::default()).preg_weeks;
    (list.pregnant && list.preg_weeks.is_some()).then_some(grown)
}

/// A clinician's word holds for a finding that is the same now as where the word was said.
fn words_that_hold(now: &Draft, said: [&Draft; 2], today: Day) -> ClinicianSaid {
    let mut words = ClinicianSaid::default();
    for draft in said {
        let same = same_findings(draft, now, today);
        let word = draft.clinician.value;
        words.seen = words.seen.or(word.seen.and(same));
        words.lifted = words.lifted.or(word.lifted.and(same));
    }
    words
}

/// The rows that both find alike. What a diary finds is not among the answers: it is taken as found.
fn same_findings(before: &Draft, after: &Draft, today: Day) -> Rows {
    let findings = |draft: &Draft| found(&draft.answers(today, Ratings::default()));
    let after: Vec<Finding> = findings(after);
    let same = findings(before).into_iter().filter(|finding| after.contains(finding));
    same.map(|finding| finding.row).chain([Row::WorseWeeks]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answers::{Bp, LegPain};
    use crate::domain::questionnaire::{HowLong, Reply, Step};
    use crate::domain::spots::Spot;

    fn today() -> Day {
        Day::from_number(20_780).unwrap_or_default()
    }

    fn record(replies: &[Reply]) -> Record {
        let mut record = Record::default();
        record.draft.consent.given = true;
        for reply in [Reply::Age(Some(40)), Reply::HowLong(HowLong::To6Weeks)]
            .iter()
            .chain(replies)
        {
            record.reply(*reply, today());
        }
        for step in Step::ALL {
            record.draft.ask_again(*step, 90);
            match step {
                Step::About => record.draft.about.given = true,
                Step::Emergency => record.draft.emergency.given = true,
                Step::SameDay => record.draft.same_day.given = true,
                Step::Days => record.draft.days.given = true,
                Step::Heart => record.draft.heart.given = true,
                Step::Bones => record.draft.bones.given = true,
                Step::Joints => record.draft.joints.given = true,
                Step::Pain => record.draft.pain.given = true,
                Step::Moves => record.draft.moves.given = true,
                Step::Means => record.draft.means.given = true,
                Step::Pattern | Step::Posture | Step::Aims | Step::Tests => {}
            }
        }
        record
    }

    #[test]
    fn no_sign_is_taken_back_and_none_gets_smaller() {
        let told = [
            Reply::Sign(Sign::Bladder, Word::Yes),
            Reply::Sign(Sign::Fever, Word::NotSure),
            Reply::Sign(Sign::Night, Word::Yes),
            Reply::Cancer(Some(Cancer::Recent)),
            Reply::HighPressure(true),
            Reply::Bp(Bp::Crisis),
            Reply::Pregnant(true),
            Reply::PregWeeks(Some(20)),
            Reply::Operation(true),
            Reply::SpineBroken(true),
            Reply::SpineFracture(SpineFracture::Recent),
            Reply::NoFloor(true),
            Reply::LegPain(LegPain::Both),
            Reply::LegNumb(true),
        ];
        let sick = record(&told);
        let well = record(&[]);
        let of = |record: &Record| record.draft.answers(today(), Ratings::default());
        for (mut kept, said) in [(sick.clone(), &well), (well.clone(), &sick)] {
            take_in(&mut kept, said, today());
            assert_eq!(of(&kept), of(&sick));
        }
        let mut unsure = record(&[Reply::Sign(Sign::Bladder, Word::NotSure)]);
        take_in(&mut unsure, &sick, today());
        assert!(unsure.draft.signs().yes(Sign::Bladder));
    }

    #[test]
    fn a_mark_in_a_leg_is_not_taken_back_by_a_list() {
        let told = record(&[Reply::LegPain(LegPain::None), Reply::Spot(Spot::ShinLeft, true)]);
        let said = record(&[Reply::LegPain(LegPain::None)]);
        let leg = |record: &Record| record.draft.answers(today(), Ratings::default()).leg_pain;
        for (mut kept, said) in [(told.clone(), &said), (said.clone(), &told)] {
            take_in(&mut kept, said, today());
            assert_eq!(leg(&kept), LegPain::BelowKnee);
        }
    }

    #[test]
    fn of_two_pregnancies_the_longer_holds() {
        let weeks = |weeks| record(&[Reply::Pregnant(true), Reply::PregWeeks(weeks)]);
        let of = |record: &Record, day| record.draft.answers(day, Ratings::default()).preg_weeks;
        let later = today().plus(70);
        for (told, said, holds) in [
            (Some(10), Some(11), 20),
            (Some(10), Some(25), 25),
            (Some(10), None, 20),
            (None, Some(25), 25),
            (None, None, 1),
        ] {
            let (mut kept, mut said) = (weeks(told), weeks(said));
            said.draft.bones.value.on = Some(later);
            take_in(&mut kept, &said, later);
            assert_eq!(of(&kept, later), holds);
            assert_eq!(of(&kept, later.plus(14)), holds + 2, "and they go on");
        }
    }

    #[test]
    fn what_is_no_sign_is_as_said_now() {
        let mut kept = record(&[Reply::Days(2), Reply::Age(Some(50))]);
        let said = record(&[Reply::Days(4)]);
        take_in(&mut kept, &said, today());
        assert_eq!(
            (kept.draft.means.value.days, kept.draft.about.value.age),
            (Some(4), Some(40))
        );
        assert!(kept.draft.last_stamp() > said.draft.last_stamp());
    }

    #[test]
    fn a_step_that_was_not_gone_past_changes_nothing() {
        let mut kept = record(&[Reply::Days(2)]);
        let mut said = record(&[Reply::Days(4)]);
        said.draft.means.given = false;
        take_in(&mut kept, &said, today());
        assert_eq!(kept.draft.means.value.days, Some(2));
    }

    /// What stops by other words than a tick of a list of signs, and where it is asked about.
    fn stops() -> Vec<(Row, Step, Vec<Reply>)> {
        vec![
            (Row::Cancer, Step::Days, vec![Reply::Cancer(Some(Cancer::Recent))]),
            (
                Row::Bp,
                Step::Heart,
                vec![Reply::HighPressure(true), Reply::Bp(Bp::Crisis)],
            ),
            (Row::SurgeryWeeks, Step::Bones, vec![Reply::Operation(true)]),
            (
                Row::VertFxWeeks,
                Step::Bones,
                vec![Reply::SpineBroken(true), Reply::SpineFracture(SpineFracture::Recent)],
            ),
            (Row::RedEye, Step::Pattern, vec![Reply::Pattern(Pattern::RedEye, true)]),
            (
                Row::Worsening,
                Step::Pain,
                vec![
                    Reply::Age(Some(50)),
                    Reply::Trend(Trend::Worse),
                    Reply::Before(Before::First),
                ],
            ),
            (Row::Fever, Step::SameDay, vec![Reply::Sign(Sign::Fever, Word::Yes)]),
        ]
    }

    /// A reader of whom the question about mornings is asked, well but for these.
    fn in_question(replies: &[Reply]) -> Record {
        let usual = [Reply::HowLong(HowLong::To12Months), Reply::OnsetAge(Some(30))];
        let mut record = record(&[&usual, replies].concat());
        record.draft.pattern.given = true;
        record
    }

    fn rows_that_stop(record: &Record) -> Vec<Row> {
        stopping(&record.draft, today()).map(|finding| finding.row).collect()
    }

    #[test]
    fn what_stops_elsewhere_stops_here_without_being_asked_again() {
        for (row, step, replies) in stops() {
            let told = in_question(&replies);
            assert_eq!(rows_that_stop(&told), [row]);
            let age = replies.iter().filter(|reply| matches!(reply, Reply::Age(_)));
            let mut held = in_question(&age.copied().collect::<Vec<_>>());
            assert_eq!(rows_that_stop(&held), []);
            hold_to_stops(&mut held, &told.draft, today());
            assert_eq!(rows_that_stop(&held), [row]);
            assert!(
                held.draft.is_given(step) && held.draft.is_given(Step::Emergency),
                "{row:?}"
            );
        }
    }

    #[test]
    fn what_stops_elsewhere_is_asked_about_where_its_question_is() {
        for (row, step, replies) in stops() {
            let told = in_question(&replies);
            let mut asked = in_question(&[]);
            assert_eq!(
                ask_about_stops(&mut asked, &told.draft, today()),
                [step, Step::Emergency],
                "{row:?}"
            );
            assert!(!asked.draft.is_given(step) && !asked.draft.is_given(Step::Emergency));
            assert_eq!(ask_about_stops(&mut asked, &told.draft, today()), [], "they are open");
        }
    }

    #[test]
    fn a_graver_stop_and_one_of_another_kind_are_beyond_what_is_known() {
        let unsteady = Reply::Sign(Sign::Unsteady, Word::Yes);
        let draft = |replies: &[Reply]| record(replies).draft;
        let known = draft(&[unsteady]);
        let now = draft(&[unsteady, Reply::Cancer(Some(Cancer::Old))]);
        let night = draft(&[Reply::Sign(Sign::Night, Word::Yes)]);
        assert!(stops_beyond(&now, &known, today()));
        assert!(!stops_beyond(&known, &now, today()));
        assert!(stops_beyond(&night, &known, today()) && stops_beyond(&known, &night, today()));
        assert!(!stops_beyond(&known, &known, today()));
    }

    #[test]
    fn a_word_ends_with_the_finding_it_was_about() {
        let mut kept = record(&[Reply::Sign(Sign::Night, Word::NotSure)]);
        kept.reply(Reply::Seen([Row::Night].into_iter().collect()), today());
        let same = record(&[Reply::Sign(Sign::Night, Word::NotSure)]);
        let graver = record(&[Reply::Sign(Sign::Night, Word::Yes)]);
        let (mut still, mut ended) = (kept.clone(), kept);
        take_in(&mut still, &same, today());
        take_in(&mut ended, &graver, today());
        assert!(still.draft.clinician.value.seen.contains(Row::Night));
        assert!(!ended.draft.clinician.value.seen.contains(Row::Night));
    }
}
