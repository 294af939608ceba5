//! Points in order, samples that come, members that are there.

use crate::finding::codes::{numbers, world};
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Dep, Shape};

/// Curves rise, monitors sample, groups have members.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    for (i, fault) in of.faults.iter().enumerate() {
        let path = format!("faults[{i}].shape");
        match &fault.shape {
            Shape::Waves(waves) if waves.is_empty() => {
                to.report(Problem::at(&world::EMPTY, path, "waves need at least one entry"));
            }
            Shape::Waves(waves) => in_order(waves, &format!("{path}.0"), to),
            Shape::Flap { bad_s, good_s, .. } => {
                for (field, seconds) in [("bad_s", bad_s), ("good_s", good_s)] {
                    if *seconds == 0 {
                        let message = "a flapping fault is bad for some time and good for some time";
                        to.report(Problem::at(&numbers::TOO_FAST, format!("{path}.{field}"), message));
                    }
                }
            }
            Shape::Step(_) | Shape::Ramp { .. } => {}
        }
    }
    for (i, monitor) in of.monitors.iter().enumerate() {
        if !(1..=3600).contains(&monitor.every_s) {
            let message = format!("a sample every {} seconds cannot be", monitor.every_s);
            to.report(
                Problem::at(&numbers::TOO_FAST, format!("monitors[{i}].every_s"), message).help("write 1 to 3600"),
            );
        }
    }
    for (i, component) in of.components.iter().enumerate() {
        members(&component.needs, &format!("components[{i}].needs"), to);
    }
    if of.services.is_empty() {
        to.report(Problem::at(&world::EMPTY, "services", "an incident needs a service"));
    }
    for (i, service) in of.services.iter().enumerate() {
        members(&service.needs, &format!("services[{i}].needs"), to);
        if service.cohorts.is_empty() {
            to.report(Problem::at(&world::EMPTY, format!("services[{i}].cohorts"), "a service needs users"));
        }
        for (j, cohort) in service.cohorts.iter().enumerate() {
            members(&cohort.needs, &format!("services[{i}].cohorts[{j}].needs"), to);
            in_order(&cohort.demand_curve, &format!("services[{i}].cohorts[{j}].demand_curve"), to);
        }
    }
}

fn in_order(points: &[(u64, u64)], path: &str, to: &mut Checker<'_>) {
    for (k, pair) in points.windows(2).enumerate() {
        if pair[1].0 <= pair[0].0 {
            let message = format!("{} does not come after {}", pair[1].0, pair[0].0);
            to.report(Problem::at(&numbers::CURVE, format!("{path}[{}].0", k + 1), message));
        }
    }
}

fn members(needs: &[Dep], path: &str, to: &mut Checker<'_>) {
    for (j, dep) in needs.iter().enumerate() {
        let (members, at) = match dep {
            Dep::Group { members, .. } => (members, format!("{path}[{j}].members")),
            Dep::Shared(members) => (members, format!("{path}[{j}].0")),
            Dep::Hard(_) | Dep::Soft { .. } | Dep::Exposed { .. } => continue,
        };
        if members.is_empty() {
            to.report(Problem::at(&world::EMPTY, at, "a group needs members"));
        }
    }
}
