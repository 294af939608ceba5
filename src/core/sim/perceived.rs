//! Which events a seat can perceive at all: the wall between truth and belief.

use super::event::EventKind;

impl EventKind {
    /// Whether the seat perceives it. Only these reach [`super::knowledge::Knowledge`].
    #[must_use]
    pub fn is_perceived(&self) -> bool {
        !matches!(
            self,
            Self::Due { .. }
                | Self::FaultBegan { .. }
                | Self::FaultMoved { .. }
                | Self::FaultEnded { .. }
                | Self::FailedOver { .. }
                | Self::Operated { .. }
                | Self::WorkBegan { .. }
                | Self::Stirred(_)
                | Self::TracesLost { .. }
                | Self::HarmBegan { .. }
                | Self::InitiativeTaken { .. }
                | Self::Acted { .. }
                | Self::CameUp { .. }
                | Self::Flowed
                | Self::LevelChanged { .. }
                | Self::NominationDue
                | Self::Scheduled { .. }
        )
    }
}
