//! Scripts that hold the program, or a part of it: what Trunk built, packed into one text.
//!
//! The WebAssembly is compressed and written as text, so that no page has to fetch it: no server needs to know
//! its type, no policy must allow the fetch, and one hash covers all. A script that is bundled here may say
//! `import { start, styles } from "strongback:program"`; see `src/embed/offline/start.js` for what it gets.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use browser_tests::base64;
use zopfli::Options;

use crate::failure::Failure;
use crate::outputs::replaced;
use crate::parts::Parts;
use crate::program::{self, command};

/// What Trunk built, and the styles that belong to it.
pub(crate) struct Program {
    /// The script that connects the WebAssembly with the browser. It fetches nothing.
    pub(crate) glue: String,
    pub(crate) wasm: Vec<u8>,
    /// The WebAssembly as a text.
    packed: String,
    /// The styles of the widget, without those of the page around it.
    pub(crate) styles: String,
}

/// How a page loads a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// `<script type="module">`.
    Module,
    /// `<script>`, for pages whose makers strip the type.
    Classic,
}

impl Program {
    /// Finds it in a folder that Trunk built into.
    pub(crate) fn of(folder: &Path) -> Result<Self, Failure> {
        let one = |ending: &str| {
            let mut found = files(folder, ending);
            match (found.pop(), found.pop()) {
                (Some(file), None) => fs::read(&file).map_err(|error| unreadable(&file, &error)),
                (None, _) => Err(Failure::new(
                    format!("{} holds no file *{ending}", folder.display()),
                    "`cargo xtask build` builds it anew",
                )),
                _ => Err(Failure::new(
                    format!("{} holds several files *{ending}", folder.display()),
                    "remove the folder, and run `cargo xtask build`",
                )),
            }
        };
        let wasm = one(".wasm")?;
        Ok(Self {
            glue: walled(&String::from_utf8_lossy(&one(".js")?)),
            packed: packed(&wasm)?,
            wasm,
            styles: widget_styles()?,
        })
    }

    /// Its first part alone, whose script brings `rest` from beside itself.
    pub(crate) fn first(&self, rest: &str) -> Result<Self, Failure> {
        let Parts { element, first, .. } = Parts::read()?;
        Ok(Self {
            glue: replaced(&String::from_utf8_lossy(&element), "REST", "", rest)?,
            packed: packed(&first)?,
            wasm: first,
            styles: self.styles.clone(),
        })
    }

    /// A script of the repository that imports `strongback:program`, as one text with the program in it.
    pub(crate) fn bundled(&self, entry: &str, format: Format, values: &[(&str, &str)]) -> Result<String, Failure> {
        let desk = Desk::new()?;
        desk.put("glue.js", self.glue.as_bytes())?;
        desk.put("packed.txt", self.packed.as_bytes())?;
        desk.put("styles.txt", self.styles.as_bytes())?;
        let part = |name: &str, file: &str| format!("--alias:strongback:{name}={}", desk.0.join(file).display());
        let source = |name: &str, file: &str| {
            let file = browser_tests::repository().join("src/embed/offline").join(file);
            format!("--alias:strongback:{name}={}", file.display())
        };
        esbuild(
            entry,
            format,
            values,
            &[
                &source("program", "start.js"),
                &source("unpacked", "unpacked.js"),
                &part("glue", "glue.js"),
                &part("packed", "packed.txt"),
                &part("styles", "styles.txt"),
                "--loader:.txt=text",
                "--define:fetch=undefined",
            ],
        )
    }
}

/// The glue without its way to fetch the WebAssembly from beside itself.
pub(crate) fn walled(glue: &str) -> String {
    glue.replace("import.meta.url", "''")
}

/// A script of the repository with all that it imports, minified. Without the program.
pub(crate) fn script(entry: &str, format: Format) -> Result<String, Failure> {
    script_with(entry, format, &[])
}

/// [`script`] with names in it that stand for values of the build, written as JSON.
pub(crate) fn script_with(entry: &str, format: Format, values: &[(&str, &str)]) -> Result<String, Failure> {
    esbuild(entry, format, values, &[])
}

fn esbuild(entry: &str, format: Format, values: &[(&str, &str)], more: &[&str]) -> Result<String, Failure> {
    let mut esbuild = command("esbuild");
    for (name, value) in values {
        esbuild.arg(format!("--define:{name}={value}"));
    }
    // A classic script has none, and asks for it only where it is a module.
    esbuild.arg("--log-override:empty-import-meta=silent");
    esbuild.args([entry, "--bundle", "--minify", "--charset=utf8", "--target=es2022"]);
    esbuild.args(["--log-level=warning", "--legal-comments=none"]);
    esbuild.args(match format {
        Format::Module => ["--format=esm"],
        Format::Classic => ["--format=iife"],
    });
    let script = program::text(esbuild.args(more))?;
    Ok(script.trim_end().to_owned())
}

