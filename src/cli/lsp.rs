//! `lsp`: the language server, for editors.

use super::failure::Failure;
use crate::library::Library;
use crate::lsp::{Ending, over_stdio};

pub(super) fn lsp(library: Library) -> Result<(), Failure> {
    match over_stdio(library) {
        Ending::Proper => Ok(()),
        // The protocol wants this told by exit code 1.
        Ending::Abrupt => Err(Failure::wrong("error: the editor said `exit` without `shutdown` before")),
        Ending::Lost(why) => Err(Failure::cannot(format!("error: {why}"))),
    }
}
