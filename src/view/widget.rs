//! The root component: it holds the model, shows its screen, and does outside what follows from each message.

use yew::prelude::*;

use super::parts::{ERROR_SUMMARY, HEADING};
use super::{ModelRef, Spoken, Typed, screens};
use crate::app::{Change, Model, Msg, Screen, Trouble};
use crate::browser::storage::{self, Heard};
use crate::browser::{self, page};
use crate::content::{ENGLISH, Language};
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
}

/// Where the focus goes once the screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Heading,
    ErrorSummary,
}

#[derive(Debug)]
pub struct Widget {
    model: Model,
    shown: ModelRef,
    send: Callback<Msg>,
    /// What this device holds, as far as we know.
    kept: Record,
    focus: Option<Focus>,
}

/// The id of the widget's outermost element.
const ROOT: &str = "strongback-widget";

/// A page drawn outside a browser, as tests do, has nothing to load and nothing to listen to.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

const LANGUAGE: &Language = &ENGLISH;

impl Component for Widget {
    type Message = Msg;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|msg: Msg| msg);
        let mut widget = Self {
            model: ctx.props().start.clone().unwrap_or_default(),
            shown: ModelRef::default(),
            send,
            kept: Record::default(),
            focus: None,
        };
        if ctx.props().start.is_none() && IN_BROWSER {
            widget.open();
            widget.take_over(ctx.props().typed);
        }
        widget.shown = ModelRef::from(widget.model.clone());
        widget
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        let continued = msg == Msg::Continued;
        let heard = matches!(msg, Msg::DeletedElsewhere);
        let change = self.model.update(msg);
        if heard {
            self.kept = Record::default();
        }
        self.keep(change);
        self.focus = match self.model.screen {
            _ if change.screen => Some(Focus::Heading),
            Screen::Asking { tried: true, .. } if continued => Some(Focus::ErrorSummary),
            _ => self.focus,
        };
        self.shown = ModelRef::from(self.model.clone());
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        match self.focus.take() {
            Some(Focus::Heading) => {
                page::scroll_to(ROOT);
                page::focus(HEADING);
            }
            Some(Focus::ErrorSummary) => {
                page::scroll_to(ERROR_SUMMARY);
                page::focus(ERROR_SUMMARY);
            }
            None => {}
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <ContextProvider<Spoken> context={Spoken(LANGUAGE)}>
                <div class="strongback" id={ROOT} lang={LANGUAGE.tag}>
                    <div class="card">
                        { self.screen(ctx.props().typed) }
                    </div>
                    if !self.stops_all() {
                        <screens::banners::Banners model={&self.shown} send={&self.send} />
                        <screens::places::Places model={&self.shown} send={&self.send} />
                    }
                </div>
            </ContextProvider<Spoken>>
        }
    }
}

impl Widget {
    /// Reads what this device keeps, and listens for what happens around the page.
    fn open(&mut self) {
        self.model.update(Msg::DayCame(browser::today()));
        let loaded = storage::load();
        self.kept = loaded.record.clone();
        if !loaded.record.is_empty() {
            self.model.update(Msg::Loaded(loaded.record));
        }
        if loaded.set_aside > 0 {
            self.model.update(Msg::SetAside(loaded.set_aside));
        }
        if let Some(trouble) = loaded.trouble {
            self.model.update(Msg::Saved(Err(trouble)));
        }
        let send = self.send.clone();
        let today = std::cell::Cell::new(self.model.today);
        browser::on_new_day(move |day| {
            if today.replace(day) != day {
                send.emit(Msg::DayCame(day));
            }
        });
        let send = self.send.clone();
        storage::listen(move |heard| {
            send.emit(match heard {
                Heard::Kept(record) => Msg::KeptElsewhere(record),
                Heard::Deleted => Msg::DeletedElsewhere,
            });
        });
    }

    fn take_over(&mut self, typed: Typed) {
        if typed.shared {
            self.model.update(Msg::KeepingChosen(false));
        }
        if typed.age.is_some() && self.model.draft().about.value.age.is_none() {
            self.model.update(Msg::Replied(Reply::Age(typed.age)));
        }
    }

    /// Makes this device hold what it should: the record, or nothing.
    fn keep(&mut self, change: Change) {
        if !IN_BROWSER {
            return;
        }
        let gone_past_age = self.model.draft().about.given;
        let nothing = change.delete || !self.model.keeps() && (gone_past_age || !self.model.is_minor());
        let outcome = if nothing {
            if !change.delete && self.kept.is_empty() {
                return;
            }
            self.kept = Record::default();
            if storage::delete_all() { return } else { Err(Trouble::Lost) }
        } else if self.model.keeps() && (change.record || self.kept.is_empty()) {
            let saved = storage::save(&self.kept, &self.model.record);
            if saved.is_ok() {
                self.kept = self.model.record.clone();
            }
            saved
        } else {
            return;
        };
        self.model.update(Msg::Saved(outcome));
    }

    /// An emergency leaves nothing else to look at or to press.
    fn stops_all(&self) -> bool {
        matches!(self.model.screen, Screen::Outcome(_)) && self.level() == Some(Level::Emergency)
    }

    fn level(&self) -> Option<Level> {
        self.model.triage().map(|triage| triage.level())
    }

    fn screen(&self, typed: Typed) -> Html {
        let (model, send) = (&self.shown, &self.send);
        match &self.model.screen {
            Screen::Start => html! { <screens::start::StartScreen {model} {send} agreed={typed.consent} /> },
            Screen::Asking { step, tried } => html! {
                <screens::asking::AskingScreen key={step.code()} {model} {send} step={*step} tried={*tried} />
            },
            Screen::Outcome(_) => match self.level() {
                Some(Level::Emergency) => html! { <screens::stopped::EmergencyScreen {model} {send} /> },
                Some(Level::ClinicianFirst) => html! { <screens::stopped::ClinicianScreen {model} {send} /> },
                Some(Level::AdultsOnly) => html! { <screens::stopped::AdultsScreen {model} {send} /> },
                Some(Level::GentleOnly | Level::Go) => html! { <screens::plan::PlanScreen {model} {send} /> },
                None => html! {},
            },
            Screen::Exercise(_) => html! { <screens::exercise::ExerciseScreen {model} {send} /> },
            Screen::Training(_) => html! { <screens::training::TrainingScreen {model} {send} /> },
            Screen::Testing(_) => html! { <screens::testing::TestingScreen {model} {send} /> },
            Screen::Flare => html! { <screens::flare::FlareScreen {model} {send} /> },
            Screen::CheckIn(_) => html! { <screens::check_in::CheckInScreen {model} {send} /> },
            Screen::Answers => html! { <screens::answers::AnswersScreen {model} {send} /> },
            Screen::Data => html! { <screens::data::DataScreen {model} {send} /> },
            Screen::About => html! { <screens::about::AboutScreen {model} {send} /> },
        }
    }
}

