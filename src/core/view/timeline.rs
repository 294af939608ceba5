//! The strip along the bottom: phases, what happened, what is promised.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::sim::EventKind;
use crate::sim::knowledge::Knowledge;

use super::docs::Docs;
use super::duty::{Duty, duties};
use super::phrase::Phrase;
use super::top::Phase;

/// The strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// Now.
    pub now: SimTime,
    /// The run ends here at the latest.
    pub limit: SimTime,
    /// The phases so far: from when.
    pub phases: Vec<(Phase, SimTime)>,
    /// Turning points.
    pub marks: Vec<Mark>,
    /// What is due.
    pub duties: Vec<Duty>,
}

/// A turning point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The event's number.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// The local clock.
    pub clock: String,
    /// What.
    pub phrase: Phrase,
}

/// The strip as this seat knows it.
#[must_use]
pub fn timeline(docs: &Docs, seat: &Knowledge) -> Timeline {
    let mut phases = vec![(Phase::Initial, SimTime(0))];
    let mut marks = Vec::new();
    for event in &seat.log {
        let to = match event.kind {
            EventKind::Declared { .. } | EventKind::MonitoringStarted { .. } => Some(Phase::LongMiddle),
            EventKind::Rejected { .. } | EventKind::Resolved { .. } | EventKind::StoodDown { .. } => {
                Some(Phase::Closure)
            }
            _ => None,
        };
        if let Some(to) = to.filter(|to| phases.last().is_none_or(|(last, _)| last != to)) {
            phases.push((to, event.t));
        }
        if !turning(&event.kind) {
            continue;
        }
        if let Some(phrase) = super::telling::event(docs, &event.kind) {
            marks.push(Mark { n: event.n, t: event.t, clock: docs.clock_s(event.t), phrase });
        }
    }
    let limit = SimTime(docs.clock.limit_s);
    Timeline { now: seat.now, limit, phases, marks, duties: duties(docs, seat) }
}

fn turning(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Nominated { .. }
            | EventKind::HandoverAccepted { .. }
            | EventKind::Declared { .. }
            | EventKind::Rejected { .. }
            | EventKind::Reclassified { .. }
            | EventKind::BridgeOpened
            | EventKind::ActionStarted { .. }
            | EventKind::ActionFinished { .. }
            | EventKind::MessageSent { .. }
            | EventKind::PromiseMissed { .. }
            | EventKind::ChangeDecided { .. }
            | EventKind::ChangeMade { .. }
            | EventKind::Announced { .. }
            | EventKind::Demanded { .. }
            | EventKind::DemandMissed { .. }
            | EventKind::MonitoringStarted { .. }
            | EventKind::Resolved { .. }
            | EventKind::StoodDown { .. }
    )
}
