//! The tool in a frame of another page: as tall as it needs, deaf to what is not its own, and of use without a script.

use browser_tests::server::Site;
use browser_tests::{Browser, reader, repository};
use serde_json::Value;

const FRAME: &str = "iframe[data-strongback-frame]";

/// A server with the built page below `/plan/`, as another site than the blog it is shown in.
fn site() -> Site {
    let site = Site::start();
    site.folder("/plan/", &repository().join("dist"));
    site
}

/// A blog with one frame of this address, and what else stands in its page.
fn blog(site: &Site, address: &str, attributes: &str, rest: &str) {
    let html = format!(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><link rel=icon href='data:,'><title>Blog</title><h1>Blog</h1>
         <iframe data-strongback-frame src=\"{address}\" title=\"Back plan\" width=\"100%\" height=\"900\"
            {attributes}></iframe><p id=after>After it</p>{rest}"
    );
    site.page("/blog.html", &html);
}

fn tool(site: &Site, asked: &str) -> String {
    format!("{}/plan/embed/frame.html{asked}", site.other_origin())
}

/// The script for the page around, and a list of the heights it gave the frame.
fn script(site: &Site) -> String {
    format!(
        "<script>window.given = []; window.heard = [];
            const frame = document.querySelector('iframe');
            new MutationObserver(() => given.push(frame.style.height)).observe(frame, {{ attributeFilter: ['style'] }});
            addEventListener('message', event => heard.push(event.data));
            window.failed = []; addEventListener('error', event => failed.push(event.message));
         </script><script src=\"{}/plan/embed/frame.js\"></script>",
        site.other_origin()
    )
}

fn given(browser: &Browser) -> Vec<String> {
    let given = browser.eval("return given;");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    given.as_array().into_iter().flatten().map(text).collect()
}

/// How tall the frame is, how tall what is in it, both in pixels.
fn heights(browser: &Browser) -> (i64, i64) {
    let frame = browser.eval("return Math.round(document.querySelector('iframe').clientHeight);");
    let inside = browser.within(FRAME, || {
        browser.eval("return Math.ceil(document.documentElement.getBoundingClientRect().height);")
    });
    (frame.as_i64().unwrap_or(-1), inside.as_i64().unwrap_or(-2))
}

fn fits(browser: &Browser) -> bool {
    let (frame, inside) = heights(browser);
    (frame - inside).abs() < 2
}

fn wait_for_tool(browser: &Browser) {
    browser.within(FRAME, || reader::on_screen(browser, "A strength plan"));
}

