//! From events to the assessment.

use crate::base::{Digest, Id, Seed};
use crate::journal::Sealed;
use crate::scenario::Content;
use crate::scenario::model::Seat;
use crate::scenario::rubric::{Deduction, Gate, Objective, Phase};
use crate::sim::event::Outcome;
use crate::sim::{Logged, Mode, RULES_VERSION};

use super::assessment::{Assessment, DeductionResult, GateResult, ObjectiveResult, PhaseResult};
use super::measures::{Measured, measure};
use super::record::Record;
use super::{deductions, gates};

/// What the assessment says of the run beside its events.
#[derive(Debug, Clone, Copy)]
pub struct RunFacts {
    /// The seed.
    pub seed: Seed,
    /// Practice or exam.
    pub mode: Mode,
    /// The seat.
    pub seat: Seat,
    /// How it ended; a run that was cut off is interrupted.
    pub outcome: Outcome,
    /// The head of the journal's chain.
    pub journal_head: Digest,
}

/// Scores a run.
#[must_use]
pub fn assess(content: &Content, events: &[Logged], facts: &RunFacts) -> Assessment {
    let record = Record::of_seat(content, events, facts.seat);
    assess_as(&record, [content.scenario_digest(), content.rubric_digest()], facts)
}

/// Like [`assess`], with what runs of the same content share worked out before: for sweeps.
#[must_use]
pub fn assess_sealed(sealed: &Sealed, events: &[Logged], facts: &RunFacts) -> Assessment {
    let record = Record::of_seat(sealed.content(), events, facts.seat).with_lines(sealed.lines());
    assess_as(&record, [sealed.scenario_digest(), sealed.rubric_digest()], facts)
}

fn assess_as(record: &Record<'_>, digests: [Digest; 2], facts: &RunFacts) -> Assessment {
    let [scenario_digest, rubric_digest] = digests;
    let rubric = record.content.rubric.of_seat(facts.seat);
    let objectives: Vec<ObjectiveResult> =
        rubric.objectives.iter().map(|objective| mark(record, objective)).collect();
    let phases: Vec<PhaseResult> =
        rubric.phases.iter().map(|phase| phase_result(phase, &rubric.objectives, &objectives)).collect();
    let gates: Vec<GateResult> = rubric.gates.iter().map(|gate| gate_result(record, gate)).collect();
    let deductions: Vec<DeductionResult> =
        rubric.deductions.iter().filter_map(|deduction| deduction_result(record, deduction)).collect();
    let taken: u64 = deductions.iter().map(|one| one.points_milli).sum::<u64>().min(rubric.deduction_cap_milli);
    let total = weighted(&rubric.phases, &phases).saturating_sub(taken / 100);
    let phases_pass = phases.iter().all(|phase| !phase.applicable || phase.permille >= phase.pass_mark_permille);
    let passed = total >= rubric.pass_mark_permille
        && phases_pass
        && (facts.outcome == Outcome::Completed || is_others_end(facts))
        && gates.iter().all(|gate| !gate.tripped);
    Assessment {
        format: 1,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        rules_version: RULES_VERSION,
        scenario: record.scenario().id,
        scenario_digest,
        rubric_digest,
        seed: facts.seed.0.to_string(),
        mode: facts.mode,
        seat: facts.seat,
        outcome: facts.outcome,
        passed,
        total_permille: total,
        phases,
        gates,
        objectives,
        deductions,
        journal_head: facts.journal_head,
    }
}

/// Only the Manager ends a run; another seat that has done its part is not failed for it.
fn is_others_end(facts: &RunFacts) -> bool {
    facts.seat != Seat::MajorIncidentManager && facts.outcome == Outcome::TimeLimit
}

fn mark(record: &Record<'_>, objective: &Objective) -> ObjectiveResult {
    let meant = objective.only.is_none_or(|verdict| verdict == record.scenario().verdict);
    let measured = if meant {
        measure(objective.measure, record)
    } else {
        Measured::not_applicable("Not part of this kind of incident.")
    };
    let of_milli = if measured.applicable { objective.weight * 1000 } else { 0 };
    ObjectiveResult {
        id: objective.id,
        applicable: measured.applicable,
        points_milli: measured.value.map_or(0, |value| share(of_milli, value, objective.full, objective.zero)),
        of_milli,
        measured: measured.words,
        standard: objective.standard.clone(),
        basis: objective.basis,
        duty: measured.duty,
        evidence: measured.evidence,
    }
}

/// What a figure earns: everything at `full`, nothing at `zero`, a straight line between.
fn share(of: u64, value: i64, full: i64, zero: i64) -> u64 {
    let (gone, span) = (i128::from(value) - i128::from(zero), i128::from(full) - i128::from(zero));
    if span == 0 {
        return if value == full { of } else { 0 };
    }
    let (gone, span) = if span < 0 { (-gone, -span) } else { (gone, span) };
    u64::try_from(i128::from(of) * gone.clamp(0, span) / span).unwrap_or(0)
}

fn phase_result(phase: &Phase, objectives: &[Objective], results: &[ObjectiveResult]) -> PhaseResult {
    let mine = objectives.iter().zip(results).filter(|(objective, _)| objective.phase == phase.id);
    let (earned, of) = mine.fold((0, 0), |(earned, of), (_, one)| (earned + one.points_milli, of + one.of_milli));
    PhaseResult {
        id: phase.id,
        applicable: of > 0,
        permille: (earned * 1000).checked_div(of).unwrap_or(0),
        pass_mark_permille: phase.pass_mark_permille,
    }
}

/// The phases' results by weight; a phase in which nothing applies leaves its weight to the others.
fn weighted(phases: &[Phase], results: &[PhaseResult]) -> u64 {
    let applicable = phases.iter().zip(results).filter(|(_, result)| result.applicable);
    let (sum, weights) = applicable.fold((0, 0), |(sum, weights), (phase, result)| {
        (sum + phase.weight * result.permille, weights + phase.weight)
    });
    sum.checked_div(weights).unwrap_or(0)
}

fn gate_result(record: &Record<'_>, gate: &Gate) -> GateResult {
    let evidence = gates::detect(gate.measure, record);
    GateResult { id: gate.id, tripped: evidence.is_some(), evidence: evidence.unwrap_or_default() }
}

fn deduction_result(record: &Record<'_>, deduction: &Deduction) -> Option<DeductionResult> {
    let found = deductions::detect(deduction.measure, record);
    let counted = (found.len() as u64).min(deduction.at_most);
    (counted > 0).then(|| DeductionResult {
        id: deduction.id,
        points_milli: counted * deduction.points_milli,
        evidence: found.into_iter().take(usize::try_from(counted).unwrap_or(usize::MAX)).flatten().collect(),
    })
}

/// Every measure, gate and deduction that a rubric may name.
#[must_use]
pub fn is_known(measure: Id) -> bool {
    super::measures::names().any(|name| name == measure.as_str())
        || gates::NAMES.contains(&measure.as_str())
        || deductions::NAMES.contains(&measure.as_str())
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_figure_earns_along_a_straight_line() {
        assert_eq!(share(3000, 300, 300, 720), 3000);
        assert_eq!(share(3000, 100, 300, 720), 3000);
        assert_eq!(share(3000, 510, 300, 720), 1500);
        assert_eq!(share(3000, 900, 300, 720), 0);
        assert_eq!(share(2000, 1, 2, 0), 1000);
        assert_eq!(share(2000, 5, 2, 0), 2000);
    }
}
