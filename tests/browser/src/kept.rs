//! What the browser keeps of a reader, read and written beside the page; and a reader with much to say in little time.

use std::collections::BTreeMap;

use serde_json::json;
use strongback::app::Model;
use strongback::codec::saved::{Month, read_answers, read_month};
use strongback::domain::answers::Pain;
use strongback::domain::day::Day;
use strongback::domain::diary::{Entry, Subject};
use strongback::domain::record::Record;

use crate::{Browser, readers};

pub const ANSWERS: &str = "strongback.answers";
const MONTH: &str = "strongback.diary.";

/// The key of a month's texts.
pub fn month_key(day: Day) -> String {
    format!("{MONTH}{}", Month::of(day).name())
}

/// Today, as the browser has it.
pub fn today() -> Day {
    readers::today()
}

/// Somebody who answered everything today, and did nothing yet.
pub fn newcomer() -> Model {
    readers::newcomer(today())
}

/// Somebody who has trained for so many weeks.
pub fn trained_for(weeks: i32) -> Model {
    readers::trained_for(today(), weeks)
}

/// Somebody who trained on each of so many days up to today: every morning the page asks how the back is.
pub fn trained_daily(days: i32) -> Model {
    trained_daily_from(today().plus(-days), days)
}

/// The same from this day on.
pub fn trained_daily_from(first: Day, days: i32) -> Model {
    let mut model = readers::newcomer(first);
    let [before, after] = [3, 2].map(|score| Pain::new(score).unwrap_or_default());
    for at in 0..days {
        let session = Entry::Session { before, after };
        model.record.note(first.plus(at), Subject::Session, session);
    }
    model
}

/// Somebody who trained so many days in a row, with a note on each exercise.
pub fn trained_every_day(days: i32) -> Model {
    readers::trained_every_day(today(), days)
}

/// How many mornings were told of.
pub fn mornings(record: &Record) -> usize {
    let subjects = record.diary.iter().map(|(_, subject, _)| subject);
    subjects.filter(|subject| *subject == Subject::Morning).count()
}

/// Presses "Better" on each of these days before today, one after another, as fast as the page asks, with a pause of
/// up to so many milliseconds before each. No timer: those of a tab behind another one rest.
const TELL_MORNINGS: &str = r"
const [days, most] = arguments, Real = Date;
let ago = 0;
window.told = 0;
window.Date = class extends Real {
    constructor(...when) {
        if (when.length) super(...when);
        else super(Real.now() - 864e5 * ago);
    }
};
const turn = () => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
});
const nap = async until => { while (performance.now() < until) await turn(); };
const better = () => all('button').find(button => plain(button.textContent) === 'Better');
(async () => {
    for (ago of days) {
        await nap(performance.now() + Math.random() * most);
        document.dispatchEvent(new Event('visibilitychange'));
        const patience = performance.now() + 8000;
        while (!better() && performance.now() < patience) await turn();
        if (!better()) return;
        better().click();
        window.told += 1;
    }
})();
";

/// Every text that is kept, by its key.
#[track_caller]
pub fn stored(browser: &Browser) -> BTreeMap<String, String> {
    // What is no text of any alphabet does not come through the driver.
    let all = browser.eval(
        "const entries = Object.entries(localStorage).map(([key, text]) => [key, text.toWellFormed?.() ?? text]);
         return Object.fromEntries(entries);",
    );
    let all = all.as_object().into_iter().flatten();
    all.filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned())))
        .collect()
}

/// What these texts say. Each of them must be readable.
#[track_caller]
pub fn record_of(stored: &BTreeMap<String, String>) -> Record {
    let mut record = Record::default();
    for (key, text) in stored {
        // What a tab left beside its place is read as well.
        let beside = key
            .strip_prefix("strongback.next.")
            .and_then(|rest| rest.split_once('.'));
        let key = &beside.map_or_else(|| key.clone(), |(_, place)| format!("strongback.{place}"));
        if key == ANSWERS {
            let answers = read_answers(text).unwrap_or_else(|error| panic!("{key}: {error}: {text}"));
            record.merge(&answers);
        } else if let Some(month) = key.strip_prefix(MONTH).and_then(Month::from_name) {
            let diary = read_month(text, month).unwrap_or_else(|error| panic!("{key}: {error}: {text}"));
            record.diary.merge(&diary);
        }
    }
    record
}

impl Browser {
    /// Keeps this reader's record and nothing else, on a page of the site where nothing runs.
    #[track_caller]
    pub fn keep(&self, reader: &Model) {
        self.open_path("/none");
        let texts = json!(readers::kept(&reader.record));
        self.eval(&format!(
            "localStorage.clear(); for (const [key, text] of {texts}) localStorage.setItem(key, text);"
        ));
    }

    /// Tells of the mornings so many days ago, in this order, while the test goes on. [`Self::mornings_told`] counts.
    #[track_caller]
    pub fn tell_mornings(&self, days_ago: &[i32], pause: u32) {
        let arguments = json!([days_ago, pause]);
        self.eval(&format!("((...arguments) => {{ {TELL_MORNINGS} }})(...{arguments});"));
    }

    #[track_caller]
    pub fn mornings_told(&self) -> usize {
        let told = self.eval("return window.told ?? 0;");
        told.as_u64().and_then(|told| usize::try_from(told).ok()).unwrap_or(0)
    }

    /// The reader can read this, and whoever listens to the page instead hears it: it is in a part that is said aloud.
    #[track_caller]
    pub fn tells(&self, words: &str) {
        self.wait_until(&format!("the page to tell: {words:?}"), || {
            self.eval(&format!(
                "return all('[role=status], [role=alert]').some(e => shown(e) && plain(e.innerText).includes({}));",
                json!(words)
            )) == true
        });
    }
}
