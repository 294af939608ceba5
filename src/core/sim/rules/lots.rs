//! What a seed has decided for the whole of a run: drawn once, because beats ask for it again and
//! again and a draw is dear.

use crate::base::Seed;
use crate::scenario::Scenario;
use crate::scenario::model::{Signal, Trigger};

/// A lot: how long a cause must last, in seconds, and where to look for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lot {
    pub(super) patience: u64,
    /// The place of the flow or the component that is watched, if there is one.
    pub(super) place: Option<usize>,
}

/// The draws that beats rest on.
#[derive(Debug, Clone)]
pub struct Lots {
    /// By signal; `None`: this run goes without it, or it comes by the agenda.
    pub(super) signals: Vec<Option<Lot>>,
    /// By initiative, team after team.
    pub(super) initiatives: Vec<Lot>,
}

impl Lots {
    /// Draws them.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: Seed) -> Self {
        let initiatives = scenario.teams.iter().flat_map(|team| &team.initiatives).map(|one| Lot {
            patience: seed.pick("initiative", one.option, 0, one.for_s),
            place: scenario.components.iter().position(|component| component.id == one.watches),
        });
        Self {
            signals: scenario.signals.iter().map(|signal| of_signal(scenario, seed, signal)).collect(),
            initiatives: initiatives.collect(),
        }
    }
}

fn of_signal(scenario: &Scenario, seed: Seed, signal: &Signal) -> Option<Lot> {
    let (patience, watched) = match signal.when {
        Trigger::At(_) => return None,
        Trigger::Below { service, cohort, for_s, .. } => (for_s, Some((service, cohort))),
        Trigger::Silence(range) => (range, None),
    };
    let mut flows = scenario.services.iter().flat_map(|of| of.cohorts.iter().map(|one| (of.id, one.id)));
    let place = watched.and_then(|watched| flows.position(|flow| flow == watched));
    let comes = seed.chance("signal", signal.id, 0, signal.chance);
    comes.then(|| Lot { patience: seed.pick("signal_at", signal.id, 0, patience), place })
}
