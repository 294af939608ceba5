//! The money and the people: the truth that no seat saw while it played.

use crate::base::Id;
use crate::scenario::Scenario;
use crate::scenario::model::CostStream;
use crate::sim::{Simulation, TracePoint};

use super::report::{CostPoint, Figures};

/// Points that a curve keeps at most: enough for a smooth line and a table one can read.
const POINTS: usize = 120;

/// The cost curve of a run, thinned evenly; the first and the last point always stay.
pub(super) fn curve(run: &Simulation) -> Vec<CostPoint> {
    let trace = run.trace();
    let every = trace.len().div_ceil(POINTS).max(1);
    let last = trace.len().saturating_sub(1);
    let clock = &run.content().scenario.clock;
    let point = |(_, at): (usize, &TracePoint)| CostPoint {
        t: at.t,
        clock: clock.at(at.t),
        lost: at.lost,
        users_hurt: at.users_hurt,
        confidence: at.stakeholder,
    };
    trace.iter().enumerate().filter(|(index, _)| index % every == 0 || *index == last).map(point).collect()
}

/// The truth at the end.
pub(super) fn figures(run: &Simulation, golden: Option<&Simulation>) -> Figures {
    let trace = run.trace();
    let hurt = || trace.iter().filter(|point| point.users_hurt > 0).map(|point| point.t);
    let last = trace.last();
    let scenario = &run.content().scenario;
    let streams = run.world().cost.streams.iter().zip(&scenario.costs);
    Figures {
        lost: run.world().cost.total(),
        lost_golden: golden.map(|golden| golden.world().cost.total()),
        streams: streams.map(|(now, stream)| (stream_name(scenario, stream), now.lost)).collect(),
        harms: run
            .world()
            .harms
            .iter()
            .zip(&scenario.harms)
            .map(|(now, harm)| (harm.name.clone(), now.people()))
            .collect(),
        users_hurt_most: trace.iter().map(|point| point.users_hurt).max().unwrap_or(0),
        users_hurt_end: last.map_or(0, |point| point.users_hurt),
        hurt_for_s: hurt().min().zip(hurt().max()).map(|(first, last)| last.since(first)),
        still_hurt: last.is_some_and(|point| point.users_hurt > 0),
        confidence_end: run.world().mood.permille(),
        confidence_least: trace.iter().map(|point| point.stakeholder).min().unwrap_or(0),
    }
}

fn stream_name(scenario: &Scenario, stream: &CostStream) -> String {
    let whose = |service: Id, cohort: Id| {
        let service = scenario.service(service);
        let cohort = service.and_then(|service| service.cohorts.iter().find(|one| one.id == cohort));
        match (service, cohort) {
            (Some(service), Some(cohort)) => format!("{}, {}", service.name, cohort.name),
            _ => stream.id().to_string(),
        }
    };
    match stream {
        CostStream::Revenue { service, cohort, .. } => format!("Takings lost: {}", whose(*service, *cohort)),
        CostStream::Productivity { service, cohort, .. } => format!("Paid time lost: {}", whose(*service, *cohort)),
        CostStream::Step { reason, .. } => format!("Penalty: {reason}"),
        CostStream::Redress { reason, .. } => format!("Redress: {reason}"),
        CostStream::Reputation { .. } => "Standing with customers".to_owned(),
        CostStream::Response { .. } => "People pulled into the response".to_owned(),
    }
}
