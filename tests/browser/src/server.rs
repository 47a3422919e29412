//! The server of built pages, on this machine only.
//!
//! A [`Site`] is what one address of a host serves: folders, pages that exist in the test only, headers and failures.
//! Everything may change while it runs, and it keeps a list of what was asked for.
//!
//! ```no_run
//! use browser_tests::{repository, server::Site};
//!
//! let site = Site::start();
//! site.folder("/", &repository().join("dist"));
//! site.page("/blog.html", "<!doctype html><strong-back></strong-back>");
//! site.header("/blog.html", "Content-Security-Policy", "default-src 'none'");
//! site.fail("/sw.js", 500);
//! // … browser.go(&site.address("/blog.html")) …
//! assert!(site.asked().iter().all(|request| request.path != "/tracker"));
//! ```

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::published::Published;
use crate::repository;

/// How long a browser may keep a connection open without asking for anything.
const IDLE: Duration = Duration::from_secs(20);

/// Takes a port of this machine; `0` is any free one.
///
/// # Errors
/// When the port is taken or may not be used.
pub fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Answers every request with a file of `folder`, until the program ends.
pub fn serve(listener: &TcpListener, folder: &Path) {
    let shared = Arc::new(Shared::default());
    shared.rules().folders.push(("/".to_owned(), folder.to_path_buf()));
    accept(listener, &shared);
}

/// What was asked of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// Without `?…`.
    pub path: String,
    /// What follows the `?`.
    pub query: String,
    /// By their names in small letters.
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

/// A running server. It ends when dropped.
pub struct Site {
    shared: Arc<Shared>,
    port: u16,
}

impl Site {
    /// Starts on any free port, with nothing to serve yet.
    ///
    /// # Panics
    /// When this machine has no free port.
    pub fn start() -> Self {
        let listener = listen(0).expect("a free port can be taken");
        let port = listener.local_addr().expect("a listener has an address").port();
        let site = Self {
            shared: Arc::default(),
            port,
        };
        site.run(listener);
        site
    }

    /// A site of others that has the built tool below `/tool/`, and what such sites bring along. Needs a built `dist/`.
    ///
    /// # Panics
    /// When this machine has no free port.
    pub fn with_tool() -> Self {
        let site = Self::start();
        site.folder("/tool/", &repository().join("dist"));
        site.folder("/", &repository().join("tests/browser/hosts"));
        site.page("/favicon.ico", "");
        site
    }

    /// `http://127.0.0.1:…`, without a `/` at its end.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The same server under another name, so that a browser takes it for another site.
    pub fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The address of a path, `"/blog.html"`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// Serves a folder below a path that ends in `/`, with the headers that its `_headers` publishes.
    /// What was mounted there before is gone. The longest matching path wins.
    pub fn folder(&self, at: &str, folder: &Path) {
        let folders = &mut self.shared.rules().folders;
        folders.retain(|(path, _)| path != at);
        folders.push((at.to_owned(), folder.to_path_buf()));
        folders.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
    }

    /// Serves a text under a path; its ending says what it is. It stands before any file.
    pub fn page(&self, path: &str, text: &str) {
        self.shared.rules().pages.insert(path.to_owned(), text.to_owned());
    }

    /// Sends a header with a path, or with all below it (`"/embed/*"`), instead of the one that is published.
    pub fn header(&self, path: &str, name: &str, value: &str) {
        self.shared
            .rules()
            .headers
            .push((path.to_owned(), name.to_owned(), value.to_owned()));
    }

    /// Fails a path, or all below it, with this status.
    pub fn fail(&self, path: &str, status: u16) {
        self.shared
            .rules()
            .failures
            .push((path.to_owned(), Failing::Status(status)));
    }

    /// Breaks off the answer to a path after so many bytes.
    pub fn cut(&self, path: &str, bytes: usize) {
        self.shared
            .rules()
            .failures
            .push((path.to_owned(), Failing::Cut(bytes)));
    }

    /// Answers a path so much later.
    pub fn delay(&self, path: &str, by: Duration) {
        self.shared.rules().delays.push((path.to_owned(), by));
    }

    /// Answers a path again as if it had never failed.
    pub fn mend(&self, path: &str) {
        self.shared.rules().failures.retain(|(failing, _)| failing != path);
    }

