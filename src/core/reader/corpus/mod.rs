//! Messages with the verdicts that a person gave them, and how far the reader agrees.
//!
//! * `tuned.ron` and `held_out.ron`: the messages; both were written before the reader, by one hand. The reader was tuned
//!   on the first; the second was only counted.
//! * [`agreement`]: the figures.

pub mod agreement;
mod stage;

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::scenario::model::{Audience, Effect};
use crate::sim::message::Status;

use super::read::read;
use super::verdict::Verdict;
use super::weigh::weigh;

pub use stage::wordbook;

/// A message of the corpus.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Its name.
    pub id: String,
    /// For whom.
    pub to: Audience,
    /// The status word.
    #[serde(default = "investigating")]
    pub status: Status,
    /// The free line.
    pub line: String,
    /// What was known.
    #[serde(default)]
    pub knows: Knows,
    /// The last line to the same audience.
    #[serde(default)]
    pub before: String,
    /// The faults that a person finds in it.
    pub expect: BTreeSet<Verdict>,
}

/// What was known when a message of the corpus was written.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Knows {
    /// What the latest words said.
    pub effect: Effect,
    /// Two sources had called it well.
    pub verified: bool,
    /// Data had been called clear.
    pub data_safe: bool,
    /// What tests had said of the theories.
    pub cause: Tested,
    /// A number that had been heard.
    pub count: Option<u64>,
}

/// What tests had said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tested {
    /// Nothing.
    No,
    /// For a theory.
    Supported,
    /// Against it.
    Contradicted,
}

impl Default for Knows {
    fn default() -> Self {
        Self { effect: Effect::Degraded, verified: false, data_safe: false, cause: Tested::No, count: None }
    }
}

fn investigating() -> Status {
    Status::Investigating
}

/// The two parts of the corpus.
#[derive(Debug, Clone)]
pub struct Corpus {
    /// What the reader was tuned on.
    pub tuned: Vec<Sample>,
    /// What it was not.
    pub held_out: Vec<Sample>,
}

/// The corpus that the program carries.
///
/// # Panics
/// When it cannot be read: it is a part of the program, and a test reads it.
#[must_use]
pub fn corpus() -> Corpus {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let part = |text: &str| options.from_str(text).expect("the corpus is read by a test");
    Corpus { tuned: part(include_str!("tuned.ron")), held_out: part(include_str!("held_out.ron")) }
}

/// The faults that the reader finds in a message of the corpus.
#[must_use]
pub fn judged(sample: &Sample) -> BTreeSet<Verdict> {
    let reading = read(&sample.line, sample.to, wordbook());
    let weighed = weigh(&stage::message(sample), &reading, &stage::known(sample));
    let of_line = weighed.iter().filter(|one| one.at.is_some()).map(|one| one.verdict);
    reading.marks.iter().map(|mark| mark.verdict).chain(of_line).filter(|verdict| verdict.is_fault()).collect()
}
