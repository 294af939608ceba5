//! One plain sentence for every kind of event, with names instead of identifiers.
//!
//! Takes the scenario and an event's content, nothing of the truth: a window may show the
//! sentences of the events that its seat perceived. Each file tells one family of events and
//! passes the rest on; the last lists what the others told, so that a new kind of event does not
//! compile until it can be told.

mod course;
mod facts;
mod intake;
mod names;
mod people;
mod probes;
mod seats;
mod talk;
mod truth;
mod work;

use crate::scenario::Scenario;
use crate::sim::EventKind;

pub(in crate::debrief) use names::{audience, channel, clock, list, percent, service, span, team};
pub(in crate::debrief) use probes::{question, said};

/// What happened, in a sentence.
#[must_use]
pub fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    truth::tell(scenario, kind)
}
