//! Every verdict on a phrase or a claim, with the rule in words and where it comes from.

use serde::{Deserialize, Serialize};

/// What is said of a phrase or a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds against what was known.
    True,
    /// An honest label: suspected, not yet known, not over.
    Labelled,
    /// Not so, and nobody in this seat could know.
    FalseUnknowable,
    /// It contradicts or goes beyond what was known.
    OverClaim,
    /// It says less than was known.
    UnderClaim,
    /// It was known so once; what was known had changed.
    Stale,
    /// A cause as a fact that no test had supported.
    PrematureCause,
    /// Blame of a person, a team or a supplier.
    Blame,
    /// A time by which it will work again.
    PromisedFix,
    /// "Soon", "shortly".
    VagueTime,
    /// "A small number".
    VagueQuantity,
    /// Phrases that say nothing.
    Hollow,
    /// A gap of a template that nobody filled.
    OpenGap,
    /// Words that this audience does not use.
    Jargon,
    /// Names, machines, attack: not for this audience.
    Secret,
    /// A clock time without its zone.
    NoZone,
    /// "Outage" for what is partly there.
    WrongWord,
    /// More than twenty-five words in a sentence.
    LongSentence,
    /// The same as last time.
    NoNews,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::True,
        Self::Labelled,
        Self::FalseUnknowable,
        Self::OverClaim,
        Self::UnderClaim,
        Self::Stale,
        Self::PrematureCause,
        Self::Blame,
        Self::PromisedFix,
        Self::VagueTime,
        Self::VagueQuantity,
        Self::Hollow,
        Self::OpenGap,
        Self::Jargon,
        Self::Secret,
        Self::NoZone,
        Self::WrongWord,
        Self::LongSentence,
        Self::NoNews,
    ];

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Labelled => "labelled honestly",
            Self::FalseUnknowable => "not so, and could not be known",
            Self::OverClaim => "over-claim",
            Self::UnderClaim => "under-claim",
            Self::Stale => "out of date",
            Self::PrematureCause => "premature cause",
            Self::Blame => "blame",
            Self::PromisedFix => "promised repair time",
            Self::VagueTime => "vague time",
            Self::VagueQuantity => "vague quantity",
            Self::Hollow => "hollow phrase",
            Self::OpenGap => "gap left open",
            Self::Jargon => "jargon",
            Self::Secret => "not for this audience",
            Self::NoZone => "time without zone",
            Self::WrongWord => "too large a word",
            Self::LongSentence => "long sentence",
            Self::NoNews => "no news",
        }
    }

    /// Its name in data: `over_claim`.
    #[must_use]
    pub fn name(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(name)) => name,
            _ => String::new(),
        }
    }

    /// The rule.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::True => "What is said agrees with what was known.",
            Self::Labelled => "Say what is suspected as suspected, and what is not known as not known.",
            Self::FalseUnknowable => "It was not so, although everything heard until then said so.",
            Self::OverClaim => "Say no more than has been heard or seen.",
            Self::UnderClaim => "Say no less than has been heard or seen.",
            Self::Stale => "Say what is known now, not what was known before.",
            Self::PrematureCause => "A cause only when a test supports it; else leave it out or say \"suspected\".",
            Self::Blame => "Say what happened, not whose fault it is.",
            Self::PromisedFix => "No time of repair; outside the house not even the length of an act.",
            Self::VagueTime => "A clock time with its zone instead of \"soon\".",
            Self::VagueQuantity => "A count, or that it is being established.",
            Self::Hollow => "Own it plainly, with one apology; leave out what says nothing.",
            Self::OpenGap => "Fill each gap of a template, or take it out.",
            Self::Jargon => "Words that the reader uses.",
            Self::Secret => "No names, machines or signs of attack outside the circle that needs them.",
            Self::NoZone => "Every clock time with its zone.",
            Self::WrongWord => "\"Outage\" only when nothing works; else say what fails.",
            Self::LongSentence => "At most twenty-five words in a sentence.",
            Self::NoNews => "Each update says something that the last one did not.",
        }
    }

    /// Where the rule comes from: a public address, or our own.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::Blame => "https://sre.google/sre-book/postmortem-culture/",
            Self::PromisedFix | Self::WrongWord | Self::OverClaim | Self::PrematureCause => {
                "https://response.pagerduty.com/training/customer_liaison/"
            }
            Self::Secret | Self::Hollow => "https://response.pagerduty.com/during/security_incident_response/",
            Self::NoNews => "https://response.pagerduty.com/during/during_an_incident/",
            Self::LongSentence => "https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
            _ => "our own rule",
        }
    }

    /// Whether it speaks against the message.
    #[must_use]
    pub fn is_fault(self) -> bool {
        !matches!(self, Self::True | Self::Labelled)
    }
}
