//! The record on disk: written before it is acknowledged, verified, replayed.
//!
//! A journal is a file of JSON Lines. Its contract is header, orders, time marks and state digests;
//! the events follow from these by replay and are never stored. One line:
//!
//! ```text
//! {"n":7,"prev":"blake3:…","record":{"mark":{"t":62}},"hash":"blake3:…"}
//! ```
//!
//! `hash` is the BLAKE3 digest of the raw bytes of the line that stand before `,"hash"`, and `prev`
//! repeats the `hash` of the line before (in the first line: the digest of nothing). So every byte
//! of every line, the last one's too, is covered: [`verify()`] finds what was changed, removed,
//! moved, inserted or cut. The head of the chain is the `hash` of the last line.
//!
//! **Not covered**: somebody who recomputes the whole chain. A journal proves that it is whole and
//! that it replays, not who wrote it; keep the head elsewhere, or sign it, to prove that. Without
//! the closing record, an end cut off at a line's edge cannot be told from a run that was cut
//! short: such a journal is incomplete.
//!
//! * [`record`]: what a line can say. `chain`: how lines hold each other.
//! * [`session`]: a run that writes before it answers; resuming. `disk`: the file and its lock.
//! * [`read()`]: the forgiving reader. [`replay()`]: plays the record again. [`verify()`]: strict.
//! * [`sealed`]: the content, embedded only when a run closes: until then nothing on disk tells
//!   the truth.
//! * [`pace`]: what an exam refuses.

mod chain;
mod disk;
mod error;
mod export;
pub mod pace;
mod reader;
pub mod record;
mod replay;
mod rhythm;
pub mod sealed;
pub mod session;
mod verify;

pub use error::{Fault, JournalError};
pub use export::events_jsonl;
pub use pace::PaceRequest;
pub use reader::{Find, Recorded, read};
pub use record::{Close, GapReason, Header, Record};
pub use replay::replay;
pub use sealed::Sealed;
pub use session::Session;
pub use verify::{Verified, verify};

/// The version of the journal's format.
pub const FORMAT: u32 = 1;
