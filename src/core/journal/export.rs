//! The derived events as a document.

use crate::sim::Simulation;

/// Every event of a run as JSON Lines: what a closing record's `events_digest` is taken of.
///
/// # Panics
/// Never: events have a JSON form.
#[must_use]
pub fn events_jsonl(sim: &Simulation) -> String {
    let mut lines = Vec::with_capacity(sim.events().len() * 128);
    for event in sim.events() {
        serde_json::to_writer(&mut lines, &**event).expect("events have a JSON form");
        lines.push(b'\n');
    }
    String::from_utf8(lines).expect("JSON is text")
}
