//! Proposals and causes that no finding spoke for.

use crate::base::Id;
use crate::scenario::model::Operation;
use crate::scoring::measures::seats::technical;
use crate::scoring::measures::work;
use crate::scoring::record::Record;
use crate::sim::command::CauseClaim;
use crate::sim::event::{EventKind, TestResult};
use crate::sim::talk::Statement;

/// Proposals before anything was found: no test had spoken for a theory, nobody of the team had looked.
pub(super) fn proposed_blind(record: &Record<'_>) -> Vec<Vec<u32>> {
    let all = technical::proposals(record).into_iter();
    all.filter(|(event, option)| !technical::is_backed(record, event, *option))
        .map(|(event, _)| vec![event.n])
        .collect()
}

/// Proposals that rest on a theory whose test had spoken against it.
pub(super) fn proposed_disproved(record: &Record<'_>) -> Vec<Vec<u32>> {
    let all = technical::proposals(record).into_iter();
    all.filter(|(event, option)| rests_on_disproved(record, *option, event.n))
        .map(|(event, _)| vec![event.n])
        .collect()
}

fn rests_on_disproved(record: &Record<'_>, option: Id, before: u32) -> bool {
    let Some(option) = record.scenario().option(option) else { return false };
    let against = |theory: Id| work::verdict_before(record, theory, before) == Some(TestResult::Contradicted);
    let takes_back = |step: &Operation| match step {
        Operation::RollBack(change) => work::cleared_before(record, *change, before),
        _ => false,
    };
    option.known_after.into_iter().chain(option.convinced_by.iter().copied()).any(against)
        || option.steps.iter().any(takes_back)
}

/// A cause told as a fact, aloud or in the problem record, that no test had spoken for by then.
pub(super) fn cause_untested(record: &Record<'_>) -> Vec<Vec<u32>> {
    let cause = |kind: &EventKind| match kind {
        EventKind::Said(said) => match said.claim {
            Some(Statement::Cause(theory)) => Some(theory),
            _ => None,
        },
        EventKind::ProblemHandedOver { cause: CauseClaim::Confirmed(theory), .. } => Some(*theory),
        _ => None,
    };
    let untested = |n: u32, theory: Id| work::verdict_before(record, theory, n) != Some(TestResult::Supported);
    let stated = record.own().filter_map(|event| Some((event.n, cause(&event.kind)?)));
    stated.filter(|(n, theory)| untested(*n, *theory)).map(|(n, _)| vec![n]).collect()
}
