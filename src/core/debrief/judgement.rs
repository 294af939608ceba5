//! Situation and judgement as plain data: how right the seat was when it was asked, how sure, and why it
//! decided as it did. Beside the marks: no total knows of it.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::scoring::probes::Calibration;

/// Situation and judgement.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// The questions that were put, in order.
    pub probes: Vec<ProbeLine>,
    /// Confidence against outcome.
    pub calibration: Calibration,
    /// The decisions, in order.
    pub decisions: Vec<DecisionLine>,
}

/// A question about the situation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProbeLine {
    /// The event that put it.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// Local time.
    pub clock: String,
    /// What was asked.
    pub question: String,
    /// The answer, if one was given.
    pub answer: Option<String>,
    /// How sure, in percent.
    pub confidence: Option<u8>,
    /// What was so.
    pub truth: String,
    /// The mark.
    pub mark: ProbeVerdict,
}

/// How an answer stood to the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProbeVerdict {
    /// Right.
    Right,
    /// Right in part.
    Partly,
    /// Wrong.
    Wrong,
    /// Said not to be known.
    Unknown,
    /// Skipped, or not answered in time.
    Lapsed,
    /// It never came to show.
    Unscored,
}

impl ProbeVerdict {
    /// In a word or two.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly right",
            Self::Wrong => "wrong",
            Self::Unknown => "not known",
            Self::Lapsed => "no answer",
            Self::Unscored => "never came to show",
        }
    }
}

/// A decision, its reason, and what the seat had to go by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionLine {
    /// The event.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// Local time.
    pub clock: String,
    /// What was decided.
    pub what: String,
    /// Why, as it was said then; `None`: no reason was given or logged.
    pub why: Option<String>,
    /// People and monitors that had told something by then.
    pub sources: u64,
    /// Questions and tasks that waited for an answer.
    pub waiting: u64,
    /// What the last summary had named as not known.
    pub unknown: Vec<String>,
}
