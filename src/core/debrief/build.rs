//! Puts a debrief together.

use crate::base::SimTime;
use crate::markers::markers;
use crate::scoring::Assessment;
use crate::sim::{Order, Simulation};

use super::report::{Debrief, RunResult};
use super::{advice, behaviour, evidence, figures, judge, messages, people, timeline};

/// The debrief of a run that has ended and kept its trace, for the seat of the assessment.
///
/// `orders` are all orders of the run with their times, refused ones included or not; `golden` is
/// the scenario's model run on the same seed, with its trace.
#[must_use]
pub fn build(
    run: &Simulation,
    assessment: &Assessment,
    golden: Option<&Simulation>,
    orders: &[(SimTime, Order)],
) -> Debrief {
    let borders = timeline::Borders::of(run);
    let seat = assessment.seat;
    let markers = markers(run.content(), run.events(), seat);
    let entries = timeline::entries(run, assessment, &markers, borders);
    Debrief {
        result: result(run, assessment),
        phases: timeline::phases(run, assessment, borders),
        gates: evidence::gates(run, assessment),
        cost: figures::curve(run),
        golden: golden.map(figures::curve),
        figures: figures::figures(run, golden),
        objectives: evidence::objectives(run, assessment),
        deductions: evidence::deductions(run, assessment),
        behaviour: behaviour::lines(run, &markers),
        people: people::people(run),
        advice: advice::advise(run, seat, orders, &entries),
        messages: messages::messages(run, seat),
        timeline: entries,
        judgement: judge::judgement(run, seat),
    }
}

fn result(run: &Simulation, assessment: &Assessment) -> RunResult {
    let scenario = &run.content().scenario;
    RunResult {
        title: scenario.title.clone(),
        scenario: scenario.id,
        organisation: scenario.organisation.clone(),
        day: scenario.clock.day.clone(),
        sign: scenario.currency.1.clone(),
        seed: assessment.seed.clone(),
        mode: assessment.mode,
        outcome: assessment.outcome,
        passed: assessment.passed,
        total_permille: assessment.total_permille,
        pass_mark_permille: run.content().rubric.pass_mark_permille,
        ended: run.now(),
        clock_start_min: u64::from(scenario.clock.starts.0) * 60 + u64::from(scenario.clock.starts.1),
        zone: scenario.clock.zone.clone(),
        engine: assessment.engine.clone(),
        rules_version: assessment.rules_version,
        journal_head: assessment.journal_head.to_string(),
        sources: scenario.sources.clone(),
    }
}
