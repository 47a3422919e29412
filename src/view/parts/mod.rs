//! Parts: small components that any screen may use. They know no `Msg` and hold no text.

mod back_bar;
mod button;
mod checks;
mod error_summary;
mod heading;
mod more;
mod notice;
mod number_field;
mod progress_bar;
mod radios;
mod scale;
mod text_field;

pub use back_bar::{BackBar, BackBarProps};
pub use button::{Button, ButtonKind, ButtonProps};
pub use checks::{Checks, ChecksProps};
pub use error_summary::{ERROR_SUMMARY, ErrorSummary, ErrorSummaryProps};
pub use heading::{HEADING, Heading, HeadingProps};
pub use more::{More, MoreProps};
pub use notice::{Notice, NoticeKind, NoticeProps};
pub use number_field::{NumberField, NumberFieldProps};
pub use progress_bar::{ProgressBar, ProgressBarProps};
pub use radios::{Radios, RadiosProps};
pub use scale::{Scale, ScaleProps};
pub use text_field::{TextField, TextFieldProps};

use yew::prelude::*;

/// The line that says what is wrong with a field.
fn error_line(name: &AttrValue, error: Option<&AttrValue>) -> Html {
    match error {
        Some(error) => html! { <p class="error" id={format!("{name}-error")}>{ error }</p> },
        None => Html::default(),
    }
}

/// The line that helps to answer.
fn hint_line(name: &AttrValue, hint: Option<&AttrValue>) -> Html {
    match hint {
        Some(hint) => html! { <p class="hint" id={format!("{name}-hint")}>{ hint }</p> },
        None => Html::default(),
    }
}

/// The ids of the lines that describe a field.
fn described_by(name: &AttrValue, lines: &[(&str, bool)]) -> Option<AttrValue> {
    let ids: Vec<_> = lines.iter().filter(|(_, there)| *there).map(|(line, _)| format!("{name}-{line}")).collect();
    (!ids.is_empty()).then(|| ids.join(" ").into())
}
