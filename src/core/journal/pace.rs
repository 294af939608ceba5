//! What may be asked of the clock. In an exam: nothing, by rule, not by a hidden button.

use crate::sim::{Mode, Rejection};

/// A wish about the pace of play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaceRequest {
    /// Stop the clock.
    Pause,
    /// Let it run again.
    Continue,
    /// So many times the scenario's own pace.
    Speed(u64),
}

/// Whether a mode allows it. Pacing leaves no record: it moves no rule and no mark.
pub(super) fn allow(mode: Mode, request: PaceRequest) -> Result<(), Rejection> {
    match (mode, request) {
        (Mode::Exam, PaceRequest::Pause | PaceRequest::Continue) => {
            Err(Rejection::new("exam", "An exam cannot be paused: the incident does not wait either."))
        }
        (Mode::Exam, PaceRequest::Speed(_)) => {
            Err(Rejection::new("exam", "The pace of an exam is the scenario's and cannot be changed."))
        }
        (Mode::Practice, PaceRequest::Speed(0)) => {
            Err(Rejection::new("bad_speed", "A speed is 1 or more; use pause to stop the clock."))
        }
        (Mode::Practice, _) => Ok(()),
    }
}
