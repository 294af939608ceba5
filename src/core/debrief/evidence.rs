//! Marks with the sentences they rest on.

use crate::base::SimTime;
use crate::scoring::Assessment;
use crate::scoring::assessment::ObjectiveResult;
use crate::sim::Simulation;

use super::report::{DeductionLine, Evidence, GateLine, ObjectiveLine};
use super::tell::tell;

/// An event as a sentence; `None` when the run has no such event.
pub(super) fn sentence(run: &Simulation, n: u32) -> Option<Evidence> {
    let event = run.events().get(usize::try_from(n).ok()?.checked_sub(1)?)?;
    let scenario = &run.content().scenario;
    Some(Evidence { n, clock: scenario.clock.at(event.t), text: tell(scenario, &event.kind) })
}

pub(super) fn sentences(run: &Simulation, numbers: &[u32]) -> Vec<Evidence> {
    numbers.iter().filter_map(|n| sentence(run, *n)).collect()
}

/// The objectives, in the order of the rubric.
pub(super) fn objectives(run: &Simulation, assessment: &Assessment) -> Vec<ObjectiveLine> {
    let rubric = run.content().rubric.of_seat(assessment.seat);
    let line = |rule: &crate::scenario::rubric::Objective| {
        let mark = assessment.objectives.iter().find(|mark| mark.id == rule.id)?;
        Some(ObjectiveLine {
            id: rule.id,
            phase: rule.phase,
            title: rule.title.clone(),
            applicable: mark.applicable,
            points_milli: mark.points_milli,
            of_milli: mark.of_milli,
            measured: mark.measured.clone(),
            standard: mark.standard.clone(),
            rule: rule.standard.clone(),
            basis: rule.basis,
            source: rule.source.clone(),
            duty: mark.duty.and_then(|n| sentence(run, n)),
            window: window(run, mark),
            evidence: sentences(run, &mark.evidence),
        })
    };
    rubric.objectives.iter().filter_map(line).collect()
}

/// For a mark that was not earned in full: from the duty to the first deed, or to the end.
fn window(run: &Simulation, mark: &ObjectiveResult) -> Option<String> {
    if !mark.applicable || mark.points_milli >= mark.of_milli {
        return None;
    }
    let time = |n: u32| run.events().get(usize::try_from(n).ok()?.checked_sub(1)?).map(|event| event.t);
    let clock = &run.content().scenario.clock;
    let from = mark.duty.and_then(time);
    let deed = mark.evidence.iter().filter_map(|n| time(*n)).filter(|t| from.is_none_or(|from| *t >= from)).min();
    let start = from.unwrap_or(SimTime(0));
    let (until, what) = match deed {
        Some(deed) => (deed, "the first event that counts"),
        None => (run.now(), "the end of the run; nothing that counts was found"),
    };
    Some(format!(
        "From {} to {} ({}), {what}.",
        clock.at(start),
        clock.at(until),
        super::tell::span(until.since(start))
    ))
}

/// The gates.
pub(super) fn gates(run: &Simulation, assessment: &Assessment) -> Vec<GateLine> {
    let title = |id| run.content().rubric.gates.iter().find(|gate| gate.id == id).map(|gate| gate.title.clone());
    let line = |gate: &crate::scoring::assessment::GateResult| GateLine {
        id: gate.id,
        title: title(gate.id).unwrap_or_else(|| gate.id.to_string()),
        tripped: gate.tripped,
        evidence: sentences(run, &gate.evidence),
    };
    assessment.gates.iter().map(line).collect()
}

/// What was taken off.
pub(super) fn deductions(run: &Simulation, assessment: &Assessment) -> Vec<DeductionLine> {
    let rules = run.content().rubric.of_seat(assessment.seat).into_owned().deductions;
    let line = |found: &crate::scoring::assessment::DeductionResult| DeductionLine {
        id: found.id,
        title: rules
            .iter()
            .find(|rule| rule.id == found.id)
            .map_or_else(|| found.id.to_string(), |r| r.title.clone()),
        points_milli: found.points_milli,
        evidence: sentences(run, &found.evidence),
    };
    assessment.deductions.iter().filter(|found| found.points_milli > 0).map(line).collect()
}
