//! Something to open and read.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MoreProps {
    pub summary: AttrValue,
    #[prop_or_default]
    pub children: Html,
    /// Open from the start.
    #[prop_or_default]
    pub open: bool,
}

#[component]
pub fn More(props: &MoreProps) -> Html {
    // Only how it starts is ours; the reader opens and closes it.
    let open = *use_state(|| props.open);
    html! {
        <details class="more" {open}>
            <summary>{ &props.summary }</summary>
            <div class="inside">{ props.children.clone() }</div>
        </details>
    }
}
