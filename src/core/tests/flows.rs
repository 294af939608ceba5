//! What flows: storms of retries, surges of what waits, admission, work by hand, people at risk. Nothing
//! here is scripted: the same cohort comes back or goes under by its own figures.

mod support;

use bridgecall_core::base::{Money, SimTime};
use bridgecall_core::scenario::model::{
    Cohort, Condition, CostStream, Deed, Feed, Harm, Initiative, Operation, Scenario, Shape,
};
use bridgecall_core::sim::event::Subject;
use bridgecall_core::sim::message::{Audience, Channel};
use bridgecall_core::sim::{Command, EventKind, Simulation};
use support::stage::{bent, id, level, must};

fn cohort(scenario: &mut Scenario) -> &mut Cohort {
    &mut scenario.services[0].cohorts[0]
}

/// Does something at a second of the run, whoever does it.
fn at(scenario: &mut Scenario, name: &'static str, second: u64, operation: Operation) {
    scenario.initiatives.push(Initiative {
        id: id(name),
        by: None,
        when: Condition::At(bridgecall_core::base::Range(second, second)),
        chance: 1000,
        again_s: None,
        does: vec![Deed::Operate(operation)],
    });
}

fn admit(share: u64) -> Operation {
    Operation::Admit { service: id("sale"), cohort: id("store"), share }
}

/// Half a minute down, then whole again; nearly everybody tries again at once, and room is short.
fn stormy(scenario: &mut Scenario) {
    scenario.faults[0].shape = Shape::Waves(vec![(0, 1000), (60, 0)]);
    scenario.components.retain(|one| one.id != id("pair") && one.id != id("gateway"));
    scenario.services[0].needs = vec![bridgecall_core::scenario::model::Dep::Hard(id("switch-1"))];
    let cohort = cohort(scenario);
    (cohort.retries, cohort.keeps, cohort.demand_curve) = (980, 0, vec![]);
    (cohort.capacity_per_min, cohort.collapses) = (7000, 700);
}

#[test]
fn a_storm_of_retries_outlives_its_cause_until_load_is_shed() {
    let mut left_alone = bent(stormy);
    left_alone.advance(SimTime(1500));
    assert!(level(&left_alone) < 100, "the fault is over and the storm is not: {}", level(&left_alone));
    let mut shed = bent(|scenario| {
        stormy(scenario);
        at(scenario, "shed", 300, admit(100));
        at(scenario, "open", 600, admit(1000));
    });
    shed.advance(SimTime(1500));
    assert_eq!(level(&shed), 1000, "it broke while few were let in");
    let mut no_collapse = bent(|scenario| {
        stormy(scenario);
        cohort(scenario).collapses = 0;
    });
    no_collapse.advance(SimTime(1500));
    assert!(level(&no_collapse) > 900, "without collapse it drains by itself: {}", level(&no_collapse));
}

#[test]
fn who_readmits_too_early_gets_the_storm_back() {
    let reopened = |open_at: u64| {
        let mut sim = bent(|scenario| {
            stormy(scenario);
            at(scenario, "shed", 300, admit(100));
            at(scenario, "open", open_at, admit(1000));
        });
        sim.advance(SimTime(1500));
        level(&sim)
    };
    assert!(reopened(305) < 100, "one beat of shedding breaks nothing");
    assert_eq!(reopened(500), 1000);
}

#[test]
fn what_waits_can_break_a_service_that_was_well() {
    let surging = |surges: u64| {
        let mut sim = bent(|scenario| {
            stormy(scenario);
            scenario.faults.clear();
            let cohort = cohort(scenario);
            (cohort.waiting, cohort.surges, cohort.keeps, cohort.retries) = (60_000, surges, 1000, 0);
        });
        sim.advance(SimTime(120));
        let early = level(&sim);
        sim.advance(SimTime(1700));
        (early, sim.world().flows[0].backlog)
    };
    let (all_at_once, _) = surging(500);
    let (bit_by_bit, left) = surging(15);
    assert!(all_at_once < 500, "thirty thousand a minute on top of six: {all_at_once}");
    assert!(bit_by_bit > 990, "{bit_by_bit}");
    assert!(left < 60_000 * 1_000_000 * 3 / 4, "and it goes down: {left}");
}

