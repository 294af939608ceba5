//! Times that lie after the end of the run.

use crate::base::Range;
use crate::finding::codes::plausible as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Condition, CostStream, Deed, Operation, Shape};

/// What develops slowly may outlast a run, but hardly so many of them.
const RUNS: u64 = 10;
/// What takes more runs than this is no choice.
const TOO_LONG: u64 = 3;

/// Whatever is to come comes before the end.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let limit = of.clock.limit_s;
    if !to.is_sound("clock.limit_s") {
        return;
    }
    let mut late: Vec<(String, u64)> = Vec::new();
    world(of, &mut late);
    people(of, &mut late);
    watching(of, &mut late);
    for (path, _) in late.into_iter().filter(|(_, seconds)| *seconds >= limit) {
        let message = format!("this does not come before the end of the run, at {limit} seconds");
        to.report(Problem::at(&codes::AFTER_END, path, message));
    }
}

fn least(path: String, Range(least, _): Range, late: &mut Vec<(String, u64)>) {
    late.push((path, least));
}

fn world(of: &Scenario, late: &mut Vec<(String, u64)>) {
    for (i, fault) in of.faults.iter().enumerate() {
        let path = format!("faults[{i}]");
        least(format!("{path}.onset_s"), fault.onset_s, late);
        late.extend(fault.returns_s.map(|Range(least, _)| (format!("{path}.returns_s"), least)));
        late.extend(fault.lasts_s.map(|Range(least, _)| (format!("{path}.lasts_s"), least / RUNS)));
        match &fault.shape {
            Shape::Step(_) => {}
            Shape::Ramp { over_s, .. } => late.push((format!("{path}.shape.over_s"), over_s / RUNS)),
            Shape::Flap { bad_s, good_s, .. } => {
                late.push((format!("{path}.shape.bad_s"), *bad_s));
                late.push((format!("{path}.shape.good_s"), *good_s));
            }
            Shape::Waves(waves) => {
                let wave = |(j, (at, _)): (usize, &(u64, u64))| (format!("{path}.shape.0[{j}].0"), *at);
                late.extend(waves.iter().enumerate().map(wave));
            }
        }
    }
    for (path, operation) in of.operations() {
        if let Operation::Restart { down_s, .. } = operation {
            late.push((format!("{path}.down_s"), down_s));
        }
    }
    for (i, pace) in of.clock.pace.iter().enumerate() {
        late.push((format!("clock.pace[{i}].from_s"), pace.from_s));
    }
    for (i, service) in of.services.iter().enumerate() {
        for (j, cohort) in service.cohorts.iter().enumerate() {
            // The last point may lie beyond: the line leads there.
            for (k, (at, _)) in cohort.demand_curve.iter().enumerate() {
                late.push((format!("services[{i}].cohorts[{j}].demand_curve[{k}].0"), at / RUNS));
            }
        }
    }
    for (i, cost) in of.costs.iter().enumerate() {
        if let CostStream::Step { for_s, .. } = cost {
            late.push((format!("costs[{i}].for_s"), *for_s));
        }
    }
}

fn people(of: &Scenario, late: &mut Vec<(String, u64)>) {
    for (i, person) in of.people.iter().enumerate() {
        least(format!("people[{i}].picks_up_s"), person.picks_up_s, late);
        least(format!("people[{i}].answers_s"), person.answers_s, late);
        if let Some(view) = &person.business {
            least(format!("people[{i}].business.takes_s"), view.takes_s, late);
        }
        late.extend(person.shift_ends_s.map(|ends| (format!("people[{i}].shift_ends_s"), ends)));
    }
    for (i, team) in of.teams.iter().enumerate() {
        late.push((format!("teams[{i}].belief_lag_s"), team.belief_lag_s));
    }
    for (i, change) in of.changes.iter().enumerate() {
        if let Some(planned) = &change.planned {
            late.push((format!("changes[{i}].planned.asked_at_s"), planned.asked_at_s));
            late.push((format!("changes[{i}].planned.made_at_s"), planned.made_at_s));
        }
    }
    for (i, theory) in of.hypotheses.iter().enumerate() {
        least(format!("hypotheses[{i}].takes_s"), theory.takes_s, late);
    }
    for (i, option) in of.options.iter().enumerate() {
        // Some ways back are offered though they take too long.
        late.push((format!("options[{i}].takes_s"), option.takes_s.0 / TOO_LONG));
    }
}

fn watching(of: &Scenario, late: &mut Vec<(String, u64)>) {
    for (i, monitor) in of.monitors.iter().enumerate() {
        late.push((format!("monitors[{i}].lag_s"), monitor.lag_s));
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        late.extend(initiative.again_s.map(|Range(least, _)| (format!("initiatives[{i}].again_s"), least)));
        for (j, deed) in initiative.does.iter().enumerate() {
            let path = format!("initiatives[{i}].does[{j}]");
            match deed {
                Deed::Announce { warns_s: Some(warns_s), .. } => late.push((format!("{path}.warns_s"), *warns_s)),
                Deed::Demand { within_s, .. } => late.push((format!("{path}.within_s"), *within_s)),
                _ => {}
            }
        }
    }
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            match part {
                Condition::At(range) | Condition::Silence(range) => least(format!("{path}.0"), *range, late),
                Condition::Below { for_s, .. } | Condition::Lasting { for_s, .. } => {
                    least(format!("{path}.for_s"), *for_s, late);
                }
                _ => {}
            }
        }
    }
}
