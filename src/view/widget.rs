//! The root component: it holds the model, shows its screen, and does outside what follows from each message.

use std::rc::Rc;

use yew::html::{AnyScope, Scope};
use yew::prelude::*;

use super::parts::{ERROR_SUMMARY, HEADING};
use super::pulse::Pulse;
use super::{Options, Page, ROOT, Told, Typed, Waiting, screens};
use crate::app::guide::{Cue, Moment};
use crate::app::{Change, Keeping, Model, Msg, Screen, Tab, Training, Trouble};
use crate::browser::address;
use crate::browser::awake::Awake;
use crate::browser::clock::{self, Alarm};
use crate::browser::page::{Ears, Root};
use crate::browser::rest::Rest;
use crate::browser::sound::{self, Speaker};
use crate::browser::stopped;
use crate::browser::storage::{Heard, Loaded, Store};
use crate::browser::trail::{self, Trail, Way};
use crate::browser::{self, motion, page};
use crate::codec::link::{self, BadLink};
use crate::content::spoken;
use crate::domain::questionnaire::{Reply, Step};
use crate::domain::record::Record;
use crate::domain::triage::Level;
use crate::view::markup::html;

#[derive(Clone, Properties, Default)]
pub struct WidgetProps {
    /// Where to start, instead of with what this device keeps.
    #[prop_or_default]
    pub start: Option<Model>,
    /// What was filled in before the program ran.
    #[prop_or_default]
    pub typed: Typed,
    /// The element the widget is drawn in.
    #[prop_or_default]
    pub root: Root,
    #[prop_or_default]
    pub options: Rc<Options>,
    /// Hears what the page around may know.
    #[prop_or_default]
    pub tell: Callback<Told>,
    /// A widget that is put into another place is another one: with the state it had there, if it was there before.
    #[prop_or_default]
    pub visit: u32,
    #[prop_or_default]
    pub again: Option<Rc<Model>>,
    /// Taken off the page: it draws nothing and hears nothing until it is put somewhere again.
    #[prop_or_default]
    pub idle: bool,
}

/// All else is read once, when a visit begins; to compare two readers' records takes code that nobody needs.
impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        self.visit == other.visit && self.idle == other.idle && self.options == other.options
    }
}

/// Where the focus goes once the screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Heading,
    ErrorSummary,
}

#[expect(clippy::struct_excessive_bools, reason = "any of them together")]
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
    tell: Callback<Told>,
    /// The part of the questionnaire that was told last.
    told_step: u8,
    is_ready: bool,
    visit: u32,
    idle: bool,
    /// To be printed as soon as it is drawn for paper.
    prints: bool,
    /// What was pressed last that waits for the rest of the program.
    waiting: Option<Msg>,
    /// The rest is asked for in a moment.
    bringing: Option<Alarm>,
    /// What it listens to, until it goes.
    ears: Ears,
    /// On a page of its own, what the browser's Back goes along; elsewhere its history is the page's around.
    trail: Option<Trail>,
    /// The questions led to what is shown, a moment ago: the browser's Back leads to the last of them.
    asked: bool,
    /// Where leaving loses what the reader said, the browser asks first.
    asks_before_leaving: Option<Ears>,
}

/// Looks come every second; after a longer gap the page was asleep, in milliseconds.
const ASLEEP: u64 = 2500;

/// A page drawn outside a browser, as tests do, has nothing to load and nothing to listen to.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

