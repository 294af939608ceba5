//! Sorts of events: those that a seat can perceive at all, the wall between truth and belief; and the key
//! decisions among them.

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

    /// Whether it is a decision that belongs into the log with its reason.
    #[must_use]
    pub fn is_key_decision(&self) -> bool {
        matches!(
            self,
            Self::Declared { .. }
                | Self::Reclassified { .. }
                | Self::ActionStarted { directed: true, .. }
                | Self::Resolved { .. }
        )
    }
}
