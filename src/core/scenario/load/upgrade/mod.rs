//! An older file in the present version of the language.
//!
//! Every step from one version to the next is a list of edits on the text, so that comments and
//! layout stay. A file that says it is older and is already written in the present language is only
//! given its number.
//!
//! * `course`: step by step up to the present version; `edits`: changes of a text.
//! * `two`: from format 1 to 2. What a team does by itself stood in the team, as
//!   `(watches, below, for_s, option)`; it is an initiative among all others now, set off by a condition.

mod course;
mod edits;
mod two;

pub use course::upgrade;
