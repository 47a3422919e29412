//! The ways around the gate, tried on purpose: long random walks of everything a reader, a second tab, a link, a file, a
//! wrong clock and an edited storage can do to the real machine.
//!
//! After each step an oracle written from clinical.md 1.2 and 1.3 alone looks at what the device was told: no exercise of
//! a plan, no session, no self-test and no button that starts one is there beside an unanswered or a positive safety
//! block, and an emergency goes away only when its whole block is answered again. A walk that fails is made as short as it
//! still fails, and printed.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(
    clippy::similar_names,
    clippy::large_enum_variant,
    clippy::match_same_arms,
    reason = "a table of what may happen, as often as it should"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use common::readers::{busiest, most_careful, newcomer, trained_for};
use common::{Bytes, monday};
use serde_json::Value;
use strongback::app::{Change, Keeping, Model, Msg, Place, Screen, Tab, Trouble};
use strongback::codec::link::{self, Link};
use strongback::codec::saved::{Month, changed_months, months, read_answers, read_month, write_answers, write_month};
use strongback::codec::session::{
    CheckingIn, Kept, Settings, ShortHolds, Sound, Spared, Underway, read_session, write_session,
};
use strongback::codec::{Unreadable, export};
use strongback::content::ENGLISH;
use strongback::domain::answers::{Bp, Cancer, LegPain, Pain, Pattern, Sign, Word};
use strongback::domain::day::Day;
use strongback::domain::diary::{Diary, Done, Effort, LeftOut, Morning};
use strongback::domain::exercise::ExerciseId;
use strongback::domain::questionnaire::{Before, Draft, HowLong, Question, Reply, SpineFracture, Step, Trend, step_of};
use strongback::domain::record::Record;
use strongback::domain::review::worse_for_two_weeks;
use strongback::domain::self_test::{SelfTest, Stop, TestResult};
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::Row;
use strongback::view::{Widget, WidgetProps};
use yew::LocalServerRenderer;

/// A sequence of numbers that is the same for the same seed (`SplitMix64`).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most).unwrap()).unwrap()
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn pick<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn noise(&mut self) -> Vec<u8> {
        (0..4).flat_map(|_| self.next().to_be_bytes()).collect()
    }

    fn pain(&mut self) -> Pain {
        // Most of it low, so that sessions go on.
        let score = if self.one_in(6) { self.below(11) } else { self.below(4) };
        pain(u8::try_from(score).unwrap())
    }
}

fn pain(score: u8) -> Pain {
    Pain::new(score).unwrap()
}

// What stops, read from clinical.md 1.2 and 1.3.

/// A question of the safety blocks and of the readiness screen with an answer that allows no plan, and the step it is on.
type Positive = (Step, Row);

/// The first safety question that is not answered.
fn unanswered(draft: &Draft) -> Option<&'static str> {
    let (days, heart, bones, pain) = (draft.days.value, draft.heart.value, draft.bones.value, draft.pain.value);
    let infection = draft.signs().yes(Sign::InfectRisk) || draft.signs().not_sure(Sign::InfectRisk);
    let matters_whether_new = days.cancer == Some(Cancer::Old) || infection;
    let hurts = pain.how_long != Some(HowLong::NoPain);
    let open = [
        (!draft.consent.given, "consent"),
        (!draft.about.given || draft.about.value.age.is_none(), "age"),
        (!draft.emergency.given, "block E"),
        (!draft.same_day.given, "block U"),
        (
            !draft.days.given || matters_whether_new && days.pain_new.is_none(),
            "block W",
        ),
        (!draft.heart.given || heart.high_pressure && heart.bp.is_none(), "heart"),
        (
            !draft.bones.given
                || bones.pregnant && bones.preg_weeks.is_none()
                || bones.spine_broken && bones.spine_fracture.is_none(),
            "bones",
        ),
        (!draft.joints.given, "joints"),
        (
            !draft.pain.given || pain.how_long.is_none() || hurts && (pain.now.is_none() || pain.trend.is_none()),
            "pain",
        ),
        (asks_block_i(draft) && !draft.pattern.given, "block I"),
        (
            hurts && (!draft.moves.given || draft.moves.value.leg_pain().is_none()),
            "legs",
        ),
    ];
    open.into_iter().find(|(open, _)| *open).map(|(_, name)| name)
}

fn age(draft: &Draft, today: Day) -> i32 {
    let about = draft.about.value;
    let years = about.on.map_or(0, |on| today.since(on).max(0) * 4 / 1461);
    about.age.map_or(40, i32::from) + years
}

/// Asked if the pain has lasted 12 weeks or more and began before the age of 45.
fn asks_block_i(draft: &Draft) -> bool {
    let years_ago = match draft.pain.value.how_long {
        Some(HowLong::OverAYear) => 1,
        Some(HowLong::To12Months) => 0,
        _ => return false,
    };
    let said_on_45 = draft.about.value.age.is_some_and(|age| age >= 45);
    let told = draft.pain.value.onset_age.filter(|_| years_ago == 1 && said_on_45);
    // As told then: a birthday since does not move when it began.
    told.map_or(draft.about.value.age.map_or(40, i32::from) - years_ago, i32::from) < 45
}

/// Every answer that stops, a clinician's word minded.
fn positives(draft: &Draft, today: Day) -> Vec<Positive> {
    let signs = draft.signs();
    let (days, heart, bones, pain) = (draft.days.value, draft.heart.value, draft.bones.value, draft.pain.value);
    let hurts = pain.how_long.is_some_and(|how_long| how_long != HowLong::NoPain);
    let under_12_weeks = !matches!(pain.how_long, Some(HowLong::To12Months | HowLong::OverAYear));
    let any_cancer = matches!(days.cancer, Some(Cancer::Recent | Cancer::Old));
    let new = days.pain_new == Some(true);
    let mut found = Vec::new();
    let mut emergency = Vec::new();
    for (sign, row) in [
        (Sign::Saddle, Row::Saddle),
        (Sign::Bladder, Row::Bladder),
        (Sign::Bowel, Row::Bowel),
        (Sign::Sexual, Row::Sexual),
        (Sign::BothLegs, Row::BothLegs),
        (Sign::LegCollapse, Row::LegCollapse),
        (Sign::Accident, Row::Accident),
        (Sign::VeryUnwell, Row::VeryUnwell),
        (Sign::TearingBelly, Row::TearingBelly),
        (Sign::ChestNow, Row::ChestNow),
        (Sign::PregBleed, Row::PregBleed),
    ] {
        if signs.yes(sign) {
            emergency.push((Step::Emergency, row));
        } else if signs.not_sure(sign) {
            found.push((Step::Emergency, row));
        }
    }
    let said = |sign: Sign| signs.yes(sign) || signs.not_sure(sign);
    if any_cancer && signs.yes(Sign::Unsteady) {
        emergency.push((Step::SameDay, Row::Unsteady));
    } else if said(Sign::Unsteady) {
        found.push((Step::SameDay, Row::Unsteady));
    }
    for (sign, row) in [
        (Sign::Fever, Row::Fever),
        (Sign::UrineFever, Row::UrineFever),
        (Sign::Calf, Row::Calf),
    ] {
        if said(sign) {
            found.push((Step::SameDay, row));
        }
    }
    // The health list asks yes or no.
    let ticked = |sign: Sign| signs.word(sign) != Word::No;
    let thin = ticked(Sign::Osteo) || ticked(Sign::Steroids);
    for (step, row, stops) in [
        (Step::Days, Row::WeightLoss, signs.yes(Sign::WeightLoss)),
        (Step::Days, Row::Night, signs.yes(Sign::Night)),
        (Step::Days, Row::MidBack, signs.yes(Sign::MidBack)),
        (Step::Days, Row::Lump, signs.yes(Sign::Lump)),
        (Step::Days, Row::LegWeak, signs.yes(Sign::LegWeak)),
        (Step::Days, Row::Aneurysm, signs.yes(Sign::Aneurysm)),
        (
            Step::Days,
            Row::Cancer,
            days.cancer == Some(Cancer::Recent) || days.cancer == Some(Cancer::Old) && new,
        ),
        (
            Step::Days,
            Row::InfectRisk,
            signs.yes(Sign::InfectRisk) && (under_12_weeks || new),
        ),
        (
            Step::Days,
            Row::MinorFall,
            signs.yes(Sign::MinorFall) && (age(draft, today) >= 65 || thin),
        ),
        (Step::Heart, Row::ChestEffort, ticked(Sign::ChestEffort)),
        (Step::Heart, Row::Faint, ticked(Sign::Faint)),
        (Step::Heart, Row::ToldNot, ticked(Sign::ToldNot)),
        (Step::Heart, Row::Bp, heart.bp == Some(Bp::Crisis)),
        (Step::Bones, Row::PregProblem, ticked(Sign::PregProblem)),
        (Step::Bones, Row::SurgeryWeeks, bones.operation),
        (
            Step::Bones,
            Row::VertFxWeeks,
            bones.spine_broken
                && bones.spine_fracture != Some(SpineFracture::Old)
                && bones.on.is_none_or(|on| today.since(on) < 84),
        ),
        (
            Step::Pain,
            Row::PainNow,
            hurts && pain.now.is_some_and(|now| now.score() >= 9),
        ),
        (
            Step::Pain,
            Row::Worsening,
            hurts && pain.trend == Some(Trend::Worse) && pain.before == Some(Before::First) && age(draft, today) >= 50,
        ),
        (
            Step::Pattern,
            Row::RedEye,
            asks_block_i(draft) && draft.pattern.value.contains(Pattern::RedEye),
        ),
    ] {
        if stops {
            found.push((step, row));
        }
    }
    let seen = draft.clinician.value.seen;
    found.retain(|(_, row)| !seen.contains(*row));
    // No word lifts an emergency.
    found.extend(emergency);
    found
}

