//! What a scenario says. Field for field the shape of `scenario.ron`.
//!
//! * [`Scenario`]: the whole of it.
//! * [`frame`]: who, when, the briefing, the pace.
//! * [`systems`]: components, what they need, how they fail.
//! * [`services`]: what users and the business feel: cohorts, demand, cost.
//! * [`watch`]: telemetry, which may lag, average and lie.
//! * [`cast`]: the people, the teams, what they do by themselves.
//! * [`work`]: changes, theories, options, advice.
//! * [`signals`]: what reaches the seat unasked: calls, chat, rumour.

pub mod cast;
pub mod frame;
mod scenario;
pub mod services;
pub mod signals;
pub mod systems;
pub mod watch;
pub mod work;

pub use cast::{CastRole, Initiative, Person, Team};
pub use frame::{Briefing, Clock, Handover, HandoverFact, Pace, Seat, Verdict};
pub use scenario::Scenario;
pub use services::{Cohort, CostStream, Service};
pub use signals::{Signal, SignalChannel, Trigger};
pub use systems::{Component, Cure, Dep, Fault, Operation, Shape};
pub use watch::{Monitor, Shows};
pub use work::{ActionOption, Advice, Change, Claim, Hypothesis, Risk, Term};
