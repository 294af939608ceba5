//! The one layout of a file: what `fmt` writes.
//!
//! Nothing is lost and nothing is changed: values are written as their author wrote them, every
//! comment stays with what it stands beside, and one empty line between groups stays one. The rules:
//!
//! * Four spaces a level; `key: value`, `a, b`; a comma after the last entry of every bracket of many lines.
//! * A bracket stays on one line when its author put it on one line and it has at most 400 characters.
//!   One that was begun on a line and wrapped is joined when it fits in 120 columns.
//! * A bracket that opens on the line and whose last entry runs on is written so:
//!   `(id: "tell", orders: [`, the entries, `]),`.
//! * Every other bracket has its entries one level further in. Entries that their author put on one
//!   line stay on one line; a line of more than 400 characters is divided, an entry a line.
//! * A comment on a line of its own stands before the entry that follows it, one at the end of a line
//!   stays there; one between a name and its value goes before the entry.
//!
//! Rows are the author's, because a person of fourteen fields reads best in two or three lines whose
//! parts belong together, and no rule of widths knows which do.
//!
//! * `page`: the whole course; `entries`: what stands in a bracket, comments and all; `shape`: on one line or
//!   on many; `print`: the writing; `same`: the proof that nothing was lost.

mod entries;
mod page;
mod print;
mod same;
mod shape;

pub use page::layout;
pub(super) use page::line_break;
