//! What is owed outside the house and to its people: each objective applies where there is such a duty,
//! earns everything when it is done, and nothing for the act without its substance.

mod support;

use std::path::Path;
use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Range, Seed, SimTime};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::load::{self, Source};
use bridgecall_core::scenario::model::{
    Audience, Change, Channel, Condition, Cure, Deed, Harm, Initiative, Operation, Planned, Scenario, Seat,
};
use bridgecall_core::scoring::{RunFacts, assess};
use bridgecall_core::sim::command::{Priority, Topic};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Command, Mode, Simulation};
use support::content;
use support::stage::{id, must};

/// The engine's small scenario, bent, under the rubric that the library uses.
fn bent(bend: impl FnOnce(&mut Scenario)) -> Simulation {
    let of_library = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../scenarios/{name}.ron"));
        let bytes = std::fs::read(&path).expect("the library stands beside the core");
        Source { name: path.display().to_string(), bytes }
    };
    let loaded = load::rubric_with(&of_library("rubrics/standard"), &|name| Some(of_library(name)));
    let mut content = Content::clone(&content::content());
    content.rubric = loaded.value.unwrap_or_else(|| panic!("{:?}", loaded.findings));
    bend(&mut content.scenario);
    Simulation::new(Arc::new(content), Seed(3), Mode::Practice, Seat::MajorIncidentManager)
}

fn declared(sim: &mut Simulation) {
    sim.advance(SimTime(170));
    must(sim, Command::AcceptHandover { read_back: vec![] });
    must(sim, Command::Declare { priority: Priority::P1, reason: "No store can sell.".into() });
    must(sim, Command::OpenBridge);
}

fn tell(sim: &mut Simulation, audience: Audience, advice: Option<Id>) {
    let mut message = support::player::message();
    (message.audience, message.channel, message.advice) = (audience, Channel::StatusPage, advice);
    must(sim, Command::SendMessage(message));
}

/// Whether an objective applies, and what it earned, in permille.
fn mark(sim: &Simulation, objective: &str) -> Option<u64> {
    let outcome = sim.ended().unwrap_or(Outcome::Interrupted);
    let facts = RunFacts {
        seed: sim.seed(),
        mode: sim.mode(),
        seat: sim.seat(),
        outcome,
        journal_head: Digest::of(b"no journal"),
    };
    let result = assess(sim.content(), sim.events(), &facts);
    let one = result.objectives.iter().find(|one| one.id.as_str() == objective).expect("the rubric has it").clone();
    one.applicable.then(|| one.points_milli * 1000 / one.of_milli)
}

#[test]
fn safety_words_must_reach_those_at_risk() {
    let run = |at_risk: bool, tells: Option<(u64, Audience, Option<Id>)>| {
        let mut sim = bent(|scenario| {
            if at_risk {
                scenario.harms = vec![Harm {
                    id: id("stranded"),
                    name: "Drivers stranded".into(),
                    service: id("sale"),
                    cohort: id("store"),
                    per_thousand: 10,
                    advice: Some(id("cash")),
                    audience: Audience::Customers,
                    still: 0,
                }];
            }
        });
        declared(&mut sim);
        if let Some((after_s, audience, advice)) = tells {
            sim.advance(SimTime(170 + after_s));
            tell(&mut sim, audience, advice);
        }
        sim.advance(SimTime(1700));
        mark(&sim, "A19")
    };
    let cash = Some(id("cash"));
    assert_eq!(run(false, None), None, "nobody is at risk");
    assert_eq!(run(true, Some((200, Audience::Customers, cash))), Some(1000));
    assert_eq!(run(true, None), Some(0));
    assert_eq!(run(true, Some((200, Audience::Customers, None))), Some(0), "a message without the advice");
    assert_eq!(run(true, Some((200, Audience::Staff, cash))), Some(0), "to people who are safe");
    assert!(run(true, Some((1200, Audience::Customers, cash))).unwrap() < 700, "late");
}

#[test]
fn demands_are_answered_before_they_are_due() {
    let run = |asked: bool, answer: Option<(u64, Audience)>| {
        let mut sim = bent(|scenario| {
            if asked {
                let text = "Tell us what happened.".to_owned();
                let demand = Deed::Demand { audience: Audience::Authorities, text, within_s: 600, penalty: 1000 };
                scenario.initiatives.push(Initiative {
                    id: id("regulator"),
                    by: None,
                    when: Condition::At(Range(300, 300)),
                    chance: 1000,
                    again_s: None,
                    does: vec![demand],
                });
            }
        });
        declared(&mut sim);
        if let Some((at, audience)) = answer {
            sim.advance(SimTime(at));
            tell(&mut sim, audience, None);
        }
        sim.advance(SimTime(1700));
        mark(&sim, "B26")
    };
    assert_eq!(run(false, None), None);
    assert_eq!(run(true, Some((500, Audience::Authorities))), Some(1000));
    assert_eq!(run(true, None), Some(0));
    assert_eq!(run(true, Some((500, Audience::Customers))), Some(0), "to somebody else");
    assert_eq!(run(true, Some((250, Audience::Authorities))), Some(0), "before they asked");
    assert_eq!(run(true, Some((1000, Audience::Authorities))), Some(0), "late");
}

