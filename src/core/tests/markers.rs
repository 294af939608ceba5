//! Behaviour markers: every element in each of its standings on logs made for it, the model runs of the
//! library, and whose doing counts.

mod proofs;

#[path = "markers/cases.rs"]
mod cases;
#[path = "markers/library.rs"]
mod library;
#[path = "markers/log.rs"]
mod log;
#[path = "markers/spoken.rs"]
mod spoken;
