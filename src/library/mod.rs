//! The library of scenarios: embedded in the program, or a folder instead.
//!
//! * [`shelf`]: where the files come from.
//! * [`mod@open`]: a scenario with its policy and rubric, read and checked; plans.

pub mod open;
pub mod shelf;

pub use open::{OpenError, Opened, find, open, open_plan};
pub use shelf::Library;
