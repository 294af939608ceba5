//! What a seed has decided for the whole of a run: drawn once, because beats ask for it again and
//! again and a draw is dear.

use crate::base::Seed;
use crate::scenario::Scenario;
use crate::scenario::model::Trigger;

/// The draws that beats rest on.
#[derive(Debug, Clone)]
pub struct Lots {
    /// By signal: how long its cause must last, in seconds; `None`: this run goes without it, or it
    /// comes by the agenda.
    pub(super) signals: Vec<Option<u64>>,
    /// By initiative, team after team: how long a team waits, in seconds.
    pub(super) initiatives: Vec<u64>,
}

impl Lots {
    /// Draws them.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: Seed) -> Self {
        let signals = scenario.signals.iter().map(|signal| {
            let patience = match signal.when {
                Trigger::At(_) => return None,
                Trigger::Below { for_s, .. } => for_s,
                Trigger::Silence(range) => range,
            };
            let comes = seed.chance("signal", signal.id, 0, signal.chance);
            comes.then(|| seed.pick("signal_at", signal.id, 0, patience))
        });
        let initiatives = scenario.teams.iter().flat_map(|team| &team.initiatives);
        Self {
            signals: signals.collect(),
            initiatives: initiatives.map(|one| seed.pick("initiative", one.option, 0, one.for_s)).collect(),
        }
    }
}
