//! What came with a link, in words alone; the field for a link or a code; and the word on a link that does not open.

use yew::prelude::*;

use crate::app::{Msg, Opened};
use crate::codec::link::{BadLink, Link};
use crate::domain::shared::SharedPlan;
use crate::view::Page;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, Field, NoticeKind, back_bar, button, heading, live_notice, notice, text_field};

/// The first screen of a link. No exercise is named here.
#[inline(never)]
pub fn link(page: &Page) -> Html {
    let Some(opened) = page.model.opened.as_deref() else {
        return Html::default();
    };
    if matches!(opened.link, Link::Copy(_)) {
        return copy(page);
    }
    let words = (page.language.links)();
    let today = page.model.today;
    let shared = opened.shared(today);
    html! {
        <section class="link">
            { heading(words.came_title) }
            <p class="lead">{ came(page, opened, shared.as_ref()) }</p>
            { aside(page) }
            if shared.is_some() {
                <p>{ words.questions_first }</p>
                { ways_on(page, opened.begun) }
            } else {
                <p class="strong">
                    { if opened.sender(today).is_some_and(|sender| sender.triage.is_some()) {
                        words.answers_stop
                    } else {
                        words.answers_open
                    } }
                </p>
                <div class="actions">{ button(ButtonKind::Quiet, words.not_now, page.sends(Msg::LinkLeft)) }</div>
            }
            if !opened.begun {
                <div class="block">
                    <h3>{ words.for_another }</h3>
                    <p>{ words.for_another_text }</p>
                    { button(ButtonKind::Link, words.for_another_button, page.sends(Msg::LinkViewed)) }
                </div>
            }
        </section>
    }
}

/// "A plan was shared with you: 3 sessions a week, 14 exercises."
fn came(page: &Page, opened: &Opened, shared: Option<&SharedPlan>) -> String {
    let (words, count) = ((page.language.links)(), page.language.count);
    let size = |plan: &SharedPlan| {
        (
            (count.sessions)(plan.sessions.len()),
            (count.exercises)(different(plan)),
        )
    };
    let begin = match (&opened.link, shared) {
        (Link::Plan(plan), _) => {
            let (sessions, exercises) = size(plan);
            return (words.came_plan)(&sessions, &exercises);
        }
        (Link::AnswersAndPlan(..), _) => words.came_both,
        _ => words.came_answers,
    };
    match shared {
        Some(plan) => {
            let (sessions, exercises) = size(plan);
            [begin, " ", &(words.answers_make)(&sessions, &exercises)].concat()
        }
        None => begin.to_owned(),
    }
}

