//! The released page beside a static page, one written by hand, and the form libraries: in one run of one browser, in
//! turn, each visit the first.
//!
//! Milliseconds are those of this machine at this hour. What is quoted are ratios of one run.

use std::collections::BTreeMap;

use browser_tests::repository;
use browser_tests::server::Site;
use serde_json::json;

use super::Asked;
use super::devtools::Chromium;
use super::pages::{self, BY_HAND, OURS, PAGES, RJSF, STATIC, SURVEYJS};
use super::table::Table;
use super::visit::{self, Device, Samples, arrive, visit};
use crate::failure::Failure;

type All = BTreeMap<(&'static str, usize), Samples>;

pub(super) fn measure(asked: &Asked) -> Result<Vec<Table>, Failure> {
    let site = pages::serve()?;
    let mut browser = Chromium::start()?;
    let version = browser.version()?;
    eprintln!("{version}, {} visits to each page", asked.runs);
    let origin = site.origin();
    // Files are read for the first time, the browser finds its feet.
    for page in &PAGES {
        visit(&mut browser, &origin, page, Device::Fast)?;
    }
    let mut all = All::new();
    let mut extras = Samples::default();
    for run in 0..asked.runs {
        undisturbed(&mut browser, &site, &mut extras)?;
        embedded(&mut browser, &site, &mut extras)?;
        forty(&mut browser, &site, &mut extras)?;
        eprintln!("run {} of {}: Strongback alone", run + 1, asked.runs);
        for (at, device) in Device::ALL.into_iter().enumerate() {
            for turn in 0..PAGES.len() {
                // Another order in each run: no page is always the one after the heaviest.
                let page = &PAGES[(turn + run) % PAGES.len()];
                let samples = visit(&mut browser, &origin, page, device).or_else(|failure| {
                    eprintln!("{failure}\nOnce more.");
                    visit(&mut browser, &origin, page, device)
                })?;
                eprintln!("run {} of {}, {}: {}", run + 1, asked.runs, name(device), page.name);
                all.entry((page.name, at)).or_default().join(samples);
            }
        }
    }
    let found = Found { all, extras };
    let mut tables: Vec<Table> = Device::ALL.into_iter().map(|device| found.loading(device)).collect();
    tables.extend([found.acting(), found.ratios(), found.alone(), found.goals()]);
    tables[0].note(format!("{version}, {} visits to each page on each device.", asked.runs));
    Ok(tables)
}

const fn name(device: Device) -> &'static str {
    match device {
        Device::Fast => "this machine",
        Device::Slow => "4 times slower",
        Device::SlowAndFar => "4 times slower, slow 4G",
    }
}

/// Somebody who only looks at the first screen: whether anything moves, and what runs meanwhile.
fn undisturbed(browser: &mut Chromium, site: &Site, extras: &mut Samples) -> Result<(), Failure> {
    let origin = site.origin();
    let tab = arrive(browser, &origin, "", Device::SlowAndFar)?;
    site.forget();
    let address = json!({ "url": format!("{origin}/{OURS}/") });
    browser.tell(&tab, "Page.navigate", &address)?;
    browser.ask(&tab, "theWatch.runs()")?;
    browser.ask(&tab, "theWatch.nap(1000)")?;
    extras.add("shifts", browser.ask(&tab, "theWatch.shifts")?.as_f64());
    let mut idle = Samples::default();
    visit::idle(browser, &tab, &mut idle)?;
    for (from, to) in [
        ("idle frames", "first frames"),
        ("idle timers", "first timers"),
        ("idle busy", "first busy"),
    ] {
        extras.add(to, idle.median(from));
    }
    // With what the service worker fetches for use without a connection.
    let paths = site.paths();
    extras.add(
        "all requests",
        f64::from(u32::try_from(paths.len()).unwrap_or(u32::MAX)),
    );
    extras.add("all bytes", paths.iter().map(|path| pages::sent(path)).sum::<f64>());
    browser.close(&tab)
}

