//! For every claim a bent scenario or run that is disproved by exactly that claim.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Id, Range};
use bridgecall_core::plan::{Expect, Plan, When};
use bridgecall_core::prove::{Case, Proof, Verdict, prove, words};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Condition, CostStream, Dep, Shape, Shows};
use bridgecall_core::scenario::rubric::Objective;
use bridgecall_core::sim::Command;
use proofs::bend::{add, id};
use proofs::{FALSE_ALARM, MAJOR, content, runs};

const SEEDS: std::ops::Range<u64> = 1..4;

/// Objectives of the first minutes, which no end of the incident touches.
const EARLY: [&str; 8] = ["A04", "A09", "A10", "A11", "A14", "A15", "A17", "A18"];
/// Gates that no end of the incident touches.
const EARLY_GATES: [&str; 2] = ["unassessed_irreversible_act", "knowingly_false_statement"];

struct Bent {
    content: Content,
    runs: Vec<(String, Plan)>,
}

impl Bent {
    fn of(scenario: &str) -> Self {
        let content = content(scenario);
        let runs = runs(&content);
        Self { content, runs }
    }

    fn run(&mut self, name: &str) -> &mut Plan {
        &mut self.runs.iter_mut().find(|(one, _)| one == name).expect("a run of that name").1
    }

    /// What authors expect beside the verdict and the gates counts no more: the rubric is another one.
    fn expect_less(&mut self) {
        for (_, plan) in &mut self.runs {
            let gates = plan.expect.gates.clone();
            plan.expect = Expect { passed: plan.expect.passed, total: (0, 1000), gates, ..Expect::default() };
        }
    }

    /// Only these objectives and gates are left.
    fn keep(&mut self, objectives: &[&str], gates: &[&str]) {
        self.content.rubric.objectives.retain(|one| objectives.contains(&one.id.as_str()));
        self.content.rubric.gates.retain(|one| gates.contains(&one.id.as_str()));
        self.content.rubric.deductions.clear();
        self.expect_less();
        for (_, plan) in &mut self.runs {
            plan.expect.gates.retain(|one| gates.contains(&one.as_str()));
        }
    }

    fn objective(&mut self, name: &str) -> &mut Objective {
        let all = &mut self.content.rubric.objectives;
        all.iter_mut().find(|one| one.id.as_str() == name).expect("the rubric has it")
    }

    fn prove(self) -> Proof {
        self.prove_on(SEEDS)
    }

    fn prove_on(self, seeds: std::ops::Range<u64>) -> Proof {
        prove(&Case::new(Arc::new(self.content), self.runs), seeds)
    }
}

/// Disproved by one claim alone, which names the thing.
#[track_caller]
fn only(proof: &Proof, claim: &str, names: &str) {
    let wrong: Vec<&str> =
        proof.claims.iter().filter(|one| one.verdict == Verdict::Disproved).map(|one| one.id).collect();
    assert_eq!(wrong, [claim], "{}", words(proof));
    assert!(!proof.proved);
    let found = proof.claims.iter().find(|one| one.id == claim).expect("it is there");
    assert!(found.offences.iter().any(|one| one.what.contains(names)), "{names}: {:?}", found.offences);
}

#[test]
fn nothing_bent_nothing_disproved() {
    for scenario in [MAJOR, FALSE_ALARM] {
        let proof = Bent::of(scenario).prove();
        assert!(proof.proved, "{}", words(&proof));
    }
}

#[test]
fn a_run_that_scores_otherwise_than_its_author_says() {
    let mut bent = Bent::of(MAJOR);
    bent.run("golden").expect.total = (0, 300);
    only(&bent.prove(), "model_runs", "golden: total");
}

#[test]
fn a_missing_model_run() {
    let mut bent = Bent::of(FALSE_ALARM);
    bent.runs.retain(|(name, _)| name != "lucky");
    only(&bent.prove(), "model_runs", "lucky");
}

#[test]
fn an_objective_that_nobody_reaches_and_one_that_nobody_misses() {
    let mut bent = Bent::of(MAJOR);
    (bent.objective("B20").full, bent.objective("B20").zero) = (-2, -1);
    only(&bent.prove(), "objectives", "B20");
    let mut bent = Bent::of(MAJOR);
    (bent.objective("B07").full, bent.objective("B07").zero) = (1000, 2000);
    only(&bent.prove(), "objectives", "B07");
}

/// A part and a service of its own, beside everything that the runs speak of, and a fault on it.
fn beside(content: &mut Content, critical: bool, lasts_s: Option<Range>) {
    let scenario = &mut content.scenario;
    let (part, of, cohort) = (id("vault"), id("vault-service"), id("vault-users"));
    let mut vault = scenario.components[0].clone();
    // Nobody owns it, so nobody checks it.
    (vault.id, vault.owner, vault.needs) = (part, id("nobody"), Vec::new());
    scenario.components.push(vault);
    let mut service = scenario.services[0].clone();
    (service.id, service.critical, service.needs) = (of, critical, Vec::new());
    service.cohorts.truncate(1);
    let users = &mut service.cohorts[0];
    (users.id, users.needs, users.tickets) = (cohort, vec![Dep::Hard(part)], 0);
    scenario.services.push(service);
    let takings = id("vault-takings");
    let loss = CostStream::Revenue { id: takings, service: of, cohort, per_second: 1000, recoverable: 0 };
    scenario.costs.push(loss);
    let mut fault = scenario.faults[0].clone();
    (fault.id, fault.on, fault.onset_s) = (id("vault-fault"), part, Range(60, 90));
    (fault.shape, fault.lasts_s, fault.cured_by) = (Shape::Step(900), lasts_s, Vec::new());
    scenario.faults.push(fault);
}

