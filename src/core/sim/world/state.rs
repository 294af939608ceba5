//! All of the truth in one value.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::base::{Id, Seed, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{Audience, Dep, Stand};

use super::super::agenda::Agenda;

use super::{BEAT_S, Components, Cost, Feelings, Flow, HarmNow, Mood, WorkNow, flows, harm};

/// The state of everything, known to nobody.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct World {
    /// The clock.
    pub now: SimTime,
    /// What is due.
    pub agenda: Agenda,
    /// The technical parts.
    pub components: Components,
    /// The flows, in the order of services and their cohorts.
    pub flows: Vec<Flow>,
    /// The money.
    pub cost: Cost,
    /// People at risk, in the order of the scenario.
    pub harms: Vec<HarmNow>,
    /// Confidence and talk.
    pub mood: Mood,
    /// Trust and stress, once something has moved somebody.
    #[serde(skip_serializing_if = "Feelings::is_untouched")]
    pub feelings: Feelings,
    /// People's time is taken until.
    pub busy: BTreeMap<Id, SimTime>,
    /// Pages so far, by person.
    pub pages: BTreeMap<Id, u32>,
    /// Signals that were heard or will not come.
    pub signals: BTreeSet<Id>,
    /// Faults that a condition has brought on, or will at their hour.
    pub provoked: BTreeSet<Id>,
    /// What was done of somebody's own accord: how often, and when last.
    pub initiatives: BTreeMap<Id, (u32, SimTime)>,
    /// Changes in effect, since.
    pub made: BTreeMap<Id, SimTime>,
    /// When each audience had its first word from the response.
    pub told: BTreeMap<Audience, SimTime>,
    /// What the Manager has stated, and when.
    pub stated: BTreeMap<Stand, SimTime>,
    /// Amounts of work, begun or done.
    pub works: BTreeMap<Id, WorkNow>,
    /// Components whose traces are kept.
    pub preserved: BTreeSet<Id>,
    /// Tries of each action so far.
    pub tries: BTreeMap<Id, u32>,
    /// People on the bridge.
    pub on_bridge: BTreeSet<Id>,
    /// Questions put so far.
    pub asks: u32,
    /// Tasks given so far.
    pub tasks: u32,
    /// Drafts made so far.
    pub drafts: u32,
    /// Messages sent so far.
    pub messages: u32,
    /// Interruptions so far.
    pub interruptions: u32,
    /// Events so far.
    pub events: u32,
}

impl World {
    /// The world before anything happened.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: Seed) -> Self {
        let components = Components::new(scenario);
        Self {
            now: SimTime(0),
            agenda: Agenda::default(),
            flows: flows::all(scenario, &components),
            components,
            cost: Cost::new(scenario),
            harms: harm::all(scenario),
            mood: Mood::new(seed),
            feelings: Feelings::default(),
            busy: BTreeMap::new(),
            pages: BTreeMap::new(),
            signals: BTreeSet::new(),
            provoked: BTreeSet::new(),
            initiatives: BTreeMap::new(),
            made: made(scenario),
            told: BTreeMap::new(),
            stated: BTreeMap::new(),
            works: BTreeMap::new(),
            preserved: BTreeSet::new(),
            tries: BTreeMap::new(),
            on_bridge: BTreeSet::new(),
            asks: 0,
            tasks: 0,
            drafts: 0,
            messages: 0,
            interruptions: 0,
            events: 0,
        }
    }

    /// The flow of a cohort.
    #[must_use]
    pub fn flow(&self, service: Id, cohort: Id) -> Option<&Flow> {
        self.flows.iter().find(|flow| flow.service == service && flow.cohort == cohort)
    }

    /// Whether users of a critical service are hurt now.
    #[must_use]
    pub fn hurt(&self) -> bool {
        self.flows.iter().any(|flow| flow.critical && flow.level < flows::HURT_BELOW)
    }

    /// What some needs leave, in permille; 1000 when there are none.
    #[must_use]
    pub fn through(&self, needs: &[Dep]) -> u64 {
        if needs.is_empty() { 1000 } else { self.components.through(needs, &[]) }
    }

    /// Whether what some needs rest on still carries half or more.
    #[must_use]
    pub fn reaches(&self, needs: &[Dep]) -> bool {
        self.through(needs) >= 500
    }

    /// Nothing flows, drains, costs or changes its mind: a beat would change nothing that is seen.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        self.on_bridge.is_empty()
            && self.works.values().all(|work| !work.running)
            && self.mood.is_settled()
            && self.flows.iter().all(Flow::is_steady)
            && self.components.changed_at.is_none_or(|at| at + BEAT_S < self.now)
    }
}

/// Changes in effect at the start: those that are not still to be made.
fn made(scenario: &Scenario) -> BTreeMap<Id, SimTime> {
    let made = scenario.changes.iter().filter(|change| change.planned.is_none());
    made.map(|change| (change.id, SimTime(0))).collect()
}
