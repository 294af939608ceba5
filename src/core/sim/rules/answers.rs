//! What a source answers: from its own belief, which lags, samples and sometimes lies.

use crate::base::{Id, SimTime};
use crate::scenario::model::{CastRole, Monitor, Person, Shows};

use super::super::command::Topic;
use super::super::event::{EventKind, Fact, Subject, Value};
use super::super::world::flows::demand_permille;
use super::training::{desk, figures};
use super::{Scene, stamina};

/// The answer to a question.
#[must_use]
pub fn answer(scene: Scene<'_>, ask: u32) -> Vec<EventKind> {
    let Some(state) = scene.record.asks.get(&ask) else { return Vec::new() };
    let facts = match (scene.scenario().monitor(state.whom), scene.scenario().person(state.whom)) {
        (Some(monitor), _) => vec![reading(scene, monitor)],
        (None, Some(person)) if figures::is_vague(scene, person, state.about, u64::from(ask)) => {
            vec![fact(scene, person.id, subject_of(state.about), Value::NoData, 0)]
        }
        (None, Some(person)) => {
            let mut facts = ask_person(scene, person, state.about, u64::from(ask));
            facts.extend(figures::added(scene, person, state.about));
            facts
        }
        (None, None) => Vec::new(),
    };
    vec![EventKind::Answered { ask, by: state.whom, about: state.about, verifying: state.verifying, facts }]
}

fn fact(scene: Scene<'_>, source: Id, about: Subject, value: Value, confidence: u64) -> Fact {
    Fact { about, value, source, as_of: scene.now, confidence }
}

fn ask_person(scene: Scene<'_>, person: &Person, about: Topic, ask: u64) -> Vec<Fact> {
    let tell = |about: Subject, value: Value, confidence: u64| vec![fact(scene, person.id, about, value, confidence)];
    match (about, person.role) {
        (Topic::Volume | Topic::Status, CastRole::ServiceDeskLead) => desk::counted(scene, tickets(scene, person)),
        (Topic::Status, CastRole::User) => one_try(scene, person, ask),
        (Topic::Status, CastRole::Partner) => own_count(scene, person),
        (Topic::Cost, CastRole::BusinessOwner) => match &person.business {
            Some(business) => tell(Subject::CostPerMinute, Value::Amount(business.per_minute), 700),
            None => tell(Subject::CostPerMinute, Value::NoData, 0),
        },
        (Topic::Deadline, CastRole::BusinessOwner) => match &person.business {
            Some(business) => tell(Subject::Deadline, Value::Text(business.deadline.clone()), 900),
            None => tell(Subject::Deadline, Value::NoData, 0),
        },
        (Topic::Changes, CastRole::ChangeManager) => {
            let changes = scene.scenario().changes.iter().map(|change| change.id).collect();
            tell(Subject::Changes, Value::Changes(changes), 900)
        }
        (Topic::Security, CastRole::SecurityOfficer) => security(scene, person, ask),
        // Who has no trust left keeps it to what must be said.
        (Topic::Status, CastRole::Resolver | CastRole::SupplierDutyManager) if is_closed(scene, person) => {
            tell(subject_of(about), Value::NoData, 0)
        }
        (Topic::Status, CastRole::Resolver | CastRole::SupplierDutyManager) => status(scene, person, ask, false),
        _ => tell(subject_of(about), Value::NoData, 0),
    }
}

/// Below this trust facts are withheld.
const WARY: i64 = 250;

fn is_closed(scene: Scene<'_>, person: &Person) -> bool {
    scene.world.feelings.of(person.id).trust < WARY
}

fn subject_of(about: Topic) -> Subject {
    match about {
        Topic::Cost => Subject::CostPerMinute,
        Topic::Deadline => Subject::Deadline,
        Topic::Changes => Subject::Changes,
        Topic::Security => Subject::Security,
        Topic::Status | Topic::Volume => Subject::Sentiment,
    }
}

