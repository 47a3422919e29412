//! Why: rules as sentences, each with its source and how sure we are.

use yew::prelude::*;

use crate::content::Language;
use crate::content::rules::Reason;
use crate::view::markup::html;

/// The sentence of a rule; what is a part of a sentence elsewhere stands here as a whole one.
pub(in crate::view::screens) fn sentence(language: &Language, reason: Reason) -> String {
    match reason {
        Reason::Flag(_) | Reason::Hard(_) => (language.plan.left_out_because)(language.reason(reason)),
        _ => language.reason(reason).to_owned(),
    }
}

/// Rules with their sources.
pub(in crate::view::screens) fn list(language: &Language, reasons: impl IntoIterator<Item = Reason>) -> Html {
    html! {
        <ul class="reasons">
            for reason in reasons {
                { rule(language, reason) }
            }
        </ul>
    }
}

fn rule(language: &Language, reason: Reason) -> Html {
    let source = reason.source();
    html! {
        <li key={reason.code()}>
            <p>{ sentence(language, reason) }</p>
            <p class="source">
                <span class="code">{ reason.code() }</span>{ " " }
                { (language.plan.source)(source.cite, (language.plan.grade)(source.grade)) }
            </p>
        </li>
    }
}
