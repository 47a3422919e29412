//! The record: everything kept between visits. Answers, activities, the diary and the plan that is followed;
//! nothing derived.

use super::answers::{Pain, Ratings};
use super::day::Day;
use super::diary::{Diary, Entry, Kind, Subject};
use super::questionnaire::{ClinicianSaid, Draft, Reply, Stamped, Step};
use super::shared::SharedPlan;
use super::triage::{Finding, Row, Rows, found};

/// Something the reader's back makes hard, in their own words, and how well it goes: 0 cannot do, 10 as before.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Activity {
    pub name: String,
    pub score: Option<Pain>,
}

/// The most activities a reader names.
pub const MOST_ACTIVITIES: usize = 3;

/// The longest name of an activity, in characters.
pub const LONGEST_NAME: usize = 80;

/// No reader counts so far. Above the greatest number nothing could be said any more: a later word would be no later.
pub const LAST_STAMP: u32 = 1 << 30;

/// Everything kept between visits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    pub draft: Draft,
    pub activities: Stamped<Vec<Activity>>,
    pub diary: Diary,
    /// A plan that was shared with the reader and that they chose to follow here, instead of one of their own.
    pub followed: Stamped<Option<SharedPlan>>,
}

impl Record {
    /// A count above everything said or noted so far.
    pub fn next_stamp(&self) -> u32 {
        self.last_stamp().saturating_add(1)
    }

    /// The greatest count of all that was said or noted.
    pub fn last_stamp(&self) -> u32 {
        self.draft
            .last_stamp()
            .max(self.activities.stamp)
            .max(self.diary.last_stamp())
            .max(self.followed.stamp)
    }

    /// Counts that come from elsewhere and are near the last one are lowered, in their order.
    pub fn lower_stamps(&mut self) {
        let last = self.last_stamp();
        if last < LAST_STAMP / 2 {
            return;
        }
        let lower = |stamp: &mut u32| {
            if *stamp > 0 {
                *stamp = stamp.saturating_sub(last - LAST_STAMP / 4).max(1);
            }
        };
        self.draft.stamps().into_iter().for_each(lower);
        lower(&mut self.activities.stamp);
        lower(&mut self.followed.stamp);
        self.diary.restamp(lower);
    }

