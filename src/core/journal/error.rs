//! What can be wrong with a journal, and with keeping one.

use std::fmt;
use std::io;

use crate::base::{Digest, Id};

/// What is wrong with a journal, and where first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The number that the first bad record claims; `None` when it cannot be read.
    pub n: Option<u64>,
    /// The line it stands on, from 1.
    pub line: usize,
    /// What is wrong, in words.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.n {
            Some(n) => write!(f, "record {n}, line {}: {}", self.line, self.what),
            None => write!(f, "line {}: {}", self.line, self.what),
        }
    }
}

impl std::error::Error for Fault {}

/// Why a journal cannot be kept or taken up.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The disk failed or refused.
    #[error("the journal cannot be written or read: {0}")]
    Io(#[from] io::Error),
    /// There is a file already.
    #[error("there is a journal at this place already; it is never written over")]
    Exists,
    /// Another program, or another window, has it open.
    #[error("the journal is in use by another program; close that one first")]
    InUse,
    /// It has its closing record.
    #[error("the journal is closed; a finished run cannot be taken up again")]
    Closed,
    /// The run goes on.
    #[error("the run has not ended; only a finished run can be closed")]
    StillRunning,
    /// An earlier write failed, so what is on disk and what was played may differ.
    #[error("an earlier write to the journal failed; resume the run from the file")]
    Failed,
    /// The scenario is not at hand.
    #[error("the scenario `{scenario}` ({digest}) that this journal was played on is not at hand")]
    UnknownScenario {
        /// Its name.
        scenario: Id,
        /// Its digest.
        digest: Digest,
    },
    /// The journal is damaged or was tampered with.
    #[error("the journal is damaged: {0}")]
    Damaged(#[from] Fault),
}
