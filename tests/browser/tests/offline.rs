//! The page without a connection: as a file on a disk, and as an installed page. Also what it never does: send anything.
//!
//! The numbers in the names are those of the list of failures that such a page must withstand. A browser that forgets
//! after some days (10) is tried as one whose store was cleared (13); a private window (40) cannot be told from another,
//! so what the page says of keeping is true in both. Row 37, what the program imports, is held in each build.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use browser_tests::reader::{answer_everything, begin_session, on_screen, start, tell_age};
use browser_tests::server::{self, Site};
use browser_tests::{Browser, Engine, Setup, base64, repository};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Notes every breach of the page's own policy.
const WATCH: &str = "window.breaches = [];
    addEventListener('securitypolicyviolation', event =>
        breaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));";

fn dist() -> PathBuf {
    repository().join("dist")
}

#[track_caller]
fn breaks_no_policy(browser: &Browser) {
    assert_eq!(browser.eval("return breaches;"), json!([]));
    assert_eq!(browser.complaints(), [""; 0]);
}

/// What a promise of the page comes to.
#[track_caller]
fn promised(browser: &Browser, expression: &str) -> Value {
    let parameters = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let mut answer = browser.devtools("Runtime.evaluate", &parameters);
    assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
    answer["result"]["value"].take()
}

/// The path of the rest of the program, which comes after the first plan.
fn rest() -> String {
    let names = fs::read_dir(dist()).expect("the page is built").flatten();
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let rest = names.find(|name| name.starts_with("strongback-rest-"));
    format!("/{}", rest.expect("the rest is there"))
}

mod file {
    use super::*;

    /// A copy of the file on the browser's own disk, and its address.
    fn copied(browser: &Browser) -> String {
        copied_with(browser, |text| text)
    }

    fn copied_with(browser: &Browser, change: impl FnOnce(String) -> String) -> String {
        let text = fs::read_to_string(dist().join("strongback.html")).expect("the build makes the file");
        let file = browser.folder().join("strongback.html");
        fs::write(&file, change(text)).expect("the browser's folder can be written to");
        format!("file://{}", file.display())
    }

    #[test]
    fn it_opens_from_a_disk_keeps_what_was_said_and_saves_a_copy() {
        let browser = Browser::with().first(WATCH).start();
        let address = copied(&browser);
        browser.open_address(&address);
        answer_everything(&browser);
        assert!(browser.local_storage("strongback.answers").is_some());
        browser.go("about:blank");
        browser.open_address(&address);
        on_screen(&browser, "Your plan");
        begin_session(&browser);
        browser.click_text("Leave");
        browser.click_text("My data");
        browser.wait_for_text("You opened this tool as a file.");
        browser.click_text("Save as a file");
        let copy = fs::read_to_string(browser.downloaded(".json")).expect("the copy can be read");
        assert!(copy.contains("\"age\""), "{copy}");
        breaks_no_policy(&browser);
        // It is whole: it asked for nothing else.
        assert_eq!(browser.loaded(), [""; 0]);
    }

    #[test]
    fn row_01_where_storage_is_blocked_all_works_and_it_says_so() {
        let browser = Browser::with().storage_blocked().first(WATCH).start();
        let address = copied(&browser);
        browser.open_address(&address);
        answer_everything(&browser);
        browser.wait_for_text("This browser does not let us keep anything here");
        breaks_no_policy(&browser);
    }

    #[test]
    fn row_02_where_the_storage_is_full_nothing_said_is_lost_and_nothing_foreign_is_touched() {
        let browser = Browser::with().start();
        let address = copied(&browser);
        browser.open_address(&address);
        let filled = browser.eval(
            "let size = 1 << 22, filling = 'x'.repeat(size), at = 0;
             while (size >= 1) {
                 try { localStorage.setItem(`foreign${at}`, filling); at += 1; } catch { size >>= 1; filling = 'x'.repeat(size); }
             }
             return localStorage.length;",
        );
        start(&browser);
        tell_age(&browser, "40");
        browser.wait_for_text("The storage of this browser is full.");
        on_screen(&browser, "Do you have any of these signs?");
        assert_eq!(browser.eval("return localStorage.length"), filled);
    }

