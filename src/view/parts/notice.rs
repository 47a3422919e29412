//! A few words apart from the rest.

use yew::prelude::*;

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

/// Said aloud when it appears while something else has the focus.
pub fn live_notice(kind: NoticeKind, title: Option<&'static str>, inside: Html) -> Html {
    let role = if kind == NoticeKind::Alert { "alert" } else { "status" };
    draw(kind, title.map(AttrValue::Static), Some(role), inside)
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
