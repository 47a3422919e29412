//! The program in two parts for the hosted page and the element, and in one for what is a single file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::bundle::{unreadable, walled};
use crate::failure::Failure;
use crate::outputs::replaced;
use crate::program::{self, command};
use crate::split::{self, SCRIPT};

/// Modules that a first visit does without until its plan is shown. What only they use goes with them.
const LATE: &[&str] = &[
    "view::screens::about",
    "view::screens::answers",
    "view::screens::check_in",
    "view::screens::data",
    "view::screens::exercise",
    "view::screens::flare",
    "view::screens::following",
    "view::screens::guide",
    "view::screens::link",
    "view::screens::places::beside_link",
    "view::screens::plan::muscles",
    "view::screens::plan::progress",
    "view::screens::plan::sheet",
    "view::screens::share",
    "view::screens::testing",
    "view::screens::training",
    "view::screens::viewing",
    "view::screens::plan::due",
    "view::screens::plan::week::today_by_diary",
    "view::charts",
    "view::widget::Widget>::lead_on",
    "view::widget::Widget>::look_on",
    "view::widget::Widget>::open_again",
    "view::widget::Widget>::open_kept",
    "view::figure::stills",
    "view::pulse",
    "view::qr",
    "app::guide",
    "app::model::Model>::ask_about_the_leg",
    "app::model::Model>::asks_about_the_leg",
    "app::model::Model>::begin_on",
    "app::model::Model>::check_in_anew",
    "app::model::Model>::course_by",
    "app::model::Model>::forget_own",
    "app::model::Model>::hear_of_own",
    "app::model::Model>::keep_answers",
    "app::model::Model>::keep_training_fresh",
    "app::model::Model>::mind_the_stop",
    "app::model::Model>::note_before",
    "app::model::Model>::note_too_sore",
    "app::model::Model>::note_what_hurt",
    "app::model::Model>::open_session",
    "app::model::Model>::still_has",
    "app::model::Model>::take_in_later",
    "app::opened",
    "app::training",
    "browser::address::clear_fragment",
    "browser::awake::Awake>::ask",
    "browser::motion::Motion>::next",
    "browser::motion::Motion>::watch",
    "browser::motion::Player>",
    "browser::share",
    "browser::storage::read",
    "browser::storage::Store>::hear",
    "browser::storage::Store>::hear_all",
    "browser::storage::Store>::join_text",
    "browser::storage::Store>::load_kept",
    "browser::storage::Store>::save_months",
    "browser::storage::Store>::take_in",
    "browser::sound",
    "codec::form::Form>::read_as",
    "codec::form::Form>::take",
    "codec::form::Object",
    "codec::link",
    "codec::months",
    "codec::saved::activities_of",
    "codec::saved::begun",
    "codec::saved::plan_of",
    "codec::saved::sessions",
    "codec::saved::signs_of",
    "codec::session",
    "content::english::body::muscle",
    "content::english::body::named",
    "content::english::exercises::text",
    "content::english::guide_phrases",
    "content::english::later_phrases",
    "content::english::links",
    "content::english::pictures",
    "content::english::progress",
    "content::english::safety::session_footer",
    "content::english::self_tests::self_test",
    "content::english::self_tests::stop",
    "content::english::sheet",
    "domain::diary::Diary>",
    "domain::follow",
    "domain::history",
    "domain::joining",
    "domain::progress",
    "domain::questionnaire::Draft>::goes_on_from",
    "domain::questionnaire::Draft>::merge",
    "domain::record::Record>::merge",
    "domain::review",
    "domain::self_test",
    "qrcodegen",
];

/// Parts of those modules that a first visit does not do without, and what traits make of a type. What is said after a
/// fault of the program must not need a connection either.
const EARLY: &[&str] = &[
    "app::guide::Steady",
    "browser::sound::hush",
    "codec::months::months",
    "domain::diary::Diary>::last_stamp",
    "domain::progress::standings",
    "domain::progress::Standing>::start",
    "domain::progress::most",
    "domain::progress::eases_first",
    "domain::progress::too_sore",
    "domain::self_test::SelfTest",
    "domain::self_test::may_offer",
    "domain::self_test::offered",
    "view::pulse::Pulse>::now",
    "view::screens::plan::sheet::print_button",
    "view::screens::share::share_button",
];

