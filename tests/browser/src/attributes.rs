//! Attributes of the element that nobody thought of: what strangers may put into the page around the widget.
//!
//! The element reads them in a script, so they are tried where it runs. The same number makes the same texts.

use serde_json::{Value, json};

use crate::Browser;
use crate::reader::on_screen;
use crate::server::Site;

/// Makes texts out of parts that have done harm somewhere, and of letters by chance: `odd()` does, from the number `state`.
pub const TEXTS: &str = r#"
const PARTS = ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '"><img src=x onerror=pwned()>', '//evil.example/x',
    'https://evil.example/a?b#c', 'https://user:pass@evil.example/', 'http://[::1', '\u0000', '\ud800', '\u202e', '</style><style>*{display:none}',
    '../../..', '__proto__', 'constructor', 'toString', 'none', 'LOCAL', 'local ', 'eager', 'dark', '-1', '0', '7', '1e9', 'NaN', '999999999999999999999',
    '{{7*7}}', '%00', '&lt;', "'", '`', ';', ':', '@', '.', 'strongback.', 'x'.repeat(5000), '\u{1f9d1}', '', ' ', '\n'];
const next = most => (state = (Math.imul(state, 1103515245) + 12345) >>> 0, (state >>> 8) % most);
const letter = () => String.fromCharCode(next(3) ? 32 + next(96) : next(65536));
const part = () => next(4) ? PARTS[next(PARTS.length)] : Array.from({ length: next(9) }, letter).join('');
const cut = text => next(5) ? text : text.slice(next(text.length + 1));
const odd = () => Array.from({ length: 1 + next(3) }, () => cut(part())).join('');
"#;

/// Gives the element one text after the other, as an attribute and as a property, and looks at it after each.
const ROUNDS: &str = r"
const NAMES = ['theme', 'storage', 'loading', 'profile', 'heading-level', 'link-base', 'without-share', 'without-progress', 'lang'];
const PROPERTIES = ['theme', 'storage', 'loading', 'profile', 'headingLevel', 'linkBase', 'withoutShare', 'withoutProgress'];
const ODD = [null, undefined, 0, NaN, -1, true, Symbol.iterator, {}, [], () => 1, 1n];
const element = document.querySelector('strong-back');
const wrong = [];
const look = said => {
    if (!['auto', 'light', 'dark'].includes(element.theme)) wrong.push(`theme after ${said}`);
    if (!['local', 'none'].includes(element.storage)) wrong.push(`storage after ${said}`);
    if (!['lazy', 'eager'].includes(element.loading)) wrong.push(`loading after ${said}`);
    for (const name of ['profile', 'headingLevel', 'linkBase'])
        if (typeof element[name] !== 'string') wrong.push(`${name} after ${said}`);
    for (const name of ['withoutShare', 'withoutProgress'])
        if (typeof element[name] !== 'boolean') wrong.push(`${name} after ${said}`);
};
const wait = () => new Promise(done => setTimeout(done));
return (async () => {
    for (let round = 0; round < rounds; round += 1) {
        const name = NAMES[next(NAMES.length)], said = odd();
        if (next(8) === 0) element.removeAttribute(name);
        else element.setAttribute(name, said);
        look(`${name}=${said}`);
        const property = PROPERTIES[next(PROPERTIES.length)];
        // What cannot be a text is refused by the browser, where it is set.
        try { element[property] = next(2) ? odd() : ODD[next(ODD.length)]; }
        catch (error) { if (!(error instanceof TypeError)) wrong.push(`${property}: ${error}`); }
        look(property);
        if (round % 20 === 0) await wait();
    }
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    await wait();
    return wrong;
})();
";

/// All that the page may ask of its server.
const KNOWN: [&str; 4] = [
    "/page.html",
    "/watch.js",
    "/favicon.ico",
    "/tool/embed/strongback.all.js",
];

/// A page with the element in it, which notes what scripts say and what its browser refuses.
pub struct Attributes {
    site: Site,
    browser: Browser,
}

impl Attributes {
    /// Opens the page. Needs a built `dist/`.
    pub fn start() -> Self {
        let site = Site::with_tool();
        site.page(
            "/page.html",
            "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
             <script>window.pwned = () => { throw new Error('a script ran'); };</script>
             <strong-back loading=eager></strong-back><script type=module src=/tool/embed/strongback.all.js></script>",
        );
        let browser = Browser::with().start();
        browser.go(&site.address("/page.html"));
        on_screen(&browser, "A strength plan");
        Self { site, browser }
    }

    /// So many texts that come of one number. Gives what was not as it must be: nothing, where all is well.
    pub fn try_many(&self, number: u32, rounds: u32) -> Vec<String> {
        let browser = &self.browser;
        let found = browser.eval(&format!(
            "let state = {number}; const rounds = {rounds};\n{TEXTS}\n{ROUNDS}"
        ));
        let mut wrong: Vec<String> = match found {
            Value::Array(wrong) => wrong.into_iter().map(|said| said.to_string()).collect(),
            other => vec![other.to_string()],
        };
        // It is the same as ever, and so is the page around it.
        on_screen(browser, "A strength plan");
        for what in ["said", "blocked"] {
            let watched = browser.eval(&format!("return theWatch.{what};"));
            if watched != json!([]) {
                wrong.push(format!("{what}: {watched}"));
            }
        }
        let keys = browser.local_storage_keys().into_iter().filter(|key| !is_ours(key));
        wrong.extend(keys.map(|key| format!("the key {key:?}")));
        let asked = self.site.paths().into_iter();
        let elsewhere = asked.filter(|path| !KNOWN.contains(&path.as_str()));
        wrong.extend(elsewhere.map(|path| format!("asked for {path:?}")));
        wrong
    }
}

/// A key of the record, or of a profile of a name that such a one can have.
fn is_ours(key: &str) -> bool {
    let name = key.strip_prefix("strongback@").and_then(|rest| rest.split('.').next());
    key.starts_with("strongback.")
        || name.is_some_and(|name| name.len() <= 32 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}
