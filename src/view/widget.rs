//! The root component: it holds the model, shows its screen, and does outside what follows from each message.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::{ERROR_SUMMARY, HEADING};
use super::pulse::Pulse;
use super::{Page, Typed, screens};
use crate::app::guide::{Cue, Moment};
use crate::app::{Change, Model, Msg, Screen, Training};
use crate::browser::address;
use crate::browser::awake::Awake;
use crate::browser::clock::{self, Alarm};
use crate::browser::sound::{self, Speaker};
use crate::browser::storage::{self, Heard};
use crate::browser::{self, motion, page};
use crate::codec::link::{self, BadLink};
use crate::codec::session::Kept;
use crate::content::ENGLISH;
use crate::domain::questionnaire::Reply;
use crate::domain::record::Record;
use crate::domain::triage::Level;

#[derive(Properties, PartialEq, Default)]
pub struct WidgetProps {
    /// Where to start, instead of with what this device keeps.
    #[prop_or_default]
    pub start: Option<Model>,
    /// What was filled in before the program ran.
    #[prop_or_default]
    pub typed: Typed,
    /// The address that links begin with; where there is none, that of the page.
    #[prop_or_default]
    pub link_base: Option<AttrValue>,
    /// No links are made here.
    #[prop_or_default]
    pub without_share: bool,
    /// What stands after the `#` of the page's address is for the widget.
    #[prop_or_default]
    pub reads_address: bool,
}

/// Where the focus goes once the screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Heading,
    ErrorSummary,
}

pub struct Widget {
    page: Page,
    /// What this device holds, as far as we know.
    kept: Record,
    focus: Option<Focus>,
    /// Something in the page had the focus before the last message.
    had_focus: bool,
    /// What was filled in before the program ran, until everything is deleted.
    typed: Typed,
    /// When a session was last looked at; 0 outside of one.
    looked: Moment,
    /// The next look; none while nothing moves.
    alarm: Option<Alarm>,
    speaker: Speaker,
    awake: Rc<Awake>,
}

/// Looks come every second; after a longer gap the page was asleep, in milliseconds.
const ASLEEP: u64 = 2500;

/// The id of the widget's outermost element.
const ROOT: &str = "strongback-widget";

/// A page drawn outside a browser, as tests do, has nothing to load and nothing to listen to.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

impl Component for Widget {
    type Message = Msg;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let page = Page {
            model: Rc::new(ctx.props().start.clone().unwrap_or_default()),
            send: ctx.link().callback(|msg: Msg| msg),
            language: &ENGLISH,
            pulse: Rc::new(Pulse::default()),
            link_base: ctx
                .props()
                .link_base
                .clone()
                .or_else(|| page::address().map(AttrValue::from)),
            shares: !ctx.props().without_share,
        };
        let mut widget = Self {
            page,
            kept: Record::default(),
            focus: None,
            had_focus: false,
            typed: ctx.props().typed.clone(),
            looked: 0,
            alarm: None,
            speaker: Speaker::default(),
            awake: Rc::default(),
        };
        if ctx.props().start.is_none() && IN_BROWSER {
            widget.open();
            widget.take_over();
            if ctx.props().reads_address {
                widget.read_address();
            }
        }
        widget
    }

    fn update(&mut self, _: &Context<Self>, mut msg: Msg) -> bool {
        if let Msg::Looked(now) = msg {
            if self.look(now) {
                return false;
            }
            if now.saturating_sub(self.looked) > ASLEEP {
                msg = Msg::Woke(now);
            }
        }
        self.had_focus = IN_BROWSER && page::has_focus();
        let continued = msg == Msg::Continued;
        let heard = matches!(msg, Msg::DeletedElsewhere);
        if heard || msg == Msg::Deleted {
            // Whoever comes next agrees for themselves.
            self.typed = Typed::default();
        }
        let sampled = matches!(msg, Msg::SoundChosen(_));
        let from_address = matches!(&msg, Msg::LinkOpened(text) if link::read(text) != Err(BadLink::Foreign));
        let change = self.tell_in_time(msg);
        if heard {
            self.kept = Record::default();
        }
        if from_address {
            self.clear_address();
        }
        self.keep(change);
        self.lead(change.cue);
        if sampled {
            screens::sample(&self.page, &mut self.speaker);
        }
        self.focus = match self.page.model.screen {
            _ if change.screen => Some(Focus::Heading),
            Screen::Asking { tried: true, .. } if continued => Some(Focus::ErrorSummary),
            _ => self.focus,
        };
        true
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        motion::tend();
        // The fields in the page made way for those of the widget.
        if let Some(focused) = self.typed.focused.as_ref().filter(|_| first) {
            focused.restore();
        }
        match self.focus.take() {
            Some(Focus::Heading) => {
                page::scroll_to(ROOT);
                page::focus(HEADING);
            }
            Some(Focus::ErrorSummary) => {
                page::scroll_to(ERROR_SUMMARY);
                page::focus(ERROR_SUMMARY);
            }
            // What was pressed is gone, such as a question that is answered: the keyboard goes on from the heading.
            None if self.had_focus && !page::has_focus() => page::focus_in_place(HEADING),
            None => {}
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let language = self.page.language;
        html! {
            <div class="strongback" id={ROOT} lang={language.tag}>
                // Another screen is made from scratch: nothing opened or half typed goes along.
                <div class="card" key={self.page.model.card_key()}>
                    { self.screen() }
                </div>
                if !self.stops_all() {
                    { screens::banners(&self.page) }
                    { screens::places(&self.page) }
                }
            </div>
        }
    }
}