fn is_emergency(draft: &Draft) -> bool {
    let signs = draft.signs();
    let block_e = Sign::ALL.iter().filter(|sign| step_of(**sign) == Step::Emergency);
    let any_cancer = matches!(draft.days.value.cancer, Some(Cancer::Recent | Cancer::Old));
    block_e.into_iter().any(|sign| signs.yes(*sign)) || any_cancer && signs.yes(Sign::Unsteady)
}

/// 28 days off, and block E is asked again; a day to come is no answer, but for the one of who travels west.
fn is_stale(record: &Record, today: Day) -> bool {
    let lately = |day: &Day| (-1..28).contains(&today.since(*day));
    let said = record.draft.emergency.value.on.as_ref().is_some_and(lately);
    !said && !record.diary.training_days().any(|day| lately(&day))
}

/// Why these answers allow no exercise.
fn speaks_against(record: &Record, today: Day) -> Option<String> {
    let draft = &record.draft;
    if let Some(open) = unanswered(draft) {
        return Some(format!("{open} is not answered"));
    }
    if age(draft, today) < 18 {
        return Some("under 18".to_owned());
    }
    if let Some((_, row)) = positives(draft, today).first() {
        return Some(format!("{} is positive", row.code()));
    }
    if is_stale(record, today) {
        return Some("block E is older than 28 days".to_owned());
    }
    let words = draft.clinician.value.seen;
    if worse_for_two_weeks(&record.diary, today) && !words.contains(Row::WorseWeeks) {
        return Some("worse for two weeks".to_owned());
    }
    None
}

// What is shown.

/// An exercise, a plan, a session or a self-test is on this screen, or a button that starts one.
fn shows_training(model: &Model) -> bool {
    match &model.screen {
        Screen::Exercise(_) | Screen::Training(_) | Screen::Testing(_) | Screen::CheckIn(_) | Screen::Using => true,
        Screen::Asking { step, .. } => *step == Step::Tests,
        Screen::Outcome(_) => model.week().is_some(),
        _ => false,
    }
}

fn html(model: &Model) -> String {
    let renderer = LocalServerRenderer::<Widget>::with_props(WidgetProps {
        start: Some(model.clone()),
        ..WidgetProps::default()
    })
    .hydratable(false);
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(renderer.render())
}

/// What a page that shows no training must not hold: an exercise by its name or picture, or a way to begin.
fn traces(page: &str) -> Option<String> {
    let marks = [
        "class=\"exercise-row",
        "class=\"shown\"",
        "class=\"session\"",
        "class=\"training\"",
    ];
    let begins = [(ENGLISH.guide)().resume, (ENGLISH.guide)().anew];
    let started = (0..7).map(|day| (ENGLISH.plan.start_session)((ENGLISH.count.weekday)(day)));
    let names = ExerciseId::ALL.iter().map(|id| (ENGLISH.exercise_name)(*id));
    // A plain word may stand anywhere; a name in a button or a heading is the exercise.
    let as_elements = names.flat_map(|name| [format!(">{name}<"), format!("title>{name}")]);
    marks
        .iter()
        .chain(&begins)
        .map(|mark| (*mark).to_owned())
        .chain(started)
        .chain(as_elements)
        .find(|mark| page.contains(mark.as_str()))
}

// The device.

/// What another tab did.
#[derive(Clone, Debug)]
enum Heard {
    Kept(Box<Record>),
    Deleted,
}

/// One page with the widget in it, as [`Widget`] drives its model.
struct Page {
    model: Model,
    kept: Record,
    heard: Vec<Heard>,
    /// Nothing happened to it since it was looked at.
    checked: bool,
}

/// Something that happens. A walk is a list of these and nothing else, so that it can be shortened.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "a few hundred at a time")]
enum Op {
    Send(usize, Msg),
    Reload(usize),
    /// Back to a page that the browser had put away: it heard nothing meanwhile.
    Return(usize),
    /// The clock of the device.
    Clock(Day),
    /// What the device holds from earlier visits.
    Found(String, String),
    /// Somebody writes this text, or none, under a key of the storage; pages that are open are told of it.
    Edit {
        key: String,
        text: Option<String>,
        open: bool,
    },
}

#[derive(Default)]
struct Told {
    /// An emergency that is kept.
    emergency: bool,
    /// The reader chose to answer its block again.
    reopened: bool,
    /// What was told to a link and stops, and was not answered again since.
    steps: BTreeSet<Step>,
}

struct World {
    storage: BTreeMap<String, String>,
    pages: [Page; 2],
    today: Day,
    told: Told,
    /// Somebody wrote into the storage by hand: what it said before is not known any more.
    edited: bool,
    /// Every how many steps the page is drawn.
    draws: usize,
    steps: usize,
    drawn: usize,
    /// How many of the pages drawn show training, as what is looked for proves.
    traced: usize,
    messages: BTreeMap<&'static str, usize>,
    screens: BTreeMap<&'static str, usize>,
}

fn read(name: &str, text: &str) -> Option<Result<Record, Unreadable>> {
    if name == "answers" {
        return Some(read_answers(text));
    }
    let month = name.strip_prefix("diary.").and_then(Month::from_name)?;
    Some(read_month(text, month).map(|diary| Record {
        diary,
        ..Record::default()
    }))
}

impl World {
    fn new(draws: usize) -> Self {
        let page = || Page {
            model: Model::default(),
            kept: Record::default(),
            heard: Vec::new(),
            checked: false,
        };
        let mut world = Self {
            storage: BTreeMap::new(),
            pages: [page(), page()],
            today: monday(),
            told: Told::default(),
            edited: false,
            draws,
            steps: 0,
            drawn: 0,
            traced: 0,
            messages: BTreeMap::new(),
            screens: BTreeMap::new(),
        };
        world.load(0);
        world.load(1);
        world
    }

