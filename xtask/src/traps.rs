//! A trap within the program is told to the reader: the script around the program watches every call into it.

use std::fs;
use std::path::Path;

use crate::bundle::unreadable;
use crate::failure::Failure;
use crate::outputs::replaced;

/// How wasm-bindgen's script takes over what the program offers, once.
const TAKES_OVER: &str = "wasm = instance.exports;";

/// Changes the script that wasm-bindgen wrote into a folder.
pub(crate) fn watch(folder: &Path) -> Result<(), Failure> {
    let watched = browser_tests::repository().join("src/embed/watched.js");
    let watched = fs::read_to_string(&watched).map_err(|error| unreadable(&watched, &error))?;
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let scripts = entries.flatten().map(|entry| entry.path());
    for script in scripts.filter(|file| file.extension().is_some_and(|ending| ending == "js")) {
        let glue = fs::read_to_string(&script).map_err(|error| unreadable(&script, &error))?;
        let glue = watching(&glue, &watched)?;
        fs::write(&script, glue).map_err(|error| unreadable(&script, &error))?;
    }
    Ok(())
}

fn watching(glue: &str, watched: &str) -> Result<String, Failure> {
    let glue = replaced(glue, TAKES_OVER, "", "wasm = watched(instance.exports);")?;
    Ok(format!("{glue}\n{watched}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_offers_is_watched_or_the_build_fails() {
        let glue = watching("a;\n    wasm = instance.exports;\nb;", "function watched() {}").unwrap();
        assert_eq!(
            glue,
            "a;\n    wasm = watched(instance.exports);\nb;\nfunction watched() {}"
        );
        assert!(watching("another script", "").is_err());
    }
}
