//! The pieces of a seat's picture.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::model::Question;

use super::super::command::{OptionCard, Reply, Task, Topic};
use super::super::event::{InterruptionKind, TestResult};
use super::super::message::{Audience, Message};

/// A figure of a monitor as it came to the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// When it came.
    pub at: SimTime,
    /// When it was sampled.
    pub as_of: SimTime,
    /// Permille; `None`: no data.
    pub reads: Option<u64>,
}

/// A person as the seat knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PersonState {
    /// On the bridge.
    pub on_bridge: bool,
    /// Paged and not yet there: since when, how often.
    pub paged: Option<(SimTime, u32)>,
    /// The last page went unanswered.
    pub silent: bool,
    /// Let go.
    pub released: bool,
    /// Pulled aside by an interruption.
    pub pulled_aside: bool,
    /// The task they hold.
    pub task: Option<u32>,
    /// When the seat last dealt with them.
    pub last_contact: Option<SimTime>,
}

/// A question that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskState {
    /// To whom.
    pub whom: Id,
    /// What about.
    pub about: Topic,
    /// Since when.
    pub since: SimTime,
    /// It checks recovery.
    pub verifying: bool,
}

/// A task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskState {
    /// To whom.
    pub person: Id,
    /// The work.
    pub work: Task,
    /// Given at.
    pub given: SimTime,
    /// Answer due.
    pub due: SimTime,
    /// Answered at.
    pub done: Option<SimTime>,
    /// The box ran out first.
    pub overdue: bool,
}

/// A theory on the board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HypothesisState {
    /// Stated at.
    pub stated: Option<SimTime>,
    /// Results of tests, oldest first, with the event's number.
    pub results: Vec<(u32, TestResult)>,
    /// Set aside on that event.
    pub set_aside: Option<u32>,
}

impl HypothesisState {
    /// The last result that tells something.
    #[must_use]
    pub fn verdict(&self) -> Option<TestResult> {
        self.results.iter().rev().map(|(_, result)| *result).find(|result| *result != TestResult::Inconclusive)
    }
}

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ActionState {
    /// Not begun.
    #[default]
    Idle,
    /// Running since.
    Running(SimTime),
    /// Done at.
    Done(SimTime),
    /// Stopped at.
    Aborted(SimTime),
    /// The supplier declined at.
    Declined(SimTime),
}

/// An option as the seat knows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OptionState {
    /// Known since.
    pub known: SimTime,
    /// Its card.
    pub card: Option<OptionCard>,
    /// The team's own assessment came.
    pub assessed: bool,
    /// Strong objections were asked for.
    pub polled: bool,
    /// Who objected.
    pub objector: Option<Id>,
    /// Authority was asked for.
    pub change_requested: bool,
    /// The record of the emergency change.
    pub change: Option<String>,
    /// How far it is.
    pub state: ActionState,
    /// Registered as temporary.
    pub registered: bool,
}

/// What an outside party wants answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    /// By whom, if by somebody on the contact list.
    pub by: Option<Id>,
    /// The audience whose message answers it.
    pub audience: Audience,
    /// Since.
    pub since: SimTime,
    /// Due.
    pub due: SimTime,
    /// The words.
    pub text: String,
    /// Answered at.
    pub met: Option<SimTime>,
    /// It was not answered in time.
    pub missed: bool,
}

/// A planned change that was put to the Manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeState {
    /// Who asks.
    pub by: Id,
    /// Decided by then.
    pub due: SimTime,
    /// When it was decided, and whether it goes ahead.
    pub decided: Option<(SimTime, bool)>,
    /// It was made at.
    pub made: Option<SimTime>,
}

/// A draft that waits for approval.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Ready since.
    pub at: SimTime,
    /// The message.
    pub message: Message,
}

/// A message sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Its number.
    pub id: u32,
    /// When.
    pub at: SimTime,
    /// The message.
    pub message: Message,
}

/// Somebody breaking in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interruption {
    /// Who.
    pub by: Id,
    /// Why.
    pub why: InterruptionKind,
    /// Since when.
    pub since: SimTime,
    /// The resolver pulled aside.
    pub resolver: Option<Id>,
    /// The theory that they bring up.
    pub theory: Option<Id>,
    /// Answered at, how.
    pub answered: Option<(SimTime, Reply)>,
    /// They acted on their own.
    pub lapsed: bool,
}

/// A question about the situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProbeState {
    /// What is asked.
    pub asks: Question,
    /// The scenario's own, by name.
    pub placed: Option<Id>,
    /// Since when.
    pub since: SimTime,
    /// It goes away then.
    pub due: SimTime,
    /// Answered, skipped or gone.
    pub over: bool,
}

impl ProbeState {
    /// Whether it waits for an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.over
    }
}

/// Where the incident stands, as this seat has decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing nominated or accepted yet.
    #[default]
    Waiting,
    /// Accepted, undecided.
    Validating,
    /// Declared.
    Declared,
    /// Watching a recovery.
    Monitoring,
    /// Stated resolved.
    Resolved,
    /// Rejected: not major, or not ours.
    Rejected,
    /// Stood down.
    Closed,
}