    /// The storage as `browser::storage` reads it.
    fn read_all(&mut self) -> (Record, usize, Option<Trouble>) {
        let mut record = Record::default();
        let mut trouble = None;
        for (name, text) in self.storage.clone() {
            match read(&name, &text) {
                Some(Ok(piece)) => record.merge(&piece),
                Some(Err(Unreadable::Newer)) => trouble = Some(Trouble::Newer),
                Some(Err(_)) => {
                    self.storage.remove(&name);
                    let aside = format!("aside.{}.{name}", self.storage.len());
                    self.storage.insert(aside, text);
                }
                None => {}
            }
        }
        let aside = self.storage.keys().filter(|key| key.starts_with("aside.")).count();
        (record, aside, trouble)
    }

    fn load(&mut self, at: usize) {
        let (record, aside, trouble) = self.read_all();
        let kept = self.storage.get("session").and_then(|text| read_session(text).ok());
        let page = &mut self.pages[at];
        page.model = Model::default();
        page.heard.clear();
        page.checked = false;
        page.kept = record.clone();
        page.model.update(Msg::DayCame(self.today));
        if !record.is_empty() {
            *self.messages.entry("Loaded").or_default() += 1;
            page.model.update(Msg::Loaded(record));
        }
        page.model.update(Msg::SessionKept(kept.unwrap_or_default()));
        if aside > 0 {
            page.model.update(Msg::SetAside(aside));
        }
        if let Some(trouble) = trouble {
            page.model.update(Msg::Saved(Err(trouble)));
        }
    }

    /// What the page does outside after an update, as `Widget::keep`.
    fn keep(&mut self, at: usize, change: Change) {
        let page = &self.pages[at];
        let model = &page.model;
        if model.opened.is_some() {
            if change.record && model.keeps_own() {
                self.save(at);
            }
            return;
        }
        if change.session && model.keeps() {
            let text = write_session(&model.own_session());
            self.storage.insert("session".to_owned(), text);
        }
        let page = &self.pages[at];
        let model = &page.model;
        if model.is_minor() && !change.delete && !page.kept.diary.is_empty() {
            return;
        }
        if change.delete || !model.keeps() && (model.draft().about.given || !model.is_minor()) {
            if !change.delete && page.kept.is_empty() {
                return;
            }
            self.pages[at].kept = Record::default();
            self.storage.clear();
            self.pages[1 - at].heard.push(Heard::Deleted);
        } else if model.keeps() && (change.record || page.kept.is_empty()) {
            self.save(at);
        }
    }

    /// As `Store::save`: what changed, joined with what the storage holds.
    fn save(&mut self, at: usize) {
        let page = &self.pages[at];
        let (before, after) = (page.kept.clone(), page.model.own_record().clone());
        let mut saved = Ok(());
        let mut pieces = Vec::new();
        if before.draft != after.draft || before.activities != after.activities || before.followed != after.followed {
            let piece = Record {
                diary: Diary::default(),
                ..after.clone()
            };
            pieces.push(("answers".to_owned(), piece));
        }
        for month in changed_months(&before.diary, &after.diary) {
            let piece = Record {
                diary: after.diary.clone(),
                ..Record::default()
            };
            pieces.push((format!("diary.{}", month.name()), piece));
        }
        for (name, mut piece) in pieces {
            match self.storage.get(&name).map(|text| read(&name, text)) {
                Some(Some(Ok(there))) => piece.merge(&there),
                Some(Some(Err(Unreadable::Newer))) => {
                    saved = Err(Trouble::Newer);
                    break;
                }
                _ => {}
            }
            let text = match name.strip_prefix("diary.").and_then(Month::from_name) {
                Some(month) => write_month(&piece.diary, month),
                None => write_answers(&piece),
            };
            if self.storage.insert(name, text.clone()).as_ref() != Some(&text) {
                self.pages[1 - at].heard.push(Heard::Kept(Box::new(piece)));
            }
        }
        let page = &mut self.pages[at];
        if saved.is_ok() {
            page.kept = after;
        }
        page.model.update(Msg::Saved(saved));
    }

    fn send(&mut self, at: usize, msg: Msg) {
        *self.messages.entry(name_of(&msg)).or_default() += 1;
        let forgets = msg == Msg::DeletedElsewhere;
        self.pages[at].checked = false;
        let change = self.pages[at].model.update(msg);
        if forgets {
            self.pages[at].kept = Record::default();
        }
        self.keep(at, change);
    }

    /// What the other tab did reaches this one.
    fn hear(&mut self, at: usize) {
        for heard in core::mem::take(&mut self.pages[at].heard) {
            match heard {
                Heard::Kept(record) => self.send(at, Msg::KeptElsewhere(*record)),
                Heard::Deleted => self.send(at, Msg::DeletedElsewhere),
            }
        }
    }

    fn apply(&mut self, op: &Op) -> Result<(), String> {
        self.steps += 1;
        match op {
            Op::Send(at, msg) => {
                self.hear(*at);
                let before = self.pages[*at].model.clone();
                self.send(*at, msg.clone());
                self.note(*at, &before, msg);
            }
            Op::Reload(at) => self.load(*at),
            Op::Return(at) => {
                let knew = !self.pages[*at].kept.is_empty();
                self.pages[*at].heard.clear();
                let (record, _, trouble) = self.read_all();
                if !record.is_empty() {
                    self.send(*at, Msg::KeptElsewhere(record));
                } else if knew && trouble.is_none() {
                    self.send(*at, Msg::DeletedElsewhere);
                }
                self.send(*at, Msg::DayCame(self.today));
            }
            Op::Clock(day) => {
                self.today = *day;
                for at in 0..2 {
                    self.send(at, Msg::DayCame(*day));
                }
            }
            Op::Found(key, text) => {
                self.storage.insert(key.clone(), text.clone());
            }
            Op::Edit { key, text, open } => {
                self.edited = true;
                match text {
                    Some(text) => self.storage.insert(key.clone(), text.clone()),
                    None => self.storage.remove(key),
                };
                if *open {
                    for at in 0..2 {
                        match text.as_ref().and_then(|text| read(key, text)) {
                            Some(Ok(record)) => self.pages[at].heard.push(Heard::Kept(Box::new(record))),
                            None if self.storage.is_empty() => self.pages[at].heard.push(Heard::Deleted),
                            _ => {}
                        }
                    }
                }
            }
        }
        // A tab hears at once; what it keeps because of it the other one hears in turn.
        for _ in 0..4 {
            self.hear(0);
            self.hear(1);
        }
        if !self.storage.contains_key("answers") {
            self.told = Told::default();
        }
        // What one page is told may speak against what the other shows.
        for at in 0..2 {
            if !self.pages[at].checked || !self.told.steps.is_empty() || self.told.emergency {
                self.check(at)?;
                self.pages[at].checked = true;
            }
        }
        Ok(())
    }

