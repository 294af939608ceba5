//! What comes of a task: a check, a test, an assessment.

use crate::base::Id;
use crate::scenario::model::{Claim, Cure, Dep, Fault, Person, Shape};

use super::super::agenda::Item;
use super::super::command::Task;
use super::super::event::{EventKind, Fact, Subject, TestResult, Value};
use super::{Scene, answers, stamina};

/// The work of a task is done: what was found.
pub(super) fn done(scene: Scene<'_>, task: u32) -> Vec<EventKind> {
    let Some(state) = scene.record.tasks.get(&task) else { return Vec::new() };
    let known = scene.record.person(state.person);
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
    let locked = answers::is_locked_out(scene, person);
    let sharp = !locked && scene.chance("skill", person.id, u64::from(task), stamina::skill(scene, person));
    let mut facts = Vec::new();
    let mut learnt = Vec::new();
    match state.work {
        Task::HealthCheck(component) => {
            facts.push(answers::component(scene, person, component, sharp));
            if sharp {
                facts.extend(beneath(scene, person, component));
            }
        }
        Task::Assess(option) => {
            let about = scene.scenario().option(option).map_or_else(String::new, |option| option.about.clone());
            facts.push(fact(Subject::Option(option), Value::Text(about), 800));
        }
        Task::Test(hypothesis) => {
            let result = test(scene, hypothesis, sharp, scene.now.since(state.given));
            let confidence = if result == TestResult::Inconclusive { 400 } else { 900 };
            facts.push(fact(Subject::Hypothesis(hypothesis), Value::Verdict(result), confidence));
            if result == TestResult::Supported {
                facts.extend(found(scene, person, hypothesis));
                let follows = |option: &&crate::scenario::model::ActionOption| option.known_after == Some(hypothesis);
                learnt.extend(scene.scenario().options.iter().filter(follows).map(|option| option.id));
            }
        }
    }
    let mut events = Vec::new();
    if locked {
        events.push(EventKind::LockedOut { person: person.id, option: None });
    }
    events.push(EventKind::TaskReported { task, person: person.id, facts });
    let new = learnt.into_iter().filter(|option| !scene.record.options.contains_key(option));
    events.extend(new.map(|option| EventKind::OptionKnown { option }));
    events
}

/// What a test of a theory shows: the world's answer, when the tester is sharp enough to see it. A fault
/// that comes and goes is seen in a good spell only by who watched for as long as one lasts.
fn test(scene: Scene<'_>, hypothesis: Id, sharp: bool, watched_s: u64) -> TestResult {
    let Some(theory) = scene.scenario().hypothesis(hypothesis) else { return TestResult::Inconclusive };
    if !sharp {
        return TestResult::Inconclusive;
    }
    let active = |fault: &&Fault| {
        let cycle = matches!(fault.shape, Shape::Flap { good_s, .. } if watched_s >= good_s);
        let mut now = scene.world.components.faults.iter();
        now.any(|now| now.id == fault.id && now.active && (now.loss > 0 || cycle))
    };
    let mut faults = scene.scenario().faults.iter().filter(active);
    let holds = match theory.claim {
        Claim::FaultOn(component) => faults.any(|fault| fault.on == component),
        Claim::ChangeCaused(change) => faults.any(|fault| fault.cured_by.contains(&Cure::RollBack(change))),
        Claim::Attack => faults.any(|fault| fault.attack),
    };
    if holds { TestResult::Supported } else { TestResult::Contradicted }
}

/// A hidden part that a supported theory points at comes to light with it.
fn found(scene: Scene<'_>, person: &Person, hypothesis: Id) -> Option<Fact> {
    let Claim::FaultOn(on) = scene.scenario().hypothesis(hypothesis)?.claim else { return None };
    scene.scenario().component(on).filter(|component| component.hidden)?;
    Some(seen(scene, person, on))
}

/// A sharp look at a part also shows what it rests on, known to the map or not.
fn beneath(scene: Scene<'_>, person: &Person, component: Id) -> Vec<Fact> {
    let own = scene.scenario().component(component).filter(|one| Some(one.owner) == person.team);
    let needs = own.into_iter().flat_map(|one| &one.needs).flat_map(Dep::targets);
    let hidden = |id: &&Id| scene.scenario().component(**id).is_some_and(|one| one.hidden);
    needs.filter(hidden).map(|id| seen(scene, person, *id)).collect()
}

fn seen(scene: Scene<'_>, person: &Person, id: Id) -> Fact {
    let value = Value::Level(scene.world.components.level(id));
    Fact { about: Subject::Component(id), value, source: person.id, as_of: scene.now, confidence: 700 }
}
