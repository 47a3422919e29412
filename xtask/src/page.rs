//! The page, put together by Trunk: quickly to look at, or slowly to publish.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::outputs;
use crate::parts;
use crate::program::{self, cargo, command};
use crate::sizes::Limits;
use crate::styles;
use crate::tools::{self, Compiler, Panics, TARGET};
use crate::traps;

/// Where Trunk puts a release, from which `dist` is made.
const TRUNK: &str = "target/trunk";

/// What a page is built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To look at while working: built fast, large. Its folder is `target/page`.
    Looking,
    /// To publish: small. Its folder is `dist`.
    Release,
}

/// Everything a page is built with, found or brought.
pub(crate) struct Builder(Compiler);

impl Builder {
    pub(crate) fn bring() -> Result<Self, Failure> {
        let compiler = Compiler::bring()?;
        // Trunk is told to stay offline, so that it fetches no other tools than these.
        let mut fetch = cargo(["fetch", "--quiet", "--target", TARGET]);
        compiler.prepare(&mut fetch, Panics::Silent);
        program::run(&mut fetch)?;
        tools::bring_page_builders()?;
        Ok(Self(compiler))
    }

    /// Builds the page and gives its folder.
    pub(crate) fn build(&self, purpose: Purpose) -> Result<PathBuf, Failure> {
        self.build_with(
            purpose,
            match purpose {
                Purpose::Looking => Panics::Told,
                Purpose::Release => Panics::Silent,
            },
        )
    }

    /// What its release may weigh.
    pub(crate) fn limits(&self) -> &'static Limits {
        if self.0.builds_std() {
            &Limits::SILENT
        } else {
            &Limits::TOLD
        }
    }

    /// [`Self::build`], with panics as they are wanted.
    pub(crate) fn build_with(&self, purpose: Purpose, panics: Panics) -> Result<PathBuf, Failure> {
        let folder = match purpose {
            Purpose::Release => browser_tests::repository().join(TRUNK),
            Purpose::Looking => folder(purpose),
        };
        let mut trunk = command("trunk");
        trunk
            .args(["build", "--offline", "--log", "warn", "--dist"])
            .arg(&folder);
        // Trunk takes any value of it for an option of its own, and not every one is allowed.
        trunk.env_remove("NO_COLOR");
        match purpose {
            Purpose::Release => {
                trunk.arg("--release");
            }
            Purpose::Looking => {
                trunk
                    .env("CARGO_PROFILE_DEV_DEBUG", "false")
                    .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1");
            }
        }
        self.0.prepare(&mut trunk, panics);
        program::run(&mut trunk)?;
        traps::watch(&folder)?;
        if purpose == Purpose::Release {
            parts::make(&folder)?;
            styles::shrink(&folder)?;
            return publish();
        }
        Ok(folder)
    }
}

/// Makes everything to publish from what Trunk built last, and gives its folder.
pub(crate) fn publish() -> Result<PathBuf, Failure> {
    let folder = folder(Purpose::Release);
    outputs::write(&browser_tests::repository().join(TRUNK), &folder)?;
    Ok(folder)
}

pub(crate) fn folder(purpose: Purpose) -> PathBuf {
    let folder = match purpose {
        Purpose::Looking => Path::new("target/page"),
        Purpose::Release => Path::new("dist"),
    };
    browser_tests::repository().join(folder)
}
