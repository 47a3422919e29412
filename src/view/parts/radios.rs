//! One of several answers.

use yew::prelude::*;

use super::{described_by, error_line, hint_line};

#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// Names the group in the page; no two groups of a screen share it.
    pub name: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub options: Vec<AttrValue>,
    /// Drawings beside the options, in their order.
    #[prop_or_default]
    pub pictures: Vec<Html>,
    pub chosen: Option<usize>,
    pub on_choose: Callback<usize>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The heading above says the same: the legend is only heard.
    #[prop_or_default]
    pub unseen_legend: bool,
}

#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let RadiosProps { name, legend, hint, options, pictures, chosen, on_choose, error, unseen_legend } = props;
    let describedby = described_by(name, &[("hint", hint.is_some()), ("error", error.is_some())]);
    html! {
        <fieldset class="radios" aria-describedby={describedby} aria-invalid={error.is_some().then_some("true")}>
            <legend class={classes!("legend", unseen_legend.then_some("unseen"))}>{ legend }</legend>
            { hint_line(name, hint.as_ref()) }
            { error_line(name, error.as_ref()) }
            <div class="choices">
                for (at, option) in options.iter().enumerate() {
                    <label class="choice">
                        <input
                            type="radio"
                            id={format!("{name}-{at}")}
                            {name}
                            value={at.to_string()}
                            checked={*chosen == Some(at)}
                            onchange={on_choose.reform(move |_: Event| at)}
                        />
                        { pictures.get(at).cloned().unwrap_or_default() }
                        <span>{ option }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
