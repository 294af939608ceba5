//! The rubric.

use crate::base::Id;
use crate::finding::codes::{documents as codes, names, numbers};
use crate::scenario::Rubric;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::measured::{Better, DETECTORS, GATES, MEASURES};
use crate::scenario::model::Seat;
use crate::scenario::rubric::Objective;

use super::blanks::filled;
use super::duplicates::unique;
use super::facts::cites;
use super::ranges::FORTNIGHT_S;
use super::shares::at_most_whole;

/// All points there are, in thousandths.
const WHOLE_MILLI: u64 = 100_000;

/// Names, weights, thresholds, sources.
pub(super) fn check(of: &Rubric, to: &mut Checker<'_>) {
    unique("phases", of.phases.iter().map(|one| one.id), to);
    unique("objectives", of.objectives.iter().map(|one| one.id), to);
    unique("deductions", of.deductions.iter().map(|one| one.id), to);
    unique("gates", of.gates.iter().map(|one| one.id), to);
    unique("mistakes", of.mistakes.iter().map(|one| one.id), to);
    at_most_whole(of.pass_mark_permille, "pass_mark_permille", to);
    filled(&of.phases, "phases", "a rubric has phases", to);
    filled(&of.objectives, "objectives", "a rubric has objectives", to);
    measures(of, to);
    phases(of, to);
    objectives(of, to);
    seats(of, to);
    mistakes(of, to);
}

/// Every objective, the Manager's and the other seats', with its path.
fn all(of: &Rubric) -> impl Iterator<Item = (String, &Objective)> {
    let own = of.objectives.iter().enumerate().map(|(i, one)| (format!("objectives[{i}]"), one));
    let others = of.seats.iter().enumerate().flat_map(|(i, seat)| {
        let of_seat = seat.objectives.iter().enumerate();
        of_seat.map(move |(j, one)| (format!("seats[{i}].objectives[{j}]"), one))
    });
    own.chain(others)
}

/// What a seat shares stands among the Manager's rules, and no seat has two sets of its own.
fn seats(of: &Rubric, to: &mut Checker<'_>) {
    let objectives = of.objectives.iter().map(|one| one.id);
    let others = of.deductions.iter().map(|one| one.id).chain(of.gates.iter().map(|one| one.id));
    let known: Vec<Id> = objectives.chain(others).collect();
    for (i, seat) in of.seats.iter().enumerate() {
        for (j, share) in seat.shares.iter().enumerate().filter(|(_, share)| !known.contains(share)) {
            let message = format!("the Manager has no objective, deduction or gate `{share}`");
            let problem = Problem::at(&names::UNKNOWN_NAME, format!("seats[{i}].shares[{j}]"), message);
            to.report(problem.like(share.as_str(), known.iter().map(Id::as_str)));
        }
        if of.seats[..i].iter().any(|other| other.seat == seat.seat) {
            let message = "this seat has rules already".to_owned();
            to.report(Problem::at(&names::TWICE, format!("seats[{i}].seat"), message));
        }
    }
}

/// A mistake is somebody's, and another seat's than the Manager's.
fn mistakes(of: &Rubric, to: &mut Checker<'_>) {
    for (i, one) in of.mistakes.iter().enumerate() {
        if one.of.is_empty() || one.of.contains(&Seat::MajorIncidentManager) {
            let message = "this is held against no seat, or against the Manager's";
            let problem = Problem::at(&codes::NOBODYS_MISTAKE, format!("mistakes[{i}].of"), message);
            to.report(problem.help("name other seats; what the Manager does wrong stands in `deductions`"));
        }
    }
}

/// Every measure exists, and its thresholds can be met.
fn measures(of: &Rubric, to: &mut Checker<'_>) {
    let mut known = |path: String, name: Id, names: &mut dyn Iterator<Item = &'static str>| {
        let names: Vec<&str> = names.collect();
        if !names.contains(&name.as_str()) && !to.is_full() {
            let message = format!("there is no measure `{name}`");
            let problem = Problem::at(&codes::UNKNOWN_MEASURE, path, message);
            to.report(problem.like(name.as_str(), names));
        }
    };
    for (path, one) in all(of) {
        known(format!("{path}.measure"), one.measure, &mut MEASURES.iter().map(|(name, _)| *name));
    }
    for (i, one) in of.deductions.iter().enumerate() {
        known(format!("deductions[{i}].measure"), one.measure, &mut DETECTORS.into_iter());
    }
    for (i, one) in of.mistakes.iter().enumerate() {
        known(format!("mistakes[{i}].measure"), one.measure, &mut DETECTORS.into_iter());
    }
    for (i, one) in of.gates.iter().enumerate() {
        known(format!("gates[{i}].measure"), one.measure, &mut GATES.into_iter());
    }
    figures(of, to);
}

/// Figures that can be, and thresholds that reward what is better.
fn figures(of: &Rubric, to: &mut Checker<'_>) {
    let deductions = of.deductions.iter().map(|one| (one.points_milli, one.at_most)).enumerate();
    let mistakes = of.mistakes.iter().map(|one| (one.points_milli, one.at_most)).enumerate();
    let deductions = deductions.map(|one| ("deductions", one)).chain(mistakes.map(|one| ("mistakes", one)));
    let figures = deductions.flat_map(|(list, (i, (points, at_most)))| {
        [(format!("{list}[{i}].points_milli"), points), (format!("{list}[{i}].at_most"), at_most)]
    });
    for (path, figure) in figures.chain([("deduction_cap_milli".to_owned(), of.deduction_cap_milli)]) {
        if figure > WHOLE_MILLI {
            let message = format!("{figure} is more than there are points; {WHOLE_MILLI} is the most");
            to.report(Problem::at(&numbers::TOO_MUCH, path, message));
        }
    }
    for (path, one) in all(of) {
        for (field, figure) in [("full", one.full), ("zero", one.zero)] {
            if !(0..=FORTNIGHT_S).contains(&u64::try_from(figure).unwrap_or(u64::MAX)) {
                let message = format!("no measure ever finds {figure}");
                to.report(Problem::at(&codes::BELOW_NOTHING, format!("{path}.{field}"), message));
            }
        }
        let better = MEASURES.iter().find(|(name, _)| *name == one.measure.as_str()).map(|(_, better)| *better);
        let wrong = match better {
            Some(Better::Less) => one.full > one.zero,
            Some(Better::More) => one.full < one.zero,
            None => false,
        };
        if wrong {
            let word = if better == Some(Better::Less) { "less" } else { "more" };
            let message = format!("`{}` is better the {word} it is, and this rewards the opposite", one.measure);
            let problem = Problem::at(&codes::WRONG_WAY, format!("{path}.full"), message);
            to.report(problem.help("exchange `full` and `zero`"));
        }
    }
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
    for (path, objective) in all(of) {
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
