//! About: what this is and is not, and every rule with its sentence, its source and how sure we are.

use yew::prelude::*;

use super::plan::reasons;
use crate::app::Msg;
use crate::content::rules::{Grade, REVIEWED, Reason};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{NoticeKind, back_bar, heading, more, notice};

/// The kinds of rules, in the order to read them.
type Kind = (&'static str, fn(&Reason) -> bool);

#[inline(never)]
pub fn about(page: &Page) -> Html {
    let language = page.language;
    let plan = language.plan;
    let later = (language.later)();
    let kinds: [Kind; 8] = [
        (later.rules_safety, |reason| matches!(reason, Reason::Row(_))),
        (later.rules_flags, |reason| matches!(reason, Reason::Flag(_))),
        (later.rules_tilt, |reason| {
            matches!(reason, Reason::Tilt(_) | Reason::Must(_))
        }),
        (later.rules_level, |reason| matches!(reason, Reason::Cap(_))),
        (later.rules_out, |reason| matches!(reason, Reason::Hard(_))),
        (later.rules_follow, |reason| matches!(reason, Reason::Follow(_))),
        (later.rules_progress, |reason| {
            matches!(reason, Reason::Progress(_) | Reason::Light)
        }),
        (later.rules_tests, |reason| matches!(reason, Reason::SelfTest(_))),
    ];
    let kind = |(title, belongs): Kind| more(title, reasons::list(language, Reason::all().filter(belongs)));
    html! {
        <section class="about">
            { back_bar(language.phrases.back, page.sends(Msg::Closed), Html::default()) }
            { heading(later.about_title) }
            <p class="lead">{ language.safety.start_note }</p>
            <ul>{ for language.safety.about.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
            { notice(NoticeKind::Info, html! { <p>{ language.safety.evidence_note }</p> }) }
            <h3>{ later.rules_title }</h3>
            <p>{ (later.reviewed)(REVIEWED) }</p>
            <dl class="grades">
                for grade in Grade::ALL.iter().copied() {
                    <dt>{ (plan.grade)(grade) }</dt>
                    <dd>{ (later.grade_means)(grade) }</dd>
                }
            </dl>
            { for kinds.into_iter().map(kind) }
            <h3>{ later.licences_title }</h3>
            <p>{ later.licences }</p>
        </section>
    }
}
