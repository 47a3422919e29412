//! `index.html` and what belongs to it: the page that a web server serves, which can be installed and works without a
//! connection after one visit.

use std::fs;
use std::path::Path;

use serde_json::Value;
use wasm_encoder::{CustomSection, Section};

use crate::bundle::{self, unreadable};
use crate::failure::Failure;
use crate::hash;
use crate::outputs::{Format, Outputs, inline, replaced};
use crate::parts::Parts;
use crate::policy::Policy;
use crate::styles::Styles;

pub(crate) const ICON: &str = "icons/strongback.svg";
/// What stands in the page that Trunk builds, where the icons of the published one belong.
pub(crate) const NO_ICON: &str = "<link rel=\"icon\" href=\"data:,\"";
/// The message about a newer version, which only a page with a worker can have.
pub(crate) const UPDATE: &str = "<div class=\"update\"";
pub(crate) const UPDATE_END: &str = "<!-- /update -->";

const ICONS: &[&str] = &[
    ICON,
    "icons/strongback-192.png",
    "icons/strongback-512.png",
    "icons/maskable-512.png",
    "icons/touch-180.png",
];
/// The section of the second part that holds the styles of its screens, as `src/embed/rest/page.js` calls it.
const STYLES: &str = "styles";
const MANIFEST: &str = "manifest.webmanifest";
const LINKS: &str = "<link rel=\"icon\" href=\"icons/strongback.svg\" type=\"image/svg+xml\" />
    <link rel=\"icon\" href=\"icons/strongback-192.png\" sizes=\"192x192\" type=\"image/png\" />
    <link rel=\"apple-touch-icon\" href=\"icons/touch-180.png\" />
    <link rel=\"manifest\" href=\"manifest.webmanifest\" />";

pub(crate) fn write(outputs: &mut Outputs, built: &Path, page: &str) -> Result<(), Failure> {
    let repository = browser_tests::repository();
    let mut kept = Vec::new();
    let mut publish = |outputs: &mut Outputs, path: &str, bytes: &[u8]| {
        kept.push((path.to_owned(), hash::sha256(bytes)));
        outputs.put(path, bytes)
    };
    let styles = Styles::of(page)?;
    let Parts {
        page: glue,
        first,
        mut rest,
        ..
    } = Parts::read()?;
    let with_rest = CustomSection {
        name: STYLES.into(),
        data: styles.rest.as_bytes().into(),
    };
    with_rest.append_to(&mut rest);
    let late = format!("strongback-rest-{}.wasm", hash::short(&rest));
    publish(outputs, &late, &rest)?;
    let glue = replaced(&String::from_utf8_lossy(&glue), "REST", "", &late)?;
    let glue = replaced(&glue, "\"STYLES\"", "", &Value::from(styles.first.as_str()).to_string())?;
    let name = format!("strongback-page-{}", hash::short(&[glue.as_bytes(), &first].concat()));
    publish(outputs, &format!("{name}.js"), glue.as_bytes())?;
    publish(outputs, &format!("{name}_bg.wasm"), &first)?;
    for name in ICONS {
        publish(outputs, name, &read(&repository.join(name))?)?;
    }
    let manifest = read(&repository.join("src/embed/offline").join(MANIFEST))?;
    publish(outputs, MANIFEST, &manifest)?;

    let page = styles.of_page_alone().replace(&name_of_whole(built)?, &name);
    let page = replaced(&page, "{mount}", "", "{mount,rest}")?;
    let page = replaced(&page, "fragment:'read'", "", "fragment:'read',rest")?;
    let page = replaced(&page, NO_ICON, "/>", LINKS)?;
    let installer = inline(&bundle::script("src/embed/offline/install.js", Format::Module)?)?;
    let page = replaced(&page, "</body>", "", &format!("{installer}</body>"))?;
    let policy = Policy::of(&page)
        .with_scripts("'self'")
        .with("connect-src", "'self'")
        .with("img-src", "'self' data:")
        .with("worker-src", "'self'")
        .with("manifest-src", "'self'")
        .with("trusted-types", "strongback-worker");
    outputs.put_page("index.html", &page, &policy, "'none'")?;
    kept.push(("./".to_owned(), hash::sha256(policy.within(&page).as_bytes())));

    outputs.put("sw.js", worker(kept)?.as_bytes())?;
    let off = bundle::script("src/embed/offline/sw-off.js", Format::Classic)?;
    outputs.put("sw-off.js", off.as_bytes())?;
    for name in ["sw.js", "sw-off.js"] {
        outputs.header(
            name,
            "Content-Security-Policy",
            "default-src 'none'; connect-src 'self'",
        );
    }
    Ok(())
}

/// The worker, which knows each file of its version by its hash.
fn worker(mut files: Vec<(String, String)>) -> Result<String, Failure> {
    files.sort();
    let files: Vec<String> = files
        .iter()
        .map(|(name, hash)| format!("\"{name}\":\"{hash}\""))
        .collect();
    let files = format!("{{{}}}", files.join(","));
    let source = browser_tests::repository().join("src/embed/offline/sw.js");
    let version = hash::short(&[files.as_bytes(), &read(&source)?].concat());
    bundle::script_with(
        "src/embed/offline/sw.js",
        Format::Classic,
        &[("FILES", &files), ("VERSION", &format!("\"{version}\""))],
    )
}

/// What Trunk calls the program, which is not split there: the name of its script without the ending.
fn name_of_whole(built: &Path) -> Result<String, Failure> {
    let entries = fs::read_dir(built).map_err(|error| unreadable(built, &error))?;
    let mut names = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let script = names.find_map(|name| name.strip_suffix(".js").map(str::to_owned));
    script.ok_or_else(|| {
        Failure::new(
            format!("{} holds no script", built.display()),
            "`cargo xtask build` builds it anew",
        )
    })
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| unreadable(file, &error))
}
