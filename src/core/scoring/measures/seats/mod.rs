//! What other seats than the Manager's owe. A measure here looks at what the seat under examination
//! ordered itself; what the computer did in another seat earns and costs it nothing.
//!
//! * [`desk`]: tickets, nomination, users called back.
//! * [`own`]: what every seat owes: reports, drafts, words to its own readers.
//! * [`technical`]: theories, proposals. [`authority`]: changes, gates, suppliers. `supplier`: a supplier engaged.
//! * `mistakes`: what is held against them, the detectors of a rubric's `mistakes`.

pub mod authority;
pub mod desk;
pub mod own;
pub(in crate::scoring::measures) mod supplier;
pub mod technical;

pub(crate) mod mistakes;
