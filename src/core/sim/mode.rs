//! Practice or exam.

use serde::{Deserialize, Serialize};

/// Whether the run was practice or an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Pause, speed and hints are allowed.
    Practice,
    /// They are refused by the core.
    Exam,
}
