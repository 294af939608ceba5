//! The log of a run: every event, in order.

use std::ops::Deref;
use std::sync::Arc;

use super::event::Event;

/// An event in the log of a run.
///
/// What a seat perceives is shared with its beliefs. The rest is most of a run and nobody else's:
/// it stands in the log itself, which spares an allocation each.
#[derive(Debug, Clone, PartialEq)]
pub enum Logged {
    /// No seat perceives it.
    Hidden(Event),
    /// The seat perceived it.
    Perceived(Arc<Event>),
}

impl Deref for Logged {
    type Target = Event;

    fn deref(&self) -> &Event {
        match self {
            Self::Hidden(event) => event,
            Self::Perceived(event) => event,
        }
    }
}
