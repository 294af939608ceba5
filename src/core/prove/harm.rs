//! What a fault does to users and the money, and when it can first be seen: both by comparison with
//! the same run without that fault, so that what another fault does is not laid at its door.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Id, Range, SimTime};
use crate::plan::Played;
use crate::sim::event::EventKind;
use crate::sim::{Order, Simulation, TracePoint};

use super::case::{Case, Run};
use super::notes::first_difference;
use super::players::{Asked, Player};

/// Harm is counted over this stretch, in seconds: per minute.
const MINUTE_S: u64 = 60;
/// A replay looks at its questions this often, in seconds.
const LOOK_S: u64 = 30;
/// Harm within this share (permille) of its worst is still the peak: a plateau ends at its end.
const PEAK: i64 = 950;

/// A fault in one run.
#[derive(Debug, Clone)]
pub struct Harm {
    /// Which.
    pub fault: Id,
    /// Who played that run.
    pub player: String,
    /// When it began.
    pub began: SimTime,
    /// The last moment at which its harm a minute was at its worst; `None`: it harmed nobody.
    pub peak: Option<SimTime>,
    /// When the first sign of it reached the seat, and from where.
    pub seen: Option<(SimTime, String)>,
}

/// Plays the player who looks into everything, and looks at every fault that begins in that run.
pub(super) fn inquire(case: &Case, seed: u64, unseen: &mut BTreeSet<Id>) -> (Run, Vec<Harm>) {
    let play = |case: &Case| {
        let mut sim = case.fresh(seed).with_trace();
        let log = Player::Inquirer.play(&mut sim);
        (sim, log)
    };
    let (sim, log) = play(case);
    let mut harms = Vec::new();
    for fault in case.scenario().faults.iter().map(|fault| fault.id) {
        if began(&sim, fault).is_some() && unseen.remove(&fault) {
            let (without, _) = play(&without(case, fault));
            harms.extend(compare(case, Player::Inquirer.name(), &sim, &without, fault));
        }
    }
    (case.score(sim, log), harms)
}

/// A fault that only this run brought on: its orders are given again, with the fault and without, and
/// beside them every source is asked, because what nobody asks may still be there to be heard.
pub(super) fn replayed(case: &Case, player: &str, run: &Run, fault: Id) -> Option<Harm> {
    let seed = run.sim.seed().0;
    let again = |case: &Case, asking: bool| {
        let mut sim = case.fresh(seed).with_trace();
        give_again(&mut sim, &run.log, run.sim.now(), asking);
        sim
    };
    let without = without(case, fault);
    // People who answer come later to their work; then the fault may not come about at all.
    let compare = |asking: bool| compare(case, player, &again(case, asking), &again(&without, asking), fault);
    compare(true).or_else(|| compare(false))
}

fn give_again(sim: &mut Simulation, log: &Played, end: SimTime, asking: bool) {
    let content = Arc::clone(sim.content());
    let mut asked = Asked::default();
    let mut taken = log.iter().filter(|(.., refused)| refused.is_none()).peekable();
    while sim.now() < end && sim.ended().is_none() {
        while let Some((_, order, _)) = taken.next_if(|(at, ..)| *at <= sim.now()) {
            // Without the fault an order may have nothing to take hold of; then it falls flat.
            let _ = sim.submit(order);
        }
        if asking && sim.knowledge().accepted.is_some() {
            for command in asked.questions(&content.scenario, sim) {
                let _ = sim.submit(&Order { seat: sim.seat(), command });
            }
        }
        let next = taken.peek().map_or(end, |(at, ..)| *at).min(sim.now() + LOOK_S);
        sim.advance(next.min(end));
    }
}

/// The case with a fault that never begins. Its condition stays: some draws count the events before them,
/// so an event more at the start would make another run of it, and of everything in it.
fn without(case: &Case, fault: Id) -> Case {
    let mut content = (**case.content()).clone();
    let never = content.scenario.clock.limit_s.saturating_add(1);
    for one in content.scenario.faults.iter_mut().filter(|one| one.id == fault) {
        one.onset_s = Range(never, never);
    }
    Case::new(Arc::new(content), Vec::new())
}

fn began(sim: &Simulation, fault: Id) -> Option<SimTime> {
    let begins = |kind: &EventKind| matches!(kind, EventKind::FaultBegan { fault: one } if *one == fault);
    sim.events().iter().find(|event| begins(&event.kind)).map(|event| event.t)
}

fn compare(case: &Case, player: &str, with: &Simulation, without: &Simulation, fault: Id) -> Option<Harm> {
    let began = began(with, fault)?;
    Some(Harm {
        fault,
        player: player.to_owned(),
        began,
        peak: peak(with.trace(), without.trace()),
        seen: first_difference(case.scenario(), with, without, began),
    })
}

/// The last moment at which what the fault costs a minute is at its worst; where it costs nothing, at
/// which it hurts the most users.
fn peak(with: &[TracePoint], without: &[TracePoint]) -> Option<SimTime> {
    let pairs: Vec<(&TracePoint, &TracePoint)> = with.iter().zip(without).collect();
    let lost = |index: usize| (pairs[index].0.lost - pairs[index].1.lost).0;
    let a_minute_ago = |index: usize| {
        let from = pairs[index].0.t.0.saturating_sub(MINUTE_S);
        pairs[..=index].partition_point(|(point, _)| point.t.0 < from)
    };
    let rate = |index: usize| lost(index).saturating_sub(lost(a_minute_ago(index)));
    let users = |index: usize| {
        let (with, without) = (pairs[index].0.users_hurt, pairs[index].1.users_hurt);
        i64::try_from(with.saturating_sub(without)).unwrap_or(i64::MAX)
    };
    let last_worst = |harm: &dyn Fn(usize) -> i64| {
        let all: Vec<i64> = (0..pairs.len()).map(harm).collect();
        let worst = all.iter().copied().max().filter(|worst| *worst > 0)?;
        let at_peak = |harm: &i64| i128::from(*harm) * 1000 >= i128::from(worst) * i128::from(PEAK);
        all.iter().rposition(at_peak).map(|index| pairs[index].0.t)
    };
    last_worst(&rate).or_else(|| last_worst(&users))
}
