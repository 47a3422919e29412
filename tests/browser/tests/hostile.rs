//! What strangers put in: attributes of every kind, the address of the frame, and files with markup in them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../common/readers.rs"]
mod readers;

use std::fs;

use browser_tests::reader::{none_of_these, on_screen};
use browser_tests::server::Site;
use browser_tests::{Browser, repository};
use readers::{kept, newcomer, today};
use serde_json::{Value, json};
use strongback::codec::export;

/// Makes texts out of parts that have done harm somewhere, the same ones each time.
const TEXTS: &str = r#"
const PARTS = ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '"><img src=x onerror=pwned()>', '//evil.example/x',
    'https://evil.example/a?b#c', 'https://user:pass@evil.example/', 'http://[::1', '\u0000', '\ud800', '\u202e', '</style><style>*{display:none}',
    '../../..', '__proto__', 'constructor', 'toString', 'none', 'LOCAL', 'local ', 'eager', 'dark', '-1', '0', '7', '1e9', 'NaN', '999999999999999999999',
    '{{7*7}}', '%00', '&lt;', "'", '`', ';', ':', '@', '.', 'strongback.', 'x'.repeat(5000), '\u{1f9d1}', '', ' ', '\n'];
let state = 20261123;
const next = most => (state = (Math.imul(state, 1103515245) + 12345) >>> 0, (state >>> 8) % most);
const odd = () => Array.from({ length: 1 + next(3) }, () => PARTS[next(PARTS.length)]).join('');
"#;

