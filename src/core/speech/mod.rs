//! The typed line: "Asha, check replication lag, back in four minutes" as a command.
//!
//! A deterministic grammar over the seat's own contact list, map, theories and options: nothing here can
//! reach the truth. What was understood is shown back in words before anything is sent; what was not is
//! named, with what was probably meant.
//!
//! * `words`: a line as words, and the words that carry no meaning of their own.
//! * `names`: who and what the words name; near misses.
//! * `clues`: what the words are for, in which manner, and by when.
//! * `line`: all of it together.
//! * `back`: what was understood, in words.

mod back;
mod clues;
mod line;
mod names;
mod words;

pub use line::{Gap, GapKind, Understood, understand};
