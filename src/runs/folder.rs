//! Where everything of this user is kept: runs, settings, the self-profile.

use std::path::PathBuf;

/// Names another data folder: for tests, and for sticks and shares.
const VARIABLE: &str = "BRIDGECALL_DATA";

/// The data folder that the system gives this user; `BRIDGECALL_DATA` names another.
#[must_use]
pub fn data_folder() -> PathBuf {
    let named = std::env::var_os(VARIABLE).map(PathBuf::from);
    let usual = || directories::ProjectDirs::from("", "", "bridgecall").map(|dirs| dirs.data_dir().to_owned());
    named.or_else(usual).unwrap_or_else(|| PathBuf::from("bridgecall-data"))
}
