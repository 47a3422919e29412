//! Parts: small pieces of a page that any screen may use. They know no `Msg` and hold no text.
//!
//! They are functions, not components: to Yew each component is a program of its own, ten kilobytes of it.

mod back_bar;
mod button;
mod checks;
mod error_summary;
mod field;
mod heading;
mod more;
mod notice;
mod number_field;
mod progress_bar;
mod radios;
mod scale;
mod text_field;

pub use back_bar::back_bar;
pub use button::{Button, ButtonKind, Press, button};
pub use checks::{Check, checks, pictured_checks};
pub use error_summary::{ERROR_SUMMARY, error_summary};
pub use field::Field;
pub use heading::{HEADING, heading};
pub use more::{late_more, more, opened_more};
pub use notice::{NoticeKind, asked_again, live_notice, notice, titled_notice};
pub use number_field::{begun_number_field, number_field};
pub use progress_bar::{progress_bar, progress_line};
pub use radios::{pictured_radios, radios};
pub use scale::{TO_TEN, scale};
pub use text_field::text_field;
