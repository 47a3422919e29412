//! The element in pages of others: what such a page does to it, and what it does to such a page.
//!
//! The pages are in `hosts/`; the tool is below `/tool/`. The numbers are those of the failures that were foreseen: 11, 29
//! and 30 are in `frame.rs`, and 31, a fault of the program, in `stopped.rs`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::thread;
use std::time::Duration;

use browser_tests::kept::{record_of, stored};
use browser_tests::reader::{
    answer_everything, begin_session, do_next_session, key_on, none_of_these, on_screen, start, tell_age,
};
use browser_tests::server::Site;
use browser_tests::{Browser, Engine, Setup, repository};
use serde_json::{Value, json};

const LOADER: &str = "<script type=module src=/tool/embed/strongback.js></script>";
/// Defines the element before anything is shown, so that its room is kept from the first moment on.
const EARLY: &str = "<script src=/tool/embed/strongback.classic.js></script>";
const ELEMENT: &str =
    "<strong-back loading=eager><p><a href=/tool/>Open the tool on its own page</a></p></strong-back>";
const FALLBACK: &str = "Open the tool on its own page";

fn blog() -> Site {
    let site = Site::start();
    let built = repository().join("dist");
    assert!(
        built.join("embed/strongback.js").is_file(),
        "there is no built element in dist/embed. Next: cargo xtask build"
    );
    site.folder("/tool/", &built);
    site.folder("/", &repository().join("tests/browser/hosts"));
    site.page("/favicon.ico", "");
    site
}

/// A page of these lines, watched.
fn page(site: &Site, lines: &str) -> String {
    site.page(
        "/page.html",
        &format!("<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><script src=/watch.js></script>{lines}"),
    );
    site.address("/page.html")
}

#[track_caller]
fn visit(setup: Setup, address: &str) -> Browser {
    let browser = setup.start();
    browser.go(address);
    browser
}

/// The part of the tool that is built under a name that changes.
fn app() -> String {
    let folder = repository().join("dist/embed");
    let names = fs::read_dir(folder).unwrap().flatten();
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let name = names.find(|name| name.starts_with("strongback-app-"));
    format!("/tool/embed/{}", name.unwrap())
}

#[track_caller]
fn watched(browser: &Browser, what: &str) -> Value {
    browser.eval(&format!("return theWatch.{what};"))
}

#[track_caller]
fn wait_told(browser: &Browser, name: &str) -> Value {
    let find = format!("return theWatch.told.find(told => told[0] === '{name}') ?? null;");
    browser.wait_until(&format!("the event {name}"), || !browser.eval(&find).is_null());
    browser.eval(&find)[1].clone()
}

#[track_caller]
fn falls_back(browser: &Browser) {
    assert!(browser.shows(FALLBACK), "{}", browser.page_text());
    assert!(!browser.shows("A strength plan"), "{}", browser.page_text());
}

/// Where the paragraph below the element begins.
#[track_caller]
fn after(browser: &Browser) -> Value {
    browser.eval("return document.querySelector('#after').getBoundingClientRect().top + scrollY;")
}

/// How the first parts of the widget look: what the browser made of the rules.
const LOOK: &str = "
    const root = all('strong-back')[0].shadowRoot;
    const parts = [...root.querySelectorAll('.strongback, .strongback *')].slice(0, 60);
    return parts.map(e => {
        const look = getComputedStyle(e), box = e.getBoundingClientRect();
        const names = ['display', 'color', 'backgroundColor', 'fontSize', 'fontWeight', 'lineHeight', 'letterSpacing',
            'textTransform', 'textAlign', 'paddingTop', 'paddingLeft', 'marginTop', 'borderTopWidth', 'borderRadius', 'fill',
            'transitionDuration', 'cursor', 'userSelect', 'textIndent', 'whiteSpace', 'visibility', 'opacity'];
        return [e.localName, e.className.baseVal ?? e.className, Math.round(box.width), Math.round(box.height), ...names.map(name => look[name])].join(' ');
    });";

#[track_caller]
fn assert_same_look(clean: &Value, other: &Value, name: &str) {
    let (clean, other) = (clean.as_array().unwrap(), other.as_array().unwrap());
    assert!(clean.len() >= 20, "{clean:?}");
    assert_eq!(clean.len(), other.len(), "{name}");
    let differ: Vec<_> = clean
        .iter()
        .zip(other)
        .filter(|(clean, other)| clean != other)
        .collect();
    assert!(differ.is_empty(), "{name}: {differ:#?}");
}

// ---- what the page's policy forbids

#[test]
fn row_18_without_leave_for_wasm_the_fallback_stays_and_the_console_names_the_directive() {
    for engine in Engine::ALL {
        let site = blog();
        site.header("/article.html", "Content-Security-Policy", "script-src 'self'");
        let browser = visit(Browser::with().engine(engine), &site.address("/article.html"));
        assert_eq!(
            wait_told(&browser, "error")["reason"],
            "blocked-by-policy",
            "{engine:?}"
        );
        falls_back(&browser);
        let said = watched(&browser, "said").to_string();
        assert!(said.contains("script-src"), "{engine:?}: {said}");
    }
}

