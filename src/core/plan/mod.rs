//! Scripted players. A plan waits on what its seat has *seen*, never on the truth or on fixed
//! seconds, and gives its orders through the same door as a person.
//!
//! * [`mod@format`], [`load`]: the file. `course`, `runner`: playing it. `expectation`: what must come of it.
//! * `believed`: what a player says when asked how it sees the situation.
//! * `way`: the shortest lawful way to having an option carried out, for players made by the program.

mod believed;
mod checks;
mod course;
mod expectation;
pub mod figures;
pub mod format;
pub mod load;
mod names;
mod runner;
mod way;

pub use expectation::Complaint;
pub use format::{Expect, Plan, PlanOrder, Step, When};
pub(crate) use names::uses;
pub use runner::{Played, play, play_on};
pub use way::Way;