    #[test]
    fn row_13_another_file_that_clears_the_store_ends_nothing() {
        let browser = Browser::with().start();
        let address = copied(&browser);
        browser.open_address(&address);
        answer_everything(&browser);
        let other = browser.folder().join("other.html");
        fs::write(&other, "<!doctype html><script>localStorage.clear()</script>").expect("a file can be written");
        let tab = browser.tab();
        browser.devtools(
            "Target.createTarget",
            &json!({ "url": format!("file://{}", other.display()) }),
        );
        browser.switch_to(&tab);
        browser.wait_until("the store to be cleared", || browser.local_storage_keys().is_empty());
        browser.click_text("My data");
        on_screen(&browser, "Your data");
        assert_eq!(browser.complaints(), [""; 0]);
        browser.go("about:blank");
        browser.open_address(&address);
        on_screen(&browser, "A strength plan");
    }

    /// The browser's own rules say which files share a store: Firefox keeps one for each, the others one for all.
    fn it_opens_from_a_disk_in(engine: Engine) {
        let browser = Browser::with().engine(engine).start();
        let address = copied(&browser);
        browser.open_address(&address);
        answer_everything(&browser);
        assert!(browser.local_storage("strongback.answers").is_some());
        browser.click_text("My data");
        browser.wait_for_text("You opened this tool as a file.");
        browser.reload();
        on_screen(&browser, "Your plan");
        // A link is opened here as well, and leaves the address.
        browser.open_address("about:blank");
        browser.open_address(&format!("{address}#sb1.40"));
        browser.wait_for_text("This link is not complete");
        assert_eq!(browser.eval("return location.hash"), json!(""));
        let moved = browser.folder().join("moved.html");
        fs::copy(browser.folder().join("strongback.html"), &moved).expect("the file can be copied");
        browser.open_address(&format!("file://{}", moved.display()));
        if engine == Engine::Firefox {
            on_screen(&browser, "A strength plan");
        } else {
            on_screen(&browser, "Your plan");
        }
    }

    #[test]
    fn row_12_in_chromium_a_moved_file_finds_what_was_kept() {
        it_opens_from_a_disk_in(Engine::Chromium);
    }

    #[test]
    fn row_12_in_firefox_a_moved_file_starts_anew() {
        it_opens_from_a_disk_in(Engine::Firefox);
    }

    #[test]
    fn row_12_in_webkit_a_moved_file_finds_what_was_kept() {
        it_opens_from_a_disk_in(Engine::WebKit);
    }

    /// The page as it is where the program cannot start.
    #[track_caller]
    fn says_that_it_cannot_start(browser: &Browser) {
        browser.wait_for_text("It has not started yet.");
        browser.wait_for_text("What to strengthen for a strong lower back");
        assert!(browser.shows("How old are you?"));
    }

    #[test]
    fn row_32_without_web_assembly_it_says_that_it_cannot_start() {
        for missing in ["WebAssembly", "DecompressionStream"] {
            let browser = Browser::with().first(&format!("delete window.{missing};")).start();
            let address = copied(&browser);
            browser.go(&address);
            browser.wait_until("the page to know", || {
                browser.eval("return document.documentElement.dataset.program") == json!("failed")
            });
            says_that_it_cannot_start(&browser);
            assert!(!browser.shows("The tool is starting"));
            let said = browser.complaints().join("\n");
            assert!(said.contains("no WebAssembly or no DecompressionStream"), "{said}");
        }
    }

    #[test]
    fn a_damaged_file_is_still_a_page_to_read() {
        let browser = Browser::with().start();
        // One letter of the program: its hash is no longer the one the policy allows.
        let address = copied_with(&browser, |text| {
            let at = text.find("H4sI").expect("the program is in the file") + 1000;
            let letter = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
            format!("{}{letter}{}", &text[..at], &text[at + 1..])
        });
        browser.go(&address);
        says_that_it_cannot_start(&browser);
        assert_ne!(
            browser.eval("return document.documentElement.dataset.program"),
            json!("running")
        );
    }

