//! Names given twice.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::finding::codes::names as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};

/// The names of a list are all different.
pub(crate) fn unique(list: &str, names: impl Iterator<Item = Id>, to: &mut Checker<'_>) {
    let mut seen: BTreeMap<Id, usize> = BTreeMap::new();
    for (index, id) in names.enumerate() {
        match seen.get(&id) {
            Some(first) => {
                let message = format!("the name `{id}` is given twice");
                let problem = Problem::at(&codes::TWICE, format!("{list}[{index}].id"), message);
                let help = format!("{} has it already", to.called(&format!("{list}[{first}]")));
                to.report(problem.help(&help));
            }
            None => drop(seen.insert(id, index)),
        }
    }
}

/// Every list of a scenario.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    unique("components", of.components.iter().map(|one| one.id), to);
    unique("faults", of.faults.iter().map(|one| one.id), to);
    unique("services", of.services.iter().map(|one| one.id), to);
    for (index, service) in of.services.iter().enumerate() {
        unique(&format!("services[{index}].cohorts"), service.cohorts.iter().map(|one| one.id), to);
    }
    unique("costs", of.costs.iter().map(crate::scenario::model::CostStream::id), to);
    unique("harms", of.harms.iter().map(|one| one.id), to);
    unique("monitors", of.monitors.iter().map(|one| one.id), to);
    unique("teams", of.teams.iter().map(|one| one.id), to);
    unique("people", of.people.iter().map(|one| one.id), to);
    unique("personas", of.personas.iter().map(|one| one.id), to);
    unique("changes", of.changes.iter().map(|one| one.id), to);
    unique("hypotheses", of.hypotheses.iter().map(|one| one.id), to);
    unique("options", of.options.iter().map(|one| one.id), to);
    unique("advice", of.advice.iter().map(|one| one.id), to);
    unique("signals", of.signals.iter().map(|one| one.id), to);
    unique("probes", of.probes.iter().map(|one| one.id), to);
    unique("initiatives", of.initiatives.iter().map(|one| one.id), to);
    for (index, monitor) in of.monitors.iter().enumerate() {
        if of.person(monitor.id).is_some() {
            let message = format!("`{}` is the name of a person as well", monitor.id);
            to.report(Problem::at(&codes::PERSON_AND_MONITOR, format!("monitors[{index}].id"), message));
        }
    }
}
