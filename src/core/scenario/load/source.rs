//! The bytes of a file with the name they came under.

use std::path::Path;

/// A file as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path, as findings should show it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A scenario.
    Scenario,
    /// A scripted run of a scenario.
    Plan,
    /// A house policy.
    Policy,
    /// A rubric.
    Rubric,
    /// A part of scenarios.
    Part,
}

/// What a file is, told by the folders of its path: the innermost of `runs`, `policies`,
/// `rubrics` and `parts` decides; without one it is a scenario.
#[must_use]
pub fn kind_of(source: &Source) -> Kind {
    // Both separators, on every system: a path may come from a file list written elsewhere.
    let folders = source.name.split(['/', '\\']).rev().skip(1);
    let kind = |folder: &str| match folder {
        "runs" => Some(Kind::Plan),
        "policies" => Some(Kind::Policy),
        "rubrics" => Some(Kind::Rubric),
        "parts" => Some(Kind::Part),
        _ => None,
    };
    folders.filter_map(kind).next().unwrap_or(Kind::Scenario)
}

impl Source {
    /// The folder that holds the file, if the name tells.
    pub(crate) fn folder(&self) -> Option<&str> {
        Path::new(&self.name).parent()?.file_name()?.to_str()
    }

    /// Whether the file is called so.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        Path::new(&self.name).file_name().is_some_and(|last| last == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_tells_the_kind() {
        let kind = |name: &str| kind_of(&Source { name: name.to_owned(), bytes: Vec::new() });
        assert_eq!(kind("scenarios/runs-away/scenario.ron"), Kind::Scenario);
        assert_eq!(kind("scenarios/x/runs/golden.ron"), Kind::Plan);
        assert_eq!(kind("scenarios/policies/standard.ron"), Kind::Policy);
        assert_eq!(kind("C:\\lib\\rubrics\\standard.ron"), Kind::Rubric);
        assert_eq!(kind("scenarios/parts/house-people.ron"), Kind::Part);
        assert_eq!(kind("runs"), Kind::Scenario, "a file is no folder");
    }
}
