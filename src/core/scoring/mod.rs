//! Scoring: a pure function of content and events. No world, no seat, no clock.
//!
//! * [`assessment`]: the result document, a fixed contract.
//! * [`record`]: the events of a run with what measures ask of them.
//! * [`judging`]: the messages, each phrase and claim by what was true and what could be known.
//! * [`measures`]: one function a measure, by name; the rubric names them.
//! * [`gates`] and [`deductions`]: what fails a run, what costs points.
//! * [`probes`]: how right the seat was about the situation, and how well it knew; beside the marks.
//! * [`mod@assess`]: puts it together.

pub mod assess;
pub mod assessment;
pub mod deductions;
pub mod gates;
pub mod judging;
pub mod measures;
pub mod probes;
pub mod record;
mod truth;
mod wording;

pub use assess::{RunFacts, assess, assess_sealed};
pub use assessment::Assessment;