    #[test]
    fn a_policy_that_blocks_the_program_is_named() {
        let site = Site::start();
        site.folder("/", &dist());
        site.header(
            "/strongback.html",
            "Content-Security-Policy",
            "default-src 'unsafe-inline'; img-src data:",
        );
        let browser = Browser::with().start();
        browser.go(&site.address("/strongback.html"));
        browser.wait_until("the page to know", || {
            browser.eval("return document.documentElement.dataset.program") == json!("failed")
        });
        says_that_it_cannot_start(&browser);
        let said = browser.complaints().join("\n");
        assert!(said.contains("Add 'wasm-unsafe-eval' to its script-src."), "{said}");
    }
}

mod installed {
    use super::*;

    /// A built page in a folder of a site.
    fn published(at: &str) -> Site {
        let site = Site::start();
        site.folder(at, &dist());
        site
    }

    /// Opens a page and waits until it is there for use without a connection.
    #[track_caller]
    fn visit(setup: Setup, address: &str) -> Browser {
        let browser = setup.first(WATCH).start();
        browser.open_address(address);
        kept(&browser);
        browser
    }

    #[track_caller]
    fn kept(browser: &Browser) {
        let state = promised(
            browser,
            "navigator.serviceWorker.ready.then(async kept => {
                 while (kept.active.state !== 'activated') await new Promise(done => setTimeout(done, 20));
                 return kept.active.state;
             })",
        );
        assert_eq!(state, "activated");
    }

    #[track_caller]
    fn caches(browser: &Browser) -> Vec<String> {
        let names = promised(browser, "caches.keys()");
        names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| Some(name.as_str()?.to_owned()))
            .collect()
    }

    /// Asks the server for a newer worker, and waits for what becomes of it.
    #[track_caller]
    fn look_for_newer(browser: &Browser) -> Value {
        promised(
            browser,
            "navigator.serviceWorker.getRegistration().then(async kept => {
                 try { await kept.update(); } catch (error) { return 'no worker'; }
                 const worker = kept.installing ?? kept.waiting;
                 if (!worker) return 'nothing';
                 while (worker.state === 'installing') await new Promise(done => setTimeout(done, 20));
                 return worker.state;
             })",
        )
    }

    fn title(browser: &Browser) -> String {
        browser
            .eval("return document.title")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn sha256(bytes: &[u8]) -> String {
        format!("sha256-{}", base64::text(&Sha256::digest(bytes)))
    }

    /// The hash in the names of the program's files.
    fn version(folder: &Path) -> String {
        let names = fs::read_dir(folder).expect("the page is built");
        let names = names
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned());
        let hash =
            names.filter_map(|name| Some(name.strip_prefix("strongback-page-")?.strip_suffix(".js")?.to_owned()));
        hash.last().expect("the script is there")
    }

    /// The same page published anew: another title, other names of the program's files, and its own worker.
    fn newer(browser: &Browser) -> PathBuf {
        let folder = browser.folder().join("newer");
        let (old, new) = (version(&dist()), "2222222222222222");
        fs::create_dir_all(folder.join("icons")).expect("a folder can be made");
        let copy = |name: &str| {
            let bytes = fs::read(dist().join(name)).expect("the build made it");
            fs::write(folder.join(name.replace(&old, new)), bytes).expect("the folder can be written to");
        };
        copy(&format!("strongback-page-{old}.js"));
        copy(&format!("strongback-page-{old}_bg.wasm"));
        copy(rest().trim_start_matches('/'));
        copy("manifest.webmanifest");
        for icon in fs::read_dir(dist().join("icons"))
            .expect("the build made icons")
            .flatten()
        {
            let name = icon.file_name().to_string_lossy().into_owned();
            if !name.starts_with('.') {
                copy(&format!("icons/{name}"));
            }
        }
        let text = |name: &str| fs::read_to_string(dist().join(name)).expect("the build made it");
        let before = text("index.html");
        let mut page = before.replace(&old, new).replace("<title>Strongback:", "<title>Newer:");
        // The script that names the files has another hash now.
        let script = |page: &str| {
            let (_, rest) = page
                .split_once("<script type=\"module\">")
                .expect("the page has a script");
            sha256(rest.split("</script>").next().unwrap_or_default().as_bytes())
        };
        page = page.replace(&script(&before), &script(&page));
        let worker = text("sw.js")
            .replace(&old, new)
            .replace(&sha256(before.as_bytes()), &sha256(page.as_bytes()));
        let headers = text("_headers")
            .replace(&old, new)
            .replace(&script(&before), &script(&page));
        // Its own version, as the build would give it one.
        let name = worker
            .split('"')
            .find(|word| word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let worker = worker.replace(name.expect("the worker has a version"), "feedfeedfeedfeed");
        for (name, text) in [("index.html", page), ("sw.js", worker), ("_headers", headers)] {
            fs::write(folder.join(name), text).expect("the folder can be written to");
        }
        folder
    }

    #[test]
    fn row_35_after_one_visit_it_opens_without_a_connection_whatever_follows_its_address() {
        let site = published("/");
        let browser = visit(Browser::with(), &site.address("/"));
        answer_everything(&browser);
        site.stop();
        browser.reload();
        on_screen(&browser, "Your plan");
        for more in ["", "index.html", "?utm=1", "?utm=1#sb1.x", "index.html#groups"] {
            browser.go("about:blank");
            browser.open_address(&site.address(&format!("/{more}")));
            // What is not whole after a `#` is said to be so, and changes nothing.
            browser.wait_for("#screen-heading");
        }
        browser.go("about:blank");
        browser.open_address(&site.address("/"));
        on_screen(&browser, "Your plan");
        assert_eq!(browser.eval("return breaches;"), json!([]));
        // A program of two parts is there, not only its page.
        begin_session(&browser);
    }

    #[test]
    fn a_first_visit_asks_for_each_file_once_or_twice_and_for_nothing_else() {
        let site = published("/");
        let browser = visit(Browser::with(), &site.address("/"));
        let hash = version(&dist());
        let glue = format!("/strongback-page-{hash}.js");
        let wasm = format!("/strongback-page-{hash}_bg.wasm");
        let rest = rest();
        let asked = site.asked();
        assert!(
            asked
                .iter()
                .all(|request| request.method == "GET" && request.query.is_empty())
        );
        for request in &asked {
            let path = request.path.as_str();
            let known = ["/", "/sw.js", "/manifest.webmanifest", &glue, &wasm, &rest].contains(&path);
            assert!(known || path.starts_with("/icons/"), "{path}");
        }
        let times = |path: &str| asked.iter().filter(|request| request.path == path).count();
        // The page once for the reader and once to keep; the program's files are taken from what just came.
        assert_eq!((times("/"), times("/sw.js")), (2, 1));
        assert_eq!((times(&glue), times(&wasm)), (1, 1));
        // The rest comes once, and only to be kept: nobody needs it yet.
        assert_eq!(times(&rest), 1);
        breaks_no_policy(&browser);
    }

    #[test]
    fn row_33_a_newer_version_waits_for_the_readers_word_and_comes_whole() {
        let site = published("/");
        let browser = visit(Browser::with().size(320, 800).still(), &site.address("/"));
        answer_everything(&browser);
        let answers = browser.local_storage("strongback.answers");
        // From here on the page comes from what is kept.
        browser.reload();
        let one = caches(&browser);
        site.folder("/", &newer(&browser));
        assert_eq!(look_for_newer(&browser), "installed");
        browser.wait_for_text("A newer version is ready.");
        for dark in [false, true] {
            browser.show_dark(dark);
            browser.assert_accessible("the message about a newer version");
        }
        browser.click_text("Later");
        browser.wait_until("the message to go", || !browser.shows("A newer version is ready."));
        // It waits: a reload is still the old one, whole, though the server no longer has its files.
        browser.reload();
        on_screen(&browser, "Your plan");
        assert!(title(&browser).starts_with("Strongback:"), "{}", title(&browser));
        browser.wait_for_text("A newer version is ready.");
        assert_eq!(caches(&browser).len(), 2);
        browser.eval("window.before = true;");
        browser.click_text("Use it now");
        browser.wait_until("the newer page", || title(&browser).starts_with("Newer:"));
        on_screen(&browser, "Your plan");
        assert_eq!(browser.eval("return window.before ?? null"), Value::Null);
        let loaded = browser.loaded();
        let programs: Vec<_> = loaded.iter().filter(|name| name.contains("strongback-page-")).collect();
        assert!(
            !programs.is_empty() && programs.iter().all(|name| name.contains("2222222222222222")),
            "{programs:?}"
        );
        let two = caches(&browser);
        assert!(two.len() == 1 && two != one, "{one:?} {two:?}");
        assert_eq!(browser.local_storage("strongback.answers"), answers);
        // And it is as whole without a connection.
        site.stop();
        browser.reload();
        on_screen(&browser, "Your plan");
        assert!(title(&browser).starts_with("Newer:"));
        assert_eq!(browser.eval("return breaches;"), json!([]));
    }

    #[test]
    fn row_33_a_broken_newer_version_leaves_the_old_one_working() {
        let site = published("/");
        let browser = visit(Browser::with(), &site.address("/"));
        browser.reload();
        let one = caches(&browser);
        site.folder("/", &newer(&browser));
        let wasm = "/strongback-page-2222222222222222_bg.wasm";
        let still_the_old_one = |how: &str| {
            assert_eq!(caches(&browser), one, "{how}");
            browser.reload();
            on_screen(&browser, "A strength plan");
            assert!(title(&browser).starts_with("Strongback:"), "{how}: {}", title(&browser));
            assert!(!browser.shows("A newer version is ready."), "{how}");
        };
        site.fail(wasm, 500);
        assert_eq!(look_for_newer(&browser), "redundant");
        still_the_old_one("a file that fails");
        site.mend(wasm);
        site.cut(wasm, 100_000);
        assert_eq!(look_for_newer(&browser), "redundant");
        still_the_old_one("a file that breaks off");
        site.mend(wasm);
        // A page of another moment than the worker, as a deploy in two halves has it.
        site.page(
            "/",
            &fs::read_to_string(dist().join("index.html")).expect("the page is built"),
        );
        assert_eq!(look_for_newer(&browser), "redundant");
        still_the_old_one("a page of another version");
        site.fail("/*", 503);
        assert_eq!(look_for_newer(&browser), "no worker");
        still_the_old_one("a server that fails");
        site.mend("/*");
        site.fail("/sw.js", 404);
        assert_eq!(look_for_newer(&browser), "no worker");
        still_the_old_one("a worker that is gone");
    }

    #[test]
    fn row_33_a_release_that_is_taken_back_and_breaks_off_leaves_what_is_in_use() {
        let site = published("/");
        let browser = visit(Browser::with(), &site.address("/"));
        browser.reload();
        let one = caches(&browser);
        site.folder("/", &newer(&browser));
        assert_eq!(look_for_newer(&browser), "installed");
        // Back to the version that the reader still uses, one file of which does not arrive.
        site.folder("/", &dist());
        let file = "/manifest.webmanifest";
        site.fail(file, 500);
        site.forget();
        look_for_newer(&browser);
        browser.wait_until("the file to be asked for", || {
            site.paths().iter().any(|path| path == file)
        });
        let installing = "navigator.serviceWorker.getRegistration().then(async kept => {
             while (kept.installing) await new Promise(done => setTimeout(done, 20));
         })";
        promised(&browser, installing);
        assert!(caches(&browser).contains(&one[0]), "{:?}", caches(&browser));
        site.stop();
        browser.reload();
        on_screen(&browser, "A strength plan");
        assert!(title(&browser).starts_with("Strongback:"), "{}", title(&browser));
    }

    #[test]
    fn row_33_another_tab_goes_on_undisturbed_and_is_offered_the_newer_version() {
        let site = published("/");
        let browser = visit(Browser::with(), &site.address("/"));
        browser.reload();
        let first = browser.tab();
        start(&browser);
        browser.open_tab_at(&site.address("/"));
        site.folder("/", &newer(&browser));
        assert_eq!(look_for_newer(&browser), "installed");
        browser.click_text("Use it now");
        browser.wait_until("the newer page", || title(&browser).starts_with("Newer:"));
        browser.switch_to(&first);
        on_screen(&browser, "How old are you?");
        assert!(title(&browser).starts_with("Strongback:"));
        browser.wait_for_text("A newer version is ready.");
        browser.click_text("Use it now");
        browser.wait_until("the newer page", || title(&browser).starts_with("Newer:"));
        on_screen(&browser, "How old are you?");
    }

    #[test]
    fn row_33_where_workers_are_refused_the_page_works_all_the_same() {
        let refuse = "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));";
        let site = published("/");
        let browser = Browser::with().first(refuse).first(WATCH).start();
        browser.open_address(&site.address("/"));
        start(&browser);
        breaks_no_policy(&browser);
        assert!(!site.paths().contains(&"/sw.js".to_owned()));
    }

    #[test]
    fn row_34_nothing_else_of_the_site_is_touched() {
        let site = published("/back/");
        site.folder("/other/", &dist());
        site.page("/blog.html", "<!doctype html><title>Blog</title>");
        site.page("/back/embed/page.html", "<!doctype html><title>Embed</title>");
        let browser = visit(Browser::with(), &site.address("/back/"));
        browser.reload();
        assert_eq!(
            browser.eval("return navigator.serviceWorker.controller?.scriptURL"),
            json!(site.address("/back/sw.js"))
        );
        site.forget();
        let got = promised(
            &browser,
            "Promise.all(['../blog.html', 'embed/page.html', 'sw.js', 'manifest.webmanifest?fresh', '_headers']
                .map(path => fetch(path, { cache: 'no-store' }).then(answer => answer.status)))",
        );
        assert_eq!(got, json!([200, 200, 200, 200, 200]));
        let mut paths = site.paths();
        paths.sort();
        assert_eq!(
            paths,
            [
                "/back/_headers",
                "/back/embed/page.html",
                "/back/manifest.webmanifest",
                "/back/sw.js",
                "/blog.html"
            ]
        );
        for path in ["/blog.html", "/back/embed/page.html", "/back/strongback.html"] {
            site.forget();
            browser.go(&site.address(path));
            assert!(
                site.paths().iter().any(|asked| asked == path),
                "{path} came from elsewhere"
            );
        }
        // Two of these pages on one site keep apart what they keep.
        browser.open_address(&site.address("/other/"));
        kept(&browser);
        assert_eq!(caches(&browser).len(), 2);
        browser.reload();
        site.folder("/other/", &newer(&browser));
        assert_eq!(look_for_newer(&browser), "installed");
        browser.click_text("Use it now");
        browser.wait_until("the newer page", || title(&browser).starts_with("Newer:"));
        site.stop();
        browser.open_address(&site.address("/back/"));
        assert!(title(&browser).starts_with("Strongback:"));
    }

    #[test]
    fn the_way_back_ends_the_worker_and_keeps_what_the_reader_said() {
        let site = published("/");
        let browser = visit(Browser::with(), &site.address("/"));
        answer_everything(&browser);
        browser.reload();
        let answers = browser.local_storage("strongback.answers");
        let off = fs::read_to_string(dist().join("sw-off.js")).expect("the build makes it");
        site.page("/sw.js", &off);
        look_for_newer(&browser);
        browser.wait_until("the caches to be gone", || caches(&browser).is_empty());
        browser.wait_until("the worker to be gone", || {
            promised(
                &browser,
                "navigator.serviceWorker.getRegistrations().then(all => all.length)",
            ) == json!(0)
        });
        site.forget();
        browser.reload();
        on_screen(&browser, "Your plan");
        assert!(
            site.paths().contains(&"/".to_owned()),
            "the page comes from the network again"
        );
        assert_eq!(browser.local_storage("strongback.answers"), answers);
    }

    #[test]
    fn over_plain_http_there_is_no_worker() {
        let site = published("/");
        // This machine's own address counts as safe, so the page is told otherwise.
        let plain = "Object.defineProperty(window, 'isSecureContext', { value: false });";
        let browser = Browser::with().first(plain).start();
        browser.open_address(&site.address("/"));
        start(&browser);
        let registered = promised(
            &browser,
            "navigator.serviceWorker.getRegistrations().then(all => all.length)",
        );
        assert_eq!(registered, json!(0));
        assert!(!site.paths().contains(&"/sw.js".to_owned()));
    }

    #[test]
    fn it_can_be_installed() {
        let site = published("/back/");
        let browser = visit(Browser::with(), &site.address("/back/"));
        let errors = browser.devtools("Page.getInstallabilityErrors", &json!({}));
        assert_eq!(errors["installabilityErrors"], json!([]));
        let manifest = browser.devtools("Page.getAppManifest", &json!({}));
        assert_eq!(manifest["errors"], json!([]));
        let manifest: Value = serde_json::from_str(manifest["data"].as_str().unwrap_or_default()).expect("it is JSON");
        for icon in manifest["icons"].as_array().into_iter().flatten() {
            let path = icon["src"].as_str().unwrap_or_default();
            let kind = promised(
                &browser,
                &format!("fetch({path:?}).then(answer => answer.ok && answer.headers.get('content-type'))"),
            );
            let kind = kind.as_str().unwrap_or_default();
            assert!(kind.starts_with(icon["type"].as_str().unwrap_or("?")), "{path}: {kind}");
        }
    }

    #[test]
    fn the_pictures_of_the_icons_are_those_of_the_drawings() {
        let site = published("/");
        site.page("/blank.html", "<!doctype html><title>Blank</title>");
        let browser = Browser::with().start();
        browser.go(&site.address("/blank.html"));
        for (drawing, picture, size) in [
            ("strongback.svg", "strongback-192.png", 192),
            ("strongback.svg", "strongback-512.png", 512),
        ] {
            let apart = promised(
                &browser,
                &format!(
                    "(async () => {{
                        const pixels = async name => {{
                            const image = new Image({size}, {size});
                            image.src = `icons/${{name}}`;
                            await image.decode();
                            const paper = new OffscreenCanvas({size}, {size}).getContext('2d');
                            paper.drawImage(image, 0, 0, {size}, {size});
                            return [image.naturalWidth, paper.getImageData(0, 0, {size}, {size}).data];
                        }};
                        const [, one] = await pixels('{drawing}');
                        const [width, two] = await pixels('{picture}');
                        let apart = 0;
                        one.forEach((value, at) => {{ apart += Math.abs(value - two[at]) > 24; }});
                        return [width, apart / one.length];
                    }})()"
                ),
            );
            assert_eq!(apart[0], json!(size), "{picture}");
            assert!(
                apart[1].as_f64().is_some_and(|apart| apart < 0.005),
                "{picture}: {apart}"
            );
        }
    }
}

