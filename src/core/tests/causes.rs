//! Levels follow from components, faults, load and capacity, and from nothing else: move the fault,
//! and the same orders end differently; take the faults away, and no order of words moves a level.

mod proofs;

use std::collections::BTreeMap;
use std::sync::Arc;

use bridgecall_core::base::{Id, SimTime};
use bridgecall_core::plan::{Plan, When};
use bridgecall_core::prove::players::{Keeps, play_every_order};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Cure, Shape};
use bridgecall_core::sim::event::{EventKind, TestResult};
use bridgecall_core::sim::{Command, Mode, Simulation};
use proofs::bend::{add, id};
use proofs::{FALSE_ALARM, MAJOR, content, fresh, model_run, run};

/// The scenario with its one fault somewhere else, cured by something else.
fn moved(on: &'static str, cure: Option<Cure>) -> Arc<Content> {
    let mut content = content(MAJOR);
    let fault = &mut content.scenario.faults[0];
    fault.on = id(on);
    fault.cured_by = cure.into_iter().collect();
    Arc::new(content)
}

fn level(sim: &Simulation, service: &'static str, cohort: &'static str) -> u64 {
    sim.world().flow(id(service), id(cohort)).expect("the scenario has it").level
}

/// Whether all users of critical services are served when the run ends.
fn well(sim: &Simulation) -> bool {
    !sim.world().hurt()
}

/// Golden, with a restart of the gateway as soon as somebody knows of it.
fn with_restart(content: &Content) -> Plan {
    let mut plan = model_run(content, "golden");
    let option = id("restart-gateway");
    add(&mut plan, "restart", When::Known(option), 30, vec![Command::Direct { option }]);
    plan
}

fn verdict(sim: &Simulation, theory: &'static str) -> Option<TestResult> {
    sim.knowledge().hypotheses.get(&id(theory)).and_then(|state| state.verdict())
}

#[test]
fn the_same_orders_end_differently_when_the_fault_is_moved() {
    let here = Arc::new(content(MAJOR));
    let gateway = moved("gateway", Some(Cure::Restart));
    let acquirer = moved("acquirer-1", None);
    let golden = model_run(&here, "golden");
    for seed in 1..=5 {
        let as_written = run(&here, &golden, seed).sim;
        assert!(well(&as_written), "seed {seed}: golden restores what the scenario breaks");

        // On our own gateway nothing that golden does to the ways outside helps.
        let sick = run(&gateway, &golden, seed).sim;
        assert!(!well(&sick) && level(&sick, "card-pay", "others") < 950, "seed {seed}");
        assert_eq!(verdict(&sick, "network-half-dead"), Some(TestResult::Contradicted), "seed {seed}");

        // On the main acquirer the second one restores all alone; the supplier need not act.
        let sick = run(&acquirer, &golden, seed).sim;
        assert!(well(&sick), "seed {seed}");
        let acted = |kind: &EventKind| matches!(kind, EventKind::ActionStarted { option, directed: true } if option.as_str() == "shut-out-site-a");
        assert!(!sick.events().iter().any(|event| acted(&event.kind)), "seed {seed}");
    }
}

#[test]
fn a_restart_cures_what_a_restart_cures() {
    let here = Arc::new(content(MAJOR));
    let gateway = moved("gateway", Some(Cure::Restart));
    let plan = with_restart(&here);
    for seed in 1..=5 {
        let cured = run(&gateway, &plan, seed).sim;
        assert!(well(&cured), "seed {seed}");
        let ended =
            |sim: &Simulation| sim.events().iter().any(|event| matches!(event.kind, EventKind::FaultEnded { .. }));
        assert!(ended(&cured), "seed {seed}");
        assert!(!ended(&run(&here, &plan, seed).sim), "seed {seed}: no restart of ours mends the network");
    }
}

#[test]
fn a_rollback_cures_what_the_release_broke() {
    let guilty = moved("tills", Some(Cure::RollBack(id("till-release"))));
    let innocent = moved("tills", None);
    let back_first = model_run(&guilty, "safe_rollback_first");
    for seed in 1..=5 {
        let cured = run(&guilty, &back_first, seed).sim;
        assert!(well(&cured) && level(&cured, "card-pay", "others") == 1000, "seed {seed}");
        assert!(level(&run(&innocent, &back_first, seed).sim, "card-pay", "others") < 950, "seed {seed}");
        let golden = run(&guilty, &model_run(&guilty, "golden"), seed).sim;
        assert!(level(&golden, "card-pay", "others") < 950, "seed {seed}: golden never takes it back");
        assert_ne!(verdict(&golden, "release-guilty"), Some(TestResult::Contradicted), "seed {seed}");
    }
}

/// Everything that the log says of levels, up to a moment.
fn levels(sim: &Simulation, before: SimTime) -> Vec<(SimTime, Id, Id, u64)> {
    let changes = sim.events().iter().filter(|event| event.t < before).filter_map(|event| match event.kind {
        EventKind::LevelChanged { service, cohort, level } => Some((event.t, service, cohort, level)),
        _ => None,
    });
    changes.collect()
}

