//! Scripted players. A plan waits on what its seat has *seen*, never on the truth or on fixed
//! seconds, and gives its orders through the same door as a person.

pub mod format;

pub use format::{Expect, Plan, PlanOrder, Step, When};
