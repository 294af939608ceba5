//! The house policy: the times and rules that play and marks rest on, readable by the seat.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::scenario::model::{Audience, Stage};

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A public source says so.
    Cited,
    /// Our own figure, where sources differ or are silent.
    House,
}

/// The house policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Version of the format; 1.
    pub format: u32,
    /// Its name.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The times.
    pub times: Times,
    /// Parts whose `rules` and `templates` follow the policy's own. Default: none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// The rules, in the order of the card.
    pub rules: Vec<PolicyRule>,
    /// The priority matrix, shown beside the card.
    pub matrix: Vec<MatrixRow>,
    /// Words that are jargon to any outsider, beside the scenario's own.
    pub jargon: Vec<String>,
    /// Prepared lines, one at most for each audience and stage. Default: none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<Template>,
}

/// A prepared line: how the house begins a message to these readers at this stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// For whom.
    pub audience: Audience,
    /// At which stage.
    pub stage: Stage,
    /// The free line; what its writer must fill in stands in square brackets.
    pub line: String,
}

impl Template {
    /// The gaps of a line: bytes from `[` to behind `]`. A bracket that never closes reaches to the end.
    pub fn gaps(line: &str) -> impl Iterator<Item = (usize, usize)> {
        line.match_indices('[').map(|(from, _)| {
            let ends = line[from..].find(']').map_or(line.len(), |to| from + to + 1);
            (from, ends)
        })
    }

    /// A gap of the line that does not close, holds another, or does not say what belongs there.
    #[must_use]
    pub fn odd_bracket(&self) -> Option<&str> {
        let odd = |gap: &&str| match gap.strip_prefix('[').and_then(|gap| gap.strip_suffix(']')) {
            Some(words) => words.trim().is_empty() || words.contains('['),
            None => true,
        };
        Self::gaps(&self.line).map(|(from, to)| &self.line[from..to]).find(odd)
    }
}

/// The times of the policy, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// Duties begin at the latest so long after nomination, accepted or not.
    pub accept_latest_s: u64,
    /// A page counts as unanswered after this.
    pub page_unanswered_s: u64,
    /// The first message is due so long after acceptance.
    pub first_message_s: u64,
    /// Internal updates come at the latest so far apart.
    pub update_internal_s: u64,
    /// Public updates come at the latest so far apart.
    pub update_public_s: u64,
    /// An update this late is missed.
    pub promise_grace_s: u64,
    /// An interruption not answered within this acts on its own.
    pub interruption_s: u64,
    /// The shortest monitoring state.
    pub monitoring_s: u64,
}

/// A rule of the card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyRule {
    /// Its name.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// Where it comes from.
    pub basis: Basis,
    /// The source, a public address, when cited.
    #[serde(default)]
    pub source: String,
}

/// A row of the priority matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatrixRow {
    /// P1 to P4.
    pub priority: Priority,
    /// When it applies.
    pub when: String,
    /// What it sets in motion.
    pub response: String,
}

/// The level of an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Major, highest.
    P1,
    /// Major.
    P2,
    /// Ordinary.
    P3,
    /// Ordinary, low.
    P4,
}

impl Priority {
    /// Whether the house runs it as a major incident.
    #[must_use]
    pub fn is_major(self) -> bool {
        self <= Self::P2
    }
}
