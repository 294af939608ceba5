//! Changes, theories, options for action, advice for messages, words to explain.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::systems::Operation;

/// An entry of the change calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Its name in this file.
    pub id: Id,
    /// The record number that people use.
    pub reference: String,
    /// What was changed.
    pub name: String,
    /// The component.
    pub on: Id,
    /// When, in words: `today 15:40`.
    pub done: String,
}

/// A theory that can be stated on the board and tested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hypothesis {
    /// Its name in this file.
    pub id: Id,
    /// The theory as people would say it.
    pub name: String,
    /// What it claims; whether that is so follows from the world.
    pub claim: Claim,
    /// The test that tells.
    pub test: String,
    /// The team that can do the test.
    pub team: Id,
    /// Seconds of work.
    pub takes_s: Range,
}

/// A claim that the world can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// A fault sits on this component.
    FaultOn(Id),
    /// A fault that this change would cure is active.
    ChangeCaused(Id),
    /// An attack: a fault that is somebody's intent is active.
    Attack,
}

/// How much an action can hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    /// Little.
    Low,
    /// Some.
    Medium,
    /// Much.
    High,
}

/// An action that the Manager can have a team carry out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionOption {
    /// Its name in this file.
    pub id: Id,
    /// What it is, as people would say it.
    pub name: String,
    /// What the team says about it: expected effect, dangers.
    pub about: String,
    /// The team that does it.
    pub team: Id,
    /// What it does to components, in order, when done.
    pub steps: Vec<Operation>,
    /// Seconds it takes; a seed picks.
    pub takes_s: Range,
    /// Can it be taken back?
    pub reversible: bool,
    /// The risk that the team states.
    pub risk: Risk,
    /// Needs the change manager's authority.
    pub needs_change: bool,
    /// Theories that must have been supported by a test before this (supplier) team will act.
    pub convinced_by: Vec<Id>,
    /// A workaround or cure that restores service here: what B05 looks for.
    pub restores: bool,
    /// Temporary: must be on the register of temporary changes at closure.
    pub temporary: bool,
    /// What the seat must know before the option occurs to anybody: a supported theory, or nothing.
    pub known_after: Option<Id>,
}

/// A piece of advice that a message can carry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Its name in this file.
    pub id: Id,
    /// The words.
    pub text: String,
    /// Helps users here; the others are wrong for this incident.
    pub sound: bool,
}

/// A word that outsiders do not know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Jargon: not for messages to users and customers.
    pub jargon: bool,
}
