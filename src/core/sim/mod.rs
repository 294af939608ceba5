//! The simulation: orders in, events out.
//!
//! [`Simulation`] holds the truth ([`world::World`]) and one belief aggregate a seat
//! ([`knowledge::Knowledge`]). `decide` reads and returns events; `apply` is the only way anything
//! changes. No IO, no clock, no thread, no hash map, no float in here.

pub mod agenda;
pub mod command;
pub mod event;
pub mod knowledge;
mod log;
pub mod message;
mod mode;
mod particulars;
pub mod rejection;
pub mod rules;
mod simulation;
pub mod talk;
pub mod world;

pub use command::{Command, Order};
pub use event::{Event, EventKind};
pub use log::Logged;
pub use message::Message;
pub use mode::Mode;
pub use rejection::Rejection;
pub use simulation::{RULES_VERSION, Simulation, TracePoint};
