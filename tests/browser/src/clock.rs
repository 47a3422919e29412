//! The page's clock in the hands of a test: the browser is real, only time is not.

use serde_json::json;
use strongback::domain::day::{Date, Day};

use crate::{Browser, Engine, readers};

/// Before the program starts: the page's clock stands still, and alarms further off than a blink wait for the test.
const SCRIPT: &str = r"
(() => {
    const later = window.setTimeout.bind(window), never = window.clearTimeout.bind(window);
    let now = Date.now(), next = 1e9, waiting = [];
    Date.now = () => now;
    window.setTimeout = (ring, wait = 0, ...rest) => {
        if (wait < 100) return later(ring, wait, ...rest);
        waiting.push({ id: ++next, at: now + wait, ring });
        return next;
    };
    window.clearTimeout = id => id > 1e9 ? waiting = waiting.filter(alarm => alarm.id !== id) : never(id);
    // Until the program has done what a ring asks for.
    const settled = () => new Promise(done => later(done, 0));
    const ring = async until => {
        for (;;) {
            const alarm = waiting.filter(alarm => alarm.at <= until).sort((one, other) => one.at - other.at)[0];
            if (!alarm) return;
            waiting = waiting.filter(other => other !== alarm);
            now = Math.max(now, alarm.at);
            alarm.ring();
            await settled();
        }
    };
    window.theClock = {
        // Time goes by, second for second.
        async pass(time) { const until = now + time; await ring(until); now = until; await settled(); },
        // The device sleeps: no alarm rings, and the page is shown again afterwards.
        async sleep(time) { now += time; document.dispatchEvent(new Event('visibilitychange')); await settled(); },
        // Somebody sets the clock; nothing rings before its time.
        set(time) { now += time; waiting.forEach(alarm => alarm.at += time); },
        waiting: () => waiting.length,
    };
})();
";

/// It is noon of a day wherever the page asks.
const DAY: &str = r"
(() => {
    const Real = Date, noon = new Real(YEAR, MONTH - 1, DAY, 12).getTime();
    window.Date = class extends Real {
        constructor(...parts) { if (parts.length) super(...parts); else super(Date.now()); }
        static now() { return noon; }
    };
})();
";

impl Browser {
    /// [`Self::take_the_clock`], at noon of a day that is today for the readers of [`walks`](crate::walks) too.
    #[track_caller]
    pub fn take_the_clock_on(&self, day: Day) {
        readers::set_today(day);
        let Date { year, month, day } = day.date();
        let script = DAY
            .replace("YEAR", &year.to_string())
            .replace("MONTH", &month.to_string());
        self.run_first(&script.replace("DAY", &day.to_string()));
        self.take_the_clock();
    }

    /// Takes the clock of every page opened from now on.
    #[track_caller]
    pub fn take_the_clock(&self) {
        self.run_first(SCRIPT);
    }

    /// So many seconds go by.
    #[track_caller]
    pub fn seconds_pass(&self, seconds: u32) {
        self.clock(&format!("theClock.pass({seconds} * 1000)"));
    }

    /// The device sleeps so many seconds.
    #[track_caller]
    pub fn sleep(&self, seconds: u32) {
        self.clock(&format!("theClock.sleep({seconds} * 1000)"));
    }

    /// The clock is set forward, or back, by so many seconds.
    #[track_caller]
    pub fn set_clock(&self, seconds: i32) {
        self.clock(&format!("theClock.set({seconds} * 1000)"));
    }

    /// How many alarms the page has set.
    #[track_caller]
    pub fn alarms(&self) -> u64 {
        self.eval("return theClock.waiting();").as_u64().unwrap_or(0)
    }

    #[track_caller]
    fn clock(&self, expression: &str) {
        if self.engine() != Engine::Chromium {
            self.eval(&format!("return {expression};"));
            return;
        }
        let asked = json!({ "expression": expression, "awaitPromise": true });
        let answer = self.devtools("Runtime.evaluate", &asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression} failed: {answer}");
    }
}
