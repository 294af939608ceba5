//! States that never come about.

use std::collections::BTreeSet;

use bridgecall_core::base::Id;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{Kind, Spot};
use bridgecall_core::scenario::model::{Dep, Operation};

use super::super::doc::Doc;
use super::super::mutant::Mutant;

/// The conditions of signals and initiatives.
fn whens(doc: &Doc) -> impl Iterator<Item = &Spot> {
    let is_when = |spot: &&Spot| {
        let of = spot.path.starts_with("signals[") || spot.path.starts_with("initiatives[");
        of && doc.kind == Kind::Scenario && doc.key(spot) == "when"
    };
    doc.spots.iter().filter(is_when)
}

/// Puts each of some conditions in the place of each that is there.
fn put(doc: &Doc, conditions: &[String], codes: &'static [&'static str]) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for condition in conditions {
        mutants.extend(whens(doc).map(|spot| Mutant::value(spot, condition.clone(), codes)));
    }
    mutants
}

fn of(doc: &Doc) -> Option<&Scenario> {
    doc.scenario.as_deref().filter(|_| doc.kind == Kind::Scenario)
}

fn cohort(of: &Scenario) -> Option<(Id, Id)> {
    let service = of.services.first()?;
    Some((service.id, service.cohorts.first()?.id))
}

/// A level below nothing, a choice among nothing, a pair of times longer than the run.
pub(super) fn never_true(doc: &Doc) -> Vec<Mutant> {
    let Some((of, (service, cohort))) = of(doc).and_then(|of| Some((of, cohort(of)?))) else { return Vec::new() };
    let Some(component) = of.components.first().map(|one| one.id) else { return Vec::new() };
    let late = of.clock.limit_s + 5;
    let mut mutants = put(
        doc,
        &[
            format!("below(service: \"{service}\", cohort: \"{cohort}\", level: 0)"),
            format!("carries_less(on: \"{component}\", than: 0)"),
            format!("all([stated(declared), carries_less(on: \"{component}\", than: 0)])"),
        ],
        &["E0901"],
    );
    mutants.extend(put(doc, &["any([])".to_owned()], &["E0411"]));
    mutants.extend(put(
        doc,
        &[
            format!("lasting(what: stated(declared), for_s: ({late}, {late}))"),
            format!("below(service: \"{service}\", cohort: \"{cohort}\", level: 500, for_s: ({late}, {}))", late + 9),
        ],
        &["W1102"],
    ));
    let healed = |id: Id| of.options.iter().any(|one| one.work.as_ref().is_some_and(|work| work.heals == Some(id)));
    let endless = of
        .faults
        .iter()
        .filter(|fault| fault.lasts_s.is_none() && fault.until.is_none() && fault.cured_by.is_empty());
    for fault in endless.filter(|fault| !healed(fault.id)) {
        mutants.extend(put(doc, &[format!("over(\"{}\")", fault.id)], &["E0901"]));
    }
    let clock = doc.at("clock.limit_s").filter(|_| doc.at("clock.ends").is_none());
    mutants.extend(clock.map(|spot| {
        let ends = format!("{}, ends: carries_less(on: \"{component}\", than: 0)", doc.of(spot));
        Mutant::value(spot, ends, &["E0901"])
    }));
    mutants
}

/// A well part falls ill without a fault; a part is isolated that nobody can isolate.
pub(super) fn nothing_brings(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let mut touched: BTreeSet<Id> = of.faults.iter().map(|fault| fault.on).collect();
    let mut isolated = BTreeSet::new();
    for (_, operation) in of.operations() {
        match operation {
            Operation::Isolate(on) => {
                isolated.insert(on);
                touched.insert(on);
            }
            Operation::Restart { component, .. } | Operation::FailOver { component, .. } => {
                touched.insert(component);
            }
            _ => {}
        }
    }
    let mut conditions = Vec::new();
    for component in &of.components {
        if !isolated.contains(&component.id) {
            conditions.push(format!("isolated(\"{}\")", component.id));
        }
        if beneath(of, component.id).is_disjoint(&touched) {
            conditions.push(format!("carries_less(on: \"{}\", than: 500)", component.id));
        }
    }
    put(doc, &conditions, &["E0901"])
}

fn beneath(of: &Scenario, id: Id) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        for dep in of.component(id).into_iter().flat_map(|one| &one.needs) {
            match dep {
                Dep::Hard(on) | Dep::Soft { on, .. } | Dep::Exposed { on, .. } => open.push(*on),
                Dep::Group { members, .. } | Dep::Shared(members) => open.extend(members),
            }
        }
    }
    found
}

/// Two states that cannot be at once.
pub(super) fn contradiction(doc: &Doc) -> Vec<Mutant> {
    let Some((of, (service, cohort))) = of(doc).and_then(|of| Some((of, cohort(of)?))) else { return Vec::new() };
    let here = format!("service: \"{service}\", cohort: \"{cohort}\"");
    let mut conditions = vec![format!("all([below({here}, level: 300), at_least({here}, level: 700)])")];
    conditions.extend(of.faults.iter().map(|one| format!("all([active(\"{0}\"), over(\"{0}\")])", one.id)));
    put(doc, &conditions, &["E0901"])
}

/// A fault begins only once it has begun, or two begin only after each other.
pub(super) fn waits_for_itself(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let mut mutants = Vec::new();
    let on = |index: usize| doc.at(&format!("faults[{index}].on"));
    let wait = |spot: &Spot, condition: String| format!("{}, when: {condition}", doc.of(spot));
    for (index, fault) in of.faults.iter().enumerate().filter(|(_, fault)| fault.when.is_none()) {
        let Some(spot) = on(index) else { continue };
        let own = format!("active(\"{}\")", fault.id);
        let lasting = format!("lasting(what: {own}, for_s: (60, 90))");
        let both = format!("all([{own}, stated(declared)])");
        for condition in [own, lasting, both] {
            mutants.push(Mutant::value(spot, wait(spot, condition), &["E0902"]));
        }
        let next = (index + 1) % of.faults.len();
        let (other, place) = (of.faults[next].id, on(next));
        if let Some(place) = place.filter(|_| next != index && of.faults[next].when.is_none()) {
            let mine = wait(spot, format!("active(\"{other}\")"));
            let mutant = Mutant::value(spot, mine, &["E0902"]);
            mutants.push(mutant.and(place, wait(place, format!("active(\"{}\")", fault.id))));
        }
    }
    mutants
}

/// Something never happens on any seed.
pub(super) fn no_chance(doc: &Doc) -> Vec<Mutant> {
    let chances = doc.spots.iter().filter(|spot| doc.kind == Kind::Scenario && doc.key(spot) == "chance");
    chances.map(|spot| Mutant::value(spot, "0", &["W0907"])).collect()
}
