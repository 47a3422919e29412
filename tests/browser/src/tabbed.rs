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
// The focus leaves the page after its last stop, or comes back to the first one.
const again = there.findIndex((at, index) => index > 0 && at && there[0] && at.stop !== there[index - 1]?.stop && at.stop === there[0].stop);
const out = [there.indexOf(null), again].filter(at => at >= 0).sort((one, other) => one - other)[0] ?? -1;
if (out < 0) found.push(`the way has no end: ${there[there.length - 1]?.is}`);
const stops = there.slice(0, Math.max(out, 0));
const rtl = document.documentElement.dir === 'rtl';
for (const [at, stop] of stops.entries()) {
    const last = stops[at - 1];
    if (!last || last.floats || stop.floats) continue;
    const beside = stop.top < last.bottom && last.top < stop.bottom;
    const before = rtl ? stop.left > last.right + 1 : stop.right < last.left - 1;
    const above = stop.bottom <= last.top + 1 && stop.left < last.right - 1 && stop.right > last.left + 1;
    if (above || beside && before && stop.bottom <= last.bottom + 1) {
        found.push(`seen before ${last.is} and reached after it: ${stop.is}`);
    }
}
// The same stops in the other order; all radios of a group are one.
const once = stops => stops.filter((at, index) => at?.stop !== stops[index - 1]?.stop);
const forth = once(stops).map(at => at.stop), returned = once(back);
for (const [at, stop] of returned.entries()) {
    const last = returned[at - 1];
    if (!stop || !last || out < 0) continue;
    const [from, to] = [forth.indexOf(last.stop), forth.indexOf(stop.stop)];
    if (to !== from - 1 && !(from === 0 && to === forth.length - 1)) {
        found.push(`back from ${last.is} the way leads to ${stop.is}`);
    }
}
if (!stops.length) found.push('the Tab key leads nowhere');
return [...new Set(found)];
";

impl Browser {
    /// Goes through the page with Tab, and back with Shift and Tab, and tells what is amiss. A busy browser may lose a
    /// key out of many at once, so what is found has to be found again with the keys one by one.
    #[track_caller]
    pub fn amiss_on_the_way(&self) -> Vec<String> {
        let mut found = self.amiss_once(usize::MAX);
        for _ in 0..2 {
            if found.is_empty() {
                break;
            }
            let again = self.amiss_once(1);
            found.retain(|amiss| again.contains(amiss));
        }
        found
    }

    /// Presses so many keys at once.
    #[track_caller]
    fn amiss_once(&self, together: usize) -> Vec<String> {
        let stops = self.eval(BEGIN).as_u64().unwrap_or(0);
        let presses = stops + 1;
        let tab = key_code("Tab");
        let shift = key_code("Shift");
        let press = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let forth = vec![press("keyDown", &tab), press("keyUp", &tab)];
        let mut back = vec![press("keyDown", &shift)];
        back.extend_from_slice(&forth);
        back.push(press("keyUp", &shift));
        let count = usize::try_from(presses).unwrap_or(0);
        let keys = [vec![forth; count], vec![back; count]].concat();
        for some in keys.chunks(together) {
            let some = some.concat();
            let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": some }] });
            self.must("/actions", &actions);
        }
        texts(&self.ask(END, &[json!(presses)]))
    }
}
