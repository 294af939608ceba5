//! Cohorts that ask for more than can be served before anything breaks.

use crate::finding::codes::plausible as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};

/// At the start, everything well, everybody is served.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    for (i, service) in of.services.iter().enumerate() {
        for (j, cohort) in service.cohorts.iter().enumerate() {
            if cohort.demand_per_min > cohort.capacity_per_min {
                let (demand, capacity) = (cohort.demand_per_min, cohort.capacity_per_min);
                let message = format!("{demand} requests a minute meet a capacity of {capacity}");
                let path = format!("services[{i}].cohorts[{j}].capacity_per_min");
                to.report(Problem::at(&codes::OVERLOADED, path, message));
            }
        }
    }
}
