//! The decisions of a run: what, why, and what the seat had to go by.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::scoring::measures::work::key_decisions;
use crate::scoring::record::{Record, tells};
use crate::sim::event::{Event, EventKind};

use super::judgement::DecisionLine;
use super::tell::tell;

/// Every decision that gave its reason or should have: those of the log, those that carry a reason of
/// their own, and key acts for which the log holds none.
pub(super) fn decisions(record: &Record<'_>) -> Vec<DecisionLine> {
    let unlogged: BTreeSet<u32> =
        key_decisions(record).iter().filter(|(_, log)| log.is_none()).map(|(decision, _)| decision.n).collect();
    let shown = record.own().filter_map(|event| {
        let why = match &event.kind {
            EventKind::DecisionLogged { why, .. } => Some(why),
            EventKind::Declared { reason, .. }
            | EventKind::Rejected { reason, .. }
            | EventKind::Reclassified { reason, .. }
            | EventKind::ChangeDecided { reason, .. }
            | EventKind::Escalated { reason, .. } => Some(reason),
            _ if unlogged.contains(&event.n) => None,
            _ => return None,
        };
        Some(line(record, event, why.filter(|why| !why.trim().is_empty())))
    });
    shown.collect()
}

fn line(record: &Record<'_>, event: &Event, why: Option<&String>) -> DecisionLine {
    let before = || record.all().take_while(|one| one.n < event.n);
    let heard: BTreeSet<Id> = before().filter_map(source).collect();
    let summary = before().filter_map(|one| match &one.kind {
        EventKind::Summarised { unknown, .. } => Some(unknown),
        _ => None,
    });
    let scenario = record.scenario();
    DecisionLine {
        n: event.n,
        t: event.t,
        clock: scenario.clock.at(event.t),
        what: match &event.kind {
            EventKind::DecisionLogged { what, .. } => what.clone(),
            EventKind::Declared { priority, .. } => format!("A major incident was declared, {priority:?}."),
            EventKind::Rejected { .. } => "The nomination was rejected.".to_owned(),
            EventKind::Reclassified { to, .. } => format!("The priority was changed to {to:?}."),
            EventKind::ChangeDecided { go, .. } => {
                format!("A planned change was decided: {}.", if *go { "go" } else { "no-go" })
            }
            EventKind::Escalated { over, to, .. } => {
                let name = |id: &Id| scenario.person(*id).map_or_else(|| id.to_string(), |one| one.name.clone());
                format!("Escalated over {} to {}.", name(over), name(to))
            }
            kind => tell(scenario, kind),
        },
        why: why.cloned(),
        sources: heard.len() as u64,
        waiting: waiting(before()),
        unknown: summary.last().cloned().unwrap_or_default(),
    }
}

/// Who told something in an event.
fn source(event: &Event) -> Option<Id> {
    let (by, facts) = match &event.kind {
        EventKind::Answered { by, facts, .. } => (by, facts),
        EventKind::TaskReported { person, facts, .. } | EventKind::Reported { person, facts, .. } => (person, facts),
        _ => return None,
    };
    facts.iter().any(tells).then_some(*by)
}

/// Questions and tasks without an answer.
fn waiting<'a>(events: impl Iterator<Item = &'a Event>) -> u64 {
    let (mut asks, mut tasks) = (BTreeSet::new(), BTreeSet::new());
    for event in events {
        match event.kind {
            EventKind::Asked { ask, .. } => drop(asks.insert(ask)),
            EventKind::Answered { ask, .. } => drop(asks.remove(&ask)),
            EventKind::TaskAssigned { task, .. } => drop(tasks.insert(task)),
            EventKind::TaskReported { task, .. } => drop(tasks.remove(&task)),
            _ => {}
        }
    }
    (asks.len() + tasks.len()) as u64
}
