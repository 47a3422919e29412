//! A link that was opened: it is looked at in memory, and the reader's own record stands aside, untouched.
//!
//! Nothing that came with a link counts as an answer of whoever opens it: they go through the safety questions for
//! themselves before any exercise is shown. The one other way is to look at it for somebody else, which starts nothing.

use super::model::{Anew, Model, Screen, Tab, Week};
use crate::codec::link::{self, BadLink, Link};
use crate::codec::session::{CheckingIn, Kept, Settings, Spared, Underway};
use crate::content::exercises::CATALOGUE;
use crate::domain::answers::Ratings;
use crate::domain::day::Day;
use crate::domain::diary::{Diary, Kind};
use crate::domain::joining;
use crate::domain::plan::{Course, Plan};
use crate::domain::questionnaire::{Draft, Step};
use crate::domain::record::Record;
use crate::domain::shared::SharedPlan;
use crate::domain::triage::{Level, Triage, triage};

/// What a link brought, and what stands aside while it is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub link: Link,
    /// The reader went on to answer for themselves.
    pub begun: bool,
    /// They began with the answers that this device keeps.
    from_own: bool,
    /// Which link of this visit it is: the next one is another screen.
    pub(super) number: u16,
    pub(super) own: Own,
}

/// What is the reader's own, set aside whole.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Own {
    pub(super) record: Record,
    pub(super) underway: Option<Underway>,
    pub(super) settings: Settings,
    screen: Screen,
    asked_anew: Option<Anew>,
    checking_in: Option<CheckingIn>,
    spared: Option<Spared>,
    editing: bool,
    tab: Tab,
    /// Another tab told something of the record meanwhile.
    pub(super) heard: bool,
    /// What is to be answered again here, since something that stops was told meanwhile.
    asked: Vec<Step>,
}

/// Whoever's answers a link carries, and what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sender {
    pub draft: Draft,
    /// `None` where the answers are not complete.
    pub triage: Option<Triage>,
}

impl Sender {
    /// The diary stayed with whoever made the link; what it says against exercise is among the answers.
    fn new(draft: &Draft, today: Day) -> Self {
        let mut draft = draft.said_on(today, 1);
        // Whoever made the link had agreed, or there would be no answers.
        draft.consent.given = true;
        let triage = draft
            .is_finished(today)
            .then(|| triage(draft.answers(today, Ratings::default())));
        Self { draft, triage }
    }

    /// The plan that follows from the answers alone.
    fn plan(&self) -> Option<SharedPlan> {
        let cleared = self.triage.as_ref()?.cleared()?;
        Some(SharedPlan::of(&Plan::new(cleared, CATALOGUE, Course::week(1))))
    }
}

impl Opened {
    /// Whose answers came along.
    pub fn sender(&self, today: Day) -> Option<Sender> {
        match &self.link {
            Link::Plan(_) => None,
            Link::Answers(draft) | Link::AnswersAndPlan(draft, _) | Link::Copy(draft) => {
                Some(Sender::new(draft, today))
            }
        }
    }

    /// The plan that came, or the one that follows from the answers; none where those ask for a clinician first.
    pub fn shared(&self, today: Day) -> Option<SharedPlan> {
        match &self.link {
            Link::Plan(plan) => Some(plan.clone()),
            Link::AnswersAndPlan(_, plan) => {
                let sender = self.sender(today)?;
                sender.triage?.cleared()?;
                Some(plan.clone())
            }
            Link::Answers(_) => self.sender(today)?.plan(),
            Link::Copy(_) => None,
        }
    }
}

impl Model {
    /// The record of this device, whatever is looked at now.
    pub fn own_record(&self) -> &Record {
        self.opened.as_ref().map_or(&self.record, |opened| &opened.own.record)
    }

    /// What this device keeps besides the record.
    pub fn own_session(&self) -> Kept {
        match &self.opened {
            Some(opened) => Kept {
                settings: opened.own.settings,
                underway: opened.own.underway,
                checking_in: opened.own.checking_in,
                spared: opened.own.spared,
            },
            None => Kept {
                settings: self.settings,
                underway: self.underway,
                checking_in: self.checking_in,
                spared: self.spared,
            },
        }
    }

