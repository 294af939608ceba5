//! What people, teams, outside bodies and automation do by themselves.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::address::{Audience, Effect};
use super::condition::Condition;
use super::systems::Operation;

/// Something that somebody, or some automation, does of its own accord.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// Its name in this file.
    pub id: Id,
    /// A person or a team; what a team sees trails by its belief lag. Default: automation.
    #[serde(default)]
    pub by: Option<Id>,
    /// Sets it off.
    pub when: Condition,
    /// Permille of seeds in which it happens at all. Default: 1000.
    #[serde(default = "always")]
    pub chance: u64,
    /// Comes again after so many seconds while the condition holds; a seed picks. Default: once.
    #[serde(default)]
    pub again_s: Option<Range>,
    /// What is done, in order.
    pub does: Vec<Deed>,
}

fn always() -> u64 {
    1000
}

/// One thing done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Starts the work of an option.
    Start(Id),
    /// Does something to components or flows at once.
    Operate(Operation),
    /// Says in public, or to an audience, how things stand. Right words calm; wrong ones cost trust.
    Announce {
        /// To whom.
        audience: Audience,
        /// What is said of the service.
        effect: Effect,
        /// The words.
        text: String,
        /// Tells the Manager so many seconds before; whoever is talked out of it stays silent.
        /// Default: no warning.
        #[serde(default)]
        warns_s: Option<u64>,
    },
    /// Asks for an answer, which is a message to that audience.
    Demand {
        /// The audience whose message answers it.
        audience: Audience,
        /// The words.
        text: String,
        /// Due within so many seconds.
        within_s: u64,
        /// What an answer that does not come in time costs, in minor units. Default: 0.
        #[serde(default)]
        penalty: u64,
    },
}
