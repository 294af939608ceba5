//! What was seen and said: inbox, transcript, record, marks. Grows with the run; only new events
//! are read when it catches up.

use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::model::{Seat, SignalChannel};
use crate::sim::event::{Event, EventKind};
use crate::sim::knowledge::Knowledge;

use super::docs::Docs;
use super::phrase::{Phrase, word_for};

/// A line of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The event's number.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// The local clock, with seconds.
    pub clock: String,
    /// Of which kind.
    pub kind: EntryKind,
    /// What it says.
    pub phrase: Phrase,
    /// Who it comes from, to answer or to ask again.
    pub from: Option<Id>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// The service desk brings or counts something.
    Desk,
    /// A monitor raised or cleared an alert.
    Alert,
    /// A call.
    Call,
    /// Chat.
    Chat,
    /// A ticket.
    Ticket,
    /// Mail.
    Email,
    /// Social media and the press.
    Social,
    /// An answer, a report, a result.
    Answer,
    /// Somebody breaks in.
    Interruption,
    /// People: pages, roles, who comes and goes.
    People,
    /// Work: tasks, theories, options, actions.
    Work,
    /// Messages out.
    Message,
    /// The Manager's decisions.
    Decision,
    /// The seat's own question or request.
    Own,
}

/// The logs of a seat.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Log {
    /// What came to the seat, oldest first.
    pub inbox: Vec<Entry>,
    /// What was said on the bridge and in the chat, by the seat too.
    pub transcript: Vec<Entry>,
    /// The incident record: decisions and turning points.
    pub record: Vec<Entry>,
    /// How much of the seat's own log is taken in.
    taken: usize,
}

/// The logs from nothing.
#[must_use]
pub fn log(docs: &Docs, seat: &Knowledge) -> Log {
    let mut log = Log::default();
    log.catch_up(docs, seat);
    log
}

impl Log {
    /// Takes in what is new.
    pub fn catch_up(&mut self, docs: &Docs, seat: &Knowledge) {
        for event in seat.log.iter().skip(self.taken) {
            self.take_in(docs, seat.seat, event);
        }
        self.taken = seat.log.len();
    }

    fn take_in(&mut self, docs: &Docs, seat: Seat, event: &Event) {
        let Some(phrase) = super::telling::event(docs, &event.kind) else { return };
        // Who ordered it, where that is another seat: the words must not say "you".
        let phrase = match (&event.kind, event.by_seat) {
            // Who takes it over by their own order is handed nothing.
            (EventKind::ProblemHandedOver { .. }, Some(Seat::ProblemManager)) => {
                Phrase { key: "event-problem_taken_over".to_owned(), ..phrase }
            }
            _ => phrase,
        };
        let phrase = match event.by_seat.filter(|by| *by != seat) {
            Some(by) => phrase.with("by", word_for("seat", &by)),
            None => phrase.with("by", "you"),
        };
        let (kind, from) = sort(&event.kind);
        let entry = Entry { n: event.n, t: event.t, clock: docs.clock_s(event.t), kind, phrase, from };
        if in_inbox(&event.kind) && event.by_seat != Some(seat) {
            self.inbox.push(entry.clone());
        }
        if in_record(&event.kind) {
            self.record.push(entry.clone());
        }
        if !matches!(event.kind, EventKind::AlertRaised { .. } | EventKind::AlertCleared { .. }) {
            self.transcript.push(entry);
        }
    }
}

fn sort(kind: &EventKind) -> (EntryKind, Option<Id>) {
    match kind {
        EventKind::Nominated { by, .. } => (EntryKind::Desk, Some(*by)),
        EventKind::AlertRaised { monitor, .. } | EventKind::AlertCleared { monitor } => {
            (EntryKind::Alert, Some(*monitor))
        }
        EventKind::SignalHeard { from, channel, .. } => (of_channel(*channel), *from),
        EventKind::Answered { by, .. } => (EntryKind::Answer, Some(*by)),
        EventKind::TaskReported { person, .. } | EventKind::Reported { person, .. } => {
            (EntryKind::Answer, Some(*person))
        }
        EventKind::PollAnswered { objector, .. } => (EntryKind::Answer, *objector),
        EventKind::ChangeAuthorised { .. } | EventKind::ChangeRefused { .. } | EventKind::ActionDeclined { .. } => {
            (EntryKind::Answer, None)
        }
        EventKind::Said(said) => (EntryKind::Own, said.to.first().copied()),
        EventKind::Replied(reply) => (EntryKind::Answer, Some(reply.by)),
        EventKind::ClaimFoundOut { .. } => (EntryKind::Answer, None),
        EventKind::InterruptionRaised { by, .. } => (EntryKind::Interruption, Some(*by)),
        EventKind::InterruptionLapsed { .. } | EventKind::InterruptionAnswered { .. } => {
            (EntryKind::Interruption, None)
        }
        EventKind::Appointed { person, .. }
        | EventKind::Paged { person, .. }
        | EventKind::PageAnswered { person }
        | EventKind::PageUnanswered { person }
        | EventKind::Released { person } => (EntryKind::People, Some(*person)),
        EventKind::Escalated { to, .. } => (EntryKind::People, Some(*to)),
        EventKind::BridgeOpened => (EntryKind::People, None),
        EventKind::Asked { whom, .. } => (EntryKind::Own, Some(*whom)),
        EventKind::ReportAsked { person } => (EntryKind::Own, Some(*person)),
        EventKind::Polled { .. } | EventKind::DraftAsked { .. } | EventKind::ChangeRequested { .. } => {
            (EntryKind::Own, None)
        }
        EventKind::TicketsLinked { .. } | EventKind::TicketsClosed { .. } => (EntryKind::Desk, None),
        EventKind::OptionProposed { .. } | EventKind::ReportGiven { .. } => (EntryKind::Answer, None),
        EventKind::DraftReady { .. }
        | EventKind::DraftReturned { .. }
        | EventKind::MessageSent { .. }
        | EventKind::PromiseMissed { .. }
        | EventKind::DemandMissed { .. } => (EntryKind::Message, None),
        EventKind::MessageFailed { .. } => (EntryKind::Message, None),
        EventKind::LockedOut { person, .. } => (EntryKind::Answer, Some(*person)),
        EventKind::ChangeAwaited { by, .. } => (EntryKind::Call, Some(*by)),
        EventKind::ChangeMade { .. } => (EntryKind::Work, None),
        EventKind::Announced { by, .. } => (EntryKind::Social, *by),
        EventKind::Demanded { by, .. } => (EntryKind::Email, *by),
        EventKind::TaskAssigned { person, .. } => (EntryKind::Work, Some(*person)),
        EventKind::TaskOverdue { .. }
        | EventKind::HypothesisStated { .. }
        | EventKind::HypothesisSetAside { .. }
        | EventKind::OptionKnown { .. }
        | EventKind::OptionCardFilled { .. }
        | EventKind::ActionStarted { .. }
        | EventKind::ActionFinished { .. }
        | EventKind::ActionAborted { .. } => (EntryKind::Work, None),
        _ => (EntryKind::Decision, None),
    }
}

