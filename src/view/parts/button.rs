//! A button. A screen has one primary button at most.

use yew::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// Another thing that can be done.
    Quiet,
    /// Something that cannot be undone, or an emergency.
    Danger,
    /// A small thing beside a text.
    Link,
}

impl ButtonKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
            Self::Link => "link",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    pub kind: ButtonKind,
    pub label: AttrValue,
    pub on_press: Callback<()>,
    #[prop_or_default]
    pub disabled: bool,
    /// For a button that the focus is moved to.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What the button is about, for those who hear it without what stands beside it.
    #[prop_or_default]
    pub about: Option<AttrValue>,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = props.on_press.reform(|_: MouseEvent| ());
    html! {
        <button type="button" id={props.id.clone()} class="button" data-kind={props.kind.name()} disabled={props.disabled} {onclick}>
            { &props.label }
            if let Some(about) = &props.about {
                <span class="unseen">{ format!(": {about}") }</span>
            }
        </button>
    }
}
