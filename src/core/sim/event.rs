//! Everything that can happen. Past tense; the only thing that changes the world or a belief.

use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::model::{HandoverFact, Question, Seat, SignalChannel};

use super::agenda::Item;
use super::command::{Appointment, CauseClaim, Impact, OptionCard, Priority, RecordItem, Reply, Task, Topic};
use super::message::{Audience, Channel, Effect, Message, Stage};
use super::probe::ProbeAnswer;
use super::talk::{Replied, Said, Stir};

pub use super::particulars::{Fact, InterruptionKind, Outcome, Subject, TestResult, Value};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its number, from 1.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// The seat whose order it is; `None`: nobody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_seat: Option<Seat>,
    /// What.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs, reason = "a field whose name says what it is needs no words")]
pub enum EventKind {
    // ---- the truth: no seat sees these ----
    /// Something was put on the agenda.
    Scheduled {
        at: SimTime,
        item: Item,
        /// The person whose time it takes until then.
        busy: Option<Id>,
    },
    /// An agenda item fell due; what follows at the same second follows from it.
    Due {
        /// Its sequence number.
        seq: u64,
    },
    /// A fault began.
    FaultBegan { fault: Id },
    /// A fault's loss changed.
    FaultMoved {
        fault: Id,
        /// Its loss, in permille.
        loss: u64,
    },
    /// A fault ended.
    FaultEnded { fault: Id },
    /// Automation moved a redundant group.
    FailedOver {
        /// The component that needs the group.
        component: Id,
        /// The member now active.
        to: Id,
    },
    /// An operation was done to the components.
    Operated {
        /// The option it belongs to.
        option: Id,
        /// Which of its steps, from 0.
        step: u32,
    },
    /// A piece of work got under way, at a pace that nobody knows.
    WorkBegan {
        option: Id,
        /// Units a minute.
        per_min: u64,
    },
    /// Somebody's trust or stress moved.
    Stirred(Stir),
    /// The first person was put at risk.
    HarmBegan {
        /// By which harm.
        harm: Id,
    },
    /// Traces of an attack were wiped.
    TracesLost {
        /// On which component.
        component: Id,
    },
    /// Somebody, or some automation, began what they do of their own accord.
    InitiativeTaken { initiative: Id },
    /// They did something to components.
    Acted {
        initiative: Id,
        /// Which of its deeds, from 0.
        deed: u32,
    },
    /// A restarted component came up.
    CameUp { component: Id },
    /// Load, backlog, cost and confidence moved on by one beat.
    Flowed,
    /// What can be seen meets the criteria: from here on the desk owes a nomination.
    NominationDue,
    /// A cohort's level moved noticeably, in permille.
    LevelChanged { service: Id, cohort: Id, level: u64 },

