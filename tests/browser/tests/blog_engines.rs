//! What a blogger takes, in Firefox and WebKit too: the page of settings, and the frame that grows.

use browser_tests::server::Site;
use browser_tests::{Browser, Engine, reader, repository};

const FRAME: &str = "iframe[data-strongback-frame]";

#[track_caller]
fn try_in(engine: Engine) {
    let site = Site::start();
    site.folder("/plan/", &repository().join("dist"));
    let browser = Browser::with().engine(engine).size(1000, 800).start();
    browser.go(&site.address("/plan/embed/"));
    browser.wait_for("#steps pre");
    browser.wait_until("the live tool", || {
        browser.eval("return document.querySelector('#live strong-back').matches(':state(ready)');") == true
    });
    browser.click("#settings [name=theme][value=dark]");
    browser.wait_until("the lines to say it", || {
        browser.text("#steps pre").contains("theme=\"dark\"")
    });

    site.page(
        "/blog.html",
        &format!(
            "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Blog</title>
             <link rel=icon href='data:,'><iframe data-strongback-frame src='{0}/plan/embed/frame.html' title='Plan'
                width='100%' height=900></iframe><script src='{0}/plan/embed/frame.js'></script>",
            site.other_origin()
        ),
    );
    browser.go(&site.address("/blog.html"));
    let fits = || {
        let frame = browser
            .eval("return document.querySelector('iframe').clientHeight;")
            .as_i64();
        let inside = browser.within(FRAME, || {
            browser
                .eval("return Math.ceil(document.documentElement.getBoundingClientRect().height);")
                .as_i64()
        });
        matches!((frame, inside), (Some(frame), Some(inside)) if (frame - inside).abs() < 2 && frame != 900)
    };
    browser.within(FRAME, || reader::on_screen(&browser, "A strength plan"));
    browser.wait_until("the frame to fit the first screen", fits);
    browser.within(FRAME, || {
        reader::start(&browser);
        reader::on_screen(&browser, "How old are you?");
    });
    browser.wait_until("the frame to fit the next screen", fits);
}

#[test]
fn chromium_sets_up_and_frames_the_tool() {
    try_in(Engine::Chromium);
}

#[test]
fn firefox_sets_up_and_frames_the_tool() {
    try_in(Engine::Firefox);
}

#[test]
fn webkit_sets_up_and_frames_the_tool() {
    try_in(Engine::WebKit);
}