    /// This week of the plan that stands aside, where there is one.
    pub fn own_week(&self) -> Option<Week> {
        let own = Self {
            record: self.own_record().clone(),
            today: self.today,
            ..Self::default()
        };
        own.week()
    }

    /// The plan in use came with a link.
    pub const fn is_followed(&self) -> bool {
        self.record.followed.value.is_some()
    }

    /// A link came by the address of the page, or was typed: only then a foreign text is worth a word.
    pub(super) fn link_came(&mut self, text: &str, typed: bool) {
        // Help comes first.
        if self.is_emergency() {
            return;
        }
        match link::read(text) {
            Err(BadLink::Foreign) if !typed => {}
            Err(why) => self.ask_for_link(Some(why)),
            Ok(link) => self.set_aside_for(link),
        }
    }

    pub(super) fn ask_for_link(&mut self, why: Option<BadLink>) {
        let back = Box::new(self.leave_screen());
        self.screen = Screen::Opening { why, back };
    }

    /// The screen to come back to. A session waits there.
    fn leave_screen(&mut self) -> Screen {
        match core::mem::replace(&mut self.screen, Screen::Start) {
            Screen::Opening { back, .. } => *back,
            Screen::Training(mut training) => {
                training.guide.pause(training.now);
                Screen::Training(training)
            }
            screen => screen,
        }
    }

    fn set_aside_for(&mut self, link: Link) {
        let screen = self.leave_screen();
        let (own, number) = if let Some(opened) = self.opened.take() {
            // Another link after the first: what is the reader's own stands aside already.
            (opened.own, opened.number.wrapping_add(1))
        } else {
            let own = Own {
                record: core::mem::take(&mut self.record),
                underway: self.underway.take(),
                settings: self.settings,
                screen,
                asked_anew: self.asked_anew,
                checking_in: self.checking_in,
                spared: self.spared,
                editing: self.editing,
                tab: self.tab,
                heard: false,
                asked: Vec::new(),
            };
            (own, 0)
        };
        self.start_fresh();
        self.opened = Some(Box::new(Opened {
            link,
            begun: false,
            from_own: false,
            number,
            own,
        }));
        self.screen = Screen::Link;
    }

    fn start_fresh(&mut self) {
        self.record = Record::default();
        self.underway = None;
        self.asked_anew = None;
        self.checking_in = None;
        self.spared = None;
        self.editing = false;
        self.tab = Tab::Week;
    }

    /// On to the questions, from nothing or from what this device keeps; block E is answered anew in any case.
    pub(super) fn begin_with_link(&mut self, from_own: bool) {
        let today = self.today;
        let Some(opened) = &mut self.opened else { return };
        let Some(shared) = opened.shared(today) else { return };
        opened.begun = true;
        opened.from_own = from_own;
        let own = opened.own.record.clone();
        self.start_fresh();
        if from_own {
            self.record = own;
            self.record.forget_emergency(today);
        }
        self.record.follow(Some(shared));
        self.screen = self.first_open();
    }

    /// What stops is asked about again among what is kept here as soon as it is told to the link, so that neither
    /// leaving it nor a reload leads back to a plan of one's own. `true` where that is to be written.
    pub(super) fn mind_what_was_told(&mut self) -> bool {
        let (told, today) = (*self.draft(), self.today);
        let Some(opened) = self.opened.as_mut().filter(|opened| opened.begun) else {
            return false;
        };
        let asked = joining::ask_about_stops(&mut opened.own.record, &told, today);
        opened.own.asked.extend(&asked);
        !asked.is_empty()
    }

