//! The orders of the seats, grouped as a Manager thinks of them.

use serde::{Deserialize, Serialize};

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::talk::Intent;
use bridgecall_core::sim::{Command, remit};
use bridgecall_core::view::key_of;

use super::fields::Field;

/// A kind of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each stands for the command of the same name, documented there")]
pub enum OrderKind {
    AcceptHandover,
    Ask,
    StateImpact,
    Declare,
    Reject,
    Reclassify,
    OpenBridge,
    Appoint,
    Page,
    RePage,
    Escalate,
    Release,
    AssignTask,
    AskReport,
    Poll,
    Summarise,
    StateHypothesis,
    SetAside,
    FillOptionCard,
    RequestChange,
    Direct,
    Abort,
    DecideChange,
    FreezeChanges,
    AskDraft,
    ApproveDraft,
    SendMessage,
    LogDecision,
    AnswerInterruption,
    VerifyRecovery,
    StartMonitoring,
    Resolve,
    HandOverProblem,
    SetReview,
    RegisterTemporary,
    StandDown,
    Abandon,
    Nominate,
    LinkTickets,
    CloseTickets,
    SubmitDraft,
    ReturnDraft,
    Propose,
    GiveReport,
    AnswerChange,
    TakeProbes,
    AnswerProbe,
}

/// A group of orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Take it, ask, decide.
    Validate,
    /// Who is there.
    People,
    /// What is done about it.
    Work,
    /// What is told to whom.
    Tell,
    /// Recovery, resolution, closure.
    Close,
}

impl Group {
    /// All of them, in the order of an incident.
    pub const ALL: [Self; 5] = [Self::Validate, Self::People, Self::Work, Self::Tell, Self::Close];
}

impl OrderKind {
    /// All of them, group by group.
    pub const ALL: [Self; 46] = [
        Self::AcceptHandover,
        Self::Nominate,
        Self::LinkTickets,
        Self::Ask,
        Self::StateImpact,
        Self::Declare,
        Self::Reject,
        Self::Reclassify,
        Self::OpenBridge,
        Self::Appoint,
        Self::Page,
        Self::RePage,
        Self::Escalate,
        Self::Release,
        Self::AskReport,
        Self::GiveReport,
        Self::Summarise,
        Self::AnswerInterruption,
        Self::TakeProbes,
        Self::AssignTask,
        Self::StateHypothesis,
        Self::SetAside,
        Self::FillOptionCard,
        Self::Poll,
        Self::Propose,
        Self::RequestChange,
        Self::AnswerChange,
        Self::Direct,
        Self::Abort,
        Self::DecideChange,
        Self::FreezeChanges,
        Self::SendMessage,
        Self::SubmitDraft,
        Self::AskDraft,
        Self::ApproveDraft,
        Self::ReturnDraft,
        Self::LogDecision,
        Self::VerifyRecovery,
        Self::StartMonitoring,
        Self::Resolve,
        Self::HandOverProblem,
        Self::SetReview,
        Self::RegisterTemporary,
        Self::CloseTickets,
        Self::StandDown,
        Self::Abandon,
    ];

    /// Its name's key in the locale files.
    #[must_use]
    pub fn key(self) -> String {
        key_of("order", &self)
    }

    /// The key of the sentence that says what it is for.
    #[must_use]
    pub fn help_key(self) -> String {
        key_of("help", &self)
    }

    /// Whether it is in the remit of a seat.
    #[must_use]
    pub fn is_of(self, seat: Seat) -> bool {
        let name = serde_json::to_value(self).unwrap_or_default();
        name.as_str().is_some_and(|name| remit::offers(seat, name))
    }