/// A screen that shows the vault, so many seconds late.
fn vault_screen(content: &mut Content, lag_s: u64) {
    let mut monitor = content.scenario.monitors[0].clone();
    monitor.id = id("vault-screen");
    monitor.shows = Shows::Cohort { service: id("vault-service"), cohort: id("vault-users") };
    (monitor.lag_s, monitor.every_s, monitor.alert_below) = (lag_s, 30, None);
    content.scenario.monitors.push(monitor);
}

#[test]
fn a_fault_that_nothing_shows_and_one_that_is_shown_too_late() {
    let mut bent = Bent::of(MAJOR);
    beside(&mut bent.content, false, None);
    only(&bent.prove(), "detection", "vault-fault");
    let mut bent = Bent::of(MAJOR);
    beside(&mut bent.content, false, Some(Range(120, 150)));
    vault_screen(&mut bent.content, 900);
    only(&bent.prove(), "detection", "vault-fault");
    // The same, shown in time.
    let mut sound = Bent::of(MAJOR);
    beside(&mut sound.content, false, Some(Range(120, 150)));
    vault_screen(&mut sound.content, 10);
    let proof = sound.prove();
    assert!(proof.proved, "{}", words(&proof));
}

#[test]
fn a_red_herring_that_nothing_refutes() {
    let mut bent = Bent::of(MAJOR);
    let herring = bent.content.scenario.signals.iter_mut().find(|one| one.id.as_str() == "till-rumour");
    // What is named against it is itself ill.
    herring.expect("the scenario has it").refuted_by = vec![id("meridian-rate")];
    only(&bent.prove(), "red_herrings", "till-rumour");
}

#[test]
fn a_scenario_that_asking_alone_passes() {
    let mut bent = Bent::of(MAJOR);
    bent.keep(&["A04", "A17", "A18"], &EARLY_GATES);
    bent.content.scenario.clock.ends = Some(Condition::At(Range(1500, 1500)));
    only(&bent.prove(), "dominance", "asks only");
}

#[test]
fn a_golden_run_that_no_person_could_play() {
    let mut bent = Bent::of(MAJOR);
    let logs = (0..40).map(|n| Command::LogDecision {
        what: format!("Decision number {n} of this minute"),
        why: format!("Because of reason number {n}, which differs from all others"),
    });
    add(bent.run("golden"), "frenzy", When::Nominated, 60, logs.collect());
    only(&bent.prove(), "load", "orders in the fullest minute");
}

#[test]
fn a_lucky_run_that_scores_as_well_as_the_golden_one() {
    let mut bent = Bent::of(FALSE_ALARM);
    bent.keep(&["A04", "A06", "A07"], &["rejected_unread", "unassessed_irreversible_act"]);
    // So few marks are within the reach of dice; on this seed they fall otherwise.
    only(&bent.prove_on(1..2), "bounds", "lucky");
}

#[test]
fn a_time_to_restore_that_can_be_learnt_by_heart() {
    let mut bent = Bent::of(MAJOR);
    // The fault ends by itself, at the same second of every run, before anybody can do anything.
    let fault = &mut bent.content.scenario.faults[0];
    (fault.onset_s, fault.lasts_s) = (Range(20, 20), Some(Range(330, 330)));
    bent.keep(&EARLY, &EARLY_GATES);
    bent.content.scenario.clock.ends = Some(Condition::At(Range(3500, 3500)));
    only(&bent.prove(), "bounds", "golden: time to restore");
}

#[test]
fn a_service_that_nothing_restores() {
    let mut bent = Bent::of(MAJOR);
    beside(&mut bent.content, true, None);
    vault_screen(&mut bent.content, 10);
    bent.keep(&EARLY, &EARLY_GATES);
    only(&bent.prove(), "fastest", "restoration");
}

#[test]
fn options_that_all_lead_to_the_same_end_are_advised_against_and_fail_nothing() {
    let mut bent = Bent::of(FALSE_ALARM);
    let one = bent.content.scenario.options.iter().find(|one| one.id.as_str() == "announce").cloned();
    let one = one.expect("the scenario has it");
    bent.content.scenario.options = ["announce", "announce-2", "announce-3"]
        .map(|name| {
            let mut copy = one.clone();
            copy.id = Id::from(name);
            copy
        })
        .to_vec();
    bent.expect_less();
    let proof = bent.prove();
    let advice = proof.claims.iter().find(|claim| claim.id == "practice").expect("it is there");
    assert_eq!(advice.verdict, Verdict::Advice, "{}", words(&proof));
    assert!(advice.offences.iter().any(|one| one.what == "options"), "{:?}", advice.offences);
}