/// How many exercises a plan has, each counted once.
fn different(plan: &SharedPlan) -> usize {
    let mut ids: Vec<_> = plan.sessions.iter().flatten().map(|exercise| exercise.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

/// Nothing is saved, and the reader's own stays.
fn aside(page: &Page) -> Html {
    let words = (page.language.links)();
    notice(
        NoticeKind::Info,
        html! {
            <p>
                { words.not_saved }
                if !page.model.own_record().is_empty() { { " " }{ words.own_untouched } }
            </p>
        },
    )
}

fn ways_on(page: &Page, begun: bool) -> Html {
    let words = (page.language.links)();
    // Answers of a reader who went through them here before.
    let own = page.model.own_record().draft.is_finished(page.model.today);
    html! {
        <div class="actions">
            if begun {
                // What was answered to the link stays answered.
                { button(ButtonKind::Primary, words.go_on, page.sends(Msg::Closed)) }
            } else if own {
                <p class="hint">{ words.go_on_own_help }</p>
                { button(ButtonKind::Primary, words.go_on_own, page.sends(Msg::LinkBegan(true))) }
                { button(ButtonKind::Quiet, words.go_on_afresh, page.sends(Msg::LinkBegan(false))) }
            } else {
                { button(ButtonKind::Primary, words.go_on, page.sends(Msg::LinkBegan(false))) }
            }
            { button(ButtonKind::Quiet, words.not_now, page.sends(Msg::LinkLeft)) }
        </div>
    }
}

/// A link that moves answers from one browser to another.
fn copy(page: &Page) -> Html {
    let words = (page.language.links)();
    html! {
        <section class="link">
            { heading(words.copy_title) }
            <p class="lead">{ words.copy_text }</p>
            <p>{ words.copy_ask }</p>
            <div class="actions">
                { button(ButtonKind::Primary, words.copy_yes, page.sends(Msg::CopyClaimed)) }
                { button(ButtonKind::Quiet, words.copy_no, page.sends(Msg::LinkLeft)) }
            </div>
        </section>
    }
}

/// The field for a link or a code, and why the last one did not open.
#[inline(never)]
pub fn opening(page: &Page, why: Option<BadLink>) -> Html {
    let (language, words) = (page.language, (page.language.links)());
    html! {
        <section class="link">
            { back_bar(language.phrases.back, page.sends(Msg::WentBack), Html::default()) }
            { heading(if why.is_some() { words.bad_title } else { words.opening_title }) }
            { live_notice(why.map(|why| (NoticeKind::Warm, None, html! { <>{ for reason(page, why) }</> }))) }
            if why.is_some() {
                <p>{ words.bad_nothing_lost }</p>
            } else {
                <p>{ words.opening_text }</p>
            }
            { paste(page, why.is_some()) }
        </section>
    }
}

fn reason(page: &Page, why: BadLink) -> impl Iterator<Item = Html> + use<> {
    let words = (page.language.links)();
    let said: Vec<String> = match why {
        BadLink::Foreign => vec![words.bad_foreign.to_owned()],
        BadLink::Incomplete { came, sent } => vec![(words.bad_incomplete)(came, sent)],
        BadLink::Damaged => vec![words.bad_damaged.to_owned()],
        BadLink::TooLong => vec![words.bad_too_long.to_owned()],
        BadLink::Newer => {
            let how = if page.link_base.is_some() {
                words.bad_newer_page
            } else {
                words.bad_newer_file
            };
            vec![words.bad_newer.to_owned(), how.to_owned()]
        }
    };
    said.into_iter().map(|line| html! { <p>{ line }</p> })
}

/// Longer than any link, so that one that is too long is told so and not cut.
const LONGEST: usize = 20_000;

/// The name of the field.
const FIELD: &str = "link";

/// The id of the field's input.
const INPUT: &str = "link-0";

/// What is in the field. `tried`: the button was pressed while there was nothing.
#[derive(Clone, Debug, Default)]
struct Pasted {
    text: String,
    tried: bool,
}

/// The field, with its button.
pub(super) fn paste(page: &Page, again: bool) -> Html {
    let page = page.clone();
    local("paste", Pasted::default(), move |pasted| field(&page, again, pasted))
}

fn field(page: &Page, again: bool, pasted: &Local<Pasted>) -> Html {
    let words = (page.language.links)();
    let Pasted { text, tried } = &**pasted;
    let empty = text.trim().is_empty();
    let field = Field {
        error: (*tried && empty).then_some(words.opening_empty.into()),
        ..Field::new(FIELD, words.opening_field).hint(words.opening_hint)
    };
    let on_type = {
        let pasted = pasted.clone();
        Callback::from(move |text: String| pasted.set(Pasted { text, tried: false }))
    };
    let on_open = if empty {
        let tried = Pasted {
            text: String::new(),
            tried: true,
        };
        pasted.set_on_press(tried, Some(INPUT))
    } else {
        page.sends(Msg::LinkTyped(text.clone()))
    };
    let kind = if again { ButtonKind::Primary } else { ButtonKind::Quiet };
    html! {
        <div class="paste">
            { text_field(&field, text, LONGEST, &on_type) }
            { button(kind, words.opening_button, on_open) }
        </div>
    }
}
