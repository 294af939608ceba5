//! Who, when, the briefing, the pace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, Range, SimTime};

use super::address::Channel;
use super::condition::Condition;
use super::systems::Dep;

/// A seat that a person or a plan can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// The users' voice: counts, correlates, nominates, announces what is agreed, calls users back.
    ServiceDesk,
    /// Owns the response from end to end; directs, decides, approves; touches no keyboard.
    MajorIncidentManager,
    /// Leads the resolvers: looks, tests, proposes, carries out what was decided, reports.
    TechnicalLead,
    /// Drafts for each audience, has it approved, sends it, keeps the promised times.
    CommunicationsLead,
    /// Knows what changed; authorises or refuses emergency changes; imposes the freeze.
    ChangeManager,
    /// Keeps facts, theories and evidence; takes cause and prevention over at the end.
    ProblemManager,
    /// Answers for the service to the business: what is lost, by when it hurts, what can be accepted.
    ServiceOwner,
    /// Holds the supplier to the contract: severity, reference, call back, escalation.
    SupplierManager,
    /// Authority, money and risk; clears obstacles; takes command explicitly or not at all.
    SeniorLeader,
}

impl Seat {
    /// All of them, in the order of the enumeration.
    pub const ALL: [Self; 9] = [
        Self::ServiceDesk,
        Self::MajorIncidentManager,
        Self::TechnicalLead,
        Self::CommunicationsLead,
        Self::ChangeManager,
        Self::ProblemManager,
        Self::ServiceOwner,
        Self::SupplierManager,
        Self::SeniorLeader,
    ];
}

/// What the incident really is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A major incident: declare it.
    Major,
    /// Not ours, or not major: reject it with a reason and stand down.
    NotMajor,
}

/// A way for words to go out, and what it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Which.
    pub channel: Channel,
    /// While these carry less than half, nothing goes out this way.
    pub needs: Vec<Dep>,
}

/// When the run starts, how it is paced, when it ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// The day, as shown: `Friday 5 June`.
    pub day: String,
    /// Hour and minute of the local clock at the start.
    pub starts: (u8, u8),
    /// The time zone's short name, shown with every clock time.
    pub zone: String,
    /// The run ends here at the latest, in seconds.
    pub limit_s: u64,
    /// How fast simulated time passes, by time; the first must start at 0.
    pub pace: Vec<Pace>,
    /// The run is complete once this is so: a station that is only the first fifteen minutes, say.
    /// Default: it ends with the stand-down.
    #[serde(default)]
    pub ends: Option<Condition>,
}

/// From a moment on, so many simulated seconds pass in ten real ones.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// From this second of the run.
    pub from_s: u64,
    /// Simulated seconds in ten real seconds: 10 is real time.
    pub in_ten: u64,
    /// Whether the seat may jump to the next thing it must see.
    pub jumps: bool,
}

impl Clock {
    /// The local clock at a moment of the run, with its zone: `17:05 BST`.
    #[must_use]
    pub fn at(&self, t: SimTime) -> String {
        format!("{} {}", self.bare(t), self.zone)
    }

    /// The local clock without the zone: `17:05`; after the first midnight with the days gone by: `+1d 17:05`.
    #[must_use]
    pub fn bare(&self, t: SimTime) -> String {
        let minutes = u64::from(self.starts.0) * 60 + u64::from(self.starts.1) + t.0 / 60;
        day_and_time(minutes)
    }

    /// The pace in force at a moment.
    #[must_use]
    pub fn pace_at(&self, t: SimTime) -> Pace {
        let real_time = Pace { from_s: 0, in_ten: 10, jumps: false };
        self.pace.iter().rev().find(|pace| pace.from_s <= t.0).copied().unwrap_or(real_time)
    }
}

/// A time of day by the minutes since the first day's midnight: `17:05`, `+1d 17:05`.
pub(crate) fn day_and_time(minutes: u64) -> String {
    let time = format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    match minutes / (24 * 60) {
        0 => time,
        days => format!("+{days}d {time}"),
    }
}

/// What the trainee reads before taking the seat, and how the incident reaches it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Briefing {
    /// The situation, one paragraph an entry.
    pub situation: Vec<String>,
    /// Why today matters: the business context.
    pub stakes: Vec<String>,
    /// What the seat does in the first five minutes, one line a step.
    pub first_five_minutes: Vec<String>,
    /// The handover from the service desk.
    pub handover: Handover,
}

/// The nomination: who brings it, when, with which facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// The person who nominates.
    pub from: Id,
    /// When, in seconds; a seed picks.
    pub at_s: Range,
    /// The facts it carries, each with its text; `{first_report}` and `{tickets}` stand for what
    /// the desk has by then.
    pub facts: Vec<(HandoverFact, String)>,
}

/// The eight facts of a good handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandoverFact {
    /// Which service.
    Service,
    /// What users see.
    Symptom,
    /// Since when.
    Start,
    /// Who or where.
    Where,
    /// How many.
    HowMany,
    /// How it was found.
    HowFound,
    /// What was checked already.
    Checked,
    /// What changed lately.
    RecentChange,
}

impl HandoverFact {
    /// All eight, in the order of a handover.
    pub const ALL: [Self; 8] = [
        Self::Service,
        Self::Symptom,
        Self::Start,
        Self::Where,
        Self::HowMany,
        Self::HowFound,
        Self::Checked,
        Self::RecentChange,
    ];
}
