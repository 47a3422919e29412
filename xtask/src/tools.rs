//! What building and testing need, and how a machine without it gets it.
//!
//! What is there already in the right version is used. Everything else is announced in one line,
//! with its reason, and installed: into [`folder`] where that is possible, else by the system's
//! package manager.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use browser_tests::Engine;
pub(crate) use browser_tests::tools as folder;

use crate::failure::Failure;
use crate::program::{self, cargo, command};
use crate::reproduce;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.0";
const MUTANTS: &str = "27.1.0";
const CARGO_DENY: &str = "0.20.2";

/// What npm brings to build the page: package and program, version, reason.
const FROM_NPM: &[(&str, &str, &str, &str)] = &[
    ("binaryen", "wasm-opt", "132", "to make the page's WebAssembly small"),
    ("esbuild", "esbuild", "0.28.2", "to make its scripts and styles small"),
];
/// What npm brings to try the page: a script that runs in it, so a package without a program.
const AXE: (&str, &str) = ("axe-core", "4.14.1");

/// A compiler for wasm32 by the distribution, where rustup cannot bring its own: the compiler, its
/// linker, the sources of the standard library (which is then built with the page), and its clippy.
const DISTRIBUTION_COMPILER: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"];
/// Not one of the recommendations: without a font a page in a headless browser is blank.
const CHROMIUM: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

const FIREFOX: &[&str] = &["firefox-esr", "fonts-liberation"];
/// The driver brings its browser, which draws on a display only.
const WEBKIT: &[&str] = &["webkit2gtk-driver", "xvfb", "fonts-liberation"];

/// How long rustup may try. It is given up where its server cannot be reached.
const RUSTUP_PATIENCE: Duration = Duration::from_secs(180);

/// What becomes of a panic in the page. The reader is told either way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Panics {
    /// The console says what happened, and where.
    Told,
    /// A trap and nothing else, with a standard library built for size: 15 kB less to load. Where the compiler cannot
    /// build that library, panics are told.
    Silent,
}

/// A compiler for wasm32: rustup's or, where that cannot be had, the distribution's.
pub(crate) enum Compiler {
    Rustup,
    Distribution { rustc: PathBuf, clippy: PathBuf },
}

impl Compiler {
    /// Finds it or brings it.
    pub(crate) fn bring() -> Result<Self, Failure> {
        let rustc = program::read(command("rustc").arg("--version")).unwrap_or_default();
        // rustup is asked once per compiler: where its server cannot be reached that takes long.
        let asked = folder().join("rustup-has-no-wasm32");
        if rustup_has_target() {
            bring_library_sources(&rustc);
            return Ok(Self::Rustup);
        }
        if program::exists("rustup") && fs::read_to_string(&asked).ok().as_deref() != Some(&rustc) {
            say(format_args!("adding the target {TARGET} to Rust, to compile the page"));
            let mut rustup = command("rustup");
            rustup.args(["target", "add", TARGET]).env("RUST_BACKTRACE", "0");
            if program::succeeds_within(&mut rustup, RUSTUP_PATIENCE) && rustup_has_target() {
                bring_library_sources(&rustc);
                return Ok(Self::Rustup);
            }
            say(format_args!(
                "rustup cannot add it here; the distribution's own compiler is used instead"
            ));
            remember(&asked, &rustc);
        }
        if Self::of_distribution().is_none() {
            install(
                DISTRIBUTION_COMPILER,
                "to compile the page, as rustup cannot add its target",
            )
            .map_err(|failure| {
                Failure::new(
                    format!(
                        "no compiler for {TARGET} can be had. Tried `rustup target add {TARGET}`; then {}",
                        failure.reason()
                    ),
                    format!("connect to a network where `rustup target add {TARGET}` works, and run this again"),
                )
            })?;
        }
        Self::of_distribution().ok_or_else(|| {
            Failure::new(
                format!(
                    "the packages {} hold no compiler for {TARGET}",
                    DISTRIBUTION_COMPILER.join(", ")
                ),
                format!("run `rustup target add {TARGET}`, and run this again"),
            )
        })
    }