#[test]
fn row_19_the_strictest_policy_breaks_nothing_and_is_not_broken() {
    for engine in Engine::ALL {
        let site = blog();
        let browser = visit(Browser::with().engine(engine).still(), &site.address("/article.html"));
        on_screen(&browser, "A strength plan");
        let clean = browser.eval(LOOK);
        site.header(
            "/article.html",
            "Content-Security-Policy",
            &format!(
                "default-src 'none'; script-src {}/tool/ {}/watch.js 'wasm-unsafe-eval'; require-trusted-types-for 'script'; \
                 trusted-types 'none'; img-src {}/favicon.ico; base-uri 'none'; form-action 'none'",
                site.origin(),
                site.origin(),
                site.origin()
            ),
        );
        browser.go(&site.address("/article.html?strict"));
        on_screen(&browser, "A strength plan");
        assert_same_look(&clean, &browser.eval(LOOK), &format!("{engine:?}"));
        answer_everything(&browser);
        browser.click_text_in(".plan", "Clamshell");
        on_screen(&browser, "Clamshell");
        // A page that no longer carries the policy would show nothing.
        assert_eq!(watched(&browser, "blocked"), json!([]), "{engine:?}");
        browser.eval("document.body.append(Object.assign(document.createElement('img'), { src: '/none.png' }));");
        browser.wait_until("the policy to hold", || watched(&browser, "blocked") != json!([]));
    }
}

// ---- what does not arrive

#[test]
fn row_20_whatever_does_not_arrive_the_link_stays_and_nothing_moves() {
    let site = blog();
    let browser = Browser::with().start();
    let loaders = [
        (
            "a wrong hash",
            format!(
                "<script type=module src=/tool/embed/strongback.js integrity=sha384-{}></script>",
                "A".repeat(64)
            ),
        ),
        (
            "no such script",
            "<script type=module src=/tool/embed/none.js></script>".to_owned(),
        ),
        (
            "a site that does not share",
            format!(
                "<script type=module src={}/closed/strongback.js></script>",
                site.other_origin()
            ),
        ),
        (
            "a site that is not there",
            "<script type=module src=http://127.0.0.1:9/strongback.js></script>".to_owned(),
        ),
    ];
    site.folder("/closed/", &repository().join("dist/embed"));
    for (name, loader) in loaders {
        browser.go(&page(
            &site,
            &format!("<p>Before</p>{ELEMENT}<p id=after>After</p>{loader}"),
        ));
        let first = after(&browser);
        browser.eval("return new Promise(done => setTimeout(done, 300));");
        assert_eq!(
            browser.eval("return customElements.get('strong-back') === undefined;"),
            true,
            "{name}"
        );
        falls_back(&browser);
        assert_eq!(after(&browser), first, "{name}");
        assert_eq!(watched(&browser, "shifted"), json!(0), "{name}");
    }
    // The element comes, the program does not. A server that lets a failure be kept for a year would be another matter.
    site.header(&app(), "Cache-Control", "no-store");
    for status in [404, 500] {
        site.fail(&app(), status);
        browser.go(&page(
            &site,
            &format!("{EARLY}<p>Before</p>{ELEMENT}<p id=after>After</p>"),
        ));
        assert_eq!(wait_told(&browser, "error")["reason"], "not-loaded");
        falls_back(&browser);
        assert_eq!(watched(&browser, "shifted"), json!(0));
        assert_eq!(
            browser.eval("return document.querySelector('strong-back').matches(':state(error)');"),
            true
        );
        site.mend(&app());
    }
    // Broken off in the middle, as on a train.
    site.cut(&app(), 200_000);
    browser.go(&page(&site, &format!("{LOADER}{ELEMENT}")));
    wait_told(&browser, "error");
    falls_back(&browser);
    site.mend(&app());
    browser.go(&page(&site, &format!("{LOADER}{ELEMENT}")));
    on_screen(&browser, "A strength plan");
}

#[test]
fn row_32_without_what_it_needs_the_fallback_stays() {
    for missing in ["WebAssembly", "DecompressionStream"] {
        let site = blog();
        let browser = visit(
            Browser::with().first(&format!("delete window.{missing};")),
            &site.address("/article.html"),
        );
        wait_told(&browser, "error");
        falls_back(&browser);
        let said = watched(&browser, "said").to_string();
        assert!(said.contains("cannot start"), "{missing}: {said}");
    }
}

#[test]
fn nothing_is_loaded_until_a_reader_comes_near_and_nothing_moves_when_it_comes() {
    let site = blog();
    let far = format!(
        "{LOADER}<div style='height: 5000px'></div>{}<p id=after>After</p>",
        ELEMENT.replace("loading=eager", "")
    );
    let browser = visit(Browser::with(), &page(&site, &far));
    browser.wait_until("the element", || {
        browser.eval("return !!customElements.get('strong-back');") == true
    });
    browser.eval("return new Promise(done => setTimeout(done, 500));");
    assert!(!site.paths().contains(&app()), "{:?}", site.paths());
    let first = after(&browser);
    browser.eval("scrollTo(0, 4000);");
    on_screen(&browser, "A strength plan");
    browser.eval("return new Promise(done => setTimeout(done, 300));");
    assert!(site.paths().contains(&app()));
    assert_eq!(after(&browser), first);
    assert_eq!(watched(&browser, "shifted"), json!(0));
}

#[test]
fn the_page_does_not_move_when_the_widget_comes() {
    // Known before anything is shown; and late, with the room that our snippet keeps.
    let snippets = fs::read_to_string(repository().join("dist/embed/snippets.md")).unwrap();
    let (_, style) = snippets.split_once(" style=\"").unwrap();
    let (style, _) = style.split_once('"').unwrap();
    let late = ELEMENT.replace("<strong-back", &format!("<strong-back style='{style}'"));
    for lines in [
        format!("{EARLY}<p>Before</p>{ELEMENT}<p id=after>After</p>"),
        format!("{LOADER}<p>Before</p>{late}<p id=after>After</p>"),
    ] {
        for width in [320, 480, 768, 1280] {
            let site = blog();
            let browser = visit(Browser::with().size(width, 800), &page(&site, &lines));
            on_screen(&browser, "A strength plan");
            wait_told(&browser, "ready");
            browser.eval("return new Promise(done => setTimeout(done, 300));");
            assert_eq!(watched(&browser, "shifted"), json!(0), "at {width} pixels: {lines}");
        }
    }
}

