//! `doctor`: what the window needs, and what is missing.

use super::failure::{Failure, print};

#[cfg(feature = "gui")]
pub(super) fn doctor() -> Result<(), Failure> {
    use crate::app::{Health, doctor};
    let lines = doctor();
    let ill = lines.iter().any(|line| line.health == Health::Missing);
    print(&lines.iter().map(|line| format!("{line}\n")).collect::<String>())?;
    if ill { Err(Failure::cannot("")) } else { Ok(()) }
}

#[cfg(not(feature = "gui"))]
pub(super) fn doctor() -> Result<(), Failure> {
    print("missing: the window (this program was built without the feature `gui`)\n")?;
    Err(Failure::cannot(""))
}