    // ---- what the seat perceives ----
    /// The service desk nominated.
    Nominated {
        by: Id,
        /// The first report that the desk has, to the minute: its belief of the start.
        first_report: SimTime,
        /// Tickets so far.
        tickets: u64,
        /// The facts that a person on the desk handed over; empty when the computer did.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        facts: Vec<HandoverFact>,
    },
    /// The handover was accepted.
    HandoverAccepted {
        /// The facts read back.
        read_back: Vec<HandoverFact>,
    },
    /// Duties began although nobody accepted.
    DutiesBegan,
    /// A question was put.
    Asked {
        ask: u32,
        whom: Id,
        about: Topic,
        /// It checks recovery.
        verifying: bool,
    },
    /// An answer came.
    Answered {
        /// The question's number.
        ask: u32,
        /// From whom.
        by: Id,
        about: Topic,
        /// It checks recovery.
        verifying: bool,
        /// What was said.
        facts: Vec<Fact>,
    },
    /// A monitor's figure came to the screen.
    Shown {
        monitor: Id,
        /// Permille; `None`: no data.
        reads: Option<u64>,
        /// When it was sampled.
        as_of: SimTime,
    },
    /// A monitor raised an alert.
    AlertRaised { monitor: Id, reads: u64 },
    /// Its alert cleared.
    AlertCleared { monitor: Id },
    /// Something was said unasked.
    SignalHeard {
        /// The signal.
        signal: Id,
        /// By whom, if by somebody here.
        from: Option<Id>,
        /// How it came.
        channel: SignalChannel,
        text: String,
    },
    /// Somebody said in public, or to an audience, how things stand: not the Manager.
    Announced {
        /// By whom, if by somebody here.
        by: Option<Id>,
        audience: Audience,
        /// What was said of the service.
        effect: Effect,
        text: String,
    },
    /// An outside party wants an answer.
    Demanded {
        /// Its name: the initiative's.
        demand: Id,
        /// By whom, if by somebody on the contact list.
        by: Option<Id>,
        /// The audience whose message answers it.
        audience: Audience,
        /// Due.
        due: SimTime,
        text: String,
    },
    /// It was not answered in time.
    DemandMissed { demand: Id },
    /// The impact was stated.
    ImpactStated(Box<Impact>),
    /// A major incident was declared.
    Declared {
        /// Its priority.
        priority: Priority,
        reason: String,
    },
    /// The nomination was rejected.
    Rejected {
        reason: String,
        /// Who owns it now.
        route_to: Id,
    },
    /// The priority changed.
    Reclassified {
        /// From.
        from: Priority,
        /// To.
        to: Priority,
        reason: String,
    },
    /// The bridge and the record were opened.
    BridgeOpened,
    /// A role was given.
    Appointed {
        /// The role.
        role: Appointment,
        person: Id,
    },
    /// A person was paged.
    Paged {
        /// Whom.
        person: Id,
        /// The how-manieth page to them, from 1.
        attempt: u32,
    },
    /// A page was answered; the person is on the bridge.
    PageAnswered { person: Id },
    /// A page stayed unanswered for the policy's time.
    PageUnanswered { person: Id },
    /// Something was escalated.
    Escalated {
        /// Over whom.
        over: Id,
        to: Id,
        reason: String,
    },
    /// A person was let go.
    Released { person: Id },
    /// A task was given.
    TaskAssigned {
        task: u32,
        person: Id,
        /// The work.
        work: Task,
        /// Answer due.
        due: SimTime,
    },
    /// A task's answer came.
    TaskReported {
        task: u32,
        person: Id,
        /// What was found.
        facts: Vec<Fact>,
    },
    /// A time box ran out without an answer.
    TaskOverdue { task: u32 },
    /// A report was asked for.
    ReportAsked {
        /// Of whom.
        person: Id,
    },
    /// Condition, actions, needs.
    Reported {
        person: Id,
        /// Condition: what they believe of what they own.
        facts: Vec<Fact>,
        /// Actions: the option they carry out.
        action: Option<Id>,
        /// Needs: an option they propose.
        proposes: Option<Id>,
    },
    /// Strong objections were asked for.
    Polled { option: Id },
    /// Somebody objected, or nobody.
    PollAnswered {
        option: Id,
        /// Who objects; `None`: nobody.
        objector: Option<Id>,
    },
    /// The picture was summed up.
    Summarised {
        /// One sentence.
        problem: String,
        /// What is known.
        known: Vec<String>,
        /// What is not.
        unknown: Vec<String>,
        /// What comes next.
        next: String,
    },
    /// A theory went on the board.
    HypothesisStated { hypothesis: Id },
    /// A theory was set aside.
    HypothesisSetAside {
        hypothesis: Id,
        /// On which event.
        evidence: u32,
    },
    /// An option became known.
    OptionKnown { option: Id },
    /// An option card was filled.
    OptionCardFilled {
        option: Id,
        /// The card.
        card: Box<OptionCard>,
    },
    /// Emergency authority was asked for.
    ChangeRequested { option: Id },
    /// It was given, with a record number.
    ChangeAuthorised {
        option: Id,
        /// The record.
        reference: String,
    },
    /// It was refused.
    ChangeRefused { option: Id, reason: String },
    /// A team started an action.
    ActionStarted {
        option: Id,
        /// By whom; a supplier or team may start by itself.
        directed: bool,
    },
    /// A team cannot get at what it works with.
    LockedOut {
        /// Who says so.
        person: Id,
        /// What they were to do, if it was an action.
        option: Option<Id>,
    },
    /// A planned change waits for a go or a no-go.
    ChangeAwaited {
        change: Id,
        /// Who asks.
        by: Id,
        /// Decided by then, or it takes its course.
        due: SimTime,
    },
    /// It was decided.
    ChangeDecided {
        change: Id,
        /// Goes ahead.
        go: bool,
        reason: String,
    },
    /// A planned change was made.
    ChangeMade { change: Id },
    /// A supplier declined to act.
    ActionDeclined {
        option: Id,
        /// The theories it wants shown first.
        wants: Vec<Id>,
    },
    /// An action is done.
    ActionFinished { option: Id },
    /// An action was stopped.
    ActionAborted { option: Id },
    /// Unrelated changes were stopped.
    ChangesFrozen,
    /// A draft was asked for.
    DraftAsked {
        /// For whom.
        audience: Audience,
        /// Which stage.
        stage: Stage,
    },
    /// A draft lies ready.
    DraftReady { draft: u32, message: Box<Message> },
    /// A message went out.
    MessageSent {
        id: u32,
        message: Box<Message>,
        /// From this draft.
        draft: Option<u32>,
    },
    /// A message could not go out: its way is down.
    MessageFailed {
        audience: Audience,
        /// By which way.
        channel: Channel,
    },
    /// A promised update did not come.
    PromiseMissed {
        audience: Audience,
        /// When it was due.
        due: SimTime,
    },
    /// A decision was logged.
    DecisionLogged { what: String, why: String },
    /// Somebody broke in.
    InterruptionRaised {
        interruption: u32,
        by: Id,
        why: InterruptionKind,
        /// The resolver pulled aside.
        resolver: Option<Id>,
        /// The theory that they bring up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        theory: Option<Id>,
    },
    /// They were answered.
    InterruptionAnswered { interruption: u32, reply: Reply },
    /// They were not answered in time and acted on their own.
    InterruptionLapsed { interruption: u32 },
    /// The seat said something.
    Said(Box<Said>),
    /// Somebody replied.
    Replied(Box<Replied>),
    /// What was said turned out not to be so.
    ClaimFoundOut { said: u32 },
    /// The monitoring state began.
    MonitoringStarted {
        /// Until.
        until: SimTime,
        /// What would reopen.
        reopen_if: String,
    },
    /// The incident was stated resolved.
    Resolved {
        /// What was said about the cause.
        cause: CauseClaim,
    },
    /// Problem management took over.
    ProblemHandedOver {
        to: Id,
        /// What went with it.
        record: Vec<RecordItem>,
        /// What was said about the cause.
        cause: CauseClaim,
    },
    /// The review was set.
    ReviewSet {
        /// Who owns it.
        owner: Id,
        /// In how many days.
        in_days: u32,
    },
    /// A temporary change was registered.
    TemporaryRegistered {
        option: Id,
        /// In how many days it ends.
        ends_in_days: u32,
    },
    /// The response ended.
    StoodDown {
        /// The people were thanked.
        thanks: bool,
        /// Leftovers, each with an owner.
        leftovers: Vec<(String, Id)>,
    },
    /// Tickets of a group of users were linked to one parent.
    TicketsLinked { service: Id, cohort: Id, tickets: u64 },
    /// Tickets of a group of users were closed.
    TicketsClosed {
        service: Id,
        cohort: Id,
        tickets: u64,
        /// What the users are told.
        note: String,
    },
    /// A draft went back to whoever wrote it.
    DraftReturned {
        draft: u32,
        /// What it lacks.
        reason: String,
    },
    /// An option was proposed to the Manager.
    OptionProposed {
        option: Id,
        /// Why this one.
        why: String,
    },
    /// A seat told the bridge how it stands on its own ground.
    ReportGiven { condition: String, actions: String, needs: String },
    /// The run ended.
    RunEnded { outcome: Outcome },
    /// The seat asked to be asked.
    ProbesTaken,
    /// A question about the situation was put.
    ProbeOpened {
        probe: u32,
        asks: Question,
        /// The scenario's own, by name.
        placed: Option<Id>,
        /// It goes away then.
        due: SimTime,
    },
    /// It was answered, so sure in percent.
    ProbeAnswered { probe: u32, answer: ProbeAnswer, confidence: u8 },
    /// It was skipped, or not answered in time.
    ProbeLapsed { probe: u32 },
}
