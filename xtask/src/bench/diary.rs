//! A session every day for a year and for ten: what is kept, and how long the page takes with it.

use std::collections::BTreeMap;

use browser_tests::kept::trained_every_day;
use browser_tests::reader::on_screen;
use browser_tests::{Browser, Engine};
use serde_json::json;

use super::Asked;
use super::table::{Table, median, milliseconds};
use crate::failure::Failure;
use crate::program::{cargo, text};

const YEARS: [i32; 2] = [1, 10];
const HEADS: [&str; 2] = ["1 year", "10 years"];

/// Each page is loaded so often.
const RUNS: usize = 7;

/// What browsers allow a site to keep, in characters; measured in all three engines.
const QUOTA: f64 = 5_200_000.0;

pub(super) fn measure(_: &Asked) -> Result<Vec<Table>, Failure> {
    let (kept, times) = natively()?;
    Ok(vec![kept, times, in_browser(1), in_browser(4)])
}

/// Runs the part that needs no browser, in an optimised build of its own.
fn natively() -> Result<(Table, Table), Failure> {
    let optimised = ["run", "--quiet", "--profile", "bench", "--package", "benches"];
    let lines = text(&mut cargo(optimised))?;
    let (mut names, mut figures, mut year) = (Vec::new(), BTreeMap::<_, Vec<f64>>::new(), 0);
    for (name, figure) in lines.lines().filter_map(|line| line.split_once('\t')) {
        if name == "years" {
            year += 1;
            continue;
        }
        if year == 1 {
            names.push(name.to_owned());
        }
        figures
            .entry(name.to_owned())
            .or_default()
            .push(figure.parse().unwrap_or(f64::NAN));
    }
    let mut kept = Table::new(
        "What is kept of a session every day, with pain and a note on each exercise:",
        &HEADS,
    );
    let mut times = Table::new("Natively, optimised, means of three seconds of processor time:", &HEADS);
    for name in names {
        let figures = &figures[&name];
        let is_count = ["entries", "texts", "bytes"].iter().any(|unit| name.ends_with(unit));
        if is_count {
            kept.row(&name, figures.iter().map(|figure| format!("{figure}")).collect());
            if name == "kept, bytes" {
                let share = |figure: &f64| format!("{:.1} %", figure / QUOTA * 100.0);
                kept.row("of what a browser allows", figures.iter().map(share).collect());
            }
        } else {
            times.row(&name, figures.iter().map(|figure| milliseconds(figure / 1e6)).collect());
        }
    }
    Ok((kept, times))
}

/// Notes when the screens come, and the longest task.
const WATCH: &str = r"
window.longest = 0;
new PerformanceObserver(list => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
}).observe({ type: 'longtask', buffered: true });
const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
const heading = words => document.querySelector('#screen-heading')?.textContent.includes(words);
window.screen_of = words => new Promise(done => {
    const look = () => {
        if (!heading(words)) return;
        watch.disconnect();
        painted().then(done);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, characterData: true });
    look();
});
window.plan = screen_of('Your plan');
window.named = words => [...document.querySelectorAll('button, a, [role=tab]')].find(e => e.textContent.trim() === words);
";

/// From the navigation to the plan, from the press to the progress, and from the press to a note that is kept and drawn.
const MEASURE: &str = r"
(async () => {
    const figures = { plan: await window.plan, loading: window.longest };
    window.longest = 0;
    let from = performance.now();
    const drawn = screen_of('Your progress');
    named('Progress').click();
    figures.progress = await drawn - from;
    const back = screen_of('Your plan');
    named('This week').click();
    await back;
    from = performance.now();
    named('Better').click();
    await new Promise(done => setTimeout(done));
    figures.note = performance.now() - from;
    await new Promise(done => setTimeout(done, 200));
    figures.acting = window.longest;
    return figures;
})()
";

/// The built page in Chromium, on a processor so many times slower.
fn in_browser(slower: u32) -> Table {
    let titles = if slower == 1 {
        "The built page in Chromium, medians of 7 visits:"
    } else {
        "The same on a processor slowed down four times:"
    };
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let figures = [
        ("plan", "from the address to the plan"),
        ("loading", "the longest task of that"),
        ("progress", "from the press to the progress"),
        ("note", "one note, kept and drawn"),
        ("acting", "the longest task of these two"),
    ];
    for years in YEARS {
        let browser = Browser::with().engine(Engine::Chromium).first(WATCH).start();
        browser.keep(&trained_every_day(365 * years));
        let kept = browser.eval("return JSON.stringify(Object.entries(localStorage));");
        browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }));
        let mut times: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for _ in 0..RUNS {
            browser.go_path("/none");
            browser.eval(&format!(
                "for (const [key, text] of JSON.parse({kept})) localStorage.setItem(key, text);"
            ));
            browser.open_path("/");
            on_screen(&browser, "Your plan");
            let asked = json!({ "expression": MEASURE, "awaitPromise": true, "returnByValue": true });
            let found = browser.devtools("Runtime.evaluate", &asked);
            for (figure, _) in figures {
                let time = found["result"]["value"][figure].as_f64();
                times.entry(figure).or_default().extend(time);
            }
        }
        for (figure, _) in figures {
            let times = times.remove(figure).unwrap_or_default();
            all.entry(figure).or_default().push(milliseconds(median(&times)));
        }
    }
    let mut table = Table::new(titles, &HEADS);
    for (figure, name) in figures {
        table.row(name, all.remove(figure).unwrap_or_default());
    }
    table
}
