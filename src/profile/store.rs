//! The one file that holds the profile: in the user's data folder, readable by its owner alone.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::scores::{Answers, Profile, profile};
use crate::runs::data_folder;

/// The file's name.
const FILE: &str = "profile.json";

/// What is kept: the answers, from which everything else follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Version of the format; 1.
    pub format: u32,
    /// The answers.
    pub answers: Answers,
}

/// Where the profile lies.
#[derive(Debug, Clone)]
pub struct ProfileStore {
    root: PathBuf,
}

impl ProfileStore {
    /// The data folder that the system gives this user; `BRIDGECALL_DATA` names another.
    #[must_use]
    pub fn of_this_user() -> Self {
        Self { root: data_folder() }
    }

    /// A certain folder.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.root.join(FILE)
    }

    /// The profile that is kept, if one is.
    ///
    /// # Errors
    /// What the disk says, or that the file holds no profile.
    pub fn read(&self) -> io::Result<Option<Profile>> {
        let bytes = match std::fs::read(self.path()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            read => read?,
        };
        let wrong = |error: String| io::Error::new(io::ErrorKind::InvalidData, error);
        let kept: Kept = serde_json::from_slice(&bytes).map_err(|error| wrong(error.to_string()))?;
        profile(&kept.answers).map(Some).map_err(|error| wrong(error.to_string()))
    }

    /// Keeps answers, in place of those before. Nobody but the owner can read the file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, answers: &Answers) -> io::Result<()> {
        let text = serde_json::to_vec(&Kept { format: 1, answers: answers.clone() }).map_err(io::Error::other)?;
        std::fs::create_dir_all(&self.root)?;
        let beside = self.root.join(FILE).with_extension("new");
        // A file left by a crash could have other rights: a new one is made.
        remove(&beside)?;
        let mut file = private(&beside)?;
        file.write_all(&text)?;
        file.sync_all()?;
        std::fs::rename(&beside, self.path())
    }

    /// Deletes the profile; true when there was one.
    ///
    /// # Errors
    /// What the disk says.
    pub fn delete(&self) -> io::Result<bool> {
        remove(&self.path().with_extension("new"))?;
        remove(&self.path())
    }
}

fn remove(path: &Path) -> io::Result<bool> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn private(path: &Path) -> io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Elsewhere a user's data folder is the user's own by the system's rules.
#[cfg(not(unix))]
fn private(path: &Path) -> io::Result<std::fs::File> {
    std::fs::OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_kept_for_its_owner_alone_and_deleted_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = ProfileStore::at(&folder.path().join("data"));
        assert_eq!(store.read().unwrap(), None);
        let answers = Answers(vec![4; 20]);
        store.keep(&answers).unwrap();
        store.keep(&answers).unwrap();
        assert_eq!(store.read().unwrap(), Some(profile(&answers).unwrap()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(store.path()).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(store.delete().unwrap());
        assert!(!store.delete().unwrap());
        assert_eq!(std::fs::read_dir(folder.path().join("data")).unwrap().count(), 0, "nothing is left");
    }

    #[test]
    fn a_file_that_holds_no_profile_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let store = ProfileStore::at(folder.path());
        std::fs::write(store.path(), "{\"format\":1,\"answers\":[9]}").unwrap();
        assert_eq!(store.read().unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
