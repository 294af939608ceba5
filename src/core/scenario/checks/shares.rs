//! Shares and levels in permille.

use crate::finding::codes::numbers as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Condition, CostStream, Dep, Operation, Shape};

/// No share is above 1000.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let mut shares: Vec<(String, u64)> = Vec::new();
    systems(of, &mut shares);
    business(of, &mut shares);
    cast(of, &mut shares);
    for (path, share) in shares {
        at_most_whole(share, path, to);
    }
}

/// A share is not above 1000.
pub(super) fn at_most_whole(share: u64, path: impl Into<String>, to: &mut Checker<'_>) {
    if share > 1000 {
        let message = format!("{share} permille is more than the whole");
        to.report(Problem::at(&codes::ABOVE_WHOLE, path, message).help("1000 is everything; 80 per cent is 800"));
    }
}

fn systems(of: &Scenario, shares: &mut Vec<(String, u64)>) {
    for (i, component) in of.components.iter().enumerate() {
        needs(&component.needs, &format!("components[{i}].needs"), shares);
    }
    for (i, fault) in of.faults.iter().enumerate() {
        shares.push((format!("faults[{i}].admits"), fault.admits));
        match &fault.shape {
            Shape::Step(loss) => shares.push((format!("faults[{i}].shape.0"), *loss)),
            Shape::Ramp { loss, .. } | Shape::Flap { loss, .. } => {
                shares.push((format!("faults[{i}].shape.loss"), *loss));
            }
            Shape::Waves(waves) => {
                let wave = |(j, (_, loss)): (usize, &(u64, u64))| (format!("faults[{i}].shape.0[{j}].1"), *loss);
                shares.extend(waves.iter().enumerate().map(wave));
            }
        }
    }
}

fn needs(needs: &[Dep], path: &str, shares: &mut Vec<(String, u64)>) {
    for (j, dep) in needs.iter().enumerate() {
        match dep {
            Dep::Soft { weight, .. } | Dep::Exposed { weight, .. } => {
                shares.push((format!("{path}[{j}].weight"), *weight));
            }
            Dep::Group { failover_below, .. } => {
                shares.push((format!("{path}[{j}].failover_below"), *failover_below))
            }
            Dep::Hard(_) | Dep::Shared(_) => {}
        }
    }
}

fn business(of: &Scenario, shares: &mut Vec<(String, u64)>) {
    for (i, service) in of.services.iter().enumerate() {
        needs(&service.needs, &format!("services[{i}].needs"), shares);
        for (j, cohort) in service.cohorts.iter().enumerate() {
            let path = format!("services[{i}].cohorts[{j}]");
            needs(&cohort.needs, &format!("{path}.needs"), shares);
            shares.push((format!("{path}.retries"), cohort.retries));
            shares.push((format!("{path}.keeps"), cohort.keeps));
            shares.push((format!("{path}.collapses"), cohort.collapses));
            shares.push((format!("{path}.surges"), cohort.surges));
            for (k, feed) in cohort.fed_by.iter().enumerate() {
                shares.push((format!("{path}.fed_by[{k}].failed"), feed.failed));
                shares.push((format!("{path}.fed_by[{k}].served"), feed.served));
            }
        }
    }
    for (i, cost) in of.costs.iter().enumerate() {
        match cost {
            CostStream::Revenue { recoverable, .. } => shares.push((format!("costs[{i}].recoverable"), *recoverable)),
            CostStream::Productivity { loss, .. } => shares.push((format!("costs[{i}].loss"), *loss)),
            CostStream::Step { below, .. } => shares.push((format!("costs[{i}].below"), *below)),
            CostStream::Reputation { growth, .. } => shares.push((format!("costs[{i}].growth"), *growth)),
            CostStream::Redress { .. } | CostStream::Response { .. } => {}
        }
    }
    for (i, harm) in of.harms.iter().enumerate() {
        shares.push((format!("harms[{i}].still"), harm.still));
    }
    for (i, monitor) in of.monitors.iter().enumerate() {
        shares.extend(monitor.alert_below.map(|below| (format!("monitors[{i}].alert_below"), below)));
        shares.extend(monitor.blind_when.map(|(_, below)| (format!("monitors[{i}].blind_when.1"), below)));
    }
}

fn cast(of: &Scenario, shares: &mut Vec<(String, u64)>) {
    for (i, team) in of.teams.iter().enumerate() {
        needs(&team.works_with, &format!("teams[{i}].works_with"), shares);
    }
    for (i, person) in of.people.iter().enumerate() {
        needs(&person.reached_by, &format!("people[{i}].reached_by"), shares);
        shares.push((format!("people[{i}].misses"), person.misses));
        shares.push((format!("people[{i}].skill"), person.skill));
        shares.push((format!("people[{i}].candour"), person.candour));
    }
    for (i, persona) in of.personas.iter().enumerate() {
        for (field, share) in [
            ("detail", persona.detail),
            ("pace", persona.pace),
            ("reassurance", persona.reassurance),
            ("authority", persona.authority),
            ("knowledge", persona.knowledge),
        ] {
            shares.push((format!("personas[{i}].{field}"), share));
        }
    }
    for (path, operation) in of.operations() {
        match operation {
            Operation::Fallback { carries, errors, .. } => {
                shares.push((format!("{path}.carries"), carries));
                shares.push((format!("{path}.errors"), errors));
            }
            Operation::Admit { share, .. } => shares.push((format!("{path}.share"), share)),
            _ => {}
        }
    }
    for (i, option) in of.options.iter().enumerate() {
        if let Some(work) = &option.work {
            needs(&work.slowed_by, &format!("options[{i}].work.slowed_by"), shares);
        }
    }
    for (i, way) in of.channels.iter().enumerate() {
        needs(&way.needs, &format!("channels[{i}].needs"), shares);
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        shares.push((format!("initiatives[{i}].chance"), initiative.chance));
    }
    conditions(of, shares);
    for (i, signal) in of.signals.iter().enumerate() {
        shares.push((format!("signals[{i}].chance"), signal.chance));
        shares.push((format!("signals[{i}].sentiment"), signal.sentiment));
    }
}

fn conditions(of: &Scenario, shares: &mut Vec<(String, u64)>) {
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            match part {
                Condition::Below { level, .. } | Condition::AtLeast { level, .. } => {
                    shares.push((format!("{path}.level"), *level));
                }
                Condition::CarriesLess { than, .. } => shares.push((format!("{path}.than"), *than)),
                Condition::Carries { at_least, .. } => shares.push((format!("{path}.at_least"), *at_least)),
                _ => {}
            }
        }
    }
}
