//! The order sheets: one for every order that the seat can give.
//!
//! * `kind`: the orders, grouped as a Manager thinks of them.
//! * `fields`: what a sheet can hold; a draft, kept until the order is given.
//! * `build`: a draft becomes a command, or says which field it lacks.
//! * `sheet`: the sheet on the screen. `input`: its fields. `composer`: the message; `judge`: what is found in it.

mod build;
mod choices;
mod composer;
mod fields;
mod input;
mod judge;
mod kind;
mod leftovers;
mod sheet;

pub(super) use build::state_refusal;
pub use build::{Lacks, build, clock_time};
pub use fields::{Field, Fields, MessageDraft, Work};
pub use kind::{Group, OrderKind};
pub(super) use sheet::{give, leads_to, sheet, spend};
