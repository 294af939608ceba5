//! No mass of orders passes: not every order every minute, not golden's orders in the wrong order,
//! not golden with nobody told.

mod proofs;

use std::sync::Arc;

use bridgecall_core::plan::{Plan, Played};
use bridgecall_core::prove::players::{Keeps, play_every_order};
use bridgecall_core::scenario::Content;
use bridgecall_core::sim::Mode;
use bridgecall_core::sim::command::Command;
use proofs::bend::silence;
use proofs::{FALSE_ALARM, MAJOR, Run, content, fresh, give, model_run, run, score};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=10;

/// Every run fails; the totals are printed.
fn all_fail(name: &str, runs: impl Iterator<Item = Run>) {
    let mut totals = Vec::new();
    let mut gates = std::collections::BTreeSet::new();
    for played in runs {
        let seed = played.result.seed.clone();
        assert!(!played.result.passed, "{name} passes on seed {seed} with {}", played.result.total_permille);
        gates.extend(played.tripped());
        totals.push(played.result.total_permille);
    }
    println!("{name}: totals {totals:?} permille, gates {gates:?}");
    assert!(!totals.is_empty());
}

fn stages() -> [Arc<Content>; 2] {
    [MAJOR, FALSE_ALARM].map(|name| Arc::new(content(name)))
}

fn spam_fails(scenario: &str) {
    let content = Arc::new(content(scenario));
    for keeps in [Keeps::Nothing, Keeps::Undoing, Keeps::Doing] {
        let runs = SEEDS.map(|seed| {
            let mut sim = fresh(&content, seed, Mode::Practice);
            let log = play_every_order(&mut sim, keeps);
            score(sim, log)
        });
        all_fail(&format!("{scenario}, keeping back {keeps:?}"), runs);
    }
}

#[test]
fn every_order_every_minute_fails_the_major_incident() {
    spam_fails(MAJOR);
}

#[test]
fn every_order_every_minute_fails_the_false_alarm() {
    spam_fails(FALSE_ALARM);
}

/// All of golden's orders, every minute: the good acts without their moment.
#[test]
fn all_of_golden_every_minute_fails() {
    for content in stages() {
        let golden = model_run(&content, "golden");
        let runs = SEEDS.map(|seed| {
            let orders: Vec<Command> =
                taken(&content, &golden, seed).into_iter().map(|(_, one, _)| one.command).collect();
            let mut sim = fresh(&content, seed, Mode::Practice);
            let mut log = Vec::new();
            while sim.ended().is_none() {
                for order in &orders {
                    let now = sim.now();
                    give(&mut sim, now, order.clone(), &mut log);
                }
                let next = sim.now() + 60;
                sim.advance(next);
            }
            score(sim, log)
        });
        all_fail(&format!("{} golden every minute", content.scenario.id), runs);
    }
}

fn taken(content: &Arc<Content>, plan: &Plan, seed: u64) -> Played {
    run(content, plan, seed).log.into_iter().filter(|(.., refused)| refused.is_none()).collect()
}

/// Golden's orders at golden's moments, last first; once with the handover accepted before all else.
#[test]
fn golden_in_reverse_fails() {
    for content in stages() {
        let golden = model_run(&content, "golden");
        for accept_first in [false, true] {
            let runs = SEEDS.map(|seed| {
                let log = taken(&content, &golden, seed);
                let mut orders: Vec<Command> = log.iter().rev().map(|(_, one, _)| one.command.clone()).collect();
                if accept_first {
                    orders.rotate_right(1);
                    assert!(matches!(orders[0], Command::AcceptHandover { .. }));
                }
                let mut sim = fresh(&content, seed, Mode::Practice);
                let mut played = Vec::new();
                for ((at, ..), order) in log.iter().zip(orders) {
                    give(&mut sim, *at, order, &mut played);
                }
                let end = bridgecall_core::base::SimTime(content.scenario.clock.limit_s);
                sim.advance(end);
                score(sim, played)
            });
            all_fail(&format!("{} reversed, accepted first: {accept_first}", content.scenario.id), runs);
        }
    }
}

#[test]
fn golden_without_a_word_to_anybody_fails() {
    let content = Arc::new(content(MAJOR));
    let mut mute = model_run(&content, "golden");
    silence(&mut mute);
    all_fail("golden, mute", SEEDS.map(|seed| run(&content, &mute, seed)));
}
