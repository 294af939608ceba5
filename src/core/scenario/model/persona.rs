//! How people are: their style, what moves it under stress, and what they came for.
//!
//! Two axes of the interpersonal circle (dominance and warmth, a public-domain research model) and a
//! few needs. Persons point at a persona by name, so that several scenarios share a cast of types.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::Id;

use super::cast::CastRole;

/// A type of person: how they speak, what they need, what stress makes of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Its name in this file.
    pub id: Id,
    /// What it is, for people: "Operations director".
    pub title: String,
    /// Permille, from -1000 (yields) to 1000 (leads).
    pub dominance: i64,
    /// Permille, from -1000 (cold) to 1000 (warm).
    pub warmth: i64,
    /// Permille: how much detail is wanted.
    pub detail: u64,
    /// Permille: how fast a pace suits them.
    pub pace: u64,
    /// Permille: how much reassurance they need under stress.
    pub reassurance: u64,
    /// Permille: how much their word weighs in the house.
    pub authority: u64,
    /// Seconds for which they wait for news before they grow restless.
    pub patience_s: u64,
    /// Permille: how well they know the systems; low: talk of parts and theories is lost on them.
    pub knowledge: u64,
    /// What full stress adds to the style. Default: nothing.
    #[serde(default)]
    pub drift: Drift,
    /// What they came for. Default: nothing of their own.
    #[serde(default)]
    pub agenda: Option<Agenda>,
}

/// What is added to a style as stress rises; at full stress, all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Drift {
    /// Permille of dominance, from -1000 to 1000.
    pub dominance: i64,
    /// Permille of warmth, from -1000 to 1000.
    pub warmth: i64,
    /// Permille of the detail that is wanted, from -1000 to 1000.
    pub detail: i64,
    /// Permille of the pace, from -1000 to 1000.
    pub pace: i64,
}

/// What somebody came for, whatever the incident needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Agenda {
    /// Encourages the bridge at length, then wants to run it.
    TakeOver,
    /// Argues on the bridge that it is not their part; late, brings up a theory of their own and leaves.
    Resist,
    /// Tells customers that it is as good as over, in these words, unless talked out of it.
    SpreadHope(String),
    /// Goes by the contract: argues the severity before anything else.
    Process,
    /// Holds things up with objections until heard.
    Block,
}

impl Persona {
    /// Who has none in the file: even-tempered, as the role asks, with no agenda.
    #[must_use]
    pub fn of_role(role: CastRole) -> Self {
        let (dominance, warmth, detail, pace, authority, knowledge) = match role {
            CastRole::OperationsDirector => (400, 100, 250, 700, 900, 350),
            CastRole::BusinessOwner => (200, 250, 350, 600, 700, 200),
            CastRole::Authority | CastRole::Partner => (200, 0, 500, 500, 600, 300),
            CastRole::SupplierDutyManager => (100, -100, 550, 400, 400, 700),
            CastRole::Resolver => (0, 100, 600, 500, 300, 900),
            CastRole::SecurityOfficer | CastRole::ProblemManager => (0, 0, 650, 400, 400, 800),
            CastRole::ChangeManager => (100, 100, 600, 400, 400, 700),
            CastRole::ServiceDeskLead | CastRole::CommunicationsLead | CastRole::Scribe => {
                (-100, 400, 400, 500, 200, 400)
            }
            CastRole::User => (0, 200, 300, 500, 100, 100),
        };
        Self {
            id: Id::from("neutral"),
            title: "Even-tempered".to_owned(),
            dominance,
            warmth,
            detail,
            pace,
            reassurance: 300,
            authority,
            patience_s: 900,
            knowledge,
            drift: Drift::default(),
            agenda: None,
        }
    }
}
