//! What follows from an order, from an agenda item and from a beat. Reads everything, changes
//! nothing: each rule returns the events that would happen.
//!
//! * `decide`: which rule an order is for. `intake`: handover, questions, impact, decision. `people`: bridge, roles, pages, escalation, reports.
//! * `work`: tasks, theories, options, changes, actions. `messages`: drafts, messages, decisions, interruptions.
//! * `closure`: verification, monitoring, resolution, hand-over, stand-down. [`words`]: whether a text says something.
//! * `seats`: what other seats than the Manager's order. [`talk`]: what is said to people; `tempers`: what they do of it; `interrupts`: who breaks in.
//! * [`due`]: agenda items. [`answers`]: what a source believes. [`beat`]: what moves by itself.
//! * `tasks`, `faults`, `actions`, `changes`, `drafts`: parts of these. `stamina`: who is tired. `training`: who is how good at their part.
//! * `watch`: conditions; `initiatives`: what others do unasked; `operations`: what a deed leads to; `probes`.

mod actions;
pub mod answers;
pub mod beat;
mod changes;
mod closure;
mod decide;
mod drafts;
pub mod due;
mod faults;
mod initiatives;
mod intake;
mod interrupts;
mod lots;
mod messages;
mod operations;
mod people;
mod probes;
mod scene;
mod seats;
mod stamina;
pub mod talk;
mod tasks;
mod tempers;
mod training;
mod watch;
pub mod words;
mod work;

use super::event::EventKind;
use super::rejection::Rejection;

pub use decide::decide;
pub use lots::Lots;
pub use scene::Scene;
use scene::no;
use words::said;

/// What a decision yields.
pub type Decision = Result<Vec<EventKind>, Rejection>;