// ---- many elements, many copies

#[test]
fn row_21_two_copies_of_the_script_make_one_element() {
    let site = blog();
    let lines = format!(
        "{ELEMENT}<script type=module src=/tool/embed/strongback.js></script><script type=module src='/tool/embed/strongback.js?again'></script>
         <script type=module src=/tool/embed/strongback.all.js></script><script src=/tool/embed/strongback.all.classic.js></script>{ELEMENT}"
    );
    let browser = visit(Browser::with(), &page(&site, &lines));
    browser.wait_until("both widgets", || browser.count("#screen-heading") == 2);
    let said = watched(&browser, "said");
    let told = said.as_array().into_iter().flatten();
    let told = told.filter(|line| {
        line.as_str()
            .is_some_and(|line| line.contains("is on this page already"))
    });
    assert_eq!(told.count(), 3, "{said}");
    assert_eq!(browser.complaints(), [""; 0]);
}

/// What the element with this id shows.
fn heading_in(browser: &Browser, id: &str) -> String {
    let heading =
        format!("return document.getElementById('{id}').shadowRoot.querySelector('#screen-heading').innerText;");
    browser.eval(&heading).as_str().unwrap_or_default().to_owned()
}

/// From the start to the first signs, in the element with this id.
fn tell_age_in(browser: &Browser, id: &str, age: &str) {
    let css = format!("#{id}");
    browser.click_text_in(&css, "I have read this");
    browser.click_text_in(&css, "Start");
    browser.wait_until("the age", || heading_in(browser, id).contains("How old"));
    let field = format!("document.getElementById('{id}').shadowRoot.querySelector('#age-0')");
    browser.eval(&format!("{field}.focus();"));
    for digit in age.chars() {
        browser.press(&digit.to_string());
    }
    browser.click_text_in(&css, "Continue");
    browser.wait_until("the signs", || heading_in(browser, id).contains("signs"));
}

#[test]
fn row_22_five_widgets_keep_apart() {
    let site = blog();
    let browser = visit(Browser::with(), &site.address("/five.html"));
    browser.wait_until("five widgets", || browser.count("#screen-heading") == 5);
    for (id, age) in [("one", "40"), ("two", "50"), ("four", "60")] {
        tell_age_in(&browser, id, age);
    }
    for id in ["three", "five"] {
        let heading = heading_in(&browser, id);
        assert!(heading.contains("A strength plan"), "{id}: {heading}");
    }
    let twice = browser.eval(
        "return [...document.querySelectorAll('strong-back')].filter(e => {
            const ids = [...e.shadowRoot.querySelectorAll('[id]')].map(one => one.id);
            return new Set(ids).size !== ids.length;
        }).length;",
    );
    assert_eq!(twice, json!(0), "an id that is there twice");
    let kept = browser.local_storage_keys();
    let holding = |age: &str| {
        let holds = |key: &&String| {
            browser
                .local_storage(key)
                .is_some_and(|text| text.contains(&format!("\"age\":{age}")))
        };
        kept.iter().filter(holds).cloned().collect::<Vec<_>>()
    };
    let (anna, ben) = (holding("40"), holding("50"));
    assert!(anna.len() == 1 && anna[0].contains("anna"), "{kept:?}");
    assert!(ben.len() == 1 && ben[0].contains("ben"), "{kept:?}");
    assert_eq!(holding("60"), [""; 0], "storage=none keeps nothing");
    assert_eq!(browser.complaints(), [""; 0]);
}

/// Where nothing is kept, nothing comes in: what one reader tells in another element of the page stays there.
#[test]
fn an_element_that_keeps_nothing_takes_nothing_in_from_beside() {
    let site = blog();
    let lines = format!(
        "{LOADER}<strong-back id=one loading=eager></strong-back><strong-back id=two loading=eager storage=none></strong-back>"
    );
    let browser = visit(Browser::with(), &page(&site, &lines));
    browser.wait_until("both", || browser.count("#screen-heading") == 2);
    tell_age_in(&browser, "one", "40");
    let heading = heading_in(&browser, "two");
    assert!(heading.contains("A strength plan"), "{heading}");
}

/// A browser that has not what the element is made with leaves what stands between its tags.
#[test]
fn a_browser_that_is_too_old_keeps_what_stands_between_the_tags() {
    let site = blog();
    let lines = format!("{LOADER}<strong-back loading=eager><a id=instead href=/>Open the tool</a></strong-back>");
    for old in [
        "delete window.CSSStyleSheet; window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal'); } };",
        "const supports = CSS.supports; CSS.supports = (...asked) => asked[0] !== 'selector(&)' && supports(...asked);",
    ] {
        let browser = visit(Browser::with().first(old), &page(&site, &lines));
        browser.wait_until("the words about it", || {
            watched(&browser, "said.join()").to_string().contains("too old")
        });
        browser.wait_until("the link", || {
            browser.eval("return document.querySelector('#instead').getClientRects().length > 0;") == true
        });
        assert_eq!(
            browser.eval("return customElements.get('strong-back') === undefined;"),
            true
        );
    }
}

