//! The rubric: objectives, deductions and gates as data; measures are functions over the events.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::model::Verdict;
use super::policy::Basis;
use crate::base::Id;

/// What is scored, how much it counts, what passes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// Version of the format; 1.
    pub format: u32,
    /// Its name.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The total that passes, in permille.
    pub pass_mark_permille: u64,
    /// The phases.
    pub phases: Vec<Phase>,
    /// The objectives.
    pub objectives: Vec<Objective>,
    /// The anti-patterns.
    pub deductions: Vec<Deduction>,
    /// All deductions together cost at most so many thousandths of a point (of 100 points).
    pub deduction_cap_milli: u64,
    /// The gates: any one tripped fails the run.
    pub gates: Vec<Gate>,
}

/// A phase of the incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// `initial`, `long_middle`, `closure`.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its share of the total in permille, redistributed when nothing in it applies.
    pub weight: u64,
    /// What passes this phase, in permille.
    pub pass_mark_permille: u64,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its code: `A05`.
    pub id: Id,
    /// Its phase.
    pub phase: Id,
    /// 1 to 3.
    pub weight: u64,
    /// What the seat is to do.
    pub title: String,
    /// The standard, with its thresholds, in words: as on the policy card.
    pub standard: String,
    /// Where it comes from.
    pub basis: Basis,
    /// The source, when cited.
    #[serde(default)]
    pub source: String,
    /// The function over the events, by name.
    pub measure: Id,
    /// The measured figure that earns everything.
    pub full: i64,
    /// The measured figure that earns nothing; linear between.
    pub zero: i64,
    /// Applies only in scenarios of this verdict; `None`: in all.
    #[serde(default)]
    pub only: Option<Verdict>,
}

/// An anti-pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deduction {
    /// Its name.
    pub id: Id,
    /// What was done, in words.
    pub title: String,
    /// Thousandths of a point each time.
    pub points_milli: u64,
    /// Counted at most so often.
    pub at_most: u64,
    /// The detector, by name.
    pub measure: Id,
}

/// A gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Its name.
    pub id: Id,
    /// What must not happen, in words.
    pub title: String,
    /// The detector, by name.
    pub measure: Id,
}
