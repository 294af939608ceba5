//! What was so when a question about the situation was put.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Id, SimTime};
use crate::scenario::model::Question;
use crate::sim::event::EventKind;

use super::super::record::Record;

/// Users who are well now are looked after for so long (seconds).
const AHEAD_S: u64 = 900;

/// The truth about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProbeTruth {
    /// These services were hurt.
    Services(Vec<Id>),
    /// These moments, the one asked for first; empty: none.
    Times(Vec<SimTime>),
    /// The teams that own what was broken.
    Teams(Vec<Id>),
    /// Yes or no.
    Yes(bool),
    /// The run ended before it could show.
    Open,
}

impl ProbeTruth {
    /// The truth at a moment.
    pub(super) fn at(record: &Record<'_>, asks: Question, t: SimTime) -> Self {
        match asks {
            Question::Down => Self::Services(
                record
                    .scenario()
                    .services
                    .iter()
                    .map(|one| one.id)
                    .filter(|id| record.truth.service_hurt(*id, t))
                    .collect(),
            ),
            Question::Since => {
                let starts: BTreeSet<SimTime> = record
                    .truth
                    .flows()
                    .filter_map(|(service, cohort)| record.truth.hurt_since(service, cohort, t))
                    .collect();
                Self::Times(starts.into_iter().collect())
            }
            Question::Owner => Self::Teams(owners(record, t)),
            Question::NextUpdate => Self::Times(promises(record, t)),
            Question::Major => Self::Yes(record.is_major()),
            Question::Worse => worse(record, t),
        }
    }
}

/// The teams that own a part with a fault that takes something away.
fn owners(record: &Record<'_>, t: SimTime) -> Vec<Id> {
    let mut active: BTreeSet<Id> = BTreeSet::new();
    for event in record.moves().take_while(|event| event.t <= t) {
        match event.kind {
            EventKind::FaultMoved { fault, loss } if loss > 0 => drop(active.insert(fault)),
            EventKind::FaultMoved { fault, .. } | EventKind::FaultEnded { fault } => drop(active.remove(&fault)),
            _ => {}
        }
    }
    let of = record.scenario();
    let broken = active.iter().filter_map(|id| of.fault(*id)).filter_map(|fault| of.component(fault.on));
    broken.map(|component| component.owner).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The promised updates that stand, the next one first.
fn promises(record: &Record<'_>, t: SimTime) -> Vec<SimTime> {
    let mut standing = BTreeMap::new();
    for event in record.all().take_while(|event| event.t <= t) {
        match &event.kind {
            EventKind::MessageSent { message, .. } => match message.next_update {
                Some(next) => drop(standing.insert(message.audience, next)),
                None => drop(standing.remove(&message.audience)),
            },
            EventKind::PromiseMissed { audience, .. } => drop(standing.remove(audience)),
            _ => {}
        }
    }
    standing.into_values().collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether users who were well at a moment were hurt soon after.
fn worse(record: &Record<'_>, t: SimTime) -> ProbeTruth {
    let truth = &record.truth;
    let to = t + AHEAD_S;
    let falls = |(service, cohort): (Id, Id)| {
        truth.hurt_since(service, cohort, t).is_none() && truth.hurt_between(service, cohort, t, to)
    };
    match truth.flows().any(falls) {
        true => ProbeTruth::Yes(true),
        false if record.end() < to => ProbeTruth::Open,
        false => ProbeTruth::Yes(false),
    }
}
