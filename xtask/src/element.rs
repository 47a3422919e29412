//! The scripts that a blog loads: the element with the program beside it in two parts, and all in one.

use crate::bundle::{Format, Program, packed, script_with};
use crate::failure::Failure;
use crate::hash;
use crate::outputs::Outputs;
use crate::parts::Parts;

const FORMATS: [(Format, &str); 2] = [(Format::Module, "js"), (Format::Classic, "classic.js")];

pub(crate) fn write(outputs: &mut Outputs, program: &Program) -> Result<(), Failure> {
    let rest = format!("export default \"{}\";", packed(&Parts::read()?.rest)?);
    let late = format!("strongback-rest-{}.js", hash::short(rest.as_bytes()));
    outputs.put(&format!("embed/{late}"), rest.as_bytes())?;
    // Both loaders import it: only what a page loads first may have to be a classic script.
    let app = program
        .first(&late)?
        .bundled("src/embed/element/program.js", Format::Module, &[])?;
    let name = format!("strongback-app-{}.js", hash::short(app.as_bytes()));
    outputs.put(&format!("embed/{name}"), app.as_bytes())?;
    let (version, name) = (format!("{:?}", strongback::VERSION), format!("{name:?}"));
    let values = [("VERSION", version.as_str()), ("PROGRAM", name.as_str())];
    for (format, ending) in FORMATS {
        let loader = script_with("src/embed/element/loader.js", format, &values)?;
        outputs.put(&format!("embed/strongback.{ending}"), loader.as_bytes())?;
        let all = program.bundled("src/embed/element/all.js", format, &values)?;
        outputs.put(&format!("embed/strongback.all.{ending}"), all.as_bytes())?;
    }
    Ok(())
}
