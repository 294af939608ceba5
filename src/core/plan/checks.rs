//! What can be told to be wrong with a plan without playing it.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::finding::codes::{documents as codes, names};
use crate::scenario::Scenario;
use crate::scenario::checks::{known, unique};
use crate::scenario::load::{Checker, Problem};

use super::format::{Plan, When};
use super::names::{uses, waits};

pub(super) fn check(plan: &Plan, scenario: Option<&Scenario>, to: &mut Checker<'_>) {
    unique("steps", plan.steps.iter().map(|step| step.id), to);
    if let Some(scenario) = scenario {
        if plan.scenario == scenario.id {
            for used in uses(plan) {
                known(scenario, &used, false, to);
            }
        } else {
            // Its names are another scenario's; looking them up would bury the one mistake.
            let message = format!("the plan is for `{}` and not for `{}`", plan.scenario, scenario.id);
            let problem = Problem::at(&codes::OTHER_SCENARIO, "scenario", message);
            to.report(problem.like(plan.scenario.as_str(), [scenario.id.as_str()]));
        }
    }
    steps(plan, to);
    circles(plan, to);
    band(plan, to);
}

/// `after` names a step; a step does something or is waited for.
fn steps(plan: &Plan, to: &mut Checker<'_>) {
    let all: Vec<Id> = plan.steps.iter().map(|step| step.id).collect();
    let mut waited_for = BTreeSet::new();
    for (i, step) in plan.steps.iter().enumerate() {
        for (id, path) in waits(&step.when, &format!("steps[{i}].when")) {
            waited_for.insert(id);
            if !all.contains(&id) && to.has_names("steps") {
                let problem = Problem::at(&names::UNKNOWN_NAME, path, format!("no step is called `{id}`"));
                let problem = problem.help("names are given in `steps`");
                to.report(problem.like(id.as_str(), all.iter().map(Id::as_str)));
            }
        }
    }
    for (i, step) in plan.steps.iter().enumerate() {
        if step.orders.is_empty() && !waited_for.contains(&step.id) {
            let message = format!("the step `{}` orders nothing, and nothing waits for it", step.id);
            to.report(Problem::at(&codes::IDLE_PLAN, format!("steps[{i}].orders"), message));
        }
    }
}

/// No step waits for itself, directly or through others. `any` and `not` may be met otherwise, so
/// only what must come first counts.
fn circles(plan: &Plan, to: &mut Checker<'_>) {
    let before: Vec<Vec<Id>> = plan.steps.iter().map(|step| musts(&step.when)).collect();
    // What can be done, round by round, until nothing more can.
    let mut done: BTreeSet<Id> = BTreeSet::new();
    loop {
        let ready = plan.steps.iter().zip(&before).filter(|(step, before)| {
            !done.contains(&step.id) && before.iter().all(|id| done.contains(id) || !exists(plan, *id))
        });
        let ready: Vec<Id> = ready.map(|(step, _)| step.id).collect();
        if ready.is_empty() {
            break;
        }
        done.extend(ready);
    }
    for (i, step) in plan.steps.iter().enumerate() {
        if !done.contains(&step.id) {
            let message = format!("the step `{}` waits for itself, directly or through others", step.id);
            to.report(Problem::at(&codes::WAITS_FOREVER, format!("steps[{i}].when"), message));
        }
    }
}

fn exists(plan: &Plan, id: Id) -> bool {
    plan.steps.iter().any(|step| step.id == id)
}

fn musts(when: &When) -> Vec<Id> {
    match when {
        When::After(id, _) => vec![*id],
        When::All(all) => all.iter().flat_map(musts).collect(),
        _ => Vec::new(),
    }
}

fn band(plan: &Plan, to: &mut Checker<'_>) {
    let (least, most) = plan.expect.total;
    if least > most || most > 1000 {
        let message = format!("a total between {least} and {most} permille cannot be");
        to.report(Problem::at(&codes::BAND, "expect.total", message).help("write (least, most), at most 1000"));
    }
    for (i, id) in plan.expect.meets.iter().enumerate() {
        if plan.expect.misses.contains(id) {
            let message = format!("`{id}` cannot both be met and missed");
            to.report(Problem::at(&codes::BAND, format!("expect.meets[{i}]"), message));
        }
    }
}
