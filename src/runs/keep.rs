//! What is written beside a journal when its run closes.

use std::path::{Path, PathBuf};

use bridgecall_core::debrief::{self, Debrief};
use bridgecall_core::journal;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::scoring::Assessment;
use bridgecall_core::sim::Seating;

use crate::library::Library;

use super::replay::{Replayed, RunError, debrief_of, document, name_of, replayed};

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
pub fn keep(library: &Library, folder: &Path) -> Result<Kept, RunError> {
    let run = replayed(library, &folder.join(JOURNAL), true)?;
    write(&folder.join(EVENTS), &journal::events_jsonl(&run.sim))?;
    let of_seat = |seat: Seat| {
        let assessment = run.assessment_of(seat);
        let debrief = debrief_of(library, &run, &assessment);
        let page = folder.join(file_of(DEBRIEF, &run, seat));
        write(&folder.join(file_of(ASSESSMENT, &run, seat)), &document(&assessment))?;
        write(&page, &debrief::html(&debrief))?;
        Ok(Told { seat, page, debrief })
    };
    let told = run.sim.seating().played().map(of_seat).collect::<Result<_, RunError>>()?;
    Ok(Kept { seating: run.sim.seating().clone(), told })
}

/// What a closed run tells.
#[derive(Debug)]
pub struct Kept {
    /// Who played.
    pub seating: Seating,
    /// What it tells each seat that a person played, the one under examination first.
    pub told: Vec<Told>,
}

/// What a run tells a seat.
#[derive(Debug)]
pub struct Told {
    /// Which.
    pub seat: Seat,
    /// Its debrief as a page.
    pub page: PathBuf,
    /// Its debrief.
    pub debrief: Debrief,
}

/// `debrief.html` of the seat under examination, `debrief-change_manager.html` of another.
fn file_of(name: &str, run: &Replayed, seat: Seat) -> String {
    match name.split_once('.') {
        Some((stem, ending)) if seat != run.sim.seat() => format!("{stem}-{}.{ending}", name_of(seat)),
        _ => name.to_owned(),
    }
}

fn write(path: &Path, text: &str) -> Result<(), RunError> {
    std::fs::write(path, text).map_err(|error| RunError::Io { path: path.to_owned(), error })
}

/// The assessment kept in a folder, if there is one and it can be read.
#[must_use]
pub fn document_in(folder: &Path) -> Option<Assessment> {
    serde_json::from_slice(&std::fs::read(folder.join(ASSESSMENT)).ok()?).ok()
}