fn of_channel(channel: SignalChannel) -> EntryKind {
    match channel {
        SignalChannel::Call => EntryKind::Call,
        SignalChannel::Chat => EntryKind::Chat,
        SignalChannel::Ticket => EntryKind::Ticket,
        SignalChannel::Email => EntryKind::Email,
        SignalChannel::Social => EntryKind::Social,
    }
}

/// What comes to the seat, as against what the seat does.
fn in_inbox(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Nominated { .. }
            | EventKind::DutiesBegan
            | EventKind::AlertRaised { .. }
            | EventKind::AlertCleared { .. }
            | EventKind::SignalHeard { .. }
            | EventKind::Answered { .. }
            | EventKind::PageAnswered { .. }
            | EventKind::PageUnanswered { .. }
            | EventKind::TaskReported { .. }
            | EventKind::TaskOverdue { .. }
            | EventKind::Reported { .. }
            | EventKind::PollAnswered { .. }
            | EventKind::OptionKnown { .. }
            | EventKind::ChangeAuthorised { .. }
            | EventKind::ChangeRefused { .. }
            | EventKind::ActionStarted { .. }
            | EventKind::ActionDeclined { .. }
            | EventKind::ActionFinished { .. }
            | EventKind::DraftReady { .. }
            | EventKind::DraftReturned { .. }
            | EventKind::OptionProposed { .. }
            | EventKind::ReportGiven { .. }
            | EventKind::PromiseMissed { .. }
            | EventKind::MessageFailed { .. }
            | EventKind::LockedOut { .. }
            | EventKind::ChangeAwaited { .. }
            | EventKind::ChangeMade { .. }
            | EventKind::Announced { .. }
            | EventKind::Demanded { .. }
            | EventKind::DemandMissed { .. }
            | EventKind::Replied(_)
            | EventKind::ClaimFoundOut { .. }
            | EventKind::InterruptionRaised { .. }
            | EventKind::InterruptionLapsed { .. }
            | EventKind::ProbeOpened { .. }
            | EventKind::RunEnded { .. }
    )
}

/// What the incident record keeps: decisions and turning points.
fn in_record(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Nominated { .. }
            | EventKind::HandoverAccepted { .. }
            | EventKind::DutiesBegan
            | EventKind::ImpactStated(_)
            | EventKind::Declared { .. }
            | EventKind::Rejected { .. }
            | EventKind::Reclassified { .. }
            | EventKind::BridgeOpened
            | EventKind::Appointed { .. }
            | EventKind::Escalated { .. }
            | EventKind::Summarised { .. }
            | EventKind::HypothesisStated { .. }
            | EventKind::HypothesisSetAside { .. }
            | EventKind::OptionCardFilled { .. }
            | EventKind::ChangeAuthorised { .. }
            | EventKind::ChangeRefused { .. }
            | EventKind::ActionStarted { .. }
            | EventKind::ActionFinished { .. }
            | EventKind::ActionAborted { .. }
            | EventKind::ChangesFrozen
            | EventKind::MessageSent { .. }
            | EventKind::PromiseMissed { .. }
            | EventKind::ChangeAwaited { .. }
            | EventKind::ChangeDecided { .. }
            | EventKind::ChangeMade { .. }
            | EventKind::Announced { .. }
            | EventKind::Demanded { .. }
            | EventKind::DemandMissed { .. }
            | EventKind::DecisionLogged { .. }
            | EventKind::MonitoringStarted { .. }
            | EventKind::Resolved { .. }
            | EventKind::ProblemHandedOver { .. }
            | EventKind::ReviewSet { .. }
            | EventKind::TemporaryRegistered { .. }
            | EventKind::StoodDown { .. }
            | EventKind::RunEnded { .. }
    )
}
