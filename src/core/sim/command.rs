//! Everything a seat can order. Imperative; carries no value derived from the state.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::scenario::model::{HandoverFact, Seat};
pub use crate::scenario::policy::Priority;

use super::message::{Audience, Effect, Message, Stage};
use super::probe::ProbeAnswer;
use super::talk::Say;

/// A command and the seat that gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Who orders.
    pub seat: Seat,
    /// What.
    pub command: Command,
}

/// What a seat can order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// Take the handover and read back its facts.
    AcceptHandover {
        /// The facts repeated aloud.
        read_back: Vec<HandoverFact>,
    },
    /// Put a question to a person or read a monitor.
    Ask {
        /// A person or a monitor.
        whom: Id,
        /// What about.
        about: Topic,
    },
    /// State the impact as known now.
    StateImpact(Impact),
    /// Declare a major incident.
    Declare {
        /// Its priority.
        priority: Priority,
        /// Why.
        reason: String,
    },
    /// Reject the nomination and route it to the normal process.
    Reject {
        /// Why.
        reason: String,
        /// The person who owns it from here.
        route_to: Id,
    },
    /// Upgrade or downgrade.
    Reclassify {
        /// The new priority.
        priority: Priority,
        /// Why.
        reason: String,
    },
    /// Open the bridge, and with it the incident record; takes command aloud.
    OpenBridge,
    /// Give a person a role.
    Appoint {
        /// The role.
        role: Appointment,
        /// The person.
        person: Id,
    },
    /// Call a person to the bridge.
    Page {
        /// The person.
        person: Id,
    },
    /// Call again after silence.
    RePage {
        /// The person.
        person: Id,
    },
    /// Go one up: the deputy of a silent lead, or a supplier's or director's attention.
    Escalate {
        /// The person who is silent, or whose help is too slow.
        over: Id,
        /// Why.
        reason: String,
    },
    /// Let a person go.
    Release {
        /// The person.
        person: Id,
    },
    /// Give a person on the bridge a task by name, with a time box.
    AssignTask {
        /// The person.
        person: Id,
        /// The work.
        task: Task,
        /// Seconds until an answer is due.
        box_s: u64,
    },
    /// Ask for condition, actions, needs.
    AskReport {
        /// The person.
        person: Id,
    },
    /// "Any strong objections?"
    Poll {
        /// The option that is about to be chosen.
        option: Id,
    },
    /// Say to the bridge what is known, what is not, what comes next.
    Summarise {
        /// One sentence.
        problem: String,
        /// What is known.
        known: Vec<String>,
        /// What is not.
        unknown: Vec<String>,
        /// What comes next.
        next: String,
    },
    /// Put a theory on the board.
    StateHypothesis {
        /// The theory.
        hypothesis: Id,
    },
    /// Take a theory off the board on evidence.
    SetAside {
        /// The theory.
        hypothesis: Id,
        /// The event that tells against it.
        evidence: u32,
    },
    /// Fill in the option card.
    FillOptionCard {
        /// The option.
        option: Id,
        /// The card.
        card: OptionCard,
    },
    /// Ask the change manager for emergency authority.
    RequestChange {
        /// The option.
        option: Id,
    },
    /// Have the team carry it out.
    Direct {
        /// The option.
        option: Id,
    },
    /// Stop an action that has not finished.
    Abort {
        /// The option.
        option: Id,
    },
    /// Let a planned change go ahead, or not.
    DecideChange {
        /// The change.
        change: Id,
        /// Go, or no-go.
        go: bool,
        /// Why.
        reason: String,
    },
    /// Stop unrelated changes.
    FreezeChanges,
    /// Ask the communications lead for a draft.
    AskDraft {
        /// For whom.
        audience: Audience,
        /// Which stage.
        stage: Stage,
    },
    /// Approve a draft as it stands; it is sent.
    ApproveDraft {
        /// Its number.
        draft: u32,
    },
    /// Write and send a message.
    SendMessage(Message),
    /// Log a decision.
    LogDecision {
        /// What was decided.
        what: String,
        /// Why.
        why: String,
    },
    /// Answer an interruption.
    AnswerInterruption {
        /// Its number.
        interruption: u32,
        /// How.
        reply: Reply,
    },
    /// Ask a source whether service is back.
    VerifyRecovery {
        /// A person or a monitor.
        source: Id,
    },
    /// Say something: to a person, to several, to the bridge.
    Say(Say),
    /// Enter the monitoring state.
    StartMonitoring {
        /// For how long.
        for_s: u64,
        /// What would reopen the incident.
        reopen_if: String,
    },
    /// State the incident resolved.
    Resolve {
        /// What is said about the cause.
        cause: CauseClaim,
    },
    /// Hand over to problem management.
    HandOverProblem {
        /// The person who takes it over.
        to: Id,
        /// What goes with it.
        record: Vec<RecordItem>,
        /// What is said about the cause.
        cause: CauseClaim,
    },
    /// Set the review.
    SetReview {
        /// The person who owns it.
        owner: Id,
        /// In how many days.
        in_days: u32,
    },
    /// List the temporary changes and when they end.
    RegisterTemporary {
        /// The option left in place.
        option: Id,
        /// In how many days it ends.
        ends_in_days: u32,
    },
    /// End the response.
    StandDown {
        /// Thank the people.
        thanks: bool,
        /// Leftovers, each with the person who owns it.
        leftovers: Vec<(String, Id)>,
    },
    /// Give up the run.
    Abandon,
    /// The service desk's: propose that this be handled as a major incident, with the facts at hand.
    Nominate {
        /// The facts handed over.
        facts: Vec<HandoverFact>,
    },
    /// The service desk's: link the tickets of a group of users to one parent.
    LinkTickets {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
    },
    /// The service desk's: close the tickets of a group of users, with a note that helps them.
    CloseTickets {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// What they are told.
        note: String,
    },
    /// Put a message up for the Manager's approval.
    SubmitDraft(Message),
    /// Send a draft back with what it lacks.
    ReturnDraft {
        /// Its number.
        draft: u32,
        /// What it lacks.
        reason: String,
    },
    /// Propose an option to the Manager.
    Propose {
        /// The option.
        option: Id,
        /// Why this one.
        why: String,
    },
    /// Tell the bridge how it stands on one's own ground.
    GiveReport {
        /// How it stands.
        condition: String,
        /// What is being done.
        actions: String,
        /// What is needed.
        needs: String,
    },
    /// Authorise what was asked of this seat, or refuse it.
    AnswerChange {
        /// The option.
        option: Id,
        /// Yes, or no.
        grant: bool,
        /// Why.
        reason: String,
    },
    /// Be asked now and then, by the default schedule, how the situation is seen and how sure one is.
    TakeProbes,
    /// Answer such a question.
    AnswerProbe {
        /// Its number.
        probe: u32,
        /// The answer.
        answer: ProbeAnswer,
        /// How sure that it is right, in percent: 0 to 100 in steps of 10.
        confidence: u8,
    },
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// What do you see?
    Status,
    /// How many tickets, from whom?
    Volume,
    /// What does a minute cost?
    Cost,
    /// By when does it hurt?
    Deadline,
    /// What changed?
    Changes,
    /// Attack, safety, data?
    Security,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Status, Self::Volume, Self::Cost, Self::Deadline, Self::Changes, Self::Security];
}

