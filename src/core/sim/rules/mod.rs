//! What follows from an order, from an agenda item and from a beat. Reads everything, changes
//! nothing: each rule returns the events that would happen.
//!
//! * `intake`: handover, questions, impact, decision. `people`: bridge, roles, pages, escalation, reports.
//! * `work`: tasks, theories, options, changes, actions. `messages`: drafts, messages, decisions, interruptions.
//! * `closure`: verification, monitoring, resolution, hand-over, stand-down. [`words`]: whether a text says something.
//! * `seats`: what other seats than the Manager's order. [`talk`]: what is said to people; `tempers`: what they do of it; `interrupts`: who breaks in.
//! * [`due`]: agenda items. [`answers`]: what a source believes. [`beat`]: what moves by itself.
//! * `tasks`, `faults`, `actions`, `changes`, `drafts`: parts of these. `stamina`: who is tired.
//! * `watch`: conditions; `initiatives`: what others do unasked; `operations`: what a deed leads to; `probes`.

mod actions;
pub mod answers;
pub mod beat;
mod changes;
mod closure;
mod drafts;
pub mod due;
mod faults;
mod initiatives;
mod intake;
mod interrupts;
mod lots;
mod messages;
mod operations;
mod people;
mod probes;
mod scene;
mod seats;
mod stamina;
pub mod talk;
mod tasks;
mod tempers;
mod watch;
pub mod words;
mod work;

use super::command::{Command, Order};
use super::event::EventKind;
use super::rejection::Rejection;
use super::remit;

pub use lots::Lots;
pub use scene::Scene;
use scene::no;
use words::said;

/// What a decision yields.
pub type Decision = Result<Vec<EventKind>, Rejection>;

/// Decides an order: the events it leads to, or why not.
///
/// # Errors
/// A [`Rejection`] when the seat may not, or not now.
pub fn decide(scene: Scene<'_>, order: &Order) -> Decision {
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
        Command::AnswerInterruption { interruption, reply } => messages::answer(scene, *interruption, *reply),
        Command::Say(said) => talk::say(scene, said),
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
        Command::Abandon => Ok(vec![EventKind::RunEnded { outcome: super::event::Outcome::Abandoned }]),
        probes @ (Command::TakeProbes | Command::AnswerProbe { .. }) => probes::order(scene, probes),
    }
}
