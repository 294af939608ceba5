//! The result document, `assessment.json`. Its fields are a fixed contract.

use serde::{Deserialize, Serialize};

use crate::base::{Digest, Id};
use crate::scenario::model::Seat;
use crate::scenario::policy::Basis;
use crate::sim::Mode;
use crate::sim::event::Outcome;

/// The result of a run, with every mark's evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Version of the document; 1.
    pub format: u32,
    /// The program's version.
    pub engine: String,
    /// The version of the rules; replay needs the same.
    pub rules_version: u32,
    /// The scenario.
    pub scenario: Id,
    /// Its digest.
    pub scenario_digest: Digest,
    /// The rubric's digest.
    pub rubric_digest: Digest,
    /// The seed, as text: it may pass 2^53.
    pub seed: String,
    /// Practice or exam.
    pub mode: Mode,
    /// The seat.
    pub seat: Seat,
    /// How the run ended.
    pub outcome: Outcome,
    /// Total and every applicable phase at or above their pass marks, no gate tripped.
    pub passed: bool,
    /// The total after deductions, in permille.
    pub total_permille: u64,
    /// The phases.
    pub phases: Vec<PhaseResult>,
    /// The gates.
    pub gates: Vec<GateResult>,
    /// The objectives.
    pub objectives: Vec<ObjectiveResult>,
    /// The anti-patterns that were found.
    pub deductions: Vec<DeductionResult>,
    /// The head of the journal's chain.
    pub journal_head: Digest,
}

/// A phase's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhaseResult {
    /// Which.
    pub id: Id,
    /// Whether anything in it applied.
    pub applicable: bool,
    /// Its result.
    pub permille: u64,
    /// What passes.
    pub pass_mark_permille: u64,
}

/// A gate's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateResult {
    /// Which.
    pub id: Id,
    /// Whether it was tripped.
    pub tripped: bool,
    /// The events that tripped it.
    pub evidence: Vec<u32>,
}

/// An objective's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObjectiveResult {
    /// Which.
    pub id: Id,
    /// Whether it applied.
    pub applicable: bool,
    /// Earned, in thousandths of a point.
    pub points_milli: u64,
    /// Of so many.
    pub of_milli: u64,
    /// What was measured, in words.
    pub measured: String,
    /// The standard, in words.
    pub standard: String,
    /// Where the standard comes from.
    pub basis: Basis,
    /// The event that opened the duty.
    pub duty: Option<u32>,
    /// The events that the mark rests on.
    pub evidence: Vec<u32>,
}

/// An anti-pattern that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeductionResult {
    /// Which.
    pub id: Id,
    /// Taken off, in thousandths of a point.
    pub points_milli: u64,
    /// The events it rests on.
    pub evidence: Vec<u32>,
}
