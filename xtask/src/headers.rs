//! The headers that a web server should send with the build, written for three kinds of server.
//!
//! `_headers` is read by hosts of static pages (and by our own test server), `.htaccess` by Apache,
//! `nginx.conf.sample` is to be copied into a configuration. Each path gets each header once.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::hash;

/// With every file.
const ALWAYS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=()",
    ),
    // Other sites may load the scripts of the widget.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK: &str = "no-cache";

/// The headers of each file, by its path without a `/` at the start.
#[derive(Debug, Default)]
pub(crate) struct Headers(BTreeMap<String, Vec<(&'static str, String)>>);

impl Headers {
    /// A file whose name holds its hash never changes; of any other a browser asks whether it did.
    pub(crate) fn file(&mut self, path: &str) {
        let cache = if has_hash(path) { FOREVER } else { ASK };
        let headers = self.0.entry(path.to_owned()).or_default();
        headers.push(("Cache-Control", cache.to_owned()));
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn header(&mut self, path: &str, name: &'static str, value: impl Into<String>) {
        self.0.entry(path.to_owned()).or_default().push((name, value.into()));
    }

    /// Each path as it may be asked for: the index of a folder also under the folder's own.
    fn addresses(&self) -> impl Iterator<Item = (String, &[(&'static str, String)])> {
        self.0.iter().flat_map(|(path, headers)| {
            let folder = path
                .strip_suffix("index.html")
                .filter(|folder| folder.is_empty() || folder.ends_with('/'));
            let folder = folder.map(|folder| format!("/{folder}"));
            let paths = folder.into_iter().chain([format!("/{path}")]);
            paths.map(|path| (path, headers.as_slice()))
        })
    }

    /// For hosts that read `_headers`.
    pub(crate) fn published(&self) -> String {
        let mut file = String::from(
            "# Paths are those of the site: where this folder is not its root, put the folder before each.\n\
             # Where the whole site is on https, this may be added below /*:\n\
             #   Strict-Transport-Security: max-age=31536000\n/*\n",
        );
        for (name, value) in ALWAYS {
            let _ = writeln!(file, "  {name}: {value}");
        }
        for (path, headers) in self.addresses() {
            let _ = writeln!(file, "{path}");
            for (name, value) in headers {
                let _ = writeln!(file, "  {name}: {value}");
            }
        }
        file
    }

    /// For Apache, one file for each folder, by the folder's path. Needs its module headers.
    pub(crate) fn htaccess(&self) -> BTreeMap<String, String> {
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let start = files.entry(String::new()).or_default();
        *start += "AddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n\
                   AddType text/javascript .js\nAddDefaultCharset utf-8\n<IfModule mod_headers.c>\n";
        for (name, value) in ALWAYS {
            let _ = writeln!(start, "Header set {name} \"{value}\"");
        }
        *start += "</IfModule>\n";
        for (path, headers) in &self.0 {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let folder = if folder.is_empty() {
                String::new()
            } else {
                format!("{folder}/")
            };
            let file = files.entry(folder).or_default();
            let _ = writeln!(file, "<IfModule mod_headers.c>\n<Files \"{name}\">");
            for (name, value) in headers {
                let _ = writeln!(file, "Header set {name} \"{value}\"");
            }
            *file += "</Files>\n</IfModule>\n";
        }
        files
    }

    /// For nginx: a location replaces the headers of the server around it, so each has them all.
    pub(crate) fn nginx(&self) -> String {
        let mut file = String::from(
            "# To be included in the `server` of a site whose root is this folder.\n\
             # Types of its own take the place of all others, so these are named again.\n\
             include mime.types;\n\
             types { application/wasm wasm; application/manifest+json webmanifest; }\n",
        );
        let headers = |file: &mut String, headers: &[(&str, String)], indent: &str| {
            let always = ALWAYS.iter().map(|(name, value)| (*name, (*value).to_owned()));
            for (name, value) in always.chain(headers.iter().cloned()) {
                let _ = writeln!(file, "{indent}add_header {name} \"{value}\" always;");
            }
        };
        headers(&mut file, &[], "");
        for (path, own) in self.addresses() {
            let _ = writeln!(file, "location = {path} {{");
            headers(&mut file, own, "    ");
            file += "}\n";
        }
        file
    }
}

fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['-', '.', '_']).any(hash::is_short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers() -> Headers {
        let mut headers = Headers::default();
        for path in ["index.html", "a-0123456789abcdef.js", "embed/index.html"] {
            headers.file(path);
        }
        headers.header("index.html", "Content-Security-Policy", "default-src 'none'");
        headers
    }

    #[test]
    fn the_index_of_a_folder_is_published_under_both_of_its_names() {
        let file = headers().published();
        let policy = "  Cache-Control: no-cache\n  Content-Security-Policy: default-src 'none'\n";
        for path in ["/", "/index.html"] {
            assert!(file.contains(&format!("\n{path}\n{policy}")), "{path}\n{file}");
        }
        assert!(file.contains(&format!("\n/a-0123456789abcdef.js\n  Cache-Control: {FOREVER}\n")));
        assert!(file.contains("\n/embed/\n") && file.contains("\n/embed/index.html\n"));
    }

    #[test]
    fn no_path_gets_a_header_twice() {
        let always: Vec<_> = ALWAYS.iter().map(|(name, _)| *name).collect();
        for (path, headers) in headers().addresses() {
            let mut names: Vec<_> = headers.iter().map(|(name, _)| *name).chain(always.clone()).collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{path}");
        }
    }

    #[test]
    fn each_server_gets_the_policy() {
        let nginx = headers().nginx();
        assert!(nginx.contains("location = / {\n    add_header X-Content-Type-Options \"nosniff\" always;"));
        assert!(nginx.contains("add_header Content-Security-Policy \"default-src 'none'\" always;"));
        let htaccess = headers().htaccess();
        assert!(htaccess[""].contains("<Files \"index.html\">\nHeader set Cache-Control \"no-cache\"\n"));
        assert!(!htaccess["embed/"].contains("default-src"));
    }
}
