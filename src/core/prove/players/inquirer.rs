//! A player who looks into everything and acts on nothing: it asks every source, checks every part,
//! tests every theory, tells nobody. The harm takes its own course, and what could be known of it is
//! on this player's board.

use crate::base::{Id, SimTime};
use crate::plan::Played;
use crate::scenario::Scenario;
use crate::scenario::model::{CastRole, HandoverFact, Person};
use crate::sim::command::{Task, Topic};
use crate::sim::event::TestResult;
use crate::sim::knowledge::{HypothesisState, Knowledge};
use crate::sim::{Command, Simulation};

use super::{give, slowness};

/// How often it looks, in seconds, when nothing comes.
const LOOK_S: u64 = 15;
/// Monitors are read this often, in seconds...
const READ_S: u64 = 60;
/// ...and people asked this often: asked without pause they would answer nobody else.
const ASK_S: u64 = 180;
/// Parts are checked, and refuted theories tested again, this often.
const CHECK_S: u64 = 60;
/// The time box of a task, in seconds.
const BOX_S: u64 = 300;

pub(super) fn play(sim: &mut Simulation) -> Played {
    let mut log = Played::new();
    let content = std::sync::Arc::clone(sim.content());
    let mut asked = Asked::default();
    let mut turn = 0;
    while sim.ended().is_none() {
        if sim.knowledge().accepted.is_some() {
            let mut orders = asked.questions(&content.scenario, sim);
            orders.extend(calls(&content.scenario, sim.knowledge()));
            let again = asked.is_time_to_check(sim);
            orders.extend(tasks(&content.scenario, sim.knowledge(), again, &mut turn));
            for order in orders {
                give(sim, order, &mut log);
            }
        } else if sim.knowledge().nominated.is_some() {
            give(sim, Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() }, &mut log);
            give(sim, Command::OpenBridge, &mut log);
            continue;
        }
        sim.advance_until_seen(LOOK_S);
    }
    log
}

/// When monitors were read last, people asked, parts checked.
#[derive(Debug, Default)]
pub(in crate::prove) struct Asked {
    read: Option<SimTime>,
    asked: Option<SimTime>,
    checked: Option<SimTime>,
}

impl Asked {
    /// The questions that are due.
    pub(in crate::prove) fn questions(&mut self, scenario: &Scenario, sim: &Simulation) -> Vec<Command> {
        let mut orders = Vec::new();
        if is_due(&mut self.read, sim, READ_S) {
            orders.extend(scenario.monitors.iter().map(|one| ask(one.id, Topic::Status)));
        }
        if is_due(&mut self.asked, sim, ASK_S) {
            orders.extend(scenario.people.iter().filter_map(question));
        }
        orders
    }

    fn is_time_to_check(&mut self, sim: &Simulation) -> bool {
        is_due(&mut self.checked, sim, CHECK_S)
    }
}

/// Whether so much time has passed; if so it begins anew.
fn is_due(last: &mut Option<SimTime>, sim: &Simulation, every_s: u64) -> bool {
    let due = last.is_none_or(|last| sim.now().since(last) >= every_s * slowness(sim));
    if due {
        *last = Some(sim.now());
    }
    due
}

fn ask(whom: Id, about: Topic) -> Command {
    Command::Ask { whom, about }
}

/// What a person is asked: what they are there to know.
fn question(person: &Person) -> Option<Command> {
    let about = match person.role {
        CastRole::ServiceDeskLead => Topic::Volume,
        CastRole::User | CastRole::Partner => Topic::Status,
        CastRole::SecurityOfficer => Topic::Security,
        CastRole::ChangeManager => Topic::Changes,
        _ => return None,
    };
    Some(ask(person.id, about))
}

/// Calls those who can test and check, and calls again whoever is silent.
fn calls(scenario: &Scenario, seat: &Knowledge) -> Vec<Command> {
    let resolvers = scenario.people.iter().filter(|person| person.team.is_some());
    resolvers
        .filter_map(|person| {
            let state = seat.person(person.id);
            match (state.on_bridge, state.paged, state.silent) {
                (false, None, _) => Some(Command::Page { person: person.id }),
                (false, Some(_), true) => Some(Command::RePage { person: person.id }),
                _ => None,
            }
        })
        .collect()
}

/// The next thing for everybody who has nothing to do: theories first, then, if it is time to look
/// `again`, parts in turn.
fn tasks(scenario: &Scenario, seat: &Knowledge, again: bool, turn: &mut usize) -> Vec<Command> {
    let here = || scenario.people.iter().filter(|person| seat.on_bridge(person.id));
    let held = here().filter_map(|person| seat.tasks.get(&seat.person(person.id).task?));
    let mut at_work: Vec<Task> = held.map(|task| task.work).collect();
    let mut orders = Vec::new();
    for person in here().filter(|person| seat.person(person.id).task.is_none()) {
        let verdict = |id: Id| seat.hypotheses.get(&id).and_then(HypothesisState::verdict);
        let mine = || scenario.hypotheses.iter().filter(|theory| Some(theory.team) == person.team);
        let untold = mine().find(|theory| verdict(theory.id).is_none() && !at_work.contains(&Task::Test(theory.id)));
        let work = match untold {
            Some(theory) => Task::Test(theory.id),
            None if !again => continue,
            None => {
                // A theory that a test spoke against may have come true since, and parts may have failed.
                let refuted = mine().filter(|theory| verdict(theory.id) == Some(TestResult::Contradicted));
                let parts = scenario.components.iter().filter(|part| Some(part.owner) == person.team);
                let parts = parts.map(|part| Task::HealthCheck(part.id));
                let round: Vec<Task> = parts.chain(refuted.map(|theory| Task::Test(theory.id))).collect();
                *turn += 1;
                let Some(next) = round.get(*turn % round.len().max(1)).filter(|work| !at_work.contains(work)) else {
                    continue;
                };
                *next
            }
        };
        if let Task::Test(theory) = work
            && seat.hypotheses.get(&theory).is_none_or(|state| state.stated.is_none())
        {
            orders.push(Command::StateHypothesis { hypothesis: theory });
        }
        orders.push(Command::AssignTask { person: person.id, task: work, box_s: BOX_S });
        at_work.push(work);
    }
    orders
}
