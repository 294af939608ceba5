//! What follows when an agenda item falls due.

use crate::base::{Id, SimTime};
use crate::scenario::model::{CastRole, Claim, Condition, Cure, Fault, Risk, Shape};

use super::super::agenda::Item;
use super::super::command::{Appointment, CauseClaim, Task};
use super::super::event::{EventKind, Fact, Outcome, Subject, TestResult, Value};
use super::super::knowledge::{ActionState, Standing};
use super::super::message::{Audience, Message, Stage, Status};
use super::{Scene, answers, initiatives, messages, operations, work};

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
        Item::Onset(fault) => begin(scene, fault),
        Item::FaultStep(fault, step) => step_on(scene, fault, step),
        Item::FaultEnd(fault) => if_active(scene, fault, vec![EventKind::FaultEnded { fault }]),
        Item::CameUp(component) => vec![EventKind::CameUp { component }],
        Item::Nominate => nominate(scene),
        Item::Duties if scene.seat.duties_from.is_none() => vec![EventKind::DutiesBegan],
        Item::Limit => vec![EventKind::RunEnded { outcome: Outcome::TimeLimit }],
        Item::PickUp(person, attempt) => pick_up(scene, person, attempt),
        Item::Unanswered(person, attempt) => {
            let waiting = scene.seat.person(person).paged.is_some_and(|(_, last)| last == attempt);
            if waiting { vec![EventKind::PageUnanswered { person }] } else { Vec::new() }
        }
        Item::Answer(ask) => answers::answer(scene, ask),
        Item::TaskDone(task) => task_done(scene, task),
        Item::TaskBox(task) => {
            let open = scene.seat.tasks.get(&task).is_some_and(|state| state.done.is_none());
            if open { vec![EventKind::TaskOverdue { task }] } else { Vec::new() }
        }
        Item::Report(person) => report(scene, person),
        Item::Poll(option) => vec![EventKind::PollAnswered { option, objector: objector(scene, option) }],
        Item::ChangeAnswer(option) => change_answer(scene, option),
        Item::ActionDone(option, attempt) => action_done(scene, option, attempt),
        Item::Decline(option) => decline(scene, option),
        Item::Draft(audience, stage) => draft(scene, audience, stage),
        Item::Signal(signal) => signal_heard(scene, signal),
        Item::Lapse(interruption) => {
            let open = scene.seat.interruptions.get(&interruption).is_some_and(|state| state.answered.is_none());
            if open { vec![EventKind::InterruptionLapsed { interruption }] } else { Vec::new() }
        }
        Item::PromiseDue(audience, due) => {
            let open = scene.seat.promises.get(&audience) == Some(&due) && scene.seat.standing < Standing::Closed;
            if open { vec![EventKind::PromiseMissed { audience, due }] } else { Vec::new() }
        }
        Item::Announce(initiative, interruption) => initiatives::announce(scene, initiative, interruption),
        Item::DemandDue(demand) => initiatives::demand_due(scene, demand),
        Item::Duties => Vec::new(),
    }
}

fn begin(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(fault) = scene.scenario().fault(id) else { return Vec::new() };
    if is_active(scene, id) {
        return Vec::new();
    }
    let mut events = vec![EventKind::FaultBegan { fault: id }];
    events.extend(steps(fault, 0).into_iter().flatten());
    if let Shape::Waves(_) | Shape::Ramp { .. } | Shape::Flap { .. } = fault.shape {
        events.push(scene.later(step_after(fault, 0), Item::FaultStep(id, 1)));
    }
    if let Some(lasts) = fault.lasts_s {
        events.push(scene.later(scene.draw("lasts", id, 0, lasts), Item::FaultEnd(id)));
    }
    events
}

fn step_on(scene: Scene<'_>, id: Id, step: u32) -> Vec<EventKind> {
    let Some(fault) = scene.scenario().fault(id) else { return Vec::new() };
    let mut events: Vec<EventKind> = steps(fault, step).into_iter().flatten().collect();
    if more_steps(fault, step) {
        events.push(scene.later(step_after(fault, step), Item::FaultStep(id, step + 1)));
    }
    if_active(scene, id, events)
}

