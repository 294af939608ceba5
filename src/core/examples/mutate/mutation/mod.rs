//! Breaking good files on purpose, to see whether the checks notice, and where.
//!
//! * `doc`: a good file with its values and their places.
//! * `mutant`: one way to break it, and what must be said about it.
//! * `operators`: the ways, made from the values of the file; one file a family.
//! * `judge`: reads what was broken and compares the findings.
//! * `library`: the files of the library. `tally`: figures by scenario and by operator.

mod doc;
mod judge;
pub(crate) mod library;
mod mutant;
mod operators;
pub(crate) mod tally;

pub(crate) use library::subjects;
pub(crate) use tally::{SPREAD, Tally, run};
