//! The rubric: objectives, deductions and gates as data; measures are functions over the events.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::model::{Seat, Verdict};
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
    /// Parts whose `seats` and `mistakes` follow the rubric's own. Default: none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// What other seats than the Manager's are scored by. Default: only the Manager is scored.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<SeatRules>,
    /// What is held against other seats than the Manager's. Default: nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<Mistake>,
}

/// What one other seat is scored by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatRules {
    /// Which seat.
    pub seat: Seat,
    /// Objectives, deductions and gates of the Manager's that are this seat's too, by name.
    pub shares: Vec<Id>,
    /// Its own objectives.
    pub objectives: Vec<Objective>,
}

/// An anti-pattern of other seats than the Manager's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// Whose: at least one seat, and not the Manager's.
    pub of: Vec<Seat>,
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

impl Mistake {
    /// As it is held against each of its seats.
    fn deduction(&self) -> Deduction {
        let Self { id, points_milli, at_most, measure, .. } = *self;
        Deduction { id, title: self.title.clone(), points_milli, at_most, measure }
    }
}

impl Rubric {
    /// The rubric of one seat: its own objectives and mistakes, and what it shares. The Manager's is the rubric
    /// itself; a seat without rules has no objectives.
    #[must_use]
    pub fn of_seat(&self, seat: Seat) -> Cow<'_, Self> {
        if seat == Seat::MajorIncidentManager {
            return Cow::Borrowed(self);
        }
        let rules = self.seats.iter().find(|rules| rules.seat == seat);
        let shares = |id: &Id| rules.is_some_and(|rules| rules.shares.contains(id));
        let own = rules.map(|rules| rules.objectives.clone()).unwrap_or_default();
        let shared = self.objectives.iter().filter(|one| shares(&one.id)).cloned();
        let deductions = self.deductions.iter().filter(|one| shares(&one.id)).cloned();
        let mistakes = self.mistakes.iter().filter(|one| one.of.contains(&seat)).map(Mistake::deduction);
        Cow::Owned(Self {
            objectives: own.into_iter().chain(shared).collect(),
            deductions: mistakes.chain(deductions).collect(),
            gates: self.gates.iter().filter(|one| shares(&one.id)).cloned().collect(),
            phases: self.phases.clone(),
            title: self.title.clone(),
            include: Vec::new(),
            seats: Vec::new(),
            mistakes: Vec::new(),
            ..*self
        })
    }
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
