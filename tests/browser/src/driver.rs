//! The driver program of an engine, its session, and the few commands of the `WebDriver` protocol.

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::engine;
use crate::{Setup, find_xvfb};

/// Longer than anything a page may take, so that a hung browser ends a test rather than a day.
const HUNG: Duration = Duration::from_secs(120);
/// How long a driver may take until it listens.
const SLOW: Duration = Duration::from_secs(30);

/// One running driver with one session. Ends both when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: String,
    /// Outlives the browser that draws on it.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver on a free port, and its browser.
    pub(crate) fn start(setup: &Setup, folder: &Folder) -> Self {
        let engine = setup.engine;
        let next = "Next: `cargo xtask test` brings it.";
        let program = engine
            .find_driver()
            .unwrap_or_else(|| panic!("there is no driver of {engine:?} on the path. {next}"));
        let browser = engine
            .find_browser()
            .unwrap_or_else(|| panic!("there is no browser of {engine:?}. {next}"));
        let display = (engine.needs_display() && !(engine::in_sight() && env::var_os("DISPLAY").is_some()))
            .then(|| Display::start().unwrap_or_else(|| panic!("Xvfb gives no display for {engine:?}. {next}")));
        let start = Instant::now();
        let (process, port) = loop {
            let port = free_port();
            let mut command = engine.command(&program, port, setup, folder);
            if let Some(display) = &display {
                command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
            }
            match listening(command, port, engine.port_follows()) {
                Some(listening) => break listening,
                // Another program may have taken the port meanwhile.
                None => assert!(start.elapsed() < SLOW, "the driver of {engine:?} does not listen"),
            }
        };
        let mut driver = Self {
            process,
            port,
            session: String::new(),
            _display: display,
        };
        let wanted = engine.capabilities(&browser, setup, folder);
        let made = driver
            .request("POST", "/session", &wanted)
            .unwrap_or_else(|error| panic!("{engine:?} does not start: {error}"));
        made["sessionId"]
            .as_str()
            .unwrap_or_default()
            .clone_into(&mut driver.session);
        driver
    }

    /// Ends the browser as a reader does, so that it writes down what it keeps, and then the driver.
    pub(crate) fn end(&mut self) {
        let below = processes_below(self.process.id());
        // A browser that is gone already has nothing left to end.
        let _ = exchange(self.port, "DELETE", &format!("/session/{}", self.session), &Value::Null);
        let _ = self.process.kill();
        let _ = self.process.wait();
        // A driver that failed leaves its browser behind.
        end_all(&below);
    }

    /// Ends the browser as a failure of power does: at once, with whatever it has in hand.
    pub(crate) fn kill(&mut self) {
        end_all(&processes_below(self.process.id()));
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// A command of the session: `post("/url", …)`. The error is the driver's own sentence.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value, String> {
        self.request("POST", &format!("/session/{}{command}", self.session), body)
    }

    /// A question to the session: `get("/url")`.
    pub(crate) fn get(&self, command: &str) -> Result<Value, String> {
        self.request("GET", &format!("/session/{}{command}", self.session), &Value::Null)
    }

    pub(crate) fn delete(&self, command: &str) -> Result<Value, String> {
        self.request("DELETE", &format!("/session/{}{command}", self.session), &Value::Null)
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let (status, answer) =
            exchange(self.port, method, path, body).map_err(|error| format!("the driver did not answer: {error}"))?;
        let value = serde_json::from_slice::<Value>(&answer)
            .map_err(|error| format!("the driver answered something else than JSON: {error}"))?["value"]
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
        self.end();
    }
}

/// A display that nobody sees. Ends when dropped.
struct Display {
    process: Child,
    /// `:7`
    name: String,
}

impl Display {
    /// It takes a number that is free, and says which.
    fn start() -> Option<Self> {
        let mut process = Command::new(find_xvfb()?)
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut number = String::new();
        let read = BufReader::new(process.stdout.take()?).read_line(&mut number);
        let mut display = Self {
            process,
            name: format!(":{}", number.trim()),
        };
        if read.is_ok_and(|length| length > 0) {
            return Some(display);
        }
        let _ = display.process.kill();
        None
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port of this machine that nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port can be taken");
    listener.local_addr().expect("a listener has an address").port()
}

/// Starts a driver and waits until it listens: on the port that it names, or else on this one.
fn listening(mut command: Command, port: u16, port_follows: Option<&str>) -> Option<(Child, u16)> {
    let output = if port_follows.is_some() {
        Stdio::piped()
    } else {
        Stdio::null()
    };
    let mut process = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(Stdio::null())
        .spawn()
        .expect("the driver was found and can be started");
    if let Some(words) = port_follows {
        let mut output = BufReader::new(process.stdout.take().expect("the output was piped"));
        let port = read_port(&mut output, words);
        // A driver stops when nobody takes what it says.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        if let Some(port) = port {
            return Some((process, port));
        }
    }
    let start = Instant::now();
    while port_follows.is_none() && start.elapsed() < SLOW && matches!(process.try_wait(), Ok(None)) {
        // The answer of another program would be no status.
        if exchange(port, "GET", "/status", &Value::Null).is_ok_and(|(status, _)| status == 200)
            && matches!(process.try_wait(), Ok(None))
        {
            return Some((process, port));
        }
        thread::sleep(Duration::from_millis(20));
    }
    let _ = process.kill();
    let _ = process.wait();
    None
}

/// "`ChromeDriver` was started successfully on port 41003."
fn read_port(output: &mut impl BufRead, follows: &str) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once(follows)?;
        port.trim_end_matches('.').parse().ok()
    })
}

/// The processes that a process started, and those that they started.
fn processes_below(process: u32) -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let parents: Vec<(u32, u32)> = entries
        .filter_map(|entry| {
            let process = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("stat")).ok()?;
            // "123 (a name) S 45 …"; the name may hold anything.
            let parent = status.rsplit_once(')')?.1.split_whitespace().nth(1)?;
            Some((process, parent.parse().ok()?))
        })
        .collect();
    let mut below = vec![process];
    let mut next = 0;
    while let Some(&parent) = below.get(next) {
        below.extend(parents.iter().filter(|known| known.1 == parent).map(|known| known.0));
        next += 1;
    }
    below.split_off(1)
}

fn end_all(processes: &[u32]) {
    if processes.is_empty() {
        return;
    }
    let mut kill = Command::new("sh");
    kill.args(["-c", "kill -9 \"$@\"", "sh"]);
    // Most are gone, and it says so of each.
    let _ = kill
        .args(processes.iter().map(u32::to_string))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
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
        fs::create_dir_all(path.join("downloads")).expect("a folder can be made for the browser's profile");
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
        let _ = fs::remove_dir_all(&self.0);
    }
}
