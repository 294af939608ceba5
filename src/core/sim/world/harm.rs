//! People put at risk: counted beside all money, from what fails.

use serde::Serialize;

use crate::base::Id;
use crate::scenario::Scenario;
use crate::scenario::model::Audience;

use super::World;

const MICRO: u64 = 1_000_000;

/// One harm's truth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HarmNow {
    /// Which.
    pub id: Id,
    /// People put at risk so far, in millionths.
    pub micro_people: u64,
    /// Those concerned have had the advice that keeps them safe.
    pub advised: bool,
    /// It stands in the log that it began.
    pub logged: bool,
}

impl HarmNow {
    /// Whole people put at risk so far.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.micro_people / MICRO
    }
}

/// Nobody at risk yet.
pub(super) fn all(scenario: &Scenario) -> Vec<HarmNow> {
    let start = |id| HarmNow { id, micro_people: 0, advised: false, logged: false };
    scenario.harms.iter().map(|harm| start(harm.id)).collect()
}

/// What one beat does to people.
pub(super) fn beat(world: &mut World, scenario: &Scenario) {
    let flows = &world.flows;
    for (harm, now) in scenario.harms.iter().zip(&mut world.harms) {
        let flow = flows.iter().find(|flow| (flow.service, flow.cohort) == (harm.service, harm.cohort));
        let at_risk = flow.map_or(0, |flow| flow.harmed.saturating_mul(harm.per_thousand) / 1000);
        now.micro_people += if now.advised { at_risk * harm.still / 1000 } else { at_risk };
    }
}

/// Advice went out: those whom it keeps safe know it now.
pub(super) fn advise(world: &mut World, scenario: &Scenario, audience: Audience, advice: Option<Id>) {
    for (harm, now) in scenario.harms.iter().zip(&mut world.harms) {
        now.advised |= advice.is_some() && harm.advice == advice && harm.audience == audience;
    }
}