fn first_operation(sim: &Simulation) -> SimTime {
    let operated = sim.events().iter().find(|event| matches!(event.kind, EventKind::Operated { .. }));
    operated.map_or(SimTime(u64::MAX), |event| event.t)
}

fn spammed(content: &Arc<Content>, seed: u64, keeps: Keeps) -> Simulation {
    let mut sim = fresh(content, seed, Mode::Practice);
    play_every_order(&mut sim, keeps);
    sim
}

#[test]
fn until_something_is_done_to_a_component_all_players_see_the_same_levels() {
    for name in [MAJOR, FALSE_ALARM] {
        let content = Arc::new(content(name));
        for seed in 1..=3 {
            let mut nobody = fresh(&content, seed, Mode::Practice);
            nobody.advance(SimTime(content.scenario.clock.limit_s));
            let mut played: BTreeMap<&str, Simulation> = BTreeMap::new();
            for plan in ["golden", "passive", "reckless", "lucky"] {
                played.insert(plan, run(&content, &model_run(&content, plan), seed).sim);
            }
            played.insert("every order", spammed(&content, seed, Keeps::Undoing));
            for (player, sim) in played {
                let until = first_operation(&sim).min(first_operation(&nobody)).min(sim.now());
                assert_eq!(levels(&sim, until), levels(&nobody, until), "{name} {player} seed {seed}");
            }
        }
    }
}

#[test]
fn without_a_fault_no_order_but_an_operation_moves_a_level() {
    for name in [MAJOR, FALSE_ALARM] {
        let mut content = content(name);
        content.scenario.faults.clear();
        let content = Arc::new(content);
        for seed in 1..=3 {
            for plan in ["golden", "passive"] {
                let sim = run(&content, &model_run(&content, plan), seed).sim;
                let until = first_operation(&sim);
                assert_eq!(levels(&sim, until), Vec::new(), "{name} {plan} seed {seed}");
                assert!(sim.world().flows.iter().all(|flow| flow.level == 1000), "{name} {plan} seed {seed}");
            }
            let sim = spammed(&content, seed, Keeps::Doing);
            assert_eq!(levels(&sim, SimTime(u64::MAX)), Vec::new(), "{name} seed {seed}");
            assert!(sim.world().flows.iter().all(|flow| flow.hurt_s == 0 && flow.failed == 0), "{name} seed {seed}");
        }
    }
}

#[test]
fn a_restart_of_a_healthy_part_hurts_and_passes() {
    let mut healthy = content(MAJOR);
    healthy.scenario.faults.clear();
    let healthy = Arc::new(healthy);
    let sim = run(&healthy, &with_restart(&healthy), 1).sim;
    let moved = levels(&sim, SimTime(u64::MAX));
    assert!(moved.iter().any(|(.., level)| *level < 100) && well(&sim), "{moved:?}");
    assert!(moved.iter().all(|(t, ..)| *t >= first_operation(&sim)));
}

#[test]
fn demand_beyond_capacity_is_a_cause_too() {
    let mut crowded = content(MAJOR);
    crowded.scenario.faults.clear();
    crowded.scenario.services[0].cohorts[0].demand_curve = vec![(600, 1000), (900, 6000)];
    let crowded = Arc::new(crowded);
    let mut sim = fresh(&crowded, 1, Mode::Practice);
    sim.advance(SimTime(1200));
    assert!(level(&sim, "card-pay", "meridian") < 950);
    assert_eq!(level(&sim, "card-pay", "others"), 1000, "nobody else is crowded");
}

#[test]
fn a_deeper_fault_hurts_more() {
    let plan = |content: &Content| model_run(content, "passive");
    let lost = |loss: u64| {
        let mut content = content(MAJOR);
        content.scenario.faults[0].shape = Shape::Step(loss);
        let content = Arc::new(content);
        run(&content, &plan(&content), 2).sim.world().cost.total()
    };
    let (shallow, middle, deep) = (lost(100), lost(300), lost(600));
    assert!(shallow < middle && middle < deep, "{shallow:?} {middle:?} {deep:?}");
}

#[test]
fn the_false_alarm_stays_one_unless_somebody_makes_it_true() {
    let content = Arc::new(content(FALSE_ALARM));
    let critical = |sim: &Simulation| {
        let services = content.scenario.services.iter().filter(|service| service.critical).map(|service| service.id);
        let ids: Vec<Id> = services.collect();
        levels(sim, SimTime(u64::MAX))
            .into_iter()
            .filter(|(_, service, ..)| ids.contains(service))
            .map(|(.., level)| level)
            .min()
    };
    for seed in 1..=10 {
        for plan in ["golden", "passive", "lucky"] {
            let lowest = critical(&run(&content, &model_run(&content, plan), seed).sim);
            assert!(lowest.is_none_or(|level| level >= 950), "{plan} seed {seed}: {lowest:?}");
        }
        let lowest = critical(&spammed(&content, seed, Keeps::Doing));
        assert!(lowest.is_none_or(|level| level >= 950), "seed {seed}: {lowest:?}");
        let lowest = critical(&run(&content, &model_run(&content, "reckless"), seed).sim);
        assert!(lowest.is_some_and(|level| level < 100), "seed {seed}: a restarted core carries no call");
    }
}
