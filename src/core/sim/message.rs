//! A formal message: slots that rules can read, and one free line.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};

pub use crate::scenario::model::{Audience, Channel, Effect, Stage};

use super::command::CauseClaim;

/// The status word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// We know, we look.
    Investigating,
    /// We know what, and act.
    Identified,
    /// It looks better, we watch.
    Monitoring,
    /// It is over.
    Resolved,
    /// It was not ours, or not so; takes back what was said.
    Correction,
}

impl Status {
    /// All of them, in the order of an incident.
    pub const ALL: [Self; 5] =
        [Self::Investigating, Self::Identified, Self::Monitoring, Self::Resolved, Self::Correction];
}

/// A formal message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// For whom.
    pub audience: Audience,
    /// By which way.
    pub channel: Channel,
    /// The status word.
    pub status: Status,
    /// The service, shown by its user name.
    #[serde(default)]
    pub service: Option<Id>,
    /// What users feel.
    #[serde(default)]
    pub effect: Option<Effect>,
    /// The cohorts that feel it; empty with `scope_open` means "being established".
    #[serde(default)]
    pub cohorts: Vec<Id>,
    /// "We are establishing who is affected."
    #[serde(default)]
    pub scope_open: bool,
    /// Since when.
    #[serde(default)]
    pub started: Option<SimTime>,
    /// Until when.
    #[serde(default)]
    pub ended: Option<SimTime>,
    /// Teams at work.
    #[serde(default)]
    pub teams: Vec<Id>,
    /// Advice to the reader.
    #[serde(default)]
    pub advice: Option<Id>,
    /// What is said about the cause.
    #[serde(default)]
    pub cause: CauseClaim,
    /// The next update comes at.
    #[serde(default)]
    pub next_update: Option<SimTime>,
    /// A promised time of repair.
    #[serde(default)]
    pub fix_by: Option<SimTime>,
    /// What remains: backlog, duplicates, data.
    #[serde(default)]
    pub residual: Option<Residual>,
    /// Where to get help.
    #[serde(default)]
    pub help: bool,
    /// One free line.
    #[serde(default)]
    pub line: String,
}

impl Message {
    /// A message by the usual way that says nothing yet but its status word.
    #[must_use]
    pub const fn to(audience: Audience, status: Status) -> Self {
        Self {
            audience,
            channel: audience.usual_channel(),
            status,
            service: None,
            effect: None,
            cohorts: Vec::new(),
            scope_open: false,
            started: None,
            ended: None,
            teams: Vec::new(),
            advice: None,
            cause: CauseClaim::Unstated,
            next_update: None,
            fix_by: None,
            residual: None,
            help: false,
            line: String::new(),
        }
    }

    /// Whether it tells its reader nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let facts = self.service.is_some() || self.effect.is_some() || !self.cohorts.is_empty() || self.scope_open;
        let times = self.started.or(self.ended).or(self.next_update).or(self.fix_by).is_some();
        let words = !self.line.trim().is_empty() || self.residual.is_some();
        !facts && !times && !words && self.advice.is_none() && self.cause == CauseClaim::Unstated
    }
}

/// What is said about leftovers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Residual {
    /// Nothing remains; no data was lost.
    Nothing,
    /// A backlog is being worked off.
    Backlog,
    /// Some may see duplicates; how to report them.
    Duplicates,
}
