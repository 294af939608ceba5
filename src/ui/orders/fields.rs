//! What an order sheet can hold: a draft, kept until the order is given, even over a crash.

use serde::{Deserialize, Serialize};

use bridgecall_core::base::Id;
use bridgecall_core::scenario::model::HandoverFact;
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::sim::Message;
use bridgecall_core::sim::command::{Appointment, CauseClaim, Impact, OptionCard, RecordItem, Reply, Topic};
use bridgecall_core::sim::message::{Audience, Stage, Status};
use bridgecall_core::sim::talk::{About, Intent, Manner};

/// A field of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is the field of that name")]
pub enum Field {
    ReadBack,
    Source,
    Topic,
    Impact,
    MajorPriority,
    Priority,
    Reason,
    RouteTo,
    Role,
    Person,
    Work,
    TimeBox,
    Option,
    Change,
    Go,
    Summary,
    Theory,
    Evidence,
    Card,
    Audience,
    Stage,
    Draft,
    Message,
    What,
    Interruption,
    Reply,
    Minutes,
    ReopenIf,
    Cause,
    RecordItems,
    Days,
    Thanks,
    Leftovers,
    Facts,
    UserGroup,
    Report,
}

/// The draft of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "each is the field of that name")]
pub struct Fields {
    pub read_back: Vec<HandoverFact>,
    pub source: Option<Id>,
    pub topic: Option<Topic>,
    pub impact: Impact,
    pub users: String,
    pub priority: Option<Priority>,
    pub reason: String,
    pub person: Option<Id>,
    pub role: Option<Appointment>,
    pub work: Work,
    pub part: Option<Id>,
    pub theory: Option<Id>,
    pub option: Option<Id>,
    pub change: Option<Id>,
    pub go: Option<bool>,
    pub minutes: u32,
    pub problem: String,
    pub known: String,
    pub unknown: String,
    pub next: String,
    pub evidence: Option<u32>,
    pub card: OptionCard,
    pub audience: Option<Audience>,
    pub stage: Option<Stage>,
    pub draft: Option<u32>,
    pub message: MessageDraft,
    pub what: String,
    pub interruption: Option<u32>,
    pub reply: Option<Reply>,
    pub reopen_if: String,
    pub cause: CauseClaim,
    pub record: Vec<RecordItem>,
    pub days: u32,
    pub thanks: bool,
    pub leftovers: Vec<(String, Option<Id>)>,
    pub intent: Option<Intent>,
    pub manner: Vec<Manner>,
    pub about: Option<About>,
}

impl Default for Fields {
    fn default() -> Self {
        Self {
            read_back: Vec::new(),
            source: None,
            topic: None,
            impact: Impact::default(),
            users: String::new(),
            priority: None,
            reason: String::new(),
            person: None,
            role: None,
            work: Work::default(),
            part: None,
            theory: None,
            option: None,
            change: None,
            go: None,
            minutes: 5,
            problem: String::new(),
            known: String::new(),
            unknown: String::new(),
            next: String::new(),
            evidence: None,
            card: OptionCard::default(),
            audience: None,
            stage: None,
            draft: None,
            message: MessageDraft::default(),
            what: String::new(),
            interruption: None,
            reply: None,
            reopen_if: String::new(),
            cause: CauseClaim::Unstated,
            record: Vec::new(),
            // A review is set within three days.
            days: 3,
            thanks: false,
            leftovers: Vec::new(),
            intent: None,
            manner: Vec::new(),
            about: None,
        }
    }
}

/// The kind of work of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Prove a part healthy or not.
    #[default]
    HealthCheck,
    /// Test a theory.
    Test,
    /// Say what an option would do.
    Assess,
}

/// A message being written; its times as a person types them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageDraft {
    /// The message, without its times.
    pub message: Message,
    /// Since when: `17:05`.
    pub started: String,
    /// Until when.
    pub ended: String,
    /// The next update comes at.
    pub next: String,
    /// A promised time of repair.
    pub fix_by: String,
}

impl Default for MessageDraft {
    fn default() -> Self {
        let message = Message::to(Audience::ServiceDesk, Status::Investigating);
        let none = String::new;
        Self { message, started: none(), ended: none(), next: none(), fix_by: none() }
    }
}

impl MessageDraft {
    /// Turns to other readers, by the way in which they are usually reached; it can be changed.
    pub(in super::super) fn turn_to(&mut self, audience: Audience) {
        self.message.audience = audience;
        self.message.channel = audience.usual_channel();
    }

    /// A message to be changed before it goes: the communications lead's draft, say.
    #[must_use]
    pub fn of(message: &Message, clock: &bridgecall_core::scenario::model::Clock) -> Self {
        let typed = |t: Option<bridgecall_core::base::SimTime>| t.map(|t| clock.bare(t)).unwrap_or_default();
        Self {
            started: typed(message.started),
            ended: typed(message.ended),
            next: typed(message.next_update),
            fix_by: typed(message.fix_by),
            message: message.clone(),
        }
    }
}
