//! Everything a run needs, resolved: scenario, policy and rubric with their digests.

use serde::{Deserialize, Serialize};

use super::{Policy, Rubric, Scenario};
use crate::base::Digest;

/// A scenario with the policy and the rubric it names. Embedded in a closed journal, so that the
/// run can be scored for ever without the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The scenario.
    pub scenario: Scenario,
    /// The policy it names.
    pub policy: Policy,
    /// The rubric it names.
    pub rubric: Rubric,
}

impl Content {
    /// The digest of the resolved scenario: of its meaning, not of its file's spaces.
    #[must_use]
    pub fn scenario_digest(&self) -> Digest {
        self.scenario.as_written.unwrap_or_else(|| Digest::of_value(&(&self.scenario, &self.policy)))
    }

    /// The digest of the rubric.
    #[must_use]
    pub fn rubric_digest(&self) -> Digest {
        Digest::of_value(&self.rubric)
    }
}
