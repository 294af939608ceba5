//! Kept runs: a folder with the journal and what follows from it.
//!
//! ```text
//! <run>/journal.jsonl  events.jsonl  assessment.json  debrief.html      (the window adds desk-<seat>.json: unsent drafts)
//! ```
//!
//! Seats that other people played beside the one under examination have files of their own:
//! `assessment-change_manager.json`, `debrief-change_manager.html`.
//!
//! * `replay`: reads a journal and plays it again. * `keep`: writes what follows when a run closes.
//! * `folder`: where everything of this user is kept.

mod folder;
mod keep;
mod replay;

pub use folder::data_folder;
pub use keep::{DEBRIEF, FILES, JOURNAL, Kept, Told, document_in, keep};
pub use replay::{Replayed, RunError, assessment, content_of, debrief_of, document, replayed};
