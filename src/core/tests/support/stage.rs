//! The engine's small scenario, bent, with a Manager at work in it.
#![allow(dead_code, missing_docs, unreachable_pub, reason = "each test binary uses a part of it")]

use std::sync::Arc;

use bridgecall_core::base::{Id, Range, Seed, SimTime};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{
    CastRole, Component, Condition, Deed, Fault, Initiative, Person, Scenario, Seat, Shape,
};
use bridgecall_core::sim::command::{OptionCard, Priority};
use bridgecall_core::sim::{Command, EventKind, Mode, Order, Rejection, Simulation};

use super::content;

pub fn id(text: &'static str) -> Id {
    Id::from(text)
}

pub fn bent(bend: impl FnOnce(&mut Scenario)) -> Simulation {
    let mut content = Content::clone(&content::content());
    bend(&mut content.scenario);
    Simulation::new(Arc::new(content), Seed(3), Mode::Practice, Seat::MajorIncidentManager)
}

pub fn order(sim: &mut Simulation, command: Command) -> Result<(), Rejection> {
    sim.submit(&Order { seat: Seat::MajorIncidentManager, command })
}

pub fn must(sim: &mut Simulation, command: Command) {
    order(sim, command).unwrap_or_else(|no| panic!("{}: {}", no.code, no.reason));
}

pub fn wait(sim: &mut Simulation, seconds: u64) {
    sim.advance(sim.now() + seconds);
}

/// Accepted, declared, bridge open, the deputy of the network team on it.
pub fn at_work(sim: &mut Simulation) {
    sim.advance(SimTime(170));
    must(sim, Command::AcceptHandover { read_back: vec![] });
    must(sim, Command::Declare { priority: Priority::P1, reason: "No store can sell.".into() });
    must(sim, Command::OpenBridge);
    must(sim, Command::Page { person: id("noel") });
    wait(sim, 100);
    assert!(sim.knowledge().on_bridge(id("noel")));
}

pub fn carded(sim: &mut Simulation, option: Id) {
    let words = || "As the team says.".to_owned();
    let card = OptionCard { reversal: words(), success_test: words(), ..OptionCard::default() };
    must(sim, Command::FillOptionCard { option, card });
    must(sim, Command::RequestChange { option });
    wait(sim, 120);
}

pub fn happened(sim: &Simulation, is: impl Fn(&EventKind) -> bool) -> Option<SimTime> {
    sim.events().iter().find(|event| is(&event.kind)).map(|event| event.t)
}

pub fn initiative(name: &'static str, by: Option<&'static str>, when: Condition, does: Vec<Deed>) -> Initiative {
    Initiative { id: id(name), by: by.map(id), when, chance: 1000, again_s: None, does }
}

pub fn fault(name: &'static str, on: &'static str, when: Option<Condition>) -> Fault {
    Fault {
        id: id(name),
        name: name.to_owned(),
        on: id(on),
        onset_s: Range(0, 0),
        when,
        returns_s: None,
        attack: false,
        shape: Shape::Step(1000),
        lasts_s: None,
        admits: 1000,
        cured_by: vec![],
        until: None,
    }
}

pub fn part(name: &'static str) -> Component {
    let component = content::content().scenario.components[0].clone();
    Component { id: id(name), name: name.to_owned(), needs: vec![], ..component }
}

pub fn person(name: &'static str, role: CastRole) -> Person {
    let person = content::content().scenario.people[0].clone();
    Person { id: id(name), name: name.to_owned(), role, ..person }
}