    /// What stood aside is taken up again as it was.
    pub(super) fn back_to_own(&mut self) {
        let Some(opened) = self.opened.take() else { return };
        let own = opened.own;
        self.record = own.record;
        self.underway = own.underway;
        self.settings = own.settings;
        self.screen = own.screen;
        self.asked_anew = own.asked_anew;
        self.checking_in = own.checking_in;
        self.spared = own.spared;
        self.editing = own.editing;
        self.tab = own.tab;
        // A night may have passed meanwhile.
        if self.checking_in.is_some_and(|asked| asked.day != self.today) {
            self.check_in_anew();
        }
        self.mind_the_gap();
    }

    /// "Use it on this device": the answers given to the link become the reader's own, and the plan is followed.
    pub(super) fn use_shared(&mut self) {
        if self.opened.is_none() || !self.has_plan() {
            return;
        }
        let shared = self.record.followed.value.clone();
        self.keep_answers();
        self.record.follow(shared);
    }

    /// "Not this plan": back to the plan of this device, or a first one from the answers just given.
    pub(super) fn refuse_shared(&mut self) {
        if self.opened.is_none() {
            return;
        }
        if !self.own_record().is_empty() {
            self.back_to_own();
        } else if self.has_plan() {
            self.keep_answers();
        }
    }

    /// An answer that stops ends the link, so that neither a reload nor leaving it leads back to a plan of one's own.
    pub(super) fn keep_a_stop(&mut self) {
        let answering = matches!(self.screen, Screen::Asking { .. });
        let Some(opened) = self.opened.as_ref().filter(|opened| opened.begun && !answering) else {
            return;
        };
        let own = &opened.own.record;
        match self.triage().map(|triage| triage.level()) {
            Some(Level::Emergency | Level::ClinicianFirst) if opened.from_own && !self.is_minor() => {
                self.keep_answers();
            }
            // Whoever has nothing here comes to no plan but through all questions.
            Some(Level::Emergency) if !own.is_empty() => {
                // Somebody else may have answered: of their answers no more than the signs.
                let told = self.record.draft;
                if own.draft.consent.given && own.draft.about.given {
                    self.record.draft = signs_alone(&told);
                }
                self.keep_answers();
                // A tick may have made it one before its list was gone past.
                joining::hold_to_signs(&mut self.record, &told, self.today);
                self.screen = self.first_open();
            }
            Some(Level::ClinicianFirst) if !own.is_empty() => self.keep_stops(),
            _ => {}
        }
    }

    /// Of the answers given to the link, what stops: somebody else may have answered.
    fn keep_stops(&mut self) {
        let (told, today) = (self.record.draft, self.today);
        let asked = self
            .opened
            .as_mut()
            .map(|opened| core::mem::take(&mut opened.own.asked));
        self.back_to_own();
        // What was opened here was answered there.
        for step in asked.into_iter().flatten() {
            if step == Step::Emergency {
                let block = Draft {
                    emergency: told.emergency,
                    ..Draft::default()
                };
                let said = Record {
                    draft: block,
                    ..Record::default()
                };
                joining::take_in(&mut self.record, &said, today);
            } else {
                self.record.give(step, today);
            }
        }
        joining::hold_to_stops(&mut self.record, &told, today);
        self.screen = self.first_open();
    }

    /// The answers given to the link take the place of those that were there.
    #[inline(never)]
    fn keep_answers(&mut self) {
        let mut said = core::mem::take(&mut self.record);
        said.diary = tests_alone(&said.diary);
        self.back_to_own();
        joining::take_in(&mut self.record, &said, self.today);
        // A session of another plan is not gone on with.
        self.underway = None;
        self.checking_in = None;
        self.tab = Tab::Week;
        self.screen = self.first_open();
    }

