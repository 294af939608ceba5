//! The preview of a scenario that is being written: save a file and the running exercise shows it.
//!
//! * `watch`: the files that a scenario is made of, and whether any of them has changed.
//! * `front`: the window: the cockpit over the last version without mistakes, findings beside it.

mod front;
mod watch;

use std::process::ExitCode;

use super::run::{AppOptions, run};

pub use front::{Preview, PreviewError, PreviewOf};

/// Opens the window on a preview.
#[must_use]
pub fn preview(front: Preview) -> ExitCode {
    run(AppOptions::new(Box::new(front)))
}
