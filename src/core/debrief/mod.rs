//! The debrief of a run that has ended: what happened, what should have, what it cost, what to do
//! next.
//!
//! * [`report`]: the debrief as plain data.
//! * `build`: puts it together from a run, its assessment and a model run; `timeline`, `evidence`,
//!   `behaviour`, `people`, `messages` and `figures` make its parts.
//! * [`judgement`]: how right the seat was when asked, and why it decided so; `judge`, `decisions` make it.
//! * `advice`: replays the run with a better order in it and compares what was lost.
//! * `tell`: one plain sentence for every kind of event; also the transcript in the window.
//! * `html`: one self-contained page: no script, nothing fetched, a table beside every picture.
//!
//! The debrief is the one reader of the truth: it takes whole runs, never a live one.

mod advice;
mod behaviour;
mod build;
mod decisions;
mod evidence;
mod figures;
mod html;
mod judge;
pub mod judgement;
mod messages;
mod people;
pub mod report;
mod tell;
mod timeline;

pub use advice::lost_with;
pub use build::build;
pub use html::html;
pub use report::Debrief;
pub use tell::tell;
