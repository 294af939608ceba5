//! The rubric.

use crate::base::Id;
use crate::finding::codes::{documents as codes, names};
use crate::scenario::Rubric;
use crate::scenario::load::{Checker, Problem};

use super::duplicates::unique;
use super::facts::cites;
use super::shares::at_most_whole;

/// Names, weights, thresholds, sources.
pub(super) fn check(of: &Rubric, to: &mut Checker<'_>) {
    unique("phases", of.phases.iter().map(|one| one.id), to);
    unique("objectives", of.objectives.iter().map(|one| one.id), to);
    unique("deductions", of.deductions.iter().map(|one| one.id), to);
    unique("gates", of.gates.iter().map(|one| one.id), to);
    at_most_whole(of.pass_mark_permille, "pass_mark_permille", to);
    phases(of, to);
    objectives(of, to);
}

fn phases(of: &Rubric, to: &mut Checker<'_>) {
    for (i, phase) in of.phases.iter().enumerate() {
        at_most_whole(phase.weight, format!("phases[{i}].weight"), to);
        at_most_whole(phase.pass_mark_permille, format!("phases[{i}].pass_mark_permille"), to);
        if phase.weight == 0 {
            let message = "a phase weighs more than nothing";
            to.report(Problem::at(&codes::WEIGHT, format!("phases[{i}].weight"), message));
        }
        if to.is_sound("objectives") && of.objectives.iter().all(|one| one.phase != phase.id) {
            let message = format!("no objective belongs to the phase `{}`", phase.id);
            to.report(Problem::at(&codes::IDLE_PHASE, format!("phases[{i}].id"), message));
        }
    }
    let sum = of.phases.iter().fold(0_u64, |sum, phase| sum.saturating_add(phase.weight));
    if sum != 1000 && to.is_sound("phases") {
        let message = format!("the weights of the phases add up to {sum}, not to 1000");
        to.report(Problem::at(&codes::PHASE_SHARES, "phases", message));
    }
}

fn objectives(of: &Rubric, to: &mut Checker<'_>) {
    let phases: Vec<Id> = of.phases.iter().map(|phase| phase.id).collect();
    for (i, objective) in of.objectives.iter().enumerate() {
        let path = format!("objectives[{i}]");
        if !phases.contains(&objective.phase) && to.has_names("phases") {
            let message = format!("no phase is called `{}`", objective.phase);
            let problem = Problem::at(&names::UNKNOWN_NAME, format!("{path}.phase"), message);
            let problem = problem.help("names are given in `phases`");
            to.report(problem.like(objective.phase.as_str(), phases.iter().map(Id::as_str)));
        }
        if !(1..=3).contains(&objective.weight) {
            let message = format!("an objective weighs 1, 2 or 3, not {}", objective.weight);
            to.report(Problem::at(&codes::WEIGHT, format!("{path}.weight"), message));
        }
        if objective.full == objective.zero {
            let message = format!("{} earns everything and nothing at once", objective.full);
            to.report(Problem::at(&codes::FLAT, format!("{path}.zero"), message));
        }
        cites(objective.basis, &objective.source, &path, to);
    }
}
