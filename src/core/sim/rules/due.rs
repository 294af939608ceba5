//! What follows when an agenda item falls due.

use crate::base::{Id, SimTime};
use crate::scenario::model::{Condition, HandoverFact, Seat};

use super::super::agenda::Item;
use super::super::event::{EventKind, Outcome, TestResult};
use super::super::knowledge::{ActionState, Standing};
use super::talk::{claims, replies};
use super::training::{desk, figures, objections};
use super::{Scene, actions, answers, changes, drafts, faults, initiatives, probes, tasks, tempers};

/// A desk that has not nominated so long after it could have is passed by: others have noticed. Ours,
/// after the zero mark of nomination.
const NOMINATED_ANYWAY_S: u64 = 900;

/// The agenda of a new run.
#[must_use]
pub fn opening(scene: Scene<'_>) -> Vec<EventKind> {
    let scenario = scene.scenario();
    let at = |at: u64, item: Item| EventKind::Scheduled { at: SimTime(at), item, busy: None };
    let mut events = vec![at(scenario.clock.limit_s, Item::Limit)];
    for fault in scenario.faults.iter().filter(|fault| fault.when.is_none()) {
        let onset = scene.draw("onset", fault.id, 0, fault.onset_s);
        events.push(at(onset, Item::Onset(fault.id)));
    }
    for change in &scenario.changes {
        if let Some(planned) = &change.planned {
            events.push(at(planned.asked_at_s, Item::AskChange(change.id)));
            events.push(at(planned.made_at_s, Item::ChangeDue(change.id)));
        }
    }
    let handover = &scenario.briefing.handover;
    events.push(at(scene.draw("nominate", handover.from, 0, handover.at_s), Item::Nominate));
    for signal in &scenario.signals {
        if let Condition::At(range) = signal.when
            && scene.chance("signal", signal.id, 0, signal.chance)
        {
            events.push(at(scene.draw("signal_at", signal.id, 0, range), Item::Signal(signal.id)));
        }
    }
    events
}

/// What follows from an item.
#[must_use]
pub fn fire(scene: Scene<'_>, item: Item) -> Vec<EventKind> {
    match item {
        Item::Onset(fault) => faults::begin(scene, fault),
        Item::FaultStep(fault, step) => faults::step_on(scene, fault, step),
        Item::FaultEnd(fault) => faults::if_active(scene, fault, vec![EventKind::FaultEnded { fault }]),
        Item::CameUp(component) => vec![EventKind::CameUp { component }],
        Item::Nominate if scene.seating.is_played(Seat::ServiceDesk) => {
            vec![EventKind::NominationDue, scene.later(NOMINATED_ANYWAY_S, Item::NominateAnyway)]
        }
        Item::Nominate => match desk::hesitates_s(scene) {
            Some(seconds) => vec![scene.later(seconds, Item::NominateAnyway)],
            None => nominate(scene, Vec::new()),
        },
        Item::NominateAnyway if scene.record.nominated.is_none() => nominate(scene, Vec::new()),
        Item::Duties if scene.record.duties_from.is_none() => vec![EventKind::DutiesBegan],
        Item::Limit => vec![EventKind::RunEnded { outcome: Outcome::TimeLimit }],
        Item::PickUp(person, attempt) => pick_up(scene, person, attempt),
        Item::Unanswered(person, attempt) => {
            let waiting = scene.record.person(person).paged.is_some_and(|(_, last)| last == attempt);
            if waiting { vec![EventKind::PageUnanswered { person }] } else { Vec::new() }
        }
        Item::Answer(ask) => answers::answer(scene, ask),
        Item::TaskDone(task) => tasks::done(scene, task),
        Item::TaskBox(task) => {
            let open = scene.record.tasks.get(&task).is_some_and(|state| state.done.is_none());
            if open { vec![EventKind::TaskOverdue { task }] } else { Vec::new() }
        }
        Item::Report(person) => report(scene, person),
        Item::Poll(option) => vec![EventKind::PollAnswered { option, objector: objections::objector(scene, option) }],
        Item::ChangeAnswer(option) => changes::answer(scene, option),
        Item::ActionDone(option, attempt) => actions::action_done(scene, option, attempt),
        Item::Decline(option) => decline(scene, option),
        Item::Draft(audience, stage) => drafts::draft(scene, audience, stage),
        Item::Signal(signal) => signal_heard(scene, signal),
        Item::Lapse(interruption) => {
            let open = scene.record.interruptions.get(&interruption).is_some_and(|state| state.answered.is_none());
            if open { tempers::lapsed(scene, interruption) } else { Vec::new() }
        }
        Item::PromiseDue(audience, due) => {
            let open = scene.record.promises.get(&audience) == Some(&due) && scene.record.standing < Standing::Closed;
            if open { vec![EventKind::PromiseMissed { audience, due }] } else { Vec::new() }
        }
        Item::AskChange(change) => changes::ask(scene, change),
        Item::ChangeDue(change) => changes::due(scene, change),
        Item::LockedOut(option) => actions::locked_out(scene, option),
        Item::Announce(initiative, interruption) => initiatives::announce(scene, initiative, interruption),
        Item::DemandDue(demand) => initiatives::demand_due(scene, demand),
        Item::Reply(said, person) => replies::reply(scene, said, person),
        Item::ClaimDue(said, look) => claims::due(scene, said, look),
        Item::Hope(interruption) => tempers::spread_hope(scene, interruption),
        Item::DeskReports => desk::reports(scene),
        Item::Probe(asks) => probes::due(scene, asks),
        Item::ProbeLapse(probe) => probes::lapse(scene, probe),
        Item::Duties | Item::NominateAnyway => Vec::new(),
    }
}