mod published {
    use super::*;

    #[test]
    fn the_headers_say_what_the_pages_say_and_what_only_headers_can() {
        let site = Site::start();
        site.folder("/", &dist());
        site.page("/blank.html", "<!doctype html><title>Blank</title>");
        let browser = Browser::with().start();
        browser.go(&site.address("/blank.html"));
        let header = |path: &str, name: &str| {
            let found = promised(
                &browser,
                &format!("fetch({path:?}).then(answer => answer.headers.get({name:?}))"),
            );
            found.as_str().unwrap_or_default().to_owned()
        };
        for (path, file) in [
            ("/", "index.html"),
            ("/index.html", "index.html"),
            ("/strongback.html", "strongback.html"),
        ] {
            let page = fs::read_to_string(dist().join(file)).expect("the build makes it");
            let (_, policy) = page
                .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
                .expect("the page has a policy");
            let policy = policy.split('"').next().unwrap_or_default();
            assert_eq!(
                header(path, "content-security-policy"),
                format!("{policy}; frame-ancestors 'none'"),
                "{path}"
            );
            assert_eq!(header(path, "cross-origin-opener-policy"), "same-origin");
            assert_eq!(header(path, "cache-control"), "no-cache");
            assert_eq!(header(path, "referrer-policy"), "no-referrer");
        }
        let page = fs::read_to_string(dist().join("strongback.html")).expect("the build makes it");
        for part in [
            "default-src 'none'",
            "connect-src 'none'",
            "trusted-types 'none'",
            "worker-src 'none'",
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert_eq!(header("/sw.js", "cache-control"), "no-cache");
        assert_eq!(
            header("/sw.js", "content-security-policy"),
            "default-src 'none'; connect-src 'self'"
        );
        assert_eq!(header("/icons/strongback.svg", "x-content-type-options"), "nosniff");
    }
}

mod silence {
    use super::*;

