//! Load, retries, backlog and tickets of every (service × cohort), one beat at a time.
//!
//! Requests are counted in millionths, so that five seconds of any whole rate stay whole.

use serde::Serialize;

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{Cohort, Dep, Service};

use super::BEAT_S;
use super::components::Components;
use super::history::History;

/// Below this level (permille) users of a cohort count as hurt.
pub const HURT_BELOW: u64 = 950;
const MICRO: u64 = 1_000_000;

/// A cohort's truth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flow {
    /// The service.
    pub service: Id,
    /// The cohort.
    pub cohort: Id,
    /// The service is critical.
    pub critical: bool,
    /// What components leave of its route, in permille: worked out anew when they change.
    #[serde(skip)]
    pub carried: u64,
    /// Its demand at the last beat, in permille of the start's.
    #[serde(skip)]
    pub curve: u64,
    /// Permille of requests that succeed.
    pub level: u64,
    /// The level last put into the log.
    pub logged: u64,
    /// The level over time.
    pub history: History,
    /// A fallback carries so much whatever the components do.
    pub fallback: u64,
    /// Failed requests of the last beat that come again at once.
    pub retrying: u64,
    /// Requests kept for later.
    pub backlog: u64,
    /// Requests that failed for good, in all.
    pub failed: u64,
    /// Tickets, in millionths.
    pub tickets: u64,
    /// Seconds below the hurting level, in all.
    pub hurt_s: u64,
}

/// All flows, at rest.
#[must_use]
pub fn all(scenario: &Scenario, components: &Components) -> Vec<Flow> {
    let of = |service: &Service, cohort: &Cohort| Flow {
        service: service.id,
        cohort: cohort.id,
        critical: service.critical,
        carried: carries(service, cohort, components),
        curve: 1000,
        level: 1000,
        logged: 1000,
        history: History::with_room(),
        fallback: 0,
        retrying: 0,
        backlog: 0,
        failed: 0,
        tickets: 0,
        hurt_s: 0,
    };
    scenario
        .services
        .iter()
        .flat_map(|service| service.cohorts.iter().map(move |cohort| of(service, cohort)))
        .collect()
}

impl Flow {
    /// Nothing is lost, kept or tried again.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        self.level == 1000 && self.backlog == 0 && self.retrying == 0
    }

    /// Whole tickets so far.
    #[must_use]
    pub fn whole_tickets(&self) -> u64 {
        self.tickets / MICRO
    }

    /// One beat: who comes, who is served, who comes again, what waits.
    pub fn beat(&mut self, cohort: &Cohort, now: SimTime) {
        let carried = self.carried.max(self.fallback);
        self.curve = demand_permille(cohort, now);
        let demand = per_beat(cohort.demand_per_min) * self.curve / 1000;
        let attempts = demand + self.retrying;
        let able = per_beat(cohort.capacity_per_min) * carried / 1000;
        if carried == 1000 && attempts <= able && self.is_steady() {
            // Everybody who comes is served, as before.
            return;
        }
        let served = (attempts * carried / 1000).min(able);
        let failed = attempts - served;
        self.retrying = failed * cohort.retries / 1000;
        let settled = failed - self.retrying;
        let kept = settled * cohort.keeps / 1000;
        self.failed += settled - kept;
        self.tickets += failed * cohort.tickets / 1000;
        let spare = able - served;
        self.backlog = self.backlog + kept - self.backlog.min(spare);
        self.level = (served * 1000).checked_div(attempts).unwrap_or(carried);
        if self.level < HURT_BELOW {
            self.hurt_s += BEAT_S;
        }
        self.history.note(now, self.level);
    }
}

/// What components leave of a cohort's route, in permille.
pub(super) fn carries(service: &Service, cohort: &Cohort, components: &Components) -> u64 {
    let shared = route(&service.needs, components);
    let own = route(&cohort.needs, components);
    shared * own / 1000
}

fn route(needs: &[Dep], components: &Components) -> u64 {
    if needs.is_empty() { 1000 } else { components.through(needs, &[]) }
}

fn per_beat(per_min: u64) -> u64 {
    per_min * MICRO * BEAT_S / 60
}

/// A cohort's demand at a moment, in permille of the start's: straight lines between the points.
#[must_use]
pub fn demand_permille(cohort: &Cohort, now: SimTime) -> u64 {
    let mut before = (0, 1000);
    for &(at, permille) in &cohort.demand_curve {
        if at > now.0 {
            let (from, start) = before;
            let span = (at - from).max(1);
            let gone = now.0 - from;
            return (start * (span - gone) + permille * gone) / span;
        }
        before = (at, permille);
    }
    before.1
}
