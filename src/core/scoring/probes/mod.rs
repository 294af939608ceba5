//! How right a seat was about the situation, and how well it knew how right it was.
//!
//! Kept apart from the objectives: the total of a run does not know of it, unless a rubric names the
//! measure `situation_known`.
//!
//! * `truth`: what was so at the moment of a question. `marks`: each question with its mark.
//! * [`calibration`]: confidence against outcome, over one run or many.

pub mod calibration;
mod marks;
mod truth;

pub use calibration::{Bin, Calibration};
pub use marks::{Mark, ProbeMark, forecasts, marks};
pub use truth::ProbeTruth;
