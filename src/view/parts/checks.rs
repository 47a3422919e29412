//! Any of several answers. What else is to be said about a ticked one opens right below it.

use yew::prelude::*;

use super::{described_by, error_line, hint_line};

#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    #[prop_or(AttrValue::Static("checks"))]
    pub name: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The label, what helps to understand it, and whether it is ticked.
    pub options: Vec<(AttrValue, Option<AttrValue>, bool)>,
    pub on_tick: Callback<(usize, bool)>,
    /// What is shown under each option while it is ticked, in their order.
    #[prop_or_default]
    pub details: Vec<Html>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The heading above says the same: the legend is only heard.
    #[prop_or_default]
    pub unseen_legend: bool,
}

#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let ChecksProps { name, legend, hint, options, on_tick, details, error, unseen_legend } = props;
    let describedby = described_by(name, &[("hint", hint.is_some()), ("error", error.is_some())]);
    html! {
        <fieldset class="checks" aria-describedby={describedby}>
            <legend class={classes!("legend", unseen_legend.then_some("unseen"))}>{ legend }</legend>
            { hint_line(name, hint.as_ref()) }
            { error_line(name, error.as_ref()) }
            <div class="choices">
                for (at, (label, help, ticked)) in options.iter().enumerate() {
                    <div class="check">
                        <label class="choice">
                            <input
                                type="checkbox"
                                id={format!("{name}-{at}")}
                                checked={*ticked}
                                aria-describedby={help.as_ref().map(|_| format!("{name}-{at}-help"))}
                                onchange={let was = *ticked; on_tick.reform(move |_: Event| (at, !was))}
                            />
                            <span>
                                { label }
                                if let Some(help) = help {
                                    <small id={format!("{name}-{at}-help")}>{ help }</small>
                                }
                            </span>
                        </label>
                        if *ticked {
                            if let Some(detail) = details.get(at).filter(|detail| **detail != Html::default()) {
                                <div class="detail">{ detail.clone() }</div>
                            }
                        }
                    </div>
                }
            </div>
        </fieldset>
    }
}
