//! Scoring: a pure function of scenario, rubric, policy and events.

pub mod assessment;

pub use assessment::Assessment;