#[test]
fn traces_are_kept_before_anything_wipes_them() {
    let run = |attack: bool, steps: &[Operation], directed: bool| {
        let mut sim = bent(|scenario| {
            scenario.faults[0].attack = attack;
            scenario.faults[0].cured_by = vec![Cure::Replace];
            (scenario.options[0].steps, scenario.options[0].needs_change) = (steps.to_vec(), false);
        });
        declared(&mut sim);
        must(&mut sim, Command::Page { person: id("noel") });
        sim.advance(SimTime(300));
        if directed {
            must(&mut sim, Command::Direct { option: id("swap") });
        }
        sim.advance(SimTime(1700));
        mark(&sim, "B25")
    };
    let (keep, replace) = (Operation::Preserve(id("switch-1")), Operation::Replace(id("switch-1")));
    assert_eq!(run(false, &[keep, replace], true), None, "no attack");
    assert_eq!(run(true, &[keep, replace], true), Some(1000));
    assert_eq!(run(true, &[replace], true), Some(0), "wiped");
    assert_eq!(run(true, &[keep, replace], false), Some(0), "nobody was asked");
    assert_eq!(run(true, &[Operation::Preserve(id("switch-2")), replace], true), Some(0), "kept elsewhere");
}

#[test]
fn who_is_past_the_shift_is_relieved_and_the_relief_briefed() {
    let run = |ends: bool, relief_at: Option<u64>, briefed: bool| {
        let mut sim = bent(|scenario| {
            scenario.clock.limit_s = 7200;
            let noel = scenario.people.iter_mut().find(|one| one.id == id("noel")).unwrap();
            noel.shift_ends_s = ends.then_some(1200);
            let mut nell = noel.clone();
            (nell.id, nell.shift_ends_s, nell.relieves) = (id("nell"), None, Some(id("noel")));
            scenario.people.push(nell);
        });
        declared(&mut sim);
        must(&mut sim, Command::Page { person: id("noel") });
        sim.advance(SimTime(600));
        if let Some(at) = relief_at {
            sim.advance(SimTime(at));
            if briefed {
                let words = |text: &str| text.to_owned();
                must(
                    &mut sim,
                    Command::Summarise {
                        problem: words("A switch is half dead."),
                        known: vec![words("It drops packets")],
                        unknown: vec![words("Since when")],
                        next: words("Swap it"),
                    },
                );
            }
            must(&mut sim, Command::Page { person: id("nell") });
        }
        sim.advance(SimTime(6000));
        mark(&sim, "B23")
    };
    assert_eq!(run(false, Some(1300), true), None, "nobody's shift ended");
    assert_eq!(run(true, Some(1300), true), Some(1000));
    assert_eq!(run(true, None, false), Some(0));
    assert_eq!(run(true, Some(1300), false), Some(0), "called, and told nothing");
    assert_eq!(run(true, Some(4000), true), Some(0), "an hour late");
}

#[test]
fn a_gate_is_decided_in_time_and_on_evidence() {
    let run = |put: bool, ask: bool, decide_at: Option<u64>| {
        let mut sim = bent(|scenario| {
            let planned = Planned {
                asks: id("carl"),
                question: "Switch over tonight?".into(),
                asked_at_s: 200,
                made_at_s: 900,
                unless_decided: true,
            };
            scenario.changes.push(Change {
                id: id("cut-over"),
                reference: "CHG-1".into(),
                name: "Cut-over".into(),
                on: id("gateway"),
                done: "tonight".into(),
                planned: put.then_some(planned),
            });
        });
        declared(&mut sim);
        if ask {
            must(&mut sim, Command::Ask { whom: id("sales-rate"), about: Topic::Status });
            must(&mut sim, Command::Ask { whom: id("desk"), about: Topic::Volume });
        }
        if let Some(at) = decide_at {
            sim.advance(SimTime(at));
            let reason = "The second site was never tested.".to_owned();
            must(&mut sim, Command::DecideChange { change: id("cut-over"), go: false, reason });
        }
        sim.advance(SimTime(1700));
        mark(&sim, "B22")
    };
    assert_eq!(run(false, true, None), None);
    assert_eq!(run(true, true, Some(500)), Some(1000));
    assert_eq!(run(true, true, None), Some(0), "it took its course");
    assert_eq!(run(true, false, Some(210)), Some(0), "decided on nothing heard");
}
