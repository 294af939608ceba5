//! A player who gives lawful orders at random. The dice are the run's seed's, so the same seed plays
//! the same run again.

use std::mem::{Discriminant, discriminant};

use crate::base::{Id, Range};
use crate::plan::Played;
use crate::sim::{Command, Order, Simulation};

use super::every_order::{Keeps, orders};
use super::{give, slowness};

/// Seconds between two orders: the pace of somebody who never stops.
const PAUSE_S: Range = Range(10, 50);
/// So many orders are thought of before one is lawful; else the moment passes.
const TRIES: u64 = 40;

pub(super) fn play(sim: &mut Simulation) -> Played {
    let mut log = Played::new();
    let (seed, name) = (sim.seed(), Id::from("random"));
    let mut drawn = 0;
    let mut draw = |bound: usize| {
        drawn += 1;
        usize::try_from(seed.below("player", name, drawn, bound as u64)).unwrap_or(0)
    };
    while sim.ended().is_none() {
        let mut families = families(orders(sim, Keeps::Nothing, true));
        for _ in 0..TRIES {
            let family = draw(families.len());
            let (_, members) = &mut families[family];
            let index = draw(members.len());
            let order = Order { seat: sim.seat(), command: members[index].clone() };
            if sim.propose(&order).is_ok() {
                give(sim, order.command, &mut log);
                break;
            }
        }
        let span = usize::try_from(PAUSE_S.1 - PAUSE_S.0 + 1).unwrap_or(1);
        let next = sim.now() + (PAUSE_S.0 + draw(span) as u64) * slowness(sim);
        sim.advance(next);
    }
    log
}

/// The orders by their sort, so that the one with most names in it is not nearly all there is.
fn families(orders: Vec<Command>) -> Vec<(Discriminant<Command>, Vec<Command>)> {
    let mut families: Vec<(Discriminant<Command>, Vec<Command>)> = Vec::new();
    for order in orders {
        let sort = discriminant(&order);
        match families.iter_mut().find(|(one, _)| *one == sort) {
            Some((_, members)) => members.push(order),
            None => families.push((sort, vec![order])),
        }
    }
    families
}
