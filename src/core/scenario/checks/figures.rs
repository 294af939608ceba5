//! Figures so large that they are slips, and their sums could not be held.

use crate::finding::codes::numbers as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{CostStream, Operation, Shape, Shows};

use super::ranges::FORTNIGHT_S;

/// The largest count: a thousand million.
pub(super) const COUNT: u64 = 1_000_000_000;
/// The largest amount in minor units: a thousand million of the currency.
pub(super) const AMOUNT: u64 = 100_000_000_000;
/// The steepest demand, in permille of the start's.
const DEMAND: u64 = 1_000_000;

/// No figure is beyond all measure.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let mut figures: Vec<(String, u64, u64)> = Vec::new();
    services(of, &mut figures);
    costs(of, &mut figures);
    times(of, &mut figures);
    super::beyond::list(of, &mut figures);
    for (path, figure, most) in figures {
        if figure > most {
            let message = format!("{figure} is beyond all measure; {most} is the most");
            to.report(Problem::at(&codes::TOO_MUCH, path, message));
        }
    }
}

fn services(of: &Scenario, figures: &mut Vec<(String, u64, u64)>) {
    for (i, service) in of.services.iter().enumerate() {
        for (j, cohort) in service.cohorts.iter().enumerate() {
            let path = format!("services[{i}].cohorts[{j}]");
            figures.push((format!("{path}.users"), cohort.users, COUNT));
            figures.push((format!("{path}.demand_per_min"), cohort.demand_per_min, COUNT));
            figures.push((format!("{path}.capacity_per_min"), cohort.capacity_per_min, COUNT));
            figures.push((format!("{path}.tickets"), cohort.tickets, 1000));
            figures.push((format!("{path}.waiting"), cohort.waiting, COUNT));
            for (k, (at, demand)) in cohort.demand_curve.iter().enumerate() {
                figures.push((format!("{path}.demand_curve[{k}].0"), *at, FORTNIGHT_S));
                figures.push((format!("{path}.demand_curve[{k}].1"), *demand, DEMAND));
            }
        }
    }
}

fn costs(of: &Scenario, figures: &mut Vec<(String, u64, u64)>) {
    for (i, cost) in of.costs.iter().enumerate() {
        let path = format!("costs[{i}]");
        match cost {
            // A rate times a day must still be held.
            CostStream::Revenue { per_second, .. } => {
                figures.push((format!("{path}.per_second"), *per_second, AMOUNT / 10_000));
            }
            CostStream::Productivity { people, per_hour, .. } => {
                figures.push((format!("{path}.people"), *people, COUNT / 100));
                figures.push((format!("{path}.per_hour"), *per_hour, AMOUNT / 10_000));
            }
            CostStream::Step { for_s, amount, .. } => {
                figures.push((format!("{path}.for_s"), *for_s, FORTNIGHT_S));
                figures.push((format!("{path}.amount"), *amount, AMOUNT));
            }
            CostStream::Reputation { per_min, silent, .. } => {
                figures.push((format!("{path}.per_min"), *per_min, AMOUNT / 1000));
                figures.push((format!("{path}.silent"), *silent, 100_000));
            }
            CostStream::Redress { per_thousand, .. } => {
                figures.push((format!("{path}.per_thousand"), *per_thousand, AMOUNT / 1000));
            }
            CostStream::Response { per_person_min, .. } => {
                figures.push((format!("{path}.per_person_min"), *per_person_min, AMOUNT / 10_000));
            }
        }
    }
    for (i, harm) in of.harms.iter().enumerate() {
        figures.push((format!("harms[{i}].per_thousand"), harm.per_thousand, COUNT / 1000));
    }
    for (i, person) in of.people.iter().enumerate() {
        let views = person.business.iter();
        figures.extend(views.map(|view| (format!("people[{i}].business.per_minute"), view.per_minute, AMOUNT)));
    }
}

fn times(of: &Scenario, figures: &mut Vec<(String, u64, u64)>) {
    for (i, fault) in of.faults.iter().enumerate() {
        let path = format!("faults[{i}].shape");
        match &fault.shape {
            Shape::Step(_) => {}
            Shape::Ramp { over_s, .. } => figures.push((format!("{path}.over_s"), *over_s, FORTNIGHT_S)),
            Shape::Waves(waves) => {
                let offset = |(j, (at, _)): (usize, &(u64, u64))| (format!("{path}.0[{j}].0"), *at, FORTNIGHT_S);
                figures.extend(waves.iter().enumerate().map(offset));
            }
            Shape::Flap { bad_s, good_s, .. } => {
                figures.push((format!("{path}.bad_s"), *bad_s, FORTNIGHT_S));
                figures.push((format!("{path}.good_s"), *good_s, FORTNIGHT_S));
            }
        }
    }
    for (i, monitor) in of.monitors.iter().enumerate() {
        figures.push((format!("monitors[{i}].lag_s"), monitor.lag_s, FORTNIGHT_S));
        if let Shows::Queue { full, .. } = monitor.shows {
            figures.push((format!("monitors[{i}].shows.full"), full, COUNT));
        }
    }
    for (i, team) in of.teams.iter().enumerate() {
        figures.push((format!("teams[{i}].belief_lag_s"), team.belief_lag_s, FORTNIGHT_S));
    }
    for (i, option) in of.options.iter().enumerate() {
        for (j, step) in option.steps.iter().enumerate() {
            if let Operation::Restart { down_s, .. } = step {
                figures.push((format!("options[{i}].steps[{j}].down_s"), *down_s, FORTNIGHT_S));
            }
        }
    }
}
