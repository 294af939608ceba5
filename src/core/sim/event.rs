//! Everything that can happen. Past tense; the only thing that changes the world or a belief.

use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::model::{HandoverFact, SignalChannel};

use super::agenda::Item;
use super::command::{Appointment, CauseClaim, Impact, OptionCard, Priority, RecordItem, Reply, Task, Topic};
use super::message::{Audience, Channel, Effect, Message, Stage};

pub use super::particulars::{Fact, InterruptionKind, Outcome, Subject, TestResult, Value};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its number, from 1.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// What.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EventKind {
    // ---- the truth: no seat sees these ----
    /// Something was put on the agenda.
    Scheduled {
        /// Due at.
        at: SimTime,
        /// What.
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
    FaultBegan {
        /// Which.
        fault: Id,
    },
    /// A fault's loss changed.
    FaultMoved {
        /// Which.
        fault: Id,
        /// Its loss, in permille.
        loss: u64,
    },
    /// A fault ended.
    FaultEnded {
        /// Which.
        fault: Id,
    },
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
        /// Which option.
        option: Id,
        /// Units a minute.
        per_min: u64,
    },
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
    InitiativeTaken {
        /// Which.
        initiative: Id,
    },
    /// They did something to components.
    Acted {
        /// Which initiative.
        initiative: Id,
        /// Which of its deeds, from 0.
        deed: u32,
    },
    /// A restarted component came up.
    CameUp {
        /// Which.
        component: Id,
    },
    /// Load, backlog, cost and confidence moved on by one beat.
    Flowed,
    /// A cohort's level moved noticeably, in permille.
    LevelChanged {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Permille.
        level: u64,
    },

    // ---- what the seat perceives ----
    /// The service desk nominated.
    Nominated {
        /// By whom.
        by: Id,
        /// The first report that the desk has, to the minute: its belief of the start.
        first_report: SimTime,
        /// Tickets so far.
        tickets: u64,
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
        /// Its number.
        ask: u32,
        /// To whom.
        whom: Id,
        /// What about.
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
        /// What about.
        about: Topic,
        /// It checks recovery.
        verifying: bool,
        /// What was said.
        facts: Vec<Fact>,
    },
    /// A monitor's figure came to the screen.
    Shown {
        /// Which.
        monitor: Id,
        /// Permille; `None`: no data.
        reads: Option<u64>,
        /// When it was sampled.
        as_of: SimTime,
    },
    /// A monitor raised an alert.
    AlertRaised {
        /// Which.
        monitor: Id,
        /// Permille.
        reads: u64,
    },
    /// Its alert cleared.
    AlertCleared {
        /// Which.
        monitor: Id,
    },
    /// Something was said unasked.
    SignalHeard {
        /// The signal.
        signal: Id,
        /// By whom, if by somebody here.
        from: Option<Id>,
        /// How it came.
        channel: SignalChannel,
        /// The words.
        text: String,
    },
    /// Somebody said in public, or to an audience, how things stand: not the Manager.
    Announced {
        /// By whom, if by somebody here.
        by: Option<Id>,
        /// To whom.
        audience: Audience,
        /// What was said of the service.
        effect: Effect,
        /// The words.
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
        /// The words.
        text: String,
    },
    /// It was not answered in time.
    DemandMissed {
        /// Which.
        demand: Id,
    },
    /// The impact was stated.
    ImpactStated(Box<Impact>),
    /// A major incident was declared.
    Declared {
        /// Its priority.
        priority: Priority,
        /// Why.
        reason: String,
    },
    /// The nomination was rejected.
    Rejected {
        /// Why.
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
        /// Why.
        reason: String,
    },
    /// The bridge and the record were opened.
    BridgeOpened,
    /// A role was given.
    Appointed {
        /// The role.
        role: Appointment,
        /// To whom.
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
    PageAnswered {
        /// By whom.
        person: Id,
    },
    /// A page stayed unanswered for the policy's time.
    PageUnanswered {
        /// By whom.
        person: Id,
    },
    /// Something was escalated.
    Escalated {
        /// Over whom.
        over: Id,
        /// To whom.
        to: Id,
        /// Why.
        reason: String,
    },
    /// A person was let go.
    Released {
        /// Who.
        person: Id,
    },
    /// A task was given.
    TaskAssigned {
        /// Its number.
        task: u32,
        /// To whom.
        person: Id,
        /// The work.
        work: Task,
        /// Answer due.
        due: SimTime,
    },
    /// A task's answer came.
    TaskReported {
        /// Its number.
        task: u32,
        /// By whom.
        person: Id,
        /// What was found.
        facts: Vec<Fact>,
    },
    /// A time box ran out without an answer.
    TaskOverdue {
        /// Its number.
        task: u32,
    },
    /// A report was asked for.
    ReportAsked {
        /// Of whom.
        person: Id,
    },
    /// Condition, actions, needs.
    Reported {
        /// By whom.
        person: Id,
        /// Condition: what they believe of what they own.
        facts: Vec<Fact>,
        /// Actions: the option they carry out.
        action: Option<Id>,
        /// Needs: an option they propose.
        proposes: Option<Id>,
    },
    /// Strong objections were asked for.
    Polled {
        /// To which option.
        option: Id,
    },
    /// Somebody objected, or nobody.
    PollAnswered {
        /// To which option.
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
    HypothesisStated {
        /// Which.
        hypothesis: Id,
    },
    /// A theory was set aside.
    HypothesisSetAside {
        /// Which.
        hypothesis: Id,
        /// On which event.
        evidence: u32,
    },
    /// An option became known.
    OptionKnown {
        /// Which.
        option: Id,
    },
    /// An option card was filled.
    OptionCardFilled {
        /// Which.
        option: Id,
        /// The card.
        card: Box<OptionCard>,
    },
    /// Emergency authority was asked for.
    ChangeRequested {
        /// For which option.
        option: Id,
    },
    /// It was given, with a record number.
    ChangeAuthorised {
        /// For which option.
        option: Id,
        /// The record.
        reference: String,
    },
    /// It was refused.
    ChangeRefused {
        /// For which option.
        option: Id,
        /// Why.
        reason: String,
    },
    /// A team started an action.
    ActionStarted {
        /// Which option.
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
        /// Which.
        change: Id,
        /// Who asks.
        by: Id,
        /// Decided by then, or it takes its course.
        due: SimTime,
    },
    /// It was decided.
    ChangeDecided {
        /// Which.
        change: Id,
        /// Goes ahead.
        go: bool,
        /// Why.
        reason: String,
    },
    /// A planned change was made.
    ChangeMade {
        /// Which.
        change: Id,
    },
    /// A supplier declined to act.
    ActionDeclined {
        /// Which option.
        option: Id,
        /// The theories it wants shown first.
        wants: Vec<Id>,
    },
    /// An action is done.
    ActionFinished {
        /// Which option.
        option: Id,
    },
    /// An action was stopped.
    ActionAborted {
        /// Which option.
        option: Id,
    },
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
    DraftReady {
        /// Its number.
        draft: u32,
        /// The message.
        message: Box<Message>,
    },
    /// A message went out.
    MessageSent {
        /// Its number.
        id: u32,
        /// The message.
        message: Box<Message>,
        /// From this draft.
        draft: Option<u32>,
    },
    /// A message could not go out: its way is down.
    MessageFailed {
        /// To whom.
        audience: Audience,
        /// By which way.
        channel: Channel,
    },
    /// A promised update did not come.
    PromiseMissed {
        /// To whom.
        audience: Audience,
        /// When it was due.
        due: SimTime,
    },
    /// A decision was logged.
    DecisionLogged {
        /// What.
        what: String,
        /// Why.
        why: String,
    },
    /// Somebody broke in.
    InterruptionRaised {
        /// Its number.
        interruption: u32,
        /// Who.
        by: Id,
        /// Why.
        why: InterruptionKind,
        /// The resolver pulled aside.
        resolver: Option<Id>,
    },
    /// They were answered.
    InterruptionAnswered {
        /// Its number.
        interruption: u32,
        /// How.
        reply: Reply,
    },
    /// They were not answered in time and acted on their own.
    InterruptionLapsed {
        /// Its number.
        interruption: u32,
    },
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
        /// Who.
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
        /// Which option.
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
    /// The run ended.
    RunEnded {
        /// How.
        outcome: Outcome,
    },
}

impl EventKind {
    /// Whether the seat perceives it. Only these reach [`super::knowledge::Knowledge`].
    #[must_use]
    pub fn is_perceived(&self) -> bool {
        !matches!(
            self,
            Self::Due { .. }
                | Self::FaultBegan { .. }
                | Self::FaultMoved { .. }
                | Self::FaultEnded { .. }
                | Self::FailedOver { .. }
                | Self::Operated { .. }
                | Self::WorkBegan { .. }
                | Self::TracesLost { .. }
                | Self::HarmBegan { .. }
                | Self::InitiativeTaken { .. }
                | Self::Acted { .. }
                | Self::CameUp { .. }
                | Self::Flowed
                | Self::LevelChanged { .. }
                | Self::Scheduled { .. }
        )
    }
}
