//! The handover: what the desk brings, fact by fact, to be read back.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::scenario::model::HandoverFact;
use crate::sim::knowledge::Knowledge;

use super::docs::Docs;

/// The handover, once it has been made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverView {
    /// Who brings it.
    pub from: String,
    /// When.
    pub clock: String,
    /// The same since the run began.
    pub t: SimTime,
    /// The first report that the desk has.
    pub first_report: Option<SimTime>,
    /// The eight facts; `None` where the desk has none.
    pub facts: Vec<(HandoverFact, Option<String>)>,
    /// Read back already.
    pub read_back: Option<Vec<HandoverFact>>,
}

/// The handover, `None` before the nomination.
#[must_use]
pub fn handover(docs: &Docs, seat: &Knowledge) -> Option<HandoverView> {
    let t = seat.nominated?;
    let report = seat.first_report.map(|first| docs.clock.at(first)).unwrap_or_default();
    let tickets = seat.tickets.to_string();
    let told = |fact: HandoverFact| {
        let text = docs.handover.iter().find(|(one, _)| *one == fact).map(|(_, text)| text)?;
        Some(text.replace("{first_report}", &report).replace("{tickets}", &tickets))
    };
    Some(HandoverView {
        from: docs.name(docs.handover_from),
        clock: docs.clock.at(t),
        t,
        first_report: seat.first_report,
        facts: HandoverFact::ALL.into_iter().map(|fact| (fact, told(fact))).collect(),
        read_back: seat.accepted.as_ref().map(|(_, facts)| facts.clone()),
    })
}