/// Ramps move in twelve steps: smooth enough for a plot, few enough for the log.
const RAMP_STEPS: u64 = 12;

/// A fault's loss at a step of its shape.
fn steps(fault: &Fault, step: u32) -> Option<Option<EventKind>> {
    let moved = |loss: u64| Some(Some(EventKind::FaultMoved { fault: fault.id, loss: loss.min(1000) }));
    let n = u64::from(step);
    match &fault.shape {
        Shape::Step(loss) => moved(*loss),
        Shape::Ramp { loss, .. } => moved(loss * n.min(RAMP_STEPS) / RAMP_STEPS),
        Shape::Waves(waves) if step == 0 => {
            waves.first().filter(|(at, _)| *at == 0).and_then(|(_, loss)| moved(*loss))
        }
        Shape::Waves(waves) => wave(waves, step).and_then(|(_, loss)| moved(loss)),
        Shape::Flap { loss, .. } => moved(if step.is_multiple_of(2) { *loss } else { 0 }),
    }
}

fn wave(waves: &[(u64, u64)], step: u32) -> Option<(u64, u64)> {
    let skip = usize::from(waves.first().is_some_and(|(at, _)| *at == 0));
    waves.get(step as usize - 1 + skip).copied()
}

fn more_steps(fault: &Fault, step: u32) -> bool {
    match &fault.shape {
        Shape::Step(_) => false,
        Shape::Ramp { .. } => u64::from(step) < RAMP_STEPS,
        Shape::Waves(waves) => wave(waves, step + 1).is_some(),
        Shape::Flap { .. } => true,
    }
}

/// Seconds from a step to the next.
fn step_after(fault: &Fault, step: u32) -> u64 {
    match &fault.shape {
        Shape::Step(_) => 1,
        Shape::Ramp { over_s, .. } => (over_s / RAMP_STEPS).max(1),
        Shape::Waves(waves) => {
            let from = if step == 0 { 0 } else { wave(waves, step).map_or(0, |(at, _)| at) };
            wave(waves, step + 1).map_or(1, |(at, _)| at.saturating_sub(from)).max(1)
        }
        Shape::Flap { bad_s, good_s, .. } => (if step.is_multiple_of(2) { *bad_s } else { *good_s }).max(1),
    }
}

fn if_active(scene: Scene<'_>, id: Id, events: Vec<EventKind>) -> Vec<EventKind> {
    if is_active(scene, id) { events } else { Vec::new() }
}

fn is_active(scene: Scene<'_>, id: Id) -> bool {
    scene.world.components.faults.iter().any(|fault| fault.id == id && fault.active)
}

fn nominate(scene: Scene<'_>) -> Vec<EventKind> {
    let hurting = scene.world.flows.iter().filter_map(|flow| flow.history.below_since(950, scene.now)).min();
    let minute = |t: SimTime| SimTime(t.0 / 60 * 60);
    let first_report = minute(hurting.unwrap_or(SimTime(scene.now.0.saturating_sub(120))));
    let tickets = scene.world.flows.iter().map(super::super::world::Flow::whole_tickets).sum();
    let by = scene.scenario().briefing.handover.from;
    let latest = scene.content.policy.times.accept_latest_s;
    vec![EventKind::Nominated { by, first_report, tickets }, scene.later(latest, Item::Duties)]
}

fn pick_up(scene: Scene<'_>, person: Id, attempt: u32) -> Vec<EventKind> {
    let state = scene.seat.person(person);
    if state.paged.is_none_or(|(_, last)| last < attempt) || state.on_bridge {
        return Vec::new();
    }
    let mut events = vec![EventKind::PageAnswered { person }];
    let team = scene.scenario().person(person).and_then(|person| person.team);
    let theirs = scene.scenario().options.iter().filter(|option| Some(option.team) == team);
    for option in theirs.filter(|option| option.known_after.is_none()) {
        if !scene.seat.options.contains_key(&option.id) {
            events.push(EventKind::OptionKnown { option: option.id });
        }
    }
    events
}

