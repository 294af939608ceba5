//! The simulation: orders in, events out.
//!
//! [`Simulation`] holds the truth ([`world::World`]) and one belief aggregate a seat
//! ([`knowledge::Knowledge`]). `decide` reads and returns events; `apply` is the only way anything
//! changes. [`remit`] says what each seat may order, [`Seating`] who plays in a run. No IO, no clock, no thread, no hash map, no float in here.

pub mod agenda;
pub mod card;
pub mod command;
mod command_name;
pub mod event;
pub mod knowledge;
mod log;
pub mod message;
mod mode;
mod particulars;
mod perceived;
mod playable;
pub mod probe;
pub mod rejection;
pub mod remit;
pub mod rules;
mod seating;
mod simulation;
pub mod talk;
pub mod world;

pub use command::{Command, Order};
pub use event::{Event, EventKind};
pub use log::Logged;
pub use message::Message;
pub use mode::Mode;
pub use playable::Playable;
pub use rejection::Rejection;
pub use seating::{Competence, Seating};
pub use simulation::{RULES_VERSION, Simulation, TracePoint};
