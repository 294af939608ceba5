//! Whom words go to, and what they say of the service: named by scenarios and by orders alike.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The service desk: script, advice, symptoms.
    ServiceDesk,
    /// Staff who use the service.
    Staff,
    /// Customers and the public.
    Customers,
    /// Business owners.
    Business,
    /// Senior leaders.
    Executives,
    /// Regulators, emergency services and other public bodies.
    Authorities,
    /// Other organisations that rest on the service: resellers, hospitals, wholesale customers.
    Partners,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::ServiceDesk,
        Self::Staff,
        Self::Customers,
        Self::Business,
        Self::Executives,
        Self::Authorities,
        Self::Partners,
    ];

    /// The way that reaches these readers as a rule.
    #[must_use]
    pub const fn usual_channel(self) -> Channel {
        match self {
            Self::ServiceDesk => Channel::DeskBrief,
            Self::Staff => Channel::Announcement,
            Self::Customers => Channel::StatusPage,
            Self::Business | Self::Authorities | Self::Partners => Channel::Email,
            Self::Executives => Channel::Text,
        }
    }
}

/// By which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The service desk's briefing and telephone announcement.
    DeskBrief,
    /// The internal announcement.
    Announcement,
    /// The public status page.
    StatusPage,
    /// Mail.
    Email,
    /// Text message.
    Text,
    /// Social media and the press.
    Social,
    /// A telephone tree: slow, and needs nothing of ours.
    PhoneTree,
}

/// The stage that a message belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The first.
    Initial,
    /// Between.
    Update,
    /// The last.
    Resolution,
}

/// The free line of a message holds at most so many characters.
pub const LINE_CHARS: usize = 400;

/// What users feel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Nothing works: below 100 permille.
    Down,
    /// Some of it fails: below 950 permille.
    Degraded,
    /// All is well: 950 permille and above.
    Normal,
}
