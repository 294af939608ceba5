//! The service desk: tickets, nomination, users called back.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::{CastRole, HandoverFact, Seat};
use crate::sim::command::Topic;
use crate::sim::event::{Event, EventKind, Subject, Value};

use super::super::super::record::Record;
use super::super::{Measured, percent, span};

/// Tickets are linked within this, in seconds.
const LINKED_BY_S: u64 = 600;

/// The moment from which the desk owes a nomination.
fn due<'a>(record: &Record<'a>) -> Option<&'a Event> {
    record.moves().find(|event| matches!(event.kind, EventKind::NominationDue))
}

fn nomination<'a>(record: &Record<'a>) -> Option<&'a Event> {
    record.own().find(|event| matches!(event.kind, EventKind::Nominated { .. }))
}

/// Seconds from the visible threshold to the desk's nomination.
pub fn nominated_in_time(record: &Record<'_>) -> Measured {
    let Some(due) = due(record) else { return Measured::not_applicable("The desk was not played.") };
    match nomination(record) {
        Some(event) => {
            let waited = event.t.since(due.t);
            Measured::found(waited, format!("Nominated after {}.", span(waited)), Some(due), vec![event.n])
        }
        None => Measured::missed("The desk never nominated; others noticed.", Some(due)),
    }
}

/// Facts handed over that the desk had seen or asked for.
pub fn nominated_with_facts(record: &Record<'_>) -> Measured {
    let Some(due) = due(record) else { return Measured::not_applicable("The desk was not played.") };
    let Some(event) = nomination(record) else {
        return Measured::missed("The desk never nominated.", Some(due));
    };
    let EventKind::Nominated { facts, .. } = &event.kind else {
        return Measured::missed("The desk never nominated.", Some(due));
    };
    let known = facts.iter().filter(|fact| is_backed(record, **fact, event)).count();
    let words = format!("{known} of {} facts rested on something seen or heard.", facts.len());
    Measured::found(known as u64, words, Some(due), vec![event.n])
}

/// Whether a fact of the handover rests on something: a fact named without having looked is a guess.
fn is_backed(record: &Record<'_>, fact: HandoverFact, at: &Event) -> bool {
    let before = || record.all().take_while(|event| event.n < at.n);
    let own = || before().filter(|event| event.by_seat == Some(Seat::ServiceDesk));
    let asked = |topics: &[Topic]| {
        let mut asks = BTreeSet::new();
        for event in own() {
            if let EventKind::Asked { ask, about, .. } = &event.kind
                && topics.contains(about)
            {
                asks.insert(*ask);
            }
        }
        before().any(|event| matches!(&event.kind, EventKind::Answered { ask, .. } if asks.contains(ask)))
    };
    let heard =
        || before().any(|event| matches!(event.kind, EventKind::SignalHeard { .. } | EventKind::AlertRaised { .. }));
    match fact {
        HandoverFact::Service | HandoverFact::Symptom | HandoverFact::HowFound => {
            heard() || asked(&[Topic::Status, Topic::Volume])
        }
        HandoverFact::Start | HandoverFact::Where | HandoverFact::HowMany => asked(&[Topic::Volume]),
        HandoverFact::Checked => asked(&[Topic::Status]),
        HandoverFact::RecentChange => asked(&[Topic::Changes]),
    }
}

/// The groups of users with tickets, as the desk could count them up to a moment.
fn with_tickets(record: &Record<'_>, until: SimTime) -> BTreeSet<(Id, Id)> {
    let mut groups = BTreeSet::new();
    for event in record.all().take_while(|event| event.t <= until) {
        if let EventKind::Answered { facts, .. } = &event.kind {
            for fact in facts {
                if let (Subject::Tickets(service, cohort), Value::Count(1..)) = (fact.about, &fact.value) {
                    groups.insert((service, cohort));
                }
            }
        }
    }
    groups
}

/// Permille of the groups with tickets whose tickets were linked within ten minutes.
pub fn tickets_linked(record: &Record<'_>) -> Measured {
    let Some(due) = due(record) else { return Measured::not_applicable("The desk was not played.") };
    let until = due.t + LINKED_BY_S;
    let links: Vec<(&Event, (Id, Id))> = record
        .own()
        .filter_map(|event| match event.kind {
            EventKind::TicketsLinked { service, cohort, .. } => Some((event, (service, cohort))),
            _ => None,
        })
        .filter(|(event, _)| event.t <= until)
        .collect();
    let mut groups = with_tickets(record, until);
    groups.extend(links.iter().map(|(_, group)| *group));
    if groups.is_empty() {
        return Measured::missed("No tickets were counted or linked.", Some(due));
    }
    let linked: BTreeSet<(Id, Id)> = links.iter().map(|(_, group)| *group).collect();
    let share = (linked.len() * 1000 / groups.len()) as u64;
    let evidence = links.iter().map(|(event, _)| event.n).collect();
    Measured::found(share, format!("{} of the groups with tickets linked.", percent(share)), Some(due), evidence)
}

/// Users and partners whom the desk asked, after the last act, whether it works again.
pub fn users_called_back(record: &Record<'_>) -> Measured {
    let Some(end) =
        record.first(|kind| matches!(kind, EventKind::MonitoringStarted { .. } | EventKind::Resolved { .. }))
    else {
        return Measured::not_applicable("It never came to a recovery.");
    };
    let users = |id: Id| {
        let role = record.scenario().person(id).map(|person| person.role);
        matches!(role, Some(CastRole::User | CastRole::Partner))
    };
    let (mut called, mut evidence) = (BTreeSet::new(), Vec::new());
    for event in record.own() {
        if let EventKind::Asked { whom, verifying: true, .. } = event.kind
            && users(whom)
            && called.insert(whom)
        {
            evidence.push(event.n);
        }
    }
    let there = record.scenario().people.iter().filter(|person| users(person.id)).count();
    if there == 0 {
        return Measured::not_applicable("There is no user to call.");
    }
    // Where there is but one to call, that one is everybody.
    let count = if called.len() == there { called.len().max(2) } else { called.len() };
    Measured::found(count as u64, format!("{} users called back.", called.len()), Some(end), evidence)
}

/// Permille of the linked groups whose tickets were closed with a note.
pub fn tickets_closed(record: &Record<'_>) -> Measured {
    let over = record.first(|kind| matches!(kind, EventKind::Resolved { .. } | EventKind::Rejected { .. }));
    let Some(over) = over else { return Measured::not_applicable("The incident was never closed.") };
    let group = |kind: &EventKind| match *kind {
        EventKind::TicketsLinked { service, cohort, .. } => Some((service, cohort)),
        _ => None,
    };
    let linked: BTreeSet<(Id, Id)> = record.own().filter_map(|event| group(&event.kind)).collect();
    let (mut closed, mut evidence) = (BTreeSet::new(), Vec::new());
    for event in record.own() {
        if let EventKind::TicketsClosed { service, cohort, .. } = event.kind
            && linked.contains(&(service, cohort))
            && closed.insert((service, cohort))
        {
            evidence.push(event.n);
        }
    }
    if linked.is_empty() {
        return Measured::missed("No tickets were linked, so none could be closed together.", Some(over));
    }
    let share = (closed.len() * 1000 / linked.len()) as u64;
    Measured::found(share, format!("{} of the linked groups closed.", percent(share)), Some(over), evidence)
}