/// Types of late modules that the model of every visit holds: to make, compare and copy one is early.
const HELD: &[&str] = &[
    "browser::sound::Speaker",
    "codec::session::CheckingIn",
    "codec::session::Kept",
    "codec::session::Settings",
    "codec::session::Spared",
    "codec::session::Underway",
    "view::pulse::Pulse",
];

/// Types of late modules that no first visit holds: to let go of one is late, though its name is that of a function of the
/// library.
const LET_GO: &[&str] = &["codec::form::Object"];

/// What the hosted page and the element load instead of what Trunk built.
pub(crate) struct Parts {
    /// The script that connects both parts in the page, and in the element.
    pub(crate) page: Vec<u8>,
    pub(crate) element: Vec<u8>,
    pub(crate) first: Vec<u8>,
    pub(crate) rest: Vec<u8>,
}

/// What the linker made, from which wasm-bindgen makes what Trunk builds.
const LINKED: &str = "target/wasm/wasm32-unknown-unknown/release/strongback-page.wasm";

const PAGE: &str = "page.js";
const ELEMENT: &str = "element.js";
const FIRST: &str = "first.wasm";
const REST: &str = "rest.wasm";

fn folder() -> PathBuf {
    browser_tests::repository().join("target/parts")
}

impl Parts {
    pub(crate) fn read() -> Result<Self, Failure> {
        let read = |name: &str| {
            let file = folder().join(name);
            fs::read(&file).map_err(|error| unreadable(&file, &error))
        };
        Ok(Self {
            page: read(PAGE)?,
            element: read(ELEMENT)?,
            first: read(FIRST)?,
            rest: read(REST)?,
        })
    }
}

/// Splits what Trunk built into a folder, and makes all of it small.
pub(crate) fn make(built: &Path) -> Result<(), Failure> {
    let (glue, whole) = (one(built, "js")?, one(built, "wasm")?);
    let folder = folder();
    fs::create_dir_all(&folder).map_err(|error| unreadable(&folder, &error))?;

    let named = fs::read(&whole).map_err(|error| unreadable(&whole, &error))?;
    let linked = browser_tests::repository().join(LINKED);
    let linked = fs::read(&linked).map_err(|error| unreadable(&linked, &error))?;
    let split::Parts { first, rest, imported } = split::split(&named, &linked, is_late)?;
    for (name, bytes) in [(FIRST, first), (REST, rest)] {
        let file = folder.join(name);
        fs::write(&file, bytes).map_err(|error| unreadable(&file, &error))?;
        shrink(&file)?;
    }
    let plain = split::without_notes(&named)?;
    fs::write(&whole, plain).map_err(|error| unreadable(&whole, &error))?;
    shrink(&whole)?;

    let script = fs::read_to_string(&glue).map_err(|error| unreadable(&glue, &error))?;
    let source = |name: &str| {
        let file = browser_tests::repository().join("src/embed/rest").join(name);
        fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))
    };
    let join = source("join.js")?;
    for (name, script) in [(PAGE, script.clone()), (ELEMENT, walled(&script))] {
        let file = folder.join(name);
        let glue = joining(&script, &format!("{join}\n{}", source(name)?), &imported)?;
        fs::write(&file, glue).map_err(|error| unreadable(&file, &error))?;
        let mut esbuild = command("esbuild");
        esbuild.arg(&file).args([
            "--minify",
            "--log-level=warning",
            "--allow-overwrite",
            "--target=esnext",
        ]);
        program::run(esbuild.arg(format!("--outfile={}", file.display())))?;
    }
    Ok(())
}

