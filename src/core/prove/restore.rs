//! When service was restored.

use std::collections::BTreeMap;

use crate::base::SimTime;
use crate::sim::Simulation;
use crate::sim::event::EventKind;

/// Users are hurt below this level, in permille.
const HURT_BELOW: u64 = 950;

/// Seconds from the first fault until every critical cohort was well for good; `None`: none was hurt,
/// or some were to the end.
#[must_use]
pub fn time_to_restore(sim: &Simulation) -> Option<u64> {
    let critical = |service| sim.content().scenario.service(service).is_some_and(|service| service.critical);
    let began = sim.events().iter().find(|event| matches!(event.kind, EventKind::FaultBegan { .. }))?.t;
    let mut hurt = BTreeMap::new();
    let mut well_since: Option<SimTime> = None;
    for event in sim.events() {
        if let EventKind::LevelChanged { service, cohort, level } = event.kind
            && critical(service)
        {
            hurt.insert((service, cohort), level < HURT_BELOW);
            well_since = if hurt.values().any(|hurt| *hurt) { None } else { well_since.or(Some(event.t)) };
        }
    }
    well_since.map(|at| at.since(began))
}

/// Whether users of a critical service were hurt at any moment.
#[must_use]
pub(super) fn was_hurt(sim: &Simulation) -> bool {
    let critical = |service| sim.content().scenario.service(service).is_some_and(|service| service.critical);
    sim.events().iter().any(|event| match event.kind {
        EventKind::LevelChanged { service, level, .. } => critical(service) && level < HURT_BELOW,
        _ => false,
    })
}