    /// Remembers what was told, by what was shown to be told.
    fn note(&mut self, at: usize, before: &Model, msg: &Msg) {
        let after = &self.pages[at].model;
        let step_at = |model: &Model| match model.screen {
            Screen::Asking { step, .. } => Some(step),
            _ => None,
        };
        let begun = before.opened.as_ref().is_some_and(|opened| opened.begun);
        if begun && after.keeps_own() && after.keeping == Keeping::Kept && !before.own_record().is_empty() {
            let mut told = *before.draft();
            if let Msg::Replied(reply) = msg {
                let stamp = told.last_stamp() + 1;
                told.note(*reply, before.today, stamp);
                let was = positives(before.draft(), before.today);
                let own = positives(&before.own_record().draft, before.today);
                let new = positives(&told, before.today).into_iter();
                let new = new.filter(|found| !was.contains(found) && !own.contains(found));
                self.told.steps.extend(new.map(|(step, _)| step));
            }
            if after.opened.is_none() {
                // What was answered to the link holds here now: its plan is used, or something in it stops.
                let took = !matches!(msg, Msg::LinkLeft | Msg::PlanRefused);
                let open: Vec<Step> = positives(&told, before.today)
                    .into_iter()
                    .map(|(step, _)| step)
                    .collect();
                self.told
                    .steps
                    .retain(|step| !took || !before.draft().is_given(*step) || open.contains(step));
            }
        }
        let own = &after.own_record().draft;
        if let (Msg::Continued, true, Some(step)) = (msg, before.opened.is_none(), step_at(before))
            && own.is_given(step)
        {
            self.told.steps.remove(&step);
            // Of pain that has not lasted nothing more is asked.
            if step == Step::Pain && !own.route(after.today).contains(&Step::Pattern) {
                self.told.steps.remove(&Step::Pattern);
            }
            if step == Step::Emergency {
                self.told.emergency = false;
            }
        }
        self.told.reopened |= *msg == Msg::EmergencyReopened;
        if !self.told.emergency {
            self.told.reopened = *msg == Msg::EmergencyReopened;
        }
        if *msg == Msg::Deleted && before.opened.is_none() && !before.is_emergency() {
            self.told = Told::default();
        }
        // What stops by itself needs no remembering.
        let stopped = positives(own, after.today);
        self.told
            .steps
            .retain(|step| !stopped.iter().any(|(other, _)| other == step));
        let kept = self.storage.get("answers").and_then(|text| read_answers(text).ok());
        if let Some(kept) = kept {
            let draft = &kept.draft;
            let shown = matches!(after.screen, Screen::Outcome(_)) && after.is_emergency() && after.opened.is_none();
            self.told.emergency |= shown && draft.emergency.given && is_emergency(draft);
        }
    }

