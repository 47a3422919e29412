//! The driver program: chromedriver, its session, and the few commands of the `WebDriver` protocol.

use std::env;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than anything a page may take, so that a hung browser ends a test rather than a day.
const HUNG: Duration = Duration::from_secs(120);

/// One running chromedriver with one session. Ends both when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: String,
    /// Held open: the driver ends when nobody reads what it says.
    _words: BufReader<ChildStdout>,
}

/// Where the driver is on this machine.
pub fn find_chromedriver() -> Option<PathBuf> {
    find(&["chromedriver"])
}

/// Where the browser is on this machine.
pub fn find_chromium() -> Option<PathBuf> {
    find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    let files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files.into_iter().find(|file| file.is_file())
}

impl Driver {
    /// Starts the driver on a free port and a browser with these options of `goog:chromeOptions`.
    pub(crate) fn start(mut options: Value) -> Self {
        let next = "Next: `cargo xtask test` brings it, or install Chromium and its chromedriver.";
        let program = find_chromedriver().unwrap_or_else(|| panic!("there is no chromedriver on the path. {next}"));
        let browser = find_chromium().unwrap_or_else(|| panic!("there is no Chromium on the path. {next}"));
        options["binary"] = json!(browser);
        let mut process = Command::new(program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver was found and can be started");
        let mut words = BufReader::new(process.stdout.take().expect("the output was piped"));
        let port = read_port(&mut words).expect("chromedriver says on which port it listens");
        let mut driver = Self {
            process,
            port,
            session: String::new(),
            _words: words,
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
            "unhandledPromptBehavior": "ignore",
        } } });
        let made = driver.request("POST", "/session", &wanted).expect("Chromium starts");
        made["sessionId"]
            .as_str()
            .unwrap_or_default()
            .clone_into(&mut driver.session);
        driver
    }

    /// A command of the session: `post("/url", …)`. The error is the driver's own sentence.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value, String> {
        self.request("POST", &format!("/session/{}{command}", self.session), body)
    }

    /// A question to the session: `get("/url")`.
    pub(crate) fn get(&self, command: &str) -> Result<Value, String> {
        self.request("GET", &format!("/session/{}{command}", self.session), &Value::Null)
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let (status, answer) =
            exchange(self.port, method, path, body).map_err(|error| format!("chromedriver did not answer: {error}"))?;
        let value = serde_json::from_slice::<Value>(&answer)
            .map_err(|error| format!("chromedriver answered something else than JSON: {error}"))?["value"]
            .take();
        if status == 200 {
            return Ok(value);
        }
        // The sentence without the driver's own stack below it.
        let message = value["message"]
            .as_str()
            .unwrap_or("no message")
            .lines()
            .next()
            .unwrap_or_default();
        Err(format!(
            "{}: {message}",
            value["error"].as_str().unwrap_or("unknown error")
        ))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A browser that is gone already has nothing left to end.
        let _ = exchange(self.port, "DELETE", &format!("/session/{}", self.session), &Value::Null);
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// "`ChromeDriver` was started successfully on port 41003."
fn read_port(words: &mut impl BufRead) -> Option<u16> {
    words.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}

/// One request and its answer: status and body.
fn exchange(port: u16, method: &str, path: &str, body: &Value) -> io::Result<(u16, Vec<u8>)> {
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(HUNG))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line
        .split_whitespace()
        .nth(1)
        .and_then(|code| code.parse().ok())
        .unwrap_or(0);
    let mut length = 0;
    loop {
        line.clear();
        if reader.read_line(&mut line)? <= 2 {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok((status, answer))
}

/// A folder of its own for a browser: profile and downloads, gone with it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("strongback-browser-{}-{number}", std::process::id()));
        std::fs::create_dir_all(path.join("downloads")).expect("a folder can be made for the browser's profile");
        Self(path)
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.0.join("profile")
    }

    pub(crate) fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
