//! States that can never be, and faults that wait for themselves.
//!
//! Whatever is not sure counts as possible: these are errors, so they must be right.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::finding::codes::reach as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Cohort, Condition, Cure, Fault, Operation, Service};

use super::graph::{Graph, worst};

/// So often the faults are gone through for what sets off what; longer chains are taken on trust.
const ROUNDS: usize = 50;

/// Every condition can come true, and every fault can begin.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let lists = ["components", "faults", "services", "options", "initiatives", "signals", "changes"];
    if !lists.iter().all(|list| to.is_sound(list)) {
        return;
    }
    let graph = Graph::new(of);
    let all: BTreeSet<Id> = of.faults.iter().map(|fault| fault.id).collect();
    let world = Possible::new(of, &graph, all.clone());
    let mut never = BTreeSet::new();
    for (path, owner, condition) in of.conditions() {
        if let Some((path, why)) = world.blame(condition, &path) {
            if path.starts_with("faults[") {
                never.insert(owner);
            }
            to.report(Problem::at(&codes::NEVER, path, why));
        }
    }
    let begins = begin(of, &graph, &never);
    for (index, fault) in of.faults.iter().enumerate() {
        if !begins.contains(&fault.id) {
            let message = format!("`{}` waits for itself, directly or through others", fault.id);
            let problem = Problem::at(&codes::WAITS_FOR_ITSELF, format!("faults[{index}].when"), message);
            to.report(problem.help("let one of them begin by the clock: take its `when` out"));
        }
    }
}

/// The faults that can begin: from those that begin by the clock, round by round. What is reported
/// already counts as begun, so that nothing is said twice.
fn begin(of: &Scenario, graph: &Graph, reported: &BTreeSet<Id>) -> BTreeSet<Id> {
    let clock = of.faults.iter().filter(|fault| fault.when.is_none() || reported.contains(&fault.id));
    let mut world = Possible::new(of, graph, clock.map(|fault| fault.id).collect());
    for _ in 0..ROUNDS {
        let waits = of.faults.iter().filter(|fault| !world.begun.contains(&fault.id));
        let next = waits.filter(|fault| fault.when.as_ref().is_none_or(|when| world.can_be(when)));
        let next: Vec<Id> = next.map(|fault| fault.id).collect();
        if next.is_empty() {
            return world.begun;
        }
        let begun = world.begun.iter().copied().chain(next).collect();
        world = Possible::new(of, graph, begun);
    }
    of.faults.iter().map(|fault| fault.id).collect()
}

/// What can be while these faults can begin.
struct Possible<'s> {
    of: &'s Scenario,
    begun: BTreeSet<Id>,
    /// By component: whether its level can ever move.
    unsteady: Vec<bool>,
    graph: &'s Graph,
    isolated: BTreeSet<Id>,
}

impl<'s> Possible<'s> {
    fn new(of: &'s Scenario, graph: &'s Graph, begun: BTreeSet<Id>) -> Self {
        let faults = of.faults.iter().filter(|fault| begun.contains(&fault.id) && worst(&fault.shape) > 0);
        let mut sources: Vec<Id> = faults.map(|fault| fault.on).collect();
        let mut isolated = BTreeSet::new();
        for (_, operation) in of.operations() {
            match operation {
                Operation::Isolate(on) => {
                    isolated.insert(on);
                    sources.push(on);
                }
                Operation::Restart { component, .. } | Operation::FailOver { component, .. } => {
                    sources.push(component)
                }
                _ => {}
            }
        }
        let unsteady = graph.felt_by(sources);
        Self { of, begun, unsteady, graph, isolated }
    }

    fn can_be(&self, condition: &Condition) -> bool {
        self.blame(condition, "").is_none()
    }

