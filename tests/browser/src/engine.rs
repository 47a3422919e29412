//! The engines a page is tried in: where their programs are, and how each is asked for the same browser.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::driver::Folder;
use crate::{Setup, tools};

/// What lays out a page and runs its scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Where its driver is on this machine.
    pub fn find_driver(self) -> Option<PathBuf> {
        find(&[match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }])
    }

    /// Where its browser is on this machine.
    pub fn find_browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
            Self::Firefox => find(&["firefox-esr", "firefox"]),
            Self::WebKit => find_mini_browser(),
        }
    }

    /// Whether its browser draws on a display only: it has no way to run unseen.
    pub(crate) const fn needs_display(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// The line with which its driver says where it listens; WebKit's must be told.
    pub(crate) const fn port_follows(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("successfully on port "),
            Self::Firefox => Some("Listening on 127.0.0.1:"),
            Self::WebKit => None,
        }
    }

    /// The driver, ready to start. A port belongs to those that cannot choose one.
    pub(crate) fn command(self, driver: &Path, port: u16, setup: &Setup, folder: &Folder) -> Command {
        let mut command = Command::new(driver);
        match self {
            Self::Chromium => {
                command.args(["--port=0", "--log-level=SEVERE"]);
            }
            Self::Firefox => {
                command.args(["--port=0", "--websocket-port=0", "--log=info"]);
            }
            Self::WebKit => {
                let home = Home::make(folder, setup);
                command.args(["--host=127.0.0.1".to_owned(), format!("--port={port}")]);
                command.envs(home.variables).env("GDK_BACKEND", "x11");
                if setup.is_dark() {
                    command.env("GTK_THEME", "Adwaita:dark");
                }
            }
        }
        command
    }

    /// The browser that its driver is to start.
    pub(crate) fn capabilities(self, browser: &Path, setup: &Setup, folder: &Folder) -> Value {
        let mut wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": chromium(browser, setup, folder),
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({ "browserName": "firefox", "moz:firefoxOptions": firefox(browser, setup, folder) }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
            }),
        };
        wanted["unhandledPromptBehavior"] = json!("ignore");
        // On a busy machine axe takes long; 30 seconds are the protocol's own.
        wanted["timeouts"] = json!({ "script": 100_000 });
        json!({ "capabilities": { "alwaysMatch": wanted } })
    }
}

/// Whether there is to be a window to look at.
pub(crate) fn in_sight() -> bool {
    env::var_os("STRONGBACK_WINDOW").is_some()
}

/// The program of a virtual display.
pub fn find_xvfb() -> Option<PathBuf> {
    find(&["Xvfb"])
}

/// A program of our tools or of the path.
fn find(names: &[&str]) -> Option<PathBuf> {
    let mut folders = vec![tools().join("bin")];
    folders.extend(env::split_paths(&env::var_os("PATH")?));
    let files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files.into_iter().find(|file| file.is_file())
}

/// It lies in no folder of the path, but beside the library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn find_mini_browser() -> Option<PathBuf> {
    let below = |folder: PathBuf| {
        let inside = fs::read_dir(folder).into_iter().flatten().flatten();
        inside.map(|entry| entry.path())
    };
    let libraries = ["/usr/lib", "/usr/libexec"].map(PathBuf::from).into_iter();
    let mut found: Vec<_> = libraries
        .clone()
        .chain(libraries.flat_map(below).filter(|path| path.is_dir()))
        .flat_map(below)
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

fn chromium(browser: &Path, setup: &Setup, folder: &Folder) -> Value {
    let mut flags = vec![
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--lang=en".to_owned(),
        format!("--window-size={},{}", setup.width, setup.height),
        format!("--user-data-dir={}", folder.profile().display()),
    ];
    if !in_sight() {
        flags.push("--headless".to_owned());
    }
    if setup.private {
        flags.push("--incognito".to_owned());
    }
    if let Some(port) = setup.sink {
        flags.push(format!("--proxy-server=http://127.0.0.1:{port}"));
    }
    let mut preferences = json!({
        "download.default_directory": folder.downloads(),
        "download.prompt_for_download": false,
    });
    if setup.storage_blocked {
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if setup.scripts_blocked {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    json!({ "binary": browser, "args": flags, "prefs": preferences })
}

fn firefox(browser: &Path, setup: &Setup, folder: &Folder) -> Value {
    let profile = folder.profile();
    fs::create_dir_all(&profile).expect("a folder can be made for the browser's profile");
    // Only with this does the driver let a test speak to the browser itself, beside the page.
    let mut flags = vec![json!("-remote-allow-system-access"), json!("-profile"), json!(profile)];
    if !in_sight() {
        flags.push(json!("-headless"));
    }
    let mut preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": folder.downloads(),
        "browser.download.alwaysOpenPanel": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json,text/plain,text/html,image/svg+xml,application/octet-stream",
        // Drivers loosen it; a reader has it, and each file on disk its own storage with it.
        "security.fileuri.strict_origin_policy": true,
        // As wide as asked for, with and without something to scroll.
        "ui.useOverlayScrollbars": 1,
        // 0 is dark, 1 is light, whatever this machine has.
        "layout.css.prefers-color-scheme.content-override": i32::from(!setup.is_dark()),
        "ui.prefersReducedMotion": i32::from(setup.is_still()),
        "app.normandy.enabled": false,
        "intl.accept_languages": "en",
    });
    if setup.private {
        preferences["browser.privatebrowsing.autostart"] = json!(true);
    }
    if setup.storage_blocked {
        preferences["network.cookie.cookieBehavior"] = json!(2);
    }
    if setup.has_forced_colors() {
        preferences["browser.display.document_color_use"] = json!(2);
    }
    json!({ "binary": browser, "args": flags, "prefs": preferences })
}

/// What a WebKit browser takes for the reader's home: their settings are those of their desktop.
struct Home {
    variables: Vec<(&'static str, PathBuf)>,
}

impl Home {
    fn make(folder: &Folder, setup: &Setup) -> Self {
        let config = folder.path().join("config");
        let gtk = config.join("gtk-3.0");
        let write = |file: PathBuf, text: String| {
            fs::write(file, text).expect("the settings of the browser's desktop can be written");
        };
        fs::create_dir_all(&gtk).expect("a folder can be made for the settings of the browser's desktop");
        write(
            gtk.join("settings.ini"),
            format!("[Settings]\ngtk-enable-animations={}\n", !setup.is_still()),
        );
        // The buttons of its bar would make every page 447 pixels wide at least.
        write(
            gtk.join("gtk.css"),
            "* { padding: 0; margin: 0; border: none; min-width: 0; }
             button, entry, toolbutton { font-size: 1px; -gtk-icon-source: none; }\n"
                .to_owned(),
        );
        write(
            config.join("user-dirs.dirs"),
            format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.downloads().display()),
        );
        Self {
            variables: vec![
                ("HOME", folder.path().to_path_buf()),
                ("XDG_CONFIG_HOME", config),
                ("XDG_DATA_HOME", folder.path().join("data")),
                ("XDG_CACHE_HOME", folder.path().join("cache")),
            ],
        }
    }
}