    fn check(&mut self, at: usize) -> Result<(), String> {
        let model = &self.pages[at].model;
        *self.screens.entry(screen_of(&model.screen)).or_default() += 1;
        let training = shows_training(model);
        if training {
            if let Some(why) = speaks_against(&model.record, model.today) {
                let tests = matches!(model.screen, Screen::Asking { .. } | Screen::Testing(_));
                if !(tests && why.ends_with("not answered") && unanswered(model.draft()).is_none()) {
                    return Err(format!("page {at} shows {:?}: {why}", model.screen_key() >> 16));
                }
            }
            let own = &model.own_record().draft;
            if own.emergency.given && is_emergency(own) {
                return Err(format!(
                    "page {at} shows training beside an emergency of the reader's own"
                ));
            }
        }
        if model.screen == Screen::Using
            && let Some(own) = model.own_week()
            && !own.plan.sessions.is_empty()
            && let Some(why) = speaks_against(model.own_record(), model.today)
        {
            return Err(format!("page {at} shows one's own plan beside another: {why}"));
        }
        if model.screen == Screen::Viewing {
            let opened = model.opened.as_ref();
            if opened.is_none_or(|opened| opened.begun || matches!(opened.link, Link::Copy(_))) {
                return Err(format!("page {at} shows a link that nobody looks at for somebody else"));
            }
        }
        if !self.edited && training && model.opened.is_none() {
            if self.told.emergency {
                return Err(format!("page {at} forgot an emergency"));
            }
            if let Some(step) = self.told.steps.first() {
                return Err(format!("page {at} forgot what was told to a link on {}", step.code()));
            }
        }
        // No clock, no file, no other tab and no reload takes it from the screen.
        let answering = matches!(
            model.screen,
            Screen::Asking {
                step: Step::Emergency,
                ..
            }
        );
        let shown = answering || model.is_emergency() || model.opened.is_some() || !model.keeps();
        if self.told.emergency && !self.told.reopened && !self.edited && !shown {
            return Err(format!("page {at} does not show an emergency"));
        }
        if model.is_emergency() && model.opened.is_none() && training {
            return Err(format!("page {at} trains in an emergency"));
        }
        if self.draws > 0 && self.steps.is_multiple_of(self.draws) {
            self.drawn += 1;
            match traces(&html(model)) {
                Some(_) if training => self.traced += 1,
                // Looked at for somebody else, by design: names and doses to read, nothing to start.
                Some(trace) if model.screen != Screen::Viewing => {
                    return Err(format!("page {at}, {}: it shows “{trace}”", screen_of(&model.screen)));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Every message by its name: one that is added is walked with, too.
fn name_of(msg: &Msg) -> &'static str {
    match msg {
        Msg::DayCame(_) => "DayCame",
        Msg::Loaded(_) => "Loaded",
        Msg::KeptElsewhere(_) => "KeptElsewhere",
        Msg::DeletedElsewhere => "DeletedElsewhere",
        Msg::Saved(_) => "Saved",
        Msg::SetAside(_) => "SetAside",
        Msg::DeletionFailed => "DeletionFailed",
        Msg::Agreed => "Agreed",
        Msg::KeepingChosen(_) => "KeepingChosen",
        Msg::Replied(_) => "Replied",
        Msg::ActivityNamed(..) => "ActivityNamed",
        Msg::ActivityScored(..) => "ActivityScored",
        Msg::Continued => "Continued",
        Msg::WentBack => "WentBack",
        Msg::WentBackInBrowser => "WentBackInBrowser",
        Msg::WentForwardInBrowser => "WentForwardInBrowser",
        Msg::StepChosen(_) => "StepChosen",
        Msg::EmergencyReopened => "EmergencyReopened",
        Msg::ClinicianSaw => "ClinicianSaw",
        Msg::ClinicianLifted => "ClinicianLifted",
        Msg::TabChosen(_) => "TabChosen",
        Msg::PlaceChosen(_) => "PlaceChosen",
        Msg::ExerciseOpened(_) => "ExerciseOpened",
        Msg::Closed => "Closed",
        Msg::TestsOpened => "TestsOpened",
        Msg::TestOpened(_) => "TestOpened",
        Msg::TestNoted(_) => "TestNoted",
        Msg::TestsFinished => "TestsFinished",
        Msg::SessionOpened(_) => "SessionOpened",
        Msg::PainBefore(_) => "PainBefore",
        Msg::WarmedUp => "WarmedUp",
        Msg::Looked(_) => "Looked",
        Msg::Woke(_) => "Woke",
        Msg::Advanced => "Advanced",
        Msg::SteppedBack => "SteppedBack",
        Msg::Paused => "Paused",
        Msg::WentOn => "WentOn",
        Msg::Hurt => "Hurt",
        Msg::HurtLittle(..) => "HurtLittle",
        Msg::HurtEnough(..) => "HurtEnough",
        Msg::SetDone => "SetDone",
        Msg::SetUndone => "SetUndone",
        Msg::ExerciseNoted(_) => "ExerciseNoted",
        Msg::ExerciseSkipped(_) => "ExerciseSkipped",
        Msg::Swapped(..) => "Swapped",
        Msg::SessionFinished(_) => "SessionFinished",
        Msg::SessionLeft => "SessionLeft",
        Msg::SessionKept(..) => "SessionKept",
        Msg::CopyKnown(_) => "CopyKnown",
        Msg::CopySaved => "CopySaved",
        Msg::CopyPutOff => "CopyPutOff",
        Msg::PaperWanted => "PaperWanted",
        Msg::PrintChosen => "PrintChosen",
        Msg::RestCame(_) => "RestCame",
        Msg::SessionResumed => "SessionResumed",
        Msg::SoundChosen(_) => "SoundChosen",
        Msg::HandsFreeChosen(_) => "HandsFreeChosen",
        Msg::MorningNoted(_) => "MorningNoted",
        Msg::FlareBegan => "FlareBegan",
        Msg::CheckInBegan(_) => "CheckInBegan",
        Msg::CheckInDone(_) => "CheckInDone",
        Msg::Imported(_) => "Imported",
        Msg::Deleted => "Deleted",
        Msg::LinkOpened(_) => "LinkOpened",
        Msg::LinkAsked => "LinkAsked",
        Msg::LinkTyped(_) => "LinkTyped",
        Msg::LinkBegan(_) => "LinkBegan",
        Msg::LinkViewed => "LinkViewed",
        Msg::CopyClaimed => "CopyClaimed",
        Msg::LinkLeft => "LinkLeft",
        Msg::PlanWanted => "PlanWanted",
        Msg::PlanUsed => "PlanUsed",
        Msg::PlanRefused => "PlanRefused",
        Msg::FollowingEnded => "FollowingEnded",
    }
}

/// How many names [`name_of`] knows.
const MESSAGES: usize = 74;

fn screen_of(screen: &Screen) -> &'static str {
    match screen {
        Screen::Start => "Start",
        Screen::Asking { .. } => "Asking",
        Screen::Outcome(_) => "Outcome",
        Screen::Exercise(_) => "Exercise",
        Screen::Testing(_) => "Testing",
        Screen::Training(_) => "Training",
        Screen::Flare => "Flare",
        Screen::CheckIn(_) => "CheckIn",
        Screen::Answers => "Answers",
        Screen::Data => "Data",
        Screen::About => "About",
        Screen::Link => "Link",
        Screen::Opening { .. } => "Opening",
        Screen::Viewing => "Viewing",
        Screen::Using => "Using",
        Screen::Share => "Share",
        Screen::Move => "Move",
    }
}

const SCREENS: usize = 17;

// The walker.

/// Readers that are on the way already: what a device may hold, what comes as a file, what is linked to.
struct Arrivals {
    records: Vec<Record>,
    files: Vec<String>,
    links: Vec<String>,
}

impl Arrivals {
    fn new() -> Self {
        let today = monday();
        let mut stopped = newcomer(today);
        stopped.update(Msg::Replied(Reply::Sign(Sign::Night, Word::Yes)));
        let mut helpless = trained_for(today, 3);
        helpless.update(Msg::Replied(Reply::Sign(Sign::Bladder, Word::Yes)));
        let mut young = newcomer(today);
        young.update(Msg::Replied(Reply::Age(Some(15))));
        let mut following = trained_for(today, 5);
        let plan = |model: &Model| SharedPlan::of(&model.week().unwrap().plan);
        following.record.follow(Some(plan(&busiest(today))));
        let mut only_diary = trained_for(today, 2).record;
        only_diary.draft = Draft::default();
        let sick = vec![stopped.clone(), helpless, young];
        let well = vec![
            newcomer(today),
            trained_for(today, 0),
            trained_for(today, 7),
            trained_for(today.plus(-30), 3),
            busiest(today),
            most_careful(today),
            following,
        ];
        let mut links: Vec<String> = include_str!("saved/links/1.txt")
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .filter(|link| link.starts_with("sb1."))
            .map(str::to_owned)
            .collect();
        for model in &well {
            let draft = model.draft().as_of(today);
            links.push(link::write(&Link::Copy(draft)));
            links.push(link::write(&Link::Answers(draft)));
            if let Some(week) = model.week() {
                links.push(link::write(&Link::Plan(SharedPlan::of(&week.plan))));
                links.push(link::write(&Link::AnswersAndPlan(draft, SharedPlan::of(&week.plan))));
            }
        }
        let stopped = stopped.draft().as_of(today);
        links.push(link::write(&Link::AnswersAndPlan(stopped, plan(&well[0]))));
        links.push(link::write(&Link::Answers(stopped)));
        links.push(link::write(&Link::Copy(stopped)));
        let mut records: Vec<Record> = well.into_iter().chain(sick).map(|model| model.record).collect();
        records.push(only_diary);
        let mut files: Vec<String> = records.iter().map(|record| export::write(record, today)).collect();
        files.push(include_str!("saved/export-1.json").to_owned());
        Self { records, files, links }
    }
}

/// The keys and texts that a record is kept as.
fn texts_of(record: &Record) -> Vec<(String, String)> {
    let mut texts = vec![("answers".to_owned(), write_answers(record))];
    for month in months(&record.diary) {
        texts.push((format!("diary.{}", month.name()), write_month(&record.diary, month)));
    }
    texts
}

struct Walker<'a> {
    random: Random,
    arrivals: &'a Arrivals,
    /// What is to happen next: a reader who knows what they want.
    plans: Vec<Op>,
    /// Writes into the storage by hand, too.
    hostile: bool,
}

impl Walker<'_> {
    fn next(&mut self, world: &World) -> Op {
        if let Some(op) = self.plans.pop() {
            return op;
        }
        let at = usize::from(self.random.one_in(3));
        let model = &world.pages[at].model;
        if self.random.one_in(3) {
            self.intend(world, at);
            if let Some(op) = self.plans.pop() {
                return op;
            }
        }
        match self.random.below(60) {
            0 => Op::Reload(at),
            1 => Op::Return(at),
            2 => Op::Clock(self.day(world.today)),
            3..=5 if self.hostile => self.edit(world),
            // What is on the screen, most of the time; else whatever comes.
            6..=25 => Op::Send(at, self.fitting(model)),
            _ => Op::Send(at, self.any(model)),
        }
    }

    /// The clock goes on, or is set.
    fn day(&mut self, today: Day) -> Day {
        let days = [1, 1, 1, 2, 7, 8, 14, 27, 28, 40, 365, -1, -1, -7, -28, -365];
        let day = today.plus(self.random.pick(&days));
        if (10_000..40_000).contains(&day.number()) {
            day
        } else {
            monday()
        }
    }

    /// What a reader has in mind over several steps, last first.
    fn intend(&mut self, world: &World, at: usize) {
        let model = &world.pages[at].model;
        let send = |msg: Msg| Op::Send(at, msg);
        let mut plans = Vec::new();
        match (self.random.below(10), &model.screen) {
            (0..=5, Screen::Start | Screen::Asking { .. }) | (6, _) => {
                plans.push(send(Msg::Agreed));
                let well = !self.random.one_in(4);
                plans.extend(self.replies(well).into_iter().map(|reply| send(Msg::Replied(reply))));
                plans.extend((0..16).map(|_| send(Msg::Continued)));
            }
            (0..=5, Screen::Training(_)) => {
                plans.push(send(Msg::PainBefore(self.random.pain())));
                plans.push(send(Msg::WarmedUp));
                for _ in 0..self.random.below(7) {
                    plans.push(send(self.noted(model)));
                }
                plans.push(send(Msg::SessionFinished(self.random.pain())));
            }
            (0..=3, Screen::Outcome(_)) if model.week().is_some() => {
                plans.push(send(Msg::SessionOpened(self.random.below(3))));
                plans.push(send(Msg::PainBefore(self.random.pain())));
                plans.push(send(Msg::WarmedUp));
                plans.push(send(Msg::Looked(self.random.next() % 100_000)));
            }
            (4, Screen::Outcome(_)) => {
                plans.push(send(Msg::CheckInBegan(self.random.pick(&[2, 6, 12]))));
                plans.extend((0..12).map(|_| send(Msg::Continued)));
            }
            (5, Screen::Outcome(_)) => {
                plans.push(send(Msg::TestsOpened));
                plans.push(send(Msg::TestOpened(self.random.pick(SelfTest::ALL))));
            }
            (7 | 8, _) => {
                plans.push(send(Msg::LinkOpened(self.random.pick(&self.arrivals.links))));
                plans.push(send(Msg::LinkBegan(self.random.one_in(2))));
                plans.push(send(Msg::Agreed));
                let well = !self.random.one_in(3);
                plans.extend(self.replies(well).into_iter().map(|reply| send(Msg::Replied(reply))));
                let some = self.random.below(18);
                plans.extend((0..some).map(|_| send(Msg::Continued)));
                plans.extend(
                    [
                        vec![],
                        vec![Op::Reload(at)],
                        vec![send(Msg::LinkLeft)],
                        vec![send(Msg::PlanWanted), send(Msg::PlanUsed)],
                        vec![send(Msg::PlanRefused)],
                        vec![Op::Reload(at), Op::Reload(1 - at)],
                    ][self.random.below(6)]
                    .clone(),
                );
            }
            // Everything of another reader's.
            (9, _) if self.hostile => {
                let record = self.random.pick(&self.arrivals.records);
                plans.extend(texts_of(&record).into_iter().map(|(key, text)| Op::Edit {
                    key,
                    text: Some(text),
                    open: false,
                }));
                plans.extend([Op::Reload(at), Op::Reload(1 - at)]);
            }
            _ => {}
        }
        // Now and then it comes to an end early.
        if self.random.one_in(4) {
            plans.truncate(self.random.below(plans.len().max(1)));
        }
        plans.reverse();
        self.plans = plans;
    }

    /// Replies to everything, so that a plan may come of it.
    fn replies(&mut self, well: bool) -> Vec<Reply> {
        let mut replies = vec![
            Reply::Age(Some(20 + u8::try_from(self.random.below(60)).unwrap())),
            Reply::HowLong(self.random.pick(HowLong::ALL)),
            Reply::PainNow(self.random.pain()),
            Reply::Trend(Trend::Same),
            Reply::LegPain(LegPain::None),
            Reply::OnsetAge(Some(30)),
        ];
        if well {
            replies.extend([
                Reply::Cancer(None),
                Reply::HighPressure(false),
                Reply::Pregnant(false),
                Reply::Operation(false),
                Reply::SpineBroken(false),
                Reply::Pattern(Pattern::RedEye, false),
            ]);
            let signs = Sign::ALL.iter().filter(|sign| **sign != Sign::Hernia);
            replies.extend(signs.map(|sign| Reply::Sign(*sign, Word::No)));
        } else {
            let at = self.random.below(replies.len());
            replies.insert(at, self.stop());
        }
        replies
    }

    /// Something that may stop.
    fn stop(&mut self) -> Reply {
        let sign = Reply::Sign(
            self.random.pick(Sign::ALL),
            self.random.pick(&[Word::Yes, Word::NotSure]),
        );
        let others = [
            Reply::Cancer(Some(Cancer::Recent)),
            Reply::Bp(Bp::Crisis),
            Reply::Operation(true),
            Reply::SpineFracture(SpineFracture::Recent),
            Reply::SpineBroken(true),
            Reply::PainNow(pain(10)),
            Reply::Pattern(Pattern::RedEye, true),
            Reply::Age(Some(16)),
        ];
        if self.random.one_in(3) {
            self.random.pick(&others)
        } else {
            sign
        }
    }

    fn reply(&mut self) -> Reply {
        if self.random.one_in(4) {
            return self.stop();
        }
        let noise = self.random.noise();
        common::reply(&mut Bytes::new(&noise))
    }

    fn noted(&mut self, model: &Model) -> Msg {
        let exercise = match &model.screen {
            Screen::Training(training) => training.item().map(|item| item.exercise.id),
            _ => None,
        };
        Msg::ExerciseNoted(Done {
            exercise: exercise.unwrap_or_else(|| self.random.pick(ExerciseId::ALL)),
            sets: 2,
            count: 10,
            effort: self.random.pick(Effort::ALL),
            pain: self.random.pain(),
            leg: self.random.one_in(12),
        })
    }

    /// What the screen offers.
    fn fitting(&mut self, model: &Model) -> Msg {
        match &model.screen {
            Screen::Start => self.random.pick(&[Msg::Agreed, Msg::LinkAsked]),
            Screen::Asking { step, .. } => match model.draft().missing(*step).first() {
                Some(question) if !self.random.one_in(3) => Msg::Replied(self.answer(*question)),
                _ if self.random.one_in(6) => Msg::Replied(self.reply()),
                _ if self.random.one_in(12) => Msg::WentBack,
                _ => Msg::Continued,
            },
            Screen::Outcome(_) if model.is_emergency() => Msg::EmergencyReopened,
            Screen::Outcome(_) if model.opened.is_some() => {
                let ways = [
                    Msg::PlanWanted,
                    Msg::PlanRefused,
                    Msg::LinkLeft,
                    Msg::TabChosen(Tab::Week),
                ];
                self.random.pick(&ways)
            }
            Screen::Outcome(_) if model.week().is_none() => {
                self.random.pick(&[Msg::ClinicianSaw, Msg::PlaceChosen(Place::Answers)])
            }
            Screen::Outcome(_) => {
                let ways = [
                    Msg::SessionOpened(0),
                    Msg::SessionResumed,
                    Msg::MorningNoted(Morning::Worse),
                    Msg::FlareBegan,
                    Msg::ClinicianLifted,
                ];
                self.random.pick(&ways)
            }
            Screen::Training(training) => match self.random.below(9) {
                0 => Msg::Hurt,
                1 => Msg::HurtLittle(self.random.pain(), self.random.one_in(6)),
                2 => Msg::HurtEnough(self.random.pain(), self.random.one_in(6)),
                3 => Msg::Looked(training.now + 60_000),
                4 => Msg::ExerciseSkipped(self.random.pick(LeftOut::ALL)),
                5 if training.before.is_none() => Msg::PainBefore(self.random.pain()),
                6 => Msg::SessionFinished(self.random.pain()),
                7 => self.noted(model),
                _ => Msg::Advanced,
            },
            Screen::CheckIn(week) => Msg::CheckInDone(*week),
            Screen::Using => self.random.pick(&[Msg::PlanUsed, Msg::LinkLeft]),
            Screen::Link => self.random.pick(&[
                Msg::LinkBegan(true),
                Msg::LinkBegan(false),
                Msg::LinkViewed,
                Msg::CopyClaimed,
                Msg::LinkLeft,
            ]),
            Screen::Opening { .. } => Msg::LinkTyped(self.random.pick(&self.arrivals.links)),
            _ => self.random.pick(&[Msg::Closed, Msg::WentBack]),
        }
    }

    fn answer(&mut self, question: Question) -> Reply {
        match question {
            Question::Age => Reply::Age(Some(40)),
            Question::PainNew => Reply::PainNew(self.random.one_in(2)),
            Question::Bp => Reply::Bp(self.random.pick(Bp::ALL)),
            Question::PregWeeks => Reply::PregWeeks(Some(20)),
            Question::VertFx => Reply::SpineFracture(self.random.pick(SpineFracture::ALL)),
            Question::Duration => Reply::HowLong(self.random.pick(HowLong::ALL)),
            Question::PainNow => Reply::PainNow(self.random.pain()),
            Question::Trend => Reply::Trend(self.random.pick(Trend::ALL)),
            Question::Episodes => Reply::Before(self.random.pick(Before::ALL)),
            Question::OnsetAge => Reply::OnsetAge(Some(30)),
            Question::MidBack => Reply::NotMidBack,
            _ => Reply::LegPain(self.random.pick(LegPain::ALL)),
        }
    }

    /// Anything at all: of another screen, of another day, of nobody.
    fn any(&mut self, model: &Model) -> Msg {
        let random = &mut self.random;
        let exercise = random.pick(ExerciseId::ALL);
        match random.below(74) {
            0 => Msg::Agreed,
            1 if random.one_in(10) => Msg::KeepingChosen(random.one_in(2)),
            2..=9 => Msg::Replied(self.reply()),
            10 => Msg::ActivityNamed(random.below(4), "lift my child".to_owned()),
            11 => Msg::ActivityScored(random.below(4), random.pain()),
            15 => {
                let way_back = model.way_back(random.one_in(2));
                let ways = [
                    Msg::WentBack,
                    way_back.unwrap_or(Msg::WentBackInBrowser),
                    Msg::WentForwardInBrowser,
                ];
                random.pick(&ways)
            }
            16 => Msg::StepChosen(random.pick(Step::ALL)),
            17 => Msg::EmergencyReopened,
            18 => Msg::ClinicianSaw,
            19 => Msg::ClinicianLifted,
            20 => Msg::TabChosen(random.pick(&[Tab::Week, Tab::Muscles, Tab::Progress])),
            21 | 22 => Msg::PlaceChosen(random.pick(&[
                Place::Plan,
                Place::Answers,
                Place::Data,
                Place::About,
                Place::Flare,
                Place::Link,
                Place::Share,
                Place::Move,
            ])),
            23 => Msg::ExerciseOpened(exercise),
            24 => Msg::Closed,
            25 => Msg::TestsOpened,
            26 => Msg::TestOpened(random.pick(SelfTest::ALL)),
            27 => Msg::TestNoted(TestResult {
                test: random.pick(SelfTest::ALL),
                left: 20,
                right: None,
                stop: random.pick(Stop::ALL),
            }),
            28 => Msg::TestsFinished,
            29 => Msg::SessionOpened(random.below(5)),
            30 => Msg::PainBefore(random.pain()),
            31 => Msg::WarmedUp,
            32 => Msg::Looked(random.next() % 10_000_000),
            33 => Msg::Woke(random.next() % 10_000_000),
            34 => Msg::Advanced,
            35 => Msg::SteppedBack,
            36 => Msg::Paused,
            37 => Msg::WentOn,
            38 => Msg::Hurt,
            39 => Msg::HurtLittle(random.pain(), random.one_in(3)),
            40 => Msg::HurtEnough(random.pain(), random.one_in(3)),
            41 => Msg::SetDone,
            42 => Msg::SetUndone,
            43 => self.noted(model),
            44 => Msg::ExerciseSkipped(random.pick(LeftOut::ALL)),
            45 => Msg::Swapped(exercise, random.pick(LeftOut::ALL)),
            46 => Msg::SessionFinished(random.pain()),
            47 => Msg::SessionLeft,
            48 => self.kept(model.today),
            49 => Msg::CopyKnown(model.today.plus(-40)),
            50 => Msg::CopySaved,
            51 => random.pick(&[Msg::CopyPutOff, Msg::PaperWanted, Msg::PrintChosen, Msg::RestCame(true)]),
            52 => Msg::SessionResumed,
            53 => Msg::SoundChosen(random.pick(Sound::ALL)),
            54 => Msg::HandsFreeChosen(random.one_in(2)),
            55 => Msg::MorningNoted(random.pick(Morning::ALL)),
            56 => Msg::FlareBegan,
            57 => Msg::CheckInBegan(random.pick(&[0, 2, 6, 10, 12, 40])),
            58 => Msg::CheckInDone(random.pick(&[0, 2, 6, 12, 40])),
            59 => {
                let mut text = random.pick(&self.arrivals.files);
                if random.one_in(3) {
                    text = self.bent(&text);
                }
                match export::read(&text) {
                    Ok(record) => Msg::Imported(record),
                    Err(_) => Msg::Closed,
                }
            }
            60 if random.one_in(12) => Msg::Deleted,
            61 | 62 => Msg::LinkOpened(self.link()),
            63 => Msg::LinkAsked,
            64 => Msg::LinkTyped(self.link()),
            65 => Msg::LinkBegan(random.one_in(2)),
            66 => Msg::LinkViewed,
            67 => Msg::CopyClaimed,
            68 => Msg::LinkLeft,
            69 => Msg::PlanWanted,
            70 => Msg::PlanUsed,
            71 => Msg::PlanRefused,
            72 => Msg::FollowingEnded,
            73 if random.one_in(3) => {
                let troubles = [Trouble::Blocked, Trouble::Full, Trouble::Lost];
                let outcome = if random.one_in(2) {
                    Ok(())
                } else {
                    Err(random.pick(&troubles))
                };
                random.pick(&[Msg::Saved(outcome), Msg::SetAside(1), Msg::DeletionFailed])
            }
            _ => Msg::Continued,
        }
    }

    fn link(&mut self) -> String {
        let link = self.random.pick(&self.arrivals.links);
        match self.random.below(6) {
            0 => link[..self.random.below(link.len())].to_owned(),
            1 => self
                .random
                .pick(&["comments", "", "sb1.", "sb9.ABC", "sb2.0", "#:~:text=a"])
                .to_owned(),
            2 => {
                let at = 4 + self.random.below(link.len() - 4);
                let letter = self.random.pick(&["0", "Z", "7", "H", ""]);
                [&link[..at], letter, &link[at + 1..]].concat()
            }
            _ => link,
        }
    }

    fn kept(&mut self, today: Day) -> Msg {
        let underway = self.underway(today);
        let random = &mut self.random;
        let checking_in = random.one_in(4).then(|| CheckingIn {
            day: today.plus(random.pick(&[0, 0, -1])),
            week: random.pick(&[2, 6, 10, 12, 40]),
        });
        Msg::SessionKept(Kept {
            settings: Settings::default(),
            underway,
            checking_in,
            spared: random.one_in(6).then(|| Spared {
                day: today.plus(random.pick(&[0, -1])),
                by: today.plus(random.pick(&[-1, -2, 1])),
            }),
        })
    }

    fn underway(&mut self, today: Day) -> Option<Underway> {
        let random = &mut self.random;
        (!random.one_in(4)).then(|| Underway {
            day: today.plus(random.pick(&[0, 0, 0, -1, 1])),
            session: u8::try_from(random.below(6)).unwrap(),
            before: pain(u8::try_from(random.below(11)).unwrap()),
            marched: random.one_in(2),
            warm: random.one_in(2),
            slot: Some(random.pick(ExerciseId::ALL)),
            set: 1 + u8::try_from(random.below(250)).unwrap(),
            second_side: random.one_in(2),
            sets_done: u8::try_from(random.below(250)).unwrap(),
            short: ShortHolds::default(),
            asked: random.one_in(2),
            hurting: random.one_in(2),
            pain: random.one_in(2).then(|| pain(10)),
            leg: random.one_in(2),
        })
    }

    /// Somebody writes into the storage.
    fn edit(&mut self, world: &World) -> Op {
        let keys: Vec<String> = world.storage.keys().cloned().collect();
        let open = self.random.one_in(2);
        if keys.is_empty() || self.random.one_in(6) {
            let record = self.random.pick(&self.arrivals.records);
            let (key, text) = self.random.pick(&texts_of(&record));
            return Op::Edit {
                key,
                text: Some(text),
                open,
            };
        }
        let key = if self.random.one_in(2) {
            "answers".to_owned()
        } else {
            self.random.pick(&keys)
        };
        let text = match world.storage.get(&key) {
            _ if self.random.one_in(8) => None,
            Some(text) => Some(self.bent(text)),
            None => Some("{}".to_owned()),
        };
        Op::Edit { key, text, open }
    }

    /// A text of ours with something in it changed.
    fn bent(&mut self, text: &str) -> String {
        let Ok(mut value) = serde_json::from_str::<Value>(text) else {
            return "{".to_owned();
        };
        let other = self.random.pick(&self.arrivals.records);
        let other: Value = serde_json::from_str(&write_answers(&other)).unwrap();
        let inside = value.get("answers").is_some();
        let Some(fields) = (if inside {
            value.get_mut("answers")
        } else {
            Some(&mut value)
        })
        .and_then(Value::as_object_mut) else {
            return "[]".to_owned();
        };
        let names: Vec<String> = fields.keys().filter(|name| *name != "v").cloned().collect();
        if names.is_empty() {
            return "{\"v\":1}".to_owned();
        }
        let (one, two) = (self.random.pick(&names), self.random.pick(&names));
        match self.random.below(11) {
            0 => {
                fields.remove(&one);
            }
            1 => {
                let (a, b) = (fields[&one].clone(), fields[&two].clone());
                fields.insert(one, b);
                fields.insert(two, a);
            }
            // "Answered", whatever it says.
            2..=4 => {
                let given = self.random.one_in(2);
                for name in if self.random.one_in(2) { names } else { vec![one] } {
                    if let Some(step) = fields[&name].as_array_mut().filter(|step| step.len() == 3) {
                        step[1] = Value::from(given || step[1] == true);
                    }
                }
            }
            5 => {
                let stamp = self.random.pick(&[0, 1, 999_999, u32::MAX]);
                if let Some(step) = fields[&one].as_array_mut().filter(|step| step.len() == 3) {
                    step[0] = Value::from(stamp);
                }
            }
            // Two readers mixed.
            6 | 7 => {
                if let Some(step) = other.get(&one) {
                    fields.insert(one, step.clone());
                }
            }
            8 => {
                fields.insert("v".to_owned(), Value::from(self.random.pick(&[0, 1, 2, 3, 99])));
            }
            9 => {
                if let Some(step) = fields[&one].as_array_mut().filter(|step| step.len() == 3) {
                    step[2] = Value::Object(serde_json::Map::new());
                }
            }
            _ => {
                let text = value.to_string();
                let doubled = text.replacen("{\"", "{\"emergency\":[1,true,{}],\"", 1);
                return if self.random.one_in(2) {
                    doubled
                } else {
                    text[..text.len() / 2].to_owned()
                };
            }
        }
        value.to_string()
    }
}

/// Why a list of happenings fails, and at which of them.
fn replay(ops: &[Op], draws: usize) -> Option<(usize, String)> {
    let mut world = World::new(draws);
    ops.iter()
        .enumerate()
        .find_map(|(at, op)| world.apply(op).err().map(|why| (at, why)))
}

/// The same failure with as few happenings as possible.
fn shorten(mut ops: Vec<Op>, draws: usize) -> (Vec<Op>, String) {
    let Some((at, mut why)) = replay(&ops, draws) else {
        return (ops, "it does not fail again".to_owned());
    };
    ops.truncate(at + 1);
    let mut chunk = ops.len() / 2;
    while chunk > 0 {
        let mut from = 0;
        while from < ops.len() {
            let mut fewer = ops.clone();
            fewer.drain(from..(from + chunk).min(fewer.len()));
            if let Some((at, other)) = replay(&fewer, draws) {
                fewer.truncate(at + 1);
                (ops, why) = (fewer, other);
            } else {
                from += chunk;
            }
        }
        chunk /= 2;
    }
    (ops, why)
}

/// What happened in some walks.
#[derive(Default)]
struct Walked {
    steps: usize,
    drawn: usize,
    traced: usize,
    trained: usize,
    messages: BTreeMap<&'static str, usize>,
    screens: BTreeMap<&'static str, usize>,
}

/// Happenings in one walk.
const LENGTH: usize = 250;

/// A page is drawn after every so many of them.
const DRAWS: usize = 151;

/// Walks in all.
const WALKS: u64 = 1000;

fn walk(seeds: core::ops::Range<u64>, arrivals: &Arrivals) -> Walked {
    let mut all = Walked::default();
    for seed in seeds {
        let mut walker = Walker {
            random: Random(seed),
            arrivals,
            plans: Vec::new(),
            hostile: seed % 2 == 1,
        };
        let mut world = World::new(DRAWS);
        // Some begin with what is there already.
        let mut ops = Vec::new();
        if seed % 3 > 0 {
            let record = walker.random.pick(&arrivals.records[..7]);
            for (key, text) in texts_of(&record) {
                ops.push(Op::Found(key, text));
            }
            ops.extend([Op::Reload(0), Op::Reload(1)]);
        }
        let mut failed = false;
        for at in 0..LENGTH {
            if at == ops.len() {
                ops.push(walker.next(&world));
            }
            failed = world.apply(&ops[at]).is_err();
            if failed {
                ops.truncate(at + 1);
                break;
            }
            all.trained += usize::from(shows_training(&world.pages[0].model));
        }
        if failed {
            let draws = usize::from(replay(&ops, 0).is_none());
            let (ops, why) = shorten(ops, draws);
            let mut told = String::new();
            for op in ops {
                let _ = writeln!(told, "  {op:?}");
            }
            panic!("seed {seed}: {why}\n{told}");
        }
        all.steps += world.steps;
        all.drawn += world.drawn;
        all.traced += world.traced;
        for (name, count) in world.messages {
            *all.messages.entry(name).or_default() += count;
        }
        for (name, count) in world.screens {
            *all.screens.entry(name).or_default() += count;
        }
    }
    all
}

#[test]
fn no_walk_gets_round_the_gate() {
    let arrivals = Arrivals::new();
    let halves = [0..WALKS / 2, WALKS / 2..WALKS];
    let walked: Vec<Walked> = std::thread::scope(|scope| {
        let walks = halves.map(|seeds| scope.spawn(|| walk(seeds, &arrivals)));
        walks.into_iter().map(|walk| walk.join().unwrap()).collect()
    });
    let count = |of: fn(&Walked) -> usize| walked.iter().map(of).sum::<usize>();
    let (steps, trained) = (count(|walked| walked.steps), count(|walked| walked.trained));
    let (drawn, traced) = (count(|walked| walked.drawn), count(|walked| walked.traced));
    let names = |of: fn(&Walked) -> &BTreeMap<&'static str, usize>| -> BTreeMap<&'static str, usize> {
        let mut all = BTreeMap::new();
        for (name, count) in walked.iter().flat_map(of) {
            *all.entry(*name).or_default() += count;
        }
        all
    };
    let (messages, screens) = (names(|walked| &walked.messages), names(|walked| &walked.screens));
    println!("{steps} steps, {trained} with training; {drawn} pages drawn, {traced} with; {screens:?}; {messages:?}");
    assert!(steps >= 250_000, "{steps} steps");
    assert!(
        trained * 10 > steps,
        "training was on the screen at {trained} of {steps} steps"
    );
    assert!(traced * 10 > drawn, "{traced} of {drawn} pages show training");
    assert_eq!(
        (messages.len(), screens.len()),
        (MESSAGES, SCREENS),
        "{messages:?} {screens:?}"
    );
    let rare = messages.iter().chain(&screens).find(|(_, count)| **count < 8);
    assert!(rare.is_none(), "{rare:?} is hardly tried");
}

#[test]
fn an_emergency_stays_whatever_the_clock_says() {
    let mut told = trained_for(monday(), 3);
    told.update(Msg::Replied(Reply::Sign(Sign::Bladder, Word::Yes)));
    for days in [-4000, -365, -2, -1, 1, 28, 365, 4000] {
        let day = monday().plus(days);
        let mut open = told.clone();
        open.update(Msg::DayCame(day));
        let mut again = Model::default();
        again.update(Msg::DayCame(day));
        again.update(Msg::Loaded(told.record.clone()));
        for model in [open, again] {
            assert!(model.is_emergency(), "{days} days");
            assert_eq!(model.screen, Screen::Outcome(Tab::Week), "{days} days");
        }
    }
}

#[test]
fn block_e_of_a_day_to_come_is_asked_again() {
    let record = newcomer(monday()).record;
    for (days, asks) in [
        (-365, true),
        (-2, true),
        (-1, false),
        (0, false),
        (27, false),
        (28, true),
    ] {
        let mut model = Model::default();
        model.update(Msg::DayCame(monday().plus(days)));
        model.update(Msg::Loaded(record.clone()));
        assert_eq!(!model.draft().is_given(Step::Emergency), asks, "{days} days");
        assert_eq!(model.week().is_none(), asks, "{days} days");
    }
}
