//! What one seat sees, as plain data: one view-model a panel, built from [`Knowledge`] and from
//! the documents that the seat holds ([`Docs`]). Nothing here can reach the truth.
//!
//! * [`mod@docs`]: what lies on the seat's desk: contacts, catalogue, map, policy card, glossary.
//! * [`mod@phrase`]: something to say, as a key and its arguments; the words are in the locale files.
//! * [`mod@log`]: what was seen and said: inbox, transcript, record. Grows with the run.
//! * [`mod@top`], [`mod@board`], [`mod@monitors`], [`mod@bridge`], [`mod@tasks`], [`mod@messages`], [`mod@record`], [`mod@timeline`],
//!   [`mod@handover`], [`mod@probe`]: a panel each. [`mod@duty`]: what is due and when.
//!   [`mod@composer`]: what the composer shows beside a message, in training. [`mod@template`]: a message begun
//!   from the house's template.
//! * [`mod@exercise`]: all of it together, kept fresh cheaply.
//!
//! [`Knowledge`]: crate::sim::knowledge::Knowledge

pub mod belief;
pub mod board;
pub mod bridge;
pub mod composer;
pub mod docs;
pub mod duty;
pub mod exercise;
pub mod handover;
pub mod log;
pub mod messages;
pub mod monitors;
mod names;
pub mod phrase;
pub mod probe;
mod reading;
pub mod record;
mod seats;
pub(crate) mod talk;
pub mod tasks;
mod telling;
pub mod template;
pub mod timeline;
pub mod top;

pub use board::{Board, board};
pub use bridge::{Bridge, bridge};
pub use composer::{Composer, composer};
pub use docs::Docs;
pub use duty::{Duty, duties};
pub use exercise::Exercise;
pub use handover::{HandoverView, handover};
pub use log::{Entry, EntryKind, Log, log};
pub use messages::{Messages, messages};
pub use monitors::{MonitorView, monitors};
pub use phrase::{Arg, Phrase, key_of};
pub use probe::{ProbeView, probe};
pub use record::{Record, record};
pub use tasks::{Tasks, tasks};
pub use timeline::{Timeline, timeline};
pub use top::{TopBar, top_bar};
