//! The people and the teams.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::services::BusinessView;
use super::systems::Dep;

/// What a person is in this incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CastRole {
    /// Leads the service desk: ticket counts, user voices, nomination.
    ServiceDeskLead,
    /// Drafts and sends messages that the Manager approves.
    CommunicationsLead,
    /// Keeps the log.
    Scribe,
    /// Knows recent changes; authorises emergency ones.
    ChangeManager,
    /// Answers for attack, safety and data.
    SecurityOfficer,
    /// Takes over cause and prevention.
    ProblemManager,
    /// Knows what the business loses and by when it hurts.
    BusinessOwner,
    /// Senior leadership: wants confidence, can take command.
    OperationsDirector,
    /// The supplier's duty manager.
    SupplierDutyManager,
    /// Speaks for a regulator, an emergency service or another public body.
    Authority,
    /// Speaks for an organisation that rests on the service.
    Partner,
    /// Leads a resolver team.
    Resolver,
    /// A user who can be called.
    User,
}

/// A computer-played person, acting from belief alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their name in this file.
    pub id: Id,
    /// Their name for people.
    pub name: String,
    /// Their job title.
    pub title: String,
    /// Their part.
    pub role: CastRole,
    /// Their team, for resolvers and suppliers.
    pub team: Option<Id>,
    /// How to reach them, as on the contact list.
    pub contact: String,
    /// Seconds to answer a page; a seed picks for each page.
    pub picks_up_s: Range,
    /// Permille of pages that go unanswered.
    pub misses: u64,
    /// Seconds to answer a question.
    pub answers_s: Range,
    /// Permille: how often a check finds what is there.
    pub skill: u64,
    /// Permille: how readily doubt is admitted; low says "healthy" where "unsure" is true.
    pub candour: u64,
    /// What only a business owner knows.
    pub business: Option<BusinessView>,
    /// For a user or a partner: the service and cohort that they live in.
    pub lives_in: Option<(Id, Id)>,
    /// What a call to them needs: while these carry less than half, no page and no question gets
    /// through. Default: nothing of ours.
    #[serde(default)]
    pub reached_by: Vec<Dep>,
    /// Their shift ends at this second of the run; from then on they tire. Default: they stay fresh.
    #[serde(default)]
    pub shift_ends_s: Option<u64>,
    /// Takes over from this person: without a word handed over, the first half hour goes slowly.
    /// Default: nobody.
    #[serde(default)]
    pub relieves: Option<Id>,
    /// How they are: a persona. Default: even-tempered, as the role asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<Id>,
}

/// A resolver team or a supplier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Its name in this file.
    pub id: Id,
    /// Its name for people.
    pub name: String,
    /// The person who answers the page.
    pub lead: Id,
    /// The person called next when the lead is silent.
    pub deputy: Option<Id>,
    /// An outside party: acts on evidence and by contract, not by order.
    pub supplier: bool,
    /// Needed for this incident: what A11 and A12 compare with.
    pub needed: bool,
    /// Seconds by which what the team says of its own components trails what they are.
    pub belief_lag_s: u64,
    /// Tools, badges, sites: while these carry less than half, the team is locked out and can neither
    /// look nor work. Default: nothing of ours.
    #[serde(default)]
    pub works_with: Vec<Dep>,
    /// So many pieces of work at once. Default: no limit.
    #[serde(default)]
    pub hands: Option<u64>,
}