impl Widget {
    fn tell(&mut self, msg: Msg) -> Change {
        Rc::make_mut(&mut self.page.model).update(msg)
    }

    fn training(&self) -> Option<&Training> {
        match &self.page.model.screen {
            Screen::Training(training) if training.is_led() => Some(training),
            _ => None,
        }
    }

    /// What happens in a session happens at a time, which is told first.
    fn tell_in_time(&mut self, msg: Msg) -> Change {
        let in_time = self.training().is_some() && !matches!(msg, Msg::Looked(_) | Msg::Woke(_));
        if !in_time {
            return self.tell(msg);
        }
        let passed = self.tell(Msg::Looked(self.page.pulse.now()));
        let change = self.tell(msg);
        Change {
            record: change.record,
            screen: change.screen || passed.screen,
            delete: change.delete,
            session: change.session || passed.session,
            cue: change.cue.or(passed.cue),
        }
    }

    /// Looks at the clock of a session. `true` where it is enough to show the seconds.
    fn look(&mut self, now: Moment) -> bool {
        let hands_free = self.page.model.settings.hands_free;
        let looked = self.looked;
        let Some(training) = self.training() else { return true };
        if training.is_due(now, hands_free) || now.saturating_sub(looked) > ASLEEP {
            return false;
        }
        let cue = training.cue(looked, now, hands_free);
        if let Some(cue) = cue {
            screens::play(&self.page, &mut self.speaker, cue);
        }
        self.page.pulse.beat();
        self.wind(now);
        true
    }

    /// Sets the alarm for the next change that can be seen. Nothing rings while nothing moves.
    fn wind(&mut self, now: Moment) {
        self.looked = now;
        let hands_free = self.page.model.settings.hands_free;
        let wait = self.training().and_then(|training| training.next_look(now, hands_free));
        self.alarm = wait.and_then(|wait| {
            let (send, pulse) = (self.page.send.clone(), self.page.pulse.clone());
            Alarm::after(wait, move || send.emit(Msg::Looked(pulse.now())))
        });
    }

    /// What a session does outside: what is heard, the next look, and the screen that stays on.
    fn lead(&mut self, cue: Option<Cue>) {
        if !IN_BROWSER {
            return;
        }
        if let Some(cue) = cue {
            screens::play(&self.page, &mut self.speaker, cue);
        }
        let led = self.training().is_some();
        if !led && self.looked > 0 {
            sound::hush();
        }
        self.wind(if led { self.page.pulse.now() } else { 0 });
        self.awake.keep(led);
    }

    /// Reads what this device keeps, and listens for what happens around the page.
    fn open(&mut self) {
        self.tell(Msg::DayCame(browser::today()));
        let loaded = storage::load();
        self.kept = loaded.record.clone();
        if !loaded.record.is_empty() {
            self.tell(Msg::Loaded(loaded.record));
        }
        let Kept { settings, underway } = storage::load_session();
        self.tell(Msg::SessionKept(settings, underway));
        if loaded.set_aside > 0 {
            self.tell(Msg::SetAside(loaded.set_aside));
        }
        if let Some(trouble) = loaded.trouble {
            self.tell(Msg::Saved(Err(trouble)));
        }
        let send = self.page.send.clone();
        let today = std::cell::Cell::new(self.page.model.today);
        browser::on_new_day(move |day| {
            if today.replace(day) != day {
                send.emit(Msg::DayCame(day));
            }
        });
        let (send, pulse, awake) = (self.page.send.clone(), self.page.pulse.clone(), self.awake.clone());
        clock::on_shown(move || {
            awake.shown();
            send.emit(Msg::Looked(pulse.now()));
        });
        let send = self.page.send.clone();
        storage::listen(move |heard| {
            send.emit(match heard {
                Heard::Kept(record) => Msg::KeptElsewhere(record),
                Heard::Deleted => Msg::DeletedElsewhere,
            });
        });
    }