/// Who came to the link by keys, which lets the tool come, is not left at the top of the page when it takes its place.
#[test]
fn the_focus_goes_on_from_what_stood_between_the_tags() {
    for engine in Engine::ALL {
        let site = blog();
        let lines = format!(
            "<div style='height:9000px'></div>{LOADER}<strong-back><a id=instead href=/>Open the tool</a></strong-back>"
        );
        let browser = visit(Browser::with().engine(engine), &page(&site, &lines));
        browser.wait_until("the element", || {
            browser.eval("return customElements.get('strong-back') !== undefined;") == true
        });
        browser.eval("instead.focus({ preventScroll: true });");
        wait_told(&browser, "ready");
        let focused = "return document.querySelector('strong-back').shadowRoot.activeElement?.id ?? null;";
        assert_eq!(browser.eval(focused), "screen-heading", "{engine:?}");
    }
}

/// A browser that takes no such names of states is told all the same.
#[test]
fn where_states_have_no_names_events_are_told() {
    let site = blog();
    let old = "CustomStateSet.prototype.add = () => { throw new SyntaxError('name'); };";
    let lines = format!("{LOADER}<strong-back loading=eager></strong-back>");
    let browser = visit(Browser::with().first(old), &page(&site, &lines));
    let told = "return theWatch.told.filter(told => told[0] === 'ready').length;";
    browser.wait_until("ready", || browser.eval(told) == 1);
    // And the room that the page's own line keeps is given back.
    browser.eval("document.querySelector('strong-back').style.minHeight = '3000px';");
    let height = || browser.eval("return document.querySelector('strong-back').getBoundingClientRect().height;");
    assert_eq!(height(), json!(3000));
    start(&browser);
    on_screen(&browser, "How old are you?");
    browser.wait_until("the room to be given back", || {
        height().as_f64().is_some_and(|height| height < 1500.0)
    });
}