/// Signs of an attack, if there is one and the officer looks sharply enough.
fn security(scene: Scene<'_>, person: &Person, ask: u64) -> Vec<Fact> {
    let active = |id: Id| scene.world.components.faults.iter().any(|now| now.id == id && now.active && now.loss > 0);
    let attacked = scene.scenario().faults.iter().any(|fault| fault.attack && active(fault.id));
    let seen = attacked && scene.chance("skill", person.id, ask, stamina::skill(scene, person));
    let value = if seen { Value::Signs } else { Value::Clear };
    let mut facts = vec![fact(scene, person.id, Subject::Security, value, 800)];
    // Who answers for safety counts the people at risk, as far as they look sharply enough.
    let harmed = scene.world.harms.iter().filter(|harm| harm.people() > 0);
    let sharp = scene.chance("skill", person.id, ask, stamina::skill(scene, person));
    let count = |harm: &super::super::world::HarmNow| {
        fact(scene, person.id, Subject::Harm(harm.id), Value::Count(harm.people()), 700)
    };
    facts.extend(harmed.filter(|_| sharp).map(count));
    facts
}

/// Tickets by cohort: what the desk really counts, zero included.
fn tickets(scene: Scene<'_>, person: &Person) -> Vec<Fact> {
    let count = |flow: &super::super::world::Flow| {
        let about = Subject::Tickets(flow.service, flow.cohort);
        fact(scene, person.id, about, Value::Count(flow.whole_tickets()), 900)
    };
    scene.world.flows.iter().map(count).collect()
}

/// One user tries once: proves little.
fn one_try(scene: Scene<'_>, person: &Person, ask: u64) -> Vec<Fact> {
    let Some((service, cohort)) = person.lives_in else { return Vec::new() };
    let level = scene.world.flow(service, cohort).map_or(1000, |flow| flow.level);
    let worked = scene.chance("try", person.id, ask, level);
    vec![fact(scene, person.id, Subject::Cohort(service, cohort), Value::OneTry(worked), 300)]
}

/// A partner counts what fails on their side.
fn own_count(scene: Scene<'_>, person: &Person) -> Vec<Fact> {
    let Some((service, cohort)) = person.lives_in else { return Vec::new() };
    let level = scene.world.flow(service, cohort).map_or(1000, |flow| flow.level);
    vec![fact(scene, person.id, Subject::Cohort(service, cohort), Value::Level(level), 700)]
}

/// How readily doubt is admitted: trust opens people up, and its loss closes them.
fn candour(scene: Scene<'_>, person: &Person) -> u64 {
    let trust = scene.world.feelings.of(person.id).trust;
    person.candour.saturating_add_signed((trust - 500) / 2).min(1000)
}

/// What they would say when asked how things are.
pub(super) fn own_view(scene: Scene<'_>, person: &Person, key: u64) -> Vec<Fact> {
    ask_person(scene, person, Topic::Status, key)
}

/// Whether a person's team can get at nothing that it works with.
pub(super) fn is_locked_out(scene: Scene<'_>, person: &Person) -> bool {
    let team = person.team.and_then(|team| scene.scenario().team(team));
    team.is_some_and(|team| !scene.world.reaches(&team.works_with))
}

/// How far an amount of work is, as the people at it believe.
pub(super) fn progress(scene: Scene<'_>, person: &Person, option: Id) -> Option<Fact> {
    let work = scene.scenario().option(option)?.work.as_ref()?;
    let now = scene.world.works.get(&option)?;
    let value = Value::Done(now.share(work), now.believed_left_s(work));
    Some(fact(scene, person.id, Subject::Progress(option), value, 600))
}

/// What a team lead believes of the team's own components: their health checks, seen late.
pub(super) fn status(scene: Scene<'_>, person: &Person, key: u64, sharp: bool) -> Vec<Fact> {
    let owned = scene.scenario().components.iter().filter(|component| Some(component.owner) == person.team);
    let candid = scene.chance("candour", person.id, key, candour(scene, person));
    let mut facts: Vec<Fact> = owned.map(|own| component(scene, person, own.id, sharp)).collect();
    for fact in &mut facts {
        // Candour shows in confidence: who has only a green light says so.
        fact.confidence = if candid { fact.confidence.min(600) } else { fact.confidence.max(900) };
    }
    facts
}

