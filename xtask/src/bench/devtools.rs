//! One Chromium and the protocol of its developer tools, over the socket that it opens itself.
//!
//! The driver of the browser tests hands over no events and opens no second profile: without the events nobody knows
//! what was transferred, and only a profile of its own makes every visit a first one.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use browser_tests::Engine;
use serde_json::{Value, json};

use crate::failure::Failure;

/// Nothing that is measured takes so long.
const HUNG: Duration = Duration::from_secs(120);

/// A running browser. Ends when dropped, and its folder with it.
pub(super) struct Chromium {
    process: Child,
    folder: PathBuf,
    socket: TcpStream,
    messages: Receiver<Value>,
    /// What came while something else was waited for.
    events: VecDeque<Value>,
    last_id: u64,
}

/// A tab in a profile of its own: nothing is kept there, and nothing is in its cache.
pub(super) struct Tab {
    profile: String,
    session: String,
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::new(format!("the browser does not answer: {error}"), "run this again")
}

impl Chromium {
    pub(super) fn start() -> Result<Self, Failure> {
        let program = Engine::Chromium
            .find_browser()
            .ok_or_else(|| Failure::new("there is no Chromium", "install it"))?;
        let folder = env::temp_dir().join(format!("strongback-bench-{}", process::id()));
        fs::create_dir_all(&folder).map_err(failed)?;
        let mut process = Command::new(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-sync",
                "--lang=en",
                "--remote-debugging-port=0",
                &format!("--user-data-dir={}", folder.display()),
                "about:blank",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let mut said = BufReader::new(process.stderr.take().ok_or_else(|| failed("it says nothing"))?);
        let mut line = String::new();
        let address = loop {
            line.clear();
            if said.read_line(&mut line).map_err(failed)? == 0 {
                return Err(failed("it ended at once"));
            }
            if let Some((_, address)) = line.split_once("listening on ws://") {
                break address.trim().to_owned();
            }
        };
        // It stops when nobody takes what it says.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        let (socket, messages) = connect(&address).map_err(failed)?;
        Ok(Self {
            process,
            folder,
            socket,
            messages,
            events: VecDeque::new(),
            last_id: 0,
        })
    }

    /// `Chrome/156.0.…`
    pub(super) fn version(&mut self) -> Result<String, Failure> {
        let version = self.call("", "Browser.getVersion", &json!({}))?;
        Ok(version["product"].as_str().unwrap_or_default().to_owned())
    }

    pub(super) fn open(&mut self) -> Result<Tab, Failure> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let profile = text(&self.call("", "Target.createBrowserContext", &json!({}))?["browserContextId"]);
        let wanted = json!({ "url": "about:blank", "browserContextId": profile });
        let target = text(&self.call("", "Target.createTarget", &wanted)?["targetId"]);
        let wanted = json!({ "targetId": target, "flatten": true });
        let session = text(&self.call("", "Target.attachToTarget", &wanted)?["sessionId"]);
        Ok(Tab { profile, session })
    }

    pub(super) fn close(&mut self, tab: &Tab) -> Result<(), Failure> {
        let profile = json!({ "browserContextId": tab.profile });
        self.call("", "Target.disposeBrowserContext", &profile)?;
        self.events.clear();
        Ok(())
    }

    /// A command to a tab.
    pub(super) fn tell(&mut self, tab: &Tab, method: &str, parameters: &Value) -> Result<Value, Failure> {
        self.call(&tab.session, method, parameters)
    }

