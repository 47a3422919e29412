//! A few words apart from the rest.

use yew::prelude::*;

use crate::view::markup::html;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Please look at this.
    Warm,
    /// A matter of safety, and of nothing else.
    Alert,
}

impl NoticeKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warm => "warm",
            Self::Alert => "alert",
        }
    }
}

pub fn notice(kind: NoticeKind, inside: Html) -> Html {
    draw(kind, None, None, inside)
}

pub fn titled_notice(kind: NoticeKind, title: impl Into<AttrValue>, inside: Html) -> Html {
    draw(kind, Some(title.into()), None, inside)
}

/// Said aloud when it appears while something else has the focus. Where nothing is to be said its place is drawn all
/// the same: many screen readers hear only what changes within a place that they know.
pub fn live_notice(notice: Option<(NoticeKind, Option<&'static str>, Html)>) -> Html {
    let urgent = matches!(notice, Some((NoticeKind::Alert, ..)));
    let drawn = notice.map(|(kind, title, inside)| {
        let role = urgent.then_some("alert");
        draw(kind, title.map(AttrValue::Static), role, inside)
    });
    let (said, at_once) = if urgent { (None, drawn) } else { (drawn, None) };
    html! {
        <>
            <div role="status">{ said }</div>
            { at_once }
        </>
    }
}

/// Something asked once more. Whoever is led to its buttons hears first what is asked.
pub fn asked_again(question: &'static str, inside: Html) -> Html {
    html! {
        <div class="notice" data-kind={NoticeKind::Warm.name()} role="group" aria-label={question}>
            <p class="title">{ question }</p>
            { inside }
        </div>
    }
}

fn draw(kind: NoticeKind, title: Option<AttrValue>, role: Option<&'static str>, inside: Html) -> Html {
    html! {
        <div class="notice" data-kind={kind.name()} {role}>
            if let Some(title) = title {
                <p class="title">{ title }</p>
            }
            { inside }
        </div>
    }
}
