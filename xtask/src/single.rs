//! `strongback.html`: the whole product in one file, to be opened from a disk.

use std::fs;

use browser_tests::base64;

use crate::bundle::{Program, unreadable};
use crate::failure::Failure;
use crate::hosted::{ICON, NO_ICON, UPDATE, UPDATE_END};
use crate::outputs::{Format, Outputs, inline, replaced};
use crate::policy::Policy;
use crate::styles::Styles;

pub(crate) fn write(outputs: &mut Outputs, program: &Program, page: &str) -> Result<(), Failure> {
    let page = Styles::of(page)?.all_in_page();
    let page = replaced(&page, UPDATE, UPDATE_END, "")?;
    let page = replaced(&page, "<link rel=\"modulepreload\"", ">", "")?;
    let page = replaced(&page, "<link rel=\"preload\"", ">", "")?;
    let icon = browser_tests::repository().join(ICON);
    let icon = fs::read(&icon).map_err(|error| unreadable(&icon, &error))?;
    let icon = base64::text(&icon);
    let icon = format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\" />");
    let page = replaced(&page, NO_ICON, "/>", &icon)?;
    // What shows a file without running it, such as the preview of a phone, shows this.
    let page = replaced(
        &page,
        "</noscript>",
        "",
        "<p>If this is a preview of a file, open the file in a browser.</p></noscript>",
    )?;
    let script = program.bundled("src/embed/offline/file.js", Format::Module, &[])?;
    let page = replaced(&page, "<script type=\"module\">", "</script>", &inline(&script)?)?;
    let policy = Policy::of(&page);
    outputs.put_page("strongback.html", &page, &policy, "'none'")
}
