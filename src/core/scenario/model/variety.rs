//! What differs from seed to seed beside times and chances: words of the texts.

use serde::{Deserialize, Serialize};

use crate::base::Id;

/// A word that a seed picks: wherever a text of the scenario says `{word}`, one of these stands.
///
/// The same word is the same everywhere in a run; the figures stay, so that runs stay comparable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The word between the brackets.
    pub word: Id,
    /// What can stand for it.
    pub of: Vec<String>,
}
