//! A player who knows which options restore and has them carried out at the first lawful moment, by
//! the orders that everybody has: pages, cards, changes, tests where the rules want them.

use crate::base::{Id, SimTime};
use crate::plan::{Played, Way};
use crate::scenario::Scenario;
use crate::sim::event::InterruptionKind;
use crate::sim::knowledge::{ActionState, Knowledge};
use crate::sim::{Command, Simulation};

use super::{give, slowness};

/// How often it looks, in seconds, when nothing comes.
const LOOK_S: u64 = 5;
/// After so long a way that led nowhere is gone anew: a team was locked out, a supplier declined.
const AGAIN_S: u64 = 60;

/// Somebody on the way to one option.
struct Going {
    way: Way,
    option: Id,
    since: SimTime,
}

/// Has these options carried out, and plays to the end of the run.
pub fn direct(sim: &mut Simulation, options: &[Id]) -> Played {
    let mut log = Played::new();
    let content = std::sync::Arc::clone(sim.content());
    let start = sim.now();
    let going = |option: &Id| Going { way: Way::certain(*option), option: *option, since: start };
    let mut all: Vec<Going> = options.iter().map(going).collect();
    while sim.ended().is_none() {
        call_everybody(sim, &content.scenario, options, &mut log);
        answer(sim, &mut log);
        for one in &mut all {
            let stands = sim.knowledge().options.get(&one.option).map(|state| state.state);
            let begun = matches!(stands, Some(ActionState::Running(_) | ActionState::Done(_)));
            if one.way.is_over() && !begun && sim.now().since(one.since) >= AGAIN_S {
                (one.way, one.since) = (Way::certain(one.option), sim.now());
            }
            while let Some(command) = one.way.next(&content.scenario, sim.knowledge()) {
                if matches!(command, Command::Direct { .. }) {
                    one.since = sim.now();
                }
                let taken = give(sim, command.clone(), &mut log);
                one.way.hear(&command, taken);
                if !taken {
                    break;
                }
            }
        }
        sim.advance_until_seen(LOOK_S * slowness(sim));
    }
    log
}

/// Leads and deputies at once, of every team that an option or its evidence needs.
fn call_everybody(sim: &mut Simulation, scenario: &Scenario, options: &[Id], log: &mut Played) {
    if sim.knowledge().accepted.is_none() {
        return;
    }
    let wanted = options.iter().filter_map(|id| scenario.option(*id));
    let mut teams: Vec<Id> = Vec::new();
    for option in wanted {
        teams.push(option.team);
        let shown = option.convinced_by.iter().chain(&option.known_after);
        let shown = shown.chain(option.authority.iter().flat_map(|authority| &authority.wants));
        teams.extend(shown.filter_map(|theory| scenario.hypothesis(*theory)).map(|theory| theory.team));
    }
    for team in teams.iter().filter_map(|team| scenario.team(*team)) {
        for person in [Some(team.lead), team.deputy].into_iter().flatten() {
            let state = sim.knowledge().person(person);
            match (state.on_bridge, state.paged, state.silent) {
                (false, None, _) => give(sim, Command::Page { person }, log),
                (false, Some(_), true) => give(sim, Command::RePage { person }, log),
                _ => false,
            };
        }
    }
}

/// Whoever breaks in is answered, so that nobody takes the incident away.
fn answer(sim: &mut Simulation, log: &mut Played) {
    let waits = |seat: &Knowledge| -> Vec<(u32, InterruptionKind)> {
        let open = seat.interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
        open.map(|(number, one)| (*number, one.why)).collect()
    };
    for (interruption, why) in waits(sim.knowledge()) {
        let Some(reply) = why.good_answers().first().copied() else { continue };
        give(sim, Command::AnswerInterruption { interruption, reply }, log);
    }
}
