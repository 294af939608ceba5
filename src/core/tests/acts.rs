//! What the seat has done, and what it cannot undo: authority, gates, copies, traces, acts done again.

mod support;

use bridgecall_core::base::{Range, SimTime};
use bridgecall_core::scenario::model::{
    Authority, CastRole, Change, Claim, Condition, Cure, Fault, Operation, Planned, Shape,
};
use bridgecall_core::sim::command::{Task, Topic};
use bridgecall_core::sim::event::{Subject, TestResult, Value};
use bridgecall_core::sim::{Command, EventKind, Simulation};
use support::stage::{at_work, bent, carded, fault, happened, id, must, order, part, person, wait};

#[test]
fn nobody_moves_without_the_authority_that_an_act_needs() {
    let mut sim = bent(|scenario| {
        let wants = vec![id("half-dead")];
        scenario.options[0].authority = Some(Authority { by: id("dora"), wants });
        scenario.options[0].needs_change = false;
        scenario.people.iter_mut().for_each(|one| one.skill = 1000);
    });
    at_work(&mut sim);
    assert_eq!(order(&mut sim, Command::Direct { option: id("swap") }).unwrap_err().code, "no_authority");
    carded(&mut sim, id("swap"));
    assert!(happened(&sim, |kind| matches!(kind, EventKind::ChangeRefused { .. })).is_some(), "she wants it shown");
    must(&mut sim, Command::StateHypothesis { hypothesis: id("half-dead") });
    must(&mut sim, Command::AssignTask { person: id("noel"), task: Task::Test(id("half-dead")), box_s: 300 });
    wait(&mut sim, 200);
    carded(&mut sim, id("swap"));
    assert!(happened(&sim, |kind| matches!(kind, EventKind::ChangeAuthorised { .. })).is_some());
    must(&mut sim, Command::Direct { option: id("swap") });
}

#[test]
fn a_no_go_spares_what_a_go_would_bring() {
    let run = |go: Option<bool>| {
        let mut sim = bent(|scenario| {
            let planned = Planned {
                asks: id("carl"),
                question: "Switch over tonight?".into(),
                asked_at_s: 20,
                made_at_s: 400,
                unless_decided: true,
            };
            let change = Change {
                id: id("cut-over"),
                reference: "CHG-1".into(),
                name: "Cut-over".into(),
                on: id("gateway"),
                done: "tonight".into(),
                planned: Some(planned),
            };
            scenario.changes.push(change);
            scenario.faults[0].when = Some(Condition::Made(id("cut-over")));
        });
        sim.advance(SimTime(30));
        if let Some(go) = go {
            let reason = "The second site was never tested.".to_owned();
            must(&mut sim, Command::DecideChange { change: id("cut-over"), go, reason });
        }
        sim.advance(SimTime(1000));
        sim
    };
    let hurt = |sim: &Simulation| happened(sim, |kind| matches!(kind, EventKind::FaultBegan { .. })).is_some();
    assert_eq!([Some(true), Some(false), None].map(|go| hurt(&run(go))), [true, false, true]);
    let mut late = run(Some(true));
    let command = Command::DecideChange { change: id("cut-over"), go: false, reason: "Now I see.".into() };
    assert_eq!(order(&mut late, command).unwrap_err().code, "too_late");
}

#[test]
fn a_restore_is_worth_what_its_copy_is() {
    let run = |copy_is_bad: bool| {
        let mut sim = bent(|scenario| {
            scenario.components.push(part("copy"));
            if copy_is_bad {
                let mut empty = fault("empty-dump", "copy", None);
                empty.admits = 0;
                scenario.faults.push(empty);
            }
            scenario.faults[0].cured_by = vec![Cure::Restore];
            scenario.options[0].steps = vec![Operation::Restore { component: id("switch-1"), from: id("copy") }];
            scenario.options[0].needs_change = false;
        });
        at_work(&mut sim);
        must(&mut sim, Command::Direct { option: id("swap") });
        wait(&mut sim, 300);
        sim.world().components.level(id("switch-1"))
    };
    assert_eq!(run(false), 1000);
    assert!(run(true) < 1000, "an empty copy brings nothing back, and its light was green");
}