/// A component as a person sees it: what it really carries when they look sharply and own it,
/// else what its health check admits, late by the team's lag.
pub(super) fn component(scene: Scene<'_>, person: &Person, id: Id, sharp: bool) -> Fact {
    let team = person.team.and_then(|team| scene.scenario().team(team));
    let owner = scene.scenario().component(id).map(|component| component.owner);
    let about = Subject::Component(id);
    let at_hand = owner.is_some() && owner == person.team && !is_locked_out(scene, person);
    let Some(part) = scene.world.components.part(id).filter(|_| at_hand) else {
        return fact(scene, person.id, about, Value::NoData, 0);
    };
    if sharp {
        return fact(scene, person.id, about, Value::Level(part.level.last()), 900);
    }
    let lag = team.map_or(0, |team| team.belief_lag_s);
    let as_of = SimTime(scene.now.0.saturating_sub(lag));
    Fact { about, value: Value::Level(part.shows.at(as_of)), source: person.id, as_of, confidence: 700 }
}

/// What a monitor shows now.
fn reading(scene: Scene<'_>, monitor: &Monitor) -> Fact {
    let as_of = sampled_at(monitor, scene.now);
    let value = reads(scene, monitor, as_of).map_or(Value::NoData, Value::Level);
    Fact { about: subject_shown(monitor), value, source: monitor.id, as_of, confidence: 800 }
}

/// What a monitor's figure is about.
#[must_use]
pub fn subject_shown(monitor: &Monitor) -> Subject {
    match monitor.shows {
        Shows::Average(service) => Subject::Service(service),
        Shows::Cohort { service, cohort } => Subject::Cohort(service, cohort),
        Shows::Queue { service, cohort, .. } => Subject::Queue(service, cohort),
        Shows::HealthCheck(component) | Shows::Through(component) => Subject::Component(component),
        Shows::Sentiment => Subject::Sentiment,
    }
}

/// The moment of the sample that a monitor shows.
#[must_use]
pub fn sampled_at(monitor: &Monitor, now: SimTime) -> SimTime {
    let every = monitor.every_s.max(1);
    SimTime(now.0.saturating_sub(monitor.lag_s) / every * every)
}

/// A monitor's figure of a moment; `None` when it was blind.
#[must_use]
pub fn reads(scene: Scene<'_>, monitor: &Monitor, as_of: SimTime) -> Option<u64> {
    let parts = &scene.world.components;
    if let Some((on, below)) = monitor.blind_when
        && parts.part(on).is_some_and(|part| part.level.at(as_of) < below)
    {
        return None;
    }
    Some(match monitor.shows {
        Shows::Average(service) => average(scene, service, as_of),
        Shows::Cohort { service, cohort } => {
            scene.world.flow(service, cohort).map_or(1000, |flow| flow.history.at(as_of))
        }
        // What waits keeps no history: a queue is shown as it stands.
        Shows::Queue { service, cohort, full } => {
            scene.world.flow(service, cohort).map_or(1000, |flow| flow.emptiness(full))
        }
        Shows::HealthCheck(component) => parts.part(component).map_or(1000, |part| part.shows.at(as_of)),
        Shows::Through(component) => parts.part(component).map_or(1000, |part| part.level.at(as_of)),
        Shows::Sentiment => scene.world.mood.sentiment,
    })
}

/// All cohorts, weighted by demand: the average that hides the one that hurts.
fn average(scene: Scene<'_>, service: Id, as_of: SimTime) -> u64 {
    let Some(of) = scene.scenario().service(service) else { return 1000 };
    let (mut sum, mut weights) = (0, 0);
    for cohort in &of.cohorts {
        let weight = cohort.demand_per_min * demand_permille(cohort, as_of) / 1000;
        sum += weight * scene.world.flow(service, cohort.id).map_or(1000, |flow| flow.history.at(as_of));
        weights += weight;
    }
    sum.checked_div(weights).unwrap_or(1000)
}
