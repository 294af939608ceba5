//! The content in the form in which a journal embeds it.

use std::sync::{Arc, OnceLock};

use crate::base::Digest;
use crate::reader::Lines;
use crate::scenario::{Content, Policy, Scenario};

use super::record::{Embedded, Header};

/// Content with its canonical JSON and its digests, worked out once: share it between many runs.
#[derive(Debug)]
pub struct Sealed {
    content: Arc<Content>,
    scenario_digest: Digest,
    rubric_digest: Digest,
    json: Embedded,
    lines: OnceLock<Lines>,
}

impl Sealed {
    /// Works out the canonical form.
    #[must_use]
    pub fn new(content: Arc<Content>) -> Arc<Self> {
        let scenario = json(&(&content.scenario, &content.policy));
        let rubric = json(&content.rubric);
        let (scenario_digest, rubric_digest) = (Digest::of(scenario.as_bytes()), Digest::of(rubric.as_bytes()));
        let json = Embedded { rubric, scenario };
        Arc::new(Self { content, scenario_digest, rubric_digest, json, lines: OnceLock::new() })
    }

    /// The content.
    #[must_use]
    pub fn content(&self) -> &Arc<Content> {
        &self.content
    }

    /// The digest of scenario and policy, as [`Content::scenario_digest`] gives it.
    #[must_use]
    pub fn scenario_digest(&self) -> Digest {
        self.scenario_digest
    }

    /// The digest of the rubric.
    #[must_use]
    pub fn rubric_digest(&self) -> Digest {
        self.rubric_digest
    }

    /// The free lines of its messages: what many runs say alike is read once.
    #[must_use]
    pub fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.content))
    }

    pub(super) fn json(&self) -> &Embedded {
        &self.json
    }

    /// Whether it is what a header names.
    pub(super) fn is_of(&self, header: &Header) -> bool {
        self.content.scenario.id == header.scenario
            && self.scenario_digest == header.scenario_digest
            && self.rubric_digest == header.rubric_digest
    }
}

impl Embedded {
    /// Reads the content that a closing record carries.
    pub(super) fn unpack(&self) -> Result<Arc<Content>, String> {
        let wrong = |what: &str, error: serde_json::Error| format!("the embedded {what} cannot be read: {error}");
        let (scenario, policy): (Scenario, Policy) =
            serde_json::from_str(&self.scenario).map_err(|error| wrong("scenario", error))?;
        let rubric = serde_json::from_str(&self.rubric).map_err(|error| wrong("rubric", error))?;
        Ok(Arc::new(Content { scenario, policy, rubric }))
    }
}

fn json<T: serde::Serialize>(value: &T) -> Box<str> {
    serde_json::to_string(value).expect("our own types have a JSON form").into_boxed_str()
}
