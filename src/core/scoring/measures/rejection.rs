//! What a false alarm asks for: reject with evidence, correct, release, route, note.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::base::Id;
use crate::reader::alike::alike;
use crate::scenario::model::{CastRole, Claim, Cure};
use crate::sim::event::{Event, EventKind};
use crate::sim::message::{Audience, Effect, Status};
use crate::sim::rules::words::{says, words};

use super::super::record::{Record, reads_as_user};
use super::closure::has_substance;
use super::messages::falsehoods;
use super::{Measured, intake, percent, span};

/// The rejection that stands, or the downgrade out of the process.
fn rejected<'a>(record: &Record<'a>) -> Option<&'a Event> {
    record.last(|kind| match kind {
        EventKind::Rejected { .. } => true,
        EventKind::Reclassified { to, .. } => !to.is_major(),
        _ => false,
    })
}

/// The reason that was given.
fn reason(rejected: &Event) -> &str {
    match &rejected.kind {
        EventKind::Rejected { reason, .. } | EventKind::Reclassified { reason, .. } => reason,
        _ => "",
    }
}

/// Seconds until it was rejected with a reason on two sources at least.
pub fn rejected_in_time(record: &Record<'_>) -> Measured {
    let Some(event) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    let (sources, mut evidence) = intake::sources_before(record, event);
    evidence.push(event.n);
    let after = record.since_duty(event);
    let words = format!("Rejected after {} on {} sources.", span(after), sources.len());
    if sources.len() < 2 || !says(reason(event)) {
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
            let tells = message.service.is_some()
                && (record.is_sound(message.advice) || message.effect == Some(Effect::Normal))
                && falsehoods(record, event, message) == 0;
            event.n > rejected.n && message.status == Status::Correction && tells
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
    let Some(rejected) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    // A downgrade names no owner; the hand-over that follows it does.
    let handed = || record.all().find(|event| event.n > rejected.n && owner_of(event).is_some());
    let route = if owner_of(rejected).is_some() { Some(rejected) } else { handed() };
    let Some((event, owner)) = route.and_then(|event| owner_of(event).map(|owner| (event, owner))) else {
        return Measured::missed("It was routed to nobody.", record.duty());
    };
    let name = record.scenario().person(owner).map_or("nobody", |person| person.name.as_str());
    Measured::found(u64::from(can_own(record, owner)), format!("Routed to {name}."), record.duty(), vec![event.n])
}

fn owner_of(event: &Event) -> Option<Id> {
    match event.kind {
        EventKind::Rejected { route_to: owner, .. } | EventKind::ProblemHandedOver { to: owner, .. } => Some(owner),
        _ => None,
    }
}

/// The desk, problem management, or the team that can test what is really behind it.
fn can_own(record: &Record<'_>, person: Id) -> bool {
    let scenario = record.scenario();
    let behind = |claim: Claim| match claim {
        Claim::FaultOn(component) => scenario.faults.iter().any(|fault| fault.on == component),
        Claim::ChangeCaused(change) => {
            scenario.faults.iter().any(|fault| fault.cured_by.contains(&Cure::RollBack(change)))
        }
        Claim::Attack => false,
    };
    match scenario.person(person).map(|person| person.role) {
        Some(CastRole::ServiceDeskLead | CastRole::ProblemManager) => true,
        Some(CastRole::Resolver) => {
            let theirs = scenario.hypotheses.iter().filter(|theory| Some(theory.team) == record.team_of(person));
            theirs.into_iter().any(|theory| behind(theory.claim))
        }
        _ => false,
    }
}

/// Different words that tell why an alarm was false.
const NOTE_WORDS: usize = 6;

/// 1 when it was noted why the alarm fired: after the rejection, on evidence heard, in words of its
/// own and not those of the rejection.
pub fn noted_why(record: &Record<'_>) -> Measured {
    let Some(rejected) = rejected(record) else {
        return Measured::missed("Never rejected.", record.duty());
    };
    let heard = |event: &Event| record.observations().any(|(answer, _)| answer.n < event.n);
    let note = record.all().filter(|event| event.n > rejected.n && heard(event)).find(|event| match &event.kind {
        EventKind::DecisionLogged { why, .. } => {
            let different: BTreeSet<Cow<'_, str>> = words(why).collect();
            says(why) && different.len() >= NOTE_WORDS && !alike(why, reason(rejected))
        }
        EventKind::ProblemHandedOver { record: items, .. } => {
            items.iter().any(|item| has_substance(record, event, *item))
        }
        _ => false,
    });
    match note {
        Some(event) => Measured::found(1, "Noted for the next time.", Some(rejected), vec![event.n]),
        None => Measured::missed("Nothing was noted about why it fired.", Some(rejected)),
    }
}
