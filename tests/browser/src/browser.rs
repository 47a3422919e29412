//! A browser with one reader in front of it.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::slice;
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::{Driver, Folder};
use crate::engine::Engine;
use crate::{base64, repository, server};

/// How long a step waits for what it needs before it fails.
pub const PATIENCE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);
/// So many looks that find the same size: what takes its time has ended.
const SETTLED: u32 = 8;

/// The key under which the protocol hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Words every script may use. They see through open shadow roots, as a reader does.
const WORDS: &str = r"
const roots = root => [root, ...[...root.querySelectorAll('*')].filter(e => e.shadowRoot).flatMap(e => roots(e.shadowRoot))];
const all = css => roots(document).flatMap(root => [...root.querySelectorAll(css)]);
const plain = text => (text || '').replace(/\s+/g, ' ').trim();
const shown = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
const labelled = e => (e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
    .map(id => e.getRootNode().getElementById(id)?.innerText).join(' ');
// What only the ear gets (`.unseen`) stands on a line of its own in `innerText`, so a space comes before its colon.
const name = e => plain(e.getAttribute('aria-label') || labelled(e) || e.innerText || e.labels?.[0]?.innerText || e.value || e.alt)
    .replaceAll(' :', ':');
const focused = () => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e; };
const text = () => roots(document).map(root => root === document ? document.body.innerText
    : [...root.children].map(e => e.innerText).join('\n')).join('\n');
// In the middle of the window nothing that sticks to an edge lies above it.
const center = e => { e?.scrollIntoView({ block: 'center', behavior: 'instant' }); return e || null; };
const PRESSED = 'button, a[href], summary, label, input[type=button], input[type=submit], '
    + '[role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab], [role=option]';
";

/// What a browser is like before it starts. [`Browser::with`] is an ordinary one.
#[derive(Clone, Debug)]
#[must_use = "a browser starts with `open`"]
pub struct Setup {
    pub(crate) engine: Engine,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) storage_blocked: bool,
    pub(crate) scripts_blocked: bool,
    pub(crate) sink: Option<u16>,
    /// What the page's media queries find, by name.
    pub(crate) media: Vec<(&'static str, &'static str)>,
    /// Scripts that run before those of the page.
    pub(crate) first: Vec<String>,
    /// Where the page is, when it is not the built one itself.
    pub(crate) origin: Option<String>,
    pub(crate) private: bool,
}

impl Setup {
    /// The engine of the browser; Chromium otherwise.
    pub fn engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// Whatever Chromium wants of other machines goes to this port instead.
    pub fn sink(mut self, port: u16) -> Self {
        self.sink = Some(port);
        self
    }

    /// The page is at this origin instead of the built page's: one of a [`Site`](crate::server::Site) that holds it.
    pub fn at(mut self, origin: &str) -> Self {
        self.origin = Some(origin.to_owned());
        self
    }

    /// The size of the page in CSS pixels; 1280 by 800 otherwise.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The reader prefers dark colors.
    pub fn dark(self) -> Self {
        self.media("prefers-color-scheme", "dark")
    }

    /// The reader prefers little motion.
    pub fn still(self) -> Self {
        self.media("prefers-reduced-motion", "reduce")
    }

    /// The reader blocks cookies and storage: touching `localStorage` throws. Not in WebKit.
    pub fn storage_blocked(mut self) -> Self {
        self.storage_blocked = true;
        self
    }

    /// A private window: what it keeps is forgotten when it is closed. WebKit's automated browser always is one.
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// The reader blocks scripts: the page is what its HTML says. In Chromium only.
    pub fn scripts_blocked(mut self) -> Self {
        self.scripts_blocked = true;
        self
    }

    /// Starts the browser and opens an address of the page, `"/"` or `"/?week=2"`.
    pub fn open(self, path: &str) -> Browser {
        let browser = self.start();
        browser.open_path(path);
        browser
    }

