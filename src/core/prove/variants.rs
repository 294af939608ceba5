//! The golden run with one thing changed: a step left out, a sort of order left out, the suppliers
//! asked too soon. What a good run shows only by its absence shows here.

use std::mem::{Discriminant, discriminant};

use crate::base::Id;
use crate::plan::{Plan, PlanOrder, Step, When};
use crate::scenario::Scenario;
use crate::sim::Command;
use crate::sim::command::Topic;
use crate::sim::event::InterruptionKind;
use crate::sim::talk::Manner;

use super::case::Case;

/// What reports call all of them together.
pub(super) const NAME: &str = "golden, one thing changed";

/// Runs longer than this are dear, in seconds.
const LONG_S: u64 = 4 * 3600;

/// The shortest time box that the rules allow, in seconds.
const SHORTEST_BOX_S: u64 = 30;

/// Questions that keep a person from the work.
const BURIED_IN: [Topic; 3] = [Topic::Status, Topic::Changes, Topic::Security];

/// Seconds from something that asks for an act to the act.
const THOUGHT_S: u64 = 20;

/// The variants of the golden run that are played on a seed: all of them, or of a run of many hours a
/// part, so that together the seeds see them all.
pub(super) fn of_seed(case: &Case, seed: u64) -> Vec<Plan> {
    let Some(golden) = case.plan("golden") else { return Vec::new() };
    let parts = case.scenario().clock.limit_s / LONG_S + 1;
    let mine = |index: usize| (index as u64).wrapping_add(seed).is_multiple_of(parts);
    let less = one_thing_less(golden).into_iter().enumerate();
    let less = less.filter(|(index, _)| mine(*index)).map(|(_, plan)| plan);
    careless(case.scenario(), golden).into_iter().chain(less).collect()
}

/// One step or one sort of order less.
fn one_thing_less(golden: &Plan) -> Vec<Plan> {
    let mut all = Vec::new();
    for sort in sorts(golden) {
        all.push(answering(&left_out(golden, |order| sort_of(order) == sort)));
    }
    for index in 0..golden.steps.len() {
        let mut plan = answering(golden);
        // The step stays, so that what waits for it still comes.
        plan.steps[index].orders.clear();
        all.push(plan);
    }
    all
}

/// What careful people do not do, and what they do once it has happened.
fn careless(scenario: &Scenario, golden: &Plan) -> Vec<Plan> {
    let chases = |order: &PlanOrder| match order {
        PlanOrder::EscalateSilent | PlanOrder::RePageSilent => true,
        PlanOrder::Give(command) => matches!(command, Command::Escalate { .. } | Command::RePage { .. }),
        _ => false,
    };
    let shows = |order: &PlanOrder| matches!(order, PlanOrder::Give(Command::AssignTask { .. }));
    let unchased = left_out(golden, chases);
    // Suppliers who decline are neither shown what they ask for nor gone past.
    let unshown = left_out(golden, |order| chases(order) || shows(order));
    let mut all = vec![
        unchased,
        hasty(scenario, &unshown, false),
        hasty(scenario, &answering(golden), true),
        answering(&boxes_of(golden, SHORTEST_BOX_S)),
    ];
    all.extend(rude(golden));
    all
}

/// The same words to people, each of them rude; where there are any.
fn rude(plan: &Plan) -> Option<Plan> {
    let mut plan = answering(plan);
    let mut any = false;
    for order in plan.steps.iter_mut().flat_map(|step| &mut step.orders) {
        if let PlanOrder::Give(Command::Say(said)) = order {
            (said.manner, any) = (vec![Manner::Sharp], true);
        }
    }
    any.then_some(plan)
}

/// Every task in a box that is too small for it, for people who are buried in questions.
fn boxes_of(plan: &Plan, seconds: u64) -> Plan {
    let mut plan = plan.clone();
    for step in &mut plan.steps {
        let mut orders = Vec::new();
        for mut order in std::mem::take(&mut step.orders) {
            if let PlanOrder::Give(Command::AssignTask { person, box_s, .. }) = &mut order {
                let asks = BURIED_IN.map(|about| PlanOrder::Give(Command::Ask { whom: *person, about }));
                orders.extend(asks);
                *box_s = seconds;
            }
            orders.push(order);
        }
        step.orders = orders;
    }
    plan
}

/// A plan without the orders of a sort.
fn left_out(plan: &Plan, unwanted: impl Fn(&PlanOrder) -> bool) -> Plan {
    let mut plan = plan.clone();
    for step in &mut plan.steps {
        step.orders.retain(|order| !unwanted(order));
    }
    plan
}

/// A sort of order: commands by what they command, everything else by its form.
type Sort = (Discriminant<PlanOrder>, Option<Discriminant<Command>>);

fn sort_of(order: &PlanOrder) -> Sort {
    let command = match order {
        PlanOrder::Give(command) => Some(discriminant(command)),
        _ => None,
    };
    (discriminant(order), command)
}

fn sorts(plan: &Plan) -> Vec<Sort> {
    let mut sorts: Vec<Sort> = Vec::new();
    for sort in plan.steps.iter().flat_map(|step| &step.orders).map(sort_of) {
        if !sorts.contains(&sort) {
            sorts.push(sort);
        }
    }
    sorts
}

/// Whoever breaks in is answered: where nobody hears anything, somebody will.
fn answering(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let names = [
        (InterruptionKind::InformationDemand, "variant-demand"),
        (InterruptionKind::WantsToAnnounce, "variant-announce"),
        (InterruptionKind::Takeover, "variant-takeover"),
        (InterruptionKind::ResolverPulledAside, "variant-shield"),
        (InterruptionKind::Motivation, "variant-motivation"),
        (InterruptionKind::SeverityChallenge, "variant-severity"),
        (InterruptionKind::Disruptor, "variant-disruptor"),
        (InterruptionKind::LateBombshell, "variant-bombshell"),
    ];
    let replies = names.into_iter().filter_map(|(why, name)| Some((why, *why.good_answers().first()?, name)));
    for (why, reply, name) in replies {
        let orders = vec![PlanOrder::AnswerAll(why, reply)];
        plan.steps.push(step(name, When::Interrupted(why), orders, 2 * THOUGHT_S));
    }
    plan
}

/// Suppliers are asked to act before anything is shown to them, and decline; then that is escalated,
/// or is not.
fn hasty(scenario: &Scenario, plan: &Plan, escalating: bool) -> Plan {
    let mut plan = plan.clone();
    for (index, option) in scenario.options.iter().filter(|option| !option.convinced_by.is_empty()).enumerate() {
        let name = |what: &str| format!("variant-{what}-{index}");
        let direct = vec![PlanOrder::Give(Command::Direct { option: option.id })];
        plan.steps.push(step(&name("haste"), When::Known(option.id), direct, 0));
        if let Some(team) = scenario.team(option.team).filter(|_| escalating) {
            let reason = "They decline, and time runs.".to_owned();
            let over = vec![PlanOrder::Give(Command::Escalate { over: team.lead, reason })];
            plan.steps.push(step(&name("over"), When::Declined(option.id), over, 0));
        }
    }
    plan
}

fn step(name: &str, when: When, orders: Vec<PlanOrder>, again_s: u64) -> Step {
    let id = Id::new(name).unwrap_or_default();
    Step { id, when, after_s: THOUGHT_S, orders, again_s }
}