    /// What was asked for so far, in order.
    pub fn asked(&self) -> Vec<Request> {
        lock(&self.shared.asked).clone()
    }

    /// The paths asked for so far, in order.
    pub fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|request| request.path).collect()
    }

    /// Forgets what was asked for.
    pub fn forget(&self) {
        lock(&self.shared.asked).clear();
    }

    /// Goes away, as a server does that cannot be reached.
    pub fn stop(&self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // The listener notices at its next connection.
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Comes back at the same address.
    ///
    /// # Panics
    /// When another program took the port meanwhile.
    pub fn start_again(&self) {
        let listener = listen(self.port).expect("the port is still free");
        self.shared.stopped.store(false, Ordering::SeqCst);
        self.run(listener);
    }

    fn run(&self, listener: TcpListener) {
        let shared = Arc::clone(&self.shared);
        thread::spawn(move || accept(&listener, &shared));
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if !self.shared.stopped.load(Ordering::SeqCst) {
            self.stop();
        }
    }
}

#[derive(Default)]
struct Shared {
    rules: Mutex<Rules>,
    asked: Mutex<Vec<Request>>,
    stopped: AtomicBool,
}

impl Shared {
    fn rules(&self) -> MutexGuard<'_, Rules> {
        lock(&self.rules)
    }
}

/// A test that failed while it held the lock leaves nothing half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[derive(Default)]
struct Rules {
    folders: Vec<(String, PathBuf)>,
    pages: HashMap<String, String>,
    headers: Vec<(String, String, String)>,
    failures: Vec<(String, Failing)>,
    delays: Vec<(String, Duration)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Failing {
    Status(u16),
    Cut(usize),
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
    /// How much of the body is sent.
    sent: usize,
}

impl Rules {
    fn answer(&self, method: &str, path: &str) -> Answer {
        let plain = |status: u16, words: &str| (status, "text/plain; charset=utf-8", words.as_bytes().to_vec());
        let failing = self.failures.iter().rev().find(|(below, _)| matches(below, path));
        let failing = failing.map(|(_, failing)| *failing);
        let (status, kind, body) = match (failing, self.find(path)) {
            _ if method != "GET" && method != "HEAD" => plain(405, "Only GET and HEAD are answered here.\n"),
            (Some(Failing::Status(status)), _) => plain(status, "This fails on purpose.\n"),
            (_, Some((kind, body))) => (200, kind, body),
            (_, None) => plain(404, "There is no such file in this page.\n"),
        };
        let mut headers = BTreeMap::from([
            ("content-type".to_owned(), kind.to_owned()),
            ("cache-control".to_owned(), "no-cache".to_owned()),
            ("x-content-type-options".to_owned(), "nosniff".to_owned()),
        ]);
        headers.extend(self.published(path));
        for (_, name, value) in self.headers.iter().filter(|(below, _, _)| matches(below, path)) {
            headers.insert(name.to_ascii_lowercase(), value.clone());
        }
        let sent = match failing {
            Some(Failing::Cut(bytes)) => bytes.min(body.len()),
            _ => body.len(),
        };
        Answer {
            status,
            headers,
            body,
            sent,
        }
    }

    /// The folder that holds a path, and the path within it.
    fn mounted<'a>(&self, path: &'a str) -> Option<(&Path, &'a str)> {
        self.folders.iter().find_map(|(at, folder)| {
            let within = path.strip_prefix(at.as_str())?;
            Some((folder.as_path(), within))
        })
    }

    fn find(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        if let Some(text) = self.pages.get(path) {
            let kind = match Path::new(path).extension() {
                Some(_) => content_type(Path::new(path)),
                None => "text/html; charset=utf-8",
            };
            return Some((kind, text.as_bytes().to_vec()));
        }
        let (folder, within) = self.mounted(path)?;
        let file = find(folder, within)?;
        Some((content_type(&file), fs::read(&file).ok()?))
    }

    /// The headers that the folder of a path publishes for it.
    fn published(&self, path: &str) -> BTreeMap<String, String> {
        if self.pages.contains_key(path) {
            return BTreeMap::new();
        }
        let Some((folder, within)) = self.mounted(path) else {
            return BTreeMap::new();
        };
        let file = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
        Published::parse(&file).of(&format!("/{within}"))
    }
}