#[test]
fn an_attack_can_be_found_and_its_traces_kept_or_lost() {
    let run = |keep: bool| {
        let mut sim = bent(|scenario| {
            scenario.faults[0].attack = true;
            scenario.faults[0].cured_by = vec![Cure::Replace];
            scenario.people.iter_mut().for_each(|one| one.skill = 1000);
            let mut officer = person("sue", CastRole::SecurityOfficer);
            (officer.skill, officer.answers_s) = (1000, Range(10, 10));
            scenario.people.push(officer);
            let theory = scenario.hypotheses.iter_mut().find(|one| one.id == id("attack")).unwrap();
            theory.claim = Claim::Attack;
            let mut steps = vec![Operation::Replace(id("switch-1"))];
            if keep {
                steps.insert(0, Operation::Preserve(id("switch-1")));
            }
            (scenario.options[0].steps, scenario.options[0].needs_change) = (steps, false);
        });
        at_work(&mut sim);
        must(&mut sim, Command::Ask { whom: id("sue"), about: Topic::Security });
        must(&mut sim, Command::StateHypothesis { hypothesis: id("attack") });
        must(&mut sim, Command::AssignTask { person: id("noel"), task: Task::Test(id("attack")), box_s: 300 });
        wait(&mut sim, 200);
        must(&mut sim, Command::Direct { option: id("swap") });
        wait(&mut sim, 300);
        sim
    };
    let (kept, lost) = (run(true), run(false));
    assert_eq!(kept.knowledge().hypotheses[&id("attack")].verdict(), Some(TestResult::Supported));
    assert!(kept.knowledge().about(Subject::Security).iter().any(|fact| fact.value == Value::Signs));
    let traces = |sim: &Simulation| happened(sim, |kind| matches!(kind, EventKind::TracesLost { .. })).is_some();
    assert_eq!((traces(&kept), traces(&lost)), (false, true));
    assert_eq!(lost.world().components.level(id("switch-1")), 1000);
}

#[test]
fn a_good_spell_fools_a_short_look_only() {
    let run = |takes: u64| {
        let mut sim = bent(|scenario| {
            scenario.faults[0].shape = Shape::Flap { loss: 800, bad_s: 10, good_s: 100 };
            scenario.people.iter_mut().for_each(|one| one.skill = 1000);
            scenario.hypotheses[0].takes_s = Range(takes, takes);
        });
        at_work(&mut sim);
        must(&mut sim, Command::StateHypothesis { hypothesis: id("half-dead") });
        let quiet = |sim: &Simulation| sim.world().components.faults[0].loss == 0;
        while !quiet(&sim) {
            wait(&mut sim, 1);
        }
        must(&mut sim, Command::AssignTask { person: id("noel"), task: Task::Test(id("half-dead")), box_s: 600 });
        wait(&mut sim, takes);
        sim.knowledge().hypotheses[&id("half-dead")].verdict()
    };
    assert_eq!(run(40), Some(TestResult::Contradicted), "a spot check passes");
    assert_eq!(run(150), Some(TestResult::Supported), "a full cycle does not");
}

#[test]
fn a_supported_theory_and_a_sharp_look_bring_hidden_parts_to_light() {
    let mut sim = bent(|scenario| {
        scenario
            .components
            .iter_mut()
            .filter(|one| one.id.as_str().starts_with("switch"))
            .for_each(|one| one.hidden = true);
        scenario.people.iter_mut().for_each(|one| one.skill = 1000);
    });
    at_work(&mut sim);
    assert!(sim.knowledge().about(Subject::Component(id("switch-2"))).is_empty());
    must(&mut sim, Command::AssignTask { person: id("noel"), task: Task::HealthCheck(id("pair")), box_s: 300 });
    wait(&mut sim, 200);
    assert!(!sim.knowledge().about(Subject::Component(id("switch-2"))).is_empty());
}

