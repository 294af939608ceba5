//! Who perceives what: the wall between seats.
//!
//! The Manager perceives all that anybody does: the bridge, the record and the channel are theirs.
//! Every other seat perceives what it does itself, what is answered to it, and what reaches it where
//! it sits: the technical bridge, the record that all can read, screens, tickets, the public.

use crate::scenario::model::{Seat, SignalChannel};

use super::super::event::{Event, EventKind};
use super::super::remit;
use super::Knowledge;

impl Knowledge {
    /// Whether this seat perceives an event that some seat does.
    #[must_use]
    pub fn hears(&self, event: &Event) -> bool {
        if self.seat == Seat::MajorIncidentManager || event.by_seat == Some(self.seat) {
            return true;
        }
        match &event.kind {
            EventKind::Answered { ask, .. } => self.asks.contains_key(ask),
            EventKind::Asked { .. } => false,
            EventKind::Shown { .. } | EventKind::AlertRaised { .. } | EventKind::AlertCleared { .. } => {
                self.seat.has_screens()
            }
            EventKind::SignalHeard { channel, .. } => self.seat.is_reached_by(*channel),
            EventKind::DraftAsked { .. } | EventKind::DraftReady { .. } | EventKind::DraftReturned { .. } => {
                self.seat == Seat::CommunicationsLead
            }
            EventKind::InterruptionRaised { why, .. } => remit::answers_for(self.seat, *why),
            EventKind::InterruptionAnswered { interruption, .. } | EventKind::InterruptionLapsed { interruption } => {
                self.interruptions.contains_key(interruption)
            }
            EventKind::TicketsLinked { .. } | EventKind::TicketsClosed { .. } => self.seat == Seat::ServiceDesk,
            kind if is_technical(kind) => self.seat.is_on_the_technical_bridge(),
            // The record, the bridge's roll, messages, what was declared, decided, announced.
            _ => true,
        }
    }
}

/// Said on the technical bridge only.
fn is_technical(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::TaskAssigned { .. }
            | EventKind::TaskReported { .. }
            | EventKind::TaskOverdue { .. }
            | EventKind::ReportAsked { .. }
            | EventKind::Reported { .. }
            | EventKind::ReportGiven { .. }
            | EventKind::Polled { .. }
            | EventKind::PollAnswered { .. }
            | EventKind::HypothesisStated { .. }
            | EventKind::HypothesisSetAside { .. }
            | EventKind::LockedOut { .. }
    )
}

impl Seat {
    /// Whether the dashboards stand in front of it.
    pub(crate) fn has_screens(self) -> bool {
        !matches!(self, Self::ServiceOwner | Self::SeniorLeader)
    }

    /// Whether it sits with those who look for the fault.
    fn is_on_the_technical_bridge(self) -> bool {
        !matches!(self, Self::ServiceDesk | Self::ServiceOwner | Self::SeniorLeader)
    }

    /// Whether what is said by that way reaches it unasked.
    fn is_reached_by(self, channel: SignalChannel) -> bool {
        match channel {
            SignalChannel::Ticket | SignalChannel::Call => self == Self::ServiceDesk,
            SignalChannel::Chat => self.is_on_the_technical_bridge() || self == Self::ServiceDesk,
            SignalChannel::Email => {
                matches!(self, Self::ServiceOwner | Self::SeniorLeader | Self::SupplierManager | Self::ChangeManager)
            }
            SignalChannel::Social => {
                matches!(self, Self::CommunicationsLead | Self::ServiceDesk | Self::ServiceOwner | Self::SeniorLeader)
            }
        }
    }
}