    /// Starts the browser on an empty page.
    pub fn start(self) -> Browser {
        self.assert_possible();
        let folder = Folder::new();
        let browser = Browser {
            driver: Driver::start(&self, &folder),
            folder,
            setup: self,
            framed: Cell::new(false),
        };
        browser.prepare();
        browser
    }

    pub(crate) fn media(mut self, name: &'static str, value: &'static str) -> Self {
        self.media.push((name, value));
        self
    }

    pub(crate) fn is_dark(&self) -> bool {
        self.media.contains(&("prefers-color-scheme", "dark"))
    }

    pub(crate) fn is_still(&self) -> bool {
        self.media.contains(&("prefers-reduced-motion", "reduce"))
    }

    pub(crate) fn has_forced_colors(&self) -> bool {
        self.media.contains(&("forced-colors", "active"))
    }

    /// Whatever an engine cannot be made to do is said before anything is tried in it.
    fn assert_possible(&self) {
        let engine = self.engine;
        let firefox_too = [Engine::Chromium, Engine::Firefox].contains(&engine);
        assert!(
            firefox_too || !self.storage_blocked,
            "storage cannot be blocked in {engine:?}, only in Chromium and Firefox"
        );
        assert!(
            firefox_too || !self.has_forced_colors(),
            "colors cannot be forced in {engine:?}, only in Chromium and Firefox"
        );
        assert!(
            firefox_too || self.first.is_empty(),
            "no script can run before the page's own in {engine:?}, only in Chromium and Firefox"
        );
        assert!(
            engine == Engine::Chromium || !self.scripts_blocked,
            "scripts cannot be blocked in {engine:?}, only in Chromium"
        );
    }
}

/// A running browser with a profile of its own. Closed when dropped.
pub struct Browser {
    driver: Driver,
    folder: Folder,
    pub(crate) setup: Setup,
    /// Whether it acts within a frame of its page.
    framed: Cell<bool>,
}

/// One of the browser's tabs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(String);

impl Browser {
    /// An ordinary browser, to be made special before it starts.
    pub fn with() -> Setup {
        Setup {
            engine: Engine::Chromium,
            width: 1280,
            height: 800,
            storage_blocked: false,
            scripts_blocked: false,
            sink: None,
            media: Vec::new(),
            first: Vec::new(),
            origin: None,
            private: false,
        }
    }

    /// Starts an ordinary browser at an address of the page.
    #[track_caller]
    pub fn open(path: &str) -> Self {
        Self::with().open(path)
    }

    /// Goes to another address of the page, as if it were typed, and waits for its program.
    #[track_caller]
    pub fn open_path(&self, path: &str) {
        self.go_path(path);
        self.wait_for_program();
    }

