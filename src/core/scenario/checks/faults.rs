//! Faults that nobody could find or end.

use std::collections::BTreeSet;

use crate::base::{Id, Range};
use crate::finding::codes::world as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Cohort, Cure, Dep, Fault, Operation, Service, Shows, Verdict};

use super::graph::{Graph, worst};

/// Every fault can be noticed by someone, and ended or avoided somehow.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let lists = ["faults", "components", "services", "monitors", "people", "teams", "options"];
    if !lists.iter().all(|list| to.is_sound(list)) {
        return;
    }
    let graph = Graph::new(of);
    for (i, fault) in of.faults.iter().enumerate() {
        if of.component(fault.on).is_none() {
            continue;
        }
        if worst(&fault.shape) == 0 {
            let message = format!("`{}` never takes anything away, so nothing can show it", fault.id);
            to.report(Problem::at(&codes::UNSEEN_FAULT, format!("faults[{i}].shape"), message));
        } else if fault.lasts_s.is_some_and(|Range(_, most)| most == 0) {
            let message = format!("`{}` is over as soon as it begins, so nothing can show it", fault.id);
            to.report(Problem::at(&codes::UNSEEN_FAULT, format!("faults[{i}].lasts_s"), message));
        } else if !shown(of, &graph, fault) {
            let message = format!("no monitor, ticket or person can show `{}`", fault.id);
            let problem = Problem::at(&codes::UNSEEN_FAULT, format!("faults[{i}].on"), message);
            to.report(problem.help("let a cohort need it, watch it, or give its team somebody who can look"));
        }
        // Where the right answer is to reject, the fault may be somebody else's to mend.
        if of.verdict == Verdict::Major && fault.lasts_s.is_none() && !ended(of, fault) {
            let message = format!("`{}` has no cure that an option offers, no end and no way round", fault.id);
            let problem = Problem::at(&codes::NO_CURE, format!("faults[{i}].cured_by"), message);
            to.report(problem.help("add an option that cures, isolates, fails over or falls back; or let it end"));
        }
    }
}

/// Whether a monitor, a ticket or a person can show a fault.
fn shown(of: &Scenario, graph: &Graph, fault: &Fault) -> bool {
    let felt = graph.felt_by([fault.on]);
    let hurt = |service: &Service, cohort: &Cohort| {
        graph.touches(&service.needs, &felt) || graph.touches(&cohort.needs, &felt)
    };
    let cohorts =
        || of.services.iter().flat_map(|service| service.cohorts.iter().map(move |cohort| (service, cohort)));
    let all_hurt: BTreeSet<(Id, Id)> = cohorts()
        .filter(|(service, cohort)| hurt(service, cohort))
        .map(|(service, one)| (service.id, one.id))
        .collect();
    let any_hurt: BTreeSet<Id> = all_hurt.iter().map(|(service, _)| *service).collect();
    let monitor = of.monitors.iter().any(|monitor| match monitor.shows {
        Shows::Average(service) => any_hurt.contains(&service),
        Shows::Cohort { service, cohort } | Shows::Queue { service, cohort, .. } => {
            all_hurt.contains(&(service, cohort))
        }
        Shows::HealthCheck(component) => component == fault.on && fault.admits > 0,
        Shows::Through(component) => graph.place(component).is_some_and(|place| felt[place]),
        Shows::Sentiment => false,
    });
    let writes = |cohort: &Cohort| cohort.tickets > 0 && cohort.demand_per_min > 0;
    let ticket = cohorts().any(|(service, cohort)| writes(cohort) && all_hurt.contains(&(service.id, cohort.id)));
    let owner = of.component(fault.on).map(|component| component.owner);
    let person = of.people.iter().any(|person| {
        let looks = person.team.is_some() && person.team == owner && person.skill > 0;
        looks || person.lives_in.is_some_and(|place| all_hurt.contains(&place))
    });
    monitor || ticket || person
}

fn ended(of: &Scenario, fault: &Fault) -> bool {
    let heals = |option: &crate::scenario::model::ActionOption| option.work.as_ref().and_then(|work| work.heals);
    if fault.until.is_some() || of.options.iter().any(|option| heals(option) == Some(fault.id)) {
        return true;
    }
    let mut steps = of.options.iter().flat_map(|option| &option.steps);
    steps.any(|step| match *step {
        Operation::Restart { component, .. } => component == fault.on && fault.cured_by.contains(&Cure::Restart),
        Operation::Replace(component) => component == fault.on && fault.cured_by.contains(&Cure::Replace),
        Operation::RollBack(change) => fault.cured_by.contains(&Cure::RollBack(change)),
        Operation::Isolate(component) => component == fault.on,
        Operation::FailOver { component, to } => to != fault.on && leaves(of, component, fault),
        Operation::Fallback { .. } => true,
        Operation::Restore { component, .. } => component == fault.on && fault.cured_by.contains(&Cure::Restore),
        Operation::Rejoin(_)
        | Operation::Preserve(_)
        | Operation::Admit { .. }
        | Operation::Pause(_)
        | Operation::Resume(_) => false,
    })
}

/// Whether a component needs a group with the faulty one in it, and so can be switched away.
fn leaves(of: &Scenario, component: Id, fault: &Fault) -> bool {
    let needs = of.component(component).into_iter().flat_map(|one| &one.needs);
    let mut groups = needs.filter_map(|dep| if let Dep::Group { members, .. } = dep { Some(members) } else { None });
    groups.any(|members| members.contains(&fault.on))
}
