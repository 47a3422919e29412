//! `build`: the release in `dist/`, and what it weighs.

use std::fs;

use crate::failure::Failure;
use crate::page::{self, Builder, Purpose};
use crate::sizes::Sizes;
use crate::tools::{self, Panics};

const BEGIN: &str = "<!-- sizes -->";
const END: &str = "<!-- /sizes -->";

pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let (mut bundle, mut markdown, mut panics) = (false, false, Panics::Silent);
    for option in arguments {
        match option.as_str() {
            "--bundle" => bundle = true,
            "--markdown" => markdown = true,
            "--messages" => panics = Panics::Told,
            _ => {
                return Err(Failure::refused(
                    "build takes --bundle, --markdown and --messages, nothing else",
                ));
            }
        }
    }
    let folder = if bundle {
        tools::bring_from_npm()?;
        page::publish()?
    } else {
        Builder::bring()?.build_with(Purpose::Release, panics)?
    };
    let sizes = Sizes::of(&folder)?;
    print!("{sizes}");
    if markdown {
        write_into_readme(&sizes)?;
    }
    Ok(())
}

fn write_into_readme(sizes: &Sizes) -> Result<(), Failure> {
    let path = browser_tests::repository().join("README.md");
    let readme = fs::read_to_string(&path).unwrap_or_default();
    let Some((before, after)) = between(&readme) else {
        return Err(Failure::new(
            "README.md has no place for the sizes",
            format!("write `{BEGIN}` and `{END}` on lines of their own where they belong"),
        ));
    };
    let readme = format!("{before}{BEGIN}\n{}{END}{after}", sizes.markdown());
    fs::write(&path, readme).map_err(|error| Failure::new(format!("README.md cannot be written: {error}"), "free it"))
}

/// What stands before and after the place of the sizes.
fn between(readme: &str) -> Option<(&str, &str)> {
    let (before, rest) = readme.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some((before, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sizes_replace_what_stood_between_the_markers() {
        let readme = "a\n<!-- sizes -->\nold\n<!-- /sizes -->\nb\n";
        assert_eq!(between(readme), Some(("a\n", "\nb\n")));
        assert_eq!(between("no place"), None);
    }
}
