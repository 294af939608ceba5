//! The files that a scenario is made of.
//!
//! Looked at a few times a second by their times and sizes: that works on every disk, share and
//! editor, those that write a new file and rename it included.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What is watched.
#[derive(Debug)]
pub(super) struct Watch {
    folders: Vec<PathBuf>,
    seen: BTreeMap<PathBuf, (Option<SystemTime>, u64)>,
}

impl Watch {
    /// The scenario's folder, and what its library has beside it for all: policies, rubrics, parts.
    pub(super) fn of(scenario: &Path) -> Self {
        let shared = ["policies", "rubrics", "parts"].map(|name| scenario.join("..").join(name));
        let folders = [scenario.to_owned(), scenario.join("runs")].into_iter().chain(shared).collect();
        let mut watch = Self { folders, seen: BTreeMap::new() };
        watch.seen = watch.look();
        watch
    }

    /// Whether anything has changed since it was asked last.
    pub(super) fn changed(&mut self) -> bool {
        let now = self.look();
        let changed = now != self.seen;
        self.seen = now;
        changed
    }

    fn look(&self) -> BTreeMap<PathBuf, (Option<SystemTime>, u64)> {
        let entries = self.folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
        let files = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|it| it == "ron"));
        let stamp = |path: PathBuf| {
            let meta = path.metadata().ok()?;
            Some((path, (meta.modified().ok(), meta.len())))
        };
        files.filter_map(stamp).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_what_is_written_made_and_deleted_and_nothing_else() {
        let library = tempfile::tempdir().unwrap();
        let scenario = library.path().join("one");
        std::fs::create_dir_all(scenario.join("runs")).unwrap();
        std::fs::create_dir_all(library.path().join("policies")).unwrap();
        std::fs::write(scenario.join("scenario.ron"), "()").unwrap();
        let mut watch = Watch::of(&scenario);
        assert!(!watch.changed());
        std::fs::write(scenario.join("scenario.ron"), "( )").unwrap();
        assert!(watch.changed() && !watch.changed());
        std::fs::write(library.path().join("policies/house.ron"), "()").unwrap();
        assert!(watch.changed());
        std::fs::write(scenario.join("notes.txt"), "not ours").unwrap();
        assert!(!watch.changed());
        std::fs::remove_file(scenario.join("scenario.ron")).unwrap();
        assert!(watch.changed());
    }
}