/// The element in somebody's page: defined before anything is shown, and late, with the room that our snippet keeps.
fn embedded(browser: &mut Chromium, site: &Site, extras: &mut Samples) -> Result<(), Failure> {
    let snippets = std::fs::read_to_string(repository().join("dist/embed/snippets.md")).unwrap_or_default();
    let style = snippets
        .split_once(" style=\"")
        .and_then(|(_, rest)| Some(rest.split_once('"')?.0))
        .ok_or_else(|| Failure::new("there are no snippets in dist/embed", "`cargo xtask build` makes them"))?;
    let pages = [
        format!(
            "<script src=/{OURS}/embed/strongback.classic.js></script><p>Before<strong-back loading=eager></strong-back><p>After"
        ),
        format!(
            "<script type=module src=/{OURS}/embed/strongback.js></script><p>Before<strong-back loading=eager style='{style}'></strong-back><p>After"
        ),
    ];
    for lines in pages {
        site.page("/article.html", &article(&lines));
        let origin = site.origin();
        let tab = arrive(browser, &origin, "", Device::SlowAndFar)?;
        let address = json!({ "url": format!("{origin}/article.html") });
        browser.tell(&tab, "Page.navigate", &address)?;
        extras.add("embedded", browser.ask(&tab, "theWatch.ready")?.as_f64());
        browser.ask(&tab, "theWatch.nap(1000)")?;
        extras.add("embedded shifts", browser.ask(&tab, "theWatch.shifts")?.as_f64());
        browser.close(&tab)?;
    }
    Ok(())
}

fn article(lines: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>An article</title><link rel=icon href='data:,'>{lines}"
    )
}

/// Forty elements that come and go, and forty more: what the second forty leave behind.
fn forty(browser: &mut Chromium, site: &Site, extras: &mut Samples) -> Result<(), Failure> {
    const ROUNDS: &str = "(async () => {
        for (let at = 0; at < 40; at += 1) {
            const made = document.createElement('strong-back');
            made.loading = 'eager';
            const ready = new Promise((done) => made.addEventListener('strong-back-ready', done, { once: true }));
            here.append(made);
            await ready;
            made.remove();
            await theWatch.nap(0);
        }
    })()";
    let lines = format!("<script type=module src=/{OURS}/embed/strongback.js></script><div id=here></div>");
    site.page("/article.html", &article(&lines));
    let origin = site.origin();
    let tab = arrive(browser, &origin, "", Device::Fast)?;
    let address = json!({ "url": format!("{origin}/article.html") });
    browser.tell(&tab, "Page.navigate", &address)?;
    browser.ask(&tab, "customElements.whenDefined('strong-back').then(() => true)")?;
    let mut left = Vec::new();
    for _ in 0..2 {
        browser.ask(&tab, ROUNDS)?;
        // What is only weakly held goes in the rounds after the first.
        for _ in 0..3 {
            visit::memory(browser, &tab)?;
            browser.ask(&tab, "theWatch.nap(50)")?;
        }
        left.push(visit::memory(browser, &tab)?);
    }
    extras.add("forty", left[0]);
    extras.add("forty more", left[1] - left[0]);
    browser.close(&tab)
}

/// Everything that was measured.
struct Found {
    all: All,
    extras: Samples,
}

/// A figure over another of the same run.
fn ratio(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? / other.filter(|other| *other > 0.0)?)
}

fn written(figure: Option<f64>, digits: usize) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.digits$}"))
}

impl Found {
    fn of(&self, page: &'static str, device: Device) -> &Samples {
        const NONE: &Samples = &Samples::NONE;
        let at = Device::ALL.iter().position(|other| *other == device).unwrap_or(0);
        self.all.get(&(page, at)).unwrap_or(NONE)
    }

    /// The median, with the least and the most.
    fn with_spread(&self, page: &'static str, device: Device, figure: &str) -> String {
        let samples = self.of(page, device);
        match (samples.median(figure), samples.spread(figure)) {
            (Some(median), Some((least, most))) => format!("{median:.0} ({least:.0} to {most:.0})"),
            _ => "-".to_owned(),
        }
    }

