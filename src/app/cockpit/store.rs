//! The data folder: kept runs, settings, unsent drafts.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::view::key_of;

use crate::profile::ProfileStore;
use crate::runs::{JOURNAL, data_folder};
use crate::ui::{Desk, UiState};

const STATE: &str = "state.json";

/// The data folder.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
}

impl Store {
    /// The folder that the system gives this user; `BRIDGECALL_DATA` names another.
    #[must_use]
    pub fn of_this_user() -> Self {
        Self { root: data_folder() }
    }

    /// A certain folder.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Makes the folder of a new run.
    ///
    /// # Errors
    /// What the disk says.
    pub fn new_run(&self, scenario: &str, seed: u64) -> io::Result<PathBuf> {
        let runs = self.root.join("runs");
        std::fs::create_dir_all(&runs)?;
        let mut number = 1_u32;
        loop {
            let folder = runs.join(format!("{scenario}-seed{seed}-{number:03}"));
            match std::fs::create_dir(&folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                made => return made.map(|()| folder),
            }
        }
    }

    /// The folders of kept runs with the time of their last change, newest first.
    #[must_use]
    pub fn runs(&self) -> Vec<(PathBuf, SystemTime)> {
        let entries = std::fs::read_dir(self.root.join("runs")).into_iter().flatten().flatten();
        let mut runs: Vec<(PathBuf, SystemTime)> = entries
            .filter_map(|entry| {
                let changed = entry.path().join(JOURNAL).metadata().and_then(|meta| meta.modified()).ok()?;
                Some((entry.path(), changed))
            })
            .collect();
        runs.sort_by(|(a, at), (b, bt)| bt.cmp(at).then_with(|| a.cmp(b)));
        runs
    }

    /// Deletes a kept run. Only a folder of this store is ever deleted.
    ///
    /// # Errors
    /// What the disk says.
    pub fn delete(&self, run: &Path) -> io::Result<()> {
        if run.parent() != Some(&self.root.join("runs")) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "this is no kept run"));
        }
        std::fs::remove_dir_all(run)
    }

    /// Where the private self-profile lies.
    #[must_use]
    pub fn profile(&self) -> ProfileStore {
        ProfileStore::at(&self.root)
    }

    /// What was remembered; the default when nothing was, or nothing readable.
    #[must_use]
    pub fn state(&self) -> UiState {
        read(&self.root.join(STATE)).unwrap_or_default()
    }

    /// Keeps what is to be remembered between runs.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_state(&self, state: &UiState) -> io::Result<()> {
        let mut lasting = UiState::default();
        lasting.settings.clone_from(&state.settings);
        lasting.seed.clone_from(&state.seed);
        lasting.exam = state.exam;
        std::fs::create_dir_all(&self.root)?;
        write(&self.root.join(STATE), &lasting)
    }

    /// The desk of a seat in a run: its unsent drafts.
    #[must_use]
    pub fn desk(run: &Path, seat: Seat) -> Desk {
        read(&run.join(desk_of(seat))).unwrap_or_default()
    }

    /// Keeps the desk of a seat in a run.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_desk(run: &Path, seat: Seat, desk: &Desk) -> io::Result<()> {
        write(&run.join(desk_of(seat)), desk)
    }
}

fn desk_of(seat: Seat) -> String {
    format!("{}.json", key_of("desk", &seat))
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// Writes beside and renames over, so that a kill leaves the old file or the new one.
fn write<T: serde::Serialize>(path: &Path, value: &T) -> io::Result<()> {
    let text = serde_json::to_vec(value).map_err(io::Error::other)?;
    let beside = path.with_extension("new");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)
}
