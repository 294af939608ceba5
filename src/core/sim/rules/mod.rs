//! What follows from an order, from an agenda item and from a beat. Reads everything, changes
//! nothing: each rule returns the events that would happen.
//!
//! * `intake`: handover, questions, impact, decision. `people`: bridge, roles, pages, escalation, reports.
//! * `work`: tasks, theories, options, changes, actions. `messages`: drafts, messages, decisions, interruptions.
//! * `closure`: verification, monitoring, resolution, hand-over, stand-down. [`words`]: whether a text says something.
//! * `seats`: what other seats than the Manager's order. [`talk`]: what is said to people; `tempers`: what they do of it.
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
mod lots;
mod messages;
mod operations;
mod people;
mod probes;
mod seats;
mod stamina;
pub mod talk;
mod tasks;
mod tempers;
mod watch;
pub mod words;
mod work;

use crate::base::{Id, Range, Seed, SimTime};
use crate::scenario::model::{CastRole, Person};
use crate::scenario::{Content, Scenario};

use super::agenda::Item;
use super::command::{Command, Order};
use super::event::EventKind;
use super::knowledge::{Knowledge, Standing};
use super::rejection::Rejection;
use super::remit;
use super::seating::Seating;
use super::world::World;

pub use lots::Lots;
use words::said;

/// What a decision yields.
pub type Decision = Result<Vec<EventKind>, Rejection>;

/// Everything a rule may read.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The scenario, the policy, the rubric.
    pub content: &'a Content,
    /// The truth.
    pub world: &'a World,
    /// What the Manager knows: all that is on the bridge, in the record and in the channel.
    pub seat: &'a Knowledge,
    /// Who plays.
    pub seating: &'a Seating,
    /// The seed.
    pub seed: Seed,
    /// What the seed has decided for the whole run.
    pub lots: &'a Lots,
    /// Now.
    pub now: SimTime,
}

/// Decides an order: the events it leads to, or why not.
///
/// # Errors
/// A [`Rejection`] when the seat may not, or not now.
pub fn decide(scene: Scene<'_>, order: &Order) -> Decision {
    if scene.seat.ended.is_some() {
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

/// A refusal.
pub(super) fn no<T>(code: &str, reason: impl Into<String>) -> Result<T, Rejection> {
    Err(Rejection::new(code, reason))
}

impl<'a> Scene<'a> {
    pub(super) fn scenario(&self) -> &'a Scenario {
        &self.content.scenario
    }

    pub(super) fn person(&self, id: Id) -> Result<&'a Person, Rejection> {
        let unknown = || Rejection::new("unknown_person", format!("Nobody called `{id}` is on the contact list."));
        self.scenario().person(id).ok_or_else(unknown)
    }

    pub(super) fn name(&self, id: Id) -> &'a str {
        self.scenario().person(id).map_or("that person", |person| person.name.as_str())
    }

    /// The handover must be accepted first.
    pub(super) fn accepted(&self) -> Result<(), Rejection> {
        match self.seat.accepted {
            Some(_) => Ok(()),
            None => no("not_accepted", "Accept the handover first."),
        }
    }

    /// A major incident must be running.
    pub(super) fn running(&self) -> Result<(), Rejection> {
        self.accepted()?;
        match self.seat.standing {
            Standing::Declared | Standing::Monitoring => Ok(()),
            Standing::Resolved => {
                no("resolved", "The incident is stated resolved; start monitoring again to reopen it.")
            }
            Standing::Rejected | Standing::Closed => no("not_running", "No major incident is running."),
            Standing::Waiting | Standing::Validating => no("not_declared", "Declare or reject first."),
        }
    }

    pub(super) fn bridge_open(&self) -> Result<(), Rejection> {
        match self.seat.bridge {
            Some(_) => Ok(()),
            None => no("no_bridge", "Open the bridge first."),
        }
    }

    pub(super) fn on_bridge(&self, id: Id) -> Result<(), Rejection> {
        self.bridge_open()?;
        if self.seat.on_bridge(id) {
            return Ok(());
        }
        no("not_on_bridge", format!("{} is not on the bridge; page them first.", self.name(id)))
    }

    /// Puts something on the agenda, in so many seconds.
    pub(super) fn later(&self, seconds: u64, item: Item) -> EventKind {
        EventKind::Scheduled { at: self.now + seconds, item, busy: None }
    }

    /// Puts something on the agenda that takes a person's time, after what they already do.
    pub(super) fn takes(&self, person: Id, seconds: u64, item: Item) -> EventKind {
        let free = self.world.busy.get(&person).copied().unwrap_or_default().max(self.now);
        EventKind::Scheduled { at: free + seconds, item, busy: Some(person) }
    }

    pub(super) fn draw(&self, stream: &str, key: Id, counter: u64, range: Range) -> u64 {
        self.seed.pick(stream, key, counter, range)
    }

    pub(super) fn chance(&self, stream: &str, key: Id, counter: u64, permille: u64) -> bool {
        self.seed.chance(stream, key, counter, permille)
    }

    pub(super) fn of_role(&self, role: CastRole) -> Option<&'a Person> {
        self.scenario().person_in(role)
    }
}
