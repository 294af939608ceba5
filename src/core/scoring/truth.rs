//! How well each cohort really was served: what claims are held against.

use std::collections::BTreeMap;

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;

/// Users are hurt below this level, in permille.
const HURT_BELOW: u64 = 950;

/// Nobody is served below this level, in permille.
const DOWN_BELOW: u64 = 100;

/// Levels over time, from the log.
pub(crate) struct Truth {
    levels: BTreeMap<(Id, Id), Vec<(SimTime, u64)>>,
    critical: Vec<Id>,
}

impl Truth {
    /// Everybody is served.
    pub(crate) fn at_rest(scenario: &Scenario) -> Self {
        let mut levels: BTreeMap<(Id, Id), Vec<(SimTime, u64)>> = BTreeMap::new();
        for service in &scenario.services {
            for cohort in &service.cohorts {
                levels.insert((service.id, cohort.id), vec![(SimTime(0), 1000)]);
            }
        }
        let critical = scenario.services.iter().filter(|service| service.critical).map(|service| service.id);
        Self { levels, critical: critical.collect() }
    }

    /// A cohort's level changed.
    pub(crate) fn note(&mut self, t: SimTime, service: Id, cohort: Id, level: u64) {
        self.levels.entry((service, cohort)).or_default().push((t, level));
    }

    /// A cohort's level at a moment, in permille.
    pub(crate) fn level(&self, service: Id, cohort: Id, t: SimTime) -> u64 {
        self.levels.get(&(service, cohort)).map_or(1000, |levels| level(levels, t))
    }

    /// A cohort's worst level in a stretch of time, in permille.
    pub(crate) fn worst(&self, service: Id, cohort: Id, from: SimTime, to: SimTime) -> u64 {
        self.levels.get(&(service, cohort)).map_or(1000, |levels| worst(levels, from, to))
    }

    /// The cohorts of a service with their levels.
    fn of_service(&self, service: Id) -> impl Iterator<Item = (Id, &[(SimTime, u64)])> {
        let all = self.levels.iter().filter(move |((one, _), _)| *one == service);
        all.map(|((_, cohort), levels)| (*cohort, levels.as_slice()))
    }

    /// The levels of the cohorts of critical services.
    fn critical(&self) -> impl Iterator<Item = &[(SimTime, u64)]> {
        let all = self.levels.iter().filter(|((service, _), _)| self.critical.contains(service));
        all.map(|(_, levels)| levels.as_slice())
    }

    /// Cohorts of a service that were hurt at a moment or in the quarter of an hour before.
    pub(crate) fn hurt_lately(&self, service: Id, t: SimTime) -> Vec<Id> {
        let hurt = self.of_service(service).filter(|(_, levels)| worst(levels, lately(t), t) < HURT_BELOW);
        hurt.map(|(cohort, _)| cohort).collect()
    }

    /// Whether all users of some cohort of a service were cut off at a moment or in the quarter of an
    /// hour before.
    pub(crate) fn down_lately(&self, service: Id, t: SimTime) -> bool {
        self.of_service(service).any(|(_, levels)| worst(levels, lately(t), t) < DOWN_BELOW)
    }

    /// Whether a cohort was hurt at any moment of the run.
    pub(crate) fn ever_hurt(&self, service: Id, cohort: Id) -> bool {
        self.worst(service, cohort, SimTime(0), SimTime(u64::MAX)) < HURT_BELOW
    }

    /// Every cohort with its service.
    pub(super) fn flows(&self) -> impl Iterator<Item = (Id, Id)> {
        self.levels.keys().copied()
    }

    /// Since when a cohort has been hurt without a break, if it is at a moment.
    pub(super) fn hurt_since(&self, service: Id, cohort: Id, t: SimTime) -> Option<SimTime> {
        let known = self.levels.get(&(service, cohort))?.iter().rev().filter(|(at, _)| *at <= t);
        known.take_while(|(_, level)| *level < HURT_BELOW).last().map(|(at, _)| *at)
    }

    /// Whether a cohort was hurt at any moment of a stretch of time.
    pub(super) fn hurt_between(&self, service: Id, cohort: Id, from: SimTime, to: SimTime) -> bool {
        self.worst(service, cohort, from, to) < HURT_BELOW
    }

    /// The cohorts of a service.
    pub(crate) fn cohorts(&self, service: Id) -> impl Iterator<Item = Id> {
        self.of_service(service).map(|(cohort, _)| cohort)
    }

    /// Whether users of a critical service were hurt at any moment of a stretch of time.
    pub(crate) fn failing_between(&self, from: SimTime, to: SimTime) -> bool {
        self.critical().any(|levels| worst(levels, from, to) < HURT_BELOW)
    }

    /// Whether users of a critical service were hurt at a moment.
    pub(crate) fn failing(&self, t: SimTime) -> bool {
        self.critical().any(|levels| level(levels, t) < HURT_BELOW)
    }

    /// Whether any cohort of a service was hurt at a moment.
    pub(crate) fn service_hurt(&self, service: Id, t: SimTime) -> bool {
        self.of_service(service).any(|(_, levels)| level(levels, t) < HURT_BELOW)
    }

    /// Whether users of a critical service were hurt at any moment of the run.
    pub(crate) fn ever_failing(&self) -> bool {
        self.critical().flatten().any(|(_, level)| *level < HURT_BELOW)
    }
}

/// A quarter of an hour before.
fn lately(t: SimTime) -> SimTime {
    SimTime(t.0.saturating_sub(900))
}

/// The level at a moment, in permille.
fn level(levels: &[(SimTime, u64)], t: SimTime) -> u64 {
    levels.iter().rev().find(|(at, _)| *at <= t).map_or(1000, |(_, level)| *level)
}

/// The worst level in a stretch of time, in permille.
fn worst(levels: &[(SimTime, u64)], from: SimTime, to: SimTime) -> u64 {
    let within = levels.iter().filter(|(at, _)| *at > from && *at <= to);
    within.map(|(_, level)| *level).fold(level(levels, from), u64::min)
}
