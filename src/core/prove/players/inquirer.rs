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
/// The time box of a task, in seconds.
const BOX_S: u64 = 300;

pub(super) fn play(sim: &mut Simulation) -> Played {
    let mut log = Played::new();
    let content = std::sync::Arc::clone(sim.content());
    let (mut read_at, mut asked_at) = (None, None);
    let mut turn = 0;
    let slowness = slowness(sim);
    while sim.ended().is_none() {
        if sim.knowledge().accepted.is_some() {
            let now = sim.now();
            let mut orders = Vec::new();
            if is_due(&mut read_at, now, READ_S * slowness) {
                orders.extend(content.scenario.monitors.iter().map(|one| ask(one.id, Topic::Status)));
            }
            if is_due(&mut asked_at, now, ASK_S * slowness) {
                orders.extend(content.scenario.people.iter().filter_map(question));
            }
            orders.extend(calls(&content.scenario, sim.knowledge()));
            orders.extend(tasks(&content.scenario, sim.knowledge(), &mut turn));
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

fn is_due(last: &mut Option<SimTime>, now: SimTime, every_s: u64) -> bool {
    let due = last.is_none_or(|last| now.since(last) >= every_s);
    if due {
        *last = Some(now);
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

/// The next thing for everybody who has nothing to do: theories first, then parts, in turn.
fn tasks(scenario: &Scenario, seat: &Knowledge, turn: &mut usize) -> Vec<Command> {
    let mut orders = Vec::new();
    let mut given: Vec<Id> = Vec::new();
    for person in scenario.people.iter().filter(|person| seat.on_bridge(person.id)) {
        if seat.person(person.id).task.is_some() {
            continue;
        }
        let untold = |id: Id| seat.hypotheses.get(&id).and_then(HypothesisState::verdict).is_none();
        let at_work = |id: Id| {
            let mut open = seat.tasks.values().filter(|task| task.done.is_none());
            open.any(|task| task.work == Task::Test(id)) || given.contains(&id)
        };
        let mine = scenario.hypotheses.iter().filter(|theory| Some(theory.team) == person.team);
        if let Some(theory) = mine.map(|theory| theory.id).find(|id| untold(*id) && !at_work(*id)) {
            if seat.hypotheses.get(&theory).is_none_or(|state| state.stated.is_none()) {
                orders.push(Command::StateHypothesis { hypothesis: theory });
            }
            orders.push(Command::AssignTask { person: person.id, task: Task::Test(theory), box_s: BOX_S });
            given.push(theory);
            continue;
        }
        // A theory that a test spoke against may have come true since, and parts may have failed.
        let again = scenario.hypotheses.iter().filter(|theory| Some(theory.team) == person.team);
        let refuted =
            |id: Id| seat.hypotheses.get(&id).and_then(HypothesisState::verdict) == Some(TestResult::Contradicted);
        let tests = again.map(|theory| theory.id).filter(|id| refuted(*id) && !at_work(*id)).map(Task::Test);
        let parts = scenario.components.iter().filter(|part| Some(part.owner) == person.team);
        let work: Vec<Task> = parts.map(|part| Task::HealthCheck(part.id)).chain(tests).collect();
        if !work.is_empty() {
            *turn += 1;
            orders.push(Command::AssignTask { person: person.id, task: work[*turn % work.len()], box_s: BOX_S });
        }
    }
    orders
}
