//! What follows when somebody does something to components: cures, and what comes up again later.

use crate::base::Id;
use crate::scenario::model::{Cure, Operation};

use super::super::agenda::Item;
use super::super::event::EventKind;
use super::Scene;

/// The events after an operation: the world's own causality, whoever did it.
/// `before` are the operations of the same stroke that came first.
pub(super) fn follows(scene: Scene<'_>, before: &[Operation], operation: Operation) -> Vec<EventKind> {
    let mut events = traces_lost(scene, before, operation);
    for fault in cured(scene, operation) {
        events.push(EventKind::FaultEnded { fault });
        let returns = scene.scenario().fault(fault).and_then(|fault| fault.returns_s);
        if let (Some(returns), Operation::Restart { .. }) = (returns, operation) {
            let seconds = scene.draw("returns", fault, u64::from(scene.world.events), returns);
            events.push(scene.later(seconds, Item::Onset(fault)));
        }
    }
    if let Operation::Restart { component, down_s } = operation {
        events.push(scene.later(down_s, Item::CameUp(component)));
    }
    events
}

/// Restarting, replacing or restoring what is under attack wipes its traces, unless they were kept.
fn traces_lost(scene: Scene<'_>, before: &[Operation], operation: Operation) -> Vec<EventKind> {
    let (Operation::Restart { component, .. } | Operation::Replace(component) | Operation::Restore { component, .. }) =
        operation
    else {
        return Vec::new();
    };
    let attacked = scene.scenario().faults.iter().filter(|fault| fault.attack && fault.on == component);
    let active = |id: Id| scene.world.components.faults.iter().any(|fault| fault.id == id && fault.active);
    let kept = scene.world.preserved.contains(&component) || before.contains(&Operation::Preserve(component));
    let lost = attacked.into_iter().any(|fault| active(fault.id)) && !kept;
    lost.then_some(EventKind::TracesLost { component }).into_iter().collect()
}

/// The active faults that an operation ends.
fn cured(scene: Scene<'_>, operation: Operation) -> Vec<Id> {
    let cures = |fault: &&crate::scenario::model::Fault| match operation {
        Operation::Restart { component, .. } => fault.on == component && fault.cured_by.contains(&Cure::Restart),
        Operation::Replace(component) => fault.on == component && fault.cured_by.contains(&Cure::Replace),
        Operation::Restore { component, .. } => {
            fault.on == component
                && fault.cured_by.contains(&Cure::Restore)
                && scene.world.components.copies_are_sound(&[operation])
        }
        Operation::RollBack(change) => fault.cured_by.contains(&Cure::RollBack(change)),
        _ => false,
    };
    let active = |id: Id| scene.world.components.faults.iter().any(|fault| fault.id == id && fault.active);
    scene.scenario().faults.iter().filter(cures).map(|fault| fault.id).filter(|id| active(*id)).collect()
}