    /// The innermost part that can never be, and why.
    fn blame(&self, condition: &Condition, path: &str) -> Option<(String, String)> {
        let never = |why: String| Some((path.to_owned(), why));
        match condition {
            Condition::Below { level: 0, .. } | Condition::CarriesLess { than: 0, .. } => {
                never("no level is ever below 0".to_owned())
            }
            Condition::Below { service, cohort, .. } if !self.can_hurt(*service, *cohort) => {
                never(format!("no fault, no operation and no load ever hurts `{cohort}`"))
            }
            Condition::CarriesLess { on, .. } if self.is_steady(*on) => {
                never(format!("no fault and no operation ever reaches `{on}`"))
            }
            Condition::Isolated(on) if self.of.component(*on).is_some() && !self.isolated.contains(on) => {
                never(format!("no option and no initiative takes `{on}` out of service"))
            }
            Condition::Active(id) | Condition::Over(id) if self.is_waiting(*id) => {
                never(format!("`{id}` never begins"))
            }
            Condition::Over(id) if self.of.fault(*id).is_some_and(|fault| !ends(self.of, fault)) => {
                never(format!("`{id}` never ends: nothing cures it, and it does not end by itself"))
            }
            Condition::All(of) => {
                let mut parts = of.iter().enumerate();
                let inner = parts.find_map(|(i, one)| self.blame(one, &format!("{path}.0[{i}]")));
                inner.or_else(|| excluded(of).and_then(never))
            }
            Condition::Any(of) if !of.is_empty() => {
                let first = self.blame(&of[0], path)?;
                of.iter().all(|one| !self.can_be(one)).then_some(first)
            }
            Condition::Lasting { what, .. } => self.blame(what, &format!("{path}.what")),
            _ => None,
        }
    }

    fn is_waiting(&self, id: Id) -> bool {
        self.of.fault(id).is_some() && !self.begun.contains(&id)
    }

    fn is_steady(&self, id: Id) -> bool {
        self.graph.place(id).is_some_and(|place| !self.unsteady[place])
    }

    /// Whether a cohort can be hurt: by a part that it needs, or by its own load.
    fn can_hurt(&self, service: Id, cohort: Id) -> bool {
        let Some(service) = self.of.service(service) else { return true };
        let Some(cohort) = service.cohorts.iter().find(|one| one.id == cohort) else { return true };
        let turned_away = self.of.operations().into_iter().any(|(_, operation)| {
            matches!(operation, Operation::Admit { service: s, cohort: c, .. } if s == service.id && c == cohort.id)
        });
        turned_away || presses(cohort) || self.parts(service, cohort)
    }

    fn parts(&self, service: &Service, cohort: &Cohort) -> bool {
        let needs = service.needs.iter().chain(&cohort.needs);
        let mut parts = needs.flat_map(super::facts::targets);
        parts.any(|part| self.graph.place(part).is_none_or(|place| self.unsteady[place]))
    }
}

/// Whether a cohort's load, with what is tried again or comes back later, might pass its capacity.
fn presses(cohort: &Cohort) -> bool {
    if cohort.collapses > 0 || cohort.surges > 0 || cohort.waiting > 0 || !cohort.fed_by.is_empty() {
        return true;
    }
    let peak = cohort.demand_curve.iter().map(|(_, share)| *share).max().unwrap_or_default().max(1000);
    let most = u128::from(cohort.demand_per_min) * u128::from(peak) * 3 / 1000;
    most > u128::from(cohort.capacity_per_min)
}

/// Whether a fault can be over.
fn ends(of: &Scenario, fault: &Fault) -> bool {
    let heals = |id: Option<Id>| id == Some(fault.id);
    let work = of.options.iter().any(|option| heals(option.work.as_ref().and_then(|work| work.heals)));
    fault.lasts_s.is_some()
        || fault.until.is_some()
        || work
        || of.operations().into_iter().any(|(_, operation)| match operation {
            Operation::Restart { component, .. } => component == fault.on && fault.cured_by.contains(&Cure::Restart),
            Operation::Replace(component) => component == fault.on && fault.cured_by.contains(&Cure::Replace),
            Operation::RollBack(change) => fault.cured_by.contains(&Cure::RollBack(change)),
            Operation::Restore { component, .. } => component == fault.on && fault.cured_by.contains(&Cure::Restore),
            _ => false,
        })
}

/// Two states of a list that can never be at once.
fn excluded(all: &[Condition]) -> Option<String> {
    let among = |wanted: &dyn Fn(&Condition) -> bool| all.iter().any(wanted);
    for one in all {
        let against = match one {
            Condition::Active(id) => among(&|two| matches!(two, Condition::Over(over) if over == id)),
            Condition::Below { service, cohort, level, .. } => among(&|two| {
                matches!(two, Condition::AtLeast { service: s, cohort: c, level: least }
                    if s == service && c == cohort && least >= level)
            }),
            Condition::CarriesLess { on, than } => among(
                &|two| matches!(two, Condition::Carries { on: same, at_least } if same == on && at_least >= than),
            ),
            _ => false,
        };
        if against {
            return Some("two of these exclude each other, so they are never all true".to_owned());
        }
    }
    None
}
