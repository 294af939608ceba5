//! What to do better, and what it would have been worth: computed, never claimed.
//!
//! Each piece of advice is tried out: a new run of the same scenario and seed gets the same orders
//! at the same seconds with the better order in its place, up to the same last second, and what
//! was lost is compared. `candidates` names the moments, `fork` replays, `coach` gives the few
//! orders that depend on what comes back, `picture` says what the seat knew. `seats` names the moments of other
//! seats than the Manager's; what they do better the computer's Manager takes up by itself.

mod candidates;
mod closing;
mod coach;
mod fork;
mod picture;
mod seats;

use crate::base::{Money, SimTime};
use crate::scenario::model::Seat;
use crate::sim::knowledge::Knowledge;
use crate::sim::{Command, EventKind, Order, Simulation};

use super::report::{Advice, Entry};
use candidates::Candidate;
use fork::Change;

/// Runs that are replayed for advice at most, beside the one that proves the replay true.
const REPLAYS: usize = 8;

/// What is lost when a run is played anew with exactly these orders, up to its last second.
///
/// Orders that are refused are skipped; those that would end the run are not given, so that every
/// replay is compared at the same moment.
#[must_use]
pub fn lost_with(run: &Simulation, orders: &[(SimTime, Order)]) -> Money {
    fork::replay(run, run.seat(), orders, &Change::default()).lost
}

/// The advice for a seat of a run, worth most first.
///
/// Where a person played the Manager, other seats get none: no replay can say what that person would have done.
pub(super) fn advise(run: &Simulation, seat: Seat, orders: &[(SimTime, Order)], timeline: &[Entry]) -> Vec<Advice> {
    let commands = seat == Seat::MajorIncidentManager;
    if !commands && run.seating().is_played(Seat::MajorIncidentManager) {
        return Vec::new();
    }
    // Advice rests on the replay being the run. If the orders do not lead to what was lost, nothing
    // that a replay says can be trusted, and nothing is said.
    let plain = fork::replay(run, seat, orders, &Change::default());
    let lost = run.world().cost.total();
    if plain.lost != lost {
        return Vec::new();
    }
    let candidates = if commands { candidates::all(run) } else { seats::all(run, seat) };
    let mut advice: Vec<Advice> = Vec::new();
    for candidate in candidates.into_iter().take(REPLAYS) {
        let line = tried(run, seat, &plain.script, candidate, timeline);
        // What a Manager leaves undone is worth a word even where it cost nothing; what another seat could have
        // done is one only if the Manager would have made something of it.
        advice.extend(line.filter(|line| commands || line.saving > Money(0)));
    }
    advice.sort_by_key(|line| (std::cmp::Reverse(line.saving), line.t));
    let mut titles = Vec::new();
    // Two options tried for one end: the one that saves more stands for both.
    advice.retain(|line| {
        let new = !titles.contains(&line.title);
        titles.push(line.title.clone());
        new
    });
    advice
}

/// Replays with the better order; `None` when it is refused, or when it would have cost more.
fn tried(
    run: &Simulation,
    seat: Seat,
    orders: &[(SimTime, Order)],
    candidate: Candidate,
    timeline: &[Entry],
) -> Option<Advice> {
    let replay = fork::replay(run, seat, orders, &candidate.change);
    let saving = run.world().cost.total() - replay.lost;
    if !replay.landed || saving < Money(0) {
        return None;
    }
    let clock = &run.content().scenario.clock;
    let moment = replay.first.unwrap_or(candidate.t);
    let before = timeline.iter().rev().find(|entry| entry.t <= moment);
    Some(Advice {
        t: moment,
        clock: clock.at(moment),
        at_event: before.map(|entry| entry.n),
        title: candidate.title,
        knew: replay.knew,
        did: candidate.did,
        better: candidate.better,
        steps: replay.steps.iter().map(|(t, words)| format!("{}: {words}", clock.at(*t))).collect(),
        lost_run: run.world().cost.total(),
        lost_replay: replay.lost,
        saving,
        script: replay.script,
    })
}

/// What the Manager knows.
fn command(run: &Simulation) -> &Knowledge {
    run.knowledge_of(Seat::MajorIncidentManager).unwrap_or(run.knowledge())
}

/// The second of the first event of a kind.
fn first(run: &Simulation, wanted: impl Fn(&EventKind) -> bool) -> Option<SimTime> {
    run.events().iter().find(|event| wanted(&event.kind)).map(|event| event.t)
}

/// Whether a command ends the run at once.
fn ends(command: &Command) -> bool {
    matches!(command, Command::StandDown { .. } | Command::Abandon)
}
