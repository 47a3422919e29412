//! Any of several answers. What else is to be said about a ticked one opens right below it.

use yew::prelude::*;

use crate::view::markup::html;

use super::Field;

/// One of the answers.
#[derive(Clone, Debug, Default)]
pub struct Check {
    pub label: &'static str,
    /// What helps to understand it.
    pub help: Option<&'static str>,
    pub ticked: bool,
    /// Said elsewhere, and to be taken back there.
    pub fixed: bool,
    /// What is asked about it once it is ticked.
    pub detail: Option<Html>,
}

impl Check {
    pub fn new(label: &'static str, ticked: bool) -> Self {
        Self {
            label,
            ticked,
            ..Self::default()
        }
    }
}

pub fn checks(field: &Field, options: Vec<Check>, on_tick: &Callback<(usize, bool)>) -> Html {
    pictured_checks(field, Html::default(), options, on_tick)
}

/// Checks with a picture of them all beside the list.
pub fn pictured_checks(field: &Field, picture: Html, options: Vec<Check>, on_tick: &Callback<(usize, bool)>) -> Html {
    let name = &field.name;
    html! {
        <fieldset class="checks" aria-describedby={field.described_by(false)}>
            { field.legend() }
            { picture }
            <div class="choices">
                for (at, Check { label, help, ticked, fixed, detail }) in options.into_iter().enumerate() {
                    <div class="check">
                        <label class="choice">
                            <input
                                type="checkbox"
                                id={format!("{name}-{at}")}
                                checked={ticked}
                                disabled={fixed}
                                aria-describedby={help.map(|_| format!("{name}-{at}-help"))}
                                onchange={on_tick.reform(move |_: Event| (at, !ticked))}
                            />
                            <span>
                                { label }
                                if let Some(help) = help {
                                    <small id={format!("{name}-{at}-help")}>{ help }</small>
                                }
                            </span>
                        </label>
                        if let Some(detail) = detail.filter(|_| ticked) {
                            <div class="detail">{ detail }</div>
                        }
                    </div>
                }
            </div>
        </fieldset>
    }
}
