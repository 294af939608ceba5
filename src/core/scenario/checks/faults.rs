//! Faults that nobody could find or end.

use crate::finding::codes::world as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Cure, Dep, Fault, Operation, Shape, Shows, Verdict};

use super::facts::{beneath_cohort, feels};

/// Every fault can be noticed by someone, and ended or avoided somehow.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let lists = ["faults", "components", "services", "monitors", "people", "teams", "options"];
    if !lists.iter().all(|list| to.is_sound(list)) {
        return;
    }
    for (i, fault) in of.faults.iter().enumerate() {
        if of.component(fault.on).is_none() {
            continue;
        }
        if worst(&fault.shape) == 0 {
            let message = format!("`{}` never takes anything away, so nothing can show it", fault.id);
            to.report(Problem::at(&codes::UNSEEN_FAULT, format!("faults[{i}].shape"), message));
        } else if !shown(of, fault) {
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

fn worst(shape: &Shape) -> u64 {
    match shape {
        Shape::Step(loss) | Shape::Ramp { loss, .. } | Shape::Flap { loss, .. } => *loss,
        Shape::Waves(waves) => waves.iter().map(|(_, loss)| *loss).max().unwrap_or_default(),
    }
}

fn shown(of: &Scenario, fault: &Fault) -> bool {
    let hurt = |service: crate::base::Id, cohort: crate::base::Id| {
        of.service(service).is_some_and(|service| {
            let cohort = service.cohorts.iter().find(|one| one.id == cohort);
            cohort.is_some_and(|cohort| beneath_cohort(of, service, cohort).contains(&fault.on))
        })
    };
    let any_hurt = |service: crate::base::Id| {
        of.service(service).is_some_and(|one| one.cohorts.iter().any(|cohort| hurt(service, cohort.id)))
    };
    let felt = |id: crate::base::Id| of.component(id).is_some_and(|component| feels(of, component, fault.on));
    let monitor = of.monitors.iter().any(|monitor| match monitor.shows {
        Shows::Average(service) => any_hurt(service),
        Shows::Cohort { service, cohort } | Shows::Queue { service, cohort, .. } => hurt(service, cohort),
        Shows::HealthCheck(component) => component == fault.on && fault.admits > 0,
        Shows::Through(component) => felt(component),
        Shows::Sentiment => false,
    });
    let ticket = of.services.iter().any(|service| {
        let writes = |cohort: &&crate::scenario::model::Cohort| cohort.tickets > 0 && cohort.demand_per_min > 0;
        service.cohorts.iter().filter(writes).any(|cohort| hurt(service.id, cohort.id))
    });
    let owner = of.component(fault.on).map(|component| component.owner);
    let person = of.people.iter().any(|person| {
        let looks = person.team.is_some() && person.team == owner && person.skill > 0;
        looks || person.lives_in.is_some_and(|(service, cohort)| hurt(service, cohort))
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
fn leaves(of: &Scenario, component: crate::base::Id, fault: &Fault) -> bool {
    let needs = of.component(component).into_iter().flat_map(|one| &one.needs);
    let mut groups = needs.filter_map(|dep| if let Dep::Group { members, .. } = dep { Some(members) } else { None });
    groups.any(|members| members.contains(&fault.on))
}
