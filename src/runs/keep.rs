//! What is written beside a journal when its run closes.

use std::path::Path;

use bridgecall_core::debrief::{self, Debrief};
use bridgecall_core::journal;
use bridgecall_core::scoring::Assessment;

use crate::library::Library;

use super::replay::{RunError, debrief_of, document, replayed};

/// The journal's name in its folder.
pub const JOURNAL: &str = "journal.jsonl";
/// The debrief's name in its folder.
pub const DEBRIEF: &str = "debrief.html";
/// The name of the events in their folder.
const EVENTS: &str = "events.jsonl";
/// The assessment's name in its folder.
const ASSESSMENT: &str = "assessment.json";
/// Every file of a run.
pub const FILES: [&str; 4] = [JOURNAL, EVENTS, ASSESSMENT, DEBRIEF];

/// Reads the closed journal of a folder back from the disk, and writes events, assessment and
/// debrief beside it. What is told comes from what is on disk, not from what was in memory.
///
/// # Errors
/// [`RunError`]: the disk refused, or the journal is not sound.
pub fn keep(library: &Library, folder: &Path) -> Result<(Assessment, Debrief), RunError> {
    let run = replayed(library, &folder.join(JOURNAL), true)?;
    let assessment = run.assessment();
    let told = debrief_of(library, &run, &assessment);
    write(&folder.join(EVENTS), &journal::events_jsonl(&run.sim))?;
    write(&folder.join(ASSESSMENT), &document(&assessment))?;
    write(&folder.join(DEBRIEF), &debrief::html(&told))?;
    Ok((assessment, told))
}

fn write(path: &Path, text: &str) -> Result<(), RunError> {
    std::fs::write(path, text).map_err(|error| RunError::Io { path: path.to_owned(), error })
}

/// The assessment kept in a folder, if there is one and it can be read.
#[must_use]
pub fn document_in(folder: &Path) -> Option<Assessment> {
    serde_json::from_slice(&std::fs::read(folder.join(ASSESSMENT)).ok()?).ok()
}