    /// Both records together. Associative, commutative and idempotent.
    #[inline(never)]
    pub fn merge(&mut self, other: &Self) {
        self.draft.merge(&other.draft);
        self.activities.merge(&other.activities);
        self.diary.merge(&other.diary);
        self.followed.merge(&other.followed);
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was known is deleted: nothing is kept, or what is kept began anew since, perhaps with another reader.
    pub fn began_after(&self, known: &Draft) -> bool {
        self.is_empty() || self.draft != Draft::default() && !self.draft.goes_on_from(known)
    }

    pub fn reply(&mut self, reply: Reply, today: Day) {
        let before = self.found(today);
        let stamp = self.next_stamp();
        self.draft.note(reply, today, stamp);
        if !matches!(reply, Reply::Seen(_) | Reply::Lifted(_)) {
            self.keep_words_about(&before, today);
        }
    }

    fn found(&self, today: Day) -> Vec<Finding> {
        found(&self.draft.answers(today, Ratings::default()))
    }

    /// A clinician's word is about what was found then: it ends when the finding ends or changes.
    fn keep_words_about(&mut self, before: &[Finding], today: Day) {
        let now = self.found(today);
        let same: Rows = before
            .iter()
            .filter(|finding| now.contains(finding))
            .map(|finding| finding.row)
            .chain([Row::WorseWeeks])
            .collect();
        let said = self.draft.clinician.value;
        self.keep_words(ClinicianSaid {
            seen: said.seen.and(same),
            lifted: said.lifted.and(same),
        });
    }

    fn keep_words(&mut self, kept: ClinicianSaid) {
        if kept != self.draft.clinician.value {
            self.draft.clinician = Stamped {
                stamp: self.next_stamp(),
                given: true,
                value: kept,
            };
        }
    }

    /// What clinicians said so far no longer counts.
    pub fn forget_words(&mut self) {
        self.draft.clinician = Stamped {
            stamp: self.next_stamp(),
            given: true,
            value: ClinicianSaid::default(),
        };
    }

    pub fn give(&mut self, step: Step, today: Day) {
        let stamp = self.next_stamp();
        self.draft.give(step, today, stamp);
    }

    pub fn ask_again(&mut self, step: Step) {
        let stamp = self.next_stamp();
        self.draft.ask_again(step, stamp);
    }

    pub fn ask_pain(&mut self) {
        let stamp = self.next_stamp();
        self.draft.ask_pain(stamp);
    }

    /// So many weeks of a plan have passed since it was said how long it hurts. Where pain was told since the plan began,
    /// or since the check-in before, as in one that was begun and left, some of them are in it already.
    pub fn lengthen(&mut self, weeks: u16, today: Day) {
        let mut days = self.diary.days_with(&[Kind::Started, Kind::CheckIn]);
        let last = days.rfind(|day| !day.is_ahead_of(today));
        let noted = last.map_or(&[][..], |day| self.diary.on(day)).iter();
        let measured = noted.filter(|(_, subject, _)| matches!(subject, Subject::Started | Subject::CheckIn));
        let told_since = measured.map(|line| line.2.stamp).max();
        let told_since = told_since.is_some_and(|stamp| stamp < self.draft.pain.stamp);
        let before = self.found(today);
        let stamp = self.next_stamp();
        self.draft.lengthen(weeks, told_since, stamp);
        self.keep_words_about(&before, today);
    }

    pub fn ask_how_long(&mut self) {
        let stamp = self.next_stamp();
        self.draft.ask_how_long(stamp);
    }

    pub fn forget_emergency(&mut self, today: Day) {
        let before = self.found(today);
        let stamp = self.next_stamp();
        self.draft.forget_emergency(stamp);
        self.keep_words_about(&before, today);
    }

    pub fn note(&mut self, day: Day, subject: Subject, entry: Entry) {
        let stamp = self.next_stamp();
        self.diary.note(day, subject, entry, stamp);
    }

    /// Names or scores one of the reader's activities; an empty name takes its score away.
    pub fn set_activity(&mut self, at: usize, change: impl FnOnce(&mut Activity)) {
        if at >= MOST_ACTIVITIES {
            return;
        }
        let stamp = self.next_stamp();
        let activities = &mut self.activities.value;
        if activities.len() <= at {
            activities.resize_with(at + 1, Activity::default);
        }
        change(&mut activities[at]);
        if let Some((cut, _)) = activities[at].name.char_indices().nth(LONGEST_NAME) {
            activities[at].name.truncate(cut);
        }
        if activities[at].name.is_empty() {
            activities[at].score = None;
        }
        self.activities.stamp = stamp;
        self.activities.given = true;
    }

    /// Follows a shared plan, or goes back to the reader's own.
    pub fn follow(&mut self, shared: Option<SharedPlan>) {
        self.followed = Stamped {
            stamp: self.next_stamp(),
            given: true,
            value: shared,
        };
    }

    /// How the activities go is to be said of today: an old score that stays chosen would be compared with itself.
    pub fn ask_activities(&mut self) {
        if self.activities.value.iter().any(|activity| activity.score.is_some()) {
            self.activities.stamp = self.next_stamp();
            for activity in &mut self.activities.value {
                activity.score = None;
            }
        }
    }

    /// The average of the activities, in tenths, once each that has a name is scored: of fewer it would not compare.
    pub fn activities_average(&self) -> Option<u8> {
        let (mut sum, mut count) = (0, 0);
        for activity in &self.activities.value {
            if !activity.name.trim().is_empty() {
                sum += u32::from(activity.score?.score()) * 10;
                count += 1;
            }
        }
        u8::try_from(sum.checked_div(count)?).ok()
    }

    /// 28 days without training or safety questions: block E is asked again before anything else (P6).
    pub fn safety_is_stale(&self, today: Day) -> bool {
        let is_old = |last: Option<Day>| last.is_none_or(|last| today.since(last) >= 28);
        let said = self.draft.emergency.value.on.filter(|day| !day.is_ahead_of(today));
        self.draft.emergency.given && is_old(said) && (self.diary.is_empty() || is_old(self.diary.last_trained(today)))
    }

    /// Ages and weeks grow from the day they were said. Where a clock that ran ahead gave that day, they are asked again.
    pub fn mind_the_clock(&mut self, today: Day) {
        let stamp = self.next_stamp();
        self.draft.ask_what_is_ahead(today, stamp);
    }

    /// What a clinician said of this finding no longer counts.
    pub fn forget_word_about(&mut self, row: Row) {
        let said = self.draft.clinician.value;
        let word = Rows::of(&[row]);
        let kept = ClinicianSaid {
            seen: said.seen.without(word),
            lifted: said.lifted.without(word),
        };
        self.keep_words(kept);
    }
}
