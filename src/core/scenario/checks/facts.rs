//! What holds for every document, and what several checks ask of a scenario.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::finding::codes::{documents, names};
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Claim, Cohort, Component, Cure, Dep, Service};
use crate::scenario::policy::Basis;

/// A library scenario lies in the folder of its name.
pub(super) fn folder(of: &Scenario, to: &mut Checker<'_>) {
    let folder = to.source().folder().filter(|_| to.source().is_called("scenario.ron"));
    if let Some(folder) = folder.filter(|folder| *folder != of.id.as_str()) {
        let message = format!("the scenario is called `{}` and lies in the folder `{folder}`", of.id);
        to.report(Problem::at(&names::NOT_THE_FOLDER, "id", message));
    }
}

/// A cited rule names a public page.
pub(super) fn cites(basis: Basis, source: &str, path: &str, to: &mut Checker<'_>) {
    let page = source.strip_prefix("https://").or_else(|| source.strip_prefix("http://"));
    let public = page.is_some_and(|page| page.contains('.') && !page.contains(char::is_whitespace));
    if basis == Basis::Cited && !public {
        let at = if source.is_empty() { format!("{path}.basis") } else { format!("{path}.source") };
        let problem = Problem::at(&documents::NO_SOURCE, at, "a cited rule needs the address of its source");
        to.report(problem.help("write source: \"https://...\", or basis: house"));
    }
}

/// The components that a need names.
pub(super) fn targets(dep: &Dep) -> Vec<Id> {
    match dep {
        Dep::Hard(on) | Dep::Soft { on, .. } | Dep::Exposed { on, .. } => vec![*on],
        Dep::Group { members, .. } | Dep::Shared(members) => members.clone(),
    }
}

/// Every component that some needs rest on, near and far.
pub(super) fn beneath(of: &Scenario, needs: &[Dep]) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    let mut open: Vec<Id> = needs.iter().flat_map(targets).collect();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            open.extend(of.component(id).into_iter().flat_map(|one| one.needs.iter().flat_map(targets)));
        }
    }
    found
}

/// Every component that a cohort rests on.
pub(super) fn beneath_cohort(of: &Scenario, service: &Service, cohort: &Cohort) -> BTreeSet<Id> {
    let mut found = beneath(of, &service.needs);
    found.extend(beneath(of, &cohort.needs));
    found
}

/// Whether harm to a component can be felt in another.
pub(super) fn feels(of: &Scenario, component: &Component, harmed: Id) -> bool {
    component.id == harmed || beneath(of, &component.needs).contains(&harmed)
}

/// Whether a claim can ever be true in this world.
pub(super) fn can_hold(of: &Scenario, claim: Claim) -> bool {
    match claim {
        Claim::FaultOn(component) => of.faults.iter().any(|fault| fault.on == component),
        Claim::ChangeCaused(change) => of.faults.iter().any(|fault| fault.cured_by.contains(&Cure::RollBack(change))),
        Claim::Attack => of.faults.iter().any(|fault| fault.attack),
    }
}