    /// What it takes to come.
    fn loading(&self, device: Device) -> Table {
        let title = match device {
            Device::Fast => "The way in on this machine (milliseconds; medians, with the least and the most):",
            Device::Slow => "The way in on a processor 4 times slower:",
            Device::SlowAndFar => "The way in on a processor 4 times slower, over slow 4G:",
        };
        let heads = [
            "bytes",
            "requests",
            "seen",
            "answerable",
            "program runs",
            "blocked",
            "longest task",
            "memory, MB",
        ];
        let mut table = Table::new(title, &heads);
        for page in &PAGES {
            let median = |figure, digits| written(self.of(page.name, device).median(figure), digits);
            let mut row = vec![median("bytes", 0), median("requests", 0)];
            row.extend(["visible", "answerable", "running"].map(|figure| self.with_spread(page.name, device, figure)));
            row.extend([median("blocked", 0), median("longest", 0), median("memory", 1)]);
            table.row(page.title, row);
        }
        table
    }

    /// What it takes to go through all of it.
    fn acting(&self) -> Table {
        let heads = [
            "answer to DOM",
            "p95",
            "answer painted",
            "p95",
            "next screen to DOM",
            "p95",
            "next screen painted",
            "p95",
            "longest task after start",
            "memory at the end, MB",
        ];
        let mut table = Table::new(
            "The way through on a processor 4 times slower (milliseconds, medians):",
            &heads,
        );
        for page in PAGES.iter().filter(|page| page.walks) {
            let samples = self.of(page.name, Device::Slow);
            let both = |figure| [0.5, 0.95].map(|part| written(samples.quantile(figure, part), 1));
            let mut row = Vec::new();
            for figure in ["answer", "answer painted", "screen", "screen painted"] {
                row.extend(both(figure));
            }
            row.push(match samples.median("longest after") {
                Some(0.0) => "under 50".to_owned(),
                longest => written(longest, 0),
            });
            row.push(written(samples.median("memory after"), 1));
            table.row(page.title, row);
        }
        table
    }

    /// Our figure over that of another page.
    fn to(&self, page: &'static str, device: Device, figure: &str, part: f64) -> Option<f64> {
        let of = |page| self.of(page, device).quantile(figure, part);
        ratio(of(OURS), of(page))
    }

    fn ratios(&self) -> Table {
        const OTHERS: [&str; 6] = [STATIC, BY_HAND, SURVEYJS, RJSF, "formio", "lforms"];
        const MEDIAN: f64 = 0.5;
        let heads = ["static page", "by hand", "SurveyJS", "RJSF", "form.io", "LHC-Forms"];
        let mut table = Table::new("Strongback as a multiple of each of the others:", &heads);
        let rows = [
            ("bytes", Device::SlowAndFar, "bytes", MEDIAN),
            ("seen", Device::SlowAndFar, "visible", MEDIAN),
            ("answerable", Device::SlowAndFar, "answerable", MEDIAN),
            ("program runs", Device::SlowAndFar, "running", MEDIAN),
            ("seen", Device::Slow, "visible", MEDIAN),
            ("answerable", Device::Slow, "answerable", MEDIAN),
            ("program runs", Device::Slow, "running", MEDIAN),
            ("blocked", Device::Slow, "blocked", MEDIAN),
            ("answer to DOM, median", Device::Slow, "answer", MEDIAN),
            ("answer painted, p95", Device::Slow, "answer painted", 0.95),
            ("next screen to DOM, median", Device::Slow, "screen", MEDIAN),
            ("next screen painted, p95", Device::Slow, "screen painted", 0.95),
            ("memory at the end", Device::Slow, "memory after", MEDIAN),
        ];
        for (title, device, figure, part) in rows {
            let figures = OTHERS.map(|other| written(self.to(other, device, figure, part), 2));
            table.row(format!("{title}, {}", name(device)), figures.to_vec());
        }
        table
    }

