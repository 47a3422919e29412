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

#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    pub kind: NoticeKind,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
    /// Said aloud when it appears while something else has the focus.
    #[prop_or_default]
    pub live: bool,
}

#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let role = match (props.live, props.kind) {
        (false, _) => None,
        (true, NoticeKind::Alert) => Some("alert"),
        (true, _) => Some("status"),
    };
    html! {
        <div class="notice" data-kind={props.kind.name()} {role}>
            if let Some(title) = &props.title {
                <p class="title">{ title }</p>
            }
            { props.children.clone() }
        </div>
    }
}
