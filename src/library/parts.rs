//! The parts that a scenario, a policy or a rubric includes: beside its folder, else in the library.

use std::path::{Component, Path, PathBuf};

use bridgecall_core::scenario::load::Source;

use super::Library;
use super::read::{is_within, read_file};

/// Where a scenario lies, or a policy or a rubric by itself.
#[derive(Debug, Clone)]
pub enum Place {
    /// In a library, by its name.
    Library(Library, String),
    /// In a folder.
    Folder(PathBuf),
}

impl Place {
    /// The folder that a file lies in.
    #[must_use]
    pub fn of_file(path: &Path) -> Self {
        Self::Folder(path.parent().unwrap_or(Path::new("")).to_owned())
    }

    /// A file beside the scenario's folder, if it is there.
    pub(super) fn beside(&self, inside: &str) -> Option<PathBuf> {
        let Self::Folder(folder) = self else { return None };
        // The plain way to write it, where there is one: so findings name a file as its author does.
        let plain = match folder.components().next_back() {
            Some(Component::Normal(_)) => folder.parent().map(Path::to_owned),
            _ => None,
        };
        let mut homes = plain.into_iter().chain([folder.join("..")]);
        homes.find(|home| is_within(home, inside)).map(|home| home.join(inside))
    }
}

/// Finds parts by names such as `parts/retail-people`, which the loader has looked at.
pub fn part_of<'l>(library: &'l Library, place: &'l Place) -> impl Fn(&str) -> Option<Source> + 'l {
    move |name| {
        let inside = format!("{name}.ron");
        match place.beside(&inside) {
            Some(path) => read_file(&path).ok(),
            None => library.file(&inside),
        }
    }
}