    fn of_distribution() -> Option<Self> {
        program::read(command("wasm-ld-22").arg("--version"))?;
        program::read(command("dpkg").args(["--listfiles", "rust-web-src"]))?;
        let rustc = file_of_package("rustc-web", "bin/rustc")?;
        let clippy = file_of_package("rust-web-clippy", "bin/cargo-clippy")?;
        Some(Self::Distribution { rustc, clippy })
    }

    /// Makes a command compile for wasm32, in a folder of its own so that the native build stays.
    pub(crate) fn prepare(&self, command: &mut Command, panics: Panics) {
        command.env("CARGO_TARGET_DIR", browser_tests::repository().join("target/wasm"));
        // No place of this machine is in what is built.
        let mut flags = reproduce::renamed_places(self.sysroot().as_deref());
        // The linker's notes tell what only the later part of the program uses; see `split`.
        flags.push("-Clink-arg=--emit-relocs".to_owned());
        if let Self::Distribution { rustc, .. } = self {
            command.env("RUSTC", rustc);
            command.env("RUSTC_BOOTSTRAP", "1");
            command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
        }
        if panics == Panics::Silent && self.builds_std() {
            // What a stable compiler can do is asked of it by this name.
            command.env("RUSTC_BOOTSTRAP", "1");
            command.env("CARGO_UNSTABLE_BUILD_STD", "std");
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
            flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned));
        }
        command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    }

    fn sysroot(&self) -> Option<PathBuf> {
        let said = program::read(self.rustc().args(["--print", "sysroot"]))?;
        Some(PathBuf::from(said.trim()))
    }

    /// Whether it can build the standard library too.
    pub(crate) fn builds_std(&self) -> bool {
        match self {
            Self::Rustup => self.sysroot().is_some_and(|root| holds_sources(&root)),
            Self::Distribution { .. } => true,
        }
    }

    fn rustc(&self) -> Command {
        match self {
            Self::Rustup => command("rustc"),
            Self::Distribution { rustc, .. } => command(rustc),
        }
    }

    /// Its version, which is that of its standard library.
    pub(crate) fn version(&self) -> String {
        let said = program::read(self.rustc().arg("--version")).unwrap_or_default();
        said.split_whitespace().nth(1).unwrap_or("unknown").to_owned()
    }

    /// `cargo clippy` of the same compiler: another one cannot read what this one made.
    pub(crate) fn clippy(&self) -> Command {
        let mut clippy = match self {
            Self::Rustup => command("cargo"),
            Self::Distribution { clippy, .. } => command(clippy),
        };
        clippy.arg("clippy");
        self.prepare(&mut clippy, Panics::Told);
        clippy
    }
}

