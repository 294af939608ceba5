//! The shape of `runs/*.ron`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::scenario::model::{Question, Seat};
use crate::sim::Command;
use crate::sim::command::{Reply, Topic};
use crate::sim::event::{InterruptionKind, TestResult};
use crate::sim::knowledge::Standing;
use crate::sim::message::{Audience, Message};
use crate::sim::probe::ProbeAnswer;

/// A scripted player of one seat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Version of the format; 1.
    pub format: u32,
    /// The scenario it is for.
    pub scenario: Id,
    /// The seat.
    pub seat: Seat,
    /// What this player stands for, in a sentence.
    pub about: String,
    /// What it does, each step once when its condition is first met.
    pub steps: Vec<Step>,
    /// What must come of it.
    pub expect: Expect,
}

/// A condition and what follows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name, for `after`.
    pub id: Id,
    /// The condition.
    pub when: When,
    /// Seconds of thought between the condition and the orders.
    #[serde(default)]
    pub after_s: u64,
    /// The orders, given at the same second, in order.
    pub orders: Vec<PlanOrder>,
    /// Done again, this many seconds after it was last done, while the condition holds; 0: never.
    #[serde(default)]
    pub again_s: u64,
}

/// What a plan can wait for: all of it in the seat's knowledge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// At once.
    Start,
    /// The service desk has nominated.
    Nominated,
    /// That step was done so many seconds ago or more.
    After(Id, u64),
    /// An answer from that person or monitor has come.
    Answered(Id),
    /// An answer from that person or monitor about that topic has come.
    AnsweredAbout(Id, Topic),
    /// The last telling test of that theory gave this.
    Verdict(Id, TestResult),
    /// That person is on the bridge.
    OnBridge(Id),
    /// Somebody's page went unanswered.
    AnySilent,
    /// That monitor's alert stands.
    Alert(Id),
    /// That signal was heard.
    Signal(Id),
    /// The last reading of that monitor is below (permille).
    ReadsBelow(Id, u64),
    /// The last reading of that monitor is at or above (permille).
    ReadsAtLeast(Id, u64),
    /// That option is known.
    Known(Id),
    /// The team's assessment of that option has come.
    Assessed(Id),
    /// The change for that option is authorised.
    Authorised(Id),
    /// That option's action is done.
    Finished(Id),
    /// That option was declined by its supplier.
    Declined(Id),
    /// That planned change waits for a go or a no-go.
    ChangeAwaited(Id),
    /// A message to that audience did not get out.
    MessageFailed(Audience),
    /// Somebody outside waits for an answer to that audience.
    Demanded(Audience),
    /// So much of that option's work is done, as last reported (permille).
    ReportedDone(Id, u64),
    /// A draft waits.
    DraftWaits,
    /// An interruption of that kind waits for an answer.
    Interrupted(InterruptionKind),
    /// The incident stands there or further.
    Reached(Standing),
    /// The monitoring time is over.
    MonitoringOver,
    /// An update is due within so many seconds.
    PromiseWithin(Audience, u64),
    /// That question about the situation waits for an answer.
    Probed(Question),
    /// All of these.
    All(Vec<When>),
    /// Any of these.
    Any(Vec<When>),
    /// Not this.
    Not(Box<When>),
}

/// What a plan can order. Times of day and numbers that only the run can know are filled in from
/// the seat's knowledge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanOrder {
    /// A command as it stands.
    Give(Command),
    /// A message, its times filled in.
    Tell {
        /// The message.
        message: Message,
        /// The next update, in so many seconds from now; `None`: none promised.
        #[serde(default)]
        next_in_s: Option<u64>,
        /// Fill `started` with the first report that the desk has.
        #[serde(default)]
        with_start: bool,
        /// Fill `ended` with now.
        #[serde(default)]
        with_end: bool,
    },
    /// Approve every draft that waits.
    ApproveDrafts,
    /// Answer every open interruption of a kind.
    AnswerAll(InterruptionKind, Reply),
    /// Page again everybody who is silent.
    RePageSilent,
    /// Escalate over everybody who is silent.
    EscalateSilent,
    /// Set a theory aside on its last result.
    SetAsideTested(Id),
    /// Answer the question about the situation that waits.
    AnswerProbe {
        /// The answer. Default: what the seat believes, as far as it has a belief of it.
        #[serde(default)]
        answer: Option<ProbeAnswer>,
        /// How sure, in percent: 0 to 100 in steps of 10.
        confidence: u8,
    },
}

/// What must come of a plan on every seed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Expect {
    /// Passes or fails.
    pub passed: bool,
    /// The total lies in this band (permille).
    pub total: (u64, u64),
    /// Exactly these gates are tripped.
    pub gates: Vec<Id>,
    /// These objectives earn everything.
    pub meets: Vec<Id>,
    /// These objectives earn nothing.
    pub misses: Vec<Id>,
}