#[test]
fn another_profile_is_another_reader() {
    let site = blog();
    let lines = format!("{LOADER}<div id=here><strong-back id=it loading=eager profile=anna>…</strong-back></div>");
    let browser = visit(Browser::with(), &page(&site, &lines));
    start(&browser);
    tell_age(&browser, "44");
    on_screen(&browser, "Do you have any of these signs?");
    browser.eval("it.profile = 'ben';");
    on_screen(&browser, "A strength plan");
    browser.eval("it.profile = 'anna';");
    on_screen(&browser, "Do you have any of these signs?");
    // Taken off as one reader's, put back as another's.
    browser.eval(
        "window.held = it; held.remove();
         return new Promise(done => setTimeout(() => { held.profile = 'ben'; here.append(held); done(); }, 100));",
    );
    on_screen(&browser, "A strength plan");
    start(&browser);
    tell_age(&browser, "55");
    on_screen(&browser, "Do you have any of these signs?");
    let of = |name: &str| {
        let key = format!("strongback@{name}.answers");
        browser.local_storage(&key).unwrap_or_default()
    };
    assert!(of("anna").contains("\"age\":44") && of("ben").contains("\"age\":55"));
    // Consent to keep something is taken back: from now on nothing is.
    browser.eval("held.storage = 'none';");
    on_screen(&browser, "A strength plan");
    start(&browser);
    tell_age(&browser, "66");
    on_screen(&browser, "Do you have any of these signs?");
    assert!(!format!("{}{}", of("anna"), of("ben")).contains("\"age\":66"));
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn a_changed_attribute_neither_stops_it_nor_takes_the_focus() {
    let site = blog();
    let lines = format!("{LOADER}<div id=here>{ELEMENT}</div><input id=comment>");
    let browser = visit(Browser::with(), &page(&site, &lines));
    start(&browser);
    on_screen(&browser, "How old are you?");
    browser.click("#comment");
    browser.eval("document.querySelector('strong-back').withoutShare = true;");
    browser.eval("return new Promise(done => setTimeout(done, 100));");
    assert_eq!(browser.eval("return document.activeElement.id;"), json!("comment"));
    // A new one in the place of one that went, changed before it has drawn anything.
    browser.eval(
        "document.querySelector('strong-back').remove();
         return new Promise(done => setTimeout(async () => {
             const made = document.createElement('strong-back');
             made.loading = 'eager';
             here.append(made);
             for (let at = 0; at < 4; at += 1) {
                 await null;
                 made.setAttribute('heading-level', String(3 + at % 2));
             }
             done();
         }, 100));",
    );
    on_screen(&browser, "How old are you?");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn another_storage_of_the_page_is_no_concern() {
    let site = blog();
    site.page(
        "/other.html",
        "<script>sessionStorage.setItem('a', '1'); sessionStorage.clear();</script>",
    );
    let browser = visit(
        Browser::with(),
        &page(&site, &format!("{LOADER}{ELEMENT}<div id=here></div>")),
    );
    start(&browser);
    on_screen(&browser, "How old are you?");
    browser.eval(
        "const frame = document.createElement('iframe'); frame.src = '/other.html';
         return new Promise(done => { frame.onload = () => setTimeout(done, 200); here.append(frame); });",
    );
    on_screen(&browser, "How old are you?");
}

#[test]
fn its_headings_fit_into_the_page_around() {
    let site = blog();
    let browser = Browser::with().start();
    let levels = |browser: &Browser| {
        browser.eval(
            "return all('h1, h2, h3, h4').filter(heading => heading.closest('.strongback'))
                .map(heading => [heading.tagName, heading.getAttribute('aria-level')]);",
        )
    };
    for (asked, first) in [
        ("4", json!("4")),
        ("1", json!("1")),
        ("2", json!(null)),
        ("99", json!("6")),
    ] {
        let lines = format!("{LOADER}<strong-back loading=eager heading-level={asked}>…</strong-back>");
        browser.go(&page(&site, &lines));
        wait_told(&browser, "ready");
        assert_eq!(levels(&browser)[0], json!(["H2", first]), "{asked}");
    }
    browser.eval("all('strong-back')[0].headingLevel = '3';");
    browser.wait_until("the other level", || levels(&browser)[0][1] == json!("3"));
    browser.eval("all('strong-back')[0].headingLevel = '2';");
    browser.wait_until("the level of old", || levels(&browser)[0][1] == json!(null));
}

// ---- how it comes into the page, and how it leaves

#[test]
fn row_24_however_it_is_made_it_is_the_same() {
    let ways = [
        ("by the parser, before its script", format!("{ELEMENT}{LOADER}")),
        ("by the parser, after its script", format!("{LOADER}{ELEMENT}")),
        ("by a classic script", format!("{ELEMENT}<script src=/tool/embed/strongback.classic.js></script>")),
        ("all in one", format!("{ELEMENT}<script type=module src=/tool/embed/strongback.all.js></script>")),
        ("all in one, classic", format!("<script src=/tool/embed/strongback.all.classic.js></script>{ELEMENT}")),
        ("createElement", format!("{LOADER}<div id=here></div><script type=module>
            const made = document.createElement('strong-back'); made.loading = 'eager'; here.append(made);</script>")),
        ("before its script, with properties", format!("<div id=here></div><script>
            const made = document.createElement('strong-back'); made.loading = 'eager'; made.profile = 'anna'; here.append(made);</script>{LOADER}")),
        ("innerHTML", format!("{LOADER}<div id=here></div><script type=module>here.innerHTML = `{ELEMENT}`;</script>")),
        ("cloneNode", format!("{LOADER}<template id=kept>{ELEMENT}</template><script type=module>
            document.body.append(kept.content.firstChild.cloneNode(true));</script>")),
        ("a template", format!("<template id=kept>{ELEMENT}</template>{LOADER}<script type=module>
            document.body.append(document.importNode(kept.content, true));</script>")),
        ("in another root", format!("{LOADER}<div id=here></div><script type=module>
            here.attachShadow({{ mode: 'open' }}).innerHTML = `{ELEMENT}`;</script>")),
    ];
    let site = blog();
    let browser = Browser::with().start();
    for (name, lines) in ways {
        browser.go(&page(&site, &lines));
        browser.wait_until(name, || browser.texts("#screen-heading").len() == 1);
        on_screen(&browser, "A strength plan");
        assert_eq!(watched(&browser, "told[0][0]"), json!("ready"), "{name}");
        assert_eq!(watched(&browser, "said"), json!([]), "{name}");
        if name.contains("properties") {
            assert_eq!(
                browser.eval(
                    "const made = all('strong-back')[0]; return [made.getAttribute('profile'), Object.keys(made)];"
                ),
                json!(["anna", []])
            );
        }
    }
}

#[test]
fn row_23_moved_and_put_back_it_goes_on_where_it_was() {
    let site = blog();
    let browser = visit(
        Browser::with(),
        &page(&site, &format!("{LOADER}<div id=one>{ELEMENT}</div><div id=two></div>")),
    );
    start(&browser);
    on_screen(&browser, "How old are you?");
    // Moved in one go.
    browser.eval("two.append(document.querySelector('strong-back'));");
    on_screen(&browser, "How old are you?");
    // Taken away, and put back later.
    browser.eval(
        "window.held = document.querySelector('strong-back'); held.remove();
         return new Promise(done => setTimeout(done, 100));",
    );
    assert_eq!(browser.count("#screen-heading"), 0);
    browser.eval("one.append(held);");
    on_screen(&browser, "How old are you?");
    tell_age(&browser, "40");
    on_screen(&browser, "Do you have any of these signs?");
    // Written anew by the page's own program: another element, which finds what was kept.
    browser.eval("delete window.held; one.innerHTML = one.innerHTML;");
    on_screen(&browser, "Do you have any of these signs?");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn row_23_a_session_that_is_put_back_is_led_on() {
    let site = blog();
    let browser = visit(
        Browser::with(),
        &page(&site, &format!("{LOADER}<div id=one>{ELEMENT}</div>")),
    );
    answer_everything(&browser);
    begin_session(&browser);
    browser.click_text("Start the march");
    let seconds = || browser.text(".big").parse::<u32>().unwrap_or(0);
    browser.wait_until("the clock to run", || (1..90).contains(&seconds()));
    browser.eval("const held = document.querySelector('strong-back'); held.remove(); one.append(held);");
    browser.wait_until("the session", || browser.count(".big") == 1);
    let before = seconds();
    browser.wait_until("the clock to run on", || seconds() < before);
}

/// Whoever looks at the page over midnight presses something within the element: no focus comes to the page of that, and
/// the day is a new one all the same.
#[test]
fn midnight_is_heard_of_with_the_next_press() {
    let days = "(() => {
        const Real = Date;
        window.Date = class extends Real {
            constructor(...when) {
                if (when.length) super(...when);
                else super(Real.now() + 864e5 * (window.theDays || 0));
            }
        };
    })();";
    let site = blog();
    let browser = visit(
        Browser::with().first(days),
        &page(&site, &format!("{LOADER}<div id=one>{ELEMENT}</div>")),
    );
    answer_everything(&browser);
    do_next_session(&browser);
    on_screen(&browser, "Your progress");
    browser.click_text("This week");
    on_screen(&browser, "Your plan");
    let morning = "How is your back this morning";
    assert!(!browser.shows(morning));
    browser.eval("window.theDays = 1;");
    browser.click_text("Progress");
    browser.click_text("This week");
    browser.wait_until("the question of the morning", || browser.shows(morning));
}

#[test]
fn row_23_put_back_it_brings_nothing_into_what_another_reader_began() {
    let site = blog();
    let browser = visit(
        Browser::with(),
        &page(&site, &format!("{LOADER}<div id=one>{ELEMENT}</div>")),
    );
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, "Do you have any of these signs?");
    browser.eval(
        "window.held = document.querySelector('strong-back');
         held.remove();
         one.append(held.cloneNode(true));",
    );
    on_screen(&browser, "Do you have any of these signs?");
    browser.click_text("My data");
    browser.click_text("Delete everything");
    browser.click_text("Yes, delete everything");
    start(&browser);
    tell_age(&browser, "33");
    on_screen(&browser, "Do you have any of these signs?");
    browser.eval("document.querySelector('strong-back').remove(); one.append(held);");
    // The other reader agreed; what was said here before is gone.
    on_screen(&browser, "A strength plan");
    browser.click_text("Start");
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    assert_eq!(record_of(&stored(&browser)).draft.about.value.age, Some(33));
}

#[test]
fn row_23_forty_that_came_and_went_leave_none_behind() {
    let counting = "(() => {
        const counts = { on: 0 };
        Object.defineProperty(window, 'theListeners', { value: counts });
        for (const target of [window, document]) {
            const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
            target.addEventListener = (...rest) => { counts.on += 1; return add.apply(target, rest); };
            target.removeEventListener = (...rest) => { counts.on -= 1; return remove.apply(target, rest); };
        }
    })();";
    let site = blog();
    let browser = visit(
        Browser::with().first(counting),
        &page(
            &site,
            &format!("{LOADER}<div id=here></div><script>window.gone = [];</script>"),
        ),
    );
    let forty = "const round = async () => {
            const made = document.createElement('strong-back');
            made.loading = 'eager';
            const ready = new Promise(done => made.addEventListener('strong-back-ready', done, { once: true }));
            here.append(made);
            await ready;
            made.remove();
            gone.push(new WeakRef(made));
            await new Promise(done => setTimeout(done));
        };
        return (async () => { for (let at = 0; at < 40; at += 1) await round(); })();";
    let count = || {
        for _ in 0..3 {
            browser.devtools("HeapProfiler.collectGarbage", &json!({}));
            browser.eval("return new Promise(done => setTimeout(done, 50));");
        }
        let metrics = browser.devtools("Memory.getDOMCounters", &json!({}));
        let left = browser.eval("return gone.filter(one => one.deref()).length;");
        let number = |value: &Value| value.as_i64().unwrap_or(-1);
        (
            number(&left),
            number(&metrics["nodes"]),
            number(&metrics["jsEventListeners"]),
            number(&browser.eval("return theListeners.on;")),
        )
    };
    // The first ones fill the pool.
    browser.eval(forty);
    let first = count();
    browser.eval(forty);
    let second = count();
    assert_eq!(first.0, 0, "elements left of forty: {first:?}");
    assert_eq!(second.0, 0, "elements left of eighty: {second:?}");
    assert!(second.1 - first.1 <= 20, "nodes: {first:?} then {second:?}");
    assert!(second.2 - first.2 <= 4, "listeners: {first:?} then {second:?}");
    assert_eq!(second.3, first.3, "listeners of window and document");
}

// ---- hostile pages

#[test]
fn row_25_no_rule_of_the_page_changes_its_look() {
    for engine in Engine::ALL {
        let site = blog();
        let browser = visit(
            Browser::with().engine(engine).size(700, 800).still(),
            &page(&site, &format!("<style>body {{ margin: 0 }}</style>{LOADER}{ELEMENT}")),
        );
        on_screen(&browser, "A strength plan");
        let clean = browser.eval(LOOK);
        browser.go(&site.address("/hostile.html"));
        on_screen(&browser, "A strength plan");
        assert_same_look(&clean, &browser.eval(LOOK), &format!("{engine:?}"));
        start(&browser);
        tell_age(&browser, "40");
        on_screen(&browser, "Do you have any of these signs?");
        if engine == Engine::Chromium {
            // Of the page itself nothing can be asked.
            let ours: Vec<_> = browser
                .axe()
                .into_iter()
                .filter(|violation| violation.targets.iter().any(|target| target.contains("strong-back")))
                .collect();
            assert!(ours.is_empty(), "{ours:#?}");
        }
    }
}

/// How much two pictures of the widget differ, from 0 to 1.
#[track_caller]
fn difference(browser: &Browser, one: &str, other: &str) -> f64 {
    let compare = format!(
        "const pixels = async data => {{
            const image = Object.assign(new Image(), {{ src: 'data:image/png;base64,' + data }});
            await image.decode();
            const canvas = Object.assign(document.createElement('canvas'), {{ width: image.width, height: image.height }});
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
        }};
        return Promise.all([pixels('{one}'), pixels('{other}')]).then(([one, other]) => {{
            if (one.width !== other.width || one.height !== other.height) return 1;
            let differ = 0;
            for (let at = 0; at < one.data.length; at += 4)
                if ([0, 1, 2].some(color => Math.abs(one.data[at + color] - other.data[at + color]) > 24)) differ += 1;
            return differ / (one.data.length / 4);
        }});"
    );
    browser.eval(&compare).as_f64().unwrap_or(1.0)
}

#[test]
fn row_25_a_picture_of_it_is_the_same_on_a_hostile_page() {
    let site = blog();
    let browser = visit(
        Browser::with().size(700, 1400).still(),
        &page(&site, &format!("<style>body {{ margin: 0 }}</style>{LOADER}{ELEMENT}")),
    );
    on_screen(&browser, "A strength plan");
    let clean = browser.portrait(".strongback");
    browser.go(&site.address("/hostile.html"));
    on_screen(&browser, "A strength plan");
    let hostile = browser.portrait(".strongback");
    browser.go(&page(&site, "<p>Compare</p>"));
    assert_eq!(difference(&browser, &clean, &clean).to_bits(), 0.0_f64.to_bits());
    let differ = difference(&browser, &clean, &hostile);
    assert!(differ < 0.001, "{differ} of the pixels differ");
}

#[test]
fn row_25_small_roots_right_to_left_and_zoom_leave_it_whole() {
    let site = blog();
    let browser = Browser::with().size(700, 900).still().start();
    browser.go(&page(
        &site,
        &format!("<style>body {{ margin: 0 }}</style>{LOADER}{ELEMENT}"),
    ));
    on_screen(&browser, "A strength plan");
    let clean = browser.eval(LOOK);
    browser.go(&page(
        &site,
        &format!(
            "<style>:root {{ font-size: 62.5% }} body {{ margin: 0; font-size: 1.6rem }}</style>{LOADER}{ELEMENT}"
        ),
    ));
    on_screen(&browser, "A strength plan");
    assert_same_look(&clean, &browser.eval(LOOK), "a root of 62.5 %");
    // From right to left, and four times as large: all of it can be read without scrolling sideways.
    for (name, lines, width) in [
        (
            "right to left",
            "<script>document.documentElement.dir = 'rtl';</script>",
            700,
        ),
        ("four times as large", "", 320),
    ] {
        browser.resize(width, 900);
        browser.clear_local_storage();
        browser.go(&page(&site, &format!("{lines}{LOADER}{ELEMENT}")));
        start(&browser);
        tell_age(&browser, "40");
        on_screen(&browser, "Do you have any of these signs?");
        let wide = browser.eval("return [document.documentElement.scrollWidth - innerWidth, getComputedStyle(all('#screen-heading')[0]).direction];");
        assert!(wide[0].as_i64().is_some_and(|wide| wide <= 0), "{name}: {wide}");
        if name == "right to left" {
            assert_eq!(wide[1], "rtl");
        }
    }
}

#[test]
fn row_26_patched_objects_do_not_reach_it() {
    for engine in Engine::ALL {
        let site = blog();
        let browser = visit(Browser::with().engine(engine), &site.address("/patched.html"));
        browser.eval("document.querySelector('strong-back').scrollIntoView();");
        if engine == Engine::WebKit {
            // Its driver cannot hand over an element of such a page, so the page itself clicks.
            on_screen(&browser, "A strength plan");
            browser.eval("all('#consent-0')[0].click();");
            // No finger is at the button sooner; what the tick changes is drawn by then.
            thread::sleep(Duration::from_millis(500));
            browser.eval("all('button').find(e => name(e) === 'Start').click();");
            on_screen(&browser, "How old are you?");
        } else {
            answer_everything(&browser);
            let kept = browser.local_storage("strongback.answers");
            assert!(kept.is_some_and(|text| text.starts_with('{')), "{engine:?}");
        }
        assert_eq!(watched(&browser, "said.join('; ')"), json!(""), "{engine:?}");
    }
}

#[test]
fn row_27_shortcuts_of_the_page_hear_nothing_of_what_is_typed() {
    let site = blog();
    let keys = "<script>
        window.heard = [];
        for (const name of ['keydown', 'keypress', 'keyup'])
            document.addEventListener(name, event => { heard.push(event.key); event.preventDefault(); });
    </script>";
    let browser = visit(
        Browser::with(),
        &page(
            &site,
            &format!("{keys}{LOADER}{ELEMENT}<p tabindex=0 id=after>After</p>"),
        ),
    );
    start(&browser);
    on_screen(&browser, "How old are you?");
    browser.eval("all('#age-0')[0].focus();");
    for key in ["4", "/", "2", "s"] {
        browser.press(key);
    }
    assert_eq!(browser.eval("return heard;"), json!([]));
    assert!(
        browser
            .eval("return all('#age-0')[0].value;")
            .as_str()
            .is_some_and(|age| age.starts_with('4'))
    );
    browser.eval("document.querySelector('#after').focus();");
    browser.press("/");
    assert_eq!(
        browser.eval("return heard[0];"),
        "/",
        "the page's own shortcuts still work"
    );
}

#[test]
fn row_28_inside_a_form_it_submits_nothing() {
    let site = blog();
    let browser = visit(Browser::with(), &site.address("/form.html"));
    on_screen(&browser, "A strength plan");
    key_on(&browser, "I have read this", "Space");
    key_on(&browser, "Start", "Enter");
    on_screen(&browser, "How old are you?");
    browser.type_into("#age-0", "40");
    browser.press("Enter");
    if browser.shows("How old are you?") {
        browser.click_text("Continue");
    }
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    assert_eq!(watched(&browser, "submitted"), json!(0));
    assert!(browser.address().ends_with("/form.html"), "{}", browser.address());
    let form = browser.eval(
        "const form = document.querySelector('form');
         return [form.elements.length, [...new FormData(form).keys()], form.dataset.input ?? null, form.dataset.change ?? null];",
    );
    // The page's own field and button, and nothing heard of what the reader ticked.
    assert_eq!(form, json!([2, ["comment"], null, null]));
}

#[test]
fn row_39_a_translator_in_the_page_does_not_break_it() {
    // What a translating browser does: each text in an element of its own, the old text gone.
    let translate = "for (const root of roots(document)) {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
            while (walker.nextNode()) texts.push(walker.currentNode);
            for (const text of texts) {
                if (!text.data.trim() || /^(SCRIPT|STYLE)$/.test(text.parentNode?.nodeName)) continue;
                const font = document.createElement('font');
                font.append(Object.assign(document.createElement('font'), { textContent: text.data }));
                text.replaceWith(font);
            }
        }";
    let site = blog();
    let browser = visit(Browser::with(), &page(&site, &format!("{LOADER}{ELEMENT}")));
    on_screen(&browser, "A strength plan");
    browser.eval(translate);
    start(&browser);
    tell_age(&browser, "40");
    on_screen(&browser, "Do you have any of these signs?");
    browser.eval(translate);
    none_of_these(&browser, "Do you have any of these signs?");
    on_screen(&browser, "any of these now?");
    browser.eval(translate);
    browser.click_text("None of these");
    on_screen(&browser, "any of this fit you?");
    assert_eq!(browser.complaints(), [""; 0]);
}

// ---- what it leaves in the page, and what it tells

#[test]
fn it_leaves_nothing_of_its_own_in_the_page() {
    let before = "(() => {
        const names = () => [
            Object.getOwnPropertyNames(window).filter(name => !/^(cdc_|se_|ret_nodes|\\d+$)/.test(name)).sort(),
            [...document.head?.children ?? []].length, document.adoptedStyleSheets.length, history.length,
            document.body?.children.length ?? 0, document.cookie, getComputedStyle(document.documentElement).cssText,
            document.title, location.href, document.documentElement.outerHTML.length,
        ];
        Object.defineProperty(window, 'theNames', { value: names });
    })();";
    let site = blog();
    site.page(
        "/bare.html",
        &format!("<!doctype html><html lang=en><head><title>Bare</title></head><body>{ELEMENT}<p id=after>After</p></body></html>"),
    );
    let browser = visit(
        Browser::with().first(before).first(include_str!("../hosts/watch.js")),
        &site.address("/bare.html"),
    );
    let first = browser.eval("return theNames();");
    browser.eval(
        "return new Promise(done => {
            const script = Object.assign(document.createElement('script'), { type: 'module', src: '/tool/embed/strongback.js' });
            script.onload = () => { script.remove(); done(); };
            document.head.append(script);
        });",
    );
    answer_everything(&browser);
    let then = browser.eval("return theNames();");
    for (at, name) in [
        "globals", "head", "sheets", "history", "body", "cookies", "style", "title", "address", "html",
    ]
    .iter()
    .enumerate()
    {
        let new: Vec<_> = then[at].as_array().into_iter().flatten().collect();
        let new: Vec<_> = new
            .into_iter()
            .filter(|one| first[at].as_array().is_some_and(|known| !known.contains(one)))
            .collect();
        assert_eq!(first[at], then[at], "{name}: {new:?}");
    }
}