fn rustup_has_target() -> bool {
    let mut rustc = command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    program::read(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// The sources of the standard library, to build it for size. Without them the page is larger, and works.
fn bring_library_sources(rustc: &str) {
    let asked = folder().join("rustup-has-no-sources");
    let sysroot = program::read(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    let is_known = fs::read_to_string(&asked).ok().as_deref() == Some(rustc);
    if holds_sources(Path::new(sysroot.trim())) || is_known || !program::exists("rustup") {
        return;
    }
    say(format_args!(
        "adding the sources of Rust's standard library, to build it as small as it goes"
    ));
    let mut rustup = command("rustup");
    rustup.args(["component", "add", "rust-src"]).env("RUST_BACKTRACE", "0");
    if !program::succeeds_within(&mut rustup, RUSTUP_PATIENCE) {
        say(format_args!("rustup cannot add them here; the page will be larger"));
        remember(&asked, rustc);
    }
}

fn holds_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
}

fn file_of_package(package: &str, ending: &str) -> Option<PathBuf> {
    let files = program::read(command("dpkg").args(["--listfiles", package]))?;
    files
        .lines()
        .find(|file| Path::new(file).ends_with(ending))
        .map(PathBuf::from)
}

/// Everything Trunk needs to build the page besides the compiler, and Trunk.
pub(crate) fn bring_page_builders() -> Result<(), Failure> {
    let bindgen = locked_version("wasm-bindgen")?;
    bring_crate(
        "wasm-bindgen",
        "wasm-bindgen-cli",
        &bindgen,
        &[],
        "to connect the page's WebAssembly with the browser",
    )?;
    let small = ["--locked", "--no-default-features", "--features", "rustls"];
    bring_crate("trunk", "trunk", TRUNK, &small, "to put the page together")?;
    bring_from_npm()
}

/// What looks through the packages of other people.
pub(crate) fn bring_cargo_deny() -> Result<(), Failure> {
    let why = "to look for known holes and licences in other people's packages";
    bring_crate("cargo-deny", "cargo-deny", CARGO_DENY, &["--locked"], why)
}

/// Everything the browser tests need besides the page.
pub(crate) fn bring_page_testers() -> Result<(), Failure> {
    for engine in Engine::ALL {
        bring_engine(engine)?;
    }
    bring_axe()
}

/// Chromium and its driver, whatever their version: they only have to match each other.
pub(crate) fn bring_browser() -> Result<(), Failure> {
    bring_engine(Engine::Chromium)
}

/// The browser of an engine and its driver.
pub(crate) fn bring_engine(engine: Engine) -> Result<(), Failure> {
    let (packages, why) = match engine {
        Engine::Chromium => (CHROMIUM, "to try the page in a real browser"),
        Engine::Firefox => (FIREFOX, "to try the page in a second engine"),
        Engine::WebKit => (
            WEBKIT,
            "to try the page in a third engine, on a display that nobody sees",
        ),
    };
    // No distribution brings Firefox's driver.
    let from_packages = engine.find_browser().is_some()
        && (engine == Engine::Firefox || engine.find_driver().is_some())
        && (engine != Engine::WebKit || browser_tests::find_xvfb().is_some());
    if !from_packages {
        install(packages, why)?;
    }
    if engine == Engine::Firefox {
        let why = "to steer Firefox in the tests";
        bring_crate("geckodriver", "geckodriver", GECKODRIVER, &["--locked"], why)?;
    }
    Ok(())
}

/// What changes the sources one place at a time.
pub(crate) fn bring_mutants() -> Result<(), Failure> {
    let why = "to see whether the tests notice a changed rule";
    bring_crate("cargo-mutants", "cargo-mutants", MUTANTS, &["--locked"], why)
}

/// Installs a crate's program unless it is there in this very version.
fn bring_crate(program: &str, name: &str, version: &str, options: &[&str], why: &str) -> Result<(), Failure> {
    if has_version(program, version) {
        return Ok(());
    }
    say(format_args!(
        "installing {name} {version} with cargo, {why} (takes some minutes, once)"
    ));
    let root = folder();
    let mut install = cargo([
        "install",
        name,
        "--version",
        version,
        "--debug",
        "--force",
        "--quiet",
        "--root",
    ]);
    install.arg(&root).args(options);
    let build = root.join("build");
    install.env("CARGO_TARGET_DIR", &build);
    program::run(&mut install).map_err(|failure| {
        Failure::new(
            format!("{name} {version} is needed {why}, but {}", failure.reason()),
            format!("`cargo install {name} --version {version}` by hand, and run this again"),
        )
    })?;
    // Large, and of use to nobody from now on.
    let _ = fs::remove_dir_all(build);
    Ok(())
}

/// What makes scripts, styles and WebAssembly small.
pub(crate) fn bring_from_npm() -> Result<(), Failure> {
    if FROM_NPM
        .iter()
        .all(|(_, program, version, _)| has_version(program, version))
    {
        return Ok(());
    }
    // All at once: npm removes what it was not asked for.
    let mut npm = npm(&folder());
    for (package, _, version, why) in FROM_NPM {
        say(format_args!("installing {package} {version} with npm, {why}"));
        npm.arg(format!("{package}@{version}"));
    }
    program::run(&mut npm).map_err(|failure| {
        let programs = FROM_NPM
            .iter()
            .map(|(_, program, version, _)| format!("{program} {version}"));
        let programs = programs.collect::<Vec<_>>().join(" and ");
        Failure::new(
            format!("{programs} are needed to make the page small, but {}", failure.reason()),
            format!("install Node with npm, or put {programs} on the path, and run this again"),
        )
    })
}

/// The rules of accessibility, in a folder of their own beside the programs.
fn bring_axe() -> Result<(), Failure> {
    let (package, version) = AXE;
    let why = "to try every screen for readers who hear it or see it poorly";
    let script = browser_tests::axe_script();
    let there = fs::read_to_string(script.with_file_name("package.json")).unwrap_or_default();
    if script.is_file() && there.contains(&format!("\"version\": \"{version}\"")) {
        return Ok(());
    }
    say(format_args!("installing {package} {version} with npm, {why}"));
    let mut npm = npm(&folder().join("axe"));
    program::run(npm.arg(format!("{package}@{version}"))).map_err(|failure| {
        Failure::new(
            format!("{package} {version} is needed {why}, but {}", failure.reason()),
            "install Node with npm, and run this again",
        )
    })
}

/// `npm install` into a folder, for the packages to be named.
fn npm(into: &Path) -> Command {
    let mut npm = command("npm");
    npm.args([
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--silent",
        "--prefix",
    ]);
    npm.arg(into);
    npm
}

/// "trunk 0.21.14", "wasm-opt version 132 (…)": the version is a word of the answer.
fn has_version(program: &str, version: &str) -> bool {
    let mut asked = command(program);
    // A subcommand of cargo is told its own name first.
    asked.args(program.strip_prefix("cargo-")).arg("--version");
    let answer = program::read(&mut asked).unwrap_or_default();
    answer.split_whitespace().any(|word| word == version)
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Result<String, Failure> {
    let lock = fs::read_to_string(browser_tests::repository().join("Cargo.lock")).unwrap_or_default();
    let entry = format!("name = \"{package}\"\nversion = \"");
    let version = lock.split_once(&entry).and_then(|(_, rest)| rest.split_once('"'));
    version.map(|(version, _)| version.to_owned()).ok_or_else(|| {
        Failure::new(
            format!("Cargo.lock names no version of {package}"),
            "`cargo generate-lockfile` writes it anew",
        )
    })
}

/// Installs packages of the distribution.
fn install(packages: &[&str], why: &str) -> Result<(), Failure> {
    let names = packages.join(" ");
    let failed = |what: String| {
        Failure::new(
            what,
            format!("install {names}, or what your system calls them, and run this again"),
        )
    };
    if !program::exists("apt-get") {
        return Err(failed(format!(
            "{names}: needed {why}, and this system has no apt-get to install them"
        )));
    }
    say(format_args!("installing {names} with apt-get, {why}"));
    let root = program::read(command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let apt = |arguments: &[&str]| {
        let mut apt = if root || !program::exists("sudo") {
            command("env")
        } else {
            command("sudo")
        };
        apt.args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-qq",
            "-o",
            "Acquire::Retries=3",
            "-o",
            "DPkg::Lock::Timeout=120",
        ])
        .args(arguments);
        // Its errors are on standard error; the rest is of no use to anybody.
        program::run(apt.stdout(Stdio::null()))
    };
    // A list that cannot be renewed may still be good enough to install from.
    let _ = apt(&["update"]);
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
        .map_err(|failure| failed(format!("{names}: needed {why}, but {}", failure.reason())))
}

fn remember(stamp: &Path, words: &str) {
    // Without the stamp rustup is merely asked again.
    let _ = stamp.parent().map(fs::create_dir_all);
    let _ = fs::write(stamp, words);
}

fn say(words: std::fmt::Arguments<'_>) {
    eprintln!("xtask: {words}");
}
