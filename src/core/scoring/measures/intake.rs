//! Handover, evidence, decision, command, mobilisation.

use crate::base::Id;
use crate::scenario::model::{Team, Verdict};
use crate::scenario::policy::Priority;
use crate::sim::command::{Appointment, Topic};
use crate::sim::event::{Event, EventKind};
use crate::sim::rules::words::says;

use super::super::record::{Record, tells};
use super::{Measured, span};

/// Facts that must be repeated aloud for an acceptance to count.
const READ_BACK: usize = 4;

/// Seconds from nomination to an acceptance with a read-back.
pub fn accept_handover(record: &Record<'_>) -> Measured {
    let Some(nominated) = record.first(|kind| matches!(kind, EventKind::Nominated { .. })) else {
        return Measured::not_applicable("Nothing was handed over.");
    };
    for event in record.all() {
        if let EventKind::HandoverAccepted { read_back } = &event.kind {
            let (waited, facts) = (event.t.since(nominated.t), read_back.len());
            let words = format!("Accepted after {}, {facts} facts read back.", span(waited));
            if facts < READ_BACK {
                return Measured { evidence: vec![event.n], ..Measured::missed(words, Some(nominated)) };
            }
            return Measured::found(waited, words, Some(nominated), vec![event.n]);
        }
    }
    Measured::missed("Never accepted.", Some(nominated))
}

/// Distinct sources that told how things fare before the decision.
pub fn sources_before_decision(record: &Record<'_>) -> Measured {
    let Some(decision) = record.decision() else {
        return Measured::missed("No decision was made.", record.duty());
    };
    let (sources, evidence) = sources_before(record, decision);
    let words = format!("{} sources heard before the decision.", sources.len());
    Measured::found(sources.len() as u64, words, record.duty(), evidence)
}

/// Who told something before an event, and the events in which they first did.
pub(super) fn sources_before(record: &Record<'_>, event: &Event) -> (Vec<Id>, Vec<u32>) {
    let (mut sources, mut evidence) = (Vec::new(), Vec::new());
    for (answer, by) in record.observations().take_while(|(answer, _)| answer.n < event.n) {
        if !sources.contains(&by) {
            sources.push(by);
            evidence.push(answer.n);
        }
    }
    (sources, evidence)
}

/// Seconds from the opening of the duties to a decision whose reason says something.
pub fn decision_time(record: &Record<'_>) -> Measured {
    match record.decision() {
        Some(event) if !reasoned(event) => Measured {
            evidence: vec![event.n],
            ..Measured::missed("Decided without a reason that says anything.", record.duty())
        },
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Decided after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed("Neither declared nor rejected.", record.duty()),
    }
}

fn reasoned(decision: &Event) -> bool {
    match &decision.kind {
        EventKind::Declared { reason, .. } | EventKind::Rejected { reason, .. } => says(reason),
        _ => false,
    }
}

/// 2: right at once; 1: put right later; 0: wrong in the end.
pub fn right_decision(record: &Record<'_>) -> Measured {
    let as_major = |event: &Event| match &event.kind {
        EventKind::Declared { priority, .. } | EventKind::Reclassified { to: priority, .. } => {
            Some(Priority::is_major(*priority))
        }
        EventKind::Rejected { .. } => Some(false),
        _ => None,
    };
    // A downgrade once users are served again takes nothing back.
    let over = |event: &Event| {
        matches!(event.kind, EventKind::Reclassified { .. }) && record.is_major() && !record.truth.failing(event.t)
    };
    let calls: Vec<(&Event, bool)> = record
        .all()
        .filter(|event| !over(event))
        .filter_map(|event| as_major(event).map(|major| (event, major)))
        .collect();
    let truth = record.scenario().verdict == Verdict::Major;
    let evidence = calls.iter().map(|(event, _)| event.n).collect();
    match (calls.first(), calls.last()) {
        (Some((_, first)), Some((_, last))) => {
            let value = if *last != truth { 0 } else { 1 + u64::from(*first == truth) };
            let words = ["Wrong in the end.", "Wrong at first, put right later.", "Right at once."];
            Measured::found(value, words[usize::try_from(value).unwrap_or(0)], record.duty(), evidence)
        }
        _ => Measured::missed("No decision was made.", record.duty()),
    }
}

