//! A file as an editor needs it, also while it has mistakes.
//!
//! * `file`: [`Index`]: the names that a file gives and uses, and what they mean.
//! * `names`: [`Given`] and [`Used`], and how they are gathered.
//! * `slot`: a value together with what the forms say may stand there.
//! * `place`: [`Place`]: what stands at an offset, and what could.
//! * `cut`: a text that breaks off where its author is writing.
//!
//! Spans are byte offsets into the text that was read. Which place uses which kind of name is known
//! to the checks, and asked of them; what may stand where is known to the forms.

mod cut;
mod file;
mod names;
mod place;
mod slot;

#[cfg(test)]
mod tests;

pub use file::Index;
pub use names::{Given, Used};
pub use place::{Place, Stands, Written};

pub use crate::scenario::checks::Called;