    /// What the others have nothing to compare with.
    fn alone(&self) -> Table {
        let ours = self.of(OURS, Device::Slow);
        let mut late = Samples::default();
        late.add("late", ours.share_above("gap", 33.0).map(|share| share * 100.0));
        let mut table = Table::new("Strongback alone:", &["median", "least", "most"]);
        let mut row = |title: &str, samples: &Samples, figure: &str, digits| {
            let spread = samples.spread(figure);
            let figures = [samples.median(figure), spread.map(|it| it.0), spread.map(|it| it.1)];
            table.row(title, figures.map(|figure| written(figure, digits)).to_vec());
        };
        row("layout shift of the page", &self.extras, "shifts", 4);
        row(
            "layout shift of an article with the element",
            &self.extras,
            "embedded shifts",
            4,
        );
        let far = self.of(OURS, Device::SlowAndFar);
        row(
            "the program has drawn its first screen, 4 times slower, slow 4G, ms",
            far,
            "drawn",
            0,
        );
        row("ticks lost while the program came", ours, "lost", 0);
        row(
            "an article's element, 4 times slower, slow 4G, ready after ms",
            &self.extras,
            "embedded",
            0,
        );
        row(
            "requests with the copy for use without a connection",
            &self.extras,
            "all requests",
            0,
        );
        row("bytes with that copy, without headers", &self.extras, "all bytes", 0);
        row("a question screen to DOM, 4 times slower, ms", ours, "screen", 1);
        row("the plan, worked out and drawn, 4 times slower, ms", ours, "result", 1);
        row(
            "frames asked for in 2 idle seconds, first screen",
            &self.extras,
            "first frames",
            0,
        );
        row(
            "timers run in 2 idle seconds, first screen",
            &self.extras,
            "first timers",
            0,
        );
        row(
            "ms of work in 2 idle seconds, first screen",
            &self.extras,
            "first busy",
            1,
        );
        row("frames asked for in 2 idle seconds, plan", ours, "idle frames", 0);
        row("timers run in 2 idle seconds, plan", ours, "idle timers", 0);
        row("ms of work in 2 idle seconds, plan", ours, "idle busy", 1);
        row("ms between frames of a moving figure, 4 times slower", ours, "gap", 1);
        row("its frames over 33 ms after the last, of 100", &late, "late", 1);
        row("memory after a whole journey, MB", ours, "memory after", 2);
        row("memory after 40 elements came and went, MB", &self.extras, "forty", 2);
        row("what 40 more add, MB", &self.extras, "forty more", 3);
        table
    }

    fn goals(&self) -> Table {
        let ours = self.of(OURS, Device::Slow);
        let most = |samples: &Samples, figure: &str| samples.spread(figure).map(|(_, most)| most);
        let to = |page, device, figure| self.to(page, device, figure, 0.5);
        let far = Device::SlowAndFar;
        // What it is, what was found, what is wanted.
        let goals = [
            ("seen / static page, slow 4G", to(STATIC, far, "visible"), 1.15),
            ("answerable / static page, slow 4G", to(STATIC, far, "answerable"), 1.15),
            ("program runs / SurveyJS, slow 4G", to(SURVEYJS, far, "running"), 0.25),
            ("program runs / RJSF, slow 4G", to(RJSF, far, "running"), 0.45),
            ("program runs / static page, slow 4G", to(STATIC, far, "running"), 1.6),
            (
                "blocked / SurveyJS, 4 times slower",
                to(SURVEYJS, Device::Slow, "blocked"),
                0.1,
            ),
            (
                "longest task after start, median of the visits, ms",
                ours.median("longest after"),
                50.0,
            ),
            ("answer to DOM / by hand", to(BY_HAND, Device::Slow, "answer"), 2.0),
            (
                "answer painted, p95 / by hand",
                self.to(BY_HAND, Device::Slow, "answer painted", 0.95),
                1.25,
            ),
            ("next screen to DOM / by hand", to(BY_HAND, Device::Slow, "screen"), 2.0),
            (
                "next screen painted, p95 / by hand",
                self.to(BY_HAND, Device::Slow, "screen painted", 0.95),
                1.25,
            ),
            (
                "the plan to DOM / a question screen",
                ratio(ours.median("result"), ours.median("screen")),
                2.0,
            ),
            ("layout shift of the page", most(&self.extras, "shifts"), 0.0),
            ("layout shift of an article", most(&self.extras, "embedded shifts"), 0.0),
            ("memory after a whole journey, MB", ours.median("memory after"), 4.0),
            (
                "what 40 more elements add, MB (so little is nothing)",
                self.extras.median("forty more"),
                0.05,
            ),
        ];
        let mut table = Table::new("Against the goals:", &["found", "at most", ""]);
        for (title, found, limit) in goals {
            let word = match found {
                None => "not measured",
                Some(found) if found <= limit => "met",
                Some(_) => "**not met**",
            };
            table.row(title, vec![written(found, 2), format!("{limit}"), word.to_owned()]);
        }
        table
    }
}
