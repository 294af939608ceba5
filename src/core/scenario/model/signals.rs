//! What reaches the seat unasked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::Id;

use super::condition::Condition;

/// Something said, with what sets it off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Its name in this file.
    pub id: Id,
    /// Sets it off.
    pub when: Condition,
    /// Permille of seeds in which it comes at all.
    pub chance: u64,
    /// Who says it: a person's name in this file, or `None` for the outside world.
    pub from: Option<Id>,
    /// How it comes.
    pub channel: SignalChannel,
    /// The words.
    pub text: String,
    /// Whether it is true. The seat is never told.
    pub truth: bool,
    /// Permille by which outside talk worsens.
    pub sentiment: u64,
    /// A false lead: must be refutable.
    pub red_herring: bool,
    /// What speaks against a false lead: theories that a test contradicts, monitors that read well,
    /// people who see no sign of it; any one is enough. Default: whatever can be shown to be false.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refuted_by: Vec<Id>,
}

/// How a signal comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignalChannel {
    /// A telephone call.
    Call,
    /// The incident chat.
    Chat,
    /// A ticket.
    Ticket,
    /// Mail.
    Email,
    /// Social media and the press.
    Social,
}
