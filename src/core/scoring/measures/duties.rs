//! What is owed outside the house and to its people: safety words, answers to authorities, traces
//! kept, relief briefed, planned changes decided in time.

use std::collections::BTreeSet;

use crate::base::{Id, SimTime};
use crate::scenario::model::{Harm, Operation};
use crate::sim::event::{Event, EventKind};
use crate::sim::remit;

use super::super::record::Record;
use super::{Measured, percent, span};

/// The longest time from the first person at risk to the advice that keeps people safe.
pub fn safety_told(record: &Record<'_>) -> Measured {
    let begun = record.moves().filter(|event| matches!(event.kind, EventKind::HarmBegan { .. }));
    let (mut longest, mut first, mut evidence) = (None, None, Vec::new());
    for event in begun {
        let Some(harm) = advised_against(record, event) else { continue };
        first.get_or_insert(event);
        let Some((told, _)) = record.messages().find(|(_, message)| {
            message.advice.is_some() && message.advice == harm.advice && message.audience == harm.audience
        }) else {
            return Measured::missed(format!("Nobody was told how to stay safe: {}.", harm.name), Some(event));
        };
        // Before the seat is on duty nobody can hold its silence against it.
        let from = record.duty().map_or(event.t, |duty| duty.t.max(event.t));
        longest = longest.max(Some(told.t.since(from)));
        evidence.push(told.n);
    }
    match longest {
        Some(after) => Measured::found(after, format!("Told after {}.", span(after)), first, evidence),
        None => Measured::not_applicable("Nobody was put at risk whom words could keep safe."),
    }
}

fn advised_against<'a>(record: &Record<'a>, event: &Event) -> Option<&'a Harm> {
    let EventKind::HarmBegan { harm } = event.kind else { return None };
    record.scenario().harm(harm).filter(|harm| harm.advice.is_some())
}

/// Permille of the demands that fell due and were answered in time.
pub fn demands_answered(record: &Record<'_>) -> Measured {
    let (mut met, mut evidence, mut asked) = (0, Vec::new(), Vec::new());
    for event in record.all() {
        let EventKind::Demanded { audience, due, .. } = event.kind else { continue };
        // Whom a seat may not write to, it cannot answer.
        if !remit::writes_to(record.seat, audience) {
            continue;
        }
        let answer = record
            .messages()
            .find(|(told, message)| told.n > event.n && told.t <= due && message.audience == audience);
        match answer {
            Some((told, _)) => {
                met += 1;
                evidence.push(told.n);
            }
            None if due > record.end() => continue,
            None => evidence.push(event.n),
        }
        asked.push(event);
    }
    let Some(first) = asked.first() else {
        return Measured::not_applicable("Nobody outside asked for an answer.");
    };
    let words = format!("{met} of {} answered in time.", asked.len());
    Measured::found(met * 1000 / asked.len() as u64, words, Some(first), evidence)
}

/// Whether the traces of an attack were kept before anything could wipe them.
pub fn traces_kept(record: &Record<'_>) -> Measured {
    let scenario = record.scenario();
    let attacked: BTreeSet<Id> = scenario.faults.iter().filter(|fault| fault.attack).map(|fault| fault.on).collect();
    let began = record.moves().find(|event| match event.kind {
        EventKind::FaultBegan { fault } => scenario.fault(fault).is_some_and(|fault| fault.attack),
        _ => false,
    });
    let Some(began) = began else {
        return Measured::not_applicable("There was no attack whose traces could be kept.");
    };
    let keeps = |kind: &EventKind| match kind {
        EventKind::Operated { option, step } => {
            let option = scenario.option(*option);
            let step = option.and_then(|option| option.steps.get(*step as usize));
            matches!(step, Some(Operation::Preserve(on)) if attacked.contains(on))
        }
        _ => false,
    };
    let lost = record.moves().find(|event| matches!(event.kind, EventKind::TracesLost { .. }));
    match (record.moves().find(|event| keeps(&event.kind)), lost) {
        (_, Some(lost)) => Measured {
            evidence: vec![lost.n],
            ..Measured::found(0, "Traces of the attack were wiped.", Some(began), Vec::new())
        },
        (Some(kept), None) => Measured::found(1, "Traces were kept first.", Some(began), vec![kept.n]),
        (None, None) => Measured::missed("Nobody was asked to keep the traces.", Some(began)),
    }
}

/// A word handed over counts when it is no older than this at the relief's arrival.
const FRESH_S: u64 = 900;
/// A relief is called at the latest so long after the shift it ends.
const LATE_S: u64 = 1800;

/// Permille of the people on the bridge past their shift who were relieved, and their relief briefed.
pub fn relief_briefed(record: &Record<'_>) -> Measured {
    let scenario = record.scenario();
    let mut due = Vec::new();
    for person in &scenario.people {
        let Some(end) = person.shift_ends_s.map(SimTime).filter(|end| *end + LATE_S < record.end()) else { continue };
        let after = record.all().find(|event| event.t > end).map_or(u32::MAX, |event| event.n);
        let relieved = scenario.people.iter().any(|one| one.relieves == Some(person.id));
        if relieved && record.on_bridge_before(after).contains(&person.id) {
            due.push((person.id, end));
        }
    }
    if due.is_empty() {
        return Measured::not_applicable("Nobody's shift ended on the bridge.");
    }
    let briefed: Vec<u32> = due.iter().filter_map(|(person, end)| briefed(record, *person, *end)).collect();
    let words = format!("{} of {} relieved in time by somebody who was briefed.", briefed.len(), due.len());
    Measured::found(briefed.len() as u64 * 1000 / due.len() as u64, words, record.duty(), briefed)
}

/// The arrival of a person's relief, in time and with a word handed over.
fn briefed(record: &Record<'_>, before: Id, end: SimTime) -> Option<u32> {
    let relief = |person: Id| record.scenario().person(person).is_some_and(|one| one.relieves == Some(before));
    let came = record.first(|kind| matches!(kind, EventKind::PageAnswered { person } if relief(*person)))?;
    let handed = record.all().any(|event| {
        let word = match &event.kind {
            EventKind::Summarised { .. } => true,
            EventKind::Reported { person, .. } => *person == before,
            _ => false,
        };
        word && event.t + FRESH_S >= came.t
    });
    (handed && came.t <= end + LATE_S).then_some(came.n)
}

/// Permille of the planned changes put to the seat that it decided in time, on two sources heard.
pub fn gates_decided(record: &Record<'_>) -> Measured {
    let (mut good, mut put, mut evidence) = (0, Vec::new(), Vec::new());
    for event in record.all() {
        let EventKind::ChangeAwaited { change, due, .. } = event.kind else { continue };
        put.push(event);
        let decided = record.all().find(|later| {
            matches!(later.kind, EventKind::ChangeDecided { change: one, .. } if one == change) && later.t <= due
        });
        let Some(decided) = decided else { continue };
        evidence.push(decided.n);
        let heard: BTreeSet<Id> =
            record.answers().filter(|(told, ..)| told.n < decided.n).map(|(_, source, _)| source).collect();
        good += u64::from(heard.len() >= 2);
    }
    let Some(first) = put.first() else {
        return Measured::not_applicable("No planned change was put to the seat.");
    };
    let share = good * 1000 / put.len() as u64;
    let words = format!("{good} of {} decided in time on two sources ({}).", put.len(), percent(share));
    Measured::found(share, words, Some(first), evidence)
}