fn task_done(scene: Scene<'_>, task: u32) -> Vec<EventKind> {
    let Some(state) = scene.seat.tasks.get(&task) else { return Vec::new() };
    let known = scene.seat.person(state.person);
    if known.pulled_aside {
        return vec![scene.later(60, Item::TaskDone(task))];
    }
    if !known.on_bridge {
        return Vec::new();
    }
    let Some(person) = scene.scenario().person(state.person) else { return Vec::new() };
    let fact = |about: Subject, value: Value, confidence: u64| Fact {
        about,
        value,
        source: person.id,
        as_of: scene.now,
        confidence,
    };
    let sharp = scene.chance("skill", person.id, u64::from(task), person.skill);
    let mut facts = Vec::new();
    let mut learnt = Vec::new();
    match state.work {
        Task::HealthCheck(component) => facts.push(answers::component(scene, person, component, sharp)),
        Task::Assess(option) => {
            let about = scene.scenario().option(option).map_or_else(String::new, |option| option.about.clone());
            facts.push(fact(Subject::Option(option), Value::Text(about), 800));
        }
        Task::Test(hypothesis) => {
            let result = test(scene, hypothesis, sharp);
            let confidence = if result == TestResult::Inconclusive { 400 } else { 900 };
            facts.push(fact(Subject::Hypothesis(hypothesis), Value::Verdict(result), confidence));
            if result == TestResult::Supported {
                let follows = |option: &&crate::scenario::model::ActionOption| option.known_after == Some(hypothesis);
                learnt.extend(scene.scenario().options.iter().filter(follows).map(|option| option.id));
            }
        }
    }
    let mut events = vec![EventKind::TaskReported { task, person: person.id, facts }];
    let new = learnt.into_iter().filter(|option| !scene.seat.options.contains_key(option));
    events.extend(new.map(|option| EventKind::OptionKnown { option }));
    events
}

/// What a test of a theory shows: the world's answer, when the tester is sharp enough to see it.
fn test(scene: Scene<'_>, hypothesis: Id, sharp: bool) -> TestResult {
    let Some(theory) = scene.scenario().hypothesis(hypothesis) else { return TestResult::Inconclusive };
    if !sharp {
        return TestResult::Inconclusive;
    }
    let active = |fault: &&Fault| {
        scene.world.components.faults.iter().any(|now| now.id == fault.id && now.active && now.loss > 0)
    };
    let mut faults = scene.scenario().faults.iter().filter(active);
    let holds = match theory.claim {
        Claim::FaultOn(component) => faults.any(|fault| fault.on == component),
        Claim::ChangeCaused(change) => faults.any(|fault| fault.cured_by.contains(&Cure::RollBack(change))),
        Claim::Attack => faults.any(|fault| fault.attack),
    };
    if holds { TestResult::Supported } else { TestResult::Contradicted }
}

fn report(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(person) = scene.scenario().person(id) else { return Vec::new() };
    let facts = answers::status(scene, person, u64::from(scene.world.events), false);
    let own = |option: &&crate::scenario::model::ActionOption| Some(option.team) == person.team;
    let state = |id: Id| scene.seat.options.get(&id).map(|state| state.state);
    let running =
        |option: &&crate::scenario::model::ActionOption| matches!(state(option.id), Some(ActionState::Running(_)));
    let idle = |option: &&crate::scenario::model::ActionOption| matches!(state(option.id), Some(ActionState::Idle));
    let action = scene.scenario().options.iter().filter(own).find(running).map(|option| option.id);
    // A sound team names its least risky idle option first.
    let proposes = scene.scenario().options.iter().filter(own).filter(idle).min_by_key(|option| option.risk);
    vec![EventKind::Reported { person: id, facts, action, proposes: proposes.map(|option| option.id) }]
}

