//! What is kept of one run: enough for every claim, small enough for thousands of runs.

use serde::Serialize;

use crate::base::Id;
use crate::plan::{Complaint, Expect};
use crate::sim::event::Outcome;

use super::case::Run;
use super::restore::time_to_restore;

/// What must come of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Must {
    /// It passes.
    Pass,
    /// It fails.
    Fail,
    /// Either.
    Either,
}

/// One run, as the claims look at it.
#[derive(Debug, Clone)]
pub struct Trial {
    /// Who played: a plan's name, or a built-in player's.
    pub player: String,
    /// Played by a plan of the scenario.
    pub by_plan: bool,
    /// What must come of it.
    pub must: Must,
    /// It passed.
    pub passed: bool,
    /// The total, in permille.
    pub total: u64,
    /// How it ended.
    pub outcome: Outcome,
    /// The gates that were tripped.
    pub gates: Vec<Id>,
    /// The marks, in the order of the rubric.
    pub marks: Vec<Mark>,
    /// Which of the objectives rest on an event that opened the duty, and on one that shows the deed.
    pub cues: Vec<Cues>,
    /// Seconds until service was restored for good.
    pub restored_s: Option<u64>,
    /// In what it differs from what its plan expects.
    pub complaints: Vec<Complaint>,
}

/// What an objective rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cues {
    /// An event opened the duty.
    pub trigger: bool,
    /// An event shows what was done.
    pub visible: bool,
}

/// What an objective earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It did not apply.
    NotApplicable,
    /// Everything.
    Full,
    /// Some of it.
    Part,
    /// Nothing.
    Nothing,
}

impl Trial {
    pub(super) fn of(player: &str, run: &Run, must: Must, expect: Option<&Expect>) -> Self {
        let result = &run.result;
        let mark = |one: &crate::scoring::assessment::ObjectiveResult| match (one.applicable, one.points_milli) {
            (false, _) => Mark::NotApplicable,
            (true, all) if all == one.of_milli => Mark::Full,
            (true, 0) => Mark::Nothing,
            (true, _) => Mark::Part,
        };
        Self {
            player: player.to_owned(),
            by_plan: expect.is_some(),
            must,
            passed: result.passed,
            total: result.total_permille,
            outcome: result.outcome,
            gates: result.gates.iter().filter(|gate| gate.tripped).map(|gate| gate.id).collect(),
            marks: result.objectives.iter().map(mark).collect(),
            cues: result
                .objectives
                .iter()
                .map(|one| Cues { trigger: one.duty.is_some(), visible: !one.evidence.is_empty() })
                .collect(),
            restored_s: time_to_restore(&run.sim),
            complaints: expect.map_or_else(Vec::new, |expect| expect.complaints(result)),
        }
    }
}