/// An impact statement: six facts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Impact {
    /// Which service.
    pub service: Option<Id>,
    /// What it does or does not do.
    pub effect: Option<Effect>,
    /// Who: cohorts.
    pub cohorts: Vec<Id>,
    /// Where, in words.
    pub place: String,
    /// How many users, as estimated.
    pub users: Option<u64>,
    /// By when it hurts, in words.
    pub deadline: String,
}

/// A role that the Manager gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Appointment {
    /// Drafts and sends messages.
    CommunicationsLead,
    /// Keeps the log.
    Scribe,
}

/// Work that can be asked of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Prove a component healthy or not, with evidence.
    HealthCheck(Id),
    /// Test a theory.
    Test(Id),
    /// Say what an option would do, cost and risk.
    Assess(Id),
}

/// What must be known before a risky act.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OptionCard {
    /// Expected effect.
    pub effect: String,
    /// Minutes until it shows.
    pub minutes: u32,
    /// Who and what it touches.
    pub blast_radius: String,
    /// How it is taken back.
    pub reversal: String,
    /// The risk as judged.
    pub risk: Option<crate::scenario::model::Risk>,
    /// How success is seen.
    pub success_test: String,
    /// When it is aborted.
    pub abort_if: String,
}

/// How an interruption is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// A short summary now, the next at a stated time.
    Brief,
    /// Later, at a stated time, courteously.
    Park,
    /// "Do you wish to take command?"
    OfferCommand,
    /// Send the resolver back to the task and take the question oneself.
    Shield,
    /// Take the point down and give somebody its test.
    Capture,
    /// One warning, with a way to save face.
    Warn,
    /// Off the bridge.
    Remove,
    /// No, and no more.
    Refuse,
    /// Do as they say.
    Yield,
}

impl Reply {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Brief,
        Self::Park,
        Self::OfferCommand,
        Self::Shield,
        Self::Capture,
        Self::Warn,
        Self::Remove,
        Self::Refuse,
        Self::Yield,
    ];
}

/// What is said about the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CauseClaim {
    /// Nothing.
    #[default]
    Unstated,
    /// Under review.
    UnderReview,
    /// This theory is suspected, and labelled so.
    Suspected(Id),
    /// This theory is stated as a fact.
    Confirmed(Id),
}

/// What goes into a problem record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordItem {
    /// The timeline.
    Timeline,
    /// Where the evidence is.
    Evidence,
    /// Tests done, with results.
    Tests,
    /// What was ruled out.
    RuledOut,
    /// Temporary changes with their end.
    TemporaryChanges,
    /// The risk of recurrence.
    RecurrenceRisk,
    /// What would make us declare again.
    ReDeclareTrigger,
    /// Suspected and confirmed causes, labelled.
    Cause,
}