    /// Where it belongs.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::AcceptHandover
            | Self::Nominate
            | Self::LinkTickets
            | Self::Ask
            | Self::StateImpact
            | Self::Declare
            | Self::Reject
            | Self::Reclassify => Group::Validate,
            Self::OpenBridge
            | Self::Appoint
            | Self::Page
            | Self::RePage
            | Self::Escalate
            | Self::Release
            | Self::AskReport
            | Self::GiveReport
            | Self::Summarise
            | Self::AnswerInterruption
            | Self::TakeProbes
            | Self::AnswerProbe => Group::People,
            Self::AssignTask
            | Self::Poll
            | Self::StateHypothesis
            | Self::SetAside
            | Self::FillOptionCard
            | Self::Propose
            | Self::RequestChange
            | Self::AnswerChange
            | Self::Direct
            | Self::Abort
            | Self::DecideChange
            | Self::FreezeChanges => Group::Work,
            Self::AskDraft
            | Self::ApproveDraft
            | Self::ReturnDraft
            | Self::SubmitDraft
            | Self::SendMessage
            | Self::LogDecision => Group::Tell,
            Self::VerifyRecovery
            | Self::StartMonitoring
            | Self::Resolve
            | Self::HandOverProblem
            | Self::SetReview
            | Self::RegisterTemporary
            | Self::CloseTickets
            | Self::StandDown
            | Self::Abandon => Group::Close,
        }
    }

    /// What its sheet asks for.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::AcceptHandover => &[Field::ReadBack],
            Self::Ask => &[Field::Source, Field::Topic],
            Self::StateImpact => &[Field::Impact],
            Self::Declare => &[Field::MajorPriority, Field::Reason],
            Self::Reject => &[Field::RouteTo, Field::Reason],
            Self::Reclassify => &[Field::Priority, Field::Reason],
            // A question about the situation is answered where it is put, not on a sheet.
            Self::OpenBridge | Self::FreezeChanges | Self::Abandon | Self::TakeProbes | Self::AnswerProbe => &[],
            Self::Appoint => &[Field::Role, Field::Person],
            Self::Page | Self::RePage | Self::Release | Self::AskReport => &[Field::Person],
            Self::Escalate => &[Field::Person, Field::Reason],
            Self::AssignTask => &[Field::Person, Field::Work, Field::TimeBox],
            Self::Poll | Self::RequestChange | Self::Direct | Self::Abort => &[Field::Option],
            Self::DecideChange => &[Field::Change, Field::Go, Field::Reason],
            Self::Summarise => &[Field::Summary],
            Self::StateHypothesis => &[Field::Theory],
            Self::SetAside => &[Field::Theory, Field::Evidence],
            Self::FillOptionCard => &[Field::Option, Field::Card],
            Self::AskDraft => &[Field::Audience, Field::Stage],
            Self::ApproveDraft => &[Field::Draft],
            Self::SendMessage => &[Field::Message],
            Self::LogDecision => &[Field::What, Field::Reason],
            Self::AnswerInterruption => &[Field::Interruption, Field::Reply],
            Self::VerifyRecovery => &[Field::Source],
            Self::StartMonitoring => &[Field::Minutes, Field::ReopenIf],
            Self::Resolve => &[Field::Cause],
            Self::HandOverProblem => &[Field::Person, Field::RecordItems, Field::Cause],
            Self::SetReview => &[Field::Person, Field::Days],
            Self::RegisterTemporary => &[Field::Option, Field::Days],
            Self::StandDown => &[Field::Thanks, Field::Leftovers],
            Self::Nominate => &[Field::Facts],
            Self::LinkTickets => &[Field::UserGroup],
            Self::CloseTickets => &[Field::UserGroup, Field::What],
            Self::SubmitDraft => &[Field::Message],
            Self::ReturnDraft => &[Field::Draft, Field::Reason],
            Self::Propose => &[Field::Option, Field::Reason],
            Self::GiveReport => &[Field::Report],
            Self::AnswerChange => &[Field::Option, Field::Go, Field::Reason],
        }
    }

    /// Talk has no sheet of its own: the sheet that asks for the same.
    fn nearest(intent: Intent) -> Self {
        match intent {
            Intent::Task => Self::AssignTask,
            Intent::Poll => Self::Poll,
            Intent::Summarise => Self::Summarise,
            Intent::Warn | Intent::Park => Self::AnswerInterruption,
            _ => Self::Ask,
        }
    }

    /// The kind of a command.
    #[must_use]
    pub fn of(command: &Command) -> Self {
        match command {
            Command::AcceptHandover { .. } => Self::AcceptHandover,
            Command::Ask { .. } => Self::Ask,
            Command::StateImpact(_) => Self::StateImpact,
            Command::Declare { .. } => Self::Declare,
            Command::Reject { .. } => Self::Reject,
            Command::Reclassify { .. } => Self::Reclassify,
            Command::OpenBridge => Self::OpenBridge,
            Command::Appoint { .. } => Self::Appoint,
            Command::Page { .. } => Self::Page,
            Command::RePage { .. } => Self::RePage,
            Command::Escalate { .. } => Self::Escalate,
            Command::Release { .. } => Self::Release,
            Command::AssignTask { .. } => Self::AssignTask,
            Command::AskReport { .. } => Self::AskReport,
            Command::Poll { .. } => Self::Poll,
            Command::Summarise { .. } => Self::Summarise,
            Command::StateHypothesis { .. } => Self::StateHypothesis,
            Command::SetAside { .. } => Self::SetAside,
            Command::FillOptionCard { .. } => Self::FillOptionCard,
            Command::RequestChange { .. } => Self::RequestChange,
            Command::Direct { .. } => Self::Direct,
            Command::Abort { .. } => Self::Abort,
            Command::DecideChange { .. } => Self::DecideChange,
            Command::FreezeChanges => Self::FreezeChanges,
            Command::AskDraft { .. } => Self::AskDraft,
            Command::ApproveDraft { .. } => Self::ApproveDraft,
            Command::SendMessage(_) => Self::SendMessage,
            Command::LogDecision { .. } => Self::LogDecision,
            Command::AnswerInterruption { .. } => Self::AnswerInterruption,
            Command::VerifyRecovery { .. } => Self::VerifyRecovery,
            Command::StartMonitoring { .. } => Self::StartMonitoring,
            Command::Resolve { .. } => Self::Resolve,
            Command::HandOverProblem { .. } => Self::HandOverProblem,
            Command::SetReview { .. } => Self::SetReview,
            Command::RegisterTemporary { .. } => Self::RegisterTemporary,
            Command::StandDown { .. } => Self::StandDown,
            Command::Abandon => Self::Abandon,
            Command::Nominate { .. } => Self::Nominate,
            Command::LinkTickets { .. } => Self::LinkTickets,
            Command::CloseTickets { .. } => Self::CloseTickets,
            Command::SubmitDraft(_) => Self::SubmitDraft,
            Command::ReturnDraft { .. } => Self::ReturnDraft,
            Command::Propose { .. } => Self::Propose,
            Command::GiveReport { .. } => Self::GiveReport,
            Command::AnswerChange { .. } => Self::AnswerChange,
            Command::TakeProbes => Self::TakeProbes,
            Command::AnswerProbe { .. } => Self::AnswerProbe,
            Command::Say(said) => Self::nearest(said.intent),
        }
    }
}
