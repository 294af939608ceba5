//! Questions put to the seat during play: how it sees the situation, and how sure it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::Id;

use super::condition::Condition;

/// A question about the situation, with what sets it off. It is put at a fixed offer of answers, from the
/// catalogue that the seat holds anyway, so that asking tells nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    /// Its name in this file.
    pub id: Id,
    /// What is asked.
    pub asks: Question,
    /// Sets it off: a window of time from which the seed picks, or a state of the world.
    pub when: Condition,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Which services are hurt now?
    Down,
    /// Since when are users hurt?
    Since,
    /// Which team owns the part that is broken?
    Owner,
    /// When is the next promised update due?
    NextUpdate,
    /// Is this a major incident?
    Major,
    /// Will users who are well now be hurt within fifteen minutes?
    Worse,
}

impl Question {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Down, Self::Since, Self::Owner, Self::NextUpdate, Self::Major, Self::Worse];
}