#[test]
fn the_frame_is_as_tall_as_what_is_in_it_on_every_screen() {
    let site = site();
    blog(&site, &tool(&site, "?theme=light"), "", &script(&site));
    let browser = Browser::with().size(600, 800).start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.wait_until("the frame to fit", || fits(&browser));
    let (start, _) = heights(&browser);
    browser.within(FRAME, || reader::answer_everything(&browser));
    browser.wait_until("the frame to fit the plan", || fits(&browser));
    let (plan, _) = heights(&browser);
    assert!(plan > start, "{plan} {start}");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn on_a_small_phone_the_plan_is_no_wider_than_the_frame() {
    let site = site();
    blog(&site, &tool(&site, ""), "", &script(&site));
    let browser = Browser::with().size(320, 700).start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    let widths = browser.within(FRAME, || {
        reader::answer_everything(&browser);
        browser.eval("return [document.documentElement.scrollWidth, innerWidth];")
    });
    assert!(widths[0].as_u64() <= widths[1].as_u64(), "{widths}");
}

/// A browser that lets no frame move the page around: the reader who goes on at the foot of a long screen is brought to the
/// beginning of the next one.
#[test]
fn the_next_screen_begins_in_sight_where_a_frame_may_not_move_the_page() {
    let site = site();
    blog(&site, &tool(&site, ""), "", &script(&site));
    let still = "const focus = HTMLElement.prototype.focus;
        HTMLElement.prototype.focus = function (how) { focus.call(this, { ...how, preventScroll: true }); };";
    let browser = Browser::with().first(still).size(360, 640).start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.within(FRAME, || {
        reader::start(&browser);
        reader::tell_age(&browser, "40");
        reader::on_screen(&browser, "any of these signs?");
    });
    browser.wait_until("the frame to fit", || fits(&browser));
    browser.within(FRAME, || reader::none_of_these(&browser, "any of these signs?"));
    let top = || {
        browser
            .eval("return document.querySelector('iframe').getBoundingClientRect().top;")
            .as_f64()
    };
    browser.wait_until("the beginning", || top().is_some_and(|top| top >= -1.0));
    browser.within(FRAME, || reader::on_screen(&browser, "any of these now?"));
}

#[test]
fn the_frame_tells_its_height_and_that_a_screen_begins_and_nothing_else() {
    let site = site();
    blog(&site, &tool(&site, "?id=one"), "", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.within(FRAME, || {
        reader::answer_everything(&browser);
        reader::begin_session(&browser);
    });
    let heard = browser.eval("return heard;");
    let heard = heard.as_array().cloned().unwrap_or_default();
    assert!(heard.len() > 3, "{heard:?}");
    for message in heard {
        let keys: Vec<_> = message
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.as_str())
            .collect();
        assert_eq!((&message["v"], &message["id"]), (&1.into(), &"one".into()), "{message}");
        if message["type"] == "strong-back:top" {
            assert_eq!(keys, ["id", "type", "v"], "{message}");
        } else {
            assert_eq!(keys, ["h", "id", "type", "v"], "{message}");
            assert_eq!(message["type"], "strong-back:height");
            assert!(message["h"].is_u64(), "{message}");
        }
    }
}

#[test]
fn without_the_script_the_frame_keeps_its_height_and_scrolls() {
    let site = site();
    blog(&site, &tool(&site, ""), "", "");
    let browser = Browser::with().size(360, 640).start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.within(FRAME, || reader::answer_everything(&browser));
    let (frame, inside) = heights(&browser);
    assert_eq!(frame, 900);
    assert!(inside > 900, "{inside}");
    browser.wait_until("it to scroll by itself", || {
        browser.within(FRAME, || {
            browser.eval(
                "scrollTo(0, 1e6);
                 return scrollY > 0 && getComputedStyle(document.documentElement).overflowY !== 'hidden';",
            )
        }) == true
    });
}

#[test]
fn a_script_that_comes_late_is_heard_too() {
    let site = site();
    blog(&site, &tool(&site, ""), "", "");
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.eval(&format!(
        "const script = document.createElement('script'); script.src = '{}/plan/embed/frame.js'; document.body.append(script);",
        site.other_origin()
    ));
    browser.wait_until("the frame to fit", || fits(&browser));
}

#[test]
fn what_the_address_asks_for_is_done_and_nothing_else_is_taken_from_it() {
    let site = site();
    let asked = "?theme=dark&accent=ff8800&radius=3&card=red;}x{&heading-level=9&lang=%3Cb%3E\
                 &link-base=https://evil.example/&profile=../..&place=page";
    blog(&site, &tool(&site, asked), "", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    let root = browser.within(FRAME, || {
        browser.eval("const root = document.documentElement; return [root.dataset.theme, root.getAttribute('style')];")
    });
    assert_eq!(root[0], "dark");
    assert_eq!(root[1], "--strongback-accent: #ff8800; --strongback-radius: 3px;");
    assert_eq!(browser.complaints(), [""; 0]);
}

/// WordPress shows such a frame for a mere address in a post.
#[test]
fn row_01_a_frame_without_an_origin_keeps_nothing_says_so_and_works() {
    let site = site();
    blog(&site, &tool(&site, ""), "sandbox=allow-scripts", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.within(FRAME, || {
        assert!(browser.shows("your browser keeps nothing"), "{}", browser.page_text());
        assert_eq!(browser.texts("#not-kept a"), ["Open the tool on its own page"]);
        reader::answer_everything(&browser);
    });
    assert_eq!(given(&browser), [""; 0], "no origin, no height");
}

/// Names below `localhost` are sites of their own to a browser.
#[test]
fn row_11_two_blogs_with_the_same_frame_do_not_share_answers() {
    let site = site();
    blog(&site, &tool(&site, ""), "", &script(&site));
    let port = site
        .origin()
        .rsplit_once(':')
        .map(|(_, port)| port.to_owned())
        .unwrap_or_default();
    let browser = Browser::with().start();
    let on = |blog: &str| browser.go(&format!("http://{blog}.localhost:{port}/blog.html"));
    on("first");
    wait_for_tool(&browser);
    browser.within(FRAME, || {
        reader::start(&browser);
        reader::tell_age(&browser, "40");
        reader::on_screen(&browser, "Do you have any of these signs?");
    });
    on("second");
    wait_for_tool(&browser);
    on("first");
    browser.within(FRAME, || reader::on_screen(&browser, "Do you have any of these signs?"));
}

/// A frame of our address in which somebody else speaks.
fn speaker(site: &Site, script: &str) -> String {
    site.page(
        "/plan/embed/other.html",
        &format!("<!doctype html><title>Other</title><script>{script}</script>"),
    );
    format!("{}/plan/embed/other.html", site.other_origin())
}

#[test]
fn row_29_what_is_no_height_is_ignored_and_heights_have_bounds() {
    let site = site();
    let address = speaker(
        &site,
        "const tell = (data) => parent.postMessage(data, '*');
         const height = (h) => ({ v: 1, type: 'strong-back:height', id: '', h });
         for (const data of [null, undefined, 0, '', 'strong-back:height', [], [1], {}, { v: 1 }, { v: 2, type: 'strong-back:height', h: 500 },
             { v: 1, type: 'other', h: 500 }, height('500'), height(500.5), height(NaN), height(Infinity), height(null), height([500]),
             height({ valueOf: 500 }), new Map([['v', 1]]), new Error('x')]) tell(data);
         onmessage = ({ data }) => tell(height(data));",
    );
    blog(&site, &address, "", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    browser.wait_until("all of it to be heard", || {
        browser.eval("return heard.length;").as_u64() >= Some(20)
    });
    assert_eq!(given(&browser), [""; 0]);
    let say = |height: &str, expected: &str| {
        browser.eval(&format!("frames[0].postMessage({height}, '*');"));
        browser.wait_until(&format!("the height {expected}"), || {
            browser.eval("return frame.style.height;") == expected
        });
    };
    say("500", "500px");
    say("1e9", "8000px");
    say("700", "700px");
    say("-5", "120px");
    assert_eq!(browser.eval("return failed;"), Value::Array(vec![]));
}

#[test]
fn row_29_only_the_frame_itself_is_heard_and_only_from_its_own_origin() {
    let site = site();
    let height = "parent.postMessage({ v: 1, type: 'strong-back:height', id: '', h: 333 }, '*');";
    // Another frame, whose address is the same but which is not marked; and the marked one gone elsewhere.
    let address = speaker(&site, &format!("if (top.frames.length) {{}} {height}"));
    site.page("/elsewhere.html", &format!("<!doctype html><script>{height}</script>"));
    site.page(
        "/plan/embed/leaving.html",
        &format!(
            "<!doctype html><script>location.replace('{}')</script>",
            site.address("/elsewhere.html")
        ),
    );
    let leaving = format!("{}/plan/embed/leaving.html", site.other_origin());
    let more = format!("{}<iframe id=unmarked src=\"{address}\"></iframe>", script(&site));
    blog(&site, &leaving, "", &more);
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    browser.wait_until("both to be heard", || {
        browser.eval("return heard.length;").as_u64() >= Some(2)
    });
    // The page itself, too, is not a frame.
    browser.eval("postMessage({ v: 1, type: 'strong-back:height', id: '', h: 333 }, '*');");
    browser.wait_until("it to be heard", || {
        browser.eval("return heard.length;").as_u64() >= Some(3)
    });
    assert_eq!(
        browser.eval("return [...document.querySelectorAll('iframe')].map(f => f.style.height);"),
        serde_json::json!(["", ""])
    );
}

#[test]
fn row_29_a_flood_of_heights_changes_the_page_thirty_times_a_second_at_most() {
    let site = site();
    // Ten thousand a second, for half a second.
    let address = speaker(
        &site,
        "let h = 200, turns = 0;
         const flood = setInterval(() => {
             for (let i = 0; i < 100; i++) parent.postMessage({ v: 1, type: 'strong-back:height', id: '', h: h += 3 - h % 2 }, '*');
             if (++turns === 50) clearInterval(flood);
             if (h > 6000) h = 200;
         }, 10);",
    );
    blog(&site, &address, "", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    browser.wait_until("all 5000 to be heard", || browser.eval("return heard.length;") == 5000);
    let seconds = browser
        .eval("return performance.now() / 1000;")
        .as_f64()
        .unwrap_or_default();
    let changes = browser.eval("return given.length;").as_f64().unwrap_or_default();
    assert!(changes > 0.0, "it follows");
    // A second that has begun counts as one.
    assert!(changes <= 30.0 * (seconds + 1.0), "{changes} changes in {seconds} s");
}

#[test]
fn row_29_what_the_page_around_says_to_the_frame_changes_nothing() {
    let site = site();
    blog(&site, &tool(&site, ""), "", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.eval(
        "for (let i = 0; i < 10000; i++) frames[0].postMessage([null, 'x', 1e9, { v: 1, type: 'strong-back:height', h: 5 }][i % 4], '*');",
    );
    browser.within(FRAME, || reader::start(&browser));
    browser.wait_until("the frame to fit", || fits(&browser));
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn row_30_a_page_that_bounds_the_frame_and_one_whose_scroll_bar_comes_and_goes_come_to_rest() {
    let site = site();
    let bounded = format!(
        "<style>iframe {{ height: auto; max-height: 50vh }}</style>{}",
        script(&site)
    );
    blog(&site, &tool(&site, ""), "", &bounded);
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    wait_for_tool(&browser);
    browser.eval("const start = performance.now(); window.rest = () => performance.now() - start > 2000;");
    browser.wait_until("two seconds to pass", || browser.eval("return rest();") == true);
    let changes = given(&browser);
    assert!((1..=3).contains(&changes.len()), "{changes:?}");

    // As if each height brought a scroll bar that made the other one right.
    let address = speaker(
        &site,
        "let turns = 0;
         setInterval(() => parent.postMessage({ v: 1, type: 'strong-back:height', id: '', h: turns++ % 2 ? 700 : 640 }, '*'), 40);",
    );
    blog(&site, &address, "", &script(&site));
    browser.go(&site.address("/blog.html"));
    browser.wait_until("many turns", || {
        browser.eval("return heard.length;").as_u64() >= Some(60)
    });
    let changes = given(&browser);
    assert!((1..=3).contains(&changes.len()), "{changes:?}");
    assert_eq!(changes.last().map(String::as_str), Some("700px"), "the larger stays");
}

#[test]
fn frames_that_come_and_go_leave_nothing_behind() {
    let site = site();
    blog(&site, &speaker(&site, ""), "", &script(&site));
    let browser = Browser::with().start();
    browser.go(&site.address("/blog.html"));
    let address = speaker(
        &site,
        "parent.postMessage({ v: 1, type: 'strong-back:height', id: '', h: 321 }, '*');",
    );
    // A frame that comes later is fitted without a further word to the script.
    browser.eval(&format!(
        "const late = document.createElement('iframe'); late.dataset.strongbackFrame = ''; late.id = 'late';
         late.src = '{address}?late'; document.body.append(late);"
    ));
    browser.wait_until("the late frame to fit", || {
        browser.eval("return document.getElementById('late').style.height;") == "321px"
    });
    browser.eval(
        "const late = document.getElementById('late'); window.gone = new WeakRef(late); late.remove();
         setTimeout(() => {}, 0);",
    );
    browser.wait_until("the frame to be freed", || {
        browser.devtools("HeapProfiler.collectGarbage", &serde_json::json!({}));
        browser.eval("return gone.deref() === undefined;") == true
    });
}