    /// Everything by which a script of a page could reach out, noted when it is used.
    const LISTEN: &str = "window.calls = [];
        const note = (owner, name) => {
            const real = owner?.[name];
            if (!real) return;
            owner[name] = new Proxy(real, {
                apply: (target, self, given) => { calls.push(`${name} ${given[0]}`); return Reflect.apply(target, self, given); },
                construct: (target, given) => { calls.push(`${name} ${given[0]}`); return Reflect.construct(target, given); },
            });
        };
        for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection',
            'Worker', 'SharedWorker', 'BroadcastChannel', 'open', 'Image']) note(window, name);
        note(Navigator.prototype, 'sendBeacon');
        note(HTMLFormElement.prototype, 'submit');
        note(HTMLFormElement.prototype, 'requestSubmit');";

    /// A place that takes whatever leaves this machine, and tells how much of it came.
    fn sink() -> (u16, Arc<Mutex<Vec<String>>>) {
        let door = server::listen(0).expect("a free port can be taken");
        let port = door.local_addr().expect("a listener has an address").port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let all = taken.clone();
        thread::spawn(move || {
            for mut stream in door.incoming().flatten() {
                let mut first = [0; 200];
                let count = stream.read(&mut first).unwrap_or(0);
                let words = String::from_utf8_lossy(&first[..count]).into_owned();
                // The browser asks its maker for this and that, on every page.
                if [".google.com:", ".googleapis.com:"]
                    .iter()
                    .any(|own| words.contains(own))
                {
                    continue;
                }
                all.lock().expect("no test panicked with it").push(words);
            }
        });
        (port, taken)
    }

    #[test]
    fn row_36_no_packet_goes_to_another_machine() {
        let (port, taken) = sink();
        let of_ours = |host: &str| {
            let all = taken.lock().expect("no test panicked with it");
            all.iter().filter(|words| words.contains(host)).count()
        };
        let browser = Browser::with().sink(port).start();
        // The sink takes what a page does send.
        browser.open_address("data:text/html,<img src=http://leak.example/picture>");
        browser.wait_until("the sink to take it", || of_ours("leak.example") > 0);
        let before = taken.lock().expect("no test panicked with it").len();
        browser.open_path("/");
        answer_everything(&browser);
        begin_session(&browser);
        browser.click_text("Leave");
        browser.click_text("My data");
        on_screen(&browser, "Your data");
        let all = taken.lock().expect("no test panicked with it");
        assert_eq!(all[before..], [""; 0], "something left");
    }

    #[test]
    fn row_36_nothing_leaves_after_the_page_has_come() {
        let site = Site::start();
        site.folder("/", &dist());
        let browser = Browser::with().first(WATCH).first(LISTEN).start();
        browser.open_address(&site.address("/"));
        promised(&browser, "navigator.serviceWorker.ready.then(() => 'kept')");
        let calls = "return calls.map(call => call.split(' ')[0]);";
        // The program itself, on its way in.
        assert_eq!(browser.eval(calls), json!(["fetch"]));
        browser.eval("calls.length = 0; performance.clearResourceTimings();");
        site.forget();
        answer_everything(&browser);
        begin_session(&browser);
        browser.click_text("Skip the warm-up");
        browser.wait_for(".steer > button");
        browser.click(".steer > button");
        browser.wait_for(".steer > button");
        browser.click_text("Leave");
        for (place, heading) in [
            ("My answers", "Your answers"),
            ("About", "About this tool"),
            ("My data", "Your data"),
        ] {
            browser.click_text(place);
            on_screen(&browser, heading);
        }
        browser.click_text("Save as a file");
        browser.downloaded(".json");
        // The second part of the program, once the plan was shown.
        let rest = rest();
        assert_eq!(browser.eval(calls), json!(["fetch"]));
        let loaded = browser.loaded();
        assert!(loaded.iter().all(|address| address.ends_with(&rest)), "{loaded:?}");
        let asked = site.paths();
        assert!(asked.iter().all(|path| *path == rest), "{asked:?}");
        breaks_no_policy(&browser);
    }
}