impl Component for Widget {
    type Message = Msg;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::new(ctx)
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &WidgetProps) -> bool {
        let props = ctx.props();
        if props.visit != self.visit || props.idle != self.idle {
            // What the old one had in hand ends with it: its sounds, its alarm, its listeners.
            if self.looked > 0 {
                sound::hush();
            }
            self.awake.keep(false);
            *self = Self::new(ctx);
        } else {
            self.page.options = props.options.clone();
            self.page.link_base = link_base(&props.options);
            self.page.shares = !props.options.without_share;
            self.page.language = spoken(&props.options.language);
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, mut msg: Msg) -> bool {
        if self.idle {
            return false;
        }
        let in_browser = matches!(msg, Msg::WentBackInBrowser | Msg::WentForwardInBrowser);
        if matches!(msg, Msg::WentBackInBrowser) {
            let Some(way) = self.page.model.way_back(self.asked) else {
                self.trail.iter().for_each(Trail::end);
                return false;
            };
            msg = way;
        }
        if self.waits_for_rest(&msg) {
            self.waiting = Some(msg);
            self.page.rest = Waiting::Waits;
            bring(&self.page.options.rest, &self.page.send);
            return true;
        }
        if let Msg::RestCame(came) = msg {
            let Some(waited) = self.waiting.take() else {
                // It came after all, without another press.
                let in_vain = came && self.page.rest == Waiting::InVain;
                if in_vain {
                    self.page.rest = Waiting::Nothing;
                }
                return in_vain;
            };
            if !came {
                self.page.rest = Waiting::InVain;
                return true;
            }
            msg = waited;
        }
        if !msg.is_around() && !matches!(msg, Msg::Looked(_) | Msg::Woke(_) | Msg::PaperWanted) {
            // Whoever goes on meanwhile does not want it any more.
            self.waiting = None;
            self.page.rest = Waiting::Nothing;
        }
        // A print does not wait. Without the rest the screen is printed as it is, and so is all that has no paper of its own.
        if matches!(msg, Msg::PaperWanted) && !(self.shows_plan() && self.page.options.rest.bring_now()) {
            return false;
        }
        if let Msg::Looked(now) = msg {
            if self.look(now) {
                return false;
            }
            if now.saturating_sub(self.looked) > ASLEEP {
                msg = Msg::Woke(now);
            }
        }
        self.had_focus = self.page.root.has_focus();
        let continued = matches!(msg, Msg::Continued);
        let heard = matches!(msg, Msg::DeletedElsewhere);
        if heard || matches!(msg, Msg::Deleted) {
            // Whoever comes next agrees for themselves.
            self.typed = Typed::default();
        }
        let cleared = matches!(msg, Msg::Saved(Err(Trouble::Cleared)));
        let sampled = matches!(msg, Msg::SoundChosen(_));
        self.prints |= matches!(msg, Msg::PrintChosen);
        let finished = matches!(msg, Msg::SessionFinished(_));
        let from_address = matches!(&msg, Msg::LinkOpened(text) if is_ours(text));
        let keeping = self.page.model.keeping;
        let copied = matches!(msg, Msg::CopySaved | Msg::CopyPutOff);
        // What other tabs say, or a new day, takes no focus out of the page around.
        let unasked = matches!(msg, Msg::DayCame(_) | Msg::KeptElsewhere(_) | Msg::DeletedElsewhere)
            && self.page.options.place.is_within()
            && !self.had_focus;
        let onward = matches!(msg, Msg::Continued | Msg::TestsFinished | Msg::WentForwardInBrowser);
        let (by_reader, back, card) = (!msg.is_around(), msg.is_back(), self.page.model.card_key());
        let change = self.tell_in_time(msg);
        if copied && IN_BROWSER && self.page.model.keeps() {
            self.page.store.save_copied(self.page.model.today);
        }
        self.tell_outside(change.screen, finished);
        if change.screen {
            self.asked = onward && matches!(self.page.model.screen, Screen::Outcome(_) | Screen::CheckIn(_));
        }
        if heard {
            self.page.store.forget(&self.kept);
        }
        if heard || cleared {
            self.kept = Record::default();
        }
        if from_address {
            // What was read of an address leaves it, whatever came of it; what belongs to the page stays.
            address::clear_fragment();
        }
        if let Some(trail) = &self.trail {
            let another = self.page.model.card_key() != card;
            if from_address {
                trail.take();
            } else if another && self.page.model.way_back(self.asked).is_none() {
                trail.end();
            } else if another && !in_browser && back {
                trail.go_back();
            } else if another && !in_browser && by_reader {
                trail.go_on();
            }
        }
        let changed = change.record || change.delete;
        self.keep(change);
        if changed || change.screen || heard || self.page.model.keeping != keeping {
            self.remember();
        }
        self.lead(change.cue);
        if sampled {
            screens::sample(&self.page, &mut self.speaker);
        }
        if change.screen {
            self.page.root.let_go();
        }
        self.focus = match self.page.model.screen {
            _ if change.screen && !unasked => Some(Focus::Heading),
            Screen::Asking { tried: true, .. } if continued => Some(Focus::ErrorSummary),
            _ => self.focus,
        };
        true
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let had_focus = core::mem::take(&mut self.had_focus);
        let root = &self.page.root;
        self.tend_here();
        // The fields in the page made way for those of the widget.
        if let Some(focused) = self.typed.focused.as_ref().filter(|_| first) {
            focused.restore(root);
        }
        match self.focus.take() {
            Some(Focus::Heading) => {
                root.show_start_of(ROOT, self.page.options.place.is_within());
                root.focus(HEADING);
            }
            Some(Focus::ErrorSummary) => {
                root.show_start_of(ERROR_SUMMARY, false);
                root.focus(ERROR_SUMMARY);
            }
            // What was pressed is gone, such as a question that is answered: the keyboard goes on from the heading.
            None if had_focus && !root.has_focus() => root.focus_in_place(HEADING),
            None => {}
        }
        if core::mem::take(&mut self.prints) {
            root.print();
        }
        // A first visit has what it came for: the rest may come, once that is seen.
        let rest = &self.page.options.rest;
        if self.shows_plan() && !rest.is_here() {
            let (rest, send) = (rest.clone(), self.page.send.clone());
            self.bringing = Alarm::after(0, move || bring(&rest, &send));
        }
        if !self.idle && !self.is_ready {
            self.is_ready = true;
            self.tell.emit(Told::Ready);
            // Whoever was in the middle of the questions goes on there.
            self.tell_outside(false, false);
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let language = self.page.language;
        if self.idle {
            return Html::default();
        }
        html! {
            <div key={self.visit} class="strongback" id={ROOT} lang={language.tag}>
                // Another screen is made from scratch: nothing opened or half typed goes along.
                <div class="card" part="card" key={self.page.model.card_key()}>
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
    fn new(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let options = props.options.clone();
        let page = Page {
            model: props
                .again
                .clone()
                .unwrap_or_else(|| Rc::new(props.start.clone().unwrap_or_default())),
            send: ctx.link().callback(|msg: Msg| msg),
            language: spoken(&options.language),
            pulse: Rc::new(Pulse::default()),
            root: props.root.clone(),
            store: Store::new(&options.profile, options.keeps_nothing, options.rest.clone()),
            link_base: link_base(&options),
            shares: !options.without_share,
            rest: Waiting::default(),
            options,
        };
        let mut widget = Self {
            page,
            kept: Record::default(),
            focus: None,
            had_focus: false,
            typed: props.typed.clone(),
            looked: 0,
            alarm: None,
            speaker: Speaker::default(),
            awake: Rc::default(),
            tell: props.tell.clone(),
            told_step: 0,
            is_ready: false,
            visit: props.visit,
            idle: props.idle,
            prints: false,
            waiting: None,
            bringing: None,
            ears: Ears::default(),
            trail: None,
            asked: false,
            asks_before_leaving: None,
        };
        if props.start.is_none() && !props.idle && IN_BROWSER {
            widget.open(props.again.is_some());
            widget.listen();
            widget.take_over();
            if props.options.reads_fragment {
                widget.read_address();
            }
            if !props.options.place.is_within() {
                widget.follow_trail();
            }
            widget.remember();
        }
        widget
    }

    /// The state of the widget, to go on with in another place.
    pub fn model(&self) -> Rc<Model> {
        self.page.model.clone()
    }

    /// What every drawing of the widget, or of a piece of it, is followed by.
    pub(super) fn tend(link: &Scope<impl BaseComponent>) -> Root {
        let widget = link.get_parent().and_then(AnyScope::find_parent_scope::<Self>);
        let widget = widget.as_ref().and_then(Scope::get_component);
        widget.map(|widget| widget.tend_here()).unwrap_or_default()
    }

    fn tend_here(&self) -> Root {
        let root = &self.page.root;
        motion::tend(root);
        root.lower_headings(self.page.options.lower_headings);
        root.clone()
    }

    /// Tells the page around what it may know.
    fn tell_outside(&mut self, screen: bool, finished: bool) {
        match self.page.model.screen {
            Screen::Asking { step, .. } => {
                let part = part(step);
                if core::mem::replace(&mut self.told_step, part) != part {
                    self.tell.emit(Told::Step { step: part, of: PARTS });
                }
            }
            Screen::Outcome(tab) if screen => {
                if finished && tab == Tab::Progress {
                    self.tell.emit(Told::SessionDone);
                }
                // Told once after each way through the questions.
                if core::mem::take(&mut self.told_step) > 0 && self.page.model.has_plan() {
                    self.tell.emit(Told::PlanShown);
                }
            }
            _ => {}
        }
    }

    fn tell(&mut self, msg: Msg) -> Change {
        Rc::make_mut(&mut self.page.model).update(msg)
    }

    /// What a first visit does until its plan is shown needs no more than what came first.
    fn waits_for_rest(&self, msg: &Msg) -> bool {
        !msg.is_of_first_visit() && !self.page.options.rest.is_here()
    }

    fn training(&self) -> Option<&Training> {
        match &self.page.model.screen {
            Screen::Training(training) if training.is_led() => Some(training),
            _ => None,
        }
    }

    /// What happens in a session happens at a time, which is told first; and within another page on a day: over midnight an
    /// element hears of it from nowhere else, as within its shadow tree no focus comes to the document.
    fn tell_in_time(&mut self, msg: Msg) -> Change {
        if matches!(msg, Msg::DayCame(_) | Msg::Looked(_) | Msg::Woke(_)) {
            return self.tell(msg);
        }
        let day = if IN_BROWSER && self.page.options.place.is_within() {
            browser::today()
        } else {
            self.page.model.today
        };
        let mut passed = Change::default();
        if day != self.page.model.today {
            passed = self.tell(Msg::DayCame(day));
        }
        if self.training().is_some() {
            passed = passed.and(self.tell(Msg::Looked(self.page.pulse.now())));
        }
        passed.and(self.tell(msg))
    }

    /// Looks at the clock of a session. `true` where it is enough to show the seconds.
    fn look(&mut self, now: Moment) -> bool {
        self.training().is_none() || self.look_on(now)
    }

    #[inline(never)]
    fn look_on(&mut self, now: Moment) -> bool {
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
        // Nothing is led, and nothing was.
        if !IN_BROWSER || self.looked == 0 && self.training().is_none() {
            return;
        }
        self.lead_on(cue);
    }

    #[inline(never)]
    fn lead_on(&mut self, cue: Option<Cue>) {
        if let Some(cue) = cue {
            screens::play(&self.page, &mut self.speaker, cue);
        }
        let led = self.training().is_some();
        // Nothing is said on while the clock stands still.
        let is_still = |training: &Training| training.guide.hurting || training.guide.is_paused();
        if self.looked > 0 && self.training().is_none_or(is_still) {
            sound::hush();
        }
        self.wind(if led { self.page.pulse.now() } else { 0 });
        self.awake.keep(led);
    }

    /// Takes up what this device keeps.
    fn open(&mut self, again: bool) {
        self.tell(Msg::DayCame(browser::today()));
        match self.page.store.holds_anything() {
            _ if again => self.open_again(),
            Ok(true) => self.open_kept(),
            Ok(false) => {}
            Err(trouble) => {
                self.tell(Msg::Saved(Err(trouble)));
            }
        }
    }

    #[inline(never)]
    fn open_kept(&mut self) {
        let Loaded {
            record,
            set_aside,
            trouble,
        } = self.page.store.load();
        self.kept = record.clone();
        if !record.is_empty() {
            self.tell(Msg::Loaded(record));
        }
        if let Some(kept) = self.page.store.load_session() {
            self.tell(Msg::SessionKept(kept));
        }
        if let Some(day) = self.page.store.load_copied() {
            self.tell(Msg::CopyKnown(day));
        }
        self.tell_of_loading(set_aside, trouble);
    }

    /// A widget that was somewhere before takes in what is kept as if another tab had kept it.
    #[inline(never)]
    fn open_again(&mut self) {
        let before = self.page.model.own_record().draft;
        let Loaded {
            record,
            set_aside,
            trouble,
        } = self.page.store.load();
        let (model, own) = (&self.page.model, self.page.model.own_record());
        let known = !own.is_empty() && model.keeps() && model.keeping == Keeping::Kept;
        if known && trouble.is_none() && record.began_after(&before) {
            self.typed = Typed::default();
            self.tell(Msg::DeletedElsewhere);
        }
        self.kept = record.clone();
        if !record.is_empty() {
            self.tell(Msg::KeptElsewhere(record));
        }
        self.tell(Msg::Woke(clock::now()));
        self.tell_of_loading(set_aside, trouble);
        self.lead(None);
    }

    fn tell_of_loading(&mut self, set_aside: usize, trouble: Option<Trouble>) {
        if set_aside > 0 {
            self.tell(Msg::SetAside(set_aside));
        }
        if let Some(trouble) = trouble {
            self.tell(Msg::Saved(Err(trouble)));
        }
    }

    /// Hears what happens around the widget, for as long as it is here.
    fn listen(&mut self) {
        let send = self.page.send.clone();
        let today = std::cell::Cell::new(self.page.model.today);
        browser::on_new_day(&mut self.ears, move |day| {
            if today.replace(day) != day {
                send.emit(Msg::DayCame(day));
            }
        });
        let send = self.page.send.clone();
        page::on_print(&mut self.ears, move || send.emit(Msg::PaperWanted));
        let (send, pulse, awake) = (self.page.send.clone(), self.page.pulse.clone(), self.awake.clone());
        clock::on_shown(&mut self.ears, move || {
            awake.shown();
            send.emit(Msg::Looked(pulse.now()));
        });
        let send = self.page.send.clone();
        self.page.store.listen(&mut self.ears, move |heard| {
            send.emit(match heard {
                Heard::Kept(record) => Msg::KeptElsewhere(record),
                Heard::Deleted => Msg::DeletedElsewhere,
                Heard::Cleared => Msg::Saved(Err(Trouble::Cleared)),
            });
        });
    }

    fn follow_trail(&mut self) {
        let send = self.page.send.clone();
        let trail = Trail::follow(&mut self.ears, move |way| {
            send.emit(match way {
                Way::Back => Msg::WentBackInBrowser,
                Way::Forward => Msg::WentForwardInBrowser,
            });
        });
        self.trail = Some(trail);
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
            if is_ours(&text) {
                address::clear_fragment();
            }
            self.tell(Msg::LinkOpened(text));
        }
        let send = self.page.send.clone();
        address::on_fragment(&mut self.ears, move |text| send.emit(Msg::LinkOpened(text)));
    }

    /// Makes this device hold what it should: the record, or nothing.
    fn keep(&mut self, change: Change) {
        if !IN_BROWSER {
            return;
        }
        // While a link is looked at, all that is kept stays as it is, but for what is to be asked again.
        if self.page.model.opened.is_some() {
            if change.record && self.page.model.keeps_own() {
                self.save();
            }
            return;
        }
        if change.session && self.page.model.keeps() {
            self.page.store.save_session(&self.page.model.own_session());
        }
        // One digit of an age that is being mended: what is kept waits for the whole of it.
        let telling_age = matches!(self.page.model.screen, Screen::Asking { step: Step::About, .. });
        if telling_age && self.page.model.is_minor() && !change.delete {
            return;
        }
        let gone_past_age = self.page.model.draft().about.given;
        // A diary is an adult's: an age mistyped in it, or a child at the device, must not cost it.
        if self.page.model.is_minor() && !change.delete && !self.kept.diary.is_empty() {
            return;
        }
        let nothing = change.delete || !self.page.model.keeps() && (gone_past_age || !self.page.model.is_minor());
        if nothing {
            if !change.delete && self.kept.is_empty() {
                return;
            }
            self.kept = Record::default();
            if !self.page.store.delete_all() {
                self.tell(Msg::DeletionFailed);
            }
        } else if self.page.model.keeps() && (change.record || self.kept.is_empty() && !self.is_cleared()) {
            self.save();
        }
    }

    fn save(&mut self) {
        let record = self.page.model.own_record();
        let saved = self.page.store.save(&self.kept, record);
        match saved {
            Ok(()) => {
                self.kept = record.clone();
                if !record.is_empty() {
                    self.tell.emit(Told::Saved);
                }
            }
            Err(Trouble::Cleared) => self.kept = Record::default(),
            Err(_) => {}
        }
        self.tell(Msg::Saved(saved));
    }

    /// What this device could not keep would be lost with the program, were it not remembered beside it.
    fn remember(&mut self) {
        let Self { page, visit, .. } = self;
        let kept = page.model.keeping == Keeping::Kept && page.model.keeps();
        let record = page.model.own_record();
        let unkept = !kept && !record.is_empty();
        stopped::remember(*visit, unkept.then(|| record.clone()));
        // What is answered for a link is in memory alone, too. Under 18 nothing is to be kept, and in an emergency nothing
        // is asked: browsers take a call for leaving.
        let begun = page.model.opened.as_ref().is_some_and(|opened| opened.begun);
        let asks = (unkept || begun) && !page.model.is_minor() && !page.model.is_emergency() && self.trail.is_some();
        if asks != self.asks_before_leaving.is_some() {
            self.asks_before_leaving = asks.then(trail::ask_before_leaving).flatten();
        }
    }

    fn shows_plan(&self) -> bool {
        matches!(self.page.model.screen, Screen::Outcome(_)) && self.page.model.has_plan()
    }

    fn is_cleared(&self) -> bool {
        self.page.model.keeping == Keeping::NotPossible(Trouble::Cleared)
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

fn bring(rest: &Rest, send: &Callback<Msg>) {
    let send = send.clone();
    rest.bring(move |came| send.emit(Msg::RestCame(came)));
}

/// The parts of the questionnaire as the page around may know them: the same number for every reader, so that no part
/// that some skip says anything of them.
const PARTS: u8 = 12;

const fn part(step: Step) -> u8 {
    match step {
        Step::About => 1,
        Step::Emergency => 2,
        Step::SameDay => 3,
        Step::Days => 4,
        Step::Heart => 5,
        Step::Bones => 6,
        Step::Joints => 7,
        Step::Pain | Step::Pattern | Step::Moves => 8,
        Step::Posture => 9,
        Step::Aims => 10,
        Step::Means => 11,
        Step::Tests => 12,
    }
}

/// The address that links begin with: the one that was given, or that of the tool's own page.
fn link_base(options: &Options) -> Option<AttrValue> {
    let own = || page::address().filter(|_| options.place == super::Place::Page);
    options.link_base.clone().or_else(|| own().map(AttrValue::from))
}

/// A link, or what was one.
fn is_ours(fragment: &str) -> bool {
    link::read(fragment) != Err(BadLink::Foreign)
}
