//! What is due and when: the policy's times applied to what the seat knows.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::scenario::model::Seat;
use crate::sim::knowledge::{Knowledge, Standing};
use crate::sim::message::Audience;

use super::docs::Docs;
use super::phrase::{Phrase, word_for};

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// What.
    pub phrase: Phrase,
    /// Of which kind.
    pub kind: DutyKind,
    /// By when.
    pub due: SimTime,
    /// The local clock then.
    pub clock: String,
    /// Seconds left; negative when late.
    pub left_s: i64,
}

/// What kind of duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    /// Take the handover.
    Accept,
    /// Send the first message.
    FirstMessage,
    /// Keep a promise, or the house's rhythm of updates.
    Update,
    /// Answer somebody who breaks in.
    Interruption,
    /// A task's time box.
    Task,
    /// The monitoring time.
    Monitoring,
}

impl DutyKind {
    /// Whether a seat answers for it: the Manager for all of them, others for their own.
    fn is_of(self, seat: Seat) -> bool {
        match seat {
            Seat::MajorIncidentManager => true,
            Seat::CommunicationsLead => matches!(self, Self::FirstMessage | Self::Update),
            Seat::TechnicalLead => matches!(self, Self::Task | Self::Interruption),
            Seat::SeniorLeader => self == Self::Interruption,
            _ => false,
        }
    }
}

/// Everything that is due from this seat, the most urgent first.
#[must_use]
pub fn duties(docs: &Docs, seat: &Knowledge) -> Vec<Duty> {
    let mut duties = Vec::new();
    let mut add = |kind: DutyKind, phrase: Phrase, due: SimTime| {
        let left_s = due.0 as i64 - seat.now.0 as i64;
        duties.push(Duty { phrase, kind, due, clock: docs.clock.bare(due), left_s });
    };
    let times = docs.card.times;
    if let (Some(nominated), None) = (seat.nominated, seat.accepted.as_ref()) {
        add(DutyKind::Accept, Phrase::new("duty-accept"), nominated + times.accept_latest_s);
    }
    let working = !matches!(seat.standing, Standing::Rejected | Standing::Closed | Standing::Resolved);
    if let Some(from) = seat.duties_from.filter(|_| working && seat.sent.is_empty()) {
        add(DutyKind::FirstMessage, Phrase::new("duty-first_message"), from + times.first_message_s);
    }
    for (audience, due) in &seat.promises {
        let phrase = Phrase::new("duty-promise").with("audience", word_for("audience", audience));
        add(DutyKind::Update, phrase, *due);
    }
    if let Some(due) = rhythm(docs, seat).filter(|_| seat.promises.is_empty()) {
        add(DutyKind::Update, Phrase::new("duty-update"), due);
    }
    for (change, state) in seat.changes.iter().filter(|(_, one)| one.decided.is_none() && one.due > seat.now) {
        let phrase = Phrase::new("duty-change").with("change", docs.change_name(*change));
        add(DutyKind::Update, phrase, state.due);
    }
    for demand in seat.demands.values().filter(|one| one.met.is_none() && !one.missed) {
        let phrase = Phrase::new("duty-demand").with("audience", word_for("audience", &demand.audience));
        add(DutyKind::Update, phrase, demand.due);
    }
    for state in seat.interruptions.values().filter(|one| one.answered.is_none() && !one.lapsed) {
        let phrase = Phrase::new("duty-interruption").with("person", docs.name(state.by));
        add(DutyKind::Interruption, phrase, state.since + times.interruption_s);
    }
    for state in seat.tasks.values().filter(|one| one.done.is_none()) {
        let phrase = Phrase::new("duty-task").with("person", docs.name(state.person));
        add(DutyKind::Task, phrase, state.due);
    }
    if let Some(until) = seat.monitoring_until.filter(|_| seat.standing == Standing::Monitoring) {
        add(DutyKind::Monitoring, Phrase::new("duty-monitoring"), until);
    }
    duties.retain(|duty| duty.kind.is_of(seat.seat));
    duties.sort_by_key(|duty| duty.due);
    duties
}

/// When the house expects the next update although none is promised.
fn rhythm(docs: &Docs, seat: &Knowledge) -> Option<SimTime> {
    if !matches!(seat.standing, Standing::Declared | Standing::Monitoring) {
        return None;
    }
    let last = seat.sent.last()?;
    let times = docs.card.times;
    let apart = match last.message.audience {
        Audience::Customers => times.update_public_s,
        _ => times.update_internal_s,
    };
    Some(last.at + apart)
}