#[test]
fn events_tell_no_answer_no_score_and_no_exercise() {
    // Everything that crosses the border of the element, and all that can be read from it.
    let spy = "(() => {
        const heard = [];
        Object.defineProperty(window, 'theHeard', { value: heard });
        const names = new Set(['blur', 'change', 'input', 'reset', 'select', 'submit', 'toggle', 'beforetoggle']);
        for (let of = HTMLElement.prototype; of; of = Object.getPrototypeOf(of))
            for (const name of Object.keys(of)) if (name.startsWith('on')) names.add(name.slice(2));
        for (const name of ['ready', 'step', 'plan-shown', 'session-done', 'saved', 'error']) names.add(`strong-back-${name}`);
        for (const name of names) {
            addEventListener(name, event => {
                const path = event.composedPath().map(one => one.id || one.localName || '').join('>');
                const value = event.target?.value ?? '';
                heard.push(JSON.stringify([name, event.target?.localName ?? '', path, value, event.detail ?? null, event.data ?? null]));
            }, true);
        }
    })();";
    let site = blog();
    site.page(
        "/bare.html",
        &format!("<!doctype html><html lang=en><title>Bare</title><body>{LOADER}<strong-back></strong-back>"),
    );
    let browser = visit(
        Browser::with().first(include_str!("../hosts/watch.js")).first(spy),
        &site.address("/bare.html"),
    );
    answer_everything(&browser);
    do_next_session(&browser);
    wait_told(&browser, "session-done");
    let told = watched(&browser, "told");
    let told: Vec<_> = told.as_array().into_iter().flatten().collect();
    for event in &told {
        let allowed = match event[0].as_str() {
            Some("step") => {
                let keys: Vec<_> = event[1]
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(key, _)| key.as_str())
                    .collect();
                keys == ["of", "step"]
            }
            _ => event[1] == json!({}),
        };
        assert!(allowed, "{event}");
        assert_eq!(event[2], true, "composed: {event}");
    }
    for name in ["ready", "step", "plan-shown", "session-done", "saved"] {
        assert!(told.iter().any(|event| event[0] == name), "{name} is missing: {told:?}");
    }
    let heard = browser.eval("return theHeard;");
    let heard: Vec<_> = heard
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(heard.iter().any(|line| line.contains("click")), "{heard:?}");
    // Of all that happens inside, the page sees the element alone.
    let inside: Vec<_> = heard
        .iter()
        .filter(|line| {
            [
                "age", "pain", "consent", "duration", "equip", "effort", "during", "amshell", "bridge", "input>",
                "button>",
            ]
            .iter()
            .any(|word| line.contains(word))
        })
        .collect();
    assert!(inside.is_empty(), "{inside:#?}");
}
