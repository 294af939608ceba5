//! The supplier manager: a supplier engaged by what this seat did, whoever decides in the end.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::sim::event::{Event, EventKind, TestResult};

use super::super::super::record::{Record, tells};
use super::super::{Measured, work};

/// Whether somebody is a supplier's.
fn is_suppliers(record: &Record<'_>, person: Id) -> bool {
    let team = record.team_of(person).and_then(|team| record.scenario().team(team));
    team.is_some_and(|team| team.supplier)
}

/// Whether a refusal or a silence is a supplier's.
pub(in super::super) fn concerns(record: &Record<'_>, kind: &EventKind) -> bool {
    match kind {
        EventKind::ActionDeclined { option, .. } => {
            let team = record.scenario().option(*option).and_then(|option| record.scenario().team(option.team));
            team.is_some_and(|team| team.supplier)
        }
        EventKind::PageUnanswered { person } => is_suppliers(record, *person),
        _ => false,
    }
}

/// Steps of a sound engagement of the needed supplier that this seat took, of four: called; asked, and
/// answered; proposed what they would do; proposed it when what they want to see was shown.
pub(in super::super) fn steps(record: &Record<'_>) -> Measured {
    let scenario = record.scenario();
    let Some(team) = scenario.teams.iter().find(|team| team.supplier && team.needed) else {
        return Measured::not_applicable("No supplier was needed.");
    };
    let theirs = |id: Id| record.team_of(id) == Some(team.id);
    let called = record.own().find(|event| matches!(event.kind, EventKind::Paged { person, .. } if theirs(person)));
    let wanted = |id: Id| {
        let option = scenario.option(id).filter(|option| option.team == team.id);
        option.map(|option| option.convinced_by.as_slice())
    };
    let proposals = record.own().filter_map(|event| match event.kind {
        EventKind::OptionProposed { option, .. } => wanted(option).map(|wants| (event, wants)),
        _ => None,
    });
    let proposed = proposals.clone().next().map(|(event, _)| event);
    let shown = |theory: &Id, n: u32| work::verdict_before(record, *theory, n) == Some(TestResult::Supported);
    let backed = proposals.clone().find(|(event, wants)| wants.iter().all(|theory| shown(theory, event.n)));
    let steps = [called, answered(record, &theirs), proposed, backed.map(|(event, _)| event)];
    let count = steps.iter().flatten().count();
    let mut evidence: Vec<u32> = steps.into_iter().flatten().map(|event| event.n).collect();
    evidence.dedup();
    Measured::found(count as u64, format!("{count} of 4 steps taken by this seat."), record.duty(), evidence)
}

/// The first answer that told something to a question or a request of this seat's.
fn answered<'a>(record: &Record<'a>, theirs: &dyn Fn(Id) -> bool) -> Option<&'a Event> {
    let (mut asks, mut reports) = (BTreeSet::new(), BTreeSet::new());
    for event in record.own() {
        match event.kind {
            EventKind::Asked { ask, .. } => drop(asks.insert(ask)),
            EventKind::ReportAsked { person } => drop(reports.insert(person)),
            _ => {}
        }
    }
    record.first(|kind| match kind {
        EventKind::Reported { person, facts, .. } => {
            theirs(*person) && reports.contains(person) && facts.iter().any(tells)
        }
        EventKind::Answered { ask, by, facts, .. } => theirs(*by) && asks.contains(ask) && facts.iter().any(tells),
        _ => false,
    })
}
