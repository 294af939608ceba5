//! Which entries of a scenario's lists stand in which file.

use std::collections::BTreeMap;

/// Where the entries of each list begin, file by file. A list that no part adds to is not held.
#[derive(Debug, Default)]
pub(super) struct Origins {
    /// By list: the first entry of each file, with the file's number.
    begins: BTreeMap<&'static str, Vec<(usize, usize)>>,
}

impl Origins {
    /// From here on the entries of a list stand in that file.
    pub(super) fn begin(&mut self, list: &'static str, first: usize, paper: usize) {
        self.begins.entry(list).or_insert_with(|| vec![(0, 0)]).push((first, paper));
    }

    /// A path of the whole, as its file and the path in that file.
    pub(super) fn placed(&self, path: &str) -> (usize, String) {
        let own = || (0, path.to_owned());
        let Some((list, index, rest)) = entry(path) else { return own() };
        let Some(begins) = self.begins.get(list) else { return own() };
        let found = begins.iter().rev().find(|(first, _)| *first <= index);
        found.map_or_else(own, |(first, paper)| (*paper, format!("{list}[{}]{rest}", index - first)))
    }

    /// A path of a file, as that of the whole.
    pub(super) fn whole(&self, paper: usize, path: &str) -> String {
        let shifted = || {
            let (list, index, rest) = entry(path)?;
            let (first, _) = self.begins.get(list)?.iter().find(|(_, other)| *other == paper)?;
            Some(format!("{list}[{}]{rest}", index + first))
        };
        shifted().unwrap_or_else(|| path.to_owned())
    }
}

/// `people[3].team` as the list, the number and the rest.
fn entry(path: &str) -> Option<(&str, usize, &str)> {
    let (list, rest) = path.split_once('[')?;
    let (index, rest) = rest.split_once(']')?;
    (!list.contains('.')).then_some((list, index.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_their_file_and_back() {
        let mut origins = Origins::default();
        origins.begin("people", 2, 1);
        origins.begin("people", 5, 3);
        for (whole, paper, path) in [
            ("people[1].team", 0, "people[1].team"),
            ("people[2].team", 1, "people[0].team"),
            ("people[4]", 1, "people[2]"),
            ("people[7].lives_in.0", 3, "people[2].lives_in.0"),
            ("teams[7].lead", 0, "teams[7].lead"),
            ("clock.pace[1]", 0, "clock.pace[1]"),
            ("people", 0, "people"),
        ] {
            assert_eq!(origins.placed(whole), (paper, path.to_owned()));
            assert_eq!(origins.whole(paper, path), whole);
        }
    }
}
