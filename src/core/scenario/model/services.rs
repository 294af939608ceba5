//! What users and the business feel: services by cohort, demand, backlog, cost.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::address::Audience;
use super::systems::Dep;

/// A business service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its name in this file.
    pub id: Id,
    /// Its name in the service catalogue.
    pub name: String,
    /// What a user would call it: the name that messages to users must carry.
    pub user_name: String,
    /// Critical services count towards the major-incident criteria.
    pub critical: bool,
    /// What every cohort needs.
    pub needs: Vec<Dep>,
    /// The groups of users, who are hit differently.
    pub cohorts: Vec<Cohort>,
}

/// A group of users with its own route, demand and patience.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    /// Its name in this file.
    pub id: Id,
    /// Its name for people.
    pub name: String,
    /// How many people.
    pub users: u64,
    /// Requests a minute at the start.
    pub demand_per_min: u64,
    /// Demand by second of the run, in permille of the start's, straight lines between.
    pub demand_curve: Vec<(u64, u64)>,
    /// Requests a minute that can be served at full level.
    pub capacity_per_min: u64,
    /// What this cohort needs beyond the service's own needs.
    pub needs: Vec<Dep>,
    /// Permille of failed requests tried again at once: these add to the load.
    pub retries: u64,
    /// Permille of failed requests kept for later: the backlog that must drain.
    pub keeps: u64,
    /// Tickets at the service desk for every 1000 failed requests.
    pub tickets: u64,
    /// Permille of what comes beyond the capacity that eats capacity itself: with retries, an overload
    /// then feeds itself until load is turned away. Default: 0, what is too much merely fails.
    #[serde(default)]
    pub collapses: u64,
    /// Requests that already wait when the run begins. Default: 0.
    #[serde(default)]
    pub waiting: u64,
    /// Permille of what waits that tries again in each minute, on top of the demand: a surge that can
    /// break a service anew. Default: 0, what waits is served as capacity is spare.
    #[serde(default)]
    pub surges: u64,
    /// Demand that comes from other cohorts: who fails there calls here, what is done there arrives
    /// here. Default: nothing.
    #[serde(default)]
    pub fed_by: Vec<Feed>,
}

/// Requests of one cohort that become demand of another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// The service they come from.
    pub service: Id,
    /// The cohort they come from.
    pub cohort: Id,
    /// Permille of its failed requests that come here. Default: 0.
    #[serde(default)]
    pub failed: u64,
    /// Permille of its served requests that come here. Default: 0.
    #[serde(default)]
    pub served: u64,
}

/// People put at risk while a service fails: an account of its own, which no money settles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Harm {
    /// Its name in this file.
    pub id: Id,
    /// Who is at risk, and of what, for the debrief.
    pub name: String,
    /// The service.
    pub service: Id,
    /// The cohort.
    pub cohort: Id,
    /// People at risk for every 1000 requests that fail.
    pub per_thousand: u64,
    /// Advice that keeps people safe, once those concerned have had it. Default: none helps.
    #[serde(default)]
    pub advice: Option<Id>,
    /// Whom the advice must reach. Default: customers.
    #[serde(default = "customers")]
    pub audience: Audience,
    /// Permille of the harm that goes on in spite of the advice. Default: 0.
    #[serde(default)]
    pub still: u64,
}

fn customers() -> Audience {
    Audience::Customers
}

/// A way to lose money. Amounts are minor currency units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostStream {
    /// Takings lost while a cohort cannot pay; follows its demand curve.
    Revenue {
        /// Its name in this file.
        id: Id,
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Minor units a second at the start's demand.
        per_second: u64,
        /// Permille that customers bring back later.
        recoverable: u64,
    },
    /// Paid time lost.
    Productivity {
        /// Its name in this file.
        id: Id,
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// People who cannot work.
        people: u64,
        /// Loaded cost of an hour, in minor units.
        per_hour: u64,
        /// Permille of their work that stops.
        loss: u64,
    },
    /// A penalty that falls due once when a cohort has been below a level for a time in all.
    Step {
        /// Its name in this file.
        id: Id,
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Below this level...
        below: u64,
        /// ...for so many seconds in all.
        for_s: u64,
        /// Minor units.
        amount: u64,
        /// The contract's or regulator's clause, in words.
        reason: String,
    },
    /// Standing with customers: grows while users are hurt, faster in silence, slower when told.
    Reputation {
        /// Its name in this file.
        id: Id,
        /// Minor units a minute while users are hurt.
        per_min: u64,
        /// Permille by which the rate grows each minute.
        growth: u64,
        /// The rate in silence, in permille of the base.
        silent: u64,
    },
    /// Money promised or owed to those whose requests failed: refunds, fees, compensation.
    Redress {
        /// Its name in this file.
        id: Id,
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Minor units for every 1000 requests that fail for good or come out wrong.
        per_thousand: u64,
        /// What is owed, in words.
        reason: String,
    },
    /// People pulled into the response: everyone on the bridge costs.
    Response {
        /// Its name in this file.
        id: Id,
        /// Minor units a person and minute.
        per_person_min: u64,
    },
}

impl CostStream {
    /// Its name in the file.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Self::Revenue { id, .. }
            | Self::Productivity { id, .. }
            | Self::Step { id, .. }
            | Self::Reputation { id, .. }
            | Self::Redress { id, .. }
            | Self::Response { id, .. } => *id,
        }
    }
}

/// A fact that only the business can tell: how much a minute costs, and by when it hurts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BusinessView {
    /// Minor units a minute the owner believes are lost while the service is down.
    pub per_minute: u64,
    /// The deadline that matters, in words with a clock time.
    pub deadline: String,
    /// How long the owner needs to work it out.
    pub takes_s: Range,
}
