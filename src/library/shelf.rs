//! Where the library's files come from.

use std::path::{Path, PathBuf};

use bridgecall_core::scenario::load::Source;
use include_dir::{Dir, include_dir};

use super::read::{is_within, read_file};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// A library of scenarios, policies and rubrics.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Library {
    /// The one built into the program, so that it works from any folder.
    #[default]
    Embedded,
    /// A folder laid out alike.
    Folder(PathBuf),
}

impl Library {
    /// The library of the command line: the embedded one, or the folder named.
    #[must_use]
    pub fn at(folder: Option<&Path>) -> Self {
        folder.map_or(Self::Embedded, |folder| Self::Folder(folder.to_owned()))
    }

    /// The names of its scenarios, in order.
    #[must_use]
    pub fn scenarios(&self) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Embedded => EMBEDDED
                .dirs()
                .filter(|dir| dir.get_file(dir.path().join("scenario.ron")).is_some())
                .filter_map(|dir| Some(dir.path().file_name()?.to_str()?.to_owned()))
                .collect(),
            Self::Folder(folder) => folders(folder),
        };
        names.sort();
        names
    }

    /// The names of a scenario's runs, in order.
    #[must_use]
    pub fn runs(&self, scenario: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Embedded => {
                let dir = EMBEDDED.get_dir(format!("{scenario}/runs"));
                dir.map(|dir| dir.files().filter_map(|file| stem(file.path())).collect()).unwrap_or_default()
            }
            Self::Folder(folder) => runs_in(&folder.join(scenario)),
        };
        names.sort();
        names
    }

    /// A file of the library, by its path inside; `None` when there is none or it cannot be read.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<Source> {
        match self {
            Self::Embedded => {
                let bytes = EMBEDDED.get_file(path)?.contents().to_vec();
                Some(Source { name: path.to_owned(), bytes })
            }
            Self::Folder(folder) if is_within(folder, path) => read_file(&folder.join(path)).ok(),
            Self::Folder(_) => None,
        }
    }
}

/// The names of the runs in a scenario's folder, in order.
pub(super) fn runs_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("runs")).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| stem(&entry.path())).collect();
    names.sort();
    names
}

/// The name of a `.ron` file without its ending.
fn stem(path: &Path) -> Option<String> {
    (path.extension()? == "ron").then(|| path.file_stem()?.to_str().map(str::to_owned))?
}

fn folders(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let scenarios = entries.filter(|entry| entry.path().join("scenario.ron").is_file());
    scenarios.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_library_holds_the_scenarios_and_their_runs() {
        let library = Library::Embedded;
        for scenario in ["half-failed-switch", "not-our-outage"] {
            assert!(library.scenarios().contains(&scenario.to_owned()), "{scenario}");
        }
        assert!(library.runs("not-our-outage").contains(&"golden".to_owned()));
        assert!(library.file("policies/standard.ron").is_some());
        assert!(library.file("policies/nothing.ron").is_none());
    }
}
