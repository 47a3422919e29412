//! Other programs: where they are found, how they are started, and what is said when they fail.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::tools;

/// A program of the path, tools first, started in the folder of the repository.
pub(crate) fn command(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(browser_tests::repository());
    command.env("PATH", env::join_paths(folders()).unwrap_or_default());
    // Cargo sets it for the program it runs; another compiler must not find this one's libraries.
    command.env_remove("LD_LIBRARY_PATH");
    command
}

pub(crate) fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments);
    cargo
}

/// Where programs are looked for: the tools we brought, then the path.
fn folders() -> Vec<PathBuf> {
    let tools = tools::folder();
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders = vec![tools.join("bin"), tools.join("node_modules/.bin")];
    folders.extend(env::split_paths(&path));
    folders
}

pub(crate) fn exists(name: &str) -> bool {
    folders().iter().any(|folder| folder.join(name).is_file())
}

/// Runs a program and shows what it prints.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::new(
            format!("`{line}` failed"),
            "what it printed above says why",
        )),
        Err(error) => Err(Failure::new(
            format!("`{line}` could not be started: {error}"),
            "is it installed and on the path?",
        )),
    }
}

/// What a program prints on standard output; it must succeed.
pub(crate) fn text(command: &mut Command) -> Result<String, Failure> {
    let line = line(command);
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    match output {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(_) => Err(Failure::new(
            format!("`{line}` failed"),
            "what it printed above says why",
        )),
        Err(error) => Err(Failure::new(
            format!("`{line}` could not be started: {error}"),
            "is it installed and on the path?",
        )),
    }
}

/// What a program prints on standard output; nothing when it fails or is not there.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program that may hang without a network; false when it fails or takes longer.
pub(crate) fn succeeds_within(command: &mut Command, patience: Duration) -> bool {
    let Ok(mut process) = command.stdin(Stdio::null()).spawn() else {
        return false;
    };
    let start = Instant::now();
    loop {
        match process.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < patience => thread::sleep(Duration::from_millis(50)),
            _ => {
                // It may have ended just now; either way it did not succeed in time.
                let _ = process.kill();
                let _ = process.wait();
                return false;
            }
        }
    }
}

/// A command as it would be typed, for messages.
fn line(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
