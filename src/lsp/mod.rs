//! A language server for the scenario language: what `check` finds, shown while an author writes, with
//! completion, hover and ways to where a name is given.
//!
//! * `stdio`: messages in and out over the standard streams; `session`: from the greeting to the farewell.
//! * `answers`: one request, one answer; `documents`: the open files with their unsaved text.
//! * `address`: file addresses and paths; `page`: positions as editors count them.
//! * `diagnostics`: findings; `mend`: what they suggest, as edits.
//! * `meaning`: which names can be meant at a place, and where they are given.
//! * `completion`, `inserts`: what could be written; `hover`: what is; `definition`: where names are given and
//!   used; `symbols`: all names of a file.
//!
//! The server knows nothing of the language itself: findings come from the loader that `check` uses,
//! names and places from the core's index, forms from the reference. It never touches the disk but to
//! read the files beside an open one, and says nothing on standard output but the protocol.
//! `README.md` shows how an editor is pointed at it.

mod address;
mod answers;
mod completion;
mod definition;
mod diagnostics;
mod documents;
mod hover;
mod inserts;
mod meaning;
mod mend;
mod page;
mod session;
mod stdio;
mod symbols;

#[cfg(test)]
mod tests;

pub use session::{Ending, serve};
pub use stdio::over_stdio;
