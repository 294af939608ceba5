//! On the bridge: silence of those who should be heard, and words to those who should be left alone.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::scoring::measures::seats::own;
use crate::scoring::record::Record;
use crate::sim::event::{Event, EventKind};
use crate::sim::talk::Intent;

/// Longer without a word to the bridge than the policy lets updates be apart, from its opening to the
/// recovery: what was heard last, and what came next, if anything did.
pub(super) fn silent(record: &Record<'_>) -> Vec<Vec<u32>> {
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else { return Vec::new() };
    let (longest, over) = (record.policy().times.update_internal_s, own::over(record));
    let speaks = |kind: &EventKind| {
        matches!(kind, EventKind::ReportGiven { .. } | EventKind::OptionProposed { .. } | EventKind::Said(_))
    };
    let (mut last, mut found) = (bridge, Vec::new());
    for event in record.own().filter(|event| event.n > bridge.n && event.t <= over && speaks(&event.kind)) {
        if event.t.since(last.t) > longest {
            found.push(vec![last.n, event.n]);
        }
        last = event;
    }
    if over.since(last.t) > longest {
        found.push(vec![last.n]);
    }
    found
}

/// Questions put to people who had a task to answer, or whose team was carrying out an act.
pub(super) fn hands_distracted(record: &Record<'_>) -> Vec<Vec<u32>> {
    let deeds = record.deeds();
    let acts = |person: Id, at: &Event| {
        let team = record.team_of(person);
        let runs = |start: u32, end: Option<&Event>| start < at.n && end.is_none_or(|end| end.n > at.n);
        deeds.iter().any(|deed| Some(deed.option.team) == team && runs(deed.start.n, deed.end))
    };
    let mut found = Vec::new();
    for event in record.own() {
        let asked = match &event.kind {
            EventKind::Asked { whom, verifying: false, .. } => vec![*whom],
            EventKind::Said(said) if matches!(said.intent, Intent::Question | Intent::Challenge) => said.to.clone(),
            _ => continue,
        };
        let busy = with_tasks(record, event.n);
        if asked.iter().any(|person| busy.contains(person) || acts(*person, event)) {
            found.push(vec![event.n]);
        }
    }
    found
}

/// Who had been given a task before an event and had not answered.
fn with_tasks(record: &Record<'_>, before: u32) -> BTreeSet<Id> {
    let mut busy = BTreeSet::new();
    for event in record.all().take_while(|event| event.n < before) {
        match event.kind {
            EventKind::TaskAssigned { person, .. } => drop(busy.insert(person)),
            EventKind::TaskReported { person, .. } | EventKind::Released { person } => drop(busy.remove(&person)),
            _ => {}
        }
    }
    busy
}
