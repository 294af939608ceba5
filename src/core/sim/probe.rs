//! Answers to probes: what a seat says of the situation, with how sure it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::model::Question;

/// Confidence is given in steps of so many percent.
pub const CONFIDENCE_STEP: u8 = 10;

/// What a seat answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProbeAnswer {
    /// These services.
    Services(Vec<Id>),
    /// This moment.
    Time(SimTime),
    /// This team.
    Team(Id),
    /// Yes.
    Yes,
    /// No.
    No,
    /// None: nothing is hurt, nothing is broken, nothing is due.
    Nothing,
    /// I do not know. Carries no confidence.
    Unknown,
    /// Not now: the question is taken away.
    Skip,
}

impl ProbeAnswer {
    /// Whether it is an answer to that question.
    #[must_use]
    pub fn fits(&self, asks: Question) -> bool {
        match self {
            Self::Services(_) => asks == Question::Down,
            Self::Time(_) => matches!(asks, Question::Since | Question::NextUpdate),
            Self::Team(_) => asks == Question::Owner,
            Self::Yes | Self::No => matches!(asks, Question::Major | Question::Worse),
            Self::Nothing => !matches!(asks, Question::Major | Question::Worse),
            Self::Unknown | Self::Skip => true,
        }
    }
}
