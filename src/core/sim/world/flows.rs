//! Load, retries, backlog and tickets of every (service × cohort), one beat at a time.
//!
//! Requests are counted in millionths, so that five seconds of any whole rate stay whole.

use serde::Serialize;

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{Cohort, Dep, Feed, Service};

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
    /// Requests of a beat at the start's demand, and those that whole components can serve in one.
    #[serde(skip)]
    per_beat: (u64, u64),
    /// Permille of requests that succeed.
    pub level: u64,
    /// The level last put into the log.
    pub logged: u64,
    /// The level over time.
    pub history: History,
    /// A fallback carries so much whatever the components do.
    pub fallback: Fallback,
    /// Permille of requests that are let in.
    pub admitted: u64,
    /// Requests of other cohorts that arrive at this beat.
    pub arriving: u64,
    /// Requests served at the last beat.
    pub served: u64,
    /// Requests of the last beat that failed for good, wait, or came out wrong.
    pub harmed: u64,
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
    /// Demand may pass what can be served, though nothing is broken.
    #[serde(skip)]
    pub strained: bool,
}

/// A way round the components: by hand, offline, by another channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Fallback {
    /// Permille of normal that it carries when fresh.
    pub carries: u64,
    /// Permille of what it serves that comes out wrong.
    pub errors: u64,
    /// From then on it carries half.
    pub tires_at: Option<SimTime>,
}

impl Fallback {
    fn carries_at(&self, now: SimTime) -> u64 {
        if self.tires_at.is_some_and(|at| at <= now) { self.carries / 2 } else { self.carries }
    }
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
        per_beat: (per_beat(cohort.demand_per_min), per_beat(cohort.capacity_per_min)),
        level: 1000,
        logged: 1000,
        history: History::with_room(),
        fallback: Fallback::default(),
        admitted: 1000,
        arriving: 0,
        served: per_beat(cohort.demand_per_min),
        harmed: 0,
        retrying: 0,
        backlog: cohort.waiting * MICRO,
        failed: 0,
        tickets: 0,
        hurt_s: 0,
        strained: strained(cohort),
    };
    scenario
        .services
        .iter()
        .flat_map(|service| service.cohorts.iter().map(move |cohort| of(service, cohort)))
        .collect()
}

/// Whether demand, at its peak or fed by others, may pass the capacity.
fn strained(cohort: &Cohort) -> bool {
    let peak = cohort.demand_curve.iter().map(|(_, permille)| *permille).fold(1000, u64::max);
    !cohort.fed_by.is_empty() || cohort.demand_per_min.saturating_mul(peak) / 1000 > cohort.capacity_per_min
}

impl Flow {
    /// Nothing is lost, kept or tried again.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        self.is_at_rest() && !self.strained
    }

    fn is_at_rest(&self) -> bool {
        self.level == 1000 && self.backlog == 0 && self.retrying == 0 && self.admitted == 1000
    }

    /// How empty the queue is, in permille: 0 with `full` requests waiting or more.
    #[must_use]
    pub fn emptiness(&self, full: u64) -> u64 {
        1000 - (self.backlog / MICRO).saturating_mul(1000).checked_div(full).unwrap_or(1000).min(1000)
    }

    /// Whole tickets so far.
    #[must_use]
    pub fn whole_tickets(&self) -> u64 {
        self.tickets / MICRO
    }

    /// One beat: who comes, who is let in, who is served, who comes again, what waits.
    #[inline]
    pub fn beat(&mut self, cohort: &Cohort, now: SimTime) {
        let fallback = self.fallback.carries_at(now);
        let carried = self.carried.max(fallback);
        self.curve = demand_permille(cohort, now);
        let (demand, room) = self.per_beat;
        let demand = demand * self.curve / 1000 + self.arriving;
        let room = room * carried / 1000;
        if carried == 1000 && fallback == 0 && demand <= room && self.is_at_rest() {
            // Everybody who comes is served, as before.
            (self.served, self.harmed) = (demand, 0);
            return;
        }
        let back = self.backlog * cohort.surges / 1000 * BEAT_S / 60;
        let coming = demand + self.retrying + back;
        let tried = coming * self.admitted / 1000;
        let over = tried.saturating_sub(room);
        let able = room.saturating_sub(over * cohort.collapses / 1000);
        let served = (tried * carried / 1000).min(able);
        let failed = tried - served;
        self.retrying = failed * cohort.retries / 1000;
        // Who is turned away is told so, and does not come again at once.
        let settled = failed - self.retrying + (coming - tried);
        let kept = settled * cohort.keeps / 1000;
        let wrong = if fallback > self.carried { served * self.fallback.errors / 1000 } else { 0 };
        self.failed += settled - kept + wrong;
        self.tickets += (failed + wrong) * cohort.tickets / 1000;
        let drained = if cohort.surges == 0 { able - served } else { back };
        self.backlog = self.backlog + kept - self.backlog.min(drained);
        (self.served, self.harmed) = (served, settled + wrong);
        self.level = (served * 1000).checked_div(coming).unwrap_or(carried);
        if self.level < HURT_BELOW {
            self.hurt_s += BEAT_S;
        }
        self.history.note(now, self.level);
    }
}

/// One beat of all flows.
pub(super) fn beat(scenario: &Scenario, flows: &mut [Flow], now: SimTime) {
    feed(scenario, flows);
    each(scenario, flows, |_, cohort, flow| flow.beat(cohort, now));
}

/// The components changed: so may what they leave of each cohort's route.
pub(super) fn reroute(scenario: &Scenario, flows: &mut [Flow], components: &Components) {
    each(scenario, flows, |service, cohort, flow| flow.carried = carries(service, cohort, components));
}

/// Every flow with its service and its cohort.
fn each(scenario: &Scenario, flows: &mut [Flow], mut what: impl FnMut(&Service, &Cohort, &mut Flow)) {
    let mut flows = flows.iter_mut();
    for service in &scenario.services {
        service.cohorts.iter().zip(&mut flows).for_each(|(cohort, flow)| what(service, cohort, flow));
    }
}

/// What arrives at each cohort from others: what these served and failed at the last beat.
fn feed(scenario: &Scenario, flows: &mut [Flow]) {
    // Whom others feed is strained; in most scenarios nobody is.
    if !flows.iter().any(|flow| flow.strained) {
        return;
    }
    let cohorts = scenario.services.iter().flat_map(|service| &service.cohorts);
    for (place, cohort) in cohorts.enumerate().filter(|(_, cohort)| !cohort.fed_by.is_empty()) {
        let from = |feed: &Feed| flows.iter().find(|flow| (flow.service, flow.cohort) == (feed.service, feed.cohort));
        let sent =
            |feed: &Feed| from(feed).map_or(0, |flow| (flow.served * feed.served + flow.harmed * feed.failed) / 1000);
        flows[place].arriving = cohort.fed_by.iter().map(sent).sum();
    }
}

/// What components leave of a cohort's route, in permille.
fn carries(service: &Service, cohort: &Cohort, components: &Components) -> u64 {
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
