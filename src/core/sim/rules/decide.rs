//! Which rule an order is for.

use crate::scenario::model::Seat;

use super::super::command::{Command, Order};
use super::super::event::EventKind;
use super::super::rejection::Rejection;
use super::super::remit;
use super::{Decision, Scene, changes, closure, intake, messages, no, people, probes, seats, talk, work};

/// Decides an order: the events it leads to, or why not.
///
/// # Errors
/// A [`Rejection`] when the seat may not, or not now.
pub fn decide(scene: Scene<'_>, order: &Order) -> Decision {
    decided(scene, order).map_err(|no| waits(order.seat, no))
}

/// What stands in the way is the Manager's to do: another seat is told to wait for it, not to do it.
fn waits(seat: Seat, no: Rejection) -> Rejection {
    if seat == Seat::MajorIncidentManager {
        return no;
    }
    let reason = match no.code.as_str() {
        "not_accepted" => "Wait: the Manager has not accepted the handover yet.",
        "not_declared" => "Wait: the Manager has not decided yet.",
        "no_bridge" => "Wait: the Manager has not opened the bridge yet.",
        "resolved" => "The Manager has stated the incident resolved.",
        _ => return no,
    };
    Rejection::new(&no.code, reason)
}

fn decided(scene: Scene<'_>, order: &Order) -> Decision {
    if scene.record.ended.is_some() {
        return no("ended", "The run is over.");
    }
    if !scene.seating.orders(order.seat) {
        return no("not_this_seat", "That seat is not played in this run.");
    }
    remit::may(scene.scenario(), order.seat, &order.command)?;
    match &order.command {
        Command::AcceptHandover { read_back } => intake::accept(scene, read_back),
        Command::Ask { whom, about } => intake::ask(scene, *whom, *about, false),
        Command::VerifyRecovery { source } => closure::verify(scene, *source),
        Command::StateImpact(impact) => intake::state_impact(scene, impact),
        Command::Declare { priority, reason } => intake::declare(scene, *priority, reason),
        Command::Reject { reason, route_to } => intake::reject(scene, reason, *route_to),
        Command::Reclassify { priority, reason } => intake::reclassify(scene, *priority, reason),
        Command::OpenBridge => people::open_bridge(scene),
        Command::Appoint { role, person } => people::appoint(scene, *role, *person),
        Command::Page { person } => people::page(scene, *person, false),
        Command::RePage { person } => people::page(scene, *person, true),
        Command::Escalate { over, reason } => people::escalate(scene, *over, reason),
        Command::Release { person } => people::release(scene, *person),
        Command::AskReport { person } => people::ask_report(scene, *person),
        Command::Poll { option } => people::poll(scene, *option),
        Command::Summarise { problem, known, unknown, next } => {
            people::summarise(scene, problem, known, unknown, next)
        }
        Command::AssignTask { person, task, box_s } => work::assign(scene, *person, *task, *box_s),
        Command::StateHypothesis { hypothesis } => work::state_hypothesis(scene, *hypothesis),
        Command::SetAside { hypothesis, evidence } => work::set_aside(scene, *hypothesis, *evidence),
        Command::FillOptionCard { option, card } => work::fill_card(scene, *option, card),
        Command::RequestChange { option } => changes::request(scene, *option),
        Command::DecideChange { change, go, reason } => changes::decide(scene, *change, *go, reason),
        Command::Direct { option } => work::direct(scene, *option),
        Command::Abort { option } => work::abort(scene, *option),
        Command::FreezeChanges => work::freeze(scene),
        Command::AskDraft { audience, stage } => messages::ask_draft(scene, *audience, *stage),
        Command::ApproveDraft { draft } => messages::approve(scene, *draft),
        Command::SendMessage(message) => messages::send(scene, message),
        Command::LogDecision { what, why } => messages::log_decision(scene, what, why),
        Command::AnswerInterruption { interruption, reply } => {
            messages::answer(scene, order.seat, *interruption, *reply)
        }
        Command::Say(said) => talk::say(scene, order.seat, said),
        Command::StartMonitoring { for_s, reopen_if } => closure::start_monitoring(scene, *for_s, reopen_if),
        Command::Resolve { cause } => closure::resolve(scene, *cause),
        Command::HandOverProblem { to, record, cause } => closure::hand_over(scene, *to, record, *cause),
        Command::SetReview { owner, in_days } => closure::set_review(scene, *owner, *in_days),
        Command::RegisterTemporary { option, ends_in_days } => closure::register(scene, *option, *ends_in_days),
        Command::StandDown { thanks, leftovers } => closure::stand_down(scene, *thanks, leftovers),
        Command::Nominate { facts } => seats::nominate(scene, facts),
        Command::LinkTickets { service, cohort } => seats::link(scene, *service, *cohort),
        Command::CloseTickets { service, cohort, note } => seats::close(scene, *service, *cohort, note),
        Command::SubmitDraft(message) => seats::submit(scene, message),
        Command::ReturnDraft { draft, reason } => seats::send_back(scene, *draft, reason),
        Command::Propose { option, why } => seats::propose(scene, *option, why),
        Command::GiveReport { condition, actions, needs } => seats::report(scene, condition, actions, needs),
        Command::AnswerChange { option, grant, reason } => {
            seats::answer_change(scene, order.seat, *option, *grant, reason)
        }
        Command::Abandon => Ok(vec![EventKind::RunEnded { outcome: super::super::event::Outcome::Abandoned }]),
        probes @ (Command::TakeProbes | Command::AnswerProbe { .. }) => probes::order(scene, probes),
    }
}
