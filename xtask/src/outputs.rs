//! What is published: `dist/`, made from what Trunk built.
//!
//! Each output is a step of [`write()`]. A step puts its files through [`Outputs`], which also keeps their headers.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::bundle::{self, Program, unreadable};
use crate::failure::Failure;
use crate::headers::Headers;
use crate::policy::Policy;
use crate::{element, embedding, hosted, imports, reproduce, sbom, single};

/// The folder to publish, being filled.
pub(crate) struct Outputs {
    folder: PathBuf,
    headers: Headers,
}

/// Fills `folder` anew from `built`, which is Trunk's.
pub(crate) fn write(built: &Path, folder: &Path) -> Result<(), Failure> {
    let program = Program::of(built)?;
    imports::check(&program.wasm)?;
    let index = built.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| unreadable(&index, &error))?;
    let mut outputs = Outputs::empty(folder)?;
    hosted::write(&mut outputs, built, &page)?;
    single::write(&mut outputs, &program, &page)?;
    element::write(&mut outputs, &program)?;
    embedding::write(&mut outputs, &program)?;
    sbom::write(&mut outputs)?;
    outputs.finish()
}

impl Outputs {
    fn empty(folder: &Path) -> Result<Self, Failure> {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unwritable(folder, &error)),
            _ => {}
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            headers: Headers::default(),
        })
    }

    /// A file to publish, by its path below `dist/`.
    pub(crate) fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.save(path, bytes)?;
        self.headers.file(path);
        Ok(())
    }

    /// A page to publish under its policy, which is both within it and sent with it. `framed` says who may put it
    /// into a frame: `'none'`, or `*`.
    pub(crate) fn put_page(&mut self, path: &str, html: &str, policy: &Policy, framed: &str) -> Result<(), Failure> {
        self.put(path, policy.within(html).as_bytes())?;
        let sent = policy.clone().with("frame-ancestors", framed);
        self.headers.header(path, "Content-Security-Policy", sent.to_string());
        if framed == "'none'" {
            self.headers.header(path, "Cross-Origin-Opener-Policy", "same-origin");
        }
        Ok(())
    }

    /// A file that was put before.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let file = self.folder.join(path);
        fs::read(&file).map_err(|error| unreadable(&file, &error))
    }

    /// The files put before, in the order of their paths.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.headers.paths()
    }

    /// One more header for a file.
    pub(crate) fn header(&mut self, path: &str, name: &'static str, value: impl Into<String>) {
        self.headers.header(path, name, value);
    }

    /// The headers, which come last as they name every file.
    fn finish(&self) -> Result<(), Failure> {
        self.save("_headers", self.headers.published().as_bytes())?;
        self.save("nginx.conf.sample", self.headers.nginx().as_bytes())?;
        for (folder, file) in self.headers.htaccess() {
            self.save(&format!("{folder}.htaccess"), file.as_bytes())?;
        }
        Ok(())
    }

    fn save(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(place) = reproduce::named_place(bytes) {
            return Err(Failure::new(
                format!("{path} would name a place of this machine, {place}"),
                "say it without the place: see `renamed_places`",
            ));
        }
        let file = self.folder.join(path);
        let folder = file.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        fs::write(&file, bytes).map_err(|error| unwritable(&file, &error))
    }
}

fn unwritable(file: &Path, error: &io::Error) -> Failure {
    Failure::new(
        format!("{} cannot be written: {error}", file.display()),
        "make dist/ writable",
    )
}

/// A text with one part of it replaced, which must be there.
pub(crate) fn replaced(page: &str, from: &str, until: &str, by: &str) -> Result<String, Failure> {
    let parts = page.split_once(from).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(until)?;
        Some((before, after))
    });
    parts
        .map(|(before, after)| format!("{before}{by}{after}"))
        .ok_or_else(|| {
            Failure::new(
                format!("the page holds no {from} … {until}"),
                "index.html or Trunk.toml changed: change what is put in its place, too",
            )
        })
}

/// An inline script, as an element at the place where it stands.
pub(crate) fn inline(script: &str) -> Result<String, Failure> {
    if script.contains("</script") || script.contains("<!--") {
        return Err(Failure::new(
            "a script holds what would end it within a page",
            "write that text in another way",
        ));
    }
    Ok(format!("<script type=\"module\">{script}</script>"))
}

pub(crate) use bundle::Format;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_replaced_or_missed_aloud() {
        assert_eq!(replaced("a<b>c</b>d", "<b>", "</b>", "x").unwrap(), "axd");
        assert!(replaced("a<b>c", "<b>", "</b>", "x").is_err());
    }

    #[test]
    fn a_script_that_would_end_itself_is_refused() {
        assert!(inline("1 < 2").is_ok());
        assert!(inline("'</script>'").is_err());
    }
}