/// Compressed as far as gzip's format goes, without a date in it: the same program gives the same text.
pub(crate) fn packed(wasm: &[u8]) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    zopfli::compress(Options::default(), zopfli::Format::Gzip, wasm, &mut bytes)
        .map_err(|error| Failure::new(format!("the program cannot be packed: {error}"), "try again"))?;
    Ok(base64::text(&bytes))
}

/// The styles named by `index.html`, in their order, without `page.css`, which dresses the page around the widget.
fn widget_styles() -> Result<String, Failure> {
    let repository = browser_tests::repository();
    let page = repository.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| unreadable(&page, &error))?;
    let named = html.split("type=\"css\" href=\"").skip(1);
    let mut rules = String::new();
    for name in named.filter_map(|rest| rest.split('"').next()) {
        if name != "styles/page.css" {
            let file = repository.join(name);
            rules += &fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
        }
    }
    let desk = Desk::new()?;
    desk.put("widget.css", rules.as_bytes())?;
    let mut esbuild = command("esbuild");
    esbuild.arg(desk.0.join("widget.css"));
    esbuild.args(["--minify", "--charset=utf8", "--target=esnext", "--log-level=warning"]);
    Ok(in_own_measure(program::text(&mut esbuild)?.trim_end()))
}

/// The styles without the unit of the page's root element, which belongs to the host: `--rem` takes its place, and
/// what is asked about the width of the window or of the widget is asked in pixels.
fn in_own_measure(styles: &str) -> String {
    let mut out = String::new();
    let mut rest = styles;
    let mut asks = false;
    while let Some(at) = rest.find("rem") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        let number = before
            .rfind(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
            .map_or(0, |at| at + 1);
        let ends = !after.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-');
        for letter in before.chars() {
            match letter {
                '@' => asks = true,
                '{' | '}' | ';' => asks = false,
                _ => {}
            }
        }
        match before[number..].parse::<f64>() {
            Ok(rem) if ends => {
                // A minus belongs to the number.
                let number = number - usize::from(before[..number].ends_with('-'));
                let rem = if before[number..].starts_with('-') { -rem } else { rem };
                out += &before[..number];
                if asks {
                    out.extend([(rem * 16.0).to_string().as_str(), "px"]);
                } else {
                    out.extend(["calc(", rem.to_string().as_str(), "*var(--rem,1rem))"]);
                }
            }
            _ => {
                out += before;
                out += "rem";
            }
        }
        rest = after;
    }
    out + rest
}

/// The files of a folder whose names end so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let name = |path: &PathBuf| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("strongback-page"))
    };
    let ends = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    files
        .map(|entry| entry.path())
        .filter(|path| name(path) && ends(path))
        .collect()
}

pub(crate) fn unreadable(file: &Path, error: &io::Error) -> Failure {
    Failure::new(
        format!("{} cannot be read: {error}", file.display()),
        "`cargo xtask build` builds it anew",
    )
}

/// A folder for the parts of one bundle, cleared away afterwards.
struct Desk(PathBuf);

impl Desk {
    fn new() -> Result<Self, Failure> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("bundle-{}-{}", process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let folder = browser_tests::repository().join("target").join(name);
        fs::create_dir_all(&folder).map_err(|error| Self::unwritable(&folder, &error))?;
        let folder = folder
            .canonicalize()
            .map_err(|error| Self::unwritable(&folder, &error))?;
        Ok(Self(folder))
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let file = self.0.join(name);
        fs::write(&file, bytes).map_err(|error| Self::unwritable(&file, &error))
    }

    fn unwritable(file: &Path, error: &io::Error) -> Failure {
        Failure::new(
            format!("{} cannot be written: {error}", file.display()),
            "make target/ writable",
        )
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // What stays is in target/, and small.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn the_program_is_packed_the_same_way_each_time_and_comes_out_whole() {
        let wasm: Vec<u8> = (0..20_000_u32).flat_map(u32::to_le_bytes).collect();
        let text = packed(&wasm).unwrap();
        assert_eq!(text, packed(&wasm).unwrap());
        let mut out = Vec::new();
        let bytes = base64::bytes(&text);
        assert_eq!(bytes[4..8], [0; 4], "a date");
        GzDecoder::new(bytes.as_slice()).read_to_end(&mut out).unwrap();
        assert_eq!(out, wasm);
    }

    #[test]
    fn no_size_depends_on_the_root_element_of_the_host() {
        assert_eq!(
            in_own_measure("a{margin:-.5rem 1rem;--rem:2;gap:.0625rem}@container b (min-width:38rem){a{inset:2rem}}"),
            "a{margin:calc(-0.5*var(--rem,1rem)) calc(1*var(--rem,1rem));--rem:2;gap:calc(0.0625*var(--rem,1rem))}\
             @container b (min-width:608px){a{inset:calc(2*var(--rem,1rem))}}"
        );
    }

    #[test]
    fn the_styles_of_the_page_stay_out_of_the_widget() {
        let repository = browser_tests::repository();
        let page = fs::read_to_string(repository.join("styles/page.css")).unwrap();
        assert!(page.contains(".article"));
        let styles = widget_styles().unwrap();
        assert!(!styles.contains(".article") && styles.contains(".choice"), "{styles}");
    }
}
