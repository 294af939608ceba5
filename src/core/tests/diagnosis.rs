//! A right cause is worth what it rests on: a test in full, facts that point at it less, a guess little.

mod proofs;

use std::sync::Arc;

use bridgecall_core::plan::{Plan, PlanOrder, When};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{CauseClaim, Task};
use bridgecall_core::sim::event::TestResult;
use proofs::bend::{after, drop_commands, edit, edit_told, id};
use proofs::{MAJOR, content, model_run, run};

/// Golden that names a cause once, in a hand-over at that moment, and nowhere else.
fn naming(plan: &Plan, cause: CauseClaim, when: Option<When>) -> Plan {
    let mut plan = plan.clone();
    edit_told(&mut plan, |message| message.cause = CauseClaim::UnderReview);
    edit(&mut plan, |command| match command {
        Command::HandOverProblem { cause: said, .. } => *said = CauseClaim::UnderReview,
        Command::Resolve { cause: said } => *said = CauseClaim::UnderReview,
        _ => {}
    });
    let told = plan.steps.iter().flat_map(|step| &step.orders).find_map(|order| match order {
        PlanOrder::Tell { message, .. } => Some(message.clone()),
        _ => None,
    });
    let mut message = told.expect("golden tells");
    message.cause = cause;
    if let Some(when) = when {
        let mut step = plan.steps[0].clone();
        (step.id, step.when, step.after_s) = (id("name-it"), when, 0);
        step.orders = vec![PlanOrder::Tell { message, next_in_s: Some(1200), with_start: true, with_end: false }];
        plan.steps.push(step);
    }
    plan
}

/// What C10 earns of 2000 on a seed; `None`: it does not apply.
fn earned(plan: &Plan, seed: u64) -> Option<u64> {
    let content = Arc::new(content(MAJOR));
    let played = run(&content, plan, seed);
    let one = played.objective("C10");
    one.applicable.then_some(one.points_milli)
}

#[test]
fn luck_earns_less_than_facts_and_facts_less_than_a_test() {
    let content = content(MAJOR);
    let golden = model_run(&content, "golden");
    let cause = CauseClaim::Suspected(id("network-half-dead"));
    let supported = When::Verdict(id("network-half-dead"), TestResult::Supported);
    let tested = naming(&golden, cause, Some(supported));
    assert_eq!(earned(&tested, 1), Some(2000), "a test had spoken for it");
    let guessed = naming(&golden, cause, Some(after("declare", 0)));
    assert_eq!(earned(&guessed, 1), Some(400), "right by luck");
    let called_confirmed = naming(&golden, CauseClaim::Confirmed(id("network-half-dead")), Some(after("declare", 0)));
    assert_eq!(earned(&called_confirmed, 1), Some(400));
    let wrong = naming(&golden, CauseClaim::Suspected(id("store-lines")), Some(after("declare", 0)));
    assert_eq!(earned(&wrong, 1), Some(0));
    assert_eq!(earned(&naming(&golden, cause, None), 1), None, "no cause was ever stated");
}

#[test]
fn a_rival_that_fell_counts_without_a_test_of_ones_own() {
    let cause = CauseClaim::Suspected(id("network-half-dead"));
    let fell = When::Verdict(id("release-guilty"), TestResult::Contradicted);
    let mut plan = naming(&model_run(&content(MAJOR), "golden"), cause, Some(fell));
    drop_commands(
        &mut plan,
        |command| matches!(command, Command::AssignTask { task, .. } if *task == Task::Test(id("network-half-dead"))),
    );
    let earned = (1..=5).filter_map(|seed| earned(&plan, seed)).collect::<Vec<_>>();
    assert!(!earned.is_empty() && earned.iter().all(|points| (800..2000).contains(points)), "{earned:?}");
}
