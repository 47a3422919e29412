//! `serve`: the page on this machine, built again whenever a source changes.

use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use browser_tests::{repository, server};

use crate::failure::Failure;
use crate::page::{Builder, Purpose};

const SOURCES: &[&str] = &["src", "markup", "styles", "index.html", "Cargo.toml", "Trunk.toml"];
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let port = match arguments {
        [] => 8080,
        [option, port] if option == "--port" => port
            .parse()
            .map_err(|_| Failure::refused(format!("--port {port}: a port is a number from 0 to 65535")))?,
        _ => {
            return Err(Failure::refused("serve takes --port and a number, nothing else"));
        }
    };
    // First the port: nobody should wait for a build to hear that it is taken.
    let listener = listen(port)?;
    let builder = Builder::bring()?;
    let mut built = newest_change();
    let folder = builder.build(Purpose::Looking)?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    println!("Strongback is on http://127.0.0.1:{port} (Ctrl+C ends it)");
    thread::spawn(move || server::serve(&listener, &folder));
    loop {
        thread::sleep(BETWEEN_LOOKS);
        let change = newest_change();
        if change > built {
            built = change;
            match builder.build(Purpose::Looking) {
                Ok(_) => println!("Built again: reload the page"),
                Err(failure) => eprintln!("{failure}"),
            }
        }
    }
}

fn listen(port: u16) -> Result<TcpListener, Failure> {
    server::listen(port).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(
            format!("port {port} is taken by another program, perhaps by another `cargo xtask serve`"),
            format!(
                "end that program, or `cargo xtask serve --port {}`",
                port.checked_add(1).unwrap_or(0)
            ),
        ),
        _ => Failure::new(
            format!("port {port} cannot be used: {error}"),
            "`cargo xtask serve --port 0` takes any free port",
        ),
    })
}

fn newest_change() -> Option<SystemTime> {
    let repository = repository();
    SOURCES
        .iter()
        .filter_map(|source| newest_below(&repository.join(source)))
        .max()
}

fn newest_below(path: &Path) -> Option<SystemTime> {
    let changed = fs::metadata(path).ok()?.modified().ok();
    let inside = fs::read_dir(path).into_iter().flatten().flatten();
    inside
        .filter_map(|entry| newest_below(&entry.path()))
        .chain(changed)
        .max()
}
