//! A player who wants one thing: service back. It takes the cheapest restoring option as soon as one
//! is known, tells nobody, and closes when it is done. Where nothing restores it waves the case away.

use crate::base::Id;
use crate::plan::{Played, Way};
use crate::scenario::Scenario;
use crate::scenario::model::ActionOption;
use crate::sim::command::CauseClaim;
use crate::sim::knowledge::{ActionState, Knowledge, Standing};
use crate::sim::{Command, Simulation};

use super::{give, slowness};

/// How often it looks, in seconds, when nothing comes.
const LOOK_S: u64 = 15;
/// Orders of one look at most; more would be a plan that goes round in circles.
const AT_ONCE: usize = 20;

pub(super) fn play(sim: &mut Simulation) -> Played {
    let mut log = Played::new();
    let mut ways: Vec<(Id, Way)> = Vec::new();
    while sim.ended().is_none() {
        for _ in 0..AT_ONCE {
            let content = std::sync::Arc::clone(sim.content());
            let Some(command) = next(&content.scenario, sim.knowledge(), &mut ways) else { break };
            let taken = give(sim, command.clone(), &mut log);
            ways.iter_mut().for_each(|(_, way)| way.hear(&command, taken));
            if !taken || sim.ended().is_some() {
                break;
            }
        }
        sim.advance_until_seen(LOOK_S * slowness(sim));
    }
    log
}

fn next(scenario: &Scenario, seat: &Knowledge, ways: &mut Vec<(Id, Way)>) -> Option<Command> {
    let restores = |option: &&ActionOption| option.restores;
    let mut restoring: Vec<&ActionOption> = scenario.options.iter().filter(restores).collect();
    // What takes the least time is cheapest.
    restoring.sort_by_key(|option| option.takes_s.1);
    let state = |option: &ActionOption| seat.options.get(&option.id).map(|state| state.state);
    if restoring.iter().any(|option| matches!(state(option), Some(ActionState::Done(_)))) {
        return close(seat);
    }
    if restoring.iter().any(|option| matches!(state(option), Some(ActionState::Running(_)))) {
        return None;
    }
    let Some(cheapest) = restoring.first() else { return wave_away(scenario, seat) };
    let known = restoring.iter().find(|option| seat.options.contains_key(&option.id));
    let wanted = known.unwrap_or(cheapest).id;
    if !ways.iter().any(|(id, _)| *id == wanted) {
        ways.push((wanted, Way::to(wanted)));
    }
    ways.iter_mut().find(|(id, _)| *id == wanted)?.1.next(scenario, seat)
}

/// Ends it: done is done.
fn close(seat: &Knowledge) -> Option<Command> {
    match seat.standing {
        Standing::Declared | Standing::Monitoring => Some(Command::Resolve { cause: CauseClaim::UnderReview }),
        Standing::Resolved => Some(Command::StandDown { thanks: false, leftovers: Vec::new() }),
        _ => None,
    }
}

/// Nothing to repair, so no incident.
fn wave_away(scenario: &Scenario, seat: &Knowledge) -> Option<Command> {
    seat.nominated?;
    if seat.accepted.is_none() {
        return Some(Command::AcceptHandover { read_back: Vec::new() });
    }
    match seat.standing {
        Standing::Validating => {
            let route_to = scenario.briefing.handover.from;
            Some(Command::Reject { reason: "Nothing that we could repair.".to_owned(), route_to })
        }
        Standing::Rejected => Some(Command::StandDown { thanks: false, leftovers: Vec::new() }),
        _ => None,
    }
}
