//! Small marks beside an exercise: the chip of its muscle group.

use yew::prelude::*;

use crate::content::Language;
use crate::domain::body::Group;
use crate::view::markup::html;

/// The muscle group by name, warm when it is a main focus.
pub(in crate::view::screens) fn group_chip(language: &Language, group: Group, focus: bool) -> Html {
    let name = (language.group)(group).name;
    html! {
        <span class="chip" data-group={group.code()} data-focus={focus.then_some("true")}>
            if focus { { (language.plan.focus_chip)(name) } } else { { name } }
        </span>
    }
}
