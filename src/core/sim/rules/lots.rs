//! What a seed has decided for the whole of a run: drawn once, because beats ask for it again and
//! again and a draw is dear.

use crate::base::{Id, Seed};
use crate::scenario::Scenario;
use crate::scenario::model::{Condition, Initiative, Monitor, Signal};

use super::super::world::BEAT_S;
use super::watch::{Draws, Watch};

/// The draws that beats rest on, and what they would look up each time.
#[derive(Debug, Clone)]
pub struct Lots {
    /// The places of the monitors that come to a screen or raise alerts.
    pub(super) screens: Vec<usize>,
    /// None of these is due but within a beat of a multiple of this (seconds): what their periods share.
    pub(super) screens_every_s: u64,
    /// By the place of the signal: those that this run does not go without and that a state brings.
    pub(super) signals: Vec<(usize, Watch)>,
    /// By the place of the fault: those that a state brings on.
    pub(super) faults: Vec<(usize, Watch)>,
    /// By the place of the fault: those that a state ends.
    pub(super) fault_ends: Vec<(usize, Watch)>,
    /// By the place of the initiative, those that this run does not go without; and how late the team
    /// sees what it watches (seconds).
    pub(super) initiatives: Vec<(usize, (Watch, u64))>,
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
        let shown = |one: &&Monitor| one.on_screen || one.alert_below.is_some();
        let screens = scenario.monitors.iter().enumerate().filter(|(_, one)| shown(one));
        Self {
            screens: screens.clone().map(|(place, _)| place).collect(),
            screens_every_s: screens.fold(0, |shared, (_, one)| common(shared, one.every_s.max(BEAT_S))),
            signals: placed(&scenario.signals, signal).collect(),
            faults: placed(&scenario.faults, |one| Some(ready("fault", one.id, one.when.as_ref()?))).collect(),
            fault_ends: placed(&scenario.faults, |one| Some(ready("fault_end", one.id, one.until.as_ref()?)))
                .collect(),
            initiatives: placed(&scenario.initiatives, initiative).collect(),
            probes: scenario.probes.iter().map(|one| ready("probe_at", one.id, &one.when)).collect(),
            tempers: tempers(scenario),
            ends: scenario.clock.ends.as_ref().map(|ends| ready("ends", scenario.id, ends)),
        }
    }
}

/// The greatest common divisor; of nothing and a number it is the number.
fn common(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { common(other, one % other) }
}

/// What is made of some things, each with the place of its own.
fn placed<'a, T, M>(
    things: &'a [T],
    make: impl Fn(&'a T) -> Option<M> + 'a,
) -> impl Iterator<Item = (usize, M)> + 'a {
    things.iter().enumerate().filter_map(move |(place, thing)| Some((place, make(thing)?)))
}

fn tempers(scenario: &Scenario) -> Vec<(usize, usize)> {
    let persona = |id: Id| scenario.personas.iter().position(|one| one.id == id);
    let people = scenario.people.iter().enumerate();
    people.filter_map(|(place, person)| Some((place, person.persona.and_then(persona)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_screen_is_due_between_multiples_of_what_their_periods_share() {
        for periods in [&[30, 60][..], &[20, 30], &[7, 21], &[5], &[45, 75, 300]] {
            let shared = periods.iter().fold(0, |shared, every| common(shared, *every));
            for now in (0..3600).step_by(5) {
                let due = periods.iter().any(|every| now % every < BEAT_S);
                assert!(!due || now % shared < BEAT_S, "{periods:?} at {now}");
            }
        }
    }
}
