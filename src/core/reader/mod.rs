//! Reads what a formal message says, and holds it against what its sender could know. No truth in
//! here: the composer may use all of it while a run is played.
//!
//! * [`words`]: the free line as words, clauses and sentences; [`figures`]: clock times and counts in it.
//! * [`pattern`]: what a phrase looks like; [`phrases`]: the tables of phrases; `guards`: the words that take a
//!   claim back or hold it open.
//! * [`verdict`]: every verdict with its rule; [`wordbook`]: names, jargon and clock of one scenario.
//! * [`mod@read`]: from a line to its marks, its claims, and what was not read; `private`: names and
//!   numbers by their form.
//! * [`known`]: what a seat could know; [`mod@weigh`]: slots and claims held against it.
//! * [`readability`] and `syllables`: published formulas; [`slots`]: the checklist by stage and audience;
//!   [`channels`]: which way fits whom.
//! * [`alike`]: whether two texts say the same. [`blame`], `jargon`: lists of plain words. [`lines`]: the lines of one scenario, each
//!   read once.
//! * [`corpus`]: messages with the verdicts that a person gave them, and the agreement with those.

pub mod alike;
pub mod blame;
pub mod channels;
pub mod corpus;
pub mod figures;
mod guards;
mod jargon;
pub mod known;
pub mod lines;
pub mod pattern;
pub mod phrases;
mod private;
pub mod read;
pub mod readability;
pub mod slots;
mod syllables;
pub mod verdict;
pub mod weigh;
pub mod wordbook;
pub mod words;

pub use known::Known;
pub use lines::{Line, Lines};
pub use read::{Claim, Mark, Reading, Said, read};
pub use verdict::Verdict;
pub use weigh::{Weighed, weigh};
pub use wordbook::Wordbook;
