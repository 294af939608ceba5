//! The service desk: what it handed over or closed on nothing.

use std::collections::BTreeSet;

use crate::scoring::measures::closure;
use crate::scoring::record::Record;
use crate::sim::event::EventKind;

/// Nominated before anybody had answered a question of the desk's.
pub(super) fn nominated_unasked(record: &Record<'_>) -> Vec<Vec<u32>> {
    let mut asked = BTreeSet::new();
    for event in record.own() {
        if let EventKind::Asked { ask, .. } = event.kind {
            asked.insert(ask);
        }
    }
    let told_before = |n: u32| {
        let mut before = record.all().take_while(|event| event.n < n);
        before.any(|event| matches!(&event.kind, EventKind::Answered { ask, .. } if asked.contains(ask)))
    };
    let nominated = record.own().filter(|event| matches!(event.kind, EventKind::Nominated { .. }));
    nominated.filter(|event| !told_before(event.n)).map(|event| vec![event.n]).collect()
}

/// Tickets closed before anybody who was hurt had been heard, since the last act, to be served again.
/// What was rejected needs no recovery.
pub(super) fn closed_unverified(record: &Record<'_>) -> Vec<Vec<u32>> {
    let rejected = record.first(|kind| matches!(kind, EventKind::Rejected { .. }));
    let closed = record.own().filter(|event| matches!(event.kind, EventKind::TicketsClosed { .. }));
    let blind = closed.filter(|event| {
        rejected.is_none_or(|rejected| rejected.n > event.n) && closure::good_sources(record, event).is_empty()
    });
    blind.map(|event| vec![event.n]).collect()
}
