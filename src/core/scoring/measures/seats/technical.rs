//! Those who look for the fault: proposals in time, backed by what was found; theories kept in order.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::sim::event::{Event, EventKind, TestResult};

use super::super::super::record::{Record, tells};
use super::super::{Measured, span, work};

pub(super) fn proposals<'a>(record: &Record<'a>) -> Vec<(&'a Event, Id)> {
    let proposed = record.own().filter_map(|event| match event.kind {
        EventKind::OptionProposed { option, .. } => Some((event, option)),
        _ => None,
    });
    proposed.collect()
}

/// Seconds from the first option that the seat knew to a proposal that restores.
pub fn proposal_time(record: &Record<'_>) -> Measured {
    let Some(known) = record.first(|kind| matches!(kind, EventKind::OptionKnown { .. })) else {
        return Measured::not_applicable("No option was known.");
    };
    let restores = |id: Id| record.scenario().option(id).is_some_and(|option| option.restores);
    match proposals(record).into_iter().find(|(_, option)| restores(*option)) {
        Some((event, _)) => {
            let after = event.t.since(known.t);
            Measured::found(after, format!("Proposed after {}.", span(after)), Some(known), vec![event.n])
        }
        None => Measured::missed("Nothing that restores service was proposed.", Some(known)),
    }
}

/// Permille of proposals for which something was found first: a theory that a test spoke for, or a look
/// at a part by the team that would act.
pub fn proposals_backed(record: &Record<'_>) -> Measured {
    let all = proposals(record);
    if all.is_empty() {
        return match record.first(|kind| matches!(kind, EventKind::OptionKnown { .. })) {
            Some(known) => Measured::missed("Nothing was proposed.", Some(known)),
            None => Measured::not_applicable("No option was known."),
        };
    }
    let backed = all.iter().filter(|(event, option)| is_backed(record, event, *option)).count();
    let evidence = all.iter().map(|(event, _)| event.n).collect();
    let words = format!("{backed} of {} proposals rested on a finding.", all.len());
    Measured::found((backed * 1000 / all.len()) as u64, words, record.duty(), evidence)
}

pub(super) fn is_backed(record: &Record<'_>, at: &Event, option: Id) -> bool {
    let team = record.scenario().option(option).map(|option| option.team);
    let supported = record
        .scenario()
        .hypotheses
        .iter()
        .any(|theory| work::verdict_before(record, theory.id, at.n) == Some(TestResult::Supported));
    let looked = record.all().take_while(|event| event.n < at.n).any(|event| match &event.kind {
        EventKind::TaskReported { person, facts, .. } => record.team_of(*person) == team && facts.iter().any(tells),
        _ => false,
    });
    supported || looked
}

/// Theories that the seat put on the board, or set aside on evidence.
pub fn theories_kept(record: &Record<'_>) -> Measured {
    let (mut theories, mut evidence) = (BTreeSet::new(), Vec::new());
    for event in record.own() {
        let theory = match event.kind {
            EventKind::HypothesisStated { hypothesis } | EventKind::HypothesisSetAside { hypothesis, .. } => {
                hypothesis
            }
            _ => continue,
        };
        if theories.insert(theory) {
            evidence.push(event.n);
        }
    }
    let Some(bridge) = record.first(|kind| matches!(kind, EventKind::BridgeOpened)) else {
        return Measured::not_applicable("There was no bridge.");
    };
    Measured::found(theories.len() as u64, format!("{} theories kept.", theories.len()), Some(bridge), evidence)
}
