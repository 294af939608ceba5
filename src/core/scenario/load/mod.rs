//! Reading files: bytes in, a value and its findings out. One loader for everybody.
//!
//! * `source`: the bytes with the name they came under.
//! * `limits`: what is refused before anything is read.
//! * `tree`, `parse`, `blank`, `literal`, `unclosed`: a small spanned syntax tree of RON.
//! * `reader`, `fields`, `items`, `variants`, `dummy`: a serde reader over that tree that does not stop at
//!   the first mistake.
//! * `outline`: every value with its place, for tools.
//! * `document`: the whole course, from bytes to value and findings; `entry`: its doors.
//!
//! serde stops at its first mistake and its position points behind it, so the tree is read by a
//! reader of our own: it notes a mistake with its span, puts a harmless value in its place, and goes
//! on. A file without mistakes is read once more by `ron`, whose value is the one that counts: if
//! the two ever disagree on what RON is, `ron` decides and the disagreement is a finding. The tree
//! is our own and not the `ron2` crate's, because limits, columns in characters and the wording of
//! syntax errors are ours, and because a parser of untrusted files had better be small.

mod blank;
mod document;
mod dummy;
mod entry;
mod fields;
mod items;
mod limits;
mod literal;
mod outline;
mod parse;
mod reader;
mod source;
mod tree;
mod unclosed;
mod variants;
mod words;

pub use entry::{policy, rubric, scenario};
pub use outline::{Spot, Written, outline};
pub use source::{Kind, Source, kind_of};

pub(crate) use document::{Checker, Problem, load};