#[test]
fn a_fault_that_a_state_keeps_up_ends_with_it_and_comes_again() {
    let mut sim = bent(|scenario| {
        let hot = Condition::CarriesLess { on: id("switch-1"), than: 900 };
        let cool = Condition::Carries { on: id("switch-1"), at_least: 900 };
        scenario.faults[0].shape = Shape::Waves(vec![(0, 600), (200, 0), (600, 600)]);
        scenario.faults.push(Fault { until: Some(cool), ..fault("jam", "gateway", Some(hot)) });
    });
    sim.advance(SimTime(1500));
    let count = |wanted: &dyn Fn(&EventKind) -> bool| sim.events().iter().filter(|event| wanted(&event.kind)).count();
    let jam = id("jam");
    assert_eq!(count(&|kind| matches!(kind, EventKind::FaultBegan { fault } if *fault == jam)), 2);
    assert_eq!(count(&|kind| matches!(kind, EventKind::FaultEnded { fault } if *fault == jam)), 1);
}

#[test]
fn what_can_be_done_again_can_be_directed_again() {
    for again in [false, true] {
        let mut sim = bent(|scenario| {
            (scenario.options[0].again, scenario.options[0].needs_change) = (again, false);
        });
        at_work(&mut sim);
        must(&mut sim, Command::Direct { option: id("swap") });
        wait(&mut sim, 300);
        let answer = order(&mut sim, Command::Direct { option: id("swap") });
        assert_eq!(answer.map_err(|no| no.code).err().as_deref(), (!again).then_some("done"));
    }
}

#[test]
fn a_freeze_holds_what_nobody_let_go_ahead() {
    let run = |freeze: bool| {
        let mut sim = bent(|scenario| {
            let planned = Planned {
                asks: id("carl"),
                question: "Tidy up tonight?".into(),
                asked_at_s: 100,
                made_at_s: 700,
                unless_decided: true,
            };
            scenario.changes.push(Change {
                id: id("tidy"),
                reference: "CHG-2".into(),
                name: "Tidy-up".into(),
                on: id("gateway"),
                done: "tonight".into(),
                planned: Some(planned),
            });
        });
        at_work(&mut sim);
        if freeze {
            must(&mut sim, Command::FreezeChanges);
        }
        sim.advance(SimTime(900));
        happened(&sim, |kind| matches!(kind, EventKind::ChangeMade { .. })).is_some()
    };
    assert_eq!((run(false), run(true)), (true, false));
}

#[test]
fn what_is_lost_for_good_stays_lost() {
    let run = |wipes: bool| {
        let mut sim = bent(|scenario| {
            let gone = Condition::Isolated(id("switch-2"));
            let lost = Fault { cured_by: vec![], ..fault("rows-gone", "switch-2", Some(gone)) };
            let down_s = 30;
            scenario.faults = vec![lost];
            let hard = if wipes {
                vec![
                    Operation::Isolate(id("switch-2")),
                    Operation::FailOver { component: id("pair"), to: id("switch-2") },
                ]
            } else {
                vec![Operation::Restart { component: id("switch-2"), down_s }]
            };
            (scenario.options[0].steps, scenario.options[0].needs_change) = (hard, false);
            let mut back = scenario.options[0].clone();
            (back.id, back.again) = (id("back"), true);
            back.steps = vec![Operation::Rejoin(id("switch-2")), Operation::Replace(id("switch-2"))];
            scenario.options.push(back);
        });
        at_work(&mut sim);
        for option in ["swap", "back"] {
            must(&mut sim, Command::Direct { option: id(option) });
            wait(&mut sim, 300);
        }
        sim.world().components.level(id("switch-2"))
    };
    assert_eq!((run(false), run(true)), (1000, 0), "a restart passes; what was wiped no repair brings back");
}
