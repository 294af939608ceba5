//! What one seat has seen or been told. Fed only by perceived events; the only thing that views,
//! plans and computer-played colleagues may read.
//!
//! `beliefs` is the aggregate, `apply` the only way it changes, `board` the kinds of thing it holds.

mod apply;
mod beliefs;
mod board;
mod hears;

pub use beliefs::Knowledge;
pub use board::{
    ActionState, AskState, ChangeState, Demand, Draft, HypothesisState, Interruption, OptionState, PersonState,
    ProbeState, Reading, Sent, Standing, TaskState,
};
