//! What a seed has decided for the whole of a run: drawn once, because beats ask for it again and
//! again and a draw is dear.

use crate::base::{Id, Seed};
use crate::scenario::Scenario;
use crate::scenario::model::{Condition, Initiative, Signal};

use super::watch::{Draws, Watch};

/// The draws that beats rest on, and what they would look up each time.
#[derive(Debug, Clone)]
pub struct Lots {
    /// By signal; `None`: this run goes without it, or it comes by the agenda.
    pub(super) signals: Vec<Option<Watch>>,
    /// By fault; `None`: it begins by the clock.
    pub(super) faults: Vec<Option<Watch>>,
    /// By fault; `None`: no state ends it.
    pub(super) fault_ends: Vec<Option<Watch>>,
    /// By initiative, and how late its team sees what it watches (seconds); `None`: this run goes without it.
    pub(super) initiatives: Vec<Option<(Watch, u64)>>,
    /// By probe of the scenario.
    pub(super) probes: Vec<Watch>,
    /// What completes the run, beside the stand-down.
    pub(super) ends: Option<Watch>,
    /// The places of the people to whom the scenario gives a persona, each with that of the persona.
    pub(super) tempers: Vec<(usize, usize)>,
}

impl Lots {
    /// Draws them.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: Seed) -> Self {
        let ready =
            |stream, key: Id, condition: &Condition| Draws { scenario, seed, stream, key, drawn: 0 }.ready(condition);
        let signal = |signal: &Signal| {
            let by_beat = !matches!(signal.when, Condition::At(_));
            let comes = by_beat && seed.chance("signal", signal.id, 0, signal.chance);
            comes.then(|| ready("signal_at", signal.id, &signal.when))
        };
        let initiative = |one: &Initiative| {
            let comes = seed.chance("initiative_at_all", one.id, 0, one.chance);
            let team = one.by.and_then(|by| scenario.team(by));
            comes.then(|| (ready("initiative", one.id, &one.when), team.map_or(0, |team| team.belief_lag_s)))
        };
        Self {
            signals: scenario.signals.iter().map(signal).collect(),
            faults: scenario
                .faults
                .iter()
                .map(|one| one.when.as_ref().map(|when| ready("fault", one.id, when)))
                .collect(),
            fault_ends: scenario
                .faults
                .iter()
                .map(|one| one.until.as_ref().map(|until| ready("fault_end", one.id, until)))
                .collect(),
            initiatives: scenario.initiatives.iter().map(initiative).collect(),
            probes: scenario.probes.iter().map(|one| ready("probe_at", one.id, &one.when)).collect(),
            tempers: tempers(scenario),
            ends: scenario.clock.ends.as_ref().map(|ends| ready("ends", scenario.id, ends)),
        }
    }
}

fn tempers(scenario: &Scenario) -> Vec<(usize, usize)> {
    let persona = |id: Id| scenario.personas.iter().position(|one| one.id == id);
    let people = scenario.people.iter().enumerate();
    people.filter_map(|(place, person)| Some((place, person.persona.and_then(persona)?))).collect()
}
