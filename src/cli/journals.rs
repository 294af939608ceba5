//! What `run`, `play`, `score` and `debrief` share: a run, scored and told.

use std::path::Path;

use bridgecall_core::base::{Digest, SimTime};
use bridgecall_core::debrief::{self, Debrief};
use bridgecall_core::journal::record::Record;
use bridgecall_core::journal::{self, Recorded};
use bridgecall_core::plan::play;
use bridgecall_core::scoring::{Assessment, RunFacts, assess};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Order, Simulation};

use crate::library::{Library, find, open, open_plan};

use super::failure::{Failure, io};

/// A journal read and replayed.
pub(super) struct Replayed {
    pub(super) recorded: Recorded,
    pub(super) sim: Simulation,
}

/// Reads a journal and plays it again; forgiving of a missing end.
pub(super) fn replayed(library: &Library, path: &Path, trace: bool) -> Result<Replayed, Failure> {
    let bytes = std::fs::read(path).map_err(|error| io(path, &error))?;
    let recorded = journal::read(&bytes)?;
    let content = recorded.content(&find(library))?;
    let sim = journal::replay(&recorded, content, trace)?;
    Ok(Replayed { recorded, sim })
}

impl Replayed {
    /// The assessment: a run without its closing record counts as interrupted.
    pub(super) fn assessment(&self) -> Assessment {
        let outcome = if self.recorded.complete { self.sim.ended() } else { None };
        assessment(&self.sim, outcome, self.recorded.head)
    }

    /// The orders with their times.
    pub(super) fn orders(&self) -> Vec<(SimTime, Order)> {
        let orders = self.recorded.records.iter().filter_map(|record| match record {
            Record::Order { t, order, .. } => Some((*t, order.clone())),
            _ => None,
        });
        orders.collect()
    }
}

/// The assessment of a run.
pub(super) fn assessment(sim: &Simulation, outcome: Option<Outcome>, head: Digest) -> Assessment {
    let facts = RunFacts {
        seed: sim.seed(),
        mode: sim.mode(),
        seat: sim.seat(),
        outcome: outcome.unwrap_or(Outcome::Interrupted),
        journal_head: head,
    };
    assess(sim.content(), sim.events(), &facts)
}

/// The assessment as the one document it is everywhere: compact JSON and a newline.
pub(super) fn document(assessment: &Assessment) -> String {
    serde_json::to_string(assessment).expect("an assessment has a JSON form") + "\n"
}

/// The debrief of a replayed run, beside the golden run on the same seed if the library has one.
pub(super) fn debrief_of(library: &Library, run: &Replayed, assessment: &Assessment) -> Debrief {
    debrief::build(&run.sim, assessment, golden(library, &run.sim).as_ref(), &run.orders())
}

/// The scenario's golden run on the same seed, when the library has this very scenario.
pub(super) fn golden(library: &Library, sim: &Simulation) -> Option<Simulation> {
    let content = sim.content();
    let opened = open(library, content.scenario.id.as_str()).ok()?;
    if opened.content != *content {
        return None;
    }
    let plan = open_plan(&opened, "golden").ok()?;
    let mut golden = Simulation::new(opened.content, sim.seed(), sim.mode(), plan.seat).with_trace();
    play(&mut golden, &plan, &mut Vec::new());
    Some(golden)
}

/// The assessment in words.
pub(super) fn words(assessment: &Assessment) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let verdict = if assessment.passed { "passed" } else { "not passed" };
    let outcome = match assessment.outcome {
        Outcome::Completed => "completed",
        Outcome::TimeLimit => "time limit",
        Outcome::Abandoned => "abandoned",
        Outcome::Interrupted => "interrupted",
    };
    let _ = writeln!(
        text,
        "{} seed {}: {verdict}, {}.{} % ({outcome})",
        assessment.scenario,
        assessment.seed,
        assessment.total_permille / 10,
        assessment.total_permille % 10
    );
    for phase in assessment.phases.iter().filter(|phase| phase.applicable) {
        let _ = writeln!(text, "  {}: {} ‰ (pass mark {} ‰)", phase.id, phase.permille, phase.pass_mark_permille);
    }
    for gate in assessment.gates.iter().filter(|gate| gate.tripped) {
        let _ = writeln!(text, "  gate {} tripped by event {:?}", gate.id, gate.evidence);
    }
    for one in assessment.objectives.iter().filter(|one| one.applicable) {
        let _ = writeln!(text, "  {:4} {:>4}/{:<4} {}", one.id, one.points_milli, one.of_milli, one.measured);
    }
    for one in &assessment.deductions {
        let _ = writeln!(text, "  − {} {}", one.points_milli, one.id);
    }
    text
}
