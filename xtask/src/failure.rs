//! Why a command ended, and what a person can do next.

use std::fmt::{self, Display, Formatter};
use std::process::ExitCode;

/// One reason. Printed as it is, on standard error.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    next: Option<String>,
    status: u8,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            next: Some(next.into()),
            status: 1,
        }
    }

    /// The input was refused; its own words say what is allowed.
    pub(crate) fn refused(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            next: None,
            status: 2,
        }
    }

    /// What went wrong, to be told as part of something larger.
    pub(crate) fn reason(&self) -> &str {
        &self.what
    }

    pub(crate) fn status(&self) -> ExitCode {
        ExitCode::from(self.status)
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "xtask: {}", self.what)?;
        match &self.next {
            Some(next) => write!(f, "\nNext: {next}"),
            None => Ok(()),
        }
    }
}
