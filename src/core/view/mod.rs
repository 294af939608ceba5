//! What one seat sees, as plain data: one view-model a panel, built from [`Knowledge`] and from
//! the documents that the seat holds. Nothing here can reach the truth.
//!
//! [`Knowledge`]: crate::sim::knowledge::Knowledge
