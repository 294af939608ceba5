//! More of a kind than one incident holds.

use crate::finding::codes::reach as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Condition, Dep};

/// The most entries of a kind.
const KIND: usize = 1000;
/// A list of more entries was refused when it was read, or when its parts were put together.
const REFUSED: usize = 10_000;
/// The most entries of a list within an entry.
const WITHIN: usize = 100;

/// Whether a scenario is of a size that can be checked and played; tells what is too large.
pub(super) fn fits(of: &Scenario, to: &mut Checker<'_>) -> bool {
    let mut large: Vec<(String, usize, usize)> = Vec::new();
    kinds(of, &mut large);
    needs(of, &mut large);
    for (path, _, condition) in of.conditions() {
        large.push((path.clone(), condition.parts(&path).len(), WITHIN));
        for (path, part) in condition.parts(&path) {
            if let Condition::All(of) | Condition::Any(of) = part {
                large.push((path, of.len(), WITHIN));
            }
        }
    }
    large.retain(|(_, count, most)| count > most);
    for (path, count, most) in large.iter().filter(|(_, count, _)| *count <= REFUSED) {
        let message = format!("{count} entries are more than one incident holds; {most} are allowed");
        to.report(Problem::at(&codes::TOO_MANY, path.as_str(), message));
    }
    large.is_empty()
}

fn kinds(of: &Scenario, large: &mut Vec<(String, usize, usize)>) {
    let cohorts = of.services.iter().map(|service| service.cohorts.len()).sum();
    for (path, count) in [
        ("components", of.components.len()),
        ("faults", of.faults.len()),
        ("services", of.services.len().max(cohorts)),
        ("costs", of.costs.len()),
        ("monitors", of.monitors.len()),
        ("teams", of.teams.len()),
        ("people", of.people.len()),
        ("personas", of.personas.len()),
        ("changes", of.changes.len()),
        ("hypotheses", of.hypotheses.len()),
        ("options", of.options.len()),
        ("advice", of.advice.len()),
        ("signals", of.signals.len()),
        ("initiatives", of.initiatives.len()),
        ("channels", of.channels.len()),
        ("glossary", of.glossary.len()),
        ("harms", of.harms.len()),
        ("probes", of.probes.len()),
        ("vary", of.vary.len()),
        ("clock.pace", of.clock.pace.len()),
    ] {
        large.push((path.to_owned(), count, KIND));
    }
}

fn needs(of: &Scenario, large: &mut Vec<(String, usize, usize)>) {
    let mut list = |path: String, needs: &[Dep]| {
        let targets = needs.iter().map(|dep| match dep {
            Dep::Group { members, .. } | Dep::Shared(members) => members.len().max(1),
            _ => 1,
        });
        large.push((path, targets.sum(), WITHIN));
    };
    for (i, one) in of.components.iter().enumerate() {
        list(format!("components[{i}].needs"), &one.needs);
    }
    for (i, one) in of.services.iter().enumerate() {
        list(format!("services[{i}].needs"), &one.needs);
        for (j, cohort) in one.cohorts.iter().enumerate() {
            list(format!("services[{i}].cohorts[{j}].needs"), &cohort.needs);
        }
    }
    for (i, one) in of.teams.iter().enumerate() {
        list(format!("teams[{i}].works_with"), &one.works_with);
    }
    for (i, one) in of.people.iter().enumerate() {
        list(format!("people[{i}].reached_by"), &one.reached_by);
    }
    for (i, one) in of.faults.iter().enumerate() {
        large.push((format!("faults[{i}].cured_by"), one.cured_by.len(), WITHIN));
    }
    for (i, one) in of.options.iter().enumerate() {
        large.push((format!("options[{i}].steps"), one.steps.len(), WITHIN));
        large.push((format!("options[{i}].convinced_by"), one.convinced_by.len(), WITHIN));
    }
    for (i, one) in of.initiatives.iter().enumerate() {
        large.push((format!("initiatives[{i}].does"), one.does.len(), WITHIN));
    }
}
