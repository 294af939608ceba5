//! Components that need each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Id;
use crate::finding::codes::world as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::Dep;

use super::facts::targets;

/// So many circles are listed.
const LISTED: usize = 100;

/// No component rests on itself. Exposure closes no circle: it looks at the other's own health.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let mut places = BTreeMap::new();
    for (place, component) in of.components.iter().enumerate() {
        places.entry(component.id).or_insert(place);
    }
    let (done, way, on_way, found) = (BTreeSet::new(), Vec::new(), BTreeMap::new(), Vec::new());
    let mut walk = Walk { of, places, done, way, on_way, found };
    for component in &of.components {
        walk.visit(component.id);
    }
    for (path, circle) in walk.found {
        let chain = circle.iter().map(Id::as_str).collect::<Vec<_>>().join(" → ");
        let problem = Problem::at(&codes::CIRCLE, path, format!("components need each other in a circle: {chain}"));
        to.report(problem.help("take one of these needs out, or make it `exposed`"));
    }
}

struct Walk<'s> {
    of: &'s Scenario,
    places: BTreeMap<Id, usize>,
    done: BTreeSet<Id>,
    way: Vec<Id>,
    /// Where on the way a component stands.
    on_way: BTreeMap<Id, usize>,
    found: Vec<(String, Vec<Id>)>,
}

impl Walk<'_> {
    /// Goes down depth first with a list of its own: a chain of thousands must not fill the stack.
    fn visit(&mut self, start: Id) {
        if self.done.contains(&start) {
            return;
        }
        let mut open = vec![(start, self.needs(start))];
        self.enter(start);
        while let Some((here, needs)) = open.last_mut() {
            let Some((path, next)) = needs.pop() else {
                self.done.insert(*here);
                self.on_way.remove(here);
                self.way.pop();
                open.pop();
                continue;
            };
            if let Some(at) = self.on_way.get(&next).copied() {
                // So many are enough to mend.
                if self.found.len() >= LISTED {
                    return;
                }
                let circle = self.way[at..].iter().copied().chain([next]).collect();
                self.found.push((path, circle));
            } else if !self.done.contains(&next) {
                self.enter(next);
                open.push((next, self.needs(next)));
            }
        }
    }

    fn enter(&mut self, id: Id) {
        self.on_way.insert(id, self.way.len());
        self.way.push(id);
    }

    /// What a component needs, each with the path of the need, last first.
    fn needs(&self, id: Id) -> Vec<(String, Id)> {
        let Some(index) = self.places.get(&id).copied() else { return Vec::new() };
        let needs = self.of.components[index].needs.iter().enumerate();
        let carrying = needs.filter(|(_, dep)| !matches!(dep, Dep::Exposed { .. }));
        let all = carrying.flat_map(|(j, dep)| {
            targets(dep).into_iter().map(move |target| (format!("components[{index}].needs[{j}]"), target))
        });
        all.collect::<Vec<_>>().into_iter().rev().collect()
    }
}
