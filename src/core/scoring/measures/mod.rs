//! The measures, one function each, by name. A measure reads the record and says what it found;
//! what that earns, the rubric says.
//!
//! * [`intake`]: handover, evidence, decision, command, mobilisation.
//! * [`impact`]: stated, true, stated anew.
//! * [`messages`]: first words, truth, freshness, promises, the last words.
//! * [`work`]: picture, theories, tasks, log.
//! * [`acts`]: ways back, risks weighed, changes, a second way.
//! * [`people`]: interruptions, escalation, the supplier, span.
//! * [`duties`]: what is owed outside the house and to its people.
//! * [`closure`]: verification, monitoring, records, review, stand-down.
//! * `found`: what a measure says. `table`: the measures by name.
//! * [`rejection`]: what a false alarm asks for. [`seats`]: what other seats than the Manager's owe.
//! * [`diagnosis`]: the cause and its evidence; the situation. [`talk`]: how people were spoken to.

pub mod acts;
pub mod closure;
pub mod diagnosis;
pub mod duties;
pub mod impact;
pub mod intake;
pub mod messages;
pub mod people;
pub mod rejection;
pub mod seats;
pub mod talk;
pub mod work;

mod found;
mod table;

pub use found::Measured;
pub(crate) use found::{median, percent, span};
pub use table::{measure, names};
