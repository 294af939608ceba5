//! How a fault begins and moves on, step by step of its shape.

use crate::base::Id;
use crate::scenario::model::{Fault, Shape};

use super::super::agenda::Item;
use super::super::event::EventKind;
use super::Scene;

pub(super) fn begin(scene: Scene<'_>, id: Id) -> Vec<EventKind> {
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

pub(super) fn step_on(scene: Scene<'_>, id: Id, step: u32) -> Vec<EventKind> {
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

pub(super) fn if_active(scene: Scene<'_>, id: Id, events: Vec<EventKind>) -> Vec<EventKind> {
    if is_active(scene, id) { events } else { Vec::new() }
}

pub(super) fn is_active(scene: Scene<'_>, id: Id) -> bool {
    scene.world.components.faults.iter().any(|fault| fault.id == id && fault.active)
}
