//! The tool on real systems that make blogs: with the very lines of `dist/embed/snippets.md`.

use std::fs;
use std::path::Path;
use std::process::Command;

use browser_tests::server::Site;
use browser_tests::{Browser, repository};

/// What the snippets say in place of a blogger's own address.
const ADDRESS: &str = "https://example.org/strongback/";

/// The first lines to copy under a heading of the snippets, for a folder at this address.
fn snippet(heading: &str, address: &str) -> String {
    let snippets = fs::read_to_string(repository().join("dist/embed/snippets.md")).expect("the snippets are built");
    let (_, section) = snippets
        .split_once(&format!("\n## {heading}\n"))
        .expect("there is such a heading");
    let (_, fenced) = section.split_once("```").expect("there is something to copy");
    let (_, code) = fenced.split_once('\n').expect("the fence is a line");
    let (code, _) = code.split_once("\n```").expect("the fence ends");
    code.replace(&format!("{ADDRESS}{}/", strongback::VERSION), address)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the sources are there").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}

fn wait_until_ready(browser: &Browser, count: usize) {
    browser.wait_until(&format!("{count} tools to be ready"), || {
        browser.eval(
            "return [...document.querySelectorAll('strong-back')].filter(e => e.matches(':state(ready)')).length;",
        ) == count
    });
}

/// Where there is no Hugo there is nothing to try; this machine's package manager has it.
#[test]
fn a_hugo_site_shows_the_tool_with_the_shortcode_of_the_snippets() {
    if Command::new("hugo").arg("version").output().is_err() {
        eprintln!("There is no hugo on the path: not tried.");
        return;
    }
    let site = Site::start();
    site.folder("/plan/", &repository().join("dist"));
    let browser = Browser::with().size(800, 900).start();
    let source = browser.folder().join("hugo");
    copy(&repository().join("tests/hosts/hugo"), &source);
    let shortcodes = source.join("layouts/shortcodes");
    fs::create_dir_all(&shortcodes).expect("a folder can be made");
    let lines = snippet("Hugo", &format!("{}/plan/", site.other_origin()));
    fs::write(shortcodes.join("strongback.html"), lines).expect("a file can be written");
    let built = Command::new("hugo")
        .args(["--quiet", "--baseURL", &site.address("/"), "--source"])
        .arg(&source)
        .output()
        .expect("hugo was there a moment ago");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));

    site.folder("/", &source.join("public"));
    browser.go(&site.address("/back/"));
    assert_eq!(
        browser.count("script[src]"),
        1,
        "the script once, though the tool twice"
    );
    browser.eval("document.querySelectorAll('strong-back')[1].scrollIntoView();");
    wait_until_ready(&browser, 2);
    assert_eq!(browser.complaints(), [""; 0]);
}

/// By hand, as it takes a WordPress: `wordpress/TESTING.md` says how to start one.
#[test]
#[ignore = "needs the WordPress of tests/hosts/wordpress/try.sh"]
fn a_wordpress_shows_the_tool_as_shortcode_and_as_block() {
    let at = std::env::var("WORDPRESS").unwrap_or_else(|_| "http://127.0.0.1:8181".to_owned());
    let pictures = repository().join("target/shots/wordpress");
    fs::create_dir_all(&pictures).expect("a folder can be made");
    let browser = Browser::with().size(1000, 900).start();
    for (page, theme, without) in [
        ("shortcode", "dark", "without-share"),
        ("block", "light", "without-progress"),
    ] {
        browser.go(&format!("{at}/{page}/"));
        browser.eval("document.querySelector('strong-back').scrollIntoView();");
        wait_until_ready(&browser, 1);
        let element = |script: &str| browser.eval(&format!("return document.querySelector('strong-back').{script};"));
        assert_eq!(element("theme"), theme, "{page}");
        assert_eq!(element("headingLevel"), "3", "{page}");
        assert_eq!(element(&format!("hasAttribute('{without}')")), true, "{page}");
        let here = browser.eval("return location.origin;").to_string();
        for address in browser.loaded() {
            assert!(address.starts_with(here.trim_matches('"')), "{page} loads {address}");
        }
        let own_page =
            browser.eval("return fetch(document.querySelector('strong-back').linkBase).then(a => a.status);");
        assert_eq!(own_page, 200, "{page}: the tool's own page is there");
        fs::write(pictures.join(format!("{page}.png")), browser.picture()).expect("a picture can be written");
    }
    // Nothing that an author writes gets into the page but what is allowed.
    browser.go(&format!("{at}/hostile/"));
    browser.eval("document.querySelector('strong-back').scrollIntoView();");
    wait_until_ready(&browser, 1);
    let names = browser.eval("return document.querySelector('strong-back').getAttributeNames();");
    assert_eq!(names, serde_json::json!(["link-base", "style"]));
    let style = browser.eval("return document.querySelector('strong-back').getAttribute('style');");
    assert_eq!(
        style,
        "display:block;min-height:max(960px,1660px - 100vw,2720px - 360vw);"
    );
    browser.go(&format!("{at}/without/"));
    assert_eq!(
        browser.count("script[src*=strongback]"),
        0,
        "loaded only where it is used"
    );

    // In the editor the block is there, with its settings.
    browser.go(&format!("{at}/wp-login.php"));
    browser.type_into("#user_login", "admin");
    browser.type_into("#user_pass", "admin");
    browser.press("Enter");
    browser.wait_for("#wpadminbar");
    browser.go(&format!("{at}/wp-admin/post-new.php?post_type=page"));
    browser.wait_until("the editor", || {
        browser.eval("return !!window.wp?.blocks?.getBlockType?.('strongback/plan');") == true
    });
    browser.eval(
        "wp.data.dispatch('core/preferences')?.set?.('core/edit-post', 'welcomeGuide', false);
         wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('strongback/plan', { theme: 'dark' }));",
    );
    browser.wait_until("the block to be drawn", || {
        browser.eval("return [document, ...[...document.querySelectorAll('iframe')].map(f => f.contentDocument)].some(d => d?.querySelector('[data-type=\"strongback/plan\"] .components-placeholder'));") == true
    });
    fs::write(pictures.join("editor.png"), browser.picture()).expect("a picture can be written");
}
