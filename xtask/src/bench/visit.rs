//! One visit to one page by somebody who has never been there: what it takes, and how it answers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::Duration;

use browser_tests::repository;
use serde_json::{Value, json};

use super::devtools::{Chromium, Tab};
use super::pages::{self, OURS, Page};
use super::table::quantile;
use crate::failure::Failure;

/// How fast the reader's device is, and its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Device {
    Fast,
    Slow,
    SlowAndFar,
}

impl Device {
    pub(super) const ALL: [Self; 3] = [Self::Fast, Self::Slow, Self::SlowAndFar];

    /// So many times slower than this machine.
    const fn slower(self) -> u32 {
        match self {
            Self::Fast => 1,
            Self::Slow | Self::SlowAndFar => 4,
        }
    }
}

/// Figures by their names, each measured once or more.
#[derive(Debug, Default)]
pub(super) struct Samples(BTreeMap<&'static str, Vec<f64>>);

impl Samples {
    pub(super) const NONE: Self = Self(BTreeMap::new());

    pub(super) fn add(&mut self, name: &'static str, figure: impl Into<Option<f64>>) {
        self.0.entry(name).or_default().extend(figure.into());
    }

    /// Both together.
    pub(super) fn join(&mut self, more: Self) {
        for (name, figures) in more.0 {
            self.0.entry(name).or_default().extend(figures);
        }
    }

    pub(super) fn quantile(&self, name: &str, part: f64) -> Option<f64> {
        quantile(self.0.get(name)?, part)
    }

    pub(super) fn median(&self, name: &str) -> Option<f64> {
        self.quantile(name, 0.5)
    }

    /// The smallest and the largest.
    pub(super) fn spread(&self, name: &str) -> Option<(f64, f64)> {
        Some((self.quantile(name, 0.0)?, self.quantile(name, 1.0)?))
    }

    /// The part of all that is above this.
    pub(super) fn share_above(&self, name: &str, limit: f64) -> Option<f64> {
        let figures = self.0.get(name).filter(|figures| !figures.is_empty())?;
        let above = figures.iter().filter(|figure| **figure > limit).count();
        Some(as_figure(above) / as_figure(figures.len()))
    }
}

#[allow(clippy::cast_precision_loss, reason = "nothing that is counted here comes near 2^52")]
fn as_figure(count: usize) -> f64 {
    count as f64
}

/// The script that runs before those of a page.
pub(super) fn watch(page: &str) -> Result<String, Failure> {
    let read = |name: &str| {
        fs::read_to_string(repository().join("tests/bench").join(name))
            .map_err(|error| Failure::new(format!("tests/bench/{name} cannot be read: {error}"), "bring it back"))
    };
    let pages = format!("({})[{}] ?? {{}}", read("pages.js")?.trim(), json!(page));
    Ok(read("watch.js")?.replace("PAGE;", &format!("{pages};")))
}

/// A fresh tab on a phone's screen, its process begun and its connection made, ready to be watched.
pub(super) fn arrive(browser: &mut Chromium, origin: &str, page: &str, device: Device) -> Result<Tab, Failure> {
    let tab = browser.open()?;
    let screen = json!({ "width": 412, "height": 915, "deviceScaleFactor": 1, "mobile": false });
    browser.tell(&tab, "Emulation.setDeviceMetricsOverride", &screen)?;
    browser.tell(
        &tab,
        "Page.navigate",
        &json!({ "url": format!("{origin}{}", pages::before(page)) }),
    )?;
    browser.tell(&tab, "Page.enable", &json!({}))?;
    browser.tell(&tab, "Network.enable", &json!({}))?;
    browser.tell(&tab, "Performance.enable", &json!({}))?;
    let script = json!({ "source": watch(page)? });
    browser.tell(&tab, "Page.addScriptToEvaluateOnNewDocument", &script)?;
    if device == Device::SlowAndFar {
        let slow =
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        browser.tell(&tab, "Network.emulateNetworkConditions", &slow)?;
    }
    let slower = json!({ "rate": device.slower() });
    browser.tell(&tab, "Emulation.setCPUThrottlingRate", &slower)?;
    browser.happened(Duration::from_millis(100));
    Ok(tab)
}

/// One visit, with everything that is measured of it.
pub(super) fn visit(browser: &mut Chromium, origin: &str, page: &Page, device: Device) -> Result<Samples, Failure> {
    let tab = arrive(browser, origin, page.name, device)?;
    let samples = measure(browser, &tab, &format!("{origin}/{}/", page.name), page, device);
    browser.close(&tab)?;
    samples
}

fn measure(browser: &mut Chromium, tab: &Tab, address: &str, page: &Page, device: Device) -> Result<Samples, Failure> {
    let mut samples = Samples::default();
    browser.tell(tab, "Page.navigate", &json!({ "url": address }))?;
    browser.ask(tab, "theWatch.arrived")?;
    transferred(browser, &mut samples);
    browser.ask(tab, "theWatch.nap(100)")?;
    let came = browser.ask(tab, "({ ...theWatch, memories: 0 })")?;
    for name in ["visible", "answerable", "drawn", "running"] {
        samples.add(name, came[name].as_f64());
    }
    let tasks = tasks(&came);
    samples.add(
        "blocked",
        tasks.iter().map(|(_, long)| (long - 50.0).max(0.0)).sum::<f64>(),
    );
    samples.add("longest", tasks.iter().map(|(_, long)| *long).fold(0.0, f64::max));
    samples.add("lost", came["lost"].as_f64());
    samples.add("memory", memory(browser, tab)?);
    if !page.walks || device != Device::Slow {
        return Ok(samples);
    }

    // Clearing memory away was a task of ours.
    browser.ask(tab, "theWatch.nap(100).then(() => { theWatch.tasks = []; })")?;
    let walked = browser.ask(tab, "theWatch.walk()")?;
    for (acts, dom, painted) in [
        (&walked["answers"], "answer", "answer painted"),
        (&walked["screens"], "screen", "screen painted"),
        (&json!([walked["result"]]), "result", "result painted"),
    ] {
        for act in acts.as_array().into_iter().flatten() {
            samples.add(dom, act["dom"].as_f64());
            samples.add(painted, act["painted"].as_f64());
        }
    }
    browser.ask(tab, "theWatch.nap(100)")?;
    let after = self::tasks(&browser.ask(tab, "({ tasks: theWatch.tasks })")?);
    let started = came["running"].as_f64().unwrap_or_default();
    let since = tasks.into_iter().filter(|(begin, long)| begin + long > started);
    let longest = since.chain(after).map(|(_, long)| long).fold(0.0, f64::max);
    samples.add("longest after", longest);
    samples.add("memory after", memory(browser, tab)?);
    if page.name == OURS {
        idle(browser, tab, &mut samples)?;
        browser.ask(tab, "document.querySelector('.plan .exercise-row').click()")?;
        figure(browser, tab, &mut samples)?;
    }
    Ok(samples)
}

/// Two seconds in which nobody does anything.
pub(super) fn idle(browser: &mut Chromium, tab: &Tab, samples: &mut Samples) -> Result<(), Failure> {
    let busy = |browser: &mut Chromium| -> Result<f64, Failure> {
        let all = browser.tell(tab, "Performance.getMetrics", &json!({}))?;
        let metric = all["metrics"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|metric| metric["name"] == "TaskDuration");
        Ok(metric.map_or(0.0, |metric| metric["value"].as_f64().unwrap_or_default()) * 1000.0)
    };
    // What the last press began has come to its end.
    browser.ask(tab, "theWatch.nap(500)")?;
    let before = busy(browser)?;
    let ran = browser.ask(tab, "theWatch.idle(2000)")?;
    samples.add("idle frames", ran["frames"].as_f64());
    samples.add("idle timers", ran["timers"].as_f64());
    samples.add("idle busy", busy(browser)? - before);
    Ok(())
}

/// Three seconds of a figure that moves.
fn figure(browser: &mut Chromium, tab: &Tab, samples: &mut Samples) -> Result<(), Failure> {
    browser.ask(tab, "theWatch.nap(500)")?;
    let moving = "document.querySelectorAll('svg[data-figure][data-play], svg[data-play]').length";
    samples.add("figures", browser.ask(tab, moving)?.as_f64());
    let gaps = browser.ask(tab, "theWatch.gaps(3000)")?;
    for gap in gaps.as_array().into_iter().flatten() {
        samples.add("gap", gap.as_f64());
    }
    Ok(())
}

/// Megabytes of what scripts hold, and of what programs hold, once nothing is left to be cleared away.
pub(super) fn memory(browser: &mut Chromium, tab: &Tab) -> Result<f64, Failure> {
    browser.tell(tab, "HeapProfiler.collectGarbage", &json!({}))?;
    let heap = browser.tell(tab, "Runtime.getHeapUsage", &json!({}))?;
    let programs = browser.ask(tab, "theWatch.megabytes()")?;
    Ok(heap["usedSize"].as_f64().unwrap_or_default() / 1e6 + programs.as_f64().unwrap_or_default())
}

/// Waits until nothing more comes, and counts what came: with its headers, as it was sent.
fn transferred(browser: &mut Chromium, samples: &mut Samples) {
    let (mut open, mut requests, mut bytes) = (BTreeSet::new(), 0.0, 0.0);
    loop {
        let events = browser.happened(Duration::from_millis(400));
        if events.is_empty() && open.is_empty() {
            break;
        }
        for event in events {
            let about = &event["params"];
            let id = about["requestId"].as_str().unwrap_or_default().to_owned();
            match event["method"].as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => {
                    let address = about["request"]["url"].as_str().unwrap_or_default();
                    if address.starts_with("http") && open.insert(id) {
                        requests += 1.0;
                    }
                }
                "Network.loadingFinished" => {
                    open.remove(&id);
                    bytes += about["encodedDataLength"].as_f64().unwrap_or_default();
                }
                "Network.loadingFailed" => drop(open.remove(&id)),
                _ => {}
            }
        }
    }
    samples.add("requests", requests);
    samples.add("bytes", bytes);
}

/// When each task over 50 ms began, and how long it was.
fn tasks(watch: &Value) -> Vec<(f64, f64)> {
    let tasks = watch["tasks"].as_array().into_iter().flatten();
    tasks
        .filter_map(|task| Some((task[0].as_f64()?, task[1].as_f64()?)))
        .collect()
}
