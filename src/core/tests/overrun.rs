//! A lawful scenario that never comes to rest: its run ends, and says why.

mod support;

use std::sync::Arc;

use bridgecall_core::base::{Id, Range, Seed, SimTime};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Condition, Deed, Initiative, Operation, Seat};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Mode, Simulation};
use support::content::content;

fn restless(initiatives: usize, deeds: usize) -> Simulation {
    let mut of = Content::clone(&content());
    let gateway = Id::from("gateway");
    let pair = [Operation::Isolate(gateway), Operation::Rejoin(gateway)].map(Deed::Operate);
    of.scenario.initiatives = (0..initiatives)
        .map(|index| Initiative {
            id: Id::new(&format!("restless-{index}")).expect("a name"),
            by: None,
            when: Condition::At(Range(0, 0)),
            chance: 1000,
            again_s: Some(Range(1, 1)),
            does: pair.iter().cycle().take(deeds).cloned().collect(),
        })
        .collect();
    Simulation::new(Arc::new(of), Seed(1), Mode::Practice, Seat::MajorIncidentManager)
}

#[test]
fn an_instant_that_brings_too_much_ends_the_run() {
    let mut run = restless(110, 100);
    run.advance(SimTime(1800));
    assert_eq!(run.ended(), Some(Outcome::Overrun));
    assert!(run.now() < SimTime(30) && run.events().len() < 30_000, "{} {}", run.now(), run.events().len());
    // Time stands still from then on.
    let events = run.events().len();
    run.advance(SimTime(3600));
    run.advance_until_seen(600);
    assert_eq!(run.events().len(), events);
}

#[test]
fn a_busy_run_goes_on() {
    let mut run = restless(10, 20);
    run.advance(SimTime(1800));
    assert_eq!(run.ended(), Some(Outcome::TimeLimit));
}