    /// The value of an expression in the page, or what its promise brings.
    pub(super) fn ask(&mut self, tab: &Tab, expression: &str) -> Result<Value, Failure> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.tell(tab, "Runtime.evaluate", &asked)?;
        if answer["exceptionDetails"].is_null() {
            return Ok(answer["result"]["value"].take());
        }
        let error = &answer["exceptionDetails"];
        let told = error["exception"]["description"].as_str().or(error["text"].as_str());
        Err(Failure::new(
            format!("the page says {:?} to {expression:?}", told.unwrap_or_default()),
            "tests/bench/watch.js holds what is asked of pages",
        ))
    }

    /// What has happened, up to now or until nothing has happened for so long.
    pub(super) fn happened(&mut self, quiet: Duration) -> Vec<Value> {
        while let Ok(message) = self.messages.recv_timeout(quiet) {
            self.events.push_back(message);
        }
        self.events.drain(..).collect()
    }

    fn call(&mut self, session: &str, method: &str, parameters: &Value) -> Result<Value, Failure> {
        self.last_id += 1;
        let mut message = json!({ "id": self.last_id, "method": method, "params": parameters });
        if !session.is_empty() {
            message["sessionId"] = json!(session);
        }
        write_text(&mut self.socket, &message.to_string()).map_err(failed)?;
        let start = Instant::now();
        loop {
            match self.messages.recv_timeout(HUNG.saturating_sub(start.elapsed())) {
                Ok(mut answer) if answer["id"] == self.last_id => {
                    if answer["error"].is_null() {
                        return Ok(answer["result"].take());
                    }
                    return Err(failed(format_args!("{method}: {}", answer["error"]["message"])));
                }
                Ok(event) => self.events.push_back(event),
                Err(RecvTimeoutError::Timeout) => {
                    return Err(failed(format_args!("{method} takes too long: {parameters}")));
                }
                Err(RecvTimeoutError::Disconnected) => return Err(failed("it is gone")),
            }
        }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // It ends its own processes, and writes nothing more into the folder.
        let close = json!({ "id": 0, "method": "Browser.close" });
        let told = write_text(&mut self.socket, &close.to_string());
        let start = Instant::now();
        while told.is_ok() && start.elapsed() < Duration::from_secs(5) && matches!(self.process.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

// ---- the socket: RFC 6455, as much of it as this browser uses

/// A message that comes as text.
const TEXT: u8 = 1;
const PING: u8 = 9;

/// The socket at `host:port/path`, and what comes through it.
fn connect(address: &str) -> io::Result<(TcpStream, Receiver<Value>)> {
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let mut socket = TcpStream::connect(host)?;
    socket.set_nodelay(true)?;
    // The key only shows that nothing between the two remembers an older answer; nothing is between them.
    write!(
        socket,
        "GET /{path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: c3Ryb25nYmFjayBiZW5jaA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )?;
    let mut reader = BufReader::new(socket.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    if !line.contains(" 101 ") {
        return Err(io::Error::other(format!("it refuses: {}", line.trim())));
    }
    while reader.read_line(&mut line)? > 2 {}
    let (sender, messages) = channel();
    let mut answers = socket.try_clone()?;
    thread::spawn(move || {
        let mut whole = Vec::new();
        while let Ok((kind, last, bytes)) = read_frame(&mut reader) {
            if kind == PING {
                // A browser that does not hear of it goes away, and that is noticed.
                let _ = write_frame(&mut answers, 10, &bytes);
            }
            if kind > TEXT {
                continue;
            }
            whole.extend(bytes);
            if last {
                let message = serde_json::from_slice(&whole).unwrap_or_default();
                whole.clear();
                if sender.send(message).is_err() {
                    return;
                }
            }
        }
    });
    Ok((socket, messages))
}

/// Kind, whether the message ends with it, and its bytes.
fn read_frame(from: &mut impl Read) -> io::Result<(u8, bool, Vec<u8>)> {
    let mut head = [0; 2];
    from.read_exact(&mut head)?;
    let length = match head[1] & 127 {
        126 => {
            let mut length = [0; 2];
            from.read_exact(&mut length)?;
            u64::from(u16::from_be_bytes(length))
        }
        127 => {
            let mut length = [0; 8];
            from.read_exact(&mut length)?;
            u64::from_be_bytes(length)
        }
        length => u64::from(length),
    };
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    Ok((head[0] & 15, head[0] & 128 != 0, bytes))
}

fn write_text(to: &mut impl Write, text: &str) -> io::Result<()> {
    write_frame(to, TEXT, text.as_bytes())
}

/// Whoever asks must mask; a mask of noughts leaves all as it is.
fn write_frame(to: &mut impl Write, kind: u8, bytes: &[u8]) -> io::Result<()> {
    let mut frame = vec![128 | kind];
    match bytes.len() {
        length @ ..126 => frame.push(128 | u8::try_from(length).unwrap_or_default()),
        length => {
            frame.push(128 | 127);
            frame.extend((length as u64).to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(bytes);
    to.write_all(&frame)?;
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        for length in [0, 125, 126, 70_000] {
            let mut frame = Vec::new();
            write_frame(&mut frame, TEXT, &vec![7; length]).unwrap();
            // As the other side sends it: without a mask.
            let mask = frame.len() - length - 4;
            frame.drain(mask..mask + 4);
            frame[1] &= 127;
            let read = read_frame(&mut frame.as_slice()).unwrap();
            assert_eq!(read, (TEXT, true, vec![7; length]));
        }
    }
}
