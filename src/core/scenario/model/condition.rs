//! States of the world that set something off: a fault, a call, an actor's deed, the end of the run.
//!
//! A condition asks what *is*, never which order was given: the same condition comes true whoever
//! brought the state about, and not at all when the model goes another way.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::address::Audience;

/// A state of the world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// From a time of the run on, in seconds; a seed picks.
    At(Range),
    /// A cohort below a level, for so long.
    Below {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Permille.
        level: u64,
        /// Seconds; a seed picks. Default: at once.
        #[serde(default)]
        for_s: Range,
    },
    /// A cohort at a level or above it.
    AtLeast {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Permille.
        level: u64,
    },
    /// No message to anybody for so long after acceptance, while users are hurt.
    Silence(Range),
    /// A component carries less than this.
    CarriesLess {
        /// The component.
        on: Id,
        /// Permille.
        than: u64,
    },
    /// A component carries at least this.
    Carries {
        /// The component.
        on: Id,
        /// Permille.
        at_least: u64,
    },
    /// A component has been taken out of service.
    Isolated(Id),
    /// A fault is active.
    Active(Id),
    /// A fault was active and is over.
    Over(Id),
    /// A change is in effect: made, and not taken back.
    Made(Id),
    /// Work on an option is under way.
    Doing(Id),
    /// That audience has had a message.
    Told(Audience),
    /// The response has been brought to this stand by its Manager.
    Stated(Stand),
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
    /// It has held for so long without a break.
    Lasting {
        /// What.
        what: Box<Condition>,
        /// Seconds; a seed picks.
        for_s: Range,
    },
}

/// Where the response stands, as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// A major incident is declared.
    Declared,
    /// Service is back and being watched.
    Monitoring,
    /// It is stated resolved.
    Resolved,
    /// The nomination is rejected: not major, or not ours.
    Rejected,
}

impl Condition {
    /// It and everything within it, each with the path from the field that holds it.
    #[must_use]
    pub fn parts(&self, path: &str) -> Vec<(String, &Self)> {
        let mut parts = vec![(path.to_owned(), self)];
        match self {
            Self::All(of) | Self::Any(of) => {
                let inner = of.iter().enumerate();
                parts.extend(inner.flat_map(|(i, one)| one.parts(&format!("{path}.0[{i}]"))));
            }
            Self::Lasting { what, .. } => parts.extend(what.parts(&format!("{path}.what"))),
            _ => {}
        }
        parts
    }
}
