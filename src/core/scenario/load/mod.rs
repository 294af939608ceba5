//! Reading files: bytes in, a value and its findings out. One loader for everybody.
//!
//! * `source`: the bytes with the name they came under.
//! * `limits`: what is refused before anything is read.
//! * `tree`, `parse`, `blank`, `literal`, `unclosed`: a small spanned syntax tree of RON.
//! * `written`: the text with its tree and the comments that the tree leaves out; `layout`: the one layout of a file.
//! * `reader`, `fields`, `items`, `variants`, `dummy`: a serde reader over that tree that does not stop at
//!   the first mistake.
//! * `problem`, `checker`: a mistake, and its place in the file that holds the text.
//! * `document`: the course of one document, from bytes to value and findings; `whole`, `origins`: a file
//!   with the parts that it includes; `entry`: the doors.
//! * `format`: the version of the language, by kind of file; `upgrade`: an older file in the present version.
//! * `outline`: every value with its place, for tools.
//! * `sketch`: what can be read of a text that is still being written.
//!
//! serde stops at its first mistake and its position points behind it, so the tree is read by a
//! reader of our own: it notes a mistake with its span, puts a harmless value in its place, and goes
//! on. A file without mistakes is read once more by `ron`, whose value is the one that counts: if
//! the two ever disagree on what RON is, `ron` decides and the disagreement is a finding. The tree
//! is our own and not the `ron2` crate's, because limits, columns in characters and the wording of
//! syntax errors are ours, and because a parser of untrusted files had better be small.

mod blank;
mod checker;
mod document;
mod dummy;
mod entry;
mod fields;
mod format;
mod items;
pub mod layout;
mod limits;
mod literal;
mod origins;
mod outline;
mod parse;
mod problem;
mod reader;
mod sketch;
mod source;
mod tree;
mod unclosed;
pub mod upgrade;
mod variants;
mod whole;
mod words;
mod written;

pub use entry::{part, policy, rubric, scenario};
pub use format::format_of;
pub use limits::FILE_BYTES;
pub use outline::{Form, Spot, outline};
pub use source::{Kind, Source, kind_of};
pub use whole::{Loaded, policy_with, rubric_with, scenario_with};

pub(crate) use checker::Checker;
pub(crate) use document::load;
#[cfg(test)]
pub(crate) use parse::tree_of;
pub(crate) use problem::Problem;
pub(crate) use sketch::sketch;
pub(crate) use tree::{Name, Node, What};
pub(crate) use words::near;