/// Seconds from the bridge's opening until communications lead and scribe are both named.
pub fn command_named(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::missed("No bridge was opened.", record.duty());
    };
    let named = |wanted: Appointment| {
        record.first(move |kind| matches!(kind, EventKind::Appointed { role, .. } if *role == wanted))
    };
    match (named(Appointment::CommunicationsLead), named(Appointment::Scribe)) {
        (Some(lead), Some(scribe)) => {
            let after = lead.t.max(scribe.t).since(bridge.t);
            let words = format!("Both named {} after the bridge opened.", span(after));
            Measured::found(after, words, Some(bridge), vec![lead.n, scribe.n])
        }
        _ => Measured::missed("Communications lead and scribe were not both named.", Some(bridge)),
    }
}

/// Seconds from the opening of the duties until the bridge was open and somebody called to it.
pub fn bridge_time(record: &Record<'_>) -> Measured {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::missed("No bridge was opened.", record.duty());
    };
    match record.first(|kind| matches!(kind, EventKind::Paged { .. })) {
        Some(call) => {
            let after = record.since_duty(bridge).max(record.since_duty(call));
            Measured::found(
                after,
                format!("Open with somebody called after {}.", span(after)),
                record.duty(),
                vec![bridge.n, call.n],
            )
        }
        None => Measured {
            evidence: vec![bridge.n],
            ..Measured::missed("The bridge was opened, and nobody was called to it.", record.duty())
        },
    }
}

/// The first page to each team, in the order of the scenario. To call a needed team and take it
/// back before anybody answered is not to call it.
fn team_pages<'a>(record: &Record<'a>) -> Vec<(bool, Option<&'a Event>)> {
    let stood = |page: &Event, who: Id| {
        let next = record.all().filter(|event| event.n > page.n).find_map(|event| match event.kind {
            EventKind::PageAnswered { person } if person == who => Some(true),
            EventKind::Released { person } if person == who => Some(false),
            _ => None,
        });
        next.unwrap_or(true)
    };
    let paged = |of: &Team| {
        record.all().find(|event| match event.kind {
            EventKind::Paged { person, .. } => {
                record.team_of(person) == Some(of.id) && (!of.needed || stood(event, person))
            }
            _ => false,
        })
    };
    record.scenario().teams.iter().map(|team| (team.needed, paged(team))).collect()
}

/// Permille of the needed teams paged within 10 minutes; a team within 20 counts half.
pub fn needed_paged(record: &Record<'_>) -> Measured {
    let pages = team_pages(record);
    let needed: Vec<_> = pages.iter().filter(|(needed, _)| *needed).map(|(_, page)| *page).collect();
    if needed.is_empty() {
        return Measured::not_applicable("No team was needed.");
    }
    let worth = |page: &Option<&Event>| match page.map(|event| record.since_duty(event)) {
        Some(0..=600) => 1000,
        Some(601..=1200) => 500,
        _ => 0,
    };
    let permille = needed.iter().map(worth).sum::<u64>() / needed.len() as u64;
    let evidence: Vec<u32> = needed.iter().flatten().map(|event| event.n).collect();
    let words = format!("{} of {} needed teams paged.", evidence.len(), needed.len());
    Measured::found(permille, words, record.duty(), evidence)
}

/// Needless teams for a thousand needed ones that were called.
pub fn needless_paged(record: &Record<'_>) -> Measured {
    let pages = team_pages(record);
    let count =
        |wanted: bool| pages.iter().filter(|(needed, page)| *needed == wanted && page.is_some()).count() as u64;
    let (right, needless) = (count(true), count(false));
    let needed = pages.iter().filter(|(needed, _)| *needed).count() as u64;
    let evidence =
        pages.iter().filter(|(needed, _)| !needed).filter_map(|(_, page)| page.map(|event| event.n)).collect();
    if needed > 0 && right == 0 {
        return Measured::missed("No needed team was paged.", record.duty());
    }
    let words = format!("{needless} needless teams paged, {right} needed ones.");
    Measured::found(needless * 1000 / right.max(1), words, record.duty(), evidence)
}

/// Seconds until the change manager's answer was heard.
pub fn changes_heard(record: &Record<'_>) -> Measured {
    topic_heard(record, Topic::Changes, "what changed")
}

/// Seconds until the security officer's answer was heard.
pub fn security_heard(record: &Record<'_>) -> Measured {
    topic_heard(record, Topic::Security, "attack, safety and data")
}

fn topic_heard(record: &Record<'_>, wanted: Topic, name: &str) -> Measured {
    let heard = record.first(|kind| {
        matches!(kind, EventKind::Answered { about, facts, .. } if *about == wanted && facts.iter().any(tells))
    });
    match heard {
        Some(event) => {
            let after = record.since_duty(event);
            Measured::found(after, format!("Heard about {name} after {}.", span(after)), record.duty(), vec![event.n])
        }
        None => Measured::missed(format!("Nothing was heard about {name}."), record.duty()),
    }
}
