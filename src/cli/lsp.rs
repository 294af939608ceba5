//! `lsp`: the language server, for editors.

use super::failure::Failure;
use crate::lsp::{Ending, over_stdio};

pub(super) fn lsp() -> Result<(), Failure> {
    match over_stdio() {
        Ending::Proper => Ok(()),
        // The protocol wants this told by exit code 1.
        Ending::Abrupt => Err(Failure::wrong("error: the editor said `exit` without `shutdown` before")),
        Ending::Lost(why) => Err(Failure::cannot(format!("error: {why}"))),
    }
}