/// The desk hands over: with these facts, when a person did.
pub(super) fn nominate(scene: Scene<'_>, facts: Vec<HandoverFact>) -> Vec<EventKind> {
    let hurting = scene.world.flows.iter().filter_map(|flow| flow.history.below_since(950, scene.now)).min();
    let minute = |t: SimTime| SimTime(t.0 / 60 * 60);
    let first_report = minute(hurting.unwrap_or(SimTime(scene.now.0.saturating_sub(120))));
    let tickets = scene.world.flows.iter().map(super::super::world::Flow::whole_tickets).sum();
    let by = scene.scenario().briefing.handover.from;
    let latest = scene.content.policy.times.accept_latest_s;
    vec![EventKind::Nominated { by, first_report, tickets, facts }, scene.later(latest, Item::Duties)]
}

fn pick_up(scene: Scene<'_>, person: Id, attempt: u32) -> Vec<EventKind> {
    let state = scene.record.person(person);
    if state.paged.is_none_or(|(_, last)| last < attempt) || state.on_bridge {
        return Vec::new();
    }
    let mut events = vec![EventKind::PageAnswered { person }];
    let team = scene.scenario().person(person).and_then(|person| person.team);
    let theirs = scene.scenario().options.iter().filter(|option| Some(option.team) == team);
    for option in theirs.filter(|option| option.known_after.is_none()) {
        if !scene.record.options.contains_key(&option.id) {
            events.push(EventKind::OptionKnown { option: option.id });
        }
    }
    events
}

fn report(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(person) = scene.scenario().person(id) else { return Vec::new() };
    let mut facts = answers::status(scene, person, u64::from(scene.world.events), false);
    let own = |option: &&crate::scenario::model::ActionOption| Some(option.team) == person.team;
    let state = |id: Id| scene.record.options.get(&id).map(|state| state.state);
    let running =
        |option: &&crate::scenario::model::ActionOption| matches!(state(option.id), Some(ActionState::Running(_)));
    let idle = |option: &&crate::scenario::model::ActionOption| matches!(state(option.id), Some(ActionState::Idle));
    let action = scene.scenario().options.iter().filter(own).find(running).map(|option| option.id);
    let guarded = figures::is_guarded(scene, person);
    facts.extend(action.filter(|_| !guarded).and_then(|option| answers::progress(scene, person, option)));
    // A sound team names its least risky idle option first.
    let proposes = scene.scenario().options.iter().filter(own).filter(idle).min_by_key(|option| option.risk);
    let proposes = proposes.filter(|_| !guarded).map(|option| option.id);
    let report = EventKind::Reported { person: id, facts, action, proposes };
    std::iter::once(report).chain(figures::comes_back(scene, person)).collect()
}

fn decline(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(option) = scene.scenario().option(id) else { return Vec::new() };
    let shown =
        |id: &Id| scene.record.hypotheses.get(id).and_then(|state| state.verdict()) == Some(TestResult::Supported);
    let wants: Vec<Id> = option.convinced_by.iter().copied().filter(|id| !shown(id)).collect();
    vec![EventKind::ActionDeclined { option: id, wants }]
}

/// A signal's words.
#[must_use]
pub fn signal_heard(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(signal) = scene.scenario().signals.iter().find(|signal| signal.id == id) else { return Vec::new() };
    if scene.world.signals.contains(&id) {
        return Vec::new();
    }
    vec![EventKind::SignalHeard { signal: id, from: signal.from, channel: signal.channel, text: signal.text.clone() }]
}
