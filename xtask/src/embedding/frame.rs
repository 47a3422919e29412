//! The page within a frame: one file, so that it runs even where a frame has no origin of its own and could load
//! no module beside itself.

use super::{fill, source};
use crate::bundle::{Format, Program};
use crate::failure::Failure;
use crate::outputs::{Outputs, inline};
use crate::policy::Policy;

pub(super) fn write(outputs: &mut Outputs, program: &Program) -> Result<(), Failure> {
    let script = program.bundled("src/embed/frame/inside.js", Format::Module, &[])?;
    let styles = format!("{}{}", program.styles, source("src/embed/frame/frame.css")?);
    let holes = [("styles", styles.as_str()), ("program", &inline(&script)?)];
    let html = fill(&source("src/embed/frame/frame.html")?, &holes)?;
    outputs.put_page("embed/frame.html", &html, &Policy::of(&html), "*")
}
