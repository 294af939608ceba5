//! What an author got wrong, where, and how to mend it.
//!
//! * `span`: byte spans, and lines and columns as people count them.
//! * `report`: one [`Finding`], and the [`Findings`] of many files: the document of `check --json`.
//! * `render`: a finding in words, with the offending text underlined; `sarif`: all of them for code hosts.
//! * `explain`: what each code means. The texts stand in `codes`, one file a family, so that this
//!   module knows nothing of scenarios; the checks name them. Each holds a bad and a good example,
//!   and a test puts both into a whole file to see that the one is found and the other is not.

pub(crate) mod codes;
mod explain;
mod render;
mod report;
mod sarif;
mod span;

pub use explain::{Explanation, explain, explanations};
pub use render::render;
pub use report::{Finding, Findings, Severity};
pub use sarif::sarif;
pub(crate) use span::{Lines, Span};
