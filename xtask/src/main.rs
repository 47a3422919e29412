//! The commands of this repository: `cargo xtask <command>`.
//!
//! Each command is a file of its own. What a command needs and the machine lacks is brought by
//! [`tools`], which says what it installs and why.

#![allow(
    clippy::disallowed_methods,
    reason = "these run on a real machine, which has a clock and files"
)]

mod bench;
mod build;
mod bundle;
mod check;
mod deny;
mod element;
mod embedding;
mod failure;
mod figures;
mod fuzz;
mod hash;
mod headers;
mod hosted;
mod imports;
mod mutants;
mod outputs;
mod page;
mod parts;
mod plan;
mod policy;
mod program;
mod prove;
mod reproduce;
mod sbom;
mod serve;
mod shots;
mod single;
mod sizes;
mod split;
mod styles;
mod test;
mod tools;
mod traps;

use std::env;
use std::process::ExitCode;

use failure::Failure;

struct Command {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<(), Failure>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--port 8080]",
        about: "Build the page quickly and serve it on this machine; built again when a source changes",
        run: serve::run,
    },
    Command {
        name: "build",
        arguments: "[--bundle] [--markdown] [--messages]",
        about: "Build the release into dist/ and print its sizes; --bundle: anew from what was built and split last; --markdown writes them into README.md; --messages: panics say in the console what happened",
        run: build::run,
    },
    Command {
        name: "check",
        arguments: "",
        about: "Format, lints on host and wasm32, a minute of the proof, and all tests that need no browser",
        run: check::run,
    },
    Command {
        name: "test",
        arguments: "",
        about: "Everything: check, documentation, the release build, and the page in a real browser",
        run: test::run,
    },
    Command {
        name: "deny",
        arguments: "[--advisories folder]",
        about: "Known holes, licences and sources of other people's packages; the folder is a copy of the list of holes",
        run: deny::run,
    },
    Command {
        name: "fuzz",
        arguments: "[link | record | import | attributes] [--minutes 1]",
        about: "Bytes that nobody thought of for what reads links, what a browser kept, files, and attributes in a browser",
        run: fuzz::run,
    },
    Command {
        name: "plan",
        arguments: "[--lines] [file]",
        about: "Answers as JSON in, result as JSON out; --lines: one of each per line",
        run: plan::run,
    },
    Command {
        name: "prove",
        arguments: "[--minute]",
        about: "Every rule of safety over the space of answers, into docs/safety-report.md; --minute: a part, compared with it",
        run: prove::run,
    },
    Command {
        name: "mutants",
        arguments: "[--shard k/n] [--since commit] [file…]",
        about: "Change the rules one by one and see whether a test notices; hours for all of them, less for what changed since a commit",
        run: mutants::run,
    },
    Command {
        name: "reproduce",
        arguments: "",
        about: "The release twice, from two clones in two places: the same to the byte, or what differs",
        run: reproduce::run,
    },
    Command {
        name: "shots",
        arguments: "[walk… | figures [name…]]",
        about: "Pictures of every screen, three widths, light and dark, into target/shots/",
        run: shots::run,
    },
    Command {
        name: "bench",
        arguments: "[bytes | native | peers | diary] [--runs 7] [--markdown]",
        about: "How long things take, beside other libraries and with much in the diary; --markdown writes it into docs/performance.md",
        run: bench::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("--help", &[][..]),
    };
    if matches!(name, "help" | "-h" | "--help") || rest.iter().any(|word| word == "--help") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let outcome = match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(rest),
        None => Err(Failure::new(
            format!("there is no command {name:?}"),
            "cargo xtask --help lists the commands",
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.status()
        }
    }
}

fn help() -> String {
    let line = |command: &Command| {
        let usage = format!("{} {}", command.name, command.arguments);
        format!("  {usage:<22}{}\n", command.about)
    };
    let commands: String = COMMANDS.iter().map(line).collect();
    format!(
        "The commands of Strongback.\n\n\
         Usage: cargo xtask <command>\n\n\
         {commands}\n\
         Tools that are missing are brought into target/tools, or into the folder that\n\
         STRONGBACK_TOOLS names, so that several checkouts can share them.\n"
    )
}
