//! Scripted players. A plan waits on what its seat has *seen*, never on the truth or on fixed
//! seconds, and gives its orders through the same door as a person.

mod checks;
mod course;
pub mod figures;
mod format;
mod journalled;
pub mod load;
mod names;
mod runner;

pub use format::{Expect, Plan, PlanOrder, Step, When};
pub use runner::{Played, Stage, play, play_on};
