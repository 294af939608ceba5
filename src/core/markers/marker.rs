//! What was found of an element in a run.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::scenario::Content;
use crate::scenario::model::Seat;
use crate::scoring::record::Record;
use crate::sim::Logged;

use super::element::{Element, elements};
use super::lens::Lens;
use super::part::Part;

/// How an element stands, in the order from nothing to say to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The run gave no occasion for it.
    NotApplicable,
    /// It was there, in time.
    Present,
    /// It came late, or in part.
    Late,
    /// There was occasion, and it was not there.
    Absent,
    /// The contrary was done, and it hurt or could have.
    Harmful,
}

impl Standing {
    /// All five, best first, no occasion last.
    pub const ALL: [Self; 5] = [Self::Present, Self::Late, Self::Absent, Self::Harmful, Self::NotApplicable];

    /// Its word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Late => "late or in part",
            Self::Absent => "absent",
            Self::Harmful => "harmful",
            Self::NotApplicable => "no occasion",
        }
    }
}

/// An element as a run showed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Marker {
    /// The element.
    pub element: Id,
    /// How it stands.
    pub standing: Standing,
    /// What was seen, in words.
    pub words: String,
    /// The event that gave the occasion.
    pub occasion: Option<u32>,
    /// The time that was looked at: from the occasion to the deed, or to when it was given up.
    pub window: Option<(SimTime, SimTime)>,
    /// The events that it rests on.
    pub evidence: Vec<u32>,
}

/// The fifteen markers of a seat in a run, in the order of the catalogue.
#[must_use]
pub fn markers(content: &Content, events: &[Logged], seat: Seat) -> Vec<Marker> {
    let record = Record::of_seat(content, events, seat);
    let lens = Lens { record: &record, seat };
    elements().map(|element| marker(element, seat, (element.look)(&lens))).collect()
}

/// The worst of the parts stands for the element: a good deed beside a harm does not undo it.
fn marker(element: &Element, seat: Seat, mut parts: Vec<Part>) -> Marker {
    if !element.is_asked_of(seat) {
        parts.retain(|part| part.standing != Standing::Absent);
        parts.push(Part::none("Not this seat's part."));
    }
    let standing = parts.iter().map(|part| part.standing).max().unwrap_or(Standing::NotApplicable);
    parts.retain(|part| part.standing == standing);
    let words: Vec<&str> = parts.iter().map(|part| part.words.as_str()).collect();
    let from = parts.iter().filter_map(|part| part.occasion).min();
    let until = parts.iter().filter_map(|part| part.until).max();
    let mut evidence: Vec<u32> = parts.iter().flat_map(|part| part.evidence.iter().copied()).collect();
    evidence.sort_unstable();
    evidence.dedup();
    Marker {
        element: Id::from(element.id),
        standing,
        words: words.join(" "),
        occasion: from.map(|(n, _)| n),
        window: from.zip(until).map(|((_, from), until)| (from, until)),
        evidence,
    }
}
