//! The truth. Changed by [`World::apply`] and by nothing else.
//!
//! * [`components`]: what is sick, what carries what; levels follow.
//! * [`flows`]: demand, retries, backlog and tickets of every (service × cohort), beat by beat.
//! * [`cost`]: the money.
//! * [`harm`]: people put at risk.
//! * [`mood`]: what stakeholders and the outside think. [`people`]: what each person feels.
//! * [`work`]: amounts of work and how far they are.
//! * `state`: all of it.
//! * [`history`]: when a level changed: what telemetry looks back on.

mod apply;
pub mod components;
pub mod cost;
pub mod flows;
pub mod harm;
pub mod history;
pub mod mood;
pub mod people;
mod state;
pub mod work;

pub use components::Components;
pub use cost::Cost;
pub use flows::Flow;
pub use harm::HarmNow;
pub use mood::Mood;
pub use people::{Feeling, Feelings};
pub use state::World;
pub use work::WorkNow;

/// Seconds between two beats of everything that flows.
pub const BEAT_S: u64 = 5;
