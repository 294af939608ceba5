//! The money: every stream of the scenario, added up beat by beat.

use serde::Serialize;

use crate::base::{Id, Money, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::CostStream;

use super::flows::Flow;
use super::{BEAT_S, World};

/// What was lost so far.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cost {
    /// By stream, in the order of the scenario.
    pub streams: Vec<StreamNow>,
    /// Penalties of outside parties.
    pub fines: Money,
}

/// One stream's truth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StreamNow {
    /// Which.
    pub id: Id,
    /// Lost so far.
    pub lost: Money,
    /// The flow that it counts, if one cohort's.
    #[serde(skip)]
    place: Option<usize>,
    /// For reputation: its rate, in permille of the base; for a step: seconds counted so far.
    pub gauge: u64,
}

/// The place of the flow that a stream counts: looked up once, because every beat asks for it.
fn place(scenario: &Scenario, stream: &CostStream) -> Option<usize> {
    let (CostStream::Revenue { service, cohort, .. }
    | CostStream::Productivity { service, cohort, .. }
    | CostStream::Step { service, cohort, .. }
    | CostStream::Redress { service, cohort, .. }) = stream
    else {
        return None;
    };
    let mut flows = scenario.services.iter().flat_map(|of| of.cohorts.iter().map(|one| (of.id, one.id)));
    flows.position(|flow| flow == (*service, *cohort))
}

impl Cost {
    /// Nothing lost.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let start = |stream: &CostStream| StreamNow {
            id: stream.id(),
            lost: Money(0),
            place: place(scenario, stream),
            gauge: if matches!(stream, CostStream::Reputation { .. }) { 1000 } else { 0 },
        };
        Self { streams: scenario.costs.iter().map(start).collect(), fines: Money(0) }
    }

    /// Everything lost so far.
    #[must_use]
    pub fn total(&self) -> Money {
        self.streams.iter().fold(self.fines, |sum, stream| sum + stream.lost)
    }

    /// A penalty falls due, in minor units.
    pub fn fined(&mut self, amount: u64) {
        self.fines += micro(amount.saturating_mul(1_000_000));
    }

    /// A good message calms: reputation harm falls back half the way to its base rate.
    pub fn calm(&mut self, scenario: &Scenario) {
        for (stream, now) in scenario.costs.iter().zip(&mut self.streams) {
            if matches!(stream, CostStream::Reputation { .. }) {
                now.gauge = (now.gauge + 1000) / 2;
            }
        }
    }
}

/// What one beat costs, while users are hurt or not, and while nobody outside is told anything or not.
pub(super) fn beat(world: &mut World, scenario: &Scenario, hurt: bool, silent: bool) {
    let people = world.on_bridge.len() as u64;
    for (stream, state) in scenario.costs.iter().zip(&mut world.cost.streams) {
        let flow = state.place.and_then(|place| world.flows.get(place));
        let lost = match stream {
            CostStream::Revenue { per_second, recoverable, .. } => {
                let curve = flow.map_or(1000, |flow| flow.curve);
                micro(per_second * BEAT_S * curve * lacks(flow) * (1000 - recoverable) / 1000)
            }
            CostStream::Productivity { people, per_hour, loss, .. } => {
                micro(people * per_hour * BEAT_S * lacks(flow) * loss / 3600)
            }
            CostStream::Step { below, for_s, amount, .. } => step(state, flow, *below, *for_s, *amount),
            CostStream::Reputation { per_min, growth, silent: rate, .. } if hurt => {
                state.gauge += state.gauge * growth * BEAT_S / 60_000;
                let share = if silent { *rate } else { 1000 };
                micro(per_min * 1_000 * BEAT_S * state.gauge / 60 * share / 1000)
            }
            CostStream::Redress { per_thousand, .. } => {
                micro(flow.map_or(0, |flow| flow.harmed).saturating_mul(*per_thousand) / 1000)
            }
            CostStream::Reputation { .. } => Money(0),
            CostStream::Response { per_person_min, .. } => micro(per_person_min * people * 1_000_000 * BEAT_S / 60),
        };
        state.lost += lost;
    }
}

fn lacks(flow: Option<&Flow>) -> u64 {
    flow.map_or(0, |flow| 1000 - flow.level)
}

fn step(state: &mut StreamNow, flow: Option<&Flow>, below: u64, for_s: u64, amount: u64) -> Money {
    if state.gauge >= for_s || flow.is_none_or(|flow| flow.level >= below) {
        return Money(0);
    }
    state.gauge += BEAT_S;
    if state.gauge >= for_s { micro(amount * 1_000_000) } else { Money(0) }
}

fn micro(amount: u64) -> Money {
    Money(i64::try_from(amount).unwrap_or(i64::MAX))
}

/// Whether nobody outside has been told anything for longer than the policy's public interval.
#[must_use]
pub fn is_silent(last_message: Option<SimTime>, now: SimTime, update_public_s: u64) -> bool {
    last_message.is_none_or(|at| now.since(at) > update_public_s)
}
