//! `shots`: a picture of every screen, at three widths, light and dark, to be looked at.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use browser_tests::walks::{WALKS, Walk};
use browser_tests::{Browser, repository};

use crate::failure::Failure;
use crate::figures;
use crate::page::{Builder, Purpose, folder};
use crate::tools;

const WIDTHS: &[u32] = &[320, 768, 1280];
const HEIGHT: u32 = 800;

#[derive(Clone, Copy)]
enum Scheme {
    Light,
    Dark,
}

/// One kind of screen: a reader's device.
#[derive(Clone, Copy)]
struct Device {
    width: u32,
    scheme: Scheme,
}

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let shots = repository().join("target/shots");
    fs::create_dir_all(&shots)
        .map_err(|error| Failure::new(format!("target/shots cannot be made: {error}"), "free it"))?;
    if let [first, names @ ..] = arguments
        && first == "figures"
    {
        return figures::run(names, &shots);
    }
    let walks: Vec<_> = match arguments {
        [] => WALKS.iter().collect(),
        names => WALKS
            .iter()
            .filter(|walk| names.iter().any(|name| name == walk.name))
            .collect(),
    };
    if walks.is_empty() {
        let names: Vec<_> = WALKS.iter().map(|walk| walk.name).collect();
        return Err(Failure::refused(format!(
            "there is no such walk; there are: {}",
            names.join(", ")
        )));
    }
    if !folder(Purpose::Release).join("index.html").is_file() {
        Builder::bring()?.build(Purpose::Release)?;
    }
    tools::bring_browser()?;

    let devices = WIDTHS
        .iter()
        .flat_map(|&width| [Scheme::Light, Scheme::Dark].map(|scheme| Device { width, scheme }));
    // Two browsers at a time, each with its own device; the walks one after another.
    let waiting = Mutex::new(devices.collect::<Vec<_>>());
    let next = || waiting.lock().ok().and_then(|mut devices| devices.pop());
    let work = || {
        let (mut pictures, mut lost) = (Vec::new(), 0);
        while let Some(device) = next() {
            for walk in &walks {
                // A step that fails panics with what the page reads; the other walks go on.
                let walked = catch_unwind(AssertUnwindSafe(|| take(walk, device, &shots, &mut pictures)));
                lost += usize::from(walked.is_err());
            }
        }
        (pictures.len(), lost)
    };
    let (taken, lost) = thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        let done = workers.into_iter().map(|worker| worker.join().unwrap_or((0, 1)));
        done.fold((0, 0), |sum, (taken, lost)| (sum.0 + taken, sum.1 + lost))
    });
    println!("{taken} pictures in target/shots/");
    if lost > 0 {
        return Err(Failure::new(
            format!("{lost} walks did not reach their end"),
            "the messages above say where; the page may have changed since `cargo xtask build`",
        ));
    }
    Ok(())
}

/// Walks once and adds the files of the pictures taken; none is taken twice.
fn take(walk: &Walk, device: Device, shots: &Path, pictures: &mut Vec<PathBuf>) {
    let setup = Browser::with().size(device.width, HEIGHT).still();
    let (setup, scheme) = match device.scheme {
        Scheme::Light => (setup, "light"),
        Scheme::Dark => (setup.dark(), "dark"),
    };
    let browser = setup.start();
    walk.through(&browser, |name| {
        let file = shots.join(format!("{name}-{}-{scheme}.png", device.width));
        if !pictures.contains(&file) {
            fs::write(&file, browser.picture()).expect("target/shots was made to be written into");
            pictures.push(file);
        }
    });
}
