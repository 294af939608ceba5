//! Changes, theories, options for action, advice for messages, words to explain.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::systems::{Dep, Operation};

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
    /// Still to be made in this run, if it is let go ahead. Default: made already.
    #[serde(default)]
    pub planned: Option<Planned>,
}

/// A change that waits for a go or a no-go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The person who asks for the decision.
    pub asks: Id,
    /// The question, with what speaks for and against.
    pub question: String,
    /// Asked at this second of the run.
    pub asked_at_s: u64,
    /// Made at this second, if it goes ahead; decisions are taken until then.
    pub made_at_s: u64,
    /// What happens when nobody decides: true goes ahead.
    pub unless_decided: bool,
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
    /// Somebody else must agree first, and without them nobody moves: a fire commander, a court, a
    /// board. Default: nobody.
    #[serde(default)]
    pub authority: Option<Authority>,
    /// Takes as long as its amount, not a fixed time; `takes_s` is then what it needs to begin: travel,
    /// keys, copying. Default: done after `takes_s`.
    #[serde(default)]
    pub work: Option<Work>,
    /// Theories that must have been supported by a test before this (supplier) team will act.
    pub convinced_by: Vec<Id>,
    /// Can be done again once done: a throttle set lower once more, a file pushed anew. Default: once.
    #[serde(default)]
    pub again: bool,
    /// A workaround or cure that restores service here: what B05 looks for.
    pub restores: bool,
    /// Temporary: must be on the register of temporary changes at closure.
    pub temporary: bool,
    /// What the seat must know before the option occurs to anybody: a supported theory, or nothing.
    pub known_after: Option<Id>,
}

/// Whose agreement an action needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The person.
    pub by: Id,
    /// Theories that must be supported before they agree. Default: a card that says enough.
    #[serde(default)]
    pub wants: Vec<Id>,
}

/// An amount of work: a restore, a replay, a round of sites.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// How many units there are to do.
    pub units: u64,
    /// What a unit is, in the plural: `stores`, `gigabytes`.
    pub unit: String,
    /// Units a minute when nothing slows it; a seed picks.
    pub per_min: Range,
    /// What the team believes its pace to be at first, in permille of the pace: 2000 hopes for twice
    /// as fast. The belief closes in on the truth as the work goes on. Default: 1000.
    #[serde(default = "as_it_is")]
    pub hopes: u64,
    /// Goes at the level of these, and stands still without them. Default: nothing slows it.
    #[serde(default)]
    pub slowed_by: Vec<Dep>,
    /// The fault that shrinks with what is done. Default: none; it helps once all is done.
    #[serde(default)]
    pub heals: Option<Id>,
}

fn as_it_is() -> u64 {
    1000
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
