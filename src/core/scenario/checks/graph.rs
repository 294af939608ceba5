//! Which component feels which: looked up quickly, however many there are.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::scenario::Scenario;
use crate::scenario::model::{Dep, Shape};

use super::facts::targets;

/// The components, and who needs each of them.
pub(super) struct Graph {
    places: BTreeMap<Id, usize>,
    /// By component: those that need it.
    needed_by: Vec<Vec<usize>>,
}

impl Graph {
    /// Of a scenario. Where a name is given twice, the first has it.
    pub(super) fn new(of: &Scenario) -> Self {
        let mut places = BTreeMap::new();
        for (place, component) in of.components.iter().enumerate() {
            places.entry(component.id).or_insert(place);
        }
        let mut needed_by = vec![Vec::new(); of.components.len()];
        for (place, component) in of.components.iter().enumerate() {
            for target in component.needs.iter().flat_map(targets) {
                if let Some(target) = places.get(&target) {
                    needed_by[*target].push(place);
                }
            }
        }
        Self { places, needed_by }
    }

    /// Where a component stands in the list.
    pub(super) fn place(&self, id: Id) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// By component: whether it feels harm to any of these, near or far.
    pub(super) fn felt_by(&self, harmed: impl IntoIterator<Item = Id>) -> Vec<bool> {
        let mut felt = vec![false; self.needed_by.len()];
        let mut open: Vec<usize> = harmed.into_iter().filter_map(|id| self.place(id)).collect();
        while let Some(place) = open.pop() {
            if !std::mem::replace(&mut felt[place], true) {
                open.extend(&self.needed_by[place]);
            }
        }
        felt
    }

    /// Whether some needs rest on a component that is marked; an unknown one is not.
    pub(super) fn touches(&self, needs: &[Dep], marked: &[bool]) -> bool {
        needs.iter().flat_map(targets).any(|id| self.place(id).is_some_and(|place| marked[place]))
    }
}

/// The greatest loss of a shape.
pub(super) fn worst(shape: &Shape) -> u64 {
    match shape {
        Shape::Step(loss) | Shape::Ramp { loss, .. } | Shape::Flap { loss, .. } => *loss,
        Shape::Waves(waves) => waves.iter().map(|(_, loss)| *loss).max().unwrap_or_default(),
    }
}
