//! What orders are called where they are written.

use super::command::Command;

impl Command {
    /// Its name, as orders are written.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::AcceptHandover { .. } => "accept_handover",
            Self::Ask { .. } => "ask",
            Self::StateImpact(_) => "state_impact",
            Self::Declare { .. } => "declare",
            Self::Reject { .. } => "reject",
            Self::Reclassify { .. } => "reclassify",
            Self::OpenBridge => "open_bridge",
            Self::Appoint { .. } => "appoint",
            Self::Page { .. } => "page",
            Self::RePage { .. } => "re_page",
            Self::Escalate { .. } => "escalate",
            Self::Release { .. } => "release",
            Self::AssignTask { .. } => "assign_task",
            Self::AskReport { .. } => "ask_report",
            Self::Poll { .. } => "poll",
            Self::Summarise { .. } => "summarise",
            Self::StateHypothesis { .. } => "state_hypothesis",
            Self::SetAside { .. } => "set_aside",
            Self::FillOptionCard { .. } => "fill_option_card",
            Self::RequestChange { .. } => "request_change",
            Self::Direct { .. } => "direct",
            Self::Abort { .. } => "abort",
            Self::DecideChange { .. } => "decide_change",
            Self::FreezeChanges => "freeze_changes",
            Self::AskDraft { .. } => "ask_draft",
            Self::ApproveDraft { .. } => "approve_draft",
            Self::SendMessage(_) => "send_message",
            Self::LogDecision { .. } => "log_decision",
            Self::AnswerInterruption { .. } => "answer_interruption",
            Self::VerifyRecovery { .. } => "verify_recovery",
            Self::StartMonitoring { .. } => "start_monitoring",
            Self::Resolve { .. } => "resolve",
            Self::HandOverProblem { .. } => "hand_over_problem",
            Self::SetReview { .. } => "set_review",
            Self::RegisterTemporary { .. } => "register_temporary",
            Self::StandDown { .. } => "stand_down",
            Self::Abandon => "abandon",
            Self::Nominate { .. } => "nominate",
            Self::LinkTickets { .. } => "link_tickets",
            Self::CloseTickets { .. } => "close_tickets",
            Self::SubmitDraft(_) => "submit_draft",
            Self::ReturnDraft { .. } => "return_draft",
            Self::Propose { .. } => "propose",
            Self::GiveReport { .. } => "give_report",
            Self::AnswerChange { .. } => "answer_change",
            Self::Say(_) => "say",
            Self::TakeProbes => "take_probes",
            Self::AnswerProbe { .. } => "answer_probe",
        }
    }
}
