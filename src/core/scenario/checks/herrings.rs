//! False leads that nothing can refute.

use crate::finding::codes::world as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::Shows;

use super::facts::can_hold;
use super::graph::Graph;

/// Every red herring can be refuted: by a theory whose test speaks against it, or by a monitor of
/// something that no fault reaches and that is therefore seen to be well.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let lists = ["signals", "hypotheses", "monitors", "faults", "components", "services", "people"];
    if !lists.iter().all(|list| to.is_sound(list)) || refutable(of) {
        return;
    }
    for (i, signal) in of.signals.iter().enumerate().filter(|(_, signal)| signal.red_herring) {
        let message = format!("nothing can refute `{}`", signal.id);
        let problem = Problem::at(&codes::STICKY_HERRING, format!("signals[{i}].red_herring"), message);
        to.report(problem.help("add a hypothesis that is false here, or a monitor of the part that is suspected"));
    }
}

fn refutable(of: &Scenario) -> bool {
    let staffed = |team| of.people.iter().any(|person| person.team == Some(team));
    let theory = of.hypotheses.iter().any(|theory| !can_hold(of, theory.claim) && staffed(theory.team));
    if theory {
        return true;
    }
    let graph = Graph::new(of);
    let harmed = graph.felt_by(of.faults.iter().map(|fault| fault.on));
    of.monitors.iter().any(|monitor| shows_health(of, &graph, &harmed, &monitor.shows))
}

fn shows_health(of: &Scenario, graph: &Graph, harmed: &[bool], shows: &Shows) -> bool {
    let hurt = |service, only: Option<crate::base::Id>| {
        of.service(service).is_none_or(|service| {
            let mut looked_at = service.cohorts.iter().filter(|cohort| only.is_none_or(|only| cohort.id == only));
            looked_at.any(|cohort| graph.touches(&service.needs, harmed) || graph.touches(&cohort.needs, harmed))
        })
    };
    match *shows {
        Shows::Average(service) => !hurt(service, None),
        Shows::Cohort { service, cohort } => !hurt(service, Some(cohort)),
        Shows::HealthCheck(component) | Shows::Through(component) => {
            graph.place(component).is_none_or(|place| !harmed[place])
        }
        Shows::Queue { .. } | Shows::Sentiment => false,
    }
}
