//! The way of the Tab key through a screen, with real presses: every stop has a name and a ring that can be seen,
//! nothing lies over it, the stops follow each other as they are seen, and the way ends and leads back.

use serde_json::json;

use crate::Browser;
use crate::browser::key_code;
use crate::seen::texts;

const BEGIN: &str = include_str!("tabbed.js");

/// What is amiss on the way there and back. Where the last key led is noted here.
const END: &str = "
theNote();
const presses = arguments[0];
const there = theStops.slice(1, presses + 1), back = theStops.slice(presses + 1);
const found = there.concat(back).flatMap(at => at?.amiss.map(amiss => `${amiss}: ${at.is}`) ?? []);
// The focus leaves the page after its last stop.
const out = there.indexOf(null);
if (out < 0) found.push(`the way has no end: ${there[there.length - 1]?.is}`);
const stops = there.slice(0, Math.max(out, 0));
for (const [at, stop] of stops.entries()) {
    const last = stops[at - 1];
    if (!last || last.floats || stop.floats) continue;
    const beside = stop.top < last.bottom && last.top < stop.bottom;
    const rtl = document.documentElement.dir === 'rtl';
    const before = rtl ? stop.left > last.right + 1 : stop.right < last.left - 1;
    if (stop.bottom <= last.top + 1 && !(stop.left >= last.right - 1 || stop.right <= last.left + 1)
        || beside && before && stop.bottom <= last.bottom + 1) found.push(`seen before ${last.is} and reached after it: ${stop.is}`);
}
const names = stops => stops.map(at => typeof at.stop === 'string' ? at.stop : at.is);
const once = names => names.filter((name, at) => name !== names[at - 1]);
const forth = once(names(stops)).join('; ');
const returned = once(names(back.filter(Boolean)).reverse()).join('; ');
if (!returned.includes(forth)) found.push(`the way back is another one: ${forth} | ${returned}`);
if (!stops.length) found.push('the Tab key leads nowhere');
return [...new Set(found)];
";

impl Browser {
    /// Goes through the page with Tab, and back with Shift and Tab, and tells what is amiss.
    #[track_caller]
    pub fn amiss_on_the_way(&self) -> Vec<String> {
        let stops = self.eval(BEGIN).as_u64().unwrap_or(0);
        let presses = stops + 1;
        let tab = key_code("Tab");
        let press = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let mut keys = Vec::new();
        for _ in 0..presses {
            keys.extend([press("keyDown", &tab), press("keyUp", &tab)]);
        }
        let shift = key_code("Shift");
        keys.push(press("keyDown", &shift));
        for _ in 0..presses {
            keys.extend([press("keyDown", &tab), press("keyUp", &tab)]);
        }
        keys.push(press("keyUp", &shift));
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] });
        self.must("/actions", &actions);
        texts(&self.ask(END, &[json!(presses)]))
    }
}
