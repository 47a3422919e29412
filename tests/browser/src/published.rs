//! The headers that a built folder publishes: its `_headers`, in the syntax of the hosts that read such a file.
//!
//! A path on a line of its own, then the headers for it, indented. `*` at the end of a path is everything below.
//! All paths that match apply; a header that comes twice is sent with both values, as those hosts do.

use std::collections::BTreeMap;

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Published(Vec<(String, Vec<(String, String)>)>);

impl Published {
    pub(crate) fn parse(file: &str) -> Self {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in file.lines() {
            let words = line.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push((words.to_owned(), Vec::new()));
            } else if let (Some((_, headers)), Some((name, value))) = (rules.last_mut(), words.split_once(':')) {
                headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers for a path, by their names in small letters.
    pub(crate) fn of(&self, path: &str) -> BTreeMap<String, String> {
        let matches = |pattern: &str| match pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == pattern,
        };
        let mut headers: BTreeMap<String, String> = BTreeMap::new();
        for (name, value) in self.0.iter().filter(|(path, _)| matches(path)).flat_map(|(_, all)| all) {
            headers
                .entry(name.clone())
                .and_modify(|values| values.extend([", ", value.as_str()]))
                .or_insert_with(|| value.clone());
        }
        headers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_belong_to_the_path_above_them() {
        let file = "# all\n/*\n  X-One: a: b\n\n/p.js\n  X-One: c\n  Cache-Control: no-cache\n";
        let published = Published::parse(file);
        let all = |path| published.of(path).into_iter().collect::<Vec<_>>();
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(all("/other"), [header("x-one", "a: b")]);
        assert_eq!(
            all("/p.js"),
            [header("cache-control", "no-cache"), header("x-one", "a: b, c")]
        );
    }
}
