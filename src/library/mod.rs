//! The library of scenarios: embedded in the program, or a folder instead.
//!
//! * [`shelf`]: where the files come from.
//! * `parts`: the parts that a scenario includes; `read`: a file, and no more of it than is allowed.
//! * [`mod@open`]: a scenario with its policy and rubric, read and checked; plans.

pub mod open;
mod parts;
mod read;
pub mod shelf;

pub use open::{OpenError, Opened, find, open, open_plan};
pub use parts::{Place, part_of};
pub use read::read_file;
pub use shelf::Library;
