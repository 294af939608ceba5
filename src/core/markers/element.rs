//! The catalogue: five categories of three elements, each with what its standings look like.

use serde::{Deserialize, Serialize};

use crate::scenario::model::Seat;

use super::lens::Lens;
use super::part::Part;
use super::{awareness, command, communication, planning, team};

/// A category of behaviour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Command and leadership.
    Command,
    /// Situation awareness.
    Awareness,
    /// Decision and planning.
    Planning,
    /// Communication.
    Communication,
    /// Team and coordination.
    Team,
}

impl Category {
    /// All five, in the order of the table.
    pub const ALL: [Self; 5] = [Self::Command, Self::Awareness, Self::Planning, Self::Communication, Self::Team];

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Command => "Command and leadership",
            Self::Awareness => "Situation awareness",
            Self::Planning => "Decision and planning",
            Self::Communication => "Communication",
            Self::Team => "Team and coordination",
        }
    }
}

/// An element of behaviour.
pub struct Element {
    /// Its name.
    pub id: &'static str,
    /// Its category.
    pub category: Category,
    /// Its name for people.
    pub title: &'static str,
    /// What it looks like when it is there.
    pub present: &'static str,
    /// When it comes late or in part.
    pub late: &'static str,
    /// When it is missing.
    pub absent: &'static str,
    /// When the contrary is done.
    pub harmful: &'static str,
    /// The seats whose part it is: only their leaving it counts. Doing it counts for whoever does it.
    pub(super) asked_of: &'static [Seat],
    /// What the record shows of it, part by part.
    pub(super) look: fn(&Lens<'_, '_>) -> Vec<Part>,
}

impl Element {
    /// Whether a seat can be held to it.
    #[must_use]
    pub fn is_asked_of(&self, seat: Seat) -> bool {
        self.asked_of.contains(&seat)
    }
}

/// All fifteen, category by category.
pub fn elements() -> impl Iterator<Item = &'static Element> {
    let all = [&command::ELEMENTS, &awareness::ELEMENTS, &planning::ELEMENTS, &communication::ELEMENTS];
    all.into_iter().chain([&team::ELEMENTS]).flatten()
}

/// The element of a name.
#[must_use]
pub fn element(id: &str) -> Option<&'static Element> {
    elements().find(|element| element.id == id)
}