    fn take_over(&mut self) {
        // Who has a diary here deletes it under "My data", with a question first.
        if self.typed.shared && self.page.model.record.diary.is_empty() {
            self.tell(Msg::KeepingChosen(false));
        }
        let age = self.typed.age.trim().parse().ok();
        if age.is_some() && self.page.model.draft().about.value.age.is_none() {
            self.tell(Msg::Replied(Reply::Age(age)));
        }
    }

    /// A link that the page was opened with, and those that come while it is open.
    fn read_address(&mut self) {
        if let Some(text) = address::fragment() {
            self.tell(Msg::LinkOpened(text));
            self.clear_address();
        }
        let send = self.page.send.clone();
        address::on_fragment(move |text| send.emit(Msg::LinkOpened(text)));
    }

    /// What was read of an address leaves it; what belongs to the page stays.
    fn clear_address(&self) {
        if matches!(self.page.model.screen, Screen::Link | Screen::Opening { .. }) {
            address::clear_fragment();
        }
    }

    /// Makes this device hold what it should: the record, or nothing.
    fn keep(&mut self, change: Change) {
        // While a link is looked at, all that is kept stays as it is.
        if !IN_BROWSER || self.page.model.opened.is_some() {
            return;
        }
        if change.session && self.page.model.keeps() {
            let Model { settings, underway, .. } = *self.page.model;
            storage::save_session(&Kept { settings, underway });
        }
        let gone_past_age = self.page.model.draft().about.given;
        // A diary is an adult's: an age mistyped in it, or a child at the device, must not cost it.
        if self.page.model.is_minor() && !change.delete && !self.kept.diary.is_empty() {
            return;
        }
        let nothing = change.delete || !self.page.model.keeps() && (gone_past_age || !self.page.model.is_minor());
        let outcome = if nothing {
            if !change.delete && self.kept.is_empty() {
                return;
            }
            self.kept = Record::default();
            if !storage::delete_all() {
                self.tell(Msg::DeletionFailed);
            }
            return;
        } else if self.page.model.keeps() && (change.record || self.kept.is_empty()) {
            let saved = storage::save(&self.kept, &self.page.model.record);
            if saved.is_ok() {
                self.kept = self.page.model.record.clone();
            }
            saved
        } else {
            return;
        };
        self.tell(Msg::Saved(outcome));
    }

    /// An emergency leaves nothing else to look at or to press.
    fn stops_all(&self) -> bool {
        matches!(self.page.model.screen, Screen::Outcome(_)) && self.level() == Some(Level::Emergency)
    }

    fn level(&self) -> Option<Level> {
        self.page.model.triage().map(|triage| triage.level())
    }

    fn screen(&self) -> Html {
        let page = &self.page;
        match &page.model.screen {
            Screen::Start => screens::start(page, &self.typed),
            Screen::Asking { step, tried } => screens::asking(page, *step, *tried),
            Screen::Outcome(_) => match self.level() {
                Some(Level::Emergency) => screens::emergency(page),
                Some(Level::ClinicianFirst) => screens::clinician(page),
                Some(Level::AdultsOnly) => screens::adults(page),
                Some(Level::GentleOnly | Level::Go) => screens::plan(page),
                None => Html::default(),
            },
            Screen::Exercise(_) => screens::exercise(page),
            Screen::Training(_) => screens::training(page),
            Screen::Testing(_) => screens::testing(page),
            Screen::Flare => screens::flare(page),
            Screen::CheckIn(_) => screens::check_in(page),
            Screen::Answers => screens::answers(page),
            Screen::Data => screens::data(page),
            Screen::About => screens::about(page),
            Screen::Link => screens::link(page),
            Screen::Opening { why, .. } => screens::opening(page, *why),
            Screen::Viewing => screens::viewing(page),
            Screen::Using => screens::using(page),
            Screen::Share => screens::share(page),
            Screen::Move => screens::moving(page),
        }
    }
}
