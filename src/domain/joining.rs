//! Two sets of answers of one reader: what was kept, and what was said elsewhere just now.
//!
//! What was said now holds, but no sign that was ever told is taken back or made smaller by it: only the reader does
//! that, by changing the answer itself.

use super::answers::{Cancer, Ratings, Sign, Signs, Word};
use super::day::Day;
use super::questionnaire::{ClinicianSaid, Draft, SpineFracture, Stamped};
use super::record::Record;
use super::triage::{Finding, Row, Rows, found};

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
        draft.emergency.value.signs = graver(kept.emergency.value.signs, said.emergency.value.signs);
        draft.emergency.value.on = said.emergency.value.on.or(Some(today));
    }
    if said.same_day.given {
        draft.same_day = Stamped { stamp, ..said.same_day };
        draft.same_day.value = graver(kept.same_day.value, said.same_day.value);
    }
    if said.days.given {
        let before = kept.days.value;
        draft.days = Stamped { stamp, ..said.days };
        let now = &mut draft.days.value;
        now.signs = graver(before.signs, now.signs);
        now.cancer = graver_cancer(before.cancer, now.cancer);
        now.pain_new = now.pain_new.max(before.pain_new);
    }
    if said.heart.given {
        let before = kept.heart.value;
        draft.heart = Stamped { stamp, ..said.heart };
        let now = &mut draft.heart.value;
        now.signs = graver(before.signs, now.signs);
        now.high_pressure |= before.high_pressure;
        now.bp = now.bp.max(before.bp);
    }
    if said.bones.given {
        draft.bones = Stamped { stamp, ..said.bones };
        join_bones(&mut draft, kept, today);
    }
    if said.joints.given {
        let before = kept.joints.value;
        draft.joints = Stamped { stamp, ..said.joints };
        let now = &mut draft.joints.value;
        now.joints = now.joints.or(before.joints);
        now.no_floor |= before.no_floor;
    }
    if said.pain.given {
        draft.pain = Stamped { stamp, ..said.pain };
    }
    if said.pattern.given {
        draft.pattern = Stamped { stamp, ..said.pattern };
        draft.pattern.value = said.pattern.value.or(kept.pattern.value);
    }
    if said.moves.given {
        let before = kept.moves.value;
        draft.moves = Stamped { stamp, ..said.moves };
        let now = &mut draft.moves.value;
        now.listed = now.listed.max(before.listed);
        now.leg_numb |= before.leg_numb;
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

fn join_bones(draft: &mut Draft, kept: &Draft, today: Day) {
    let before = kept.bones.value;
    // Weeks said earlier have grown since.
    let grown = kept.answers(today, Ratings::default()).preg_weeks;
    let now = &mut draft.bones.value;
    now.signs = graver(before.signs, now.signs);
    if before.pregnant && !now.pregnant {
        now.pregnant = true;
        now.preg_weeks = before.preg_weeks.map(|_| grown);
    }
    now.gave_birth |= before.gave_birth;
    now.operation |= before.operation;
    now.spine_broken |= before.spine_broken;
    now.spine_fracture = match (before.spine_fracture, now.spine_fracture) {
        (Some(SpineFracture::Recent), _) | (_, Some(SpineFracture::Recent)) => Some(SpineFracture::Recent),
        (kept, said) => said.or(kept),
    };
    now.on = now.on.or(Some(today));
}

/// A clinician's word holds for a finding that is the same now as where the word was said.
fn words_that_hold(now: &Draft, said: [&Draft; 2], today: Day) -> ClinicianSaid {
    let findings = |draft: &Draft| found(&draft.answers(today, Ratings::default()));
    let after: Vec<Finding> = findings(now);
    let mut words = ClinicianSaid::default();
    for draft in said {
        let same: Rows = findings(draft)
            .iter()
            .filter(|finding| after.contains(finding))
            .map(|finding| finding.row)
            .chain([Row::WorseWeeks])
            .collect();
        let word = draft.clinician.value;
        words.seen = words.seen.or(word.seen.and(same));
        words.lifted = words.lifted.or(word.lifted.and(same));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answers::{Bp, LegPain};
    use crate::domain::questionnaire::{HowLong, Reply, Step};

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
