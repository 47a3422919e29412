//! Any of several answers. What else is to be said about a ticked one opens right below it.

use yew::prelude::*;

use super::Field;

/// One of the answers.
#[derive(Clone, Debug, Default)]
pub struct Check {
    pub label: &'static str,
    /// What helps to understand it.
    pub help: Option<&'static str>,
    pub ticked: bool,
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
    let name = &field.name;
    html! {
        <fieldset class="checks" aria-describedby={field.described_by(false)}>
            { field.legend() }
            <div class="choices">
                for (at, Check { label, help, ticked, detail }) in options.into_iter().enumerate() {
                    <div class="check">
                        <label class="choice">
                            <input
                                type="checkbox"
                                id={format!("{name}-{at}")}
                                checked={ticked}
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
