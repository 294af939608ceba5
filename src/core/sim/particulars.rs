//! What events speak of: facts with their source, results of tests, interruptions, outcomes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};

use super::command::Reply;

/// What a seat has been told or shown: a fact with source, time and confidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// About what.
    pub about: Subject,
    /// What is said.
    pub value: Value,
    /// The person or monitor it comes from.
    pub source: Id,
    /// The moment it describes, which may lie before the moment it is told.
    pub as_of: SimTime,
    /// How sure the source says it is, in permille.
    pub confidence: u64,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A service: all of it.
    Service(Id),
    /// One cohort of a service.
    Cohort(Id, Id),
    /// How empty the queue of a service and cohort is.
    Queue(Id, Id),
    /// A component.
    Component(Id),
    /// Tickets of a service and cohort.
    Tickets(Id, Id),
    /// Money lost a minute.
    CostPerMinute,
    /// By when it hurts.
    Deadline,
    /// What changed.
    Changes,
    /// Attack, safety, data.
    Security,
    /// People at risk by a harm.
    Harm(Id),
    /// A theory.
    Hypothesis(Id),
    /// An option for action.
    Option(Id),
    /// How far an option's work is.
    Progress(Id),
    /// Talk outside.
    Sentiment,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A level in permille.
    Level(u64),
    /// One try by one user: worked or not. Proves little.
    OneTry(bool),
    /// The source sees nothing.
    NoData,
    /// A count.
    Count(u64),
    /// Minor currency units.
    Amount(u64),
    /// Words.
    Text(String),
    /// Changes of the calendar.
    Changes(Vec<Id>),
    /// No sign of it.
    Clear,
    /// There are signs of it.
    Signs,
    /// So much is done (permille), and so many seconds are left as the source believes.
    Done(u64, u64),
    /// A test's result.
    Verdict(TestResult),
}

/// What a test of a theory gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TestResult {
    /// It speaks for the theory.
    Supported,
    /// It speaks against.
    Contradicted,
    /// It tells nothing.
    Inconclusive,
}

/// Why somebody breaks in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterruptionKind {
    /// "I am taking this over."
    Takeover,
    /// "I need to know now."
    InformationDemand,
    /// A resolver is asked for private news and leaves the task.
    ResolverPulledAside,
    /// "I am about to tell the world."
    WantsToAnnounce,
    /// "Let me say a word to encourage everybody."
    Motivation,
    /// "Is this really that severe?"
    SeverityChallenge,
    /// Objects to everything.
    Disruptor,
    /// A late theory, and off.
    LateBombshell,
}

impl InterruptionKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Takeover,
        Self::InformationDemand,
        Self::ResolverPulledAside,
        Self::WantsToAnnounce,
        Self::Motivation,
        Self::SeverityChallenge,
        Self::Disruptor,
        Self::LateBombshell,
    ];

    /// The answers that keep command, order and courtesy, the best first (after the published
    /// interruption types: <https://response.pagerduty.com/training/incident_commander/>).
    #[must_use]
    pub fn good_answers(self) -> &'static [Reply] {
        match self {
            Self::Takeover => &[Reply::OfferCommand, Reply::Brief],
            Self::InformationDemand | Self::WantsToAnnounce => &[Reply::Brief, Reply::Park],
            Self::ResolverPulledAside => &[Reply::Shield],
            Self::Motivation | Self::SeverityChallenge => &[Reply::Park],
            Self::Disruptor => &[Reply::Warn],
            Self::LateBombshell => &[Reply::Capture],
        }
    }

    /// Raised by somebody's agenda and by nothing else.
    #[must_use]
    pub fn is_of_agenda(self) -> bool {
        matches!(self, Self::Motivation | Self::SeverityChallenge | Self::Disruptor | Self::LateBombshell)
    }
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Stood down.
    Completed,
    /// The clock ran out.
    TimeLimit,
    /// Given up.
    Abandoned,
    /// Cut off and not resumed.
    Interrupted,
    /// More happened than a run holds: the scenario never comes to rest.
    Overrun,
}