#[test]
fn attributes_of_every_kind_leave_the_element_whole_and_lead_nowhere_else() {
    let site = Site::start();
    site.folder("/tool/", &repository().join("dist"));
    site.folder("/", &repository().join("tests/browser/hosts"));
    site.page("/favicon.ico", "");
    site.page(
        "/page.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
         <script>window.pwned = () => { throw new Error('a script ran'); };</script>
         <strong-back loading=eager></strong-back><script type=module src=/tool/embed/strongback.all.js></script>",
    );
    let browser = Browser::with().start();
    browser.go(&site.address("/page.html"));
    on_screen(&browser, "A strength plan");
    let found = browser.eval(&format!(
        "{TEXTS}
        const NAMES = ['theme', 'storage', 'loading', 'profile', 'heading-level', 'link-base', 'without-share', 'without-progress', 'lang'];
        const PROPERTIES = ['theme', 'storage', 'loading', 'profile', 'headingLevel', 'linkBase', 'withoutShare', 'withoutProgress'];
        const ODD = [null, undefined, 0, NaN, -1, true, Symbol.iterator, {{}}, [], () => 1, 1n];
        const element = document.querySelector('strong-back');
        const wrong = [];
        const look = said => {{
            if (!['auto', 'light', 'dark'].includes(element.theme)) wrong.push(['theme', said]);
            if (!['local', 'none'].includes(element.storage)) wrong.push(['storage', said]);
            if (!['lazy', 'eager'].includes(element.loading)) wrong.push(['loading', said]);
            for (const name of ['profile', 'headingLevel', 'linkBase'])
                if (typeof element[name] !== 'string') wrong.push([name, said]);
            for (const name of ['withoutShare', 'withoutProgress'])
                if (typeof element[name] !== 'boolean') wrong.push([name, said]);
        }};
        const wait = () => new Promise(done => setTimeout(done));
        return (async () => {{
            for (let round = 0; round < 400; round += 1) {{
                const name = NAMES[next(NAMES.length)], said = odd();
                if (next(8) === 0) element.removeAttribute(name);
                else element.setAttribute(name, said);
                look(`${{name}}=${{said}}`);
                const property = PROPERTIES[next(PROPERTIES.length)];
                // What cannot be a text is refused by the browser, where it is set.
                try {{ element[property] = next(2) ? odd() : ODD[next(ODD.length)]; }}
                catch (error) {{ if (!(error instanceof TypeError)) wrong.push([property, String(error)]); }}
                look(property);
                if (round % 20 === 0) await wait();
            }}
            for (const name of element.getAttributeNames()) element.removeAttribute(name);
            await wait();
            return wrong;
        }})();"
    ));
    assert_eq!(found, json!([]));
    // It is the same as ever, and so is the page around it.
    on_screen(&browser, "A strength plan");
    let watched = |what: &str| browser.eval(&format!("return theWatch.{what};"));
    assert_eq!((watched("said"), watched("blocked")), (json!([]), json!([])));
    let keys = browser.local_storage_keys();
    let ours = |key: &String| {
        let name = key.strip_prefix("strongback@").and_then(|rest| rest.split('.').next());
        key.starts_with("strongback.")
            || name.is_some_and(|name| name.len() <= 32 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
    };
    assert!(keys.iter().all(ours), "{keys:?}");
    let known = [
        "/page.html",
        "/watch.js",
        "/favicon.ico",
        "/tool/embed/strongback.all.js",
    ];
    let asked = site.paths();
    assert!(asked.iter().all(|path| known.contains(&path.as_str())), "{asked:?}");
}

#[test]
fn no_attribute_leads_a_shared_link_to_what_is_no_page() {
    let site = Site::start();
    site.folder("/tool/", &repository().join("dist"));
    site.page("/favicon.ico", "");
    site.page(
        "/page.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>
         <strong-back loading=eager></strong-back><script type=module src=/tool/embed/strongback.all.js></script>",
    );
    site.folder("/", &repository().join("tests/browser/hosts"));
    let browser = Browser::with().start();
    browser.go(&site.address("/page.html"));
    on_screen(&browser, "A strength plan");
    for (key, text) in kept(&newcomer(today()).record) {
        browser.set_local_storage(&key, &text);
    }
    browser.go(&site.address("/page.html"));
    on_screen(&browser, "Your plan");
    browser.click_text("Share");
    on_screen(&browser, "Share");
    let link = || {
        let shown = "const inside = document.querySelector('strong-back').shadowRoot;
            return [...inside.querySelectorAll('input, textarea')].map(field => field.value).find(text => text.includes('#sb1.')) ?? '';";
        browser.eval(shown).as_str().unwrap_or_default().to_owned()
    };
    let home = site.address("/tool/#sb1.");
    browser.wait_until("the link", || link().starts_with(&home));
    for (base, wanted) in [
        ("javascript:alert(1)", home.as_str()),
        ("data:text/html,<script>alert(1)</script>", &home),
        ("blob:https://evil.example/1", &home),
        ("file:///etc/passwd", &home),
        ("vbscript:x", &home),
        ("http://[::1", &home),
        ("  java\nscript:alert(1)", &home),
        ("https://other.example/back/?a=b#c", "https://other.example/back/#sb1."),
        ("https://user:secret@other.example/", "https://other.example/#sb1."),
        (
            "\"><img src=x onerror=pwned()>",
            &site.address("/%22%3E%3Cimg%20src=x%20onerror=pwned()%3E#sb1."),
        ),
    ] {
        browser.eval(&format!(
            "document.querySelector('strong-back').setAttribute('link-base', {});",
            Value::from(base)
        ));
        browser.wait_until(&format!("{wanted} for {base:?}, not {}", link()), || {
            link().starts_with(wanted)
        });
    }
}

#[test]
fn the_address_of_a_frame_asks_for_nothing_that_is_not_listed() {
    let site = Site::start();
    site.folder("/tool/", &repository().join("dist"));
    site.page("/favicon.ico", "");
    let browser = Browser::with().start();
    let known = ["", "auto", "light", "dark"];
    for seed in 0..12 {
        browser.go(&site.address("/tool/icons/strongback.svg"));
        let query = browser.eval(&format!(
            "{TEXTS} state += {seed} * 7919;
            const asked = new URLSearchParams();
            for (const name of ['theme', 'accent', 'on-accent', 'card', 'ink', 'radius', 'storage', 'lang', 'profile', 'heading-level',
                'without-share', 'without-progress', 'id', 'link-base', 'place', 'fragment', '__proto__']) asked.append(name, odd());
            return asked.toString();"
        ));
        browser.go(&site.address(&format!("/tool/embed/frame.html?{}", query.as_str().unwrap())));
        on_screen(&browser, "A strength plan");
        let looks = browser
            .eval("const root = document.documentElement; return [root.dataset.theme ?? '', root.style.cssText];");
        assert!(known.contains(&looks[0].as_str().unwrap()), "{looks}");
        let style = looks[1].as_str().unwrap();
        assert!(
            !style.contains("url") && !style.contains('<') && style.len() < 300,
            "{style}"
        );
        assert_eq!(browser.complaints(), [""; 0], "{query}");
    }
}

#[test]
fn a_file_with_markup_in_it_is_shown_as_text() {
    const NAMES: [&str; 3] = [
        "<img src=x onerror=\"window.ran=1\">",
        "</script><script>window.ran=1</script>",
        "javascript:window.ran=1 \u{202e}\u{0}&lt;b&gt;",
    ];
    let browser = Browser::with().open("/");
    let mut brought = newcomer(today()).record;
    for (at, name) in NAMES.iter().enumerate() {
        brought.set_activity(at, |activity| activity.name = (*name).to_owned());
    }
    let file = browser.folder().join("from-a-stranger.json");
    fs::write(&file, export::write(&brought, today())).unwrap();
    browser.click_text("My data");
    on_screen(&browser, "Your data");
    browser.choose_file("input[type=file]", &file);
    browser.wait_for_text("This file holds");
    browser.click_text("Add it");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "Your plan");
    browser.click_text("My answers");
    on_screen(&browser, "Your answers");
    let text = browser
        .eval("return document.body.textContent;")
        .as_str()
        .unwrap()
        .to_owned();
    for name in NAMES {
        assert!(text.contains(name), "{name} is not shown as it is");
    }
    assert_eq!(browser.eval("return window.ran ?? null;"), Value::Null);
    assert_eq!(browser.count("#strongback img, #strongback script"), 0);
    assert_eq!(browser.complaints(), [""; 0]);
}
