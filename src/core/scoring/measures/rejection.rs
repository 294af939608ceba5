//! What a false alarm asks for: reject with evidence, correct, release, route, note.

use std::collections::BTreeSet;

use crate::scenario::model::CastRole;
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Effect, Status};

use super::super::record::{Record, reads_as_user};
use super::{Measured, intake, percent, span};

/// The rejection that stands, or the downgrade out of the process.
fn rejected<'a>(record: &Record<'a>) -> Option<&'a Event> {
    record.last(|kind| match kind {
        EventKind::Rejected { .. } => true,
        EventKind::Reclassified { to, .. } => !to.is_major(),
        _ => false,
    })
}

/// Seconds until it was rejected on two sources at least.
pub fn rejected_in_time(record: &Record<'_>) -> Measured {
    let Some(event) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    let (sources, mut evidence) = intake::sources_before(record, event);
    evidence.push(event.n);
    let after = record.since_duty(event);
    let words = format!("Rejected after {} on {} sources.", span(after), sources.len());
    if sources.len() < 2 {
        return Measured { evidence, ..Measured::missed(words, record.duty()) };
    }
    Measured::found(after, words, record.duty(), evidence)
}

/// Permille of audiences told of an incident before the rejection who then got a correction; with
/// nobody told, 1000 for advice to users.
pub fn corrected(record: &Record<'_>) -> Measured {
    let Some(rejected) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    let alarmed: BTreeSet<Audience> = record
        .messages()
        .filter(|(event, message)| event.n < rejected.n && message.status != Status::Correction)
        .map(|(_, message)| message.audience)
        .collect();
    let corrections: Vec<(&Event, Audience)> = record
        .messages()
        .filter(|(event, message)| {
            let says =
                message.service.is_some() && (message.advice.is_some() || message.effect == Some(Effect::Normal));
            event.n > rejected.n && message.status == Status::Correction && says
        })
        .map(|(event, message)| (event, message.audience))
        .collect();
    let evidence = corrections.iter().map(|(event, _)| event.n).collect();
    let put_right: BTreeSet<Audience> = corrections.iter().map(|(_, audience)| *audience).collect();
    if alarmed.is_empty() {
        let told = put_right.iter().any(|audience| reads_as_user(*audience));
        if told {
            return Measured::found(1000, "Users were advised of what they may notice.", Some(rejected), evidence);
        }
        return Measured {
            evidence,
            ..Measured::missed("Users heard nothing of what they may notice.", Some(rejected))
        };
    }
    let permille = (alarmed.intersection(&put_right).count() * 1000 / alarmed.len()) as u64;
    let words = format!("{} of those told got a correction.", percent(permille));
    Measured::found(permille, words, Some(rejected), evidence)
}

/// Seconds from the rejection until nobody who was paged is kept.
pub fn people_let_go(record: &Record<'_>) -> Measured {
    let Some(rejected) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    let mut kept = BTreeSet::new();
    let mut last = None;
    for event in record.all() {
        match event.kind {
            EventKind::Paged { person, .. } => {
                kept.insert(person);
            }
            EventKind::Released { person } if kept.remove(&person) => last = Some(event),
            EventKind::StoodDown { .. } => {
                kept.clear();
                last = Some(event);
            }
            _ => {}
        }
    }
    match last {
        Some(event) if kept.is_empty() => {
            let after = event.t.since(rejected.t);
            let words = format!("All were free {} after the rejection.", span(after));
            Measured::found(after, words, Some(rejected), vec![event.n])
        }
        _ => Measured::missed("People were kept, or the response was never stood down.", Some(rejected)),
    }
}

/// 1 when the owner from here is one who can own it.
pub fn routed(record: &Record<'_>) -> Measured {
    let rejection = record.last(|kind| matches!(kind, EventKind::Rejected { .. }));
    let Some((event, owner)) = rejection.and_then(|event| match event.kind {
        EventKind::Rejected { route_to, .. } => Some((event, route_to)),
        _ => None,
    }) else {
        return Measured::missed("It was routed to nobody.", record.duty());
    };
    let role = record.scenario().person(owner).map(|person| person.role);
    let fits = matches!(role, Some(CastRole::ServiceDeskLead | CastRole::ProblemManager | CastRole::Resolver));
    let name = record.scenario().person(owner).map_or("nobody", |person| person.name.as_str());
    Measured::found(u64::from(fits), format!("Routed to {name}."), record.duty(), vec![event.n])
}

/// 1 when it was noted why the alarm fired, after the rejection.
pub fn noted_why(record: &Record<'_>) -> Measured {
    let Some(rejected) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    let note = record.all().filter(|event| event.n > rejected.n).find(|event| match &event.kind {
        EventKind::DecisionLogged { why, .. } => why.trim().len() >= 20,
        EventKind::ProblemHandedOver { record, .. } => !record.is_empty(),
        _ => false,
    });
    match note {
        Some(event) => Measured::found(1, "Noted for the next time.", Some(rejected), vec![event.n]),
        None => Measured::missed("Nothing was noted about why it fired.", Some(rejected)),
    }
}