    /// Goes to any address, such as a file on disk, and waits for nothing more than its HTML.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.must("/url", &json!({ "url": address }));
    }

    /// Goes to any address and waits for the program of the page there.
    #[track_caller]
    pub fn open_address(&self, address: &str) {
        self.go(address);
        self.wait_for_program();
    }

    /// Goes to another address of the page, and waits for its HTML only: its program may never come.
    #[track_caller]
    pub fn go_path(&self, path: &str) {
        self.go(&format!("{}{path}", self.origin()));
    }

    /// Loads the page again, and waits for its program.
    #[track_caller]
    pub fn reload(&self) {
        self.must("/refresh", &json!({}));
        self.wait_for_program();
    }

    /// The reader closes the browser and starts it another time, on an empty page. What it keeps on disk is there again,
    /// except in WebKit: its automated browser keeps nothing on disk.
    #[track_caller]
    pub fn restart(&mut self) {
        assert!(
            self.engine() != Engine::WebKit,
            "an automated WebKit forgets everything when it is closed"
        );
        self.driver.end();
        self.driver = Driver::start(&self.setup, &self.folder);
        self.prepare();
    }

    fn origin(&self) -> &str {
        self.setup.origin.as_deref().unwrap_or_else(|| origin())
    }

    /// The browser is killed in the middle of whatever it does, and started another time, on an empty page.
    #[track_caller]
    pub fn crash(&mut self) {
        self.driver.kill();
        self.driver = Driver::start(&self.setup, &self.folder);
        self.prepare();
    }

    pub fn engine(&self) -> Engine {
        self.setup.engine
    }

    /// The browser's own back button.
    #[track_caller]
    pub fn back(&self) {
        self.go_along("back");
    }

    /// The browser's own forward button.
    #[track_caller]
    pub fn forward(&self) {
        self.go_along("forward");
    }

    /// WebKit's driver waits for a page to load, which another entry of the same page is not.
    #[track_caller]
    fn go_along(&self, way: &str) {
        match self.engine() {
            Engine::WebKit => drop(self.eval(&format!("history.{way}();"))),
            Engine::Chromium | Engine::Firefox => drop(self.must(&format!("/{way}"), &json!({}))),
        }
    }

    /// The address bar.
    pub fn address(&self) -> String {
        self.driver
            .get("/url")
            .ok()
            .and_then(|url| Some(url.as_str()?.to_owned()))
            .unwrap_or_default()
    }

    /// Another tab at an address of the page, now in front. Both share their storage.
    #[track_caller]
    pub fn open_tab(&self, path: &str) -> Tab {
        self.open_tab_at(&format!("{}{path}", self.origin()))
    }

    /// [`Self::open_tab`] at any address.
    #[track_caller]
    pub fn open_tab_at(&self, address: &str) -> Tab {
        let made = self.must("/window/new", &json!({ "type": "tab" }));
        let tab = Tab(made["handle"].as_str().unwrap_or_default().to_owned());
        self.switch_to(&tab);
        self.prepare_tab();
        self.open_address(address);
        tab
    }

    /// The tab in front.
    #[track_caller]
    pub fn tab(&self) -> Tab {
        match self.driver.get("/window") {
            Ok(handle) => Tab(handle.as_str().unwrap_or_default().to_owned()),
            Err(error) => panic!("the browser has no tab: {error}"),
        }
    }

    /// Brings a tab to the front.
    #[track_caller]
    pub fn switch_to(&self, tab: &Tab) {
        self.must("/window", &json!({ "handle": tab.0 }));
    }

    /// Closes the tab in front; another one must be brought there next.
    #[track_caller]
    pub fn close_tab(&self) {
        if let Err(error) = self.driver.delete("/window") {
            panic!("the tab does not close: {error}");
        }
    }

    /// Clicks the shown button, link, choice or label of this name: the whole name if there is one,
    /// else the first that begins so.
    #[track_caller]
    pub fn click_text(&self, name: &str) {
        self.click_text_in("body", name);
    }

    /// [`Self::click_text`] within the parts that a selector names: `("[role=dialog]", "Close")`.
    #[track_caller]
    pub fn click_text_in(&self, css: &str, name: &str) {
        let found = "const inside = css === 'body' ? () => true : e => { const r = e.getRootNode(); return !!(e.closest(css) || r.host?.closest(css)); };
            const named = all(PRESSED).filter(e => !e.matches(':disabled') && shown(e) && inside(e));
            return center(named.find(e => name(e) === wanted) || named.find(e => name(e).startsWith(wanted)));";
        let found = format!("const css = arguments[0], wanted = plain(arguments[1]);{found}");
        self.act(
            &format!("something named {name:?} in {css:?} to click"),
            &found,
            &[json!(css), json!(name)],
            |element| self.press_on(element),
        );
    }

    /// Clicks the first shown element of a selector.
    #[track_caller]
    pub fn click(&self, css: &str) {
        self.act(&format!("{css:?} to click"), FIRST_SHOWN, &[json!(css)], |element| {
            self.press_on(element)
        });
    }

    /// Replaces what a field holds by what the reader types.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        self.act(
            &format!("a field {css:?} to type into"),
            FIRST_SHOWN,
            &[json!(css)],
            |element| {
                self.element(element, "clear", &json!({}))?;
                self.element(element, "value", &json!({ "text": text }))
            },
        );
    }

    /// Hands a file to an `<input type="file">`, hidden or not.
    #[track_caller]
    pub fn choose_file(&self, css: &str, file: &Path) {
        let found = "return all(arguments[0])[0] || null;";
        let file = fs::canonicalize(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.act(&format!("a file field {css:?}"), found, &[json!(css)], |element| {
            self.element(element, "value", &json!({ "text": file }))
        });
    }

    /// Presses one key: a character, `Enter`, `Space`, `Tab`, `Shift+Tab`, `Escape`, `ArrowDown` …
    #[track_caller]
    pub fn press(&self, key: &str) {
        let mut keys: Vec<_> = key.split('+').map(key_code).collect();
        if key == "+" {
            keys = vec!["+".to_owned()];
        }
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<_> = down.chain(up).collect();
        self.must(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// What has the focus: its name, or its tag when it has none.
    #[track_caller]
    pub fn focus(&self) -> String {
        self.string("const e = focused(); return e ? name(e) || e.tagName.toLowerCase() : '';")
    }

    /// Role and name of what has the focus, as the browser tells them to a screen reader.
    #[track_caller]
    pub fn heard(&self) -> (String, String) {
        let focused = self.ask("return focused();", &[]);
        let Some(element) = focused[ELEMENT].as_str() else {
            return <(String, String)>::default();
        };
        let told = |what: &str| match self.driver.get(&format!("/element/{element}/{what}")) {
            Ok(told) => told.as_str().unwrap_or_default().to_owned(),
            Err(error) => panic!("the browser does not tell the {what} of what has the focus: {error}"),
        };
        (told("computedrole"), told("computedlabel"))
    }

    /// The text of the first element of a selector, waited for.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        self.wait_for(css);
        self.ask("return plain(all(arguments[0])[0]?.innerText);", &[json!(css)])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The texts of every element of a selector, as they are now.
    #[track_caller]
    pub fn texts(&self, css: &str) -> Vec<String> {
        let texts = self.ask("return all(arguments[0]).map(e => plain(e.innerText));", &[json!(css)]);
        texts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|text| Some(text.as_str()?.to_owned()))
            .collect()
    }

    /// Everything a reader can read now.
    #[track_caller]
    pub fn page_text(&self) -> String {
        self.string("return text();")
    }

    /// Whether a reader can read this now. [`Self::wait_for_text`] waits.
    #[track_caller]
    pub fn shows(&self, text: &str) -> bool {
        self.ask(
            "return plain(text()).toLowerCase().includes(plain(arguments[0]).toLowerCase());",
            &[json!(text)],
        ) == true
    }

    /// How many elements of a selector there are now.
    #[track_caller]
    pub fn count(&self, css: &str) -> usize {
        let count = self.ask("return all(arguments[0]).length;", &[json!(css)]);
        count
            .as_u64()
            .and_then(|count| usize::try_from(count).ok())
            .unwrap_or(0)
    }

    /// The value of a function body in the page: `eval("return document.title")`.
    #[track_caller]
    pub fn eval(&self, script: &str) -> Value {
        self.ask(script, &[])
    }

    /// Waits until an element of a selector is shown.
    #[track_caller]
    pub fn wait_for(&self, css: &str) {
        self.wait_until(&format!("{css:?} to be shown"), || {
            self.ask("return all(arguments[0]).some(shown);", &[json!(css)]) == true
        });
    }

    /// Waits until a reader can read this, whatever its case.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        self.wait_until(&format!("the text {text:?}"), || self.shows(text));
    }

    /// Waits until something holds; the words say what, for the message: `"the list to be empty"`.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            if start.elapsed() > PATIENCE {
                self.give_up(&format!("waited in vain for {what}"));
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// What is kept under a key, if anything.
    #[track_caller]
    pub fn local_storage(&self, key: &str) -> Option<String> {
        let value = self.ask("return localStorage.getItem(arguments[0]);", &[json!(key)]);
        value.as_str().map(str::to_owned)
    }

    /// All keys under which something is kept, in order.
    #[track_caller]
    pub fn local_storage_keys(&self) -> Vec<String> {
        let keys = self.eval("return Object.keys(localStorage).sort();");
        keys.as_array()
            .into_iter()
            .flatten()
            .filter_map(|key| Some(key.as_str()?.to_owned()))
            .collect()
    }

    /// Keeps something under a key. The page notices after [`Self::reload`].
    #[track_caller]
    pub fn set_local_storage(&self, key: &str, value: &str) {
        self.ask(
            "localStorage.setItem(arguments[0], arguments[1]);",
            &[json!(key), json!(value)],
        );
    }

    /// Forgets everything that is kept.
    #[track_caller]
    pub fn clear_local_storage(&self) {
        self.eval("localStorage.clear();");
    }

    /// Waits for a finished download whose name ends so, and gives its path.
    #[track_caller]
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = self.folder.downloads();
        let find = || {
            let files = fs::read_dir(&folder).ok()?;
            files
                .flatten()
                .map(|file| file.path())
                .find(|path| path.to_string_lossy().ends_with(ending))
        };
        // Not every browser gives it another name until it is whole: it is when it grows no more.
        let seen = Cell::new((0, 0));
        self.wait_until(&format!("a download ending in {ending:?}"), || {
            let size = find()
                .and_then(|file| Some(fs::metadata(file).ok()?.len()))
                .unwrap_or(0);
            let (before, times) = seen.get();
            seen.set((size, if size > 0 && size == before { times + 1 } else { 0 }));
            seen.get().1 >= SETTLED
        });
        find().unwrap_or(folder)
    }

    /// A folder of this browser alone, for files to hand to it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Acts within a frame of the page, and comes out again.
    #[track_caller]
    pub fn within<T>(&self, css: &str, act: impl FnOnce() -> T) -> T {
        self.wait_for(css);
        let frame = self.ask("return all(arguments[0]).find(shown);", &[json!(css)]);
        self.must("/frame", &json!({ "id": frame }));
        self.framed.set(true);
        let outcome = act();
        self.framed.set(false);
        self.must("/frame", &json!({ "id": null }));
        outcome
    }

    /// What the page complained about to the console since the last call. Not in WebKit, whose driver cannot say.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        match self.engine() {
            Engine::Chromium => self.chromium_complaints(),
            Engine::Firefox => self.firefox_complaints(),
            Engine::WebKit => panic!("WebKit's driver does not say what a page complained about"),
        }
    }

    #[track_caller]
    fn chromium_complaints(&self) -> Vec<String> {
        let entries = self.must("/se/log", &json!({ "type": "browser" }));
        let severe = entries
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["level"] == "SEVERE");
        severe
            .filter_map(|entry| Some(entry["message"].as_str()?.to_owned()))
            .collect()
    }

    /// The addresses of everything the page has loaded.
    #[track_caller]
    pub fn loaded(&self) -> Vec<String> {
        let names = self.eval("return performance.getEntriesByType('resource').map(entry => entry.name);");
        names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| Some(name.as_str()?.to_owned()))
            .collect()
    }

    /// Gives the page another size, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        match self.engine() {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", &size);
            }
            Engine::Firefox => self.resize_firefox(width, height),
            Engine::WebKit => self.resize_window(width, height),
        }
    }

    /// Asks for a window so much larger than its page that the page gets its size. Windows take their time: what is
    /// missing counts once the page has stayed as it is for a while.
    #[track_caller]
    fn resize_window(&self, width: u32, height: u32) {
        let wanted = [i64::from(width), i64::from(height)];
        let asked = Cell::new(wanted);
        let seen = Cell::new(([0, 0], 0));
        let ask = || {
            let [width, height] = asked.get();
            let rect = json!({ "x": 0, "y": 0, "width": width, "height": height });
            self.must("/window/rect", &rect);
        };
        ask();
        self.wait_until(&format!("a page of {width} by {height}"), || {
            let size = self.eval("return [innerWidth, innerHeight];");
            let size = [0, 1].map(|index| size[index].as_i64().unwrap_or(0));
            if size == wanted {
                return true;
            }
            let (before, times) = seen.get();
            if size != before {
                seen.set((size, 1));
            } else if times < SETTLED {
                seen.set((size, times + 1));
            } else {
                asked.set([0, 1].map(|index| asked.get()[index] + wanted[index] - size[index]));
                seen.set((size, 0));
                ask();
            }
            false
        });
    }

    /// A picture of the whole page as PNG, at its full height.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        let shot = self.at_full_height(|| match self.engine() {
            Engine::Chromium => self.devtools("Page.captureScreenshot", &json!({ "format": "png" }))["data"].take(),
            Engine::Firefox | Engine::WebKit => match self.driver.get("/screenshot") {
                Ok(shot) => shot,
                Err(error) => panic!("the browser takes no picture: {error}"),
            },
        });
        base64::bytes(shot.as_str().unwrap_or_default())
    }

    /// A picture of the first shown element of a selector, as PNG in base 64: to be compared with another.
    #[track_caller]
    pub fn portrait(&self, css: &str) -> String {
        let shot = RefCell::new(Value::Null);
        self.act(&format!("{css:?} to look at"), FIRST_SHOWN, &[json!(css)], |element| {
            *shot.borrow_mut() = self.driver.get(&format!("/element/{element}/screenshot"))?;
            Ok(Value::Null)
        });
        shot.take().as_str().unwrap_or_default().to_owned()
    }

    /// Does something while the window is as high as the page.
    #[track_caller]
    pub(crate) fn at_full_height<T>(&self, act: impl FnOnce() -> T) -> T {
        let size = self.eval("const page = document.documentElement; return [innerWidth, innerHeight, Math.max(page.scrollHeight, document.body.scrollHeight)];");
        let pixels = |index: usize| {
            size[index]
                .as_u64()
                .and_then(|size| u32::try_from(size).ok())
                .unwrap_or(800)
        };
        let (width, height, full) = (pixels(0), pixels(1), pixels(2));
        self.eval("scrollTo(0, 0);");
        self.resize(width, full.max(height));
        self.settle();
        let outcome = act();
        self.resize(width, height);
        outcome
    }

    /// A command of Chromium's developer tools, for what has no word here.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let engine = self.engine();
        assert!(
            engine == Engine::Chromium,
            "only Chromium knows {command}, not {engine:?}"
        );
        self.must("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What is done once to a browser that has just started.
    #[track_caller]
    fn prepare(&self) {
        if self.engine() == Engine::Firefox {
            self.prepare_firefox();
            for script in &self.setup.first {
                self.run_first(script);
            }
        }
        self.prepare_tab();
    }

    /// Size, preferences and first scripts belong to a tab, not to the browser.
    #[track_caller]
    fn prepare_tab(&self) {
        self.resize(self.setup.width, self.setup.height);
        if self.engine() == Engine::Chromium {
            if !self.setup.media.is_empty() {
                self.emulate_media("", &[]);
            }
            for script in &self.setup.first {
                self.run_first(script);
            }
        }
    }

    /// Waits until the program has taken over the page; without scripts there is none.
    #[track_caller]
    fn wait_for_program(&self) {
        if !self.setup.scripts_blocked {
            self.wait_until("the program to take over the page", || {
                self.ask(PROGRAM_RUNS, &[]) == true
            });
        }
    }

    /// Ends the test with what the page looks like.
    #[track_caller]
    fn give_up(&self, what: &str) -> ! {
        let script = format!("{WORDS} return text();");
        let text = self
            .driver
            .post("/execute/sync", &json!({ "script": script, "args": [] }));
        let text = text.map_or_else(|error| error, |text| text.as_str().unwrap_or_default().to_owned());
        let entries = self
            .driver
            .post("/se/log", &json!({ "type": "browser" }))
            .unwrap_or_default();
        let entries = entries.as_array().into_iter().flatten();
        let console: String = entries
            .filter_map(|entry| Some(format!("\n{}", entry["message"].as_str()?)))
            .collect();
        panic!(
            "{what}\nThe page is {}\n---- it reads:\n{text}\n---- its console says:{console}\n----",
            self.address()
        )
    }

    /// Finds an element and does something to it, again and again while the page is still moving.
    #[track_caller]
    fn act(&self, what: &str, find: &str, arguments: &[Value], act: impl Fn(&str) -> Result<Value, String>) {
        let start = Instant::now();
        let mut trouble = String::new();
        while start.elapsed() < PATIENCE {
            match self.try_ask(find, arguments) {
                Ok(found) => match found[ELEMENT].as_str().map(&act) {
                    Some(Ok(_)) => return,
                    Some(Err(error)) => trouble = format!(" ({error})"),
                    None => {}
                },
                Err(error) => trouble = format!(" ({error})"),
            }
            thread::sleep(BETWEEN_LOOKS);
        }
        self.give_up(&format!("looked in vain for {what}{trouble}"))
    }

    /// Clicks an element, and in a frame sees to it that it was hit: the page around scrolls and sizes a frame in its own
    /// time, while the browser clicks where the element was before.
    fn press_on(&self, element: &str) -> Result<Value, String> {
        let click = || self.element(element, "click", &json!({}));
        if !self.framed.get() {
            return click();
        }
        let reference = json!({ ELEMENT: element });
        self.try_ask(LISTEN, slice::from_ref(&reference))?;
        let clicked = click()?;
        for _ in 0..SETTLED {
            // An element that is gone has been hit: the screen is another one.
            if self
                .try_ask(WAS_HIT, slice::from_ref(&reference))
                .is_ok_and(|hit| hit == false)
            {
                thread::sleep(BETWEEN_LOOKS);
            } else {
                return Ok(clicked);
            }
        }
        Err("clicked beside it".to_owned())
    }

    fn element(&self, element: &str, action: &str, body: &Value) -> Result<Value, String> {
        self.driver.post(&format!("/element/{element}/{action}"), body)
    }

    #[track_caller]
    fn string(&self, script: &str) -> String {
        self.ask(script, &[]).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub(crate) fn ask(&self, script: &str, arguments: &[Value]) -> Value {
        match self.try_ask(script, arguments) {
            Ok(value) => value,
            Err(error) => panic!("a script failed in the page: {error}\n{script}"),
        }
    }

    fn try_ask(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        let script = format!("{WORDS}{script}");
        self.driver
            .post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    #[track_caller]
    pub(crate) fn must(&self, command: &str, body: &Value) -> Value {
        match self.driver.post(command, body) {
            Ok(value) => value,
            Err(error) => panic!("the browser refused {command}: {error}"),
        }
    }
}

/// The mark that the page's own script sets (see `Trunk.toml`); a page without a program needs none.
const PROGRAM_RUNS: &str = "return document.documentElement.dataset.program === 'running'
    || !document.querySelector('script[type=module]');";

const LISTEN: &str = "const [wanted] = arguments, { dataset } = document.documentElement;
    delete dataset.hit;
    addEventListener('click', event => { if (event.composedPath().includes(wanted)) dataset.hit = ''; }, { capture: true, once: true });";

const WAS_HIT: &str = "return 'hit' in document.documentElement.dataset;";

const FIRST_SHOWN: &str = "return center(all(arguments[0]).find(shown));";

/// The protocol's code of a named key; a character is its own code.
pub(crate) fn key_code(name: &str) -> String {
    let code = match name {
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Backspace" => '\u{e003}',
        "Delete" => '\u{e017}',
        _ => return name.to_owned(),
    };
    code.to_string()
}

/// Where the built page is served to these browsers: one server for the whole program.
fn origin() -> &'static str {
    static ORIGIN: OnceLock<String> = OnceLock::new();
    ORIGIN.get_or_init(|| {
        let folder = repository().join("dist");
        assert!(
            folder.join("index.html").is_file(),
            "there is no built page in dist/. Next: cargo xtask build"
        );
        let listener = server::listen(0).expect("a free port can be taken");
        let port = listener.local_addr().expect("a listener has an address").port();
        thread::spawn(move || server::serve(&listener, &folder));
        format!("http://127.0.0.1:{port}")
    })
}
