//! Who sits where: the seat under examination, seats of other people, and how well the computer
//! plays the rest.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::scenario::model::{CastRole, Seat};

/// How well the computer plays a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Competence {
    /// Knows the words, forgets steps, looks up late, closes early.
    Novice,
    /// Does what the policy card says.
    Trained,
    /// Does it at once and forgets nothing.
    Expert,
}

impl Competence {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Novice, Self::Trained, Self::Expert];

    /// Permille of a person's skill that their training leaves or adds.
    pub(super) fn skill(self) -> u64 {
        match self {
            Self::Novice => 800,
            Self::Trained => 1000,
            Self::Expert => 1150,
        }
    }

    /// Permille of the time that their work takes.
    pub(super) fn pace(self) -> u64 {
        match self {
            Self::Novice => 1400,
            Self::Trained => 1000,
            Self::Expert => 850,
        }
    }
}

/// Who plays in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// The seat under examination.
    pub own: Seat,
    /// Seats that other people play on the same machine.
    pub shared: Vec<Seat>,
    /// How well the computer plays the seats that nobody takes; `None`: as trained.
    pub crew: Option<Competence>,
}

impl From<Seat> for Seating {
    fn from(own: Seat) -> Self {
        Self { own, shared: Vec::new(), crew: None }
    }
}

impl Seating {
    /// Whether a person plays a seat.
    #[must_use]
    pub fn is_played(&self, seat: Seat) -> bool {
        self.own == seat || self.shared.contains(&seat)
    }

    /// The seats that people play, the one under examination first.
    pub fn played(&self) -> impl Iterator<Item = Seat> + '_ {
        let others = self.shared.iter().copied().filter(|seat| *seat != self.own);
        std::iter::once(self.own).chain(others)
    }

    /// Whether a seat may order at all: people's seats, and the Manager's whoever plays it.
    #[must_use]
    pub fn orders(&self, seat: Seat) -> bool {
        self.is_played(seat) || seat == Seat::MajorIncidentManager
    }

    /// How well the computer's people do.
    #[must_use]
    pub fn competence(&self) -> Competence {
        self.crew.unwrap_or(Competence::Trained)
    }

    /// Whether the computer leaves the decisions of this part of the cast to a person.
    #[must_use]
    pub fn leaves(&self, role: CastRole) -> bool {
        self.played().any(|seat| seat.cast_role() == Some(role))
    }
}

impl Seat {
    /// The part of the cast that this seat stands for; `None`: nobody of the cast.
    #[must_use]
    pub fn cast_role(self) -> Option<CastRole> {
        match self {
            Self::ServiceDesk => Some(CastRole::ServiceDeskLead),
            Self::CommunicationsLead => Some(CastRole::CommunicationsLead),
            Self::ChangeManager => Some(CastRole::ChangeManager),
            Self::ProblemManager => Some(CastRole::ProblemManager),
            Self::ServiceOwner => Some(CastRole::BusinessOwner),
            Self::SeniorLeader => Some(CastRole::OperationsDirector),
            Self::MajorIncidentManager | Self::TechnicalLead | Self::SupplierManager => None,
        }
    }
}