/// `name` as wasm-bindgen writes it: with hashes in brackets.
fn is_late(name: &str) -> bool {
    let mut plain = String::new();
    let mut within = false;
    for letter in name.chars() {
        match letter {
            '[' => within = true,
            ']' => within = false,
            _ if !within => plain.push(letter),
            _ => {}
        }
    }
    // What is made elsewhere for a late module, such as a conversion, is not late by its name: another may share it.
    // What a piece of a late screen keeps to itself is.
    let of_local = plain.starts_with("strongback::view::local::");
    let let_go = |made: &&str| plain == format!("core::ptr::drop_in_place::<strongback::{made}>");
    if LET_GO.iter().any(let_go) {
        return true;
    }
    let plain = plain.trim_start_matches(['<', '&', '*']);
    let begins = |path: &str, with: &str| {
        let rest = path
            .strip_prefix("strongback::")
            .and_then(|path| path.strip_prefix(with));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::") || rest.starts_with('>'))
    };
    let by_trait = |held: &str| {
        let path = plain
            .strip_prefix("strongback::")
            .and_then(|path| path.strip_prefix(held));
        path.is_some_and(|rest| rest.starts_with(" as "))
    };
    if EARLY.iter().any(|early| begins(plain, early)) || HELD.iter().any(|held| by_trait(held)) {
        return false;
    }
    let within = || plain.match_indices("strongback::").map(|(at, _)| &plain[at..]);
    LATE.iter()
        .any(|late| begins(plain, late) || of_local && within().any(|path| begins(path, late)))
}

/// The script that connects both parts, with short names for what it gives them.
fn joining(glue: &str, rest: &str, imported: &[(String, String, String)]) -> Result<String, Failure> {
    const IMPORTS: &str = "const imports = __wbg_get_imports();";
    const LOADED: &str = "const { instance, module } = await __wbg_load(await module_or_path, imports);";
    const READY: &str = "return __wbg_finalize_init(instance, module);\n}\n\nexport";
    let mut glue = glue.replace(IMPORTS, "const imports = withStandIns(__wbg_get_imports());");
    for (module, name, short) in imported {
        glue = replaced(&glue, &format!(" {name}:"), "", &format!(" {short}:"))?;
        glue = glue.replace(&format!("\"{module}\":"), &format!("\"{SCRIPT}\":"));
    }
    let glue = replaced(&glue, LOADED, "", &format!("{LOADED}\n    begin(instance.exports);"))?;
    let ready =
        "const whole = __wbg_finalize_init(instance, module);\n    await ready();\n    return whole;\n}\n\nexport";
    let glue = replaced(&glue, READY, "", ready)?;
    Ok(format!("{glue}\n{rest}"))
}

fn one(folder: &Path, ending: &str) -> Result<PathBuf, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files
        .find(|file| file.extension().is_some_and(|found| found == ending))
        .ok_or_else(|| {
            Failure::new(
                format!("{} holds no file of the kind {ending}", folder.display()),
                "`cargo xtask build` builds it anew",
            )
        })
}

/// As small as it goes, without names. What is called once stays apart where it is large: brotli leaves 1 kB less.
fn shrink(wasm: &Path) -> Result<(), Failure> {
    let mut wasm_opt = command("wasm-opt");
    wasm_opt
        .arg(wasm)
        .args(["-Oz", "--one-caller-inline-max-function-size=30"]);
    wasm_opt.args(["--strip-debug", "--strip-producers", "-o"]).arg(wasm);
    program::run(&mut wasm_opt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_late_is_told_by_its_module() {
        assert!(is_late("strongback[ade83cdf851701d]::view::qr::qr"));
        assert!(is_late("<strongback[1]::app::guide::Guide>::look"));
        assert!(!is_late("strongback[1]::view::screens::asking::asking"));
        assert!(is_late("<strongback[1]::view::pulse::Pulse>::beat"));
        assert!(!is_late("<strongback[1]::view::pulse::Pulse>::now"));
        assert!(!is_late(
            "<strongback[1]::codec::session::Kept as core[2]::cmp::PartialEq>::eq"
        ));
        assert!(!is_late("strongback[1]::app::guidebook"));
        assert!(is_late(
            "core[2]::ptr::drop_in_place::<strongback[1]::codec::form::Object>"
        ));
        assert!(!is_late(
            "core[2]::ptr::drop_in_place::<strongback[1]::codec::form::Form>"
        ));
        assert!(!is_late(
            "core[2]::ptr::drop_in_place::<strongback[1]::view::pulse::Pulse>"
        ));
        assert!(!is_late(
            "<core[2]::option::Option<&str>>::map::<strongback[1]::view::qr::qr::{closure#0}>"
        ));
    }

    #[test]
    fn a_script_that_is_written_otherwise_fails_the_build() {
        assert!(joining("export default init;", "", &[]).is_err());
    }
}