    /// "These are my own answers": they are taken in as from a file, and block E is answered here.
    pub(super) fn take_copy(&mut self) {
        let today = self.today;
        let Some(Link::Copy(draft)) = self.opened.as_ref().map(|opened| &opened.link) else {
            return;
        };
        let draft = draft.said_on(today, 1);
        let said = Record {
            draft,
            ..Record::default()
        };
        self.back_to_own();
        let own = self.record.draft;
        joining::take_in(&mut self.record, &said, today);
        // Pain is as it is said last: where it stopped here before, it is asked about.
        joining::ask_about_stops(&mut self.record, &own, today);
        self.record.forget_emergency(today);
        // Two worse weeks stopped it there, which a diary told that does not come along: how it is now is asked again.
        if draft.worse_weeks {
            for step in [Step::SameDay, Step::Days, Step::Pain] {
                self.record.ask_again(step);
            }
        }
        // Results of self-tests do not come by link.
        if self.test_results().is_empty() {
            self.record.ask_again(Step::Tests);
        }
        self.screen = self.first_open();
        self.asked_anew = Some(Anew::BroughtIn);
    }

    /// Another tab kept something. What began with the answers of this device goes on with them.
    #[inline(never)]
    pub(super) fn hear_of_own(&mut self, record: &Record) {
        let today = self.today;
        let Some(opened) = &mut self.opened else {
            self.record.merge(record);
            self.mind_the_gap();
            return;
        };
        let own = &mut opened.own.record;
        let known = own.draft;
        own.merge(record);
        let stops_now = joining::stops_beyond(&own.draft, &known, today);
        let held = own.draft;
        opened.own.heard = true;
        if opened.begun && opened.from_own {
            let shared = self.record.followed.value.clone();
            self.record.merge(record);
            if self.record.followed.value != shared {
                self.record.follow(shared);
            }
        }
        // A stop that was told there comes before any link, but where the link goes by it already.
        if stops_now && joining::stops_beyond(&held, &self.record.draft, today) {
            self.back_to_own();
        }
    }

    /// Another tab deleted everything that is kept here: no copy of it stays in the link either.
    #[inline(never)]
    pub(super) fn forget_own(&mut self) {
        self.start_fresh();
        self.settings = Settings::default();
        if let Some(opened) = &mut self.opened {
            opened.begun = false;
            opened.from_own = false;
            opened.own = Own {
                record: Record::default(),
                underway: None,
                screen: Screen::Start,
                asked_anew: None,
                checking_in: None,
                spared: None,
                editing: false,
                tab: Tab::Week,
                heard: false,
                asked: Vec::new(),
                settings: Settings::default(),
            };
            self.screen = Screen::Link;
        }
    }

    pub(super) fn drop_followed(&mut self) {
        self.record.follow(None);
        self.underway = None;
        self.tab = Tab::Week;
        self.screen = self.first_open();
    }

    /// A screen about a link stands only where there is one, and none of them beside what it must not.
    pub(super) fn hold_the_links(&mut self) {
        let opened = self.opened.is_some();
        let fits = match &self.screen {
            Screen::Link => opened,
            // Whoever has begun to answer for themselves is held to their answers.
            Screen::Viewing => self
                .opened
                .as_ref()
                .is_some_and(|opened| !opened.begun && !matches!(opened.link, Link::Copy(_))),
            Screen::Using => opened && self.has_plan() && !self.own_record().is_empty(),
            Screen::Data | Screen::Flare => !opened,
            Screen::Share | Screen::Move => self.may_share(),
            _ => true,
        };
        if !fits {
            self.screen = self.first_open();
        }
    }

    /// There are answers of an adult to share. In an emergency there is nothing to do but to get help.
    pub fn may_share(&self) -> bool {
        !self.is_minor() && self.opened.is_none() && self.triage().is_some() && !self.is_emergency()
    }
}

/// The lists that can send for help at once, without all else that was said.
fn signs_alone(said: &Draft) -> Draft {
    Draft {
        emergency: said.emergency,
        same_day: said.same_day,
        days: said.days,
        ..Draft::default()
    }
}

/// All that can be noted while a link is looked at.
fn tests_alone(diary: &Diary) -> Diary {
    let mut tests = Diary::default();
    let lines = diary.days_with(&[Kind::Tested]).flat_map(|day| diary.on(day));
    for (day, subject, noted) in lines {
        if subject.kind() == Kind::Tested {
            tests.note(*day, *subject, noted.entry, noted.stamp);
        }
    }
    tests
}
