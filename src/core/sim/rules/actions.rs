//! Actions under way: what their end does to the world.

use crate::base::Id;
use crate::scenario::model::ActionOption;

use super::super::agenda::Item;
use super::super::event::EventKind;
use super::super::knowledge::ActionState;
use super::{Scene, faults, operations};

/// The time of an action is up: it is done, or the amount of work in it begins.
pub(super) fn action_done(scene: Scene<'_>, id: Id, attempt: u32) -> Vec<EventKind> {
    let Some(option) = scene.scenario().option(id) else { return Vec::new() };
    let current = scene.world.tries.get(&id) == Some(&attempt);
    if !current || !is_running(scene, id) {
        return Vec::new();
    }
    if let Some(work) = &option.work {
        let per_min = scene.draw("pace", id, 0, work.per_min);
        return vec![EventKind::WorkBegan { option: id, per_min }];
    }
    finish(scene, option)
}

/// Work that has come to its end at this beat.
pub(super) fn look(scene: Scene<'_>, events: &mut Vec<EventKind>) {
    if scene.world.works.is_empty() {
        return;
    }
    for (id, now) in scene.world.works.iter().filter(|(_, now)| now.running) {
        let Some(option) = scene.scenario().option(*id) else { continue };
        if option.work.as_ref().is_some_and(|work| now.is_done(work)) {
            events.extend(finish(scene, option));
        }
    }
}

/// A locked-out team says so when it has tried.
pub(super) fn locked_out(scene: Scene<'_>, option: Id) -> Vec<EventKind> {
    let team = scene.scenario().option(option).map(|option| option.team);
    let mut people = scene.scenario().people.iter().filter(|person| team.is_some() && person.team == team);
    let person = people.find(|person| scene.record.on_bridge(person.id));
    person.map(|person| EventKind::LockedOut { person: person.id, option: Some(option) }).into_iter().collect()
}

fn is_running(scene: Scene<'_>, id: Id) -> bool {
    scene.record.options.get(&id).is_some_and(|state| matches!(state.state, ActionState::Running(_)))
}

fn finish(scene: Scene<'_>, option: &ActionOption) -> Vec<EventKind> {
    let mut events = Vec::new();
    for (step, operation) in option.steps.iter().enumerate() {
        events.push(EventKind::Operated { option: option.id, step: u32::try_from(step).unwrap_or(u32::MAX) });
        events.extend(operations::follows(scene, &option.steps[..step], *operation));
    }
    let sound = scene.world.components.copies_are_sound(&option.steps);
    if let Some(fault) =
        option.work.as_ref().and_then(|work| work.heals).filter(|fault| sound && faults::is_active(scene, *fault))
    {
        let ended = EventKind::FaultEnded { fault };
        if !events.contains(&ended) {
            events.push(ended);
        }
    }
    events.push(EventKind::ActionFinished { option: option.id });
    events
}

/// Puts the end of an action on the agenda.
pub(super) fn begin(scene: Scene<'_>, option: &ActionOption, directed: bool) -> Vec<EventKind> {
    let tries = scene.world.tries.get(&option.id).copied().unwrap_or(0);
    let seconds = scene.draw("action", option.id, u64::from(tries), option.takes_s);
    vec![
        EventKind::ActionStarted { option: option.id, directed },
        scene.later(seconds, Item::ActionDone(option.id, tries + 1)),
    ]
}
