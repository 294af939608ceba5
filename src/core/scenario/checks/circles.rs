//! Components that need each other in a circle.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::finding::codes::world as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::Dep;

use super::facts::targets;

/// No component rests on itself. Exposure closes no circle: it looks at the other's own health.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let mut walk = Walk { of, done: BTreeMap::new(), way: Vec::new(), found: Vec::new() };
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
    done: BTreeMap<Id, ()>,
    way: Vec<Id>,
    found: Vec<(String, Vec<Id>)>,
}

impl Walk<'_> {
    /// Goes down depth first with a list of its own: a chain of thousands must not fill the stack.
    fn visit(&mut self, start: Id) {
        let mut open = vec![(start, self.needs(start))];
        if self.done.contains_key(&start) {
            return;
        }
        self.way.push(start);
        while let Some((here, needs)) = open.last_mut() {
            let Some((path, next)) = needs.pop() else {
                self.done.insert(*here, ());
                self.way.pop();
                open.pop();
                continue;
            };
            if let Some(at) = self.way.iter().position(|one| *one == next) {
                let circle = self.way[at..].iter().copied().chain([next]).collect();
                self.found.push((path, circle));
            } else if !self.done.contains_key(&next) {
                self.way.push(next);
                open.push((next, self.needs(next)));
            }
        }
    }

    /// What a component needs, each with the path of the need, last first.
    fn needs(&self, id: Id) -> Vec<(String, Id)> {
        let Some(index) = self.of.components.iter().position(|one| one.id == id) else { return Vec::new() };
        let needs = self.of.components[index].needs.iter().enumerate();
        let carrying = needs.filter(|(_, dep)| !matches!(dep, Dep::Exposed { .. }));
        let all = carrying.flat_map(|(j, dep)| {
            targets(dep).into_iter().map(move |target| (format!("components[{index}].needs[{j}]"), target))
        });
        all.collect::<Vec<_>>().into_iter().rev().collect()
    }
}