/// `"/embed/*"` is all below `/embed/`; without a `*` it is the very path.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming().flatten() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let shared = Arc::clone(shared);
        // A browser that goes away in the middle of an answer is no concern of ours.
        thread::spawn(move || answer(stream, &shared).ok());
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    let Some(request) = read(&mut BufReader::new(stream.try_clone()?))? else {
        return Ok(());
    };
    lock(&shared.asked).push(request.clone());
    let delays = shared.rules().delays.clone();
    for (_, by) in delays.iter().filter(|(late, _)| matches(late, &request.path)) {
        thread::sleep(*by);
    }
    let Answer {
        status,
        headers,
        body,
        sent,
    } = shared.rules().answer(&request.method, &request.path);
    let headers: Vec<String> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let headers = headers.concat();
    let length = body.len();
    let reason = reason(status);
    write!(
        stream,
        "HTTP/1.1 {status} {reason}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n"
    )?;
    if request.method == "GET" {
        stream.write_all(body.get(..sent).unwrap_or(&body))?;
    }
    stream.flush()
}

/// None when the browser asks for nothing after all.
fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(address)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut headers = BTreeMap::new();
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? <= 2 {
            break;
        }
        if let Some((name, value)) = header.split_once(':') {
            headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
        }
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok());
    let mut body = Vec::new();
    reader.take(length.unwrap_or(0)).read_to_end(&mut body)?;
    Ok(Some(Request {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }))
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Answer",
    }
}

/// The file behind a path of a folder; none when it would lie outside.
fn find(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(decode(path)?);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(path);
    if file.is_dir() {
        Some(file.join("index.html"))
    } else {
        Some(file)
    }
}
/// `%20` and its like, as the bytes they stand for.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_a_file_of_the_folder() {
        let folder = Path::new("page");
        assert_eq!(find(folder, "app.js"), Some("page/app.js".into()));
        assert_eq!(find(folder, "a%20b.css"), Some("page/a b.css".into()));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in ["../Cargo.toml", "a/../../b", "%2e%2e/b", "/etc/passwd/../x", "%", "%zz"] {
            assert_eq!(find(Path::new("page"), path), None, "{path}");
        }
    }

    #[test]
    fn the_longest_mounted_path_wins_and_a_later_header_replaces_the_earlier() {
        let mut rules = Rules {
            folders: vec![("/blog/".to_owned(), "b".into()), ("/".to_owned(), "a".into())],
            ..Rules::default()
        };
        assert_eq!(rules.mounted("/blog/x"), Some((Path::new("b"), "x")));
        assert_eq!(rules.mounted("/blogs"), Some((Path::new("a"), "blogs")));
        rules.pages.insert("/p".to_owned(), "words".to_owned());
        for value in ["one", "two"] {
            rules
                .headers
                .push(("/*".to_owned(), "X-Kind".to_owned(), value.to_owned()));
        }
        let answer = rules.answer("GET", "/p");
        assert_eq!((answer.status, answer.headers["x-kind"].as_str()), (200, "two"));
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(rules.answer("POST", "/p").status, 405);
    }

    #[test]
    fn what_fails_says_so_and_what_is_cut_is_not_whole() {
        let mut rules = Rules::default();
        rules.pages.insert("/p.js".to_owned(), "0123456789".to_owned());
        rules.failures.push(("/p.js".to_owned(), Failing::Cut(4)));
        let cut = rules.answer("GET", "/p.js");
        assert_eq!((cut.status, cut.body.len(), cut.sent), (200, 10, 4));
        rules.failures.push(("/p.js".to_owned(), Failing::Status(500)));
        assert_eq!(rules.answer("GET", "/p.js").status, 500);
    }

    #[test]
    fn a_site_goes_away_and_comes_back() {
        let site = Site::start();
        site.page("/p", "words");
        let ask = || {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, site.port)).ok()?;
            write!(stream, "GET /p?q HTTP/1.1\r\nHost: x\r\n\r\n").ok()?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer).ok()?;
            Some(answer)
        };
        assert!(ask().is_some_and(|answer| answer.ends_with("\r\n\r\nwords")));
        site.stop();
        assert_eq!(ask(), None);
        site.start_again();
        assert!(ask().is_some());
        assert_eq!(site.paths(), ["/p", "/p"]);
        assert_eq!(site.asked()[0].query, "q");
        assert_eq!(site.asked()[0].headers["host"], "x");
    }
}