#[test]
fn who_fails_here_calls_there() {
    let run = |failed: u64| {
        let mut sim = bent(|scenario| {
            let mut phones = cohort(scenario).clone();
            phones.id = id("phones");
            (phones.needs, phones.retries, phones.collapses) = (vec![], 0, 0);
            (phones.demand_per_min, phones.capacity_per_min) = (100, 200);
            phones.fed_by = vec![Feed { service: id("sale"), cohort: id("store"), failed, served: 0 }];
            let mut care = scenario.services[0].clone();
            (care.id, care.needs, care.cohorts) = (id("care"), vec![], vec![phones]);
            scenario.services.push(care);
        });
        sim.advance(SimTime(600));
        sim.world().flow(id("care"), id("phones")).unwrap().level
    };
    assert_eq!(run(0), 1000);
    assert!(run(500) < 400, "the lines are jammed by callers: {}", run(500));
}

#[test]
fn work_by_hand_errs_and_tires() {
    let run = |errors: u64, tires_after_s: Option<u64>| {
        let mut sim = bent(|scenario| {
            let (service, cohort) = (id("sale"), id("store"));
            at(
                scenario,
                "by-hand",
                200,
                Operation::Fallback { service, cohort, carries: 800, errors, tires_after_s },
            );
            scenario.faults[0].shape = Shape::Step(1000);
            scenario.components[3].needs = vec![bridgecall_core::scenario::model::Dep::Hard(id("switch-1"))];
            let owed = "Refunds".to_owned();
            let (service, cohort) = (id("sale"), id("store"));
            scenario.costs =
                vec![CostStream::Redress { id: id("refunds"), service, cohort, per_thousand: 100, reason: owed }];
        });
        sim.advance(SimTime(1200));
        (level(&sim), sim.world().cost.total())
    };
    let (fresh, cheap) = run(0, None);
    let (tired, _) = run(0, Some(300));
    let (_, dear) = run(200, None);
    assert_eq!(fresh, 800);
    assert!((399..=400).contains(&tired), "half of what it was: {tired}");
    assert!(dear > cheap && cheap > Money(0), "what comes out wrong is owed for");
}

#[test]
fn people_are_at_risk_until_they_know_what_to_do() {
    let run = |tell: Option<Audience>| {
        let mut sim = bent(|scenario| {
            scenario.harms = vec![Harm {
                id: id("unpaid"),
                name: "Drivers stranded at night".into(),
                service: id("sale"),
                cohort: id("store"),
                per_thousand: 50,
                advice: Some(id("cash")),
                audience: Audience::Customers,
                still: 100,
            }];
            let mut officer = scenario.people[0].clone();
            officer.id = id("sue");
            (officer.role, officer.skill) = (bridgecall_core::scenario::model::CastRole::SecurityOfficer, 1000);
            scenario.people.push(officer);
        });
        sim.advance(SimTime(300));
        must(&mut sim, Command::AcceptHandover { read_back: vec![] });
        must(&mut sim, Command::Ask { whom: id("sue"), about: bridgecall_core::sim::command::Topic::Security });
        if let Some(audience) = tell {
            let mut message = support::player::message();
            (message.audience, message.channel) = (audience, Channel::StatusPage);
            message.advice = Some(id("cash"));
            must(&mut sim, Command::SendMessage(message));
        }
        sim.advance(SimTime(1500));
        sim
    };
    let people = |sim: &Simulation| sim.world().harms[0].people();
    let (silent, told, wrong_ear) = (run(None), run(Some(Audience::Customers)), run(Some(Audience::Staff)));
    assert!(people(&told) * 2 < people(&silent), "{} {}", people(&told), people(&silent));
    assert_eq!(people(&wrong_ear), people(&silent), "staff cannot keep customers safe by reading a notice");
    let began = silent.events().iter().find(|event| matches!(event.kind, EventKind::HarmBegan { .. })).unwrap();
    assert!(!began.kind.is_perceived(), "nobody is told by the engine");
    assert!(!silent.knowledge().about(Subject::Harm(id("unpaid"))).is_empty(), "who answers for safety counts them");
}
