//! Which way fits whom: the most visible one for the reader, and none that others read.
//!
//! After <https://github.com/PagerDuty/stakeholder-comms-docs>: mail for depth, chat for speed, the status page to look up.

use crate::scenario::model::{Audience, Channel};

/// The ways that fit an audience, the best first.
#[must_use]
pub fn fitting(audience: Audience) -> &'static [Channel] {
    use Channel::{Announcement, DeskBrief, Email, PhoneTree, Social, StatusPage, Text};
    match audience {
        Audience::ServiceDesk => &[DeskBrief],
        Audience::Staff => &[Announcement, StatusPage, Email, Text, PhoneTree, Social],
        Audience::Customers => &[StatusPage, Email, Text, Social, PhoneTree],
        Audience::Executives => &[Text, Email, PhoneTree],
        Audience::Business | Audience::Authorities | Audience::Partners => &[Email, Text, PhoneTree],
    }
}

/// Whether a way fits an audience.
#[must_use]
pub fn fits(audience: Audience, channel: Channel) -> bool {
    fitting(audience).contains(&channel)
}

/// Why a way does not fit.
#[must_use]
pub fn why_not(audience: Audience, channel: Channel) -> Option<&'static str> {
    if fits(audience, channel) {
        return None;
    }
    Some(match (audience, channel) {
        (Audience::ServiceDesk, _) => "The desk reads its briefing while it answers calls, and nothing else.",
        (_, Channel::DeskBrief) => "Only the service desk reads the desk's briefing.",
        (Audience::Customers, Channel::Announcement) => "The announcement is read inside the house only.",
        (_, Channel::StatusPage | Channel::Social) => "The public reads it too; this reader is written to alone.",
        _ => "This reader does not see it.",
    })
}