/// Who has a strong objection: the doer, to a high risk that no card has weighed.
fn objector(scene: Scene<'_>, id: Id) -> Option<Id> {
    let option = scene.scenario().option(id)?;
    let weighed = scene.seat.options.get(&id).is_some_and(|state| state.card.is_some());
    if option.risk < Risk::High || weighed {
        return None;
    }
    let mut team = scene.scenario().people.iter().filter(|person| person.team == Some(option.team));
    team.find(|person| scene.seat.on_bridge(person.id)).map(|person| person.id)
}

fn change_answer(scene: Scene<'_>, option: Id) -> Vec<EventKind> {
    let card = scene.seat.options.get(&option).and_then(|state| state.card.as_ref());
    if card.is_some_and(work::card_says_enough) {
        let number = 4100 + scene.seed.below("reference", option, 0, 900);
        return vec![EventKind::ChangeAuthorised { option, reference: format!("EC-{number}") }];
    }
    let reason = "The card names no reversal or no success test.".to_owned();
    vec![EventKind::ChangeRefused { option, reason }]
}

fn action_done(scene: Scene<'_>, id: Id, attempt: u32) -> Vec<EventKind> {
    let Some(option) = scene.scenario().option(id) else { return Vec::new() };
    let current = scene.world.tries.get(&id) == Some(&attempt);
    let running = scene.seat.options.get(&id).is_some_and(|state| matches!(state.state, ActionState::Running(_)));
    if !current || !running {
        return Vec::new();
    }
    let mut events = Vec::new();
    for (step, operation) in option.steps.iter().enumerate() {
        events.push(EventKind::Operated { option: id, step: u32::try_from(step).unwrap_or(u32::MAX) });
        events.extend(operations::follows(scene, *operation));
    }
    events.push(EventKind::ActionFinished { option: id });
    events
}

fn decline(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
    let Some(option) = scene.scenario().option(id) else { return Vec::new() };
    let shown =
        |id: &Id| scene.seat.hypotheses.get(id).and_then(|state| state.verdict()) == Some(TestResult::Supported);
    let wants: Vec<Id> = option.convinced_by.iter().copied().filter(|id| !shown(id)).collect();
    vec![EventKind::ActionDeclined { option: id, wants }]
}

fn draft(scene: Scene<'_>, audience: Audience, stage: Stage) -> Vec<EventKind> {
    if !scene.seat.roles.contains_key(&Appointment::CommunicationsLead) {
        return Vec::new();
    }
    let times = scene.content.policy.times;
    let public = audience == Audience::Customers;
    let interval = if public { times.update_public_s } else { times.update_internal_s };
    let impact = scene.seat.impact.as_ref().map(|(_, impact)| impact);
    let status = match stage {
        Stage::Initial => Status::Investigating,
        Stage::Update if scene.seat.standing == Standing::Monitoring => Status::Monitoring,
        Stage::Update => Status::Identified,
        Stage::Resolution => Status::Resolved,
    };
    let cohorts = impact.map(|impact| impact.cohorts.clone()).unwrap_or_default();
    let over = stage == Stage::Resolution;
    let message = Message {
        audience,
        channel: messages::usual_channel(audience),
        status,
        service: messages::service_in_question(scene),
        effect: impact.and_then(|impact| impact.effect),
        scope_open: cohorts.is_empty(),
        cohorts,
        started: scene.seat.first_report,
        ended: over.then_some(scene.now),
        teams: teams_here(scene),
        advice: None,
        cause: if over { CauseClaim::UnderReview } else { CauseClaim::Unstated },
        next_update: (!over).then(|| SimTime((scene.now + interval).0 / 60 * 60)),
        fix_by: None,
        residual: None,
        help: true,
        line: String::new(),
    };
    vec![EventKind::DraftReady { draft: scene.world.drafts + 1, message: Box::new(message) }]
}

fn teams_here(scene: Scene<'_>) -> Vec<Id> {
    let mut teams: Vec<Id> = scene
        .scenario()
        .people
        .iter()
        .filter(|person| person.role == CastRole::Resolver && scene.seat.on_bridge(person.id))
        .filter_map(|person| person.team)
        .collect();
    teams.sort_unstable();
    teams.dedup();
    teams
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
